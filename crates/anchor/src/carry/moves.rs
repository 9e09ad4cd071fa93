//! What was moved: a second look at what neither text has matched in order.

use super::chain::unique;
use super::token::{Token, mix};
use super::words::{Range, Same, Words, weigh};

/// What the words of a seed must weigh together: about five words, or eight Han characters.
const SEED: usize = 22;
const SEED_WORDS: usize = 5;
/// Stretches in order that weigh more than this are never given up for a move.
const WEAK: usize = 20;
/// Pieces of one move lie no further apart than this many words.
const NEAR: usize = 60;
const NONE: u32 = u32::MAX;

/// A piece of text that was moved; pieces of one group follow each other in both texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moved {
    pub same: Same,
    pub group: u32,
}

/// Which stretch in order each token belongs to.
struct Claims {
    a: Vec<u32>,
    b: Vec<u32>,
    weights: Vec<usize>,
}

impl Claims {
    fn of(words: &Words<'_>) -> Self {
        let mut claims = Self { a: vec![NONE; words.a.len()], b: vec![NONE; words.b.len()], weights: Vec::new() };
        for (number, same) in words.same.iter().enumerate() {
            claims.a[same.a..same.a + same.len].fill(number as u32);
            claims.b[same.b..same.b + same.len].fill(number as u32);
            claims.weights.push(weigh(&words.a[same.a..same.a + same.len]));
        }
        claims
    }

    fn strong(&self, claim: u32) -> bool {
        claim != NONE && self.weights[claim as usize] > WEAK
    }
}

/// For each place the hash of the shortest run of tokens from there on that weighs enough, without a token that is
/// strongly claimed or a place in `edges` inside; places where there is none get a value of their own.
fn seeds(tokens: &[Token], barred: impl Fn(usize) -> bool, salt: u64) -> Vec<u64> {
    let (mut end, mut weight) = (0, 0);
    let mut out = Vec::with_capacity(tokens.len());
    for start in 0..tokens.len() {
        if end < start {
            (end, weight) = (start, 0);
        }
        while end < tokens.len() && (weight < SEED || end - start < SEED_WORDS) && !barred(end) {
            weight += usize::from(tokens[end].weight);
            end += 1;
        }
        let enough = weight >= SEED && end - start >= SEED_WORDS;
        out.push(if enough {
            tokens[start..end].iter().fold(0, |hash, token| mix(hash, token.hash))
        } else {
            mix(salt, start as u64)
        });
        if end > start {
            weight -= usize::from(tokens[start].weight);
        }
    }
    out
}

/// Finds what was moved; stretches in order that turn out to be part of a move are taken back.
pub(super) fn find(words: &mut Words<'_>) -> Vec<Moved> {
    let claims = Claims::of(words);
    let a_seeds = seeds(&words.a, |i| claims.strong(claims.a[i]), 1 << 40);
    let b_seeds = seeds(&words.b, |j| claims.strong(claims.b[j]), 1 << 41);
    let mut pieces: Vec<Same> = Vec::new();
    unique(&a_seeds, &b_seeds, |i, j| {
        // Seeds come in the order of the old text; one inside the piece found last says nothing new.
        if let Some(last) = pieces.last()
            && i < last.a + last.len
            && i - last.a == j.wrapping_sub(last.b)
        {
            return;
        }
        let claim = claims.a[i];
        if claim != NONE && claim == claims.b[j] {
            return;
        }
        pieces.push(extend(words, &claims, i, j));
    });
    pieces.retain(|piece| {
        let free = |claim: &[u32], from: usize, tokens: &[Token]| -> usize {
            (from..from + piece.len).filter(|&k| claim[k] == NONE).map(|k| usize::from(tokens[k].weight)).sum()
        };
        let all = weigh(&words.a[piece.a..piece.a + piece.len]);
        2 * free(&claims.a, piece.a, &words.a) > all && 2 * free(&claims.b, piece.b, &words.b) > all
    });
    settle(&mut pieces, words.a.len(), words.b.len());
    take_back(words, &claims, &pieces);
    group(words, &pieces)
}

