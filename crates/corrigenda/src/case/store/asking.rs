//! The desk asks readers, and they answer: without an account, on the receipt.

use super::record::unrefused;
use super::{Stopped, by_id, decide};
use crate::case::{Actor, Case, CaseEvent, CaseId, Command, EditorId, EventId, Refusal};
use crate::clock::Timestamp;
use crate::params;
use crate::report::{self, Report, ReportId};
use crate::store::{Error, Row, Tx};

/// A question to one reader, and the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question's line in the history.
    pub event_id: EventId,
    /// What was asked.
    pub question: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<EditorId>,
    /// Which report it is about.
    pub report_id: ReportId,
    /// What the reader said, and when; empty words were erased.
    pub answer: Option<(String, Timestamp)>,
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Nobody asked this reader that.
    NotAsked,
    /// There is an answer already.
    Already,
    /// The reader erased what was sent.
    Erased,
}

/// Asks one reader of a case, or every one who did not take the report back.
///
/// # Errors
/// [`Stopped::Refused`] with words for the editor, or the database's failure.
pub fn ask(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    seen: Option<i64>,
    editor: EditorId,
    (question, report): (&str, Option<ReportId>),
    now: Timestamp,
) -> Result<Case, Stopped> {
    let known = by_id(tx, case_id)?.ok_or(Refusal::NoSuchCase)?;
    tx.hold("article", known.article_id.0)?;
    if let Some(report_id) = report {
        if report::store::case_of::<CaseId>(tx, report_id)? != Some(case_id) {
            return Err(Refusal::NotOnThisCase.into());
        }
        if report::store::by_id(tx, report_id)?.is_none_or(|report| !report.counts()) {
            return Err(Refusal::TakenBack.into());
        }
    }
    let command = Command::Ask { question: question.to_owned(), report };
    let case = decide(tx, case_id, seen, Actor::Editor(editor), &command, now)?;
    tx.execute(
        "/* case.ask */ insert into questions (event_id, report_id, answer)
         select (select max(event_id) from case_events where case_id = $1), report_id, '' from reports
         where case_id = $1 and withdrawn_at is null and aside_id is null and (report_id = $2 or $2 = 0)",
        params![case_id, report.map_or(0, |report| report.0)],
    )?;
    Ok(case)
}

/// Takes a reader's answer: the case it is about comes back to the desk. `Some` says why it is not
/// taken.
///
/// # Errors
/// See [`Error`].
pub fn answer(
    tx: &mut Tx<'_>,
    report: &Report,
    question: EventId,
    words: &str,
    now: Timestamp,
) -> Result<Option<Unanswered>, Error> {
    tx.hold("article", report.article_id.0)?;
    if report::store::by_id(tx, report.report_id)?.is_none_or(|report| report.withdrawn_at.is_some()) {
        return Ok(Some(Unanswered::Erased));
    }
    let asked = asked(tx, report.report_id)?;
    match asked.iter().find(|asked| asked.event_id == question) {
        None => return Ok(Some(Unanswered::NotAsked)),
        Some(asked) if asked.answer.is_some() => return Ok(Some(Unanswered::Already)),
        Some(_) => {}
    }
    tx.execute(
        "/* case.answer */ update questions set answer = $3, answered_at = $4
         where event_id = $1 and report_id = $2",
        params![question, report.report_id, words, now],
    )?;
    if let Some(case_id) = report::store::case_of::<CaseId>(tx, report.report_id)? {
        let command = Command::Answer { report: report.report_id };
        unrefused(decide(tx, case_id, None, Actor::Reader, &command, now))?;
    }
    Ok(None)
}

/// Forgets what a reader answered: it was the reader's own.
pub(super) fn erase_answers(tx: &mut Tx<'_>, report_id: ReportId) -> Result<(), Error> {
    tx.execute(
        "/* case.erase_answers */ update questions set answer = '' where report_id = $1",
        params![report_id],
    )?;
    Ok(())
}

/// Every question to the reader of a report, oldest first.
///
/// # Errors
/// See [`Error`].
pub fn asked(tx: &mut Tx<'_>, report_id: ReportId) -> Result<Vec<Asked>, Error> {
    tx.query(
        "/* case.asked */ select event_id, at, editor_id, body, report_id, answer,
           questions.answered_at
         from questions join case_events using (event_id) where report_id = $1 order by event_id",
        params![report_id],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// Every question to the readers who are on a case now, oldest first.
///
/// # Errors
/// See [`Error`].
pub fn questions(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Asked>, Error> {
    tx.query(
        "/* case.questions */ select event_id, at, editor_id, body, report_id, answer,
           questions.answered_at
         from reports join questions using (report_id) join case_events using (event_id)
         where reports.case_id = $1 order by event_id, report_id",
        params![case_id],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// The reports whose readers were asked and have not answered yet.
///
/// # Errors
/// See [`Error`].
pub fn list_asked(tx: &mut Tx<'_>, question: EventId) -> Result<Vec<ReportId>, Error> {
    tx.query(
        "/* case.list_asked */ select report_id from questions join reports using (report_id)
         where event_id = $1 and questions.answered_at is null and withdrawn_at is null order by report_id",
        params![question],
    )?
    .iter()
    .map(|row| row.get("report_id"))
    .collect()
}

fn from_row(row: &Row) -> Result<Asked, Error> {
    let body: String = row.get("body")?;
    let event = serde_json::from_str(&body).map_err(|error| Error::Decode(format!("body: {error}")))?;
    let CaseEvent::Asked { question, .. } = event else {
        return Err(Error::Decode("body: a question was asked by an event of another kind".into()));
    };
    let answered_at: Option<Timestamp> = row.get("answered_at")?;
    let words: String = row.get("answer")?;
    Ok(Asked {
        event_id: row.get("event_id")?,
        question,
        at: row.get("at")?,
        by: row.get("editor_id")?,
        report_id: row.get("report_id")?,
        answer: answered_at.map(|at| (words, at)),
    })
}
