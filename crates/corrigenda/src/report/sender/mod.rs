//! Who sent a report, without saying who: a hash under a key that is made for one day and deleted
//! after the next.
//!
//! Two reports of one day can be told to come from one network; of two days nobody can, but for a
//! sender who is blocked: what comes then is hashed once more under the key of the block's day, compared,
//! and that hash is kept nowhere. A network has so few addresses that whoever has the key can try them
//! all: so the key goes, and a hash that outlives it tells nothing.

pub mod store;

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

/// The bits of a sender's hash under the key of a day; `network` as in [`crate::web::client::network`].
#[must_use]
pub fn bits(day: &Keys, network: &str) -> [u8; 32] {
    day.sign("sender", &[network])
}

/// The hash that is kept with a report.
#[must_use]
pub fn hash(day: &Keys, network: &str) -> String {
    hex(&bits(day, network))
}

/// The hash as it was before each day had a key of its own: blocks of then are compared by it until
/// they end.
#[must_use]
pub fn hash_of_before(install: &Keys, day: &str, network: &str) -> String {
    hex(&install.sign("sender", &[day, network]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_a_name_and_two_ends() {
        let today = day(Timestamp(1_772_615_520_000));
        assert_eq!(today, "2026-03-04");
        let (from, to) = ends_of(&today).expect("a day");
        assert_eq!((from.rfc3339().as_str(), to.0 - from.0), ("2026-03-04T00:00:00Z", 86_400_000));
        assert_eq!(ends_of("today"), None);
    }

    #[test]
    fn a_sender_is_another_one_under_another_key() {
        let (today, tomorrow) = (Keys::new("one"), Keys::new("two"));
        assert_eq!(hash(&today, "192.0.2.1"), hash(&today, "192.0.2.1"));
        assert_ne!(hash(&today, "192.0.2.1"), hash(&tomorrow, "192.0.2.1"));
        assert_ne!(hash(&today, "192.0.2.1"), hash(&today, "192.0.2.2"));
    }
}
