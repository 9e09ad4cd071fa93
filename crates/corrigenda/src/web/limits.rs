//! How often somebody may ask: a rate limit over a table that never outgrows its bound. Pure; the
//! time is passed in.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use crate::clock::Timestamp;

/// So many at once, and then one after every `every_ms`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many may come at once; at least 1.
    pub burst: i64,
    /// After how many milliseconds one more may.
    pub every_ms: i64,
}

impl Rate {
    /// One step of the generic cell rate algorithm: the new moment at which everything taken will
    /// have been given back, from the old one.
    ///
    /// # Errors
    /// The milliseconds to wait.
    pub fn step(self, owed_until: i64, now: i64) -> Result<i64, i64> {
        let most = self.every_ms * self.burst.max(1);
        // Nobody can owe more than a whole burst: whoever seems to was counted before the clock
        // was set back, and must not wait until it catches up.
        let owed_until = owed_until.clamp(now, now.saturating_add(most));
        let wait_ms = owed_until - now - (most - self.every_ms);
        if wait_ms > 0 { Err(wait_ms) } else { Ok(owed_until.saturating_add(self.every_ms)) }
    }
}

/// Who asked how much, by the generic cell rate algorithm: one moment is kept of each, the one at
/// which everything taken so far will have been given back. For `K` of 8 bytes a full table takes
/// at most 40 bytes an entry: 2.5 MiB for 65,536.
#[derive(Debug)]
pub struct Limits<K> {
    paid_off_at: Mutex<HashMap<K, i64>>,
    capacity: usize,
}

impl<K: Eq + Hash + Clone> Limits<K> {
    /// A table for at most `capacity` of them; beyond that those with the least to pay back are
    /// forgotten.
    #[must_use]
    pub fn new(capacity: usize) -> Limits<K> {
        Limits { paid_off_at: Mutex::new(HashMap::new()), capacity: capacity.max(1) }
    }

    /// Takes one, or says after how many milliseconds there will be one.
    ///
    /// # Errors
    /// The milliseconds to wait; nothing was taken.
    pub fn take(&self, who: K, rate: Rate, now: Timestamp) -> Result<(), i64> {
        let mut table = self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner);
        let owed_until = rate.step(table.get(&who).copied().unwrap_or(now.0), now.0)?;
        if table.len() >= self.capacity && !table.contains_key(&who) {
            make_room(&mut table, self.capacity, now);
        }
        table.insert(who, owed_until);
        Ok(())
    }

    /// Whether one could be taken now; takes nothing.
    ///
    /// # Errors
    /// The milliseconds to wait.
    pub fn peek(&self, who: &K, rate: Rate, now: Timestamp) -> Result<(), i64> {
        let table = self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner);
        rate.step(table.get(who).copied().unwrap_or(now.0), now.0).map(drop)
    }

    /// How many are being counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether nobody is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Forgives everything that was taken.
    pub fn forgive(&self, who: &K) {
        self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner).remove(who);
    }
}

/// A quarter of the table at a time, so that somebody who fills it with new names pays for the
/// search once in many requests and does not make everybody wait each time.
fn make_room<K: Eq + Hash + Clone>(table: &mut HashMap<K, i64>, capacity: usize, now: Timestamp) {
    table.retain(|_, owed_until| *owed_until > now.0);
    let target = capacity - capacity.div_ceil(4);
    let leaving = table.len().saturating_sub(target);
    if leaving == 0 {
        return;
    }
    let mut moments: Vec<i64> = table.values().copied().collect();
    let (before, last, _) = moments.select_nth_unstable(leaving - 1);
    let last = *last;
    let mut ties_leaving = leaving - before.iter().filter(|moment| **moment < last).count();
    table.retain(|_, owed_until| {
        let tie_leaves = *owed_until == last && ties_leaving > 0;
        ties_leaving -= usize::from(tie_leaves);
        *owed_until >= last && !tie_leaves
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { burst: 3, every_ms: 1_000 };

    #[test]
    fn a_burst_is_let_through_and_then_one_at_a_time() {
        let limits = Limits::new(10);
        let at = |ms| Timestamp(ms);
        assert!((0..3).all(|_| limits.take("a", RATE, at(0)).is_ok()));
        assert_eq!(limits.take("a", RATE, at(0)), Err(1_000));
        assert_eq!(limits.take("a", RATE, at(400)), Err(600));
        assert!(limits.take("a", RATE, at(1_000)).is_ok());
        assert!(limits.take("a", RATE, at(1_000)).is_err());
        assert!(limits.take("b", RATE, at(0)).is_ok());
    }

    #[test]
    fn looking_takes_nothing_and_forgiving_gives_everything_back() {
        let limits = Limits::new(10);
        for _ in 0..3 {
            assert!(limits.peek(&"a", RATE, Timestamp(0)).is_ok());
            assert!(limits.take("a", RATE, Timestamp(0)).is_ok());
        }
        assert_eq!(limits.peek(&"a", RATE, Timestamp(0)), Err(1_000));
        limits.forgive(&"a");
        assert!(limits.take("a", RATE, Timestamp(0)).is_ok());
    }

    #[test]
    fn the_table_keeps_its_bound_and_those_who_owe_most() {
        let limits = Limits::new(100);
        for _ in 0..3 {
            assert!(limits.take(0, RATE, Timestamp(0)).is_ok());
        }
        for who in 1..10_000 {
            assert!(limits.take(who, RATE, Timestamp(0)).is_ok());
        }
        assert!(limits.paid_off_at.lock().expect("not poisoned").len() <= 100);
        assert!(limits.take(0, RATE, Timestamp(0)).is_err());
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out() {
        let limits = Limits::new(10);
        let later = Timestamp(40 * 365 * 86_400_000);
        for _ in 0..3 {
            assert!(limits.take("a", RATE, later).is_ok());
        }
        assert_eq!(limits.take("a", RATE, Timestamp(0)), Err(1_000));
    }

    proptest::proptest! {
        #[test]
        fn no_stretch_of_time_holds_more_than_the_burst_and_one_per_interval(
            burst in 1_i64..20,
            every_ms in 1_i64..5_000,
            pauses in proptest::collection::vec(0_i64..10_000, 1..200),
        ) {
            let rate = Rate { burst, every_ms };
            let (mut now, mut owed_until) = (0, 0);
            let mut taken: Vec<i64> = Vec::new();
            for pause in pauses {
                now += pause;
                match rate.step(owed_until, now) {
                    Ok(next) => {
                        owed_until = next;
                        taken.push(now);
                    }
                    Err(wait_ms) => {
                        proptest::prop_assert!(wait_ms > 0 && wait_ms <= every_ms, "{}", wait_ms);
                        proptest::prop_assert!(rate.step(owed_until, now + wait_ms).is_ok());
                        proptest::prop_assert!(rate.step(owed_until, now + wait_ms - 1).is_err());
                    }
                }
            }
            for (first, from) in taken.iter().enumerate() {
                for (last, until) in taken.iter().enumerate().skip(first) {
                    let count = i64::try_from(last - first + 1).expect("few");
                    proptest::prop_assert!(count <= burst + (until - from) / every_ms);
                }
            }
        }
    }
}
