//! `POST /r/{token}/contact`: an address for the answer, from the receipt's form or from the widget.

use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};

use super::receipt::{Draft, draw};
use super::{body, field, for_one, receipt, say, shown};
use crate::dispatch::contact::{self, Ask, Refusal};
use crate::dispatch::receipt_page::Shown;
use crate::id::Entropy;
use crate::web::origin::Origin;
use crate::web::{App, Error, error};

#[derive(Deserialize)]
struct Sent {
    email: String,
}

#[derive(Serialize)]
struct Taken {
    state: &'static str,
}

/// `POST /r/{token}/contact`: a form is answered with a redirect or the receipt, JSON with JSON.
pub async fn leave(State(app): State<App>, Path(token): Path<String>, request: Request) -> Response {
    let origin = Origin::of(request.headers());
    let json = is_json(&request);
    let language = error::accepted(request.headers());
    let outcome = if json {
        from_widget(&app, &token, request, origin).await
    } else {
        from_form(&app, &token, request).await
    };
    match outcome {
        Ok(response) => response,
        Err(error) if json => for_one(error.into_response()),
        Err(error) => for_one(error::as_page(error.into_response(), language)),
    }
}

/// `OPTIONS /r/{token}/contact`
///
/// # Errors
/// 404 for no such receipt, 403 for a page of another site.
pub async fn preflight(
    State(app): State<App>,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let shown = shown(&app, &receipt(&token)?).await?;
    match Origin::of(request.headers()) {
        Some(origin) if origin.is_among(&shown.site.hosts) => Ok(origin.preflight("POST")),
        Some(origin) => Err(elsewhere(&origin)),
        None => Ok((StatusCode::NO_CONTENT, [(header::ALLOW, "POST, OPTIONS")]).into_response()),
    }
}

fn is_json(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| {
        kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
    })
}

fn elsewhere(origin: &Origin) -> Error {
    Error::new(
        StatusCode::FORBIDDEN,
        format!(
            "{} is no page of the site this receipt belongs to. Open the receipt itself.",
            origin.shown()
        ),
    )
    .kind("origin-not-allowed")
}

async fn from_form(app: &App, token: &str, request: Request) -> Result<Response, Error> {
    let receipt = receipt(token)?;
    let before = shown(app, &receipt).await?;
    let (headers, form) = body(request).await?;
    let email = field(&form, "email");
    match keep(app, before.clone(), &email).await {
        Ok(()) => Ok(for_one(Redirect::to(&format!("{}?done=asked", receipt.path())).into_response())),
        Err(Refusal::Store(failure)) => Err(failure.into()),
        Err(refusal) => {
            let draft = Draft { trouble: Some(refusal.said()?), email, ..Draft::default() };
            draw(say(&headers, &before), &before, &receipt, None, draft)
        }
    }
}

async fn from_widget(
    app: &App,
    token: &str,
    request: Request,
    origin: Option<Origin>,
) -> Result<Response, Error> {
    let before = shown(app, &receipt(token)?).await?;
    if let Some(origin) = origin.as_ref().filter(|origin| !origin.is_among(&before.site.hosts)) {
        return Err(elsewhere(origin));
    }
    let say = say(request.headers(), &before);
    let mut response = match taken(app, before, request).await {
        Ok(taken) => (StatusCode::ACCEPTED, Json(taken)).into_response(),
        Err(error) => error.in_language(say).into_response(),
    };
    if let Some(origin) = origin {
        origin.may_read(&mut response);
    }
    Ok(for_one(response))
}

async fn taken(app: &App, before: Shown, request: Request) -> Result<Taken, Error> {
    let (headers, bytes) = body(request).await?;
    let sent: Sent = serde_json::from_slice(&bytes).map_err(|error| {
        Error::new(StatusCode::BAD_REQUEST, format!("Send {{\"email\": \"name@example.org\"}}: {error}."))
    })?;
    let say = say(&headers, &before);
    match keep(app, before, &sent.email).await {
        Ok(()) => Ok(Taken { state: "unconfirmed" }),
        Err(Refusal::Store(failure)) => Err(failure.into()),
        Err(refusal) => {
            let status = match refusal {
                Refusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Err(Error::new(status, say.message(&refusal.said()?)).field("email"))
        }
    }
}

async fn keep(app: &App, before: Shown, email: &str) -> Result<(), Refusal> {
    let (config, keys, seal) = (app.config.clone(), app.keys.clone(), app.seal.clone());
    let email = email.to_owned();
    let (entropy, now) = (Entropy::fresh(), app.clock.now());
    app.db
        .write(move |tx| {
            contact::leave(
                tx,
                &Ask { config: &config, keys: &keys, seal: &seal, entropy, now },
                &before,
                &email,
            )
        })
        .await
}
