//! What wakes the watch before its time: an entry of a feed or a sitemap that says it was changed,
//! and the hub that a feed names (W3C WebSub), which tells us as it happens.
//!
//! Lists are read on a schedule, seldom where a hub tells us too. Only articles that are known are
//! looked at, each exactly when its own entry says another time than before.

pub mod routes;
pub mod store;

use std::collections::{HashMap, HashSet};

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};
use subtle::ConstantTimeEq;
use url::Url;

use super::canonical::on_hosts;
use super::crawl::{Listed, between, listed};
use super::fetch::{Fetched, Fetcher};
use super::{SiteId, Validators, hosts, store as articles};
use crate::clock::Timestamp;
use crate::id::{Keys, hex};
use crate::language::message;
use crate::store::{Error, Tx, jobs};
use crate::web::App;
use crate::{row_id, words};

row_id! {
    /// A [`List`].
    ListId
}

words! {
    /// How we stand with the hub of a feed.
    Standing {
        /// It has none, or was not asked yet.
        None = "none",
        /// It was asked, and has yet to verify that we are we.
        Asked = "asked",
        /// It tells us.
        Subscribed = "subscribed",
        /// It said no.
        Denied = "denied",
    }
}

/// The kind of job that reads a list.
pub const READ: &str = "article.list";
/// The kind of job that subscribes, and again before the lease is over.
pub const SUBSCRIBE: &str = "article.subscribe";
/// Between two readings of a list without a hub, in milliseconds.
const POLL_MS: i64 = 5 * 60_000;
/// Between two readings of one whose hub tells us.
const POLL_WITH_HUB_MS: i64 = 60 * 60_000;
/// Until a hub that could not be asked is asked again.
const ASK_AGAIN_MS: i64 = 60 * 60_000;
/// The lease we ask for, in seconds.
const LEASE_S: i64 = 10 * 24 * 3_600;
/// The longest lease that is believed, in seconds.
const LONGEST_LEASE_S: i64 = 90 * 24 * 3_600;
/// Sitemaps that one index may send us to at a time.
const MOST_CHILDREN: usize = 20;
/// Entries that are written down in one transaction.
const AT_A_TIME: usize = 500;

/// A feed or a sitemap that wakes the watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its row.
    pub list_id: ListId,
    /// Whose.
    pub site_id: SiteId,
    /// Where it is.
    pub url: String,
    /// For asking the next time.
    pub validators: Validators,
    /// What the feed calls itself; empty where it names no hub.
    pub topic: String,
    /// Its hub; may be empty.
    pub hub: String,
    /// How we stand with that.
    pub standing: Standing,
    /// In the address that the hub calls.
    pub token: String,
    /// Until when the hub tells us.
    pub lease_until: Option<Timestamp>,
}

/// An entry of a list: which page, and what it says of its last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The page, as the list names it.
    pub url: String,
    /// `lastmod`, `updated` or the like, as written; may be empty.
    pub said: String,
}

/// The entries of a sitemap, an RSS or an Atom feed; none for what is neither.
#[must_use]
pub fn entries(text: &str) -> Vec<Entry> {
    let first = |part: &str, tags: &[&str]| {
        let named =
            tags.iter().filter_map(|tag| between(part, &format!("<{tag}"), &format!("</{tag}>")).pop());
        named.map(|said| said.trim().to_owned()).find(|said| !said.is_empty()).unwrap_or_default()
    };
    let (opens, dates): (&str, &[&str]) = match text {
        _ if text.contains("<urlset") => ("<url>", &["lastmod"]),
        _ if text.contains("<sitemapindex") => ("<sitemap>", &["lastmod"]),
        _ if text.contains("<feed") => ("<entry", &["updated", "published"]),
        _ if text.contains("<rss") || text.contains("<rdf:RDF") => {
            ("<item", &["atom:updated", "dcterms:modified", "dc:date", "pubDate"])
        }
        _ => return Vec::new(),
    };
    let head = text.split(opens).next().unwrap_or_default();
    let kind = ["<urlset", "<sitemapindex", "<feed", "<rss", "<rdf:RDF"]
        .into_iter()
        .find(|kind| head.contains(kind));
    let Some(kind) = kind else { return Vec::new() };
    let parts = text.split(opens).skip(1).take(50_000);
    let entry = |part: &str| {
        // Each part alone, as a list of one.
        let one = format!("{kind}>{opens} {part}");
        let url = match listed(&one)? {
            Listed::Pages(urls) | Listed::Lists(urls) => urls.into_iter().next()?,
        };
        Some(Entry { url, said: first(part, dates) })
    };
    parts.filter_map(entry).collect()
}

