//! Reports go from case to case by an editor's hand, and back: merged, split out, moved. Pure.
//!
//! All of it is one thing, a handing over: the giving case says what it [gave](CaseEvent::Gave), the
//! taking one what it [took](CaseEvent::Took). A case that gave everything away is merged into the
//! taker. Handing back is a handing over too, so that nothing is ever unwritten.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::merging::{WIDEST, same_quote, sprawls};
use super::{Case, CaseEvent, CaseId, EventId, Happened, Lane, Refusal, State};
use crate::report::ReportId;
use crate::words;
use corrigenda_anchor::{Quote, Span};

words! {
    /// What kind of handing over it was.
    How {
        /// Two cases are about one error.
        Merge = "merge",
        /// Some reports are about another error, and get a case of their own.
        Split = "split",
        /// Some reports belong to another case.
        Move = "move",
        /// An earlier one is taken back.
        Back = "back",
    }
}

/// A report as the taker has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Which.
    pub report: ReportId,
    /// Which reader of the taking case, counted as in [`CaseEvent::Joined`].
    pub number: i64,
    /// Where its words stood in the giver's passage, for the way back.
    pub stood: Option<(i64, i64)>,
}

/// The taker's passage grew to hold the giver's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grown {
    /// The words before.
    pub exact: String,
    /// What stood before them.
    pub prefix: String,
    /// What stood after them.
    pub suffix: String,
    /// By how many code points its start moved back.
    pub by: i64,
    /// How long it was, in code points.
    pub length: i64,
}

impl Grown {
    /// The passage before.
    #[must_use]
    pub fn quote(&self) -> Quote {
        Quote { exact: self.exact.clone(), prefix: self.prefix.clone(), suffix: self.suffix.clone() }
    }
}

/// Whether reports of one case may go to the other.
///
/// # Errors
/// A [`Refusal`] with the reason.
pub fn may_go(how: How, from: &Case, to: &Case) -> Result<(), Refusal> {
    if from.case_id == to.case_id {
        return Err(Refusal::SameCase);
    }
    if from.article_id != to.article_id {
        return Err(Refusal::OtherArticle(to.case_id));
    }
    if (from.lane == Lane::Legal) != (to.lane == Lane::Legal) {
        return Err(Refusal::LegalApart);
    }
    for case in [from, to] {
        if matches!(case.state, State::Held | State::Aside) {
            return Err(Refusal::NotAtTheDesk { case: case.case_id, state: case.state });
        }
    }
    // Whoever was told a decision keeps it: reports leave a case only while nothing is decided.
    if from.state != State::Open {
        return Err(Refusal::GivesNothing { case: from.case_id, state: from.state });
    }
    if !matches!(to.state, State::Open | State::Accepted) {
        return Err(Refusal::TakesNothing { case: to.case_id, state: to.state });
    }
    if how == How::Merge && !same_passage(from, to) {
        return Err(Refusal::ApartOnThePage(from.case_id, to.case_id));
    }
    Ok(())
}

/// Whether two cases are about words that overlap, or are the same.
#[must_use]
pub fn same_passage(a: &Case, b: &Case) -> bool {
    together(a, b).is_some_and(|(a, b)| a.overlaps(b)) || same_quote(&a.quote, &b.quote)
}

/// Both passages' spans, where they count in the same text.
fn together(a: &Case, b: &Case) -> Option<(Span, Span)> {
    let same = a.place == b.place && a.revision_id == b.revision_id;
    a.span.zip(b.span).filter(|_| same)
}

/// How far the giver's passage starts before the taker's (below zero) or after it, in code points;
/// `None` where that can't be told.
#[must_use]
pub fn offset(from: &Case, to: &Case) -> Option<i64> {
    let signed = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    together(from, to).map(|(from, to)| signed(from.start.0) - signed(to.start.0))
}

