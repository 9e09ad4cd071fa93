//! A site's policy, what is due by it, and the record of what went.

use super::{Deletion, Gone};
use crate::article::SiteId;
use crate::clock::Timestamp;
use crate::config::Retention;
use crate::params;
use crate::report::ReportId;
use crate::store::{Error, Tx};

/// The site's own policy, or the install's where the site says nothing.
///
/// # Errors
/// See [`Error`].
pub fn policy(tx: &mut Tx<'_>, site_id: SiteId, install: Retention) -> Result<Retention, Error> {
    let own = rules(tx, site_id)?.remove("retention");
    let own = own.and_then(|own| serde_json::from_value::<Retention>(own).ok());
    Ok(own.and_then(|own| own.checked().ok()).unwrap_or(install))
}

/// The site's policy is this from now on; the install's, where there is none.
///
/// # Errors
/// See [`Error`].
pub fn set_policy(tx: &mut Tx<'_>, site_id: SiteId, own: Option<Retention>) -> Result<(), Error> {
    tx.hold("site", site_id.0)?;
    let mut rules = rules(tx, site_id)?;
    let failed = |error: serde_json::Error| Error::Decode(error.to_string());
    match own {
        Some(own) => rules.insert("retention".into(), serde_json::to_value(own).map_err(failed)?),
        None => rules.remove("retention"),
    };
    let text = serde_json::to_string(&rules).map_err(failed)?;
    tx.execute(
        "/* retention.set_policy */ update sites set policy = $2 where site_id = $1",
        params![site_id, text],
    )?;
    Ok(())
}

type Rules = serde_json::Map<String, serde_json::Value>;

fn rules(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Rules, Error> {
    let row =
        tx.one("/* retention.rules */ select policy from sites where site_id = $1", params![site_id])?;
    let text: String = row.map_or(Ok(String::new()), |row| row.get("policy"))?;
    if text.trim().is_empty() {
        return Ok(Rules::new());
    }
    serde_json::from_str(&text).map_err(|error| Error::Decode(format!("policy of site {site_id}: {error}")))
}

/// Writes down that so many went.
///
/// # Errors
/// See [`Error`].
pub fn note(tx: &mut Tx<'_>, site_id: SiteId, what: Gone, n: i64, now: Timestamp) -> Result<(), Error> {
    if n == 0 {
        return Ok(());
    }
    let day: String = now.rfc3339().chars().take(10).collect();
    tx.execute(
        "/* deletion.note */ insert into deletions (day, site_id, what, n, at) values ($1, $2, $3, $4, $5)
         on conflict (day, site_id, what) do update set n = deletions.n + excluded.n, at = excluded.at",
        params![day, site_id, what, n, now],
    )?;
    Ok(())
}

/// What was deleted from that day on, the newest day first.
///
/// # Errors
/// See [`Error`].
pub fn deletions(tx: &mut Tx<'_>, since: &str) -> Result<Vec<Deletion>, Error> {
    tx.query(
        "/* deletion.list */ select day, site_id, what, n from deletions where day >= $1
         order by day desc, site_id, what",
        params![since],
    )?
    .iter()
    .map(|row| {
        Ok(Deletion {
            day: row.get("day")?,
            site_id: row.get("site_id")?,
            what: row.parse("what")?,
            n: row.get("n")?,
        })
    })
    .collect()
}

/// Reports whose case was decided before that moment and whose words are still kept, oldest first.
///
/// # Errors
/// See [`Error`].
pub fn with_old_words(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<ReportId>, Error> {
    tx.query(
        "/* retention.words */ select report_id from cases join reports using (case_id)
         where cases.site_id = $1 and cases.state in ('fixed', 'declined') and cases.decided_at < $2
           and erased_at is null and forgotten_at is null
         order by report_id limit $3",
        params![site_id, before, limit],
    )?
    .iter()
    .map(|row| row.get("report_id"))
    .collect()
}

/// The words of a report are gone; its reader took nothing back.
///
/// # Errors
/// See [`Error`].
pub fn set_forgotten(tx: &mut Tx<'_>, report_id: ReportId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* retention.forgotten */ update reports set forgotten_at = $2 where report_id = $1",
        params![report_id, now],
    )?;
    Ok(())
}

/// Empties the senders of reports before that moment; how many, at most so many at once.
///
/// # Errors
/// See [`Error`].
pub fn forget_senders(tx: &mut Tx<'_>, site_id: SiteId, before: Timestamp, limit: i64) -> Result<i64, Error> {
    let n = tx.execute(
        "/* retention.senders */ update reports set sender_hash = '' where report_id in
           (select report_id from reports where site_id = $1 and received_at < $2 and sender_hash <> ''
            order by received_at limit $3)",
        params![site_id, before, limit],
    )?;
    Ok(i64::try_from(n).unwrap_or(i64::MAX))
}
