//! The headers that every answer carries.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::clock::Stopwatch;

/// Nothing inline, nothing foreign, no frames, no sinks that take markup.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// The same policy for a page that is made to stand in a frame, on pages of these hosts alone.
#[must_use]
pub fn framed_by(hosts: &[String]) -> Option<HeaderValue> {
    let plain = |host: &&String| host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:".contains(&b));
    let hosts: Vec<&str> = hosts.iter().filter(plain).map(String::as_str).collect();
    let ancestors = if hosts.is_empty() { "'none'".to_owned() } else { hosts.join(" ") };
    let policy = POLICY.replace("frame-ancestors 'none'", &format!("frame-ancestors {ancestors}"));
    HeaderValue::from_str(&policy).ok()
}

/// Adds what is missing; an answer that set its own keeps it.
pub async fn secure(mut response: Response) -> Response {
    complete(response.headers_mut());
    response
}

/// Adds what is missing to the headers of an answer.
pub fn complete(headers: &mut HeaderMap) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not no-referrer: browsers then send forms with a null origin, and the desk would refuse them.
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
}

/// Tells the browser's own tools how long the answer took here, without the way to the browser. Not for
/// doors: there it would tell a stranger what was looked at before the no.
pub async fn timed(request: Request, next: Next) -> Response {
    let watch = Stopwatch::start();
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&format!("desk;dur={:.1}", watch.ms())) {
        response.headers_mut().insert(HeaderName::from_static("server-timing"), value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_allowed_to_plain_hosts_only() {
        let policy = |hosts: &[&str]| {
            let hosts: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
            framed_by(&hosts).and_then(|value| value.to_str().map(str::to_owned).ok()).expect("a policy")
        };
        let two = policy(&["courier.example", "localhost:8080"]);
        assert!(two.contains("frame-ancestors courier.example localhost:8080; require"), "{two}");
        assert!(policy(&["a.example; script-src *"]).contains("frame-ancestors 'none';"));
        assert!(POLICY.contains("frame-ancestors 'none'"));
    }
}
