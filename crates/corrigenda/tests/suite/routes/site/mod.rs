//! `/{site}/…`: what readers of one publication see.

mod corrections;
mod found;
mod write;
