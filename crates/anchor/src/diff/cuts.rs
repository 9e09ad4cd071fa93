//! Where a text may be cut for people to read: between two words, and never inside a character.

use crate::text::is_space;
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{GraphemeClusterSegmenter, WordSegmenter};

/// How much of a break there is at a cut; more is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Break(pub u8);

const WORD: Break = Break(2);
const SPACED: Break = Break(3);
const CLAUSE: Break = Break(6);
const SENTENCE: Break = Break(9);
const LINE: Break = Break(12);

/// What words weigh, in sixteenths of a word of middling length.
const MARK: usize = 8;
const LETTER: usize = 4;
/// A letter of a script in which two of them make a word.
const WIDE: usize = 8;
const LIGHTEST: usize = 12;
const HEAVIEST: usize = 32;

/// One of two texts with the places between its words, in order, its beginning and its end among them.
#[derive(Debug)]
pub(super) struct Side<'t> {
    pub text: &'t str,
    at: Vec<usize>,
    breaks: Vec<Break>,
    /// What all words before each cut weigh together.
    weights: Vec<usize>,
}

impl<'t> Side<'t> {
    /// Cuts a text. A number is a word, and so is a punctuation mark.
    pub fn of(text: &'t str) -> Self {
        let mut at = vec![0];
        let mut characters = GraphemeClusterSegmenter::new().segment_str(text).peekable();
        for end in WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()).segment_str(text) {
            while characters.next_if(|&character| character < end).is_some() {}
            if end > 0 && characters.peek() == Some(&end) {
                at.push(end);
            }
        }
        let word = |cut: usize| &text[at[cut]..at[cut + 1]];
        let mut sum = 0;
        let weights = (1..at.len()).map(|cut| {
            sum += weight(word(cut - 1));
            sum
        });
        let weights = std::iter::once(0).chain(weights).collect();
        let inner = (1..at.len().saturating_sub(1))
            .map(|cut| between(if cut > 1 { word(cut - 2) } else { "" }, word(cut - 1), word(cut)));
        let mut breaks: Vec<Break> = std::iter::once(LINE).chain(inner).collect();
        breaks.resize(at.len(), LINE);
        Self { text, at, breaks, weights }
    }

    /// Whether the text may be cut there.
    pub fn has(&self, at: usize) -> bool {
        self.at.binary_search(&at).is_ok()
    }

    /// The cuts from one place to another, both included.
    pub fn within(&self, from: usize, to: usize) -> &[usize] {
        &self.at[self.at.partition_point(|&at| at < from)..self.at.partition_point(|&at| at <= to)]
    }

    /// How much of a break there is at a cut.
    pub fn breaks(&self, at: usize) -> Break {
        self.at.binary_search(&at).map_or_else(|_| Break::default(), |cut| self.breaks[cut])
    }

    /// What the words between two cuts weigh together.
    pub fn weight(&self, from: usize, to: usize) -> usize {
        let sum = |at: usize| self.weights[self.at.partition_point(|&cut| cut < at).min(self.at.len() - 1)];
        sum(to).saturating_sub(sum(from))
    }
}

fn weight(word: &str) -> usize {
    if word.chars().all(is_space) {
        return 0;
    }
    let letter = |c: char| match c {
        c if !c.is_alphanumeric() => 0,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => LETTER,
        c if c >= '\u{2e80}' => WIDE,
        _ => LETTER,
    };
    match word.chars().map(letter).take(HEAVIEST).sum() {
        0 => MARK,
        letters => letters.clamp(LIGHTEST, HEAVIEST),
    }
}

/// The break between a word and the next, given the word before it too.
fn between(before: &str, word: &str, next: &str) -> Break {
    let mark = |word: &str| match word {
        "." | "!" | "?" | "…" | "。" | "！" | "？" | "।" | "॥" | "؟" | "۔" => SENTENCE,
        "," | ";" | ":" | "—" | "–" | "、" | "，" | "；" | "：" | "؛" | "،" => CLAUSE,
        _ => WORD,
    };
    let blank = |word: &str| word.chars().all(is_space);
    match word {
        _ if word.ends_with('\n') || next.ends_with('\n') => LINE,
        _ if blank(word) => mark(before).max(SPACED),
        _ if blank(next) => Break(mark(word).0 - 1),
        "。" | "！" | "？" | "、" | "，" | "；" | "：" => mark(word),
        // A full stop without a space after it may stand in a name or a number.
        _ => WORD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Side::of(text).at.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
    }

    #[test]
    fn numbers_and_marks_are_words_of_their_own() {
        assert_eq!(
            words("“1,400” euros (5%)."),
            ["“", "1,400", "”", " ", "euros", " ", "(", "5", "%", ")", "."]
        );
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_words() {
        assert_eq!(words("我们喜欢北京。"), ["我们", "喜欢", "北京", "。"]);
        assert!(words("ภาษาไทยเขียนติดกัน").len() > 2);
    }

    #[test]
    fn a_character_of_several_code_points_is_never_cut() {
        assert_eq!(words("e\u{301}👩‍👩‍👧🇫🇷\u{301}"), ["e\u{301}", "👩‍👩‍👧", "🇫🇷\u{301}"]);
        assert_eq!(words("\r\n\u{301}"), ["\r\n", "\u{301}"]);
    }

    #[test]
    fn a_sentence_breaks_more_than_a_clause_and_that_more_than_a_word() {
        let text = "A b, c. D\ne";
        let cuts = Side::of(text);
        let at = |word: &str| cuts.breaks(text.find(word).unwrap_or_else(|| panic!("{word} in {text}")));
        assert!(at("b") < at("c") && at("c") < at("D") && at("D") < at("e"));
    }
}
