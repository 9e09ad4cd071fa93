//! From the best alignment by count to one that people would have drawn.

use super::token::Token;
use super::words::{Range, Same};

/// The break before a paragraph; see [`break_before`].
pub(super) const PARAGRAPH: u32 = 5;
/// The break before a sentence.
pub(super) const SENTENCE: u32 = 4;

/// So many words may be the end of the wrong sentence.
const LOOSE: usize = 5;

/// What [`clean`] goes by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// A stretch that weighs more is never kept by chance.
    pub most: usize,
    /// What the new side has before the first stretch and after the last is no change.
    pub open: bool,
}

/// Drops what is kept by chance: a stretch no longer than the changes on either side of it.
///
/// Each side is given as its range and what a part of it weighs.
pub(super) fn clean(
    same: &mut Vec<Same>,
    (x, old): (Range, impl Fn(usize, usize) -> usize),
    (y, new): (Range, impl Fn(usize, usize) -> usize),
    Limits { most, open }: Limits,
) {
    let mut kept: Vec<Same> = Vec::with_capacity(same.len());
    let mut next = 0;
    while next < same.len() {
        kept.push(same[next]);
        next += 1;
        while let Some(&run) = kept.last() {
            let (a, b) = kept
                .len()
                .checked_sub(2)
                .map_or((x.0, y.0), |i| (kept[i].a + kept[i].len, kept[i].b + kept[i].len));
            let (c, d) = same.get(next).map_or((x.1, y.1), |run| (run.a, run.b));
            let length = old(run.a, run.a + run.len);
            if length > most {
                break;
            }
            let come = |first: bool, from: usize, to: usize| if open && first { 0 } else { new(from, to) };
            let before = old(a, run.a).max(come(kept.len() == 1, b, run.b));
            let after = old(run.a + run.len, c).max(come(next == same.len(), run.b + run.len, d));
            if length > before || length > after {
                break;
            }
            kept.pop();
        }
    }
    *same = kept;
}

/// Moves every mere insertion or deletion, as far as equal words let it, to where people would have made it:
/// at the edge of a paragraph, of a sentence, of a clause.
pub(super) fn slide(same: &mut [Same], (old, a): (&str, &[Token]), (new, b): (&str, &[Token])) {
    for k in 1..same.len() {
        let (before, after) = (same[k - 1], same[k]);
        let inserted = before.a + before.len == after.a;
        if !inserted && before.b + before.len != after.b {
            continue;
        }
        let (text, tokens, from, to) = if inserted {
            (new, b, before.b + before.len, after.b)
        } else {
            (old, a, before.a + before.len, after.a)
        };
        let left = (1..before.len).take_while(|&i| tokens[from - i].hash == tokens[to - i].hash).count();
        let right = (0..after.len - 1).take_while(|&i| tokens[from + i].hash == tokens[to + i].hash).count();
        let breaks = |shift: usize| {
            break_before(text, tokens, from + shift - left) + break_before(text, tokens, to + shift - left)
        };
        let Some(best) = (0..=left + right).max_by_key(|&shift| breaks(shift)) else {
            continue;
        };
        same[k - 1].len = before.len + best - left;
        same[k] = Same { a: after.a + best - left, b: after.b + best - left, len: after.len + left - best };
    }
}

/// Gives the last words of a sentence that was changed to that sentence, where the alignment gave them to a later one
/// that ends the same; and the first words likewise.
pub(super) fn finish(same: &mut Vec<Same>, (old, a): (&str, &[Token]), (new, b): (&str, &[Token])) {
    let mut out: Vec<Same> = Vec::with_capacity(same.len());
    for next in std::mem::take(same) {
        let Some(last) = out.last().copied() else {
            out.push(next);
            continue;
        };
        let (x, y) = ((last.a + last.len, next.a), (last.b + last.len, next.b));
        let whole = x.0 < x.1 && (x.0 + 1..=x.1).all(|i| break_before(old, a, i) < SENTENCE);
        let tail = (1..=LOOSE.min(next.len - 1)).find(|&k| break_before(old, a, next.a + k) >= SENTENCE);
        let end = (y.0 + 1..y.1).find(|&j| break_before(new, b, j) >= SENTENCE);
        if let (true, Some(tail), Some(end)) = (whole, tail, end)
            && end - y.0 >= tail
            && (0..tail).all(|k| a[next.a + k].hash == b[end - tail + k].hash)
        {
            out.push(Same { a: next.a, b: end - tail, len: tail });
            out.push(Same { a: next.a + tail, b: next.b + tail, len: next.len - tail });
            continue;
        }
        let whole = x.0 < x.1 && (x.0..x.1).all(|i| break_before(old, a, i) < SENTENCE);
        let head = (1..=LOOSE.min(last.len - 1)).find(|&k| break_before(old, a, x.0 - k) >= SENTENCE);
        let start = (y.0 + 1..y.1).rfind(|&j| break_before(new, b, j) >= SENTENCE);
        if let (true, Some(head), Some(start)) = (whole, head, start)
            && y.1 - start >= head
            && (0..head).all(|k| a[x.0 - head + k].hash == b[start + k].hash)
            && let Some(last) = out.last_mut()
        {
            last.len -= head;
            out.push(Same { a: x.0 - head, b: start, len: head });
        }
        out.push(next);
    }
    *same = out;
}

/// How much of a break there is before a token.
pub(super) fn break_before(text: &str, tokens: &[Token], at: usize) -> u32 {
    let (Some(token), Some(before)) = (tokens.get(at), at.checked_sub(1).map(|i| tokens[i])) else {
        return PARAGRAPH;
    };
    if token.start < before.end {
        return PARAGRAPH;
    }
    let between = &text[before.end as usize..token.start as usize];
    if text.as_bytes()[token.start as usize] == b'\n' || text.as_bytes()[before.start as usize] == b'\n' {
        return PARAGRAPH;
    }
    let spaced = u32::from(!between.is_empty());
    match &text[before.start as usize..before.end as usize] {
        "." | "!" | "?" | "…" if spaced > 0 => SENTENCE,
        "。" | "！" | "？" => SENTENCE,
        "," | ";" | ":" | "，" | "、" | "；" | "：" => 2 + spaced,
        _ => spaced,
    }
}
