//! What readers suggest for a passage, reduced to the words they change, and tallied.

use corrigenda_anchor::{Bytes, CodePoints, Piece, Span, Text, diff, fold};
use sha2::{Digest, Sha256};

use crate::clock::Timestamp;
use crate::id::hex;
use crate::web::inert::looks_like_markup;

/// Words to be put in place of others: `span` of the passage (empty: words come in between) now
/// reads `text` (empty: the words go).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What is replaced, in code points from the start of the passage.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// What one reader, or several in the same words, said about the passage of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The words they had marked.
    pub exact: String,
    /// The marked words as they should read; `None` where only a remark was made.
    pub suggestion: Option<String>,
    /// Where the marked words begin and end, in code points from the start of the case's passage;
    /// below zero or past its end where they reach beyond it.
    pub stands: (i64, i64),
    /// How many readers said so.
    pub readers: i64,
    /// How many of them named a source.
    pub with_source: i64,
    /// When the first did.
    pub first_at: Timestamp,
}

/// One wording of the whole passage, with everybody who suggested it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Names it on a page and in a form; the same words always have the same key.
    pub key: String,
    /// The whole passage as it should read; empty where it should go.
    pub passage_as_it_should_read: String,
    /// What it changes, in the order of the passage.
    pub edits: Vec<Edit>,
    /// How many readers suggested it.
    pub tally: i64,
    /// How many of them named a source.
    pub with_source: i64,
    /// When the first did.
    pub first_at: Timestamp,
    /// It changes other words than the leading wording does: both can be accepted.
    pub touches_other_words: bool,
}

impl Wording {
    /// The difference to the passage, for people to read.
    #[must_use]
    pub fn pieces<'a>(&'a self, passage: &'a str) -> Vec<Piece<'a>> {
        diff(passage, &self.passage_as_it_should_read)
    }
}

/// What a row of the queue says of the wordings of its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The passage as most readers say it should read; `None` where none suggests anything.
    pub leading: Option<String>,
    /// How many different wordings there are.
    pub wordings: i64,
    /// The passage or one of them holds what looks like markup.
    pub marked_up: bool,
}

impl Tally {
    /// Of a passage and its wordings, leading first.
    #[must_use]
    pub fn of(passage: &str, wordings: &[Wording]) -> Tally {
        let words = || wordings.iter().map(|wording| wording.passage_as_it_should_read.as_str());
        Tally {
            leading: words().next().map(str::to_owned),
            wordings: i64::try_from(wordings.len()).unwrap_or(i64::MAX),
            marked_up: words().chain([passage]).any(looks_like_markup),
        }
    }
}

/// The wordings that readers suggest for a passage: most readers first, then the earliest.
#[must_use]
pub fn tally(passage: &str, voices: &[Voice]) -> Vec<Wording> {
    let text = Text::new(passage);
    let mut wordings: Vec<(String, Wording)> = Vec::new();
    for voice in voices {
        let Some(edits) = edits_of(&text, voice).filter(|edits| !edits.is_empty()) else { continue };
        let words = apply(&text, &edits);
        let same = fold(&words).as_str().trim_matches(' ').to_owned();
        match wordings.iter_mut().find(|(known, _)| *known == same) {
            Some((_, wording)) => {
                wording.tally += voice.readers;
                wording.with_source += voice.with_source;
                wording.first_at = wording.first_at.min(voice.first_at);
            }
            None => {
                let key = hex(&Sha256::digest(same.as_bytes()))[..12].to_owned();
                let wording = Wording {
                    key,
                    passage_as_it_should_read: words,
                    edits,
                    tally: voice.readers,
                    with_source: voice.with_source,
                    first_at: voice.first_at,
                    touches_other_words: false,
                };
                wordings.push((same, wording));
            }
        }
    }
    let mut wordings: Vec<Wording> = wordings.into_iter().map(|(_, wording)| wording).collect();
    wordings.sort_by_key(|wording| (-wording.tally, wording.first_at));
    if let Some((leading, others)) = wordings.split_first_mut() {
        for other in others {
            other.touches_other_words = apart(&leading.edits, &other.edits);
        }
    }
    wordings
}

