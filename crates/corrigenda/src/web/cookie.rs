//! The cookies there are: an editor's session, and for minutes the way to a sign-in provider and
//! back. Readers get none.

use axum::http::{HeaderMap, HeaderValue, header};

/// With TLS the name binds the cookie to this very host; browsers refuse that name without TLS.
fn name(secure: bool) -> &'static str {
    if secure { "__Host-desk" } else { "desk" }
}

/// The name of the cookie that only the browser has that set out for the provider.
fn visit_name(secure: bool) -> &'static str {
    if secure { "__Host-visit" } else { "visit" }
}

/// The session's secret, where the request carries one.
#[must_use]
pub fn session(headers: &HeaderMap, secure: bool) -> Option<String> {
    named(headers, name(secure))
}

/// The state with which this browser set out for the provider, where it did.
#[must_use]
pub fn visit(headers: &HeaderMap, secure: bool) -> Option<String> {
    named(headers, visit_name(secure))
}

fn named(headers: &HeaderMap, wanted: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == wanted)
        .map(|(_, value)| value.to_owned())
}

/// A `Set-Cookie` value that begins a session of so many seconds; 0 ends it. The secret is one of
/// ours, so it holds no character that a cookie may not.
#[must_use]
pub fn set(secret: &str, seconds: i64, secure: bool) -> HeaderValue {
    written(name(secure), secret, seconds, secure)
}

/// The same for a visit to the provider.
#[must_use]
pub fn set_visit(state: &str, seconds: i64, secure: bool) -> HeaderValue {
    written(visit_name(secure), state, seconds, secure)
}

fn written(name: &str, secret: &str, seconds: i64, secure: bool) -> HeaderValue {
    let tls = if secure { "; Secure" } else { "" };
    let text = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{tls}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
