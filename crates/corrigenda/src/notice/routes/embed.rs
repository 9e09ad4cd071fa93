//! `GET /{site}/embed?url=` and `/{site}/embed/recent`: notices as a small page for a frame in the
//! publisher's own, where no script may run. The only pages of ours that may stand in a frame, and
//! only on the site's hosts.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;

use super::{HTML, MAX_AGE_S, article_at, site};
use crate::article::Site;
use crate::language::Say;
use crate::notice::store::{self, Entry};
use crate::notice::{feeds, public};
use crate::web::{App, Error, cached, headers as policy};

/// Entries in the box of recent corrections.
const RECENT: i64 = 5;

#[derive(askama::Template)]
#[template(path = "notice/embed.html")]
struct Embed<'a> {
    say: Say,
    site: &'a Site,
    entries: &'a [Entry],
    /// Of the whole site, so that each says its article.
    recent: bool,
    log: String,
}

/// `GET /{site}/embed?url=`
///
/// # Errors
/// 404 for no such site, 400 for an address that is none of its pages.
pub async fn of_page(
    State(app): State<App>,
    Path(key): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let url = query.get("url").cloned().unwrap_or_default();
    let (site, entries) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let entries = match article_at(tx, &site, &url)? {
                Some(article_id) => store::list_of_article(tx, article_id)?,
                None => vec![],
            };
            Ok::<_, Error>((site, entries))
        })
        .await?;
    framed(&app, &headers, &site, &entries, false)
}

/// `GET /{site}/embed/recent`
///
/// # Errors
/// 404 for no such site.
pub async fn recent(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (site, mut entries) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let entries = store::list_log(tx, site.site_id, None, "", None, feeds::ENTRIES)?;
            Ok::<_, Error>((site, entries))
        })
        .await?;
    // Out of as many as the feed has, so that the element made of the feed shows the same.
    entries.retain(|entry| entry.notice.withdrawn_at.is_none());
    entries.truncate(usize::try_from(RECENT).unwrap_or_default());
    framed(&app, &headers, &site, &entries, true)
}

fn framed(
    app: &App,
    headers: &HeaderMap,
    site: &Site,
    entries: &[Entry],
    recent: bool,
) -> Result<Response, Error> {
    let log = app.config.address(&public::log_path(&site.key));
    let page = Embed { say: public::say(site), site, entries, recent, log };
    let html = askama::Template::render(&page).map_err(|error| Error::internal(&error))?;
    let mut response = cached::public(headers, HTML, html, MAX_AGE_S);
    if let Some(value) = policy::framed_by(&site.hosts) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, value);
    }
    Ok(response)
}
