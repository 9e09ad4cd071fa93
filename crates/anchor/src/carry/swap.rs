//! Words that changed places within their sentence: too short to be told as a move, and yet the same words.

use super::Carry;
use super::evidence::{REACH, Side};
use super::place::{Found, Track};
use super::run::visible;
use super::token::in_word;

/// Passages of fewer bytes may stand anywhere.
const SHORTEST: usize = 5;
/// And longer ones are moves, if they are anything.
const LONGEST: usize = 120;
/// Words change places with their neighbours: with so many times their own length at most. Farther off it is a common
/// word that the new sentence needed too.
const FARTHEST: usize = 2;

impl Carry<'_> {
    /// The passage to the letter, once and unclaimed by other text, in the sentence where `slot` in the new text is.
    pub(super) fn swapped(&self, (start, end): (usize, usize), slot: (usize, usize)) -> Option<Found> {
        let words = self.old.as_str()[start..end].trim();
        if words.len() < SHORTEST || words.len() > LONGEST || visible(words) < 2 {
            return None;
        }
        let (old, new) = (self.old_side(), self.new_side());
        // Mostly they stand nowhere near, and then no sentence need be made out.
        let near = &new.text.as_bytes()[new.back(slot.0, REACH)..new.on(slot.1, REACH)];
        if !holds(near, words.as_bytes()) {
            return None;
        }
        let unclaimed = |side: &Side<'_>, from: usize| {
            let to = from + words.len();
            let moved = self.moved.iter().any(|run| {
                let (first, last) = (side.of)(run);
                first < to && from < last
            });
            stands_free(side.text, from, to) && side.kept(from, to) == 0 && !moved
        };
        let only = |side: &Side<'_>, (from, to): (usize, usize)| {
            let hits = memchr::memmem::find_iter(&side.text.as_bytes()[from..to], words);
            let mut free = hits.map(|at| from + at).filter(|&at| unclaimed(side, at));
            free.next().filter(|_| free.next().is_none())
        };
        only(&old, old.sentence(start, end))?;
        let from = only(&new, new.sentence(slot.0, slot.1))?;
        let jumped = match from + words.len() {
            to if to <= slot.0 => &new.text[to..slot.0],
            _ => &new.text[slot.1.min(from)..from],
        };
        if visible(jumped) > FARTHEST * visible(words) {
            return None;
        }
        Some(Found { from, to: from + words.len(), kept: 1.0, track: Track::Swapped })
    }
}

/// Whether words stand in a short text: looked for by a byte that is rare in most texts, which needs no preparation.
fn holds(text: &[u8], words: &[u8]) -> bool {
    let first = words.iter().take(FIRST).enumerate().min_by_key(|(_, byte)| COMMON[usize::from(**byte)]);
    let Some((at, &rare)) = first else { return true };
    let mut hits = memchr::memchr_iter(rare, text.get(at..).unwrap_or_default());
    hits.any(|hit| text[hit..].starts_with(words))
}

/// Bytes of which the rarest is looked for.
const FIRST: usize = 24;

/// How common a byte is, about, in the order of how common it is.
static COMMON: [u8; 256] = {
    let letters = b"zqxjkvbpygfwmucldrhsnioate ";
    let mut table = [0; 256];
    let mut at = 0;
    while at < letters.len() {
        table[letters[at] as usize] = 1 + at as u8;
        at += 1;
    }
    // Of other scripts nearly every character begins with the same byte.
    let mut byte = 0x80;
    while byte < 256 {
        table[byte] = if byte < 0xc0 { 10 } else { 40 };
        byte += 1;
    }
    table
};

/// Whether neither end of a stretch is in the middle of a word.
fn stands_free(text: &str, from: usize, to: usize) -> bool {
    let within = |at: usize| {
        text[..at].chars().next_back().is_some_and(in_word) && text[at..].chars().next().is_some_and(in_word)
    };
    !within(from) && !within(to)
}
