//! The people of the desk as rows: who they are, how they come in, what was done about them.

mod approval;
mod audit;
mod mentions;
mod provider;
mod second_step;
mod sessions;

use super::people::{Editor, Role, Zone};
use crate::article::SiteId;
use crate::case::{CaseId, EditorId, Sight};
use crate::clock::Timestamp;
use crate::language::Language;
use crate::params;
use crate::store::{Error, Row, Tx};

pub use approval::{Waiting, end_waiting, wait_for_approval, waiting_notice};
pub use audit::{audit_lines, note};
pub use mentions::{Mention, count_mentions, end_mentions, mention, mentions, set_mention_mail};
pub use provider::{account, begin_visit, end_visit, link_account};
pub use second_step::{
    ask_second_step, begin_second_step, end_between, end_second_step, recovery_codes_left, second_step,
    second_step_asked, set_recovery_codes, set_second_step, try_second_step, use_recovery_code, use_step,
};
pub use sessions::{
    Session, begin_session, end_named, end_session, end_sessions, first_owner, look_at_link, new_link,
    session, sessions_of, touch_session, use_link,
};

/// Every column of an [`Editor`].
macro_rules! columns {
    () => {
        "e.editor_id, e.name, e.email, e.role, e.password, e.shortcuts, e.mention_mail, e.created_at, e.sees_legal, e.every_site,
         e.left_at, e.time_zone, e.language, e.away_until, e.totp_seed,
         (select count(*) from provider_accounts p where p.editor_id = e.editor_id) as accounts"
    };
}
use columns;

fn editor(tx: &mut Tx<'_>, row: &Row) -> Result<Editor, Error> {
    let editor_id: EditorId = row.get("editor_id")?;
    let sites = if row.get("every_site")? { None } else { Some(sites_of(tx, editor_id)?) };
    Ok(Editor {
        editor_id,
        name: row.get("name")?,
        email: row.get("email")?,
        role: row.parse("role")?,
        sight: Sight { sites, legal: row.get("sees_legal")? },
        has_password: row.get::<Option<String>>("password")?.is_some() || row.get::<i64>("accounts")? > 0,
        second_step: row.get::<Option<String>>("totp_seed")?.is_some(),
        shortcuts: row.get("shortcuts")?,
        mention_mail: row.get("mention_mail")?,
        zone: Zone::named(&row.get::<String>("time_zone")?),
        language: Language::of_tag(&row.get::<String>("language")?),
        asks: Language::English,
        away_until: row.get("away_until")?,
        left_at: row.get("left_at")?,
        created_at: row.get("created_at")?,
    })
}

fn sites_of(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Vec<SiteId>, Error> {
    tx.query(
        "/* editor.sites */ select site_id from editor_sites where editor_id = $1 order by site_id",
        params![editor_id],
    )?
    .iter()
    .map(|row| row.get("site_id"))
    .collect()
}

/// How many readers of a case left an address that mail cannot reach, or could not with the last
/// letter; the addresses are gone.
///
/// # Errors
/// See [`Error`].
pub fn unreachable(tx: &mut Tx<'_>, case_id: CaseId) -> Result<i64, Error> {
    tx.only(
        "/* case.unreachable */ select count(*) as n from reports where case_id = $1 and (
           exists (select 1 from contacts c where c.report_id = reports.report_id and c.state = 'dead')
           or exists (select 1 from answers a where a.report_id = reports.report_id and a.failed_at is not null))",
        params![case_id],
    )?
    .get("n")
}

/// Everybody at the desk, in the order of invitation.
///
/// # Errors
/// See [`Error`].
pub fn editors(tx: &mut Tx<'_>) -> Result<Vec<Editor>, Error> {
    let rows = tx.query(
        concat!("/* editor.all */ select ", columns!(), " from editors e order by e.editor_id"),
        &[],
    )?;
    rows.iter().map(|row| editor(tx, row)).collect()
}

