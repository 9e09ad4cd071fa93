//! What may be asked of a case, and in which words it is refused.

use corrigenda_anchor::Quote;

use super::{EditorId, Lane, Proposal, Reason, State, Verdict};
use crate::article::{Place, RevisionId};
use crate::report::ReportId;

/// The longest message, reason or note, in characters.
pub const LONGEST_MESSAGE: usize = 4_000;
/// The longest wording, in characters.
pub const LONGEST_WORDING: usize = 20_000;

/// What somebody wants to happen to a case.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// A report joins.
    Join {
        /// Which.
        report: ReportId,
        /// How many joined before it, plus one.
        number: i64,
        /// Where its passage was found.
        place: Place,
    },
    /// A reader adds words to a report.
    Add {
        /// Which.
        report: ReportId,
    },
    /// A reader takes a report back.
    Withdraw {
        /// Which.
        report: ReportId,
    },
    /// The passage grows by words beside it that a reader changed.
    Widen {
        /// The passage from now on.
        quote: Quote,
    },
    /// The page was read, and the passage was found or not.
    Place {
        /// Where.
        place: Place,
        /// Why not, in words.
        place_reason: String,
        /// The passage in the page's own words, where it was found.
        quote: Option<Quote>,
    },
    /// Into another lane.
    Move {
        /// Which.
        lane: Lane,
        /// Why; may be empty.
        why: String,
    },
    /// The readers are right.
    Accept {
        /// The whole passage as it should read (empty: it should go); `None` leaves the words open.
        wording: Option<String>,
        /// Whether a notice is to be published.
        notice: bool,
        /// What the readers are told; may be empty.
        message: String,
    },
    /// No, because.
    Decline {
        /// Why.
        reason: Reason,
        /// What the readers are told beside it; may be empty.
        message: String,
    },
    /// The decision is taken back.
    Reopen {
        /// Why; may be empty.
        why: String,
    },
    /// The page shows this; by the watch, or by an editor who looked where the watch can't.
    Saw {
        /// What.
        verdict: Verdict,
        /// In which revision.
        revision: Option<RevisionId>,
    },
    /// A note for the desk.
    Note {
        /// What.
        text: String,
    },
    /// A notice of this case came out.
    Publish {
        /// Its address within the site.
        slug: String,
    },
    /// The desk asks the readers.
    Ask {
        /// What.
        question: String,
        /// Whom; every reader where it is none.
        report: Option<ReportId>,
    },
    /// A reader answers.
    Answer {
        /// About which report.
        report: ReportId,
    },
    /// Somebody takes it, or nobody.
    Assign {
        /// Who.
        to: Option<EditorId>,
        /// By which rule, in words; empty where a person does it.
        why: String,
    },
    /// A decision, for somebody else to make.
    Propose(Proposal),
}

/// Why a command is refused, in words an editor can act on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The case is decided.
    #[error("This case is {} already. Reopen it first if that should change.", .0.word())]
    AlreadyDecided(State),
    /// The case is not decided.
    #[error("This case is open: there is no decision to take back.")]
    NotDecided,
    /// Nothing was accepted that could be told.
    #[error("This case is {}. A notice tells what was accepted: accept the case first.", .0.word())]
    NothingToTell(State),
    /// The wording changes nothing.
    #[error("This wording is the passage as it stands. Change it, or decline the case if the page is right.")]
    SameWords,
    /// A field is longer than is kept.
    #[error("The {what} is too long: {length} characters, and at most {limit} are kept.")]
    TooLong {
        /// Which field.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The longest that is kept.
        limit: usize,
    },
    /// A note without a word in it.
    #[error("The note is empty. Write it, or leave it.")]
    EmptyNote,
    /// A question without a word in it.
    #[error("The question is empty. Write what the readers should tell you.")]
    EmptyQuestion,
    /// There is nobody left to ask.
    #[error("Every reader of this case took the report back, so nobody can be asked.")]
    NobodyToAsk,
    /// This reader is not there to be asked.
    #[error("That reader took the report back and can't be asked. Ask another, or all of them.")]
    TakenBack,
    /// The report is on another case, or on none.
    #[error("That report is not on this case any more. Reload the page and look where it went.")]
    NotOnThisCase,
    /// Readers and the watch do not decide.
    #[error("Only an editor can do this.")]
    OnlyEditors,
    /// Editors do not write in as readers.
    #[error("Only a reader's report can do this.")]
    OnlyReaders,
    /// Somebody else was faster, or the passage is another one now.
    #[error("Meanwhile this case changed: {what} Look again, then decide.")]
    DecidedMeanwhile {
        /// The sentences of what happened.
        what: String,
    },
    /// There is no such case.
    #[error("There is no such case.")]
    NoSuchCase,
}
