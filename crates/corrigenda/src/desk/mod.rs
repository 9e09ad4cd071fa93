//! Where editors work: they sign in, see what waits, look at a passage and decide.

pub mod drawn;
pub mod frame;
pub mod password;
pub mod people;
pub mod routes;
pub mod store;
pub mod throttle;
pub mod when;
