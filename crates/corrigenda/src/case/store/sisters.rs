//! The sisters of a case as rows, and cases that the desk opens for them.

use corrigenda_anchor::{Quote, Selector, Span, Text, describe, resolve};

use super::record::{append, passage_hash};
use super::search::open_words;
use super::{by_id, ends, queue};
use crate::article::sisters::store::Found;
use crate::article::{self, ArticleId, Place};
use crate::case::sisters::{Sister, SisterState};
use crate::case::sought::searchable;
use crate::case::{Actor, Case, CaseEvent, CaseId};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// Keeps what was found; what the desk already said of an article stays as it is.
///
/// # Errors
/// See [`Error`].
pub fn keep_sisters(tx: &mut Tx<'_>, case_id: CaseId, found: &[Found], now: Timestamp) -> Result<(), Error> {
    for one in found {
        let text = Text::new(one.revision.text.as_str());
        let quote = describe(&text, one.likeness.span).quote;
        tx.execute(
            "/* sister.keep */ insert into sisters (case_id, article_id, same, exact, prefix, suffix, state, found_at)
             values ($1, $2, $3, $4, $5, $6, 'found', $7)
             on conflict (case_id, article_id) do update set
               same = excluded.same, exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix
             where sisters.state = 'found'",
            params![
                case_id,
                one.revision.article_id,
                one.likeness.same,
                &quote.exact,
                &quote.prefix,
                &quote.suffix,
                now
            ],
        )?;
    }
    tx.announce("case", case_id.0);
    Ok(())
}

/// The sisters of a case, the same words first.
///
/// # Errors
/// See [`Error`].
pub fn list_sisters(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Sister>, Error> {
    tx.query(
        "/* sister.list */ select sisters.article_id, articles.title, articles.url, same, exact, prefix, suffix,
           state, opened_case_id
         from sisters join articles on articles.article_id = sisters.article_id
         where case_id = $1 order by same desc, sisters.article_id desc limit 100",
        params![case_id],
    )?
    .iter()
    .map(|row| {
        Ok(Sister {
            article_id: row.get("article_id")?,
            title: row.get("title")?,
            url: row.get("url")?,
            same: row.get("same")?,
            quote: Quote { exact: row.get("exact")?, prefix: row.get("prefix")?, suffix: row.get("suffix")? },
            state: row.parse("state")?,
            opened: row.get("opened_case_id")?,
        })
    })
    .collect()
}

/// The desk lets sisters be.
///
/// # Errors
/// See [`Error`].
pub fn dismiss_sister(tx: &mut Tx<'_>, case_id: CaseId, article_id: ArticleId) -> Result<(), Error> {
    tx.execute(
        "/* sister.dismiss */ update sisters set state = $3
         where case_id = $1 and article_id = $2 and state = 'found'",
        params![case_id, article_id, SisterState::Dismissed],
    )?;
    tx.announce("case", case_id.0);
    Ok(())
}

/// The desk opens a case for a sister, where the words still stand; the case, or `None` where they
/// do not, or where that was done before.
///
/// # Errors
/// See [`Error`].
pub fn open_sister(
    tx: &mut Tx<'_>,
    of: &Case,
    article_id: ArticleId,
    actor: Actor,
    now: Timestamp,
) -> Result<Option<CaseId>, Error> {
    tx.hold("article", article_id.0)?;
    let waiting = list_sisters(tx, of.case_id)?;
    let waiting = waiting.iter().find(|one| one.article_id == article_id && one.state == SisterState::Found);
    let Some(sister) = waiting else { return Ok(None) };
    let Some(revision) = article::store::newest_revision(tx, article_id)? else { return Ok(None) };
    let text = Text::new(revision.text.as_str());
    let Ok(anchor) = resolve(&text, &Selector::from(sister.quote.clone())) else { return Ok(None) };
    let quote = describe(&text, anchor.span).quote;
    let opened = CaseEvent::Opened {
        about: of.kind,
        lane: of.lane,
        lane_why: format!("the words of case {}", of.case_id),
        quote: quote.clone(),
        place: Place::InArticle,
        place_reason: String::new(),
    };
    let case_id = insert(tx, of, &revision, anchor.span, &quote, &sister.title, now)?;
    append(tx, case_id, actor, &opened, now)?;
    open_words(tx, case_id, &words_of(&sister.title, &quote))?;
    tx.execute(
        "/* sister.opened */ update sisters set state = $3, opened_case_id = $4 where case_id = $1 and article_id = $2",
        params![of.case_id, article_id, SisterState::Opened, case_id],
    )?;
    tx.announce("case", case_id.0);
    tx.announce("case", of.case_id.0);
    if let Some(case) = by_id(tx, case_id)? {
        queue::keep(tx, &case)?;
    }
    Ok(Some(case_id))
}

/// What the case is found by.
fn words_of(title: &str, quote: &Quote) -> String {
    searchable(&format!("{title}\n{}", quote.exact))
}

fn insert(
    tx: &mut Tx<'_>,
    of: &Case,
    revision: &article::Revision,
    span: Span,
    quote: &Quote,
    title: &str,
    now: Timestamp,
) -> Result<CaseId, Error> {
    let (start, end) = ends(Some(span));
    tx.only(
        "/* sister.open */ insert into cases (site_id, article_id, lane, state, kind, exact, prefix, suffix, place,
           place_reason, first_revision_id, revision_id, span_start, span_end, readers, message, notice_due,
           verdict, opened_at, attention_at, changed_at, search, passage_hash, version)
         values ($1, $2, $3, 'open', $4, $5, $6, $7, 'in_article', '', $8, $8, $9, $10, 0, '', 0, '', $11, $11, $11,
           $12, $13, 1)
         returning case_id",
        params![
            of.site_id,
            revision.article_id,
            of.lane,
            of.kind,
            &quote.exact,
            &quote.prefix,
            &quote.suffix,
            revision.revision_id,
            start,
            end,
            now,
            words_of(title, quote),
            passage_hash(&quote.exact),
        ],
    )?
    .get("case_id")
}
