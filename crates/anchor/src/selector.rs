//! How a passage is written down so that it can be found again: the two selectors of the W3C Web Annotation model.

use crate::text::{CodePoints, Span};

/// A W3C `TextQuoteSelector`: the passage in its own words, with what stood before and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Quote {
    /// The passage.
    pub exact: String,
    /// The text right before it; may be empty.
    pub prefix: String,
    /// The text right after it; may be empty.
    pub suffix: String,
}

/// A W3C `TextPositionSelector`: where the passage stood, in code points of the text it was selected in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Position {
    /// The first code point of the passage.
    pub start: CodePoints,
    /// The first code point after it.
    pub end: CodePoints,
}

/// What is known of a passage: its quote, and where it stood if that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selector {
    /// The passage and its surroundings.
    pub quote: Quote,
    /// Where it stood; a hint, never proof, since the page may have changed.
    pub position: Option<Position>,
}

impl Quote {
    /// A quote without context.
    pub fn new(exact: impl Into<String>) -> Self {
        Self { exact: exact.into(), ..Self::default() }
    }

    /// The same quote between these contexts.
    #[must_use]
    pub fn between(self, prefix: impl Into<String>, suffix: impl Into<String>) -> Self {
        Self { prefix: prefix.into(), suffix: suffix.into(), ..self }
    }
}

impl From<Quote> for Selector {
    fn from(quote: Quote) -> Self {
        Self { quote, position: None }
    }
}

impl From<Span> for Position {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

impl From<Position> for Span {
    fn from(position: Position) -> Self {
        Self::new(position.start, position.end)
    }
}
