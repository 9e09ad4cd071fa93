//! Where words stand in a text, by a table of its stretches of six bytes: for texts that are asked more than once.
//!
//! Making it takes about as long as a dozen scans of the text; one question about a changed passage alone needs more.

use memchr::memmem;

/// Bytes of a stretch, and how far apart two of them begin.
const KEY: usize = 6;
const STEP: usize = 4;
/// Words of so many bytes hold a whole stretch wherever they begin.
const SHORTEST: usize = KEY + STEP - 1;
/// Texts longer than this are scanned each time: the table would take more room than it is worth.
const LONGEST: usize = 1 << 20;
/// Bytes that may be compared in vain before a scan is the better way.
const PATIENCE: usize = 1 << 16;
/// Bytes compared in a scan for words that stand almost everywhere.
const MOST_COMPARED: usize = 1 << 22;
const NONE: u32 = u32::MAX;

/// Chains of equal stretches, each in the order of the text.
#[derive(Clone, Debug)]
pub(super) struct Lookup {
    first: Vec<u32>,
    next: Vec<u32>,
}

fn home(bytes: &[u8], size: usize) -> usize {
    let mut key = [0; 8];
    key[..KEY].copy_from_slice(&bytes[..KEY]);
    (u64::from_le_bytes(key).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & (size - 1)
}

impl Lookup {
    /// The table of a text, unless that is too long.
    pub(super) fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() < KEY || bytes.len() > LONGEST {
            return None;
        }
        let stretches = (bytes.len() - KEY) / STEP + 1;
        let size = stretches.next_power_of_two();
        let mut lookup = Self { first: vec![NONE; size], next: vec![NONE; stretches] };
        for number in (0..stretches).rev() {
            let home = home(&bytes[number * STEP..], size);
            lookup.next[number] = std::mem::replace(&mut lookup.first[home], number as u32);
        }
        Some(lookup)
    }

    /// The first places of `words`; nothing where they are too short for the table, or a scan is quicker.
    pub(super) fn find(&self, text: &str, words: &str, most: usize) -> Option<Vec<usize>> {
        let (text, words) = (text.as_bytes(), words.as_bytes());
        if words.len() < SHORTEST {
            return None;
        }
        let mut places = Vec::new();
        let mut patience = PATIENCE;
        for shift in 0..STEP {
            let enough = places.len() + most;
            let mut number = self.first[home(&words[shift..], self.first.len())];
            while number != NONE && places.len() < enough {
                let at = (number as usize * STEP).wrapping_sub(shift);
                let here = text.get(at..at.wrapping_add(words.len()));
                let here = here.filter(|here| here.first_chunk::<8>() == words.first_chunk());
                match here {
                    Some(here) if here == words => places.push(at),
                    Some(_) => patience = patience.checked_sub(words.len())?,
                    None => patience = patience.checked_sub(8)?,
                }
                number = self.next[number as usize];
            }
        }
        places.sort_unstable();
        places.truncate(most);
        Some(places)
    }
}

/// The first places of `words`, those that overlap too, by looking through the text.
pub(super) fn scan(text: &str, words: &str, most: usize) -> Vec<usize> {
    let finder = memmem::Finder::new(words);
    let most = most.min(MOST_COMPARED / words.len().max(1) + 64);
    let mut from = 0;
    let next = std::iter::from_fn(|| {
        let at = from + finder.find(text.as_bytes().get(from..)?)?;
        from = at + 1;
        Some(at)
    });
    next.take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_table_finds_what_a_scan_finds(text in "[ab漢]{0,200}", from in 0usize..200, most in 1usize..9) {
            let from = text.floor_char_boundary(from.min(text.len()));
            let words = &text[from..text.ceil_char_boundary((from + 12).min(text.len()))];
            if let Some(places) = Lookup::new(&text).and_then(|lookup| lookup.find(&text, words, most)) {
                prop_assert_eq!(places, scan(&text, words, most));
            }
        }
    }

    #[test]
    fn words_that_stand_almost_everywhere_are_not_compared_without_end() {
        let text = "a".repeat(100_000);
        let words = "a".repeat(5_000) + "b";
        assert_eq!(Lookup::new(&text).and_then(|lookup| lookup.find(&text, &words, 9)), None);
        assert_eq!(scan(&text, &words[..5_000], usize::MAX).len(), MOST_COMPARED / 5_000 + 64);
    }
}
