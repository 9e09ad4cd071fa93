//! From the runs of a carry to the answer for one passage.

use super::run::{Run, visible};
use super::token::in_word;
use super::{Carried, Carry};

/// A passage lives if at least this share of its visible characters was kept.
const LIVES: f32 = 0.45;

/// Which runs an answer goes by.
#[derive(Clone, Copy, Debug)]
pub(super) enum Track {
    InOrder,
    /// In order, but for the passage itself.
    Swapped,
    /// A group of pieces that were moved.
    Moved(u32),
}

/// Where a passage was found, or else what stands in its place, in bytes of the new text; and what share of it was kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub from: usize,
    pub to: usize,
    pub kept: f32,
    pub(super) track: Track,
    /// The run to the letter that the whole passage lies in, if it does.
    pub(super) run: Option<Run>,
}

impl Carry<'_> {
    /// Where a passage went by the runs alone, however little speaks for it.
    pub(crate) fn place(&self, start: usize, end: usize) -> (Carried, Found) {
        let old = self.old.as_str();
        let first = self.runs.partition_point(|run| run.old_end <= start);
        let last = first + self.runs[first..].partition_point(|run| run.old < end);
        let inside = &self.runs[first..last];
        let all = visible(&old[start..end]);
        let kept: usize =
            inside.iter().map(|run| visible(&old[run.old.max(start)..run.old_end.min(end)])).sum();
        let kept = share(kept, all, !inside.is_empty());
        if kept >= LIVES {
            let from = self.left_edge(start, first);
            let to = self.right_edge(end, last).max(from);
            let to_span = self.new.span_of(from, to);
            let carried = if self.same(start, end, from, to) {
                Carried::Intact(to_span)
            } else {
                Carried::Changed { to: to_span, kept }
            };
            return (carried, Found { from, to, kept, track: Track::InOrder, run: None });
        }
        if let Some(moved) = self.elsewhere(start, end, all, (first, last)) {
            return moved;
        }
        let instead = |from, to| Found { from, to, kept, track: Track::InOrder, run: None };
        if self.untold.iter().any(|&(from, to)| from < end && start < to) {
            return (Carried::CannotTell, instead(0, 0));
        }
        let (before, after) = self.around(first, last);
        let slot = (before.new_end, after.new.max(before.new_end));
        if kept == 0.0
            && let Some(found) = self.swapped((start, end), slot)
        {
            let to = self.new.span_of(found.from, found.to);
            return (Carried::Moved { to, changed: !self.same(start, end, found.from, found.to) }, found);
        }
        let (from, to) = trim(self.new.as_str(), slot.0, slot.1);
        if from == to {
            return (Carried::Gone, instead(from, to));
        }
        (Carried::Replaced { by: self.new.span_of(from, to) }, instead(from, to))
    }

    /// The share of the visible characters of a stretch of the old text that were kept in order.
    pub(crate) fn share(&self, start: usize, end: usize) -> f32 {
        let old = self.old.as_str();
        let first = self.runs.partition_point(|run| run.old_end <= start);
        let inside = self.runs[first..].iter().take_while(|run| run.old < end);
        let kept: usize = inside.map(|run| visible(&old[run.old.max(start)..run.old_end.min(end)])).sum();
        let all = visible(&old[start..end]);
        if all == 0 { 1.0 } else { kept as f32 / all as f32 }
    }

    fn same(&self, start: usize, end: usize, from: usize, to: usize) -> bool {
        self.new.as_str().as_bytes()[from..to] == self.old.as_str().as_bytes()[start..end]
    }

    /// The passage among what was moved: in the group that kept most of it.
    fn elsewhere(
        &self,
        start: usize,
        end: usize,
        all: usize,
        (first_run, last_run): (usize, usize),
    ) -> Option<(Carried, Found)> {
        let old = self.old.as_str();
        let first = self.moved.partition_point(|run| run.old_end <= start);
        let last = first + self.moved[first..].partition_point(|run| run.old < end);
        let kept = |runs: &[Run]| -> usize {
            runs.iter().map(|run| visible(&old[run.old.max(start)..run.old_end.min(end)])).sum()
        };
        // The runs of a move stand together in the old text.
        let (mut at, mut most, mut best) = (first, 0, None);
        for group in self.moves[first..last].chunk_by(|x, y| x == y) {
            let runs = &self.moved[at..at + group.len()];
            let kept = kept(runs);
            if kept >= most {
                (most, best) = (kept, Some((runs, group[0])));
            }
            at += group.len();
        }
        let (runs, group) = best?;
        let share = share(most, all, true);
        if share < LIVES {
            return None;
        }
        let (head, tail) = (runs.first()?, runs.last()?);
        let from = if head.exact && head.old < start { head.new + (start - head.old) } else { head.new };
        let to =
            if tail.exact && end < tail.old_end { tail.new_end - (tail.old_end - end) } else { tail.new_end };
        let to = to.max(from);
        let run = (start < end && head.exact && head.reaches(start, end, 0)).then_some(*head);
        let span = self.new.span_of(from, to);
        let same = self.same(start, end, from, to);
        // Found out of order, and yet between its old neighbours: then it never moved.
        let (before, after) = self.around(first_run, last_run);
        let carried = match (before.new_end <= from && to <= after.new, same) {
            (true, true) => Carried::Intact(span),
            (true, false) => Carried::Changed { to: span, kept: share },
            (false, _) => Carried::Moved { to: span, changed: !same },
        };
        Some((carried, Found { from, to, kept: share, track: Track::Moved(group), run }))
    }

    /// The neighbours' ends around runs `first..last`, in both texts: (old from, old to, new from, new to).
    fn around(&self, first: usize, last: usize) -> (Run, Run) {
        let nothing = Run { old: 0, old_end: 0, new: 0, new_end: 0, exact: true };
        let (a, b) = (self.old.as_str().len(), self.new.as_str().len());
        let behind = Run { old: a, old_end: a, new: b, new_end: b, exact: true };
        (
            first.checked_sub(1).map_or(nothing, |i| self.runs[i]),
            self.runs.get(last).copied().unwrap_or(behind),
        )
    }

    /// Where a passage that begins at `start` begins now; `first` is the first run that reaches beyond `start`.
    fn left_edge(&self, start: usize, first: usize) -> usize {
        let (old, new) = (self.old.as_str(), self.new.as_str());
        let (before, run) = self.around(first, first);
        if run.old <= start {
            return if run.exact { run.new + (start - run.old) } else { run.new };
        }
        // The words before the first kept one were replaced; what replaced them is the passage's if the change
        // begins right at its edge.
        if visible(&old[start..run.old]) > 0 && visible(&old[before.old_end..start]) == 0 {
            let line = memchr::memrchr(b'\n', &new.as_bytes()[before.new_end..run.new]);
            let from = if old[start..run.old].contains('\n') { None } else { line };
            let (from, to) = trim(new, from.map_or(before.new_end, |at| before.new_end + at + 1), run.new);
            return if from == to { run.new } else { from };
        }
        if ends_in_word(&old[..start]) {
            return run.new;
        }
        let open = &new[before.new_end..run.new];
        if begins_in_word(&new[run.new..]) { run.new - word_tail(open) } else { run.new }
    }

    /// Where a passage that ends at `end` ends now; `last` is the first run that begins at or after `end`.
    fn right_edge(&self, end: usize, last: usize) -> usize {
        let (old, new) = (self.old.as_str(), self.new.as_str());
        let (run, after) = self.around(last, last);
        if end <= run.old_end {
            return if run.exact { run.new_end - (run.old_end - end) } else { run.new_end };
        }
        if visible(&old[run.old_end..end]) > 0 && visible(&old[end..after.old]) == 0 {
            let line = memchr::memchr(b'\n', &new.as_bytes()[run.new_end..after.new]);
            let to = if old[run.old_end..end].contains('\n') { None } else { line };
            return trim(new, run.new_end, to.map_or(after.new, |at| run.new_end + at)).1;
        }
        if begins_in_word(&old[end..]) {
            return run.new_end;
        }
        let open = &new[run.new_end..after.new];
        if ends_in_word(&new[..run.new_end]) { run.new_end + word_head(open) } else { run.new_end }
    }
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(in_word)
}

fn begins_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(in_word)
}

fn word_head(text: &str) -> usize {
    text.chars().take_while(|&c| in_word(c)).map(char::len_utf8).sum()
}

fn word_tail(text: &str) -> usize {
    text.chars().rev().take_while(|&c| in_word(c)).map(char::len_utf8).sum()
}

/// The stretch without the white space at its ends; an empty one stays where it begins.
fn trim(text: &str, from: usize, to: usize) -> (usize, usize) {
    let part = &text[from..to];
    let start = from + (part.len() - part.trim_start().len());
    if start == to { (from, from) } else { (start, from + part.trim_end().len()) }
}

fn share(kept: usize, all: usize, any: bool) -> f32 {
    if all == 0 { f32::from(u8::from(any)) } else { kept as f32 / all as f32 }
}
