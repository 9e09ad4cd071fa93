//! What becomes later of a report that may be on a case: its reader adds to it or has it erased, and
//! its words go in time.

use super::asking::erase_answers;
use super::decide;
use super::record::{unrefused, withdraw};
use super::search::search_again;
use super::unsaid::unsay;
use super::voices::tally_again;
use crate::case::{Actor, CaseId, Command};
use crate::clock::Timestamp;
use crate::report::{self, Report};
use crate::store::{Error, Tx};

/// A reader added words to a report: the report has them, its history says so.
///
/// # Errors
/// See [`Error`].
pub fn add(tx: &mut Tx<'_>, report: &Report, comment: &str, now: Timestamp) -> Result<(), Error> {
    tx.hold("article", report.article_id.0)?;
    report::store::set_comment(tx, report.report_id, comment)?;
    let Some(case_id) = report::store::case_of::<CaseId>(tx, report.report_id)? else { return Ok(()) };
    unrefused(decide(tx, case_id, None, Actor::Reader, &Command::Add { report: report.report_id }, now))?;
    search_again(tx, case_id)
}

/// A reader has a report erased: it is taken back, and its words are gone from it, from its case and
/// from what cases are searched by. Words that the newsroom took over stay the newsroom's.
///
/// # Errors
/// See [`Error`].
pub fn erase(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<(), Error> {
    withdraw(tx, report, now)?;
    report::store::set_erased(tx, report.report_id, now)?;
    empty(tx, report)
}

/// The time to keep a reader's words is over: they are gone as if erased, and the report stands.
///
/// # Errors
/// See [`Error`].
pub fn forget_words(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<(), Error> {
    tx.hold("article", report.article_id.0)?;
    report::retention::store::set_forgotten(tx, report.report_id, now)?;
    empty(tx, report)
}

/// The article must be held.
fn empty(tx: &mut Tx<'_>, report: &Report) -> Result<(), Error> {
    // Its page may have been read since it was looked for.
    let before = report::store::by_id(tx, report.report_id)?;
    report::store::erase(tx, report.report_id)?;
    erase_answers(tx, report.report_id)?;
    if let Some(before) = before {
        unsay(tx, &before)?;
    }
    match report::store::case_of::<CaseId>(tx, report.report_id)? {
        Some(case_id) => {
            tally_again(tx, case_id)?;
            search_again(tx, case_id)
        }
        None => Ok(()),
    }
}
