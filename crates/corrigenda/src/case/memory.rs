//! A refusal remembered: which reports it answers by itself. Pure.

use super::store::passage_hash;
use super::{CaseId, EditorId, Lane, Reason};
use crate::article::{Article, ArticleId, SiteId};
use crate::clock::Timestamp;
use crate::report::Report;
use crate::{row_id, words};

row_id! {
    /// A refusal that is remembered.
    RememberedId
}

words! {
    /// How far a remembered refusal reaches.
    Scope {
        /// This article.
        Article = "article",
        /// Every article of this one's section.
        Section = "section",
        /// The whole publication.
        Site = "site",
    }
}

/// For how long a refusal can be remembered, in days.
pub const DAYS: [i64; 3] = [30, 90, 365];

const DAY_MS: i64 = 24 * 3_600_000;

/// When a refusal remembered now for so many days expires; the shortest time where nobody offered
/// that many.
#[must_use]
pub fn expiry(now: Timestamp, days: i64) -> Timestamp {
    now.plus_ms(if DAYS.contains(&days) { days } else { DAYS[0] } * DAY_MS)
}

/// A refusal that answers the next identical report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// Its row.
    pub remembered_id: RememberedId,
    /// For which publication.
    pub site_id: SiteId,
    /// How far it reaches.
    pub scope: Scope,
    /// The section it reaches, for [`Scope::Section`].
    pub section: String,
    /// The article it reaches, for [`Scope::Article`].
    pub article_id: Option<ArticleId>,
    /// Where it was decided.
    pub case_id: CaseId,
    /// Why.
    pub reason: Reason,
    /// What the readers are told beside it.
    pub message: String,
    /// Who answers for it.
    pub editor_id: EditorId,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Remembered {
    /// Whether it still answers.
    #[must_use]
    pub fn stands(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// Whether it reaches an article.
    #[must_use]
    pub fn reaches(&self, article: &Article) -> bool {
        self.site_id == article.site_id
            && match self.scope {
                Scope::Site => true,
                Scope::Section => !self.section.is_empty() && self.section == article.section,
                Scope::Article => self.article_id == Some(article.article_id),
            }
    }
}

/// What is said of a passage, as far as a remembered refusal may answer it.
#[derive(Debug, Clone, Copy)]
pub struct Saying<'a> {
    /// The passage.
    pub exact: &'a str,
    /// How it should read.
    pub suggestion: Option<&'a str>,
    /// Where one can check; may be empty.
    pub source: &'a str,
    /// In which lane it is.
    pub lane: Lane,
}

impl<'a> Saying<'a> {
    /// Of a report.
    #[must_use]
    pub fn of(report: &'a Report, lane: Lane) -> Saying<'a> {
        let (exact, suggestion) = (report.quote.exact.as_str(), report.suggestion.as_deref());
        Saying { exact, suggestion, source: &report.source, lane }
    }

    /// What it is looked up by: its passage and its wording. `None` where a person must read it: it
    /// suggests no words, it names a source, which is something new, or it is a legal matter.
    #[must_use]
    pub fn looked_up_by(&self) -> Option<(String, String)> {
        let suggestion = self.suggestion?;
        if !self.source.trim().is_empty() || self.lane == Lane::Legal {
            return None;
        }
        Some((passage_hash(self.exact), passage_hash(suggestion)))
    }
}
