//! What the watch reads before it asks for a page, and writes where the page is what it was.

use crate::article::hosts::{self, Host};
use crate::article::{ArticleId, LookOutcome, Origin, RevisionId, SiteId, Validators};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};

/// What is known of a watched page, without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// Whose page.
    pub article_id: ArticleId,
    /// Of which site.
    pub site_id: SiteId,
    /// Where it is.
    pub url: String,
    /// Where pages of the site may be.
    pub hosts: Vec<String>,
    /// What is known of each of those.
    manners: Vec<Host>,
    /// What the last look brought.
    pub look_outcome: Option<LookOutcome>,
    /// Its newest revision.
    pub newest: Option<Newest>,
    /// What its server gave along with that.
    pub validators: Validators,
    /// The hash of the bytes that were read last; empty where there are none.
    pub body_hash: String,
}

impl Known {
    /// What is known of one of its hosts.
    pub(super) fn manners(&self, host: &str) -> Host {
        let known = self.hosts.iter().zip(&self.manners).find(|(name, _)| *name == host);
        known.map(|(_, manners)| manners.clone()).unwrap_or_default()
    }
}

/// A newest revision, without its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Newest {
    /// Its row.
    pub revision_id: RevisionId,
    /// How it became known.
    pub origin: Origin,
}

/// What is known of the page; `None` where there is no such article.
///
/// # Errors
/// See [`Error`].
pub(super) fn known(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Known>, Error> {
    // A row for each host of the site: asking twice would take longer.
    let rows = tx.query(
        "/* watch.known */ select articles.site_id, articles.url, look_outcome, etag, last_modified, body_hash,
           revisions.revision_id, coalesce(revisions.origin, '') as origin, coalesce(site_hosts.host, '') as host,
           coalesce(hosts.robots, '') as robots, hosts.robots_at, hosts.not_before
         from articles left join site_hosts on site_hosts.site_id = articles.site_id
           left join hosts on hosts.host = site_hosts.host
           left join revisions on revisions.revision_id =
             (select max(newest.revision_id) from revisions newest where newest.article_id = $1)
         where articles.article_id = $1 order by site_hosts.host",
        params![article_id],
    )?;
    let Some(row) = rows.first() else { return Ok(None) };
    let newest = match row.get::<Option<RevisionId>>("revision_id")? {
        Some(revision_id) => Some(Newest { revision_id, origin: row.parse("origin")? }),
        None => None,
    };
    let outcome: String = row.get("look_outcome")?;
    // Without a text of ours there is nothing that "not modified" could mean.
    let (validators, body_hash) = match newest {
        Some(_) => {
            let (etag, last_modified) = (row.get("etag")?, row.get("last_modified")?);
            (Validators { etag, last_modified }, row.get("body_hash")?)
        }
        None => (Validators::default(), String::new()),
    };
    let hosts = rows.iter().map(|row| row.get("host")).collect::<Result<_, _>>()?;
    let manners = rows.iter().map(hosts::store::from_row).collect::<Result<_, _>>()?;
    Ok(Some(Known {
        article_id,
        site_id: row.get("site_id")?,
        url: row.get("url")?,
        hosts,
        manners,
        look_outcome: if outcome.is_empty() { None } else { Some(row.parse("look_outcome")?) },
        newest,
        validators,
        body_hash,
    }))
}

/// Writes down that the page says what this revision says, and when to look next; false where
/// another revision is the newest by now, and nothing was written.
///
/// # Errors
/// See [`Error`].
pub(super) fn confirm(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    revision_id: RevisionId,
    now: Timestamp,
    next: Option<Timestamp>,
) -> Result<bool, Error> {
    let written = tx.execute(
        "/* watch.confirm */ update articles set looked_at = $3, look_outcome = 'unchanged', look_why = '',
           failures = 0, next_look_at = $4
         where article_id = $1
           and $2 = (select max(revision_id) from revisions where revisions.article_id = $1)",
        params![article_id, revision_id, now, next],
    )?;
    Ok(written > 0)
}
