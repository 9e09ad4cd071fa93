//! Looking at a page again: when, and what a look brings.

use url::Url;

use super::canonical::{host_of, on_hosts};
use super::extract::Extract;
use super::fetch::{Fetched, Fetcher, Page};
use super::revision::{Reading, is_wall, same_story};
use super::{Article, ArticleId, LookOutcome, Origin, Revision, Site, Validators, reading, store};
use crate::clock::Timestamp;
use crate::store::{Error, Tx};
use crate::web::App;

const MINUTE: i64 = 60_000;
/// Between two looks at a page that was just written about or just changed.
const SHORTEST: i64 = 2 * MINUTE;
/// Between two looks at a page on which nothing has happened for days.
const LONGEST: i64 = 6 * 60 * MINUTE;
/// Between two looks at a page that cannot be read.
const LONGEST_AFTER_FAILURES: i64 = 24 * 60 * MINUTE;

/// When to look next: every 2 minutes at first, then at a tenth of the time since something last
/// happened, at most every 6 hours; twice as long after each look in a row that brought no text,
/// at most a day. `None`: no case waits, there is nothing to know.
///
/// `waiting_since` is the latest change of an open or accepted case of the article, `changed_at`
/// when its text was last seen to change.
#[must_use]
pub fn next_look(
    now: Timestamp,
    waiting_since: Option<Timestamp>,
    changed_at: Option<Timestamp>,
    failures: i64,
) -> Option<Timestamp> {
    let last = waiting_since?.max(changed_at.unwrap_or(Timestamp(i64::MIN)));
    let quiet = now.0.saturating_sub(last.0) / 10;
    let between = quiet.clamp(SHORTEST, LONGEST);
    let patience = 1_i64 << failures.clamp(0, 16);
    Some(now.plus_ms((between * patience).min(LONGEST_AFTER_FAILURES)))
}

/// What a look brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// In one word.
    pub outcome: LookOutcome,
    /// Why there is no text, in words for an editor; empty when there is one.
    pub why: String,
    /// What the page says now; `None` unless the outcome is `Read` or `Unchanged`.
    pub revision: Option<Revision>,
}

/// Looks at the page: asks for it, reads it, keeps its text if it is new, and writes down what
/// came of it. When to look next is not decided here.
///
/// A page whose newest text was sent by the site's own system is not asked for: that system says
/// when it changes, and what the two find would differ in furniture at every look.
///
/// # Errors
/// [`Error`] of the database; what the page does wrong is an outcome.
pub async fn look(app: &App, fetcher: &Fetcher, article_id: ArticleId) -> Result<Look, Error> {
    let known = app.db.read(move |tx| known(tx, article_id)).await?;
    let Some(known) = known else {
        return Ok(Look::without_text(LookOutcome::Unreachable, "there is no such article"));
    };
    if let Some(pushed) = known.newest.as_ref().filter(|newest| newest.origin == Origin::Pushed) {
        return keep(app, article_id, Look::unchanged(Some(pushed.clone()))).await;
    }
    let (page, read) = match ask(fetcher, &known).await {
        Ok(Some(found)) => found,
        Ok(None) => {
            return keep(app, article_id, Look::unchanged(known.newest)).await;
        }
        Err(look) => return keep(app, article_id, look).await,
    };
    let reading = Reading {
        title: read.said.title.clone(),
        text: read.text.clone(),
        page_text: read.page_text.clone(),
        origin: Origin::Fetched,
    };
    if known.newest.as_ref().is_some_and(|before| is_wall(before, &reading)) {
        let why =
            "the page answered with something short that has nothing of the article: a wall or an error";
        return keep(app, article_id, Look::without_text(LookOutcome::Unreadable, why)).await;
    }
    let identity = identify(app, fetcher, &known, &page, &read).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let (revision, is_new) = store::insert_revision_if_new(tx, article_id, &reading, now)?;
            store::set_said(tx, article_id, &read.said)?;
            if let Some(alias) = &identity.alias {
                store::insert_alias(tx, known.article.site_id, alias, article_id)?;
            }
            if let Some(canonical) = &identity.canonical {
                match store::by_alias(tx, known.article.site_id, canonical)? {
                    Some(other) if other != article_id => store::lead_to(tx, article_id, other)?,
                    _ => store::insert_alias(tx, known.article.site_id, canonical, article_id)?,
                }
            }
            let outcome = if is_new { LookOutcome::Read } else { LookOutcome::Unchanged };
            store::looked(tx, article_id, outcome, Some(&page.validators), now)?;
            Ok(Look { outcome, why: String::new(), revision: Some(revision) })
        })
        .await
}

impl Look {
    fn unchanged(revision: Option<Revision>) -> Look {
        Look { outcome: LookOutcome::Unchanged, why: String::new(), revision }
    }

    fn without_text(outcome: LookOutcome, why: impl Into<String>) -> Look {
        Look { outcome, why: why.into(), revision: None }
    }
}

struct Known {
    article: Article,
    site: Site,
    newest: Option<Revision>,
    validators: Validators,
}

fn known(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Known>, Error> {
    let Some(article) = store::article_by_id(tx, article_id)? else { return Ok(None) };
    let Some(site) = store::site_by_id(tx, article.site_id)? else { return Ok(None) };
    let newest = store::newest_revision(tx, article_id)?;
    // Without a text of ours there is nothing that "not modified" could mean.
    let validators = match &newest {
        Some(_) => store::validators(tx, article_id)?,
        None => Validators::default(),
    };
    Ok(Some(Known { article, site, newest, validators }))
}

/// Writes down a look that brought no new text.
async fn keep(app: &App, article_id: ArticleId, look: Look) -> Result<Look, Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            store::looked(tx, article_id, look.outcome, None, now)?;
            Ok(look)
        })
        .await
}

