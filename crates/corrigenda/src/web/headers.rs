//! The headers that every answer carries.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::clock::Stopwatch;

/// Nothing inline, nothing foreign, no frames, no sinks that take markup.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Adds what is missing; an answer that set its own keeps it.
pub async fn secure(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not no-referrer: browsers then send forms with a null origin, and the desk would refuse them.
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    response
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
