//! Telling people: the worker and the mail that leaves, with a page that is fetched and a relay
//! that takes mail.

mod kept;
mod letters;
mod spoken;
mod worker;
