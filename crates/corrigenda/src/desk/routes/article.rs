//! `GET /desk/articles/{id}`: the history of an article, and its export.

use askama::Template;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::signed_in::May;
use super::the_frame;
use crate::article::{self, ArticleId, RevisionId};
use crate::case::sight::Sight;
use crate::case::store as cases;
use crate::clock::Timestamp;
use crate::desk::drawn::Ink;
use crate::desk::frame::{Frame, Tab};
use crate::desk::history::{Gathered, HistoryPage, Row, history_page};
use crate::desk::people::rights::Enter;
use crate::desk::when::Now;
use crate::language::Say;
use crate::store::{self, Tx};
use crate::web::inert::Run;
use crate::web::{App, Error, page};

/// Revisions in an export; a longer history says how many are left out.
const EXPORTED: usize = 1_000;

/// What of a history is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    at: Option<i64>,
    from: Option<i64>,
    view: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/history.html")]
struct HistoryTemplate {
    frame: Frame,
    page: HistoryPage,
}

impl HistoryTemplate {
    /// The address of this page with another revision.
    fn moment(&self, at: &RevisionId) -> String {
        self.address(*at, self.page.side)
    }

    /// The same comparison in one text.
    fn in_one(&self) -> String {
        self.address(self.page.at, false)
    }

    /// The same comparison in two columns.
    fn side_by_side(&self) -> String {
        self.address(self.page.at, true)
    }

    fn address(&self, at: RevisionId, side: bool) -> String {
        let from = self.page.from.filter(|_| at == self.page.at);
        let from = from.map(|from| format!("&from={from}")).unwrap_or_default();
        let view = if side { "&view=side" } else { "" };
        format!("/desk/articles/{}?at={at}{from}{view}", self.page.article.article_id)
    }
}

/// `GET /desk/articles/{id}?at=&from=&view=side`
///
/// # Errors
/// 404 for an article there is not, or that was never read; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let template = app
        .db
        .read(move |tx| {
            let editor = may.editor;
            let Some(gathered) = gather(tx, ArticleId(id), &asked, &editor.sight)? else { return Ok(None) };
            let page = history_page(gathered, asked.view.as_deref() == Some("side"), &Now::of(now, &editor));
            Ok::<_, Error>(Some(HistoryTemplate { frame: the_frame(tx, Tab::Queue, editor)?, page }))
        })
        .await?;
    page(&template.ok_or_else(Error::not_found)?)
}

fn gather(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    asked: &Asked,
    sight: &Sight,
) -> Result<Option<Gathered>, store::Error> {
    let article = article::store::article_by_id(tx, article_id)?;
    let Some(article) = article.filter(|article| sight.sees_site(article.site_id)) else { return Ok(None) };
    let Some(site) = article::store::site_by_id(tx, article.site_id)? else { return Ok(None) };
    let listed = article::store::list_revisions(tx, article_id)?;
    let place = |id: i64| listed.iter().position(|one| one.revision_id == RevisionId(id));
    let at = asked.at.map_or(Some(0), place);
    let Some(at) = at.filter(|at| *at < listed.len()) else { return Ok(None) };
    let from = asked.from.and_then(place).filter(|from| *from > at);
    let mut read = |at: Option<usize>| match at.and_then(|at| listed.get(at)) {
        Some(one) => article::store::revision_by_id(tx, one.revision_id),
        None => Ok(None),
    };
    let (later, earlier) = (read(Some(at))?, read(from.or(Some(at + 1)))?);
    let Some(later) = later else { return Ok(None) };
    let mut cases = cases::by_article(tx, article_id)?;
    cases.retain(|case| sight.sees(case));
    Ok(Some(Gathered {
        notices: crate::notice::store::by_article(tx, article_id)?,
        fixes: cases::fixes(tx, article_id)?,
        from: from.filter(|from| *from != at + 1).map(|from| listed[from].revision_id),
        article,
        site,
        listed,
        later,
        earlier,
        cases,
    }))
}

