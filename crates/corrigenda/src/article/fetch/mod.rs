//! The one client for everything this program asks of other hosts.
//!
//! Who names an address here is a stranger: a reader, a page, a redirect. So the host of every
//! hop is checked against [`address`](super::address), as a literal and as what its name resolves
//! to, and the address that was checked is the one that is dialled. No cookies, no credentials,
//! no proxy of the environment; a limit on everything.

mod body;
mod error;
mod names;
pub mod trusted;
mod turns;

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE,
    IF_NONE_MATCH, LAST_MODIFIED, LINK, LOCATION, RETRY_AFTER,
};
use reqwest::{Client, Response, StatusCode, redirect};
use url::{Host, Url};

use super::Validators;
use super::address::{NO_HOST, not_public};
use super::canonical::host_name;
use names::Checked;
use turns::Turns;

pub use error::FetchError;
pub use names::{Answer, Names, SystemNames};

/// How this program names itself to the sites it reads.
const USER_AGENT: &str = concat!("Corrigenda/", env!("CARGO_PKG_VERSION"), " (corrections desk)");

/// What pages are sent as.
const PAGES: &[&str] = &["text/html", "application/xhtml+xml", "text/plain"];
/// What sitemaps and feeds are sent as.
const LISTS: &[&str] = &[
    "application/xml",
    "text/xml",
    "application/rss+xml",
    "application/atom+xml",
    "text/plain",
    "text/html",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
];
/// A list may be as long as the sitemap protocol lets it be.
const LIST_WIRE: usize = 16 << 20;
const LIST_INFLATED: usize = 50 << 20;
const LIST_TOTAL: Duration = Duration::from_secs(60);

/// What one request may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes on the wire.
    pub wire: usize,
    /// Bytes once inflated.
    pub inflated: usize,
    /// From the first name looked up to the last byte, all redirects included.
    pub total: Duration,
    /// Redirects followed.
    pub redirects: usize,
    /// Between the end of one request to a public host and the next to the same.
    pub pause: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            wire: 4 << 20,
            inflated: 8 << 20,
            total: Duration::from_secs(10),
            redirects: 5,
            pause: Duration::from_secs(1),
        }
    }
}

/// A page as it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it was found in the end.
    pub url: Url,
    /// As the server named it; may be empty.
    pub content_type: String,
    /// Inflated.
    pub body: Vec<u8>,
    /// For asking the next time.
    pub validators: Validators,
    /// Its `Link` header (RFC 8288); may be empty.
    pub link: String,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "one at a time, and taken apart at once")]
pub enum Fetched {
    /// The page.
    Page(Page),
    /// It is what it was when the validators were given.
    NotModified,
}

/// The client. Cheap to clone.
#[derive(Clone)]
pub struct Fetcher {
    /// For every host but the listed ones: resolves to public addresses or to nothing.
    public: Client,
    /// For hosts the operator listed.
    listed: Client,
    private_hosts: Arc<[String]>,
    limits: Limits,
    turns: Turns,
}

