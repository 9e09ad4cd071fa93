//! What a page may know about itself: its notices, the passages somebody reported, those that were
//! put right. Nothing of what readers wrote, and nothing of the legal lane.

use corrigenda_anchor::Quote;
use serde::Serialize;

use super::{Notice, public};
use crate::article::Site;
use crate::clock::Timestamp;
use crate::config::Config;

/// What is known about the passages of one page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// On the desk now.
    pub reported: Vec<Reported>,
    /// Put right.
    pub corrected: Vec<Corrected>,
}

/// A passage the desk knows about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Where.
    pub quote: Quote,
    /// How many readers reported it.
    pub readers: i64,
    /// Since when.
    pub since: Timestamp,
}

/// A passage that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The words that were wrong, where they stood.
    pub quote: Quote,
    /// What the page says instead; empty where the words are gone.
    pub now: String,
    /// When that was seen.
    pub at: Timestamp,
    /// The end of the newest standing notice's address.
    pub slug: Option<String>,
}

#[derive(Serialize)]
struct JsonQuote<'a> {
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

impl<'a> From<&'a Quote> for JsonQuote<'a> {
    fn from(quote: &'a Quote) -> Self {
        JsonQuote { exact: &quote.exact, prefix: &quote.prefix, suffix: &quote.suffix }
    }
}

#[derive(Serialize)]
struct JsonKnown<'a> {
    reported: Vec<JsonReported<'a>>,
    corrected: Vec<JsonCorrected<'a>>,
}

#[derive(Serialize)]
struct JsonReported<'a> {
    quote: JsonQuote<'a>,
    readers: i64,
    since: String,
}

#[derive(Serialize)]
struct JsonCorrected<'a> {
    quote: JsonQuote<'a>,
    now: &'a str,
    at: String,
    notice: Option<String>,
}

/// The answer to `GET /api/v1/sites/{site}/known`.
#[must_use]
pub fn json(config: &Config, site: &Site, known: &Known) -> String {
    let reported = known.reported.iter().map(|one| JsonReported {
        quote: (&one.quote).into(),
        readers: one.readers,
        since: one.since.rfc3339(),
    });
    let corrected = known.corrected.iter().map(|one| JsonCorrected {
        quote: (&one.quote).into(),
        now: &one.now,
        at: one.at.rfc3339(),
        notice: one.slug.as_ref().map(|slug| public::address(config, site, slug)),
    });
    let answer = JsonKnown { reported: reported.collect(), corrected: corrected.collect() };
    serde_json::to_string(&answer).unwrap_or_default()
}

#[derive(Serialize)]
struct JsonNotices<'a> {
    notices: Vec<JsonNotice<'a>>,
}

#[derive(Serialize)]
struct JsonNotice<'a> {
    id: i64,
    kind: &'static str,
    text: &'a str,
    was: &'a str,
    now: &'a str,
    at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    amended_at: Option<String>,
    url: String,
    quote: JsonQuote<'a>,
}

/// The answer to `GET /api/v1/sites/{site}/notices`.
#[must_use]
pub fn notices(config: &Config, site: &Site, notices: &[Notice]) -> String {
    let notices = notices.iter().map(|notice| JsonNotice {
        id: notice.notice_id.0,
        kind: notice.kind.word(),
        text: &notice.text,
        was: &notice.was,
        now: &notice.now,
        at: notice.published_at.rfc3339(),
        amended_at: notice.amended_at.map(Timestamp::rfc3339),
        url: public::address(config, site, &notice.slug),
        quote: (&notice.quote).into(),
    });
    serde_json::to_string(&JsonNotices { notices: notices.collect() }).unwrap_or_default()
}
