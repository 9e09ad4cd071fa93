//! From the best alignment by count to one that people would have drawn.

use super::token::Token;
use super::words::{Range, Same};

/// Drops what is kept by chance: a stretch no longer than the changes on either side of it, nor than `most`.
pub(super) fn clean(
    same: &mut Vec<Same>,
    x: Range,
    y: Range,
    most: usize,
    (old, new): (impl Fn(usize, usize) -> usize, impl Fn(usize, usize) -> usize),
) {
    let mut kept: Vec<Same> = Vec::with_capacity(same.len());
    let mut next = 0;
    while next < same.len() {
        kept.push(same[next]);
        next += 1;
        while let Some(&run) = kept.last() {
            let (a, b) =
                kept.len().checked_sub(2).map_or((x.0, y.0), |i| (kept[i].a + kept[i].len, kept[i].b + kept[i].len));
            let (c, d) = same.get(next).map_or((x.1, y.1), |run| (run.a, run.b));
            let length = old(run.a, run.a + run.len);
            if length > most {
                break;
            }
            let before = old(a, run.a).max(new(b, run.b));
            let after = old(run.a + run.len, c).max(new(run.b + run.len, d));
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
        let Some(best) = (0..=left + right).max_by_key(|&shift| breaks(shift)) else { continue };
        same[k - 1].len = before.len + best - left;
        same[k] = Same {
            a: after.a + best - left,
            b: after.b + best - left,
            len: after.len + left - best,
        };
    }
}

/// How much of a break there is before a token.
fn break_before(text: &str, tokens: &[Token], at: usize) -> u32 {
    let (Some(token), Some(before)) = (tokens.get(at), at.checked_sub(1).map(|i| tokens[i])) else { return 5 };
    if token.start < before.end {
        return 5;
    }
    let between = &text[before.end as usize..token.start as usize];
    if between.contains('\n') {
        return 5;
    }
    let spaced = u32::from(!between.is_empty());
    match &text[before.start as usize..before.end as usize] {
        "." | "!" | "?" | "…" if spaced > 0 => 4,
        "。" | "！" | "？" => 4,
        "," | ";" | ":" | "，" | "、" | "；" | "：" => 2 + spaced,
        _ => spaced,
    }
}
