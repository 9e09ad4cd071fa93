//! `PUT /api/v1/articles`: a site's own system sends the text of a page, because the page can't
//! be fetched, or so that a correction is seen at once.

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use corrigenda_anchor::normalise;
use serde::{Deserialize, Serialize};

use super::canonical::on_hosts;
use super::markup::store::{Kind, keep};
use super::revision::Reading;
use super::{LookOutcome, Origin, Said, Validators, reading, site, store};
use crate::store::jobs;
use crate::web::{App, Error};

/// Largest body taken, in bytes.
const LARGEST: usize = 8 << 20;

/// What is sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Push {
    site: String,
    url: String,
    title: Option<String>,
    /// Plain text, one line a paragraph; or
    text: Option<String>,
    /// the page or the article as HTML.
    html: Option<String>,
    /// The text of the file that the page is made of, as its repository has it.
    source: Option<String>,
    /// BCP 47.
    lang: Option<String>,
    /// RFC 3339.
    published: Option<String>,
}

/// What became of it.
#[derive(Debug, Serialize)]
struct Pushed {
    article: i64,
    revision: i64,
    /// False when the text was known already.
    changed: bool,
}

/// Keeps the text as a revision if it is new and has the article's cases checked against it: 201
/// when the article was not known before, 200 otherwise.
///
/// # Errors
/// 401 without the site's token; 400, 413 and 422 for what is wrong with the body.
pub async fn push(State(app): State<App>, request: Request) -> Result<Response, Error> {
    let token = bearer(request.headers()).ok_or_else(unauthorized)?;
    let body = to_bytes(request.into_body(), LARGEST).await.map_err(|_| {
        let detail = "The body did not arrive whole or is larger than 8 MB. Send the article's text alone.";
        Error::new(StatusCode::PAYLOAD_TOO_LARGE, detail).kind("too-large")
    })?;
    let push: Push = serde_json::from_slice(&body).map_err(|error| {
        Error::new(StatusCode::BAD_REQUEST, format!("The body is not what is expected here: {error}."))
            .kind("malformed")
    })?;
    let key = push.site.clone();
    let known = app.db.read(move |tx| store::site_by_key(tx, &key)).await?;
    let ours = site::is_token(&app.keys, &push.site, &token);
    let Some(site) = known.filter(|_| ours) else { return Err(unauthorized()) };
    let url = on_hosts(&push.url, &site.hosts).map_err(|refusal| wrong("url", refusal.to_string()))?;
    let (html, source) = (push.html.clone(), push.source.clone());
    let (reading, said) = read(push).await?;
    let now = app.clock.now();
    let (pushed, is_first) = app
        .db
        .write(move |tx| {
            let is_first = store::by_alias(tx, site.site_id, url.as_str())?.is_none();
            let article_id = store::join_or_insert(tx, site.site_id, url.as_str(), now)?;
            let (revision, changed) = store::insert_revision_if_new(tx, article_id, &reading, now)?;
            store::set_said(tx, article_id, &said)?;
            for (kind, markup) in [(Kind::Html, &html), (Kind::Source, &source)] {
                if let Some(markup) = markup {
                    keep(tx, article_id, kind, markup, now)?;
                }
            }
            let outcome = if changed { LookOutcome::Read } else { LookOutcome::Unchanged };
            store::looked(tx, article_id, outcome, Some(&Validators::default()), now)?;
            let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
            jobs::enqueue(tx, "article.follow", &article_id.to_string(), &body, now.0)?;
            let pushed = Pushed { article: article_id.0, revision: revision.revision_id.0, changed };
            Ok::<_, Error>((pushed, is_first))
        })
        .await?;
    let status = if is_first { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(pushed)).into_response())
}

async fn read(push: Push) -> Result<(Reading, Said), Error> {
    if let Some(published) = &push.published
        && published.parse::<jiff::Timestamp>().is_err()
    {
        return Err(wrong("published", "Write the time as RFC 3339, for instance 2026-03-04T09:12:00Z."));
    }
    let told = Said {
        title: normalise(&push.title.unwrap_or_default().replace('\n', " ")),
        lang: push.lang.unwrap_or_default(),
        published: push.published.unwrap_or_default(),
        ..Said::default()
    };
    let (text, page_text, found) = match (push.text, push.html) {
        (Some(text), None) => (normalise(&text), String::new(), Said::default()),
        (None, Some(html)) => {
            let page = reading::read(html.into_bytes(), "text/html; charset=utf-8".into()).await;
            let page = page.map_err(|why| wrong("html", format!("This cannot be read: {why}.")))?;
            (page.text, page.page_text, page.said)
        }
        _ => return Err(wrong("text", "Send either text or html, not both and not neither.")),
    };
    if text.is_empty() {
        return Err(wrong("text", "There is no text in it. Send the article's text, one paragraph a line."));
    }
    let said = told.or(found);
    Ok((Reading { title: said.title.clone(), text, page_text, origin: Origin::Pushed }, said))
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// One answer for an unknown site and for a wrong token: which sites there are is not told.
fn unauthorized() -> Error {
    let detail = "The site's token is missing or wrong. Send it as “Authorization: Bearer …”; \
                  “corrigenda site token KEY” prints it.";
    Error::new(StatusCode::UNAUTHORIZED, detail).kind("token")
}

fn wrong(field: &str, detail: impl Into<String>) -> Error {
    Error::new(StatusCode::UNPROCESSABLE_ENTITY, detail).kind("invalid").field(field)
}
