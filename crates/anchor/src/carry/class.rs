//! What a character is to a comparison, by one look into a table.
//!
//! Asking Unicode anew for every character of two texts took longer than aligning them. The tables are made a page of
//! 256 characters at a time, when a text first holds one of them, so that nobody pays for scripts that do not occur.

use crate::text::{folded_char, is_space};
use std::sync::OnceLock;

/// What a character is to a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Between units.
    Space,
    /// Invisible, and part of nothing.
    Nothing,
    /// Part of a word.
    Word,
    /// A unit of its own, and what keeping it is worth.
    Single(u16),
}

/// A character as comparisons see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(super) class: Class,
    /// Whether it is a letter or a digit, as Unicode has it.
    pub alphanumeric: bool,
    /// With typography folded.
    pub(super) folded: char,
    /// The same with its case folded.
    pub(super) lower: char,
}

const PAGE: usize = 256;
/// Pages up to Hiragana, Katakana and their extensions; above those whole ranges are alike.
const PAGES: usize = 0x32;

static KNOWN: [OnceLock<[Known; PAGE]>; PAGES] = [const { OnceLock::new() }; PAGES];

/// What a character is.
pub(crate) fn known(c: char) -> Known {
    match c {
        '\u{3400}'..='\u{9fff}' => {
            Known { class: Class::Single(3), alphanumeric: han(c), folded: c, lower: c }
        }
        '\u{ac00}'..='\u{d7a3}' => Known { class: Class::Word, alphanumeric: true, folded: c, lower: c },
        _ => match KNOWN.get(c as usize / PAGE) {
            Some(page) => page.get_or_init(|| page_of(c as u32))[c as usize % PAGE],
            None => look(c),
        },
    }
}

/// Whether a character of the Han block is an ideograph, and none of the hexagrams above them.
const fn han(c: char) -> bool {
    !matches!(c, '\u{4dc0}'..='\u{4dff}')
}

fn page_of(c: u32) -> [Known; PAGE] {
    let first = c & !(PAGE as u32 - 1);
    std::array::from_fn(|at| look(char::from_u32(first + at as u32).unwrap_or_default()))
}

fn look(raw: char) -> Known {
    let (class, folded) = class(raw);
    Known {
        class,
        alphanumeric: raw.is_alphanumeric(),
        folded,
        lower: folded.to_lowercase().next().unwrap_or(folded),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_unicode_says_of_every_character() {
        for c in '\0'..=char::MAX {
            assert_eq!(known(c), look(c), "{c:?}");
        }
    }
}
