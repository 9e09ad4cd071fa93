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

/// The other sites of the desk whose errors are looked for together with those of this one; none where
/// it does not say so itself.
///
/// # Errors
/// See [`Error`].
pub fn sites_beside(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Vec<SiteId>, Error> {
    if !policy(tx, site_id)?.looks_elsewhere {
        return Ok(vec![]);
    }
    let mut beside = Vec::new();
    for row in
        tx.query("/* site.policies */ select site_id, policy from sites order by site_id", params![])?
    {
        let other: SiteId = row.get("site_id")?;
        if other != site_id && rules(&row.get::<String>("policy")?)?.looks_elsewhere {
            beside.push(other);
        }
    }
    Ok(beside)
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
