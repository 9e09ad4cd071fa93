//! `GET /{site}/corrections` and its feeds, one notice, and what a page asks about itself.

pub mod embed;
pub mod page;

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::compare::Stretch;
use super::past::may_be_seen;
use super::promise::InForce;
use super::store::{self, Entry};
use super::{NoticeId, NoticeKind, feeds, json_ld, public};
use crate::article::policy::Openness;
use crate::article::policy::store::policy as rules;
use crate::article::{self, ArticleId, Site, canonical};
use crate::case::context::BeforeAfter;
use crate::case::{self, State as CaseState};
use crate::language::{Say, message};
use crate::report::retention;
use crate::store::Tx;
use crate::web::{App, Error, cached};

const HTML: &str = "text/html; charset=utf-8";
/// Entries on one page of the log.
const ENTRIES: i64 = 40;
/// The longest search, in characters.
const LONGEST_SEARCH: usize = 200;
/// How long a cache may keep a page or a feed, in seconds.
const MAX_AGE_S: u32 = 60;

/// The entries of one day.
struct Day {
    id: String,
    weekday: String,
    date: String,
    entries: Vec<Entry>,
}

#[derive(askama::Template)]
#[template(path = "notice/log.html")]
struct Log<'a> {
    say: Say,
    site: &'a Site,
    days: Vec<Day>,
    kind: Option<NoticeKind>,
    kinds: &'static [NoticeKind],
    /// What is searched for; may be empty.
    words: String,
    /// The query of the page with older entries, where there are any.
    older: Option<String>,
    newest: bool,
}

/// The part of a query that keeps a search going; empty where there is none.
fn sought_for(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let words: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    format!("q={words}&")
}

#[derive(askama::Template)]
#[template(path = "notice/policy.html")]
struct Policy<'a> {
    say: Say,
    site: &'a Site,
    /// What the site's rules come to.
    promised: Vec<String>,
    /// How it is done, in figures, for everybody to see.
    figures: bool,
}

/// `GET /{site}/corrections/policy`
///
/// # Errors
/// 404 for no such site.
pub async fn policy(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let install = app.config.retention;
    let (site, in_force) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let in_force = InForce {
                policy: store::policy(tx, site.site_id)?,
                two_person: store::two_person(tx, site.site_id)?,
                retention: retention::store::policy(tx, site.site_id, install)?,
            };
            Ok::<_, Error>((site, in_force))
        })
        .await?;
    let say = public::say(&site);
    let (promised, figures) = (in_force.sentences(say), in_force.policy.figures_public);
    drawn(&headers, &Policy { say, site: &site, promised, figures })
}

#[derive(askama::Template)]
#[template(path = "notice/one.html")]
struct One<'a> {
    say: Say,
    site: &'a Site,
    entry: &'a Entry,
    json_ld: json_ld::JsonLd,
    /// What it said before, the newest wording first.
    before: Vec<store::Amendment>,
    /// The page as it was and as it was put right, where it was seen to be.
    seen: Option<BeforeAfter>,
    /// Where the article's own history is, where readers may see it.
    history: Option<String>,
}

/// `GET /{site}/corrections?kind=&q=&before=`
///
/// # Errors
/// 404 for no such site, 400 for a query that means nothing.
pub async fn log(
    State(app): State<App>,
    Path(key): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let kind = wanted_kind(&query)?;
    let before = wanted_before(&query)?;
    let words: String = query.get("q").map_or("", |q| q.trim()).chars().take(LONGEST_SEARCH).collect();
    let sought = words.clone();
    let (site, mut entries) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let entries = store::list_log(tx, site.site_id, kind, &sought, before, ENTRIES + 1)?;
            Ok::<_, Error>((site, entries))
        })
        .await?;
    let more = entries.len() > usize::try_from(ENTRIES).unwrap_or(usize::MAX);
    if more {
        entries.pop();
    }
    let older = entries.last().filter(|_| more).map(|last| {
        let filter = kind.map(|kind| format!("kind={kind}&")).unwrap_or_default();
        format!("{filter}{}before={}", sought_for(&words), last.notice.notice_id)
    });
    let say = public::say(&site);
    let page = Log {
        say,
        site: &site,
        days: by_day(say, entries),
        kind,
        kinds: NoticeKind::ALL,
        words,
        older,
        newest: before.is_none(),
    };
    drawn(&headers, &page)
}

/// `GET /{site}/corrections.atom`
///
/// # Errors
/// 404 for no such site.
pub async fn atom(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (site, entries) = newest(&app, key).await?;
    let body = feeds::atom(&app.config, &site, &entries);
    Ok(feed(&headers, "application/atom+xml; charset=utf-8", body))
}

