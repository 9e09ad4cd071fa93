//! The two-person rule: the second person's yes or no.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::Posted;
use super::case::Typed;
use super::decide::{Desk, Next, Stop};
use super::signed_in::May;
use crate::case::store::decide;
use crate::case::{Actor, Command};
use crate::desk::people::rights::{Decide, Power};
use crate::desk::queue::Asked;
use crate::desk::store;
use crate::language::message;
use crate::web::{App, Error};

fn stop(why: &'static str) -> Stop {
    Stop::Refused { why: message(why), meanwhile: false }
}

/// `POST /desk/cases/{id}/notice/approve`: publishes what waits.
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn approve(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("published"), Typed::default(), move |tx, case, editor| {
        let waiting = store::waiting_notice(tx, case.case_id)?;
        let waiting = waiting.ok_or_else(|| stop("desk-refused-no-approval"))?;
        if waiting.by == editor.editor_id {
            return Err(stop("desk-refused-own-approval"));
        }
        if crate::notice::store::policy(tx, case.site_id)?.owner_approves && !editor.role.may(Power::Own) {
            return Err(stop("desk-refused-owner-approval"));
        }
        crate::notice::store::publish(tx, case.case_id, None, editor.editor_id, &waiting.draft, now)?;
        Ok(store::end_waiting(tx, case.case_id)?)
    })
    .await
}

/// Why not; empty when its writer takes it back.
#[derive(Deserialize)]
pub struct Why {
    #[serde(default)]
    why: String,
}

/// `POST /desk/cases/{id}/notice/back`: it is not published so.
///
/// # Errors
/// As [`approve`].
pub async fn back(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Why>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("noted"), Typed::default(), move |tx, case, editor| {
        let waiting = store::waiting_notice(tx, case.case_id)?;
        let waiting = waiting.ok_or_else(|| stop("desk-refused-no-approval"))?;
        store::end_waiting(tx, case.case_id)?;
        let why = form.why.trim();
        let text = format!("The notice was sent back. {why}\n“{}”", waiting.draft.text);
        let note = Command::Note { text };
        decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &note, now)?;
        Ok(())
    })
    .await
}
