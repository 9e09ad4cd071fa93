//! Every address, asked as a client would; the folders mirror the addresses.

mod api;
pub mod confirm;
pub mod desk;
mod nowhere;
mod receipt;
mod site;
