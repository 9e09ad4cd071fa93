//! Every address, asked as a client would; the folders mirror the addresses.

mod api;
mod desk;
mod nowhere;
mod site;
