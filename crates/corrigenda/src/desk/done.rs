//! What the editor did a moment ago, with the way back.

use super::people::Editor;
use crate::case::store::by_id;
use crate::case::{Case, CaseId, State, UNDO_MS};
use crate::clock::Timestamp;
use crate::store::{Error, Tx};

/// A decision that can be taken back at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Which case.
    pub case_id: CaseId,
    /// What was decided, as the message that says it of a `$case`.
    pub what: &'static str,
    /// The version to take back.
    pub version: i64,
}

/// What this editor decided a moment ago about that case, if so.
///
/// # Errors
/// See [`Error`].
pub fn done(
    tx: &mut Tx<'_>,
    case_id: Option<CaseId>,
    editor: &Editor,
    now: Timestamp,
) -> Result<Option<Done>, Error> {
    let Some(case_id) = case_id else { return Ok(None) };
    Ok(by_id(tx, case_id)?.and_then(|case| just_decided(&case, editor, now)))
}

fn just_decided(case: &Case, editor: &Editor, now: Timestamp) -> Option<Done> {
    let what = match case.state {
        State::Open | State::Merged | State::Held | State::Aside => return None,
        State::Accepted => "desk-done-accepted",
        State::Fixed => "desk-done-fixed",
        State::Declined => "desk-done-declined",
    };
    let fresh = case.decided_at.is_some_and(|at| now.0 - at.0 <= UNDO_MS);
    let own = case.decided_by == Some(editor.editor_id) && editor.sight.sees(case);
    (fresh && own).then_some(Done { case_id: case.case_id, what, version: case.version })
}
