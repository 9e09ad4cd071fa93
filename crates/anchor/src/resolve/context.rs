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
    others: Vec<(char, u64)>,
    length: usize,
}

impl Side {
    /// Takes the characters in the order away from the quote.
    pub fn new(outwards: impl Iterator<Item = char>) -> Self {
        let mut side = Self { ascii: [0; 128], others: Vec::new(), length: 0 };
        for c in outwards.take(REACH) {
            let bit = 1 << side.length;
            side.length += 1;
            match side.ascii.get_mut(c as usize) {
                Some(mask) => *mask |= bit,
                None => match side.others.iter_mut().find(|(other, _)| *other == c) {
                    Some((_, mask)) => *mask |= bit,
                    None => side.others.push((c, bit)),
                },
            }
        }
        side
    }

    pub fn len(&self) -> usize {
        self.length
    }

    /// How many characters agree beyond chance, from 0 to the length of the context.
    pub fn agreement(&self, outwards: impl Iterator<Item = char>) -> f32 {
        if self.length == 0 {
            return 0.0;
        }
        let length = self.length as f32;
        let share = 1.0 - self.distance(outwards) as f32 / length;
        (share - CHANCE).max(0.0) / (1.0 - CHANCE) * length
    }

    fn distance(&self, outwards: impl Iterator<Item = char>) -> usize {
        let last = 1u64 << (self.length - 1);
        let (mut plus, mut minus) = (u64::MAX, 0u64);
        let mut score = self.length;
        let mut best = score;
        for c in outwards.take(self.length + self.length / 2) {
            let equal = match self.ascii.get(c as usize) {
                Some(mask) => *mask,
                None => self.others.iter().find(|(other, _)| *other == c).map_or(0, |(_, mask)| *mask),
            };
            let vertical = equal | minus;
            let diagonal = ((equal & plus).wrapping_add(plus) ^ plus) | equal;
            let mut up = minus | !(diagonal | plus);
            let down = plus & diagonal;
            if up & last != 0 {
                score += 1;
            }
            if down & last != 0 {
                score -= 1;
            }
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

    /// How many characters before and after `text[start..end]` agree beyond chance.
    pub fn agreement(&self, text: &str, start: usize, end: usize) -> (f32, f32) {
        (self.before.agreement(text[..start].chars().rev()), self.after.agreement(text[end..].chars()))
    }

    /// How many bytes next to `text[start..end]` are the same to the letter: quick, for choosing whom to ask further.
    pub fn touching(&self, text: &[u8], start: usize, end: usize) -> usize {
        let before = text[..start].iter().rev().zip(self.prefix.as_bytes().iter().rev());
        let after = text[end..].iter().zip(self.suffix.as_bytes());
        before.take_while(|(x, y)| x == y).count() + after.take_while(|(x, y)| x == y).count()
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
            prop_assert_eq!(Side::new(context.chars()).distance(text.chars()), by_hand(&p, &t));
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
