//! The audit log: lines are added, read and exported, and nothing else is ever done to them.

use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::people::deed::{AuditLine, Deed};
use crate::desk::people::source::Source;
use crate::params;
use crate::store::{Error, Row, Tx};

/// Adds a line: who did what to whom, from where.
///
/// # Errors
/// See [`Error`].
pub fn note(
    tx: &mut Tx<'_>,
    (by, about): (Option<EditorId>, Option<EditorId>),
    deed: &Deed,
    source: &Source,
    now: Timestamp,
) -> Result<(), Error> {
    let body = serde_json::to_string(deed).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* audit.note */ insert into audit_lines (at, editor_id, about_id, kind, body, source)
         values ($1, $2, $3, $4, $5, $6)",
        params![now, by, about, deed.kind(), body, source.words()],
    )?;
    Ok(())
}

/// The newest lines before that one (before all where there is none), newest first.
///
/// # Errors
/// See [`Error`].
pub fn audit_lines(tx: &mut Tx<'_>, before: Option<i64>, limit: i64) -> Result<Vec<AuditLine>, Error> {
    tx.query(
        "/* audit.page */ select line_id, at, editor_id, about_id, body, source from audit_lines
         where line_id < $1 order by line_id desc limit $2",
        params![before.unwrap_or(i64::MAX), limit],
    )?
    .iter()
    .map(line)
    .collect()
}

fn line(row: &Row) -> Result<AuditLine, Error> {
    let body: String = row.get("body")?;
    Ok(AuditLine {
        line_id: row.get("line_id")?,
        at: row.get("at")?,
        by: row.get("editor_id")?,
        about: row.get("about_id")?,
        deed: serde_json::from_str(&body).map_err(|error| Error::Decode(format!("body: {error}")))?,
        source: row.get("source")?,
    })
}
