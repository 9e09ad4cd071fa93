//! What a page asks about itself: `GET /api/v1/sites/{site}/notices` each time somebody reads it, and
//! `…/known` when a reader begins to write. The first is asked so often, and answered the same so
//! often, that its answers are kept ready.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Path, Query, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use super::{article_at, site};
use crate::article::Site;
use crate::clock::Timestamp;
use crate::notice::{known, store};
use crate::store::Change;
use crate::web::cached::{self, Ready};
use crate::web::origin::Origin;
use crate::web::{App, Error};

/// How long a cache may keep what a page asks about itself, in seconds.
const MAX_AGE_S: u32 = 30;
/// How long an answer is kept ready: what no notice changes (hosts, other addresses of an article)
/// shows after it.
const KEPT_MS: i64 = 10_000;
/// The bytes that may be kept ready: a hundred thousand pages with a notice each.
const KEPT_BYTES: u64 = 96 * 1024 * 1024;
/// Answers expected, for the size the tables begin with.
const EXPECTED: usize = 10_000;

/// The answers about pages, and what makes them old.
#[derive(Clone)]
pub struct Pages(Arc<Inner>);

struct Inner {
    app: App,
    kept: Cache<String, Arc<Kept>, Bytes>,
    news: Mutex<News>,
}

/// Counts what was heard of notices: an answer from before the last of it is not given any more.
struct News {
    changes: Receiver<Change>,
    edition: u64,
}

struct Kept {
    edition: u64,
    at: Timestamp,
    hosts: Vec<String>,
    ready: Ready,
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
        Pages(Arc::new(Inner { app, kept: Cache::with_weighter(EXPECTED, KEPT_BYTES, Bytes), news }))
    }

    /// The number of what was heard so far.
    fn edition(&self) -> u64 {
        let mut news = self.0.news.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match news.changes.try_recv() {
                Ok(change) if change.topic != "notice" => {}
                // Whoever was too slow to hear everything must take it that something was said.
                Ok(_) | Err(TryRecvError::Lagged(_)) => news.edition += 1,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return news.edition,
            }
        }
    }

    async fn about(&self, key: String, query: String, edition: u64, now: Timestamp) -> Result<Kept, Error> {
        let app = &self.0.app;
        let (site, notices) = app
            .db
            .read(move |tx| {
                let site = site(tx, &key)?;
                let url = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "url");
                let notices = match article_at(tx, &site, &url.map(|(_, url)| url).unwrap_or_default())? {
                    Some(article_id) => store::by_article(tx, article_id)?,
                    None => vec![],
                };
                Ok::<_, Error>((site, notices))
            })
            .await?;
        let body = known::notices(&app.config, &site, &notices);
        Ok(Kept {
            edition,
            at: now,
            ready: Ready::new("application/json", body, MAX_AGE_S),
            hosts: site.hosts,
        })
    }
}

/// `GET /api/v1/sites/{site}/notices?url=`
///
/// # Errors
/// 404 for no such site, 400 for an address that is none of its pages.
pub async fn notices(
    State(pages): State<Pages>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let query = query.unwrap_or_default();
    let asked = format!("{key}?{query}");
    // Before the database is asked: what is said meanwhile makes this answer old at once.
    let (edition, now) = (pages.edition(), pages.0.app.clock.now());
    let fresh = |kept: &Arc<Kept>| kept.edition == edition && now < kept.at.plus_ms(KEPT_MS);
    let kept = match pages.0.kept.get(&asked).filter(fresh) {
        Some(kept) => kept,
        None => {
            let kept = Arc::new(pages.about(key, query, edition, now).await?);
            pages.0.kept.insert(asked, Arc::clone(&kept));
            kept
        }
    };
    let mut response = kept.ready.answer(&headers);
    readable(&kept.hosts, &headers, &mut response);
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
    let mut response = cached::public(&headers, "application/json", body, MAX_AGE_S);
    readable(&site.hosts, &headers, &mut response);
    Ok(response)
}

/// Lets the pages of these hosts read the answer.
fn readable(hosts: &[String], headers: &HeaderMap, response: &mut Response) {
    if let Some(origin) = Origin::of(headers).filter(|origin| origin.is_among(hosts)) {
        origin.may_read(response);
    }
}
