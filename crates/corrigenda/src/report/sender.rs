//! Who sent a report, without saying who: a keyed hash that turns over every day.
//!
//! Two reports of one day can be told to come from one network; of two days nobody can, but for a
//! sender who is blocked: what comes then is hashed once more under the day of the block, compared,
//! and that hash is kept nowhere.

use crate::clock::Timestamp;
use crate::id::{Keys, hex};

/// The day of a moment in UTC, `2026-03-04`: what hashes turn over with.
#[must_use]
pub fn day(at: Timestamp) -> String {
    at.rfc3339()[..10].to_owned()
}

/// When a day begins and when it ends; `None` of what is no day.
#[must_use]
pub fn ends_of(day: &str) -> Option<(Timestamp, Timestamp)> {
    const DAY_MS: i64 = 24 * 3_600_000;
    let begins = Timestamp::from_rfc3339(&format!("{day}T00:00:00Z"))?;
    Some((begins, begins.plus_ms(DAY_MS)))
}

/// The bits of a sender's hash on that day; `network` as in [`crate::web::client::network`].
#[must_use]
pub fn bits(keys: &Keys, day: &str, network: &str) -> [u8; 32] {
    keys.sign("sender", &[day, network])
}

/// The hash that is kept with a report.
#[must_use]
pub fn hash(keys: &Keys, day: &str, network: &str) -> String {
    hex(&bits(keys, day, network))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_another_one_tomorrow_and_the_same_under_the_day_that_is_named() {
        let keys = Keys::new("key");
        let today = day(Timestamp(1_772_615_520_000));
        assert_eq!(today, "2026-03-04");
        assert_ne!(hash(&keys, &today, "192.0.2.1"), hash(&keys, "2026-03-05", "192.0.2.1"));
        assert_eq!(hash(&keys, &today, "192.0.2.1"), hash(&keys, "2026-03-04", "192.0.2.1"));
        let (from, to) = ends_of(&today).expect("a day");
        assert_eq!((from.rfc3339().as_str(), to.0 - from.0), ("2026-03-04T00:00:00Z", 86_400_000));
        assert_eq!(ends_of("today"), None);
    }
}
