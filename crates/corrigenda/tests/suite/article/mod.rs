//! Pages: asked for over a real connection, read, and kept on both engines.

mod crawling;
mod fetching;
mod kept;
mod looking;
