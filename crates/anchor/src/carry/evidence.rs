//! What speaks for an answer, measured; and how sure that makes it.

use super::place::{Found, Track};
use super::run::{Run, seen, visible};
use super::{Carried, Carry};
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

    /// Whether a passage has so much of its run on either side that it lives, whatever its sentence.
    pub(super) fn lives_inside(&self, run: &Run, start: usize, end: usize) -> bool {
        run.reaches(start, end, AMPLE) && {
            let near = self.old.as_str().as_bytes().get(start - AMPLE..end + AMPLE);
            near.is_some_and(|near| seen(near) >= PLENTY)
        }
    }

    /// The same of a run that was moved.
    pub(super) fn lives_inside_move(&self, number: u32, start: usize, end: usize) -> bool {
        let runs = self.of_move(number);
        let run = runs.get(runs.partition_point(|run| run.old_end <= start));
        run.is_some_and(|run| run.exact && self.lives_inside(run, start, end))
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
                if self.inside(start, end).is_some_and(|(run, _)| run.reaches(start, end, REACH)) {
                    return Evidence::FULL;
                }
                &self.runs[..]
            }
            Track::Moved(number) => self.of_move(number),
        };
        let (from, to) = (found.from, found.to);
        let old = Side { runs, ..self.old_side() }.around(start, end);
        let new = Side { runs, ..self.new_side() }.around(from, to);
        let (common, both) = (2 * old.sentence.0.min(new.sentence.0), old.sentence.1 + new.sentence.1);
        Evidence {
            kept: found.kept,
            sentence: if both == 0 { 1.0 } else { (common as f32 / both as f32).min(1.0) },
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

/// One of the two texts, with the runs of one track and where they lie in it.
pub(super) struct Side<'t> {
    pub text: &'t str,
    pub runs: &'t [Run],
    pub of: fn(&Run) -> (usize, usize),
}

impl<'t> Side<'t> {
    fn touching(&self, start: usize, end: usize) -> &'t [Run] {
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
        let (first, last) = (self.back(start, REACH), self.on(end, REACH));
        let text = self.text.as_bytes();
        let may = |at: usize| {
            let around = at.checked_sub(1).and_then(|before| text.get(before..=at));
            around.is_none_or(|around| MARKS[usize::from(around[0])] || around[1] == b'\n')
        };
        let (mut from, mut until) = (None, start + 1);
        while from.is_none() && until > first {
            let row = until.saturating_sub(ROW).max(first);
            if may_part(text, row, until) {
                from = (row..until).rev().find(|&at| may(at) && parts_sentences(text, at));
            }
            until = row;
        }
        let (mut to, mut row) = (None, end);
        while to.is_none() && row <= last {
            let until = (row + ROW).min(last + 1);
            if may_part(text, row, until) {
                to = (row..until).find(|&at| may(at) && parts_sentences(text, at));
            }
            row = until;
        }
        (from.unwrap_or(first), to.unwrap_or(last))
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

/// Offsets that are looked at together: in most rows nothing can end a sentence, and that is quickly seen.
const ROW: usize = 32;

/// Whether a sentence may end at any offset of a row, by the bytes around them.
fn may_part(text: &[u8], from: usize, until: usize) -> bool {
    let Some(row) = from.checked_sub(1).and_then(|from| text.get(from..until)) else { return true };
    let (rows, rest) = row.as_chunks::<16>();
    let any = |bytes: &[u8]| bytes.iter().fold(false, |any, &byte| any | marks(byte));
    rows.iter().any(|row| any(row)) || any(rest)
}

static MARKS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = marks(byte as u8);
        byte += 1;
    }
    table
};

/// Whether a sentence may end after this byte.
const fn marks(byte: u8) -> bool {
    // No short circuits, so that a row is looked at a vector at a time.
    (byte == b'\n')
        | (byte == b'.')
        | (byte == b'!')
        | (byte == b'?')
        | (byte == 0x81)
        | (byte == 0x82)
        | (byte == 0x9f)
        | (byte == 0xa6)
}

/// Whether a sentence ends and another begins right here.
fn parts_sentences(text: &[u8], at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.last(), after.first()) else {
        return true;
    };
    if !marks(*last) {
        return *next == b'\n' && last.is_ascii();
    }
    match last {
        b'\n' => true,
        b'.' | b'!' | b'?' => next.is_ascii_whitespace(),
        // What the marks of other scripts end in: few letters do, and those are told apart by their other bytes.
        0x81 | 0x82 | 0x9f => ["。", "！", "？"].iter().any(|mark| before.ends_with(mark.as_bytes())),
        0xa6 => next.is_ascii_whitespace() && before.ends_with("…".as_bytes()),
        _ => false,
    }
}
