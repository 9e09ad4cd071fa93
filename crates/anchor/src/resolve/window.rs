//! The words with changes: where pieces of the quote and its context stand close together, the two are compared.

use super::context::Context;
use super::evidence;
use crate::carry::{Carried, Carry};
use crate::selector::Quote;
use crate::text::{Bytes, Span, Text};

/// Pieces that are looked for, spread over prefix, quote and suffix.
const SEEDS: usize = 16;
/// A piece has at least so many bytes, and so many characters.
const SEED_BYTES: usize = 9;
const SEED_CHARS: usize = 4;
/// A piece that stands more often says nothing.
const MOST_HITS: usize = 12;
/// Places compared in full.
const MOST_WINDOWS: usize = 3;
/// A context of so many bytes that stands once is where the quote was.
const SURE_BYTES: usize = 16;
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

/// Where the pattern begins and where it ends, if its first piece here has all before it, and its last all behind it, to
/// the letter.
fn ends(
    page: &str,
    pattern: &str,
    votes: &[(isize, usize)],
    (from, to): (isize, isize),
) -> (Option<usize>, Option<usize>) {
    let (page, pattern) = (page.as_bytes(), pattern.as_bytes());
    let here = || votes.iter().filter(move |(at, _)| (from..=to).contains(at));
    // A piece that stands here twice tells of no end.
    let only = |number: usize| here().filter(|(_, other)| *other == number).count() == 1;
    let first = here().min_by_key(|(_, number)| *number).filter(|(_, number)| only(*number));
    let last = here().max_by_key(|(_, number)| *number).filter(|(_, number)| only(*number));
    let start = |number: usize| pattern.len() * number / SEEDS;
    let head = first.and_then(|&(at, number)| {
        let from = usize::try_from(at).ok()?;
        let length = start(number);
        (page.get(from..from + length)? == pattern.get(..length)?).then_some(from)
    });
    let tail = last.and_then(|&(at, number)| {
        let from = usize::try_from(at).ok()?;
        let length = start(number);
        (page.get(from + length..from + pattern.len())? == pattern.get(length..)?)
            .then_some(from + pattern.len())
    });
    (head, tail)
}

/// What is looked for.
struct Wanted<'q> {
    text: &'q Text<'q>,
    context: &'q Context<'q>,
    /// Prefix, quote and suffix.
    pattern: Text<'q>,
    /// The bytes of the quote in it.
    quote: (usize, usize),
    /// What the quote's own characters can say.
    words: f32,
    /// Where the pattern began when it was described.
    position: Option<isize>,
    slack: isize,
}

impl Wanted<'_> {
    /// The stretch from the prefix to the suffix, where both stand in the text to the letter, once, and not far apart.
    fn between_contexts(&self) -> Option<(usize, usize)> {
        let (prefix, suffix) = (self.context.prefix, self.context.suffix);
        if prefix.len().min(suffix.len()) < SURE_BYTES {
            return None;
        }
        let ([start], [end]) = (&self.text.places_of(prefix, 2)[..], &self.text.places_of(suffix, 2)[..])
        else {
            return None;
        };
        let (start, end) = (*start, end + suffix.len());
        let length = self.pattern.as_str().len();
        (start + prefix.len() + suffix.len() <= end && end <= start + length + self.slack as usize)
            .then_some((start, end))
    }

    /// The stretches where most pieces stand together, each with where the pattern would begin.
    fn windows(&self) -> Vec<((usize, usize), isize)> {
        let (page, pattern) = (self.text.as_str(), self.pattern.as_str());
        let votes = votes(self.text, pattern);
        let window = |(from, to): (isize, isize)| {
            let (first, last) = ends(page, pattern, &votes, (from, to));
            let behind = || (to + pattern.len() as isize + self.slack).max(0) as usize;
            let start = first.unwrap_or_else(|| (from - self.slack).max(0) as usize);
            let end = last.unwrap_or_else(behind).min(page.len());
            ((page.floor_char_boundary(start), page.ceil_char_boundary(end)), from)
        };
        clusters(&votes, self.slack, self.position).into_iter().map(window).collect()
    }

    /// Compares the pattern with a stretch of the text.
    fn compare(&self, ((start, end), from): ((usize, usize), isize)) -> Compared {
        let page = self.text.as_str();
        let window = Text::new(page.get(start..end).unwrap_or_default());
        let (first, last) = self.quote;
        let carry = Carry::within(&self.pattern, &window, (first, last));
        let before = carry.share(0, first) * self.context.before.len() as f32;
        let after = carry.share(last, self.pattern.as_str().len()) * self.context.after.len() as f32;
        let around = before + after;
        let (placed, found) = carry.place(first, last);
        let (carried, kept) = match carry.whole(placed, (first, last), found) {
            Carried::Intact(to) => (to, 1.0),
            Carried::Changed { to, kept } => (to, kept),
            _ => return Compared::Replaced(around),
        };
        if !evidence::both_sides(self.words, self.context, before.min(after)) {
            return Compared::Nothing;
        }
        let nearness = evidence::nearness(self.position, from, page.len());
        let evidence = kept * self.words + around;
        let base = self.text.to_code_points(Bytes(start));
        let span = Span::new(carried.start + base, carried.end + base);
        Compared::Found(Changed { span, kept, evidence, rank: evidence + nearness })
    }
}

/// What comparing with one stretch came to.
enum Compared {
    Nothing,
    Replaced(f32),
    Found(Changed),
}

/// Looks for a changed passage.
pub(super) fn find(
    text: &Text<'_>,
    quote: &Quote,
    context: &Context<'_>,
    position: Option<usize>,
) -> Outcome {
    if quote.exact.len() > LONGEST {
        return Outcome::Nothing;
    }
    let pattern = [context.prefix, &quote.exact, context.suffix].concat();
    text.prepare();
    let wanted = Wanted {
        text,
        context,
        quote: (context.prefix.len(), context.prefix.len() + quote.exact.len()),
        words: evidence::weight(&quote.exact),
        position: position.map(|position| position as isize - context.prefix.len() as isize),
        slack: 96 + (pattern.len() / 4) as isize,
        pattern: Text::new(pattern),
    };
    if let Some(window) = wanted.between_contexts() {
        match wanted.compare((window, window.0 as isize)) {
            Compared::Found(changed) => return Outcome::Found(changed),
            // A short one that was replaced here says too little of itself to be found elsewhere.
            Compared::Replaced(around) if wanted.words < evidence::ENOUGH_CHANGED => {
                return Outcome::Replaced(around);
            }
            Compared::Replaced(_) | Compared::Nothing => {}
        }
    }
    let (mut found, mut replaced) = (Vec::new(), 0.0f32);
    for window in wanted.windows() {
        match wanted.compare(window) {
            Compared::Nothing => {}
            Compared::Replaced(around) => replaced = replaced.max(around),
            Compared::Found(changed) => found.push(changed),
        }
    }
    best(found, replaced)
}

/// The best of what was found, if it is clearly that.
fn best(mut found: Vec<Changed>, replaced: f32) -> Outcome {
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
