//! `POST /api/v1/sites/{site}/changed`: a site's own system says that pages changed, and they are
//! looked at now.

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::{Call, check, store as calls};
use crate::article::canonical::on_hosts;
use crate::article::store;
use crate::store::jobs;
use crate::web::{App, Error};

/// Largest body taken, in bytes.
const LARGEST: usize = 256 << 10;
/// Most addresses in one call.
const MOST: usize = 500;

/// What is sent; anything else in it is the sender's own.
#[derive(Debug, Deserialize)]
struct Changed {
    url: Option<String>,
    #[serde(default)]
    urls: Vec<String>,
}

/// What became of it.
#[derive(Debug, Default, Serialize)]
struct Heard {
    /// Pages that are looked at now.
    looked_at: usize,
    /// Pages nobody wrote about: there is nothing to know of them.
    unknown: usize,
    /// The same call was heard before.
    repeated: bool,
}

/// Has the named pages looked at now, those that are known.
///
/// # Errors
/// 401 where the call is not the site's own, 400 and 422 for what is wrong with its body.
pub async fn changed(
    State(app): State<App>,
    Path(site): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let headers = request.headers().clone();
    let body = to_bytes(request.into_body(), LARGEST).await.map_err(|_| {
        Error::new(StatusCode::PAYLOAD_TOO_LARGE, "The body is larger than 256 kB. Name fewer pages at once.")
            .kind("too-large")
    })?;
    let now = app.clock.now();
    check(&app.keys, &site, call(&headers), &body, now)
        .map_err(|refusal| Error::new(StatusCode::UNAUTHORIZED, refusal.to_string()).kind("signature"))?;
    let key = site.clone();
    let Some(site) = app.db.read(move |tx| store::site_by_key(tx, &key)).await? else {
        return Err(Error::new(StatusCode::NOT_FOUND, "There is no such site.").kind("no-site"));
    };
    let said: Changed = serde_json::from_slice(&body).map_err(|error| {
        Error::new(StatusCode::BAD_REQUEST, format!("The body is not what is expected here: {error}."))
            .kind("malformed")
    })?;
    let mut urls = said.urls;
    urls.extend(said.url);
    if urls.is_empty() || urls.len() > MOST {
        let detail = format!("Name the changed page in “url”, or up to {MOST} of them in “urls”.");
        return Err(Error::new(StatusCode::UNPROCESSABLE_ENTITY, detail).kind("invalid").field("urls"));
    }
    let urls = urls
        .iter()
        .map(|url| on_hosts(url, &site.hosts).map(String::from))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|refusal| {
            Error::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string()).kind("invalid").field("url")
        })?;
    let call_id = call(&headers).id.to_owned();
    let heard = app
        .db
        .write(move |tx| {
            let mut heard = Heard::default();
            if !calls::hear(tx, site.site_id, &call_id, now)? {
                return Ok::<_, Error>(Heard { repeated: true, ..heard });
            }
            for url in &urls {
                let Some(article_id) = store::by_alias(tx, site.site_id, url)? else {
                    heard.unknown += 1;
                    continue;
                };
                let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
                jobs::enqueue(tx, "article.look", &article_id.to_string(), &body, now.0)?;
                heard.looked_at += 1;
            }
            Ok(heard)
        })
        .await?;
    Ok((StatusCode::ACCEPTED, Json(heard)).into_response())
}

fn call(headers: &HeaderMap) -> Call<'_> {
    let value = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Call {
        id: value("webhook-id"),
        timestamp: value("webhook-timestamp"),
        signatures: value("webhook-signature"),
    }
}
