//! Answers that caches between us and the reader may keep, and that a reader need not load twice.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// An answer of fewer bytes fits in one packet as it is: packing it costs more than it saves.
pub const SMALL: usize = 1_200;

/// A body with its tag, made once and given out often.
#[derive(Debug, Clone)]
pub struct Ready {
    content_type: HeaderValue,
    cache_control: HeaderValue,
    etag: HeaderValue,
    body: Bytes,
}

impl Ready {
    /// The body with an ETag made of it, for anybody's cache and so many seconds.
    #[must_use]
    pub fn new(content_type: &'static str, body: String, max_age_s: u32) -> Ready {
        let value = |text: String| HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
        Ready {
            content_type: HeaderValue::from_static(content_type),
            cache_control: value(format!("public, max-age={max_age_s}")),
            etag: value(format!("\"{}\"", crate::id::hex(&Sha256::digest(&body)[..16]))),
            body: body.into(),
        }
    }

    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.body.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    /// The body, for an answer whose headers are kept beside it.
    #[must_use]
    pub fn body(&self) -> Bytes {
        self.body.clone()
    }

    /// The tag of the body.
    #[must_use]
    pub fn etag(&self) -> HeaderValue {
        self.etag.clone()
    }

    /// The headers of an answer with the body.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        HeaderMap::from_iter([
            (header::CONTENT_TYPE, self.content_type.clone()),
            (header::ETAG, self.etag.clone()),
            (header::CACHE_CONTROL, self.cache_control.clone()),
        ])
    }

    /// The answer; 304 without a body where the asker has it already.
    #[must_use]
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let known = knows(asked, self.etag.to_str().unwrap_or_default());
        let mut response =
            if known { StatusCode::NOT_MODIFIED.into_response() } else { self.body.clone().into_response() };
        let headers = response.headers_mut();
        headers.extend(self.headers());
        if known {
            headers.remove(header::CONTENT_TYPE);
        }
        response
    }
}

/// The body with an ETag made of it, for anybody's cache and so many seconds; 304 without a body
/// where the asker has it already.
#[must_use]
pub fn public(asked: &HeaderMap, content_type: &'static str, body: String, max_age_s: u32) -> Response {
    Ready::new(content_type, body, max_age_s).answer(asked)
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
