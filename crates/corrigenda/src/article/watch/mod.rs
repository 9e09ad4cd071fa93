//! Looking at a page again: when, and what a look brings.

mod pace;
mod store;

use sha2::{Digest, Sha256};
use url::Url;

use self::store::Known;
use super::canonical::{self, host_of, on_hosts};
use super::extract::{Extract, decode};
use super::fetch::{Fetched, Fetcher, Page};
use super::hosts::{self, Held};
use super::revision::{Reading, is_wall, same_story};
use super::spots::{self, News, store::Scales};
use super::store as articles;
use super::{ArticleId, LookOutcome, Origin, Revision, RevisionId, Validators, reading};
use crate::clock::Timestamp;
use crate::id::hex;
use crate::language::message;
use crate::store::{Error, Tx};
use crate::web::App;

pub use pace::{after_missing, next_look};

/// How pages are read: another number, and what was read before is read anew.
const READING: &str = "1";

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

/// What a page that was asked for turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// What it was; nothing is written down yet.
    Same(Same),
    /// Something else, or nothing that can be read; that is written down.
    Looked(Box<Look>),
}

/// A page that is what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Same {
    /// Whose page.
    pub article_id: ArticleId,
    /// What it says.
    pub revision_id: RevisionId,
    /// Its host asked to be let alone until then.
    pub not_before: Option<Timestamp>,
    /// What its server gives along with it by now, where that is something else.
    validators: Option<Validators>,
    /// It was asked for; else the site's own system sent its text, and nobody looked.
    pub asked: bool,
}

impl Same {
    /// Writes down that the page is what it was and when to look next; false where another text
    /// became known meanwhile, and nothing was written.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn confirm(&self, tx: &mut Tx<'_>, now: Timestamp, next: Option<Timestamp>) -> Result<bool, Error> {
        let confirmed = store::confirm(tx, self.article_id, self.revision_id, now, next)?;
        if confirmed && let Some(validators) = &self.validators {
            articles::set_validators(tx, self.article_id, validators)?;
        }
        Ok(confirmed)
    }

    /// Writes down that the page is what it was, where somebody looked. When to look next is not decided here.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn keep(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), Error> {
        if !self.asked {
            return Ok(());
        }
        articles::looked(tx, self.article_id, LookOutcome::Unchanged, self.validators.as_ref(), now)
    }
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
    let same = match see(app, fetcher, article_id).await? {
        Seen::Looked(look) => return Ok(*look),
        Seen::Same(same) => same,
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            same.keep(tx, now)?;
            Ok(Look::unchanged(articles::newest_revision(tx, article_id)?))
        })
        .await
}

