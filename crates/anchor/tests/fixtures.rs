//! The tables that the engine and the widget both keep to: `fixtures/selectors.json` and `fixtures/text.json`.

use corrigenda_anchor::{CodePoints, Span, Text, describe, normalise, resolve};
use serde_json::Value;

fn table(name: &str) -> Vec<Value> {
    let path = format!("{}/../../fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text<'v>(case: &'v Value, key: &str) -> &'v str {
    case[key].as_str().unwrap_or_else(|| panic!("{key} of {case}"))
}

fn span(case: &Value) -> Span {
    let at = |key: &str| CodePoints(case[key].as_u64().unwrap_or_else(|| panic!("{key} of {case}")) as usize);
    Span::new(at("start"), at("end"))
}

#[test]
fn every_span_is_described_as_the_table_says() {
    for case in table("selectors.json") {
        let quote = describe(&Text::new(text(&case, "text")), span(&case)).quote;
        let said = [quote.exact, quote.prefix, quote.suffix];
        assert_eq!(said, ["exact", "prefix", "suffix"].map(|key| text(&case, key)), "{}", case["name"]);
    }
}

#[test]
fn every_description_in_the_table_finds_its_span_again() {
    for case in table("selectors.json") {
        let page = Text::new(text(&case, "text"));
        let anchor = resolve(&page, &describe(&page, span(&case)));
        assert_eq!(anchor.map(|anchor| anchor.span), Ok(span(&case)), "{}", case["name"]);
    }
}

#[test]
fn every_raw_text_is_normalised_as_the_table_says() {
    for case in table("text.json") {
        assert_eq!(normalise(text(&case, "raw")), text(&case, "text"), "{}", case["name"]);
    }
}
