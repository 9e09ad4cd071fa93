//! `GET /desk/live`: changes as server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::signed_in::May;
use crate::case::CaseId;
use crate::case::store::by_id;
use crate::clock::Timestamp;
use crate::desk::live::{News, announce_here, tell};
use crate::desk::people::rights::Enter;
use crate::language::message;
use crate::web::{App, Error};

/// From when on, in milliseconds since 1970: when the page that listens was made.
#[derive(Deserialize)]
pub struct Asked {
    since: Option<i64>,
}

/// `GET /desk/live`: an event `cases` with a list of `{case, version, readers}` for every moment
/// in which something changed, and `here` with `{case, editor, name}` of colleagues who have one open; a comment every 20 seconds so that no proxy thinks it dead.
pub async fn stream(State(app): State<App>, may: May<Enter>, Query(asked): Query<Asked>) -> Response {
    let (listener, told) = mpsc::channel(8);
    // From now on, not from whenever the task begins.
    let changes = app.db.changes();
    tokio::spawn(tell(app, may.editor, asked.since.map(Timestamp), changes, listener));
    let events = ReceiverStream::new(told).map(|news| Ok::<_, Infallible>(event(&news)));
    let alive = KeepAlive::new().interval(Duration::from_secs(20)).text("still here");
    let mut response = Sse::new(events).keep_alive(alive).into_response();
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

/// `POST /desk/cases/{id}/here`: this editor has the case open; said again while that is so.
///
/// # Errors
/// 404 where there is no such case within sight.
pub async fn here(State(app): State<App>, may: May<Enter>, Path(id): Path<i64>) -> Result<StatusCode, Error> {
    let (editor, case_id) = (may.editor, CaseId(id));
    app.db
        .write(move |tx| {
            if by_id(tx, case_id)?.is_none_or(|case| !editor.sight.sees(&case)) {
                return Err(Error::at_desk(StatusCode::NOT_FOUND, message("desk-refused-no-case")));
            }
            announce_here(tx, editor.editor_id, case_id);
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}

fn event(news: &News) -> Event {
    let (name, list): (_, Vec<serde_json::Value>) = match news {
        News::Cases(cases) => {
            let told = cases.iter().map(|told| {
                serde_json::json!({ "case": told.case_id.0, "version": told.version, "readers": told.readers })
            });
            ("cases", told.collect())
        }
        News::Here(here) => {
            let told = here.iter().map(|here| {
                serde_json::json!({ "case": here.case_id.0, "editor": here.editor_id.0, "name": here.name })
            });
            ("here", told.collect())
        }
    };
    Event::default().event(name).data(serde_json::Value::Array(list).to_string())
}
