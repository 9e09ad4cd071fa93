//! What was moved: a second look at what neither text has matched.

use super::chain::unique;
use super::gap::Gaps;
use super::run::{Run, Runs};
use super::token::{Token, cut, mix};

/// What the words of a seed must weigh together: about five words, or eight Han characters.
const SEED: usize = 22;

/// Runs out of order: each group is one piece of text that was moved.
#[derive(Debug, Default)]
pub(super) struct Moves {
    /// In the order of the old text; they overlap neither each other nor the runs in order.
    pub runs: Vec<(Run, u32)>,
}

/// The stretches between runs, in the old text and in the new one, without those that hold nothing.
fn unmatched(runs: &[Run], whole: usize, side: impl Fn(&Run) -> (usize, usize)) -> Vec<(usize, usize)> {
    let mut stretches = Vec::new();
    let mut at = 0;
    for run in runs {
        let (start, end) = side(run);
        if start > at {
            stretches.push((at, start));
        }
        at = end;
    }
    if whole > at {
        stretches.push((at, whole));
    }
    stretches
}

/// The tokens of all stretches, and for each the number of its stretch.
fn tokens(text: &str, stretches: &[(usize, usize)]) -> (Vec<Token>, Vec<u32>) {
    let (mut tokens, mut owner) = (Vec::new(), Vec::new());
    for (number, &(from, to)) in stretches.iter().enumerate() {
        cut(text, from, to, &mut tokens);
        owner.resize(tokens.len(), number as u32);
    }
    (tokens, owner)
}

/// For each place the hash of the shortest run of tokens from there on that weighs enough, within its stretch;
/// places where there is none get a value of their own.
fn seeds(tokens: &[Token], owner: &[u32], salt: u64) -> Vec<u64> {
    let (mut end, mut weight) = (0, 0);
    let mut out = Vec::with_capacity(tokens.len());
    for start in 0..tokens.len() {
        while end < tokens.len() && weight < SEED {
            weight += usize::from(tokens[end].weight);
            end += 1;
        }
        out.push(if weight >= SEED && owner[end - 1] == owner[start] {
            tokens[start..end].iter().fold(0, |hash, token| mix(hash, token.hash))
        } else {
            mix(salt, start as u64)
        });
        weight -= usize::from(tokens[start].weight);
    }
    out
}

struct Found {
    a: usize,
    b: usize,
    len: usize,
}

/// Finds what was moved.
pub(super) fn find(old: &str, new: &str, runs: &[Run], budget: usize) -> Moves {
    let left = unmatched(runs, old.len(), |run| (run.old, run.old_end));
    let right = unmatched(runs, new.len(), |run| (run.new, run.new_end));
    if left.is_empty() || right.is_empty() {
        return Moves::default();
    }
    let (a, a_owner) = tokens(old, &left);
    let (b, b_owner) = tokens(new, &right);
    let (s, t) = (seeds(&a, &a_owner, 1 << 40), seeds(&b, &b_owner, 1 << 41));
    let mut pieces: Vec<Found> = Vec::new();
    let mut reached = 0;
    unique(&s, &t, |i, j| {
        // Seeds come in the order of the old text; one inside the piece found last says nothing new.
        if let Some(last) = pieces.last()
            && i < reached
            && i - last.a == j.wrapping_sub(last.b)
        {
            return;
        }
        let same = |i: usize, j: usize| a[i].hash == b[j].hash;
        let (mut x, mut y) = (i, j);
        while x > 0 && y > 0 && a_owner[x - 1] == a_owner[i] && b_owner[y - 1] == b_owner[j] && same(x - 1, y - 1) {
            x -= 1;
            y -= 1;
        }
        let (mut p, mut q) = (i, j);
        while p < a.len() && q < b.len() && a_owner[p] == a_owner[i] && b_owner[q] == b_owner[j] && same(p, q) {
            p += 1;
            q += 1;
        }
        reached = p;
        pieces.push(Found { a: x, b: y, len: p - x });
    });
    settle(&mut pieces, a.len(), b.len());
    let mut moves = Moves::default();
    let mut group = 0;
    let mut at = 0;
    while at < pieces.len() {
        // Pieces that follow each other in both texts, in the same stretches, moved together.
        let mut end = at + 1;
        while end < pieces.len() {
            let (last, next) = (&pieces[end - 1], &pieces[end]);
            let together = a_owner[last.a] == a_owner[next.a]
                && b_owner[last.b] == b_owner[next.b]
                && next.b >= last.b + last.len
                && next.b - (last.b + last.len) < 60
                && next.a - (last.a + last.len) < 60;
            if !together {
                break;
            }
            end += 1;
        }
        let mut gaps = Gaps::new(Runs::new(old, new), budget);
        let (first, last) = (&pieces[at], &pieces[end - 1]);
        let edges = |tokens: &[Token], i: usize| (tokens[i].start as usize, tokens[i].end as usize);
        let head = (
            (start_of_line(old, left[a_owner[first.a] as usize].0, edges(&a, first.a).0), edges(&a, first.a).0),
            (start_of_line(new, right[b_owner[first.b] as usize].0, edges(&b, first.b).0), edges(&b, first.b).0),
        );
        gaps.align(head.0, head.1);
        for (k, piece) in pieces[at..end].iter().enumerate() {
            if k > 0 {
                let before = &pieces[at + k - 1];
                gaps.align(
                    (edges(&a, before.a + before.len - 1).1, edges(&a, piece.a).0),
                    (edges(&b, before.b + before.len - 1).1, edges(&b, piece.b).0),
                );
            }
            for step in 0..piece.len {
                gaps.runs.push(edges(&a, piece.a + step), edges(&b, piece.b + step));
            }
        }
        let (i, j) = (last.a + last.len - 1, last.b + last.len - 1);
        let tail = (
            (edges(&a, i).1, end_of_line(old, edges(&a, i).1, left[a_owner[i] as usize].1)),
            (edges(&b, j).1, end_of_line(new, edges(&b, j).1, right[b_owner[j] as usize].1)),
        );
        gaps.align(tail.0, tail.1);
        moves.runs.extend(gaps.runs.list.into_iter().map(|run| (run, group)));
        group += 1;
        at = end;
    }
    moves.runs.sort_unstable_by_key(|(run, _)| run.old);
    moves
}

/// The longest pieces keep what they claim; others keep what is left of them. Leaves them in the order of the old text.
fn settle(pieces: &mut Vec<Found>, a: usize, b: usize) {
    let (mut old_taken, mut new_taken) = (vec![false; a], vec![false; b]);
    pieces.sort_unstable_by_key(|piece| (std::cmp::Reverse(piece.len), piece.a));
    pieces.retain(|piece| {
        let free = (0..piece.len).all(|k| !old_taken[piece.a + k] && !new_taken[piece.b + k]);
        if free {
            old_taken[piece.a..piece.a + piece.len].fill(true);
            new_taken[piece.b..piece.b + piece.len].fill(true);
        }
        free
    });
    pieces.sort_unstable_by_key(|piece| piece.a);
}

fn start_of_line(text: &str, limit: usize, at: usize) -> usize {
    memchr::memrchr(b'\n', &text.as_bytes()[limit..at]).map_or(limit, |i| limit + i + 1)
}

fn end_of_line(text: &str, at: usize, limit: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..limit]).map_or(limit, |i| at + i)
}
