//! `GET /{site}/history?url=`: how an article changed, for its readers.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;
use serde::Deserialize;

use super::{Past, Row, Stretch, may_be_seen, past};
use crate::article::policy::Openness;
use crate::article::policy::store::policy;
use crate::article::{RevisionId, Site, canonical, store as articles};
use crate::language::Say;
use crate::notice::{public, store};
use crate::web::{App, Error, cached};

/// How long a cache may keep it, in seconds.
const MAX_AGE_S: u32 = 60;

/// Which article, and which of its texts.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    url: String,
    at: Option<i64>,
}

#[derive(askama::Template)]
#[template(path = "notice/history.html")]
struct HistoryTemplate<'a> {
    say: Say,
    site: &'a Site,
    past: &'a Past,
    unlisted: bool,
}

impl HistoryTemplate<'_> {
    /// The headline, or the address where the page was never read.
    fn headline(&self) -> &str {
        let article = &self.past.article;
        if article.title.is_empty() { &article.url } else { &article.title }
    }

    /// The address of this page with one of the texts.
    fn address(&self, at: Option<&RevisionId>) -> String {
        let at = at.map(|at| format!("&at={at}")).unwrap_or_default();
        format!("{}{at}", public::history_path(&self.site.key, &self.past.article.url))
    }
}

/// `GET /{site}/history?url=&at=`
///
/// # Errors
/// 404 for no such site or article, for one that was never read, and where readers may not see it;
/// 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let found = app
        .db
        .read(move |tx| {
            let Some(site) = articles::site_by_key(tx, &key)? else { return Ok(None) };
            let openness = policy(tx, site.site_id)?.history();
            let url = canonical::on_hosts(&asked.url, &site.hosts).ok().filter(|_| openness != Openness::Off);
            let Some(url) = url else { return Ok(None) };
            let Some(article_id) = articles::by_alias(tx, site.site_id, url.as_str())? else {
                return Ok(None);
            };
            let Some(article) = articles::article_by_id(tx, article_id)? else { return Ok(None) };
            if !may_be_seen(&crate::case::store::by_article(tx, article_id)?) {
                return Ok(None);
            }
            let listed = articles::list_revisions(tx, article_id)?;
            let place = asked
                .at
                .map_or(Some(0), |at| listed.iter().position(|one| one.revision_id == RevisionId(at)));
            let Some(one) = place.and_then(|place| listed.get(place)) else { return Ok(None) };
            let Some(later) = articles::revision_by_id(tx, one.revision_id)? else { return Ok(None) };
            let before = place.and_then(|place| listed.get(place + 1));
            let earlier = match before {
                Some(before) => articles::revision_by_id(tx, before.revision_id)?,
                None => None,
            };
            let notices = store::by_article(tx, article_id)?;
            let fixes = crate::case::store::fixes(tx, article_id)?;
            let told = past(article, &listed, (&notices, &fixes), &later, earlier.as_ref());
            Ok::<_, Error>(Some((site, told, openness)))
        })
        .await?;
    let (site, past, openness) = found.ok_or_else(Error::not_found)?;
    let unlisted = openness == Openness::Unlisted;
    let template = HistoryTemplate { say: public::say(&site), site: &site, past: &past, unlisted };
    let html = askama::Template::render(&template).map_err(|error| Error::internal(&error))?;
    let mut response = cached::public(&headers, "text/html; charset=utf-8", html, MAX_AGE_S);
    if unlisted {
        let name = HeaderName::from_static("x-robots-tag");
        response.headers_mut().insert(name, HeaderValue::from_static("noindex"));
    }
    Ok(response)
}
