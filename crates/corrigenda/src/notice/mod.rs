//! The public outcome of a case.

pub mod compare;
pub mod feeds;
mod house_rules;
pub mod json_ld;
pub mod known;
pub mod letters;
pub mod marks;
pub mod past;
pub mod policy;
pub mod promise;
pub mod public;
pub mod routes;
pub mod store;
pub mod wording;

use corrigenda_anchor::Quote;

use crate::article::{ArticleId, SiteId};
use crate::case::CaseId;
use crate::clock::Timestamp;
use crate::{row_id, words};

row_id! {
    /// A [`Notice`].
    NoticeId
}

words! {
    /// The newsroom's kinds of notice.
    NoticeKind {
        /// A stated fact was wrong.
        Correction = "correction",
        /// Right words that misled or lacked context.
        Clarification = "clarification",
        /// A larger lapse.
        EditorsNote = "editors_note",
        /// New facts, not an error.
        Update = "update",
        /// The piece as a whole no longer stands.
        Retraction = "retraction",
    }
}

/// A notice as it is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its row.
    pub notice_id: NoticeId,
    /// Whose.
    pub site_id: SiteId,
    /// On which article.
    pub article_id: ArticleId,
    /// The outcome of which case.
    pub case_id: CaseId,
    /// Which kind.
    pub kind: NoticeKind,
    /// Its permanent address within the site.
    pub slug: String,
    /// What readers read; stands alone.
    pub text: String,
    /// The words that left; empty where they are not repeated.
    pub was: String,
    /// The words that came in; may be empty.
    pub now: String,
    /// The words on the page now, where the quiet mark stands.
    pub quote: Quote,
    /// When it was published.
    pub published_at: Timestamp,
    /// When it was last amended.
    pub amended_at: Option<Timestamp>,
    /// When it was withdrawn; it stays readable, and says so.
    pub withdrawn_at: Option<Timestamp>,
}
