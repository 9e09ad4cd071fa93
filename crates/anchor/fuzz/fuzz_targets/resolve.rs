//! What is described is found again where it was; and nothing is found outside the text.
#![no_main]

mod parts;
#[path = "parts/place.rs"]
mod place;

use corrigenda_anchor::{OrphanReason, Text, describe, resolve};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [text, place, script] = parts::parts(input);
    let edited = parts::edited(&text, &script);
    let (old, new) = (Text::new(text), Text::new(edited));
    let span = place::span(&old, &place);
    let selector = describe(&old, span);
    assert_eq!(selector.quote.exact, old.slice(span));
    match resolve(&old, &selector) {
        Ok(anchor) => assert_eq!(anchor.span, span, "{selector:?}"),
        Err(orphan) => {
            let hard = matches!(orphan.reason, OrphanReason::Ambiguous { .. } | OrphanReason::CannotTell);
            assert!(
                hard || old.slice(span).trim().is_empty()
                    || corrigenda_anchor::fold(old.slice(span)).as_str().trim().is_empty(),
                "{orphan:?}"
            );
        }
    }
    if let Ok(anchor) = resolve(&new, &selector) {
        assert!(!anchor.span.is_empty() && anchor.span.end <= new.len());
        assert!((0.0..=1.0).contains(&anchor.confidence.value()));
    }
});
