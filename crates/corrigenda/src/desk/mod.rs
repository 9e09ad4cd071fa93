//! Where editors work: they sign in, see what waits, look at a passage and decide.

pub mod asides;
pub mod by_hand;
pub mod case_page;
pub mod copies;
pub mod digest;
pub mod done;
pub mod drawn;
pub mod frame;
pub mod gather;
pub mod history;
pub mod letters;
pub mod live;
pub mod marks;
pub mod mentions;
pub mod numbers;
pub mod people;
pub mod provider;
pub mod questions;
pub mod queue;
pub mod ready;
pub mod routes;
pub mod store;
pub mod trail;
pub mod views;
pub mod voices;
pub mod when;
