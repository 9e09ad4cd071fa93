//! How long what readers leave here is kept, as a site's policy says it, and what was deleted by it.

pub mod routes;
pub mod store;

use crate::article::SiteId;
use crate::clock::Timestamp;
use crate::config::Retention;
use crate::language::{Message, message};
use crate::words;

const DAY_MS: i64 = 24 * 3_600_000;

words! {
    /// What is deleted, and why.
    Gone {
        /// An address whose owner never confirmed it.
        Unconfirmed = "unconfirmed",
        /// An address whose answer was sent.
        Answered = "answered",
        /// An address that waited too long for an answer.
        Unanswered = "unanswered",
        /// An address left with abuse, which gets no answer.
        Abuse = "abuse",
        /// An address that its reader had deleted.
        Forgotten = "forgotten",
        /// A report that its reader had erased.
        Erased = "erased",
        /// What a reader wrote, when its time was over.
        Words = "words",
        /// The keyed hash of a sender, when its time was over.
        Sender = "sender",
    }
}

impl Gone {
    /// As the desk and the command line call so many of them.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Gone::Unconfirmed => message("desk-gone-unconfirmed"),
            Gone::Answered => message("desk-gone-answered"),
            Gone::Unanswered => message("desk-gone-unanswered"),
            Gone::Abuse => message("desk-gone-abuse"),
            Gone::Forgotten => message("desk-gone-forgotten"),
            Gone::Erased => message("desk-gone-erased"),
            Gone::Words => message("desk-gone-words"),
            Gone::Sender => message("desk-gone-sender"),
        }
    }
}

/// What was deleted of one site on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// The day in UTC, `2026-03-04`.
    pub day: String,
    /// Of which site.
    pub site_id: SiteId,
    /// What, and why.
    pub what: Gone,
    /// How many.
    pub n: i64,
}

/// Before when something must have come, or been decided, to go now. Pure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Decisions before this: their readers' words go. `None`: they stay with the case.
    pub words: Option<Timestamp>,
    /// Reports before this: the hash of their sender goes.
    pub senders: Timestamp,
    /// Addresses before this go, answered or not.
    pub contacts: Timestamp,
}

impl Limits {
    /// Of a policy, at this moment. A month is 30 days and a half, so that twelve are a year.
    #[must_use]
    pub fn of(policy: Retention, now: Timestamp) -> Limits {
        let days = |n: i64| now.plus_ms(-n * DAY_MS);
        let months = i64::from(policy.words_months);
        Limits {
            words: (months > 0).then(|| now.plus_ms(-months * 61 * DAY_MS / 2)),
            senders: days(policy.sender_days.into()),
            contacts: days(policy.contact_days.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_is_as_far_back_as_its_policy_says() {
        let now = Timestamp(1_000 * DAY_MS);
        let policy = Retention { words_months: 24, sender_days: 7, contact_days: 365 };
        let limits = Limits::of(policy, now);
        assert_eq!(limits.words, Some(Timestamp(268 * DAY_MS)));
        assert_eq!(limits.senders, Timestamp(993 * DAY_MS));
        assert_eq!(limits.contacts, Timestamp(635 * DAY_MS));
        assert_eq!(Limits::of(Retention { words_months: 0, ..policy }, now).words, None);
    }
}