/// The stretch that holds both passages, where the taker's should grow to it.
#[must_use]
pub fn grows(from: &Case, to: &Case) -> Option<Span> {
    let (mine, theirs) = together(from, to)?;
    let wide = Span::new(mine.start.min(theirs.start), mine.end.max(theirs.end));
    // The words of a decided case are settled, and a remark on half the article is about no words.
    let fits = wide.len() <= theirs.len() + WIDEST && !sprawls(mine, theirs);
    (to.state == State::Open && mine.overlaps(theirs) && wide != theirs && fits).then_some(wide)
}

/// Which handings over this case took in and can still be asked to give back, oldest first.
#[must_use]
pub fn standing_takes(events: &[Happened]) -> Vec<&Happened> {
    let undone = |id: EventId| {
        events.iter().any(|line| matches!(line.event, CaseEvent::Gave { undoes: Some(of), .. } if of == id))
    };
    let took = |line: &&Happened| {
        matches!(line.event, CaseEvent::Took { how, .. } if how != How::Back) && !undone(line.event_id)
    };
    events.iter().filter(took).collect()
}

/// Whether what a case took at that line may go back where it came from. `still` says which case
/// each of the reports is on now.
///
/// # Errors
/// A [`Refusal`] with what contradicts.
pub fn may_return(
    holder: &Case,
    origin: &Case,
    events: &[Happened],
    line: EventId,
    still: impl Fn(ReportId) -> Option<CaseId>,
) -> Result<(), Refusal> {
    let Some(at) = standing_takes(events).into_iter().find(|taken| taken.event_id == line) else {
        return Err(Refusal::NothingToTakeBack);
    };
    let CaseEvent::Took { reports, .. } = &at.event else { return Err(Refusal::NothingToTakeBack) };
    let decided = |line: &&Happened| {
        matches!(line.event, CaseEvent::Accepted { .. } | CaseEvent::Declined { .. })
            && line.event_id > at.event_id
    };
    if holder.state == State::Merged {
        return Err(Refusal::MergedSince(holder.case_id));
    }
    for case in [holder, origin] {
        if matches!(case.state, State::Held | State::Aside) {
            return Err(Refusal::NotAtTheDesk { case: case.case_id, state: case.state });
        }
    }
    if holder.state != State::Open && events.iter().any(|line| decided(&line)) {
        return Err(Refusal::DecidedSince { case: holder.case_id, state: holder.state });
    }
    if let Some(taken) = reports.iter().find(|taken| still(taken.report) != Some(holder.case_id)) {
        return Err(Refusal::MovedOnSince(taken.number));
    }
    match origin.state {
        State::Open => Ok(()),
        State::Merged if origin.merged_into == Some(holder.case_id) => Ok(()),
        State::Merged => Err(Refusal::MergedSince(origin.case_id)),
        state => Err(Refusal::DecidedSince { case: origin.case_id, state }),
    }
}

/// Which reader each report is called on a case, those that left it included.
#[must_use]
pub fn numbers(events: &[Happened]) -> HashMap<ReportId, i64> {
    let mut numbers = HashMap::new();
    for line in events {
        match &line.event {
            CaseEvent::Joined { report, number, .. } => {
                numbers.insert(*report, *number);
            }
            CaseEvent::Took { reports, .. } => {
                numbers.extend(reports.iter().map(|taken| (taken.report, taken.number)));
            }
            _ => {}
        }
    }
    numbers
}

/// Numbers for reports that come: one that was here before keeps its own, the others get the next.
#[must_use]
pub fn numbered(events: &[Happened], coming: &[(ReportId, Option<(i64, i64)>)]) -> Vec<Taken> {
    let known = numbers(events);
    let mut next = known.values().copied().max().unwrap_or(0);
    let number = |report: &ReportId| {
        known.get(report).copied().unwrap_or_else(|| {
            next += 1;
            next
        })
    };
    let numbers: Vec<i64> = coming.iter().map(|(report, _)| report).map(number).collect();
    let pairs = coming.iter().zip(numbers);
    pairs.map(|((report, stood), number)| Taken { report: *report, number, stood: *stood }).collect()
}

#[cfg(test)]
mod tests;
