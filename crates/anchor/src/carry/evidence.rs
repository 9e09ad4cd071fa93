//! What speaks for an answer, measured; and how sure that makes it.

use super::place::{Found, Track};
use super::run::{Run, seen, visible};
use super::{Carried, Carry, sentence};
use crate::confidence::Confidence;

/// Bytes on either side of a passage within which evidence is looked for.
pub(super) const REACH: usize = 240;
/// Bytes on either side that count as its neighbours.
const NEAR: usize = 60;
/// The same with the rest of a character at their ends.
const AMPLE: usize = NEAR + 3;
/// Characters in a row that say as much as any more of them.
const PLENTY: usize = 54;
/// An anchor less sure than this is not given: a false one costs more than an honest "cannot tell".
const DOUBT: f32 = 0.6;
/// The logarithm of odds that leave no such doubt, with room for rounding.
const SURELY: f32 = 0.41;

/// What speaks for a place. More of anything never makes an answer less sure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// The share of the passage's own visible characters that stand there.
    kept: f32,
    /// What its sentence and the sentence it stands in now have in common, as a share of both.
    sentence: f32,
    /// The share of its neighbours on either side, in either text, that stayed neighbours.
    around: f32,
    /// Visible characters of the longest stretch to the letter that reaches into it, or [`PLENTY`] and more.
    stretch: usize,
}

impl Evidence {
    /// A passage deep inside a long stretch that stayed.
    const FULL: Self = Self { kept: 1.0, sentence: 1.0, around: 1.0, stretch: REACH };

    /// What no evidence at all is worth, and each of [`Evidence::terms`], in logarithms of odds: the weights of a logistic
    /// regression, rounded; see the chapter on confidence in the design.
    pub const WEIGHTS: [f32; 5] = [-8.5, 3.0, 6.75, 2.25, 1.0];

    /// What is weighed; more than about fifty characters in a row say no more than fifty.
    pub fn terms(self) -> [f32; 4] {
        [self.kept, self.sentence, self.around, (1.0 + self.stretch as f32).ln().min(4.0)]
    }

    fn log_odds(self) -> f32 {
        let [nothing, weights @ ..] = Self::WEIGHTS;
        let evidence = weights.iter().zip(self.terms()).map(|(weight, term)| weight * term);
        nothing + evidence.sum::<f32>()
    }
}

