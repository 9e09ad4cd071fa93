//! Keys that an install makes for itself, at the first start or when they are first asked for.

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

/// The key of that name, if there is one.
///
/// # Errors
/// See [`Error`].
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Option<String>, Error> {
    tx.one("/* secrets.find */ select value from secrets where name = $1", params![name])?
        .map(|row| row.get("value"))
        .transpose()
}

/// The names of the keys whose name begins so.
///
/// # Errors
/// See [`Error`].
pub fn names(tx: &mut Tx<'_>, beginning: &str) -> Result<Vec<String>, Error> {
    let all = tx.query("/* secrets.names */ select name from secrets order by name", &[])?;
    let names = all.iter().map(|row| row.get("name")).collect::<Result<Vec<String>, _>>()?;
    Ok(names.into_iter().filter(|name| name.starts_with(beginning)).collect())
}

/// Calls a key by another name from now on.
///
/// # Errors
/// See [`Error`].
pub fn rename(tx: &mut Tx<'_>, name: &str, to: &str) -> Result<(), Error> {
    tx.execute("/* secrets.rename */ update secrets set name = $2 where name = $1", params![name, to])?;
    Ok(())
}

/// Deletes a key for good.
///
/// # Errors
/// See [`Error`].
pub fn remove(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    tx.execute("/* secrets.remove */ delete from secrets where name = $1", params![name])?;
    Ok(())
}
