//! The alignment of two texts: runs of equal bytes, in the order of both.

use std::collections::HashMap;

/// `len` bytes at `old` in the old text are the same as those at `new` in the new text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub old: usize,
    pub new: usize,
    pub len: usize,
}

pub(super) fn align(old: &str, new: &str) -> Vec<Run> {
    let mut aligner = Aligner { runs: Vec::new() };
    aligner.level(Part { at: 0, text: old }, Part { at: 0, text: new }, true);
    aligner.runs
}

#[derive(Clone, Copy)]
struct Part<'t> {
    at: usize,
    text: &'t str,
}

impl<'t> Part<'t> {
    fn cut(self, from: usize, to: usize) -> Self {
        Self {
            at: self.at + from,
            text: &self.text[from..to],
        }
    }

    fn units(self, lines: bool) -> Vec<Part<'t>> {
        let mut at = self.at;
        let separator = move |c: char| {
            if lines {
                c == '\n'
            } else {
                !c.is_alphanumeric()
            }
        };
        self.text
            .split_inclusive(separator)
            .map(|text| {
                at += text.len();
                Part {
                    at: at - text.len(),
                    text,
                }
            })
            .collect()
    }
}

struct Aligner {
    runs: Vec<Run>,
}

impl Aligner {
    fn push(&mut self, old: usize, new: usize, len: usize) {
        if len == 0 {
            return;
        }
        if let Some(last) = self.runs.last_mut()
            && last.old + last.len == old
            && last.new + last.len == new
        {
            last.len += len;
            return;
        }
        self.runs.push(Run { old, new, len });
    }

    fn level(&mut self, old: Part<'_>, new: Part<'_>, lines: bool) {
        let head = common_head(old.text, new.text);
        let tail = common_tail(&old.text[head..], &new.text[head..]);
        self.push(old.at, new.at, head);
        let (old_mid, new_mid) = (
            old.cut(head, old.text.len() - tail),
            new.cut(head, new.text.len() - tail),
        );
        if !old_mid.text.is_empty() && !new_mid.text.is_empty() {
            let (a, b) = (old_mid.units(lines), new_mid.units(lines));
            let pairs = patience(&a, &b);
            let (mut from, mut to) = (0, 0);
            for &(i, j) in pairs.iter().chain([&(a.len(), b.len())]) {
                let end = |units: &[Part<'_>], k: usize, whole: Part<'_>| {
                    units
                        .get(k)
                        .map_or(whole.text.len(), |unit| unit.at - whole.at)
                };
                let (x, y) = (end(&a, i, old_mid), end(&b, j, new_mid));
                let (gap_a, gap_b) = (old_mid.cut(from, x), new_mid.cut(to, y));
                if !pairs.is_empty() {
                    self.level(gap_a, gap_b, lines);
                } else if lines {
                    self.level(gap_a, gap_b, false);
                }
                if i < a.len() {
                    self.push(a[i].at, b[j].at, a[i].text.len());
                    (from, to) = (x + a[i].text.len(), y + a[i].text.len());
                }
            }
        }
        self.push(
            old.at + old.text.len() - tail,
            new.at + new.text.len() - tail,
            tail,
        );
    }
}

/// Units that stand once in each, in the longest run that keeps their order.
fn patience(a: &[Part<'_>], b: &[Part<'_>]) -> Vec<(usize, usize)> {
    let mut seen: HashMap<&str, (usize, usize, usize, usize)> = HashMap::new();
    for (i, unit) in a.iter().enumerate() {
        let entry = seen.entry(unit.text).or_default();
        entry.0 += 1;
        entry.1 = i;
    }
    for (j, unit) in b.iter().enumerate() {
        if let Some(entry) = seen.get_mut(unit.text) {
            entry.2 += 1;
            entry.3 = j;
        }
    }
    let mut pairs: Vec<(usize, usize)> = seen
        .into_values()
        .filter(|entry| entry.0 == 1 && entry.2 == 1)
        .map(|entry| (entry.1, entry.3))
        .collect();
    pairs.sort_unstable();
    longest_increasing(&pairs)
}

fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (k, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        before[k] = pile.checked_sub(1).map_or(usize::MAX, |pile| tops[pile]);
        if pile == tops.len() {
            tops.push(k);
        } else {
            tops[pile] = k;
        }
    }
    let mut run = Vec::with_capacity(tops.len());
    let mut at = tops.last().copied().unwrap_or(usize::MAX);
    while let Some(pair) = pairs.get(at) {
        run.push(*pair);
        at = before[at];
    }
    run.reverse();
    run
}

fn common_head(a: &str, b: &str) -> usize {
    a.chars()
        .zip(b.chars())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}

fn common_tail(a: &str, b: &str) -> usize {
    a.chars()
        .rev()
        .zip(b.chars().rev())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}
