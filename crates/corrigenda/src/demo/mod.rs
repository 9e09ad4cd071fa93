//! The example newspaper.

pub mod articles;
pub mod newspaper;
mod pages;
pub mod paper;
pub mod seeds;
pub mod words;
