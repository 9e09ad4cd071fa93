//! Texts cut into the units that are compared: words, single characters of scripts without spaces, punctuation marks.

use super::class::{Class, known};

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

/// What a word weighs at most.
const HEAVIEST: usize = 12;
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
/// Sets marks and single characters apart from words that happen to be spelt with the same bits.
const SINGLE: u64 = 0x2545_f491_4f6c_dd1d;
const FACTOR: u64 = 0xff51_afd7_ed55_8ccd;

pub(super) const fn mix(hash: u64, value: u64) -> u64 {
    let hash = (hash ^ value).wrapping_mul(FACTOR);
    hash ^ (hash >> 29)
}

/// Whether a character is part of a word of several characters.
pub(crate) fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || known(c).class == Class::Word
}

/// Whether a word may go on after this character.
pub(super) fn goes_on(c: char) -> bool {
    !c.is_ascii_whitespace() && matches!(known(c).class, Class::Word | Class::Nothing)
}

/// The hash of a word under way, eight bytes of its folded spelling at a time.
#[derive(Clone, Copy)]
struct Spelling {
    hash: u64,
    bytes: u64,
    filled: u32,
}

impl Spelling {
    const NEW: Self = Self { hash: SEED, bytes: 0, filled: 0 };

    /// Takes in bytes that are all letters and digits.
    fn ascii(&mut self, word: &[u8]) {
        let (whole, rest) = word.as_chunks::<8>();
        for bytes in whole {
            self.put(u64::from_le_bytes(*bytes), 8);
        }
        if !rest.is_empty() {
            let bytes = rest.iter().rev().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte));
            self.put(bytes, rest.len() as u32);
        }
    }

    fn character(&mut self, c: char) {
        let mut bytes = [0; 8];
        let length = c.encode_utf8(&mut bytes).len();
        self.put(u64::from_le_bytes(bytes), length as u32);
    }

    fn put(&mut self, bytes: u64, length: u32) {
        self.bytes |= bytes << (8 * self.filled);
        let filled = self.filled + length;
        if filled >= 8 {
            self.hash = mix(self.hash, self.bytes);
            self.bytes = bytes.checked_shr(8 * (8 - self.filled)).unwrap_or(0);
        }
        self.filled = filled % 8;
    }

    /// No word holds a zero byte, so that the length needs no room in it.
    const fn end(self) -> u64 {
        if self.filled == 0 { self.hash } else { mix(self.hash, self.bytes) }
    }
}

/// Appends the tokens of `text[from..to]`.
pub(super) fn cut(text: &str, from: usize, to: usize, tokens: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..to];
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_alphanumeric() {
            at += 1 + bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            if bytes.get(at).is_none_or(u8::is_ascii) {
                let mut spelling = Spelling::NEW;
                spelling.ascii(&bytes[start..at]);
                let weight = (at - start + 1).min(HEAVIEST) as u16;
                tokens.push(Token { start: start as u32, end: at as u32, hash: spelling.end(), weight });
            } else {
                at = word(text, start, to, tokens);
            }
        } else if byte == b' ' {
            at += 1;
        } else {
            let Some(c) = text[at..].chars().next() else { return };
            let known = known(c);
            if known.class == Class::Word {
                at = word(text, start, to, tokens);
                continue;
            }
            at += c.len_utf8();
            let weight = match known.class {
                Class::Single(weight) => weight,
                Class::Space if c == '\n' => NEWLINE,
                _ => continue,
            };
            let c = if c == '\n' { c } else { known.folded };
            let hash = mix(SINGLE, u64::from(u32::from(c)));
            tokens.push(Token { start: start as u32, end: at as u32, hash, weight });
        }
    }
}

/// Appends the word that begins at `start`; gives where to go on.
fn word(text: &str, start: usize, to: usize, tokens: &mut Vec<Token>) -> usize {
    let (mut at, mut end) = (start, start);
    let (mut spelling, mut letters) = (Spelling::NEW, 0);
    for c in text[start..to].chars() {
        let known = known(c);
        match known.class {
            Class::Word => {
                spelling.character(known.folded);
                letters += 1;
                at += c.len_utf8();
                end = at;
            }
            Class::Nothing => at += c.len_utf8(),
            Class::Space | Class::Single(_) => break,
        }
    }
    let weight = (letters + 1).min(HEAVIEST) as u16;
    tokens.push(Token { start: start as u32, end: end as u32, hash: spelling.end(), weight });
    at
}

/// Appends every visible character of `text[from..to]` as a token of its own, case and typography folded; ends early
/// when there are more than `most` tokens.
pub(super) fn letters(text: &str, (from, to): (usize, usize), most: usize, tokens: &mut Vec<Token>) {
    for (at, c) in text[from..to].char_indices() {
        if tokens.len() > most {
            return;
        }
        let start = (from + at) as u32;
        let end = start + c.len_utf8() as u32;
        let known = known(c);
        let weight = match known.class {
            Class::Nothing | Class::Space => continue,
            Class::Word => 2,
            Class::Single(weight) => weight.max(1),
        };
        tokens.push(Token { start, end, hash: u64::from(u32::from(known.lower)), weight });
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

    #[test]
    fn a_long_word_is_the_same_however_it_is_written() {
        let mut tokens = Vec::new();
        let text = "Donaudampfschiff Donau\u{ad}dampf\u{ad}schiff donaudampfschiff Donaudampfschif\u{200b}f naïvement naï\u{ad}vement";
        cut(text, 0, text.len(), &mut tokens);
        let hashes: Vec<u64> = tokens.iter().map(|token| token.hash).collect();
        assert_eq!(hashes[0], hashes[1]);
        assert_ne!(hashes[0], hashes[2]);
        assert_eq!(hashes[0], hashes[3]);
        assert_eq!(hashes[4], hashes[5]);
    }
}
