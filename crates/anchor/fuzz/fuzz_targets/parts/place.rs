//! A place in a text, chosen by the fuzzer.

use corrigenda_anchor::{CodePoints, Span, Text};

/// A span of the text, chosen by two numbers.
pub fn span(text: &Text<'_>, by: &str) -> Span {
    let mut bytes = by.bytes().map(usize::from);
    let mut number = || bytes.next().unwrap_or_default() * 256 + bytes.next().unwrap_or_default();
    let length = text.len().0 + 1;
    let (a, b) = (number() % length, number() % length);
    Span::new(CodePoints(a.min(b)), CodePoints(a.max(b)))
}
