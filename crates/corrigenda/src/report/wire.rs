//! A report as it travels: JSON in from whoever speaks for a reader, a W3C Web Annotation out.
//!
//! Only the shape is looked at here; what may be in it is decided at the door (`intake`). Fields
//! that are not known are left alone, so that a newer widget can speak to an older install.

use corrigenda_anchor::{CodePoints, Quote, Span};
use serde_json::{Map, Value, json};
use url::Url;
use uuid::Uuid;

use super::{Report, ReportKind};
use crate::id::secret_hash;

/// A report as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The UUID that makes sending it twice harmless, in lower case with hyphens.
    pub client_id: String,
    /// The site's key.
    pub site: String,
    /// The page's address.
    pub url: String,
    /// Wrong, or unclear.
    pub kind: ReportKind,
    /// The passage in its context.
    pub quote: Quote,
    /// Where the page had it, in code points.
    pub position: Option<Span>,
    /// The whole passage as it should read; empty where it should go.
    pub suggestion: Option<String>,
    /// Why; may be empty.
    pub comment: String,
    /// Where one can check; may be empty.
    pub source: String,
    /// The reader's language, BCP 47; may be empty.
    pub lang: String,
    /// A field that people do not see and leave empty.
    pub website: String,
}

/// Why a body is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not JSON at all, or nested deeper than 128 levels.
    #[error("The body is not the JSON of a report: {0}. Send one JSON object.")]
    Json(String),
    /// One field is missing or is something else.
    #[error("{what}")]
    Field {
        /// Which, as in `quote.exact`.
        field: &'static str,
        /// What is wrong and what to send.
        what: String,
    },
}

impl Sent {
    /// Reads a report from JSON.
    ///
    /// # Errors
    /// [`Malformed`], naming the field.
    pub fn from_json(body: &[u8]) -> Result<Sent, Malformed> {
        let body: Value = serde_json::from_slice(body).map_err(|error| Malformed::Json(error.to_string()))?;
        let Value::Object(report) = body else {
            return Err(Malformed::Json("it is no object".into()));
        };
        let report = Fields(&report);
        Ok(Sent {
            client_id: client_id(&report.text("id", "id")?)?,
            site: report.text("site", "site")?,
            url: report.text("url", "url")?,
            kind: kind(&report.text("kind", "kind")?)?,
            quote: quote(&report)?,
            position: position(&report)?,
            suggestion: report.optional_text("suggestion", "suggestion")?,
            comment: report.optional_text("comment", "comment")?.unwrap_or_default(),
            source: report.optional_text("source", "source")?.unwrap_or_default(),
            lang: report.optional_text("lang", "lang")?.unwrap_or_default(),
            website: report.optional_text("website", "website")?.unwrap_or_default(),
        })
    }

    /// Tells a repeat from another report under the same id: the same fields, however they were
    /// spelled in JSON, give the same hash.
    #[must_use]
    pub fn hash(&self) -> String {
        let position = self.position.map(|span| [span.start.0, span.end.0]);
        let Quote { exact, prefix, suffix } = &self.quote;
        secret_hash(
            &json!([
                self.site,
                self.url,
                self.kind.word(),
                [exact, prefix, suffix],
                position,
                self.suggestion,
                self.comment,
                self.source,
                self.lang,
            ])
            .to_string(),
        )
    }

    /// Whether it says more than where.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.suggestion.as_ref().is_some_and(|suggestion| suggestion.trim() != self.quote.exact.trim())
            || !self.comment.trim().is_empty()
            || !self.source.trim().is_empty()
    }
}

/// The UUID of a report in its one form.
///
/// # Errors
/// [`Malformed::Field`].
pub fn client_id(text: &str) -> Result<String, Malformed> {
    Uuid::parse_str(text).map(|id| id.hyphenated().to_string()).map_err(|_| {
        field("id", "id is no UUID. Make a new UUID for each report, and send it again with each try.")
    })
}

