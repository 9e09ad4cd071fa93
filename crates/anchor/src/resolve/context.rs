//! How well what stands around a place agrees with the context of a quote.

/// The most characters of a context that are compared; the nearest ones.
const REACH: usize = 64;
/// Characters of a context that are looked at in any way; no description has more.
const FARTHEST: usize = 256;
/// The share of characters that two unrelated texts agree in anyway.
const CHANCE: f32 = 0.35;

/// One side of a quote's context, prepared for comparing with many places: Myers' bit-parallel edit distance, one
/// machine word a step, anchored at the quote and free at the far end.
#[derive(Debug)]
pub(super) struct Side {
    ascii: [u64; 128],
    /// The other characters, each near the slot of its low bits; empty where there are none.
    others: Vec<(char, u64)>,
    length: usize,
    /// How many bytes of the context that is.
    bytes: usize,
}

/// Twice as many slots as characters, so that looking for one ends soon.
const SLOTS: usize = 2 * REACH;

impl Side {
    /// Takes the characters in the order away from the quote.
    pub fn new(outwards: impl Iterator<Item = char>) -> Self {
        let mut side = Self { ascii: [0; 128], others: Vec::new(), length: 0, bytes: 0 };
        for c in outwards.take(REACH) {
            let bit = 1 << side.length;
            side.length += 1;
            side.bytes += c.len_utf8();
            match side.ascii.get_mut(c as usize) {
                Some(mask) => *mask |= bit,
                None => {
                    if side.others.is_empty() {
                        side.others.resize(SLOTS, ('\0', 0));
                    }
                    let slot = side.slot(c);
                    side.others[slot] = (c, side.others[slot].1 | bit);
                }
            }
        }
        side
    }

    pub fn len(&self) -> usize {
        self.length
    }

    fn slot(&self, c: char) -> usize {
        let mut at = c as usize % SLOTS;
        while self.others[at].1 != 0 && self.others[at].0 != c {
            at = (at + 1) % SLOTS;
        }
        at
    }

    /// Where a character stands in the context, one bit a place.
    fn places(&self, c: char) -> u64 {
        match self.ascii.get(c as usize) {
            Some(mask) => *mask,
            None if self.others.is_empty() => 0,
            None => self.others[self.slot(c)].1,
        }
    }

    /// How many characters agree beyond chance, from 0 to the length of the context; `bytes` of it touch the quote to
    /// the letter.
    fn agreement(&self, touching: usize, distance: impl FnOnce() -> usize) -> f32 {
        if self.length == 0 {
            return 0.0;
        }
        let length = self.length as f32;
        let distance = if touching >= self.bytes { 0 } else { distance() };
        let share = 1.0 - distance as f32 / length;
        (share - CHANCE).max(0.0) / (1.0 - CHANCE) * length
    }

    /// The most that [`Side::agreement`] can be where so many bytes touch: whatever is not the same costs an edit.
    fn at_most(&self, touching: usize) -> f32 {
        self.agreement(touching, || 1)
    }

    /// Characters that are looked at for a context.
    fn reach(&self) -> usize {
        self.length + self.length / 2
    }

    fn before(&self, text: &str) -> usize {
        let near = &text.as_bytes()[text.len().saturating_sub(self.reach())..];
        if near.is_ascii() {
            self.distance(near.iter().rev().map(|&byte| self.ascii[usize::from(byte)]))
        } else {
            self.distance(text.chars().rev().take(self.reach()).map(|c| self.places(c)))
        }
    }

    fn after(&self, text: &str) -> usize {
        let near = &text.as_bytes()[..text.len().min(self.reach())];
        if near.is_ascii() {
            self.distance(near.iter().map(|&byte| self.ascii[usize::from(byte)]))
        } else {
            self.distance(text.chars().take(self.reach()).map(|c| self.places(c)))
        }
    }

    /// The fewest edits between the context and what begins at the quote, given as its places in the context.
    fn distance(&self, outwards: impl Iterator<Item = u64>) -> usize {
        let last = self.length - 1;
        let (mut plus, mut minus) = (u64::MAX, 0u64);
        let mut score = self.length;
        let mut best = score;
        for equal in outwards {
            let vertical = equal | minus;
            let diagonal = ((equal & plus).wrapping_add(plus) ^ plus) | equal;
            let mut up = minus | !(diagonal | plus);
            let down = plus & diagonal;
            score = score + (up >> last & 1) as usize - (down >> last & 1) as usize;
            up = (up << 1) | 1;
            plus = (down << 1) | !(vertical | up);
            minus = up & vertical;
            best = best.min(score);
        }
        best
    }
}

