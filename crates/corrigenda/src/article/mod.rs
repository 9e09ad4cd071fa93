//! A published page and its text at a moment.

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
    /// When it was looked at last.
    pub looked_at: Option<Timestamp>,
    /// What the last look brought.
    pub look_outcome: Option<LookOutcome>,
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
    /// The article without furniture.
    pub text: String,
    /// The whole page; empty where only the text was pushed.
    pub page_text: String,
    /// When it was first seen.
    pub seen_at: Timestamp,
}

words! {
    /// What a look at the page brought.
    LookOutcome {
        /// A text that is new.
        Read = "read",
        /// The text that was known.
        Unchanged = "unchanged",
        /// The page says it is gone: 404 or 410.
        Gone = "gone",
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
