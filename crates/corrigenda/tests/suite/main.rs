//! Everything that is tested through a real door: one binary, so that it links once.
//!
//! `routes/` mirrors the addresses, `journeys/` tells whole stories, `case/` follows the
//! newsroom's file from report to verdict, `store/` asks both engines, `cli/` runs the binary.

mod article;
mod case;
mod cli;
mod dispatch;
mod journeys;
mod languages;
mod routes;
mod store;
mod support;
mod tidy;
