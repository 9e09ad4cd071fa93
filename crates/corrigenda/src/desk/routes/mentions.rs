//! `/desk/mentions`: the notes that name whoever looks, and the mail that says so.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::May;
use super::{Posted, see, the_frame};
use crate::case::history::name_of;
use crate::case::store::{by_id, event, names};
use crate::case::{Case, CaseEvent, CaseId};
use crate::clock::Timestamp;
use crate::config::Config;
use crate::desk::drawn;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::Editor;
use crate::desk::people::rights::Enter;
use crate::desk::store;
use crate::desk::when::{Now, when};
use crate::id::Entropy;
use crate::language::Say;
use crate::store::seal::Seal;
use crate::store::{Tx, jobs};
use crate::web::inert::{Inert, Run};
use crate::web::{App, Error, page};

/// The most that are listed.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "desk/mentions.html")]
struct MentionsPage {
    frame: Frame,
    lines: Vec<Line>,
}

/// A note as it is drawn.
struct Line {
    case_id: CaseId,
    passage: Vec<Run>,
    who: String,
    at: Timestamp,
    when: String,
    text: Vec<Run>,
    done: bool,
}

/// `GET /desk/mentions`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Enter>) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app
        .db
        .read(move |tx| {
            let here = Now::of(now, &may.editor);
            let names = names(tx)?;
            let mut lines = Vec::new();
            for mention in store::mentions(tx, may.editor.editor_id, MOST)? {
                let Some((case_id, happened)) = event(tx, mention.event_id)? else { continue };
                // What they saw then they may not see any more.
                let Some(case) = by_id(tx, case_id)?.filter(|case| may.editor.sight.sees(case)) else {
                    continue;
                };
                let CaseEvent::Noted { text } = &happened.event else { continue };
                let who = happened.actor.editor().map(|id| may.editor.say().message(name_of(&names, id)));
                lines.push(Line {
                    case_id,
                    passage: Inert::new(&drawn::beginning(&case.quote.exact, 120)).runs,
                    who: who.unwrap_or_default(),
                    at: mention.at,
                    when: when(mention.at, &here),
                    text: Inert::new(text).runs,
                    done: mention.done_at.is_some(),
                });
            }
            Ok::<_, Error>(MentionsPage { frame: the_frame(tx, Tab::Queue, may.editor)?, lines })
        })
        .await?;
    page(&drawn)
}

/// `POST /desk/mentions/{id}/done`: of the case of that number.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn done(State(app): State<App>, may: May<Enter>, Path(id): Path<i64>) -> Result<Response, Error> {
    let now = app.clock.now();
    app.db.write(move |tx| store::end_mentions(tx, CaseId(id), may.editor.editor_id, now)).await?;
    Ok(see("/desk/mentions"))
}

/// On, or absent.
#[derive(Deserialize)]
pub struct Mailing {
    #[serde(default)]
    on: String,
}

/// `POST /desk/settings/mentions`: whether a mail says so.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn set_mail(
    State(app): State<App>,
    may: May<Enter>,
    Posted(form): Posted<Mailing>,
) -> Result<Response, Error> {
    let (editor_id, on) = (may.editor.editor_id, !form.on.is_empty());
    app.db.write(move |tx| store::set_mention_mail(tx, editor_id, on)).await?;
    Ok(see("/desk/settings#you"))
}

#[derive(Template)]
#[template(path = "mail/mentioned/subject.txt", escape = "none")]
struct Subject<'a> {
    say: Say,
    by: &'a str,
    case: CaseId,
}

#[derive(Template)]
#[template(path = "mail/mentioned/body.txt", escape = "none")]
struct Body<'a> {
    say: Say,
    name: &'a str,
    by: &'a str,
    case: CaseId,
    link: &'a str,
    settings: &'a str,
}

/// Tells those who want it that a note names them. What the note says stays at the desk.
pub(super) fn mail(
    tx: &mut Tx<'_>,
    (config, seal): (&Config, &Seal),
    (case, by): (&Case, &Editor),
    named: &[Editor],
    now: Timestamp,
) -> Result<(), crate::store::Error> {
    if config.mail.is_none() {
        return Ok(());
    }
    let link = config.address(&format!("/desk/cases/{}", case.case_id));
    let settings = config.address("/desk/settings#you");
    for person in named.iter().filter(|person| person.mention_mail && !person.email.is_empty()) {
        let by = by.name.replace(['\r', '\n'], " ");
        let failed = |error: askama::Error| crate::store::Error::Decode(error.to_string());
        let (say, case) = (person.say(), case.case_id);
        let subject = Subject { say, by: &by, case }.render().map_err(failed)?;
        let body = Body { say, name: &person.name, by: &by, case, link: &link, settings: &settings };
        let text = body.render().map_err(failed)?;
        let letter = serde_json::json!({ "to": person.email, "subject": subject.trim(), "text": text });
        jobs::enqueue_letter(tx, seal, &Entropy::fresh().token(), &letter.to_string(), now.0)?;
    }
    Ok(())
}
