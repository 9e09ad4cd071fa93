//! A published page and its text at a moment.
//!
//! Pure: which address a page is known by ([`canonical`]), which addresses of the network are
//! public ([`address`]), what a page's text is ([`extract`]), when to look again ([`watch`]).
//! Effects: asking for a page ([`fetch`]), reading it without holding up anybody ([`reading`]).

pub mod address;
pub mod canonical;
pub mod changes;
pub mod crawl;
pub mod extract;
pub mod fetch;
pub mod hook;
pub mod hosts;
pub mod markup;
pub mod policy;
pub mod reading;
pub mod revision;
pub mod routes;
pub mod sisters;
pub mod site;
pub mod spots;
pub mod store;
pub mod wake;
pub mod watch;

use crate::clock::Timestamp;
use crate::{row_id, words};

row_id! {
    /// A [`Site`].
    SiteId
}
row_id! {
    /// An [`Article`].
    ArticleId
}
row_id! {
    /// A [`Revision`].
    RevisionId
}

/// One publication served by an install.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its row.
    pub site_id: SiteId,
    /// Stands in addresses: `/{key}/corrections`.
    pub key: String,
    /// As its readers know it.
    pub name: String,
    /// BCP 47.
    pub lang: String,
    /// Its own front page.
    pub home: String,
    /// `host` or `host:port`, lower case: whose pages may be reported and whose origins may post.
    pub hosts: Vec<String>,
}

impl Site {
    /// The language of what stands on one of its pages: that of the page where it names one.
    #[must_use]
    pub fn lang_of<'a>(&'a self, page: &'a str) -> &'a str {
        if page.is_empty() { &self.lang } else { page }
    }
}

/// One published page, known by its canonical address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its row.
    pub article_id: ArticleId,
    /// Whose it is.
    pub site_id: SiteId,
    /// The canonical address.
    pub url: String,
    /// The headline; empty until the page was read once.
    pub title: String,
    /// Who wrote it, as the page says; may be empty.
    pub byline: String,
    /// The section, as the page says; may be empty.
    pub section: String,
    /// BCP 47 as the page says; may be empty.
    pub lang: String,
    /// RFC 3339 as the page says; may be empty.
    pub published: String,
    /// When it was changed, RFC 3339 as the page says; may be empty.
    pub modified: String,
    /// When it was looked at last.
    pub looked_at: Option<Timestamp>,
    /// What the last look brought.
    pub look_outcome: Option<LookOutcome>,
    /// Why the last look brought no text, in words for an editor; empty where it did.
    pub look_why: String,
    /// Looks in a row that brought no text.
    pub failures: i64,
}

/// What the page says about the article; empty fields leave what was known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The headline.
    pub title: String,
    /// Who wrote it.
    pub byline: String,
    /// The section.
    pub section: String,
    /// BCP 47.
    pub lang: String,
    /// RFC 3339.
    pub published: String,
    /// When it was changed, RFC 3339.
    pub modified: String,
}

impl Said {
    /// What this says, and `other` where this says nothing.
    #[must_use]
    pub fn or(self, other: Said) -> Said {
        let pick = |one: String, two: String| if one.is_empty() { two } else { one };
        Said {
            title: pick(self.title, other.title),
            byline: pick(self.byline, other.byline),
            section: pick(self.section, other.section),
            lang: pick(self.lang, other.lang),
            published: pick(self.published, other.published),
            modified: pick(self.modified, other.modified),
        }
    }
}

/// What the server gave along with the page, to ask next time whether it changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`, or empty.
    pub etag: String,
    /// `Last-Modified`, or empty.
    pub last_modified: String,
}

/// An article's text at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its row.
    pub revision_id: RevisionId,
    /// Whose text.
    pub article_id: ArticleId,
    /// SHA-256 of the texts, in hex.
    pub hash: String,
    /// The headline at that moment; may be empty.
    pub title: String,
    /// The article without furniture.
    pub text: String,
    /// The whole page; empty where only the text was pushed.
    pub page_text: String,
    /// How it became known.
    pub origin: Origin,
    /// When it was first seen.
    pub seen_at: Timestamp,
}

/// A revision without its texts, as a list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its row.
    pub revision_id: RevisionId,
    /// The headline at that moment; may be empty.
    pub title: String,
    /// How it became known.
    pub origin: Origin,
    /// When it was first seen.
    pub seen_at: Timestamp,
}

words! {
    /// How a text became known.
    Origin {
        /// The page was asked for.
        Fetched = "fetched",
        /// The site's own system sent it.
        Pushed = "pushed",
    }
}

words! {
    /// What a look at the page brought.
    LookOutcome {
        /// A text that is new.
        Read = "read",
        /// The text that was known.
        Unchanged = "unchanged",
        /// The page says it is gone, 404 or 410, and had said so at the look before.
        Gone = "gone",
        /// It says so for the first time: that may be a slip of the site, and is asked again soon.
        Missing = "missing",
        /// An answer without an article in it: an error page, a wall, something too large or deep.
        Unreadable = "unreadable",
        /// No answer.
        Unreachable = "unreachable",
    }
}

words! {
    /// Where a quoted passage stands.
    Place {
        /// In the article's own text.
        InArticle = "in_article",
        /// On the page, outside the article.
        OnPage = "on_page",
        /// Nowhere on the page as it was read.
        NotOnPage = "not_on_page",
        /// The page could not be read.
        CouldNotCheck = "could_not_check",
    }
}
