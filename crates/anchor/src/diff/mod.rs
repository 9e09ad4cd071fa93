//! The difference between two short texts, word by word, for people to read.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

/// One stretch of a difference. Joined, `Same` and `Out` are the old text, `Same` and `In` the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece<'a> {
    /// It stands in both.
    Same(&'a str),
    /// It stood in the old text only.
    Out(&'a str),
    /// It stands in the new text only.
    In(&'a str),
}

const MOST_CELLS: usize = 1 << 20;

/// The difference between two texts, word by word.
///
/// Scripts written without spaces are cut into words too; a number is a word, and so is a punctuation mark.
/// Bounded: where the two differ over too many words, the middle is shown as out and in at once.
#[must_use]
pub fn diff<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (a, b) = (words(old), words(new));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (mid_a, mid_b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let mut pieces = Pieces { old, new, at: (0, 0), out: Vec::new() };
    pieces.same(a[..head].iter().map(|w| w.len()).sum());
    for (out, into, same) in hunks(mid_a, mid_b) {
        pieces.put_out(out);
        pieces.put_in(into);
        pieces.same(same);
    }
    pieces.same(a[a.len() - tail..].iter().map(|w| w.len()).sum());
    pieces.out
}

fn words(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut start = 0;
    segmenter
        .segment_str(text)
        .filter(|&end| end > 0)
        .map(|end| &text[std::mem::replace(&mut start, end)..end])
        .collect()
}

/// Runs of (bytes out, bytes in, bytes the same), by the longest common subsequence of words, weighed by length.
fn hunks(a: &[&str], b: &[&str]) -> Vec<(usize, usize, usize)> {
    let bytes = |words: &[&str]| words.iter().map(|w| w.len()).sum();
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        return vec![(bytes(a), bytes(b), 0)];
    }
    let width = b.len() + 1;
    let mut best = vec![0u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let skip = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let take = if a[i] == b[j] { best[(i + 1) * width + j + 1] + a[i].len() as u32 } else { 0 };
            best[i * width + j] = skip.max(take);
        }
    }
    let mut hunks = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let (from_a, from_b) = (i, j);
        while i < a.len() || j < b.len() {
            if i < a.len()
                && j < b.len()
                && a[i] == b[j]
                && best[i * width + j] == best[(i + 1) * width + j + 1] + a[i].len() as u32
            {
                break;
            }
            if j == b.len() || (i < a.len() && best[(i + 1) * width + j] >= best[i * width + j + 1]) {
                i += 1;
            } else {
                j += 1;
            }
        }
        let (out, into) = (bytes(&a[from_a..i]), bytes(&b[from_b..j]));
        let from = i;
        while i < a.len() && j < b.len() && a[i] == b[j] {
            i += 1;
            j += 1;
        }
        hunks.push((out, into, bytes(&a[from..i])));
    }
    hunks
}

struct Pieces<'a> {
    old: &'a str,
    new: &'a str,
    at: (usize, usize),
    out: Vec<Piece<'a>>,
}

impl Pieces<'_> {
    fn same(&mut self, bytes: usize) {
        if bytes > 0 {
            self.out.push(Piece::Same(&self.new[self.at.1..self.at.1 + bytes]));
            self.at = (self.at.0 + bytes, self.at.1 + bytes);
        }
    }

    fn put_out(&mut self, bytes: usize) {
        if bytes > 0 {
            self.out.push(Piece::Out(&self.old[self.at.0..self.at.0 + bytes]));
            self.at.0 += bytes;
        }
    }

    fn put_in(&mut self, bytes: usize) {
        if bytes > 0 {
            self.out.push(Piece::In(&self.new[self.at.1..self.at.1 + bytes]));
            self.at.1 += bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{In, Out, Same};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_changed_number_is_one_word_out_and_one_in() {
        assert_eq!(diff("in 1984, he", "in 1985, he"), [Same("in "), Out("1984"), In("1985"), Same(", he")]);
    }

    #[test]
    fn equal_texts_are_one_piece() {
        assert_eq!(diff("same", "same"), [Same("same")]);
        assert_eq!(diff("", ""), []);
    }

    proptest! {
        #[test]
        fn the_pieces_give_both_texts_back(old in "[ab 1,漢字é]{0,40}", new in "[ab 1,漢字é]{0,40}") {
            let (mut before, mut after) = (String::new(), String::new());
            for piece in diff(&old, &new) {
                match piece {
                    Same(words) => { before += words; after += words; }
                    Out(words) => before += words,
                    In(words) => after += words,
                }
            }
            prop_assert_eq!(before, old);
            prop_assert_eq!(after, new);
        }
    }
}
