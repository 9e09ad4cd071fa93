//! Where editors work.
