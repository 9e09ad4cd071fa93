//! Feeds and sitemaps that wake the watch, in the database.

use std::collections::HashMap;

use super::{Entry, List, ListId, READ, SUBSCRIBE, Standing, ask_for, renewal_ms};
use crate::article::{SiteId, Validators};
use crate::clock::Timestamp;
use crate::id::{Entropy, hex};
use crate::params;
use crate::store::{Error, Row, Tx, jobs};

macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!(
            $name,
            " select list_id, site_id, url, etag, last_modified, topic, hub, state, token, lease_until from woken_lists ",
            $which
        )
    };
}

/// These are the lists of a site from now on: those that are new are read now, those that are gone
/// are forgotten.
///
/// # Errors
/// See [`Error`].
pub fn set_lists(tx: &mut Tx<'_>, site_id: SiteId, urls: &[String], now: Timestamp) -> Result<(), Error> {
    let rows = tx.query(
        "/* list.of_site */ select list_id, url from woken_lists where site_id = $1",
        params![site_id],
    )?;
    for row in &rows {
        let (list_id, url): (ListId, String) = (row.get("list_id")?, row.get("url")?);
        if !urls.contains(&url) {
            tx.execute(
                "/* list.forget_entries */ delete from woken_entries where list_id = $1",
                params![list_id],
            )?;
            tx.execute("/* list.forget */ delete from woken_lists where list_id = $1", params![list_id])?;
            jobs::forget(tx, READ, &list_id.to_string())?;
            jobs::forget(tx, SUBSCRIBE, &list_id.to_string())?;
        }
    }
    for url in urls {
        let token = hex(&Entropy::fresh().0);
        let added = tx.one(
            "/* list.add */ insert into woken_lists (site_id, url, etag, last_modified, next_read_at, topic, hub, state,
               token, why)
             values ($1, $2, '', '', $3, '', '', 'none', $4, '')
             on conflict (site_id, url) do nothing returning list_id",
            params![site_id, url, now, token],
        )?;
        if let Some(row) = added {
            ask_for(tx, READ, row.get("list_id")?, now)?;
        }
    }
    Ok(())
}

