//! A case's history as sentences, for the list of its activity.

use std::collections::HashMap;

use super::by_hand::How;
use super::event::CaseEvent;
use super::{Actor, EditorId, Happened, Lane, Proposal, Reason, Verdict};
use crate::article::Place;

/// One line as a sentence, without its time. `name` knows the names of editors.
#[must_use]
pub fn told(line: &Happened, name: impl Fn(EditorId) -> String) -> String {
    let who = match line.actor {
        Actor::Editor(id) => name(id),
        Actor::Reader => "a reader".into(),
        Actor::Watch => "the watch".into(),
    };
    match &line.event {
        CaseEvent::Opened { lane, lane_why, .. } if lane_why.is_empty() => {
            format!("Opened in the {} lane", lane_name(*lane))
        }
        CaseEvent::Opened { lane, lane_why, .. } => {
            format!("Opened in the {} lane: {lane_why}", lane_name(*lane))
        }
        CaseEvent::Joined { number, place, .. } => format!("Reported by reader {number}, {}", found(*place)),
        CaseEvent::Added { .. } => "A reader added to a report".into(),
        CaseEvent::Withdrawn { .. } => "A reader took a report back".into(),
        CaseEvent::Held { why } => format!("Held, not in the queue{}", because(why)),
        CaseEvent::Released { why } if why.is_empty() => format!("Released to the queue by {who}"),
        CaseEvent::Released { why } => format!("Released to the queue{}", because(why)),
        CaseEvent::PutAside { reports, why, .. } => {
            format!("{} put aside by {who}{}", counted(reports.len()), because(why))
        }
        CaseEvent::BroughtBack { reports, .. } => {
            format!("{} brought back by {who}", counted(reports.len()))
        }
        CaseEvent::Widened { .. } => "The passage took in words beside it that a reader changed".into(),
        CaseEvent::Placed { place, place_reason, .. } if place_reason.is_empty() => {
            format!("Page read, {}", found(*place))
        }
        CaseEvent::Placed { place, place_reason, .. } => {
            format!("Page read, {}: {place_reason}", found(*place))
        }
        CaseEvent::Moved { lane, why } => {
            format!("Moved to the {} lane by {who}{}", lane_name(*lane), because(why))
        }
        CaseEvent::Accepted { wording, .. } => match wording.as_deref() {
            None => format!("Accepted by {who}, the words left open"),
            Some("") => format!("Accepted by {who}: the passage is to go"),
            Some(words) => format!("Accepted by {who}: “{}”", clipped(words)),
        },
        CaseEvent::Declined { reason, named, .. } => {
            format!("Declined by {who}: {}", called(*reason, named))
        }
        CaseEvent::Reopened { why } => format!("Reopened by {who}{}", because(why)),
        CaseEvent::Saw { verdict, .. } => match line.actor {
            Actor::Editor(_) => format!("Page looked at by {who}, {}", verdict_name(*verdict)),
            Actor::Reader | Actor::Watch => format!("Page checked, {}", verdict_name(*verdict)),
        },
        CaseEvent::Fixed { verdict } => format!("Closed: the page is {}", verdict_name(*verdict)),
        CaseEvent::Noted { .. } => format!("{who} added a note"),
        CaseEvent::Published { .. } => format!("Notice published by {who}"),
        CaseEvent::Attributed { cause: Some(cause) } => {
            format!("{who} said how it came about: {}", cause.name().to_lowercase())
        }
        CaseEvent::Attributed { cause: None } => format!("{who} took back how it came about"),
        CaseEvent::Asked { question, report } => {
            let whom = if report.is_some() { "one reader" } else { "every reader" };
            format!("{who} asked {whom}: “{}”", clipped(question))
        }
        CaseEvent::Recalled { of, reason, named, .. } => {
            let reason = called(*reason, named);
            format!("Declined by itself, as {who} had it remembered on case {of}: {reason}")
        }
        CaseEvent::Insisted { .. } => "A reader insists, so that the case is at the desk again".into(),
        CaseEvent::Gave { to, how, reports, .. } => match how {
            How::Merge => format!("Merged into case {to} by {who}"),
            How::Split => format!("{} split out into case {to} by {who}", counted(reports.len())),
            How::Move => format!("{} moved to case {to} by {who}", counted(reports.len())),
            How::Back => format!("{} given back to case {to} by {who}", counted(reports.len())),
        },
        CaseEvent::Took { from, how, reports, .. } => match how {
            How::Merge => format!("Case {from} merged into this one by {who}, {}", counted(reports.len())),
            How::Split => format!("{} split out of case {from} by {who}", counted(reports.len())),
            How::Move => format!("{} moved here from case {from} by {who}", counted(reports.len())),
            How::Back => {
                format!("{} came back from case {from}, given back by {who}", counted(reports.len()))
            }
        },
        CaseEvent::Answered { .. } => "A reader answered".into(),
        CaseEvent::Assigned { to: Some(to), why } if why.is_empty() => {
            if line.actor == Actor::Editor(*to) {
                format!("{who} took the case")
            } else {
                format!("Given to {} by {who}", name(*to))
            }
        }
        CaseEvent::Assigned { to: Some(to), why } => format!("Given to {}: {why}", name(*to)),
        CaseEvent::Assigned { to: None, .. } => format!("Put back for anybody by {who}"),
        CaseEvent::Proposed { proposal } => match proposal {
            Proposal::Accept { wording: Some(words), .. } => {
                format!("{who} proposes to accept “{}”", clipped(words))
            }
            Proposal::Accept { wording: None, .. } => format!("{who} proposes to accept"),
            Proposal::Decline { reason, named, .. } => {
                format!("{who} proposes to decline: {}", called(*reason, named))
            }
        },
    }
}

