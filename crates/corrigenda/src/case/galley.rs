//! The passage as the desk sets it: the chosen wording as a tracked change, words that other
//! wordings touch, and how many readers stand behind each change.

use corrigenda_anchor::{CodePoints, Span, Text, fold};

use super::wordings::{Edit, Wording};

/// A stretch of the galley, or a mark in its margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Galley {
    /// As it stands, and nobody objects.
    Same(String),
    /// Goes out with the chosen wording.
    Out(String),
    /// Comes in with the chosen wording.
    In(String),
    /// Stays with the chosen wording; another one changes it.
    Contested(String),
    /// In the margin of what follows: the words that come in, or none where words only go out.
    Mark {
        /// The words.
        words: String,
        /// How many readers suggest them.
        readers: i64,
    },
}

/// Sets the passage with one of its wordings chosen (counted from 0), or none.
#[must_use]
pub fn set(passage: &str, wordings: &[Wording], chosen: Option<usize>) -> Vec<Galley> {
    let text = Text::new(passage);
    let chosen: &[Edit] = chosen.and_then(|at| wordings.get(at)).map_or(&[], |wording| &wording.edits);
    let marks = marks(wordings);
    let mut cuts: Vec<CodePoints> = vec![CodePoints(0), text.len()];
    cuts.extend(marks.iter().flat_map(|(edit, _)| [edit.span.start, edit.span.end]));
    cuts.sort();
    cuts.dedup();
    let mut galley = Vec::new();
    for (at, cut) in cuts.iter().enumerate() {
        for (edit, readers) in marks.iter().filter(|(edit, _)| edit.span.start == *cut) {
            galley.push(Galley::Mark { words: edit.text.trim().to_owned(), readers: *readers });
        }
        galley.extend(
            chosen
                .iter()
                .filter(|edit| edit.span.end == *cut && edit.span.is_empty())
                .map(|edit| Galley::In(edit.text.clone())),
        );
        let Some(next) = cuts.get(at + 1) else { break };
        let span = Span::new(*cut, *next);
        let words = text.slice(span).to_owned();
        match chosen.iter().find(|edit| edit.span.overlaps(span)) {
            Some(edit) => {
                galley.push(Galley::Out(words));
                if edit.span.end == *next && !edit.text.is_empty() {
                    galley.push(Galley::In(edit.text.clone()));
                }
            }
            None if marks.iter().any(|(edit, _)| edit.span.overlaps(span)) => {
                galley.push(Galley::Contested(words));
            }
            None => galley.push(Galley::Same(words)),
        }
    }
    galley
}

/// Every change that somebody suggests, once, with its readers: in the order of the passage, and
/// of several for the same words that with most readers first.
#[must_use]
pub fn marks(wordings: &[Wording]) -> Vec<(Edit, i64)> {
    let mut marks: Vec<(Edit, i64)> = Vec::new();
    for wording in wordings {
        for edit in &wording.edits {
            let same = |known: &Edit| {
                known.span == edit.span && fold(&known.text).as_str() == fold(&edit.text).as_str()
            };
            match marks.iter_mut().find(|(known, _)| same(known)) {
                Some((_, readers)) => *readers += wording.tally,
                None => marks.push((edit.clone(), wording.tally)),
            }
        }
    }
    marks.sort_by_key(|(edit, readers)| (edit.span.start, -readers));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::wordings::{Voice, tally};
    use crate::clock::Timestamp;

    const PASSAGE: &str = "signed in 1987 and renewed twice since";

    fn voices() -> Vec<Wording> {
        let said = |words: &str, readers| Voice {
            exact: PASSAGE.into(),
            suggestion: Some(words.into()),
            stands: (0, 38),
            readers,
            with_source: 0,
            first_at: Timestamp(0),
        };
        tally(
            PASSAGE,
            &[
                said("signed in 1978 and renewed twice since", 5),
                said("signed in 1979 and renewed twice since", 1),
                said("signed in 1978 and renewed three times since", 1),
            ],
        )
    }

    #[test]
    fn the_leading_change_is_tracked_the_rival_word_contested_and_readers_counted() {
        use Galley::{Contested, In, Mark, Out, Same};
        let mark = |words: &str, readers| Mark { words: words.into(), readers };
        assert_eq!(
            set(PASSAGE, &voices(), Some(0)),
            [
                Same("signed in ".into()),
                mark("1978", 6),
                mark("1979", 1),
                Out("1987".into()),
                In("1978".into()),
                Same(" and renewed ".into()),
                mark("three times", 1),
                Contested("twice".into()),
                Same(" since".into()),
            ]
        );
    }

    #[test]
    fn with_no_wording_chosen_everything_suggested_is_contested() {
        let contested: Vec<_> =
            set(PASSAGE, &voices(), None).into_iter().filter(|g| matches!(g, Galley::Contested(_))).collect();
        assert_eq!(contested, [Galley::Contested("1987".into()), Galley::Contested("twice".into())]);
    }

    #[test]
    fn words_that_only_come_in_stand_where_they_come_in() {
        let voice = Voice {
            exact: "rose by 14 per cent".into(),
            suggestion: Some("rose by 14 per cent, over five years".into()),
            stands: (0, 19),
            readers: 2,
            with_source: 0,
            first_at: Timestamp(0),
        };
        let wordings = tally("rose by 14 per cent", &[voice]);
        let galley = set("rose by 14 per cent", &wordings, Some(0));
        assert_eq!(galley.last(), Some(&Galley::In(", over five years".into())));
    }
}