/// The page as it is now and what it says; `None` when it is what it was.
async fn ask(fetcher: &Fetcher, known: &Known) -> Result<Option<(Page, Extract)>, Look> {
    let url = on_hosts(&known.article.url, &known.site.hosts)
        .map_err(|refusal| Look::without_text(LookOutcome::Unreachable, refusal.to_string()))?;
    let mut answer = fetcher.get(&url, &known.validators).await;
    if answer.as_ref().is_err_and(|error| error.outcome() == LookOutcome::Gone) && !url.path().ends_with('/')
    {
        // The canonical form has no slash at its end; a few servers know the page only with one.
        let mut with_slash = url.clone();
        with_slash.set_path(&format!("{}/", url.path()));
        answer = fetcher.get(&with_slash, &known.validators).await;
    }
    let mut page = match answer {
        Ok(Fetched::Page(page)) => page,
        Ok(Fetched::NotModified) => return Ok(None),
        Err(error) => return Err(Look::without_text(error.outcome(), error.to_string())),
    };
    let Ok(found) = on_hosts(page.url.as_str(), &known.site.hosts) else {
        let why = format!("the page leads to {}, which is not a host of this site", host_of(&page.url));
        return Err(Look::without_text(LookOutcome::Unreadable, why));
    };
    if found.path() == "/" && url.path() != "/" {
        return Err(Look::without_text(LookOutcome::Gone, "the page is gone: it leads to the front page"));
    }
    match reading::read(std::mem::take(&mut page.body), page.content_type.clone()).await {
        Ok(read) => Ok(Some((page, read))),
        Err(why) => Err(Look::without_text(LookOutcome::Unreadable, why.to_string())),
    }
}

/// Other addresses a page turned out to have.
#[derive(Debug, PartialEq, Eq)]
struct Identity {
    alias: Option<String>,
    canonical: Option<String>,
}

/// Where the page was found after redirects, and the address it names as its own. That one counts
/// only on the site's hosts, when it answers itself, and with the same story: a site that names
/// its front page on every page would else become one article.
async fn identify(
    app: &App,
    fetcher: &Fetcher,
    known: &Known,
    page: &Page,
    read: &Extract,
) -> Result<Identity, Error> {
    let (site_id, article_id) = (known.article.site_id, known.article.article_id);
    let on_site = |url: &Url| on_hosts(url.as_str(), &known.site.hosts).ok();
    let found = on_site(&page.url).map(String::from);
    let mut identity = Identity { alias: found.clone(), canonical: None };
    let named = page.url.join(&read.canonical).ok().filter(|_| !read.canonical.is_empty());
    let Some(named) = named.as_ref().and_then(on_site) else { return Ok(identity) };
    if named.as_str() == known.article.url || found.as_deref() == Some(named.as_str()) {
        return Ok(identity);
    }
    let (named_is, own_is) = {
        let (named, own) = (String::from(named.clone()), known.article.url.clone());
        let lookups = move |tx: &mut Tx<'_>| {
            Ok::<_, Error>((store::by_alias(tx, site_id, &named)?, store::by_alias(tx, site_id, &own)?))
        };
        app.db.read(lookups).await?
    };
    if named_is == Some(article_id) || own_is != Some(article_id) {
        return Ok(identity);
    }
    let Ok(Fetched::Page(other)) = fetcher.get(&named, &Validators::default()).await else {
        return Ok(identity);
    };
    let answers_itself = on_site(&other.url).as_ref() == Some(&named);
    if let Ok(said) = reading::read(other.body, other.content_type).await
        && answers_itself
        && same_story(&said.text, &read.text)
    {
        identity.canonical = Some(named.into());
    }
    Ok(identity)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);

    /// Minutes until the next look when something last happened so many minutes ago.
    fn after(minutes_ago: i64, failures: i64) -> i64 {
        let next = next_look(NOW, Some(NOW.plus_ms(-minutes_ago * MINUTE)), None, failures);
        (next.expect("something waits").0 - NOW.0) / MINUTE
    }

    #[test]
    fn looks_come_every_two_minutes_at_first_and_stretch_to_hours() {
        let table =
            [(0, 2), (5, 2), (20, 2), (60, 6), (600, 60), (1440, 144), (10_000, 360), (1_000_000, 360)];
        for (minutes_ago, until_next) in table {
            assert_eq!(after(minutes_ago, 0), until_next, "{minutes_ago} minutes after");
        }
    }

    #[test]
    fn a_change_of_the_page_makes_it_fresh_again() {
        let old = Some(NOW.plus_ms(-10_000 * MINUTE));
        assert_eq!(next_look(NOW, old, Some(NOW), 0), Some(NOW.plus_ms(2 * MINUTE)));
        assert_eq!(next_look(NOW, Some(NOW), old, 0), Some(NOW.plus_ms(2 * MINUTE)));
    }

    #[test]
    fn failures_back_off_up_to_a_day_whatever_their_number() {
        assert_eq!([1, 2, 3, 4].map(|failures| after(0, failures)), [4, 8, 16, 32]);
        assert_eq!([9, 10, 60, i64::MAX].map(|failures| after(0, failures)), [1024, 1440, 1440, 1440]);
        assert_eq!(after(10_000, 5), 1440);
    }

    #[test]
    fn nothing_to_know_is_no_look_and_a_clock_set_back_is_not_the_past() {
        assert_eq!(next_look(NOW, None, Some(NOW), 0), None);
        assert_eq!(after(-600, 0), 2);
    }
}
