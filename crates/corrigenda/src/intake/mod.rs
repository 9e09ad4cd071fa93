//! The door: a report comes in.
//!
//! Pure: how much may come ([`limits`]), what is let in ([`admit`]), the form for people without
//! JavaScript ([`form`]). [`store`] keeps a report in one transaction with everything that must
//! follow from it; [`routes`] answers.

pub mod admit;
pub mod form;
pub mod limits;
pub mod routes;
pub mod store;
