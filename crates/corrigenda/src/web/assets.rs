//! Files that are part of the binary: styles, scripts, the widget.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::Error;

struct Asset {
    name: &'static str,
    bytes: &'static [u8],
    /// The beginning of its SHA-256: its version and its ETag.
    version: String,
}

macro_rules! embedded {
    ($($name:literal from $path:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)) as &[u8])),+]
    };
}

static ASSETS: LazyLock<HashMap<&'static str, Asset>> = LazyLock::new(|| {
    embedded![
        "tokens.css" from "static/tokens.css",
        "corrigenda.css" from "static/corrigenda.css",
        "desk.css" from "static/desk.css",
        "desk.js" from "static/desk.js",
        "icon.svg" from "static/icon.svg",
        "public.css" from "static/public.css",
    ]
    .into_iter()
    .map(versioned)
    .collect()
});

/// The widget's files, by their path below `widget/`.
static WIDGET: LazyLock<HashMap<&'static str, Asset>> = LazyLock::new(|| {
    embedded![
        "bubble.js" from "../../widget/bubble.js",
        "corrigenda.css" from "../../widget/corrigenda.css",
        "corrigenda.js" from "../../widget/corrigenda.js",
        "dialog.js" from "../../widget/dialog.js",
        "diff.js" from "../../widget/diff.js",
        "locales/en.js" from "../../widget/locales/en.js",
        "locales/uk.js" from "../../widget/locales/uk.js",
        "notices.js" from "../../widget/notices.js",
        "outbox.js" from "../../widget/outbox.js",
        "outcome.css" from "../../widget/outcome.css",
        "outcome.js" from "../../widget/outcome.js",
        "page.css" from "../../widget/page.css",
        "quote.js" from "../../widget/quote.js",
        "report.js" from "../../widget/report.js",
        "shadow.js" from "../../widget/shadow.js",
        "sheet.js" from "../../widget/sheet.js",
        "text.js" from "../../widget/text.js",
    ]
    .into_iter()
    .map(versioned)
    .collect()
});

fn versioned((name, bytes): (&'static str, &'static [u8])) -> (&'static str, Asset) {
    let version = crate::id::hex(&Sha256::digest(bytes)[..8]);
    (name, Asset { name, bytes, version })
}

/// Where a page finds the file: the version in it lets browsers keep it for ever.
///
/// # Panics
/// When no such file is embedded, which a page's first test would show.
#[must_use]
pub fn address(name: &str) -> String {
    let asset = ASSETS.get(name).unwrap_or_else(|| panic!("{name} is not embedded"));
    format!("/assets/{}?v={}", asset.name, asset.version)
}

/// `GET /assets/{name}`
///
/// # Errors
/// 404 for a file there is not.
pub async fn serve(
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let asset = ASSETS.get(name.as_str()).ok_or_else(Error::not_found)?;
    let forever = query.get("v") == Some(&asset.version);
    Ok(answer(
        asset,
        &headers,
        if forever { "public, max-age=31536000, immutable" } else { "public, max-age=300" },
    ))
}

/// `GET /widget.js`: the one address that publishers paste.
///
/// # Errors
/// None in practice: the file is embedded.
pub async fn widget(headers: HeaderMap) -> Result<Response, Error> {
    widget_file(Path("corrigenda.js".into()), headers).await
}

/// `GET /widget/{file}`: what the widget loads when a reader acts. Any page may: it holds nothing
/// but our code.
///
/// # Errors
/// 404 for a file there is not.
pub async fn widget_file(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let asset = WIDGET.get(file.as_str()).ok_or_else(Error::not_found)?;
    // Short, and checked again by ETag: a fix must reach the pages of readers within minutes.
    let mut response = answer(asset, &headers, "public, max-age=300, stale-while-revalidate=86400");
    let out = response.headers_mut();
    out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    out.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    Ok(response)
}

fn answer(asset: &Asset, headers: &HeaderMap, cache: &'static str) -> Response {
    let etag = format!("\"{}\"", asset.version);
    let fresh = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let kind = match asset.name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    };
    let body: &'static [u8] = if fresh { &[] } else { asset.bytes };
    let mut response = (if fresh { StatusCode::NOT_MODIFIED } else { StatusCode::OK }, body).into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_the_widget_is_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../widget");
        for below in ["", "locales"] {
            for entry in fs::read_dir(folder.join(below)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|kind| kind == "js" || kind == "css") {
                    let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
                    assert!(WIDGET.contains_key(name.as_str()), "{name} is not embedded");
                }
            }
        }
    }
}
