//! `/api/v1/…`

mod reports;
mod sites;