/// The lists of a site of which something is wrong: the address, and what.
///
/// # Errors
/// See [`Error`].
pub fn ailing(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Vec<(String, String)>, Error> {
    tx.query(
        "/* list.ailing */ select url, why from woken_lists where site_id = $1 and why <> '' order by list_id",
        params![site_id],
    )?
    .iter()
    .map(|row| Ok((row.get("url")?, row.get("why")?)))
    .collect()
}

/// The list of that number.
///
/// # Errors
/// See [`Error`].
pub fn by_id(tx: &mut Tx<'_>, list_id: ListId) -> Result<Option<List>, Error> {
    tx.one(select!("/* list.by_id */", "where list_id = $1"), params![list_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// The list whose hub calls that address.
///
/// # Errors
/// See [`Error`].
pub fn by_token(tx: &mut Tx<'_>, token: &str) -> Result<Option<List>, Error> {
    tx.one(select!("/* list.by_token */", "where token = $1"), params![token])?
        .as_ref()
        .map(from_row)
        .transpose()
}

fn from_row(row: &Row) -> Result<List, Error> {
    Ok(List {
        list_id: row.get("list_id")?,
        site_id: row.get("site_id")?,
        url: row.get("url")?,
        validators: Validators { etag: row.get("etag")?, last_modified: row.get("last_modified")? },
        topic: row.get("topic")?,
        hub: row.get("hub")?,
        standing: row.parse("state")?,
        token: row.get("token")?,
        lease_until: row.get("lease_until")?,
    })
}

/// What each entry said last, by its address.
///
/// # Errors
/// See [`Error`].
pub fn entries(tx: &mut Tx<'_>, list_id: ListId) -> Result<HashMap<String, String>, Error> {
    tx.query("/* list.entries */ select url, said from woken_entries where list_id = $1", params![list_id])?
        .iter()
        .map(|row| Ok((row.get("url")?, row.get("said")?)))
        .collect()
}

/// The entry says this from now on.
///
/// # Errors
/// See [`Error`].
pub fn keep_entry(tx: &mut Tx<'_>, list_id: ListId, entry: &Entry) -> Result<(), Error> {
    tx.execute(
        "/* list.keep_entry */ insert into woken_entries (list_id, url, said) values ($1, $2, $3)
         on conflict (list_id, url) do update set said = excluded.said",
        params![list_id, &entry.url, &entry.said],
    )
    .map(drop)
}

/// Forgets entries that the list has no more.
///
/// # Errors
/// See [`Error`].
pub fn drop_entries(tx: &mut Tx<'_>, list_id: ListId, urls: &[String]) -> Result<(), Error> {
    for url in urls {
        tx.execute(
            "/* list.drop_entry */ delete from woken_entries where list_id = $1 and url = $2",
            params![list_id, url],
        )?;
    }
    Ok(())
}

/// The list was read.
///
/// # Errors
/// See [`Error`].
pub fn was_read(
    tx: &mut Tx<'_>,
    list_id: ListId,
    validators: &Validators,
    why: &str,
    next: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "/* list.was_read */ update woken_lists set etag = $2, last_modified = $3, why = $4, next_read_at = $5
         where list_id = $1",
        params![list_id, &validators.etag, &validators.last_modified, why, next],
    )
    .map(drop)
}

/// What went wrong with a list or its hub.
///
/// # Errors
/// See [`Error`].
pub fn set_why(tx: &mut Tx<'_>, list_id: ListId, why: &str) -> Result<(), Error> {
    tx.execute("/* list.set_why */ update woken_lists set why = $2 where list_id = $1", params![list_id, why])
        .map(drop)
}

/// The feed names this hub; whether that is another than before. The old one's word counts no more.
///
/// # Errors
/// See [`Error`].
pub fn set_hub(tx: &mut Tx<'_>, list_id: ListId, hub: &str, topic: &str) -> Result<bool, Error> {
    let changed = tx.execute(
        "/* list.set_hub */ update woken_lists set hub = $2, topic = $3, state = 'none', lease_until = null
         where list_id = $1 and (hub <> $2 or topic <> $3)",
        params![list_id, hub, topic],
    )?;
    Ok(changed > 0)
}

/// The hub is asked now. One that tells us already goes on doing so.
///
/// # Errors
/// See [`Error`].
pub fn asked(tx: &mut Tx<'_>, list_id: ListId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* list.asked */ update woken_lists set asked_at = $2,
           state = case when state = 'subscribed' then state else 'asked' end where list_id = $1",
        params![list_id, now],
    )
    .map(drop)
}

/// The hub verified that we asked, and tells us for so many seconds.
///
/// # Errors
/// See [`Error`].
pub fn subscribed(tx: &mut Tx<'_>, list_id: ListId, lease_s: i64, now: Timestamp) -> Result<(), Error> {
    let until = now.plus_ms(lease_s.clamp(60, super::LONGEST_LEASE_S) * 1000);
    tx.execute(
        "/* list.subscribed */ update woken_lists set state = $2, lease_until = $3, asked_at = null, why = ''
         where list_id = $1",
        params![list_id, Standing::Subscribed, until],
    )?;
    ask_for(tx, SUBSCRIBE, list_id, now.plus_ms(renewal_ms(lease_s)))
}

/// The hub said no.
///
/// # Errors
/// See [`Error`].
pub fn denied(tx: &mut Tx<'_>, list_id: ListId, why: &str) -> Result<(), Error> {
    tx.execute(
        "/* list.denied */ update woken_lists set state = $2, lease_until = null, asked_at = null, why = $3
         where list_id = $1",
        params![list_id, Standing::Denied, why],
    )
    .map(drop)
}

/// Whether the hub was asked and has yet to call.
///
/// # Errors
/// See [`Error`].
pub fn waits_for_a_call(tx: &mut Tx<'_>, list_id: ListId) -> Result<bool, Error> {
    let row = tx.one(
        "/* list.waits */ select list_id from woken_lists where list_id = $1 and asked_at is not null",
        params![list_id],
    )?;
    Ok(row.is_some())
}

/// Has the list read now.
///
/// # Errors
/// See [`Error`].
pub fn read_now(tx: &mut Tx<'_>, list_id: ListId, now: Timestamp) -> Result<(), Error> {
    ask_for(tx, READ, list_id, now)
}
