//! Remembered refusals as rows.

use super::record::{passage_hash, unrefused};
use super::{by_id, decide, wordings};
use crate::article::{self, Article, ArticleId, Place};
use crate::case::memory::{Remembered, RememberedId, Saying, Scope};
use crate::case::{Actor, Case, CaseId, Command, EditorId, Lane};
use crate::clock::Timestamp;
use crate::params;
use crate::report::{self, Report};
use crate::store::{Error, Row, Tx};

/// Every column of a [`Remembered`], under the statement's name, from the rows that `which` says.
macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!(
            $name,
            " select remembered.remembered_id, site_id, scope, section, article_id, case_id, reason, message,
               editor_id, created_at, expires_at, revoked_at from remembered ",
            $which
        )
    };
}

/// Remembers the refusal of a declined case for the words its readers suggested; `None` where the
/// case is not declined, or nobody suggested words.
///
/// # Errors
/// See [`Error`].
pub fn remember(
    tx: &mut Tx<'_>,
    case: &Case,
    (scope, expires_at): (Scope, Timestamp),
    editor: EditorId,
    now: Timestamp,
) -> Result<Option<RememberedId>, Error> {
    let Some(reason) = case.reason else { return Ok(None) };
    let mut pairs: Vec<(String, String)> = report::store::list_by_case(tx, case.case_id)?
        .iter()
        .filter(|report| report.counts())
        .filter_map(|report| {
            Some((passage_hash(&report.quote.exact), passage_hash(report.suggestion.as_ref()?)))
        })
        .collect();
    let whole = passage_hash(&case.quote.exact);
    let wordings = wordings(tx, case)?;
    pairs
        .extend(wordings.iter().map(|words| (whole.clone(), passage_hash(&words.passage_as_it_should_read))));
    pairs.sort();
    pairs.dedup();
    let article = article::store::article_by_id(tx, case.article_id)?;
    let Some(article) = article.filter(|_| !pairs.is_empty()) else { return Ok(None) };
    // An article that names no section has none to reach.
    let scope = if scope == Scope::Section && article.section.is_empty() { Scope::Article } else { scope };
    let section = if scope == Scope::Section { article.section.as_str() } else { "" };
    let remembered_id: RememberedId = tx
        .only(
            "/* memory.insert */ insert into remembered (site_id, scope, section, article_id, case_id, reason, message,
               editor_id, created_at, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning remembered_id",
            params![
                case.site_id,
                scope,
                section,
                (scope == Scope::Article).then_some(case.article_id),
                case.case_id,
                reason,
                &case.message,
                editor,
                now,
                expires_at,
            ],
        )?
        .get("remembered_id")?;
    for (passage, words) in pairs {
        tx.execute(
            "/* memory.words */ insert into remembered_words (remembered_id, passage_hash, words_hash)
             values ($1, $2, $3)",
            params![remembered_id, passage, words],
        )?;
    }
    Ok(Some(remembered_id))
}

/// The refusal that answers this report by itself, the newest if there are several.
///
/// # Errors
/// See [`Error`].
pub fn recalled(
    tx: &mut Tx<'_>,
    report: &Report,
    lane: Lane,
    now: Timestamp,
) -> Result<Option<Remembered>, Error> {
    refusing(tx, report.article_id, &Saying::of(report, lane), now)
}

/// The refusal that would answer who says this on that article, the newest if there are several.
///
/// # Errors
/// See [`Error`].
pub fn refusing(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    saying: &Saying<'_>,
    now: Timestamp,
) -> Result<Option<Remembered>, Error> {
    let Some((passage, words)) = saying.looked_up_by() else { return Ok(None) };
    let Some(article) = article::store::article_by_id(tx, article_id)? else { return Ok(None) };
    let rows = tx.query(
        select!(
            "/* memory.recalled */",
            "join remembered_words on remembered_words.remembered_id = remembered.remembered_id
             where passage_hash = $1 and words_hash = $2 and site_id = $3 and revoked_at is null and expires_at > $4
             order by remembered.remembered_id desc limit 100"
        ),
        params![passage, words, article.site_id, now],
    )?;
    for row in &rows {
        let remembered = from_row(row)?;
        if remembered.stands(now) && remembered.reaches(&article) {
            return Ok(Some(remembered));
        }
    }
    Ok(None)
}

