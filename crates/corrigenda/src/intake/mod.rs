//! The door: a report comes in.
//!
//! Pure: how much may come ([`limits`]), what is let in ([`admit`]), the form for people without
//! JavaScript ([`form`]) and where on the page its sentence stands ([`finding`], [`look`]). [`reading`] reads a
//! page for it, [`store`] keeps a report in one transaction with everything that must
//! follow from it; [`routes`] answers.

pub mod admit;
pub mod finding;
pub mod form;
pub mod limits;
pub mod look;
pub mod reading;
pub mod routes;
pub mod store;
