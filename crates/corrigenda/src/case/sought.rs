//! By which words a case is found, and what somebody looks for; pure.
//!
//! A word is a run of letters and digits, folded and in lower case. A longer one is found by its first
//! five, six, seven, eight, ten or twelve letters, so that its inflections are found with it; what is looked
//! for beyond is compared with the text. Where a script sets no spaces (Han, kana, Thai and their like) and
//! in Hangul, every letter and every two neighbours count as words.

use std::collections::BTreeSet;

use corrigenda_anchor::fold;

/// By so many letters a longer word is found.
const LETTERS: [usize; 6] = [5, 6, 7, 8, 10, 12];
/// The most words that are looked for; what follows them is left out.
pub const MOST_WORDS: usize = 8;
/// The most of them that are compared with the text.
pub const MOST_PATTERNS: usize = 4;
/// Of a run without spaces so many pairs are looked for; the rest is compared with the text.
const PAIRS: usize = 3;

/// A word as it is kept: a number made of its letters, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(pub i64);

impl Word {
    /// FNV-1a over the letters: the same on every machine, for ever.
    fn of(letters: &str) -> Word {
        let hash = letters.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Word(hash.cast_signed().wrapping_abs().max(1))
    }
}

/// The form in which words are kept and compared: folded, lower case, apostrophes inside words left out.
#[must_use]
pub fn searchable(text: &str) -> String {
    fold(text).as_str().to_lowercase().chars().filter(|c| !matches!(c, '\'' | 'ʼ' | '’')).collect()
}

/// The words of a [`searchable`] text.
#[must_use]
pub fn words_of(searchable: &str) -> BTreeSet<Word> {
    let mut words = BTreeSet::new();
    for run in runs(searchable) {
        match run {
            Run::Spaced(letters) => words.extend(stems(letters).map(Word::of)),
            Run::Unspaced(letters) => {
                words.extend(singles(letters).map(Word::of));
                words.extend(pairs(letters).map(Word::of));
            }
        }
    }
    words
}

/// What somebody looks for: every word must be there, and every pattern in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// Words a case must have.
    pub words: Vec<Word>,
    /// Stretches its text must hold, where the words alone do not say it all.
    pub patterns: Vec<String>,
}

impl Sought {
    /// From what was typed. What has no letter and no digit asks for nothing.
    #[must_use]
    pub fn new(typed: &str) -> Sought {
        let text = searchable(typed);
        let mut sought = Sought::default();
        for run in runs(&text) {
            let (words, whole) = match run {
                Run::Spaced(letters) => {
                    let longest = stems(letters).last().unwrap_or(letters);
                    (vec![Word::of(longest)], longest == letters)
                }
                Run::Unspaced(letters) if letters.chars().count() == 1 => (vec![Word::of(letters)], true),
                Run::Unspaced(letters) => {
                    (pairs(letters).take(PAIRS).map(Word::of).collect(), letters.chars().count() == 2)
                }
            };
            for word in words {
                if sought.words.len() < MOST_WORDS && !sought.words.contains(&word) {
                    sought.words.push(word);
                }
            }
            if !whole && sought.patterns.len() < MOST_PATTERNS {
                let (Run::Spaced(letters) | Run::Unspaced(letters)) = run;
                sought.patterns.push(format!("%{letters}%"));
            }
        }
        sought
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

#[derive(Debug, Clone, Copy)]
enum Run<'a> {
    Spaced(&'a str),
    Unspaced(&'a str),
}

/// The runs of letters and digits of a text, in its order.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !counts(c));
        let first = rest.chars().next()?;
        let same = unspaced(first);
        let end = rest.find(|c: char| !counts(c) || unspaced(c) != same).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(if same { Run::Unspaced(run) } else { Run::Spaced(run) })
    })
}

fn counts(c: char) -> bool {
    c.is_alphanumeric() || unspaced(c)
}

/// Scripts whose words have no spaces between them, and Hangul, whose particles cling to its words.
fn unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0EFF}'        // Thai, Lao
        | '\u{1000}'..='\u{109F}'      // Burmese
        | '\u{1100}'..='\u{11FF}'      // Hangul, in parts
        | '\u{1780}'..='\u{17FF}'      // Khmer
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' // kana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' // Han
        | '\u{AC00}'..='\u{D7A3}'      // Hangul
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// The beginnings that a word is found by: itself, where it is short.
fn stems(letters: &str) -> impl Iterator<Item = &str> {
    let length = letters.chars().count().max(LETTERS[0]);
    LETTERS.into_iter().take_while(move |n| *n <= length).map(move |n| first(letters, n))
}

/// So many letters of a word, or all it has.
fn first(letters: &str, n: usize) -> &str {
    letters.char_indices().nth(n).map_or(letters, |(end, _)| &letters[..end])
}

fn singles(run: &str) -> impl Iterator<Item = &str> {
    run.char_indices().map(|(at, c)| &run[at..at + c.len_utf8()])
}

fn pairs(run: &str) -> impl Iterator<Item = &str> {
    run.char_indices()
        .zip(run.char_indices().skip(1))
        .map(|((at, _), (next, c))| &run[at..next + c.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text with these words is found by what is typed.
    fn found(text: &str, typed: &str) -> bool {
        let text = searchable(text);
        let (words, sought) = (words_of(&text), Sought::new(typed));
        assert!(!sought.is_empty(), "{typed:?} asks for something");
        sought.words.iter().all(|word| words.contains(word))
            && sought.patterns.iter().all(|pattern| text.contains(pattern.trim_matches('%')))
    }

    #[test]
    fn words_are_found_in_any_script_by_any_case_and_by_their_beginning() {
        for (text, typed) in [
            ("The Treaty of Lisk", "treaty"),
            ("The Treaty of Lisk", "LISK of"),
            ("three bridges", "bridge"),
            ("na mostach", "mosta"),
            ("na mostach", "mostac"),
            ("an administration", "administ"),
            ("an administration", "administr"),
            ("an administration", "administrat"),
            ("an administration", "administration"),
            ("an administration", "administra"),
            ("Угоду про мостову підписано", "мостов"),
            ("п’ять пʼятниць", "п'ять"),
            ("it’s", "its"),
            ("北京大学的学生", "北京"),
            ("北京大学的学生", "京大学的学"),
            ("東京タワー", "東京タワー"),
            ("한국어로", "한국어"),
            ("ภาษาไทย", "ไทย"),
            ("مواعيد العبارة", "العبارة"),
            ("v2.10 of 1987", "1987 10"),
        ] {
            assert!(found(text, typed), "{typed} in {text}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for (text, typed) in [
            ("three bridges", "bridgework"),
            ("an administration", "administrators"),
            ("interlude", "interval"),
            ("interlude", "inter lude"),
            ("The Treaty of Lisk", "lis"),
            ("The Treaty of Lisk", "treaty lost"),
            ("北京的大学", "北京大学"),
            ("北京", "京北"),
            ("1987", "198"),
        ] {
            assert!(!found(text, typed), "{typed} in {text}");
        }
    }

    #[test]
    fn marks_alone_ask_for_nothing_and_long_questions_are_cut() {
        assert!(Sought::new(" %_!'\" ").is_empty());
        let long = "alpha bravo charlie delta echoes foxtrot golfing hotels indigo juliet".repeat(9);
        let sought = Sought::new(&long);
        assert_eq!((sought.words.len(), sought.patterns.len()), (MOST_WORDS, MOST_PATTERNS));
    }

    #[test]
    fn a_word_is_a_number_above_zero() {
        assert_ne!(Word::of("lisk"), Word::of("lysk"));
        assert!(Word::of("").0 > 0);
    }
}
