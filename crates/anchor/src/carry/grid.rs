//! The best alignment of two short sequences: the most weight kept in the fewest stretches.

use super::token::Token;

/// Reusable room for [`Grid::align`].
#[derive(Debug, Default)]
pub(super) struct Grid {
    steps: Vec<u8>,
    matched: Vec<i32>,
    gapped: Vec<i32>,
}

const MATCH_FROM_MATCH: u8 = 1;
const GAP_FROM_MATCH: u8 = 2;
const GAP_FROM_ABOVE: u8 = 4;
const NEVER: i32 = i32::MIN / 2;

impl Grid {
    /// The pairs (place in `a`, place in `b`) of equal tokens, in order, whose weights, less `open` for every change
    /// between two of them, are the most. Takes time and room in proportion to `a.len() * b.len()`.
    pub fn align(&mut self, a: &[Token], b: &[Token], open: i32, pairs: &mut Vec<(usize, usize)>) {
        pairs.clear();
        let width = b.len() + 1;
        self.steps.clear();
        self.steps.resize((a.len() + 1) * width, 0);
        self.matched.clear();
        self.matched.resize(width, NEVER);
        self.gapped.clear();
        self.gapped.resize(width, 0);
        for (i, x) in a.iter().enumerate() {
            let steps = &mut self.steps[(i + 1) * width..(i + 2) * width];
            let (mut diagonal_match, mut diagonal_gap) = (self.matched[0], self.gapped[0]);
            let mut left = 0;
            for (j, y) in b.iter().enumerate() {
                let mut step = 0;
                let mut here = NEVER;
                if x.hash == y.hash {
                    if diagonal_match >= diagonal_gap {
                        step |= MATCH_FROM_MATCH;
                    }
                    here = i32::from(x.weight) + diagonal_match.max(diagonal_gap);
                }
                diagonal_match = self.matched[j + 1];
                diagonal_gap = self.gapped[j + 1];
                let mut gap = left;
                if diagonal_gap > gap {
                    gap = diagonal_gap;
                    step |= GAP_FROM_ABOVE;
                }
                if here - open > gap {
                    gap = here - open;
                    step |= GAP_FROM_MATCH;
                }
                self.matched[j + 1] = here;
                self.gapped[j + 1] = gap;
                left = gap;
                steps[j + 1] = step;
            }
        }
        let (mut i, mut j) = (a.len(), b.len());
        let mut in_match = self.matched[j] >= self.gapped[j];
        while i > 0 && j > 0 {
            let step = self.steps[i * width + j];
            if in_match {
                pairs.push((i - 1, j - 1));
                in_match = step & MATCH_FROM_MATCH != 0;
                i -= 1;
                j -= 1;
            } else if step & GAP_FROM_MATCH != 0 {
                in_match = true;
            } else if step & GAP_FROM_ABOVE != 0 {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        pairs.reverse();
    }
}
