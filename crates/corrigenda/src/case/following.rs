//! The passages of an article, followed to its newest revision: what the page shows of each.

use std::collections::HashMap;

use corrigenda_anchor::{Span, Text};

use super::store::text_of;
use super::store::{self as cases, Moved, Shown};
use super::verdicts::{Comparison, Judged};
use super::wordings::{Wording, together};
use super::{Case, CaseId, State, Verdict};
use crate::article::spots::Heeds;
use crate::article::{self, ArticleId, LookOutcome, Place, Revision, RevisionId};
use crate::clock::Timestamp;
use crate::store::{Error, Tx, jobs};
use crate::web::App;

/// How many wordings are tried two at a time: a newsroom may take over both.
const PAIRED: usize = 6;

/// Follows every case of an article to the newest revision, and records what the page shows of
/// each. Nothing is fetched. Declined cases are left alone.
///
/// # Errors
/// [`Error`] of the database.
pub async fn follow(app: &App, article_id: ArticleId) -> Result<(), Error> {
    let Some(work) = app.db.read(move |tx| gather(tx, article_id)).await? else { return Ok(()) };
    let newest = work.newest.revision_id;
    // Comparing takes milliseconds to tenths of a second: too long for a thread that serves.
    let judged = tokio::task::spawn_blocking(move || work.judged())
        .await
        .map_err(|error| Error::Unavailable(error.to_string()))?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            tx.hold("article", article_id.0)?;
            // A revision that came meanwhile is followed by whoever brought it.
            let still = article::store::newest_revision(tx, article_id)?;
            if still.is_none_or(|still| still.revision_id != newest) {
                return Ok(());
            }
            for Told { case_id, from, judged, words } in &judged {
                let moved = Moved { from: *from, to: judged.stands.map(|at| (newest, at)) };
                let shown = Shown { verdict: judged.verdict, revision: Some(newest), words: words.clone() };
                cases::look(tx, *case_id, &shown, Some(moved), now)?;
            }
            // What was published about the article has marks on the page.
            if judged.iter().any(|told| told.from.0 != newest) {
                let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
                jobs::enqueue(tx, "notice.mark", &article_id.to_string(), &body, now.0)?;
            }
            Ok(())
        })
        .await
}

/// What a look without a text shows of every case of an article: that the page is gone, or that it
/// cannot be told.
///
/// # Errors
/// [`Error`] of the database.
pub async fn without_text(app: &App, article_id: ArticleId, outcome: LookOutcome) -> Result<(), Error> {
    let verdict = match outcome {
        LookOutcome::Gone => Verdict::PageGone,
        LookOutcome::Missing | LookOutcome::Unreadable | LookOutcome::Unreachable => Verdict::CannotTell,
        LookOutcome::Read | LookOutcome::Unchanged => return Ok(()),
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            tx.hold("article", article_id.0)?;
            let shown = Shown { verdict, revision: None, words: None };
            for case in cases::live(tx, article_id)? {
                cases::look(tx, case.case_id, &shown, None, now)?;
            }
            Ok(())
        })
        .await
}

/// How long a page is still looked at after its case was fixed, in milliseconds: old words return
/// when an editor saves an older copy, mostly soon.
pub(in crate::case) const WATCHED_MS: i64 = 7 * 24 * 3_600_000;

/// The latest time at which anything happened to a case of the article that still waits for the
/// page, or was fixed within the last week: what the watch paces itself by.
///
/// # Errors
/// [`Error`] of the database.
pub fn waiting_since(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    now: Timestamp,
) -> Result<Option<Timestamp>, Error> {
    let waits = |case: &Case| match case.state {
        State::Open | State::Accepted | State::Held => true,
        State::Fixed => now.0 - case.changed_at.0 < WATCHED_MS,
        State::Declined | State::Merged | State::Aside => false,
    };
    Ok(cases::live(tx, article_id)?.iter().filter(|case| waits(case)).map(|case| case.changed_at).max())
}

/// Most passages of an article that the watch is told of.
const HEEDED: usize = 200;

