//! `POST /desk/views`, `POST /desk/views/forget`: names for views of the queue.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::May;
use super::{Posted, see};
use crate::desk::people::rights::Enter;
use crate::desk::queue::{Asked, View};
use crate::desk::views::{Refusal, Saved, checked_name, store};
use crate::web::{App, Error};

/// A name and the view as the page's form holds it.
#[derive(Deserialize)]
pub struct Named {
    name: String,
    #[serde(default)]
    query: String,
}

/// `POST /desk/views`: keeps the view under the name and shows it.
///
/// # Errors
/// 422 when the name will not do or there are too many.
pub async fn save(
    State(app): State<App>,
    may: May<Enter>,
    Posted(named): Posted<Named>,
) -> Result<Response, Error> {
    let name = checked_name(&named.name).map_err(refused)?;
    // Only what a view understands is kept, and it begins at its beginning.
    let asked: Asked = asked_in(&named.query);
    let view = Saved { name, query: View::new(&asked).from(None).query() };
    let (editor, now, path) = (may.editor.editor_id, app.clock.now(), format!("/desk{}", view.query));
    if app.db.write(move |tx| store::save(tx, editor, &view, now)).await? {
        Ok(see(&path))
    } else {
        Err(refused(Refusal::TooMany))
    }
}

/// `POST /desk/views/forget`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn forget(
    State(app): State<App>,
    may: May<Enter>,
    Posted(named): Posted<Named>,
) -> Result<Response, Error> {
    let editor = may.editor.editor_id;
    app.db.write(move |tx| store::forget(tx, editor, &named.name)).await?;
    Ok(see("/desk"))
}

fn refused(why: Refusal) -> Error {
    Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, why.said())
}

fn asked_in(query: &str) -> Asked {
    let address = format!("/desk{}", if query.starts_with('?') { query } else { "" });
    address
        .parse()
        .ok()
        .and_then(|uri: axum::http::Uri| axum::extract::Query::<Asked>::try_from_uri(&uri).ok())
        .map(|query| query.0)
        .unwrap_or_default()
}
