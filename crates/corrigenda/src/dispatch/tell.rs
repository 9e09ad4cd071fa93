//! An event becomes letters: to every reader of the case who left an address and confirmed it.

use super::letters::{self, About, News};
use super::{Contact, ContactId, ContactState, store};
use crate::article::{self, Site};
use crate::case::context::BeforeAfter;
use crate::case::{self, Case, CaseEvent, EventId, State};
use crate::config::Config;
use crate::id::Keys;
use crate::language::{Language, Say};
use crate::notice;
use crate::notice::compare::Compared;
use crate::report::receipt::Receipt;
use crate::report::{self, Report};
use crate::store::seal::Seal;
use crate::store::{Error, Tx, jobs};
use crate::web::App;

/// The kind of job that tells of one event.
pub const JOB: &str = "reader.tell";

/// Writes the letters that an event asks for, and deletes the addresses that will get no other.
/// Done twice it sends nothing twice.
///
/// # Errors
/// When the database fails.
pub async fn tell(app: &App, event_id: EventId) -> Result<(), Error> {
    let (config, keys, seal) = (app.config.clone(), app.keys.clone(), app.seal.clone());
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let Some((case, news)) = news(tx, &config, event_id)? else { return Ok(()) };
            let last = case.state == State::Declined || case.state == State::Fixed && !case.notice_due;
            let mut told: Vec<String> = Vec::new();
            let contacts = match &news {
                News::Asked { .. } => {
                    let asked = case::store::list_asked(tx, event_id)?;
                    let contacts = asked.into_iter().map(|report_id| store::by_report(tx, report_id));
                    let to_tell = |contact: &Contact| {
                        contact.state == ContactState::Confirmed && contact.told < event_id
                    };
                    contacts.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().filter(to_tell).collect()
                }
                _ => store::list_to_tell(tx, case.case_id, event_id)?,
            };
            for contact in contacts {
                // One person may have sent several reports of the same error.
                let Some(address) = contact.address(&seal) else {
                    tracing::warn!(contact = contact.contact_id.0, "an address was sealed with another key");
                    continue;
                };
                if !told.contains(&contact.address_hash)
                    && let Some(about) = about(tx, &config, &keys, &contact)?
                {
                    let what = event_id.to_string();
                    post(tx, &seal, (contact.contact_id, &what, &address), &about, &news, now.0)?;
                    told.push(contact.address_hash.clone());
                }
                if last {
                    store::answered(tx, &contact, now)?;
                } else {
                    store::told(tx, contact.contact_id, event_id)?;
                }
            }
            Ok(())
        })
        .await
}

/// Puts a letter on its way: to which contact, about what, to which address. What waits is sealed, since it names
/// the address and the receipt.
///
/// # Errors
/// See [`Error`].
pub(super) fn post(
    tx: &mut Tx<'_>,
    seal: &Seal,
    (contact_id, what, to): (ContactId, &str, &str),
    about: &About,
    news: &News,
    now: i64,
) -> Result<(), Error> {
    let key = store::key(contact_id, what);
    let mut written = letters::letter(to, about, news).map_err(|error| Error::Decode(error.to_string()))?;
    written.contact = Some(contact_id.0);
    let body = serde_json::to_string(&written).map_err(|error| Error::Decode(error.to_string()))?;
    jobs::enqueue_letter(tx, seal, &key, &body, now)
}

/// What a letter says of the suggestion it answers; `None` where the report or its site is gone.
///
/// # Errors
/// See [`Error`].
pub(super) fn about(
    tx: &mut Tx<'_>,
    config: &Config,
    keys: &Keys,
    contact: &Contact,
) -> Result<Option<About>, Error> {
    let Some(report) = report::store::by_id(tx, contact.report_id)? else { return Ok(None) };
    let Some(site) = article::store::site_by_id(tx, report.site_id)? else { return Ok(None) };
    let Some(article) = article::store::article_by_id(tx, report.article_id)? else { return Ok(None) };
    let receipt = Receipt::of(keys, &site.key, &report.client_id);
    let say = say(&report, &site);
    Ok(Some(About {
        own: notice::letters::store::wordings(tx, site.site_id, say.language())?,
        say,
        lang: site.lang,
        site: site.name,
        title: article.title,
        url: article.url,
        receipt: config.address(&receipt.path()),
    }))
}

/// Speaks the language a report came in, else that of the site it is about.
pub(super) fn say(report: &Report, site: &Site) -> Say {
    Say::new(Language::of_tag(&report.lang).unwrap_or_else(|| Language::of_site(&site.lang)))
}

/// What the event means now; `None` where something newer says otherwise, or nobody is told.
fn news(tx: &mut Tx<'_>, config: &Config, event_id: EventId) -> Result<Option<(Case, News)>, Error> {
    let Some((case_id, happened)) = case::store::event(tx, event_id)? else { return Ok(None) };
    let event = happened.event;
    let Some(case) = case::store::by_id(tx, case_id)? else { return Ok(None) };
    let message = case.message.clone();
    let last = case.state == State::Fixed && !case.notice_due;
    let news = match (&event, case.state) {
        (CaseEvent::Declined { reason, .. } | CaseEvent::Recalled { reason, .. }, State::Declined)
            if event.readers_hear() =>
        {
            News::Declined { reason: *reason, own: case::store::own_of(tx, Some(*reason))?, message }
        }
        (CaseEvent::Asked { question, .. }, State::Open | State::Merged) => {
            News::Asked { question: question.clone() }
        }
        (CaseEvent::Accepted { .. }, State::Accepted) => News::Accepted { message },
        (CaseEvent::Accepted { .. } | CaseEvent::Fixed { .. }, State::Fixed) => {
            let Some(verdict) = case.verdict else { return Ok(None) };
            News::Fixed { verdict, change: change(tx, &case)?, message, last }
        }
        (CaseEvent::Published { slug }, State::Accepted | State::Fixed) => {
            let published = notice::store::by_slug(tx, case.site_id, slug)?
                .filter(|entry| entry.notice.withdrawn_at.is_none());
            let site = article::store::site_by_id(tx, case.site_id)?;
            let (Some(entry), Some(site)) = (published, site) else { return Ok(None) };
            let change = if case.state == State::Fixed { change(tx, &case)? } else { None };
            let link = notice::public::address(config, &site, slug);
            News::Notice { text: entry.notice.text, link, change, message, last }
        }
        _ => return Ok(None),
    };
    Ok(Some((case, news)))
}

/// The passage before and after, where the page was seen with both.
fn change(tx: &mut Tx<'_>, case: &Case) -> Result<Option<Compared>, Error> {
    let seen = case::store::before_after(tx, case)?.filter(BeforeAfter::changed);
    Ok(seen.map(|seen| Compared::new(&seen.before.text, seen.after.as_ref().map_or("", |after| &after.text))))
}
