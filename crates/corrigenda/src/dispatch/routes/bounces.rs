//! `POST /api/v1/bounces`: mail that came back, handed over by a mail server on another machine, signed
//! as calls of a site's own system are.

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use crate::article::hook::{Call, check};
use crate::dispatch::bounce::{self, LARGEST};
use crate::web::{App, Error};

/// Whose secret signs: no site can have this key.
pub const SIGNER: &str = "bounces*";

/// Where the message was delivered to.
#[derive(Deserialize)]
pub struct Delivered {
    recipient: Option<String>,
}

/// What became of it.
#[derive(Serialize)]
struct Taken {
    /// The address will never be delivered to.
    forever: bool,
    /// It was not known before.
    news: bool,
    why: String,
}

/// Takes a message, `message/rfc822`.
///
/// # Errors
/// 401 for a call that is not signed right, 413 and 422 for a message that cannot be taken.
pub async fn take(
    State(app): State<App>,
    Query(delivered): Query<Delivered>,
    request: Request,
) -> Result<Response, Error> {
    let headers = request.headers().clone();
    let body = to_bytes(request.into_body(), LARGEST).await.map_err(|_| {
        Error::new(StatusCode::PAYLOAD_TOO_LARGE, "The message is larger than 1 MB. Send its first part.")
            .kind("too-large")
    })?;
    check(&app.keys, SIGNER, call(&headers), &body, app.clock.now()).map_err(|refusal| {
        let said = refusal.to_string().replace("corrigenda site hook KEY", "corrigenda bounce --secret");
        Error::new(StatusCode::UNAUTHORIZED, said).kind("signature")
    })?;
    let read = bounce::read(&app.keys, &body, delivered.recipient.as_deref()).map_err(|refusal| {
        Error::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string()).kind("no-bounce")
    })?;
    let news = bounce::take(&app, &read).await?;
    Ok((StatusCode::ACCEPTED, Json(Taken { forever: read.forever, news, why: read.why })).into_response())
}

fn call(headers: &HeaderMap) -> Call<'_> {
    let value = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Call {
        id: value("webhook-id"),
        timestamp: value("webhook-timestamp"),
        signatures: value("webhook-signature"),
    }
}
