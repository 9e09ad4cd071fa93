//! Sites, articles, their aliases and revisions in the database.

use super::revision::Reading;
use super::sisters;
use super::site::NewSite;
use super::{
    Article, ArticleId, Listed, LookOutcome, Origin, Revision, RevisionId, Said, Site, SiteId, Validators,
};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Row, Tx};

/// Adds a site.
///
/// # Errors
/// [`Error::Constraint`] when its key is taken.
pub fn insert_site(tx: &mut Tx<'_>, site: &NewSite, now: Timestamp) -> Result<SiteId, Error> {
    let site_id: SiteId = tx
        .only(
            "/* site.insert */ insert into sites (key, name, lang, home, policy, created_at)
             values ($1, $2, $3, $4, '{}', $5) returning site_id",
            params![&site.key, &site.name, &site.lang, &site.home, now],
        )?
        .get("site_id")?;
    for host in &site.hosts {
        tx.execute(
            "/* site.insert_host */ insert into site_hosts (site_id, host) values ($1, $2)",
            params![site_id, host],
        )?;
    }
    Ok(site_id)
}

/// The site of that key.
///
/// # Errors
/// See [`Error`].
pub fn site_by_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<Site>, Error> {
    let row = tx.one(
        "/* site.by_key */ select site_id, key, name, lang, home from sites where key = $1",
        params![key],
    )?;
    row.map(|row| site(tx, &row)).transpose()
}

/// The site of that id.
///
/// # Errors
/// See [`Error`].
pub fn site_by_id(tx: &mut Tx<'_>, site_id: SiteId) -> Result<Option<Site>, Error> {
    let row = tx.one(
        "/* site.by_id */ select site_id, key, name, lang, home from sites where site_id = $1",
        params![site_id],
    )?;
    row.map(|row| site(tx, &row)).transpose()
}

/// Every site, by key.
///
/// # Errors
/// See [`Error`].
pub fn sites(tx: &mut Tx<'_>) -> Result<Vec<Site>, Error> {
    let rows =
        tx.query("/* site.all */ select site_id, key, name, lang, home from sites order by key", params![])?;
    rows.iter().map(|row| site(tx, row)).collect()
}

fn site(tx: &mut Tx<'_>, row: &Row) -> Result<Site, Error> {
    let site_id: SiteId = row.get("site_id")?;
    let hosts = tx
        .query(
            "/* site.hosts */ select host from site_hosts where site_id = $1 order by host",
            params![site_id],
        )?
        .iter()
        .map(|row| row.get("host"))
        .collect::<Result<_, _>>()?;
    Ok(Site {
        site_id,
        key: row.get("key")?,
        name: row.get("name")?,
        lang: row.get("lang")?,
        home: row.get("home")?,
        hosts,
    })
}

/// The article known by that canonical address or alias, made now if there is none.
///
/// # Errors
/// See [`Error`].
pub fn join_or_insert(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    canonical_url: &str,
    now: Timestamp,
) -> Result<ArticleId, Error> {
    if let Some(known) = by_alias(tx, site_id, canonical_url)? {
        return Ok(known);
    }
    // Two nodes may get here at once: the second is given the article of the first.
    let article_id: ArticleId = tx
        .only(
            "/* article.insert */ insert into articles (site_id, url, title, byline, section, lang, published,
               first_seen_at, look_outcome, etag, last_modified, failures)
             values ($1, $2, '', '', '', '', '', $3, '', '', '', 0)
             on conflict (site_id, url) do update set url = excluded.url
             returning article_id",
            params![site_id, canonical_url, now],
        )?
        .get("article_id")?;
    insert_alias(tx, site_id, canonical_url, article_id)?;
    Ok(article_id)
}

/// The article known by that canonical address or alias.
///
/// # Errors
/// See [`Error`].
pub fn by_alias(tx: &mut Tx<'_>, site_id: SiteId, url: &str) -> Result<Option<ArticleId>, Error> {
    tx.one(
        "/* article.by_alias */ select article_id from article_aliases where site_id = $1 and url = $2",
        params![site_id, url],
    )?
    .map(|row| row.get("article_id"))
    .transpose()
}

