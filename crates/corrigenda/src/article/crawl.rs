//! Getting to know the pages of a site that nobody wrote about yet, from its sitemaps and feeds: so
//! that the same words are found in them. One page after another, minding what the host asks;
//! what is known already is left out, so a crawl that was stopped goes on where it was.

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use url::Url;

use super::canonical::{host_of, on_hosts};
use super::fetch::{Fetched, Fetcher};
use super::hosts::{self, Held};
use super::{LookOutcome, Site, Validators, store, watch};
use crate::clock::Timestamp;
use crate::store::Error;
use crate::web::App;

/// Lists read at most: a site that has more is told to name them one by one.
const MOST_LISTS: usize = 2_000;
/// Addresses taken from one list (the sitemap protocol's own limit).
const MOST_IN_LIST: usize = 50_000;

/// Where lists are when nobody says where.
const USUAL: &[&str] =
    &["/sitemap.xml", "/sitemap_index.xml", "/feed", "/rss.xml", "/atom.xml", "/index.xml"];
/// How long a host that asked for it is waited for, in milliseconds.
const PATIENCE_MS: i64 = 15 * 60_000;
/// How long a page without an article is not asked for again, in milliseconds.
const AGAIN_MS: i64 = 24 * 3_600_000;

/// What a list of pages names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// More lists.
    Lists(Vec<String>),
    /// Pages.
    Pages(Vec<String>),
}

/// How far a crawl has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lists read.
    pub lists: usize,
    /// Addresses that those lists name, whosever they are.
    pub named: usize,
    /// Of those, the site's own that were come to, each once.
    pub found: usize,
    /// Of those, known before.
    pub known: usize,
    /// Read now.
    pub read: usize,
    /// Not read: gone, no article in them, or forbidden.
    pub failed: usize,
    /// The host asks to be let alone until then, which is longer than a crawl waits.
    pub later: Option<Timestamp>,
}

/// What a crawl says while it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// This page is done with.
    Page(String),
    /// A list could not be read, or something is waited for; in words.
    Remark(String),
}

/// Reads the pages that the lists name, at most so many, telling how far it has come after each.
/// Without lists of its own it begins with those of the site's robots.txt, or where they usually are.
/// A host that asks to be let alone for a few minutes is waited for.
///
/// # Errors
/// [`Error`] of the database. What the site does wrong is counted.
pub async fn crawl(
    app: &App,
    fetcher: &Fetcher,
    site: &Site,
    lists: Vec<Url>,
    most: usize,
    mut tell: impl FnMut(&Progress, Told),
) -> Result<Progress, Error> {
    let mut progress = Progress::default();
    let mut usual = VecDeque::new();
    let mut lists: VecDeque<Url> = lists.into();
    if lists.is_empty() {
        lists = named_by(app, fetcher, site).await?.into();
        let home = Url::parse(&site.home).ok();
        usual.extend(USUAL.iter().filter_map(|path| home.as_ref()?.join(path).ok()));
    }
    let (mut seen_lists, mut seen): (HashSet<Url>, HashSet<String>) = (HashSet::new(), HashSet::new());
    while let Some(list) = lists.pop_front().or_else(|| usual.pop_front().filter(|_| progress.lists == 0)) {
        if progress.lists >= MOST_LISTS || !seen_lists.insert(list.clone()) {
            continue;
        }
        let listed = match read_list(app, fetcher, &list).await? {
            Ok(listed) => listed,
            Err(why) => {
                tell(&progress, Told::Remark(format!("{list} is no list of pages: {why}")));
                continue;
            }
        };
        progress.lists += 1;
        let pages = match listed {
            Listed::Lists(more) => {
                lists.extend(
                    more.iter().filter_map(|url| on_hosts(list.join(url).ok()?.as_str(), &site.hosts).ok()),
                );
                continue;
            }
            Listed::Pages(pages) => pages,
        };
        progress.named += pages.len();
        for page in pages {
            if progress.read + progress.failed >= most {
                return Ok(progress);
            }
            let Some(url) = list.join(&page).ok().and_then(|url| on_hosts(url.as_str(), &site.hosts).ok())
            else {
                continue;
            };
            if !seen.insert(url.to_string()) {
                continue;
            }
            progress.found += 1;
            while let Some(until) = read_page(app, fetcher, site, &url, &mut progress).await? {
                let wait = until.0 - app.clock.now().0;
                if wait > PATIENCE_MS {
                    progress.later = Some(until);
                    return Ok(progress);
                }
                let remark = format!("{} asks to be let alone until {until}; waiting", host_of(&url));
                tell(&progress, Told::Remark(remark));
                tokio::time::sleep(Duration::from_millis(wait.max(1).unsigned_abs())).await;
            }
            tell(&progress, Told::Page(url.into()));
        }
    }
    Ok(progress)
}

