//! Telling people: the worker that does what waits, mail, and the receipt.

pub mod bounce;
pub mod contact;
pub mod dkim;
pub mod erasure;
pub mod export;
pub mod letters;
pub mod mail;
pub mod questions;
pub mod receipt_page;
pub mod retention;
pub mod routes;
pub mod store;
pub mod tell;
pub mod words;
pub mod worker;

use crate::case::EventId;
use crate::clock::Timestamp;
use crate::report::ReportId;
use crate::store::seal::Seal;
use crate::{row_id, words};

row_id! {
    /// A [`Contact`].
    ContactId
}

words! {
    /// Whether an address is known to be its giver's.
    ContactState {
        /// Asked; nothing else is sent to it.
        Unconfirmed = "unconfirmed",
        /// Its owner pressed the button.
        Confirmed = "confirmed",
        /// Mail to it came back for good: nothing is sent to it, and it is kept no longer.
        Dead = "dead",
    }
}

/// An address left for the answer to one report; deleted with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its row.
    pub contact_id: ContactId,
    /// For the answer to which report.
    pub report_id: ReportId,
    /// The address as it was given, sealed.
    pub sealed: String,
    /// By which it is found: see [`address_hash`].
    pub address_hash: String,
    /// Whether it is known to be the giver's.
    pub state: ContactState,
    /// When it was left.
    pub asked_at: Timestamp,
    /// The newest event it was told of.
    pub told: EventId,
}

impl Contact {
    /// The address; `None` where this install has not the key it was sealed with.
    #[must_use]
    pub fn address(&self, seal: &Seal) -> Option<String> {
        seal.open(&self.sealed)
    }
}

/// The keyed hash by which an address is found, however it is spelled in capitals.
#[must_use]
pub fn address_hash(seal: &Seal, email: &str) -> String {
    seal.name("address", &email.trim().to_lowercase())
}
