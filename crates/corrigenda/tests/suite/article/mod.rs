//! Pages: asked for over a real connection, read, and kept on both engines.

mod crawling;
mod fetching;
mod hostile;
mod kept;
mod looking;
mod schedule;
mod sisters;
mod waking;