/// Reads a page unless it is known; until when its host is to be let alone before it can be read.
async fn read_page(
    app: &App,
    fetcher: &Fetcher,
    site: &Site,
    url: &Url,
    progress: &mut Progress,
) -> Result<Option<Timestamp>, Error> {
    let (site_id, address, now) = (site.site_id, url.to_string(), app.clock.now());
    // Most pages of a crawl that goes on are known: nothing is written for those.
    let known = app
        .db
        .read(move |tx| {
            let Some(article_id) = store::by_alias(tx, site_id, &address)? else { return Ok(None) };
            let has_text = store::has_revision(tx, article_id)?;
            Ok::<_, Error>(store::article_by_id(tx, article_id)?.map(|article| (article, has_text)))
        })
        .await?;
    if let Some((article, has_text)) = known {
        let lately = article.looked_at.is_some_and(|at| now.0 - at.0 < AGAIN_MS);
        let in_vain =
            lately && article.look_outcome.is_some_and(|outcome| outcome != LookOutcome::Unreachable);
        if has_text || in_vain {
            progress.known += usize::from(has_text);
            progress.failed += usize::from(!has_text);
            return Ok(None);
        }
    }
    let address = url.to_string();
    let article_id = app.db.write(move |tx| store::join_or_insert(tx, site_id, &address, now)).await?;
    let look = watch::look(app, fetcher, article_id).await?;
    if look.later.is_some() {
        return Ok(look.later);
    }
    match look.outcome {
        LookOutcome::Read | LookOutcome::Unchanged => progress.read += 1,
        LookOutcome::Gone | LookOutcome::Missing | LookOutcome::Unreadable | LookOutcome::Unreachable => {
            progress.failed += 1;
        }
    }
    Ok(None)
}

/// The lists that the site's robots.txt names.
async fn named_by(app: &App, fetcher: &Fetcher, site: &Site) -> Result<Vec<Url>, Error> {
    let Ok(home) = Url::parse(&site.home) else { return Ok(Vec::new()) };
    // Asking for leave to read the front page reads robots.txt where it is not known.
    let _: Result<(), Held> = hosts::admit(app, fetcher, &home).await?;
    let host = host_of(&home);
    let robots = app.db.read(move |tx| hosts::store::by_name(tx, &host)).await?.robots;
    let named = sitemaps(&robots).into_iter();
    Ok(named.filter_map(|line| on_hosts(home.join(line).ok()?.as_str(), &site.hosts).ok()).collect())
}

async fn read_list(app: &App, fetcher: &Fetcher, list: &Url) -> Result<Result<Listed, String>, Error> {
    if let Err(held) = hosts::admit(app, fetcher, list).await? {
        return Ok(Err(held.to_string()));
    }
    Ok(match fetcher.get_list(list, &Validators::default()).await {
        Ok(Fetched::Page(page)) => {
            listed(&String::from_utf8_lossy(&page.body)).ok_or_else(|| "it names no pages".to_owned())
        }
        Ok(Fetched::NotModified) => Err("it did not change".into()),
        Err(why) => Err(why.to_string()),
    })
}

/// The `Sitemap:` lines of a robots.txt.
fn sitemaps(robots: &str) -> Vec<&str> {
    robots
        .lines()
        .filter_map(|line| line.split_once(':'))
        .filter(|(key, _)| key.trim().eq_ignore_ascii_case("sitemap"))
        .map(|(_, value)| value.trim())
        .collect()
}

