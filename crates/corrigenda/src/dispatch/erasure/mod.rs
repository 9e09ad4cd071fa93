//! A reader has something erased or takes a report back, and it stays so when an older backup is
//! brought back: each is noted, as a keyed hash, in the database and in a file beside it.

pub mod ledger;
pub mod store;

use std::collections::HashMap;

use super::receipt_page::Shown;
use super::{Contact, address_hash, store as contacts};
use crate::case;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::id::{Keys, hex};
use crate::report::receipt::Receipt;
use crate::report::retention::{Gone, store as retention};
use crate::report::{self, Report, ReportId};
use crate::store::{Error, Tx};
use crate::web::App;
use crate::words;

/// Reports looked through at once.
const AT_ONCE: i64 = 10_000;

words! {
    /// What was erased.
    What {
        /// A report: its words, its sender, the address left for it.
        Report = "report",
        /// A report taken back: it counts no more, and the address left for it is gone.
        TakenBack = "taken-back",
        /// The address left for a report, and no more.
        Contact = "contact",
        /// Everything that came with an address, up to that moment.
        Address = "address",
    }
}

/// One erasure, as it is noted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// What.
    pub what: What,
    /// The keyed hash of the receipt or of the address.
    pub mark: String,
    /// When.
    pub at: Timestamp,
}

/// The mark of a report, from the hash of its receipt.
#[must_use]
pub fn mark(keys: &Keys, receipt_hash: &str) -> String {
    hex(&keys.sign("erased", &[receipt_hash]))
}

fn mark_of(keys: &Keys, shown: &Shown) -> String {
    mark(keys, &Receipt::of(keys, &shown.site.key, &shown.report.client_id).hash())
}

/// Erases a report: its words, its sender and the address left for it. The history of its case says
/// that a report was taken back.
///
/// # Errors
/// See [`Error`].
pub async fn erase(app: &App, shown: &Shown) -> Result<(), Error> {
    if shown.report.erased_at.is_some() && shown.contact.is_none() {
        return Ok(());
    }
    let (config, now, report) = (app.config.clone(), app.clock.now(), shown.report.clone());
    let line = Line { what: What::Report, mark: mark_of(&app.keys, shown), at: now };
    app.db
        .write(move |tx| {
            note(tx, &config, &line)?;
            erase_now(tx, &report, now)
        })
        .await
}

/// A reader takes a report back: it counts no more and is not answered; the words stay for the desk.
///
/// # Errors
/// See [`Error`].
pub async fn take_back(app: &App, shown: &Shown) -> Result<(), Error> {
    if shown.report.withdrawn_at.is_some() && shown.contact.is_none() {
        return Ok(());
    }
    let (config, now, report) = (app.config.clone(), app.clock.now(), shown.report.clone());
    let line = Line { what: What::TakenBack, mark: mark_of(&app.keys, shown), at: now };
    app.db
        .write(move |tx| {
            note(tx, &config, &line)?;
            take_back_now(tx, &report, now)
        })
        .await
}

/// Deletes the address left for a report.
///
/// # Errors
/// See [`Error`].
pub async fn forget_address(app: &App, shown: &Shown) -> Result<(), Error> {
    let Some(contact) = shown.contact.clone() else { return Ok(()) };
    let (config, now) = (app.config.clone(), app.clock.now());
    let line = Line { what: What::Contact, mark: mark_of(&app.keys, shown), at: now };
    app.db
        .write(move |tx| {
            note(tx, &config, &line)?;
            contacts::delete(tx, contact.contact_id, Gone::Forgotten, now)
        })
        .await
}

/// Erases every report for whose answer that address was left; how many.
///
/// # Errors
/// See [`Error`].
pub async fn erase_address(app: &App, email: &str) -> Result<usize, Error> {
    let (config, now) = (app.config.clone(), app.clock.now());
    let mark = address_hash(&app.seal, email);
    app.db
        .write(move |tx| {
            note(tx, &config, &Line { what: What::Address, mark: mark.clone(), at: now })?;
            erase_by_address(tx, &mark, now, now)
        })
        .await
}

/// What is noted goes to the file first: an erasure that was asked for is done at the next start
/// where this one broke off.
fn note(tx: &mut Tx<'_>, config: &Config, line: &Line) -> Result<(), Error> {
    if let Some(path) = config.ledger() {
        ledger::append(&path, std::slice::from_ref(line))?;
    }
    store::note(tx, line)
}

