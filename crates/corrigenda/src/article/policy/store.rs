//! The rules of sites in the database.

use super::Policy;
use crate::article::SiteId;
use crate::params;
use crate::store::{Error, Tx};

/// The rules of a site; the usual ones where there is no such site.
///
/// # Errors
/// See [`Error`].
pub fn policy(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Policy, Error> {
    let row = tx.one("/* site.policy */ select policy from sites where site_id = $1", params![site_id])?;
    let Some(row) = row else { return Ok(Policy::default()) };
    rules(&row.get::<String>("policy")?)
}

/// Rules as they are kept.
///
/// # Errors
/// [`Error::Decode`] when they are none.
pub fn rules(kept: &str) -> Result<Policy, Error> {
    serde_json::from_str(kept).map_err(|error| Error::Decode(format!("the rules of a site: {error}")))
}

/// These are its rules from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_policy(tx: &mut Tx<'_>, site_id: SiteId, policy: &Policy) -> Result<(), Error> {
    let text = serde_json::to_string(policy).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* site.set_policy */ update sites set policy = $2 where site_id = $1",
        params![site_id, text],
    )
    .map(drop)
}
