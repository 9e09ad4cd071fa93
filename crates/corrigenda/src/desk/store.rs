//! Editors, their one-time links and their sessions. Of links and sessions only hashes are kept.

use super::people::{Editor, IDLE_MS, LINK_MS, Role, SESSION_MS, TOUCH_MS, stands};
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::id::{Entropy, secret_hash};
use crate::params;
use crate::store::{Error, Row, Tx};

fn editor(row: &Row) -> Result<Editor, Error> {
    Ok(Editor {
        editor_id: row.get("editor_id")?,
        name: row.get("name")?,
        email: row.get("email")?,
        role: row.parse("role")?,
        has_password: row.get::<Option<String>>("password")?.is_some(),
        shortcuts: row.get("shortcuts")?,
        created_at: row.get("created_at")?,
    })
}

/// Everybody at the desk, in the order of invitation.
///
/// # Errors
/// See [`Error`].
pub fn editors(tx: &mut Tx<'_>) -> Result<Vec<Editor>, Error> {
    tx.query(
        "/* editor.all */ select editor_id, name, email, role, password, shortcuts, created_at
         from editors order by editor_id",
        &[],
    )?
    .iter()
    .map(editor)
    .collect()
}

/// One of them.
///
/// # Errors
/// See [`Error`].
pub fn editor_by_id(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Option<Editor>, Error> {
    tx.one(
        "/* editor.by_id */ select editor_id, name, email, role, password, shortcuts, created_at
         from editors where editor_id = $1",
        params![editor_id],
    )?
    .map(|row| editor(&row))
    .transpose()
}

/// The one with that address, and what is kept of the password.
///
/// # Errors
/// See [`Error`].
pub fn editor_by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<(Editor, Option<String>)>, Error> {
    tx.one(
        "/* editor.by_email */ select editor_id, name, email, role, password, shortcuts, created_at
         from editors where email = $1",
        params![email],
    )?
    .map(|row| Ok((editor(&row)?, row.get("password")?)))
    .transpose()
}

/// What is kept of somebody's password.
///
/// # Errors
/// See [`Error`].
pub fn password_of(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Option<String>, Error> {
    tx.one("/* editor.password */ select password from editors where editor_id = $1", params![editor_id])?
        .map_or(Ok(None), |row| row.get("password"))
}

/// Adds somebody, without a password; `None` when the address is taken.
///
/// # Errors
/// See [`Error`].
pub fn insert_editor(
    tx: &mut Tx<'_>,
    name: &str,
    email: &str,
    role: Role,
    now: Timestamp,
) -> Result<Option<EditorId>, Error> {
    tx.one(
        "/* editor.insert */ insert into editors (name, email, role, password, shortcuts, created_at)
         values ($1, $2, $3, null, 1, $4) on conflict (email) do nothing returning editor_id",
        params![name, email, role, now],
    )?
    .map(|row| row.get("editor_id"))
    .transpose()
}

/// A name and an address for somebody; false when the address is taken.
///
/// # Errors
/// See [`Error`].
pub fn set_name(tx: &mut Tx<'_>, editor_id: EditorId, name: &str, email: &str) -> Result<bool, Error> {
    let changed = tx.execute(
        "/* editor.set_name */ update editors set name = $2, email = $3 where editor_id = $1
         and not exists (select 1 from editors e where e.email = $3 and e.editor_id <> $1)",
        params![editor_id, name, email],
    )?;
    Ok(changed > 0)
}

/// A new password. Every session and every link of theirs ends: whoever knew the old one is out.
///
/// # Errors
/// See [`Error`].
pub fn set_password(tx: &mut Tx<'_>, editor_id: EditorId, kept: &str) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_password */ update editors set password = $2 where editor_id = $1",
        params![editor_id, kept],
    )?;
    tx.execute("/* link.end_all */ delete from sign_in_links where editor_id = $1", params![editor_id])?;
    end_sessions(tx, editor_id)
}

/// Turns single keys on or off.
///
/// # Errors
/// See [`Error`].
pub fn set_shortcuts(tx: &mut Tx<'_>, editor_id: EditorId, on: bool) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_shortcuts */ update editors set shortcuts = $2 where editor_id = $1",
        params![editor_id, on],
    )?;
    Ok(())
}

/// For an install that nobody ever signed in to: a link for its first owner. Asked again before
/// it was used, it makes a new one and the old one ends; `None` once somebody has a password.
///
/// # Errors
/// See [`Error`].
pub fn first_owner(tx: &mut Tx<'_>, entropy: Entropy, now: Timestamp) -> Result<Option<String>, Error> {
    tx.hold("editor.first", 0)?;
    let known = editors(tx)?;
    if known.iter().any(|editor| editor.has_password) {
        return Ok(None);
    }
    let owner = match known.into_iter().find(|editor| editor.role == Role::Owner) {
        Some(owner) => Some(owner.editor_id),
        None => insert_editor(tx, "", "", Role::Owner, now)?,
    };
    owner.map(|owner| new_link(tx, owner, entropy, now)).transpose()
}

