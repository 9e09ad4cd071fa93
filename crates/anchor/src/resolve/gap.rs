//! A passage of several blocks with something foreign in between: an advertisement on the page that the quote lacks, or
//! a caption in the quote that the page lacks.

use super::context::Context;
use crate::text::Text;

/// Places of the first and of the last block that are tried.
const MOST_PLACES: usize = 64;
/// Bytes that may stand between two blocks of the passage.
const WIDEST: usize = 6_000;
/// Characters that first and last block must have together, or their contexts for them.
const ENOUGH: f32 = 16.0;

/// Finds the first and the last block of a quote in order, with what is between them on one side only. Gives the bytes
/// from the one's start to the other's end; nothing where several places would do as well.
pub(super) fn find(page: &Text<'_>, words: &str, context: &Context<'_>) -> Option<(usize, usize)> {
    let blocks: Vec<&str> = words.split('\n').filter(|block| !block.is_empty()).collect();
    let ([head, .., tail], true) = (blocks.as_slice(), blocks.len() > 1) else { return None };
    let weight = super::evidence::weight(head) + super::evidence::weight(tail);
    let text = page.as_str();
    let tails = page.places_of(tail, MOST_PLACES);
    let mut best: Option<(f32, usize, usize)> = None;
    let mut tied = false;
    for start in page.places_of(head, MOST_PLACES) {
        let from = start + head.len();
        let Some(&at) = tails.iter().find(|&&at| at >= from) else { break };
        if at - from > WIDEST || !one_sided(&text[from..at], &blocks[1..blocks.len() - 1]) {
            continue;
        }
        let (before, _) = context.agreement(text, start, from);
        let (_, after) = context.agreement(text, at, at + tail.len());
        let evidence = weight + before + after;
        if evidence < ENOUGH {
            continue;
        }
        match best {
            Some((most, ..)) if evidence < most - 1.0 => {}
            Some((most, ..)) if evidence <= most + 1.0 => tied = true,
            _ => {
                best = Some((evidence, start, at + tail.len()));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, start, end)| (start, end))
}

/// Whether the page lacks some of the blocks between, or has others besides them, but not both.
fn one_sided(between: &str, blocks: &[&str]) -> bool {
    let mut on_page = between.split('\n').filter(|block| !block.trim().is_empty());
    let kept_on_page = blocks.iter().all(|block| on_page.any(|other| other == *block));
    let mut in_quote = blocks.iter();
    let kept_in_quote = between
        .split('\n')
        .filter(|block| !block.trim().is_empty())
        .all(|block| in_quote.any(|other| *other == block));
    kept_on_page || kept_in_quote
}
