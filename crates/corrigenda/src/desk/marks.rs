//! The small marks of a case: where it stands, and what its page was seen to say.

use super::when::{Now, when};
use crate::article::Place;
use crate::case::{Case, Lane, State, Verdict};
use crate::clock::Timestamp;
use crate::notice::NoticeKind;

/// Where a case stands, as a word with a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The word.
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
        State::Open if case.asked_at.is_some() => mark("Waiting for reader", "state-waits", Some("i-ask")),
        State::Open if case.insisted => mark("Reader insists", "state-waits", Some("i-ask")),
        State::Open if case.came_back_at.is_some() => mark("Reader answered", "state-new", None),
        State::Open => mark("New", "state-new", None),
        State::Accepted => mark("Accepted, not fixed", "state-waits", Some("i-wait")),
        State::Fixed if case.notice_due => mark("Notice due", "state-comes", Some("i-check")),
        State::Fixed => mark("Closed", "state-comes", Some("i-check")),
        State::Merged => mark("Merged", "state-out", Some("i-check")),
        State::Held => mark("Held", "state-waits", Some("i-wait")),
        State::Aside => mark("Put aside", "state-out", Some("i-cross")),
        State::Declined => mark("Declined", "state-out", Some("i-cross")),
    }
}

/// What the page was seen to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageMark {
    /// What.
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
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Unchanged => "unchanged",
        Verdict::FixedAsSuggested => "fixed as suggested",
        Verdict::FixedOtherwise => "changed differently",
        Verdict::Removed => "passage removed",
        Verdict::PageGone => "page gone",
        Verdict::CannotTell => "cannot tell",
    }
}

/// What the page of a case was seen to say.
#[must_use]
pub fn page_mark(case: &Case, now: &Now) -> PageMark {
    let (name, class, icon) = match (case.verdict, case.place) {
        (Some(Verdict::Unchanged), _) => ("Unchanged", "", "i-page"),
        (Some(Verdict::FixedAsSuggested), _) => ("Fixed as suggested", "pagemark-fixed", "i-page-check"),
        (Some(Verdict::FixedOtherwise), _) => ("Changed differently", "pagemark-other", "i-page-other"),
        (Some(Verdict::Removed), _) => ("Passage removed", "pagemark-other", "i-page-other"),
        (Some(Verdict::PageGone), _) => ("Page gone", "pagemark-other", "i-page-other"),
        (Some(Verdict::CannotTell), _) => ("Cannot tell", "pagemark-other", "i-page"),
        (None, Place::CouldNotCheck) => ("Page not read yet", "", "i-page"),
        (None, Place::NotOnPage) => ("Not on the page", "pagemark-other", "i-page"),
        (None, Place::InArticle | Place::OnPage) => ("Found on the page", "", "i-page"),
    };
    let at = case.verdict.and(case.verdict_at);
    PageMark { name, class, icon, when: at.map(|at| when(at, now)), at }
}

/// The lane as a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneTag {
    /// The word.
    pub name: &'static str,
    /// It is set apart.
    pub legal: bool,
}

impl From<Lane> for LaneTag {
    fn from(lane: Lane) -> LaneTag {
        LaneTag { name: lane_name(lane), legal: lane == Lane::Legal }
    }
}

/// The lane, as a heading or a tag has it.
#[must_use]
pub fn lane_name(lane: Lane) -> &'static str {
    match lane {
        Lane::Typo => "Typos",
        Lane::Correction => "Corrections",
        Lane::Legal => "Legal",
    }
}

/// The kind of a notice, as readers see it.
#[must_use]
pub fn notice_name(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Correction => "Correction",
        NoticeKind::Clarification => "Clarification",
        NoticeKind::EditorsNote => "Editor’s note",
        NoticeKind::Update => "Update",
        NoticeKind::Retraction => "Retraction",
    }
}
