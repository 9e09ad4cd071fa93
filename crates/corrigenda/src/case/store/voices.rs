//! What the readers of a case said, counted where the words are the same.

use super::by_id;
use crate::case::wordings::{Tally, Voice, Wording, tally};
use crate::case::{Case, CaseId};
use crate::params;
use crate::report::ReportId;
use crate::store::{Error, Row, Tx};

/// The most different things said that are tallied, the most often said first.
const MOST_VOICES: i64 = 500;

/// The wordings that readers of the case suggest for its passage, leading first. Reports taken
/// back or put aside do not count.
///
/// # Errors
/// See [`Error`].
pub fn wordings(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Wording>, Error> {
    Ok(tally(&case.quote.exact, &voices(tx, case.case_id)?))
}

fn voices(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Voice>, Error> {
    tx.query(
        "/* case.voices */ select exact, suggestion, in_case_start, in_case_end, count(*) as readers,
           sum(case when source = '' then 0 else 1 end) as with_source, min(received_at) as first_at
         from reports
         where case_id = $1 and withdrawn_at is null and aside_id is null and suggestion is not null and in_case_start is not null
         group by exact, suggestion, in_case_start, in_case_end
         order by readers desc, first_at limit $2",
        params![case_id, MOST_VOICES],
    )?
    .iter()
    .map(|row| {
        Ok(Voice {
            exact: row.get("exact")?,
            suggestion: row.get("suggestion")?,
            stands: (row.get("in_case_start")?, row.get("in_case_end")?),
            readers: row.get("readers")?,
            with_source: row.get("with_source")?,
            first_at: row.get("first_at")?,
        })
    })
    .collect()
}

/// Writes down what a row of the queue says of the case's wordings, as its reports have them now.
pub(super) fn keep_tally(tx: &mut Tx<'_>, case: &Case) -> Result<(), Error> {
    let tally = Tally::of(&case.quote.exact, &wordings(tx, case)?);
    tx.execute(
        "/* case.keep_tally */ update cases set leading_wording = $2, wordings = $3, marked_up = $4
         where case_id = $1",
        params![case.case_id, tally.leading, tally.wordings, tally.marked_up],
    )?;
    Ok(())
}

/// The same for a case that was not read yet, or not since its reports changed.
pub(super) fn tally_again(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    by_id(tx, case_id)?.map_or(Ok(()), |case| keep_tally(tx, &case))
}

/// What was written down, of a row that has those columns; `None` where it was not counted yet.
pub(super) fn tally_of(row: &Row) -> Result<Option<Tally>, Error> {
    let wordings: i64 = row.get("wordings")?;
    if wordings < 0 {
        return Ok(None);
    }
    Ok(Some(Tally { leading: row.get("leading_wording")?, wordings, marked_up: row.get("marked_up")? }))
}

/// Writes down where a report's words stand in the passage of its case.
pub(super) fn set_in_case(
    tx: &mut Tx<'_>,
    report_id: ReportId,
    (start, end): (i64, i64),
) -> Result<(), Error> {
    tx.execute(
        "/* case.set_in_case */ update reports set in_case_start = $2, in_case_end = $3 where report_id = $1",
        params![report_id, start, end],
    )?;
    Ok(())
}

/// The passage took in so many code points before its start (gave up, below zero): everything said
/// moves on by them.
pub(super) fn move_on(tx: &mut Tx<'_>, case_id: CaseId, by: i64) -> Result<(), Error> {
    tx.execute(
        "/* case.move_on */ update reports set in_case_start = in_case_start + $2, in_case_end = in_case_end + $2
         where case_id = $1",
        params![case_id, by],
    )?;
    Ok(())
}
