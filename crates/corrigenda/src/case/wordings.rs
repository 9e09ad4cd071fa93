//! What readers suggest for a passage, reduced to the words they change, and tallied.

use corrigenda_anchor::{Bytes, CodePoints, Piece, Span, Text, diff, fold};
use sha2::{Digest, Sha256};

use crate::clock::Timestamp;
use crate::id::hex;

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
        return edits(&voice.exact, &voice.exact, suggestion)?
            .into_iter()
            .map(|edit| {
                let within = inner.start <= edit.span.start && edit.span.end <= inner.end;
                within.then(|| moved(edit, window.start, inner.start))
            })
            .collect();
    }
    let found = edits(&voice.exact, passage.slice(window), suggestion)?;
    Some(found.into_iter().map(|edit| moved(edit, window.start, CodePoints(0))).collect())
}

fn moved(edit: Edit, forward: CodePoints, back: CodePoints) -> Edit {
    let to = |at: CodePoints| (at + forward).saturating_sub(back);
    Edit { span: Span::new(to(edit.span.start), to(edit.span.end)), text: edit.text }
}

/// The words that `suggestion` changes in `marked`, as edits of `stands`: the same words as they
/// stand on the page, perhaps in other typography. Where the page's words are others, everything
/// that differs from them is an edit. `None` never happens for words that are the same.
#[must_use]
pub fn edits(marked: &str, stands: &str, suggestion: &str) -> Option<Vec<Edit>> {
    if marked == stands {
        return Some(changes(stands, suggestion));
    }
    if !same_words(marked, stands) {
        return Some(changes(stands, suggestion));
    }
    let (from, to) = (fold(marked), fold(stands));
    let leading = |folded: &str| folded.len() - folded.trim_start_matches(' ').len();
    let (skip_from, skip_to) = (leading(from.as_str()), leading(to.as_str()));
    let carry = |at: CodePoints| Bytes((from.to_folded(at).0 + skip_to).saturating_sub(skip_from));
    changes(marked, suggestion)
        .into_iter()
        .map(|edit| {
            let span = to.unfold(carry(edit.span.start), carry(edit.span.end));
            Some(Edit { span, text: edit.text })
        })
        .collect()
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
            Piece::Out(words) => {
                let end = at + CodePoints(words.chars().count());
                match edits.last_mut().filter(|_| open) {
                    Some(edit) => edit.span.end = end,
                    None => edits.push(Edit { span: Span::new(at, end), text: String::new() }),
                }
                (at, open) = (end, true);
            }
            Piece::In(words) => {
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
