//! A report finds its case, or opens one.

use corrigenda_anchor::{Span, Text, describe};

use super::aside::put_aside_on_arrival;
use super::assignment::give_by_rule;
use super::held::{release_by_itself, two_senders, why_held};
use super::memory::{answered_before, recall, recalled};
use super::record::{append, joined, passage_hash, set_span, unrefused};
use super::search::{open_words, remember, search_again};
use super::voices::{move_on, set_in_case, tally_again};
use super::{by_id, decide, ends, from_row, select};
use super::{queue, triage};
use crate::article::store::article_by_id;
use crate::article::{Place, RevisionId};
use crate::case::lane::Proposal;
use crate::case::merging::{self, Fit, Incoming};
use crate::case::sought::searchable;
use crate::case::triage::traits::{Seen, traits};
use crate::case::{Actor, Case, CaseEvent, CaseId, Command, State};
use crate::clock::Timestamp;
use crate::params;
use crate::report::{self, Placed, Report};
use crate::store::{Error, Tx};

/// A report whose page was read, or could not be.
#[derive(Debug)]
pub struct Arrival<'a> {
    /// The report.
    pub report: &'a Report,
    /// Where its passage was found.
    pub placed: Placed,
    /// Why it was not, in words; empty where it was.
    pub reason: String,
    /// The text that the span counts in: the article's, or the page's for [`Place::OnPage`].
    pub text: Option<&'a Text<'a>>,
    /// The stretch of that text that the suggestion changes.
    pub changes: Option<Span>,
    /// The newest revision, whether or not the passage stands in it.
    pub newest: Option<RevisionId>,
    /// The article's headline.
    pub title: &'a str,
    /// In which lane it would open a case.
    pub lane: Proposal,
}

/// Puts a report on the case that is about the same error, or opens one for it, and writes down
/// where its passage was found. Two reports that arrive at once never open two cases.
///
/// A report that is on a case already takes its case to where the passage is found now.
///
/// # Errors
/// See [`Error`].
pub fn join_or_open(tx: &mut Tx<'_>, arrival: &Arrival<'_>, now: Timestamp) -> Result<CaseId, Error> {
    let report = arrival.report;
    tx.hold("article", report.article_id.0)?;
    report::store::set_place(tx, report.report_id, &arrival.placed)?;
    if let Some(case_id) = report::store::case_of::<CaseId>(tx, report.report_id)?
        && let Some(case) = by_id(tx, case_id)?
    {
        place_again(tx, arrival, &case, now)?;
        return Ok(case_id);
    }
    let cases = candidates(tx, arrival)?;
    let incoming = Incoming {
        quote: &report.quote,
        place: arrival.placed.place,
        revision_id: arrival.placed.revision_id,
        span: arrival.placed.span,
        changes: arrival.changes,
        lane: arrival.lane.lane,
    };
    let text = arrival.text.map_or("", |text| text.as_str());
    let (mut answer, mut held) = (None, None);
    // Read again: its sender may have been blocked since it was looked for.
    let aside = report::store::by_id(tx, report.report_id)?.and_then(|report| report.aside);
    let case = match merging::choose(&incoming, &cases, text) {
        Some((case, fit)) => {
            if let Fit::Widened(wide) = fit {
                widen(tx, arrival, case, wide, now)?;
            }
            place_again(tx, arrival, case, now)?
        }
        None => {
            answer = recalled(tx, report, arrival.lane.lane, now)?;
            let before = match &answer {
                Some(remembered) => answered_before(tx, report, remembered)?,
                None => None,
            };
            match before {
                Some(case) => {
                    answer = None;
                    case
                }
                None => {
                    let place = arrival.placed.place;
                    held = why_held(tx, report.site_id, place, arrival.lane.lane)?;
                    let case = open(tx, arrival, now)?;
                    // What does not come to the desk takes nobody's turn.
                    if held.is_some() || aside.is_some() { case } else { give_by_rule(tx, case, now)? }
                }
            }
        }
    };
    report::store::set_case(tx, report.report_id, case.case_id)?;
    set_in_case(tx, report.report_id, in_case(arrival, &case))?;
    let number = joined(tx, case.case_id)? + 1;
    let join = Command::Join { report: report.report_id, number, place: arrival.placed.place };
    unrefused(decide(tx, case.case_id, None, Actor::Reader, &join, now))?;
    remember(tx, case.case_id, report)?;
    remarkable(tx, arrival, case.case_id)?;
    if let Some(remembered) = answer {
        recall(tx, case.case_id, &remembered, now)?;
    }
    match (aside, held) {
        (Some(aside), _) => put_aside_on_arrival(tx, case.case_id, (report.report_id, aside), now)?,
        (None, Some(why)) => {
            let hold = Command::Hold { why: why.to_owned() };
            unrefused(decide(tx, case.case_id, None, Actor::Reader, &hold, now))?;
        }
        (None, None) if case.state == State::Held && two_senders(tx, case.case_id)? => {
            let case = by_id(tx, case.case_id)?.unwrap_or(case.clone());
            release_by_itself(tx, case, "another reader says the same", now)?;
        }
        (None, None) => {}
    }
    Ok(case.case_id)
}

