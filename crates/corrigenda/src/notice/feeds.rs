//! A site's log for feed readers: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. Pure.

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed, FixedDateTime, Generator, Link, Person, Text,
};
use serde::Serialize;

use super::public;
use super::store::Entry;
use crate::article::Site;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::language::Say;

/// How many entries a feed has; older ones are in the log.
pub const ENTRIES: i64 = 50;

fn title(site: &Site) -> String {
    public::say(site).t1("log-feed-title", "site", &site.name)
}

fn headline(say: Say, entry: &Entry) -> String {
    let name = if entry.notice.withdrawn_at.is_some() { "log-headline-withdrawn" } else { "log-headline" };
    say.t2(name, "kind", entry.notice.kind.label(&say), "headline", entry.headline())
}

/// The text, was and now under it where the notice gives them, and that it is not what it was: one
/// of the formats has no other way to say so.
fn plain(say: Say, entry: &Entry) -> String {
    let mut text = entry.notice.text.clone();
    if let Some(compared) = entry.compared() {
        for (name, side) in [("mail-was", compared.was_text()), ("mail-now", compared.now_text())] {
            if !side.is_empty() {
                text.push_str("\n\n");
                text.push_str(&say.t1(name, "words", side));
            }
        }
    }
    if let Some(at) = entry.notice.amended_at {
        text.push_str("\n\n");
        text.push_str(&say.t1("log-amended", "day", say.day(at)));
    }
    text
}

fn updated(site_entries: &[Entry]) -> Timestamp {
    site_entries.iter().map(Entry::updated_at).max().unwrap_or(Timestamp(0))
}

/// The feed in Atom.
#[must_use]
pub fn atom(config: &Config, site: &Site, entries: &[Entry]) -> String {
    let log = config.address(&public::log_path(&site.key));
    let feed = Feed {
        title: Text::plain(xml(&title(site))),
        id: log.clone(),
        updated: moment(updated(entries)),
        lang: Some(site.lang.clone()),
        authors: vec![Person { name: xml(&site.name), uri: Some(site.home.clone()), ..Person::default() }],
        generator: Some(Generator { value: "Corrigenda".into(), ..Generator::default() }),
        links: vec![
            link("alternate", &log, "text/html"),
            link("self", &format!("{log}.atom"), "application/atom+xml"),
        ],
        entries: entries.iter().map(|entry| atom_entry(config, site, entry)).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn atom_entry(config: &Config, site: &Site, entry: &Entry) -> AtomEntry {
    let address = public::address(config, site, &entry.notice.slug);
    let (kind, say) = (entry.notice.kind, public::say(site));
    AtomEntry {
        title: Text::plain(xml(&headline(say, entry))),
        id: address.clone(),
        updated: moment(entry.updated_at()),
        published: Some(moment(entry.notice.published_at)),
        links: vec![link("alternate", &address, "text/html"), link("related", &entry.url, "text/html")],
        categories: vec![Category {
            term: kind.word().into(),
            label: Some(kind.label(&say)),
            ..Category::default()
        }],
        content: Some(Content {
            value: Some(xml(&plain(say, entry))),
            content_type: Some("text".into()),
            ..Content::default()
        }),
        ..AtomEntry::default()
    }
}

/// The feed in RSS 2.0.
#[must_use]
pub fn rss(config: &Config, site: &Site, entries: &[Entry]) -> String {
    let log = config.address(&public::log_path(&site.key));
    let channel = rss::Channel {
        title: xml(&title(site)),
        link: log.clone(),
        description: xml(&public::say(site).t("log-stand")),
        language: Some(site.lang.clone()),
        last_build_date: Some(updated(entries).rfc822()),
        generator: Some("Corrigenda".into()),
        // RSS has no link to itself; readers look for the one that Atom has.
        atom_ext: Some(rss::extension::atom::AtomExtension {
            links: vec![link("self", &format!("{log}.rss"), "application/rss+xml")],
        }),
        items: entries.iter().map(|entry| rss_item(config, site, entry)).collect(),
        ..rss::Channel::default()
    };
    channel.to_string()
}

fn rss_item(config: &Config, site: &Site, entry: &Entry) -> rss::Item {
    let address = public::address(config, site, &entry.notice.slug);
    let say = public::say(site);
    rss::Item {
        title: Some(xml(&headline(say, entry))),
        link: Some(address.clone()),
        // Markup to whoever reads it, by custom: the words are made safe for that first.
        description: Some(xml(&shown(&plain(say, entry)))),
        categories: vec![rss::Category { name: entry.notice.kind.word().into(), domain: None }],
        guid: Some(rss::Guid { value: address, permalink: true }),
        pub_date: Some(entry.notice.published_at.rfc822()),
        ..rss::Item::default()
    }
}

/// Words as markup: nothing of them is any, and paragraphs stay apart.
fn shown(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}

fn link(rel: &str, href: &str, kind: &str) -> Link {
    Link { rel: rel.into(), href: xml(href), mime_type: Some(kind.into()), ..Link::default() }
}

fn moment(at: Timestamp) -> FixedDateTime {
    at.rfc3339().parse().unwrap_or_default()
}

/// The text without the characters that XML 1.0 has no way to write.
fn xml(text: &str) -> String {
    let writable = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    text.chars().filter(writable).collect()
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: String,
    home_page_url: &'a str,
    feed_url: String,
    language: &'a str,
    authors: [JsonAuthor<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: String,
    url: String,
    external_url: &'a str,
    title: String,
    content_text: String,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    tags: [&'static str; 1],
    #[serde(rename = "_corrigenda", skip_serializing_if = "Option::is_none")]
    after: Option<JsonAfter>,
}

/// What became of a notice after it came out; the format leaves names with a line before them to us.
#[derive(Serialize)]
struct JsonAfter {
    #[serde(skip_serializing_if = "Option::is_none")]
    amended_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn_at: Option<String>,
}

/// The feed as JSON Feed 1.1.
#[must_use]
pub fn json(config: &Config, site: &Site, entries: &[Entry]) -> String {
    let log = config.address(&public::log_path(&site.key));
    let feed = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: title(site),
        home_page_url: &log,
        feed_url: format!("{log}.json"),
        language: &site.lang,
        authors: [JsonAuthor { name: &site.name, url: &site.home }],
        items: entries.iter().map(|entry| json_item(config, site, entry)).collect(),
    };
    serde_json::to_string(&feed).unwrap_or_default()
}

fn json_item<'a>(config: &Config, site: &Site, entry: &'a Entry) -> JsonItem<'a> {
    let address = public::address(config, site, &entry.notice.slug);
    let modified = entry.updated_at();
    let say = public::say(site);
    JsonItem {
        id: address.clone(),
        url: address,
        external_url: &entry.url,
        title: headline(say, entry),
        content_text: plain(say, entry),
        date_published: entry.notice.published_at.rfc3339(),
        date_modified: (modified > entry.notice.published_at).then(|| modified.rfc3339()),
        tags: [entry.notice.kind.word()],
        after: (modified > entry.notice.published_at).then(|| JsonAfter {
            amended_at: entry.notice.amended_at.map(Timestamp::rfc3339),
            withdrawn_at: entry.notice.withdrawn_at.map(Timestamp::rfc3339),
        }),
    }
}
