//! Where the quiet marks of an article's notices stand: on the words as the page has them now.
//!
//! The widget looks for them to the letter. What only the engine can find again, in a text that has moved
//! on, is found here when a new text of the page is known, and the notice keeps the words of today.

use corrigenda_anchor::{Selector, Text, describe, resolve};

use super::store;
use crate::article::{self, ArticleId, Place};
use crate::case::{self, Case, State};
use crate::store::Error;
use crate::web::App;

/// The kind of job that places them anew.
pub const JOB: &str = "notice.mark";

/// Places the marks of an article's notices on its newest text, where that was put right. One whose words are not found keeps its
/// old ones: they may come back.
///
/// # Errors
/// [`Error`] of the database.
pub async fn place(app: &App, article_id: ArticleId) -> Result<(), Error> {
    let read = app.db.read(move |tx| {
        let mut notices = store::by_article(tx, article_id)?;
        let cases = case::store::by_article(tx, article_id)?;
        // Before the page was put right, what is likest to the right words are the wrong ones.
        let right = |case: &Case| case.state == State::Fixed && case.place == Place::InArticle;
        notices.retain(|notice| {
            let of = |case: &&Case| case.case_id == notice.case_id;
            !notice.quote.exact.is_empty() && cases.iter().find(of).is_some_and(right)
        });
        let newest = if notices.is_empty() { None } else { article::store::newest_revision(tx, article_id)? };
        Ok::<_, Error>((notices, newest))
    });
    let (notices, Some(newest)) = read.await? else { return Ok(()) };
    // Looking for words that are gone takes milliseconds: too long for a thread that serves.
    let moved = tokio::task::spawn_blocking(move || {
        let text = Text::new(newest.text.as_str());
        let now = |notice: &super::Notice| {
            let quote = notice.quote.clone();
            let anchor = resolve(&text, &Selector::from(quote.clone())).ok()?;
            let placed = describe(&text, anchor.span).quote;
            (placed != quote).then_some((notice.notice_id, placed))
        };
        notices.iter().filter_map(now).collect::<Vec<_>>()
    })
    .await
    .map_err(|error| Error::Unavailable(error.to_string()))?;
    if moved.is_empty() {
        return Ok(());
    }
    app.db.write(move |tx| moved.iter().try_for_each(|(id, quote)| store::set_quote(tx, *id, quote))).await
}
