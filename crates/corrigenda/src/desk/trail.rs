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
    pub link: Option<(String, String)>,
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
    let say = now.say;
    let more = match (first, last, standing.len()) {
        (Some(first), Some(last), n) if n > 1 => {
            say.t3("desk-trail-more", ("first", when(*first, now)), ("n", n - 1), ("last", when(*last, now)))
        }
        (Some(first), ..) => when(*first, now),
        _ if case_aside(gathered) => say.t("desk-trail-all-aside"),
        _ => say.t("desk-trail-all-back"),
    };
    step("done", say.t("desk-trail-reported"), more)
}

fn case_aside(gathered: &Gathered) -> bool {
    gathered.reports.iter().any(|report| report.aside.is_some())
}

fn decided(gathered: &Gathered, now: &Now) -> Step {
    let (case, say) = (&gathered.case, now.say);
    let name = match case.state {
        State::Open => {
            return match (case.asked_at, case.came_back_at) {
                (Some(asked), _) => step(
                    "now",
                    say.t("desk-trail-waits-reader"),
                    say.t1("desk-trail-asked", "when", when(asked, now)),
                ),
                (None, Some(back)) => step(
                    "now",
                    say.t("desk-trail-waits-decision"),
                    say.t1("desk-trail-back", "when", when(back, now)),
                ),
                (None, None) => step(
                    "now",
                    say.t("desk-trail-waits-decision"),
                    say.t1("desk-trail-for", "time", took(now.say, case.opened_at, now.at)),
                ),
            };
        }
        State::Accepted | State::Fixed => "desk-trail-accepted",
        State::Declined => "desk-trail-declined",
        State::Merged => "desk-trail-merged",
        State::Held => return step("now", say.t("desk-state-held"), say.t("desk-trail-held")),
        State::Aside => return step("done", say.t("desk-state-aside"), say.t("desk-trail-aside")),
    };
    let who = case.decided_by.and_then(|id| gathered.names.get(&id)).cloned().unwrap_or_default();
    match case.decided_at {
        Some(at) => step(
            "done",
            say.t2("desk-trail-at", "what", say.t(name), "when", when(at, now)),
            say.t2("desk-trail-by", "who", who, "time", took(now.say, case.opened_at, at)),
        ),
        None => step("done", say.t(name), who),
    }
}

fn page(gathered: &Gathered, now: &Now) -> Step {
    let (case, say) = (&gathered.case, now.say);
    let mark = page_mark(case, now);
    let seen = match &mark.when {
        Some(at) => say.t2("desk-trail-checked", "what", say.t(mark.name), "when", at),
        None => say.t(mark.name),
    };
    let fixed = case.verdict.is_some_and(is_fix);
    let step = match case.state {
        State::Accepted if !fixed => step("now", say.t("desk-trail-waits-page"), seen),
        _ if fixed => {
            let since = gathered.events.iter().rev().find_map(|line| match line.event {
                CaseEvent::Saw { .. } => Some(line.at),
                _ => None,
            });
            let name = match case.verdict {
                Some(Verdict::FixedAsSuggested) => "desk-trail-page-fixed",
                Some(Verdict::FixedOtherwise) => "desk-trail-page-otherwise",
                _ => "desk-trail-page-removed",
            };
            let name = match since {
                Some(at) => say.t2("desk-trail-at", "what", say.t(name), "when", when(at, now)),
                None => say.t(name),
            };
            step("done in", name, say.t("desk-trail-seen"))
        }
        _ => step("", say.t("desk-trail-page"), seen),
    };
    Step { page: true, ..step }
}

fn notice(gathered: &Gathered, now: &Now) -> Step {
    let (case, say) = (&gathered.case, now.say);
    if let Some(notice) = gathered.notices.iter().rev().find(|notice| notice.withdrawn_at.is_none()) {
        let link =
            (format!("/{}/corrections/{}", gathered.site.key, notice.slug), say.t("desk-trail-in-log"));
        let done =
            step("done in", say.t1("desk-trail-published", "when", when(notice.published_at, now)), "");
        return Step { link: Some(link), ..done };
    }
    match case.state {
        State::Declined | State::Merged | State::Aside => {
            step("", say.t("desk-trail-notice"), say.t("desk-trail-none"))
        }
        _ if case.notice_due && case.state == State::Fixed => {
            step("now", say.t("desk-trail-notice"), say.t("desk-trail-due"))
        }
        _ if case.notice_due => step("", say.t("desk-trail-notice"), say.t("desk-trail-due-later")),
        State::Open => step("", say.t("desk-trail-notice"), say.t("desk-trail-after")),
        _ => step("", say.t("desk-trail-notice"), say.t("desk-trail-not-asked")),
    }
}
