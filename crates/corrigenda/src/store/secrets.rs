//! Keys that an install makes for itself at the first start.

use super::{Error, Tx};
use crate::id::Entropy;
use crate::params;

/// The key of that name, made now if it was not there.
///
/// # Errors
/// See [`Error`].
pub fn by_name(tx: &mut Tx<'_>, name: &str, entropy: Entropy, now: i64) -> Result<String, Error> {
    tx.execute(
        "/* secrets.insert */ insert into secrets (name, value, created_at) values ($1, $2, $3)
         on conflict (name) do nothing",
        params![name, entropy.token(), now],
    )?;
    tx.only("/* secrets.by_name */ select value from secrets where name = $1", params![name])?.get("value")
}
