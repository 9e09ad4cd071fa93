//! Whole stories, told through the real binary.

mod killed;
mod operated;
