//! Units that stand once in both sequences, and the heaviest chain of them that keeps the order of both.

use super::token::mix;

/// A pair of places and what it is worth to have it in the chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub old: usize,
    pub new: usize,
    pub weight: u64,
}

const EMPTY: u32 = u32::MAX;
const MANY: u32 = u32::MAX - 1;

#[derive(Clone, Copy)]
struct Slot {
    hash: u64,
    old: u32,
    new: u32,
}

/// Finds what stands once in both sequences. Linear.
pub(super) fn unique(old: &[u64], new: &[u64], mut found: impl FnMut(usize, usize)) {
    if old.is_empty() || new.is_empty() {
        return;
    }
    let size = (old.len() * 2).next_power_of_two().max(16);
    let mut slots = vec![Slot { hash: 0, old: EMPTY, new: EMPTY }; size];
    let place = |slots: &[Slot], hash: u64| {
        let mut at = mix(hash, 0x5bd1) as usize & (size - 1);
        while slots[at].old != EMPTY && slots[at].hash != hash {
            at = (at + 1) & (size - 1);
        }
        at
    };
    let mut homes = Vec::with_capacity(old.len());
    for (i, &hash) in old.iter().enumerate() {
        let at = place(&slots, hash);
        let seen = slots[at].old != EMPTY;
        slots[at] = Slot { hash, old: if seen { MANY } else { i as u32 }, new: EMPTY };
        homes.push(at as u32);
    }
    for (j, &hash) in new.iter().enumerate() {
        let at = place(&slots, hash);
        if slots[at].old < MANY {
            slots[at].new = if slots[at].new == EMPTY { j as u32 } else { MANY };
        }
    }
    for (i, &home) in homes.iter().enumerate() {
        let slot = slots[home as usize];
        if slot.old as usize == i && slot.new < MANY {
            found(i, slot.new as usize);
        }
    }
}

/// The heaviest chain of links, rising in both places. `links` are in the order of their old place.
pub(super) fn heaviest(links: &[Link]) -> Vec<Link> {
    if links.windows(2).all(|pair| pair[0].old < pair[1].old && pair[0].new < pair[1].new) {
        return links.to_vec();
    }
    let mut places: Vec<usize> = links.iter().map(|link| link.new).collect();
    places.sort_unstable();
    places.dedup();
    // A tree of prefix maxima over the new places: (weight of the best chain that ends there, its last link).
    let mut tree: Vec<(u64, usize)> = vec![(0, usize::MAX); places.len() + 1];
    let mut before = vec![usize::MAX; links.len()];
    let mut best = (0, usize::MAX);
    for (k, link) in links.iter().enumerate() {
        let rank = places.partition_point(|&place| place < link.new);
        let (mut at, mut top) = (rank, (0, usize::MAX));
        while at > 0 {
            if tree[at].0 > top.0 {
                top = tree[at];
            }
            at &= at - 1;
        }
        before[k] = top.1;
        let here = (top.0 + link.weight, k);
        if here.0 > best.0 {
            best = here;
        }
        let mut at = rank + 1;
        while at < tree.len() {
            if here.0 > tree[at].0 {
                tree[at] = here;
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut at = best.1;
    while let Some(link) = links.get(at) {
        chain.push(*link);
        at = before[at];
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_once_in_both_is_found() {
        let mut pairs = Vec::new();
        unique(&[1, 2, 3, 2, 5], &[5, 1, 2, 7, 1], |i, j| pairs.push((i, j)));
        assert_eq!(pairs, [(4, 0)]);
    }

    #[test]
    fn weight_decides_which_side_of_a_swap_is_kept() {
        let link = |old, new, weight| Link { old, new, weight };
        let chain = heaviest(&[link(0, 2, 1), link(1, 3, 1), link(2, 0, 5), link(3, 1, 1)]);
        assert_eq!(chain.iter().map(|l| l.old).collect::<Vec<_>>(), [2, 3]);
    }
}
