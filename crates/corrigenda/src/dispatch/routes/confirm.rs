//! `GET /confirm/{token}` shows a button, `POST` is the button: programs that open every link of a
//! mail confirm nothing.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::for_one;
use crate::article::Site;
use crate::dispatch::contact::{self, Pledge};
use crate::web::{App, Error, page};

#[derive(askama::Template)]
#[template(path = "receipt/confirm.html")]
struct Page<'a> {
    site: &'a Site,
    pledge: &'a Pledge,
    token: &'a str,
}

/// `GET /confirm/{token}`
///
/// # Errors
/// 404 for a link that is not known, or no longer.
pub async fn ask(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Error> {
    let (keys, of) = (app.keys.clone(), token.clone());
    let pledge = app.db.read(move |tx| contact::pledge(tx, &keys, &of)).await?.ok_or_else(unknown)?;
    draw(&pledge, &token)
}

/// `POST /confirm/{token}`
///
/// # Errors
/// As [`ask`].
pub async fn press(State(app): State<App>, Path(token): Path<String>) -> Result<Response, Error> {
    let (keys, of, now) = (app.keys.clone(), token.clone(), app.clock.now());
    let pledge = app
        .db
        .write(move |tx| {
            let pledge = contact::pledge(tx, &keys, &of)?.ok_or_else(unknown)?;
            Ok::<_, Error>(contact::confirm(tx, pledge, now)?)
        })
        .await?;
    draw(&pledge, &token)
}

fn draw(pledge: &Pledge, token: &str) -> Result<Response, Error> {
    Ok(for_one(page(&Page { site: &pledge.site, pledge, token })?))
}

fn unknown() -> Error {
    Error::new(
        StatusCode::NOT_FOUND,
        "This link is not known here. It works for seven days, and until the answer was sent. \
         Leave the address again on your receipt.",
    )
    .titled("This link is used up")
}
