//! The ground and the rows of the story, on both engines.

mod jobs;
mod reports;
mod transactions;
