//! Whether a page that is what it was has anything left to say to its cases.

use std::collections::HashSet;

use crate::article::{ArticleId, RevisionId};
use crate::case::CaseId;
use crate::case::following::WATCHED_MS;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// What is to be known of an article's cases when its page is what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// When anything last happened to a case that waits for the page, as
    /// [`waiting_since`](crate::case::following::waiting_since) has it.
    pub waiting_since: Option<Timestamp>,
    /// When this revision was first seen.
    pub seen_at: Timestamp,
}

/// The same for an article whose cases were all compared with this revision, with nothing happening
/// to any of them since the page was looked at last, and no report waiting for it; `None` for another,
/// and where the revision is not its newest.
///
/// # Errors
/// See [`Error`].
pub fn settled(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    newest: RevisionId,
    now: Timestamp,
) -> Result<Option<Settled>, Error> {
    // One row, however many cases: their texts are not read.
    let row = tx.one(
        "/* case.settled */ select revisions.seen_at, articles.looked_at, sums.happened_at, sums.waiting_since,
           sums.to_compare,
           (select count(*) from reports where reports.article_id = $1 and withdrawn_at is null
              and place in ('waiting', 'could_not_check')) as to_place
         from articles, revisions, (
           select max(changed_at) as happened_at,
             max(case when state in ('open', 'accepted', 'held') or state = 'fixed' and changed_at > $3
               then changed_at end) as waiting_since,
             count(case when state in ('open', 'accepted', 'fixed', 'held', 'aside')
               and span_start is not null and revision_id is not null
               and (coalesce(compared_id, 0) <> $2 or coalesce(verdict_at, 0) <= changed_at)
               then 1 end) as to_compare
           from cases where cases.article_id = $1) sums
         where articles.article_id = $1 and revisions.revision_id = $2
           and $2 = (select max(newest.revision_id) from revisions newest where newest.article_id = $1)",
        params![article_id, newest, now.plus_ms(-WATCHED_MS)],
    )?;
    let Some(row) = row else { return Ok(None) };
    let (compare, place): (i64, i64) = (row.get("to_compare")?, row.get("to_place")?);
    let (looked_at, happened_at): (Option<Timestamp>, Option<Timestamp>) =
        (row.get("looked_at")?, row.get("happened_at")?);
    if compare > 0 || place > 0 || happened_at >= looked_at {
        return Ok(None);
    }
    Ok(Some(Settled { waiting_since: row.get("waiting_since")?, seen_at: row.get("seen_at")? }))
}

/// The cases of an article that were compared with this revision, with nothing happening to them since:
/// it would show the same of them.
///
/// # Errors
/// See [`Error`].
pub(in crate::case) fn compared(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    revision_id: RevisionId,
) -> Result<HashSet<CaseId>, Error> {
    tx.query(
        "/* case.compared */ select case_id from cases
         where article_id = $1 and compared_id = $2 and verdict_at > changed_at",
        params![article_id, revision_id],
    )?
    .iter()
    .map(|row| row.get("case_id"))
    .collect()
}
