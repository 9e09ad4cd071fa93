//! Paragraphs against paragraphs: what stayed to the letter, and the gaps between.

use super::chain::{Link, heaviest, unique};
use super::token::mix;
use super::words::{Range, Words};

/// A line of a text, without its newline.
#[derive(Clone, Copy, Debug)]
struct Line {
    start: usize,
    end: usize,
    hash: u64,
}

const DEEPEST: usize = 12;
/// Bytes compared at a time.
const STEP: usize = 64;

/// Aligns two texts in order.
pub(super) fn align<'t>(old: &'t str, new: &'t str, budget: usize) -> Words<'t> {
    let head = common_head(old, new);
    let tail = common_tail(&old[head..], &new[head..]);
    let mut words = Words::new(old, new, budget);
    words.stayed((0, head), (0, head));
    let (a, b) = (lines(old, head, old.len() - tail), lines(new, head, new.len() - tail));
    let stretch = ((head, old.len() - tail), (head, new.len() - tail));
    blocks(&mut words, &a, &b, stretch, 0);
    words.stayed((old.len() - tail, old.len()), (new.len() - tail, new.len()));
    words
}

type Stretch = (Range, Range);

fn blocks(words: &mut Words<'_>, a: &[Line], b: &[Line], (old, new): Stretch, depth: usize) {
    let hashes = |lines: &[Line]| lines.iter().map(|line| line.hash).collect::<Vec<_>>();
    let (s, t) = (hashes(a), hashes(b));
    let mut links = Vec::new();
    unique(&s, &t, |i, j| links.push(Link { old: i, new: j, weight: (a[i].end - a[i].start) as u64 + 1 }));
    let chain = heaviest(&links);
    if chain.is_empty() || depth == DEEPEST {
        words.gap(old, new);
        return;
    }
    // Whole lines from (i, j) on, and the bytes they begin at.
    let (mut i, mut j, mut at) = (0, 0, (old.0, new.0));
    let mut links = chain.into_iter().peekable();
    loop {
        let link = links.next();
        let (mut x, mut y) = link.map_or((a.len(), b.len()), |link| (link.old, link.new));
        if x < i || y < j {
            continue;
        }
        while link.is_some() && x > i && y > j && s[x - 1] == t[y - 1] {
            x -= 1;
            y -= 1;
        }
        let end = (a.get(x).map_or(old.1, |line| line.start), b.get(y).map_or(new.1, |line| line.start));
        blocks_or_gap(words, &a[i..x], &b[j..y], ((at.0, end.0), (at.1, end.1)), depth);
        if link.is_none() {
            break;
        }
        let length = s[x..].iter().zip(&t[y..]).take_while(|(p, q)| p == q).count();
        let (p, q) = (a[x + length - 1].end, b[y + length - 1].end);
        words.stayed((a[x].start, p), (b[y].start, q));
        (i, j, at) = (x + length, y + length, (p, q));
    }
}

fn blocks_or_gap(words: &mut Words<'_>, a: &[Line], b: &[Line], stretch: Stretch, depth: usize) {
    if a.is_empty() && b.is_empty() {
        return;
    }
    if a.len() <= 1 || b.len() <= 1 {
        words.gap(stretch.0, stretch.1);
    } else {
        blocks(words, a, b, stretch, depth + 1);
    }
}

fn lines(text: &str, from: usize, to: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = from;
    let bytes = &text.as_bytes()[..to];
    for end in memchr::memchr_iter(b'\n', &bytes[from..]).map(|at| from + at).chain([to]) {
        if end > start {
            lines.push(Line { start, end, hash: hash(&bytes[start..end]) });
        }
        start = end + 1;
    }
    lines
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = mix(hash, u64::from_le_bytes(*word));
    }
    rest.iter().fold(hash, |hash, &byte| mix(hash, u64::from(byte)))
}

/// Bytes of whole lines that both texts begin with.
fn common_head(a: &str, b: &str) -> usize {
    let same = equal_bytes(a.as_bytes(), b.as_bytes());
    if same == a.len() && same == b.len() {
        return same;
    }
    memchr::memrchr(b'\n', &a.as_bytes()[..same]).map_or(0, |at| at + 1)
}

/// Bytes of whole lines that both texts end with.
fn common_tail(a: &str, b: &str) -> usize {
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let whole = STEP * x.rchunks_exact(STEP).zip(y.rchunks_exact(STEP)).take_while(|(p, q)| p == q).count();
    let (rest, other) = (&x[..x.len() - whole], &y[..y.len() - whole]);
    let same = whole + rest.iter().rev().zip(other.iter().rev()).take_while(|(p, q)| p == q).count();
    memchr::memchr(b'\n', &x[x.len() - same..]).map_or(0, |at| same - at)
}

fn equal_bytes(a: &[u8], b: &[u8]) -> usize {
    let whole = a.chunks_exact(STEP).zip(b.chunks_exact(STEP)).take_while(|(x, y)| x == y).count() * STEP;
    whole + a[whole..].iter().zip(&b[whole..]).take_while(|(x, y)| x == y).count()
}
