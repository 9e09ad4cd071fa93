//! `/api/v1/…`

mod reports;
