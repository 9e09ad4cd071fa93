//! `/api/v1/…`

mod articles;
mod changed;
mod reports;
mod sites;
