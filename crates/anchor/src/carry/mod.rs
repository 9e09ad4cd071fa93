//! From one revision to the next: where every passage of the old text stands in the new one.

mod align;

use crate::confidence::Confidence;
use crate::text::{Span, Text};
use align::Run;

/// What became of a passage of the old text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Carried {
    /// It stands there to the letter.
    Intact(Span),
    /// It stands there, changed.
    Changed {
        /// Where it stands now.
        to: Span,
        /// The share of its visible characters that were kept, from 0 to 1.
        kept: f32,
    },
    /// It was moved out of its surroundings.
    Moved {
        /// Where it stands now.
        to: Span,
        /// Whether it was changed as well.
        changed: bool,
    },
    /// It is gone; other words stand in its place.
    Replaced {
        /// What stands in its place.
        by: Span,
    },
    /// It is gone, and nothing stands in its place.
    Gone,
    /// The texts are too far apart for an answer in bounded time.
    CannotTell,
}

impl Carried {
    /// Where the passage itself stands now, if it lives.
    #[must_use]
    pub const fn to(&self) -> Option<Span> {
        match *self {
            Self::Intact(to) | Self::Changed { to, .. } | Self::Moved { to, .. } => Some(to),
            Self::Replaced { .. } | Self::Gone | Self::CannotTell => None,
        }
    }
}

/// The map from an old revision to a new one; made once, asked for every passage.
#[derive(Debug)]
pub struct Carry<'t> {
    old: &'t Text<'t>,
    new: &'t Text<'t>,
    runs: Vec<Run>,
}

impl<'t> Carry<'t> {
    /// Compares two revisions.
    #[must_use]
    pub fn between(old: &'t Text<'t>, new: &'t Text<'t>) -> Self {
        let runs = align::align(old.as_str(), new.as_str());
        Self { old, new, runs }
    }

    /// What became of this span of the old text.
    #[must_use]
    pub fn span(&self, span: Span) -> Carried {
        self.weighed(span).0
    }

    /// The same, with how sure that is.
    #[must_use]
    pub fn weighed(&self, span: Span) -> (Carried, Confidence) {
        let (start, end) = (
            self.old.to_bytes(span.start).0,
            self.old.to_bytes(span.end).0,
        );
        let first = self.runs.partition_point(|run| run.old + run.len <= start);
        let mut kept = 0;
        let mut edges: Option<(usize, usize)> = None;
        for run in self.runs[first..].iter().take_while(|run| run.old < end) {
            let (from, to) = (run.old.max(start), (run.old + run.len).min(end));
            kept += visible(&self.old.as_str()[from..to]);
            let (from, to) = (from - run.old + run.new, to - run.old + run.new);
            edges = Some((edges.map_or(from, |e| e.0), to));
        }
        let all = visible(&self.old.as_str()[start..end]);
        let share = if all == 0 {
            f32::from(u8::from(edges.is_some()))
        } else {
            kept as f32 / all as f32
        };
        if let Some((from, to)) = edges
            && share >= 0.4
        {
            let to_span = self.new.span_of(from, to);
            if self.new.as_str()[from..to] == self.old.as_str()[start..end] {
                return (Carried::Intact(to_span), Confidence::CERTAIN);
            }
            return (
                Carried::Changed {
                    to: to_span,
                    kept: share,
                },
                Confidence::new(share),
            );
        }
        let from = first
            .checked_sub(1)
            .map_or(0, |i| self.runs[i].new + self.runs[i].len);
        let last = self.runs.partition_point(|run| run.old < end);
        let to = self
            .runs
            .get(last)
            .map_or(self.new.as_str().len(), |run| run.new);
        if visible(&self.new.as_str()[from.min(to)..to]) > 0 {
            (
                Carried::Replaced {
                    by: self.new.span_of(from, to),
                },
                Confidence::new(1.0 - share),
            )
        } else {
            (Carried::Gone, Confidence::new(1.0 - share))
        }
    }
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::CodePoints;
    use proptest::prelude::*;

    #[test]
    fn a_passage_below_an_insertion_is_intact() {
        let (old, new) = (
            Text::new("One.\nTwo three.\nFour."),
            Text::new("Zero.\nOne.\nNew.\nTwo three.\nFour."),
        );
        let carry = Carry::between(&old, &new);
        let Carried::Intact(to) = carry.span(Span::new(CodePoints(9), CodePoints(14))) else {
            panic!("intact")
        };
        assert_eq!(new.slice(to), "three");
    }

    proptest! {
        #[test]
        fn carrying_through_an_identical_text_is_the_identity(text in "[a-c \\né漢]{1,60}", a in 0usize..60, b in 0usize..60) {
            let text = Text::new(text);
            let (a, b) = (a.min(b).min(text.len().0), a.max(b).min(text.len().0));
            prop_assume!(a < b);
            let span = Span::new(CodePoints(a), CodePoints(b));
            prop_assert_eq!(Carry::between(&text, &text).span(span), Carried::Intact(span));
        }
    }
}