/// One of them.
///
/// # Errors
/// See [`Error`].
pub fn editor_by_id(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Option<Editor>, Error> {
    let row = tx.one(
        concat!("/* editor.by_id */ select ", columns!(), " from editors e where e.editor_id = $1"),
        params![editor_id],
    )?;
    row.map(|row| editor(tx, &row)).transpose()
}

/// The one with that address, and what is kept of the password.
///
/// # Errors
/// See [`Error`].
pub fn editor_by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<(Editor, Option<String>)>, Error> {
    let row = tx.one(
        concat!("/* editor.by_email */ select ", columns!(), " from editors e where e.email = $1"),
        params![email],
    )?;
    row.map(|row| Ok((editor(tx, &row)?, row.get("password")?))).transpose()
}

/// What is kept of somebody's password.
///
/// # Errors
/// See [`Error`].
pub fn password_of(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<Option<String>, Error> {
    tx.one("/* editor.password */ select password from editors where editor_id = $1", params![editor_id])?
        .map_or(Ok(None), |row| row.get("password"))
}

/// Adds somebody, without a password; `None` when the address is taken. They see every site, and the
/// legal lane where their role decides.
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
        "/* editor.insert */ insert into editors (name, email, role, password, shortcuts, created_at, sees_legal)
         values ($1, $2, $3, null, 1, $4, $5) on conflict (email) do nothing returning editor_id",
        params![name, email, role, now, role.decides()],
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

/// What somebody may see from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_sight(tx: &mut Tx<'_>, editor_id: EditorId, sight: &Sight) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_sight */ update editors set every_site = $2, sees_legal = $3 where editor_id = $1",
        params![editor_id, sight.sites.is_none(), sight.legal],
    )?;
    tx.execute("/* editor.no_sites */ delete from editor_sites where editor_id = $1", params![editor_id])?;
    for site in sight.sites.iter().flatten() {
        tx.execute(
            "/* editor.add_site */ insert into editor_sites (editor_id, site_id) values ($1, $2)
             on conflict do nothing",
            params![editor_id, *site],
        )?;
    }
    Ok(())
}

/// What somebody may do from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_role(tx: &mut Tx<'_>, editor_id: EditorId, role: Role) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_role */ update editors set role = $2 where editor_id = $1",
        params![editor_id, role],
    )?;
    Ok(())
}

/// Somebody leaves the desk, and is out at once, or comes back. What they did keeps their name.
///
/// # Errors
/// See [`Error`].
pub fn set_left(tx: &mut Tx<'_>, editor_id: EditorId, at: Option<Timestamp>) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_left */ update editors set left_at = $2 where editor_id = $1",
        params![editor_id, at],
    )?;
    tx.execute("/* link.end_theirs */ delete from sign_in_links where editor_id = $1", params![editor_id])?;
    end_sessions(tx, editor_id)
}

/// Whether that is the only owner who is at the desk and has come in before.
///
/// # Errors
/// See [`Error`].
pub fn is_last_owner(tx: &mut Tx<'_>, editor_id: EditorId) -> Result<bool, Error> {
    let here =
        |editor: &Editor| editor.role == Role::Owner && editor.left_at.is_none() && editor.has_password;
    let owners = editors(tx)?;
    let mut owners = owners.iter().filter(|editor| here(editor)).map(|editor| editor.editor_id);
    Ok(owners.clone().count() == 1 && owners.next() == Some(editor_id))
}

/// In which zone somebody reads times; the name is one that [`Zone::known`] knows, or empty.
///
/// # Errors
/// See [`Error`].
pub fn set_zone(tx: &mut Tx<'_>, editor_id: EditorId, name: &str) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_zone */ update editors set time_zone = $2 where editor_id = $1",
        params![editor_id, name],
    )?;
    Ok(())
}

/// In which language somebody is spoken to; `None` for the one their browser asks for.
///
/// # Errors
/// See [`Error`].
pub fn set_language(tx: &mut Tx<'_>, editor_id: EditorId, language: Option<Language>) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_language */ update editors set language = $2 where editor_id = $1",
        params![editor_id, language.map_or("", Language::tag)],
    )?;
    Ok(())
}

/// Somebody is away until then, or here.
///
/// # Errors
/// See [`Error`].
pub fn set_away(tx: &mut Tx<'_>, editor_id: EditorId, until: Option<Timestamp>) -> Result<(), Error> {
    tx.execute(
        "/* editor.set_away */ update editors set away_until = $2 where editor_id = $1",
        params![editor_id, until],
    )?;
    Ok(())
}
