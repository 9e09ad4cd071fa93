//! The words with changes: where pieces of the quote and its context stand close together, the two are compared.

use super::context::Context;
use super::evidence;
use crate::carry::{Carried, Carry};
use crate::selector::Quote;
use crate::text::{Span, Text};

/// Pieces that are looked for, spread over prefix, quote and suffix.
const SEEDS: usize = 16;
/// A piece has at least so many bytes, and so many characters.
const SEED_BYTES: usize = 9;
const SEED_CHARS: usize = 4;
/// A piece that stands more often says nothing.
const MOST_HITS: usize = 12;
/// Places compared in full.
const MOST_WINDOWS: usize = 3;
/// Bytes of the quote that are compared; a longer one is looked for by its two ends.
const LONGEST: usize = 40_000;

/// A changed passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Changed {
    pub span: Span,
    /// The share of the quote's characters that were kept.
    pub kept: f32,
    /// Characters of quote and context that were kept.
    pub evidence: f32,
    rank: f32,
}

/// What looking for a changed passage came to.
#[derive(Debug)]
pub(super) enum Outcome {
    Nothing,
    /// Its surroundings stand there, with so many characters kept; the passage does not.
    Replaced(f32),
    Found(Changed),
    Several(Vec<Span>),
}

/// Where pieces of the pattern stand: (where the pattern would begin there, which piece), by place.
fn votes(text: &Text<'_>, pattern: &str) -> Vec<(isize, usize)> {
    let mut votes = Vec::new();
    let mut last = 0;
    for number in 0..SEEDS {
        let mut start = (pattern.len() * number / SEEDS).max(last);
        while !pattern.is_char_boundary(start) {
            start += 1;
        }
        let mut end = start;
        let mut characters = 0;
        for c in pattern[start..].chars() {
            if end - start >= SEED_BYTES && characters >= SEED_CHARS {
                break;
            }
            end += c.len_utf8();
            characters += 1;
        }
        if end - start < SEED_BYTES || characters < SEED_CHARS {
            break;
        }
        last = start + (end - start) / 2;
        let places = text.places_of(&pattern[start..end], MOST_HITS + 1);
        if places.len() <= MOST_HITS {
            votes.extend(places.into_iter().map(|at| (at as isize - start as isize, number)));
        }
    }
    votes.sort_unstable();
    votes
}

/// The stretches of text where most pieces stand together, as ranges of where the pattern would begin.
fn clusters(votes: &[(isize, usize)], slack: isize, position: Option<isize>) -> Vec<(isize, isize)> {
    let mut all: Vec<(u32, isize, isize)> = Vec::new();
    for cluster in votes.chunk_by(|x, y| y.0 - x.0 <= slack) {
        let pieces = cluster.iter().fold(0u64, |set, &(_, number)| set | 1 << number).count_ones();
        all.push((pieces, cluster[0].0, cluster[cluster.len() - 1].0));
    }
    let far = |from: isize| position.map_or(0, |position| position.abs_diff(from));
    all.sort_by_key(|&(pieces, from, _)| (std::cmp::Reverse(pieces), far(from), from));
    let most = all.first().map_or(0, |&(pieces, ..)| pieces);
    all.retain(|&(pieces, ..)| 2 * pieces >= most && pieces >= 2);
    all.into_iter().take(MOST_WINDOWS).map(|(_, from, to)| (from, to)).collect()
}

/// Looks for a changed passage. `needed` is the evidence that is enough.
pub(super) fn find(
    text: &Text<'_>,
    quote: &Quote,
    context: &Context<'_>,
    position: Option<usize>,
) -> Outcome {
    let page = text.as_str();
    if quote.exact.len() > LONGEST {
        return Outcome::Nothing;
    }
    let (prefix, suffix) = (context.prefix, context.suffix);
    let pattern = [prefix, &quote.exact, suffix].concat();
    text.prepare();
    let votes = votes(text, &pattern);
    let slack = 96 + (pattern.len() / 4) as isize;
    let position = position.map(|position| position as isize - prefix.len() as isize);
    let pattern = Text::new(pattern.as_str());
    let words = evidence::weight(&quote.exact);
    let mut found: Vec<Changed> = Vec::new();
    let mut replaced = 0.0f32;
    for (from, to) in clusters(&votes, slack, position) {
        let mut start = (from - slack).max(0) as usize;
        let mut end = ((to + pattern.as_str().len() as isize + slack).max(0) as usize).min(page.len());
        while !page.is_char_boundary(start) {
            start -= 1;
        }
        while !page.is_char_boundary(end) {
            end += 1;
        }
        let window = Text::new(&page[start..end]);
        let carry = Carry::within(&pattern, &window);
        let (first, last) = (prefix.len(), prefix.len() + quote.exact.len());
        let before = carry.share(0, first) * context.before.len() as f32;
        let after = carry.share(last, pattern.as_str().len()) * context.after.len() as f32;
        let around = before + after;
        let (carried, kept) = match carry.whole(carry.place(first, last).0, (first, last)) {
            Carried::Intact(to) => (to, 1.0),
            Carried::Changed { to, kept } => (to, kept),
            _ => {
                replaced = replaced.max(around);
                continue;
            }
        };
        if !evidence::both_sides(words, context, before.min(after)) {
            continue;
        }
        let nearness = evidence::nearness(position, from, page.len());
        let evidence = kept * words + around;
        let base = text.to_code_points(crate::text::Bytes(start));
        found.push(Changed {
            span: Span::new(carried.start + base, carried.end + base),
            kept,
            evidence,
            rank: evidence + nearness,
        });
    }
    found.sort_by(|x, y| y.rank.total_cmp(&x.rank));
    match found[..] {
        [] if replaced > 0.0 => Outcome::Replaced(replaced),
        [] => Outcome::Nothing,
        [best, second, ..] if !best.span.overlaps(second.span) && second.rank > best.rank * LEAD => {
            let near: Vec<Span> =
                found.iter().filter(|x| x.rank > best.rank * LEAD).map(|x| x.span).collect();
            Outcome::Several(near)
        }
        [best, ..] => Outcome::Found(best),
    }
}

/// A second place with this share of the first one's evidence makes both uncertain.
const LEAD: f32 = 0.93;
