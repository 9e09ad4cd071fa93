//! The best alignment of two short sequences: the most weight kept in the fewest stretches.
//!
//! The grid of all pairs of places is never filled. Only where two tokens are equal can anything be gained, so a row
//! holds what was gained up to each of its columns, as steps that only rise, and every pair of equal tokens lifts the
//! steps from its column on. Every lift remembers the pair it came from, and those lead back along the alignment.

use super::token::Token;

/// Reusable room for [`Grid::align`].
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The tokens of `b` by their hash.
    slots: Vec<Slot>,
    /// Which call the slots were filled in, so that they need not be emptied.
    call: u32,
    /// For each token of `b` the next equal one.
    next: Vec<u32>,
    /// For each column the most that can be kept up to it, with a change after it; it only rises from left to right.
    most: Vec<i32>,
    /// The pairs that this was reached with.
    from: Vec<u32>,
    last: Vec<Last>,
    pairs: Vec<Pair>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u64,
    call: u32,
    first: u32,
}

/// The last row with a pair in a column, that pair, and what is kept with it.
#[derive(Clone, Copy, Debug)]
struct Last {
    row: u32,
    pair: u32,
    kept: i32,
}

/// A pair of equal tokens.
#[derive(Clone, Copy, Debug)]
struct Pair {
    a: u32,
    b: u32,
    kept: i32,
    /// The pair before it on the best way here.
    before: u32,
}

const NONE: u32 = u32::MAX;
const NEVER: i32 = i32::MIN / 2;

impl Grid {
    /// The pairs (place in `a`, place in `b`) of equal tokens, in order, whose weights, less `open` for every change
    /// between two of them, are the most. Takes time and room in proportion to `a.len() * b.len()` at most; less where
    /// few tokens are equal.
    pub fn align(&mut self, a: &[Token], b: &[Token], open: i32, pairs: &mut Vec<(usize, usize)>) {
        pairs.clear();
        pairs.reserve(a.len().min(b.len()));
        self.pairs.clear();
        self.pairs.reserve(a.len() + b.len());
        self.most.clear();
        self.most.resize(b.len(), 0);
        self.from.clear();
        self.from.resize(b.len(), NONE);
        self.last.clear();
        self.last.resize(b.len(), Last { row: NONE, pair: NONE, kept: NEVER });
        let mask = self.enter(b);
        for (i, x) in a.iter().enumerate() {
            let mut at = home(x.hash) & mask;
            while self.slots[at].call == self.call && self.slots[at].hash != x.hash {
                at = (at + 1) & mask;
            }
            if self.slots[at].call == self.call {
                self.row(i as u32, i32::from(x.weight), self.slots[at].first, open);
            }
        }
        let (Some(last), Some(&most), Some(&from)) = (self.last.last(), self.most.last(), self.from.last())
        else {
            return;
        };
        let whole = last.row as usize == a.len() - 1 && last.kept >= most;
        let mut at = if whole { last.pair } else { from };
        while let Some(pair) = self.pairs.get(at as usize) {
            pairs.push((pair.a as usize, pair.b as usize));
            at = pair.before;
        }
        pairs.reverse();
    }

    /// Enters the tokens of `b` by their hash; gives the mask of the table.
    fn enter(&mut self, b: &[Token]) -> usize {
        let size = (2 * b.len()).next_power_of_two().max(16);
        self.call = self.call.wrapping_add(1);
        if self.slots.len() < size || self.call == 0 {
            self.slots.clear();
            self.slots.resize(size, Slot::default());
            self.call = 1;
        }
        let (mask, call) = (size - 1, self.call);
        self.next.clear();
        self.next.resize(b.len(), NONE);
        for (j, y) in b.iter().enumerate().rev() {
            let mut at = home(y.hash) & mask;
            while self.slots[at].call == call && self.slots[at].hash != y.hash {
                at = (at + 1) & mask;
            }
            let slot = &mut self.slots[at];
            if slot.call == call {
                self.next[j] = slot.first;
            }
            *slot = Slot { hash: y.hash, call, first: j as u32 };
        }
        mask
    }

