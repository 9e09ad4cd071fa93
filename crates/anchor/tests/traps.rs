//! Edits made to mislead: `fixtures/carry.json`. In each pair ⟦ and ⟧ stand around the passage in the old text and, if it
//! lives, around what it became in the new one.

use corrigenda_anchor::{Bytes, Carried, Carry, CodePoints, Span, Text};
use serde_json::Value;

/// A text without its marks, and the span between them.
fn unmarked(text: &str) -> (String, Option<Span>) {
    let Some((before, rest)) = text.split_once('⟦') else {
        return (text.to_owned(), None);
    };
    let (passage, after) = rest.split_once('⟧').unwrap_or_else(|| panic!("a passage has an end: {text}"));
    let start = CodePoints(before.chars().count());
    let span = Span::new(start, start + CodePoints(passage.chars().count()));
    ([before, passage, after].concat(), Some(span))
}

fn said(carried: Carried) -> &'static str {
    match carried {
        Carried::Intact(_) => "intact",
        Carried::Changed { .. } => "changed",
        Carried::Moved { .. } => "moved",
        Carried::Replaced { .. } => "replaced",
        Carried::Gone => "gone",
        Carried::CannotTell => "cannot_tell",
    }
}

fn traps() -> Vec<Value> {
    let path = format!("{}/../../fixtures/carry.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text<'v>(trap: &'v Value, key: &str) -> &'v str {
    trap[key].as_str().unwrap_or_else(|| panic!("{key} of {trap}"))
}

#[test]
fn no_trap_catches_a_carried_passage() {
    let mut caught = Vec::new();
    for trap in traps() {
        let (old, passage) = unmarked(text(&trap, "old"));
        let (new, expected) = unmarked(text(&trap, "new"));
        let passage = passage.unwrap_or_else(|| panic!("a passage in the old text of {}", trap["name"]));
        let (old, new) = (Text::new(old), Text::new(new));
        let carried = Carry::between(&old, &new).span(passage);
        let became = match &trap["became"] {
            Value::Array(several) => several.iter().any(|word| word == said(carried)),
            word => word == said(carried),
        };
        if !became || carried.to() != expected {
            let words = |span: Option<Span>| span.map(|span| new.slice(span).to_owned());
            caught.push(format!(
                "{}: {} {:?} and not {} {:?}",
                trap["name"],
                said(carried),
                words(carried.to()),
                trap["became"],
                words(expected)
            ));
        }
    }
    assert!(caught.is_empty(), "{} caught:\n{}", caught.len(), caught.join("\n"));
}

#[test]
fn a_trap_that_is_not_sprung_leaves_every_passage_where_it_is() {
    for trap in traps() {
        for key in ["old", "new"] {
            let (page, _) = unmarked(text(&trap, key));
            let page = Text::new(page);
            let carry = Carry::between(&page, &page);
            let edges: Vec<usize> = (0..=page.len().0).collect();
            for pair in edges.windows(6) {
                let span = Span::new(CodePoints(pair[0]), CodePoints(pair[5]));
                assert_eq!(carry.span(span), Carried::Intact(span), "{} of {}", key, trap["name"]);
            }
        }
    }
}

#[test]
fn no_edge_the_engine_chose_splits_a_letter_from_its_marks() {
    for trap in traps() {
        let (old, passage) = unmarked(text(&trap, "old"));
        let (new, _) = unmarked(text(&trap, "new"));
        let (old, new) = (Text::new(old), Text::new(new));
        let Some(to) = passage.and_then(|passage| Carry::between(&old, &new).span(passage).to()) else {
            continue;
        };
        for at in [to.start, to.end] {
            let Bytes(byte) = new.to_bytes(at);
            let next = new.as_str()[byte..].chars().next();
            let joins = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
            assert!(!next.is_some_and(joins), "{}: {to}", trap["name"]);
        }
    }
}