/// Two wordings in one, where they change different words.
#[must_use]
pub fn together(passage: &str, a: &Wording, b: &Wording) -> Option<String> {
    if !apart(&a.edits, &b.edits) {
        return None;
    }
    let mut edits = [a.edits.as_slice(), b.edits.as_slice()].concat();
    edits.sort_by_key(|edit| edit.span.start);
    Some(apply(&Text::new(passage), &edits))
}

/// Several wordings in one, where no two of them change the same words; else the first two that do.
///
/// # Errors
/// The positions of two wordings that change the same words.
pub fn all_together(passage: &str, wordings: &[&Wording]) -> Result<String, (usize, usize)> {
    for (at, wording) in wordings.iter().enumerate() {
        for (later, other) in wordings.iter().enumerate().skip(at + 1) {
            if !apart(&wording.edits, &other.edits) {
                return Err((at, later));
            }
        }
    }
    let mut edits: Vec<Edit> = wordings.iter().flat_map(|wording| wording.edits.iter().cloned()).collect();
    edits.sort_by_key(|edit| edit.span.start);
    Ok(apply(&Text::new(passage), &edits))
}

/// Whether no edit of one side touches an edit of the other. Words coming in at an edge touch it.
fn apart(a: &[Edit], b: &[Edit]) -> bool {
    a.iter().all(|a| b.iter().all(|b| a.span.end < b.span.start || b.span.end < a.span.start))
}

/// What a voice changes in the passage; `None` where it suggests nothing, or changes words that
/// are not the passage's.
fn edits_of(passage: &Text<'_>, voice: &Voice) -> Option<Vec<Edit>> {
    let suggestion = voice.suggestion.as_deref()?;
    let (start, end) = voice.stands;
    let inside = |at: i64| CodePoints(usize::try_from(at.max(0)).unwrap_or(0)).min(passage.len());
    let window = Span::new(inside(start), inside(end));
    // Marked words that reach beyond the passage: what stands outside is known by their own text.
    let hangs_before = usize::try_from(-start).unwrap_or(0);
    let marked = Text::new(voice.exact.as_str());
    if hangs_before > 0 || usize::try_from(end).unwrap_or(0) > passage.len().0 {
        let inner = Span::new(
            CodePoints(hangs_before),
            CodePoints(usize::try_from(passage.len().0 as i64 - start).unwrap_or(0)).min(marked.len()),
        );
        if !same_words(marked.slice(inner), passage.slice(window)) {
            return None;
        }
        return edits(&voice.exact, &voice.exact, suggestion)
            .into_iter()
            .map(|edit| {
                let within = inner.start <= edit.span.start && edit.span.end <= inner.end;
                within.then(|| moved(edit, window.start, inner.start))
            })
            .collect();
    }
    let found = edits(&voice.exact, passage.slice(window), suggestion);
    Some(found.into_iter().map(|edit| moved(edit, window.start, CodePoints(0))).collect())
}

fn moved(edit: Edit, forward: CodePoints, back: CodePoints) -> Edit {
    let to = |at: CodePoints| (at + forward).saturating_sub(back);
    Edit { span: Span::new(to(edit.span.start), to(edit.span.end)), text: edit.text }
}

/// The words that `suggestion` changes in `marked`, as edits of `stands`: the same words as they
/// stand on the page, perhaps in other typography. Where the page's words are others, everything
/// in which the suggestion differs from them is an edit.
#[must_use]
pub fn edits(marked: &str, stands: &str, suggestion: &str) -> Vec<Edit> {
    if marked == stands || !same_words(marked, stands) {
        return changes(stands, suggestion);
    }
    // Equal once folded: an offset goes through the folded form from one to the other.
    let (from, to) = (fold(marked), fold(stands));
    let leading = |folded: &str| folded.len() - folded.trim_start_matches(' ').len();
    let (skip_from, skip_to) = (leading(from.as_str()), leading(to.as_str()));
    let carry = |at: CodePoints| Bytes((from.to_folded(at).0 + skip_to).saturating_sub(skip_from));
    let moved = |edit: Edit| {
        let span = to.unfold(carry(edit.span.start), carry(edit.span.end));
        Edit { span, text: edit.text }
    };
    changes(marked, suggestion).into_iter().map(moved).collect()
}