/// The same, but a page that is what it was is left to be written down: by [`look`], or along with
/// what else follows from it, in one transaction.
///
/// # Errors
/// As [`look`].
pub async fn see(app: &App, fetcher: &Fetcher, article_id: ArticleId) -> Result<Seen, Error> {
    let Some(known) = app.db.read(move |tx| store::known(tx, article_id)).await? else {
        return Ok(
            Look::without_text(LookOutcome::Unreachable, message("desk-why-no-article").english()).into()
        );
    };
    let url = on_hosts(&known.url, &known.hosts);
    let host = url.as_ref().map(|url| known.manners(&host_of(url))).unwrap_or_default();
    let same = |revision_id: RevisionId, validators: Option<Validators>, not_before: Option<Timestamp>| {
        Seen::Same(Same { article_id, revision_id, not_before, validators, asked: true })
    };
    if let Some(pushed) = known.newest.filter(|newest| newest.origin == Origin::Pushed) {
        let revision_id = pushed.revision_id;
        return Ok(Seen::Same(Same {
            article_id,
            revision_id,
            not_before: None,
            validators: None,
            asked: false,
        }));
    }
    let url = match url {
        Ok(url) => url,
        Err(refusal) => {
            let why = match refusal {
                canonical::Refusal::Host(host) => message("desk-why-not-our-host").with("host", host),
                _ => message("desk-why-no-address"),
            };
            let look = Look::without_text(LookOutcome::Unreachable, why.english());
            return keep(app, article_id, look).await;
        }
    };
    let not_before = host.not_before;
    if let Err(held) = hosts::admit_known(app, fetcher, &url, host).await? {
        let later = match &held {
            Held::Until { until, .. } => Some(*until),
            Held::Robots(_) => None,
        };
        let look = Look { later, ..Look::without_text(held.outcome(), held.to_string()) };
        return keep(app, article_id, look).await;
    }
    let Asked { page, body, read, body_hash } = match ask(fetcher, &known, &url, app.clock.now()).await {
        Ok(Answered::Anew(asked)) => *asked,
        Ok(Answered::Same(revision_id, validators)) => return Ok(same(revision_id, validators, not_before)),
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
    if known.newest.is_some() {
        let before = app.db.read(move |tx| articles::newest_revision(tx, article_id)).await?;
        if before.is_some_and(|before| is_wall(&before, &reading)) {
            let why = message("desk-why-short").english();
            return keep(app, article_id, Look::without_text(LookOutcome::Unreadable, why)).await;
        }
    }
    let identity = identify(app, fetcher, &known, &page, &read).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let (revision, is_new) = keep_news(tx, article_id, &reading, &body_hash, now)?;
            if is_new {
                articles::set_kinds(tx, revision.revision_id, &read.kinds)?;
            }
            articles::set_said(tx, article_id, &read.said)?;
            if let Some(alias) = &identity.alias {
                articles::insert_alias(tx, known.site_id, alias, article_id)?;
            }
            let outcome = if is_new { LookOutcome::Read } else { LookOutcome::Unchanged };
            articles::looked(tx, article_id, outcome, Some(&page.validators), now)?;
            if let Some(canonical) = &identity.canonical {
                match articles::by_alias(tx, known.site_id, canonical)? {
                    Some(other) if other != article_id => articles::lead_to(tx, article_id, other)?,
                    _ => {
                        articles::insert_alias(tx, known.site_id, canonical, article_id)?;
                        articles::move_to(tx, article_id, canonical)?;
                    }
                }
            }
            let markup = Some(decode(&body, &page.content_type));
            Ok(Look { outcome, why: String::new(), revision: Some(revision), later: None, markup }.into())
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
    let newest = articles::newest_revision(tx, article_id)?;
    let Some(newest) = newest.filter(|newest| newest.origin == Origin::Fetched) else {
        spots::store::learned(tx, article_id, &spots, body_hash)?;
        return articles::insert_revision_if_new(tx, article_id, reading, now);
    };
    let (news, spots) = spots::weigh(&newest.text, &reading.text, &spots, &heeds);
    spots::store::learned(tx, article_id, &spots, body_hash)?;
    let beside = newest.page_text != reading.page_text;
    match news {
        News::Text => articles::insert_revision_if_new(tx, article_id, reading, now),
        // A case rests on words beside the article: they count like its own.
        News::None if heeds.moved(&newest.page_text, &reading.page_text) => {
            articles::insert_revision_if_new(tx, article_id, reading, now)
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

impl From<Look> for Seen {
    fn from(look: Look) -> Seen {
        Seen::Looked(Box::new(look))
    }
}

impl Known {
    /// A page is gone when it says so twice; the first time may be a slip.
    fn confirmed(&self, look: Look) -> Look {
        let before = matches!(self.look_outcome, Some(LookOutcome::Gone | LookOutcome::Missing));
        if look.outcome != LookOutcome::Gone || before {
            return look;
        }
        let why = format!("{}; it is asked once more before it counts as gone", look.why);
        Look { outcome: LookOutcome::Missing, why, ..look }
    }
}

/// Writes down a look that brought no text.
async fn keep(app: &App, article_id: ArticleId, look: Look) -> Result<Seen, Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            articles::looked(tx, article_id, look.outcome, None, now)?;
            if !look.why.is_empty() {
                articles::set_look_why(tx, article_id, &look.why)?;
            }
            Ok(look.into())
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

/// What the server answered.
enum Answered {
    /// That the page is what it was, or the same bytes again; what was given along with those, where
    /// that is something else.
    Same(RevisionId, Option<Validators>),
    /// Other bytes.
    Anew(Box<Asked>),
}

/// The page as it is now.
async fn ask(fetcher: &Fetcher, known: &Known, url: &Url, now: Timestamp) -> Result<Answered, Look> {
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
        Ok(Fetched::NotModified) => match known.newest {
            Some(newest) => return Ok(Answered::Same(newest.revision_id, None)),
            // Nothing was known that it could be compared with.
            None => {
                let why = message("desk-why-nothing").english();
                return Err(Look::without_text(LookOutcome::Unreadable, why));
            }
        },
        Err(error) => {
            let look = Look::without_text(error.outcome(), error.to_string());
            let later = hosts::rest(&error, now);
            return Err(Look { later, ..look });
        }
    };
    let Ok(found) = on_hosts(page.url.as_str(), &known.hosts) else {
        let why = message("desk-why-leads-off").with("host", host_of(&page.url)).english();
        return Err(Look::without_text(LookOutcome::Unreadable, why));
    };
    if found.path() == "/" && url.path() != "/" {
        return Err(Look::without_text(LookOutcome::Gone, message("desk-why-leads-home").english()));
    }
    let body_hash = format!("{READING}:{}", hex(&Sha256::digest(&page.body)));
    if let Some(newest) = known.newest.filter(|_| body_hash == known.body_hash) {
        let given = (page.validators != known.validators).then_some(page.validators);
        return Ok(Answered::Same(newest.revision_id, given));
    }
    let body = std::mem::take(&mut page.body);
    match reading::read(body.clone(), page.content_type.clone()).await {
        Ok(read) => Ok(Answered::Anew(Box::new(Asked { page, body, read, body_hash }))),
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
    let (site_id, article_id) = (known.site_id, known.article_id);
    let on_site = |url: &Url| on_hosts(url.as_str(), &known.hosts).ok();
    let found = on_site(&page.url).map(String::from);
    let mut identity = Identity { alias: found.clone(), canonical: None };
    let named = page.url.join(&read.canonical).ok().filter(|_| !read.canonical.is_empty());
    let Some(named) = named.as_ref().and_then(on_site) else { return Ok(identity) };
    if named.as_str() == known.url || found.as_deref() == Some(named.as_str()) {
        return Ok(identity);
    }
    let (named_is, own_is) = {
        let (named, own) = (String::from(named.clone()), known.url.clone());
        let lookups = move |tx: &mut Tx<'_>| {
            Ok::<_, Error>((articles::by_alias(tx, site_id, &named)?, articles::by_alias(tx, site_id, &own)?))
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
