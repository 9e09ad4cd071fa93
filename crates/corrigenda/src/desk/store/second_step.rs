//! The second step as rows: who has one, which codes are left, and who stands between the steps.

use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::people::Role;
use crate::desk::people::second_step::{PATIENCE_MS, TRIES};
use crate::id::{Entropy, secret_hash};
use crate::params;
use crate::store::{Error, Tx};

/// The seed of somebody's key, and the last step that was used; `None` without a second step.
///
/// # Errors
/// See [`Error`].
pub fn second_step(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Option<(String, i64)>, Error> {
    let row = tx.one(
        "/* second_step.of */ select totp_seed, totp_step from editors where editor_id = $1",
        params![editor_id],
    )?;
    let Some(row) = row else { return Ok(None) };
    let seed: Option<String> = row.get("totp_seed")?;
    Ok(seed.zip(Some(row.get("totp_step")?)))
}

/// From now on a code is asked for. The step of the code that proved the key counts as used.
///
/// # Errors
/// See [`Error`].
pub fn set_second_step(tx: &mut Tx<'_>, editor_id: EditorId, seed: &str, step: i64) -> Result<(), Error> {
    tx.execute(
        "/* second_step.on */ update editors set totp_seed = $2, totp_step = $3 where editor_id = $1",
        params![editor_id, seed, step],
    )?;
    Ok(())
}

/// No code is asked for any more, and the recovery codes go.
///
/// # Errors
/// See [`Error`].
pub fn end_second_step(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<(), Error> {
    tx.execute(
        "/* second_step.off */ update editors set totp_seed = null, totp_step = 0 where editor_id = $1",
        params![editor_id],
    )?;
    set_recovery_codes(tx, editor_id, &[])
}

/// Uses a time step up; false when it was used already, by whoever was faster.
///
/// # Errors
/// See [`Error`].
pub fn use_step(tx: &mut Tx<'_>, editor_id: EditorId, step: i64) -> Result<bool, Error> {
    let used = tx.execute(
        "/* second_step.use */ update editors set totp_step = $2 where editor_id = $1 and totp_step < $2",
        params![editor_id, step],
    )?;
    Ok(used > 0)
}

/// These recovery codes, by their hashes, and no others.
///
/// # Errors
/// See [`Error`].
pub fn set_recovery_codes(tx: &mut Tx<'_>, editor_id: EditorId, hashes: &[String]) -> Result<(), Error> {
    tx.execute("/* code.end_all */ delete from recovery_codes where editor_id = $1", params![editor_id])?;
    for hash in hashes {
        tx.execute(
            "/* code.insert */ insert into recovery_codes (editor_id, code_hash) values ($1, $2)",
            params![editor_id, hash],
        )?;
    }
    Ok(())
}

/// Uses a recovery code up; how many are left, or `None` when it is none of theirs.
///
/// # Errors
/// See [`Error`].
pub fn use_recovery_code(tx: &mut Tx<'_>, editor_id: EditorId, hash: &str) -> Result<Option<i64>, Error> {
    let used = tx.execute(
        "/* code.use */ delete from recovery_codes where editor_id = $1 and code_hash = $2",
        params![editor_id, hash],
    )?;
    if used == 0 { Ok(None) } else { recovery_codes_left(tx, editor_id).map(Some) }
}

/// How many recovery codes somebody has left.
///
/// # Errors
/// See [`Error`].
pub fn recovery_codes_left(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<i64, Error> {
    tx.only(
        "/* code.left */ select count(*) as n from recovery_codes where editor_id = $1",
        params![editor_id],
    )?
    .get("n")
}

/// The password was right: what stands for that until the code is typed. Kept nowhere here.
///
/// # Errors
/// See [`Error`].
pub fn begin_second_step(
    tx: &mut Tx<'_>,
    editor_id: EditorId,
    next: &str,
    entropy: Entropy,
    now: Timestamp,
) -> Result<String, Error> {
    tx.execute("/* between.sweep */ delete from second_steps where expires_at <= $1", params![now])?;
    let secret = entropy.token();
    tx.execute(
        "/* between.insert */ insert into second_steps (step_hash, editor_id, next, tries, expires_at)
         values ($1, $2, $3, 0, $4)",
        params![secret_hash(&secret), editor_id, next, now.plus_ms(PATIENCE_MS)],
    )?;
    Ok(secret)
}

/// Takes one try: whose it is and where they wanted to; `None` when it is too late, or tried too
/// often.
///
/// # Errors
/// See [`Error`].
pub fn try_second_step(
    tx: &mut Tx<'_>,
    secret: &str,
    now: Timestamp,
) -> Result<Option<(EditorId, String)>, Error> {
    let row = tx.one(
        "/* between.try */ update second_steps set tries = tries + 1
         where step_hash = $1 and expires_at > $2 and tries < $3 returning editor_id, next",
        params![secret_hash(secret), now, TRIES],
    )?;
    row.map(|row| Ok((row.get("editor_id")?, row.get("next")?))).transpose()
}

/// They are through, or have to begin again.
///
/// # Errors
/// See [`Error`].
pub fn end_between(tx: &mut Tx<'_>, secret: &str) -> Result<(), Error> {
    tx.execute(
        "/* between.end */ delete from second_steps where step_hash = $1",
        params![secret_hash(secret)],
    )?;
    Ok(())
}

/// The roles that must have a second step.
///
/// # Errors
/// See [`Error`].
pub fn second_step_asked(tx: &mut Tx<'_>) -> Result<Vec<Role>, Error> {
    let row =
        tx.one("/* setting.second_step */ select value from desk_settings where name = 'second_step'", &[])?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let value: String = row.get("value")?;
    let words: Vec<String> =
        serde_json::from_str(&value).map_err(|error| Error::Decode(format!("second_step: {error}")))?;
    Ok(words.iter().filter_map(|word| word.parse().ok()).collect())
}

/// The roles that must have one from now on.
///
/// # Errors
/// See [`Error`].
pub fn ask_second_step(tx: &mut Tx<'_>, roles: &[Role]) -> Result<(), Error> {
    let words: Vec<&str> = roles.iter().map(|role| role.word()).collect();
    let value = serde_json::to_string(&words).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* setting.ask_second_step */ insert into desk_settings (name, value) values ('second_step', $1)
         on conflict (name) do update set value = excluded.value",
        params![value],
    )?;
    Ok(())
}
