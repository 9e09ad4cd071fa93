//! What may be asked of a case, and in which words it is refused.

use corrigenda_anchor::Quote;

use super::memory::RememberedId;
use super::{CaseEvent, CaseId, Cause, EditorId, Lane, Proposal, Reason, State, Verdict};
use crate::article::{Place, RevisionId};
use crate::report::{AsideId, ReportId};

/// The longest message, reason or note, in characters.
pub const LONGEST_MESSAGE: usize = 4_000;
/// The longest wording, in characters.
pub const LONGEST_WORDING: usize = 20_000;

/// What somebody wants to happen to a case.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one at a time, and never stored")]
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
        /// It was not put aside.
        counted: bool,
    },
    /// What it says could not be checked: it waits before it comes to the desk.
    Hold {
        /// Why.
        why: String,
    },
    /// It comes to the desk.
    Release {
        /// Why; empty where an editor lets it in.
        why: String,
    },
    /// Reports are put aside.
    PutAside {
        /// With which others.
        aside: AsideId,
        /// Which.
        reports: Vec<ReportId>,
        /// How many of them were not taken back.
        readers: i64,
        /// Why.
        why: String,
    },
    /// They count again.
    BringBack {
        /// With which others.
        aside: AsideId,
        /// Which.
        reports: Vec<ReportId>,
        /// How many of them were not taken back.
        readers: i64,
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
    /// How the error came about.
    Attribute {
        /// How; none: it is not known after all.
        cause: Option<Cause>,
    },
    /// The desk asks the readers.
    Ask {
        /// What.
        question: String,
        /// Whom; every reader where it is none.
        report: Option<ReportId>,
    },
    /// Reports go to another case.
    Give {
        /// What is written down.
        gave: CaseEvent,
    },
    /// Reports come from another case.
    Take {
        /// What is written down.
        took: CaseEvent,
    },
    /// A remembered refusal answers.
    Recall {
        /// Which.
        remembered: RememberedId,
        /// The case it was decided on.
        of: CaseId,
        /// Why.
        reason: Reason,
        /// What the readers are told beside it; may be empty.
        message: String,
    },
    /// A reader insists after such an answer.
    Insist {
        /// About which report.
        report: ReportId,
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
    /// There is no error to explain.
    #[error("This case is {}. How an error came about is said of an accepted case.", .0.word())]
    NothingToExplain(State),
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
    /// The case is merged into another.
    #[error("This case was merged into case {0}. Decide there, or take the merge back.")]
    Merged(CaseId),
    /// Its readers are put aside.
    #[error("This case was put aside with the reports on it. Bring them back first.")]
    PutAside,
    /// It was written for another site.
    #[error("That reason is another site’s. Choose one of this site’s, or a ready one.")]
    NoSuchReason,
    /// What tells where it came from was erased.
    #[error(
        "Where this report came from was erased, so its sender can't be told any more. Decline the case instead."
    )]
    NoSender,
    /// A legal matter is not silenced.
    #[error(
        "What stands in the legal lane is never put aside. Decide it, or move the case to another lane first."
    )]
    LegalStays,
    /// A case that is not at the desk gives and takes nothing.
    #[error("Case {case} is {}. {} first.", if *.state == State::Held { "held" } else { "put aside" },
        if *.state == State::Held { "Release it" } else { "Bring its reports back" })]
    NotAtTheDesk {
        /// Which.
        case: CaseId,
        /// Held, or put aside.
        state: State,
    },
    /// From a case to itself.
    #[error("That is this case. Choose another one.")]
    SameCase,
    /// Cases of two articles.
    #[error("Case {0} is about another article. Only cases of one article are put together.")]
    OtherArticle(CaseId),
    /// The legal lane is kept apart.
    #[error(
        "A case of the legal lane is kept apart from the others. Move one of them to the other’s lane first."
    )]
    LegalApart,
    /// Its readers were told a decision.
    #[error("Case {case} is {}: its readers have their answer. Reopen it first.", .state.word())]
    GivesNothing {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// It is closed.
    #[error("Case {case} is {} and takes nothing more in. Reopen it first.", .state.word())]
    TakesNothing {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// Not about the same words.
    #[error(
        "The passages of case {0} and case {1} do not overlap. Move single reports where they are about the same error."
    )]
    ApartOnThePage(CaseId, CaseId),
    /// No report was chosen.
    #[error("No report was chosen. Tick those that should go.")]
    NoReports,
    /// Every report was chosen for a case of its own.
    #[error("Every report was chosen, so nothing would be left here. Leave out those that stay.")]
    NothingLeft,
    /// It is not there to be taken back.
    #[error("There is nothing of that kind left to take back on this case. Reload the page.")]
    NothingToTakeBack,
    /// It was decided after that.
    #[error("Case {case} was decided since, and is {}. Reopen it first, then take this back.", .state.word())]
    DecidedSince {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// A later merge stands in the way.
    #[error("Case {0} was merged into another one since. Take that back first.")]
    MergedSince(CaseId),
    /// A later move stands in the way.
    #[error("Reader {0} was moved on to another case since. Take that back first.")]
    MovedOnSince(i64),
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
