//! From a selector to a span of a text, or the reason why there is none.

mod context;
mod evidence;
mod exact;
mod window;

use crate::confidence::Confidence;
use crate::selector::Selector;
use crate::text::{CodePoints, Span, Text, folded_char, is_space, same_words};
use context::Context;
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
            OrphanReason::Empty => {
                f.write_str("the quote is empty: select at least one visible character")
            }
            OrphanReason::TooLong { length, limit } => {
                write!(
                    f,
                    "the quote is too long: {length}, and at most {limit} are looked for"
                )
            }
            OrphanReason::CannotTell => f.write_str(
                "the passage could not be looked for within the time an answer may take",
            ),
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
        return Err(OrphanReason::TooLong {
            length,
            limit: LONGEST_QUOTE,
        }
        .into());
    }
    if quote.exact.chars().all(|c| folded_char(c).is_none_or(is_space)) {
        return Err(OrphanReason::Empty.into());
    }
    let words = evidence::weight(&quote.exact);
    let context = Context::new(&quote.prefix, &quote.suffix);
    let position = selector.position.map(|position| text.to_bytes(position.start).0);
    let places = exact::places(text.as_str(), &quote.exact, &context, position);
    let here = |place: evidence::Candidate| {
        let span = text.span_of(place.start, place.end);
        Ok(Anchor { span, confidence: Confidence::CERTAIN, how: How::Exact })
    };
    let exactly = || match evidence::choose(&places, position) {
        Some(place) => here(place),
        None => Err(several(places.iter().map(|place| text.span_of(place.start, place.end)))),
    };
    if let Some(best) = places.first()
        && evidence::certain(words, best, &context)
    {
        return exactly();
    }
    let exact = places.first().map_or(0.0, |best| words + best.context);
    let enough = places.first().is_some_and(|best| evidence::sufficiency(words, best, &context) >= 1.0);
    match window::find(text, quote, &context, position) {
        window::Outcome::Found(changed) if changed.evidence >= ENOUGH_CHANGED && changed.evidence >= exact => {
            let how = if same_words(text.slice(changed.span), &quote.exact) { How::Folded } else { How::Approximate };
            Ok(Anchor { span: changed.span, confidence: Confidence::new(changed.kept), how })
        }
        window::Outcome::Replaced(around) if around >= exact => Err(OrphanReason::NotFound.into()),
        window::Outcome::Several(spans) if !enough => Err(several(spans.into_iter())),
        _ if enough => exactly(),
        _ => Err(OrphanReason::NotFound.into()),
    }
}

const ENOUGH_CHANGED: f32 = 26.0;

fn several(places: impl Iterator<Item = Span>) -> Orphan {
    OrphanReason::Ambiguous { candidates: places.take(MOST_CANDIDATES).collect() }.into()
}

/// Places that an [`OrphanReason::Ambiguous`] names.
const MOST_CANDIDATES: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selector::{Position, Quote};

    fn found(page: &str, quote: Quote) -> Result<String, OrphanReason> {
        let text = Text::new(page);
        resolve(&text, &quote.into())
            .map(|anchor| text.slice(anchor.span).to_owned())
            .map_err(|orphan| orphan.reason)
    }

    #[test]
    fn context_decides_between_twins() {
        let text = Text::new("the red door. the blue door. the green door.");
        let anchor = resolve(
            &text,
            &Quote::new("door")
                .between("the blue ", ". the green")
                .into(),
        );
        assert_eq!(anchor.map(|a| a.span.start), Ok(CodePoints(23)));
    }

    #[test]
    fn the_same_sentence_three_times_without_context_is_ambiguous() {
        let reason = found("It rains. It rains. It rains.", Quote::new("It rains."));
        assert!(
            matches!(reason, Err(OrphanReason::Ambiguous { candidates }) if candidates.len() == 3)
        );
    }

    #[test]
    fn position_decides_where_context_cannot() {
        let text = Text::new("It rains. It rains. It rains.");
        let position = Some(Position {
            start: CodePoints(10),
            end: CodePoints(19),
        });
        let anchor = resolve(
            &text,
            &Selector {
                quote: Quote::new("It rains."),
                position,
            },
        );
        assert_eq!(anchor.map(|a| a.span.start), Ok(CodePoints(10)));
    }

    #[test]
    fn typography_is_forgiven() {
        assert_eq!(
            found("He said: “It’s\u{a0}late…”", Quote::new("\"It's late...\"")).as_deref(),
            Ok("“It’s\u{a0}late…”")
        );
    }

    #[test]
    fn an_invisible_quote_is_empty() {
        assert_eq!(
            found("anything", Quote::new(" \u{200b}\n")),
            Err(OrphanReason::Empty)
        );
    }

    #[test]
    fn a_quote_that_stands_nowhere_is_not_found() {
        assert_eq!(
            found("anything at all", Quote::new("something else")),
            Err(OrphanReason::NotFound)
        );
    }
}
