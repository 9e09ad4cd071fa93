//! The sisters of a case as rows, and cases that the desk opens for them.

use corrigenda_anchor::{Quote, Selector, Text, describe, resolve};

use super::opening::{Opening, open_by_desk};
use crate::article::sisters::store::Found;
use crate::article::{self, ArticleId};
use crate::case::sisters::{Sister, SisterState};
use crate::case::{Actor, Case, CaseId};
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
        "/* sister.list */ select sisters.article_id, articles.site_id, sites.name as site_name, articles.title,
           articles.url, same, exact, prefix, suffix, state, opened_case_id
         from sisters join articles on articles.article_id = sisters.article_id
           join sites on sites.site_id = articles.site_id
         where case_id = $1 order by same desc, sisters.article_id desc limit 100",
        params![case_id],
    )?
    .iter()
    .map(|row| {
        Ok(Sister {
            article_id: row.get("article_id")?,
            site_id: row.get("site_id")?,
            site_name: row.get("site_name")?,
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
    let opening = Opening {
        site_id: sister.site_id,
        kind: of.kind,
        lane: of.lane,
        lane_why: format!("the words of case {}", of.case_id),
        revision: &revision,
        span: anchor.span,
        title: &sister.title,
    };
    let case_id = open_by_desk(tx, &opening, actor, now)?;
    tx.execute(
        "/* sister.opened */ update sisters set state = $3, opened_case_id = $4 where case_id = $1 and article_id = $2",
        params![of.case_id, article_id, SisterState::Opened, case_id],
    )?;
    tx.announce("case", of.case_id.0);
    Ok(Some(case_id))
}
