//! What speaks for an answer, measured; and how sure that makes it.

use super::place::{Found, Track};
use super::run::{Run, visible};
use super::{Carried, Carry};
use crate::confidence::Confidence;

/// Bytes on either side of a passage within which evidence is looked for.
const REACH: usize = 240;
/// Bytes on either side that count as its neighbours.
const NEAR: usize = 60;
/// An anchor less sure than this is not given: a false one costs more than an honest "cannot tell".
const DOUBT: f32 = 0.6;

/// What speaks for a place. More of anything never makes an answer less sure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// The share of the passage's own visible characters that stand there.
    kept: f32,
    /// What its sentence and the sentence it stands in now have in common, as a share of both.
    sentence: f32,
    /// The share of its neighbours on either side, in either text, that stayed neighbours.
    around: f32,
    /// Visible characters of the longest stretch to the letter that reaches into it.
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

    fn confidence(self) -> Confidence {
        let [nothing, weights @ ..] = Self::WEIGHTS;
        let evidence = weights.iter().zip(self.terms()).map(|(weight, term)| weight * term);
        Confidence::from_log_odds(nothing + evidence.sum::<f32>())
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
                let confidence = self.evidence((start, end), found).confidence();
                if confidence.value() < DOUBT {
                    return (Carried::CannotTell, Confidence::NONE);
                }
                confidence
            }
        };
        (carried, confidence)
    }

    /// Where a passage begins now that lies deep inside a stretch that stayed to the letter, in bytes of the new text:
    /// then nothing else need be looked at.
    pub(super) fn deep_inside(&self, start: usize, end: usize) -> Option<usize> {
        let run = self.runs.get(self.runs.partition_point(|run| run.old_end <= start))?;
        let deep = run.exact && run.old + REACH <= start && end + REACH <= run.old_end;
        deep.then(|| run.new + (start - run.old))
    }

    /// How sure [`Carry::deep_inside`] is.
    pub(super) fn certain() -> Confidence {
        Evidence::FULL.confidence()
    }

    pub(super) fn evidence(&self, (start, end): (usize, usize), found: Found) -> Evidence {
        let group: Vec<Run>;
        let runs = match found.track {
            Track::InOrder | Track::Swapped => {
                if self.deep_inside(start, end).is_some() {
                    return Evidence::FULL;
                }
                &self.runs[..]
            }
            Track::Moved(number) => {
                // A passage's neighbours within a move stand near it in both texts.
                let first = self.moved.partition_point(|(run, _)| run.old_end + 2 * REACH <= start);
                let near = self.moved[first..].iter().take_while(|(run, _)| run.old < end + 2 * REACH);
                group = near.filter(|(_, of)| *of == number).map(|(run, _)| *run).collect();
                &group[..]
            }
        };
        let (old, new) = (Side { runs, ..self.old_side() }, Side { runs, ..self.new_side() });
        let (from, to) = (found.from, found.to);
        let (x, y) = (old.sentence(start, end), new.sentence(from, to));
        let common = 2 * old.kept(x.0, x.1).min(new.kept(y.0, y.1));
        let both = visible(&old.text[x.0..x.1]) + visible(&new.text[y.0..y.1]);
        let window = (old.back(start, REACH), old.on(end, REACH));
        let stretch = old.touching(start, end).iter();
        let stretch = stretch.map(|run| visible(&old.text[run.old.max(window.0)..run.old_end.min(window.1)]));
        Evidence {
            kept: found.kept,
            sentence: if both == 0 { 1.0 } else { (common as f32 / both as f32).min(1.0) },
            around: (old.neighbours(start, end) + new.neighbours(from, to)) / 2.0,
            stretch: match found.track {
                Track::Swapped => visible(&new.text[from..to]),
                Track::InOrder | Track::Moved(_) => stretch.max().unwrap_or(0),
            },
        }
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

/// One of the two texts, with the runs of one track and where they lie in it.
pub(super) struct Side<'t> {
    pub text: &'t str,
    pub runs: &'t [Run],
    pub of: fn(&Run) -> (usize, usize),
}

impl Side<'_> {
    fn touching(&self, start: usize, end: usize) -> &[Run] {
        let first = self.runs.partition_point(|run| (self.of)(run).1 <= start);
        let count = self.runs[first..].partition_point(|run| (self.of)(run).0 < end);
        &self.runs[first..first + count]
    }

    /// Visible characters of a stretch that lie in runs.
    pub fn kept(&self, start: usize, end: usize) -> usize {
        let runs = self.touching(start, end).iter().map(self.of);
        runs.map(|(from, to)| visible(&self.text[from.max(start)..to.min(end)])).sum()
    }

    /// The share kept of what stands near, the mean of both sides.
    fn neighbours(&self, start: usize, end: usize) -> f32 {
        let share = |start, end| {
            let all = visible(&self.text[start..end]);
            if all == 0 { 1.0 } else { self.kept(start, end) as f32 / all as f32 }
        };
        (share(self.back(start, NEAR), start) + share(end, self.on(end, NEAR))) / 2.0
    }

    fn back(&self, at: usize, bytes: usize) -> usize {
        self.text.floor_char_boundary(at.saturating_sub(bytes))
    }

    fn on(&self, at: usize, bytes: usize) -> usize {
        self.text.ceil_char_boundary(at.saturating_add(bytes).min(self.text.len()))
    }

    /// The passage with the rest of the sentences that it begins and ends in, as far as [`REACH`].
    pub fn sentence(&self, start: usize, end: usize) -> (usize, usize) {
        let (first, last) = (self.back(start, REACH), self.on(end, REACH));
        (
            (first..=start).rev().find(|&at| parts_sentences(self.text, at)).unwrap_or(first),
            (end..=last).find(|&at| parts_sentences(self.text, at)).unwrap_or(last),
        )
    }
}

/// Whether a sentence ends and another begins right here.
fn parts_sentences(text: &str, at: usize) -> bool {
    let (before, after) = text.as_bytes().split_at(at);
    let (Some(last), Some(next)) = (before.last(), after.first()) else {
        return true;
    };
    match last {
        b'\n' => true,
        b'.' | b'!' | b'?' => next.is_ascii_whitespace(),
        // What the marks of other scripts end in: few letters do, and those are told apart by their other bytes.
        0x81 | 0x82 | 0x9f => ["。", "！", "？"].iter().any(|mark| before.ends_with(mark.as_bytes())),
        0xa6 => next.is_ascii_whitespace() && before.ends_with("…".as_bytes()),
        0x80.. => false,
        _ => *next == b'\n',
    }
}