/// The edits that turn one text into another.
fn changes(old: &str, new: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut at = CodePoints(0);
    let mut open = false;
    for piece in diff(old, new) {
        match piece {
            Piece::Same(words) => {
                at += CodePoints(words.chars().count());
                open = false;
            }
            Piece::Out(words) | Piece::Away { words, .. } => {
                let end = at + CodePoints(words.chars().count());
                match edits.last_mut().filter(|_| open) {
                    Some(edit) => edit.span.end = end,
                    None => edits.push(Edit { span: Span::new(at, end), text: String::new() }),
                }
                (at, open) = (end, true);
            }
            Piece::In(words) | Piece::Here { words, .. } => {
                match edits.last_mut().filter(|_| open) {
                    Some(edit) => edit.text.push_str(words),
                    None => edits.push(Edit { span: Span::new(at, at), text: words.to_owned() }),
                }
                open = true;
            }
        }
    }
    edits
}

/// The passage with these edits made; they must be in order and apart.
#[must_use]
pub fn apply(passage: &Text<'_>, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(passage.as_str().len());
    let mut at = CodePoints(0);
    for edit in edits {
        out.push_str(passage.slice(Span::new(at, edit.span.start)));
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(passage.slice(Span::new(at, passage.len())));
    out
}

/// Whether two texts say the same but for typography and the space around them.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    a == b || fold(a).as_str().trim_matches(' ') == fold(b).as_str().trim_matches(' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PASSAGE: &str = "signed in 1987 and renewed twice since";

    fn said(exact: &str, suggestion: &str) -> Voice {
        let start = PASSAGE.find(exact).map_or(0, |at| PASSAGE[..at].chars().count() as i64);
        Voice {
            exact: exact.into(),
            suggestion: Some(suggestion.into()),
            stands: (start, start + exact.chars().count() as i64),
            readers: 1,
            with_source: 0,
            first_at: Timestamp(0),
        }
    }

    fn read(wordings: &[Wording]) -> Vec<(&str, i64)> {
        wordings.iter().map(|w| (w.passage_as_it_should_read.as_str(), w.tally)).collect()
    }

    #[test]
    fn the_same_change_to_more_or_fewer_marked_words_is_one_wording() {
        let voices = [said("1987", "1978"), said(PASSAGE, "signed in 1978 and renewed twice since")];
        let wordings = tally(PASSAGE, &voices);
        assert_eq!(read(&wordings), [("signed in 1978 and renewed twice since", 2)]);
        assert_eq!(
            wordings[0].edits,
            [Edit { span: Span::new(CodePoints(10), CodePoints(14)), text: "1978".into() }]
        );
    }

    #[test]
    fn rivals_stand_by_readers_then_by_time() {
        let later = Voice { first_at: Timestamp(9), ..said("1987", "1979") };
        let voices = [later, said("1987", "1980"), Voice { readers: 3, ..said("1987", "1978") }];
        let wordings = tally(PASSAGE, &voices);
        let years: Vec<_> = wordings.iter().map(|w| w.edits[0].text.as_str()).collect();
        assert_eq!(years, ["1978", "1980", "1979"]);
        assert!(wordings.iter().all(|wording| !wording.touches_other_words));
    }

    #[test]
    fn typography_makes_no_rival_and_no_change() {
        let voices = [said(PASSAGE, "signed\u{a0}in 1978 and renewed twice since"), said("1987", "1978")];
        assert_eq!(tally(PASSAGE, &voices).len(), 1);
        assert!(tally("it’s late", &[Voice { stands: (0, 9), ..said("it's late", "it's late") }]).is_empty());
    }

    #[test]
    fn marked_words_in_other_typography_change_the_words_on_the_page() {
        let voice = Voice { stands: (0, 19), ..said("\"It's\" in 1987 here", "\"It's\" in 1978 here") };
        let wordings = tally("“It’s” in 1987 here", &[voice]);
        assert_eq!(read(&wordings), [("“It’s” in 1978 here", 1)]);
        let soft = Voice { stands: (0, 16), ..said("in cooperation", "in co-operation") };
        let wordings = tally("in co\u{ad}operation,", &[soft]);
        assert_eq!(wordings.len(), 1);
    }

    #[test]
    fn marked_words_that_reach_beyond_the_passage_count_for_what_they_change_in_it() {
        let beyond = Voice { stands: (-8, 14), ..said("treaty, signed in 1987", "treaty, signed in 1978") };
        assert_eq!(read(&tally(PASSAGE, &[beyond])), [("signed in 1978 and renewed twice since", 1)]);
        let outside = Voice { stands: (-8, 14), ..said("treaty, signed in 1987", "pact, signed in 1987") };
        assert!(tally(PASSAGE, &[outside]).is_empty());
    }

    #[test]
    fn an_empty_suggestion_takes_the_words_out() {
        let wordings = tally(PASSAGE, &[said(" and renewed twice since", ""), said(PASSAGE, "")]);
        assert_eq!(read(&wordings), [("signed in 1987", 1), ("", 1)]);
    }

    #[test]
    fn changes_to_different_words_can_be_made_together() {
        let voices = [Voice { readers: 2, ..said("1987", "1978") }, said("twice", "three times")];
        let wordings = tally(PASSAGE, &voices);
        assert!(wordings[1].touches_other_words);
        assert_eq!(
            together(PASSAGE, &wordings[0], &wordings[1]).as_deref(),
            Some("signed in 1978 and renewed three times since")
        );
        let rivals = tally(PASSAGE, &[said("1987", "1978"), said("1987", "1979")]);
        assert_eq!(together(PASSAGE, &rivals[0], &rivals[1]), None);
    }

    #[test]
    fn any_number_of_changes_to_different_words_is_one_wording() {
        let voices = [
            said("1987", "1978"),
            said("twice", "three times"),
            said("since", "after"),
            said("1987", "1979"),
        ];
        let wordings = tally(PASSAGE, &voices);
        let of = |words: &str| {
            wordings.iter().find(|wording| wording.edits[0].text == words).expect("somebody said so")
        };
        assert_eq!(
            all_together(PASSAGE, &[of("after"), of("1978"), of("three times")]).as_deref(),
            Ok("signed in 1978 and renewed three times after")
        );
        assert_eq!(all_together(PASSAGE, &[of("1978"), of("after"), of("1979")]), Err((0, 2)));
    }

    #[test]
    fn the_same_words_have_the_same_key() {
        let key = |voice: Voice| tally(PASSAGE, &[voice])[0].key.clone();
        assert_eq!(key(said("1987", "1978")), key(said("in 1987", "in 1978")));
        assert_ne!(key(said("1987", "1978")), key(said("1987", "1979")));
    }

    proptest! {
        #[test]
        fn edits_made_give_the_suggestion(marked in "[ab 1,漢é“]{0,30}", suggestion in "[ab 1,漢é“]{0,30}") {
            let made = apply(&Text::new(marked.as_str()), &edits(&marked, &marked, &suggestion));
            prop_assert_eq!(made, suggestion);
        }

        #[test]
        fn nothing_a_reader_says_breaks_a_tally(
            exact in "\\PC{0,12}",
            suggestion in prop::option::of("\\PC{0,12}"),
            start in -20_i64..60,
            length in -3_i64..30,
        ) {
            let voice = Voice { exact, suggestion, stands: (start, start + length), ..said("", "") };
            let wordings = tally(PASSAGE, &[voice, said("1987", "1978")]);
            prop_assert!(wordings.len() <= 2);
            for at in 0..wordings.len() {
                let galley = crate::case::galley::set(PASSAGE, &wordings, Some(at));
                let kept: String = galley.iter().filter_map(|piece| match piece {
                    crate::case::galley::Galley::Same(words)
                    | crate::case::galley::Galley::Out(words)
                    | crate::case::galley::Galley::Contested(words) => Some(words.as_str()),
                    _ => None,
                }).collect();
                prop_assert_eq!(&kept, PASSAGE);
            }
        }
    }
}
