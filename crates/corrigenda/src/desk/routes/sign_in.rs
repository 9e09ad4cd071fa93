//! `/desk/sign-in`, `/desk/sign-out`.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::{May, over_tls, with_session, without_session};
use super::{Posted, Throttle, see, the_door};
use crate::desk::frame::Door;
use crate::desk::people::password;
use crate::desk::people::rights::Arrive;
use crate::desk::people::{checked_email, next_page};
use crate::desk::store;
use crate::id::Entropy;
use crate::web::client::Network;
use crate::web::{App, Error, cookie, page};

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage {
    door: Door,
    error: Option<String>,
    email: String,
    next: String,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Wanted {
    next: Option<String>,
}

/// `GET /desk/sign-in`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn form(State(app): State<App>, Query(wanted): Query<Wanted>) -> Result<Response, Error> {
    let door = app.db.read(the_door).await?;
    let next = next_page(wanted.next.as_deref().unwrap_or_default()).to_owned();
    page(&SignInPage { door, error: None, email: String::new(), next })
}

/// What the form carries.
#[derive(Deserialize)]
pub struct Credentials {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// `POST /desk/sign-in`: a wrong address and a wrong password get the same answer, in the same
/// time. A session the browser brought along ends; the new one has a new id.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn submit(
    State(app): State<App>,
    Extension(throttle): Extension<Arc<Throttle>>,
    Network(network): Network,
    headers: HeaderMap,
    Posted(typed): Posted<Credentials>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let email = checked_email(&typed.email).unwrap_or_default();
    if let Err(seconds) = throttle.attempt(&email, network, now) {
        let said = format!("Too many tries. Try again in {}.", in_words(seconds));
        let mut response = again(&app, StatusCode::TOO_MANY_REQUESTS, said, typed).await?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let asked = email.clone();
    let found = app.db.read(move |tx| store::editor_by_email(tx, &asked)).await?;
    let (editor, kept) = found.map_or((None, None), |(editor, kept)| (Some(editor), kept));
    let right =
        password::verify(typed.password.clone(), kept).await.map_err(|error| Error::internal(&error))?;
    let Some(editor) = editor.filter(|_| right) else {
        let said = "That e-mail and password do not go together.".to_owned();
        return again(&app, StatusCode::UNPROCESSABLE_ENTITY, said, typed).await;
    };
    throttle.forgive(&email);
    let old = cookie::session(&headers, over_tls(&app));
    let secret = app
        .db
        .write(move |tx| {
            if let Some(old) = old {
                store::end_session(tx, &old)?;
            }
            store::begin_session(tx, editor.editor_id, Entropy::fresh(), now)
        })
        .await?;
    Ok(with_session(see(next_page(&typed.next)), &secret, &app))
}

async fn again(app: &App, status: StatusCode, said: String, typed: Credentials) -> Result<Response, Error> {
    let door = app.db.read(the_door).await?;
    let next = next_page(&typed.next).to_owned();
    let mut response = page(&SignInPage { door, error: Some(said), email: typed.email, next })?;
    *response.status_mut() = status;
    Ok(response)
}

fn in_words(seconds: u64) -> String {
    match seconds {
        0..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// `POST /desk/sign-out`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn out(State(app): State<App>, may: May<Arrive>) -> Result<Response, Error> {
    app.db.write(move |tx| store::end_session(tx, &may.secret)).await?;
    Ok(without_session(see("/desk/sign-in"), &app))
}