/// The hub a feed names and what it calls itself, where it names both.
#[must_use]
pub fn hub_of(text: &str, link_header: &str) -> Option<(String, String)> {
    let in_header = |rel: &str| {
        link_header.split(',').find_map(|link| {
            let (target, rest) = link.split_once('>')?;
            let wanted = [format!("rel=\"{rel}\""), format!("rel={rel}")];
            wanted
                .iter()
                .any(|wanted| rest.contains(wanted))
                .then(|| target.trim().trim_start_matches('<').to_owned())
        })
    };
    let head = text.split("<entry").next().unwrap_or_default().split("<item").next().unwrap_or_default();
    let in_body = |rel: &str| {
        head.split('<').filter(|tag| tag.starts_with("link") || tag.contains(":link")).find_map(|tag| {
            let attribute = |name: &str| {
                let (_, value) = tag.split_once(&format!("{name}="))?;
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
                value[1..].split_once(quote).map(|(value, _)| value.replace("&amp;", "&"))
            };
            (attribute("rel").as_deref() == Some(rel)).then(|| attribute("href")).flatten()
        })
    };
    let named = |rel: &str| in_header(rel).or_else(|| in_body(rel));
    named("hub").zip(named("self"))
}

/// The secret that the hub signs with; of this feed alone.
fn secret(keys: &Keys, token: &str) -> String {
    hex(&keys.sign("websub", &[token]))
}

/// Whether the hub signed this body: `X-Hub-Signature`, `method=hex`.
#[must_use]
pub fn is_signed(keys: &Keys, token: &str, signature: &str, body: &[u8]) -> bool {
    let Some((method, given)) = signature.trim().split_once('=') else { return false };
    let secret = secret(keys, token);
    macro_rules! signed {
        ($hash:ty) => {{
            let mac = Hmac::<$hash>::new_from_slice(secret.as_bytes());
            mac.map(|mut mac| {
                mac.update(body);
                hex(&mac.finalize().into_bytes())
            })
        }};
    }
    let ours = match method.to_ascii_lowercase().as_str() {
        "sha1" => signed!(Sha1),
        "sha256" => signed!(Sha256),
        "sha384" => signed!(Sha384),
        "sha512" => signed!(Sha512),
        _ => return false,
    };
    ours.is_ok_and(|ours| bool::from(ours.as_bytes().ct_eq(given.to_ascii_lowercase().as_bytes())))
}

