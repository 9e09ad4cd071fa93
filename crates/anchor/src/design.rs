//! How it works, and why so.
#![doc = include_str!("../docs/design.md")]
