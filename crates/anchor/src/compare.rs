//! How it fares beside others, and how to measure that again.
#![doc = include_str!("../docs/compare.md")]