/// Makes `url` one more address of the article; one that is known already stays whose it is.
///
/// # Errors
/// See [`Error`].
pub fn insert_alias(tx: &mut Tx<'_>, site_id: SiteId, url: &str, article_id: ArticleId) -> Result<(), Error> {
    tx.execute(
        "/* article.insert_alias */ insert into article_aliases (site_id, url, article_id) values ($1, $2, $3)
         on conflict (site_id, url) do nothing",
        params![site_id, url, article_id],
    )
    .map(drop)
}

/// Gives every address of `from` to `to`: what is reported from now on joins `to`. What was
/// reported before stays where it is.
///
/// # Errors
/// See [`Error`].
pub fn lead_to(tx: &mut Tx<'_>, from: ArticleId, to: ArticleId) -> Result<(), Error> {
    tx.execute(
        "/* article.lead_to */ update article_aliases set article_id = $2 where article_id = $1",
        params![from, to],
    )?;
    tx.announce("addresses", to.0);
    Ok(())
}

/// The article that this one's own address leads to: itself, unless it turned out to be another address of
/// one that is known; `None` where there is no such article.
///
/// # Errors
/// See [`Error`].
pub fn led_to(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<ArticleId>, Error> {
    tx.one(
        "/* article.led_to */ select coalesce(article_aliases.article_id, articles.article_id) as led_to
         from articles left join article_aliases
           on article_aliases.site_id = articles.site_id and article_aliases.url = articles.url
         where articles.article_id = $1",
        params![article_id],
    )?
    .map(|row| row.get("led_to"))
    .transpose()
}

/// The article's own address is this from now on, unless another article has it; what was known of the
/// old one's answers is forgotten.
///
/// # Errors
/// See [`Error`].
pub fn move_to(tx: &mut Tx<'_>, article_id: ArticleId, url: &str) -> Result<(), Error> {
    let moved = tx.execute(
        "/* article.move_to */ update articles set url = $2, etag = '', last_modified = '', body_hash = ''
         where article_id = $1 and not exists
           (select 1 from articles other where other.site_id = articles.site_id and other.url = $2)",
        params![article_id, url],
    )?;
    if moved > 0 {
        tx.announce("addresses", article_id.0);
    }
    Ok(())
}

const ARTICLE: &str = "/* article.by_id */ select article_id, site_id, url, title, byline, section, lang,
   published, modified, looked_at, look_outcome, look_why, failures from articles where article_id = $1";

/// The article of that id.
///
/// # Errors
/// See [`Error`].
pub fn article_by_id(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Article>, Error> {
    tx.one(ARTICLE, params![article_id])?.as_ref().map(article).transpose()
}

fn article(row: &Row) -> Result<Article, Error> {
    let outcome: String = row.get("look_outcome")?;
    Ok(Article {
        article_id: row.get("article_id")?,
        site_id: row.get("site_id")?,
        url: row.get("url")?,
        title: row.get("title")?,
        byline: row.get("byline")?,
        section: row.get("section")?,
        lang: row.get("lang")?,
        published: row.get("published")?,
        modified: row.get("modified")?,
        looked_at: row.get("looked_at")?,
        look_outcome: if outcome.is_empty() { None } else { Some(row.parse("look_outcome")?) },
        look_why: row.get("look_why")?,
        failures: row.get("failures")?,
    })
}

/// Keeps what the page says about the article.
///
/// # Errors
/// See [`Error`].
pub fn set_said(tx: &mut Tx<'_>, article_id: ArticleId, said: &Said) -> Result<(), Error> {
    tx.execute(
        "/* article.set_said */ update articles set
           title = case when $2 = '' then title else $2 end,
           byline = case when $3 = '' then byline else $3 end,
           section = case when $4 = '' then section else $4 end,
           lang = case when $5 = '' then lang else $5 end,
           published = case when $6 = '' then published else $6 end,
           modified = case when $7 = '' then modified else $7 end
         where article_id = $1",
        params![
            article_id,
            &said.title,
            &said.byline,
            &said.section,
            &said.lang,
            &said.published,
            &said.modified
        ],
    )
    .map(drop)
}

/// Writes down that the page was looked at. `validators` only with a text: a server that fails
/// must not make the next answer "not modified".
///
/// # Errors
/// See [`Error`].
pub fn looked(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    outcome: LookOutcome,
    validators: Option<&Validators>,
    now: Timestamp,
) -> Result<(), Error> {
    let brought_text = matches!(outcome, LookOutcome::Read | LookOutcome::Unchanged);
    tx.execute(
        "/* article.looked */ update articles set looked_at = $2, look_outcome = $3,
           look_why = case when $4 = 1 then '' else look_why end,
           failures = case when $4 = 1 then 0 else failures + 1 end where article_id = $1",
        params![article_id, now, outcome, brought_text],
    )?;
    validators.map_or(Ok(()), |seen| set_validators(tx, article_id, seen))
}

/// Keeps what the server gave along with the page.
///
/// # Errors
/// See [`Error`].
pub fn set_validators(tx: &mut Tx<'_>, article_id: ArticleId, seen: &Validators) -> Result<(), Error> {
    tx.execute(
        "/* article.set_validators */ update articles set etag = $2, last_modified = $3 where article_id = $1",
        params![article_id, &seen.etag, &seen.last_modified],
    )
    .map(drop)
}

/// Keeps why the last look brought no text.
///
/// # Errors
/// See [`Error`].
pub fn set_look_why(tx: &mut Tx<'_>, article_id: ArticleId, why: &str) -> Result<(), Error> {
    tx.execute(
        "/* article.set_look_why */ update articles set look_why = $2 where article_id = $1",
        params![article_id, why],
    )
    .map(drop)
}

/// When to look at the article next; `None`: not before somebody asks.
///
/// # Errors
/// See [`Error`].
pub fn look_at(tx: &mut Tx<'_>, article_id: ArticleId, at: Option<Timestamp>) -> Result<(), Error> {
    tx.execute(
        "/* article.look_at */ update articles set next_look_at = $2 where article_id = $1",
        params![article_id, at],
    )
    .map(drop)
}

/// Looks at the article by then, or sooner where that was planned.
///
/// # Errors
/// See [`Error`].
pub fn look_by(tx: &mut Tx<'_>, article_id: ArticleId, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* article.look_by */ update articles set next_look_at = $2
         where article_id = $1 and (next_look_at is null or next_look_at > $2)",
        params![article_id, at],
    )
    .map(drop)
}

/// Up to `limit` articles that should be looked at by now, the longest due first; they are due again
/// at `again`, for whoever asks.
///
/// # Errors
/// See [`Error`].
pub fn take_due(
    tx: &mut Tx<'_>,
    now: Timestamp,
    again: Timestamp,
    limit: i64,
) -> Result<Vec<ArticleId>, Error> {
    // By the time alone: where many are due at the same time, a second key has them all read and sorted.
    // What another node takes at this moment is passed over, so that neither waits for the other.
    let sql = if tx.skips_locked() {
        "/* article.due */ select article_id from articles where next_look_at <= $1
         order by next_look_at limit $2 for update skip locked"
    } else {
        "/* article.due */ select article_id from articles where next_look_at <= $1
         order by next_look_at limit $2"
    };
    let due = tx.query(sql, params![now, limit])?;
    let taken = due.iter().map(|row| row.get("article_id")).collect::<Result<Vec<ArticleId>, Error>>()?;
    for article_id in &taken {
        // Each by its key: together, an engine reads everything that is due to find these few.
        look_at(tx, *article_id, Some(again))?;
    }
    Ok(taken)
}

/// When the next article should be looked at.
///
/// # Errors
/// See [`Error`].
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, Error> {
    tx.one(
        "/* article.next_due */ select next_look_at from articles where next_look_at is not null
         order by next_look_at limit 1",
        params![],
    )?
    .map(|row| row.get("next_look_at"))
    .transpose()
}

/// The newest revision of an article.
///
/// # Errors
/// See [`Error`].
pub fn newest_revision(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Revision>, Error> {
    tx.one(
        "/* revision.newest */ select revision_id, article_id, hash, title, text, page_text, origin, seen_at
         from revisions where article_id = $1 order by revision_id desc limit 1",
        params![article_id],
    )?
    .as_ref()
    .map(revision)
    .transpose()
}

/// Whether anything is known of what an article says.
///
/// # Errors
/// See [`Error`].
pub fn has_revision(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<bool, Error> {
    let row = tx.one(
        "/* revision.any */ select revision_id from revisions where article_id = $1 limit 1",
        params![article_id],
    )?;
    Ok(row.is_some())
}

/// The revision of that id.
///
/// # Errors
/// See [`Error`].
pub fn revision_by_id(tx: &mut Tx<'_>, revision_id: RevisionId) -> Result<Option<Revision>, Error> {
    tx.one(
        "/* revision.by_id */ select revision_id, article_id, hash, title, text, page_text, origin, seen_at
         from revisions where revision_id = $1",
        params![revision_id],
    )?
    .as_ref()
    .map(revision)
    .transpose()
}

/// What each line of the revision's text is, in letters of [`Kind`](super::extract::Kind).
///
/// # Errors
/// See [`Error`].
pub fn set_kinds(tx: &mut Tx<'_>, revision_id: RevisionId, kinds: &str) -> Result<(), Error> {
    tx.execute(
        "/* revision.set_kinds */ update revisions set kinds = $2 where revision_id = $1",
        params![revision_id, kinds],
    )
    .map(drop)
}

/// The same, as it is kept; empty where nothing tells.
///
/// # Errors
/// See [`Error`].
pub fn kinds(tx: &mut Tx<'_>, revision_id: RevisionId) -> Result<String, Error> {
    let row = tx.one(
        "/* revision.kinds */ select kinds from revisions where revision_id = $1",
        params![revision_id],
    )?;
    row.map_or_else(|| Ok(String::new()), |row| row.get("kinds"))
}

/// Every revision of an article without its texts, the newest first.
///
/// # Errors
/// See [`Error`].
pub fn list_revisions(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Listed>, Error> {
    tx.query(
        "/* revision.list */ select revision_id, title, origin, seen_at from revisions
         where article_id = $1 order by revision_id desc",
        params![article_id],
    )?
    .iter()
    .map(|row| {
        Ok(Listed {
            revision_id: row.get("revision_id")?,
            title: row.get("title")?,
            origin: row.parse("origin")?,
            seen_at: row.get("seen_at")?,
        })
    })
    .collect()
}

/// Lets a revision go on which nothing rests.
///
/// # Errors
/// [`Error::Constraint`] when something does.
pub fn delete_revision(tx: &mut Tx<'_>, revision_id: RevisionId) -> Result<(), Error> {
    tx.execute("/* revision.delete */ delete from revisions where revision_id = $1", params![revision_id])
        .map(drop)
}

fn revision(row: &Row) -> Result<Revision, Error> {
    Ok(Revision {
        revision_id: row.get("revision_id")?,
        article_id: row.get("article_id")?,
        hash: row.get("hash")?,
        title: row.get("title")?,
        text: row.get("text")?,
        page_text: row.get("page_text")?,
        origin: row.parse::<Origin>("origin")?,
        seen_at: row.get("seen_at")?,
    })
}

/// Keeps the text as the newest revision unless it is the newest already; the newest revision
/// afterwards, and whether it is a new one.
///
/// # Errors
/// See [`Error`].
pub fn insert_revision_if_new(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    reading: &Reading,
    now: Timestamp,
) -> Result<(Revision, bool), Error> {
    tx.hold("article", article_id.0)?;
    let hash = reading.hash();
    if let Some(newest) = newest_revision(tx, article_id)?.filter(|newest| newest.hash == hash) {
        return Ok((newest, false));
    }
    let row = tx.only(
        "/* revision.insert */ insert into revisions (article_id, hash, title, text, page_text, origin, seen_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         returning revision_id, (select site_id from articles where articles.article_id = $1) as site_id",
        params![
            article_id,
            &hash,
            &reading.title,
            &reading.text,
            &reading.page_text,
            reading.origin,
            now
        ],
    )?;
    sisters::store::index(tx, row.get("site_id")?, article_id, &reading.text, now)?;
    let Reading { title, text, page_text, origin } = reading.clone();
    let revision_id = row.get("revision_id")?;
    Ok((Revision { revision_id, article_id, hash, title, text, page_text, origin, seen_at: now }, true))
}