/// The kind of a report.
///
/// # Errors
/// [`Malformed::Field`].
pub fn kind(word: &str) -> Result<ReportKind, Malformed> {
    word.parse().map_err(|()| field("kind", "kind is either correction or clarification."))
}

fn quote(report: &Fields<'_>) -> Result<Quote, Malformed> {
    let quote = match report.0.get("quote") {
        Some(Value::Object(quote)) => Fields(quote),
        _ => return Err(field("quote", "quote is missing, or is no object with exact, prefix and suffix.")),
    };
    Ok(Quote {
        exact: quote.text("exact", "quote.exact")?,
        prefix: quote.optional_text("prefix", "quote.prefix")?.unwrap_or_default(),
        suffix: quote.optional_text("suffix", "quote.suffix")?.unwrap_or_default(),
    })
}

fn position(report: &Fields<'_>) -> Result<Option<Span>, Malformed> {
    let position = match report.0.get("position") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(position)) => Fields(position),
        Some(_) => {
            return Err(field(
                "position",
                "position is no object with start and end. Leave it out if unknown.",
            ));
        }
    };
    let (start, end) = (position.offset("start", "position.start")?, position.offset("end", "position.end")?);
    if end <= start {
        return Err(field("position.end", "position.end must be greater than position.start."));
    }
    Ok(Some(Span::new(start, end)))
}

fn field(field: &'static str, what: impl Into<String>) -> Malformed {
    Malformed::Field { field, what: what.into() }
}

/// The members of an object, read by name; `path` is the name as seen from outside.
struct Fields<'a>(&'a Map<String, Value>);

impl Fields<'_> {
    fn text(&self, name: &str, path: &'static str) -> Result<String, Malformed> {
        self.optional_text(name, path)?
            .ok_or_else(|| field(path, format!("{path} is missing. Send it as text.")))
    }

    fn optional_text(&self, name: &str, path: &'static str) -> Result<Option<String>, Malformed> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(field(path, format!("{path} is no text. Send a JSON string."))),
        }
    }

    fn offset(&self, name: &str, path: &'static str) -> Result<CodePoints, Malformed> {
        self.0
            .get(name)
            .and_then(Value::as_u64)
            // No page that is read has so much text, and every engine can keep it.
            .filter(|offset| *offset <= u64::from(u32::MAX))
            .and_then(|offset| usize::try_from(offset).ok())
            .map(CodePoints)
            .ok_or_else(|| field(path, format!("{path} is no whole number of code points.")))
    }
}

