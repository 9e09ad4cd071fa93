//! From kept words to kept bytes: the words as runs, and inside words that were replaced by others, the letters.

use super::moves::Moved;
use super::run::{Run, Runs};
use super::tidy::{Limits, clean};
use super::token::{Token, letters};
use super::words::{Item, Range, Same, Words};

/// Grids of letters over this many cells are never tried.
const MOST_LETTERS: usize = 60_000;
/// What a change between two kept stretches costs, where a letter weighs 2.
const CHANGE: i32 = 3;
/// More letters in a row than this are never kept by chance.
const CHANCE: usize = 6;
/// Several words that keep a smaller share of their letters than this, in percent, keep none: other words came.
const ALIKE: usize = 40;

/// Words that belong to a move although no piece of it has them: those between two of its pieces that nothing else
/// claims, in both texts. In the order of the old text.
pub(super) fn between_pieces(words: &Words<'_>, moved: &[Moved]) -> Vec<(Range, Range)> {
    if moved.is_empty() {
        return Vec::new();
    }
    let (mut a, mut b) = (vec![false; words.a.len()], vec![false; words.b.len()]);
    for same in words.same.iter().chain(moved.iter().map(|piece| &piece.same)) {
        a[same.a..same.a + same.len].fill(true);
        b[same.b..same.b + same.len].fill(true);
    }
    let pairs = moved.windows(2).filter(|pair| pair[0].group == pair[1].group);
    let between = pairs.map(|pair| between(&pair[0].same, &pair[1].same));
    between
        .filter(|(x, y)| x.0 < x.1 && y.0 < y.1)
        .filter(|&(x, y)| !a[x.0..x.1].contains(&true) && !b[y.0..y.1].contains(&true))
        .collect()
}

fn between(last: &Same, next: &Same) -> (Range, Range) {
    ((last.a + last.len, next.a), (last.b + last.len, next.b))
}

/// The runs in order.
pub(super) fn in_order(words: &mut Words<'_>, moved: &[Moved], owned: &[(Range, Range)]) -> Vec<Run> {
    let mut runs = Runs::new(words.old, words.new);
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    if !moved.is_empty() {
        gone.resize(words.a.len(), false);
        come.resize(words.b.len(), false);
    }
    for piece in moved {
        gone[piece.same.a..piece.same.a + piece.same.len].fill(true);
        come[piece.same.b..piece.same.b + piece.same.len].fill(true);
    }
    for &(x, y) in owned {
        gone[x.0..x.1].fill(true);
        come[y.0..y.1].fill(true);
    }
    let same = std::mem::take(&mut words.same);
    for item in std::mem::take(&mut words.items) {
        match item {
            Item::Stayed(old, new) => runs.push(old, new),
            Item::Gap(number) => {
                let gap = words.gaps[number];
                emit(words, &same[gap.same.0..gap.same.1], (gap.a, gap.b), (&gone, &come), &mut runs);
            }
        }
    }
    runs.list
}

/// The runs of what was moved, in the order of the old text, and the number of the group of each.
pub(super) fn out_of_order(
    words: &mut Words<'_>,
    moved: &[Moved],
    owned: &[(Range, Range)],
) -> (Vec<Run>, Vec<u32>) {
    let mut all = Vec::new();
    for group in moved.chunk_by(|x, y| x.group == y.group) {
        let mut runs = Runs::new(words.old, words.new);
        for (k, piece) in group.iter().enumerate() {
            if let Some(last) = k.checked_sub(1).map(|k| &group[k].same) {
                let (x, y) = between(last, &piece.same);
                if owned.binary_search(&(x, y)).is_ok() {
                    inside(words, x, y, (&[], &[]), &mut runs);
                }
            }
            push(words, &piece.same, &mut runs);
        }
        all.extend(runs.list.into_iter().map(|run| (run, group[0].group)));
    }
    all.sort_unstable_by_key(|(run, _)| run.old);
    all.into_iter().unzip()
}

