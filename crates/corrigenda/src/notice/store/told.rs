//! Where a notice was told, why one waits, and the rules of its site, as rows.

use crate::article::SiteId;
use crate::case::{CaseId, EditorId};
use crate::clock::Timestamp;
use crate::notice::NoticeId;
use crate::notice::policy::{Channel, Policy};
use crate::params;
use crate::store::{Error, Tx};

/// A place in which a notice was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Which notice.
    pub notice_id: NoticeId,
    /// Where.
    pub channel: Channel,
    /// Who ticked it.
    pub by: EditorId,
    /// When.
    pub at: Timestamp,
}

/// The places in which the notices of a case were told.
///
/// # Errors
/// See [`Error`].
pub fn told(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Vec<Told>, Error> {
    tx.query(
        "/* notice.told */ select notice_id, channel, editor_id, at from notice_channels
         where notice_id in (select notice_id from notices where case_id = $1) order by notice_id, at, channel",
        params![case_id],
    )?
    .iter()
    .map(|row| {
        Ok(Told {
            notice_id: row.get("notice_id")?,
            channel: row.parse("channel")?,
            by: row.get("editor_id")?,
            at: row.get("at")?,
        })
    })
    .collect()
}

/// The notice was told in these places and no other; who ticked one first stays with it.
///
/// # Errors
/// See [`Error`].
pub fn set_told(
    tx: &mut Tx<'_>,
    notice_id: NoticeId,
    channels: &[Channel],
    by: EditorId,
    now: Timestamp,
) -> Result<(), Error> {
    for channel in Channel::ALL {
        if channels.contains(channel) {
            tx.execute(
                "/* notice.tell */ insert into notice_channels (notice_id, channel, editor_id, at)
                 values ($1, $2, $3, $4) on conflict (notice_id, channel) do nothing",
                params![notice_id, *channel, by, now],
            )?;
        } else {
            tx.execute(
                "/* notice.untell */ delete from notice_channels where notice_id = $1 and channel = $2",
                params![notice_id, *channel],
            )?;
        }
    }
    Ok(())
}

/// Why a notice that is due is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delay {
    /// Until when.
    pub until: Timestamp,
    /// Why.
    pub why: String,
    /// Who said so.
    pub by: EditorId,
}

/// The delay of a case's notice; the newest word counts.
///
/// # Errors
/// See [`Error`].
pub fn delay(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<Delay>, Error> {
    tx.one(
        "/* notice.delay */ select until, why, editor_id from notice_delays where case_id = $1",
        params![case_id],
    )?
    .map(|row| Ok(Delay { until: row.get("until")?, why: row.get("why")?, by: row.get("editor_id")? }))
    .transpose()
}

/// It waits until then.
///
/// # Errors
/// See [`Error`].
pub fn set_delay(tx: &mut Tx<'_>, case_id: CaseId, delay: &Delay, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* notice.set_delay */ insert into notice_delays (case_id, until, why, editor_id, at)
         values ($1, $2, $3, $4, $5)
         on conflict (case_id) do update set until = excluded.until, why = excluded.why,
           editor_id = excluded.editor_id, at = excluded.at",
        params![case_id, delay.until, &delay.why, delay.by, now],
    )?;
    tx.announce("case", case_id.0);
    Ok(())
}

/// The rules of a site.
///
/// # Errors
/// See [`Error`].
pub fn policy(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Policy, Error> {
    Ok(Policy::read(&settings(tx, site_id)?))
}

/// They are these from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_policy(tx: &mut Tx<'_>, site_id: SiteId, policy: &Policy) -> Result<(), Error> {
    let written = policy.written(&settings(tx, site_id)?);
    tx.execute(
        "/* notice.set_policy */ update sites set policy = $2 where site_id = $1",
        params![site_id, written],
    )?;
    Ok(())
}

fn settings(tx: &mut Tx<'_>, site_id: SiteId) -> Result<String, Error> {
    let row = tx.one("/* notice.policy */ select policy from sites where site_id = $1", params![site_id])?;
    row.map_or_else(|| Ok(String::new()), |row| row.get("policy"))
}
