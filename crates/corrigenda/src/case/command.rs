//! What may be asked of a case, and in which words it is refused.

use corrigenda_anchor::Quote;

use super::memory::RememberedId;
use super::{CaseEvent, CaseId, Cause, EditorId, Lane, Proposal, Reason, State, Verdict};
use crate::article::{Place, RevisionId};
use crate::language::{Message, Value, message};
use crate::report::{AsideId, ReportId};
use crate::said_in_english;

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
        /// Which of the suggestions the passage reads as; known to the watch only.
        words: Option<String>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The case is decided.
    AlreadyDecided(State),
    /// The case is not decided.
    NotDecided,
    /// Nothing was accepted that could be told.
    NothingToTell(State),
    /// There is no error to explain.
    NothingToExplain(State),
    /// The wording changes nothing.
    SameWords,
    /// A field is longer than is kept.
    TooLong {
        /// Which field.
        what: &'static str,
        /// Its length.
        length: usize,
        /// The longest that is kept.
        limit: usize,
    },
    /// A note without a word in it.
    EmptyNote,
    /// A question without a word in it.
    EmptyQuestion,
    /// There is nobody left to ask.
    NobodyToAsk,
    /// This reader is not there to be asked.
    TakenBack,
    /// The report is on another case, or on none.
    NotOnThisCase,
    /// The case is merged into another.
    Merged(CaseId),
    /// Its readers are put aside.
    PutAside,
    /// It was written for another site.
    NoSuchReason,
    /// What tells where it came from was erased.
    NoSender,
    /// A legal matter is not silenced.
    LegalStays,
    /// A case that is not at the desk gives and takes nothing.
    NotAtTheDesk {
        /// Which.
        case: CaseId,
        /// Held, or put aside.
        state: State,
    },
    /// From a case to itself.
    SameCase,
    /// Cases of two articles.
    OtherArticle(CaseId),
    /// The legal lane is kept apart.
    LegalApart,
    /// Its readers were told a decision.
    GivesNothing {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// It is closed.
    TakesNothing {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// Not about the same words.
    ApartOnThePage(CaseId, CaseId),
    /// No report was chosen.
    NoReports,
    /// Every report was chosen for a case of its own.
    NothingLeft,
    /// It is not there to be taken back.
    NothingToTakeBack,
    /// It was decided after that.
    DecidedSince {
        /// Which.
        case: CaseId,
        /// Where it stands.
        state: State,
    },
    /// A later merge stands in the way.
    MergedSince(CaseId),
    /// A later move stands in the way.
    MovedOnSince(i64),
    /// Readers and the watch do not decide.
    OnlyEditors,
    /// Editors do not write in as readers.
    OnlyReaders,
    /// Somebody else was faster, or the passage is another one now.
    DecidedMeanwhile {
        /// What happened.
        what: Vec<Message>,
    },
    /// There is no such case.
    NoSuchCase,
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to do.
    #[must_use]
    pub fn said(&self) -> Message {
        let of = |name, case: &CaseId| message(name).with("case", case.to_string());
        match self {
            Refusal::AlreadyDecided(state) => message("desk-refused-decided").with("state", state.said()),
            Refusal::NotDecided => message("desk-refused-not-decided"),
            Refusal::NothingToTell(state) => {
                message("desk-refused-nothing-to-tell").with("state", state.said())
            }
            Refusal::NothingToExplain(state) => {
                message("desk-refused-nothing-to-explain").with("state", state.said())
            }
            Refusal::SameWords => message("desk-refused-same-words"),
            Refusal::TooLong { what, length, limit } => {
                let name = match *what {
                    "wording" => "desk-refused-long-wording",
                    "note" => "desk-refused-long-note",
                    "question" => "desk-refused-long-question",
                    "reason" => "desk-refused-long-reason",
                    _ => "desk-refused-long-message",
                };
                message(name).with("length", length.to_string()).with("limit", limit.to_string())
            }
            Refusal::EmptyNote => message("desk-refused-empty-note"),
            Refusal::EmptyQuestion => message("desk-refused-empty-question"),
            Refusal::NobodyToAsk => message("desk-refused-nobody-to-ask"),
            Refusal::TakenBack => message("desk-refused-taken-back"),
            Refusal::NotOnThisCase => message("desk-refused-not-on-this-case"),
            Refusal::Merged(case) => of("desk-refused-merged", case),
            Refusal::PutAside => message("desk-refused-put-aside"),
            Refusal::NoSuchReason => message("desk-refused-no-such-reason"),
            Refusal::NoSender => message("desk-refused-no-sender"),
            Refusal::LegalStays => message("desk-refused-legal-stays"),
            Refusal::NotAtTheDesk { case, state: State::Held } => of("desk-refused-held", case),
            Refusal::NotAtTheDesk { case, .. } => of("desk-refused-aside", case),
            Refusal::SameCase => message("desk-refused-same-case"),
            Refusal::OtherArticle(case) => of("desk-refused-other-article", case),
            Refusal::LegalApart => message("desk-refused-legal-apart"),
            Refusal::GivesNothing { case, state } => {
                of("desk-refused-gives-nothing", case).with("state", state.said())
            }
            Refusal::TakesNothing { case, state } => {
                of("desk-refused-takes-nothing", case).with("state", state.said())
            }
            Refusal::ApartOnThePage(case, other) => {
                of("desk-refused-apart", case).with("other", other.to_string())
            }
            Refusal::NoReports => message("desk-refused-no-reports"),
            Refusal::NothingLeft => message("desk-refused-nothing-left"),
            Refusal::NothingToTakeBack => message("desk-refused-nothing-to-take-back"),
            Refusal::DecidedSince { case, state } => {
                of("desk-refused-decided-since", case).with("state", state.said())
            }
            Refusal::MergedSince(case) => of("desk-refused-merged-since", case),
            Refusal::MovedOnSince(number) => message("desk-refused-moved-on").with("number", *number),
            Refusal::OnlyEditors => message("desk-refused-only-editors"),
            Refusal::OnlyReaders => message("desk-refused-only-readers"),
            Refusal::DecidedMeanwhile { what } => {
                message("desk-refused-meanwhile").with("what", Value::Sentences(what.clone()))
            }
            Refusal::NoSuchCase => message("desk-refused-no-case"),
        }
    }
}
