//! Texts as the desk draws them: struck and inserted words, shortened where they are long, and
//! every invisible character visible.

use corrigenda_anchor::{Piece, diff};

use crate::web::inert::{Inert, Run};

/// How a stretch is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// It stays.
    Same,
    /// It leaves.
    Out,
    /// It comes in.
    In,
}

/// A stretch of a tracked change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    /// How it is drawn.
    pub ink: Ink,
    /// Its characters.
    pub runs: Vec<Run>,
}

impl Stroke {
    fn new(ink: Ink, text: &str) -> Stroke {
        Stroke { ink, runs: Inert::new(text).runs }
    }
}

/// A difference, as it is drawn.
#[must_use]
pub fn strokes(pieces: &[Piece<'_>]) -> Vec<Stroke> {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Same(text) => Stroke::new(Ink::Same, text),
            Piece::Out(text) | Piece::Away { words: text, .. } => Stroke::new(Ink::Out, text),
            Piece::In(text) | Piece::Here { words: text, .. } => Stroke::new(Ink::In, text),
        })
        .collect()
}

/// A tracked change from one text to another; without another, the text as it stands.
#[must_use]
pub fn change(old: &str, new: Option<&str>) -> Vec<Stroke> {
    match new {
        None => vec![Stroke::new(Ink::Same, old)],
        Some(new) => strokes(&diff(old, new)),
    }
}

/// As [`change`], with long stretches that stay cut to some words on the sides of what changes.
#[must_use]
pub fn short_change(old: &str, new: Option<&str>) -> Vec<Stroke> {
    let pieces = match new {
        None => vec![Piece::Same(old)],
        Some(new) => diff(old, new),
    };
    let last = pieces.len().saturating_sub(1);
    let mut out = Vec::with_capacity(pieces.len());
    for (i, piece) in pieces.iter().enumerate() {
        let stroke = match piece {
            Piece::Same(text) if i == 0 && last == 0 => Stroke::new(Ink::Same, &beginning(text, 4 * KEPT)),
            Piece::Same(text) if i == 0 => Stroke::new(Ink::Same, &ending(text, KEPT)),
            Piece::Same(text) if i == last => Stroke::new(Ink::Same, &beginning(text, KEPT)),
            Piece::Same(text) => Stroke::new(Ink::Same, &middle(text)),
            Piece::Out(text) | Piece::Away { words: text, .. } => {
                Stroke::new(Ink::Out, &beginning(text, 4 * KEPT))
            }
            Piece::In(text) | Piece::Here { words: text, .. } => {
                Stroke::new(Ink::In, &beginning(text, 4 * KEPT))
            }
        };
        out.push(stroke);
    }
    out
}

/// Code points kept on each side of a change.
const KEPT: usize = 60;
/// How far a cut goes on looking for a space.
const LONGEST_WORD: usize = 16;

/// The beginning of a text, cut at a space near so many code points, with an ellipsis.
#[must_use]
pub fn beginning(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..cut];
    let back = head.char_indices().rev().take(LONGEST_WORD).find(|(_, c)| c.is_whitespace());
    format!("{}\u{a0}…", head[..back.map_or(cut, |(at, _)| at)].trim_end())
}

/// The end of a text, cut at a space near so many code points from its end, with an ellipsis.
#[must_use]
pub fn ending(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(most.saturating_sub(1)).filter(|(at, _)| *at > 0)
    else {
        return text.to_owned();
    };
    let tail = &text[cut..];
    let on = tail.char_indices().take(LONGEST_WORD).find(|(_, c)| c.is_whitespace());
    format!("…\u{a0}{}", tail[on.map_or(0, |(at, _)| at)..].trim_start())
}

/// What stands before a passage, as a quote has it: some characters, cut anywhere. The word that
/// was cut is left out.
#[must_use]
pub fn lead(prefix: &str) -> String {
    let words = prefix.split_once(char::is_whitespace).map_or(prefix, |(_, rest)| rest);
    if words.trim().is_empty() { String::new() } else { format!("…\u{a0}{}", words.trim_start()) }
}

/// What stands after a passage, as a quote has it; see [`lead`].
#[must_use]
pub fn rest(suffix: &str) -> String {
    let words = suffix.rsplit_once(char::is_whitespace).map_or(suffix, |(rest, _)| rest);
    if words.trim().is_empty() { String::new() } else { format!("{}\u{a0}…", words.trim_end()) }
}

fn middle(text: &str) -> String {
    if text.chars().count() <= 2 * KEPT {
        return text.to_owned();
    }
    let (head, tail) = (beginning(text, KEPT), ending(text, KEPT));
    format!("{head}{}", tail.trim_start_matches('…'))
}

/// Whether a text is written from right to left: what its first strong character says.
#[must_use]
pub fn right_to_left(text: &str) -> bool {
    let strong = text.chars().find(|c| c.is_alphabetic());
    strong.is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(strokes: &[Stroke]) -> String {
        strokes
            .iter()
            .map(|stroke| {
                let text: String = stroke
                    .runs
                    .iter()
                    .map(|run| match run {
                        Run::Text(text) => text.clone(),
                        Run::Control(name) => format!("<{name}>"),
                    })
                    .collect();
                match stroke.ink {
                    Ink::Same => text,
                    Ink::Out => format!("[-{text}-]"),
                    Ink::In => format!("{{+{text}+}}"),
                }
            })
            .collect()
    }

    #[test]
    fn a_change_is_struck_and_inserted_with_invisible_characters_shown() {
        assert_eq!(plain(&change("in 1987 and", Some("in 1978 and"))), "in [-1987-]{+1978+} and");
        assert_eq!(plain(&change("as it stands", None)), "as it stands");
        assert!(plain(&change("a b", Some("a \u{202E}b"))).contains("<RLO>"));
    }

    #[test]
    fn a_long_passage_is_cut_to_the_words_around_the_change() {
        let words = "lorem ipsum dolor ".repeat(40);
        let (old, new) = (format!("{words}1987 {words}"), format!("{words}1978 {words}"));
        let drawn = plain(&short_change(&old, Some(&new)));
        assert!(drawn.starts_with('…') && drawn.ends_with('…'), "{drawn}");
        assert!(drawn.contains("[-1987-]{+1978+}"));
        assert!(drawn.chars().count() < 180, "{drawn}");
    }

    #[test]
    fn cuts_fall_between_words_and_on_characters() {
        assert_eq!(beginning("one two three", 9), "one two\u{a0}…");
        assert_eq!(ending("one two three", 7), "…\u{a0}three");
        assert_eq!(beginning("short", 9), "short");
        assert_eq!(ending("short", 5), "short");
        assert_eq!(beginning("漢字漢字漢字", 3), "漢字漢\u{a0}…");
    }

    #[test]
    fn the_words_around_a_passage_are_whole_words() {
        assert_eq!(lead("orking from the Treaty of Lisk, "), "…\u{a0}from the Treaty of Lisk, ");
        assert_eq!(rest(" and which gives each fleet th"), " and which gives each fleet\u{a0}…");
        assert_eq!((lead(""), rest("")), (String::new(), String::new()));
    }

    #[test]
    fn the_first_letter_says_the_direction() {
        assert!(right_to_left("… تقول الشركة"));
        assert!(!right_to_left("1987 in Lisk"));
    }
}
