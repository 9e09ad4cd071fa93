//! From what stayed to what a reader should be shown as having stayed, judged by the cost of reading.
//!
//! Reading a change costs less than in proportion to its length: one long change is easier to read than two halves of
//! it. So a stretch that stayed between two changes is shown as changed along with them if the one long change costs
//! less than the two; a few words between two long changes go that way, and between two short ones they do not.

use super::cuts::Side;
use super::stretch::Stretch;

/// So many stretches in a row may become part of one change at most; it bounds the work.
const MOST: usize = 48;
/// A moved block that weighs less than four words is no block.
const LEAST: usize = 64;

/// What a change of this weight costs its reader: the weight to the power of three quarters.
fn cost(weight: usize) -> f64 {
    // Two square roots, since those are the same on every machine to the last bit.
    let weight = weight as f64;
    (weight * weight.sqrt()).sqrt()
}

/// Those of the stretches that stay by the cheapest reading, the first and the last in any case.
///
/// A stretch that holds a newline always stays, since a change is read within its paragraph.
pub(super) fn cheapest(all: &[Stretch], a: &Side<'_>, b: &Side<'_>) -> Vec<Stretch> {
    let Some(last) = all.len().checked_sub(1) else { return Vec::new() };
    let change = |from: Stretch, to: Stretch| {
        cost(a.weight(from.old_end(), to.old) + b.weight(from.new_end(), to.new))
    };
    let mut best = vec![(0.0, 0); all.len()];
    let mut first = 0;
    for at in 1..all.len() {
        let from = first.max(at.saturating_sub(MOST));
        let ways = (from..at).map(|before| (best[before].0 + change(all[before], all[at]), before));
        best[at] = ways.min_by(|x, y| x.0.total_cmp(&y.0)).unwrap_or((0.0, at - 1));
        if a.text[all[at].old..all[at].old_end()].contains('\n') {
            first = at;
        }
    }
    let back = std::iter::successors(Some(last), |&at| (at > 0).then(|| best[at].1));
    let mut kept: Vec<Stretch> = back.map(|at| all[at]).collect();
    kept.reverse();
    kept
}

/// A moved block cleaned likewise; none where it is too small to be called one.
pub(super) fn block(all: &[Stretch], a: &Side<'_>, b: &Side<'_>) -> Option<Vec<Stretch>> {
    let weight: usize = all.iter().map(|stretch| a.weight(stretch.old, stretch.old_end())).sum();
    (weight >= LEAST).then(|| cheapest(all, a, b))
}

/// Moves every mere insertion or deletion, as far as equal words let it, to where there is most of a break at both its ends.
///
/// `fixed` says of a range of either text that it holds something that must stay where it is.
pub(super) fn slide(kept: &mut [Stretch], a: &Side<'_>, b: &Side<'_>, fixed: impl Fn(Gap) -> bool) {
    for at in 1..kept.len() {
        let (before, after) = (kept[at - 1], kept[at]);
        let gap = Gap::between(before, after);
        let inserted = gap.old.0 == gap.old.1;
        if inserted == (gap.new.0 == gap.new.1) || fixed(gap) {
            continue;
        }
        let (side, other, (from, to), place) =
            if inserted { (b, a, gap.new, gap.old.0) } else { (a, b, gap.old, gap.new.0) };
        let bytes = side.text.as_bytes();
        let left = (1..=before.len).take_while(|d| bytes[from - d] == bytes[to - d]).count();
        let right = (0..after.len).take_while(|d| bytes[from + d] == bytes[to + d]).count();
        let least = |cut: usize| {
            let (there, across) = (cut + to - from, cut + place - from);
            (side.has(there) && other.has(across)).then(|| side.breaks(cut).min(side.breaks(there)))
        };
        let cuts = side.within(from - left, from + right).iter();
        // Of places as good the last: of a word written twice it is the second that goes.
        let Some((_, best)) = cuts.filter_map(|&cut| Some((least(cut)?, cut))).max() else { continue };
        let (end, start) = (best + before.len - from, from + after.len - best);
        kept[at - 1].len = end;
        kept[at] =
            Stretch { old: after.old + after.len - start, new: after.new + after.len - start, len: start };
    }
}

/// What lies between two stretches, in either text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub old: (usize, usize),
    pub new: (usize, usize),
}

impl Gap {
    pub fn between(before: Stretch, after: Stretch) -> Self {
        Self { old: (before.old_end(), after.old), new: (before.new_end(), after.new) }
    }
}
