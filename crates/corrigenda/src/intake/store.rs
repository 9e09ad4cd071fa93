//! Keeping a report: one transaction holds the report, its article, the job that will place it
//! and the news of it, so that a receipt is never given for less.

use std::collections::BTreeMap;

use super::admit::{self, Refusal};
use crate::article;
use crate::case;
use crate::case::aside::Blocked;
use crate::clock::Timestamp;
use crate::id::Keys;
use crate::report::AsideId;
use crate::report::receipt::Receipt;
use crate::report::sender;
use crate::report::store::{self as reports, NewReport};
use crate::report::wire::Sent;
use crate::store::{self, Tx, jobs};
use crate::web::origin::Origin;

/// A report at the door, with what is known of how it came.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// What was sent, already checked by itself.
    pub sent: Sent,
    /// From which page a browser sent it, where one did.
    pub origin: Option<Origin>,
    /// Who sent it, as a keyed hash.
    pub sender_hash: String,
    /// From which network: compared with senders who are blocked, and kept nowhere.
    pub network: String,
    /// Now.
    pub now: Timestamp,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The reader's link to the outcome.
    pub receipt: Receipt,
    /// The same report had come before; nothing was stored.
    pub repeated: bool,
}

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Failed(#[from] store::Error),
}

/// Keeps a report, or finds that it was kept before.
///
/// # Errors
/// [`NotKept`].
pub fn keep(tx: &mut Tx<'_>, keys: &Keys, arrival: &Arrival) -> Result<Kept, NotKept> {
    let Arrival { sent, origin, sender_hash, network, now } = arrival;
    let site =
        article::store::site_by_key(tx, &sent.site)?.ok_or_else(|| Refusal::Site(sent.site.clone()))?;
    let address = admit::at_site(sent, &site, origin.as_ref())?;
    let receipt = Receipt::of(keys, &site.key, &sent.client_id);
    let body_hash = sent.hash();
    if let Some(earlier) = reports::by_client_id(tx, site.site_id, &sent.client_id)? {
        return repeated(&earlier, &body_hash, receipt);
    }
    let article_id = article::store::join_or_insert(tx, site.site_id, address.as_str(), *now)?;
    if !sent.says_something() && !reports::any_on(tx, article_id)? {
        return Err(Refusal::SaysNothing.into());
    }
    let blocked = case::store::blocked(tx, site.site_id, *now)?;
    let new = NewReport {
        aside: of_blocked(tx, keys, &blocked, network)?,
        site_id: site.site_id,
        client_id: sent.client_id.clone(),
        body_hash,
        receipt_hash: receipt.hash(),
        article_id,
        url: sent.url.clone(),
        kind: sent.kind,
        quote: sent.quote.clone(),
        position: sent.position,
        suggestion: sent.suggestion.clone().filter(|words| words.trim() != sent.quote.exact.trim()),
        comment: sent.comment.clone(),
        source: sent.source.clone(),
        lang: sent.lang.clone(),
        sender_hash: sender_hash.clone(),
        received_at: *now,
    };
    let Some(report_id) = reports::insert(tx, &new)? else {
        // Another node was given the same report a moment ago, and has committed it by now.
        let earlier = reports::by_client_id(tx, site.site_id, &sent.client_id)?
            .ok_or_else(|| store::Error::Constraint("reports: a receipt that is another report's".into()))?;
        return repeated(&earlier, &new.body_hash, receipt);
    };
    let body = format!("{{\"article_id\":{article_id}}}");
    jobs::enqueue(tx, "report.place", &article_id.to_string(), &body, now.0)?;
    tx.announce("report", report_id.0);
    Ok(Kept { receipt, repeated: false })
}

/// With what a sender is put aside who is one of those that are blocked.
fn of_blocked(
    tx: &mut Tx<'_>,
    install: &Keys,
    blocked: &[Blocked],
    network: &str,
) -> Result<Option<AsideId>, store::Error> {
    let mut days: BTreeMap<&str, Option<Keys>> = BTreeMap::new();
    for other in blocked {
        if !days.contains_key(other.day.as_str()) {
            days.insert(&other.day, sender::store::key_of(tx, &other.day)?);
        }
        let hash = match &days[other.day.as_str()] {
            Some(key) => sender::hash(key, network),
            None => sender::hash_of_before(install, &other.day, network),
        };
        if hash == other.sender {
            return Ok(Some(other.aside));
        }
    }
    Ok(None)
}

fn repeated(earlier: &reports::Earlier, body_hash: &str, receipt: Receipt) -> Result<Kept, NotKept> {
    if earlier.body_hash == body_hash {
        Ok(Kept { receipt, repeated: true })
    } else {
        Err(Refusal::IdTaken.into())
    }
}
