//! The page when readers wrote and the page now, side by side.

use std::collections::HashSet;

use corrigenda_anchor::{Carry, Selector, Text, resolve};

use crate::article::extract::Kind;
use crate::article::{self, ArticleId, Place, Revision, RevisionId};
use crate::case::context::{self, BeforeAfter, Seen, Surroundings};
use crate::case::lifecycle::is_fix;
use crate::case::{Case, CaseEvent, CaseId, State, Verdict};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// The text of a revision that a place counts in.
pub(in crate::case) fn text_of(revision: &Revision, place: Place) -> &str {
    if place == Place::OnPage { &revision.page_text } else { &revision.text }
}

/// Every revision of the article that a case, a report or a verdict rests on.
///
/// # Errors
/// See [`Error`].
pub fn evidence_of(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<HashSet<RevisionId>, Error> {
    let mut found = HashSet::new();
    let rows = tx.query(
        "/* case.rests_on */ select first_revision_id, revision_id, verdict_revision_id from cases
         where article_id = $1",
        params![article_id],
    )?;
    for row in &rows {
        for column in ["first_revision_id", "revision_id", "verdict_revision_id"] {
            found.extend(row.get::<Option<RevisionId>>(column)?);
        }
    }
    let rows = tx.query(
        "/* case.reports_rest_on */ select distinct revision_id from reports
         where article_id = $1 and revision_id is not null",
        params![article_id],
    )?;
    for row in &rows {
        found.insert(row.get("revision_id")?);
    }
    let rows = tx.query(
        "/* case.events_rest_on */ select case_events.body from case_events
           join cases on cases.case_id = case_events.case_id
         where cases.article_id = $1 and case_events.kind = 'saw'",
        params![article_id],
    )?;
    for row in &rows {
        let body: String = row.get("body")?;
        let event = serde_json::from_str(&body).map_err(|error| Error::Decode(format!("body: {error}")))?;
        if let CaseEvent::Saw { revision, .. } = event {
            found.extend(revision);
        }
    }
    let rows = tx.query(
        "/* case.changes_rest_on */ select before_id, after_id from unannounced where article_id = $1",
        params![article_id],
    )?;
    for row in &rows {
        found.extend([row.get::<RevisionId>("before_id")?, row.get("after_id")?]);
    }
    Ok(found)
}

/// That a revision was seen to put a case right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fix {
    /// Which case.
    pub case_id: CaseId,
    /// When it was seen.
    pub at: Timestamp,
    /// How.
    pub verdict: Verdict,
    /// Which revision.
    pub revision_id: RevisionId,
}