/// The report as a W3C Web Annotation (<https://www.w3.org/TR/annotation-model/>), for exchange.
#[must_use]
pub fn annotation(report: &Report) -> Value {
    let motivation = match report.kind {
        ReportKind::Correction => "editing",
        ReportKind::Clarification => "questioning",
    };
    let Quote { exact, prefix, suffix } = &report.quote;
    let mut selectors =
        vec![json!({"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix})];
    if let Some(at) = report.position {
        selectors.push(json!({"type": "TextPositionSelector", "start": at.start.0, "end": at.end.0}));
    }
    let at = report.received_at.rfc3339();
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:uuid:{}", report.client_id),
        "type": "Annotation",
        "motivation": motivation,
        "created": at,
        "body": bodies(report),
        "target": {
            "type": "SpecificResource",
            "source": report.url,
            "selector": selectors,
            "state": {"type": "TimeState", "sourceDate": at},
        },
    })
}

fn bodies(report: &Report) -> Vec<Value> {
    let text = |purpose: &str, value: &str| {
        let mut body =
            json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value});
        if !report.lang.is_empty() {
            body["language"] = json!(report.lang);
        }
        body
    };
    let mut bodies = Vec::new();
    if let Some(suggestion) = &report.suggestion {
        bodies.push(text("editing", suggestion));
    }
    if !report.comment.is_empty() {
        let purpose = match report.kind {
            ReportKind::Correction => "commenting",
            ReportKind::Clarification => "questioning",
        };
        bodies.push(text(purpose, &report.comment));
    }
    match Url::parse(&report.source) {
        _ if report.source.is_empty() => {}
        Ok(url) if matches!(url.scheme(), "http" | "https") => {
            bodies.push(json!({"type": "SpecificResource", "purpose": "linking", "source": url.as_str()}));
        }
        // A source may be a book; only an address can be linked.
        _ => bodies.push(text("describing", &report.source)),
    }
    bodies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ArticleId, SiteId};
    use crate::clock::Timestamp;
    use crate::report::ReportId;

    fn whole() -> Value {
        json!({
            "id": "6F1C2A10-0B5E-4A53-9B52-3F2C8F0F7F01", "site": "courier", "url": "https://courier.example/a",
            "kind": "correction", "quote": {"exact": "in 1987", "prefix": "signed ", "suffix": " and"},
            "position": {"start": 3, "end": 10}, "suggestion": "in 1978", "comment": "see the treaty",
            "source": "https://treaties.example/1978", "lang": "en", "website": "", "newer": {"field": []},
        })
    }

    fn read(body: &Value) -> Result<Sent, Malformed> {
        Sent::from_json(body.to_string().as_bytes())
    }

    #[test]
    fn what_was_sent_is_what_is_read() {
        let sent = read(&whole()).expect("a report");
        assert_eq!(sent.client_id, "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01");
        assert_eq!(sent.quote, Quote::new("in 1987").between("signed ", " and"));
        assert_eq!(sent.position, Some(Span::new(CodePoints(3), CodePoints(10))));
        assert_eq!(sent.suggestion.as_deref(), Some("in 1978"));
        assert!(sent.says_something());
    }

    #[test]
    fn every_field_that_is_wrong_is_named() {
        for (path, wrong) in [
            ("/id", json!("7")),
            ("/id", json!(7)),
            ("/site", Value::Null),
            ("/url", json!(["https://courier.example/a"])),
            ("/kind", json!("complaint")),
            ("/quote", json!("in 1987")),
            ("/quote/exact", Value::Null),
            ("/quote/prefix", json!(1)),
            ("/quote/suffix", json!({})),
            ("/position", json!(3)),
            ("/position/start", json!(-1)),
            ("/position/start", json!(1.5)),
            ("/position/end", json!(3)),
            ("/position/end", json!(u64::MAX)),
            ("/suggestion", json!(1)),
            ("/comment", json!(true)),
            ("/source", json!([])),
            ("/lang", json!({})),
            ("/website", json!(0)),
        ] {
            let mut body = whole();
            *body.pointer_mut(path).expect("a field") = wrong.clone();
            match read(&body) {
                Err(Malformed::Field { field, what }) => {
                    assert_eq!(field, path[1..].replace('/', "."), "{wrong}");
                    assert!(what.starts_with(field), "{what}");
                }
                other => panic!("{path} as {wrong}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_is_no_json_object_is_said_to_be_none() {
        let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
        let half_a_pair = br#"{"id": "\ud800"}"#;
        for body in [b"".as_slice(), b"[]", b"null", b"{", b"{}}", b"\xff", deep.as_bytes(), half_a_pair] {
            assert!(matches!(Sent::from_json(body), Err(Malformed::Json(_))), "{body:.40?}");
        }
    }

    #[test]
    fn what_may_be_left_out_may_be_null_too() {
        let mut body = whole();
        for name in ["position", "suggestion", "comment", "source", "lang", "website"] {
            body[name] = Value::Null;
        }
        let with_null = read(&body).expect("a report");
        for name in ["position", "suggestion", "comment", "source", "lang", "website"] {
            body.as_object_mut().expect("an object").remove(name);
        }
        assert_eq!(read(&body).as_ref(), Ok(&with_null));
        assert!(!with_null.says_something());
    }

    #[test]
    fn the_hash_follows_what_is_said_and_not_how_it_is_spelled() {
        let sent = read(&whole()).expect("a report");
        let spelled = whole().to_string().replace("in 1987", "in \\u00319\\u00387");
        assert_eq!(Sent::from_json(spelled.as_bytes()).expect("a report").hash(), sent.hash());
        for (path, other) in [
            ("/site", json!("herald")),
            ("/url", json!("https://courier.example/b")),
            ("/kind", json!("clarification")),
            ("/quote/exact", json!("in 1988")),
            ("/quote/prefix", json!("")),
            ("/position", Value::Null),
            ("/suggestion", Value::Null),
            ("/comment", json!("")),
            ("/source", json!("")),
            ("/lang", json!("uk")),
        ] {
            let mut body = whole();
            *body.pointer_mut(path).expect("a field") = other;
            assert_ne!(read(&body).expect("a report").hash(), sent.hash(), "{path}");
        }
    }

    #[test]
    fn repeating_the_passage_says_nothing() {
        let mut sent = read(&whole()).expect("a report");
        (sent.comment, sent.source) = (" \n".into(), String::new());
        sent.suggestion = Some(" in 1987 ".into());
        assert!(!sent.says_something());
        sent.suggestion = Some(String::new());
        assert!(sent.says_something(), "that the passage should go");
    }

    fn stored(kind: ReportKind) -> Report {
        let sent = read(&whole()).expect("a report");
        Report {
            report_id: ReportId(1),
            site_id: SiteId(1),
            client_id: sent.client_id,
            article_id: ArticleId(1),
            url: sent.url,
            kind,
            quote: sent.quote,
            position: sent.position,
            suggestion: sent.suggestion,
            comment: sent.comment,
            source: sent.source,
            lang: sent.lang,
            received_at: Timestamp(1_772_615_520_000),
            place: None,
            revision_id: None,
            span: None,
            confidence: None,
            withdrawn_at: None,
            aside: None,
            erased_at: None,
            answered_at: None,
            forgotten_at: None,
        }
    }

    #[test]
    fn a_correction_is_an_annotation_that_edits() {
        assert_eq!(
            annotation(&stored(ReportKind::Correction)),
            json!({
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "id": "urn:uuid:6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01",
                "type": "Annotation",
                "motivation": "editing",
                "created": "2026-03-04T09:12:00Z",
                "body": [
                    {"type": "TextualBody", "purpose": "editing", "format": "text/plain", "language": "en",
                     "value": "in 1978"},
                    {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "language": "en",
                     "value": "see the treaty"},
                    {"type": "SpecificResource", "purpose": "linking", "source": "https://treaties.example/1978"},
                ],
                "target": {
                    "type": "SpecificResource",
                    "source": "https://courier.example/a",
                    "selector": [
                        {"type": "TextQuoteSelector", "exact": "in 1987", "prefix": "signed ", "suffix": " and"},
                        {"type": "TextPositionSelector", "start": 3, "end": 10},
                    ],
                    "state": {"type": "TimeState", "sourceDate": "2026-03-04T09:12:00Z"},
                },
            })
        );
    }

    #[test]
    fn a_clarification_is_one_that_questions_and_only_addresses_are_linked() {
        let mut report = stored(ReportKind::Clarification);
        (report.suggestion, report.position, report.lang) = (None, None, String::new());
        report.source = "javascript:alert(1)".into();
        let out = annotation(&report);
        assert_eq!(out["motivation"], "questioning");
        assert_eq!(out["target"]["selector"].as_array().map(Vec::len), Some(1));
        assert_eq!(
            out["body"],
            json!([
                {"type": "TextualBody", "purpose": "questioning", "format": "text/plain", "value": "see the treaty"},
                {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": "javascript:alert(1)"},
            ])
        );
    }
}
