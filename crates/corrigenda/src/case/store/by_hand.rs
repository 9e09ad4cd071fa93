//! Merging, splitting and moving as rows: every report keeps its receipt, and its case is where the
//! receipt looks.

use corrigenda_anchor::{CodePoints, Span, Text, describe};

use super::evidence::text_of;
use super::record::{append, events, hold, passage_hash, record, set_span, settled};
use super::search::search_again;
use super::voices::move_on;
use super::{Stopped, by_id, ends};
use crate::article;
use crate::case::by_hand::{self, Grown, How};
use crate::case::{Actor, Case, CaseEvent, CaseId, Command, EditorId, EventId, Refusal, State, lifecycle};
use crate::clock::Timestamp;
use crate::params;
use crate::report::{self, AsideId, ReportId};
use crate::store::{Error, Tx};

/// A report on a case, as far as handing it over is concerned.
struct Lying {
    report: ReportId,
    stood: Option<(i64, i64)>,
    /// Where they stood in the passage it goes back to, as it was then.
    home: Option<(i64, i64)>,
    /// Neither taken back nor put aside.
    counts: bool,
}

/// Who does it, and when.
#[derive(Clone, Copy)]
struct Hand {
    editor: EditorId,
    now: Timestamp,
}

/// Merges a case into another of its article: the other keeps its number and takes every report.
/// `seen` is the version of `into` that the editor had before their eyes.
///
/// # Errors
/// [`Stopped::Refused`] with words for the editor, or the database's failure.
pub fn merge(
    tx: &mut Tx<'_>,
    (from, into): (CaseId, CaseId),
    seen: Option<i64>,
    editor: EditorId,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let (giver, taker) = pair(tx, from, into)?;
    settled(tx, &taker, seen)?;
    by_hand::may_go(How::Merge, &giver, &taker)?;
    let all = lying(tx, from)?;
    let (_, taker) = hand_over(tx, (giver, taker), (How::Merge, None), all, Hand { editor, now })?;
    Ok(taker)
}

/// Moves some reports to another case of the article. Where none is left, the case is merged.
///
/// # Errors
/// As [`merge`].
pub fn move_to(
    tx: &mut Tx<'_>,
    (from, to): (CaseId, CaseId),
    seen: Option<i64>,
    reports: &[ReportId],
    editor: EditorId,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let (giver, taker) = pair(tx, from, to)?;
    settled(tx, &giver, seen)?;
    by_hand::may_go(How::Move, &giver, &taker)?;
    let chosen = chosen(tx, from, reports)?;
    let (_, taker) = hand_over(tx, (giver, taker), (How::Move, None), chosen, Hand { editor, now })?;
    Ok(taker)
}

/// Splits some reports out into a case of their own; that case.
///
/// # Errors
/// As [`merge`].
pub fn split(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    seen: Option<i64>,
    reports: &[ReportId],
    editor: EditorId,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let giver = hold(tx, case_id)?;
    settled(tx, &giver, seen)?;
    if giver.state != State::Open {
        return Err(Refusal::GivesNothing { case: case_id, state: giver.state }.into());
    }
    let all = lying(tx, case_id)?.len();
    let chosen = chosen(tx, case_id, reports)?;
    if chosen.len() == all {
        return Err(Refusal::NothingLeft.into());
    }
    let taker = open_beside(tx, &giver, &chosen, Hand { editor, now })?;
    let (_, taker) = hand_over(tx, (giver, taker), (How::Split, None), chosen, Hand { editor, now })?;
    Ok(taker)
}

/// Takes a handing over back: what the case took in at that line of its history goes where it came
/// from; the case it goes to.
///
/// # Errors
/// As [`merge`]; where something since contradicts, the refusal says what.
pub fn take_back(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    line: EventId,
    editor: EditorId,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let holder = hold(tx, case_id)?;
    let history = events(tx, case_id)?;
    let took = history.iter().find(|happened| happened.event_id == line).map(|happened| &happened.event);
    let Some(CaseEvent::Took { from, reports, grown, quote, .. }) = took else {
        return Err(Refusal::NothingToTakeBack.into());
    };
    let origin = by_id(tx, *from)?.ok_or(Refusal::NoSuchCase)?;
    let here = lying(tx, case_id)?;
    let still = |report| here.iter().any(|lying| lying.report == report).then_some(case_id);
    by_hand::may_return(&holder, &origin, &history, line, still)?;
    let stood = |report| reports.iter().find(|taken| taken.report == report).map(|taken| taken.stood);
    let going: Vec<Lying> = here
        .into_iter()
        .filter_map(|lying| stood(lying.report).map(|home| Lying { home, ..lying }))
        .collect();
    // What grew for them shrinks again, unless it grew on since.
    let shrink =
        grown.as_ref().filter(|_| quote.as_ref() == Some(&holder.quote) && holder.state == State::Open);
    let back = (How::Back, Some((line, shrink.cloned())));
    let (_, origin) = hand_over(tx, (holder, origin), back, going, Hand { editor, now })?;
    Ok(origin)
}

