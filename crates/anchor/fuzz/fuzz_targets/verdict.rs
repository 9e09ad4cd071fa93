//! A verdict is never more than the page shows: what it calls taken over stands there, to the digit.
#![no_main]

mod parts;
#[path = "parts/place.rs"]
mod place;

use corrigenda_anchor::{Bytes, Carried, Carry, Span, Text, Verdict, fold, verdict};
use icu_segmenter::GraphemeClusterSegmenter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let [old, place, first, second, script] = parts::parts(input);
    let edited = parts::edited(&old, &script);
    let (old, new) = (Text::new(old), Text::new(edited));
    let span = characters(&old, place::span(&old, &place));
    let passage = old.slice(span);
    if passage.trim().is_empty() {
        return;
    }
    let suggestions = [&*first, &*second];
    let page = fold(new.as_str());
    let carry = Carry::between(&old, &new);
    let carried = carry.span(span);
    for told in [carry.verdict(span, &suggestions), verdict(passage, &suggestions, &carried, &new)] {
        match told {
            Verdict::FixedAsSuggested { which } => {
                let words = fold(suggestions[which]);
                assert!(page.as_str().contains(words.as_str().trim_matches(' ')), "{words:?}");
            }
            Verdict::Unchanged => {
                assert!(page.as_str().contains(fold(passage).as_str().trim_matches(' ')), "{passage:?}");
            }
            Verdict::CannotTell => assert_eq!(carried, Carried::CannotTell),
            Verdict::FixedOtherwise | Verdict::Removed => {}
        }
    }
    assert!(matches!(Carry::between(&old, &old).verdict(span, &[]), Verdict::Unchanged));
});

/// The span with whole characters at its ends, as readers select them.
fn characters(text: &Text<'_>, span: Span) -> Span {
    let (start, end) = (text.to_bytes(span.start).0, text.to_bytes(span.end).0);
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text.as_str()).collect();
    let from = ends.iter().rfind(|&&at| at <= start).copied().unwrap_or_default();
    let to = ends.iter().find(|&&at| at >= end).copied().unwrap_or_default();
    Span::new(text.to_code_points(Bytes(from)), text.to_code_points(Bytes(to)))
}
