//! Units, normalisation and folding hold their promises for every text.
#![no_main]

use corrigenda_anchor::{Bytes, CodePoints, Text, fold, normalise};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let raw = String::from_utf8_lossy(input);
    let text = Text::new(&*raw);
    let (mut units, mut points) = (0, 0);
    for (at, c) in raw.char_indices() {
        let here = CodePoints(points);
        assert_eq!(text.to_code_points(Bytes(at)), here);
        assert_eq!(text.to_bytes(here), Bytes(at));
        assert_eq!(text.to_utf16(here).0, units);
        assert_eq!(text.from_utf16(text.to_utf16(here)), here);
        units += c.len_utf16();
        points += 1;
    }
    assert_eq!(text.len().0, points);

    let once = normalise(&raw);
    assert_eq!(normalise(&once), once, "normalised twice");

    let folded = fold(&raw);
    assert_eq!(fold(folded.as_str()).as_str(), folded.as_str(), "folded twice");
    let mut last = CodePoints(0);
    for (at, c) in folded.as_str().char_indices() {
        let span = folded.unfold(Bytes(at), Bytes(at + c.len_utf8()));
        assert!(!span.is_empty() && span.end.0 <= points, "{span} of {points}");
        assert!(span.start >= last, "the way back goes forwards only");
        last = span.start;
    }
    let mut last = Bytes(0);
    for at in 0..=points {
        let to = folded.to_folded(CodePoints(at));
        assert!(to >= last && folded.as_str().is_char_boundary(to.0));
        last = to;
    }
});
