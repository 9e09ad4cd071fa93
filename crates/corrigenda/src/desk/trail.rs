//! The way of a case so far: reported, decided, the page, the notice.

use super::gather::Gathered;
use super::marks::page_mark;
use super::when::{Now, took, when};
use crate::case::lifecycle::is_fix;
use crate::case::{CaseEvent, State, Verdict};
use crate::clock::Timestamp;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// `done`, `done in` (something came in), `now`, or empty for later.
    pub class: &'static str,
    /// What.
    pub name: String,
    /// More about it.
    pub more: String,
    /// Where it can be read.
    pub link: Option<(String, &'static str)>,
    /// It is the page's step: it can be asked to be looked at.
    pub page: bool,
}

fn step(class: &'static str, name: impl Into<String>, more: impl Into<String>) -> Step {
    Step { class, name: name.into(), more: more.into(), link: None, page: false }
}

/// The steps in their order.
#[must_use]
pub fn trail(gathered: &Gathered, now: &Now) -> Vec<Step> {
    vec![reported(gathered, now), decided(gathered, now), page(gathered, now), notice(gathered, now)]
}

fn reported(gathered: &Gathered, now: &Now) -> Step {
    let standing: Vec<Timestamp> =
        gathered.reports.iter().filter(|report| report.counts()).map(|report| report.received_at).collect();
    let (first, last) = (standing.iter().min(), standing.iter().max());
    let more = match (first, last, standing.len()) {
        (Some(first), Some(last), n) if n > 1 => {
            format!("{}, then {} more by {}", when(*first, now), n - 1, when(*last, now))
        }
        (Some(first), ..) => when(*first, now),
        _ if case_aside(gathered) => "Every report is put aside".into(),
        _ => "Every reader took it back".into(),
    };
    step("done", "Reported", more)
}

fn case_aside(gathered: &Gathered) -> bool {
    gathered.reports.iter().any(|report| report.aside.is_some())
}

fn decided(gathered: &Gathered, now: &Now) -> Step {
    let case = &gathered.case;
    let name = match case.state {
        State::Open => {
            return match (case.asked_at, case.came_back_at) {
                (Some(asked), _) => {
                    step("now", "Waiting for the reader", format!("Asked {}", when(asked, now)))
                }
                (None, Some(back)) => step(
                    "now",
                    "Waiting for a decision",
                    format!("Back at the desk since {}", when(back, now)),
                ),
                (None, None) => {
                    step("now", "Waiting for a decision", format!("For {}", took(case.opened_at, now.at)))
                }
            };
        }
        State::Accepted | State::Fixed => "Accepted",
        State::Declined => "Declined",
        State::Merged => "Merged into another case",
        State::Held => return step("now", "Held", "Not in the queue until it is released"),
        State::Aside => return step("done", "Put aside", "With the reports on it"),
    };
    let who = case.decided_by.and_then(|id| gathered.names.get(&id)).cloned().unwrap_or_default();
    match case.decided_at {
        Some(at) => {
            step("done", format!("{name} {}", when(at, now)), format!("{who}, {}", took(case.opened_at, at)))
        }
        None => step("done", name, who),
    }
}

fn page(gathered: &Gathered, now: &Now) -> Step {
    let case = &gathered.case;
    let mark = page_mark(case, now);
    let seen = match &mark.when {
        Some(at) => format!("{}, checked {at}", mark.name),
        None => mark.name.to_owned(),
    };
    let fixed = case.verdict.is_some_and(is_fix);
    let step = match case.state {
        State::Accepted if !fixed => step("now", "Waiting for the page", seen),
        _ if fixed => {
            let since = gathered.events.iter().rev().find_map(|line| match line.event {
                CaseEvent::Saw { .. } => Some(line.at),
                _ => None,
            });
            let name = match case.verdict {
                Some(Verdict::FixedAsSuggested) => "Page fixed as suggested",
                Some(Verdict::FixedOtherwise) => "Page changed differently",
                _ => "Passage removed from the page",
            };
            let at = since.map(|at| format!(" {}", when(at, now))).unwrap_or_default();
            step("done in", format!("{name}{at}"), "Seen on the page itself")
        }
        _ => step("", "Page", seen),
    };
    Step { page: true, ..step }
}

fn notice(gathered: &Gathered, now: &Now) -> Step {
    let case = &gathered.case;
    if let Some(notice) = gathered.notices.iter().rev().find(|notice| notice.withdrawn_at.is_none()) {
        let link = (format!("/{}/corrections/{}", gathered.site.key, notice.slug), "Read it in the log");
        let done = step("done in", format!("Notice published {}", when(notice.published_at, now)), "");
        return Step { link: Some(link), ..done };
    }
    match case.state {
        State::Declined | State::Merged | State::Aside => step("", "Notice", "None"),
        _ if case.notice_due && case.state == State::Fixed => step("now", "Notice", "Due"),
        _ if case.notice_due => step("", "Notice", "Due once the page is fixed"),
        State::Open => step("", "Notice", "Published after the decision, not before"),
        _ => step("", "Notice", "None asked for"),
    }
}