fn emit(
    words: &mut Words<'_>,
    same: &[Same],
    (x, y): (Range, Range),
    skip: (&[bool], &[bool]),
    runs: &mut Runs<'_>,
) {
    let (mut i, mut j) = (x.0, y.0);
    for run in same.iter().chain([&Same { a: x.1, b: y.1, len: 0 }]) {
        inside(words, (i, run.a), (j, run.b), skip, runs);
        push(words, run, runs);
        (i, j) = (run.a + run.len, run.b + run.len);
    }
}

/// Adds equal words, at once where they stand there to the letter and word by word where typography differs.
fn push(words: &Words<'_>, run: &Same, runs: &mut Runs<'_>) {
    let (a, b) = (&words.a[run.a..run.a + run.len], &words.b[run.b..run.b + run.len]);
    let whole = |tokens: &[Token]| Some((tokens.first()?.start as usize, tokens.last()?.end as usize));
    let (Some(x), Some(y)) = (whole(a), whole(b)) else { return };
    if words.old.as_bytes()[x.0..x.1] == words.new.as_bytes()[y.0..y.1] {
        runs.push(x, y);
        return;
    }
    for (s, t) in a.iter().zip(b) {
        runs.push((s.start as usize, s.end as usize), (t.start as usize, t.end as usize));
    }
}

/// Aligns the letters of words that were replaced by others, leaving out those that were moved.
fn inside(words: &mut Words<'_>, x: Range, y: Range, (gone, come): (&[bool], &[bool]), runs: &mut Runs<'_>) {
    if x.0 == x.1 || y.0 == y.1 || !words.spelt(x) {
        return;
    }
    let (mut s, mut t) = std::mem::take(&mut words.letters);
    s.clear();
    t.clear();
    let spell = |text: &str, tokens: &[Token], skip: &[bool], range: Range, out: &mut Vec<Token>| {
        out.reserve((tokens[range.1 - 1].end - tokens[range.0].start) as usize);
        for (k, token) in (range.0..).zip(&tokens[range.0..range.1]) {
            if !skip.get(k).is_some_and(|skip| *skip) {
                letters(text, (token.start as usize, token.end as usize), MOST_LETTERS, out);
            }
        }
    };
    spell(words.old, &words.a, gone, x, &mut s);
    spell(words.new, &words.b, come, y, &mut t);
    let one_word = x.1 - x.0 == 1 && y.1 - y.0 == 1;
    for run in alike(words, &s, &t, one_word) {
        for k in 0..run.len {
            let (x, y) = (s[run.a + k], t[run.b + k]);
            runs.push((x.start as usize, x.end as usize), (y.start as usize, y.end as usize));
        }
    }
    words.letters = (s, t);
}

/// The stretches of letters that both sides have in common, if there are enough to be no chance.
fn alike(words: &mut Words<'_>, s: &[Token], t: &[Token], one_word: bool) -> Vec<Same> {
    let cells = s.len() * t.len();
    let mut same: Vec<Same> = Vec::new();
    if cells == 0 || cells > MOST_LETTERS || !words.spend(cells) {
        return same;
    }
    words.grid.align(s, t, if one_word { 1 } else { CHANGE }, &mut words.pairs);
    for &(a, b) in &words.pairs {
        match same.last_mut() {
            Some(last) if last.a + last.len == a && last.b + last.len == b => last.len += 1,
            _ => same.push(Same { a, b, len: 1 }),
        }
    }
    if !one_word {
        let count = |from: usize, to: usize| to - from;
        let limits = Limits { most: CHANCE, open: false };
        clean(&mut same, ((0, s.len()), count), ((0, t.len()), count), limits);
        let kept: usize = same.iter().map(|run| run.len).sum();
        if kept * 100 < ALIKE * s.len().min(t.len()) {
            same.clear();
        }
    }
    same
}
