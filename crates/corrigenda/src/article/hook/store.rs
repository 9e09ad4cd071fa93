//! Calls that were heard, kept for as long as a copy of one would still be in time.

use super::TOLERANCE_MS;
use crate::article::SiteId;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// Whether the call is heard for the first time; now it has been.
///
/// # Errors
/// See [`Error`].
pub fn hear(tx: &mut Tx<'_>, site_id: SiteId, call_id: &str, now: Timestamp) -> Result<bool, Error> {
    // Twice the tolerance: a call may have come from the future as well.
    tx.execute(
        "/* hook.forget */ delete from hook_calls where at < $1",
        params![now.plus_ms(-3 * TOLERANCE_MS)],
    )?;
    let first = tx.one(
        "/* hook.hear */ insert into hook_calls (site_id, call_id, at) values ($1, $2, $3)
         on conflict (site_id, call_id) do nothing returning call_id",
        params![site_id, call_id, now],
    )?;
    Ok(first.is_some())
}
