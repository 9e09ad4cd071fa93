//! When a place is the passage, and when it is only one that reads alike.

use super::context::Context;
use crate::carry::known;

/// A place that may be the passage, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub start: usize,
    pub end: usize,
    /// Characters of context that agree, beyond chance.
    pub context: f32,
    /// The same with what its distance from the old place is worth.
    pub rank: f32,
    /// Characters of context that agree on the side that agrees less.
    pub weaker: f32,
    /// Bytes of context that agree to the letter, without a break.
    pub touching: usize,
}

/// Evidence, in characters that agree beyond chance, from which on a place is the passage.
const ENOUGH: f32 = 28.0;
/// What standing exactly where the passage stood is worth, in characters.
const NEAR: f32 = 6.0;
/// A quote of fewer characters needs both its contexts, with so many characters each.
const SHORT: f32 = 10.0;
const BOTH: f32 = 3.0;
/// A quote of so many characters is known by itself, if its surroundings do not speak against it.
const LONG: f32 = 22.0;
/// The same for a place where the passage was changed, in characters kept.
pub(super) const ENOUGH_CHANGED: f32 = 36.0;
/// So much more has to speak for a changed place than for one to the letter.
const CLEARLY: f32 = 10.0;
/// Characters of context without which nothing is settled.
const SETTLED: f32 = 16.0;
/// Contexts this close to each other do not tell two places apart.
pub(super) const TIE: f32 = 1.5;

/// How many characters of a quote speak for a place where they stand to the letter.
pub(super) fn weight(words: &str) -> f32 {
    let letter = |c: &char| if c.is_ascii() { c.is_ascii_alphanumeric() } else { known(*c).alphanumeric };
    words.chars().filter(letter).map(|c| if c < '\u{2e80}' { 1.0 } else { 2.5 }).sum()
}

/// Whether a short quote has something of its context on either side; a longer one needs only one.
pub(super) fn both_sides(words: f32, context: &Context<'_>, weaker: f32) -> bool {
    words >= SHORT || context.before.len().min(context.after.len()) < 12 || weaker >= BOTH
}

/// What the distance to where the passage stood is worth, between places that are otherwise as likely.
pub(super) fn nearness(position: Option<isize>, at: isize, length: usize) -> f32 {
    let far = |position: isize| position.abs_diff(at) as f32 / (length as f32 / 8.0 + 1.0);
    position.map_or(0.0, |position| NEAR * (1.0 - far(position)).max(0.0))
}

/// What speaks for a place, as a share of what is needed: 1 and more is enough.
pub(super) fn sufficiency(words: f32, candidate: &Candidate, context: &Context<'_>) -> f32 {
    // A quote from a short page has little context to show: half of what there is does.
    let needed = ENOUGH.min(words + 0.5 * context.len() as f32);
    if !both_sides(words, context, candidate.weaker) {
        return 0.0;
    }
    if needed <= 0.0 { 1.0 } else { (words + candidate.context) / needed }
}

/// Whether a place is the passage beyond doubt: so much stands there to the letter, without a break, that no look at
/// other places could change it.
pub(super) fn certain(words: f32, candidate: &Candidate, context: &Context<'_>) -> bool {
    let touching = weigh_bytes(candidate.touching, context);
    words >= LONG
        && sufficiency(words, candidate, context) >= 1.0
        && candidate.context >= 0.2 * context.len() as f32
        || words + touching >= ENOUGH + 2.0 && touching >= 0.4 * ENOUGH.min(context.len() as f32)
}

/// Bytes of context as characters.
fn weigh_bytes(bytes: usize, context: &Context<'_>) -> f32 {
    let all = context.prefix.len() + context.suffix.len();
    if all == 0 {
        0.0
    } else {
        bytes as f32 * weight(context.prefix).max(weight(context.suffix)).max(1.0) * 2.0 / all as f32
    }
}

/// Whether a changed place has enough of the passage, and clearly more than the best place to the letter, if that one
/// would do.
pub(super) fn enough_changed(evidence: f32, exact: Option<f32>) -> bool {
    evidence >= ENOUGH_CHANGED && exact.is_none_or(|exact| evidence >= exact + CLEARLY)
}

/// Whether so much of a context stands around other words that the passage need not be looked for in other typography.
pub(super) fn settled(around: f32, context: &Context<'_>) -> bool {
    around >= SETTLED && around >= 0.6 * context.len() as f32
}

/// How sure so much evidence makes: all but certain from three times what is enough.
pub(super) fn assurance(evidence: f32) -> f32 {
    1.0 - 0.5 * (-(evidence - ENOUGH).max(0.0) / ENOUGH).exp()
}

/// Which of several places, best context first, is meant; `None` where nothing tells.
pub(super) fn choose(places: &[Candidate], position: Option<usize>) -> Option<Candidate> {
    let best = places.first()?;
    let tied = |place: &&Candidate| place.rank + TIE >= best.rank;
    let rivals: Vec<&Candidate> = places.iter().filter(tied).collect();
    if rivals.len() == 1 {
        return Some(*best);
    }
    let most = rivals.iter().map(|place| place.touching).max()?;
    let touching: Vec<&Candidate> = rivals.iter().copied().filter(|place| place.touching == most).collect();
    if let [one] = touching[..] {
        return Some(*one);
    }
    let position = position?;
    let mut near: Vec<(usize, &Candidate)> =
        touching.iter().map(|place| (place.start.abs_diff(position), *place)).collect();
    near.sort_by_key(|(far, _)| *far);
    match near[..] {
        [(first, place), (second, _), ..] if first * 2 < second => Some(*place),
        _ => None,
    }
}
