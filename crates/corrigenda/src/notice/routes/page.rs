//! What a page asks about itself: `GET /api/v1/sites/{site}/notices` each time somebody reads it, and
//! `…/known` when a reader begins to write. The first is asked so often, and answered the same so
//! often, that its answers are kept ready.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use super::{article_at, site};
use crate::article::{Site, SiteId, canonical};
use crate::clock::Timestamp;
use crate::language::{Language, Say};
use crate::notice::{known, store};
use crate::store::Change;
use crate::web::cached::{self, Ready, SMALL};
use crate::web::origin::{self, Readers};
use crate::web::{App, Error, headers};

const JSON: &str = "application/json";
/// How long a cache may keep what a page asks about itself, in seconds.
const MAX_AGE_S: u32 = 30;
/// What is said when a notice comes, changes or goes, and when addresses become those of another article.
const NEWS: &[&str] = &["notice", "addresses"];
/// How long the answer about an article is kept ready: what no notice changes (the site's hosts) shows
/// after it.
const KEPT_MS: i64 = 120_000;
/// The same about an address of which nothing is known: it may become that of an article any time.
const UNKNOWN_KEPT_MS: i64 = 10_000;
/// The bytes that may be kept ready: a hundred thousand pages with a notice each.
const KEPT_BYTES: u64 = 128 * 1024 * 1024;
/// The same of addresses of which nothing is known: anybody can make up as many as they like, and these
/// must not put out the others.
const UNKNOWN_KEPT_BYTES: u64 = 16 * 1024 * 1024;
/// Answers expected, for the size the tables begin with.
const EXPECTED: usize = 10_000;

/// The answers about pages, and what makes them old.
#[derive(Clone)]
pub struct Pages(Arc<Inner>);

struct Inner {
    app: App,
    /// By site and canonical address, see [`about`].
    kept: Cache<String, Arc<Kept>, Bytes>,
    unknown: Cache<String, Arc<Kept>, Bytes>,
    news: Mutex<News>,
    /// Of each site: shared by all its answers.
    readers: Mutex<HashMap<SiteId, Arc<Readers>>>,
    /// The headers of every answer but for its tag and what lets an asking page read it.
    common: HeaderMap,
}

/// Counts what was heard of notices: an answer from before the last of it is not given any more.
struct News {
    changes: Receiver<Change>,
    edition: u64,
}

struct Kept {
    known: bool,
    edition: u64,
    until: Timestamp,
    readers: Arc<Readers>,
    ready: Ready,
}

impl Kept {
    /// The answer as all layers around the routes would leave it, from the headers that every such answer has;
    /// `None` where the layers have more to do.
    fn at_once(&self, common: &HeaderMap, asked: &HeaderMap) -> Option<Response> {
        if self.ready.len() >= SMALL || asked.contains_key(header::IF_NONE_MATCH) {
            return None;
        }
        let mut response = Response::new(Body::from(self.ready.body()));
        let headers = response.headers_mut();
        *headers = common.clone();
        headers.insert(header::ETAG, self.ready.etag());
        self.readers.let_in(asked, headers);
        Some(response)
    }
}

#[derive(Clone)]
struct Bytes;

impl Weighter<String, Arc<Kept>> for Bytes {
    fn weight(&self, key: &String, kept: &Arc<Kept>) -> u64 {
        (key.len() + kept.ready.len() + 300) as u64
    }
}

impl Pages {
    /// Nothing is kept yet.
    #[must_use]
    pub fn new(app: App) -> Pages {
        let news = Mutex::new(News { changes: app.db.changes(), edition: 0 });
        let mut common = Ready::new(JSON, String::new(), MAX_AGE_S).headers();
        origin::vary(&mut common);
        headers::complete(&mut common);
        let kept = Cache::with_weighter(EXPECTED, KEPT_BYTES, Bytes);
        let unknown = Cache::with_weighter(EXPECTED, UNKNOWN_KEPT_BYTES, Bytes);
        Pages(Arc::new(Inner { app, kept, unknown, news, readers: Mutex::default(), common }))
    }

    /// Who may read the answers about a site's pages.
    fn readers(&self, site: &Site) -> Arc<Readers> {
        let readers = Readers::new(&site.hosts);
        let mut known = self.0.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = known.entry(site.site_id).or_default();
        if **shared != readers {
            *shared = Arc::new(readers);
        }
        Arc::clone(shared)
    }

