//! Any page, any selector: no panic, and an anchor lies within the page.
#![no_main]

use corrigenda_anchor::{CodePoints, Position, Quote, Selector, Text, resolve};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, &str, &str, Option<(u16, u16)>)| {
    let (page, exact, prefix, suffix, position) = input;
    let page = Text::new(page);
    let position = position.map(|(start, end)| Position {
        start: CodePoints(start.into()),
        end: CodePoints(end.into()),
    });
    let quote = Quote::new(exact).between(prefix, suffix);
    if let Ok(anchor) = resolve(&page, &Selector { quote, position }) {
        assert!(anchor.span.start <= anchor.span.end && anchor.span.end <= page.len());
    }
});
