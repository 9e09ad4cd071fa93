//! Saved views as rows.

use super::{MOST, Saved};
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// The views of an editor, in the order of their names.
///
/// # Errors
/// See [`Error`].
pub fn saved(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Vec<Saved>, Error> {
    tx.query(
        "/* view.saved */ select name, query from saved_views where editor_id = $1 order by name",
        params![editor_id],
    )?
    .iter()
    .map(|row| Ok(Saved { name: row.get("name")?, query: row.get("query")? }))
    .collect()
}

/// Saves a view, over one of the same name; false when there are too many.
///
/// # Errors
/// See [`Error`].
pub fn save(tx: &mut Tx<'_>, editor_id: EditorId, view: &Saved, now: Timestamp) -> Result<bool, Error> {
    let others: i64 = tx
        .only(
            "/* view.others */ select count(*) as n from saved_views where editor_id = $1 and name <> $2",
            params![editor_id, &view.name],
        )?
        .get("n")?;
    if others >= MOST {
        return Ok(false);
    }
    tx.execute(
        "/* view.save */ insert into saved_views (editor_id, name, query, saved_at) values ($1, $2, $3, $4)
         on conflict (editor_id, name) do update set query = excluded.query, saved_at = excluded.saved_at",
        params![editor_id, &view.name, &view.query, now],
    )?;
    Ok(true)
}

/// Forgets a view.
///
/// # Errors
/// See [`Error`].
pub fn forget(tx: &mut Tx<'_>, editor_id: EditorId, name: &str) -> Result<(), Error> {
    tx.execute(
        "/* view.forget */ delete from saved_views where editor_id = $1 and name = $2",
        params![editor_id, name],
    )?;
    Ok(())
}