/// Writes down what is remarkable about the report that opened a case; of a later one only that it came.
fn remarkable(tx: &mut Tx<'_>, arrival: &Arrival<'_>, case_id: CaseId) -> Result<(), Error> {
    let report = arrival.report;
    let article = article_by_id(tx, report.article_id)?;
    let (section, lang) = article.map(|article| (article.section, article.lang)).unwrap_or_default();
    let traits = traits(&Seen {
        lane_why: arrival.lane.why,
        marked: &report.quote.exact,
        suggestion: report.suggestion.as_deref(),
        comment: &report.comment,
        source: &report.source,
        page: arrival.text.map_or("", |text| text.as_str()),
        lost: arrival.placed.place == Place::NotOnPage,
        section: &section,
        lang: &lang,
    });
    triage::describe(tx, case_id, &traits)
}

/// The cases that the report may be about: those whose passage overlaps its own in the same text,
/// and those that read the same.
fn candidates(tx: &mut Tx<'_>, arrival: &Arrival<'_>) -> Result<Vec<Case>, Error> {
    let report = arrival.report;
    let mut rows = tx.query(
        select!(
            "/* case.same_words */",
            "where article_id = $1 and passage_hash = $2 and state in ('open', 'accepted', 'held', 'aside')"
        ),
        params![report.article_id, passage_hash(&report.quote.exact)],
    )?;
    if let (start, Some(end)) = ends(arrival.placed.span) {
        rows.extend(tx.query(
            select!(
                "/* case.overlapping */",
                "where article_id = $1 and state in ('open', 'accepted', 'held', 'aside') and revision_id = $2
                   and span_start < $4 and span_end > $3"
            ),
            params![report.article_id, arrival.placed.revision_id, start, end],
        )?);
    }
    rows.iter().map(from_row).collect()
}

/// The passage of the report in its page's own words, where it was found.
fn quote(arrival: &Arrival<'_>, span: Option<Span>) -> Option<corrigenda_anchor::Quote> {
    Some(describe(arrival.text?, span?).quote)
}