/// The name of somebody of the desk.
#[must_use]
pub fn name_of(names: &HashMap<EditorId, String>, id: EditorId) -> String {
    names.get(&id).cloned().unwrap_or_else(|| "somebody who left".into())
}

/// What unsettles a decision among these lines, for whoever decided later.
#[must_use]
pub fn unsettling(lines: &[Happened], names: &HashMap<EditorId, String>) -> String {
    let told: Vec<String> = lines
        .iter()
        .filter(|line| line.event.unsettles())
        .map(|line| told(line, |id| name_of(names, id)) + ".")
        .collect();
    told.join(" ")
}

/// The lane, as people say it.
#[must_use]
pub fn lane_name(lane: Lane) -> &'static str {
    match lane {
        Lane::Typo => "typos",
        Lane::Correction => "corrections",
        Lane::Legal => "legal",
    }
}

/// What the page shows, as people say it.
#[must_use]
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Unchanged => "unchanged",
        Verdict::FixedAsSuggested => "fixed as suggested",
        Verdict::FixedOtherwise => "changed differently",
        Verdict::Removed => "without the passage now",
        Verdict::PageGone => "gone",
        Verdict::CannotTell => "not to be read: it cannot be told",
    }
}

/// The reason of a decline, as people say it.
#[must_use]
pub fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::CorrectAsPublished => "the article is right as it stands",
        Reason::Style => "a matter of style",
        Reason::QuotedAsSpoken => "someone else’s words, quoted as spoken",
        Reason::AlreadyFixed => "put right before",
        Reason::CannotVerify => "no source that could be checked",
        Reason::NotOurs => "not this publication’s text",
        Reason::Abuse => "abuse or advertising, no answer sent",
        Reason::Own(_) => "a reason of the site’s own",
    }
}

/// A reason as it was called when it was given.
fn called(reason: Reason, named: &str) -> String {
    if named.is_empty() { reason_name(reason).to_owned() } else { format!("“{named}”") }
}

fn counted(reports: usize) -> String {
    if reports == 1 { "1 report".into() } else { format!("{reports} reports") }
}

fn found(place: Place) -> &'static str {
    match place {
        Place::InArticle => "passage found on the page",
        Place::OnPage => "passage found on the page, outside the article",
        Place::NotOnPage => "passage not on the page",
        Place::CouldNotCheck => "the page could not be read",
    }
}

fn because(why: &str) -> String {
    if why.is_empty() { String::new() } else { format!(": {why}") }
}

/// The beginning of a long wording.
fn clipped(words: &str) -> String {
    const LONGEST: usize = 120;
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(rest, _)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::EventId;
    use crate::clock::Timestamp;
    use crate::report::ReportId;

    fn line(actor: Actor, event: CaseEvent) -> Happened {
        Happened { event_id: EventId(1), at: Timestamp(0), actor, event }
    }

    #[test]
    fn history_reads_as_sentences() {
        let name = |_| "Mara Brandt".to_owned();
        let joined = CaseEvent::Joined { report: ReportId(9), number: 1, place: Place::InArticle };
        assert_eq!(
            told(&line(Actor::Reader, joined), name),
            "Reported by reader 1, passage found on the page"
        );
        let saw = CaseEvent::Saw { verdict: Verdict::FixedAsSuggested, revision: None };
        assert_eq!(told(&line(Actor::Watch, saw), name), "Page checked, fixed as suggested");
        let declined =
            CaseEvent::Declined { reason: Reason::Style, message: String::new(), named: String::new() };
        assert_eq!(
            told(&line(Actor::Editor(EditorId(1)), declined), name),
            "Declined by Mara Brandt: a matter of style"
        );
    }

    #[test]
    fn of_what_happened_meanwhile_only_what_unsettles_a_decision_is_told() {
        let lines = [
            line(Actor::Watch, CaseEvent::Saw { verdict: Verdict::Unchanged, revision: None }),
            line(
                Actor::Editor(EditorId(2)),
                CaseEvent::Accepted { wording: Some("in 1978".into()), notice: true, message: String::new() },
            ),
        ];
        let names = HashMap::from([(EditorId(2), "Teo Ostrand".to_owned())]);
        assert_eq!(unsettling(&lines, &names), "Accepted by Teo Ostrand: “in 1978”.");
        assert_eq!(unsettling(&lines, &HashMap::new()), "Accepted by somebody who left: “in 1978”.");
    }
}
