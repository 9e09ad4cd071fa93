//! The text of one revision: its units, its canonical form, its form for comparing, and conversions between them.

mod clusters;
mod fold;
mod index;
mod lookup;
mod normalise;
mod units;

pub(crate) use clusters::{cluster_end, cluster_start, clusters};
pub(crate) use fold::folded_char;
pub(crate) use fold::same_words;
pub use fold::{Folded, fold};
pub(crate) use normalise::is_space;
pub use normalise::normalise;
pub use units::{Bytes, CodePoints, Span, Utf16};

use index::Index;
use lookup::{Lookup, scan};
use std::borrow::Cow;
use std::sync::OnceLock;

/// The text of one revision with a sparse index, built once, for converting between units.
///
/// It borrows or owns the text: `Text::new("…")` borrows, `Text::new(String::from("…"))` owns.
/// Offsets past the end are taken as the end, and offsets inside a character as that character's start, so that
/// no conversion can fail.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    text: Cow<'a, str>,
    index: Index,
    /// Made when a changed passage is first looked for.
    lookup: OnceLock<Option<Lookup>>,
    /// Made when typography first stands between a passage and its place.
    folded: OnceLock<Box<Folded>>,
}

impl<'a> Text<'a> {
    /// Takes the text and counts it.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        let index = Index::new(&text);
        Self { text, index, lookup: OnceLock::new(), folded: OnceLock::new() }
    }

    /// The text itself, unfolded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its length.
    #[must_use]
    pub fn len(&self) -> CodePoints {
        self.index.len()
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The whole text as a span.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(CodePoints(0), self.len())
    }

    /// The words a span holds; a span that reaches past the end is cut there.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let start = self.to_bytes(span.start).0;
        let end = self.to_bytes(span.end).0.max(start);
        &self.text[start..end]
    }

    /// Where this code point begins, in bytes.
    #[must_use]
    pub fn to_bytes(&self, at: CodePoints) -> Bytes {
        self.index.to_bytes(&self.text, at)
    }

    /// How many code points stand before this byte.
    #[must_use]
    pub fn to_code_points(&self, at: Bytes) -> CodePoints {
        self.index.to_code_points(&self.text, at)
    }

    /// How many UTF-16 units stand before this code point.
    #[must_use]
    pub fn to_utf16(&self, at: CodePoints) -> Utf16 {
        self.index.to_utf16(&self.text, at)
    }

    /// How many code points stand before this UTF-16 unit.
    #[must_use]
    pub fn from_utf16(&self, at: Utf16) -> CodePoints {
        self.index.points_at_utf16(&self.text, at)
    }

    /// The blocks (paragraphs, headings, list items …) in order: the stretches between newlines, without them.
    pub fn blocks(&self) -> impl Iterator<Item = Span> + '_ {
        let mut at = CodePoints(0);
        self.text.split('\n').map(move |block| {
            let end = at + CodePoints(block.chars().count());
            let span = Span::new(at, end);
            at = end + CodePoints(1);
            span
        })
    }

    /// The text in the form used for comparing, made once.
    pub(crate) fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Box::new(fold(&self.text)))
    }

    /// Whether every character is ASCII.
    pub(crate) fn is_ascii(&self) -> bool {
        self.index.is_ascii()
    }

    /// Makes what looking for many words takes, so that each takes less; worth it from a dozen on.
    pub(crate) fn prepare(&self) {
        self.lookup.get_or_init(|| Lookup::new(&self.text));
    }

    /// The bytes at which these words stand, those that overlap too: the first so many.
    pub(crate) fn places_of(&self, words: &str, most: usize) -> Vec<usize> {
        let lookup = self.lookup.get().and_then(Option::as_ref);
        lookup
            .and_then(|lookup| lookup.find(&self.text, words, most))
            .unwrap_or_else(|| scan(&self.text, words, most))
    }

    /// The span of a range of bytes.
    pub(crate) fn span_of(&self, start: usize, end: usize) -> Span {
        Span::new(self.to_code_points(Bytes(start)), self.to_code_points(Bytes(end)))
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_counts_code_points() {
        let text = Text::new("naïve 😀 — наивный");
        assert_eq!(text.slice(Span::new(CodePoints(6), CodePoints(7))), "😀");
        assert_eq!(text.slice(Span::new(CodePoints(10), CodePoints(400))), "наивный");
    }

    #[test]
    fn blocks_are_the_stretches_between_newlines() {
        let text = Text::new("ein\nzwei\n\nüber");
        let blocks: Vec<_> = text.blocks().map(|span| text.slice(span)).collect();
        assert_eq!(blocks, ["ein", "zwei", "", "über"]);
    }

    #[test]
    fn an_owned_and_a_borrowed_text_are_the_same_type() {
        let texts = [Text::new("a"), Text::new(String::from("b"))];
        assert_eq!(texts[1].as_str(), "b");
    }
}
