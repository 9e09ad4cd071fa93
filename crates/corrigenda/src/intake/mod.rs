//! The door: a report comes in.
