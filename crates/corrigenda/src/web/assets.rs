//! Files that are part of the binary: styles, scripts, the widget.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

use super::{App, Error, slim};

struct Asset {
    name: &'static str,
    bytes: Cow<'static, [u8]>,
    /// The beginning of its SHA-256: its version and its ETag.
    version: String,
    /// Compressed when it is first asked for, and then kept.
    brotli: OnceLock<Vec<u8>>,
}

impl Asset {
    fn new(name: &'static str, bytes: Cow<'static, [u8]>) -> Asset {
        let version = crate::id::hex(&Sha256::digest(&bytes)[..8]);
        Asset { name, bytes, version, brotli: OnceLock::new() }
    }

    fn compressed(&self) -> &[u8] {
        self.brotli.get_or_init(|| {
            let mut out = Vec::new();
            let mut from: &[u8] = &self.bytes;
            // The best there is, since it is done once; it writes to memory, so it cannot fail.
            let settings = brotli::enc::BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                size_hint: from.len(),
                ..Default::default()
            };
            match brotli::BrotliCompress(&mut from, &mut out, &settings) {
                Ok(_) => out,
                Err(_) => Vec::new(),
            }
        })
    }
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
        "embed.js" from "../../widget/embed.js",
        "locales/ar.js" from "../../widget/locales/ar.js",
        "locales/de.js" from "../../widget/locales/de.js",
        "locales/en.js" from "../../widget/locales/en.js",
        "locales/es.js" from "../../widget/locales/es.js",
        "locales/fr.js" from "../../widget/locales/fr.js",
        "locales/he.js" from "../../widget/locales/he.js",
        "locales/it.js" from "../../widget/locales/it.js",
        "locales/ja.js" from "../../widget/locales/ja.js",
        "locales/pl.js" from "../../widget/locales/pl.js",
        "locales/pt.js" from "../../widget/locales/pt.js",
        "locales/ru.js" from "../../widget/locales/ru.js",
        "locales/tr.js" from "../../widget/locales/tr.js",
        "locales/uk.js" from "../../widget/locales/uk.js",
        "locales/zh.js" from "../../widget/locales/zh.js",
        "locales/later/ar.js" from "../../widget/locales/later/ar.js",
        "locales/later/de.js" from "../../widget/locales/later/de.js",
        "locales/later/en.js" from "../../widget/locales/later/en.js",
        "locales/later/es.js" from "../../widget/locales/later/es.js",
        "locales/later/fr.js" from "../../widget/locales/later/fr.js",
        "locales/later/he.js" from "../../widget/locales/later/he.js",
        "locales/later/it.js" from "../../widget/locales/later/it.js",
        "locales/later/ja.js" from "../../widget/locales/later/ja.js",
        "locales/later/pl.js" from "../../widget/locales/later/pl.js",
        "locales/later/pt.js" from "../../widget/locales/later/pt.js",
        "locales/later/ru.js" from "../../widget/locales/later/ru.js",
        "locales/later/tr.js" from "../../widget/locales/later/tr.js",
        "locales/later/uk.js" from "../../widget/locales/later/uk.js",
        "locales/later/zh.js" from "../../widget/locales/later/zh.js",
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
    .map(slimmed)
    .collect()
});

/// The widget as it is in this binary, so that a page can hold on to exactly that.
pub struct Pinned {
    /// The version of all its files together: part of the address.
    pub version: String,
    /// What a browser checks the loader against (Subresource Integrity).
    pub integrity: String,
}

static PINNED: LazyLock<Pinned> = LazyLock::new(|| {
    let mut versions: Vec<&str> = WIDGET.values().map(|asset| asset.version.as_str()).collect();
    versions.sort_unstable();
    Pinned {
        version: crate::id::hex(&Sha256::digest(versions.concat())[..8]),
        integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(&WIDGET["corrigenda.js"].bytes))),
    }
});

impl Pinned {
    /// The widget of this binary.
    #[must_use]
    pub fn here() -> &'static Pinned {
        &PINNED
    }

    /// The path of the loader that never changes.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/widget/{}/corrigenda.js", self.version)
    }
}

fn versioned((name, bytes): (&'static str, &'static [u8])) -> (&'static str, Asset) {
    (name, Asset::new(name, Cow::Borrowed(bytes)))
}

