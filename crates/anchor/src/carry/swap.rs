//! Words that changed places within their sentence: too short to be told as a move, and yet the same words.

use super::Carry;
use super::evidence::{REACH, Side};
use super::place::{Found, Track};
use super::run::{hidden, visible};
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
        if words.len() < SHORTEST || words.len() > LONGEST {
            return None;
        }
        let (old, new) = (self.old_side(), self.new_side());
        // Mostly they stand nowhere near, and then no sentence need be made out.
        if !new.holds_unclaimed(words, (new.back(slot.0, REACH), new.on(slot.1, REACH))) || visible(words) < 2
        {
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
        Some(Found { from, to: from + words.len(), kept: 1.0, track: Track::Swapped, run: None })
    }
}

impl Side<'_> {
    /// Whether words stand in a stretch where no run claims any of them; what the runs claim need not be searched.
    fn holds_unclaimed(&self, words: &str, (start, end): (usize, usize)) -> bool {
        let text = self.text.as_bytes();
        let unclaimed = |from: usize, to: usize| holds(&text[from..to], words);
        let mut open = start;
        for (from, to) in self.touching(start, end).iter().map(self.of) {
            // What cannot be seen at the ends of a run is anybody's.
            let mut claimed = from.max(start)..to.min(end);
            let Some(first) = claimed.clone().find(|&at| !hidden(text[at])) else { continue };
            if unclaimed(open, first) {
                return true;
            }
            open = claimed.rfind(|&at| !hidden(text[at])).map_or(first, |last| last + 1);
        }
        unclaimed(open, end)
    }
}

/// Whether words stand in a short text. Mostly they do not, and that is seen by four of their bytes, many places at a
/// time, sooner than a search is prepared.
fn holds(text: &[u8], words: &str) -> bool {
    let length = words.len();
    let Some(places) = (text.len() + 1).checked_sub(length).filter(|_| length > 0) else { return false };
    // The last byte of a character tells more than its first.
    let probes = [0, length / 3, 2 * length / 3, length - 1].map(|at| words.ceil_char_boundary(at + 1) - 1);
    let row = |at: usize| text.get(at..)?.first_chunk::<ROW>();
    let may = |from: usize| {
        let [Some(a), Some(b), Some(c), Some(d)] = probes.map(|at| row(at + from)) else { return true };
        let [w, x, y, z] = probes.map(|at| words.as_bytes()[at]);
        (0..ROW).fold(false, |any, k| any | ((a[k] == w) & (b[k] == x) & (c[k] == y) & (d[k] == z)))
    };
    // The last row looks back on some of the one before, if there is one.
    (0..places).step_by(ROW).any(|from| may(from.min(places.saturating_sub(ROW))))
        && memchr::memmem::find(text, words.as_bytes()).is_some()
}

/// Places that are looked at together.
const ROW: usize = 32;

/// Whether neither end of a stretch is in the middle of a word.
fn stands_free(text: &str, from: usize, to: usize) -> bool {
    let within = |at: usize| {
        text[..at].chars().next_back().is_some_and(in_word) && text[at..].chars().next().is_some_and(in_word)
    };
    !within(from) && !within(to)
}

#[cfg(test)]
mod tests {
    use super::super::run::Run;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_held_is_what_a_search_finds(text in "[abé漢]{0,120}", words in "[abé漢]{1,4}", from in 0usize..99) {
            prop_assert_eq!(holds(text.as_bytes(), &words), text.contains(&words));
            let from = text.floor_char_boundary(from.min(text.len()));
            prop_assert!(text.len() == from || holds(text.as_bytes(), &text[from..]));
        }

        #[test]
        fn words_are_found_where_no_run_claims_any_of_them(
            text in "([aé] ?\\n?){0,20}",
            words in "[aé]( |\\n| \\n)[aé]",
            cuts in prop::collection::vec(0usize..60, 8),
        ) {
            let inside = |at: &usize| text.floor_char_boundary((*at).min(text.len()));
            let mut cuts: Vec<usize> = cuts.iter().map(inside).collect();
            cuts.sort_unstable();
            cuts.dedup();
            let (start, end) = (cuts[cuts.len() / 4], cuts[3 * cuts.len() / 4]);
            let run = |cut: &[usize]| Run { old: cut[0], old_end: cut[1], new: cut[0], new_end: cut[1], exact: true };
            let runs: Vec<Run> = cuts.chunks_exact(2).map(run).collect();
            let side = Side { text: &text, runs: &runs, of: |run| (run.new, run.new_end) };
            // Words may stand across the end of the same words.
            let mut places = start..(end + 1).saturating_sub(words.len()).max(start);
            let unclaimed = places.any(|at| {
                text[..end].get(at..).is_some_and(|rest| rest.starts_with(&words)) && side.kept(at, at + words.len()) == 0
            });
            prop_assert_eq!(side.holds_unclaimed(&words, (start, end)), unclaimed);
        }
    }
}
