//! What was moved: a second look at what neither text has matched in order.

use super::chain::unique;
use super::tidy::{PARAGRAPH, SENTENCE, break_before, finish, slide};
use super::token::{Token, mix};
use super::words::{Range, Same, Words, weigh};

/// What the words of a seed must weigh together: about five words, or eight Han characters.
const SEED: usize = 22;
const SEED_WORDS: usize = 5;
/// Stretches in order that weigh more than this are never given up for a move.
const WEAK: usize = 20;
/// Pieces of one move lie no further apart than this many words.
const NEAR: usize = 60;
/// So many words at either end of a strong stretch may be its end by chance, and go to a move.
const LOOSE: usize = 5;
/// What looking for seeds at one word costs, in cells.
const LOOKING: usize = 8;
const NONE: u32 = u32::MAX;

/// A piece of text that was moved; pieces of one group follow each other in both texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moved {
    pub same: Same,
    pub group: u32,
}

/// Which stretch in order each token belongs to, and which tokens begin a gap.
struct Claims {
    a_first: Vec<bool>,
    b_first: Vec<bool>,
    a: Vec<u32>,
    b: Vec<u32>,
    weights: Vec<usize>,
}

impl Claims {
    fn of(words: &Words<'_>) -> Self {
        let (a, b) = (words.a.len(), words.b.len());
        let mut claims = Self {
            a_first: vec![false; a + 1],
            b_first: vec![false; b + 1],
            a: vec![NONE; a],
            b: vec![NONE; b],
            weights: Vec::new(),
        };
        for gap in &words.gaps {
            claims.a_first[gap.a.0] = true;
            claims.b_first[gap.b.0] = true;
        }
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

/// The hash of the shortest run of tokens from each place on that weighs enough, without a token that is strongly
/// claimed or the beginning of a gap inside; and those places.
fn seeds(tokens: &[Token], first: &[bool], barred: impl Fn(usize) -> bool) -> (Vec<u64>, Vec<u32>) {
    let (mut end, mut weight) = (0, 0);
    let (mut hashes, mut places) = (Vec::new(), Vec::new());
    for start in 0..tokens.len() {
        if end < start {
            (end, weight) = (start, 0);
        }
        while end < tokens.len()
            && (weight < SEED || end - start < SEED_WORDS)
            && !barred(end)
            && (end == start || !first[end])
        {
            weight += usize::from(tokens[end].weight);
            end += 1;
        }
        if weight >= SEED && end - start >= SEED_WORDS {
            hashes.push(tokens[start..end].iter().fold(0, |hash, token| mix(hash, token.hash)));
            places.push(start as u32);
        }
        if end > start {
            weight -= usize::from(tokens[start].weight);
        }
    }
    (hashes, places)
}

/// Finds what was moved; stretches in order that turn out to be part of a move are taken back.
pub(super) fn find(words: &mut Words<'_>) -> Vec<Moved> {
    // More than half of a piece must be free, so that where little is free on one side nothing can have moved.
    let free = |tokens: &[Token], kept: usize| 2 * (weigh(tokens) - kept) > SEED;
    let kept = words.same.iter().map(|same| weigh(&words.a[same.a..same.a + same.len])).sum();
    if !free(&words.a, kept) || !free(&words.b, kept) {
        return Vec::new();
    }
    if !words.spend(LOOKING * (words.a.len() + words.b.len())) {
        // What is not found in order may have moved, for all that anybody can tell.
        words.untold.push((0, words.old.len()));
        return Vec::new();
    }
    let claims = Claims::of(words);
    let (a_seeds, a_places) = seeds(&words.a, &claims.a_first, |i| claims.strong(claims.a[i]));
    let (b_seeds, b_places) = seeds(&words.b, &claims.b_first, |j| claims.strong(claims.b[j]));
    let mut pieces: Vec<Same> = Vec::new();
    unique(&a_seeds, &b_seeds, |i, j| {
        let (i, j) = (a_places[i] as usize, b_places[j] as usize);
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
            (from..from + piece.len)
                .filter(|&k| claim[k] == NONE)
                .map(|k| usize::from(tokens[k].weight))
                .sum()
        };
        let all = weigh(&words.a[piece.a..piece.a + piece.len]);
        2 * free(&claims.a, piece.a, &words.a) > all && 2 * free(&claims.b, piece.b, &words.b) > all
    });
    settle(&mut pieces, words.a.len(), words.b.len());
    take_back(words, &claims, &pieces);
    group(words, &pieces)
}

/// The longest run of equal tokens around a pair that no strong claim bars, and a few words more where those reach the
/// end of a sentence.
fn extend(words: &Words<'_>, claims: &Claims, i: usize, j: usize) -> Same {
    let equal = |i: usize, j: usize| words.a[i].hash == words.b[j].hash;
    let free = |i: usize, j: usize| !claims.strong(claims.a[i]) && !claims.strong(claims.b[j]);
    let rests = |i: usize, j: usize| {
        break_before(words.old, &words.a, i) >= SENTENCE && break_before(words.new, &words.b, j) >= SENTENCE
    };
    let (mut a, mut b) = (i, j);
    let inside = |i: usize, j: usize| !claims.a_first[i] && !claims.b_first[j];
    while a > 0 && b > 0 && inside(a, b) && equal(a - 1, b - 1) && free(a - 1, b - 1) {
        a -= 1;
        b -= 1;
    }
    let more = (1..=LOOSE.min(a).min(b)).take_while(|&k| inside(a - k + 1, b - k + 1) && equal(a - k, b - k));
    let more = more.filter(|&k| rests(a - k, b - k)).last().unwrap_or(0);
    (a, b) = (a - more, b - more);
    let (mut x, mut y) = (i, j);
    let inside = |x: usize, y: usize| x == i || inside(x, y);
    while x < words.a.len() && y < words.b.len() && inside(x, y) && equal(x, y) && free(x, y) {
        x += 1;
        y += 1;
    }
    let room = LOOSE.min(words.a.len() - x).min(words.b.len() - y);
    let more = (1..=room).take_while(|&k| inside(x + k - 1, y + k - 1) && equal(x + k - 1, y + k - 1));
    let more = more.filter(|&k| rests(x + k, y + k)).last().unwrap_or(0);
    Same { a, b, len: x + more - a }
}

/// The longest pieces keep what they claim, others what is left of theirs. Leaves them in the order of the old text.
fn settle(pieces: &mut Vec<Same>, a: usize, b: usize) {
    let (mut old_taken, mut new_taken) = (vec![false; a], vec![false; b]);
    pieces.sort_unstable_by_key(|piece| (std::cmp::Reverse(piece.len), piece.a));
    pieces.retain_mut(|piece| {
        let taken = |k: usize| old_taken[piece.a + k] || new_taken[piece.b + k];
        let from = (0..piece.len).take_while(|&k| taken(k)).count();
        let to = piece.len - (from..piece.len).rev().take_while(|&k| taken(k)).count();
        let whole = to - from >= SEED_WORDS && !(from..to).any(taken);
        *piece = Same { a: piece.a + from, b: piece.b + from, len: to - from };
        if whole {
            old_taken[piece.a..piece.a + piece.len].fill(true);
            new_taken[piece.b..piece.b + piece.len].fill(true);
        }
        whole
    });
    pieces.sort_unstable_by_key(|piece| piece.a);
}

/// Takes from the stretches in order what moved: a weak one goes altogether, a strong one loses an end.
fn take_back(words: &mut Words<'_>, claims: &Claims, pieces: &[Same]) {
    let mut ends: Vec<(usize, usize)> = words.same.iter().map(|same| (0, same.len)).collect();
    let mut take = |claim: u32, at: usize, start: fn(&Same) -> usize| {
        let Some(same) = words.same.get(claim as usize) else {
            return;
        };
        let (from, to) = &mut ends[claim as usize];
        let at = at - start(same);
        if !claims.strong(claim) {
            *to = 0;
        } else if at < same.len / 2 {
            *from = (*from).max(at + 1);
        } else {
            *to = (*to).min(at);
        }
    };
    for piece in pieces {
        for k in 0..piece.len {
            take(claims.a[piece.a + k], piece.a + k, |same| same.a);
            take(claims.b[piece.b + k], piece.b + k, |same| same.b);
        }
    }
    let mut kept = Vec::with_capacity(words.same.len());
    for gap in &mut words.gaps {
        let first = kept.len();
        let of_gap = gap.same.0..gap.same.1;
        for (&Same { a, b, .. }, &(from, to)) in words.same[of_gap.clone()].iter().zip(&ends[of_gap]) {
            if from < to {
                kept.push(Same { a: a + from, b: b + from, len: to - from });
            }
        }
        gap.same = (first, kept.len());
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
    let mut moved: Vec<Moved> = Vec::new();
    for (number, group) in pieces.chunk_by(follows).enumerate() {
        let mut before: Option<Same> = None;
        let mut alone = true;
        let mut chain: Vec<Same> = Vec::new();
        for &piece in group {
            let (x, y) = match before {
                Some(last) => ((last.a + last.len, piece.a), (last.b + last.len, piece.b)),
                None => (
                    back_to_line(words.old, &words.a, &old_taken, piece.a),
                    back_to_line(words.new, &words.b, &new_taken, piece.b),
                ),
            };
            if !old_taken[x.0..x.1].contains(&true) && !new_taken[y.0..y.1].contains(&true) {
                chain.extend(words.align(x, y));
            } else {
                alone = false;
            }
            chain.push(piece);
            before = Some(piece);
        }
        if let Some(last) = before {
            let x = on_to_line(words.old, &words.a, &old_taken, last.a + last.len);
            let y = on_to_line(words.new, &words.b, &new_taken, last.b + last.len);
            chain.extend(words.align(x, y));
        }
        // Only where nothing of others stands between may the pieces shift.
        if alone {
            slide(&mut chain, (words.old, &words.a), (words.new, &words.b));
            finish(&mut chain, (words.old, &words.a), (words.new, &words.b));
        }
        for same in &chain {
            old_taken[same.a..same.a + same.len].fill(true);
            new_taken[same.b..same.b + same.len].fill(true);
        }
        moved.extend(chain.into_iter().map(|same| Moved { same, group: number as u32 }));
    }
    moved
}

fn follows(last: &Same, next: &Same) -> bool {
    let (a, b) = (last.a + last.len, last.b + last.len);
    next.b >= b && next.a - a < NEAR && next.b - b < NEAR
}

fn back_to_line(text: &str, tokens: &[Token], taken: &[bool], at: usize) -> Range {
    let mut from = at;
    while from > 0 && from < tokens.len() && !taken[from - 1] && break_before(text, tokens, from) < PARAGRAPH
    {
        from -= 1;
    }
    (from, at)
}

fn on_to_line(text: &str, tokens: &[Token], taken: &[bool], at: usize) -> Range {
    let mut to = at;
    while to > 0 && to < tokens.len() && !taken[to] && break_before(text, tokens, to) < PARAGRAPH {
        to += 1;
    }
    (at, to)
}
