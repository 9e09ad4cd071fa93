//! Visits to the sign-in provider, and whose accounts there are whose here.

use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::provider::{VISIT_MS, Visit};
use crate::id::secret_hash;
use crate::params;
use crate::store::{Error, Tx};

/// Somebody set out.
///
/// # Errors
/// See [`Error`].
pub fn begin_visit(tx: &mut Tx<'_>, visit: &Visit, next: &str, now: Timestamp) -> Result<(), Error> {
    tx.execute("/* visit.sweep */ delete from provider_visits where expires_at <= $1", params![now])?;
    tx.execute(
        "/* visit.insert */ insert into provider_visits (state_hash, nonce, verifier, next, expires_at)
         values ($1, $2, $3, $4, $5)",
        params![secret_hash(&visit.state), &visit.nonce, &visit.verifier, next, now.plus_ms(VISIT_MS)],
    )?;
    Ok(())
}

/// Somebody came back: nonce, verifier and the page they wanted. It is taken once.
///
/// # Errors
/// See [`Error`].
pub fn end_visit(
    tx: &mut Tx<'_>,
    state: &str,
    now: Timestamp,
) -> Result<Option<(String, String, String)>, Error> {
    tx.one(
        "/* visit.end */ delete from provider_visits where state_hash = $1 and expires_at > $2
         returning nonce, verifier, next",
        params![secret_hash(state), now],
    )?
    .map(|row| Ok((row.get("nonce")?, row.get("verifier")?, row.get("next")?)))
    .transpose()
}

/// Whose the account is, if it came here before.
///
/// # Errors
/// See [`Error`].
pub fn account(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<EditorId>, Error> {
    tx.one(
        "/* account.of */ select editor_id from provider_accounts where issuer = $1 and subject = $2",
        params![issuer, subject],
    )?
    .map(|row| row.get("editor_id"))
    .transpose()
}

/// The account is theirs from now on; false when it is somebody's already.
///
/// # Errors
/// See [`Error`].
pub fn link_account(
    tx: &mut Tx<'_>,
    issuer: &str,
    subject: &str,
    editor_id: EditorId,
    now: Timestamp,
) -> Result<bool, Error> {
    let linked = tx.execute(
        "/* account.link */ insert into provider_accounts (issuer, subject, editor_id, linked_at)
         values ($1, $2, $3, $4) on conflict (issuer, subject) do nothing",
        params![issuer, subject, editor_id, now],
    )?;
    Ok(linked > 0)
}
