//! `GET /{site}/privacy`: what is kept of readers and for how long, as this install is set up.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::store;
use crate::article::{self, Site};
use crate::config::Retention;
use crate::language::{Language, Say};
use crate::web::{App, Error, cached};

/// How long a cache may keep the page, in seconds.
const MAX_AGE_S: u32 = 300;

#[derive(askama::Template)]
#[template(path = "report/privacy.html")]
struct Page<'a> {
    say: Say,
    site: &'a Site,
    policy: Retention,
    /// Whether mail leaves, so that an address can be asked for at all.
    mail: bool,
    /// Whether a copy of the database lacks the key of the addresses.
    sealed: bool,
    /// Whether erasures outlive a restored backup.
    ledger: bool,
}

/// `GET /{site}/privacy`
///
/// # Errors
/// 404 for no such site.
pub async fn show(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let install = app.config.retention;
    let (site, policy) = app
        .db
        .read(move |tx| {
            let site = article::store::site_by_key(tx, &key)?.ok_or_else(Error::not_found)?;
            let policy = store::policy(tx, site.site_id, install)?;
            Ok::<_, Error>((site, policy))
        })
        .await?;
    let page = Page {
        say: Say::new(Language::of_site(&site.lang)),
        site: &site,
        policy,
        mail: app.config.mail.is_some(),
        sealed: app.seal.is_apart(),
        ledger: app.config.ledger().is_some(),
    };
    let html = askama::Template::render(&page).map_err(|error| Error::internal(&error))?;
    Ok(cached::public(&headers, "text/html; charset=utf-8", html, MAX_AGE_S))
}