/// Makes ring the cryptography of every TLS connection of this process. First line of `main`;
/// doing it again changes nothing.
pub fn install_tls() {
    // An error says that one is installed already: by an earlier call of this function.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

impl Fetcher {
    /// A client that may also reach `private_hosts`: each `host:port`, or `host` for the ports 80
    /// and 443, written as it stands in the addresses of pages.
    ///
    /// # Errors
    /// [`FetchError::Unavailable`] when the system's certificates can't be read.
    pub fn new(private_hosts: &[String]) -> Result<Fetcher, FetchError> {
        Fetcher::with(private_hosts, Arc::new(SystemNames), Limits::default())
    }

    /// The same with other names and other limits.
    ///
    /// # Errors
    /// As [`Fetcher::new`].
    pub fn with(
        private_hosts: &[String],
        names: Arc<dyn Names>,
        limits: Limits,
    ) -> Result<Fetcher, FetchError> {
        install_tls();
        let private_hosts = private_hosts.iter().filter_map(|host| host_name(host).ok()).collect();
        let public = client(Checked { names: names.clone(), public_only: true })?;
        let listed = client(Checked { names, public_only: false })?;
        Ok(Fetcher { public, listed, private_hosts, limits, turns: Turns::default() })
    }

    /// Asks for a page of text. Of a public host one thing is asked at a time, with a pause between;
    /// what the operator listed is the operator's own and is asked at once.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get(&self, url: &Url, known: &Validators) -> Result<Fetched, FetchError> {
        self.ask(url, known, PAGES, &self.limits).await
    }

    /// The same for a list of pages: a sitemap or a feed, which may be a gzip file by itself.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get_list(&self, url: &Url, known: &Validators) -> Result<Fetched, FetchError> {
        let limits = Limits {
            wire: self.limits.wire.max(LIST_WIRE),
            inflated: self.limits.inflated.max(LIST_INFLATED),
            total: self.limits.total.max(LIST_TOTAL),
            ..self.limits
        };
        match self.ask(url, known, LISTS, &limits).await? {
            Fetched::Page(page) => {
                let body = body::opened(page.body, limits.inflated).await?;
                Ok(Fetched::Page(Page { body, ..page }))
            }
            Fetched::NotModified => Ok(Fetched::NotModified),
        }
    }

    /// Sends a form, and answers with the status that came back. No redirects.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn post_form(&self, url: &Url, form: &[(&str, &str)]) -> Result<u16, FetchError> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let client = self.admitted(url)?;
        let request = client.post(url.clone()).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answered = tokio::time::timeout(self.limits.total, request.body(body).send()).await;
        let answered = answered.map_err(|_| FetchError::TooSlow(self.limits.total))?;
        answered.map(|answer| answer.status().as_u16()).map_err(|error| error::unreachable(url, &error))
    }

    async fn ask(
        &self,
        url: &Url,
        known: &Validators,
        kinds: &[&str],
        limits: &Limits,
    ) -> Result<Fetched, FetchError> {
        let listed = self.admitted(url).is_ok_and(|client| std::ptr::eq(client, &self.listed));
        let _turn = match url.host_str().filter(|_| !listed) {
            Some(host) => Some(self.turns.take(host, limits.pause).await),
            None => None,
        };
        let answered = tokio::time::timeout(limits.total, self.follow(url.clone(), known, kinds, limits));
        answered.await.unwrap_or(Err(FetchError::TooSlow(limits.total)))
    }

    async fn follow(
        &self,
        mut url: Url,
        known: &Validators,
        kinds: &[&str],
        limits: &Limits,
    ) -> Result<Fetched, FetchError> {
        for _ in 0..=limits.redirects {
            url.set_fragment(None);
            let client = self.admitted(&url)?;
            let answer = client.get(url.clone()).headers(conditions(known)).send().await;
            let answer = answer.map_err(|error| error::unreachable(&url, &error))?;
            match answer.status() {
                StatusCode::NOT_MODIFIED if *known != Validators::default() => {
                    return Ok(Fetched::NotModified);
                }
                StatusCode::NOT_FOUND | StatusCode::GONE => return Err(FetchError::Gone),
                status if status.is_success() => {
                    return page(url, answer, kinds, limits).await.map(Fetched::Page);
                }
                StatusCode::MOVED_PERMANENTLY
                | StatusCode::FOUND
                | StatusCode::SEE_OTHER
                | StatusCode::TEMPORARY_REDIRECT
                | StatusCode::PERMANENT_REDIRECT => {
                    let to = text(answer.headers(), LOCATION);
                    url = url.join(&to).map_err(|_| FetchError::BadRedirect)?;
                }
                status => {
                    let (status, retry_after) = (status.as_u16(), text(answer.headers(), RETRY_AFTER));
                    return Err(match retry_after.is_empty() {
                        true => FetchError::Status(status),
                        false => FetchError::Later { status, retry_after },
                    });
                }
            }
        }
        Err(FetchError::Redirects(limits.redirects))
    }

    /// The client that may ask for this address, if any may.
    fn admitted(&self, url: &Url) -> Result<&Client, FetchError> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(FetchError::Scheme(url.scheme().into()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(FetchError::Credentials);
        }
        let name = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
        let port = url.port_or_known_default().unwrap_or_default();
        let usual = matches!(port, 80 | 443);
        let with_port = format!("{name}:{port}");
        if self.private_hosts.iter().any(|host| *host == with_port || usual && *host == name) {
            return Ok(&self.listed);
        }
        if !usual {
            return Err(FetchError::Port(port));
        }
        let literal = match url.host() {
            Some(Host::Ipv4(v4)) => not_public(v4.into()),
            Some(Host::Ipv6(v6)) => not_public(v6.into()),
            Some(Host::Domain(_)) => None,
            None => Some(NO_HOST),
        };
        match literal {
            Some(what) => Err(FetchError::NotPublic { host: name, what }),
            None => Ok(&self.public),
        }
    }
}

async fn page(url: Url, answer: Response, kinds: &[&str], limits: &Limits) -> Result<Page, FetchError> {
    let content_type = text(answer.headers(), CONTENT_TYPE);
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !essence.is_empty() && !kinds.contains(&essence.as_str()) {
        return Err(FetchError::ContentType(essence));
    }
    let validators = Validators {
        etag: text(answer.headers(), ETAG),
        last_modified: text(answer.headers(), LAST_MODIFIED),
    };
    let links = answer.headers().get_all(LINK).iter().filter_map(|value| value.to_str().ok());
    let link = links.collect::<Vec<_>>().join(", ");
    let body = body::read(&url, answer, limits).await?;
    Ok(Page { url, content_type, body, validators, link })
}

impl std::fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fetcher").field("private_hosts", &self.private_hosts).finish_non_exhaustive()
    }
}

fn client(names: Checked) -> Result<Client, FetchError> {
    let accept = "text/html, application/xhtml+xml, text/plain;q=0.5";
    Client::builder()
        .user_agent(USER_AGENT)
        .default_headers(HeaderMap::from_iter([
            (ACCEPT, HeaderValue::from_static(accept)),
            (ACCEPT_ENCODING, HeaderValue::from_static("gzip")),
        ]))
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .dns_resolver(names)
        // A connection kept open would outlive the check of its address.
        .pool_max_idle_per_host(0)
        .http1_max_headers(128)
        .build()
        .map_err(|error| FetchError::Unavailable(error::causes(&error)))
}

fn conditions(known: &Validators) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value)
            && !value.is_empty()
        {
            headers.insert(name, value);
        }
    };
    set(IF_NONE_MATCH, &known.etag);
    set(IF_MODIFIED_SINCE, &known.last_modified);
    headers
}

fn text(headers: &HeaderMap, name: HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}
