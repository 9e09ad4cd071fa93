//! The keys of days as rows: each is made once, by whichever node is asked first, and goes when nothing
//! needs it.

use super::{day, ends_of};
use crate::clock::Timestamp;
use crate::id::{Entropy, Keys, hex};
use crate::params;
use crate::store::{Error, Tx, secrets};

/// What the name of a day's key begins with.
const KEY: &str = "sender ";
/// The same of a day that is over and has a block that stands.
const KEY_OF_BLOCK: &str = "blocked sender ";
const DAY_MS: i64 = 24 * 3_600_000;

/// The key of the day of this moment, made now where nobody wrote yet; keys whose time is over go.
///
/// # Errors
/// See [`Error`].
pub fn key_of_today(tx: &mut Tx<'_>, entropy: Entropy, now: Timestamp) -> Result<Keys, Error> {
    let secret = secrets::by_name(tx, &format!("{KEY}{}", day(now)), entropy, now.0)?;
    turn_over(tx, now)?;
    Ok(Keys::new(&secret))
}

/// The key of a day, while there is one.
///
/// # Errors
/// See [`Error`].
pub fn key_of(tx: &mut Tx<'_>, day: &str) -> Result<Option<Keys>, Error> {
    for name in [KEY, KEY_OF_BLOCK] {
        if let Some(secret) = secrets::find(tx, &format!("{name}{day}"))? {
            return Ok(Some(Keys::new(&secret)));
        }
    }
    Ok(None)
}

/// Whether who wrote on that day is known again when they write next: a key of that day is kept, and it
/// still opens the hashes of then.
///
/// # Errors
/// See [`Error`].
pub fn is_known_again(tx: &mut Tx<'_>, day: &str) -> Result<bool, Error> {
    Ok(secrets::find(tx, &format!("{KEY}{day}"))?.is_some())
}

/// Deletes every key but those of today and yesterday, so that who wrote at night can be blocked in the
/// morning, and those of days with a block that stands. Of these the hashes of everybody who wrote on that
/// day are hashed once more under a key that nobody keeps: they tell senders apart as before, and the
/// day's key opens none of them.
///
/// # Errors
/// See [`Error`].
pub fn turn_over(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), Error> {
    let yesterday = day(now.plus_ms(-DAY_MS));
    let blocked = blocked_days(tx, now)?;
    for name in secrets::names(tx, KEY)? {
        let Some(of) = name.strip_prefix(KEY).filter(|of| **of < *yesterday) else { continue };
        if blocked.iter().any(|day| day == of) {
            hash_again(tx, of)?;
            secrets::rename(tx, &name, &format!("{KEY_OF_BLOCK}{of}"))?;
        } else {
            secrets::remove(tx, &name)?;
        }
    }
    for name in secrets::names(tx, KEY_OF_BLOCK)? {
        if name.strip_prefix(KEY_OF_BLOCK).is_some_and(|of| blocked.iter().all(|day| day != of)) {
            secrets::remove(tx, &name)?;
        }
    }
    Ok(())
}

fn blocked_days(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<String>, Error> {
    tx.query(
        "/* sender.blocked_days */ select distinct day from blocked_senders join asides using (aside_id)
         where until_at > $1 and ended_at is null",
        params![now],
    )?
    .iter()
    .map(|row| row.get("day"))
    .collect()
}

fn hash_again(tx: &mut Tx<'_>, day: &str) -> Result<(), Error> {
    let Some((from, to)) = ends_of(day) else { return Ok(()) };
    let forgotten = Keys::new(&Entropy::fresh().token());
    let sent = tx.query(
        "/* sender.of_day */ select report_id, sender_hash from reports
         where received_at >= $1 and received_at < $2 and sender_hash <> ''",
        params![from, to],
    )?;
    for row in &sent {
        let (report_id, hash): (i64, String) = (row.get("report_id")?, row.get("sender_hash")?);
        tx.execute(
            "/* sender.hash_again */ update reports set sender_hash = $2 where report_id = $1",
            params![report_id, hex(&forgotten.sign("sender", &[&hash]))],
        )?;
    }
    Ok(())
}
