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
    // Four hashes at once: one after the other each would wait for the last multiplication.
    let mut lanes = [bytes.len() as u64, 1, 2, 3];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        for (lane, word) in lanes.iter_mut().zip(block.as_chunks::<8>().0) {
            *lane = mix(*lane, u64::from_le_bytes(*word));
        }
    }
    let (words, rest) = rest.as_chunks::<8>();
    for (lane, word) in lanes.iter_mut().zip(words) {
        *lane = mix(*lane, u64::from_le_bytes(*word));
    }
    let rest = rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
    lanes.into_iter().fold(rest, mix)
}

/// Bytes of whole lines that both texts begin with.
fn common_head(a: &str, b: &str) -> usize {
    let same = same_head(a.as_bytes(), b.as_bytes());
    if same == a.len() && same == b.len() {
        return same;
    }
    memchr::memrchr(b'\n', &a.as_bytes()[..same]).map_or(0, |at| at + 1)
}

/// Bytes of whole lines that both texts end with.
fn common_tail(a: &str, b: &str) -> usize {
    let same = same_tail(a.as_bytes(), b.as_bytes());
    memchr::memchr(b'\n', &a.as_bytes()[a.len() - same..]).map_or(0, |at| same - at)
}

/// Bytes compared at a time, as long as they are equal.
const STEPS: [usize; 3] = [4096, 256, 16];

/// Bytes that both begin with.
pub(super) fn same_head(a: &[u8], b: &[u8]) -> usize {
    let mut same = 0;
    for step in STEPS {
        let steps = a[same..].chunks_exact(step).zip(b[same..].chunks_exact(step));
        same += step * steps.take_while(|(x, y)| x == y).count();
    }
    same + a[same..].iter().zip(&b[same..]).take_while(|(x, y)| x == y).count()
}

/// Bytes that both end with.
pub(super) fn same_tail(a: &[u8], b: &[u8]) -> usize {
    let (mut x, mut y) = (a, b);
    for step in STEPS {
        let steps = x.rchunks_exact(step).zip(y.rchunks_exact(step));
        let same = step * steps.take_while(|(x, y)| x == y).count();
        (x, y) = (&x[..x.len() - same], &y[..y.len() - same]);
    }
    let same = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    a.len() - x.len() + same
}
