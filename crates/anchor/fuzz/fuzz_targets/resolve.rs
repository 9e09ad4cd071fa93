//! What is described is found again where it was; and nothing is found outside the text.
#![no_main]

mod parts;
#[path = "parts/place.rs"]
mod place;

use corrigenda_anchor::{OrphanReason, Span, Text, describe, fold, resolve};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [text, place, script] = parts::parts(input);
    let edited = parts::edited(&text, &script);
    let (old, new) = (Text::new(text), Text::new(edited));
    let span = place::span(&old, &place);
    let selector = describe(&old, span);
    assert_eq!(selector.quote.exact, old.slice(span));
    match resolve(&old, &selector) {
        Ok(anchor) => {
            // Invisible characters at its ends may be left out.
            assert!(anchor.span.overlaps(span), "{selector:?} at {}", anchor.span);
            assert_eq!(folded(&old, anchor.span), folded(&old, span), "{selector:?}");
        }
        Err(orphan) => {
            let hard = matches!(orphan.reason, OrphanReason::Ambiguous { .. } | OrphanReason::CannotTell);
            assert!(hard || folded(&old, span).trim().is_empty(), "{orphan:?}");
        }
    }
    if let Ok(anchor) = resolve(&new, &selector) {
        assert!(!anchor.span.is_empty() && anchor.span.end <= new.len());
        assert!((0.0..=1.0).contains(&anchor.confidence.value()));
    }
});

fn folded(text: &Text<'_>, span: Span) -> String {
    fold(text.slice(span)).as_str().to_owned()
}
