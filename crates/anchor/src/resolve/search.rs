//! The order in which a passage is looked for, and when to stop.

use super::context::Context;
use super::evidence::{self, Candidate};
use super::{Anchor, How, Orphan, OrphanReason, exact, gap, window};
use crate::confidence::Confidence;
use crate::selector::{Position, Quote, Selector};
use crate::text::{Span, Text, fold, folded_char, same_words};

/// Places that an [`OrphanReason::Ambiguous`] names.
const MOST_CANDIDATES: usize = 16;

/// To the letter, across a gap, changed; and where all that fails and typography may be why, once more on folded texts.
pub(super) fn search(text: &Text<'_>, selector: &Selector) -> Result<Anchor, Orphan> {
    let found = match search_as_written(text, selector) {
        Err(Missing::Nowhere) if typography_may_hide(text, &selector.quote.exact) => {
            search_folded(text, selector)
        }
        found => found,
    };
    found.map_err(|missing| match missing {
        Missing::Nowhere | Missing::Replaced => OrphanReason::NotFound.into(),
        Missing::Several(candidates) => OrphanReason::Ambiguous { candidates }.into(),
    })
}

/// Why nothing was found.
enum Missing {
    Nowhere,
    /// Its surroundings stand there, with other words between them.
    Replaced,
    /// It could be any of these.
    Several(Vec<Span>),
}

fn search_as_written(text: &Text<'_>, selector: &Selector) -> Result<Anchor, Missing> {
    let quote = &selector.quote;
    let words = evidence::weight(&quote.exact);
    let context = Context::new(&quote.prefix, &quote.suffix);
    let position = selector.position.map(|position| text.to_bytes(position.start).0);
    let places = exact::places(text, &quote.exact, &context, position);
    let best = places.first();
    if best.is_some_and(|best| evidence::certain(words, best, &context)) {
        return choose(text, &places, words, position);
    }
    if places.is_empty()
        && let Some((start, end)) = gap::find(text, &quote.exact, &context)
    {
        let span = text.span_of(start, end);
        return Ok(Anchor { span, confidence: Confidence::new(0.9), how: How::AcrossGap });
    }
    let exact = best.map_or(0.0, |best| words + best.context);
    let enough = best.is_some_and(|best| evidence::sufficiency(words, best, &context) >= 1.0);
    match window::find(text, quote, &context, position) {
        window::Outcome::Found(changed)
            if evidence::enough_changed(changed.evidence, enough.then_some(exact)) =>
        {
            let how = if same_words(text.slice(changed.span), &quote.exact) {
                How::Folded
            } else {
                How::Approximate
            };
            let confidence = Confidence::new(changed.kept * evidence::assurance(changed.evidence));
            Ok(Anchor { span: changed.span, confidence, how })
        }
        window::Outcome::Replaced(around) if evidence::settled(around, &context) && around >= exact => {
            Err(Missing::Replaced)
        }
        window::Outcome::Replaced(around) if around >= exact => Err(Missing::Nowhere),
        window::Outcome::Several(spans) if !enough => Err(several(spans.into_iter())),
        _ if enough => choose(text, &places, words, position),
        _ => Err(Missing::Nowhere),
    }
}

fn choose(
    text: &Text<'_>,
    places: &[Candidate],
    words: f32,
    position: Option<usize>,
) -> Result<Anchor, Missing> {
    let span = |place: &Candidate| text.span_of(place.start, place.end);
    match evidence::choose(places, position) {
        Some(place) => {
            let confidence = Confidence::new(evidence::assurance(words + place.context));
            Ok(Anchor { span: span(&place), confidence, how: How::Exact })
        }
        None => Err(several(places.iter().map(span))),
    }
}

fn several(places: impl Iterator<Item = Span>) -> Missing {
    Missing::Several(places.take(MOST_CANDIDATES).collect())
}

/// Whether folding could make a difference: the quote has something to fold, or may be the plain form of something on
/// the page, or the page has something invisible.
fn typography_may_hide(page: &Text<'_>, words: &str) -> bool {
    let folds = |c: char| c == '\n' || folded_char(c) != Some(c);
    // Of ASCII only the grave accent folds, and a page of nothing else need not be folded to know.
    words.chars().any(folds)
        || (!page.is_ascii() || page.as_str().contains('`')) && page.folded().may_hide(words)
}

fn search_folded(text: &Text<'_>, selector: &Selector) -> Result<Anchor, Missing> {
    let page = text.folded();
    let folded = |words: &str| fold(words).as_str().to_owned();
    let quote = &selector.quote;
    let quote = Quote {
        exact: folded(&quote.exact).trim_matches(' ').to_owned(),
        prefix: folded(&quote.prefix),
        suffix: folded(&quote.suffix),
    };
    let page_text = page.text();
    let position = selector.position.map(|position| {
        let at = |point| page_text.to_code_points(page.to_folded(point));
        Position { start: at(position.start), end: at(position.end) }
    });
    let unfold = |span: Span| page.unfold(page_text.to_bytes(span.start), page_text.to_bytes(span.end));
    match search_as_written(page_text, &Selector { quote, position }) {
        Ok(anchor) => {
            let how = if anchor.how == How::Exact { How::Folded } else { anchor.how };
            Ok(Anchor { span: unfold(anchor.span), how, ..anchor })
        }
        Err(Missing::Several(candidates)) => {
            Err(Missing::Several(candidates.into_iter().map(unfold).collect()))
        }
        Err(missing) => Err(missing),
    }
}
