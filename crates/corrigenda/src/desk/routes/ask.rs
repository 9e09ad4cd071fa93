//! `POST /desk/cases/{id}/ask`: the desk asks the readers something.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::Posted;
use super::case::Typed;
use super::decide::{Desk, Next};
use super::signed_in::May;
use crate::case::store::ask as ask_readers;
use crate::desk::people::rights::Decide;
use crate::desk::queue::Asked;
use crate::report::ReportId;
use crate::web::{App, Error};

/// What an asking form carries.
#[derive(Deserialize)]
pub struct Asking {
    version: i64,
    #[serde(default)]
    question: String,
    /// A report's number; empty for every reader.
    #[serde(default)]
    whom: String,
}

/// `POST /desk/cases/{id}/ask`
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn ask(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Asking>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let typed = Typed { asking: true, question: form.question.clone(), ..Typed::default() };
    desk.act(Next::Onward("asked-before", "asked"), typed, move |tx, case, editor| {
        let question = form.question.trim().replace("\r\n", "\n");
        let whom = form.whom.parse().ok().map(ReportId);
        ask_readers(tx, case.case_id, Some(form.version), editor.editor_id, (&question, whom), now)?;
        Ok(())
    })
    .await
}
