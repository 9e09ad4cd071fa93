//! Words that only readers had, when the last report that says them is erased: a passage that no page
//! has was typed by somebody, and is a reader's own like a remark.

use corrigenda_anchor::Quote;

use super::queue;
use super::record::passage_hash;
use super::search::search_again;
use super::voices::{keep_tally, set_in_case};
use super::{by_id, from_row, select};
use crate::article::Place;
use crate::case::lane::without_words;
use crate::case::{Case, CaseEvent, CaseId, EventId};
use crate::params;
use crate::report::{self, Report};
use crate::store::{Error, Tx};

/// Takes the passage of a report out of the cases that had it from readers, and out of what these opened
/// with; where another reader still says the same, that reader's stands instead. `before` is the report as
/// it was, and it must be erased by now.
///
/// # Errors
/// See [`Error`].
pub(super) fn unsay(tx: &mut Tx<'_>, before: &Report) -> Result<(), Error> {
    unsay_lane(tx, before)?;
    if before.place.is_some_and(is_found) || before.quote.exact.is_empty() {
        return Ok(());
    }
    let hash = passage_hash(&before.quote.exact);
    let mut cases: Vec<Case> = tx
        .query(
            select!("/* case.said_so */", "where article_id = $1 and passage_hash = $2 order by case_id"),
            params![before.article_id, &hash],
        )?
        .iter()
        .map(from_row)
        .collect::<Result<_, _>>()?;
    if let Some(own) = report::store::case_of::<CaseId>(tx, before.report_id)?
        && cases.iter().all(|case| case.case_id != own)
    {
        cases.extend(by_id(tx, own)?);
    }
    for case in cases {
        let instead = instead(tx, &case, &hash)?;
        reword_opening(tx, &case, &hash, &instead)?;
        let typed = case.span.is_none() && !is_found(case.place);
        if typed && passage_hash(&case.quote.exact) == hash && case.quote != instead {
            reword(tx, case, instead)?;
        }
    }
    Ok(())
}

/// Why the case stands in its lane names words of a suggestion, where a dictionary knew them: they go with the
/// last report that suggests anything.
fn unsay_lane(tx: &mut Tx<'_>, before: &Report) -> Result<(), Error> {
    let Some(case_id) = report::store::case_of::<CaseId>(tx, before.report_id)? else { return Ok(()) };
    if report::store::list_by_case(tx, case_id)?.iter().any(|report| report.suggestion.is_some()) {
        return Ok(());
    }
    for line in super::events(tx, case_id)? {
        if let CaseEvent::Opened { about, lane, lane_why, quote, place, place_reason } = line.event
            && let Some(why) = without_words(&lane_why)
        {
            let lane_why = why.to_owned();
            let opened = CaseEvent::Opened { about, lane, lane_why, quote, place, place_reason };
            set_body(tx, line.event_id, &opened)?;
        }
    }
    Ok(())
}

fn is_found(place: Place) -> bool {
    matches!(place, Place::InArticle | Place::OnPage)
}

/// The passage as somebody on the case, or elsewhere on its article, still says it; nothing, where nobody
/// does. A case that reports were merged into by hand keeps whatever its oldest report is about.
fn instead(tx: &mut Tx<'_>, case: &Case, hash: &str) -> Result<Quote, Error> {
    let still = report::store::list_typed(tx, case.article_id)?;
    let same = |quote: &&Quote| passage_hash(&quote.exact) == *hash;
    let quotes = || still.iter().map(|(_, quote)| quote);
    let own = still.iter().filter(|(on, _)| *on == Some(case.case_id.0)).map(|(_, quote)| quote);
    let found = own.clone().find(same).or_else(|| quotes().find(same)).or_else(|| own.clone().next());
    Ok(found.cloned().unwrap_or_else(|| Quote::new("")))
}

/// The history keeps that the case was opened, and loses the words.
fn reword_opening(tx: &mut Tx<'_>, case: &Case, hash: &str, instead: &Quote) -> Result<(), Error> {
    for line in super::events(tx, case.case_id)? {
        let CaseEvent::Opened { about, lane, lane_why, quote, place, place_reason } = line.event else {
            continue;
        };
        if is_found(place) || passage_hash(&quote.exact) != *hash || quote == *instead {
            continue;
        }
        let quote = instead.clone();
        set_body(
            tx,
            line.event_id,
            &CaseEvent::Opened { about, lane, lane_why, quote, place, place_reason },
        )?;
    }
    Ok(())
}

fn set_body(tx: &mut Tx<'_>, event_id: EventId, event: &CaseEvent) -> Result<(), Error> {
    let body = serde_json::to_string(event).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* case.unsay_event */ update case_events set body = $2 where event_id = $1",
        params![event_id, body],
    )?;
    Ok(())
}

fn reword(tx: &mut Tx<'_>, case: Case, quote: Quote) -> Result<(), Error> {
    tx.execute(
        "/* case.unsay */ update cases set exact = $2, prefix = $3, suffix = $4, passage_hash = $5
         where case_id = $1",
        params![case.case_id, &quote.exact, &quote.prefix, &quote.suffix, passage_hash(&quote.exact)],
    )?;
    let length = i64::try_from(quote.exact.chars().count()).unwrap_or(i64::MAX);
    for report in report::store::list_by_case(tx, case.case_id)? {
        // What is about other words was tallied nowhere, and is not now.
        if passage_hash(&report.quote.exact) == passage_hash(&quote.exact) {
            set_in_case(tx, report.report_id, (0, length))?;
        }
    }
    let case = Case { quote, ..case };
    keep_tally(tx, &case)?;
    queue::keep(tx, &case)?;
    search_again(tx, case.case_id)?;
    tx.announce("case", case.case_id.0);
    Ok(())
}
