//! `/api/v1/…`

mod articles;
mod bounces;
mod changed;
mod reports;
mod sites;
