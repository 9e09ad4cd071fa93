//! `GET /confirm/{token}` shows a button, `POST` is the button: programs that open every link of a
//! mail confirm nothing.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::for_one;
use crate::article::Site;
use crate::dispatch::contact::{self, Pledge};
use crate::language::{Say, message, wanted};
use crate::web::{App, Error, page};

#[derive(askama::Template)]
#[template(path = "receipt/confirm.html")]
struct Page<'a> {
    say: Say,
    site: &'a Site,
    pledge: &'a Pledge,
    token: &'a str,
}

/// `GET /confirm/{token}`
///
/// # Errors
/// 404 for a link that is not known, or no longer.
pub async fn ask(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (keys, of) = (app.keys.clone(), token.clone());
    let pledge = app.db.read(move |tx| contact::pledge(tx, &keys, &of)).await?.ok_or_else(unknown)?;
    draw(&headers, &pledge, &token)
}

/// `POST /confirm/{token}`
///
/// # Errors
/// As [`ask`].
pub async fn press(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (keys, of, now) = (app.keys.clone(), token.clone(), app.clock.now());
    let pledge = app
        .db
        .write(move |tx| {
            let pledge = contact::pledge(tx, &keys, &of)?.ok_or_else(unknown)?;
            Ok::<_, Error>(contact::confirm(tx, pledge, now)?)
        })
        .await?;
    draw(&headers, &pledge, &token)
}

fn draw(headers: &HeaderMap, pledge: &Pledge, token: &str) -> Result<Response, Error> {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let say = Say::new(wanted(asked.unwrap_or_default(), &pledge.site.lang));
    Ok(for_one(page(&Page { say, site: &pledge.site, pledge, token })?))
}

fn unknown() -> Error {
    Error::said(StatusCode::NOT_FOUND, "link-used-title", message("link-used"))
}
