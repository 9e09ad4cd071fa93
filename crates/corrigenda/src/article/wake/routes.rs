//! `/api/v1/websub/{token}`: a hub verifies that we asked, and tells of changes (W3C WebSub).

use std::collections::HashMap;

use axum::body::to_bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{changed, entries, is_signed, store, wake};
use crate::language::message;
use crate::web::{App, Error};

/// Largest body taken, in bytes.
const LARGEST: usize = 2 << 20;
/// Longest challenge that is said back.
const LONGEST_CHALLENGE: usize = 2_000;

/// `GET /api/v1/websub/{token}`: says the challenge back where we asked that hub about that feed.
///
/// # Errors
/// 404 for everything else, which tells the hub that nobody asked; 5xx when the database does not
/// answer.
pub async fn verify(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Response, Error> {
    let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let (mode, topic, challenge) = (of("hub.mode"), of("hub.topic"), of("hub.challenge"));
    let lease: i64 = of("hub.lease_seconds").parse().unwrap_or(0);
    let reason: String = of("hub.reason").chars().take(500).collect();
    let now = app.clock.now();
    let known = app
        .db
        .write(move |tx| {
            let Some(list) = store::by_token(tx, &token)?.filter(|list| list.topic == topic) else {
                return Ok(false);
            };
            let waits = store::waits_for_a_call(tx, list.list_id)?;
            match mode.as_str() {
                "subscribe" if waits => store::subscribed(tx, list.list_id, lease, now)?,
                "denied" => {
                    store::denied(
                        tx,
                        list.list_id,
                        &message("desk-why-hub-no").with("why", &reason).english(),
                    )?;
                }
                _ => return Ok(false),
            }
            Ok::<_, Error>(true)
        })
        .await?;
    if !known || challenge.len() > LONGEST_CHALLENGE {
        return Err(Error::new(StatusCode::NOT_FOUND, "Nobody here asked for that.").kind("not-asked"));
    }
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], challenge).into_response())
}

/// `POST /api/v1/websub/{token}`: the feed as it is now, or its new entries. What is not signed as we
/// agreed with the hub is not heard; the hub is not told which.
///
/// # Errors
/// 404 for no such subscription, 413 for more than 2 MB; 5xx when the database does not answer.
pub async fn tell(
    State(app): State<App>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let signature = request.headers().get("x-hub-signature").and_then(|value| value.to_str().ok());
    let signature = signature.unwrap_or_default().to_owned();
    let body = to_bytes(request.into_body(), LARGEST).await.map_err(|_| {
        Error::new(StatusCode::PAYLOAD_TOO_LARGE, "The body is larger than 2 MB. Send the new entries only.")
            .kind("too-large")
    })?;
    let signed = is_signed(&app.keys, &token, &signature, &body);
    let found = if signed { entries(&String::from_utf8_lossy(&body)) } else { Vec::new() };
    let now = app.clock.now();
    let known = app
        .db
        .write(move |tx| {
            let Some(list) = store::by_token(tx, &token)? else { return Ok(false) };
            if signed && found.is_empty() {
                // A bare ring: the feed itself says what changed.
                store::read_now(tx, list.list_id, now)?;
            } else if signed {
                let known = store::entries(tx, list.list_id)?;
                let changed: Vec<_> = changed(&known, &found).map(|one| (one.clone(), false)).collect();
                wake(tx, &list, &changed, now)?;
            }
            Ok::<_, Error>(true)
        })
        .await?;
    if !known {
        return Err(Error::new(StatusCode::GONE, "Nobody listens here any more.").kind("not-asked"));
    }
    Ok(StatusCode::ACCEPTED.into_response())
}
