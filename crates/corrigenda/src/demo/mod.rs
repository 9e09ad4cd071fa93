//! The example newspaper.
