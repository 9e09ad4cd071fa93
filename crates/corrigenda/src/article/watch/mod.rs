//! Looking at a page again: when, and what a look brings.

use sha2::{Digest, Sha256};
use url::Url;

use super::canonical::{host_of, on_hosts};
use super::extract::{Extract, decode};
use super::fetch::{FetchError, Fetched, Fetcher, Page};
use super::hosts::Held;
use super::revision::{Reading, is_wall, same_story};
use super::spots::{self, News, store::Scales};
use super::{Article, ArticleId, LookOutcome, Origin, Revision, Site, Validators, hosts, reading, store};
use crate::clock::Timestamp;
use crate::id::hex;
use crate::store::{Error, Tx};
use crate::web::App;

const MINUTE: i64 = 60_000;
/// Between two looks at a page that was just written about or just changed.
const SHORTEST: i64 = 2 * MINUTE;
/// Between two looks at a page on which nothing has happened for days.
const LONGEST: i64 = 6 * 60 * MINUTE;
/// When nothing has happened for this long, a page is quiet.
const QUIET_AFTER: i64 = 14 * 24 * 60 * MINUTE;
/// Between two looks at a quiet page.
const LONGEST_WHEN_QUIET: i64 = 24 * 60 * MINUTE;
/// Until a page that was missing for the first time is asked for again.
const AFTER_MISSING: i64 = 5 * MINUTE;
/// How pages are read: another number, and what was read before is read anew.
const READING: &str = "1";
/// Between two looks at a page that cannot be read.
const LONGEST_AFTER_FAILURES: i64 = 24 * 60 * MINUTE;

/// When to look next: every 2 minutes at first, then at a tenth of the time since something last
/// happened, at most every 6 hours, and once a day when nothing has for a fortnight; twice as long
/// after each look in a row that brought no text, at most a day. `None`: no case waits, there is
/// nothing to know.
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
    let since = now.0.saturating_sub(last.0);
    let longest = if since > QUIET_AFTER { LONGEST_WHEN_QUIET } else { LONGEST };
    let between = (since / 10).clamp(SHORTEST, longest);
    let patience = 1_i64 << failures.clamp(0, 16);
    Some(now.plus_ms((between * patience).min(LONGEST_AFTER_FAILURES)))
}

/// The same for a page that the last look found missing: soon, to know whether that was a slip.
#[must_use]
pub fn after_missing(now: Timestamp, next: Option<Timestamp>) -> Option<Timestamp> {
    next.map(|next| next.min(now.plus_ms(AFTER_MISSING)))
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
    /// The host asked to be let alone until then.
    pub later: Option<Timestamp>,
    /// The page's markup, where it was read anew.
    pub markup: Option<String>,
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
    let url = match on_hosts(&known.article.url, &known.site.hosts) {
        Ok(url) => url,
        Err(refusal) => {
            let look = Look::without_text(LookOutcome::Unreachable, refusal.to_string());
            return keep(app, article_id, look).await;
        }
    };
    if let Err(held) = hosts::admit(app, fetcher, &url).await? {
        let later = match &held {
            Held::Until { until, .. } => Some(*until),
            Held::Robots(_) => None,
        };
        let look = Look { later, ..Look::without_text(held.outcome(), held.to_string()) };
        return keep(app, article_id, look).await;
    }
    let Asked { page, body, read, body_hash } = match ask(fetcher, &known, &url, app.clock.now()).await {
        Ok(Some(found)) => found,
        Ok(None) => {
            return keep(app, article_id, Look::unchanged(known.newest)).await;
        }
        Err(look) => {
            if let Some(until) = look.later {
                let host = host_of(&url);
                app.db.write(move |tx| hosts::store::let_alone(tx, &host, until)).await?;
            }
            return keep(app, article_id, known.confirmed(look)).await;
        }
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
            let (revision, is_new) = keep_news(tx, article_id, &reading, &body_hash, now)?;
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
            let markup = Some(decode(&body, &page.content_type));
            Ok(Look { outcome, why: String::new(), revision: Some(revision), later: None, markup })
        })
        .await
}

/// Keeps the text as a revision where it is news, and what was learned of the places that change by
/// themselves; the newest revision afterwards, and whether it is a new one.
fn keep_news(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    reading: &Reading,
    body_hash: &str,
    now: Timestamp,
) -> Result<(Revision, bool), Error> {
    tx.hold("article", article_id.0)?;
    let Scales { spots, heeds, .. } = spots::store::scales(tx, article_id)?;
    let newest = store::newest_revision(tx, article_id)?;
    let Some(newest) = newest.filter(|newest| newest.origin == Origin::Fetched) else {
        spots::store::learned(tx, article_id, &spots, body_hash)?;
        return store::insert_revision_if_new(tx, article_id, reading, now);
    };
    let (news, spots) = spots::weigh(&newest.text, &reading.text, &spots, &heeds);
    spots::store::learned(tx, article_id, &spots, body_hash)?;
    let beside = newest.page_text != reading.page_text;
    match news {
        News::Text => store::insert_revision_if_new(tx, article_id, reading, now),
        // A case rests on words beside the article: they count like its own.
        News::None if heeds.moved(&newest.page_text, &reading.page_text) => {
            store::insert_revision_if_new(tx, article_id, reading, now)
        }
        News::None if beside && !heeds.whole_page => {
            let same_text = Reading { text: newest.text.clone(), ..reading.clone() };
            let hash = same_text.hash();
            spots::store::refresh_page(tx, newest.revision_id, &reading.page_text, &hash)?;
            Ok((Revision { page_text: same_text.page_text, hash, ..newest }, false))
        }
        News::None => Ok((newest, false)),
    }
}

