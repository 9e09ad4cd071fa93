//! The words to the letter: every place they stand, and which of them the context means.

use super::context::Context;
use super::evidence::{self, Candidate};
use crate::carry::in_word;
use memchr::memmem;

/// Places looked at; a word that stands more often than this in one text is told apart among the first of them only.
const MOST_PLACES: usize = 8_192;
/// Places whose context is compared in full: those that agree best right next to the quote, and those nearest by.
const MOST_COMPARED: usize = 24;

/// The likeliest places of `words`, best context first.
pub(super) fn places(
    text: &str,
    words: &str,
    context: &Context<'_>,
    position: Option<usize>,
) -> Vec<Candidate> {
    let edges = Edges::of(words, context);
    let mut found: Vec<(usize, usize)> = every(text.as_bytes(), words.as_bytes())
        .take(MOST_PLACES)
        .filter(|&at| edges.fit(text, at, at + words.len()))
        .map(|at| (context.touching(text.as_bytes(), at, at + words.len()), at))
        .collect();
    if found.len() > MOST_COMPARED {
        let far = |at: usize| position.map_or(0, |position| at.abs_diff(position));
        found.sort_by_key(|&(touching, at)| (std::cmp::Reverse(touching), far(at)));
        if position.is_some() {
            found[MOST_COMPARED / 2..].sort_by_key(|&(_, at)| far(at));
        }
        found.truncate(MOST_COMPARED);
    }
    let mut places: Vec<Candidate> = found
        .into_iter()
        .map(|(touching, start)| {
            let end = start + words.len();
            let (before, after) = context.agreement(text, start, end);
            let near =
                evidence::nearness(position.map(|position| position as isize), start as isize, text.len());
            let rank = before + after + near;
            Candidate { start, end, context: before + after, rank, weaker: before.min(after), touching }
        })
        .collect();
    places.sort_by(|x, y| {
        y.rank.total_cmp(&x.rank).then(y.touching.cmp(&x.touching)).then(x.start.cmp(&y.start))
    });
    places
}

/// Every place the words stand, those that overlap too.
fn every<'t>(text: &'t [u8], words: &'t [u8]) -> impl Iterator<Item = usize> + 't {
    let finder = memmem::Finder::new(words);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(text.get(from..)?)?;
        from = at + 1;
        Some(at)
    })
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