    /// The number of what was heard so far.
    fn edition(&self) -> u64 {
        let mut news = self.0.news.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match news.changes.try_recv() {
                Ok(change) if !NEWS.contains(&change.topic.as_str()) => {}
                // Whoever was too slow to hear everything must take it that something was said.
                Ok(_) | Err(TryRecvError::Lagged(_)) => news.edition += 1,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return news.edition,
            }
        }
    }

    async fn answer(&self, key: String, url: String, edition: u64, now: Timestamp) -> Result<Kept, Error> {
        let app = &self.0.app;
        let (site, known, notices) = app
            .db
            .read(move |tx| {
                let site = site(tx, &key)?;
                let article = article_at(tx, &site, &url)?;
                let notices = match article {
                    Some(article_id) => store::by_article(tx, article_id)?,
                    None => vec![],
                };
                Ok::<_, Error>((site, article.is_some(), notices))
            })
            .await?;
        let body = known::notices(&app.config, &site, &notices);
        let until = now.plus_ms(if known { KEPT_MS } else { UNKNOWN_KEPT_MS });
        Ok(Kept {
            known,
            edition,
            until,
            readers: self.readers(&site),
            ready: Ready::new(JSON, body, MAX_AGE_S),
        })
    }

    /// What is kept about that page, while it holds; `page` as of [`about`].
    fn fresh(&self, page: &str) -> Option<Arc<Kept>> {
        let (edition, now) = (self.edition(), self.0.app.clock.now());
        let kept = self.0.kept.get(page).or_else(|| self.0.unknown.get(page));
        kept.filter(|kept| kept.edition == edition && now < kept.until)
    }

    fn keep(&self, page: String, kept: &Arc<Kept>) {
        if kept.known {
            self.0.unknown.remove(&page);
            self.0.kept.insert(page, Arc::clone(kept));
        } else {
            self.0.kept.remove(&page);
            self.0.unknown.insert(page, Arc::clone(kept));
        }
    }
}

/// The address that a query asks about.
fn url_in(query: &str) -> Option<Cow<'_, str>> {
    url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "url").map(|(_, url)| url)
}

/// The page of a site that is asked about, however it is written and whatever else stands in the query;
/// `None` of what is no address.
fn about(key: &str, query: &str) -> Option<String> {
    let url = canonical::canonical(&url_in(query)?).ok()?;
    Some(format!("{key} {url}"))
}

/// The same of a whole path and query, before any route is looked for.
fn asked_about(asked: &Uri) -> Option<String> {
    let key = asked.path().strip_prefix("/api/v1/sites/")?.strip_suffix("/notices")?;
    about(key, asked.query()?)
}

/// Gives what is ready before any route is looked for: most of what an install is asked is this.
pub async fn ready_first(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    if request.method() == Method::GET
        && let Some(kept) = asked_about(request.uri()).and_then(|page| pages.fresh(&page))
        && let Some(response) = kept.at_once(&pages.0.common, request.headers())
    {
        return response;
    }
    next.run(request).await
}

/// `GET /api/v1/sites/{site}/notices?url=`
///
/// # Errors
/// 404 for no such site, 400 for an address that is none of its pages.
pub async fn notices(
    State(pages): State<Pages>,
    Path(key): Path<String>,
    asked: Uri,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let query = asked.query().unwrap_or_default();
    let page = about(&key, query);
    let kept = match page.as_deref().and_then(|page| pages.fresh(page)) {
        Some(kept) => kept,
        None => {
            // Before the database is asked: what is said meanwhile makes this answer old at once.
            let (edition, now) = (pages.edition(), pages.0.app.clock.now());
            let url = url_in(query).unwrap_or_default().into_owned();
            let kept = Arc::new(pages.answer(key, url, edition, now).await?);
            if let Some(page) = page {
                pages.keep(page, &kept);
            }
            kept
        }
    };
    let mut response = kept.ready.answer(&headers);
    kept.readers.let_in(&headers, response.headers_mut());
    Ok(response)
}

/// `GET /api/v1/sites/{site}/known?url=&lang=`: reasons in that language, or in the site's.
///
/// # Errors
/// As [`notices`].
pub async fn known(
    State(app): State<App>,
    Path(key): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let url = query.get("url").cloned().unwrap_or_default();
    let now = app.clock.now();
    let (site, known): (Site, known::Known) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let known = match article_at(tx, &site, &url)? {
                Some(article_id) => store::known(tx, article_id, now)?,
                None => known::Known::default(),
            };
            Ok::<_, Error>((site, known))
        })
        .await?;
    let lang = query.get("lang").and_then(|tag| Language::of_tag(tag));
    let say = Say::new(lang.unwrap_or_else(|| Language::of_site(&site.lang)));
    let body = known::json(&app.config, &site, &known, say);
    let mut response = cached::public(&headers, JSON, body, MAX_AGE_S);
    Readers::new(&site.hosts).let_in(&headers, response.headers_mut());
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_one_page_however_it_is_asked_about() {
        let asked = |query: &str| {
            let uri = format!("/api/v1/sites/courier/notices?{query}").parse().expect("an address");
            asked_about(&uri)
        };
        let page = asked("url=https://courier.example/a");
        assert_eq!(page.as_deref(), Some("courier https://courier.example/a"));
        for same in [
            "url=https://courier.example/a&x=1",
            "x=2&url=https%3A%2F%2Fcourier.example%2Fa%2F",
            "url=https://courier.example/a?utm_source=x",
            "url=HTTPS://Courier.example/a%23top&url=https://other.example/",
        ] {
            assert_eq!(asked(same), page, "{same}");
        }
        assert_ne!(asked("url=https://courier.example/a?page=2"), page);
        for nothing in ["", "x=1", "url=", "url=a", "url=ftp://courier.example/a"] {
            assert_eq!(asked(nothing), None, "{nothing}");
        }
    }
}
