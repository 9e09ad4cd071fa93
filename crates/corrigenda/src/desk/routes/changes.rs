//! `/desk/changes`: changes of substance that nobody announced, and what the desk says of each.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::May;
use super::{Posted, see, the_frame};
use crate::article::policy::store::policy;
use crate::case::CaseId;
use crate::case::guard::{Answer, ChangeId, Unannounced, store as guard};
use crate::case::store::Stopped;
use crate::desk::drawn::{self, Ink, Stroke};
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::{Decide, Enter, Power};
use crate::desk::when::{Now, when};
use crate::language::{Message, Say, message};
use crate::web::inert::{Inert, Run};
use crate::web::{App, Error, page};

/// What was just done.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// The change that was said to be trivial.
    trivial: Option<i64>,
}

#[derive(Template)]
#[template(path = "desk/changes.html")]
struct ChangesPage {
    frame: Frame,
    decides: bool,
    /// No site that this editor sees asks for this.
    off: bool,
    articles: Vec<Article>,
    all: i64,
    /// A change that was said to be trivial, to be taken back.
    undo: Option<ChangeId>,
}

/// The changes of one revision of an article.
struct Article {
    title: String,
    url: String,
    history: String,
    when: String,
    at: String,
    changes: Vec<Line>,
}

struct Line {
    id: ChangeId,
    why: String,
    lead: Vec<Run>,
    change: Vec<Stroke>,
    rest: Vec<Run>,
}

/// `GET /desk/changes?trivial=`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    may: May<Enter>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app
        .db
        .read(move |tx| {
            let here = Now::of(now, &may.editor);
            let told = |at: crate::clock::Timestamp| when(at, &here);
            let mut articles: Vec<Article> = Vec::new();
            let mut last = None;
            for one in guard::waiting(tx, &may.editor.sight)? {
                if last != Some(one.after_id) {
                    last = Some(one.after_id);
                    articles.push(Article {
                        title: if one.title.is_empty() { one.url.clone() } else { one.title.clone() },
                        url: one.url.clone(),
                        history: format!("/desk/articles/{}?at={}", one.article_id, one.after_id),
                        when: told(one.seen_at),
                        at: one.seen_at.rfc3339(),
                        changes: Vec::new(),
                    });
                }
                if let Some(article) = articles.last_mut() {
                    article.changes.push(line(&one, here.say));
                }
            }
            let mut off = true;
            for site in crate::article::store::sites(tx)? {
                let seen = may.editor.sight.sees_site(site.site_id);
                off = off && !(seen && policy(tx, site.site_id)?.guard_since.is_some());
            }
            let undo = match asked.trivial.map(ChangeId) {
                Some(id) => guard::by_id(tx, id)?
                    .filter(|one| one.answer == Answer::Trivial && may.editor.sight.sees_site(one.site_id))
                    .map(|one| one.change_id),
                None => None,
            };
            let all = guard::counts(tx, &may.editor.sight)?.into_iter().map(|(_, n)| n).sum();
            let decides = may.editor.role.may(Power::Decide);
            let frame = the_frame(tx, Tab::Changes, may.editor)?;
            Ok::<_, Error>(ChangesPage { frame, decides, off, articles, all, undo })
        })
        .await?;
    page(&drawn)
}

fn line(one: &Unannounced, say: Say) -> Line {
    let runs = |text: &str| Inert::new(text).runs;
    let why: Vec<String> = one.change.why.iter().map(|why| say.message(why.said())).collect();
    let why = why.join(", ");
    let mut chars = why.chars();
    Line {
        id: one.change_id,
        why: chars
            .next()
            .map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), chars.as_str())),
        lead: runs(&drawn::lead(&one.change.lead)),
        change: drawn::short_change(&one.change.was, Some(&one.change.now)),
        rest: runs(&drawn::rest(&one.change.rest)),
    }
}

/// What the form says.
#[derive(Debug, Deserialize)]
pub struct Answering {
    #[serde(rename = "do", default)]
    what: String,
}

/// What came of an answer.
enum Done {
    Opened(CaseId),
    Said,
    Meanwhile,
    NotSeen,
}

/// `POST /desk/changes/{id}`, `do` is `correction`, `update`, `trivial` or `waiting`: what the
/// change is, or that it is to be asked again.
///
/// # Errors
/// 403 for those who do not decide, 404 for a change there is not, 409 where it was answered
/// meanwhile, 422 for another word; 5xx when the database does not answer.
pub async fn answer(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Posted(form): Posted<Answering>,
) -> Result<Response, Error> {
    let (id, now) = (ChangeId(id), app.clock.now());
    let said = form.what.parse().ok().filter(|said| *said != Answer::Reverted);
    let done = app
        .db
        .write(move |tx| {
            let known = guard::by_id(tx, id)?.filter(|one| may.editor.sight.sees_site(one.site_id));
            let Some(one) = known else { return Ok(Done::NotSeen) };
            let Some(said) = said else { return Ok(Done::Said) };
            if said == Answer::Waiting {
                guard::ask_again(tx, id)?;
                return Ok(Done::Said);
            }
            if one.answer != Answer::Waiting {
                return Ok(Done::Meanwhile);
            }
            let opened = guard::answer(tx, id, said, may.editor.editor_id, now)?;
            Ok::<_, Stopped>(opened.map_or(Done::Said, Done::Opened))
        })
        .await;
    let refused = |why: Message| Error::at_desk(StatusCode::CONFLICT, why);
    match done {
        Ok(Done::Opened(case_id)) => Ok(see(&format!("/desk/cases/{case_id}?said=unannounced"))),
        Ok(Done::Said) if said == Some(Answer::Trivial) => Ok(see(&format!("/desk/changes?trivial={id}"))),
        Ok(Done::Said) if said.is_none() => {
            Err(Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-changes-say-which")))
        }
        Ok(Done::Said) => Ok(see("/desk/changes")),
        Ok(Done::Meanwhile) => Err(refused(message("desk-changes-meanwhile"))),
        Ok(Done::NotSeen) => Err(Error::not_found()),
        Err(Stopped::Refused(refusal)) => Err(refused(refusal.said())),
        Err(Stopped::Store(error)) => Err(error.into()),
    }
}
