//! Who is asking, and whether they may: the one place where a role meets an address.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::desk::people::rights::{Power, Right};
use crate::desk::people::{Editor, SESSION_MS};
use crate::desk::store;
use crate::language::message;
use crate::web::error::{Wanted, accepted};
use crate::web::{App, Error, cookie};

/// An editor who is signed in and may do what the address needs. There is no other way to an editor.
pub struct May<R> {
    /// Who.
    pub editor: Editor,
    /// The session's secret.
    pub(super) secret: String,
    right: PhantomData<R>,
}

impl<R: Right> FromRequestParts<App> for May<R> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<May<R>, Response> {
        let Some(secret) = cookie::session(&parts.headers, over_tls(app)) else {
            return Err(to_the_door(parts));
        };
        let now = app.clock.now();
        let asked = secret.clone();
        let found = app
            .db
            .read(move |tx| {
                let Some((editor, touch)) = store::session(tx, &asked, now)? else { return Ok(None) };
                let lacks = !editor.second_step && store::second_step_asked(tx)?.contains(&editor.role);
                Ok(Some((editor, touch, lacks)))
            })
            .await
            .map_err(|error: crate::store::Error| Error::from(error).into_response())?;
        let Some((mut editor, touch, lacks)) = found else { return Err(to_the_door(parts)) };
        editor.asks = accepted(&parts.headers);
        if let Some(wanted) = parts.extensions.get::<Wanted>() {
            wanted.is(editor.say().language());
        }
        if touch {
            let used = secret.clone();
            app.db
                .write(move |tx| store::touch_session(tx, &used, now))
                .await
                .map_err(|error| Error::from(error).into_response())?;
        }
        if lacks && R::POWER != Power::Arrive {
            return Err(Redirect::to("/desk/settings/second-step").into_response());
        }
        if !editor.role.may(R::POWER) {
            return Err(Error::at_desk(StatusCode::FORBIDDEN, message(R::REFUSED)).into_response());
        }
        Ok(May { editor, secret, right: PhantomData })
    }
}

/// Whether readers and editors come over TLS: what the base URL says.
pub(super) fn over_tls(app: &App) -> bool {
    app.config.base_url.scheme() == "https"
}

/// To the sign-in page, and back here afterwards; from an action, to the page it stood on.
fn to_the_door(parts: &Parts) -> Response {
    let path = parts.uri.path_and_query().map_or("/desk", |wanted| wanted.as_str());
    let back = if parts.method == Method::GET {
        path
    } else {
        parts.uri.path().rsplit_once('/').map_or("/desk", |(page, _)| page)
    };
    let next: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    Redirect::to(&format!("/desk/sign-in?next={next}")).into_response()
}

/// Puts a new session's secret into the answer.
pub(super) fn with_session(mut response: Response, secret: &str, app: &App) -> Response {
    response.headers_mut().insert(header::SET_COOKIE, cookie::set(secret, SESSION_MS / 1_000, over_tls(app)));
    response
}

/// Takes the session out of the browser.
pub(super) fn without_session(mut response: Response, app: &App) -> Response {
    response.headers_mut().insert(header::SET_COOKIE, cookie::set("", 0, over_tls(app)));
    // Pages that a shared computer kept must not be read by the next person.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    response
}