    /// Takes in row `i`, whose token weighs so much and equals the columns from `first` on along `next`.
    fn row(&mut self, i: u32, weight: i32, first: u32, open: i32) {
        let from = self.pairs.len();
        let mut j = first;
        while j != NONE {
            let (mut kept, mut before) = (0, NONE);
            if let Some(left) = (j as usize).checked_sub(1) {
                (kept, before) = (self.most[left], self.from[left]);
                let last = self.last[left];
                if last.row.wrapping_add(1) == i && last.kept >= kept {
                    (kept, before) = (last.kept, last.pair);
                }
            }
            self.pairs.push(Pair { a: i, b: j, kept: kept + weight, before });
            j = self.next[j as usize];
        }
        // What is carried on to the right: the most so far, and the pair it was reached with.
        let (mut most, mut with) = (NEVER, NONE);
        let mut column = 0;
        for number in from..self.pairs.len() {
            let Pair { b, kept, .. } = self.pairs[number];
            (column, most) = self.lift(column, b as usize, most, with);
            let here = self.most[b as usize];
            if kept - open > most.max(here) {
                (most, with) = (kept - open, number as u32);
            }
            if most >= here {
                (self.most[b as usize], self.from[b as usize]) = (most, with);
                column = b as usize + 1;
            } else {
                most = NEVER;
            }
            self.last[b as usize] = Last { row: i, pair: number as u32, kept };
        }
        self.lift(column, self.most.len(), most, with);
    }

    /// Carries `most` on from `column` to `end`, as far as nothing more is there already. Gives where it came to, and
    /// what is still carried.
    fn lift(&mut self, column: usize, end: usize, most: i32, with: u32) -> (usize, i32) {
        if most == NEVER {
            return (end, NEVER);
        }
        let columns = &mut self.most[column..end];
        let near = columns.iter().take(NEAR).take_while(|here| **here <= most).count();
        let far = if near < NEAR { 0 } else { columns[near..].partition_point(|here| *here <= most) };
        columns[..near + far].fill(most);
        self.from[column..column + near + far].fill(with);
        if column + near + far < end { (column + near + far, NEVER) } else { (end, most) }
    }
}

/// Columns that are looked at one by one.
const NEAR: usize = 8;

const fn home(hash: u64) -> usize {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a pair gains, in a grid that is filled cell by cell: the best weight of what ends in a match, and in a gap.
    fn by_hand(a: &[Token], b: &[Token], open: i32) -> i32 {
        let mut matched = vec![vec![NEVER; b.len() + 1]; a.len() + 1];
        let mut gapped = vec![vec![0; b.len() + 1]; a.len() + 1];
        for (i, x) in a.iter().enumerate() {
            for (j, y) in b.iter().enumerate() {
                if x.hash == y.hash {
                    matched[i + 1][j + 1] = i32::from(x.weight) + matched[i][j].max(gapped[i][j]);
                }
                gapped[i + 1][j + 1] =
                    gapped[i + 1][j].max(gapped[i][j + 1]).max(matched[i + 1][j + 1] - open);
            }
        }
        matched[a.len()][b.len()].max(gapped[a.len()][b.len()])
    }

    fn worth(a: &[Token], pairs: &[(usize, usize)], end: (usize, usize), open: i32) -> i32 {
        let mut worth = 0;
        for (k, &(i, j)) in pairs.iter().enumerate() {
            let next = pairs.get(k + 1).copied().unwrap_or(end);
            worth += i32::from(a[i].weight) - if next == (i + 1, j + 1) { 0 } else { open };
        }
        worth
    }

    proptest! {
        #[test]
        fn no_other_alignment_is_worth_more(a in "[a-d]{1,24}", b in "[a-d]{1,24}", open in 0i32..6) {
            let tokens = |text: &str| -> Vec<Token> {
                text.bytes().map(|c| Token { start: 0, end: 0, hash: c.into(), weight: u16::from(c - b'a') + 1 }).collect()
            };
            let (a, b) = (tokens(&a), tokens(&b));
            let (mut grid, mut pairs) = (Grid::default(), Vec::new());
            grid.align(&a, &b, open, &mut pairs);
            prop_assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
            prop_assert!(pairs.iter().all(|&(i, j)| a[i].hash == b[j].hash));
            prop_assert_eq!(worth(&a, &pairs, (a.len(), b.len()), open), by_hand(&a, &b, open));
        }
    }
}