/// Reads a list, has the articles looked at whose entries say another time than before, and asks
/// the feed's hub to tell us.
///
/// # Errors
/// [`Error`] of the database; what the site does wrong is kept in words.
pub async fn read(app: &App, fetcher: &Fetcher, list_id: ListId) -> Result<(), Error> {
    let Some(list) = app.db.read(move |tx| store::by_id(tx, list_id)).await? else { return Ok(()) };
    let site = app.db.read(move |tx| articles::site_by_id(tx, list.site_id)).await?;
    let url = site.and_then(|site| on_hosts(&list.url, &site.hosts).ok());
    let mut why = String::new();
    let mut found = Found::default();
    let mut validators = list.validators.clone();
    let mut hub = None;
    match url {
        None => why = message("desk-why-list-elsewhere").english(),
        Some(url) => match ask(app, fetcher, &url, &list.validators).await? {
            Ok(None) => {}
            Ok(Some((text, link, seen))) => {
                validators = seen;
                hub = hub_of(&text, &link);
                found = match listed(&text) {
                    Some(Listed::Lists(_)) => children(app, fetcher, &list, &url, entries(&text)).await?,
                    Some(Listed::Pages(_)) => Found { entries: entries(&text), quiet: HashSet::new() },
                    None => {
                        why = message("desk-why-no-list").english();
                        Found::default()
                    }
                };
            }
            Err(held) => why = held,
        },
    }
    let now = app.clock.now();
    if !found.entries.is_empty() {
        let known = app.db.read(move |tx| store::entries(tx, list_id)).await?;
        let quiet = |one: &Entry| known.is_empty() || found.quiet.contains(&one.url);
        let changed: Vec<(Entry, bool)> =
            changed(&known, &found.entries).map(|one| (one.clone(), quiet(one))).collect();
        // Some at a time: reports wait for a transaction that does them all.
        for some in changed.chunks(AT_A_TIME) {
            let (list, some) = (list.clone(), some.to_vec());
            app.db.write(move |tx| wake(tx, &list, &some, now)).await?;
        }
        let there: HashSet<&str> = found.entries.iter().map(|one| one.url.as_str()).collect();
        let gone: Vec<String> = known.into_keys().filter(|url| !there.contains(url.as_str())).collect();
        for some in gone.chunks(AT_A_TIME) {
            let some = some.to_vec();
            app.db.write(move |tx| store::drop_entries(tx, list_id, &some)).await?;
        }
    }
    app.db
        .write(move |tx| {
            let subscribes = match &hub {
                Some((hub, topic)) => {
                    store::set_hub(tx, list_id, hub, topic)? || list.standing == Standing::None
                }
                None => false,
            };
            if subscribes {
                ask_for(tx, SUBSCRIBE, list_id, now)?;
            }
            let told = list.standing == Standing::Subscribed;
            let next = now.plus_ms(if told { POLL_WITH_HUB_MS } else { POLL_MS });
            store::was_read(tx, list_id, &validators, &why, next)?;
            ask_for(tx, READ, list_id, next)
        })
        .await
}

/// A list as it was answered: its text, its `Link` header and its validators; `None` where it did not
/// change. Else why not, in words.
async fn ask(
    app: &App,
    fetcher: &Fetcher,
    url: &Url,
    known: &Validators,
) -> Result<Result<Option<(String, String, Validators)>, String>, Error> {
    if let Err(held) = hosts::admit(app, fetcher, url).await? {
        return Ok(Err(held.to_string()));
    }
    Ok(match fetcher.get_list(url, known).await {
        Ok(Fetched::Page(page)) => {
            Ok(Some((String::from_utf8_lossy(&page.body).into_owned(), page.link, page.validators)))
        }
        Ok(Fetched::NotModified) => Ok(None),
        Err(why) => {
            hosts::heed(app, url, &why).await?;
            Err(why.to_string())
        }
    })
}

/// What a list has.
#[derive(Debug, Default)]
struct Found {
    entries: Vec<Entry>,
    /// The addresses of those that were read for the first time with a part of the list: nothing is known of
    /// before.
    quiet: HashSet<String>,
}

