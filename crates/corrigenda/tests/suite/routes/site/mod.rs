//! `/{site}/…`: what readers of one publication see.

mod corrections;
mod embed;
mod found;
mod history;
mod unread;
mod write;