/// A one-time link for somebody, for `/desk/enter/{token}`; an older one ends.
///
/// # Errors
/// See [`Error`].
pub fn new_link(
    tx: &mut Tx<'_>,
    editor_id: EditorId,
    entropy: Entropy,
    now: Timestamp,
) -> Result<String, Error> {
    let token = entropy.token();
    tx.execute(
        "/* link.sweep */ delete from sign_in_links where editor_id = $1 or expires_at <= $2",
        params![editor_id, now],
    )?;
    tx.execute(
        "/* link.insert */ insert into sign_in_links (link_hash, editor_id, expires_at) values ($1, $2, $3)",
        params![secret_hash(&token), editor_id, now.plus_ms(LINK_MS)],
    )?;
    Ok(token)
}

/// For whom a link is; uses nothing up.
///
/// # Errors
/// See [`Error`].
pub fn look_at_link(tx: &mut Tx<'_>, token: &str, now: Timestamp) -> Result<Option<Editor>, Error> {
    tx.one(
        "/* link.look */ select e.editor_id, e.name, e.email, e.role, e.password, e.shortcuts, e.created_at
         from sign_in_links l join editors e on e.editor_id = l.editor_id
         where l.link_hash = $1 and l.expires_at > $2",
        params![secret_hash(token), now],
    )?
    .map(|row| editor(&row))
    .transpose()
}

/// Uses a link up; `None` when it was used before, or is too old.
///
/// # Errors
/// See [`Error`].
pub fn use_link(tx: &mut Tx<'_>, token: &str, now: Timestamp) -> Result<Option<EditorId>, Error> {
    tx.one(
        "/* link.use */ delete from sign_in_links where link_hash = $1 and expires_at > $2 returning editor_id",
        params![secret_hash(token), now],
    )?
    .map(|row| row.get("editor_id"))
    .transpose()
}

/// Begins a session; its secret, which is kept nowhere here.
///
/// # Errors
/// See [`Error`].
pub fn begin_session(
    tx: &mut Tx<'_>,
    editor_id: EditorId,
    entropy: Entropy,
    now: Timestamp,
) -> Result<String, Error> {
    tx.execute(
        "/* session.sweep */ delete from sessions where expires_at <= $1 or used_at <= $2",
        params![now, now.plus_ms(-IDLE_MS)],
    )?;
    let secret = entropy.token();
    tx.execute(
        "/* session.insert */ insert into sessions (session_hash, editor_id, created_at, used_at, expires_at)
         values ($1, $2, $3, $3, $4)",
        params![secret_hash(&secret), editor_id, now, now.plus_ms(SESSION_MS)],
    )?;
    Ok(secret)
}

/// Whose session it is, and whether its last use is worth writing down again.
///
/// # Errors
/// See [`Error`].
pub fn session(tx: &mut Tx<'_>, secret: &str, now: Timestamp) -> Result<Option<(Editor, bool)>, Error> {
    let row = tx.one(
        "/* session.look */ select e.editor_id, e.name, e.email, e.role, e.password, e.shortcuts, e.created_at,
           s.used_at, s.expires_at
         from sessions s join editors e on e.editor_id = s.editor_id where s.session_hash = $1",
        params![secret_hash(secret)],
    )?;
    let Some(row) = row else { return Ok(None) };
    let used_at: Timestamp = row.get("used_at")?;
    if !stands(used_at, row.get("expires_at")?, now) {
        return Ok(None);
    }
    Ok(Some((editor(&row)?, now >= used_at.plus_ms(TOUCH_MS))))
}

/// Writes down that a session was used.
///
/// # Errors
/// See [`Error`].
pub fn touch_session(tx: &mut Tx<'_>, secret: &str, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* session.touch */ update sessions set used_at = $2 where session_hash = $1 and used_at < $2",
        params![secret_hash(secret), now],
    )?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// See [`Error`].
pub fn end_session(tx: &mut Tx<'_>, secret: &str) -> Result<(), Error> {
    tx.execute(
        "/* session.end */ delete from sessions where session_hash = $1",
        params![secret_hash(secret)],
    )?;
    Ok(())
}

/// Ends every session of one person.
///
/// # Errors
/// See [`Error`].
pub fn end_sessions(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<(), Error> {
    tx.execute("/* session.end_all */ delete from sessions where editor_id = $1", params![editor_id])?;
    Ok(())
}
