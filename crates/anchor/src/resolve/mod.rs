//! From a selector to a span of a text, or the reason why there is none.

mod context;
mod evidence;
mod exact;
mod gap;
mod search;
mod window;

use crate::confidence::Confidence;
use crate::selector::Selector;
use crate::text::{CodePoints, Span, Text, folded_char, is_space};
use std::error::Error;
use std::fmt;

/// The longest quote that is looked for.
pub const LONGEST_QUOTE: CodePoints = CodePoints(20_000);

/// A passage found: where it stands, how sure that is, and how it was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Where it stands, in the unfolded text.
    pub span: Span,
    /// How sure that is.
    pub confidence: Confidence,
    /// How it was found.
    pub how: How,
}

/// How a passage was found; earlier ways are tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The words stand there to the letter.
    Exact,
    /// The words stand there but for typography: quotation marks, dashes, invisible characters.
    Folded,
    /// First and last part stand there in order, with something foreign between them on one side.
    AcrossGap,
    /// The words stand there with changes.
    Approximate,
}

/// A passage that was not found, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Why there is no anchor.
    pub reason: OrphanReason,
}

/// Why a passage has no anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrphanReason {
    /// Nothing in the text is close enough to be it.
    NotFound,
    /// Several places are equally likely, and nothing tells them apart.
    Ambiguous {
        /// The places, in the order of the text; at most sixteen.
        candidates: Vec<Span>,
    },
    /// The quote holds no visible character.
    Empty,
    /// The quote is longer than is looked for.
    TooLong {
        /// Its length.
        length: CodePoints,
        /// The longest that is looked for.
        limit: CodePoints,
    },
    /// Looking further would take longer than an answer may take.
    CannotTell,
}

impl fmt::Display for Orphan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            OrphanReason::NotFound => f.write_str("the passage does not stand in this text"),
            OrphanReason::Ambiguous { candidates } => {
                write!(
                    f,
                    "the passage could be any of {} places, and nothing tells them apart",
                    candidates.len()
                )
            }
            OrphanReason::Empty => f.write_str("the quote is empty: select at least one visible character"),
            OrphanReason::TooLong { length, limit } => {
                write!(f, "the quote is too long: {length}, and at most {limit} are looked for")
            }
            OrphanReason::CannotTell => {
                f.write_str("the passage could not be looked for within the time an answer may take")
            }
        }
    }
}

impl Error for Orphan {}

impl From<OrphanReason> for Orphan {
    fn from(reason: OrphanReason) -> Self {
        Self { reason }
    }
}

/// Finds the passage a selector describes.
///
/// Exact before folded before approximate. Where the words stand several times, context and then position decide; where
/// those do not, the answer is [`OrphanReason::Ambiguous`]: a wrong place is worse than none.
///
/// # Errors
/// An [`Orphan`] with the reason why there is no anchor.
pub fn resolve(text: &Text<'_>, selector: &Selector) -> Result<Anchor, Orphan> {
    let quote = &selector.quote;
    let length = CodePoints(quote.exact.chars().count());
    if length > LONGEST_QUOTE {
        return Err(OrphanReason::TooLong { length, limit: LONGEST_QUOTE }.into());
    }
    if quote.exact.chars().all(|c| folded_char(c).is_none_or(is_space)) {
        return Err(OrphanReason::Empty.into());
    }
    let anchor = search::search(text, selector)?;
    Ok(Anchor { confidence: anchor.confidence.raised(CAUTION), ..anchor })
}

/// Evidence alone promises too little, by so much in log odds: measured on real edits, see the chapter on confidence in
/// the design.
const CAUTION: f32 = 2.25;

#[cfg(test)]
mod tests;
