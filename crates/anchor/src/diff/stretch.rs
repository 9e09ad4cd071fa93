//! Stretches that stand in both texts, from the map of a carry to whole words.

use super::clean::Gap;
use super::cuts::Side;
use crate::carry::Carry;
use std::collections::BTreeMap;

/// The same bytes in both texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub old: usize,
    pub new: usize,
    pub len: usize,
}

impl Stretch {
    pub const fn old_end(self) -> usize {
        self.old + self.len
    }

    pub const fn new_end(self) -> usize {
        self.new + self.len
    }

    pub const fn shift(&mut self, by: usize) {
        self.old += by;
        self.new += by;
    }
}

/// The stretches that stayed in their order, with an empty one at either end of the texts, and the moved ones, block by
/// block in the order of the old text.
pub(super) fn found(carry: &Carry<'_>, a: &Side<'_>, b: &Side<'_>) -> (Vec<Stretch>, Vec<Vec<Stretch>>) {
    let (mut stayed, mut moved) =
        (vec![Stretch { old: 0, new: 0, len: 0 }], BTreeMap::<u32, Vec<Stretch>>::new());
    for (x, y, block) in carry.stretches() {
        if a.text[x.0..x.1] != b.text[y.0..y.1] {
            continue;
        }
        if let Some(stretch) = whole_words(Stretch { old: x.0, new: y.0, len: x.1 - x.0 }, a, b) {
            match block {
                None => stayed.push(stretch),
                Some(block) => moved.entry(block).or_default().push(stretch),
            }
        }
    }
    stayed.push(Stretch { old: a.text.len(), new: b.text.len(), len: 0 });
    let mut moved: Vec<_> = moved.into_values().collect();
    moved.sort_by_key(|block| block[0].old);
    (stayed, moved)
}

/// What of a stretch lies between cuts of both texts.
fn whole_words(stretch: Stretch, a: &Side<'_>, b: &Side<'_>) -> Option<Stretch> {
    let (x, y) = (a.within(stretch.old, stretch.old_end()), b.within(stretch.new, stretch.new_end()));
    let first = common(x.iter().map(|at| at - stretch.old), y.iter().map(|at| at - stretch.new))?;
    let last = common(
        x.iter().rev().map(|at| stretch.old_end() - at),
        y.iter().rev().map(|at| stretch.new_end() - at),
    )?;
    let len = (stretch.len - last).checked_sub(first).filter(|&len| len > 0)?;
    Some(Stretch { old: stretch.old + first, new: stretch.new + first, len })
}

/// The first number that two rising sequences have in common.
fn common(mut x: impl Iterator<Item = usize>, mut y: impl Iterator<Item = usize>) -> Option<usize> {
    let (mut i, mut j) = (x.next()?, y.next()?);
    while i != j {
        if i < j {
            i = x.next()?;
        } else {
            j = y.next()?;
        }
    }
    Some(i)
}

/// Adds what a carry leaves out: equal words at either end of a change, and the newlines between as many paragraphs as
/// were rewritten one for one.
pub(super) fn filled(
    all: &[Stretch],
    a: &Side<'_>,
    b: &Side<'_>,
    fixed: impl Fn(Gap) -> bool,
) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = all.iter().take(1).copied().collect();
    for pair in all.windows(2) {
        let gap = Gap::between(pair[0], pair[1]);
        if !fixed(gap) {
            let mut from = (gap.old.0, gap.new.0);
            for line in lines(gap, a, b) {
                trimmed(Gap { old: (from.0, line.old), new: (from.1, line.new) }, a, b, &mut out);
                out.push(line);
                from = (line.old_end(), line.new_end());
            }
            trimmed(Gap { old: (from.0, gap.old.1), new: (from.1, gap.new.1) }, a, b, &mut out);
        }
        out.push(pair[1]);
    }
    joined(&out)
}

/// The equal words that a gap begins and ends with.
fn trimmed(gap: Gap, a: &Side<'_>, b: &Side<'_>, out: &mut Vec<Stretch>) {
    let x = &a.text.as_bytes()[gap.old.0..gap.old.1];
    let y = &b.text.as_bytes()[gap.new.0..gap.new.1];
    let head = x.iter().zip(y).take_while(|(s, t)| s == t).count();
    let cuts = a.within(gap.old.0, gap.old.0 + head).iter().map(|at| at - gap.old.0);
    let head = cuts.rev().find(|at| b.has(gap.new.0 + at)).unwrap_or(0);
    let tail = x[head..].iter().rev().zip(y[head..].iter().rev()).take_while(|(s, t)| s == t).count();
    let cuts = a.within(gap.old.1 - tail, gap.old.1).iter().map(|at| gap.old.1 - at);
    let tail = cuts.into_iter().find(|at| b.has(gap.new.1 - at)).unwrap_or(0);
    out.push(Stretch { old: gap.old.0, new: gap.new.0, len: head });
    out.push(Stretch { old: gap.old.1 - tail, new: gap.new.1 - tail, len: tail });
}

/// The newlines of a gap that has equally many in both texts.
fn lines(gap: Gap, a: &Side<'_>, b: &Side<'_>) -> Vec<Stretch> {
    let newlines = |side: &Side<'_>, (from, to): (usize, usize)| -> Vec<usize> {
        let all = memchr::memchr_iter(b'\n', &side.text.as_bytes()[from..to]).map(|at| from + at);
        all.filter(|&at| side.has(at)).collect()
    };
    let (x, y) = (newlines(a, gap.old), newlines(b, gap.new));
    if x.len() != y.len() {
        return Vec::new();
    }
    x.into_iter().zip(y).map(|(old, new)| Stretch { old, new, len: 1 }).collect()
}

/// Joins stretches that touch in both texts, and drops empty ones but for the first and the last.
fn joined(all: &[Stretch]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::with_capacity(all.len());
    for (at, &next) in all.iter().enumerate() {
        match out.last_mut() {
            Some(last) if last.old_end() == next.old && last.new_end() == next.new => last.len += next.len,
            _ if next.len > 0 || at == 0 || at == all.len() - 1 => out.push(next),
            _ => {}
        }
    }
    out
}