/// Every fix that was seen of the article's cases, in their order, those that did not last included.
///
/// # Errors
/// See [`Error`].
pub fn fixes(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Fix>, Error> {
    let rows = tx.query(
        "/* case.fixes */ select case_events.case_id, case_events.at, case_events.body from case_events
           join cases on cases.case_id = case_events.case_id
         where cases.article_id = $1 and case_events.kind = 'saw' order by case_events.event_id",
        params![article_id],
    )?;
    let mut fixes = Vec::new();
    for row in &rows {
        let body: String = row.get("body")?;
        let event = serde_json::from_str(&body).map_err(|error| Error::Decode(format!("body: {error}")))?;
        if let CaseEvent::Saw { verdict, revision: Some(revision_id), .. } = event
            && is_fix(verdict)
        {
            fixes.push(Fix { case_id: row.get("case_id")?, at: row.get("at")?, verdict, revision_id });
        }
    }
    Ok(fixes)
}

/// The paragraph around the passage in the revision readers saw, and in that in which it was put right,
/// else the newest; `None` where the passage was never found on a page.
///
/// # Errors
/// See [`Error`].
pub fn before_after(tx: &mut Tx<'_>, case: &Case) -> Result<Option<BeforeAfter>, Error> {
    let (Some(at), Some(stood)) = (case.span, case.revision_id) else { return Ok(None) };
    let Some((shown, changed_since)) = telling(tx, case)? else { return Ok(None) };
    let Some(last) = article::store::revision_by_id(tx, stood)? else { return Ok(None) };
    let first = match case.first_revision_id.filter(|first| *first != stood) {
        Some(first) => article::store::revision_by_id(tx, first)?,
        None => None,
    };
    let last_text = Text::new(text_of(&last, case.place));
    let new = Text::new(text_of(&shown, case.place));
    // What readers saw: the same words in the first revision, or else where they stood last.
    let seen = first.as_ref().and_then(|first| {
        let text = Text::new(text_of(first, case.place));
        let anchor = resolve(&text, &Selector::from(case.quote.clone())).ok()?;
        Some((first, text, anchor.span))
    });
    let (old, text, span) = seen.unwrap_or((&last, last_text, at));
    let carry = Carry::between(&text, &new);
    let old = Seen { text: &text, at: old.seen_at, hash: &old.hash };
    let new = Seen { text: &new, at: shown.seen_at, hash: &shown.hash };
    Ok(Some(BeforeAfter { changed_since, ..context::between(&old, span, &new, &carry) }))
}

/// The revision that tells of the case: that in which it was put right, since what came after a fix is no
/// evidence of it; else the newest. And whether the page was changed again after that.
fn telling(tx: &mut Tx<'_>, case: &Case) -> Result<Option<(Revision, bool)>, Error> {
    let Some(newest) = article::store::newest_revision(tx, case.article_id)? else { return Ok(None) };
    let fixed = case.verdict_revision_id.filter(|_| case.state == State::Fixed);
    let fixed = match fixed.filter(|fixed| *fixed != newest.revision_id) {
        Some(fixed) => article::store::revision_by_id(tx, fixed)?,
        None => None,
    };
    Ok(Some(fixed.map_or((newest, false), |fixed| (fixed, true))))
}

/// The passage as it should read, for a notice: what the page was seen to say once it is fixed,
/// else the accepted wording; empty where the words are gone or were left open.
///
/// # Errors
/// See [`Error`].
pub fn passage_now(tx: &mut Tx<'_>, case: &Case) -> Result<String, Error> {
    let seen = if case.state == State::Fixed { words_on_page(tx, case)? } else { None };
    Ok(seen.or_else(|| case.wording.clone()).unwrap_or_default())
}

fn words_on_page(tx: &mut Tx<'_>, case: &Case) -> Result<Option<String>, Error> {
    let (Some(at), Some(stood)) = (case.span, case.revision_id) else { return Ok(None) };
    let Some((shown, _)) = telling(tx, case)? else { return Ok(None) };
    let Some(last) = article::store::revision_by_id(tx, stood)? else { return Ok(None) };
    let (old, new) = (Text::new(text_of(&last, case.place)), Text::new(text_of(&shown, case.place)));
    Ok(context::words_now(&old, at, &new))
}

/// The passage with what stands around it, in the newest revision in which it reads so; its own
/// context where it was not found.
///
/// # Errors
/// See [`Error`].
pub fn surroundings(tx: &mut Tx<'_>, case: &Case) -> Result<Surroundings, Error> {
    let found = match (case.span, case.revision_id) {
        (Some(span), Some(revision_id)) => {
            article::store::revision_by_id(tx, revision_id)?.map(|revision| (span, revision))
        }
        _ => None,
    };
    Ok(match found {
        Some((span, revision)) => {
            let text = text_of(&revision, case.place);
            let kinds = article::store::kinds(tx, revision.revision_id)?;
            let kind = Kind::at(&kinds, text, span.start.0).filter(|_| case.place == Place::InArticle);
            Surroundings { kind, ..context::surroundings(&Text::new(text), span) }
        }
        None => Surroundings {
            lead: case.quote.prefix.clone(),
            passage: case.quote.exact.clone(),
            rest: case.quote.suffix.clone(),
            ..Surroundings::default()
        },
    })
}
