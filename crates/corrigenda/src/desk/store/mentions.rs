//! Mentions in notes as rows: who was named, and whether they are done with it.

use crate::case::{Case, CaseId, EditorId, EventId, Sight};
use crate::clock::Timestamp;
use crate::desk::mentions::mentioned;
use crate::desk::people::Editor;
use crate::params;
use crate::store::{Error, Tx};

use super::editors;

/// A note that names somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The note's line in the history.
    pub event_id: EventId,
    /// When.
    pub at: Timestamp,
    /// When the one it names was done with it.
    pub done_at: Option<Timestamp>,
}

/// Writes down whom the note names that was just added to a case: those of the desk who see it, but
/// for its writer. They are answered.
///
/// # Errors
/// See [`Error`].
pub fn mention(
    tx: &mut Tx<'_>,
    case: &Case,
    text: &str,
    by: EditorId,
    now: Timestamp,
) -> Result<Vec<Editor>, Error> {
    if !text.contains('@') {
        return Ok(Vec::new());
    }
    let mut people = editors(tx)?;
    people.retain(|person| person.left_at.is_none() && person.editor_id != by && person.sight.sees(case));
    let names: Vec<(EditorId, &str)> =
        people.iter().map(|person| (person.editor_id, person.name.as_str())).collect();
    let named = mentioned(text, &names);
    for editor in &named {
        tx.execute(
            "/* mention.insert */ insert into mentions (event_id, editor_id, at)
             select max(event_id), $2, $3 from case_events where case_id = $1 and kind = 'noted'
             on conflict do nothing",
            params![case.case_id, *editor, now],
        )?;
    }
    people.retain(|person| named.contains(&person.editor_id));
    Ok(people)
}

/// How many notes on cases within sight name somebody who is not done with them; no more than a
/// hundred are counted.
///
/// # Errors
/// See [`Error`].
pub fn count_mentions(tx: &mut Tx<'_>, editor: EditorId, sight: &Sight) -> Result<usize, Error> {
    let rows = tx.query(
        "/* mention.count */ select site_id, lane from mentions join case_events using (event_id)
           join cases using (case_id)
         where mentions.editor_id = $1 and done_at is null limit 100",
        params![editor],
    )?;
    let mut n = 0;
    for row in &rows {
        n += usize::from(sight.sees_site(row.get("site_id")?) && sight.sees_lane(row.parse("lane")?));
    }
    Ok(n)
}

/// The notes that name somebody: those they are not done with first, then the newest.
///
/// # Errors
/// See [`Error`].
pub fn mentions(tx: &mut Tx<'_>, editor: EditorId, limit: i64) -> Result<Vec<Mention>, Error> {
    tx.query(
        "/* mention.list */ select event_id, at, done_at from mentions where editor_id = $1
         order by case when done_at is null then 0 else 1 end, event_id desc limit $2",
        params![editor, limit],
    )?
    .iter()
    .map(|row| {
        Ok(Mention { event_id: row.get("event_id")?, at: row.get("at")?, done_at: row.get("done_at")? })
    })
    .collect()
}

/// They are done with the notes of a case that name them.
///
/// # Errors
/// See [`Error`].
pub fn end_mentions(tx: &mut Tx<'_>, case: CaseId, editor: EditorId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* mention.done */ update mentions set done_at = $3 where editor_id = $2 and done_at is null
           and event_id in (select event_id from case_events where case_id = $1 and kind = 'noted')",
        params![case, editor, now],
    )?;
    Ok(())
}

/// They want a mail when they are mentioned, or no more.
///
/// # Errors
/// See [`Error`].
pub fn set_mention_mail(tx: &mut Tx<'_>, editor: EditorId, on: bool) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_mention_mail */ update editors set mention_mail = $2 where editor_id = $1",
        params![editor, on],
    )?;
    Ok(())
}