/// `GET /{site}/corrections.rss`
///
/// # Errors
/// 404 for no such site.
pub async fn rss(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (site, entries) = newest(&app, key).await?;
    let body = feeds::rss(&app.config, &site, &entries);
    Ok(feed(&headers, "application/rss+xml; charset=utf-8", body))
}

/// `GET /{site}/corrections.json`
///
/// # Errors
/// 404 for no such site.
pub async fn json_feed(
    State(app): State<App>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (site, entries) = newest(&app, key).await?;
    let body = feeds::json(&app.config, &site, &entries);
    Ok(feed(&headers, "application/feed+json", body))
}

/// `GET /{site}/corrections/{slug}`
///
/// # Errors
/// 404 for no such site or notice.
pub async fn one(
    State(app): State<App>,
    Path((key, slug)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (site, entry, before, seen, history) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let entry = store::by_slug(tx, site.site_id, &slug)?.ok_or_else(Error::not_found)?;
            let before = store::amendments(tx, entry.notice.notice_id)?;
            let case = case::store::by_id(tx, entry.notice.case_id)?;
            let seen = match case.filter(|case| case.state == CaseState::Fixed) {
                Some(case) => case::store::before_after(tx, &case)?.filter(BeforeAfter::changed),
                None => None,
            };
            // One that search engines are asked to leave out is not led to.
            let (open, article_id) = (rules(tx, site.site_id)?.history(), entry.notice.article_id);
            let shown = open == Openness::Open
                && article::store::has_revision(tx, article_id)?
                && may_be_seen(&case::store::by_article(tx, article_id)?);
            let history = shown.then(|| public::history_path(&site.key, &entry.url));
            Ok::<_, Error>((site, entry, before, seen, history))
        })
        .await?;
    let policy = app.config.address(&public::policy_path(&site.key));
    let address = public::address(&app.config, &site, &entry.notice.slug);
    let json_ld = json_ld::of(&site, &entry, &address, &policy);
    drawn(
        &headers,
        &One { say: public::say(&site), site: &site, entry: &entry, json_ld, before, seen, history },
    )
}

fn site(tx: &mut Tx<'_>, key: &str) -> Result<Site, Error> {
    article::store::site_by_key(tx, key)?.ok_or_else(Error::not_found)
}

fn article_at(tx: &mut Tx<'_>, site: &Site, url: &str) -> Result<Option<ArticleId>, Error> {
    let canonical = canonical::on_hosts(url, &site.hosts)
        .map_err(|refusal| Error::not_understood(StatusCode::BAD_REQUEST, refusal.said()).field("url"))?;
    Ok(article::store::by_alias(tx, site.site_id, canonical.as_str())?)
}

async fn newest(app: &App, key: String) -> Result<(Site, Vec<Entry>), Error> {
    app.db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let entries = store::list_log(tx, site.site_id, None, "", None, feeds::ENTRIES)?;
            Ok((site, entries))
        })
        .await
}

/// A feed: what is public may be read by a script of any page too.
fn feed(headers: &HeaderMap, content_type: &'static str, body: String) -> Response {
    let mut response = cached::public(headers, content_type, body, MAX_AGE_S);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

fn drawn<T: askama::Template>(headers: &HeaderMap, template: &T) -> Result<Response, Error> {
    let html = template.render().map_err(|error| Error::internal(&error))?;
    Ok(cached::public(headers, HTML, html, MAX_AGE_S))
}

fn wanted_kind(query: &HashMap<String, String>) -> Result<Option<NoticeKind>, Error> {
    let Some(word) = query.get("kind").filter(|word| !word.is_empty()) else { return Ok(None) };
    word.parse().map(Some).map_err(|()| {
        let kinds: Vec<&str> = NoticeKind::ALL.iter().map(|kind| kind.word()).collect();
        let detail = message("refused-notice-kind").with("kinds", kinds.join(", "));
        Error::not_understood(StatusCode::BAD_REQUEST, detail)
    })
}

fn wanted_before(query: &HashMap<String, String>) -> Result<Option<NoticeId>, Error> {
    let Some(number) = query.get("before") else { return Ok(None) };
    let refused = |_| Error::not_understood(StatusCode::BAD_REQUEST, message("refused-before"));
    number.parse().map(|id| Some(NoticeId(id))).map_err(refused)
}

fn by_day(say: Say, entries: Vec<Entry>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        let at = entry.notice.published_at;
        let id: String = at.rfc3339().chars().take(10).collect();
        match days.last_mut().filter(|day| day.id == id) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { id, weekday: say.weekday(&at), date: say.day(at), entries: vec![entry] }),
        }
    }
    days
}
