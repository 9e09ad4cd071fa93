//! The one cookie there is: an editor's session. Readers get none.

use axum::http::{HeaderMap, HeaderValue, header};

/// With TLS the name binds the cookie to this very host; browsers refuse that name without TLS.
fn name(secure: bool) -> &'static str {
    if secure { "__Host-desk" } else { "desk" }
}

/// The session's secret, where the request carries one.
#[must_use]
pub fn session(headers: &HeaderMap, secure: bool) -> Option<String> {
    let wanted = name(secure);
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
    let tls = if secure { "; Secure" } else { "" };
    let text = format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{tls}", name(secure));
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