fn erase_now(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<(), Error> {
    if report.erased_at.is_none() {
        retention::note(tx, report.site_id, Gone::Erased, 1, now)?;
    }
    case::store::erase(tx, report, now)?;
    contacts::forget_answers(tx, report.report_id)?;
    match contacts::by_report(tx, report.report_id)? {
        Some(contact) => contacts::delete(tx, contact.contact_id, Gone::Forgotten, now),
        None => Ok(()),
    }
}

fn take_back_now(tx: &mut Tx<'_>, report: &Report, now: Timestamp) -> Result<(), Error> {
    case::store::withdraw(tx, report, now)?;
    match contacts::by_report(tx, report.report_id)? {
        Some(contact) => contacts::delete(tx, contact.contact_id, Gone::Forgotten, now),
        None => Ok(()),
    }
}

fn erase_by_address(tx: &mut Tx<'_>, hash: &str, until: Timestamp, now: Timestamp) -> Result<usize, Error> {
    let left: Vec<Contact> = contacts::list_by_address(tx, hash)?;
    let mut erased = 0;
    for contact in left.iter().filter(|contact| contact.asked_at <= until) {
        if let Some(report) = report::store::by_id(tx, contact.report_id)? {
            erase_now(tx, &report, now)?;
            erased += 1;
        }
    }
    Ok(erased)
}

/// Brings the database up to the file, and the file up to the database; how many reports and
/// addresses had to go once more: an older backup was brought back.
///
/// # Errors
/// See [`Error`].
pub async fn catch_up(app: &App) -> Result<usize, Error> {
    let Some(path) = app.config.ledger() else { return Ok(0) };
    let noted = ledger::read(&path)?;
    let gone = apply(app, noted.clone()).await?;
    let kept = app.db.read(store::all).await?;
    let same = |line: &Line| noted.iter().any(|known| known.what == line.what && known.mark == line.mark);
    let lacking: Vec<Line> = kept.into_iter().filter(|line| !same(line)).collect();
    ledger::append(&path, &lacking)?;
    Ok(gone)
}

/// Does what the database does not know of; how many reports and addresses went.
///
/// # Errors
/// See [`Error`].
pub async fn apply(app: &App, noted: Vec<Line>) -> Result<usize, Error> {
    let (keys, now) = (app.keys.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let known: HashMap<(What, String), Timestamp> =
                store::all(tx)?.into_iter().map(|line| ((line.what, line.mark), line.at)).collect();
            let news =
                |line: &Line| known.get(&(line.what, line.mark.clone())).is_none_or(|at| *at < line.at);
            let mut gone = 0;
            let mut of_receipts: HashMap<(What, String), Timestamp> = HashMap::new();
            for line in noted.into_iter().filter(news) {
                store::note(tx, &line)?;
                match line.what {
                    What::Address => gone += erase_by_address(tx, &line.mark, line.at, now)?,
                    what => drop(of_receipts.insert((what, line.mark), line.at)),
                }
            }
            Ok(gone + by_receipt(tx, &keys, &of_receipts, now)?)
        })
        .await
}

/// Looks for the reports with those marks. A mark says nothing of the report it is of, so all are
/// asked; this is done after a restore only.
fn by_receipt(
    tx: &mut Tx<'_>,
    keys: &Keys,
    noted: &HashMap<(What, String), Timestamp>,
    now: Timestamp,
) -> Result<usize, Error> {
    let (mut gone, mut after) = (0, ReportId(0));
    if noted.is_empty() {
        return Ok(0);
    }
    loop {
        let some = report::store::receipt_hashes(tx, after, AT_ONCE)?;
        let Some((last, _)) = some.last() else { return Ok(gone) };
        after = *last;
        for (report_id, receipt_hash) in some {
            let mark = mark(keys, &receipt_hash);
            let at = |what: What| noted.get(&(what, mark.clone())).copied();
            if at(What::Report).is_some() {
                if let Some(report) = report::store::by_id(tx, report_id)? {
                    erase_now(tx, &report, now)?;
                    gone += 1;
                }
            } else if at(What::TakenBack).is_some() {
                let report = report::store::by_id(tx, report_id)?;
                if let Some(report) = report.filter(|report| report.withdrawn_at.is_none()) {
                    take_back_now(tx, &report, now)?;
                    gone += 1;
                }
            } else if let Some(until) = at(What::Contact)
                && let Some(contact) = contacts::by_report(tx, report_id)?
                && contact.asked_at <= until
            {
                contacts::delete(tx, contact.contact_id, Gone::Forgotten, now)?;
                gone += 1;
            }
        }
    }
}
