//! Whether a report is let in: rules alone, the same for the widget, the form and any program.
//!
//! A report that says nothing but where, no change, no why, no source, is a reader who agrees with
//! somebody ("just follow it"). It is let in where the article has a report to agree with.

use url::Url;

use super::limits::{self, TooLong};
use crate::article::Site;
use crate::article::canonical;
use crate::report::wire::{Malformed, Sent};
use crate::web::origin::Origin;

/// Why a report is not let in. Displays as a sentence or two that say what to do, fit for the
/// person who wrote the report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not in the shape of a report.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// A field is too long.
    #[error("This has {} characters, and {} are the most that can be taken. Shorten it.", .0.has, .0.most)]
    TooLong(TooLong),
    /// The field that people do not see is filled in.
    #[error(
        "A field that should stay empty, “website”, was filled in, perhaps by a program that fills in forms. Empty it and send again."
    )]
    Trap,
    /// There is no passage.
    #[error("The passage is missing. Copy the words from the page as they are printed.")]
    NoPassage,
    /// It says nothing, and there is nobody to agree with.
    #[error("Say how it should read, or what is wrong or unclear.")]
    SaysNothing,
    /// The language is no language tag.
    #[error("“{0}” is not a language. Send a tag such as en, uk or pt-BR, or leave it out.")]
    Lang(String),
    /// Nothing is published here under that name.
    #[error(
        "No site called “{0}” is known here. Whoever runs the site can check the name in the page's script tag."
    )]
    Site(String),
    /// The page is no page of the site, or the address is none.
    #[error("{0}")]
    Address(canonical::Refusal),
    /// A browser sent it from a page that is not the site's.
    #[error("Reports about {site} are not taken from {origin}. Open the page on its own site and try again.")]
    Origin {
        /// The site's name.
        site: String,
        /// From where it came.
        origin: String,
    },
    /// The id belongs to another report.
    #[error("Another report was sent with this id before. Make a new UUID for each report.")]
    IdTaken,
}

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
