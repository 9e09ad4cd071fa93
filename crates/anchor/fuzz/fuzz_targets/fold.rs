//! Any text: every part of its folded form unfolds into its bounds, and normalising twice is normalising once.
#![no_main]

use corrigenda_anchor::{Bytes, fold, normalise};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let folded = fold(text);
    let length = text.chars().count();
    for (at, c) in folded.as_str().char_indices() {
        let span = folded.unfold(Bytes(at), Bytes(at + c.len_utf8()));
        assert!(!span.is_empty() && span.end.0 <= length);
    }
    let once = normalise(text);
    assert_eq!(normalise(&once), once);
});
