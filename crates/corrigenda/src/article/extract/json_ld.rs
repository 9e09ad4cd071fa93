//! What a page says of its article in JSON-LD (schema.org).

use dom_query::Document;
use serde_json::Value;

/// Largest block that is read, in bytes.
const LARGEST: usize = 512 << 10;
/// Nodes of a graph that are looked at.
const MOST_NODES: usize = 2_000;

/// What was found; empty where nothing was said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ld {
    pub headline: String,
    pub author: String,
    pub section: String,
    pub language: String,
    pub published: String,
    pub modified: String,
    /// `isAccessibleForFree` is false.
    pub for_payers: bool,
}

/// What the first article described on the page says.
pub(super) fn article(page: &Document) -> Ld {
    let scripts = page.select("script[type='application/ld+json']");
    let described = scripts.nodes().iter().find_map(|script| {
        let text = script.text();
        // A small text can become a large value.
        let text = Some(text.trim()).filter(|text| text.len() <= LARGEST)?;
        find(&serde_json::from_str(text).ok()?)
    });
    described.unwrap_or_default()
}

fn find(value: &Value) -> Option<Ld> {
    let mut open = vec![value];
    for _ in 0..MOST_NODES {
        let node = open.pop()?;
        match node {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(object) if is_article(&object.get("@type").map(words).unwrap_or_default()) => {
                let get = |name: &str| object.get(name).map(words).unwrap_or_default().join(", ");
                return Some(Ld {
                    headline: get("headline"),
                    author: get("author"),
                    section: get("articleSection"),
                    language: get("inLanguage"),
                    published: get("datePublished"),
                    modified: get("dateModified"),
                    for_payers: get("isAccessibleForFree").eq_ignore_ascii_case("false"),
                });
            }
            Value::Object(object) => {
                open.extend(["mainEntity", "@graph"].iter().filter_map(|name| object.get(*name)));
            }
            _ => {}
        }
    }
    None
}

fn is_article(types: &[String]) -> bool {
    types.iter().any(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report")
}

/// A value as the words in it: of a thing its name, of a list those of each.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Bool(flag) => vec![flag.to_string()],
        Value::Array(items) => items.iter().take(10).flat_map(words).collect(),
        Value::Object(object) => {
            object.get("name").or_else(|| object.get("alternateName")).map(words).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}
