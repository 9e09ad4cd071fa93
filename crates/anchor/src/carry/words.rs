//! What stands between two paragraphs that stayed, word against word, in order.

use super::block::{same_head, same_tail};
use super::chain::{Link, heaviest, unique};
use super::grid::Grid;
use super::tidy::{Limits, clean, finish, slide};
use super::token::{Token, cut, goes_on, mix};

/// Grids up to this many cells are tried before looking for anchors.
const SMALL: usize = 4_096;
/// Grids over this many cells are never tried.
const LARGE: usize = 1 << 18;
/// Words in a row that are an anchor where they stand once on either side; tried in this order.
const GRAMS: [usize; 3] = [4, 2, 1];
/// A single word is an anchor from this weight on.
const HEAVY: u16 = 4;
/// Bytes at either end of a change that may shift along it, where both sides begin or end alike.
const LOOSE: usize = 512;
/// Bytes that a word takes in most texts, with its space or mark.
const BYTES: usize = 4;
const DEEPEST: usize = 24;
/// What looking at one word for anchors costs, in cells.
const LOOKING: usize = 6;
/// What a change between two kept stretches costs, in the weight of words.
const CHANGE: i32 = 2;

/// Equal tokens in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Same {
    pub a: usize,
    pub b: usize,
    pub len: usize,
}

/// A half-open range of tokens or bytes.
pub(super) type Range = (usize, usize);

/// A gap between paragraphs that stayed, and what it holds of the tables of tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub a: Range,
    pub b: Range,
    /// Its stretches of equal tokens, in the table of those.
    pub same: Range,
}

/// What the comparison of paragraphs leaves, in the order of both texts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    /// Bytes that stayed.
    Stayed(Range, Range),
    /// The gap of this number.
    Gap(usize),
}

/// The words of all gaps, and which were kept in order.
#[derive(Debug)]
pub(super) struct Words<'t> {
    pub old: &'t str,
    pub new: &'t str,
    pub a: Vec<Token>,
    pub b: Vec<Token>,
    pub gaps: Vec<Gap>,
    pub items: Vec<Item>,
    pub same: Vec<Same>,
    /// Stretches of the old text, in bytes, that were given up on.
    pub untold: Vec<Range>,
    /// Whether the new text is a stretch cut out around what the old one may be.
    pub open: bool,
    /// The bytes of the old text whose letters are aligned where its words are not enough.
    pub spelt: Range,
    pub budget: usize,
    /// Bytes cut into words.
    pub bytes: usize,
    pub grid: Grid,
    /// Room for an alignment.
    pub pairs: Vec<(usize, usize)>,
    /// Room for the letters of either side.
    pub letters: (Vec<Token>, Vec<Token>),
    grams: (Vec<u64>, Vec<u64>),
}

impl<'t> Words<'t> {
    pub fn new(old: &'t str, new: &'t str, budget: usize) -> Self {
        Self {
            old,
            new,
            a: Vec::new(),
            b: Vec::new(),
            gaps: Vec::new(),
            items: Vec::new(),
            same: Vec::new(),
            untold: Vec::new(),
            open: false,
            spelt: (0, old.len()),
            budget,
            bytes: 0,
            grid: Grid::default(),
            pairs: Vec::new(),
            letters: (Vec::new(), Vec::new()),
            grams: (Vec::new(), Vec::new()),
        }
    }

    /// Whether the letters of a range of old tokens are wanted.
    pub fn spelt(&self, (from, to): Range) -> bool {
        (self.a[from].start as usize) < self.spelt.1 && self.spelt.0 < self.a[to - 1].end as usize
    }

    /// Notes bytes that stayed.
    pub fn stayed(&mut self, old: Range, new: Range) {
        if old.0 < old.1 {
            self.items.push(Item::Stayed(old, new));
        }
    }

    /// Takes in the words of a gap, given in bytes, and aligns them. What both sides begin and end with needs no
    /// aligning, but for so much next to the change as may still shift.
    pub fn gap(&mut self, mut old: Range, mut new: Range) {
        let (mut tail, x, y) = (0, &self.old[old.0..old.1], &self.new[new.0..new.1]);
        if !self.open && x.len().min(y.len()) > LOOSE {
            let head = same_head(x.as_bytes(), y.as_bytes());
            let head = between_words(x, head.saturating_sub(LOOSE));
            let from = x.len() - same_tail(&x.as_bytes()[head..], &y.as_bytes()[head..]);
            let to = between_words(x, (from + 2 * LOOSE).min(x.len()));
            if to >= from + LOOSE {
                tail = x.len() - to;
            }
            self.stayed((old.0, old.0 + head), (new.0, new.0 + head));
            (old.0, new.0) = (old.0 + head, new.0 + head);
            (old.1, new.1) = (old.1 - tail, new.1 - tail);
        }
        self.words(old, new);
        self.stayed((old.1, old.1 + tail), (new.1, new.1 + tail));
    }

    fn words(&mut self, old: Range, new: Range) {
        self.bytes += old.1 - old.0 + new.1 - new.0;
        let (from_a, from_b) = (self.a.len(), self.b.len());
        self.a.reserve((old.1 - old.0) / BYTES);
        self.b.reserve((new.1 - new.0) / BYTES);
        cut(self.old, old.0, old.1, &mut self.a);
        cut(self.new, new.0, new.1, &mut self.b);
        let (a, b) = ((from_a, self.a.len()), (from_b, self.b.len()));
        let from = self.same.len();
        let found = self.align(a, b);
        self.same.extend(found);
        self.items.push(Item::Gap(self.gaps.len()));
        self.gaps.push(Gap { a, b, same: (from, self.same.len()) });
    }

