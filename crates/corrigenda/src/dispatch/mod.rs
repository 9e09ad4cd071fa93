//! Telling people: the worker that does what waits, mail, and the receipt.

pub mod mail;
