//! Where on a page a sentence stands that somebody pasted, or remembers. Pure.
//!
//! The same words, but for typography, are found exactly, wherever they are. Otherwise the sentences
//! that come closest are offered: a reader chooses, and nothing is chosen for them.

use std::collections::HashSet;

use corrigenda_anchor::{CodePoints, Span, Text, fold};

use crate::case::context;

/// Most places that are offered.
const OFFERED: usize = 5;
/// Most sentences of an article that are compared or listed.
pub const SENTENCES: usize = 400;
/// How much of what was typed a sentence must hold to be offered, in parts of a thousand.
const NEAR: usize = 450;
/// Fewer letter groups than this say nothing.
const FEWEST: usize = 4;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The words stand in one place.
    One(Span),
    /// The words stand in several.
    Several(Vec<Span>),
    /// The words stand nowhere; these sentences come closest, the closest first.
    Near(Vec<Span>),
    /// Nothing is like them.
    Nowhere,
}

/// Looks for what was typed.
#[must_use]
pub fn find(text: &Text<'_>, typed: &str) -> Found {
    let mut exact = places(text, typed);
    match exact.len() {
        0 => {}
        1 => return Found::One(exact[0]),
        _ => {
            exact.truncate(OFFERED);
            return Found::Several(exact);
        }
    }
    let wanted = groups(typed);
    if wanted.len() < FEWEST {
        return Found::Nowhere;
    }
    let mut near: Vec<(usize, Span)> = sentences(text)
        .into_iter()
        .map(|sentence| (held(&wanted, text.slice(sentence)), sentence))
        .filter(|(part, _)| *part >= NEAR)
        .collect();
    near.sort_by_key(|(part, sentence)| (usize::MAX - part, sentence.start));
    near.truncate(OFFERED);
    if near.is_empty() {
        Found::Nowhere
    } else {
        Found::Near(near.into_iter().map(|(_, span)| span).collect())
    }
}

/// Every place where the same words stand but for typography, up to a few.
#[must_use]
pub fn places(text: &Text<'_>, words: &str) -> Vec<Span> {
    context::places(&fold(text.as_str()), words, OFFERED + 1)
}

/// Whether a text holds nearly all of these words, in whatever order.
#[must_use]
pub fn is_like(typed: &str, other: &str) -> bool {
    let wanted = groups(typed);
    wanted.len() >= FEWEST && held(&wanted, other) >= 800
}

/// How much of the groups the sentence holds, in parts of a thousand; less where it is far longer.
fn held(wanted: &HashSet<[char; 3]>, sentence: &str) -> usize {
    let there = groups(sentence);
    let common = wanted.intersection(&there).count() * 1000;
    // A sentence may be much longer than the piece of it that was pasted, but not boundlessly.
    common / wanted.len().max(there.len() / 8)
}

/// The groups of three neighbouring letters and digits: they know no script and no word order.
fn groups(text: &str) -> HashSet<[char; 3]> {
    let folded = fold(text);
    let letters: Vec<char> =
        folded.as_str().chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.windows(3).map(|group| [group[0], group[1], group[2]]).collect()
}

/// The sentences of an article, in order, up to [`SENTENCES`].
#[must_use]
pub fn sentences(text: &Text<'_>) -> Vec<Span> {
    listed(text).0
}

/// The same, and whether there are more.
#[must_use]
pub fn listed(text: &Text<'_>) -> (Vec<Span>, bool) {
    let mut all = text.blocks().flat_map(|block| of_block(text, block));
    let some: Vec<Span> = all.by_ref().take(SENTENCES).collect();
    (some, all.next().is_some())
}

fn of_block(text: &Text<'_>, block: Span) -> Vec<Span> {
    let chars: Vec<char> = text.slice(block).chars().collect();
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < chars.len() {
        let ends = matches!(chars[at], '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।');
        at += 1;
        if !ends {
            continue;
        }
        while at < chars.len()
            && matches!(chars[at], '.' | '!' | '?' | '”' | '’' | '»' | '"' | '\'' | ')' | '」' | '』')
        {
            at += 1;
        }
        let wide = matches!(chars[at - 1], '。' | '！' | '？' | '」' | '』');
        let next = chars[at..].iter().find(|c| !c.is_whitespace());
        let spaced = chars.get(at).is_none_or(|c| c.is_whitespace());
        // A full stop within a sentence, as in "approx. ten", is followed by a small letter.
        if (wide || spaced) && !next.is_some_and(|c| c.is_lowercase()) {
            push(&mut out, &chars, block.start.0, start, at);
            start = at;
        }
    }
    push(&mut out, &chars, block.start.0, start, chars.len());
    out
}