/// The entries of those sitemaps of an index that say they were changed.
async fn children(
    app: &App,
    fetcher: &Fetcher,
    list: &List,
    url: &Url,
    named: Vec<Entry>,
) -> Result<Found, Error> {
    let list_id = list.list_id;
    let known = app.db.read(move |tx| store::entries(tx, list_id)).await?;
    let (mut found, mut left) = (Found::default(), MOST_CHILDREN);
    for one in named {
        let before = known.get(&one.url);
        let child = url.join(&one.url).ok().filter(|child| child.host_str() == url.host_str());
        let unchanged = !one.said.is_empty() && before == Some(&one.said);
        let (Some(child), false) = (child, unchanged) else {
            found.entries.push(one);
            continue;
        };
        let answer = match left {
            0 => Err(String::new()),
            _ => ask(app, fetcher, &child, &Validators::default()).await?,
        };
        left = left.saturating_sub(1);
        let Ok(Some((text, _, _))) = answer else {
            // What it said before stays what is known of it, so that it is read another time.
            found.entries.extend(before.map(|said| Entry { url: one.url, said: said.clone() }));
            continue;
        };
        let pages = entries(&text);
        if !pages.iter().any(|page| known.contains_key(&page.url)) {
            found.quiet.extend(pages.iter().map(|page| page.url.clone()));
        }
        found.entries.extend(pages);
        found.entries.push(one);
    }
    // What stands in sitemaps that did not change stays known.
    let there: HashSet<String> = found.entries.iter().map(|one| one.url.clone()).collect();
    let kept = known.into_iter().filter(|(url, _)| !there.contains(url));
    found.entries.extend(kept.map(|(url, said)| Entry { url, said }));
    Ok(found)
}

/// The entries that say another time than is known of them.
pub fn changed<'a>(
    known: &'a HashMap<String, String>,
    found: &'a [Entry],
) -> impl Iterator<Item = &'a Entry> {
    found.iter().filter(|one| !one.said.is_empty() && known.get(&one.url) != Some(&one.said))
}

/// Keeps what these entries say now, and has the articles looked at, but for those of which it is true
/// that nothing is known of before. How many they are.
///
/// # Errors
/// See [`Error`].
pub fn wake(tx: &mut Tx<'_>, list: &List, entries: &[(Entry, bool)], now: Timestamp) -> Result<usize, Error> {
    let Some(site) = articles::site_by_id(tx, list.site_id)? else { return Ok(0) };
    let base = Url::parse(&list.url).ok();
    let mut woken = 0;
    for (one, quiet) in entries {
        store::keep_entry(tx, list.list_id, one)?;
        let url = base.as_ref().and_then(|base| base.join(&one.url).ok());
        let Some(url) = url.and_then(|url| on_hosts(url.as_str(), &site.hosts).ok()) else { continue };
        if *quiet {
            continue;
        }
        if let Some(article_id) = articles::by_alias(tx, list.site_id, url.as_str())? {
            let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
            jobs::enqueue(tx, "article.look", &article_id.to_string(), &body, now.0)?;
            woken += 1;
        }
    }
    Ok(woken)
}

/// Asks for a job about a list.
fn ask_for(tx: &mut Tx<'_>, kind: &str, list_id: ListId, at: Timestamp) -> Result<(), Error> {
    let body = serde_json::json!({ "list_id": list_id.0 }).to_string();
    jobs::enqueue(tx, kind, &list_id.to_string(), &body, at.0)
}

/// Asks the hub of a feed to tell us of its changes. It verifies that we asked by calling us, and
/// says for how long; before that is over it is asked again.
///
/// # Errors
/// [`Error`] of the database; what the hub answers is kept in words.
pub async fn subscribe(app: &App, fetcher: &Fetcher, list_id: ListId) -> Result<(), Error> {
    let Some(list) = app.db.read(move |tx| store::by_id(tx, list_id)).await? else { return Ok(()) };
    let Ok(hub) = Url::parse(&list.hub) else { return Ok(()) };
    let asked_at = app.clock.now();
    app.db.write(move |tx| store::asked(tx, list_id, asked_at)).await?;
    let callback = app.config.address(&format!("/api/v1/websub/{}", list.token));
    let lease = LEASE_S.to_string();
    let secret = secret(&app.keys, &list.token);
    let form = [
        ("hub.callback", callback.as_str()),
        ("hub.mode", "subscribe"),
        ("hub.topic", list.topic.as_str()),
        ("hub.secret", secret.as_str()),
        ("hub.lease_seconds", lease.as_str()),
    ];
    let why = match fetcher.post_form(&hub, &form).await {
        Ok(status) if (200..300).contains(&status) => String::new(),
        Ok(status) => message("desk-why-hub-status")
            .with("hub", hub.as_str())
            .with("status", status.to_string())
            .english(),
        Err(error) => {
            message("desk-why-hub-unasked").with("hub", hub.as_str()).with("why", error.to_string()).english()
        }
    };
    if why.is_empty() {
        return Ok(());
    }
    let again = app.clock.now().plus_ms(ASK_AGAIN_MS);
    app.db
        .write(move |tx| {
            store::set_why(tx, list_id, &why)?;
            ask_for(tx, SUBSCRIBE, list_id, again)
        })
        .await
}

