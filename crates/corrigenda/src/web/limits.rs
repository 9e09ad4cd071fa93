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

/// Who asked how much, by the generic cell rate algorithm: one moment is kept of each, the one at
/// which everything taken so far will have been given back.
#[derive(Debug)]
pub struct Limits<K> {
    paid_off_at: Mutex<HashMap<K, i64>>,
    capacity: usize,
}

impl<K: Eq + Hash + Clone> Limits<K> {
    /// A table for at most `capacity` of them; beyond that the one with the least to pay back is
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
        let owed_until = table.get(&who).copied().unwrap_or(now.0).max(now.0);
        let wait_ms = owed_until - now.0 - rate.every_ms * (rate.burst.max(1) - 1);
        if wait_ms > 0 {
            return Err(wait_ms);
        }
        if table.len() >= self.capacity && !table.contains_key(&who) {
            make_room(&mut table, self.capacity, now);
        }
        table.insert(who, owed_until + rate.every_ms);
        Ok(())
    }

    /// Whether one could be taken now; takes nothing.
    ///
    /// # Errors
    /// The milliseconds to wait.
    pub fn peek(&self, who: &K, rate: Rate, now: Timestamp) -> Result<(), i64> {
        let table = self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner);
        let owed_until = table.get(who).copied().unwrap_or(now.0).max(now.0);
        let wait_ms = owed_until - now.0 - rate.every_ms * (rate.burst.max(1) - 1);
        if wait_ms > 0 { Err(wait_ms) } else { Ok(()) }
    }

    /// Forgives everything that was taken.
    pub fn forgive(&self, who: &K) {
        self.paid_off_at.lock().unwrap_or_else(PoisonError::into_inner).remove(who);
    }
}

fn make_room<K: Eq + Hash + Clone>(table: &mut HashMap<K, i64>, capacity: usize, now: Timestamp) {
    table.retain(|_, owed_until| *owed_until > now.0);
    while table.len() >= capacity {
        let Some(least) = table.iter().min_by_key(|(_, at)| **at).map(|(who, _)| who.clone()) else { return };
        table.remove(&least);
    }
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
}
