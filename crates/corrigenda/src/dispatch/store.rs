//! Addresses left for an answer, as rows: sealed apart from what was said, and soon gone.

use super::{Contact, ContactId, address_hash};
use crate::article::SiteId;
use crate::case::{CaseId, EventId};
use crate::clock::Timestamp;
use crate::params;
use crate::report::retention::{Gone, store as retention};
use crate::report::{self, ReportId};
use crate::store::seal::Seal;
use crate::store::{Error, Row, Tx, jobs};

const DAY_MS: i64 = 24 * 3_600_000;
/// How long an address waits for its owner to press the button.
pub const UNCONFIRMED_DAYS: i64 = 7;
/// How long a receipt works.
pub const KEPT_DAYS: i64 = 365;
/// How long a last letter may take to come back: mail servers try for five days, and some are slow to say so.
const COMES_BACK_DAYS: i64 = 30;

/// Until when the receipt of a report works.
#[must_use]
pub fn kept_until(received_at: Timestamp) -> Timestamp {
    received_at.plus_ms(KEPT_DAYS * DAY_MS)
}

/// Every column of a [`Contact`], under the statement's name, from the rows that `which` says.
macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!(
            $name,
            " select contact_id, report_id, email, address_hash, contacts.state, asked_at, told_event_id
             from contacts ",
            $which
        )
    };
}

/// Keeps an address for the answer to a report that has none.
///
/// # Errors
/// See [`Error`].
pub fn insert(
    tx: &mut Tx<'_>,
    seal: &Seal,
    (report_id, email): (ReportId, &str),
    lang: &str,
    confirm_hash: &str,
    now: Timestamp,
) -> Result<ContactId, Error> {
    let contact_id = number(confirm_hash, now);
    tx.execute(
        "/* contact.insert */ insert into contacts
           (contact_id, report_id, email, address_hash, lang, confirm_hash, state, asked_at, confirmed_at, told_event_id)
         values ($1, $2, $3, $4, $5, $6, 'unconfirmed', $7, null, 0)",
        params![contact_id, report_id, seal.seal(email)?, address_hash(seal, email), lang, confirm_hash, now],
    )?;
    Ok(contact_id)
}

/// A number that no other address has or will have, in the order of time. SQLite gives the number of a
/// row that is gone to the next one, and letters that come back would be counted against its reader.
fn number(confirm_hash: &str, now: Timestamp) -> ContactId {
    /// Bits that tell apart those of the same millisecond.
    const CHANCE: u32 = 20;
    let chance = confirm_hash.get(..5).and_then(|digits| i64::from_str_radix(digits, 16).ok()).unwrap_or(0);
    ContactId((now.0 << CHANCE) | chance)
}

/// Whether this, a keyed hash, was not asked within a day; now it has been.
///
/// # Errors
/// See [`Error`].
pub fn may_ask(tx: &mut Tx<'_>, address_hash: &str, now: Timestamp) -> Result<bool, Error> {
    Ok(tx
        .one(
            "/* contact.may_ask */ insert into addresses_asked (address_hash, asked_at) values ($1, $2)
             on conflict (address_hash) do update set asked_at = excluded.asked_at
             where addresses_asked.asked_at <= $3
             returning asked_at",
            params![address_hash, now, now.plus_ms(-DAY_MS)],
        )?
        .is_some())
}

