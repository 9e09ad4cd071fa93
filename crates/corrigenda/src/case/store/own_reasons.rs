//! The reasons that a site's owners wrote, as rows. Nothing of them is deleted: what was given to a
//! reader stays readable.

use crate::article::SiteId;
use crate::case::reason::{MOST_OFFERED, OwnReason, OwnReasonId};
use crate::case::{CaseEvent, Proposal, Reason, Refusal};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

use super::Stopped;

/// The reasons of a site in their order: those offered, and with `ended` the others after them.
///
/// # Errors
/// See [`Error`].
pub fn own_reasons(tx: &mut Tx<'_>, site: SiteId, ended: bool) -> Result<Vec<OwnReason>, Error> {
    let rows = tx.query(
        "/* reason.of_site */ select own_reason_id, name, ended_at from own_reasons
         where site_id = $1 and (ended_at is null or $2 = 1)
         order by case when ended_at is null then 0 else 1 end, position, own_reason_id",
        params![site, ended],
    )?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let id: OwnReasonId = row.get("own_reason_id")?;
        found.push(OwnReason {
            id,
            name: row.get("name")?,
            says: says(tx, id)?,
            ended: row.get::<Option<Timestamp>>("ended_at")?.is_some(),
        });
    }
    Ok(found)
}

/// The reason of that row, ended or not, and its site.
///
/// # Errors
/// See [`Error`].
pub fn own_reason(tx: &mut Tx<'_>, id: OwnReasonId) -> Result<Option<(SiteId, OwnReason)>, Error> {
    let row = tx.one(
        "/* reason.by_id */ select site_id, name, ended_at from own_reasons where own_reason_id = $1",
        params![id],
    )?;
    let Some(row) = row else { return Ok(None) };
    let ended = row.get::<Option<Timestamp>>("ended_at")?.is_some();
    Ok(Some((row.get("site_id")?, OwnReason { id, name: row.get("name")?, says: says(tx, id)?, ended })))
}

/// The reason of a decision where it is a site's own.
///
/// # Errors
/// See [`Error`].
pub fn own_of(tx: &mut Tx<'_>, reason: Option<Reason>) -> Result<Option<OwnReason>, Error> {
    match reason.and_then(Reason::own) {
        Some(id) => Ok(own_reason(tx, id)?.map(|(_, own)| own)),
        None => Ok(None),
    }
}

fn says(tx: &mut Tx<'_>, id: OwnReasonId) -> Result<Vec<(String, String)>, Error> {
    tx.query(
        "/* reason.says */ select lang, says from own_reason_words where own_reason_id = $1 order by lang",
        params![id],
    )?
    .iter()
    .map(|row| Ok((row.get("lang")?, row.get("says")?)))
    .collect()
}

/// Adds a reason at the end of a site's list; `None` where it offers as many as it may.
///
/// # Errors
/// See [`Error`].
pub fn add_own_reason(
    tx: &mut Tx<'_>,
    site: SiteId,
    name: &str,
    now: Timestamp,
) -> Result<Option<OwnReasonId>, Error> {
    tx.hold("reasons", site.0)?;
    let row = tx.only(
        "/* reason.count */ select count(*) as n, coalesce(max(position), 0) as last from own_reasons
         where site_id = $1 and ended_at is null",
        params![site],
    )?;
    let (n, last): (i64, i64) = (row.get("n")?, row.get("last")?);
    if usize::try_from(n).unwrap_or(usize::MAX) >= MOST_OFFERED {
        return Ok(None);
    }
    tx.only(
        "/* reason.add */ insert into own_reasons (site_id, name, position, created_at)
         values ($1, $2, $3, $4) returning own_reason_id",
        params![site, name, last + 1, now],
    )?
    .get("own_reason_id")
    .map(Some)
}

/// Calls a reason so from now on, with these words for its readers; empty words are taken out.
///
/// # Errors
/// See [`Error`].
pub fn set_own_reason(
    tx: &mut Tx<'_>,
    id: OwnReasonId,
    name: &str,
    words: &[(String, String)],
) -> Result<(), Error> {
    tx.execute(
        "/* reason.name */ update own_reasons set name = $2 where own_reason_id = $1",
        params![id, name],
    )?;
    for (lang, says) in words {
        if says.is_empty() {
            tx.execute(
                "/* reason.unsay */ delete from own_reason_words where own_reason_id = $1 and lang = $2",
                params![id, lang],
            )?;
        } else {
            tx.execute(
                "/* reason.say */ insert into own_reason_words (own_reason_id, lang, says) values ($1, $2, $3)
                 on conflict (own_reason_id, lang) do update set says = excluded.says",
                params![id, lang, says],
            )?;
        }
    }
    Ok(())
}

/// It is offered no more, or again.
///
/// # Errors
/// See [`Error`].
pub fn end_own_reason(tx: &mut Tx<'_>, id: OwnReasonId, ended: Option<Timestamp>) -> Result<(), Error> {
    tx.execute(
        "/* reason.end */ update own_reasons set ended_at = $2 where own_reason_id = $1",
        params![id, ended],
    )?;
    Ok(())
}

/// Changes places with the one before it (or after it, where `down`) in the list of its site.
///
/// # Errors
/// See [`Error`].
pub fn move_own_reason(tx: &mut Tx<'_>, site: SiteId, id: OwnReasonId, down: bool) -> Result<(), Error> {
    tx.hold("reasons", site.0)?;
    let mut order: Vec<OwnReasonId> = own_reasons(tx, site, false)?.iter().map(|own| own.id).collect();
    let Some(at) = order.iter().position(|other| *other == id) else { return Ok(()) };
    let other = if down { at + 1 } else { at.wrapping_sub(1) };
    if other >= order.len() {
        return Ok(());
    }
    order.swap(at, other);
    for (position, id) in (1_i64..).zip(order) {
        tx.execute(
            "/* reason.place */ update own_reasons set position = $2 where own_reason_id = $1",
            params![id, position],
        )?;
    }
    Ok(())
}

/// Writes into events what a site's own reason was called when it was given.
///
/// # Errors
/// [`Refusal::NoSuchReason`] for a reason of another site.
pub(super) fn name_reasons(tx: &mut Tx<'_>, site: SiteId, events: &mut [CaseEvent]) -> Result<(), Stopped> {
    for event in events {
        let (reason, named) = match event {
            CaseEvent::Declined { reason, named, .. } | CaseEvent::Recalled { reason, named, .. } => {
                (*reason, named)
            }
            CaseEvent::Proposed { proposal: Proposal::Decline { reason, named, .. } } => (*reason, named),
            _ => continue,
        };
        let Some(id) = reason.own() else { continue };
        match own_reason(tx, id)? {
            Some((of, own)) if of == site => *named = own.name,
            _ => return Err(Refusal::NoSuchReason.into()),
        }
    }
    Ok(())
}