impl Look {
    fn unchanged(revision: Option<Revision>) -> Look {
        Look { outcome: LookOutcome::Unchanged, why: String::new(), revision, later: None, markup: None }
    }

    fn without_text(outcome: LookOutcome, why: impl Into<String>) -> Look {
        Look { outcome, why: why.into(), revision: None, later: None, markup: None }
    }
}

struct Known {
    article: Article,
    site: Site,
    newest: Option<Revision>,
    validators: Validators,
    body_hash: String,
}

impl Known {
    /// A page is gone when it says so twice; the first time may be a slip.
    fn confirmed(&self, look: Look) -> Look {
        let before = matches!(self.article.look_outcome, Some(LookOutcome::Gone | LookOutcome::Missing));
        if look.outcome != LookOutcome::Gone || before {
            return look;
        }
        let why = format!("{}; it is asked once more before it counts as gone", look.why);
        Look { outcome: LookOutcome::Missing, why, ..look }
    }
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
    let body_hash = match &newest {
        Some(_) => spots::store::scales(tx, article_id)?.body_hash,
        None => String::new(),
    };
    Ok(Some(Known { article, site, newest, validators, body_hash }))
}

/// Writes down a look that brought no new text.
async fn keep(app: &App, article_id: ArticleId, look: Look) -> Result<Look, Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            store::looked(tx, article_id, look.outcome, None, now)?;
            if !look.why.is_empty() {
                store::set_look_why(tx, article_id, &look.why)?;
            }
            Ok(look)
        })
        .await
}

/// The page as it is now.
struct Asked {
    /// The page, its bytes taken out.
    page: Page,
    /// Those.
    body: Vec<u8>,
    /// What it says.
    read: Extract,
    /// The hash of its bytes.
    body_hash: String,
}

/// The page as it is now; `None` when it is what it was.
async fn ask(fetcher: &Fetcher, known: &Known, url: &Url, now: Timestamp) -> Result<Option<Asked>, Look> {
    let mut answer = fetcher.get(url, &known.validators).await;
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
        Err(error) => {
            let look = Look::without_text(error.outcome(), error.to_string());
            let later = match &error {
                FetchError::Later { retry_after, .. } => hosts::not_before(retry_after, now),
                _ => None,
            };
            return Err(Look { later, ..look });
        }
    };
    let Ok(found) = on_hosts(page.url.as_str(), &known.site.hosts) else {
        let why = format!("the page leads to {}, which is not a host of this site", host_of(&page.url));
        return Err(Look::without_text(LookOutcome::Unreadable, why));
    };
    if found.path() == "/" && url.path() != "/" {
        return Err(Look::without_text(LookOutcome::Gone, "the page is gone: it leads to the front page"));
    }
    let body_hash = format!("{READING}:{}", hex(&Sha256::digest(&page.body)));
    if body_hash == known.body_hash {
        return Ok(None);
    }
    let body = std::mem::take(&mut page.body);
    match reading::read(body.clone(), page.content_type.clone()).await {
        Ok(read) => Ok(Some(Asked { page, body, read, body_hash })),
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
        let table = [
            (0, 2),
            (5, 2),
            (20, 2),
            (60, 6),
            (600, 60),
            (1440, 144),
            (10_000, 360),
            (20_000, 360),
            (1_000_000, 1440),
        ];
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
    fn over_ninety_days_a_page_is_asked_seldom_and_a_fix_is_seen_soon() {
        const DAYS: i64 = 90;
        let simulate = |fixed_on: Option<i64>, closed_after: Option<i64>| {
            let (mut at, mut looks, mut seen) = (NOW, 0, None);
            let fixed_at = fixed_on.map(|minutes| NOW.plus_ms(minutes * MINUTE));
            let mut changed_at = None;
            while at.0 < NOW.0 + DAYS * 24 * 60 * MINUTE {
                looks += 1;
                if seen.is_none() && fixed_at.is_some_and(|fixed| fixed <= at) {
                    (seen, changed_at) = (Some(at), Some(at));
                }
                let over =
                    closed_after.zip(seen).is_some_and(|(minutes, seen)| at.0 > seen.0 + minutes * MINUTE);
                let Some(next) = next_look(at, (!over).then_some(seen.unwrap_or(NOW)), changed_at, 0) else {
                    break;
                };
                at = next;
            }
            let late = fixed_at.zip(seen).map(|(fixed, seen)| (seen.0 - fixed.0) / MINUTE);
            (looks, late)
        };
        let week = Some(7 * 24 * 60);
        let table = [
            ("nobody ever does anything", simulate(None, None)),
            ("fixed after 10 minutes", simulate(Some(10), week)),
            ("fixed after 3 hours", simulate(Some(180), week)),
            ("fixed after 2 days", simulate(Some(2 * 24 * 60), week)),
            ("fixed after 60 days", simulate(Some(60 * 24 * 60), week)),
        ];
        for (what, (looks, late)) in table {
            println!("{what}: {looks} looks in {DAYS} days, seen {late:?} minutes after");
            assert!(looks <= 260, "{what}: {looks}");
            assert!(late.is_none_or(|late| late <= 24 * 60));
        }
        assert!(table[1].1.1.is_some_and(|late| late <= 2) && table[2].1.1.is_some_and(|late| late <= 18));
    }

    #[test]
    fn a_page_that_is_missing_is_asked_for_again_within_minutes() {
        assert_eq!(after_missing(NOW, Some(NOW.plus_ms(LONGEST))), Some(NOW.plus_ms(AFTER_MISSING)));
        assert_eq!(after_missing(NOW, None), None);
    }

    #[test]
    fn nothing_to_know_is_no_look_and_a_clock_set_back_is_not_the_past() {
        assert_eq!(next_look(NOW, None, Some(NOW), 0), None);
        assert_eq!(after(-600, 0), 2);
    }
}
