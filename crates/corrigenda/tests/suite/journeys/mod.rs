//! Whole stories, told through the real binary.

mod brought_back;
mod killed;
mod operated;
