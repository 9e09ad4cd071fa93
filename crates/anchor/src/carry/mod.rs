//! From one revision to the next: where every passage of the old text stands in the new one.

mod block;
#[cfg(test)]
mod calibration;
mod chain;
mod class;
mod edges;
mod evidence;
mod grid;
mod letters;
mod moves;
mod outcome;
mod place;
mod run;
mod sentence;
mod swap;
mod tidy;
mod token;
mod words;

use crate::confidence::Confidence;
use crate::text::{Bytes, Span, Text};
pub(crate) use class::known;
use place::{Found, Track};
use run::Run;
pub(crate) use token::in_word;
use words::Words;

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
    /// Nobody could tell: too little of it and its surroundings is left to say whether it lives, or the texts are too
    /// far apart for an answer in bounded time.
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

/// A stretch that stands in both revisions, typography aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it stood.
    pub old: Span,
    /// Where it stands.
    pub new: Span,
    /// Whether it was moved out of its surroundings.
    pub moved: bool,
}

/// The map from an old revision to a new one; made once, asked for every passage.
#[derive(Debug)]
pub struct Carry<'t> {
    old: &'t Text<'t>,
    new: &'t Text<'t>,
    runs: Vec<Run>,
    /// What was moved, in the order of the old text.
    moved: Vec<Run>,
    /// The number of the move that each of those belongs to.
    moves: Vec<u32>,
    untold: Vec<(usize, usize)>,
    work: usize,
}

/// Cells of alignment grids that any comparison may take, besides one for each byte of both texts.
const BUDGET: usize = 1 << 20;

impl<'t> Carry<'t> {
    /// Compares two revisions.
    #[must_use]
    pub fn between(old: &'t Text<'t>, new: &'t Text<'t>) -> Self {
        let budget = BUDGET + old.as_str().len() + new.as_str().len();
        let mut words = block::align(old.as_str(), new.as_str(), budget);
        let moved = moves::find(&mut words);
        let owned = letters::between_pieces(&words, &moved);
        let runs = letters::in_order(&mut words, &moved, &owned);
        let (moved, moves) = letters::out_of_order(&mut words, &moved, &owned);
        let work = words.bytes + budget - words.budget;
        Self { old, new, runs, moved, moves, untold: words.untold, work }
    }

    /// Compares a short text with a stretch cut out of another around the place where it may stand; only
    /// the bytes of it that are asked about are compared letter by letter too.
    pub(crate) fn within(old: &'t Text<'t>, new: &'t Text<'t>, asked: (usize, usize)) -> Self {
        let mut words = Words::new(old.as_str(), new.as_str(), BUDGET);
        words.open = true;
        words.spelt = asked;
        words.gap((0, old.as_str().len()), (0, new.as_str().len()));
        let runs = letters::in_order(&mut words, &[], &[]);
        let work = words.bytes + BUDGET - words.budget;
        Self { old, new, runs, moved: Vec::new(), moves: Vec::new(), untold: words.untold, work }
    }

    /// How much work the comparison was: bytes cut into words, and cells of alignments. However the texts are made it is
    /// no more than twice the bytes of both and a million; the same texts are the same work on every machine.
    #[must_use]
    pub fn work(&self) -> usize {
        self.work
    }

    /// Every stretch of the old text that stands in the new one too, in the order of the old text: the raw map behind
    /// all answers, for showing two revisions side by side.
    #[must_use]
    pub fn kept(&self) -> Vec<Kept> {
        let kept = |run: &Run, moved| Kept {
            old: self.old.span_of(run.old, run.old_end),
            new: self.new.span_of(run.new, run.new_end),
            moved,
        };
        let mut all: Vec<Kept> = self.runs.iter().map(|run| kept(run, false)).collect();
        all.extend(self.moved.iter().map(|run| kept(run, true)));
        all.sort_unstable_by_key(|kept| kept.old.start);
        all
    }

    /// The same stretches in bytes, of the old text and of the new one, each with the number of its move if it was moved.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = (words::Range, words::Range, Option<u32>)> {
        let bytes = |run: &Run, block| ((run.old, run.old_end), (run.new, run.new_end), block);
        let moved = self.moved.iter().zip(&self.moves).map(move |(run, block)| bytes(run, Some(*block)));
        self.runs.iter().map(move |run| bytes(run, None)).chain(moved)
    }

    /// What became of this span of the old text.
    #[must_use]
    pub fn span(&self, span: Span) -> Carried {
        let bytes = self.bytes(span);
        // Most passages lie deep inside a stretch that stayed.
        if let Some((run, from)) = self.inside(bytes.0, bytes.1)
            && self.has_plenty_of(run, bytes.0, bytes.1)
        {
            return self.copied(span, from);
        }
        let (carried, found) = self.answer(span, bytes);
        if carried.to().is_none() || self.lives_by_its_run(bytes, found) {
            return carried;
        }
        self.assured(bytes, carried, found).0
    }

    /// The same, with how sure that is.
    #[must_use]
    pub fn weighed(&self, span: Span) -> (Carried, Confidence) {
        let bytes = self.bytes(span);
        let (carried, found) = self.answer(span, bytes);
        self.assured(bytes, carried, found)
    }

    fn bytes(&self, span: Span) -> (usize, usize) {
        (self.old.to_bytes(span.start).0, self.old.to_bytes(span.end).0)
    }

    /// Where a span went, however little speaks for it.
    fn answer(&self, span: Span, (start, end): (usize, usize)) -> (Carried, Found) {
        if let Some((run, from)) = self.inside(start, end) {
            let to = from + (end - start);
            let found = Found { from, to, kept: 1.0, track: Track::InOrder, run: Some(*run) };
            return (self.copied(span, from), found);
        }
        let (carried, found) = self.place(start, end);
        (self.whole(carried, (start, end), found), found)
    }

    /// A span copied to the letter, from this byte of the new text on: as long as it was.
    fn copied(&self, span: Span, from: usize) -> Carried {
        let to = self.new.to_code_points(Bytes(from));
        let length = span.end.min(self.old.len()).saturating_sub(span.start);
        Carried::Intact(Span::new(to, to + length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::CodePoints;
    use proptest::prelude::*;

    #[test]
    fn a_passage_below_an_insertion_is_intact() {
        let (old, new) =
            (Text::new("One.\nTwo three.\nFour."), Text::new("Zero.\nOne.\nNew.\nTwo three.\nFour."));
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