    /// The stretches of equal words of two ranges of tokens, in order, without what is equal by chance.
    pub fn align(&mut self, x: Range, y: Range) -> Vec<Same> {
        let mut same = Vec::new();
        self.trimmed(x, y, 0, &mut same);
        slide(&mut same, (self.old, &self.a), (self.new, &self.b));
        let limits = Limits { most: usize::MAX, open: self.open };
        let (s, t) = (sums(&self.a[x.0..x.1]), sums(&self.b[y.0..y.1]));
        let old = |from: usize, to: usize| s[to - x.0] - s[from - x.0];
        let new = |from: usize, to: usize| t[to - y.0] - t[from - y.0];
        clean(&mut same, (x, old), (y, new), limits);
        finish(&mut same, (self.old, &self.a), (self.new, &self.b));
        same
    }

    fn trimmed(&mut self, mut x: Range, mut y: Range, depth: usize, same: &mut Vec<Same>) {
        let (a, b) = (&self.a[x.0..x.1], &self.b[y.0..y.1]);
        let head = a.iter().zip(b).take_while(|(s, t)| s.hash == t.hash).count();
        let tail =
            a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(s, t)| s.hash == t.hash).count();
        add(same, x.0, y.0, head);
        x = (x.0 + head, x.1 - tail);
        y = (y.0 + head, y.1 - tail);
        self.middle(x, y, depth, same);
        add(same, x.1, y.1, tail);
    }

    fn middle(&mut self, x: Range, y: Range, depth: usize, same: &mut Vec<Same>) {
        let cells = (x.1 - x.0) * (y.1 - y.0);
        if cells == 0 {
            return;
        }
        if cells > SMALL && depth < DEEPEST && self.spend(LOOKING * (x.1 - x.0 + y.1 - y.0)) {
            for gram in GRAMS {
                let chain = self.anchors(x, y, gram);
                if !chain.is_empty() {
                    self.between(&chain, x, y, depth, same);
                    return;
                }
            }
        }
        if cells > LARGE || !self.spend(cells) {
            self.untold.push((self.a[x.0].start as usize, self.a[x.1 - 1].end as usize));
            return;
        }
        self.grid.align(&self.a[x.0..x.1], &self.b[y.0..y.1], CHANGE, &mut self.pairs);
        for &(i, j) in &self.pairs {
            add(same, x.0 + i, y.0 + j, 1);
        }
    }

    /// Takes from the budget, if there is enough left.
    pub fn spend(&mut self, cells: usize) -> bool {
        let left = self.budget.checked_sub(cells);
        self.budget = left.unwrap_or(self.budget);
        left.is_some()
    }

    fn between(&mut self, chain: &[Link], x: Range, y: Range, depth: usize, same: &mut Vec<Same>) {
        let (mut i, mut j) = (x.0, y.0);
        for link in chain {
            let (old, new) = (x.0 + link.old, y.0 + link.new);
            if old < i || new < j {
                continue;
            }
            self.trimmed((i, old), (j, new), depth + 1, same);
            let len =
                self.a[old..x.1].iter().zip(&self.b[new..y.1]).take_while(|(s, t)| s.hash == t.hash).count();
            add(same, old, new, len);
            (i, j) = (old + len, new + len);
        }
        self.trimmed((i, x.1), (j, y.1), depth + 1, same);
    }

    fn anchors(&mut self, x: Range, y: Range, gram: usize) -> Vec<Link> {
        let hashes = |tokens: &[Token], out: &mut Vec<u64>| {
            out.clear();
            out.extend(
                tokens.windows(gram).map(|window| window.iter().fold(0, |hash, token| mix(hash, token.hash))),
            );
        };
        let a = &self.a[x.0..x.1];
        hashes(a, &mut self.grams.0);
        hashes(&self.b[y.0..y.1], &mut self.grams.1);
        let mut links = Vec::new();
        unique(&self.grams.0, &self.grams.1, |old, new| {
            if gram > 1 || a[old].weight >= HEAVY {
                links.push(Link { old, new, weight: u64::from(a[old].weight) });
            }
        });
        heaviest(&links)
    }
}

/// The last place up to `at` where no word goes on.
fn between_words(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let whole = text[..at].char_indices().rev().find(|&(_, c)| !goes_on(c));
    whole.map_or(0, |(before, c)| before + c.len_utf8())
}

fn add(same: &mut Vec<Same>, a: usize, b: usize, len: usize) {
    if len == 0 {
        return;
    }
    if let Some(last) = same.last_mut()
        && last.a + last.len == a
        && last.b + last.len == b
    {
        last.len += len;
        return;
    }
    same.push(Same { a, b, len });
}

/// What these tokens weigh together.
pub(super) fn weigh(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.weight)).sum()
}

/// What the first so many of these tokens weigh together, from none to all.
pub(super) fn sums(tokens: &[Token]) -> Vec<usize> {
    let mut sum = 0;
    let all = tokens.iter().map(|token| {
        sum += usize::from(token.weight);
        sum
    });
    std::iter::once(0).chain(all).collect()
}
