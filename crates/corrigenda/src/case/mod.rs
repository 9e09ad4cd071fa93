//! The newsroom's file on one alleged error.
//!
//! [`lifecycle`] says what may happen to a case and [`event`] what did; [`merging`] says which
//! reports are about the same error, [`wordings`] tallies what they suggest, [`galley`] sets it on
//! the passage, [`lane`] and [`speech`] read the passage itself; [`by_hand`] is what editors merge, split and move. [`placing`] finds new reports on
//! the page and [`following`] tells what became of the passages there; [`verdicts`] is the rule.

pub mod aside;
pub mod assignment;
pub mod by_hand;
pub mod command;
pub mod context;
pub mod event;
pub mod following;
pub mod fragment;
pub mod galley;
pub mod guard;
pub mod history;
pub mod lane;
pub mod lifecycle;
pub mod memory;
pub mod merging;
pub mod numbers;
pub mod patch;
pub mod placing;
pub mod pruning;
pub mod reason;
pub mod sight;
pub mod sisters;
pub mod sought;
pub mod speech;
pub mod standing;
pub mod store;
pub mod substance;
pub mod triage;
pub mod verdicts;
pub mod weight;
pub mod wordings;

pub use command::{Command, Refusal};
pub use event::{Actor, CaseEvent, Happened, Proposal};
pub use reason::Reason;
pub use sight::Sight;
pub use standing::Standing;

use corrigenda_anchor::{Quote, Span};

use crate::article::{ArticleId, Place, RevisionId, SiteId};
use crate::clock::Timestamp;
use crate::language::{Message, message};
use crate::report::ReportKind;
use crate::{row_id, words};

row_id! {
    /// A [`Case`].
    CaseId
}
row_id! {
    /// A member of the desk.
    EditorId
}
row_id! {
    /// One line of a case's history.
    EventId
}

/// For so long after a decision the desk offers to take it back, and the readers are not told yet,
/// in milliseconds. What a page offers then stays until the page is left.
pub const UNDO_MS: i64 = 10_000;

words! {
    /// How a case is worked on.
    Lane {
        /// Put right in passing; no notice.
        Typo = "typo",
        /// A fact, a name, a number, a meaning.
        Correction = "correction",
        /// Removal, right of reply, privacy: for those allowed to see it.
        Legal = "legal",
    }
}

words! {
    /// Where a case stands in its lifecycle.
    State {
        /// Waits for a decision.
        Open = "open",
        /// The readers were right; the page is not seen to say so yet.
        Accepted = "accepted",
        /// The page was seen to be put right.
        Fixed = "fixed",
        /// No, because.
        Declined = "declined",
        /// Every report went to another case, by hand.
        Merged = "merged",
        /// Not at the desk yet: what it says could not be checked.
        Held = "held",
        /// Put aside with the reports of a sender, or of a flood: nobody else wrote.
        Aside = "aside",
    }
}

words! {
    /// What the published page shows.
    Verdict {
        /// As it was.
        Unchanged = "unchanged",
        /// As a reader or the desk suggested.
        FixedAsSuggested = "fixed_as_suggested",
        /// Changed in another way.
        FixedOtherwise = "fixed_otherwise",
        /// The passage is gone, the page is not.
        Removed = "removed",
        /// The page is gone.
        PageGone = "page_gone",
        /// Not to be known; never a guess.
        CannotTell = "cannot_tell",
    }
}

words! {
    /// How an error came about. A short list that is the same for everybody, so that years and sites
    /// can be compared; none of them names a person.
    Cause {
        /// A slip of the hand.
        Typing = "typing",
        /// It came in while the text was edited or laid out.
        Editing = "editing",
        /// It stood so in what an agency sent.
        AgencyCopy = "agency_copy",
        /// The source says otherwise.
        MisreadSource = "misread_source",
        /// The source itself was wrong.
        SourceWrong = "source_wrong",
        /// It came in with the translation.
        Translation = "translation",
        /// It was right once.
        OutOfDate = "out_of_date",
    }
}

impl Cause {
    /// As the desk calls it.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Cause::Typing => "desk-cause-typing",
            Cause::Editing => "desk-cause-editing",
            Cause::AgencyCopy => "desk-cause-agency",
            Cause::MisreadSource => "desk-cause-misread",
            Cause::SourceWrong => "desk-cause-source",
            Cause::Translation => "desk-cause-translation",
            Cause::OutOfDate => "desk-cause-out-of-date",
        })
    }
}