/// A history as it is handed out.
#[derive(Serialize)]
struct Exported {
    url: String,
    title: String,
    exported_at: Timestamp3339,
    /// Older revisions beyond the most that are handed out.
    left_out: usize,
    revisions: Vec<ExportedRevision>,
}

#[derive(Serialize)]
struct ExportedRevision {
    id: i64,
    seen_at: Timestamp3339,
    origin: &'static str,
    /// SHA-256 of the text, U+0000 and the page's text.
    hash: String,
    title: String,
    text: String,
}

/// A moment in RFC 3339.
struct Timestamp3339(Timestamp);

impl Serialize for Timestamp3339 {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.rfc3339())
    }
}

/// `GET /desk/articles/{id}/history.json`: every kept revision with its text, the oldest first.
///
/// # Errors
/// As [`show`].
pub async fn json(State(app): State<App>, may: May<Enter>, Path(id): Path<i64>) -> Result<Response, Error> {
    let now = app.clock.now();
    let exported = app
        .db
        .read(move |tx| {
            let article_id = ArticleId(id);
            let article = article::store::article_by_id(tx, article_id)?;
            let seen = article.filter(|article| may.editor.sight.sees_site(article.site_id));
            let Some(article) = seen else { return Ok(None) };
            let listed = article::store::list_revisions(tx, article_id)?;
            let mut revisions = Vec::new();
            for one in listed.iter().take(EXPORTED).rev() {
                let Some(revision) = article::store::revision_by_id(tx, one.revision_id)? else { continue };
                revisions.push(ExportedRevision {
                    id: revision.revision_id.0,
                    seen_at: Timestamp3339(revision.seen_at),
                    origin: revision.origin.word(),
                    hash: revision.hash,
                    title: revision.title,
                    text: revision.text,
                });
            }
            Ok::<_, Error>(Some(Exported {
                url: article.url,
                title: article.title,
                exported_at: Timestamp3339(now),
                left_out: listed.len().saturating_sub(EXPORTED),
                revisions,
            }))
        })
        .await?;
    let exported = exported.ok_or_else(Error::not_found)?;
    let name = format!("attachment; filename=\"article-{id}-history.json\"");
    Ok(([(header::CONTENT_DISPOSITION, name)], Json(exported)).into_response())
}

#[derive(Template)]
#[template(path = "desk/history_export.html")]
struct ExportTemplate {
    say: Say,
    title: String,
    url: String,
    lang: String,
    made: String,
    changes: Vec<(String, HistoryPage)>,
}

/// `GET /desk/articles/{id}/history.html`: every change on one page that stands alone, the newest
/// first.
///
/// # Errors
/// As [`show`].
pub async fn html(State(app): State<App>, may: May<Enter>, Path(id): Path<i64>) -> Result<Response, Error> {
    let now = app.clock.now();
    let template = app
        .db
        .read(move |tx| {
            let sight = may.editor.sight.clone();
            let Some(first) = gather(tx, ArticleId(id), &Asked::default(), &sight)? else { return Ok(None) };
            let (article, listed) = (first.article, first.listed);
            let mut changes = Vec::new();
            for one in listed.iter().take(200) {
                let asked = Asked { at: Some(one.revision_id.0), ..Asked::default() };
                if let Some(gathered) = gather(tx, ArticleId(id), &asked, &sight)? {
                    changes.push((
                        one.seen_at.rfc3339(),
                        history_page(gathered, false, &Now::of(now, &may.editor)),
                    ));
                }
            }
            Ok::<_, Error>(Some(ExportTemplate {
                say: may.editor.say(),
                title: article.title,
                url: article.url,
                lang: article.lang,
                made: may.editor.say().moment(now),
                changes,
            }))
        })
        .await?;
    let mut response = page(&template.ok_or_else(Error::not_found)?)?;
    if let Ok(name) = format!("attachment; filename=\"article-{id}-history.html\"").parse() {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}
