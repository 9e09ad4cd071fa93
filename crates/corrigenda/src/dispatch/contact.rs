//! An address is left for an answer, asked whether it is its giver's, and confirmed.

use super::letters::{About, News};
use super::receipt_page::Shown;
use super::{Contact, ContactState, address_hash, mail, store, tell};
use crate::article::{self, Site};
use crate::case::{self, CaseId};
use crate::clock::Timestamp;
use crate::config::Config;
use crate::id::{Entropy, Keys, secret_hash};
use crate::language::{Message, message};
use crate::report;
use crate::report::receipt::Receipt;
use crate::report::retention::Gone;
use crate::store::seal::Seal;
use crate::store::{Error, Tx, jobs};

/// Addresses that one receipt may name in a day: enough to mend a slip of the fingers.
const CHANGES_A_DAY: usize = 3;

/// Why an address is not taken.
#[derive(Debug)]
pub enum Refusal {
    /// It is none.
    Address,
    /// Nothing is left to tell.
    Answered,
    /// Several were tried.
    TooMany,
    /// The database failed.
    Store(Error),
}

impl From<Error> for Refusal {
    fn from(failure: Error) -> Refusal {
        Refusal::Store(failure)
    }
}

impl Refusal {
    /// The refusal for the reader.
    ///
    /// # Errors
    /// The failure, where it is none of the reader's.
    pub fn said(self) -> Result<Message, Error> {
        Ok(match self {
            Refusal::Address => message("refused-mail"),
            Refusal::Answered => message("refused-answered"),
            Refusal::TooMany => message("refused-addresses"),
            Refusal::Store(failure) => return Err(failure),
        })
    }
}

/// What leaving an address needs beside the address.
#[derive(Debug)]
pub struct Ask<'a> {
    /// The settings: where links lead.
    pub config: &'a Config,
    /// The keys.
    pub keys: &'a Keys,
    /// Seals the address.
    pub seal: &'a Seal,
    /// For the confirmation link.
    pub entropy: Entropy,
    /// Now.
    pub now: Timestamp,
}

/// Keeps the address and asks it, by mail and at most once a day, whether it is its giver's.
///
/// # Errors
/// [`Refusal`].
pub fn leave(tx: &mut Tx<'_>, ask: &Ask<'_>, shown: &Shown, email: &str) -> Result<(), Refusal> {
    let email = mail::address(email).map_err(|_| Refusal::Address)?;
    if !shown.answer_to_come() {
        return Err(Refusal::Answered);
    }
    let hash = address_hash(ask.seal, &email);
    let same = shown.contact.as_ref().filter(|contact| contact.address_hash == hash);
    if same.is_some_and(|contact| contact.state == ContactState::Confirmed) {
        return Ok(());
    }
    let report_id = shown.report.report_id;
    if same.is_none() && !may_change(tx, ask, &report_id.to_string())? {
        return Err(Refusal::TooMany);
    }
    let asked = store::may_ask(tx, &hash, ask.now)?;
    if same.is_some() && !asked {
        return Ok(());
    }
    if let Some(old) = &shown.contact {
        store::delete(tx, old.contact_id, Gone::Forgotten, ask.now)?;
    }
    let token = ask.entropy.token();
    let contact_id =
        store::insert(tx, ask.seal, (report_id, &email), &shown.report.lang, &secret_hash(&token), ask.now)?;
    if asked {
        let receipt = Receipt::of(ask.keys, &shown.site.key, &shown.report.client_id);
        let say = tell::say(&shown.report, &shown.site);
        let about = About {
            own: crate::notice::letters::store::wordings(tx, shown.site.site_id, say.language())?,
            say,
            site: shown.site.name.clone(),
            lang: shown.site.lang.clone(),
            title: shown.article.title.clone(),
            url: shown.article.url.clone(),
            receipt: ask.config.address(&receipt.path()),
        };
        let news = News::Confirm { link: ask.config.address(&format!("/confirm/{token}")) };
        tell::post(tx, ask.seal, (contact_id, "confirm", &email), &about, &news, ask.now.0)?;
    }
    Ok(())
}

fn may_change(tx: &mut Tx<'_>, ask: &Ask<'_>, report: &str) -> Result<bool, Error> {
    for n in 0..CHANGES_A_DAY {
        if store::may_ask(tx, &ask.seal.name("asked", &format!("{report} {n}")), ask.now)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the holder of a confirmation link sees.
#[derive(Debug, Clone)]
pub struct Pledge {
    /// The publication of the suggestion the link was made for.
    pub site: Site,
    /// How many suggestions name this address.
    pub suggestions: usize,
    /// The path of the receipt of the first.
    pub receipt: String,
    /// Whether all of them are confirmed.
    pub confirmed: bool,
    contacts: Vec<Contact>,
}

/// What a confirmation link is about; `None` where it is not known, or no longer.
///
/// # Errors
/// See [`Error`].
pub fn pledge(tx: &mut Tx<'_>, keys: &Keys, token: &str) -> Result<Option<Pledge>, Error> {
    let contacts = store::list_by_confirm_hash(tx, &secret_hash(token))?;
    let Some(first) = contacts.first() else { return Ok(None) };
    let Some(report) = report::store::by_id(tx, first.report_id)? else { return Ok(None) };
    let Some(site) = article::store::site_by_id(tx, report.site_id)? else { return Ok(None) };
    let receipt = Receipt::of(keys, &site.key, &report.client_id).path();
    let confirmed = contacts.iter().all(|contact| contact.state == ContactState::Confirmed);
    Ok(Some(Pledge { site, suggestions: contacts.len(), receipt, confirmed, contacts }))
}

/// The owner of the mailbox pressed the button. What was decided meanwhile is told now.
///
/// # Errors
/// See [`Error`].
pub fn confirm(tx: &mut Tx<'_>, pledge: Pledge, now: Timestamp) -> Result<Pledge, Error> {
    for contact in &pledge.contacts {
        store::confirm(tx, contact.contact_id, now)?;
        let Some(case_id) = report::store::case_of::<CaseId>(tx, contact.report_id)? else { continue };
        let events = case::store::events(tx, case_id)?;
        let Some(newest) = events.iter().rev().find(|line| line.event.readers_hear()) else { continue };
        let body = serde_json::json!({ "event_id": newest.event_id.0 }).to_string();
        jobs::enqueue(tx, tell::JOB, &newest.event_id.to_string(), &body, now.0)?;
    }
    Ok(Pledge { confirmed: true, ..pledge })
}
