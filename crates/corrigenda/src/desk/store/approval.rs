//! Notices that a second person must approve: of which kinds, and those that wait.

use crate::article::SiteId;
use crate::case::{CaseId, EditorId};
use crate::clock::Timestamp;
use crate::notice::NoticeKind;
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

fn setting(site: SiteId) -> String {
    format!("two_person.{site}")
}

/// The kinds of notices that need a second person on a site.
///
/// # Errors
/// See [`Error`].
pub fn two_person(tx: &mut Tx<'_>, site: SiteId) -> Result<Vec<NoticeKind>, Error> {
    let row = tx.one(
        "/* setting.two_person */ select value from desk_settings where name = $1",
        params![setting(site)],
    )?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let value: String = row.get("value")?;
    let words: Vec<String> =
        serde_json::from_str(&value).map_err(|error| Error::Decode(format!("two_person: {error}")))?;
    Ok(words.iter().filter_map(|word| word.parse().ok()).collect())
}

/// They need one from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_two_person(tx: &mut Tx<'_>, site: SiteId, kinds: &[NoticeKind]) -> Result<(), Error> {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    let value = serde_json::to_string(&words).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* setting.set_two_person */ insert into desk_settings (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value",
        params![setting(site), value],
    )?;
    Ok(())
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
