//! A passage in its surroundings, before and after: what the desk, a notice and a receipt show.

use corrigenda_anchor::{Bytes, Carried, Carry, CodePoints, Folded, Piece, Span, Text, diff, fold};

use crate::article::extract::Kind;
use crate::clock::Timestamp;

/// The longest surroundings on either side, in code points; cut at a word.
const REACH: CodePoints = CodePoints(600);

/// The places in a text, given folded, where the same words stand but for typography, up to `most` of them.
#[must_use]
pub fn places(folded: &Folded, words: &str, most: usize) -> Vec<Span> {
    let wanted = fold(words.trim());
    let wanted = wanted.as_str().trim();
    if wanted.is_empty() {
        return Vec::new();
    }
    folded
        .as_str()
        .match_indices(wanted)
        .take(most)
        .map(|(at, found)| folded.unfold(Bytes(at), Bytes(at + found.len())))
        .collect()
}

/// A stretch of a page at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The paragraph around the passage.
    pub text: String,
    /// When the page was first seen to say so.
    pub seen_at: Timestamp,
    /// The SHA-256 of that revision, in hex.
    pub hash: String,
}

/// A text of a page, and the revision it is of.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// When it was first seen.
    pub at: Timestamp,
    /// The SHA-256 of the revision, in hex.
    pub hash: &'a str,
}

/// The paragraph around a passage when readers wrote, and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeAfter {
    /// When readers wrote.
    pub before: Moment,
    /// As it was put right, or in the newest revision; `None` where nothing of it is left.
    pub after: Option<Moment>,
    /// The page was changed again after that.
    pub changed_since: bool,
}

impl BeforeAfter {
    /// What changed, for people to read.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        diff(&self.before.text, self.after.as_ref().map_or("", |after| &after.text))
    }

    /// Whether anything changed.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.after.as_ref().is_none_or(|after| after.text != self.before.text)
    }
}

/// A passage in its surroundings, for the galley.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// What the line is in which it stands, where that is known.
    pub kind: Option<Kind>,
    /// The block before that of the passage; empty at the start of the text.
    pub block_before: String,
    /// What stands before the passage in its own block.
    pub lead: String,
    /// The passage.
    pub passage: String,
    /// What stands after it in its own block.
    pub rest: String,
    /// The block after that of the passage; empty at the end of the text.
    pub block_after: String,
}

/// Takes a passage out of its text with what stands around it.
#[must_use]
pub fn surroundings(text: &Text<'_>, span: Span) -> Surroundings {
    let blocks: Vec<Span> = text.blocks().filter(|block| !block.is_empty()).collect();
    let touches = |block: &&Span| block.start <= span.end && span.start <= block.end;
    let own = blocks.iter().find(touches).copied().unwrap_or_else(|| text.whole());
    let last = blocks.iter().rev().find(touches).copied().unwrap_or(own);
    let before = blocks.iter().rev().find(|block| block.end < own.start).copied();
    let after = blocks.iter().find(|block| block.start > last.end).copied();
    Surroundings {
        kind: None,
        block_before: before.map(|block| tail(text, block)).unwrap_or_default(),
        lead: tail(text, Span::new(own.start, span.start)),
        passage: text.slice(span).to_owned(),
        rest: head(text, Span::new(span.end, last.end)),
        block_after: after.map(|block| head(text, block)).unwrap_or_default(),
    }
}

/// The end of a stretch, cut at a word where it is long.
fn tail(text: &Text<'_>, span: Span) -> String {
    if span.len() <= REACH {
        return text.slice(span).to_owned();
    }
    let words = text.slice(Span::new(span.end - REACH, span.end));
    let cut = words.split_once(' ').map_or(words, |(_, rest)| rest);
    format!("… {cut}")
}

/// The beginning of a stretch, cut at a word where it is long.
fn head(text: &Text<'_>, span: Span) -> String {
    if span.len() <= REACH {
        return text.slice(span).to_owned();
    }
    let words = text.slice(Span::new(span.start, span.start + REACH));
    let cut = words.rsplit_once(' ').map_or(words, |(rest, _)| rest);
    format!("{cut} …")
}

/// What stands in a text where a passage of an older one stood: empty where the words are gone,
/// `None` where they stand as they did, or where it can't be told.
#[must_use]
pub fn words_now(old: &Text<'_>, span: Span, new: &Text<'_>) -> Option<String> {
    match Carry::between(old, new).span(span) {
        Carried::Changed { to, .. } | Carried::Moved { to, .. } | Carried::Replaced { by: to } => {
            Some(new.slice(as_words(old, span, new, to)).to_owned())
        }
        Carried::Gone => Some(String::new()),
        Carried::Intact(_) | Carried::CannotTell => None,
    }
}

/// The stretch around a passage that stands for it in a before and after: its block, cut where it
/// is long.
#[must_use]
pub fn window(text: &Text<'_>, span: Span) -> Span {
    let own = text.blocks().find(|block| block.start <= span.start && span.start <= block.end);
    let own = own.unwrap_or(span);
    let end = text.blocks().find(|block| block.start <= span.end && span.end <= block.end).unwrap_or(own).end;
    Span::new(own.start.max(span.start.saturating_sub(REACH)), end.min(span.end + REACH))
}

