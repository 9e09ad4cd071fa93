//! Erasures as rows: so that the nodes of one install and its newer backups know of them.

use super::Line;
use crate::params;
use crate::store::{Error, Tx};

/// Writes an erasure down; of one that was noted before, the later moment stays.
///
/// # Errors
/// See [`Error`].
pub fn note(tx: &mut Tx<'_>, line: &Line) -> Result<(), Error> {
    tx.execute(
        "/* erasure.note */ insert into erasures (what, mark, erased_at) values ($1, $2, $3)
         on conflict (what, mark) do update set erased_at = excluded.erased_at
         where erasures.erased_at < excluded.erased_at",
        params![line.what, &line.mark, line.at],
    )?;
    Ok(())
}

/// All of them, oldest first.
///
/// # Errors
/// See [`Error`].
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Line>, Error> {
    tx.query("/* erasure.all */ select what, mark, erased_at from erasures order by erased_at, mark", &[])?
        .iter()
        .map(|row| Ok(Line { what: row.parse("what")?, mark: row.get("mark")?, at: row.get("erased_at")? }))
        .collect()
}
