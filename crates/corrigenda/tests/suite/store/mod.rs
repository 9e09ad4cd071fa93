//! The ground, on both engines.

mod jobs;
mod transactions;
