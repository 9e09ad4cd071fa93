//! Passages carried from one text to another stay in bounds and in order, and are the same where they are called so.
#![no_main]

mod parts;

use corrigenda_anchor::{Carried, Carry, CodePoints, Span, Text, fold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [old, new, script] = parts::parts(input);
    let new = if new.is_empty() { parts::edited(&old, &script) } else { new };
    let (old, new) = (Text::new(old), Text::new(new));
    let carry = Carry::between(&old, &new);
    let mut kept = carry.kept();
    for kept in &kept {
        let (x, y) = (fold(old.slice(kept.old)), fold(new.slice(kept.new)));
        assert_eq!(x.as_str().to_lowercase(), y.as_str().to_lowercase());
    }
    assert!(
        kept.windows(2).all(|pair| pair[0].old.end <= pair[1].old.start),
        "old text kept twice: {kept:?}"
    );
    kept.sort_unstable_by_key(|kept| kept.new.start);
    assert!(
        kept.windows(2).all(|pair| pair[0].new.end <= pair[1].new.start),
        "new text has two origins: {kept:?}"
    );
    let step = old.len().0 / 24 + 1;
    for start in (0..old.len().0).step_by(step) {
        for length in [1, step, 4 * step] {
            let span = Span::new(CodePoints(start), CodePoints((start + length).min(old.len().0)));
            let (carried, confidence) = carry.weighed(span);
            assert!((0.0..=1.0).contains(&confidence.value()));
            match carried {
                Carried::Intact(to) => assert_eq!(new.slice(to), old.slice(span)),
                Carried::Moved { to, changed } => assert_eq!(new.slice(to) != old.slice(span), changed),
                Carried::Changed { to, kept } => {
                    assert!(to.end <= new.len() && (0.0..=1.0).contains(&kept));
                }
                Carried::Replaced { by } => assert!(!by.is_empty() && by.end <= new.len()),
                Carried::Gone | Carried::CannotTell => {}
            }
        }
    }
    let same = Carry::between(&old, &old);
    if !old.is_empty() {
        assert_eq!(same.span(old.whole()), Carried::Intact(old.whole()));
    }
});
