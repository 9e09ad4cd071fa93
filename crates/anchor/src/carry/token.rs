//! Texts cut into the units that are compared: words, single characters of scripts without spaces, punctuation marks.

use crate::text::{folded_char, is_space};

/// What a newline weighs: enough to choose between two ends of a sentence.
const NEWLINE: u16 = 2;

/// A unit of comparison. White space, but for newlines, and invisible characters belong to none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: u32,
    pub end: u32,
    /// Of its folded characters.
    pub hash: u64,
    /// What keeping it is worth: about the characters that a reader would recognise it by.
    pub weight: u16,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Nothing,
    Word,
    /// A character that is a unit of its own.
    Single(u16),
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const FACTOR: u64 = 0xff51_afd7_ed55_8ccd;

pub(super) const fn mix(hash: u64, value: u64) -> u64 {
    let hash = (hash ^ value).wrapping_mul(FACTOR);
    hash ^ (hash >> 29)
}

fn class(c: char) -> (Class, char) {
    if c.is_ascii_alphanumeric() {
        return (Class::Word, c);
    }
    let Some(c) = folded_char(c) else {
        return (Class::Nothing, c);
    };
    let class = match c {
        _ if c == ' ' || is_space(c) => Class::Space,
        '\0'..='\x7f' => Class::Single(1),
        // Han, and what else is written without spaces between words.
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Class::Single(3),
        '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' => Class::Single(2),
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Class::Single(2),
        '\u{300}'..='\u{36f}' => Class::Word,
        _ if c.is_alphanumeric() => Class::Word,
        _ => Class::Single(1),
    };
    (class, c)
}

/// Whether a character is part of a word of several characters.
pub(crate) fn in_word(c: char) -> bool {
    matches!(class(c).0, Class::Word)
}

/// Appends the tokens of `text[from..to]`.
pub(super) fn cut(text: &str, from: usize, to: usize, tokens: &mut Vec<Token>) {
    let mut word: Option<Token> = None;
    let newline = mix(SEED, u64::from(b'\n'));
    for (at, raw) in text[from..to].char_indices() {
        let start = (from + at) as u32;
        let end = start + raw.len_utf8() as u32;
        let (class, c) = class(raw);
        match class {
            Class::Nothing => {}
            Class::Word => {
                let token = word.get_or_insert(Token { start, end, hash: SEED, weight: 1 });
                token.end = end;
                token.hash = mix(token.hash, u64::from(u32::from(c)));
                token.weight = (token.weight + 1).min(12);
            }
            Class::Space => {
                tokens.extend(word.take());
                if raw == '\n' {
                    tokens.push(Token { start, end, hash: newline, weight: NEWLINE });
                }
            }
            Class::Single(weight) => {
                tokens.extend(word.take());
                tokens.push(Token { start, end, hash: mix(SEED, u64::from(u32::from(c))), weight });
            }
        }
    }
    tokens.extend(word);
}

/// Appends every visible character of `text[from..to]` as a token of its own, case and typography folded.
pub(super) fn letters(text: &str, from: usize, to: usize, tokens: &mut Vec<Token>) {
    for (at, raw) in text[from..to].char_indices() {
        let start = (from + at) as u32;
        let end = start + raw.len_utf8() as u32;
        let (class, c) = class(raw);
        let weight = match class {
            Class::Nothing | Class::Space => continue,
            Class::Word => 2,
            Class::Single(weight) => weight.max(1),
        };
        let c = c.to_lowercase().next().unwrap_or(c);
        tokens.push(Token { start, end, hash: u64::from(u32::from(c)), weight });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        cut(text, 0, text.len(), &mut tokens);
        tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect()
    }

    #[test]
    fn words_numbers_marks_and_han_are_units() {
        assert_eq!(words("It's 1.5, né?"), ["It", "'", "s", "1", ".", "5", ",", "né", "?"]);
        assert_eq!(words("漢字かな ok"), ["漢", "字", "か", "な", "ok"]);
        assert_eq!(words("co\u{ad}op"), ["co\u{ad}op"]);
    }

    #[test]
    fn typography_makes_no_different_unit() {
        let mut tokens = Vec::new();
        cut("“ \" co\u{ad}op coop", 0, 17, &mut tokens);
        assert_eq!(tokens[0].hash, tokens[1].hash);
        assert_eq!(tokens[2].hash, tokens[3].hash);
    }
}