/// Both cases, with their article held.
fn pair(tx: &mut Tx<'_>, from: CaseId, to: CaseId) -> Result<(Case, Case), Stopped> {
    let giver = hold(tx, from)?;
    let taker = by_id(tx, to)?.ok_or(Refusal::NoSuchCase)?;
    Ok((giver, taker))
}

fn lying(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Lying>, Error> {
    tx.query(
        "/* case.lying */ select report_id, in_case_start, in_case_end, withdrawn_at, aside_id from reports
         where case_id = $1 order by report_id",
        params![case_id],
    )?
    .iter()
    .map(|row| {
        let (start, end): (Option<i64>, Option<i64>) = (row.get("in_case_start")?, row.get("in_case_end")?);
        Ok(Lying {
            report: row.get("report_id")?,
            stood: start.zip(end),
            home: None,
            counts: row.get::<Option<Timestamp>>("withdrawn_at")?.is_none()
                && row.get::<Option<AsideId>>("aside_id")?.is_none(),
        })
    })
    .collect()
}

fn chosen(tx: &mut Tx<'_>, case_id: CaseId, reports: &[ReportId]) -> Result<Vec<Lying>, Stopped> {
    if reports.is_empty() {
        return Err(Refusal::NoReports.into());
    }
    let all = lying(tx, case_id)?;
    if reports.iter().any(|report| !all.iter().any(|lying| lying.report == *report)) {
        return Err(Refusal::NotOnThisCase.into());
    }
    Ok(all.into_iter().filter(|lying| reports.contains(&lying.report)).collect())
}

type Undoing = Option<(EventId, Option<Grown>)>;

/// Writes a handing over into both histories and moves the reports; both cases as they stand then.
fn hand_over(
    tx: &mut Tx<'_>,
    (giver, taker): (Case, Case),
    (how, undoing): (How, Undoing),
    reports: Vec<Lying>,
    hand: Hand,
) -> Result<(Case, Case), Stopped> {
    let actor = Actor::Editor(hand.editor);
    let all = reports.len() == lying(tx, giver.case_id)?.len();
    let readers = i64::try_from(reports.iter().filter(|lying| lying.counts).count()).unwrap_or(i64::MAX);
    let (undoes, shrink) = undoing.map_or((None, None), |(line, grown)| (Some(line), grown));

    let (taker, grown) = grow(tx, how, &giver, taker)?;
    let offset = by_hand::offset(&giver, &taker);
    let known = events(tx, taker.case_id)?;
    let coming: Vec<_> = reports.iter().map(|lying| (lying.report, lying.stood)).collect();
    let numbered = by_hand::numbered(&known, &coming);
    for lying in &reports {
        report::store::set_case(tx, lying.report, taker.case_id)?;
        place(tx, lying, offset)?;
    }

    let gave = CaseEvent::Gave {
        to: taker.case_id,
        how,
        reports: reports.iter().map(|lying| lying.report).collect(),
        readers,
        all,
        quote: shrink.as_ref().map(Grown::quote),
        undoes,
    };
    let took = CaseEvent::Took {
        from: giver.case_id,
        how,
        reports: numbered,
        readers,
        quote: grown.is_some().then(|| taker.quote.clone()),
        grown,
    };
    let giving = lifecycle::decide(&giver.standing(), &Command::Give { gave }, actor)?;
    let taking = lifecycle::decide(&taker.standing(), &Command::Take { took }, actor)?;
    if let Some(grown) = &shrink {
        narrow(tx, &giver, grown)?;
    }
    let giver = record(tx, giver, actor, &giving, hand.now)?;
    let taker = record(tx, taker, actor, &taking, hand.now)?;
    search_again(tx, giver.case_id)?;
    search_again(tx, taker.case_id)?;
    Ok((giver, taker))
}

/// Where a report's words stand in the passage of the case it comes to; nowhere, where that can't
/// be told: they are shown then, and not tallied.
fn place(tx: &mut Tx<'_>, lying: &Lying, offset: Option<i64>) -> Result<(), Error> {
    let moved = lying.stood.zip(offset).map(|((start, end), by)| (start + by, end + by));
    let (start, end) = moved.or(lying.home).unzip();
    tx.execute(
        "/* case.lie */ update reports set in_case_start = $2, in_case_end = $3 where report_id = $1",
        params![lying.report, start, end],
    )?;
    Ok(())
}

/// The taker with its passage grown to hold the giver's, where two cases become one.
fn grow(tx: &mut Tx<'_>, how: How, giver: &Case, taker: Case) -> Result<(Case, Option<Grown>), Error> {
    let wide = if how == How::Merge { by_hand::grows(giver, &taker) } else { None };
    let (Some(wide), Some(span), Some(revision_id)) = (wide, taker.span, taker.revision_id) else {
        return Ok((taker, None));
    };
    let Some(revision) = article::store::revision_by_id(tx, revision_id)? else { return Ok((taker, None)) };
    let quote = describe(&Text::new(text_of(&revision, taker.place)), wide).quote;
    let signed = |n: CodePoints| i64::try_from(n.0).unwrap_or(i64::MAX);
    let grown = Grown {
        exact: taker.quote.exact.clone(),
        prefix: taker.quote.prefix.clone(),
        suffix: taker.quote.suffix.clone(),
        by: signed(span.start.saturating_sub(wide.start)),
        length: signed(span.len()),
    };
    set_span(tx, taker.case_id, revision_id, wide)?;
    move_on(tx, taker.case_id, grown.by)?;
    Ok((Case { quote, span: Some(wide), ..taker }, Some(grown)))
}

/// The passage as it was before it grew.
fn narrow(tx: &mut Tx<'_>, case: &Case, grown: &Grown) -> Result<(), Error> {
    if let (Some(span), Some(revision_id)) = (case.span, case.revision_id) {
        let points = |n: i64| CodePoints(usize::try_from(n).unwrap_or(0));
        let start = span.start + points(grown.by);
        set_span(tx, case.case_id, revision_id, Span::new(start, start + points(grown.length)))?;
    }
    move_on(tx, case.case_id, -grown.by)
}

/// A case for the chosen reports, about the words they marked.
fn open_beside(tx: &mut Tx<'_>, beside: &Case, chosen: &[Lying], hand: Hand) -> Result<Case, Stopped> {
    let at = span_of(tx, beside, chosen)?;
    let mut quote = beside.quote.clone();
    if let (Some(span), Some(revision_id)) = (at, beside.revision_id)
        && let Some(revision) = article::store::revision_by_id(tx, revision_id)?
    {
        quote = describe(&Text::new(text_of(&revision, beside.place)), span).quote;
    }
    let opened = CaseEvent::Opened {
        about: beside.kind,
        lane: beside.lane,
        lane_why: String::new(),
        quote: quote.clone(),
        place: beside.place,
        place_reason: beside.place_reason.clone(),
    };
    let (start, end) = ends(at);
    let case_id: CaseId = tx
        .only(
            "/* case.open_beside */ insert into cases (site_id, article_id, lane, state, kind, exact, prefix, suffix,
               place, place_reason, first_revision_id, revision_id, span_start, span_end, readers, message,
               notice_due, verdict, opened_at, attention_at, changed_at, search, passage_hash, version)
             values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, '', 0, '', $14, $14, $15, $16,
               $17, 1)
             returning case_id",
            params![
                beside.site_id,
                beside.article_id,
                beside.lane,
                beside.kind,
                &quote.exact,
                &quote.prefix,
                &quote.suffix,
                beside.place,
                &beside.place_reason,
                beside.first_revision_id,
                at.and(beside.revision_id),
                start,
                end,
                beside.opened_at,
                hand.now,
                // Its words are written when the reports have come.
                "",
                passage_hash(&quote.exact),
            ],
        )
        .and_then(|row| row.get("case_id"))?;
    append(tx, case_id, Actor::Editor(hand.editor), &opened, hand.now)?;
    Ok(by_id(tx, case_id)?.ok_or(Refusal::NoSuchCase)?)
}

/// The stretch of the page that the chosen reports marked, within their case's passage where they
/// reach beyond it.
fn span_of(tx: &mut Tx<'_>, beside: &Case, chosen: &[Lying]) -> Result<Option<Span>, Error> {
    let Some((span, revision_id)) = beside.span.zip(beside.revision_id) else { return Ok(None) };
    let Some(revision) = article::store::revision_by_id(tx, revision_id)? else { return Ok(None) };
    let whole = Text::new(text_of(&revision, beside.place)).len();
    let stood = chosen.iter().filter_map(|lying| lying.stood);
    let Some((first, last)) = stood.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
        return Ok(Some(span));
    };
    let base = i64::try_from(span.start.0).unwrap_or(i64::MAX);
    let at = |n: i64| CodePoints(usize::try_from(base.saturating_add(n)).unwrap_or(0)).min(whole);
    Ok(Some(if at(first) < at(last) { Span::new(at(first), at(last)) } else { span }))
}
