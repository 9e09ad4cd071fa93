//! New reports find their passage on the page, and every look at a page follows its cases.
//!
//! Three ways in, one for each kind of occasion: [`place`] when reports came, [`look`] when the
//! page should be read again, [`follow`] when its text was sent to us.

use std::sync::Arc;

use corrigenda_anchor::{
    Anchor, CodePoints, Orphan, OrphanReason, Position, Quote, Selector, Span, Text, resolve,
};
use url::Url;

use super::following;
use super::guard;
use super::lane::{Proposal, propose_spelled};
use super::pruning;
use super::store::{Arrival, join_or_open, settled};
use super::wordings::edits;
use crate::article::canonical::host_of;
use crate::article::fetch::Fetcher;
use crate::article::markup::store::{Kind, keep};
use crate::article::watch::{self, Look, Same, Seen, after_missing, next_look};
use crate::article::{self, Article, ArticleId, LookOutcome, Origin, Place, Revision};
use crate::clock::Timestamp;
use crate::language::spelling::Words;
use crate::language::{Message, message};
use crate::report::{self, Placed, Report};
use crate::store::{Error, Tx};
use crate::web::App;

/// A look not older than this, in milliseconds, is good enough for a new report.
const FRESH_MS: i64 = 60_000;
/// How many reports are put on their cases in one transaction.
const AT_ONCE: usize = 50;
/// How often reports are looked for again because the page's text changed while they were; after
/// that, whoever brought the change does it.
const ATTEMPTS: usize = 3;

/// New reports came: puts each on its case. The page is looked at first unless it was within the
/// last minute. Where it can't be read the reports are put on cases all the same, and looked for
/// again after the next look that brings a text.
///
/// # Errors
/// [`Error`] of the database.
pub async fn place(app: &App, fetcher: &Fetcher, article_id: ArticleId) -> Result<(), Error> {
    let known = app.db.read(move |tx| article::store::article_by_id(tx, article_id)).await?;
    let Some(article) = known else { return Ok(()) };
    let fresh = article.looked_at.is_some_and(|at| app.clock.now().0 - at.0 < FRESH_MS);
    match article.look_outcome.filter(|_| fresh) {
        Some(outcome) if has_text(outcome) => return follow(app, article_id).await,
        Some(outcome) => {
            find_waiting(app, article_id, Some(unread(&outcome_name(outcome).english()))).await?;
            pace(app, article_id).await
        }
        None => look(app, fetcher, article_id).await,
    }
}

/// Looks at the page now, puts waiting reports on their cases, follows every case to what the page
/// says, and decides when to look next.
///
/// # Errors
/// [`Error`] of the database.
pub async fn look(app: &App, fetcher: &Fetcher, article_id: ArticleId) -> Result<(), Error> {
    look_and(app, fetcher, article_id, |_| Ok(())).await.map(drop)
}

/// The same, with something that is to be written along with what the look found; `None` where that
/// was not done. Most looks find the page as it was: all that follows from it is then one transaction.
///
/// # Errors
/// [`Error`] of the database.
pub async fn look_and<T: Send + 'static>(
    app: &App,
    fetcher: &Fetcher,
    article_id: ArticleId,
    end: impl FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
) -> Result<Option<T>, Error> {
    let same = match watch::see(app, fetcher, article_id).await? {
        Seen::Looked(look) => return looked(app, article_id, *look).await.map(|()| None),
        Seen::Same(same) => same,
    };
    let now = app.clock.now();
    let ended = app.db.write(move |tx| if stays(tx, &same, now)? { end(tx).map(Some) } else { Ok(None) });
    match ended.await? {
        Some(ended) => Ok(Some(ended)),
        None => follow(app, article_id).await.map(|()| None),
    }
}

