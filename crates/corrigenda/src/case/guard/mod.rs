//! Changes of substance that nobody announced: what a watched article says otherwise than it did,
//! while no case knows of it. The desk is asked what each of them is; nothing is decided here.
//!
//! Off until a site turns it on. What came before that is never asked about.

pub mod store;

use corrigenda_anchor::{CodePoints, Span, Text, fold};

use super::substance::stretches::{Stretch, stretches};
use super::substance::{Substance, Usage, touched};
use super::{Case, CaseId, EditorId, State};
use crate::article::changes::{Became, Paragraph, changes};
use crate::article::{ArticleId, Revision, RevisionId, SiteId};
use crate::clock::Timestamp;
use crate::store::Error;
use crate::web::App;
use crate::{row_id, words};

row_id! {
    /// An [`Unannounced`].
    ChangeId
}

words! {
    /// What the desk said of a change.
    Answer {
        /// Nothing yet.
        Waiting = "waiting",
        /// An error was put right: it has a case, with a notice due.
        Correction = "correction",
        /// The matter went on: it has a case, with an update due.
        Update = "update",
        /// Nothing that readers need to be told.
        Trivial = "trivial",
        /// Nothing; the page reads again as it did.
        Reverted = "reverted",
    }
}

/// The share of the old text that must be left: below it the page was replaced, not edited.
const LEFT: f32 = 0.25;
/// How long a page must have been another one to be taken as it is from then on, in milliseconds: an error
/// page goes, and what comes back is compared with what stood before it.
const REPLACED_MS: i64 = 24 * 3_600_000;
/// The most changes of one revision that are brought to the desk.
const MOST: usize = 60;
/// What is kept of a paragraph before and after the sentences, in characters.
const AROUND: usize = 160;
/// Wordings shorter than this are in too many sentences to tell that a case knows one.
const TELLING: usize = 4;

/// A change that waits for a word of the desk, or had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unannounced {
    /// Its row.
    pub change_id: ChangeId,
    /// Whose page.
    pub site_id: SiteId,
    /// Which article.
    pub article_id: ArticleId,
    /// Its headline; may be empty.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// In which revision it reads so.
    pub after_id: RevisionId,
    /// The change itself.
    pub change: Change,
    /// What the desk said.
    pub answer: Answer,
    /// The case opened for it.
    pub case_id: Option<CaseId>,
    /// Who answered.
    pub decided_by: Option<EditorId>,
    /// When the revision was seen.
    pub seen_at: Timestamp,
}

/// A change of substance between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where the sentences stood, in the old text.
    pub span: Span,
    /// As they read.
    pub was: String,
    /// As they read now; empty where they are gone.
    pub now: String,
    /// What stands before them in their paragraph.
    pub lead: String,
    /// What stands after.
    pub rest: String,
    /// What the change touches.
    pub why: Vec<Substance>,
}

/// The changes of substance from one text to another; `None` where so little is left that the page
/// was replaced: then it cannot be told.
#[must_use]
pub fn substantial(was: &str, now: &str) -> Option<Vec<Change>> {
    let (old, new) = (Text::new(was), Text::new(now));
    let told = changes(&old, &new);
    if !enough_left(&told) {
        return None;
    }
    let usage = Usage::of(&[was, now]);
    let came: String = told.iter().filter(|one| one.became == Became::New).map(|one| one.now).collect();
    let mut found = Vec::new();
    for one in &told {
        let Some(stood) = one.stood else { continue };
        match one.became {
            Became::Changed | Became::MovedAndChanged => {
                found.extend(in_paragraph(one, stood, &usage, &came));
            }
            Became::Gone => found.extend(in_paragraph(one, stood, &usage, &came)),
            Became::Same | Became::Moved | Became::MovedAway | Became::New => {}
        }
    }
    found.truncate(MOST);
    Some(found)
}

