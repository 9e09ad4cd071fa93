//! Which pages may speak to this install from a browser: the `Origin` header, and the CORS headers
//! of the answer. An origin is no proof of who asks, only of where a browser says it stands.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use url::Url;

/// For how long a browser may remember a preflight, in seconds: a day.
const REMEMBER_S: &str = "86400";

/// Where a browser says that the asking page stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    sent: HeaderValue,
    /// `host`, or `host:port` where the port is not the scheme's own; `None` for what is no origin
    /// of a web page: `null`, another scheme, a spelling that no browser sends.
    host: Option<String>,
}

impl Origin {
    /// The request's origin; `None` where none was sent, as by programs and by plain links.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<Origin> {
        let mut sent = headers.get_all(header::ORIGIN).iter();
        let first = sent.next()?.clone();
        let host = if sent.next().is_some() { None } else { first.to_str().ok().and_then(host) };
        Some(Origin { sent: first, host })
    }

    /// Whether it is one of these hosts, each `host` or `host:port` in lower case.
    #[must_use]
    pub fn is_among(&self, hosts: &[String]) -> bool {
        self.host.as_ref().is_some_and(|host| hosts.contains(host))
    }

    /// As it was sent, for people.
    #[must_use]
    pub fn shown(&self) -> String {
        String::from_utf8_lossy(self.sent.as_bytes()).chars().take(100).collect()
    }

    /// Lets this origin, and no other, read the answer.
    pub fn may_read(&self, response: &mut Response) {
        may_read(self.sent.clone(), response.headers_mut());
    }

    /// The answer to the preflight of a request with a JSON body; `methods` as in `POST, PUT`.
    #[must_use]
    pub fn preflight(&self, methods: &'static str) -> Response {
        let mut response = StatusCode::NO_CONTENT.into_response();
        self.may_read(&mut response);
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(methods));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_name(header::CONTENT_TYPE));
        headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(REMEMBER_S));
        response
    }
}

/// Those whose pages may read an answer that is kept ready, and so asked for far more often than made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readers {
    /// As a browser sends them.
    origins: Vec<HeaderValue>,
}

impl Readers {
    /// The pages of these hosts, each `host` or `host:port` in lower case.
    #[must_use]
    pub fn new(hosts: &[String]) -> Readers {
        let sent = |host: &String| ["https://", "http://"].map(|scheme| format!("{scheme}{host}"));
        // What no browser would send, such as a host with the port of its scheme, is let in by nothing.
        let real = |sent: &String| host(sent).is_some();
        let origins = hosts.iter().flat_map(sent).filter(real);
        Readers { origins: origins.filter_map(|sent| HeaderValue::from_str(&sent).ok()).collect() }
    }

    /// Lets the asking page read the answer with these headers, where it is one of theirs.
    pub fn let_in(&self, asked: &HeaderMap, headers: &mut HeaderMap) {
        let mut sent = asked.get_all(header::ORIGIN).iter();
        if let (Some(origin), None) = (sent.next(), sent.next())
            && let Some(known) = self.origins.iter().find(|known| *known == origin)
        {
            may_read(known.clone(), headers);
        }
    }
}

fn may_read(origin: HeaderValue, headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_name(header::RETRY_AFTER));
}

/// Says that the answer depends on the origin; every answer of such an address does, the refusals
/// and the answers to requests without an origin included, or a cache would mix them up.
pub async fn varies(mut response: Response) -> Response {
    vary(response.headers_mut());
    response
}

/// The same in the headers of an answer that is kept ready.
pub fn vary(headers: &mut HeaderMap) {
    headers.append(header::VARY, HeaderValue::from_name(header::ORIGIN));
}

fn host(sent: &str) -> Option<String> {
    let url = Url::parse(sent).ok()?;
    // Browsers send the one serialisation there is; anything else was made up.
    if !matches!(url.scheme(), "http" | "https") || url.origin().ascii_serialization() != sent {
        return None;
    }
    let host = url.host_str().filter(|host| !host.is_empty() && !host.ends_with('.'))?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(sent: &str) -> bool {
        let hosts = ["courier.example".to_owned(), "localhost:8080".to_owned(), "[::1]:8080".to_owned()];
        let headers =
            HeaderMap::from_iter([(header::ORIGIN, HeaderValue::from_str(sent).expect("a header"))]);
        let among = Origin::of(&headers).expect("an origin").is_among(&hosts);
        let mut response = StatusCode::OK.into_response();
        Readers::new(&hosts).let_in(&headers, response.headers_mut());
        let let_in = response.headers().contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        assert_eq!(let_in, among, "{sent}: asked in two ways");
        among
    }

    #[test]
    fn a_page_of_the_hosts_is_among_them() {
        for sent in [
            "https://courier.example",
            "http://courier.example",
            "http://localhost:8080",
            "http://[::1]:8080",
        ] {
            assert!(allowed(sent), "{sent}");
        }
    }

    #[test]
    fn nothing_that_only_looks_like_one_is() {
        for sent in [
            "null",
            "",
            "courier.example",
            "//courier.example",
            "ftp://courier.example",
            "file://courier.example",
            "javascript://courier.example",
            "chrome-extension://courier.example",
            "https://courier.example/",
            "https://courier.example?",
            "https://courier.example#",
            "https://courier.example.",
            "https://courier.example:443",
            "http://courier.example:443",
            "https://courier.example:80",
            "https://courier.example:8443",
            "http://localhost",
            "https://COURIER.example",
            "https://www.courier.example",
            "https://evilcourier.example",
            "https://courier.example.evil.test",
            "https://evil.test/courier.example",
            "https://evil.test#courier.example",
            "https://courier.example@evil.test",
            "https://evil.test\\courier.example",
            "https://courier.example https://evil.test",
            "https://courier.example, https://evil.test",
            "blob:https://courier.example",
        ] {
            assert!(!allowed(sent), "{sent}");
        }
    }

    #[test]
    fn two_origins_are_none() {
        let mut headers = HeaderMap::new();
        headers.append(header::ORIGIN, HeaderValue::from_static("https://courier.example"));
        headers.append(header::ORIGIN, HeaderValue::from_static("https://courier.example"));
        assert!(!Origin::of(&headers).expect("an origin").is_among(&["courier.example".to_owned()]));
        assert_eq!(Origin::of(&HeaderMap::new()), None);
    }
}