/// The address left for the answer to that report.
///
/// # Errors
/// See [`Error`].
pub fn by_report(tx: &mut Tx<'_>, report_id: ReportId) -> Result<Option<Contact>, Error> {
    tx.one(select!("/* contact.by_report */", "where report_id = $1"), params![report_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// The addresses that the holder of a confirmation link vouches for: the one it was made for and,
/// since it is the same mailbox, those that are the same and wait like it.
///
/// # Errors
/// See [`Error`].
pub fn list_by_confirm_hash(tx: &mut Tx<'_>, confirm_hash: &str) -> Result<Vec<Contact>, Error> {
    tx.query(
        select!(
            "/* contact.list_by_confirm_hash */",
            "where confirm_hash = $1 or state = 'unconfirmed' and address_hash =
               (select known.address_hash from contacts known where known.confirm_hash = $1)
             order by contact_id"
        ),
        params![confirm_hash],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// The address is its giver's.
///
/// # Errors
/// See [`Error`].
pub fn confirm(tx: &mut Tx<'_>, contact_id: ContactId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* contact.confirm */ update contacts set state = 'confirmed', confirmed_at = $2
         where contact_id = $1 and state = 'unconfirmed'",
        params![contact_id, now],
    )?;
    Ok(())
}

/// Mail to it came back for good: the address goes, and what was said of it stays until the reader
/// leaves another. Of an address that went with the last letter it is noted that this did not arrive.
/// False where it is known already, or too old.
///
/// # Errors
/// See [`Error`].
pub fn set_dead(tx: &mut Tx<'_>, contact_id: ContactId, why: &str, now: Timestamp) -> Result<bool, Error> {
    jobs::forget(tx, super::mail::JOB, &key(contact_id, ""))?;
    let row = tx.one(
        "/* contact.dead */ update contacts set state = 'dead', email = '', address_hash = '-', failed_at = $2,
           failure = $3
         where contact_id = $1 and state <> 'dead'
         returning (select case_id from reports where reports.report_id = contacts.report_id) as case_id",
        params![contact_id, now, why],
    )?;
    let row = match row {
        None => tx.one(
            "/* answer.failed */ update answers set failed_at = $2 where contact_id = $1 and failed_at is null
             returning (select case_id from reports where reports.report_id = answers.report_id) as case_id",
            params![contact_id, now],
        )?,
        known => known,
    };
    let Some(row) = row else { return Ok(false) };
    if let Some(case_id) = row.get::<Option<i64>>("case_id")? {
        tx.announce("case", case_id);
    }
    Ok(true)
}

/// The confirmed addresses of a case's readers that do not know of an event yet.
///
/// # Errors
/// See [`Error`].
pub fn list_to_tell(tx: &mut Tx<'_>, case_id: CaseId, event_id: EventId) -> Result<Vec<Contact>, Error> {
    tx.query(
        select!(
            "/* contact.list_to_tell */",
            "join reports using (report_id) where case_id = $1 and contacts.state = 'confirmed'
               and told_event_id < $2 and withdrawn_at is null
             order by contact_id"
        ),
        params![case_id, event_id],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// It was told.
///
/// # Errors
/// See [`Error`].
pub fn told(tx: &mut Tx<'_>, contact_id: ContactId, event_id: EventId) -> Result<(), Error> {
    tx.execute(
        "/* contact.told */ update contacts set told_event_id = $2 where contact_id = $1",
        params![contact_id, event_id],
    )?;
    Ok(())
}

/// The addresses with that hash, oldest first: see [`address_hash`].
///
/// # Errors
/// See [`Error`].
pub fn list_by_address(tx: &mut Tx<'_>, address_hash: &str) -> Result<Vec<Contact>, Error> {
    tx.query(
        select!("/* contact.list_by_address */", "where address_hash = $1 order by contact_id"),
        params![address_hash],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// Any address, to try the key with.
///
/// # Errors
/// See [`Error`].
pub fn newest(tx: &mut Tx<'_>) -> Result<Option<Contact>, Error> {
    tx.one(select!("/* contact.newest */", "order by contact_id desc limit 1"), params![])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// Seals the addresses that were left before there was a seal.
///
/// # Errors
/// See [`Error`].
pub fn seal_plain(tx: &mut Tx<'_>, seal: &Seal) -> Result<(), Error> {
    let plain =
        tx.query(select!("/* contact.list_plain */", "where address_hash = '' limit 1000"), params![])?;
    for row in &plain {
        let (contact_id, email): (ContactId, String) = (row.get("contact_id")?, row.get("email")?);
        tx.execute(
            "/* contact.seal */ update contacts set email = $2, address_hash = $3 where contact_id = $1",
            params![contact_id, seal.seal(&email)?, address_hash(seal, &email)],
        )?;
    }
    Ok(())
}

/// Deletes an address, and with it the letters to it that have not left, and writes down why.
///
/// # Errors
/// See [`Error`].
pub fn delete(tx: &mut Tx<'_>, contact_id: ContactId, why: Gone, now: Timestamp) -> Result<(), Error> {
    jobs::forget(tx, super::mail::JOB, &key(contact_id, ""))?;
    delete_alone(tx, contact_id, why, now)
}

/// Deletes an address whose last letter is on its way; its number stays, by which the letter is known
/// if it comes back.
///
/// # Errors
/// See [`Error`].
pub fn answered(tx: &mut Tx<'_>, contact: &Contact, now: Timestamp) -> Result<(), Error> {
    report::store::set_answered(tx, contact.report_id, now)?;
    tx.execute(
        "/* answer.insert */ insert into answers (contact_id, report_id, sent_at) values ($1, $2, $3)",
        params![contact.contact_id, contact.report_id, now],
    )?;
    delete_alone(tx, contact.contact_id, Gone::Answered, now)
}

/// When the last letter about a report was known to have come back; `None` where it did not.
///
/// # Errors
/// See [`Error`].
pub fn came_back(tx: &mut Tx<'_>, report_id: ReportId) -> Result<Option<Timestamp>, Error> {
    let newest = tx.one(
        "/* answer.came_back */ select failed_at from answers where report_id = $1 order by sent_at desc limit 1",
        params![report_id],
    )?;
    newest.map_or(Ok(None), |row| row.get("failed_at"))
}

/// A report is erased: its last letter is taken back where it still waits, and nothing is kept of it.
///
/// # Errors
/// See [`Error`].
pub fn forget_answers(tx: &mut Tx<'_>, report_id: ReportId) -> Result<(), Error> {
    let gone = tx.query(
        "/* answer.forget */ delete from answers where report_id = $1 returning contact_id",
        params![report_id],
    )?;
    for row in &gone {
        jobs::forget(tx, super::mail::JOB, &key(row.get("contact_id")?, ""))?;
    }
    Ok(())
}

/// Forgets last letters that can come back no more; those that did, when their receipt is over.
///
/// # Errors
/// See [`Error`].
pub fn forget_old_answers(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* answer.forget_old */ delete from answers where sent_at < $1 and (failed_at is null or sent_at < $2)",
        params![now.plus_ms(-COMES_BACK_DAYS * DAY_MS), now.plus_ms(-KEPT_DAYS * DAY_MS)],
    )?;
    Ok(())
}

fn delete_alone(tx: &mut Tx<'_>, contact_id: ContactId, why: Gone, now: Timestamp) -> Result<(), Error> {
    let row = tx.one(
        "/* contact.delete */ delete from contacts where contact_id = $1
         returning (select site_id from reports where reports.report_id = contacts.report_id) as site_id",
        params![contact_id],
    )?;
    match row {
        Some(row) => retention::note(tx, row.get("site_id")?, why, 1, now),
        None => Ok(()),
    }
}

/// The key of a letter's job: by it the letters of one address are found when it is to go.
#[must_use]
pub fn key(contact_id: ContactId, what: &str) -> String {
    format!("contact {contact_id} {what}")
}

/// Whether [`forget`] would find anything.
///
/// # Errors
/// See [`Error`].
pub fn anything_to_forget(tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, Error> {
    Ok(tx
        .one(
            "/* contact.anything_to_forget */ select 1 as found where
               exists (select 1 from contacts where state = 'unconfirmed' and asked_at < $1)
               or exists (select 1 from addresses_asked where asked_at < $2)
               or exists (select 1 from contacts join reports using (report_id) join cases using (case_id)
                          where cases.state = 'declined' and cases.reason = 'abuse' and decided_at < $2)",
            params![now.plus_ms(-UNCONFIRMED_DAYS * DAY_MS), now.plus_ms(-DAY_MS)],
        )?
        .is_some())
}

/// Deletes the addresses that nobody confirmed, those of abuse, which gets no answer, and who was
/// asked more than a day ago.
///
/// # Errors
/// See [`Error`].
pub fn forget(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), Error> {
    let unconfirmed = tx.query(
        select!(
            "/* contact.list_unconfirmed */",
            "where contacts.state = 'unconfirmed' and asked_at < $1 order by contact_id limit 1000"
        ),
        params![now.plus_ms(-UNCONFIRMED_DAYS * DAY_MS)],
    )?;
    for row in &unconfirmed {
        delete(tx, row.get("contact_id")?, Gone::Unconfirmed, now)?;
    }
    let abuse = tx.query(
        select!(
            "/* contact.list_abuse */",
            "where report_id in (select report_id from reports join cases using (case_id)
                                 where cases.state = 'declined' and cases.reason = 'abuse' and decided_at < $1)
             order by contact_id limit 1000"
        ),
        params![now.plus_ms(-DAY_MS)],
    )?;
    for row in &abuse {
        delete(tx, row.get("contact_id")?, Gone::Abuse, now)?;
    }
    tx.execute(
        "/* contact.forget_asked */ delete from addresses_asked where asked_at < $1",
        params![now.plus_ms(-DAY_MS)],
    )?;
    Ok(())
}

/// The addresses of a site that have waited for an answer since before that moment.
///
/// # Errors
/// See [`Error`].
pub fn list_unanswered(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<Contact>, Error> {
    tx.query(
        select!(
            "/* contact.list_unanswered */",
            "join reports using (report_id) where site_id = $1 and asked_at < $2
             order by contact_id limit $3"
        ),
        params![site_id, before, limit],
    )?
    .iter()
    .map(from_row)
    .collect()
}

fn from_row(row: &Row) -> Result<Contact, Error> {
    Ok(Contact {
        contact_id: row.get("contact_id")?,
        report_id: row.get("report_id")?,
        sealed: row.get("email")?,
        address_hash: row.get("address_hash")?,
        state: row.parse("state")?,
        asked_at: row.get("asked_at")?,
        told: row.get("told_event_id")?,
    })
}
