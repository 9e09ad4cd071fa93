//! What happened to a case: written once, beside the row that is its sum.

use std::collections::HashMap;

use super::memory::revoke_of;
use super::own_reasons::name_reasons;
use super::{Stopped, by_id, ends, queue, select, triage, voices};
use crate::article::{self, ArticleId, RevisionId, watch};
use crate::case::{
    Actor, Case, CaseEvent, CaseId, Command, EditorId, EventId, Happened, Refusal, State, UNDO_MS, Verdict,
};
use crate::case::{by_hand, history, lifecycle, sisters};
use crate::clock::Timestamp;
use crate::id::secret_hash;
use crate::params;
use crate::report::{self, Report};
use crate::store::{Error, Row, Tx, jobs};
use corrigenda_anchor::{Span, fold};

/// Carries out a command: holds the article, asks [`lifecycle::decide`], records what follows, and
/// answers the case as it stands then. A command that changes nothing answers the case as it is.
///
/// `seen` is the version whoever decides had before their eyes; what [unsettles](CaseEvent::unsettles)
/// a decision meanwhile refuses theirs, a report that joined or a look at the page does not. `None`
/// takes the case as it is.
///
/// # Errors
/// [`Stopped::Refused`] with words for the editor, or the database's failure.
pub fn decide(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    seen: Option<i64>,
    actor: Actor,
    command: &Command,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let case = hold(tx, case_id)?;
    settled(tx, &case, seen)?;
    let mut events = lifecycle::decide(&case.standing(), command, actor)?;
    name_reasons(tx, case.site_id, &mut events)?;
    if events.iter().any(|event| matches!(event, CaseEvent::Reopened { .. })) {
        revoke_of(tx, case_id, now)?;
    }
    Ok(record(tx, case, actor, &events, now)?)
}

/// Refuses where something happened after version `seen` that whoever decides must look at first.
pub(super) fn settled(tx: &mut Tx<'_>, case: &Case, seen: Option<i64>) -> Result<(), Stopped> {
    if let Some(seen) = seen
        && seen != case.version
    {
        let missed = since(tx, case.case_id, seen)?;
        if missed.iter().any(|line| line.event.unsettles()) {
            let what = history::unsettling(&missed, &names(tx)?);
            return Err(Refusal::DecidedMeanwhile { what }.into());
        }
    }
    Ok(())
}

/// What the people of the desk are called, for sentences about what they did.
///
/// # Errors
/// See [`Error`].
pub fn names(tx: &mut Tx<'_>) -> Result<HashMap<EditorId, String>, Error> {
    tx.query("/* case.names */ select editor_id, name from editors", &[])?
        .iter()
        .map(|row| Ok((row.get("editor_id")?, row.get("name")?)))
        .collect()
}