/// The before and after of a passage between two revisions.
#[must_use]
pub fn between(old: &Seen<'_>, span: Span, new: &Seen<'_>, carry: &Carry<'_>) -> BeforeAfter {
    let around = window(old.text, span);
    let moment = |seen: &Seen<'_>, at: Span| Moment {
        text: seen.text.slice(at).to_owned(),
        seen_at: seen.at,
        hash: seen.hash.to_owned(),
    };
    let before = moment(old, around);
    let now = match carry.span(around) {
        Carried::Intact(to)
        | Carried::Changed { to, .. }
        | Carried::Moved { to, .. }
        | Carried::Replaced { by: to } => Some(to),
        Carried::Gone | Carried::CannotTell => None,
    };
    let after = now.map(|to| moment(new, whole_words(new.text, to, ".!?…")));
    BeforeAfter { before, after, changed_since: false }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\'' || c == '’'
}

/// Where a passage of whole words went, as whole words: of "1987" that became "1978" the last figure is new, and
/// would be left out. A passage that cut a word in two is left as it was carried.
fn as_words(old: &Text<'_>, span: Span, new: &Text<'_>, to: Span) -> Span {
    let cuts = whole_words(old, span, "") != span;
    if cuts { to } else { whole_words(new, to, "") }
}

/// The span up to the ends of the words it begins and ends in, and over these marks after the last.
fn whole_words(text: &Text<'_>, span: Span, marks: &str) -> Span {
    let before = text.slice(Span::new(span.start.saturating_sub(CodePoints(40)), span.start));
    let after = text.slice(Span::new(span.end, span.end + CodePoints(40)));
    let begins = text.slice(span).chars().next().is_some_and(in_word);
    let ends = text.slice(span).chars().next_back().is_some_and(in_word);
    let back = if begins { before.chars().rev().take_while(|c| in_word(*c)).count() } else { 0 };
    let on = if ends { after.chars().take_while(|c| in_word(*c) || marks.contains(*c)).count() } else { 0 };
    Span::new(span.start.saturating_sub(CodePoints(back)), span.end + CodePoints(on))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_where_a_passage_stood_is_whole_words() {
        let table = [
            (
                "It was signed in 1987 and renewed.",
                "in 1987",
                "It was signed in 1978 and renewed.",
                "in 1978",
            ),
            ("It was signed in 1987.", "in 1987", "It was signed in 1978.", "in 1978"),
            ("Tomas Verhale leads.", "Verhale", "Tomas Werhalen leads.", "Werhalen"),
            ("Ten boats left.", "Ten boats", "Twenty boats left.", "Twenty boats"),
            ("It was signed in 1987 and renewed.", "198", "It was signed in 1967 and renewed.", "196"),
        ];
        for (was, passage, is, now) in table {
            let (old, new) = (Text::new(was), Text::new(is));
            assert_eq!(words_now(&old, span_of(&old, passage), &new).as_deref(), Some(now), "{is}");
        }
    }

    fn span_of(text: &Text<'_>, words: &str) -> Span {
        let at = text.as_str().find(words).map(|at| text.as_str()[..at].chars().count()).unwrap_or_default();
        Span::new(CodePoints(at), CodePoints(at + words.chars().count()))
    }

    #[test]
    fn a_passage_stands_between_the_rest_of_its_block_and_the_blocks_around() {
        let text = Text::new("One.\nIt was signed in 1987 here.\nThree.\nFour.");
        let around = surroundings(&text, span_of(&text, "in 1987"));
        assert_eq!(around.block_before, "One.");
        assert_eq!((around.lead.as_str(), around.rest.as_str()), ("It was signed ", " here."));
        assert_eq!((around.passage.as_str(), around.block_after.as_str()), ("in 1987", "Three."));
    }

    #[test]
    fn a_passage_across_two_blocks_has_the_blocks_around_both() {
        let text = Text::new("One.\nTwo is here.\nThree is there.\nFour.");
        let around = surroundings(&text, span_of(&text, "here.\nThree"));
        assert_eq!((around.block_before.as_str(), around.block_after.as_str()), ("One.", "Four."));
        assert_eq!((around.lead.as_str(), around.rest.as_str()), ("Two is ", " is there."));
    }

    #[test]
    fn long_surroundings_are_cut_at_a_word() {
        let text = Text::new(format!("{}HERE{}", "word ".repeat(300), " word".repeat(300)));
        let around = surroundings(&text, span_of(&text, "HERE"));
        assert!(around.lead.starts_with("… word") && around.rest.ends_with("word …"));
        assert!(around.lead.chars().count() <= REACH.0 + 2);
    }

    #[test]
    fn before_and_after_are_the_paragraph_with_what_changed() {
        let (old, new) = (
            Text::new("One.\nIt was signed in 1987 here.\nThree."),
            Text::new("Zero.\nOne.\nIt was signed in 1978 here.\nThree."),
        );
        let carry = Carry::between(&old, &new);
        let (was, now) = (
            Seen { text: &old, at: Timestamp(1), hash: "a" },
            Seen { text: &new, at: Timestamp(2), hash: "b" },
        );
        let both = between(&was, span_of(&old, "1987"), &now, &carry);
        assert_eq!(both.before.text, "It was signed in 1987 here.");
        assert_eq!(both.after.as_ref().map(|after| after.text.as_str()), Some("It was signed in 1978 here."));
        assert!(both.changed());
        assert!(both.pieces().contains(&Piece::Out("1987")) && both.pieces().contains(&Piece::In("1978")));
    }
}
