//! The words to the letter: every place they stand, and which of them the context means.

use super::context::Context;
use super::evidence::{self, Candidate};
use crate::carry::in_word;
use crate::text::Text;

/// Places looked at; a word that stands more often than this in one text is told apart among the first of them only.
const MOST_PLACES: usize = 8_192;
/// Places whose context is compared in full: those that agree best right next to the quote, and those nearest by.
const MOST_COMPARED: usize = 24;

/// The likeliest places of `words`, best context first.
pub(super) fn places(
    text: &Text<'_>,
    words: &str,
    context: &Context<'_>,
    position: Option<usize>,
) -> Vec<Candidate> {
    let edges = Edges::of(words, context);
    let page = text.as_str();
    let mut found: Vec<Place> = text
        .places_of(words, MOST_PLACES)
        .into_iter()
        .filter(|&at| edges.fit(page, at, at + words.len()))
        .map(|at| {
            let (before, after) = context.touching(page.as_bytes(), at, at + words.len());
            Place { at, before, after, touching: before + after }
        })
        .collect();
    if found.len() > MOST_COMPARED {
        let far = |at: usize| position.map_or(0, |position| at.abs_diff(position));
        found.sort_by_key(|place| (std::cmp::Reverse(place.touching), far(place.at)));
        if position.is_some() {
            found[MOST_COMPARED / 2..].sort_by_key(|place| far(place.at));
        }
        found.truncate(MOST_COMPARED);
    }
    let near =
        |at: usize| evidence::nearness(position.map(|position| position as isize), at as isize, page.len());
    let candidate = |Place { at: start, before, after, touching }: Place| {
        let end = start + words.len();
        let before = context.agreement_before(page, start, before);
        let after = context.agreement_after(page, end, after);
        let rank = before + after + near(start);
        Candidate { start, end, context: before + after, rank, weaker: before.min(after), touching }
    };
    // Next to a place with the whole context to the letter only those count that could come near it.
    let whole = found.iter().map(|place| context.at_most(place.before, place.after) + near(place.at));
    let whole = whole.zip(&found).filter(|(_, place)| context.whole(place.before, place.after));
    let best = whole.map(|(rank, _)| rank).fold(f32::NEG_INFINITY, f32::max);
    let rival = |place: &Place| {
        context.at_most(place.before, place.after) + near(place.at) + evidence::TIE + ROUNDING >= best
    };
    let mut places: Vec<Candidate> = found.into_iter().filter(rival).map(candidate).collect();
    places.sort_by(|x, y| {
        y.rank.total_cmp(&x.rank).then(y.touching.cmp(&x.touching)).then(x.start.cmp(&y.start))
    });
    places
}

/// What sums of the same numbers in another order may differ by.
const ROUNDING: f32 = 0.01;

/// A place of the words, and how many bytes of context touch it to the letter on either side.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    before: usize,
    after: usize,
    touching: usize,
}

/// Whether a quote began and ended between words when it was selected; a place inside a word is then another word.
struct Edges {
    before: bool,
    after: bool,
}

impl Edges {
    fn of(words: &str, context: &Context<'_>) -> Self {
        let free = |c: Option<char>| c.is_some_and(|c| !in_word(c));
        Self {
            before: words.chars().next().is_some_and(in_word) && free(context.prefix.chars().next_back()),
            after: words.chars().next_back().is_some_and(in_word) && free(context.suffix.chars().next()),
        }
    }

    fn fit(&self, text: &str, start: usize, end: usize) -> bool {
        let in_word = |c: Option<char>| c.is_some_and(in_word);
        !(self.before && in_word(text[..start].chars().next_back())
            || self.after && in_word(text[end..].chars().next()))
    }
}