impl Carry<'_> {
    /// How sure an answer is; one that lives, but less surely than [`DOUBT`], becomes "cannot tell".
    pub(super) fn assured(
        &self,
        (start, end): (usize, usize),
        carried: Carried,
        found: Found,
    ) -> (Carried, Confidence) {
        let confidence = match carried {
            Carried::CannotTell => Confidence::NONE,
            Carried::Replaced { .. } | Carried::Gone => Confidence::from_log_odds(6.0 - 8.0 * found.kept),
            Carried::Intact(_) | Carried::Changed { .. } | Carried::Moved { .. } => {
                let confidence = Confidence::from_log_odds(self.evidence((start, end), found).log_odds());
                if confidence.value() < DOUBT {
                    return (Carried::CannotTell, Confidence::NONE);
                }
                confidence
            }
        };
        (carried, confidence)
    }

    /// Whether a passage lives by the run to the letter that it lies in alone; if not, all that speaks for it must be
    /// weighed.
    pub(super) fn lives_by_its_run(&self, (start, end): (usize, usize), found: Found) -> bool {
        found.run.is_some_and(|run| {
            self.has_plenty_of(&run, start, end) || self.least(&run, start, end).log_odds() > SURELY
        })
    }

    /// Whether so much of the run stands on either side that neighbours and stretch suffice, whatever the sentence.
    pub(super) fn has_plenty_of(&self, run: &Run, start: usize, end: usize) -> bool {
        run.reaches(start, end, AMPLE) && {
            let near = self.old.as_str().as_bytes().get(start - AMPLE..end + AMPLE);
            near.is_some_and(|near| seen(near) >= PLENTY)
        }
    }

    /// The least that speaks for a passage that lies in a run to the letter, counting as kept only what that run keeps of
    /// its sentence.
    fn least(&self, run: &Run, start: usize, end: usize) -> Evidence {
        let (old, new) = (self.old_side(), self.new_side());
        let (from, to) = old.sentence(start, end);
        // The run reads the same in both texts: the sentence ends elsewhere in the new one only if it leaves the run.
        let (mut first, mut last) = (run.new, run.new_end);
        let text = new.text.as_bytes();
        if from <= run.old {
            first = sentence::start(text, first, new.back(first, REACH.saturating_sub(start - run.old)));
        }
        if run.old_end <= to {
            last = sentence::end(text, last, new.on(last, REACH.saturating_sub(run.old_end - end)));
        }
        let common = visible(&old.text[from.max(run.old)..to.min(run.old_end)]);
        let before = [&old.text[from.min(run.old)..run.old], &new.text[first..run.new]];
        let after = [&old.text[run.old_end..to.max(run.old_end)], &new.text[run.new_end..last]];
        let beyond: usize = before.into_iter().chain(after).map(visible).sum();
        let sentence = in_common(common, 2 * common + beyond);
        Evidence { kept: 1.0, sentence, around: 0.0, stretch: common }
    }

    /// The run to the letter that a passage lies in, and where the passage begins now, in bytes of the new text.
    pub(super) fn inside(&self, start: usize, end: usize) -> Option<(&Run, usize)> {
        let run = self.runs.get(self.runs.partition_point(|run| run.old_end <= start))?;
        let inside = run.exact && start < end && run.reaches(start, end, 0);
        inside.then(|| (run, run.new + (start - run.old)))
    }

    pub(super) fn evidence(&self, (start, end): (usize, usize), found: Found) -> Evidence {
        let runs = match found.track {
            Track::InOrder | Track::Swapped => {
                if found.run.is_some_and(|run| run.reaches(start, end, REACH)) {
                    return Evidence::FULL;
                }
                &self.runs[..]
            }
            Track::Moved(number) => self.of_move(number),
        };
        let (from, to) = (found.from, found.to);
        let old = Side { runs, ..self.old_side() }.around(start, end);
        let new = Side { runs, ..self.new_side() }.around(from, to);
        let common = old.sentence.0.min(new.sentence.0);
        Evidence {
            kept: found.kept,
            sentence: in_common(common, old.sentence.1 + new.sentence.1),
            around: (old.neighbours + new.neighbours) / 2.0,
            stretch: match found.track {
                Track::Swapped => visible(&self.new.as_str()[from..to]),
                Track::InOrder | Track::Moved(_) => old.longest,
            },
        }
    }

    /// The runs of one move.
    pub(super) fn of_move(&self, number: u32) -> &[Run] {
        let first = self.moves.partition_point(|&other| other < number);
        let count = self.moves[first..].partition_point(|&other| other == number);
        &self.moved[first..first + count]
    }

    /// The old text with the runs in order.
    pub(super) fn old_side(&self) -> Side<'_> {
        Side { text: self.old.as_str(), runs: &self.runs, of: |run| (run.old, run.old_end) }
    }

    /// The new text with the runs in order.
    pub(super) fn new_side(&self) -> Side<'_> {
        Side { text: self.new.as_str(), runs: &self.runs, of: |run| (run.new, run.new_end) }
    }
}

/// What two sentences have in common, as a share of both.
fn in_common(common: usize, both: usize) -> f32 {
    if both == 0 { 1.0 } else { ((2 * common) as f32 / both as f32).min(1.0) }
}

/// One of the two texts, with the runs of one track and where they lie in it.
pub(super) struct Side<'t> {
    pub text: &'t str,
    pub runs: &'t [Run],
    pub of: fn(&Run) -> (usize, usize),
}

