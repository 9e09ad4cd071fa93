//! Answers that caches between us and the reader may keep, and that a reader need not load twice.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// The body with an ETag made of it, for anybody's cache and so many seconds; 304 without a body
/// where the asker has it already.
#[must_use]
pub fn public(asked: &HeaderMap, content_type: &'static str, body: String, max_age_s: u32) -> Response {
    let etag = format!("\"{}\"", crate::id::hex(&Sha256::digest(&body)[..16]));
    let known = knows(asked, &etag);
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
    let headers = response.headers_mut();
    if !known {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    for (name, value) in
        [(header::ETAG, etag), (header::CACHE_CONTROL, format!("public, max-age={max_age_s}"))]
    {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}

/// Whether `If-None-Match` names the tag, compared weakly as RFC 9110 (13.1.2) says.
fn knows(asked: &HeaderMap, etag: &str) -> bool {
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == etag || tag == "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_sent_again() {
        let first = public(&HeaderMap::new(), "text/plain", "words".into(), 30);
        let etag = first.headers()[header::ETAG].clone();
        let ask = |value: String| {
            let asked = HeaderMap::from_iter([(
                header::IF_NONE_MATCH,
                HeaderValue::from_str(&value).expect("a value"),
            )]);
            public(&asked, "text/plain", "words".into(), 30).status()
        };
        let etag = etag.to_str().expect("text");
        assert_eq!(first.headers()[header::CACHE_CONTROL], "public, max-age=30");
        for known in [etag.to_owned(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".into()] {
            assert_eq!(ask(known.clone()), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(ask("\"x\"".into()), StatusCode::OK);
    }
}