/// The page is what it was. Where no case and no report waits to hear that, decides when to look
/// next and is true; elsewhere only writes down the look.
fn stays(tx: &mut Tx<'_>, same: &Same, now: Timestamp) -> Result<bool, Error> {
    let article_id = same.article_id;
    tx.hold("article", article_id.0)?;
    if !same.asked {
        return Ok(false);
    }
    let settled = match settled(tx, article_id, same.revision_id, now)? {
        Some(settled) if !guard::store::has_work(tx, article_id)? => settled,
        _ => return same.keep(tx, now).map(|()| false),
    };
    let next = next_look(now, settled.waiting_since, Some(settled.seen_at), 0);
    let next = next.map(|next| same.not_before.map_or(next, |at| next.max(at)));
    same.confirm(tx, now, next)
}

async fn looked(app: &App, article_id: ArticleId, look: Look) -> Result<(), Error> {
    let Look { outcome, why, markup, .. } = look;
    if let Some(markup) = markup {
        // Wordings are put into it for the desk.
        let now = app.clock.now();
        app.db.write(move |tx| keep(tx, article_id, Kind::Html, &markup, now)).await?;
    }
    if has_text(outcome) {
        return follow(app, article_id).await;
    }
    let why = if why.is_empty() { outcome_name(outcome).english() } else { why };
    find_waiting(app, article_id, Some(unread(&why))).await?;
    following::without_text(app, article_id, outcome).await?;
    pace(app, article_id).await
}

/// The newest revision is what counts, however it came: follows every case to it, and puts waiting
/// reports on their cases. Nothing is fetched.
///
/// # Errors
/// [`Error`] of the database.
pub async fn follow(app: &App, article_id: ArticleId) -> Result<(), Error> {
    for _ in 0..ATTEMPTS {
        // Cases first, so that a new report finds them where they stand now.
        following::follow(app, article_id).await?;
        if find_waiting(app, article_id, None).await? == Put::All {
            break;
        }
    }
    guard::look_through(app, article_id).await?;
    pace(app, article_id).await
}

/// Decides when to look at the page next, from what waits for it.
async fn pace(app: &App, article_id: ArticleId) -> Result<(), Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            tx.hold("article", article_id.0)?;
            let Some(article) = article::store::article_by_id(tx, article_id)? else { return Ok(()) };
            let newest = article::store::newest_revision(tx, article_id)?;
            // A text that the site's own system sends changes when that says so.
            let pushed = newest.as_ref().is_some_and(|newest| newest.origin == Origin::Pushed);
            let changed_at = newest.map(|newest| newest.seen_at);
            let waiting_since = following::waiting_since(tx, article_id, now)?;
            let mut next = next_look(now, waiting_since, changed_at, article.failures);
            if article.look_outcome == Some(LookOutcome::Missing) {
                next = after_missing(now, next);
            }
            let host = Url::parse(&article.url).map(|url| host_of(&url)).unwrap_or_default();
            let not_before = article::hosts::store::by_name(tx, &host)?.not_before;
            let next = next.filter(|_| !pushed).map(|next| not_before.map_or(next, |at| next.max(at)));
            let heeds = following::heeds(tx, article_id)?;
            article::spots::store::heed(tx, article_id, &heeds)?;
            pruning::prune(tx, article_id, now)?;
            article::store::look_at(tx, article_id, next)
        })
        .await
}

fn has_text(outcome: LookOutcome) -> bool {
    matches!(outcome, LookOutcome::Read | LookOutcome::Unchanged)
}

/// Why a report waits, as it is kept: in English, to be said again.
fn unread(why: &str) -> String {
    format!("The page could not be read: {why}.")
}

fn outcome_name(outcome: LookOutcome) -> Message {
    message(match outcome {
        LookOutcome::Read | LookOutcome::Unchanged => "desk-why-was-read",
        LookOutcome::Gone => "desk-why-is-gone",
        LookOutcome::Missing => "desk-why-is-missing",
        LookOutcome::Unreadable => "desk-why-is-no-article",
        LookOutcome::Unreachable => "desk-why-is-silent",
    })
}

