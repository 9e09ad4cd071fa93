//! Whether a report is let in: rules alone, the same for the widget, the form and any program.
//!
//! A report that says nothing but where, no change, no why, no source, is a reader who agrees with
//! somebody ("just follow it"). It is let in where the article has a report to agree with.

use std::fmt;

use url::Url;

use super::limits::{self, TooLong};
use crate::article::Site;
use crate::article::canonical;
use crate::language::{Language, Say, message};
use crate::report::wire::{Malformed, Sent};
use crate::web::origin::Origin;

/// Why a report is not let in. Displays as a sentence or two that say what to do, fit for the
/// person who wrote the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is not in the shape of a report.
    Malformed(Malformed),
    /// A field is too long.
    TooLong(TooLong),
    /// The field that people do not see is filled in.
    Trap,
    /// There is no passage.
    NoPassage,
    /// It says nothing, and there is nobody to agree with.
    SaysNothing,
    /// The language is no language tag.
    Lang(String),
    /// Nothing is published here under that name.
    Site(String),
    /// The page is no page of the site, or the address is none.
    Address(canonical::Refusal),
    /// A browser sent it from a page that is not the site's.
    Origin {
        /// The site's name.
        site: String,
        /// From where it came.
        origin: String,
    },
    /// The id belongs to another report.
    IdTaken,
}

impl From<Malformed> for Refusal {
    fn from(malformed: Malformed) -> Refusal {
        Refusal::Malformed(malformed)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(Say::new(Language::English)))
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// The field at fault.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Refusal::Malformed(Malformed::Json(_)) | Refusal::Origin { .. } => None,
            Refusal::Malformed(Malformed::Field { field, .. }) => Some(field),
            Refusal::TooLong(too_long) => Some(too_long.field),
            Refusal::Trap => Some("website"),
            Refusal::NoPassage => Some("quote.exact"),
            Refusal::SaysNothing => Some("suggestion"),
            Refusal::Lang(_) => Some("lang"),
            Refusal::Site(_) => Some("site"),
            Refusal::Address(_) => Some("url"),
            Refusal::IdTaken => Some("id"),
        }
    }

    /// What is wrong and what to do. The shape of a report concerns whoever writes a program, and is
    /// told in English.
    #[must_use]
    pub fn said(&self, say: Say) -> String {
        say.message(&match self {
            Refusal::Malformed(malformed) => return malformed.to_string(),
            Refusal::TooLong(it) => message("refused-too-long").with("has", it.has).with("most", it.most),
            Refusal::Trap => message("refused-trap"),
            Refusal::NoPassage => message("refused-no-passage"),
            Refusal::SaysNothing => message("refused-says-nothing"),
            Refusal::Lang(tag) => message("refused-lang").with("tag", tag),
            Refusal::Site(site) => message("refused-site").with("site", site),
            Refusal::Address(refusal) => refusal.said(),
            Refusal::Origin { site, origin } => {
                message("refused-origin").with("site", site).with("origin", origin)
            }
            Refusal::IdTaken => message("refused-id"),
        })
    }

    /// The word it is known by to programs.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::Malformed(_) => "malformed",
            Refusal::TooLong(_) => "too-long",
            Refusal::Trap => "trap",
            Refusal::NoPassage => "no-passage",
            Refusal::SaysNothing => "says-nothing",
            Refusal::Lang(_) => "not-a-language",
            Refusal::Site(_) => "unknown-site",
            Refusal::Address(canonical::Refusal::Host(_)) => "host-not-allowed",
            Refusal::Address(_) => "not-an-address",
            Refusal::Origin { .. } => "origin-not-allowed",
            Refusal::IdTaken => "id-taken",
        }
    }
}

/// What can be known of a report by itself.
///
/// # Errors
/// [`Refusal`].
pub fn by_itself(sent: &Sent) -> Result<(), Refusal> {
    if !sent.website.is_empty() {
        return Err(Refusal::Trap);
    }
    limits::within(sent).map_err(Refusal::TooLong)?;
    if sent.quote.exact.trim().is_empty() {
        return Err(Refusal::NoPassage);
    }
    if !sent.lang.is_empty() && !is_lang(&sent.lang) {
        return Err(Refusal::Lang(sent.lang.clone()));
    }
    canonical::canonical(&sent.url).map_err(Refusal::Address)?;
    Ok(())
}

/// Whether this site takes it; the canonical address of the page it is about. `origin` is `None`
/// where no browser says from where it speaks.
///
/// # Errors
/// [`Refusal`].
pub fn at_site(sent: &Sent, site: &Site, origin: Option<&Origin>) -> Result<Url, Refusal> {
    if let Some(origin) = origin.filter(|origin| !origin.is_among(&site.hosts)) {
        return Err(Refusal::Origin { site: site.name.clone(), origin: origin.shown() });
    }
    canonical::on_hosts(&sent.url, &site.hosts).map_err(Refusal::Address)
}

/// The shape of a BCP 47 tag: parts of 1 to 8 letters and digits.
#[must_use]
pub fn is_lang(tag: &str) -> bool {
    tag.len() <= limits::TAG
        && tag.starts_with(|first: char| first.is_ascii_alphabetic())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
