//! `/api/v1/…`

mod articles;
mod reports;
mod sites;
