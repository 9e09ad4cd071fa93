//! `POST /api/v1/reports`: the one address of the widget and of every program that reports.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::{Door, is_type, say, told, whole};
use crate::article;
use crate::intake::admit::{self, Refusal};
use crate::intake::limits::JSON_BYTES;
use crate::intake::store::{Arrival, NotKept, keep};
use crate::report::wire::Sent;
use crate::store;
use crate::web::Error;
use crate::web::origin::Origin;

/// What the widget is told. The same report always gets the same answer.
#[derive(Serialize)]
struct Taken {
    id: String,
    receipt: String,
}

/// `POST /api/v1/reports`
pub async fn take(State(door): State<Door>, request: Request) -> Response {
    let origin = Origin::of(request.headers());
    let say = say("", request.headers());
    let (mut response, site_said_yes) = match answer(&door, request, origin.clone()).await {
        Ok(response) => (response, true),
        Err(error) => (error.in_language(say).into_response(), false),
    };
    // A refusal must be readable where the reader is, or nobody learns why.
    if let Some(origin) = origin
        && (site_said_yes || is_of_any_site(&door, origin.clone()).await.unwrap_or(false))
    {
        origin.may_read(&mut response);
    }
    response
}

/// `OPTIONS /api/v1/reports`: a preflight does not say which site it is about.
///
/// # Errors
/// 403 for a page of no site, 503 when the sites can't be read.
pub async fn preflight(State(door): State<Door>, request: Request) -> Result<Response, Error> {
    let Some(origin) = Origin::of(request.headers()) else {
        return Ok((StatusCode::NO_CONTENT, [(header::ALLOW, "POST, OPTIONS")]).into_response());
    };
    if is_of_any_site(&door, origin.clone()).await? {
        Ok(origin.preflight("POST"))
    } else {
        Err(Error::new(StatusCode::FORBIDDEN, format!("{} is a page of no site known here.", origin.shown()))
            .kind("origin-not-allowed"))
    }
}

async fn answer(door: &Door, request: Request, origin: Option<Origin>) -> Result<Response, Error> {
    let now = door.app.clock.now();
    let (parts, body) = request.into_parts();
    let sender = door.sender(&parts, now).await?;
    door.count(&sender, now).map_err(|refused| refused.in_language(say("", &parts.headers)))?;
    is_type(&parts.headers, "application/json")?;
    let body = whole(body, JSON_BYTES).await?;
    let sent = Sent::from_json(&body)
        .map_err(|malformed| told(&Refusal::from(malformed), say("", &parts.headers)))?;
    let say = say(&sent.lang, &parts.headers);
    admit::by_itself(&sent).map_err(|refusal| told(&refusal, say))?;
    let id = sent.client_id.clone();
    let keys = door.app.keys.clone();
    let arrival = Arrival { sent, origin, sender_hash: sender.hash, network: sender.network, now };
    let kept =
        door.app.db.write(move |tx| keep(tx, &keys, &arrival)).await.map_err(|not_kept| match not_kept {
            NotKept::Refused(refusal) => told(&refusal, say),
            NotKept::Failed(failure) => failure.into(),
        })?;
    let receipt = door.app.config.address(&kept.receipt.path());
    let status = if kept.repeated { StatusCode::OK } else { StatusCode::CREATED };
    let not_cached = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    Ok((status, not_cached, Json(Taken { id, receipt })).into_response())
}

async fn is_of_any_site(door: &Door, origin: Origin) -> Result<bool, store::Error> {
    let sites = door.app.db.read(article::store::sites).await?;
    Ok(sites.iter().any(|site| origin.is_among(&site.hosts)))
}
