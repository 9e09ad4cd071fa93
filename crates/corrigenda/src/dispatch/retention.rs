//! What is kept of readers goes when its time is over: once a day, by the policy of each site.

use super::store as contacts;
use crate::article;
use crate::case;
use crate::clock::Timestamp;
use crate::config::Retention;
use crate::report;
use crate::report::retention::{Gone, Limits, store as retention};
use crate::report::sender;
use crate::store::seal::Seal;
use crate::store::{Error, Tx, jobs};
use crate::web::App;

/// The kind of job that looks for what is to go.
pub const JOB: &str = "retention.sweep";
/// How long until the next.
const DAY_MS: i64 = 24 * 3_600_000;
/// Most of one kind in one transaction; what is left is taken by the next, at once.
const AT_ONCE: i64 = 500;

/// Sees to it that the job is asked for; called when a worker starts.
///
/// # Errors
/// See [`Error`].
pub async fn begin(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    app.db.write(move |tx| jobs::enqueue(tx, JOB, "daily", "{}", now.0)).await
}

/// Does the job, and asks for the next.
///
/// # Errors
/// See [`Error`].
pub async fn run(app: &App) -> Result<(), Error> {
    let (install, seal, now) = (app.config.retention, app.seal.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            let more = sweep(tx, install, &seal, now)?;
            let next = if more { now } else { now.plus_ms(DAY_MS) };
            jobs::enqueue(tx, JOB, "daily", "{}", next.0)
        })
        .await
}

/// Deletes what is due at this moment, and writes down what it was; whether more is due.
///
/// # Errors
/// See [`Error`].
pub fn sweep(tx: &mut Tx<'_>, install: Retention, seal: &Seal, now: Timestamp) -> Result<bool, Error> {
    contacts::seal_plain(tx, seal)?;
    jobs::seal_letters(tx, seal)?;
    contacts::forget(tx, now)?;
    contacts::forget_old_answers(tx, now)?;
    sender::store::turn_over(tx, now)?;
    let mut more = false;
    for site in article::store::sites(tx)? {
        let site_id = site.site_id;
        let limits = Limits::of(retention::policy(tx, site_id, install)?, now);
        let unanswered = contacts::list_unanswered(tx, site_id, limits.contacts, AT_ONCE)?;
        for contact in &unanswered {
            contacts::delete(tx, contact.contact_id, Gone::Unanswered, now)?;
        }
        let senders = retention::forget_senders(tx, site_id, limits.senders, 20 * AT_ONCE)?;
        retention::note(tx, site_id, Gone::Sender, senders, now)?;
        let words = match limits.words {
            Some(before) => retention::with_old_words(tx, site_id, before, AT_ONCE)?,
            None => Vec::new(),
        };
        for report_id in &words {
            if let Some(report) = report::store::by_id(tx, *report_id)? {
                case::store::forget_words(tx, &report, now)?;
                retention::note(tx, site_id, Gone::Words, 1, now)?;
            }
        }
        let full = |n: usize| n >= usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        more |= full(unanswered.len()) || full(words.len()) || senders >= 20 * AT_ONCE;
    }
    Ok(more)
}