/// The newest revision with its texts counted, shared by the reports that are looked for in it.
struct Texts {
    revision: Revision,
    text: Text<'static>,
    page_text: Text<'static>,
}

impl Texts {
    fn of(revision: Revision) -> Texts {
        let (text, page_text) = (Text::new(revision.text.clone()), Text::new(revision.page_text.clone()));
        Texts { revision, text, page_text }
    }
}

/// Where a report's passage was found, or why it was not.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    placed: Placed,
    reason: String,
    /// The stretch that the suggestion changes.
    changes: Option<Span>,
    /// In which lane it would open a case.
    lane: Proposal,
}

/// How far putting reports on cases came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Put {
    All,
    /// The rest was looked for in a text that is not the newest any more.
    NotAll,
}

/// Puts the reports that wait for the page on their cases: looked for in the newest revision, or,
/// where `unread` says why there is none to look in, as they are.
async fn find_waiting(app: &App, article_id: ArticleId, unread: Option<String>) -> Result<Put, Error> {
    let again = unread.is_none();
    let read = app.db.read(move |tx| {
        let Some(article) = article::store::article_by_id(tx, article_id)? else { return Ok(None) };
        let mut reports = report::store::list_waiting(tx, article_id)?;
        if again {
            reports.extend(report::store::list_could_not_check(tx, article_id)?);
            reports.sort_by_key(|report| report.report_id);
        }
        let newest = article::store::newest_revision(tx, article_id)?;
        let site = article::store::site_by_id(tx, article.site_id)?;
        let spoken = site.filter(|_| article.lang.is_empty()).map(|site| site.lang);
        let lang = spoken.unwrap_or_else(|| article.lang.clone());
        Ok::<_, Error>(Some((article, reports, newest, lang)))
    });
    let Some((article, reports, newest, lang)) = read.await? else { return Ok(Put::All) };
    if reports.is_empty() {
        return Ok(Put::All);
    }
    let texts = newest.map(Texts::of).map(Arc::new);
    let looked_in = texts.clone().filter(|_| again);
    let why = unread.unwrap_or_else(|| "The page was not read yet.".into());
    // Looking takes up to tenths of a second a report: too long for a thread that serves.
    let spelling = app.spelling.clone();
    let found = tokio::task::spawn_blocking(move || {
        let words = spelling.words(&lang);
        let one = |report: Report| {
            let lane = proposed(&report, words.as_deref());
            let found = match &looked_in {
                Some(texts) => find(texts, &report, lane),
                None => could_not_check(&why, lane),
            };
            (report, found)
        };
        reports.into_iter().map(one).collect::<Vec<_>>()
    });
    let mut found = found.await.map_err(|error| Error::Unavailable(error.to_string()))?;
    while !found.is_empty() {
        let rest = found.split_off(found.len().min(AT_ONCE));
        if put_on_cases(app, &article, found, texts.clone()).await? == Put::NotAll {
            return Ok(Put::NotAll);
        }
        found = rest;
    }
    Ok(Put::All)
}

async fn put_on_cases(
    app: &App,
    article: &Article,
    found: Vec<(Report, Found)>,
    texts: Option<Arc<Texts>>,
) -> Result<Put, Error> {
    let (now, title, article_id) = (app.clock.now(), article.title.clone(), article.article_id);
    app.db
        .write(move |tx| {
            tx.hold("article", article_id.0)?;
            let newest = article::store::newest_revision(tx, article_id)?.map(|newest| newest.revision_id);
            if newest != texts.as_ref().map(|texts| texts.revision.revision_id) {
                return Ok(Put::NotAll);
            }
            for (report, found) in &found {
                let arrival = arrival(report, found, texts.as_deref(), &title);
                join_or_open(tx, &arrival, now)?;
            }
            Ok(Put::All)
        })
        .await
}