fn push(out: &mut Vec<Span>, chars: &[char], base: usize, start: usize, end: usize) {
    let lead = chars[start..end].iter().take_while(|c| c.is_whitespace()).count();
    let tail = chars[start..end].iter().rev().take_while(|c| c.is_whitespace()).count();
    if lead + tail < end - start {
        out.push(Span::new(CodePoints(base + start + lead), CodePoints(base + end - tail)));
    }
}

/// The number of the paragraph a place is in, from 1.
#[must_use]
pub fn paragraph(text: &Text<'_>, place: Span) -> usize {
    text.blocks().take_while(|block| block.start <= place.start).count().max(1)
}

/// A place as a form carries it: `120-154`.
#[must_use]
pub fn written(place: Span) -> String {
    format!("{}-{}", place.start.0, place.end.0)
}

/// The place a form names, if the text has it.
#[must_use]
pub fn read(text: &Text<'_>, place: &str) -> Option<Span> {
    let (start, end) = place.split_once('-')?;
    let span = Span::new(CodePoints(start.parse().ok()?), CodePoints(end.parse().ok()?));
    (span.start < span.end && span.end <= text.len()).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Envoys agree\nThe treaty was signed in 1987. It was renewed twice, approx. every ten years.\n\
                        “It is time,” she said. The treaty was signed in 1987. 条約は調印された。次の会合は未定。";

    fn said(found: &Found) -> Vec<String> {
        let text = Text::new(PAGE);
        let spans = match found {
            Found::One(span) => vec![*span],
            Found::Several(spans) | Found::Near(spans) => spans.clone(),
            Found::Nowhere => vec![],
        };
        spans.into_iter().map(|span| text.slice(span).to_owned()).collect()
    }

    #[test]
    fn the_same_words_are_found_but_for_typography() {
        let text = Text::new(PAGE);
        let found = find(&text, "  \"It is  time,\" she\nsaid ");
        assert!(matches!(found, Found::One(_)), "{found:?}");
        assert_eq!(said(&found), ["“It is time,” she said"]);
        let found = find(&text, "signed in 1987");
        assert!(matches!(&found, Found::Several(places) if places.len() == 2), "{found:?}");
    }

    #[test]
    fn a_sentence_as_it_is_remembered_is_offered_and_not_taken_for_the_words() {
        let text = Text::new(PAGE);
        let found = find(&text, "it was renewed about every ten years");
        assert!(matches!(found, Found::Near(_)), "{found:?}");
        assert_eq!(said(&found)[0], "It was renewed twice, approx. every ten years.");
        let found = find(&text, "条約が調印された");
        assert_eq!(said(&found), ["条約は調印された。"]);
        assert_eq!(find(&text, "The mayor opened a bridge over the river"), Found::Nowhere);
        for nothing in ["", " ", "?!", "a"] {
            assert!(!matches!(find(&text, nothing), Found::Near(_)), "{nothing:?}");
        }
    }

    #[test]
    fn sentences_are_cut_where_they_end_in_any_script() {
        let text = Text::new(PAGE);
        let cut: Vec<&str> = sentences(&text).into_iter().map(|span| text.slice(span)).collect();
        assert_eq!(
            cut,
            [
                "Envoys agree",
                "The treaty was signed in 1987.",
                "It was renewed twice, approx. every ten years.",
                "“It is time,” she said.",
                "The treaty was signed in 1987.",
                "条約は調印された。",
                "次の会合は未定。",
            ]
        );
        assert_eq!(paragraph(&text, sentences(&text)[2]), 2);
    }

    #[test]
    fn a_place_that_the_text_has_not_is_none() {
        let text = Text::new("ten letters");
        let whole = text.whole();
        assert_eq!(read(&text, &written(whole)), Some(whole));
        for wrong in ["", "3", "3-3", "5-2", "0-12", "-1-3", "a-b", "0-99999999999999999999999"] {
            assert_eq!(read(&text, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_very_long_text_is_searched_within_bounds() {
        let long = "Sentence of some words here. ".repeat(20_000);
        let text = Text::new(long.as_str());
        let (some, more) = listed(&text);
        assert!(some.len() == SENTENCES && more);
        assert!(!listed(&Text::new(PAGE)).1);
        assert!(matches!(
            find(&text, &"words that are not there ".repeat(200)),
            Found::Nowhere | Found::Near(_)
        ));
    }
}
