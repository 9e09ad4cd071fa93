//! Runs: which stretches of the old text are which stretches of the new one.

/// A stretch of the old text and what it is in the new one, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub old: usize,
    pub old_end: usize,
    pub new: usize,
    pub new_end: usize,
    /// The same to the letter; otherwise the same but for typography, to be taken whole.
    pub exact: bool,
}

impl Run {
    /// Whether the stretch of the old text lies in this run with so many bytes to spare on either side.
    pub fn reaches(&self, start: usize, end: usize, beyond: usize) -> bool {
        self.old + beyond <= start && end + beyond <= self.old_end
    }
}

/// Runs that there is room for at first.
const FEW: usize = 16;

/// Runs under construction, in the order of both texts.
#[derive(Debug)]
pub(super) struct Runs<'t> {
    pub old: &'t str,
    pub new: &'t str,
    pub list: Vec<Run>,
}

impl<'t> Runs<'t> {
    pub fn new(old: &'t str, new: &'t str) -> Self {
        Self { old, new, list: Vec::with_capacity(FEW) }
    }

    /// Adds a run behind all others, joining it to the last one where only the same white space lies between.
    pub fn push(&mut self, old: (usize, usize), new: (usize, usize)) {
        if old.0 == old.1 || new.0 == new.1 {
            return;
        }
        let exact = self.old.as_bytes()[old.0..old.1] == self.new.as_bytes()[new.0..new.1];
        if exact
            && let Some(last) = self.list.last_mut()
            && last.exact
            && old.0 - last.old_end == new.0 - last.new_end
            && (old.0 == last.old_end
                || (old.0 - last.old_end <= 3
                    && self.old.as_bytes()[last.old_end..old.0] == self.new.as_bytes()[last.new_end..new.0]
                    && self.old[last.old_end..old.0].chars().all(char::is_whitespace)))
        {
            last.old_end = old.1;
            last.new_end = new.1;
            return;
        }
        self.list.push(Run { old: old.0, old_end: old.1, new: new.0, new_end: new.1, exact });
    }
}

/// How many characters that can be seen.
pub(super) fn visible(text: &str) -> usize {
    seen(text.as_bytes())
}

/// Whether a byte is a character that cannot be seen.
pub(super) const fn hidden(byte: u8) -> bool {
    byte <= b' '
}

/// How many bytes begin a character that can be seen.
pub(super) fn seen(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let last = match bytes.last_chunk::<8>() {
        // What was counted already is pushed out.
        Some(last) => u64::from_le_bytes(*last).checked_shr(64 - 8 * rest.len() as u32).unwrap_or(0),
        None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    };
    // Eight sums at once, of so few words that each stays in its byte.
    let sums = |words: &[[u8; 8]]| words.iter().map(|word| seen_of_eight(u64::from_le_bytes(*word))).sum();
    let all: usize = words.chunks(255).map(|words| add_up(sums(words))).sum();
    all + add_up(seen_of_eight(last))
}

const LOWEST: u64 = 0x0101_0101_0101_0101;

/// A one in each byte that begins a character which can be seen.
const fn seen_of_eight(bytes: u64) -> u64 {
    // Of ASCII what is more than a space: adding 0x5f to that sets the highest bit.
    let plain = ((bytes & (0x7f * LOWEST)) + 0x5f * LOWEST) & !bytes;
    let first = bytes & (bytes << 1);
    ((plain | first) >> 7) & LOWEST
}

/// The sum of eight bytes.
const fn add_up(bytes: u64) -> usize {
    const PAIRS: u64 = 0x00ff_00ff_00ff_00ff;
    let pairs = (bytes & PAIRS) + ((bytes >> 8) & PAIRS);
    (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_can_be_seen_is_counted_as_by_hand(text in "[a-c \\n\\x00é漢😀~!]{0,90}") {
            let by_hand = |text: &str| text.chars().filter(|&c| c > ' ').count();
            prop_assert_eq!(visible(&text), by_hand(&text));
            prop_assert_eq!(visible(&text.repeat(40)), 40 * by_hand(&text));
        }
    }
}
