//! Any two texts: no panic, and what is called intact reads the same.
#![no_main]

use corrigenda_anchor::{Carried, Carry, CodePoints, Span, Text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, u16, u16)| {
    let (old, new, a, b) = input;
    let (old, new) = (Text::new(old), Text::new(new));
    let span = Span::new(CodePoints(a.min(b).into()), CodePoints(a.max(b).into()));
    let carry = Carry::between(&old, &new);
    if let Carried::Intact(to) | Carried::Moved { to, changed: false } = carry.span(span) {
        assert_eq!(new.slice(to), old.slice(span));
    }
    assert!(carry.kept().iter().all(|kept| kept.old.end <= old.len() && kept.new.end <= new.len()));
});
