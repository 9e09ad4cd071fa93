//! What a page asks about itself: `GET /api/v1/sites/{site}/notices` each time somebody reads it, and
//! `…/known` when a reader begins to write. The first is asked so often, and answered the same so
//! often, that its answers are kept ready.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use super::{article_at, site};
use crate::article::{Site, SiteId};
use crate::clock::Timestamp;
use crate::notice::{known, store};
use crate::store::Change;
use crate::web::cached::{self, Ready, SMALL};
use crate::web::origin::{self, Readers};
use crate::web::{App, Error, headers};

const JSON: &str = "application/json";
/// How long a cache may keep what a page asks about itself, in seconds.
const MAX_AGE_S: u32 = 30;
/// What is said when a notice comes, changes or goes, and when addresses become those of another article.
const NEWS: &[&str] = &["notice", "addresses"];
/// How long the answer about an article is kept ready: what no notice changes (the site's hosts) shows
/// after it.
const KEPT_MS: i64 = 120_000;
/// The same about an address of which nothing is known: it may become that of an article any time.
const UNKNOWN_KEPT_MS: i64 = 10_000;
/// The bytes that may be kept ready: a hundred thousand pages with a notice each.
const KEPT_BYTES: u64 = 128 * 1024 * 1024;
/// Answers expected, for the size the tables begin with.
const EXPECTED: usize = 10_000;

/// The answers about pages, and what makes them old.
#[derive(Clone)]
pub struct Pages(Arc<Inner>);

struct Inner {
    app: App,
    kept: Cache<String, Arc<Kept>, Bytes>,
    news: Mutex<News>,
    /// Of each site: shared by all its answers.
    readers: Mutex<HashMap<SiteId, Arc<Readers>>>,
    /// The headers of every answer but for its tag and what lets an asking page read it.
    common: HeaderMap,
}

/// Counts what was heard of notices: an answer from before the last of it is not given any more.
struct News {
    changes: Receiver<Change>,
    edition: u64,
}

struct Kept {
    edition: u64,
    until: Timestamp,
    readers: Arc<Readers>,
    ready: Ready,
}

impl Kept {
    /// The answer as all layers around the routes would leave it, from the headers that every such answer has;
    /// `None` where the layers have more to do.
    fn at_once(&self, common: &HeaderMap, asked: &HeaderMap) -> Option<Response> {
        if self.ready.len() >= SMALL || asked.contains_key(header::IF_NONE_MATCH) {
            return None;
        }
        let mut response = Response::new(Body::from(self.ready.body()));
        let headers = response.headers_mut();
        *headers = common.clone();
        headers.insert(header::ETAG, self.ready.etag());
        self.readers.let_in(asked, headers);
        Some(response)
    }
}

#[derive(Clone)]
struct Bytes;

impl Weighter<String, Arc<Kept>> for Bytes {
    fn weight(&self, key: &String, kept: &Arc<Kept>) -> u64 {
        (key.len() + kept.ready.len() + 300) as u64
    }
}

impl Pages {
    /// Nothing is kept yet.
    #[must_use]
    pub fn new(app: App) -> Pages {
        let news = Mutex::new(News { changes: app.db.changes(), edition: 0 });
        let mut common = Ready::new(JSON, String::new(), MAX_AGE_S).headers();
        origin::vary(&mut common);
        headers::complete(&mut common);
        let kept = Cache::with_weighter(EXPECTED, KEPT_BYTES, Bytes);
        Pages(Arc::new(Inner { app, kept, news, readers: Mutex::default(), common }))
    }

    /// Who may read the answers about a site's pages.
    fn readers(&self, site: &Site) -> Arc<Readers> {
        let readers = Readers::new(&site.hosts);
        let mut known = self.0.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = known.entry(site.site_id).or_default();
        if **shared != readers {
            *shared = Arc::new(readers);
        }
        Arc::clone(shared)
    }

    /// The number of what was heard so far.
    fn edition(&self) -> u64 {
        let mut news = self.0.news.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match news.changes.try_recv() {
                Ok(change) if !NEWS.contains(&change.topic.as_str()) => {}
                // Whoever was too slow to hear everything must take it that something was said.
                Ok(_) | Err(TryRecvError::Lagged(_)) => news.edition += 1,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return news.edition,
            }
        }
    }

    async fn about(&self, key: String, query: String, edition: u64, now: Timestamp) -> Result<Kept, Error> {
        let app = &self.0.app;
        let (site, known, notices) = app
            .db
            .read(move |tx| {
                let site = site(tx, &key)?;
                let url = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "url");
                let article = article_at(tx, &site, &url.map(|(_, url)| url).unwrap_or_default())?;
                let notices = match article {
                    Some(article_id) => store::by_article(tx, article_id)?,
                    None => vec![],
                };
                Ok::<_, Error>((site, article.is_some(), notices))
            })
            .await?;
        let body = known::notices(&app.config, &site, &notices);
        let until = now.plus_ms(if known { KEPT_MS } else { UNKNOWN_KEPT_MS });
        Ok(Kept { edition, until, readers: self.readers(&site), ready: Ready::new(JSON, body, MAX_AGE_S) })
    }

    /// What is kept about the page that this path and query ask about, while it holds.
    fn fresh(&self, asked: &str) -> Option<Arc<Kept>> {
        let (edition, now) = (self.edition(), self.0.app.clock.now());
        self.0.kept.get(asked).filter(|kept| kept.edition == edition && now < kept.until)
    }
}

/// Gives what is ready before any route is looked for: most of what an install is asked is this.
pub async fn ready_first(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    let asked = request.uri().path_and_query().filter(|asked| asked.path().ends_with("/notices"));
    if request.method() == Method::GET
        && let Some(kept) = asked.and_then(|asked| pages.fresh(asked.as_str()))
        && let Some(response) = kept.at_once(&pages.0.common, request.headers())
    {
        return response;
    }
    next.run(request).await
}

/// `GET /api/v1/sites/{site}/notices?url=`
///
/// # Errors
/// 404 for no such site, 400 for an address that is none of its pages.
pub async fn notices(
    State(pages): State<Pages>,
    Path(key): Path<String>,
    asked: Uri,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let query = asked.query().unwrap_or_default().to_owned();
    let asked = asked.path_and_query().map(ToString::to_string).unwrap_or_default();
    let kept = match pages.fresh(&asked) {
        Some(kept) => kept,
        None => {
            // Before the database is asked: what is said meanwhile makes this answer old at once.
            let (edition, now) = (pages.edition(), pages.0.app.clock.now());
            let kept = Arc::new(pages.about(key, query, edition, now).await?);
            pages.0.kept.insert(asked, Arc::clone(&kept));
            kept
        }
    };
    let mut response = kept.ready.answer(&headers);
    kept.readers.let_in(&headers, response.headers_mut());
    Ok(response)
}

/// `GET /api/v1/sites/{site}/known?url=`
///
/// # Errors
/// As [`notices`].
pub async fn known(
    State(app): State<App>,
    Path(key): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let url = query.get("url").cloned().unwrap_or_default();
    let now = app.clock.now();
    let (site, known): (Site, known::Known) = app
        .db
        .read(move |tx| {
            let site = site(tx, &key)?;
            let known = match article_at(tx, &site, &url)? {
                Some(article_id) => store::known(tx, article_id, now)?,
                None => known::Known::default(),
            };
            Ok::<_, Error>((site, known))
        })
        .await?;
    let body = known::json(&app.config, &site, &known);
    let mut response = cached::public(&headers, JSON, body, MAX_AGE_S);
    Readers::new(&site.hosts).let_in(&headers, response.headers_mut());
    Ok(response)
}
