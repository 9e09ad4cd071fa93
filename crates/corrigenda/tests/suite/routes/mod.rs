//! Tests by address.

mod desk;
