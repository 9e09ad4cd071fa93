//! Cases that wait before they come to the desk, where a site wants that of what cannot be checked.

use super::assignment::give_by_rule;
use super::record::unrefused;
use super::{Stopped, decide};
use crate::article::{Place, SiteId};
use crate::case::{Actor, Case, CaseId, Command, Lane, State};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

fn setting(site: SiteId) -> String {
    format!("hold_unverified.{site}")
}

/// Whether first reports of a site wait where nothing could be checked.
///
/// # Errors
/// See [`Error`].
pub fn holds_unverified(tx: &mut Tx<'_>, site: SiteId) -> Result<bool, Error> {
    let row = tx.one(
        "/* setting.hold_unverified */ select value from desk_settings where name = $1",
        params![setting(site)],
    )?;
    Ok(row.map(|row| row.get::<String>("value")).transpose()?.is_some_and(|value| value == "true"))
}

/// They wait from now on, or no more.
///
/// # Errors
/// See [`Error`].
pub fn set_hold_unverified(tx: &mut Tx<'_>, site: SiteId, on: bool) -> Result<(), Error> {
    tx.execute(
        "/* setting.set_hold_unverified */ insert into desk_settings (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value",
        params![setting(site), on.to_string()],
    )?;
    Ok(())
}

/// Why a case that a report opens is to wait; `None` where it is not.
pub(super) fn why_held(
    tx: &mut Tx<'_>,
    site: SiteId,
    place: Place,
    lane: Lane,
) -> Result<Option<&'static str>, Error> {
    let why = match place {
        Place::CouldNotCheck => "the page could not be read",
        Place::NotOnPage => "the passage is not on the page",
        Place::InArticle | Place::OnPage => return Ok(None),
    };
    // Who asks for removal or reply is heard at once.
    if lane == Lane::Legal {
        return Ok(None);
    }
    Ok(holds_unverified(tx, site)?.then_some(why))
}

/// A held case comes to the desk; one that is not held stays as it is.
///
/// # Errors
/// [`Stopped::Refused`] with words for the editor, or the database's failure.
pub fn release(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    actor: Actor,
    why: &str,
    now: Timestamp,
) -> Result<Case, Stopped> {
    let case = decide(tx, case_id, None, actor, &Command::Release { why: why.into() }, now)?;
    Ok(if case.state == State::Open { give_by_rule(tx, case, now)? } else { case })
}

/// It comes to the desk by itself, since another reader says the same or the passage was found.
pub(super) fn release_by_itself(
    tx: &mut Tx<'_>,
    case: Case,
    why: &str,
    now: Timestamp,
) -> Result<Case, Error> {
    if case.state != State::Held {
        return Ok(case);
    }
    unrefused(release(tx, case.case_id, Actor::Watch, why, now))
}

/// Whether somebody else than the sender of the newest report is on a case.
pub(super) fn two_senders(tx: &mut Tx<'_>, case_id: CaseId) -> Result<bool, Error> {
    let n: i64 = tx
        .only(
            "/* case.senders */ select count(distinct sender_hash) as n from reports
             where case_id = $1 and withdrawn_at is null and aside_id is null",
            params![case_id],
        )?
        .get("n")?;
    Ok(n > 1)
}
