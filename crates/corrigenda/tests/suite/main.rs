//! Everything that is tested through a real door: one binary, so that it links once.
//!
//! `routes/` mirrors the addresses, `journeys/` tells whole stories, `store/` asks both engines.

mod journeys;
mod routes;
mod case;
mod store;
mod support;
mod tidy;
