//! The desk asks, and the reader answers where the receipt is: no account, no mail needed.

use crate::case::store::{self as cases, Asked, Unanswered};
use crate::case::{EventId, State};
use crate::clock::Timestamp;
use crate::report::Report;
use crate::store::{Error, Tx};

/// The longest answer, in characters.
pub const LONGEST_ANSWER: usize = 4_000;

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("Write your answer, or leave the question: nobody has to answer.")]
    Empty,
    /// It is too long.
    #[error(
        "Your answer has {0} characters, and {LONGEST_ANSWER} are the most that can be sent. Shorten it."
    )]
    TooLong(usize),
    /// Nobody asked that.
    #[error("The editors have not asked this here. Reload the page to see what they ask.")]
    NotAsked,
    /// It was answered.
    #[error("You answered this already. If there is more to say, add it below.")]
    Already,
    /// It was erased.
    #[error("What you sent was erased, so there is nothing left to answer about. Write in anew.")]
    Erased,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl Refusal {
    /// The refusal for the reader.
    ///
    /// # Errors
    /// The failure, where it is none of the reader's.
    pub fn words(self) -> Result<String, Error> {
        match self {
            Refusal::Store(failure) => Err(failure),
            refusal => Ok(refusal.to_string()),
        }
    }
}

/// Takes the answer to a question.
///
/// # Errors
/// [`Refusal`].
pub fn answer(
    tx: &mut Tx<'_>,
    report: &Report,
    question: &str,
    words: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let words = words.trim();
    let length = words.chars().count();
    if words.is_empty() {
        return Err(Refusal::Empty);
    }
    if length > LONGEST_ANSWER {
        return Err(Refusal::TooLong(length));
    }
    let question = question.parse().map(EventId).map_err(|_| Refusal::NotAsked)?;
    match cases::answer(tx, report, question, words, now)? {
        None => Ok(()),
        Some(Unanswered::NotAsked) => Err(Refusal::NotAsked),
        Some(Unanswered::Already) => Err(Refusal::Already),
        Some(Unanswered::Erased) => Err(Refusal::Erased),
    }
}

/// Whether the desk still waits for an answer to any of these.
#[must_use]
pub fn pending(questions: &[Asked], state: Option<State>) -> bool {
    state == Some(State::Open) && questions.iter().any(|asked| asked.answer.is_none())
}