/// The refusals that stand and reach an article, the newest first and at most `limit`, each with the
/// passages it is about that a page has: whatever readers typed is left out, and so is the legal lane.
///
/// # Errors
/// See [`Error`].
pub fn standing_on(
    tx: &mut Tx<'_>,
    article: &Article,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<(Remembered, Vec<String>)>, Error> {
    let rows = tx.query(
        select!(
            "/* memory.standing_on */",
            "where site_id = $1 and revoked_at is null and expires_at > $2
               and (scope = 'site' or scope = 'section' and section = $3 or scope = 'article' and article_id = $4)
             order by remembered.remembered_id desc limit $5"
        ),
        params![article.site_id, now, &article.section, article.article_id, limit],
    )?;
    let mut standing = Vec::with_capacity(rows.len());
    for row in &rows {
        let remembered = from_row(row)?;
        if !remembered.stands(now) || !remembered.reaches(article) {
            continue;
        }
        let case = by_id(tx, remembered.case_id)?.filter(|case| case.lane != Lane::Legal);
        let Some(case) = case else { continue };
        let hashes: Vec<String> = tx
            .query(
                "/* memory.passages */ select distinct passage_hash from remembered_words where remembered_id = $1",
                params![remembered.remembered_id],
            )?
            .iter()
            .map(|row| row.get("passage_hash"))
            .collect::<Result<_, Error>>()?;
        let found = |place: Place| matches!(place, Place::InArticle | Place::OnPage);
        let mut passages: Vec<String> = report::store::list_by_case(tx, case.case_id)?
            .into_iter()
            .filter(|report| report.counts() && report.place.is_some_and(found))
            .map(|report| report.quote.exact)
            .collect();
        if found(case.place) {
            passages.push(case.quote.exact);
        }
        passages.sort();
        passages.dedup();
        passages.retain(|exact| hashes.contains(&passage_hash(exact)));
        standing.push((remembered, passages));
    }
    Ok(standing)
}

/// The case on that article which this refusal answered before.
pub(super) fn answered_before(
    tx: &mut Tx<'_>,
    report: &Report,
    remembered: &Remembered,
) -> Result<Option<Case>, Error> {
    tx.one(
        super::select!(
            "/* memory.answered_before */",
            "where article_id = $1 and passage_hash = $2 and remembered_id = $3 and state = 'declined'
             order by case_id limit 1"
        ),
        params![report.article_id, passage_hash(&report.quote.exact), remembered.remembered_id],
    )?
    .as_ref()
    .map(super::from_row)
    .transpose()
}

/// The refusal answers a case by itself, in the name of whoever had it remembered.
pub(super) fn recall(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    remembered: &Remembered,
    now: Timestamp,
) -> Result<(), Error> {
    let command = Command::Recall {
        remembered: remembered.remembered_id,
        of: remembered.case_id,
        reason: remembered.reason,
        message: remembered.message.clone(),
    };
    unrefused(decide(tx, case_id, None, Actor::Editor(remembered.editor_id), &command, now)).map(drop)
}

/// A reader insists after an answer that came by itself: the case is open, and at the desk. `false`
/// where there is no such answer to insist against.
///
/// # Errors
/// See [`Error`].
pub fn insist(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<bool, Error> {
    tx.hold("article", report.article_id.0)?;
    let Some(case_id) = report::store::case_of::<CaseId>(tx, report.report_id)? else { return Ok(false) };
    let Some(case) = by_id(tx, case_id)? else { return Ok(false) };
    let withdrawn =
        report::store::by_id(tx, report.report_id)?.is_none_or(|report| report.withdrawn_at.is_some());
    if case.remembered.is_none() || withdrawn {
        return Ok(false);
    }
    unrefused(decide(tx, case_id, None, Actor::Reader, &Command::Insist { report: report.report_id }, now))?;
    Ok(true)
}

/// Every refusal that was remembered, the newest first, at most `limit`, with how many cases each
/// answered.
///
/// # Errors
/// See [`Error`].
pub fn list_remembered(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(Remembered, i64)>, Error> {
    let rows =
        tx.query(select!("/* memory.list */", "order by remembered_id desc limit $1"), params![limit])?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        let remembered = from_row(row)?;
        let answered = tx
            .only(
                "/* memory.answered */ select count(*) as answered from cases where remembered_id = $1",
                params![remembered.remembered_id],
            )?
            .get("answered")?;
        listed.push((remembered, answered));
    }
    Ok(listed)
}

/// The case that a refusal was decided on; `None` where there is no such refusal.
///
/// # Errors
/// See [`Error`].
pub fn remembered_on(tx: &mut Tx<'_>, remembered_id: RememberedId) -> Result<Option<CaseId>, Error> {
    tx.one("/* memory.on */ select case_id from remembered where remembered_id = $1", params![remembered_id])?
        .map(|row| row.get("case_id"))
        .transpose()
}

/// It answers nothing any more; what it answered stays answered.
///
/// # Errors
/// See [`Error`].
pub fn revoke(tx: &mut Tx<'_>, remembered_id: RememberedId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* memory.revoke */ update remembered set revoked_at = $2
         where remembered_id = $1 and revoked_at is null",
        params![remembered_id, now],
    )?;
    Ok(())
}

/// The case is open again, so that what was refused there is refused no more.
pub(super) fn revoke_of(tx: &mut Tx<'_>, case_id: CaseId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* memory.revoke_of */ update remembered set revoked_at = $2
         where case_id = $1 and revoked_at is null",
        params![case_id, now],
    )?;
    Ok(())
}

fn from_row(row: &Row) -> Result<Remembered, Error> {
    Ok(Remembered {
        remembered_id: row.get("remembered_id")?,
        site_id: row.get("site_id")?,
        scope: row.parse("scope")?,
        section: row.get("section")?,
        article_id: row.get("article_id")?,
        case_id: row.get("case_id")?,
        reason: row.parse("reason")?,
        message: row.get("message")?,
        editor_id: row.get("editor_id")?,
        created_at: row.get("created_at")?,
        expires_at: row.get("expires_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}