/// When to ask a hub again whose lease is that long, in milliseconds: a tenth before its end, at most
/// a day.
fn renewal_ms(lease_s: i64) -> i64 {
    let lease = lease_s.clamp(60, LONGEST_LEASE_S) * 1000;
    lease - (lease / 10).min(24 * 3_600_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_say_when_they_were_changed() {
        let told = |text: &str| -> Vec<(String, String)> {
            entries(text).into_iter().map(|one| (one.url, one.said)).collect()
        };
        let pair = |url: &str, said: &str| (url.to_owned(), said.to_owned());
        let sitemap = "<?xml version='1.0'?><urlset xmlns='x'><url><loc>https://c.test/a</loc><lastmod>2026-03-04</lastmod></url>\
            <url><loc>https://c.test/b</loc></url></urlset>";
        assert_eq!(told(sitemap), [pair("https://c.test/a", "2026-03-04"), pair("https://c.test/b", "")]);
        let atom = "<feed><updated>2026-01-01T00:00:00Z</updated><entry><link rel=\"alternate\" href=\"/a\"/>\
            <updated>2026-03-04T09:00:00Z</updated></entry></feed>";
        assert_eq!(told(atom), [pair("/a", "2026-03-04T09:00:00Z")]);
        let rss = "<rss><channel><item><link>https://c.test/a</link><pubDate>Wed, 04 Mar 2026 10:12:00 GMT</pubDate></item>\
            </channel></rss>";
        assert_eq!(told(rss), [pair("https://c.test/a", "Wed, 04 Mar 2026 10:12:00 GMT")]);
        assert!(told("<html><p>no list").is_empty());
    }

    #[test]
    fn a_feed_names_its_hub_in_its_head_or_in_the_answers_header() {
        let feed = "<feed><link rel=\"self\" href=\"https://c.test/feed?a=1&amp;b=2\"/><link href='https://hub.test/' rel='hub'/>\
            <entry><link rel='hub' href='https://evil.test/'/></entry></feed>";
        let named = Some(("https://hub.test/".to_owned(), "https://c.test/feed?a=1&b=2".to_owned()));
        assert_eq!(hub_of(feed, ""), named);
        let header = "<https://other.test/>; rel=\"hub\", <https://c.test/feed>; rel=\"self\"";
        assert_eq!(hub_of(feed, header).map(|(hub, _)| hub).as_deref(), Some("https://other.test/"));
        assert_eq!(
            hub_of("<feed><entry><link rel='hub' href='https://evil.test/'/></entry></feed>", ""),
            None
        );
    }

    #[test]
    fn a_body_is_heard_when_the_hub_signed_it() {
        let keys = Keys::new("install");
        let secret = secret(&keys, "token");
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length");
        mac.update(b"body");
        let right = format!("sha256={}", hex(&mac.finalize().into_bytes()));
        assert!(is_signed(&keys, "token", &right, b"body"));
        assert!(!is_signed(&keys, "token", &right, b"other"));
        assert!(!is_signed(&keys, "another", &right, b"body"));
        for wrong in ["", "sha256=", "md5=00", "sha256"] {
            assert!(!is_signed(&keys, "token", wrong, b"body"), "{wrong}");
        }
    }

    #[test]
    fn a_hub_is_asked_again_before_it_forgets_us() {
        assert_eq!(renewal_ms(100), 90_000);
        assert_eq!(renewal_ms(LEASE_S), (LEASE_S - 24 * 3600) * 1000);
        assert_eq!(renewal_ms(-5), 54_000);
    }
}
