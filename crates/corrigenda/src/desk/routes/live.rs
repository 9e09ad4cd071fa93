//! `GET /desk/live`: changes as server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::signed_in::May;
use crate::clock::Timestamp;
use crate::desk::live::{Told, tell};
use crate::desk::people::rights::Enter;
use crate::web::App;

/// From when on, in milliseconds since 1970: when the page that listens was made.
#[derive(Deserialize)]
pub struct Asked {
    since: Option<i64>,
}

/// `GET /desk/live`: an event `cases` with a list of `{case, version, readers}` for every moment
/// in which something changed; a comment every 20 seconds so that no proxy thinks it dead.
pub async fn stream(State(app): State<App>, may: May<Enter>, Query(asked): Query<Asked>) -> Response {
    let (listener, told) = mpsc::channel(8);
    // From now on, not from whenever the task begins.
    let changes = app.db.changes();
    tokio::spawn(tell(app, may.editor.sight, asked.since.map(Timestamp), changes, listener));
    let events = ReceiverStream::new(told).map(|cases| Ok::<_, Infallible>(event(&cases)));
    let alive = KeepAlive::new().interval(Duration::from_secs(20)).text("still here");
    let mut response = Sse::new(events).keep_alive(alive).into_response();
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

fn event(cases: &[Told]) -> Event {
    let list: Vec<serde_json::Value> = cases
        .iter()
        .map(|told| {
            serde_json::json!({ "case": told.case_id.0, "version": told.version, "readers": told.readers })
        })
        .collect();
    Event::default().event("cases").data(serde_json::Value::Array(list).to_string())
}
