//! What stands between two paragraphs that stayed: words against words, then letters against letters.

use super::chain::{Link, heaviest, unique};
use super::grid::Grid;
use super::run::Runs;
use super::token::{Token, cut, letters, mix};

/// Grids up to this many cells are tried before looking for anchors.
const SMALL: usize = 4_096;
/// Grids over this many cells are never tried.
const LARGE: usize = 1 << 18;
/// Words in a row that are an anchor where they stand once on either side; tried in this order.
const GRAMS: [usize; 3] = [4, 2, 1];
/// A single word is an anchor from this weight on.
const HEAVY: u16 = 4;
const DEEPEST: usize = 24;
/// A stretch of words that weighs more than this is never kept by chance.
const CHANCE_WORDS: usize = 20;
/// The same in letters inside replaced words.
const CHANCE_LETTERS: usize = 6;
const MOST_LETTERS: usize = 60_000;

/// A run of equal tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Same {
    pub a: usize,
    pub b: usize,
    pub len: usize,
}

/// Aligns gaps one after the other, in the order of both texts, adding to `runs`.
#[derive(Debug)]
pub(super) struct Gaps<'t> {
    pub runs: Runs<'t>,
    /// Stretches of the old text that were given up on.
    pub untold: Vec<(usize, usize)>,
    budget: usize,
    grid: Grid,
    a: Vec<Token>,
    b: Vec<Token>,
    same: Vec<Same>,
    pairs: Vec<(usize, usize)>,
    grams: (Vec<u64>, Vec<u64>),
}

impl<'t> Gaps<'t> {
    pub fn new(runs: Runs<'t>, budget: usize) -> Self {
        Self {
            runs,
            untold: Vec::new(),
            budget,
            grid: Grid::default(),
            a: Vec::new(),
            b: Vec::new(),
            same: Vec::new(),
            pairs: Vec::new(),
            grams: (Vec::new(), Vec::new()),
        }
    }

    /// Cells that may still be spent.
    pub fn budget(&self) -> usize {
        self.budget
    }

    /// Aligns two stretches, in bytes.
    pub fn align(&mut self, old: (usize, usize), new: (usize, usize)) {
        if old.0 == old.1 || new.0 == new.1 {
            return;
        }
        let (mut a, mut b) = (std::mem::take(&mut self.a), std::mem::take(&mut self.b));
        a.clear();
        b.clear();
        cut(self.runs.old, old.0, old.1, &mut a);
        cut(self.runs.new, new.0, new.1, &mut b);
        self.same.clear();
        self.words(&a, &b, (0, a.len()), (0, b.len()), 0);
        let mut same = std::mem::take(&mut self.same);
        slide(&mut same, (self.runs.old, &a), (self.runs.new, &b));
        let weights = (|from, to| weigh(&a[from..to]), |from, to| weigh(&b[from..to]));
        clean(&mut same, (a.len(), b.len()), CHANCE_WORDS, weights);
        let (mut i, mut j) = (0, 0);
        for run in same.iter().chain([&Same { a: a.len(), b: b.len(), len: 0 }]) {
            self.letters(&a[i..run.a], &b[j..run.b]);
            for k in 0..run.len {
                let (x, y) = (a[run.a + k], b[run.b + k]);
                self.runs.push((x.start as usize, x.end as usize), (y.start as usize, y.end as usize));
            }
            (i, j) = (run.a + run.len, run.b + run.len);
        }
        (self.a, self.b, self.same) = (a, b, same);
    }

    fn add(&mut self, a: usize, b: usize, len: usize) {
        if len == 0 {
            return;
        }
        if let Some(last) = self.same.last_mut()
            && last.a + last.len == a
            && last.b + last.len == b
        {
            last.len += len;
            return;
        }
        self.same.push(Same { a, b, len });
    }

    fn words(&mut self, a: &[Token], b: &[Token], mut x: (usize, usize), mut y: (usize, usize), depth: usize) {
        let head = a[x.0..x.1].iter().zip(&b[y.0..y.1]).take_while(|(s, t)| s.hash == t.hash).count();
        self.add(x.0, y.0, head);
        x.0 += head;
        y.0 += head;
        let tail = a[x.0..x.1].iter().rev().zip(b[y.0..y.1].iter().rev()).take_while(|(s, t)| s.hash == t.hash).count();
        x.1 -= tail;
        y.1 -= tail;
        self.middle(a, b, x, y, depth);
        self.add(x.1, y.1, tail);
    }

