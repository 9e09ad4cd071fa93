//! What one reader said about one passage.

pub mod receipt;
pub mod retention;
pub mod sender;
pub mod store;
pub mod wire;

use corrigenda_anchor::{Quote, Span};

use crate::article::{ArticleId, Place, RevisionId, SiteId};
use crate::clock::Timestamp;
use crate::{row_id, words};

row_id! {
    /// A [`Report`].
    ReportId
}

row_id! {
    /// Several reports that were put aside together.
    AsideId
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
    /// The UUID that the reader's browser made for it, in lower case with hyphens.
    pub client_id: String,
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
    /// The whole passage as it should read; empty where it should go.
    pub suggestion: Option<String>,
    /// Why; may be empty.
    pub comment: String,
    /// Where one can check; may be empty.
    pub source: String,
    /// The reader's language, BCP 47; may be empty.
    pub lang: String,
    /// When it was stored.
    pub received_at: Timestamp,
    /// Where the passage was found; `None` until the page was read.
    pub place: Option<Place>,
    /// In which revision.
    pub revision_id: Option<RevisionId>,
    /// Where in that revision's text (or page text, for [`Place::OnPage`]).
    pub span: Option<Span>,
    /// How sure that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// The reader took it back.
    pub withdrawn_at: Option<Timestamp>,
    /// With which others it was put aside; `None` while it counts.
    pub aside: Option<AsideId>,
    /// The reader had it erased.
    pub erased_at: Option<Timestamp>,
    /// The last letter about it was put on its way, and the address deleted.
    pub answered_at: Option<Timestamp>,
    /// Its words went because the time to keep them was over.
    pub forgotten_at: Option<Timestamp>,
}

impl Report {
    /// Whether it speaks for its case: neither taken back nor put aside.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.withdrawn_at.is_none() && self.aside.is_none()
    }
}

/// Where a report's passage was found, or was not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The outcome.
    pub place: Place,
    /// In which revision it was looked for.
    pub revision_id: Option<RevisionId>,
    /// Where in that revision's text (or page text, for [`Place::OnPage`]).
    pub span: Option<Span>,
    /// How sure that is, from 0 to 1.
    pub confidence: Option<f64>,
}
