//! A case's row in the queue, written in the transaction that changes the case.

use crate::article::{self, Article};
use crate::case::store::by_id;
use crate::case::weight::{Burden, weight};
use crate::case::{Case, CaseId, State};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx, jobs};

/// The job that puts cases of before this table was into the queue.
pub const JOB: &str = "queue.shelve";
/// Cases put there in one transaction.
const AT_ONCE: i64 = 500;

/// Brings the queue up to a case.
///
/// # Errors
/// See [`Error`].
pub(in crate::case::store) fn keep(tx: &mut Tx<'_>, case: &Case) -> Result<(), Error> {
    let Some(article) = article::store::article_by_id(tx, case.article_id)? else { return Ok(()) };
    tx.execute(
        "/* queue.put */ insert into queue (case_id, waits, site_id, lane, state, section, lang, assignee, readers,
           notice_due, weight, likely)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)
         on conflict (case_id) do update set waits = excluded.waits, lane = excluded.lane, state = excluded.state,
           section = excluded.section, lang = excluded.lang, assignee = excluded.assignee,
           readers = excluded.readers, notice_due = excluded.notice_due, weight = excluded.weight",
        params![
            case.case_id,
            case.state.waits(),
            case.site_id,
            case.lane,
            case.state,
            &article.section,
            &article.lang,
            case.assignee.map_or(-1, |editor| editor.0),
            case.readers,
            case.notice_due,
            weighed(case, &article),
        ],
    )?;
    Ok(())
}

/// A closed case weighs nothing: among what is done the newest leads.
fn weighed(case: &Case, article: &Article) -> i64 {
    if !case.state.waits() {
        return 0;
    }
    weight(&Burden {
        readers: case.readers,
        lane: case.lane,
        place: case.place,
        came_back: case.came_back_at.is_some(),
        opened_at: case.opened_at,
        published_at: Timestamp::from_rfc3339(&article.published),
    })
}

impl State {
    /// Whether a case that stands so still needs somebody: a decision, or its page.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, State::Open | State::Accepted)
    }
}

/// Puts the cases that are not in the queue yet there, a few; asks to be done again until all are.
///
/// # Errors
/// See [`Error`].
pub fn catch_up(tx: &mut Tx<'_>, after: i64, now: Timestamp) -> Result<(), Error> {
    let rows = tx.query(
        "/* queue.missing */ select case_id from cases where case_id > $1 order by case_id limit $2",
        params![after, AT_ONCE],
    )?;
    let Some(last) = rows.last() else { return Ok(()) };
    let last: i64 = last.get("case_id")?;
    for row in &rows {
        let case_id: CaseId = row.get("case_id")?;
        if let Some(case) = by_id(tx, case_id)? {
            keep(tx, &case)?;
            crate::case::store::voices::keep_tally(tx, &case)?;
            crate::case::store::search::find_again(tx, case_id)?;
        }
    }
    jobs::enqueue(tx, JOB, &last.to_string(), &format!(r#"{{"after":{last}}}"#), now.0)
}
