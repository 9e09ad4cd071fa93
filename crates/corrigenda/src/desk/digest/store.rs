//! Who wants to hear of what, and what came in.

use super::Rhythm;
use crate::case::{CaseId, EditorId, EventId};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// Somebody who hears by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listener {
    /// Who.
    pub editor_id: EditorId,
    /// How often.
    pub rhythm: Rhythm,
    /// The newest event they were told of.
    pub told: EventId,
    /// When they were told last.
    pub told_at: Timestamp,
}

/// Something that wants to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// The event.
    pub event_id: EventId,
    /// Of which case.
    pub case_id: CaseId,
}

/// Everybody at the desk who hears by mail.
///
/// # Errors
/// See [`Error`].
pub fn listeners(tx: &mut Tx<'_>) -> Result<Vec<Listener>, Error> {
    tx.query(
        "/* digest.listeners */ select editor_id, digest, digest_event_id, digest_at from editors
         where digest <> '' and left_at is null order by editor_id",
        &[],
    )?
    .iter()
    .map(|row| {
        Ok(Listener {
            editor_id: row.get("editor_id")?,
            rhythm: row.parse("digest")?,
            told: row.get("digest_event_id")?,
            told_at: row.get("digest_at")?,
        })
    })
    .collect()
}

/// How often somebody hears.
///
/// # Errors
/// See [`Error`].
pub fn rhythm_of(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Rhythm, Error> {
    let row =
        tx.one("/* digest.of */ select digest from editors where editor_id = $1", params![editor_id])?;
    row.map_or(Ok(Rhythm::Never), |row| row.parse("digest"))
}

/// How often somebody hears from now on; what came in before is not told.
///
/// # Errors
/// See [`Error`].
pub fn set_rhythm(tx: &mut Tx<'_>, editor_id: EditorId, rhythm: Rhythm, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* digest.set */ update editors set digest = $2, digest_at = $3,
           digest_event_id = (select coalesce(max(event_id), 0) from case_events)
         where editor_id = $1",
        params![editor_id, rhythm, now],
    )?;
    super::ask_again(tx, now)
}

/// What came in after that event and up to that moment, oldest first: new cases, and those that a reader
/// brought back to the desk.
///
/// # Errors
/// See [`Error`].
pub fn news(tx: &mut Tx<'_>, after: EventId, until: Timestamp) -> Result<Vec<News>, Error> {
    tx.query(
        "/* digest.news */ select event_id, case_id from case_events
         where event_id > $1 and at <= $2 and kind in ('opened', 'answered', 'insisted', 'reopened', 'added')
           and actor <> 'editor'
         order by event_id limit 1000",
        params![after, until],
    )?
    .iter()
    .map(|row| Ok(News { event_id: row.get("event_id")?, case_id: row.get("case_id")? }))
    .collect()
}

/// They were told, or there was nothing for them.
///
/// # Errors
/// See [`Error`].
pub fn told(tx: &mut Tx<'_>, editor_id: EditorId, event_id: EventId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* digest.told */ update editors set digest_event_id = $2, digest_at = $3 where editor_id = $1",
        params![editor_id, event_id, now],
    )?;
    Ok(())
}
