//! The page of a form is read while its reader waits, where nothing is known of it yet: so that the
//! sentence is found, and asked about, before it is sent.
//!
//! Only a form that was posted gets here, counted like a report and about a page of the site's own hosts;
//! the page is asked for by the same door as every other ([`watch::look`]): its host's manners, public
//! addresses only. Whatever goes wrong, the form goes on as if nobody had asked.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::look::Looked;
use crate::article::fetch::Fetcher;
use crate::article::{self, canonical, watch};
use crate::clock::Timestamp;
use crate::store;
use crate::web::App;

/// How long somebody waits for a page at most.
const PATIENCE: Duration = Duration::from_secs(4);
/// Pages that are read so at once; whoever comes then is not kept waiting.
const AT_ONCE: usize = 4;

/// Whoever reads pages for forms. Cheap to clone.
#[derive(Clone)]
pub struct Pages {
    fetcher: Arc<OnceLock<Option<Fetcher>>>,
    turns: Arc<Semaphore>,
}

impl Pages {
    /// With the client that the worker has, so that both wait for one another at a host; `None` makes one
    /// when it is needed.
    #[must_use]
    pub fn new(fetcher: Option<Fetcher>) -> Pages {
        let made = fetcher.map_or_else(OnceLock::new, |fetcher| OnceLock::from(Some(fetcher)));
        Pages { fetcher: Arc::new(made), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    fn fetcher(&self, app: &App) -> Option<&Fetcher> {
        let make = || {
            Fetcher::new(&app.config.private_hosts)
                .inspect_err(|error| tracing::warn!(%error, "no page can be read for a form"))
                .ok()
        };
        self.fetcher.get_or_init(make).as_ref()
    }

    /// Reads the page, where nobody tried to yet; whether anything may be known of it now.
    ///
    /// # Errors
    /// See [`store::Error`].
    pub async fn read(
        &self,
        app: &App,
        looked: &Looked,
        url: &str,
        now: Timestamp,
    ) -> Result<bool, store::Error> {
        if looked.revision.is_some() || looked.tried {
            return Ok(false);
        }
        let Ok(address) = canonical::on_hosts(url, &looked.site.hosts) else { return Ok(false) };
        let (Ok(_turn), Some(fetcher)) = (self.turns.try_acquire(), self.fetcher(app)) else {
            return Ok(false);
        };
        let site_id = looked.site.site_id;
        let article_id = app
            .db
            .write(move |tx| article::store::join_or_insert(tx, site_id, address.as_str(), now))
            .await?;
        match timeout(PATIENCE, watch::look(app, fetcher, article_id)).await {
            Ok(look) => look.map(|look| look.revision.is_some()),
            // It is read when the report is there.
            Err(_) => Ok(false),
        }
    }
}