/// What a sitemap, an index of sitemaps, an RSS or an Atom feed names; `None` where it is none.
/// Entities are not expanded but for the five of XML itself.
#[must_use]
pub fn listed(text: &str) -> Option<Listed> {
    let has = |tag: &str| memchr::memmem::find(text.as_bytes(), tag.as_bytes()).is_some();
    if has("<sitemapindex") {
        return Some(Listed::Lists(between(text, "<loc", "</loc>")));
    }
    if has("<urlset") {
        return Some(Listed::Pages(between(text, "<loc", "</loc>")));
    }
    if has("<rss") || has("<rdf:RDF") {
        let items = text.split("<item").skip(1).take(MOST_IN_LIST);
        return Some(Listed::Pages(
            items.filter_map(|item| between(item, "<link", "</link>").pop()).collect(),
        ));
    }
    if has("<feed") {
        let entries = text.split("<entry").skip(1).take(MOST_IN_LIST);
        return Some(Listed::Pages(entries.filter_map(alternate).collect()));
    }
    // A sitemap may be a plain text, an address in each line.
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_IN_LIST).collect();
    let all = !lines.is_empty()
        && lines.iter().all(|line| line.starts_with("http://") || line.starts_with("https://"));
    all.then(|| Listed::Pages(lines.into_iter().map(str::to_owned).collect()))
}

/// The texts between an opening tag that begins so and a closing tag.
pub(super) fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = text;
    while out.len() < MOST_IN_LIST
        && let Some(at) = rest.find(open)
    {
        let Some((_, after)) = rest[at..].split_once('>') else { break };
        let Some((inner, after)) = after.split_once(close) else { break };
        let inner = inner.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
        out.push(plain(inner.trim()));
        rest = after;
    }
    out
}

/// The address of the page an Atom entry is about.
fn alternate(entry: &str) -> Option<String> {
    let links = entry.split("<link").skip(1).filter_map(|link| link.split_once('>').map(|(tag, _)| tag));
    let attribute = |tag: &str, name: &str| {
        let (_, value) = tag.split_once(&format!("{name}="))?;
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split_once(quote).map(|(value, _)| plain(value))
    };
    links
        .filter(|tag| attribute(tag, "rel").is_none_or(|rel| rel == "alternate"))
        .find_map(|tag| attribute(tag, "href"))
}

fn plain(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities.into_iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(text: &str) -> Vec<String> {
        match listed(text) {
            Some(Listed::Pages(pages)) => pages,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_kind_of_list_names_its_pages() {
        let urlset = "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>\
            <loc> https://c.test/a?x=1&amp;y=2 </loc><lastmod>2026-03-04</lastmod></url><url><loc>https://c.test/b</loc>\
            </url></urlset>";
        assert_eq!(pages(urlset), ["https://c.test/a?x=1&y=2", "https://c.test/b"]);
        let rss = "<rss><channel><link>https://c.test/</link><item><title>A</title><link><![CDATA[https://c.test/a]]>\
            </link></item><item><link>https://c.test/b</link></item></channel></rss>";
        assert_eq!(pages(rss), ["https://c.test/a", "https://c.test/b"]);
        let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/><entry><link rel='self' href='/a.atom'/>\
            <link rel=\"alternate\" href=\"/a\"/></entry><entry><link href='/b'/></entry></feed>";
        assert_eq!(pages(atom), ["/a", "/b"]);
        let index = "<sitemapindex><sitemap><loc>https://c.test/1.xml</loc></sitemap></sitemapindex>";
        assert_eq!(listed(index), Some(Listed::Lists(vec!["https://c.test/1.xml".into()])));
        assert_eq!(
            pages("https://c.test/a\n\nhttps://c.test/b\r\n"),
            ["https://c.test/a", "https://c.test/b"]
        );
    }

    #[test]
    fn what_is_no_list_names_nothing_and_a_hostile_one_ends() {
        assert_eq!(listed("<html><a href='/a'>a</a></html>"), None);
        assert_eq!(pages("<urlset><loc>https://c.test/a"), [""; 0]);
        let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><urlset><loc>&b;</loc></urlset>";
        assert_eq!(pages(bomb), ["&b;"], "entities are not expanded");
        let many = format!("<urlset>{}</urlset>", "<loc>https://c.test/a</loc>".repeat(MOST_IN_LIST + 10));
        assert_eq!(pages(&many).len(), MOST_IN_LIST);
    }

    #[test]
    fn robots_txt_names_the_lists() {
        let robots = "User-agent: *\nDisallow: /x\nSitemap: https://c.test/s.xml\nsitemap: /t.xml";
        assert_eq!(sitemaps(robots), ["https://c.test/s.xml", "/t.xml"]);
    }
}
