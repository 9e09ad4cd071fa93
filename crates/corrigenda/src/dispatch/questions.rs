//! The desk asks, and the reader answers where the receipt is: no account, no mail needed.

use crate::case::store::{self as cases, Asked, Unanswered};
use crate::case::{EventId, State};
use crate::clock::Timestamp;
use crate::language::{Message, message};
use crate::report::Report;
use crate::store::{Error, Tx};

/// The longest answer, in characters.
pub const LONGEST_ANSWER: usize = 4_000;

/// Why an answer is not taken.
#[derive(Debug)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is too long.
    TooLong(usize),
    /// Nobody asked that.
    NotAsked,
    /// It was answered.
    Already,
    /// It was erased.
    Erased,
    /// The database failed.
    Store(Error),
}

impl From<Error> for Refusal {
    fn from(failure: Error) -> Refusal {
        Refusal::Store(failure)
    }
}

impl Refusal {
    /// The refusal for the reader.
    ///
    /// # Errors
    /// The failure, where it is none of the reader's.
    pub fn said(self) -> Result<Message, Error> {
        Ok(match self {
            Refusal::Empty => message("refused-answer-empty"),
            Refusal::TooLong(has) => {
                message("refused-answer-long").with("has", has).with("most", LONGEST_ANSWER)
            }
            Refusal::NotAsked => message("refused-answer-not-asked"),
            Refusal::Already => message("refused-answer-already"),
            Refusal::Erased => message("refused-answer-erased"),
            Refusal::Store(failure) => return Err(failure),
        })
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
