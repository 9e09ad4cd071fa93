//! Other engines with both revisions known: passages mapped through a difference, as people wire it up.

use super::sample::{Answer, Sample};
use super::{Asked, quickest};
use corrigenda_anchor::{Bytes, Carry, Text};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hint::black_box;

/// Stretches that stayed: where each began in the old text and in the new one, and its length, in bytes.
type Stayed = Vec<(usize, usize, usize)>;

/// An engine.
pub struct Peer {
    name: &'static str,
    /// The most bytes of both texts together that it is asked to compare.
    most: usize,
    diff: Option<fn(&str, &str) -> Stayed>,
}

/// Those that are asked; without a difference of its own it is this crate.
pub const PEERS: [Peer; 5] = [
    Peer { name: "corrigenda-anchor, Carry", most: usize::MAX, diff: None },
    Peer { name: "imara-diff, histogram on words", most: usize::MAX, diff: Some(histogram) },
    Peer {
        name: "similar, patience on words",
        most: usize::MAX,
        diff: Some(|old, new| words(Algorithm::Patience, old, new)),
    },
    Peer {
        name: "similar, Myers on words",
        most: usize::MAX,
        diff: Some(|old, new| words(Algorithm::Myers, old, new)),
    },
    // It has no bound, and takes minutes for the rest.
    Peer { name: "dissimilar, on pairs under 40 kB", most: 40_000, diff: Some(characters) },
];

/// Asks an engine everything.
pub fn ask(peer: Peer, sample: &Sample) -> Asked {
    let mut asked = Asked { name: peer.name.to_owned(), answers: Vec::new(), times: Vec::new() };
    let mut skipped = 0;
    for pair in sample.pairs() {
        let (old, new) = (&*sample.texts[&pair[0].old], &*sample.texts[&pair[0].new]);
        let (before, after) = (Text::new(old), Text::new(new));
        let answers: Vec<Answer> = match peer.diff {
            None => {
                asked.times.push(quickest(|| drop(black_box(Carry::between(&before, &after)))));
                let carry = Carry::between(&before, &after);
                pair.iter()
                    .map(|case| Answer { span: carry.span(case.span()).to(), confidence: 1.0 })
                    .collect()
            }
            Some(_) if old.len() + new.len() > peer.most => {
                skipped += 1;
                pair.iter().map(|_| Answer { span: None, confidence: 0.0 }).collect()
            }
            Some(diff) => {
                asked.times.push(quickest(|| drop(black_box(diff(old, new)))));
                let stayed = diff(old, new);
                let range = |case: &super::sample::Case| {
                    (before.to_bytes(case.span().start).0, before.to_bytes(case.span().end).0)
                };
                pair.iter().map(|case| mapped(&stayed, range(case), old, &after)).collect()
            }
        };
        asked.answers.extend(answers);
    }
    if skipped > 0 {
        asked.name += &format!(" ({skipped} not asked)");
    }
    asked
}

/// Where a passage went by what stayed of it; gone where that is less than 40 % of its visible bytes.
fn mapped(stayed: &Stayed, (start, end): (usize, usize), old: &str, new: &Text<'_>) -> Answer {
    let visible = |from: usize, to: usize| {
        old.as_bytes()[from..to].iter().filter(|byte| !byte.is_ascii_whitespace()).count()
    };
    let first = stayed.partition_point(|&(at, _, len)| at + len <= start);
    let inside = stayed[first..].iter().take_while(|&&(at, _, _)| at < end);
    let (mut kept, mut span) = (0, None);
    for &(at, to, len) in inside {
        let (from, until) = (at.max(start), (at + len).min(end));
        kept += visible(from, until);
        let (from, until) = (to + from - at, to + until - at);
        span = Some(span.map_or((from, until), |(first, _)| (first, until)));
    }
    let lives = kept * 10 >= visible(start, end) * 4;
    let points = |at: usize| new.to_code_points(Bytes(at));
    let span =
        span.filter(|_| lives).map(|(from, to)| corrigenda_anchor::Span::new(points(from), points(to)));
    Answer { span, confidence: 1.0 }
}

/// Words, runs of white space, and single other characters; characters of Han and kana one by one.
fn cut(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        c if c.is_whitespace() => 1,
        '\u{2e80}'.. => 0,
        c if c.is_alphanumeric() => 2,
        _ => 0,
    };
    let mut words = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| before == 0 || before != class(c)) {
            words.push(&text[from..at]);
            from = at;
        }
        before = Some(class(c));
    }
    words.push(&text[from..]);
    words
}

/// Where each word begins, and where the last one ends.
fn starts(words: &[&str]) -> Vec<usize> {
    let ends = words.iter().scan(0, |at, word| {
        *at += word.len();
        Some(*at)
    });
    std::iter::once(0).chain(ends).collect()
}

fn histogram(old: &str, new: &str) -> Stayed {
    let (a, b) = (cut(old), cut(new));
    let mut input = imara_diff::InternedInput::default();
    input.update_before(a.iter().copied());
    input.update_after(b.iter().copied());
    let diff = imara_diff::Diff::compute(imara_diff::Algorithm::Histogram, &input);
    let (x, y) = (starts(&a), starts(&b));
    let (mut i, mut j) = (0, 0);
    let mut stayed = Stayed::new();
    for hunk in diff.hunks() {
        let (from, to) = (hunk.before.start as usize, hunk.before.end as usize);
        stayed.push((x[i], y[j], x[from] - x[i]));
        (i, j) = (to, hunk.after.end as usize);
    }
    stayed.push((x[i], y[j], old.len() - x[i]));
    stayed
}

fn words(algorithm: Algorithm, old: &str, new: &str) -> Stayed {
    let (a, b) = (cut(old), cut(new));
    let (x, y) = (starts(&a), starts(&b));
    let equal = |step: DiffOp| match step {
        DiffOp::Equal { old_index, new_index, len } => {
            Some((x[old_index], y[new_index], x[old_index + len] - x[old_index]))
        }
        _ => None,
    };
    capture_diff_slices(algorithm, &a, &b).into_iter().filter_map(equal).collect()
}

fn characters(old: &str, new: &str) -> Stayed {
    let (mut i, mut j) = (0, 0);
    let mut stayed = Stayed::new();
    for chunk in dissimilar::diff(old, new) {
        match chunk {
            dissimilar::Chunk::Equal(text) => {
                stayed.push((i, j, text.len()));
                (i, j) = (i + text.len(), j + text.len());
            }
            dissimilar::Chunk::Delete(text) => i += text.len(),
            dissimilar::Chunk::Insert(text) => j += text.len(),
        }
    }
    stayed
}
