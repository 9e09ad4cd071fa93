//! What one reader said about one passage.

use corrigenda_anchor::{Quote, Span};

use crate::article::{ArticleId, Place, RevisionId, SiteId};
use crate::clock::Timestamp;
use crate::{row_id, words};

row_id! {
    /// A [`Report`].
    ReportId
}

words! {
    /// The two words readers are offered.
    ReportKind {
        /// It is wrong.
        Correction = "correction",
        /// It misleads, or is unclear.
        Clarification = "clarification",
    }
}

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its row.
    pub report_id: ReportId,
    /// On whose page.
    pub site_id: SiteId,
    /// On which article.
    pub article_id: ArticleId,
    /// The address as the reader's browser sent it.
    pub url: String,
    /// Wrong, or unclear.
    pub kind: ReportKind,
    /// The passage in its context.
    pub quote: Quote,
    /// Where the reader's page had it, in code points; evidence, not truth.
    pub position: Option<Span>,
    /// The whole passage as it should read.
    pub suggestion: Option<String>,
    /// Why; may be empty.
    pub comment: String,
    /// Where one can check; may be empty.
    pub source: String,
    /// The reader's language, BCP 47.
    pub lang: String,
    /// When it was stored.
    pub received_at: Timestamp,
    /// Where the passage was found; `None` until the page was read.
    pub place: Option<Place>,
    /// In which revision.
    pub revision_id: Option<RevisionId>,
    /// Where in that revision's text (or page text, for [`Place::OnPage`]).
    pub span: Option<Span>,
    /// The reader took it back.
    pub withdrawn_at: Option<Timestamp>,
}
