//! Was and now, side by side: which words left and which came in. Pure.

use corrigenda_anchor::{Piece, diff};

/// A stretch of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// It stands on both sides.
    Same(String),
    /// It stands on this side only.
    Only(String),
}

/// Both sides of a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// The words as they were.
    pub was: Vec<Stretch>,
    /// The words as they are.
    pub now: Vec<Stretch>,
}

/// Most characters of a side that are compared word by word; longer ones are shown whole.
const LONGEST: usize = 4_000;

impl Compared {
    /// Compares two passages word by word.
    #[must_use]
    pub fn new(was: &str, now: &str) -> Compared {
        if was.len() > LONGEST || now.len() > LONGEST {
            let whole = |text: &str| if text.is_empty() { vec![] } else { vec![Stretch::Only(text.into())] };
            return Compared { was: whole(was), now: whole(now) };
        }
        let mut out = Compared::default();
        for piece in diff(was, now) {
            match piece {
                Piece::Same(words) => {
                    out.was.push(Stretch::Same(words.into()));
                    out.now.push(Stretch::Same(words.into()));
                }
                Piece::Out(words) | Piece::Away { words, .. } => out.was.push(Stretch::Only(words.into())),
                Piece::In(words) | Piece::Here { words, .. } => out.now.push(Stretch::Only(words.into())),
            }
        }
        out
    }

    /// Whether there is anything to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.was.is_empty() && self.now.is_empty()
    }

    /// The old side for plain text: `in [-1987-] and`.
    #[must_use]
    pub fn was_text(&self) -> String {
        marked(&self.was, "[-", "-]")
    }

    /// The new side for plain text: `in {+1978+} and`.
    #[must_use]
    pub fn now_text(&self) -> String {
        marked(&self.now, "{+", "+}")
    }
}

fn marked(side: &[Stretch], open: &str, close: &str) -> String {
    side.iter()
        .map(|stretch| match stretch {
            Stretch::Same(words) => words.clone(),
            Stretch::Only(words) => format!("{open}{words}{close}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_shows_its_own_words_marked() {
        let compared = Compared::new("signed in 1987 and renewed", "signed in 1978 and renewed");
        assert_eq!(compared.was_text(), "signed in [-1987-] and renewed");
        assert_eq!(compared.now_text(), "signed in {+1978+} and renewed");
    }

    #[test]
    fn words_that_only_came_in_leave_the_old_side_unmarked() {
        let compared = Compared::new("rose by 14 per cent", "rose by 14 per cent, over five years");
        assert_eq!(compared.was_text(), "rose by 14 per cent");
        assert_eq!(compared.now_text(), "rose by 14 per cent{+, over five years+}");
        assert!(Compared::new("", "").is_empty());
    }

    #[test]
    fn very_long_passages_are_shown_whole() {
        let long = "word ".repeat(2_000);
        assert_eq!(Compared::new(&long, "short").now, [Stretch::Only("short".into())]);
    }
}
