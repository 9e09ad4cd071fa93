//! The receipt's addresses and the confirmation link.

pub mod bounces;
pub mod confirm;
pub mod contact;
pub mod receipt;

use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use url::form_urlencoded;

use super::receipt_page::{self, Shown};
use crate::language::{Language, Say, message, wanted};
use crate::report::receipt::Receipt;
use crate::web::{App, Error};

/// The largest body that is read here.
const MOST_BYTES: usize = 32 * 1024;

/// The receipt of a token in an address.
fn receipt(token: &str) -> Result<Receipt, Error> {
    token.parse().map_err(|_| unknown())
}

async fn shown(app: &App, receipt: &Receipt) -> Result<Shown, Error> {
    let (receipt, now) = (receipt.clone(), app.clock.now());
    app.db.read(move |tx| receipt_page::by_receipt(tx, &receipt, now)).await?.ok_or_else(unknown)
}

fn unknown() -> Error {
    Error::said(StatusCode::NOT_FOUND, "receipt-unknown-title", message("receipt-unknown"))
}

/// Speaks the language the browser asks for, else that of the report, else that of the site.
fn say(headers: &HeaderMap, shown: &Shown) -> Say {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let other =
        if Language::of_tag(&shown.report.lang).is_some() { &shown.report.lang } else { &shown.site.lang };
    Say::new(wanted(asked.unwrap_or_default(), other))
}

/// For the holder of the link alone: not kept by caches, not found by search engines, not told to
/// the next page.
fn for_one(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

async fn body(request: Request) -> Result<(HeaderMap, Bytes), Error> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, MOST_BYTES).await.map_err(|_| {
        let detail = message("refused-large").with("most", MOST_BYTES / 1024);
        Error::not_understood(StatusCode::PAYLOAD_TOO_LARGE, detail)
    })?;
    Ok((parts.headers, bytes))
}

/// One field of a form; empty where it is not there.
fn field(form: &[u8], name: &str) -> String {
    form_urlencoded::parse(form)
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.replace("\r\n", "\n").trim().to_owned())
        .unwrap_or_default()
}