/// The case, with its article held so that nobody else changes it before this transaction ends.
pub(super) fn hold(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Case, Stopped> {
    let before = by_id(tx, case_id)?.ok_or(Refusal::NoSuchCase)?;
    tx.hold("article", before.article_id.0)?;
    Ok(by_id(tx, case_id)?.ok_or(Refusal::NoSuchCase)?)
}

/// A reader takes a report back: the report says so, and so does the case it had joined. Taking
/// back twice changes nothing.
///
/// # Errors
/// See [`Error`].
pub fn withdraw(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<(), Error> {
    tx.hold("article", report.article_id.0)?;
    let fresh = report::store::by_id(tx, report.report_id)?;
    let Some(fresh) = fresh.filter(|report| report.withdrawn_at.is_none()) else { return Ok(()) };
    report::store::withdraw(tx, report.report_id, now)?;
    if let Some(case_id) = report::store::case_of::<CaseId>(tx, report.report_id)? {
        let command = Command::Withdraw { report: report.report_id, counted: fresh.aside.is_none() };
        unrefused(decide(tx, case_id, None, Actor::Reader, &command, now))?;
    }
    Ok(())
}

/// A look at the page, or what was found there, changes a case: never refused, since no rule
/// forbids the watch what it does.
pub(super) fn unrefused(result: Result<Case, Stopped>) -> Result<Case, Error> {
    result.map_err(|stopped| match stopped {
        Stopped::Store(error) => error,
        Stopped::Refused(refusal) => Error::Decode(format!("a case refused what nobody decides: {refusal}")),
    })
}

/// Writes events down, brings the row up to them, asks for the readers to be told, and announces
/// the case. The article must be held, and `case` read since.
///
/// # Errors
/// See [`Error`].
pub fn record(
    tx: &mut Tx<'_>,
    case: Case,
    actor: Actor,
    events: &[CaseEvent],
    now: Timestamp,
) -> Result<Case, Error> {
    if events.is_empty() {
        return Ok(case);
    }
    let (mut standing, was) = (case.standing(), case.state);
    let mut heard = None;
    for event in events {
        let event_id = append(tx, case.case_id, actor, event, now)?;
        standing = standing.after(event, actor, now);
        if event.readers_hear() {
            heard = Some(event_id);
        }
    }
    let case = Case { changed_at: now, ..case.with(standing) };
    save(tx, &case)?;
    queue::keep(tx, &case)?;
    if events.iter().any(CaseEvent::moves_voices) {
        voices::keep_tally(tx, &case)?;
    }
    if events.iter().any(|event| matches!(event, CaseEvent::Accepted { .. } | CaseEvent::Declined { .. })) {
        triage::ask_to_learn(tx, case.case_id, now)?;
    }
    // A page whose case was decided is a fresh one: what was agreed may be done within minutes.
    if case.state != was && waits(case.state) {
        look_soon(tx, case.article_id, now)?;
    }
    // Of what happens at once the last says most: a page that was fixed was accepted too.
    if let Some(event_id) = heard {
        let body = format!(r#"{{"event_id":{event_id}}}"#);
        let at = if matches!(actor, Actor::Editor(_)) { now.plus_ms(UNDO_MS) } else { now };
        jobs::enqueue(tx, "reader.tell", &event_id.to_string(), &body, at.0)?;
    }
    if events.iter().any(|event| matches!(event, CaseEvent::Accepted { .. })) {
        let body = format!(r#"{{"case_id":{}}}"#, case.case_id);
        // Not before the decision can no longer be undone.
        jobs::enqueue(tx, sisters::JOB, &case.case_id.to_string(), &body, now.plus_ms(UNDO_MS).0)?;
    }
    tx.announce("case", case.case_id.0);
    Ok(case)
}

/// Whether a case waits for its page.
fn waits(state: State) -> bool {
    matches!(state, State::Open | State::Accepted | State::Held)
}

/// Looks at the article as at one that was just written about, unless that is planned sooner.
pub(super) fn look_soon(tx: &mut Tx<'_>, article_id: ArticleId, now: Timestamp) -> Result<(), Error> {
    match watch::next_look(now, Some(now), None, 0) {
        Some(at) => article::store::look_by(tx, article_id, at),
        None => Ok(()),
    }
}

/// Writes one line of the history; its row.
pub(super) fn append(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    actor: Actor,
    event: &CaseEvent,
    now: Timestamp,
) -> Result<i64, Error> {
    let body = serde_json::to_string(event).map_err(|error| Error::Decode(error.to_string()))?;
    tx.only(
        "/* case.append */ insert into case_events (case_id, at, actor, editor_id, kind, body)
         values ($1, $2, $3, $4, $5, $6) returning event_id",
        params![case_id, now, actor.word(), actor.editor(), event.kind(), body],
    )?
    .get("event_id")
}

fn save(tx: &mut Tx<'_>, case: &Case) -> Result<(), Error> {
    tx.execute(
        "/* case.save */ update cases set lane = $2, state = $3, exact = $4, prefix = $5, suffix = $6, place = $7,
           place_reason = $8, readers = $9, wording = $10, reason = $11, message = $12, notice_due = $13,
           decided_at = $14, decided_by = $15, verdict = $16, verdict_revision_id = $17, changed_at = $18,
           version = $19, passage_hash = $20, asked_at = $21, came_back_at = $22, attention_at = $23,
           assignee_id = $24, merged_into = $25, remembered_id = $26, insisted = $27, aside_from = $28,
           cause = $29
         where case_id = $1",
        params![
            case.case_id,
            case.lane,
            case.state,
            &case.quote.exact,
            &case.quote.prefix,
            &case.quote.suffix,
            case.place,
            &case.place_reason,
            case.readers,
            case.wording.as_ref(),
            case.reason,
            &case.message,
            case.notice_due,
            case.decided_at,
            case.decided_by,
            case.verdict.map_or("", |verdict| verdict.word()),
            case.verdict_revision_id,
            case.changed_at,
            case.version,
            passage_hash(&case.quote.exact),
            case.asked_at,
            case.came_back_at,
            case.came_back_at.unwrap_or(case.opened_at),
            case.assignee,
            case.merged_into,
            case.remembered,
            case.insisted,
            case.aside_from,
            case.cause,
        ],
    )?;
    Ok(())
}

/// Where the passage stands; a coordinate and no event, since every revision moves it.
pub(super) fn set_span(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    revision_id: RevisionId,
    span: Span,
) -> Result<(), Error> {
    let (start, end) = ends(Some(span));
    tx.execute(
        "/* case.set_span */ update cases set revision_id = $2, span_start = $3, span_end = $4,
           first_revision_id = coalesce(first_revision_id, $2)
         where case_id = $1",
        params![case_id, revision_id, start, end],
    )?;
    Ok(())
}

/// Where a passage was when it was compared, and where it stands unchanged in the newest revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The revision and the span that were compared.
    pub from: (RevisionId, Span),
    /// Where it stands now; `None` where it does not read so any more.
    pub to: Option<(RevisionId, Span)>,
}

/// What a look at the page showed of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What.
    pub verdict: Verdict,
    /// In which revision; none where there was no text.
    pub revision: Option<RevisionId>,
    /// The suggestion that the passage reads as, where it was fixed as suggested.
    pub words: Option<String>,
}

/// What a look at the page showed of a case: recorded where it is news, and the time of the look
/// in any case. A passage that was widened since it was compared waits for the next look.
///
/// # Errors
/// See [`Error`].
pub fn look(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    shown: &Shown,
    moved: Option<Moved>,
    now: Timestamp,
) -> Result<(), Error> {
    if let Some(moved) = moved {
        let here = by_id(tx, case_id)?.and_then(|case| case.revision_id.zip(case.span));
        if here != Some(moved.from) {
            return Ok(());
        }
        if let Some((revision_id, span)) = moved.to.filter(|to| *to != moved.from) {
            set_span(tx, case_id, revision_id, span)?;
        }
    }
    let Shown { verdict, revision, words } = shown.clone();
    let saw = Command::Saw { verdict, revision, words };
    let case = unrefused(decide(tx, case_id, None, Actor::Watch, &saw, now))?;
    // The page may name another section or date by now.
    queue::keep(tx, &case)?;
    tx.execute(
        "/* case.looked */ update cases set verdict_at = $2, compared_id = $3 where case_id = $1",
        params![case_id, now, revision],
    )?;
    tx.announce("case", case_id.0);
    Ok(())
}

/// The history of a case, oldest line first.
///
/// # Errors
/// See [`Error`].
pub fn events(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Happened>, Error> {
    since(tx, case_id, 0)
}

/// One line of a history by its row, and whose it is.
///
/// # Errors
/// See [`Error`].
pub fn event(tx: &mut Tx<'_>, event_id: EventId) -> Result<Option<(CaseId, Happened)>, Error> {
    tx.one(
        "/* case.event */ select case_id, event_id, at, actor, editor_id, body from case_events
         where event_id = $1",
        params![event_id],
    )?
    .map(|row| Ok((row.get("case_id")?, happened(&row)?)))
    .transpose()
}

/// What happened after that version.
fn since(tx: &mut Tx<'_>, case_id: CaseId, version: i64) -> Result<Vec<Happened>, Error> {
    tx.query(
        "/* case.events */ select event_id, at, actor, editor_id, body from case_events
         where case_id = $1 order by event_id limit 1000000 offset $2",
        params![case_id, version.max(0)],
    )?
    .iter()
    .map(happened)
    .collect()
}

fn happened(row: &Row) -> Result<Happened, Error> {
    let actor: String = row.get("actor")?;
    let body: String = row.get("body")?;
    let actor = match (actor.as_str(), row.get::<Option<EditorId>>("editor_id")?) {
        ("reader", _) => Actor::Reader,
        ("watch", _) => Actor::Watch,
        ("editor", Some(id)) => Actor::Editor(id),
        (other, _) => return Err(Error::Decode(format!("actor: the word {other:?} is not known here"))),
    };
    Ok(Happened {
        event_id: row.get("event_id")?,
        at: row.get("at")?,
        actor,
        event: serde_json::from_str(&body).map_err(|error| Error::Decode(format!("body: {error}")))?,
    })
}

/// The highest number that a reader of a case was given; the next one's is one more.
pub(super) fn joined(tx: &mut Tx<'_>, case_id: CaseId) -> Result<i64, Error> {
    let lines = tx.query(
        "/* case.joined */ select event_id, at, actor, editor_id, body from case_events
         where case_id = $1 and (kind = 'took' or event_id =
           (select max(event_id) from case_events where case_id = $1 and kind = 'joined'))",
        params![case_id],
    )?;
    let lines = lines.iter().map(happened).collect::<Result<Vec<_>, _>>()?;
    Ok(by_hand::numbers(&lines).into_values().max().unwrap_or(0))
}

/// The cases of an article that a look may change, or whose passage is to be found again once they
/// come back: all but the declined and the merged.
pub(in crate::case) fn live(
    tx: &mut Tx<'_>,
    article_id: crate::article::ArticleId,
) -> Result<Vec<Case>, Error> {
    tx.query(
        select!(
            "/* case.live */",
            "where article_id = $1 and state in ('open', 'accepted', 'fixed', 'held', 'aside') order by case_id"
        ),
        params![article_id],
    )?
    .iter()
    .map(super::from_row)
    .collect()
}

/// What two passages have in common that read the same but for typography.
pub(in crate::case) fn passage_hash(exact: &str) -> String {
    secret_hash(fold(exact).as_str().trim_matches(' '))
}
