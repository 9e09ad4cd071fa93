//! `POST /desk/cases/{id}/assign`: who has a case.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::May;
use super::{Posted, see};
use crate::case::assignment::TeamId;
use crate::case::store::{Stopped, by_id, decide, take_turn};
use crate::case::{Actor, Case, CaseId, Command, EditorId};
use crate::clock::Timestamp;
use crate::desk::people::Editor;
use crate::desk::people::rights::Comment;
use crate::desk::queue::{Asked, View};
use crate::desk::store;
use crate::language::{Message, message};
use crate::store::Tx;
use crate::web::{App, Error};

/// What the form carries: `me`, `nobody`, the number of an editor, or `team-` and that of a team,
/// whose next in turn gets it.
#[derive(Deserialize)]
pub struct Giving {
    to: String,
}

/// `POST /desk/cases/{id}/assign`
///
/// # Errors
/// 404 for a case there is not, 422 for somebody who cannot have it; 5xx when the database does not
/// answer.
pub async fn give(
    State(app): State<App>,
    may: May<Comment>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Giving>,
) -> Result<Response, Error> {
    let (case_id, now) = (CaseId(id), app.clock.now());
    let query = View::new(&asked).query();
    app.db
        .write(move |tx| {
            let sees = |case: &Case| may.editor.sight.sees(case);
            let case = by_id(tx, case_id)?.filter(sees).ok_or_else(Error::not_found)?;
            let to = whom(tx, &form.to, &case, &may.editor, now)?;
            let command = Command::Assign { to, why: String::new() };
            let given = decide(tx, case_id, None, Actor::Editor(may.editor.editor_id), &command, now);
            given.map(drop).map_err(|stopped| match stopped {
                Stopped::Refused(refusal) => refused(refusal.said()),
                Stopped::Store(error) => error.into(),
            })
        })
        .await?;
    let joint = if query.is_empty() { '?' } else { '&' };
    Ok(see(&format!("/desk/cases/{case_id}{query}{joint}said=assigned")))
}

fn refused(said: Message) -> Error {
    Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, said)
}

fn whom(
    tx: &mut Tx<'_>,
    typed: &str,
    case: &Case,
    giver: &Editor,
    now: Timestamp,
) -> Result<Option<EditorId>, Error> {
    if typed == "nobody" {
        return Ok(None);
    }
    if typed == "me" {
        return Ok(Some(giver.editor_id));
    }
    if let Some(team) = typed.strip_prefix("team-").and_then(|id| id.parse().ok()) {
        let next = take_turn(tx, TeamId(team), case, now)?;
        return next.map(Some).ok_or_else(|| refused(message("desk-refused-team")));
    }
    let found = match typed.parse() {
        Ok(id) => store::editor_by_id(tx, EditorId(id))?.filter(|editor| editor.left_at.is_none()),
        Err(_) => None,
    };
    let Some(taker) = found else {
        return Err(refused(message("desk-refused-stranger")));
    };
    if !taker.sight.sees(case) {
        return Err(refused(message("desk-refused-not-seen").with("name", taker.name)));
    }
    if taker.is_away(now) && taker.editor_id != giver.editor_id {
        return Err(refused(message("desk-refused-away").with("name", taker.name)));
    }
    Ok(Some(taker.editor_id))
}
