//! The jobs that keep the same words findable: packing what came, and reading anew what was known.

use super::store::{articles_after, index, pack_some};
use crate::article::store::newest_revision;
use crate::article::{ArticleId, SiteId};
use crate::store::{Error, jobs};
use crate::web::App;

/// The kind of job that packs.
pub const PACK: &str = "sisters.pack";
/// The kind of job that makes articles findable again.
pub const REFILL: &str = "sisters.refill";

/// Steps of one job: well within the time a job has.
const STEPS: usize = 256;
/// Articles read anew by one job.
const REFILLED: i64 = 100;

/// Packs what waits of a site; asks for itself again while there is more.
///
/// # Errors
/// [`Error`] of the database.
pub async fn pack(app: &App, site_id: SiteId) -> Result<(), Error> {
    for _ in 0..STEPS {
        if !app.db.write(move |tx| pack_some(tx, site_id)).await? {
            return Ok(());
        }
    }
    let (body, now) = (serde_json::json!({ "site_id": site_id.0 }).to_string(), app.clock.now());
    app.db.write(move |tx| jobs::enqueue(tx, PACK, &site_id.0.to_string(), &body, now.0)).await
}

/// Makes the articles after this one findable by what they say now, some at a time.
///
/// # Errors
/// [`Error`] of the database.
pub async fn refill(app: &App, after: ArticleId) -> Result<(), Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let articles = articles_after(tx, after, REFILLED)?;
            for (site_id, article_id) in &articles {
                if let Some(revision) = newest_revision(tx, *article_id)? {
                    index(tx, *site_id, *article_id, &revision.text, now)?;
                }
            }
            let Some((_, last)) = articles.last() else { return Ok(()) };
            jobs::enqueue(tx, REFILL, "", &serde_json::json!({ "after": last.0 }).to_string(), now.0)
        })
        .await
}