fn open(tx: &mut Tx<'_>, arrival: &Arrival<'_>, now: Timestamp) -> Result<Case, Error> {
    let report = arrival.report;
    let quote = quote(arrival, arrival.placed.span).unwrap_or_else(|| report.quote.clone());
    let opened = CaseEvent::Opened {
        about: report.kind,
        lane: arrival.lane.lane,
        lane_why: arrival.lane.told().to_owned(),
        quote: quote.clone(),
        place: arrival.placed.place,
        place_reason: arrival.reason.clone(),
    };
    let words = searchable(&format!("{}\n{}", arrival.title, quote.exact));
    let (start, end) = ends(arrival.placed.span);
    let stands = arrival.placed.span.and(arrival.placed.revision_id);
    let case_id: CaseId = tx
        .only(
            "/* case.open */ insert into cases (site_id, article_id, lane, state, kind, exact, prefix, suffix, place,
               place_reason, first_revision_id, revision_id, span_start, span_end, readers, message, notice_due,
               verdict, opened_at, attention_at, changed_at, search, passage_hash, version)
             values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, '', 0, '', $14, $14, $15, $16, $17, 1)
             returning case_id",
            params![
                report.site_id,
                report.article_id,
                arrival.lane.lane,
                report.kind,
                &quote.exact,
                &quote.prefix,
                &quote.suffix,
                arrival.placed.place,
                &arrival.reason,
                arrival.newest,
                stands,
                start,
                end,
                report.received_at,
                now,
                &words,
                passage_hash(&quote.exact),
            ],
        )?
        .get("case_id")?;
    append(tx, case_id, Actor::Reader, &opened, now)?;
    open_words(tx, case_id, &words)?;
    tx.announce("case", case_id.0);
    let case = by_id(tx, case_id)?;
    let case = case.ok_or_else(|| Error::Decode("a case that was just opened is not there".into()))?;
    queue::keep(tx, &case)?;
    Ok(case)
}

/// The passage is found now where it was not: its case says so.
fn place_again(tx: &mut Tx<'_>, arrival: &Arrival<'_>, case: &Case, now: Timestamp) -> Result<Case, Error> {
    let found = arrival.placed.span.zip(arrival.placed.revision_id);
    let learns = case.span.is_none() && (found.is_some() || case.place == Place::CouldNotCheck);
    if learns && arrival.placed.place != Place::CouldNotCheck {
        let command = Command::Place {
            place: arrival.placed.place,
            place_reason: arrival.reason.clone(),
            quote: quote(arrival, arrival.placed.span),
        };
        unrefused(decide(tx, case.case_id, None, Actor::Watch, &command, now))?;
        // The headline became known with the page.
        search_again(tx, case.case_id)?;
        if let Some((span, revision_id)) = found {
            set_span(tx, case.case_id, revision_id, span)?;
            // What was said of the reader's words is said of the page's: they are the same words.
            let length = i64::try_from(span.len().0).unwrap_or(i64::MAX);
            cover(tx, case.case_id, length)?;
            tally_again(tx, case.case_id)?;
        }
    }
    let case = by_id(tx, case.case_id)?
        .ok_or_else(|| Error::Decode("a case that was just read is not there".into()))?;
    if found.is_some() && case.span.is_some() {
        return release_by_itself(tx, case, "the passage is on the page", now);
    }
    Ok(case)
}

fn cover(tx: &mut Tx<'_>, case_id: CaseId, length: i64) -> Result<(), Error> {
    tx.execute(
        "/* case.cover */ update reports set in_case_start = 0, in_case_end = $2 where case_id = $1",
        params![case_id, length],
    )?;
    Ok(())
}

fn widen(
    tx: &mut Tx<'_>,
    arrival: &Arrival<'_>,
    case: &Case,
    wide: Span,
    now: Timestamp,
) -> Result<(), Error> {
    let (Some(quote), Some(passage), Some(revision_id)) =
        (quote(arrival, Some(wide)), case.span, case.revision_id)
    else {
        return Ok(());
    };
    unrefused(decide(tx, case.case_id, None, Actor::Reader, &Command::Widen { quote }, now))?;
    set_span(tx, case.case_id, revision_id, wide)?;
    let by = passage.start.saturating_sub(wide.start);
    move_on(tx, case.case_id, i64::try_from(by.0).unwrap_or(i64::MAX))
}

/// Where the report's words stand in the passage of the case.
fn in_case(arrival: &Arrival<'_>, case: &Case) -> (i64, i64) {
    let signed = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match (arrival.placed.span, case.span) {
        (Some(mine), Some(theirs)) => {
            (signed(mine.start.0) - signed(theirs.start.0), signed(mine.end.0) - signed(theirs.start.0))
        }
        _ => (0, signed(case.quote.exact.chars().count())),
    }
}
