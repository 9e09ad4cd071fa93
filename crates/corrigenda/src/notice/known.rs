//! What a page may know about itself: its notices, the passages somebody reported, those that were
//! put right, those about which the desk said no and remembers it. Nothing of what readers wrote, and
//! nothing of the legal lane.

use corrigenda_anchor::Quote;
use serde::Serialize;

use super::{Notice, public};
use crate::article::Site;
use crate::case::Reason;
use crate::case::reason::OwnReason;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::language::Say;

/// What is known about the passages of one page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// On the desk now.
    pub reported: Vec<Reported>,
    /// Put right.
    pub corrected: Vec<Corrected>,
    /// Kept as they are, for a reason that is remembered.
    pub refused: Vec<Refused>,
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

/// A passage that the desk was asked to change and did not, where that refusal still answers by itself.
/// Which words were refused is what readers wrote, and is not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands on the page.
    pub quote: Quote,
    /// Why.
    pub why: Why,
}

/// Why a passage stays, as every reader who asks for the same is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// The same in the site's own words, where it is one of its own.
    pub own: Option<OwnReason>,
    /// What the desk adds; may be empty.
    pub message: String,
}

impl Why {
    /// The reason in that language, or in the site's own where it is not written in it.
    #[must_use]
    pub fn said(&self, say: Say) -> String {
        match &self.own {
            Some(own) => own.in_language(say.lang()).0.to_owned(),
            None => say.t(self.reason.told()),
        }
    }
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
    refused: Vec<JsonRefused<'a>>,
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

#[derive(Serialize)]
struct JsonRefused<'a> {
    quote: JsonQuote<'a>,
    why: String,
    message: &'a str,
}

/// The answer to `GET /api/v1/sites/{site}/known`, with its reasons in a language.
#[must_use]
pub fn json(config: &Config, site: &Site, known: &Known, say: Say) -> String {
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
    let refused = known.refused.iter().map(|one| JsonRefused {
        quote: (&one.quote).into(),
        why: one.why.said(say),
        message: &one.why.message,
    });
    let answer = JsonKnown {
        reported: reported.collect(),
        corrected: corrected.collect(),
        refused: refused.collect(),
    };
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