fn arrival<'a>(report: &'a Report, found: &Found, texts: Option<&'a Texts>, title: &'a str) -> Arrival<'a> {
    let text = texts.map(|texts| match found.placed.place {
        Place::OnPage => &texts.page_text,
        Place::InArticle | Place::NotOnPage | Place::CouldNotCheck => &texts.text,
    });
    Arrival {
        report,
        placed: found.placed,
        reason: found.reason.clone(),
        text,
        changes: found.changes,
        newest: texts.map(|texts| texts.revision.revision_id),
        title,
        lane: found.lane.clone(),
    }
}

/// In which lane a report would open a case, by a dictionary of its page's language where there is one.
fn proposed(report: &Report, words: Option<&Words>) -> Proposal {
    let remarks = format!("{}\n{}", report.comment, report.source);
    let is_word = |word: &str| words.map(|words| words.has(word));
    propose_spelled(&report.quote.exact, report.suggestion.as_deref(), &remarks, &is_word)
}

fn could_not_check(why: &str, lane: Proposal) -> Found {
    let placed = Placed { place: Place::CouldNotCheck, revision_id: None, span: None, confidence: None };
    Found { placed, reason: why.to_owned(), changes: None, lane }
}

/// Looks for a passage: in the article, then anywhere on its page. Where several places are equally
/// likely none is taken.
///
/// # Errors
/// Why there is no place; the place is then where it was looked for last.
pub fn locate(
    article: &Text<'_>,
    page: &Text<'_>,
    quote: &Quote,
    position: Option<Position>,
) -> (Place, Result<Anchor, Orphan>) {
    let selector = |position: Option<Position>| Selector { quote: quote.clone(), position };
    // The reader's page is counted as the article's text is, so the position is for that alone.
    match resolve(article, &selector(position)) {
        Err(Orphan { reason: OrphanReason::NotFound }) if !page.is_empty() => {
            match resolve(page, &selector(None)) {
                Err(orphan @ Orphan { reason: OrphanReason::NotFound }) => (Place::NotOnPage, Err(orphan)),
                answer => (Place::OnPage, answer),
            }
        }
        Err(orphan @ Orphan { reason: OrphanReason::NotFound }) => (Place::NotOnPage, Err(orphan)),
        answer => (Place::InArticle, answer),
    }
}

fn find(texts: &Texts, report: &Report, lane: Proposal) -> Found {
    let (place, answer) =
        locate(&texts.text, &texts.page_text, &report.quote, report.position.map(Position::from));
    let text = if place == Place::OnPage { &texts.page_text } else { &texts.text };
    let at = |place, span, confidence| Placed {
        place,
        revision_id: Some(texts.revision.revision_id),
        span,
        confidence,
    };
    match answer {
        Ok(anchor) => Found {
            placed: at(place, Some(anchor.span), Some(f64::from(anchor.confidence.value()))),
            reason: String::new(),
            changes: changes(text, anchor.span, report),
            lane,
        },
        Err(Orphan { reason: OrphanReason::Ambiguous { candidates } }) => Found {
            placed: at(place, None, None),
            reason: format!(
                "It stands {} times on the page; the reader’s context does not tell which.",
                // The engine stops counting there.
                if candidates.len() < 16 { candidates.len().to_string() } else { "16 or more".into() }
            ),
            changes: None,
            lane,
        },
        Err(orphan) => Found {
            placed: at(Place::NotOnPage, None, None),
            reason: sentence(&orphan.to_string()),
            changes: None,
            lane,
        },
    }
}

/// The stretch of the text from the first to the last word that the suggestion changes.
fn changes(text: &Text<'_>, span: Span, report: &Report) -> Option<Span> {
    let suggestion = report.suggestion.as_deref()?;
    let edits = edits(&report.quote.exact, text.slice(span), suggestion);
    let (first, last) = (edits.first()?, edits.last()?);
    let on = |at: CodePoints| at + span.start;
    Some(Span::new(on(first.span.start), on(last.span.end)))
}

fn sentence(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}