/// Both sides of a quote's context.
#[derive(Debug)]
pub(super) struct Context<'q> {
    pub before: Side,
    pub after: Side,
    pub prefix: &'q str,
    pub suffix: &'q str,
}

impl<'q> Context<'q> {
    pub fn new(prefix: &'q str, suffix: &'q str) -> Self {
        let prefix = prefix.char_indices().rev().nth(FARTHEST - 1).map_or(prefix, |(at, _)| &prefix[at..]);
        let suffix = suffix.char_indices().nth(FARTHEST).map_or(suffix, |(at, _)| &suffix[..at]);
        Self { before: Side::new(prefix.chars().rev()), after: Side::new(suffix.chars()), prefix, suffix }
    }

    /// The most that [`Context::agreement`] can be.
    pub fn len(&self) -> usize {
        self.before.len() + self.after.len()
    }

    /// How many characters before `text[..start]` and after `text[end..]` agree beyond chance.
    pub fn agreement(&self, text: &str, start: usize, end: usize) -> (f32, f32) {
        (self.agreement_before(text, start, 0), self.agreement_after(text, end, 0))
    }

    /// One side of [`Context::agreement`], of which so many bytes are known to be the same to the letter.
    pub fn agreement_before(&self, text: &str, start: usize, touching: usize) -> f32 {
        self.before.agreement(touching, || self.before.before(&text[..start]))
    }

    /// The other side.
    pub fn agreement_after(&self, text: &str, end: usize, touching: usize) -> f32 {
        self.after.agreement(touching, || self.after.after(&text[end..]))
    }

    /// The most that both sides together can agree where so many bytes touch.
    pub fn at_most(&self, before: usize, after: usize) -> f32 {
        self.before.at_most(before) + self.after.at_most(after)
    }

    /// Whether all that is compared stands there to the letter.
    pub fn whole(&self, before: usize, after: usize) -> bool {
        before >= self.before.bytes && after >= self.after.bytes
    }

    /// How many bytes right before `text[..start]` and right after `text[end..]` are the same to the letter.
    pub fn touching(&self, text: &[u8], start: usize, end: usize) -> (usize, usize) {
        let before = text[..start].iter().rev().zip(self.prefix.as_bytes().iter().rev());
        let after = text[end..].iter().zip(self.suffix.as_bytes());
        (before.take_while(|(x, y)| x == y).count(), after.take_while(|(x, y)| x == y).count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by_hand(pattern: &[char], text: &[char]) -> usize {
        let mut row: Vec<usize> = (0..=pattern.len()).collect();
        let mut best = row[pattern.len()];
        for (j, c) in text.iter().take(pattern.len() + pattern.len() / 2).enumerate() {
            let mut diagonal = row[0];
            row[0] = j + 1;
            for (i, p) in pattern.iter().enumerate() {
                let here = (diagonal + usize::from(p != c)).min(row[i] + 1).min(row[i + 1] + 1);
                diagonal = std::mem::replace(&mut row[i + 1], here);
            }
            best = best.min(row[pattern.len()]);
        }
        best
    }

    proptest! {
        #[test]
        fn the_distance_is_the_one_counted_by_hand(context in "[ab漢é ]{1,64}", text in "[ab漢é ]{0,99}") {
            let (p, t): (Vec<char>, Vec<char>) = (context.chars().collect(), text.chars().collect());
            prop_assert_eq!(Side::new(context.chars()).after(&text), by_hand(&p, &t));
            let (back, text): (String, String) = (t.iter().rev().collect(), text);
            prop_assert_eq!(Side::new(context.chars()).before(&back), by_hand(&p, &t), "{}", text);
        }
    }

    #[test]
    fn the_same_context_agrees_wholly_and_another_hardly() {
        let context = Context::new("the quick brown fox ", " over the lazy dog");
        let text = "so the quick brown fox jumps over the lazy dog.";
        let (before, after) = context.agreement(text, 23, 28);
        assert!((before + after - context.len() as f32).abs() < 0.01);
        let (before, after) =
            context.agreement("completely different words, 12345, nothing in common", 20, 25);
        assert!(before + after < 6.0);
    }
}
