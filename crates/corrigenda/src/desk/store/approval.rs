//! Notices that wait for a second person.

use crate::case::{CaseId, EditorId};
use crate::clock::Timestamp;
use crate::notice::store::Draft;
use crate::params;
use crate::store::{Error, Tx};

/// A notice that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What would be published.
    pub draft: Draft,
    /// Who wrote it: somebody else must approve.
    pub by: EditorId,
    /// When.
    pub at: Timestamp,
}

/// The notice waits, in place of an older one of the case.
///
/// # Errors
/// See [`Error`].
pub fn wait_for_approval(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    draft: &Draft,
    by: EditorId,
    now: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "/* approval.wait */ insert into notice_proposals (case_id, kind, text, was, now, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (case_id) do update set kind = excluded.kind, text = excluded.text, was = excluded.was,
           now = excluded.now, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at",
        params![case_id, draft.kind, &draft.text, &draft.was, &draft.now, by, now],
    )?;
    tx.announce("case", case_id.0);
    Ok(())
}

/// The notice of a case that waits.
///
/// # Errors
/// See [`Error`].
pub fn waiting_notice(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<Waiting>, Error> {
    tx.one(
        "/* approval.of */ select kind, text, was, now, proposed_by, proposed_at from notice_proposals
         where case_id = $1",
        params![case_id],
    )?
    .map(|row| {
        Ok(Waiting {
            draft: Draft {
                kind: row.parse("kind")?,
                text: row.get("text")?,
                was: row.get("was")?,
                now: row.get("now")?,
            },
            by: row.get("proposed_by")?,
            at: row.get("proposed_at")?,
        })
    })
    .transpose()
}

/// It waits no more.
///
/// # Errors
/// See [`Error`].
pub fn end_waiting(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    tx.execute("/* approval.end */ delete from notice_proposals where case_id = $1", params![case_id])?;
    tx.announce("case", case_id.0);
    Ok(())
}
