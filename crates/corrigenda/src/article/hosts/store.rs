//! What is known of hosts, in the database: every node minds the same manners.

use super::Host;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Row, Tx};

/// What is known of the host; nothing, where it was never asked.
///
/// # Errors
/// See [`Error`].
pub fn by_name(tx: &mut Tx<'_>, host: &str) -> Result<Host, Error> {
    let row = tx.one(
        "/* host.by_name */ select robots, robots_at, not_before from hosts where host = $1",
        params![host],
    )?;
    row.as_ref().map_or_else(|| Ok(Host::default()), from_row)
}

/// A host of a row that has its columns.
///
/// # Errors
/// See [`Error`].
pub(in crate::article) fn from_row(row: &Row) -> Result<Host, Error> {
    Ok(Host {
        robots: row.get("robots")?,
        robots_at: row.get("robots_at")?,
        not_before: row.get("not_before")?,
    })
}

/// Keeps the robots.txt as it was asked for then.
///
/// # Errors
/// See [`Error`].
pub fn set_robots(tx: &mut Tx<'_>, host: &str, robots: &str, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* host.set_robots */ insert into hosts (host, robots, robots_at) values ($1, $2, $3)
         on conflict (host) do update set robots = excluded.robots, robots_at = excluded.robots_at",
        params![host, robots, at],
    )
    .map(drop)
}

/// Lets the host alone until then.
///
/// # Errors
/// See [`Error`].
pub fn let_alone(tx: &mut Tx<'_>, host: &str, until: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* host.let_alone */ insert into hosts (host, robots, not_before) values ($1, '', $2)
         on conflict (host) do update set not_before = excluded.not_before",
        params![host, until],
    )
    .map(drop)
}