impl<'t> Side<'t> {
    pub fn touching(&self, start: usize, end: usize) -> &'t [Run] {
        let first = self.runs.partition_point(|run| (self.of)(run).1 <= start);
        let count = self.runs[first..].partition_point(|run| (self.of)(run).0 < end);
        &self.runs[first..first + count]
    }

    /// Visible characters of a stretch that lie in runs.
    pub fn kept(&self, start: usize, end: usize) -> usize {
        let runs = self.touching(start, end).iter().map(self.of);
        runs.map(|(from, to)| visible(&self.text[from.max(start)..to.min(end)])).sum()
    }

    /// What stands around a passage, and what of it lies in runs.
    fn around(&self, start: usize, end: usize) -> Around {
        let (first, last) = (self.back(start, REACH), self.on(end, REACH));
        let sentence = self.sentence(start, end);
        let (before, after) = ((self.back(start, NEAR), start), (end, self.on(end, NEAR)));
        let mut kept = [(sentence, 0, false), (before, 0, false), (after, 0, false)];
        let mut longest = 0;
        for (from, to) in self.touching(first, last).iter().map(self.of) {
            for ((low, high), kept, whole) in &mut kept {
                if from <= *low && *high <= to {
                    *whole = true;
                } else if from < *high && *low < to {
                    *kept += visible(&self.text[from.max(*low)..to.min(*high)]);
                }
            }
            if from < end && start < to && longest < PLENTY {
                longest = longest.max(plenty(&self.text.as_bytes()[from.max(first)..to.min(last)]));
            }
        }
        let [sentence, before, after] = kept;
        let share = |stretch| match self.count(stretch) {
            (_, 0) => 1.0,
            (kept, all) => kept as f32 / all as f32,
        };
        let share = |stretch: ((usize, usize), usize, bool)| if stretch.2 { 1.0 } else { share(stretch) };
        Around { sentence: self.count(sentence), neighbours: (share(before) + share(after)) / 2.0, longest }
    }

    /// Visible characters of a stretch: those that were kept, and all.
    fn count(&self, ((start, end), kept, whole): ((usize, usize), usize, bool)) -> (usize, usize) {
        let all = visible(&self.text[start..end]);
        (if whole { all } else { kept }, all)
    }

    pub fn back(&self, at: usize, bytes: usize) -> usize {
        self.text.floor_char_boundary(at.saturating_sub(bytes))
    }

    pub fn on(&self, at: usize, bytes: usize) -> usize {
        self.text.ceil_char_boundary(at.saturating_add(bytes).min(self.text.len()))
    }

    /// The passage with the rest of the sentences that it begins and ends in, as far as [`REACH`].
    pub fn sentence(&self, start: usize, end: usize) -> (usize, usize) {
        let text = self.text.as_bytes();
        (sentence::start(text, start, self.back(start, REACH)), sentence::end(text, end, self.on(end, REACH)))
    }
}

/// What stands around a passage, in visible characters.
struct Around {
    /// What was kept of its sentence, and all of that.
    sentence: (usize, usize),
    /// The share kept of what stands near, the mean of both sides.
    neighbours: f32,
    /// What is near of the longest run that reaches into it, or [`PLENTY`] and more.
    longest: usize,
}

/// The visible characters of a stretch, or as many as are [`PLENTY`].
fn plenty(stretch: &[u8]) -> usize {
    let some = seen(&stretch[..stretch.len().min(2 * PLENTY)]);
    if some >= PLENTY { some } else { seen(stretch) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{CodePoints, Span, Text};
    use proptest::prelude::*;

    /// Lines of sentences from a small stock: most are alike in both texts, and some change places.
    fn page() -> impl Strategy<Value = String> {
        let part = prop::sample::select(vec![
            "The bridge was opened by the mayor in the spring of 1984",
            "It cost four million",
            "Наивный мост открыли весной.",
            "漢字の文章です。",
            "so they said",
            " “and no”",
            ".\n",
            ".\n",
            ". ",
            "  \n",
            ", ",
        ]);
        prop::collection::vec(part, 1..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_lives_by_its_run_lives_by_all_that_is_weighed(
            old in page(),
            new in page(),
            at in any::<usize>(),
            length in 0usize..60,
        ) {
            let (old, new) = (Text::new(old), Text::new(new));
            let carry = Carry::between(&old, &new);
            let at = CodePoints(at % (old.len().0 + 1));
            let span = Span::new(at, at + CodePoints(length));
            prop_assert_eq!(carry.span(span), carry.weighed(span).0);
            let (start, end) = carry.bytes(span);
            let (carried, found) = carry.answer(span, (start, end));
            if let Some(run) = found.run {
                let (least, all) = (carry.least(&run, start, end), carry.evidence((start, end), found));
                prop_assert!(carried.to().is_some());
                for (least, all) in least.terms().iter().zip(all.terms()) {
                    prop_assert!(*least <= all, "{least} {all}");
                }
            }
        }
    }
}