impl State {
    /// As sentences have it: this case is …
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            State::Open => "desk-in-state-open",
            State::Accepted => "desk-in-state-accepted",
            State::Fixed => "desk-in-state-fixed",
            State::Declined => "desk-in-state-declined",
            State::Merged => "desk-in-state-merged",
            State::Held => "desk-in-state-held",
            State::Aside => "desk-in-state-aside",
        })
    }

    /// Whether nothing is decided yet and somebody may decide.
    #[must_use]
    pub fn undecided(self) -> bool {
        matches!(self, State::Open | State::Held)
    }
}

/// A case as it stands: the fold of its events, kept beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its row, and the number people call it by.
    pub case_id: CaseId,
    /// On whose page.
    pub site_id: SiteId,
    /// On which article.
    pub article_id: ArticleId,
    /// How it is worked on.
    pub lane: Lane,
    /// Where it stands.
    pub state: State,
    /// Wrong, or unclear: what the first reader chose.
    pub kind: ReportKind,
    /// The passage, in the page's own words where it was found there, in the reader's where not. As
    /// first reported, and wider where a later reader of the same case changed words beside it.
    pub quote: Quote,
    /// Where it was found.
    pub place: Place,
    /// Why it was not, in words.
    pub place_reason: String,
    /// The page when readers wrote.
    pub first_revision_id: Option<RevisionId>,
    /// The newest revision in which the passage reads as in [`Case::quote`].
    pub revision_id: Option<RevisionId>,
    /// Where in that revision's text (or page text, for [`Place::OnPage`]).
    pub span: Option<Span>,
    /// Reports that joined and were neither taken back nor put aside.
    pub readers: i64,
    /// The accepted words for the whole passage; empty where it is to be removed.
    pub wording: Option<String>,
    /// Why it was declined.
    pub reason: Option<Reason>,
    /// How the error came about, as an editor said it; `None` where nobody did.
    pub cause: Option<Cause>,
    /// What the readers are told beside the reason.
    pub message: String,
    /// Accepted with a notice that is not published yet.
    pub notice_due: bool,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<EditorId>,
    /// Who has it; `None` while nobody does.
    pub assignee: Option<EditorId>,
    /// What the page was last seen to show; `None` before the first look.
    pub verdict: Option<Verdict>,
    /// When.
    pub verdict_at: Option<Timestamp>,
    /// In which revision.
    pub verdict_revision_id: Option<RevisionId>,
    /// Into which case it was merged.
    pub merged_into: Option<CaseId>,
    /// Where it stood before it was put aside.
    pub aside_from: Option<State>,
    /// The remembered refusal that answered it by itself.
    pub remembered: Option<memory::RememberedId>,
    /// A reader insisted after such an answer.
    pub insisted: bool,
    /// Since when the desk waits for a reader it asked.
    pub asked_at: Option<Timestamp>,
    /// When a reader brought it back to the desk, by an answer; none once the desk acted on it.
    pub came_back_at: Option<Timestamp>,
    /// When the first report was received.
    pub opened_at: Timestamp,
    /// When anything was last changed.
    pub changed_at: Timestamp,
    /// Counts its events; a decision names the version it saw.
    pub version: i64,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An open case that the tests of this folder change to their need.
    pub(crate) fn a_case() -> Case {
        Case {
            case_id: CaseId(1),
            site_id: SiteId(1),
            article_id: ArticleId(1),
            lane: Lane::Correction,
            state: State::Open,
            kind: ReportKind::Correction,
            quote: Quote::new("signed in 1987"),
            place: Place::InArticle,
            place_reason: String::new(),
            first_revision_id: Some(RevisionId(1)),
            revision_id: Some(RevisionId(1)),
            span: None,
            readers: 1,
            wording: None,
            reason: None,
            cause: None,
            message: String::new(),
            notice_due: false,
            decided_at: None,
            decided_by: None,
            assignee: None,
            verdict: None,
            verdict_at: None,
            verdict_revision_id: None,
            merged_into: None,
            aside_from: None,
            remembered: None,
            insisted: false,
            asked_at: None,
            came_back_at: None,
            opened_at: Timestamp(0),
            changed_at: Timestamp(0),
            version: 1,
        }
    }
}
