//! Chance that comes out the same every time: a counter well stirred (SplitMix64), and the few
//! distributions a newspaper's readers follow.

/// Chance from a seed.
#[derive(Debug, Clone)]
pub(super) struct Luck(u64);

impl Luck {
    /// The chance of one thing of a kind: whoever asks for the same gets the same.
    pub(super) fn of(seed: u64, kind: u64, number: u64) -> Luck {
        let mut luck = Luck(
            seed ^ kind.wrapping_mul(0xa076_1d64_78bd_642f) ^ number.wrapping_mul(0xe703_7ed1_a0b4_28db),
        );
        luck.next();
        luck
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to 1, 1 not included.
    pub(super) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True so often.
    pub(super) fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// A number below `n`; 0 where there is none below it.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((self.share() * n as f64) as usize).min(n.saturating_sub(1))
    }

    /// One of them, in proportion to their weights.
    pub(super) fn weighed<'a, T>(&mut self, of: &'a [(T, f64)]) -> &'a T {
        let sum: f64 = of.iter().map(|(_, weight)| weight).sum();
        let mut at = self.share() * sum;
        for (one, weight) in of {
            at -= weight;
            if at < 0.0 {
                return one;
            }
        }
        &of[of.len() - 1].0
    }

    /// Exponential, of that mean.
    pub(super) fn wait(&mut self, mean: f64) -> f64 {
        -mean * (1.0 - self.share()).ln()
    }

    /// Log-normal, of that median; `spread` is the deviation of its logarithm.
    pub(super) fn around(&mut self, median: f64, spread: f64) -> f64 {
        let normal = (0..12).map(|_| self.share()).sum::<f64>() - 6.0;
        median * (normal * spread).exp()
    }
}

/// Few that come often and many that come seldom: the n-th in proportion to `1 / (n + flat)^steep`.
pub(super) struct Zipf(Vec<f64>);

impl Zipf {
    pub(super) fn new(n: usize, flat: f64, steep: f64) -> Zipf {
        let mut sum = 0.0;
        let add = |at: usize| {
            sum += (at as f64 + 1.0 + flat).powf(-steep);
            sum
        };
        Zipf((0..n).map(add).collect())
    }

    pub(super) fn one(&self, luck: &mut Luck) -> usize {
        let at = luck.share() * self.0.last().copied().unwrap_or(0.0);
        self.0.partition_point(|sum| *sum <= at).min(self.0.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_and_another_does_not() {
        let few = |seed| (0..5).map(|n| Luck::of(seed, 1, n).below(1000)).collect::<Vec<_>>();
        assert_eq!(few(7), few(7));
        assert_ne!(few(7), few(8));
    }

    #[test]
    fn the_first_comes_most_often() {
        let (zipf, mut luck) = (Zipf::new(1000, 0.0, 1.0), Luck::of(1, 1, 1));
        let drawn: Vec<usize> = (0..10_000).map(|_| zipf.one(&mut luck)).collect();
        let often = |n| drawn.iter().filter(|one| **one == n).count();
        assert!(often(0) > often(9) && often(9) > often(500));
        assert!(drawn.iter().all(|one| *one < 1000));
    }
}