fn enough_left(told: &[Paragraph<'_>]) -> bool {
    let weight = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count() as f32;
    let (mut all, mut left) = (0.0, 0.0);
    for one in told.iter().filter(|one| one.stood.is_some() && one.became != Became::MovedAway) {
        all += weight(one.was);
        if one.became != Became::Gone {
            left += weight(one.was);
        }
    }
    all > 0.0 && left >= all * LEFT
}

/// The changes of one paragraph: sentences that stand beside each other are one.
fn in_paragraph(one: &Paragraph<'_>, stood: Span, usage: &Usage, came: &str) -> Vec<Change> {
    let paragraph = Text::new(one.was);
    let mut found: Vec<Change> = Vec::new();
    for stretch in stretches(one.was, one.now) {
        // Sentences that stand in a new paragraph now were not taken back.
        let elsewhere = stretch.now.trim().is_empty() && came.contains(stretch.was.trim());
        let why = if elsewhere { Vec::new() } else { touched(one.was, &stretch, usage) };
        if why.is_empty() {
            continue;
        }
        let at = trimmed(&stretch);
        let lead = paragraph.slice(Span::new(CodePoints(0), at.start));
        let rest = paragraph.slice(Span::new(at.end, paragraph.len()));
        found.push(Change {
            span: Span::new(stood.start + at.start, stood.start + at.end),
            was: stretch.was.trim().to_owned(),
            now: stretch.now.trim().to_owned(),
            lead: ending(lead),
            rest: rest.chars().take(AROUND).collect(),
            why,
        });
    }
    found
}

/// Where the stretch stands without the space around it.
fn trimmed(stretch: &Stretch) -> Span {
    let spaces = |text: &str, rest: &str| text.chars().count() - rest.chars().count();
    let start = stretch.span.start + CodePoints(spaces(&stretch.was, stretch.was.trim_start()));
    let end = stretch.span.end.saturating_sub(CodePoints(spaces(&stretch.was, stretch.was.trim_end())));
    Span::new(start, end.max(start))
}

fn ending(text: &str) -> String {
    let skip = text.chars().count().saturating_sub(AROUND);
    text.chars().skip(skip).collect()
}

/// Whether a case knows of the change: it is about these words, wants them so, or has them back. What
/// was declined is not wanted, and a change of it is asked about.
#[must_use]
pub fn accounted_for(change: &Change, before: RevisionId, cases: &[Case]) -> bool {
    cases.iter().filter(|case| case.state != State::Declined).any(|case| {
        let stands = case.revision_id == Some(before) && case.span.is_some_and(|at| at.overlaps(change.span));
        let back = says(&change.now, &case.quote.exact) && !says(&change.was, &case.quote.exact);
        stands || back || says(&change.was, &case.quote.exact) && wanted(change, case)
    })
}

/// The change does what the case is about, seen by its words alone.
fn wanted(change: &Change, case: &Case) -> bool {
    match case.wording.as_deref() {
        Some(words) if !words.trim().is_empty() => says(&change.now, words),
        _ => !says(&change.now, &case.quote.exact),
    }
}

fn says(text: &str, words: &str) -> bool {
    let words = fold(words);
    let words = words.as_str().trim();
    words.chars().count() >= TELLING && fold(text).as_str().contains(words)
}

/// Whether the page reads again as before the change.
#[must_use]
pub fn is_reverted(change: &Change, text: &str) -> bool {
    let text = fold(text);
    let stands = |words: &str| text.as_str().contains(fold(words).as_str().trim());
    stands(&change.was) && (change.now.is_empty() || !stands(&change.now))
}

/// The newest revision of the article against the last one that was looked through, where its site
/// wants that. Nothing is fetched.
///
/// # Errors
/// [`Error`] of the database.
pub async fn look_through(app: &App, article_id: ArticleId) -> Result<(), Error> {
    let Some(work) = app.db.read(move |tx| store::work(tx, article_id)).await? else { return Ok(()) };
    let (newest, now) = (work.newest.revision_id, app.clock.now());
    let compared = work.clone();
    // Comparing takes milliseconds to tenths of a second: too long for a thread that serves.
    let found = tokio::task::spawn_blocking(move || compared.found())
        .await
        .map_err(|error| Error::Unavailable(error.to_string()))?;
    let stays = now.0 - work.newest.seen_at.0 > REPLACED_MS;
    let Some(found) = found.or_else(|| stays.then(Found::default)) else { return Ok(()) };
    app.db
        .write(move |tx| {
            tx.hold("article", article_id.0)?;
            store::looked_through(tx, &work, &found, newest, now)
        })
        .await
}

/// What is compared, read at one moment.
#[derive(Debug, Clone)]
pub struct Work {
    /// Whose page.
    pub site_id: SiteId,
    /// The last revision that was looked through.
    pub before: Revision,
    /// The newest one.
    pub newest: Revision,
    /// Every case of the article.
    pub cases: Vec<Case>,
    /// Changes that wait for an answer.
    pub waiting: Vec<Unannounced>,
}

/// What a comparison brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What the desk is to be asked about.
    pub changes: Vec<Change>,
    /// What it need not answer any more.
    pub reverted: Vec<ChangeId>,
}

impl Work {
    fn found(&self) -> Option<Found> {
        let mut changes = substantial(&self.before.text, &self.newest.text)?;
        let back = |one: &&Unannounced| is_reverted(&one.change, &self.newest.text);
        let reverted: Vec<&Unannounced> = self.waiting.iter().filter(back).collect();
        changes.retain(|change| {
            let undoes =
                reverted.iter().any(|one| one.change.was == change.now && one.change.now == change.was);
            !undoes && !accounted_for(change, self.before.revision_id, &self.cases)
        });
        Some(Found { changes, reverted: reverted.into_iter().map(|one| one.change_id).collect() })
    }
}
