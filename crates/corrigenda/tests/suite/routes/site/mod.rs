//! `/{site}/…`: what readers of one publication see.

mod write;