/// The passages that cases of the article rest on, for the watch: a change that touches one of
/// them is never taken for one that happens by itself.
///
/// # Errors
/// [`Error`] of the database.
pub fn heeds(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Heeds, Error> {
    let live = cases::live(tx, article_id)?;
    Ok(Heeds {
        whole_page: live.iter().any(|case| case.place == Place::OnPage),
        passages: live.into_iter().rev().take(HEEDED).map(|case| case.quote.exact).collect(),
    })
}

/// Everything a comparison needs, read at one moment.
struct Work {
    newest: Revision,
    cases: Vec<(Case, Span, RevisionId, Vec<Wording>)>,
    revisions: HashMap<RevisionId, Revision>,
}

fn gather(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Work>, Error> {
    let Some(newest) = article::store::newest_revision(tx, article_id)? else { return Ok(None) };
    // Most looks at most pages find nothing but these.
    let compared = cases::compared(tx, article_id, newest.revision_id)?;
    let (mut found, mut revisions) = (Vec::new(), HashMap::new());
    for case in cases::live(tx, article_id)? {
        if compared.contains(&case.case_id) {
            continue;
        }
        let Some((span, revision_id)) = case.span.zip(case.revision_id) else { continue };
        // A text that was sent without its page says nothing of what stands outside the article.
        if case.place == Place::OnPage && newest.page_text.is_empty() {
            continue;
        }
        if revision_id != newest.revision_id && !revisions.contains_key(&revision_id) {
            let Some(revision) = article::store::revision_by_id(tx, revision_id)? else { continue };
            revisions.insert(revision_id, revision);
        }
        let wordings = cases::wordings(tx, &case)?;
        found.push((case, span, revision_id, wordings));
    }
    if found.is_empty() {
        return Ok(None);
    }
    Ok(Some(Work { newest, cases: found, revisions }))
}

/// What the newest revision shows of a case.
struct Told {
    case_id: CaseId,
    /// The revision and the span that were compared.
    from: (RevisionId, Span),
    judged: Judged,
    /// The suggestion that it reads as.
    words: Option<String>,
}

impl Work {
    fn judged(&self) -> Vec<Told> {
        let mut judged = Vec::with_capacity(self.cases.len());
        let mut pairs: Vec<(RevisionId, Place)> = Vec::new();
        for (case, span, revision_id, _) in &self.cases {
            if *revision_id == self.newest.revision_id {
                let unchanged = Judged::unchanged(Some(*span));
                let from = (*revision_id, *span);
                judged.push(Told { case_id: case.case_id, from, judged: unchanged, words: None });
            } else if !pairs.contains(&(*revision_id, counts_in(case.place))) {
                pairs.push((*revision_id, counts_in(case.place)));
            }
        }
        for (revision_id, place) in pairs {
            let Some(revision) = self.revisions.get(&revision_id) else { continue };
            let (old, new) = (Text::new(text_of(revision, place)), Text::new(text_of(&self.newest, place)));
            let comparison = Comparison::between(&old, &new);
            let here = |case: &Case, of: RevisionId| of == revision_id && counts_in(case.place) == place;
            for (case, span, _, wordings) in self.cases.iter().filter(|(case, _, of, _)| here(case, *of)) {
                let mut all = suggestions(case, wordings);
                let wanted: Vec<&str> = all.iter().map(String::as_str).collect();
                let told = comparison.verdict_for(*span, &case.quote, &wanted);
                let words = told.which.map(|which| all.swap_remove(which));
                let from = (revision_id, *span);
                judged.push(Told { case_id: case.case_id, from, judged: told, words });
            }
        }
        judged
    }
}

/// Which of a revision's two texts a place counts in.
fn counts_in(place: Place) -> Place {
    if place == Place::OnPage { Place::OnPage } else { Place::InArticle }
}

/// What counts as "as suggested": the accepted words, each reader's, and two readers' together.
fn suggestions(case: &Case, wordings: &[Wording]) -> Vec<String> {
    let leading = &wordings[..wordings.len().min(PAIRED)];
    let pairs = leading
        .iter()
        .enumerate()
        .flat_map(|(i, a)| leading[i + 1..].iter().filter_map(|b| together(&case.quote.exact, a, b)));
    case.wording
        .iter()
        .cloned()
        .chain(wordings.iter().map(|wording| wording.passage_as_it_should_read.clone()))
        .chain(pairs)
        .collect()
}