/// The longest run of equal tokens around a pair that no strong claim bars.
fn extend(words: &Words<'_>, claims: &Claims, i: usize, j: usize) -> Same {
    let same = |i: usize, j: usize| {
        words.a[i].hash == words.b[j].hash && !claims.strong(claims.a[i]) && !claims.strong(claims.b[j])
    };
    let (mut a, mut b) = (i, j);
    while a > 0 && b > 0 && same(a - 1, b - 1) {
        a -= 1;
        b -= 1;
    }
    let mut len = i - a;
    while a + len < words.a.len() && b + len < words.b.len() && same(a + len, b + len) {
        len += 1;
    }
    Same { a, b, len }
}

/// The longest pieces keep what they claim; others that want some of it go. Leaves them in the order of the old text.
fn settle(pieces: &mut Vec<Same>, a: usize, b: usize) {
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

/// Drops every stretch in order that shares a token with a piece that moved.
fn take_back(words: &mut Words<'_>, claims: &Claims, pieces: &[Same]) {
    let mut dropped = vec![false; words.same.len()];
    for piece in pieces {
        for k in 0..piece.len {
            for claim in [claims.a[piece.a + k], claims.b[piece.b + k]] {
                if claim != NONE {
                    dropped[claim as usize] = true;
                }
            }
        }
    }
    let mut kept = Vec::with_capacity(words.same.len());
    for gap in &mut words.gaps {
        let from = kept.len();
        kept.extend((gap.same.0..gap.same.1).filter(|&k| !dropped[k]).map(|k| words.same[k]));
        gap.same = (from, kept.len());
    }
    words.same = kept;
}

/// Joins pieces that follow each other closely in both texts, and looks for more between them and around them.
fn group(words: &mut Words<'_>, pieces: &[Same]) -> Vec<Moved> {
    let (mut old_taken, mut new_taken) = (vec![false; words.a.len()], vec![false; words.b.len()]);
    for same in words.same.iter().chain(pieces) {
        old_taken[same.a..same.a + same.len].fill(true);
        new_taken[same.b..same.b + same.len].fill(true);
    }
    let mut moved = Vec::new();
    for (number, group) in pieces.chunk_by(|last, next| follows(last, next)).enumerate() {
        let mut before: Option<Same> = None;
        let mut push = |same: Same| moved.push(Moved { same, group: number as u32 });
        for &piece in group {
            let (x, y) = match before {
                Some(last) => ((last.a + last.len, piece.a), (last.b + last.len, piece.b)),
                None => (
                    back_to_line(words.old, &words.a, &old_taken, piece.a),
                    back_to_line(words.new, &words.b, &new_taken, piece.b),
                ),
            };
            if !old_taken[x.0..x.1].contains(&true) && !new_taken[y.0..y.1].contains(&true) {
                words.align(x, y).into_iter().for_each(&mut push);
            }
            push(piece);
            before = Some(piece);
        }
        if let Some(last) = before {
            let x = on_to_line(words.old, &words.a, &old_taken, last.a + last.len);
            let y = on_to_line(words.new, &words.b, &new_taken, last.b + last.len);
            words.align(x, y).into_iter().for_each(&mut push);
        }
    }
    moved
}

fn follows(last: &Same, next: &Same) -> bool {
    let (a, b) = (last.a + last.len, last.b + last.len);
    next.b >= b && next.a - a < NEAR && next.b - b < NEAR
}

fn back_to_line(text: &str, tokens: &[Token], taken: &[bool], at: usize) -> Range {
    let mut from = at;
    while from > 0 && !taken[from - 1] && !breaks(text, tokens[from - 1], tokens[from]) {
        from -= 1;
    }
    (from, at)
}

fn on_to_line(text: &str, tokens: &[Token], taken: &[bool], at: usize) -> Range {
    let mut to = at;
    while to > 0 && to < tokens.len() && !taken[to] && !breaks(text, tokens[to - 1], tokens[to]) {
        to += 1;
    }
    (at, to)
}

fn breaks(text: &str, before: Token, after: Token) -> bool {
    before.end > after.start || text.as_bytes()[before.end as usize..after.start as usize].contains(&b'\n')
}
