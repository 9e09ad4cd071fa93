//! Telling people: the worker that does what waits, mail, and the receipt.

pub mod contact;
pub mod export;
pub mod letters;
pub mod mail;
pub mod questions;
pub mod receipt_page;
pub mod routes;
pub mod store;
pub mod tell;
pub mod words;
pub mod worker;

use crate::case::EventId;
use crate::clock::Timestamp;
use crate::report::ReportId;
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
    }
}

/// An address left for the answer to one report; deleted with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its row.
    pub contact_id: ContactId,
    /// For the answer to which report.
    pub report_id: ReportId,
    /// The address, as it was given.
    pub email: String,
    /// Whether it is known to be the giver's.
    pub state: ContactState,
    /// When it was left.
    pub asked_at: Timestamp,
    /// The newest event it was told of.
    pub told: EventId,
}
