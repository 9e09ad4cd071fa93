//! The small marks of a case: where it stands, and what its page was seen to say.

use super::when::{Now, when};
use crate::article::Place;
use crate::case::{Case, Lane, State, Verdict};
use crate::clock::Timestamp;
use crate::language::{Message, message};
use crate::notice::NoticeKind;

/// Where a case stands, as a word with a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The word, as the message that says it.
    pub name: &'static str,
    /// The class that colours it.
    pub class: &'static str,
    /// The icon before it; none for a dot.
    pub icon: Option<&'static str>,
}

/// Where a case stands.
#[must_use]
pub fn standing(case: &Case) -> Standing {
    let mark = |name, class, icon| Standing { name, class, icon };
    match case.state {
        State::Open if case.asked_at.is_some() => {
            mark("desk-state-waits-reader", "state-waits", Some("i-ask"))
        }
        State::Open if case.insisted => mark("desk-state-insists", "state-waits", Some("i-ask")),
        State::Open if case.came_back_at.is_some() => mark("desk-state-answered", "state-new", None),
        State::Open => mark("desk-state-new", "state-new", None),
        State::Accepted => mark("desk-state-accepted", "state-waits", Some("i-wait")),
        State::Fixed if case.notice_due => mark("desk-state-notice-due", "state-comes", Some("i-check")),
        State::Fixed => mark("desk-state-closed", "state-comes", Some("i-check")),
        State::Merged => mark("desk-state-merged", "state-out", Some("i-check")),
        State::Held => mark("desk-state-held", "state-waits", Some("i-wait")),
        State::Aside => mark("desk-state-aside", "state-out", Some("i-cross")),
        State::Declined => mark("desk-state-declined", "state-out", Some("i-cross")),
    }
}

/// What the page was seen to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageMark {
    /// What, as the message that says it.
    pub name: &'static str,
    /// The class that colours it; may be empty.
    pub class: &'static str,
    /// The icon before it.
    pub icon: &'static str,
    /// When, for people.
    pub when: Option<String>,
    /// When.
    pub at: Option<Timestamp>,
}

/// A verdict as it is told beside a revision.
#[must_use]
pub fn verdict_name(verdict: Verdict) -> Message {
    message(match verdict {
        Verdict::Unchanged => "desk-verdict-unchanged",
        Verdict::FixedAsSuggested => "desk-verdict-fixed",
        Verdict::FixedOtherwise => "desk-verdict-otherwise",
        Verdict::Removed => "desk-verdict-removed",
        Verdict::PageGone => "desk-verdict-gone",
        Verdict::CannotTell => "desk-verdict-cannot-tell",
    })
}

/// What the page of a case was seen to say.
#[must_use]
pub fn page_mark(case: &Case, now: &Now) -> PageMark {
    let (name, class, icon) = match (case.verdict, case.place) {
        (Some(Verdict::Unchanged), _) => ("desk-page-unchanged", "", "i-page"),
        (Some(Verdict::FixedAsSuggested), _) => ("desk-page-fixed", "pagemark-fixed", "i-page-check"),
        (Some(Verdict::FixedOtherwise), _) => ("desk-page-otherwise", "pagemark-other", "i-page-other"),
        (Some(Verdict::Removed), _) => ("desk-page-removed", "pagemark-other", "i-page-other"),
        (Some(Verdict::PageGone), _) => ("desk-page-gone", "pagemark-other", "i-page-other"),
        (Some(Verdict::CannotTell), _) => ("desk-page-cannot-tell", "pagemark-other", "i-page"),
        (None, Place::CouldNotCheck) => ("desk-page-not-read", "", "i-page"),
        (None, Place::NotOnPage) => ("desk-page-not-there", "pagemark-other", "i-page"),
        (None, Place::InArticle | Place::OnPage) => ("desk-page-found", "", "i-page"),
    };
    let at = case.verdict.and(case.verdict_at);
    PageMark { name, class, icon, when: at.map(|at| when(at, now)), at }
}

/// The lane as a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneTag {
    /// The word, as the message that says it.
    pub name: &'static str,
    /// It is set apart.
    pub legal: bool,
}

impl From<Lane> for LaneTag {
    fn from(lane: Lane) -> LaneTag {
        LaneTag { name: of_lane(lane), legal: lane == Lane::Legal }
    }
}

/// The lane, as a heading or a tag has it.
#[must_use]
pub fn lane_name(lane: Lane) -> Message {
    message(of_lane(lane))
}

fn of_lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Typo => "desk-lane-typo",
        Lane::Correction => "desk-lane-correction",
        Lane::Legal => "desk-lane-legal",
    }
}

/// The kind of a notice, as readers see it.
#[must_use]
pub fn notice_name(kind: NoticeKind) -> Message {
    message(match kind {
        NoticeKind::Correction => "desk-notice-correction",
        NoticeKind::Clarification => "desk-notice-clarification",
        NoticeKind::EditorsNote => "desk-notice-editors-note",
        NoticeKind::Update => "desk-notice-update",
        NoticeKind::Retraction => "desk-notice-retraction",
    })
}
