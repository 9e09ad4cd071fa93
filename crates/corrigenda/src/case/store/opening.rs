//! Cases that no report opened: the desk did.

use corrigenda_anchor::{Span, Text, describe};

use super::record::{append, look_soon, passage_hash};
use super::search::open_words;
use super::{by_id, ends, queue};
use crate::article::{Place, Revision, SiteId};
use crate::case::sought::searchable;
use crate::case::{Actor, CaseEvent, CaseId, Lane};
use crate::clock::Timestamp;
use crate::params;
use crate::report::ReportKind;
use crate::store::{Error, Tx};

/// What such a case is about.
pub(in crate::case) struct Opening<'a> {
    /// Whose page.
    pub site_id: SiteId,
    /// Wrong, or unclear.
    pub kind: ReportKind,
    /// How it is worked on.
    pub lane: Lane,
    /// Why it is opened, in words.
    pub lane_why: String,
    /// The text in which the passage stands.
    pub revision: &'a Revision,
    /// Where in it.
    pub span: Span,
    /// The headline; may be empty.
    pub title: &'a str,
}

/// Opens it; the article must be held.
///
/// # Errors
/// See [`Error`].
pub(in crate::case) fn open_by_desk(
    tx: &mut Tx<'_>,
    opening: &Opening<'_>,
    actor: Actor,
    now: Timestamp,
) -> Result<CaseId, Error> {
    let quote = describe(&Text::new(opening.revision.text.as_str()), opening.span).quote;
    let words = searchable(&format!("{}\n{}", opening.title, quote.exact));
    let (start, end) = ends(Some(opening.span));
    let case_id: CaseId = tx
        .only(
            "/* case.open_by_desk */ insert into cases (site_id, article_id, lane, state, kind, exact, prefix, suffix,
               place, place_reason, first_revision_id, revision_id, span_start, span_end, readers, message, notice_due,
               verdict, opened_at, attention_at, changed_at, search, passage_hash, version)
             values ($1, $2, $3, 'open', $4, $5, $6, $7, 'in_article', '', $8, $8, $9, $10, 0, '', 0, '', $11, $11, $11,
               $12, $13, 1)
             returning case_id",
            params![
                opening.site_id,
                opening.revision.article_id,
                opening.lane,
                opening.kind,
                &quote.exact,
                &quote.prefix,
                &quote.suffix,
                opening.revision.revision_id,
                start,
                end,
                now,
                &words,
                passage_hash(&quote.exact),
            ],
        )?
        .get("case_id")?;
    let opened = CaseEvent::Opened {
        about: opening.kind,
        lane: opening.lane,
        lane_why: opening.lane_why.clone(),
        quote,
        place: Place::InArticle,
        place_reason: String::new(),
    };
    append(tx, case_id, actor, &opened, now)?;
    open_words(tx, case_id, &words)?;
    // Nobody may have looked at this article since it was read for the archive.
    look_soon(tx, opening.revision.article_id, now)?;
    tx.announce("case", case_id.0);
    if let Some(case) = by_id(tx, case_id)? {
        queue::keep(tx, &case)?;
    }
    Ok(case_id)
}