/// A file of the widget as it travels.
fn slimmed((name, bytes): (&'static str, &'static [u8])) -> (&'static str, Asset) {
    let text = String::from_utf8_lossy(bytes);
    let slim = if name.ends_with(".css") { slim::style(&text) } else { slim::script(&text) };
    (name, Asset::new(name, Cow::Owned(slim.into_bytes())))
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

#[derive(Serialize)]
struct PinnedJson<'a> {
    src: String,
    integrity: &'a str,
}

/// `GET /widget/pinned.json`: the address that never changes and what it holds, for a CMS to write
/// into its pages.
///
/// # Errors
/// None in practice: two strings are JSON.
pub async fn pinned(State(app): State<App>, headers: HeaderMap) -> Result<Response, Error> {
    let pinned = Pinned::here();
    let json = PinnedJson { src: app.config.address(&pinned.path()), integrity: &pinned.integrity };
    let json = serde_json::to_string(&json).map_err(|error| Error::internal(&error))?;
    let mut response = super::cached::public(&headers, "application/json", json, 300);
    anybody_may_read(&mut response);
    Ok(response)
}

/// `GET /widget/{file}`: what the widget loads when a reader acts. Any page may: it holds nothing
/// but our code. `/widget/{version}/{file}` is the same, and never changes; what an older page asks
/// for by its version is answered with the file of today, which knows how to speak with it.
///
/// # Errors
/// 404 for a file there is not.
pub async fn widget_file(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let is_version = |part: &str| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit());
    let (version, name) = match file.split_once('/') {
        Some((version, name)) if is_version(version) => (version, name),
        _ => ("", file.as_str()),
    };
    let asset = WIDGET.get(name).ok_or_else(Error::not_found)?;
    // Short, and checked again by ETag: a fix must reach the pages of readers within minutes.
    let cache = if version == PINNED.version {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=300, stale-while-revalidate=86400"
    };
    let mut response = answer(asset, &headers, cache);
    anybody_may_read(&mut response);
    Ok(response)
}

fn anybody_may_read(response: &mut Response) {
    let out = response.headers_mut();
    out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    out.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
}

fn answer(asset: &'static Asset, headers: &HeaderMap, cache: &'static str) -> Response {
    let etag = format!("\"{}\"", asset.version);
    let fresh = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let kind = match asset.name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    };
    let takes_brotli = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|coding| coding.trim() == "br");
    let packed: &[u8] = if takes_brotli && !fresh { asset.compressed() } else { &[] };
    let body = if fresh {
        Bytes::new()
    } else if packed.is_empty() {
        Bytes::copy_from_slice(&asset.bytes)
    } else {
        Bytes::copy_from_slice(packed)
    };
    let mut response = (if fresh { StatusCode::NOT_MODIFIED } else { StatusCode::OK }, body).into_response();
    let out = response.headers_mut();
    if !packed.is_empty() {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
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
        for below in ["", "locales", "locales/later"] {
            for entry in fs::read_dir(folder.join(below)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|kind| kind == "js" || kind == "css") {
                    let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
                    assert!(WIDGET.contains_key(name.as_str()), "{name} is not embedded");
                }
            }
        }
    }

    /// Brotli, each file alone as it travels. The reasons are in widget/ARCHITECTURE.md; raising one of
    /// these is a decision, not a repair.
    #[test]
    fn what_a_reader_pays_for_the_widget_stays_small() {
        let later =
            ["outcome.js", "outbox.js", "report.js", "quote.js", "outcome.css", "locales/later/en.js"];
        let dialog =
            ["dialog.js", "sheet.js", "shadow.js", "text.js", "diff.js", "corrigenda.css", "locales/en.js"];
        for (what, files, most) in [
            ("what every page loads", &["corrigenda.js"][..], 1_000),
            ("the dialog with its styles and one language", &dialog[..], 10_000),
            ("what follows sending", &later[..], 7_100),
            ("the bubble", &["bubble.js", "page.css"][..], 1_800),
            ("the quiet marks", &["notices.js"][..], 1_600),
        ] {
            let bytes: usize = files.iter().map(|name| WIDGET[name].compressed().len()).sum();
            println!("{what}: {bytes} bytes");
            assert!(bytes > 0 && bytes <= most, "{what}: {bytes} bytes of brotli, at most {most}");
        }
    }

    #[test]
    fn every_language_of_the_dialog_stays_small() {
        for (name, asset) in WIDGET.iter().filter(|(name, _)| name.starts_with("locales/")) {
            let most = if name.contains("later") { 1_300 } else { 900 };
            assert!(asset.compressed().len() <= most, "{name}: {}", asset.compressed().len());
        }
    }
}
