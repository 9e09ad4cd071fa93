//! Telling people: mail, the receipt, and the worker that does what waits.
