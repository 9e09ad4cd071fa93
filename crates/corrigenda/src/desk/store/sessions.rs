//! One-time links and sessions. Of either only hashes are kept.

use super::{columns, editor, editors, insert_editor};
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::people::source::Source;
use crate::desk::people::{Editor, IDLE_MS, LINK_MS, Role, SESSION_MS, TOUCH_MS, stands};
use crate::id::{Entropy, secret_hash};
use crate::params;
use crate::store::{Error, Tx};

/// For an install that nobody ever signed in to: a link for its first owner. Asked again before
/// it was used, it makes a new one and the old one ends; `None` once somebody has a password, and
/// while an owner who was invited by name may still come in by their own link.
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
        Some(owner) if !owner.email.is_empty() && is_invited(tx, owner.editor_id, now)? => None,
        Some(owner) => Some(owner.editor_id),
        None => insert_editor(tx, "", "", Role::Owner, now)?,
    };
    owner.map(|owner| new_link(tx, owner, entropy, now)).transpose()
}

fn is_invited(tx: &mut Tx<'_>, editor_id: EditorId, now: Timestamp) -> Result<bool, Error> {
    let link = tx.one(
        "/* link.stands */ select 1 as n from sign_in_links where editor_id = $1 and expires_at > $2",
        params![editor_id, now],
    )?;
    Ok(link.is_some())
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
    let row = tx.one(
        concat!(
            "/* link.look */ select ",
            columns!(),
            " from sign_in_links l join editors e on e.editor_id = l.editor_id
             where l.link_hash = $1 and l.expires_at > $2 and e.left_at is null"
        ),
        params![secret_hash(token), now],
    )?;
    row.map(|row| editor(tx, &row)).transpose()
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

/// A session as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Enough of its hash to name it.
    pub name: String,
    /// In which browser.
    pub device: String,
    /// The mark of its network.
    pub network: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub used_at: Timestamp,
    /// It is the one that asks.
    pub here: bool,
}

/// The sessions of somebody that stand, the last used first; `secret` is the one that asks.
///
/// # Errors
/// See [`Error`].
pub fn sessions_of(
    tx: &mut Tx<'_>,
    editor_id: EditorId,
    secret: &str,
    now: Timestamp,
) -> Result<Vec<Session>, Error> {
    let own = secret_hash(secret);
    let rows = tx.query(
        "/* session.of */ select session_hash, device, network, created_at, used_at from sessions
         where editor_id = $1 and expires_at > $2 and used_at > $3 order by used_at desc, session_hash",
        params![editor_id, now, now.plus_ms(-IDLE_MS)],
    )?;
    rows.iter()
        .map(|row| {
            let hash: String = row.get("session_hash")?;
            Ok(Session {
                name: hash.chars().take(NAME).collect(),
                device: row.get("device")?,
                network: row.get("network")?,
                created_at: row.get("created_at")?,
                used_at: row.get("used_at")?,
                here: hash == own,
            })
        })
        .collect()
}

/// Ends the session of that name, if it is theirs; the browser it was in.
///
/// # Errors
/// See [`Error`].
pub fn end_named(tx: &mut Tx<'_>, editor_id: EditorId, name: &str) -> Result<Option<String>, Error> {
    tx.one(
        "/* session.end_named */ delete from sessions where editor_id = $1 and substr(session_hash, 1, 16) = $2
         returning device",
        params![editor_id, name],
    )?
    .map(|row| row.get("device"))
    .transpose()
}

/// How much of a session's hash names it, in characters.
const NAME: usize = 16;

/// Begins a session; its secret, which is kept nowhere here.
///
/// # Errors
/// See [`Error`].
pub fn begin_session(
    tx: &mut Tx<'_>,
    editor_id: EditorId,
    source: &Source,
    entropy: Entropy,
    now: Timestamp,
) -> Result<String, Error> {
    tx.execute(
        "/* session.sweep */ delete from sessions where expires_at <= $1 or used_at <= $2",
        params![now, now.plus_ms(-IDLE_MS)],
    )?;
    let secret = entropy.token();
    tx.execute(
        "/* session.insert */ insert into sessions
           (session_hash, editor_id, created_at, used_at, expires_at, device, network)
         values ($1, $2, $3, $3, $4, $5, $6)",
        params![
            secret_hash(&secret),
            editor_id,
            now,
            now.plus_ms(SESSION_MS),
            &source.device,
            &source.network
        ],
    )?;
    Ok(secret)
}

/// Whose session it is, and whether its last use is worth writing down again.
///
/// # Errors
/// See [`Error`].
pub fn session(tx: &mut Tx<'_>, secret: &str, now: Timestamp) -> Result<Option<(Editor, bool)>, Error> {
    let row = tx.one(
        concat!(
            "/* session.look */ select ",
            columns!(),
            ", s.used_at, s.expires_at
             from sessions s join editors e on e.editor_id = s.editor_id
             where s.session_hash = $1 and e.left_at is null"
        ),
        params![secret_hash(secret)],
    )?;
    let Some(row) = row else { return Ok(None) };
    let used_at: Timestamp = row.get("used_at")?;
    if !stands(used_at, row.get("expires_at")?, now) {
        return Ok(None);
    }
    Ok(Some((editor(tx, &row)?, now >= used_at.plus_ms(TOUCH_MS))))
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
