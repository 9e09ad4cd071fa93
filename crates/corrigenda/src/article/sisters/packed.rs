//! Runs and the articles they stand in, as few bytes as it takes: some four for each.

/// Articles kept of one run: one that stands in more says little about any.
pub const MOST_OF_A_RUN: usize = 200;

/// A run that stands in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The run's number.
    pub run: u32,
    /// The article's.
    pub article_id: i64,
}

/// The runs of one article, ascending, as bytes.
#[must_use]
pub fn alone(runs: &[u32]) -> Vec<u8> {
    runs.iter().flat_map(|run| run.to_le_bytes()).collect()
}

/// The runs that [`alone`] was given.
#[must_use]
pub fn runs_of(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

/// Brings postings into the order in which they are packed: each once, and of each run the articles
/// that came last.
pub fn put_in_order(postings: &mut Vec<Posting>) {
    postings.sort_unstable();
    postings.dedup();
    let (mut kept, mut from) = (0, 0);
    while from < postings.len() {
        let run = postings[from].run;
        let of_it = postings[from..].iter().take_while(|posting| posting.run == run).count();
        let left_out = of_it.saturating_sub(MOST_OF_A_RUN);
        postings.copy_within(from + left_out..from + of_it, kept);
        kept += of_it - left_out;
        from += of_it;
    }
    postings.truncate(kept);
}

/// Packs postings that are in order.
#[must_use]
pub fn pack(postings: &[Posting]) -> Vec<u8> {
    let mut out = Vec::with_capacity(postings.len() * 5);
    let lowest = postings.iter().map(|posting| posting.article_id).min().unwrap_or_default();
    put(&mut out, lowest.unsigned_abs());
    let (mut run, mut article_id) = (0, lowest);
    for posting in postings {
        // Of one run the articles ascend, so each is told by its distance from the one before.
        let from = if posting.run == run { article_id } else { lowest };
        put(&mut out, (posting.run - run).into());
        put(&mut out, posting.article_id.abs_diff(from));
        (run, article_id) = (posting.run, posting.article_id);
    }
    out
}

/// What [`pack`] was given, in order; as far as it goes, where the bytes are not whole.
pub fn unpack(bytes: &[u8]) -> impl Iterator<Item = Posting> + '_ {
    let mut rest = bytes;
    let lowest = take(&mut rest).unwrap_or_default().cast_signed();
    let mut before = Posting { run: 0, article_id: lowest };
    std::iter::from_fn(move || {
        let (further, distance) = (take(&mut rest)?, take(&mut rest)?.cast_signed());
        let run = before.run.checked_add(u32::try_from(further).ok()?)?;
        let from = if further == 0 { before.article_id } else { lowest };
        before = Posting { run, article_id: from.checked_add(distance)? };
        Some(before)
    })
}

/// A number in groups of seven bits, the lowest first.
fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_packed_comes_back(some in prop::collection::vec((0..9_u32, 1..2_000_000_i64), 0..300), wide: u32) {
            let mut postings: Vec<Posting> =
                some.iter().map(|(run, article_id)| Posting { run: run.wrapping_mul(wide), article_id: *article_id }).collect();
            put_in_order(&mut postings);
            prop_assert_eq!(unpack(&pack(&postings)).collect::<Vec<_>>(), postings);
        }

        #[test]
        fn any_bytes_are_read_to_some_end(bytes: Vec<u8>) {
            prop_assert!(unpack(&bytes).count() <= bytes.len());
        }
    }

    #[test]
    fn of_a_run_that_stands_everywhere_the_last_articles_are_kept() {
        let mut postings: Vec<Posting> = (0..500).map(|article_id| Posting { run: 7, article_id }).collect();
        postings.extend([
            Posting { run: 3, article_id: 9 },
            Posting { run: 8, article_id: 1 },
            Posting { run: 3, article_id: 9 },
        ]);
        put_in_order(&mut postings);
        assert_eq!(postings.len(), MOST_OF_A_RUN + 2);
        assert_eq!(postings[0], Posting { run: 3, article_id: 9 });
        assert_eq!(postings[1], Posting { run: 7, article_id: 300 });
    }

    #[test]
    fn the_runs_of_one_article_come_back() {
        assert_eq!(runs_of(&alone(&[1, 70_000, u32::MAX])), [1, 70_000, u32::MAX]);
    }
}