    fn middle(&mut self, a: &[Token], b: &[Token], x: (usize, usize), y: (usize, usize), depth: usize) {
        let cells = (x.1 - x.0) * (y.1 - y.0);
        if cells == 0 {
            return;
        }
        if cells > SMALL && depth < DEEPEST {
            for gram in GRAMS {
                let chain = self.anchors(&a[x.0..x.1], &b[y.0..y.1], gram);
                if chain.is_empty() {
                    continue;
                }
                let (mut i, mut j) = (x.0, y.0);
                for link in chain {
                    let (old, new) = (x.0 + link.old, y.0 + link.new);
                    if old < i || new < j {
                        continue;
                    }
                    self.words(a, b, (i, old), (j, new), depth + 1);
                    let len = a[old..x.1].iter().zip(&b[new..y.1]).take_while(|(s, t)| s.hash == t.hash).count();
                    self.add(old, new, len);
                    (i, j) = (old + len, new + len);
                }
                self.words(a, b, (i, x.1), (j, y.1), depth + 1);
                return;
            }
        }
        if cells > LARGE || cells > self.budget {
            self.untold.push((a[x.0].start as usize, a[x.1 - 1].end as usize));
            return;
        }
        self.budget -= cells;
        let mut pairs = std::mem::take(&mut self.pairs);
        self.grid.align(&a[x.0..x.1], &b[y.0..y.1], 2, &mut pairs);
        for &(i, j) in &pairs {
            self.add(x.0 + i, y.0 + j, 1);
        }
        self.pairs = pairs;
    }

    fn anchors(&mut self, a: &[Token], b: &[Token], gram: usize) -> Vec<Link> {
        let hashes = |tokens: &[Token], out: &mut Vec<u64>| {
            out.clear();
            out.extend(tokens.windows(gram).map(|window| window.iter().fold(0, |hash, token| mix(hash, token.hash))));
        };
        hashes(a, &mut self.grams.0);
        hashes(b, &mut self.grams.1);
        let mut links = Vec::new();
        unique(&self.grams.0, &self.grams.1, |old, new| {
            if gram > 1 || a[old].weight >= HEAVY {
                links.push(Link { old, new, weight: u64::from(a[old].weight) });
            }
        });
        heaviest(&links)
    }

    /// Aligns the letters of words that were replaced by others.
    fn letters(&mut self, a: &[Token], b: &[Token]) {
        let (Some(x), Some(y)) = (a.first().zip(a.last()), b.first().zip(b.last())) else { return };
        let (mut s, mut t) = (Vec::new(), Vec::new());
        letters(self.runs.old, x.0.start as usize, x.1.end as usize, &mut s);
        letters(self.runs.new, y.0.start as usize, y.1.end as usize, &mut t);
        let cells = s.len() * t.len();
        if cells == 0 || cells > MOST_LETTERS || cells > self.budget {
            return;
        }
        self.budget -= cells;
        let mut pairs = std::mem::take(&mut self.pairs);
        self.grid.align(&s, &t, 3, &mut pairs);
        let mut same: Vec<Same> = Vec::new();
        for &(a, b) in &pairs {
            match same.last_mut() {
                Some(last) if last.a + last.len == a && last.b + last.len == b => last.len += 1,
                _ => same.push(Same { a, b, len: 1 }),
            }
        }
        self.pairs = pairs;
        clean(&mut same, (s.len(), t.len()), CHANCE_LETTERS, (|from, to| to - from, |from, to| to - from));
        for run in same {
            for k in 0..run.len {
                let (x, y) = (s[run.a + k], t[run.b + k]);
                self.runs.push((x.start as usize, x.end as usize), (y.start as usize, y.end as usize));
            }
        }
    }
}

fn weigh(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.weight)).sum()
}

/// Drops what is kept by chance: a stretch no longer than the changes on either side of it, up to `most`.
fn clean(
    same: &mut Vec<Same>,
    (old_len, new_len): (usize, usize),
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
                kept.len().checked_sub(2).map_or((0, 0), |i| (kept[i].a + kept[i].len, kept[i].b + kept[i].len));
            let (c, d) = same.get(next).map_or((old_len, new_len), |run| (run.a, run.b));
            let before = old(a, run.a).max(new(b, run.b));
            let after = old(run.a + run.len, c).max(new(run.b + run.len, d));
            let length = old(run.a, run.a + run.len);
            if length > before.min(most) || length > after.min(most) {
                break;
            }
            kept.pop();
        }
    }
    *same = kept;
}

/// Moves every mere insertion or deletion, as far as equal words let it, to where people would have made it:
/// at the edge of a paragraph, of a sentence, of a clause.
fn slide(same: &mut [Same], (old, a): (&str, &[Token]), (new, b): (&str, &[Token])) {
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
        let left = (0..before.len - 1).take_while(|&i| tokens[from - 1 - i].hash == tokens[to - 1 - i].hash).count();
        let right = (0..after.len - 1).take_while(|&i| tokens[from + i].hash == tokens[to + i].hash).count();
        let best = (0..=left + right)
            .max_by_key(|&shift| break_before(text, tokens, from + shift - left) + break_before(text, tokens, to + shift - left));
        let Some(best) = best else { continue };
        let before = &mut same[k - 1];
        before.len = before.len + best - left;
        let after = &mut same[k];
        after.a = after.a + best - left;
        after.b = after.b + best - left;
        after.len = after.len + left - best;
    }
}

/// How much of a break there is before a token.
fn break_before(text: &str, tokens: &[Token], at: usize) -> u32 {
    let (Some(token), Some(before)) = (tokens.get(at), at.checked_sub(1).map(|i| tokens[i])) else { return 5 };
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
