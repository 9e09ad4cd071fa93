//! What a supervisor asks: is the process alive, may it be sent readers.

use axum::extract::State;
use axum::http::StatusCode;

use super::{App, Error};
use crate::store;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database takes writes, and nobody asked the server to stop.
///
/// # Errors
/// 503 with the reason.
pub async fn ready(State(app): State<App>) -> Result<&'static str, Error> {
    if app.stopping.is_cancelled() {
        return Err(Error::new(StatusCode::SERVICE_UNAVAILABLE, "This server is stopping."));
    }
    app.db.write(store::jobs::counts).await?;
    Ok("ready\n")
}
