//! What the desk knows about the passages of one page, as far as the page may know it.

use std::collections::HashMap;

use corrigenda_anchor::{Text, describe, fold};

use crate::article::{self, ArticleId, Place, Revision, RevisionId};
use crate::case::memory::Remembered;
use crate::case::{self, Case, CaseId, Lane, Reason, State, context};
use crate::clock::Timestamp;
use crate::notice::known::{Corrected, Known, Refused, Reported, Why};
use crate::params;
use crate::store::{Error, Tx};

/// Most passages of each sort that a page is told of.
const REPORTED: usize = 100;
const CORRECTED: i64 = 20;
const REFUSED: i64 = 100;
/// Most places of one passage.
const PLACES: usize = 5;
/// How long after it was put right a page still hears of a passage, in milliseconds: somebody may
/// have an old copy open. Later the notices say it.
const STILL_NEWS_MS: i64 = 30 * 24 * 3_600_000;

/// The passages of an article that are on the desk, and those that were put right lately.
///
/// # Errors
/// See [`Error`].
pub fn known(tx: &mut Tx<'_>, article_id: ArticleId, now: Timestamp) -> Result<Known, Error> {
    let reported = case::store::by_article(tx, article_id)?
        .into_iter()
        .filter(|case| case.lane != Lane::Legal && case.place == Place::InArticle && case.readers > 0)
        .filter(|case| matches!(case.state, State::Open | State::Accepted))
        .take(REPORTED)
        .map(|case| Reported { quote: case.quote, readers: case.readers, since: case.opened_at })
        .collect();
    let refused = refused(tx, article_id, now)?;
    Ok(Known { reported, corrected: corrected(tx, article_id, now)?, refused })
}

/// The reason of a refusal as readers are told it; `None` where they are told nothing.
///
/// # Errors
/// See [`Error`].
pub fn why(tx: &mut Tx<'_>, remembered: &Remembered) -> Result<Option<Why>, Error> {
    if remembered.reason == Reason::Abuse {
        return Ok(None);
    }
    let own = case::store::own_of(tx, Some(remembered.reason))?;
    Ok(Some(Why { reason: remembered.reason, own, message: remembered.message.clone() }))
}

/// Where the words of remembered refusals stand on the page: whoever highlights just these and suggests the
/// same is answered by them.
fn refused(tx: &mut Tx<'_>, article_id: ArticleId, now: Timestamp) -> Result<Vec<Refused>, Error> {
    let Some(article) = article::store::article_by_id(tx, article_id)? else { return Ok(vec![]) };
    let standing = case::store::standing_on(tx, &article, now, REFUSED)?;
    if standing.is_empty() {
        return Ok(vec![]);
    }
    let Some(newest) = article::store::newest_revision(tx, article_id)? else { return Ok(vec![]) };
    let (text, folded) = (Text::new(newest.text.as_str()), fold(&newest.text));
    let mut out: Vec<Refused> = Vec::new();
    for (remembered, passages) in &standing {
        let Some(why) = why(tx, remembered)? else { continue };
        for span in passages.iter().flat_map(|words| context::places(&folded, words, PLACES)) {
            let quote = describe(&text, span).quote;
            // The newest answers where there are several.
            if out.iter().all(|other| other.quote != quote) {
                out.push(Refused { quote, why: why.clone() });
            }
        }
    }
    out.truncate(REPORTED);
    Ok(out)
}

fn corrected(tx: &mut Tx<'_>, article_id: ArticleId, now: Timestamp) -> Result<Vec<Corrected>, Error> {
    let fixed = tx.query(
        "/* notice.list_corrected */ select case_id, fixed_at, slug from
           (select cases.case_id,
              (select max(at) from case_events
               where case_events.case_id = cases.case_id and case_events.kind = 'fixed') as fixed_at,
              (select slug from notices where notices.case_id = cases.case_id and withdrawn_at is null
               order by notice_id desc limit 1) as slug
            from cases where article_id = $1 and state = 'fixed' and lane <> 'legal' and place = 'in_article') fixed
         where fixed_at >= $2 order by fixed_at desc, case_id limit $3",
        params![article_id, now.plus_ms(-STILL_NEWS_MS), CORRECTED],
    )?;
    if fixed.is_empty() {
        return Ok(vec![]);
    }
    let Some(newest) = article::store::newest_revision(tx, article_id)? else { return Ok(vec![]) };
    let new = Text::new(newest.text.as_str());
    let mut older: HashMap<RevisionId, Revision> = HashMap::new();
    let mut out = Vec::new();
    for row in &fixed {
        let case_id: CaseId = row.get("case_id")?;
        let Some(case) = case::store::by_id(tx, case_id)? else { continue };
        let Some(stood) = case.revision_id else { continue };
        if !older.contains_key(&stood)
            && let Some(revision) = article::store::revision_by_id(tx, stood)?
        {
            older.insert(stood, revision);
        }
        let Some(words) = older.get(&stood).and_then(|old| words_now(&case, old, &new)) else { continue };
        let (at, slug) = (row.get("fixed_at")?, row.get("slug")?);
        out.push(Corrected { quote: case.quote, now: words, at, slug });
    }
    Ok(out)
}

/// What stands on the page where the passage stood; `None` where that can't be told.
fn words_now(case: &Case, old: &Revision, new: &Text<'_>) -> Option<String> {
    context::words_now(&Text::new(old.text.as_str()), case.span?, new)
}
