//! `/desk/decide/{token}`: deciding from a mail. Looking decides nothing, since programs that scan mail
//! look at links too; the button does, with the right its editor has at that moment.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use super::{Outside, Posted, the_door};
use crate::article::{self, Place};
use crate::case::store::{Stopped, by_id, decide, wordings};
use crate::case::{Actor, Case, Command, Lane, Reason, State as CaseState};
use crate::desk::digest::link::Link;
use crate::desk::drawn::{Ink, Stroke, change};
use crate::desk::frame::Door;
use crate::desk::people::Editor;
use crate::desk::ready;
use crate::desk::store;
use crate::language::{Message, Say, message};
use crate::notice::store::policy;
use crate::store::Tx;
use crate::web::inert::Run;
use crate::web::{App, Error, page};

/// A case as the page shows it.
struct Shown {
    editor: Editor,
    case: Case,
    title: String,
    url: String,
    lang: String,
    /// What the leading wording would make of the passage; `None` where nobody suggested one.
    leading: Option<String>,
    /// The site's rules ask for a notice when it is accepted.
    needs_notice: bool,
}

#[derive(Template)]
#[template(path = "desk/by_mail.html")]
struct DecidePage<'a> {
    door: Door,
    token: &'a str,
    shown: &'a Shown,
    strokes: Vec<Stroke>,
    /// The passage was found on the page.
    on_page: bool,
    reasons: Vec<(String, String)>,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/by_mail_done.html")]
struct DonePage {
    door: Door,
    /// The messages that say what was done.
    title: &'static str,
    said: &'static str,
    case: Option<String>,
}

/// What the link leads to now; `None`: it has ended.
fn look(tx: &mut Tx<'_>, link: Link) -> Result<Option<Shown>, Error> {
    let editor = store::editor_by_id(tx, link.editor_id)?.filter(|editor| editor.left_at.is_none());
    let Some(editor) = editor.filter(|editor| editor.role.decides()) else { return Ok(None) };
    if store::second_step_asked(tx)?.contains(&editor.role) {
        return Ok(None);
    }
    let case = by_id(tx, link.case_id)?.filter(|case| editor.sight.sees(case) && case.lane != Lane::Legal);
    let Some(case) = case.filter(|case| case.state == CaseState::Open) else { return Ok(None) };
    let article = article::store::article_by_id(tx, case.article_id)?.ok_or_else(Error::not_found)?;
    let site = article::store::site_by_id(tx, case.site_id)?.ok_or_else(Error::not_found)?;
    let leading = wordings(tx, &case)?.into_iter().next().map(|first| first.passage_as_it_should_read);
    let title = if article.title.is_empty() { article.url.clone() } else { article.title };
    let needs_notice = policy(tx, site.site_id)?.needs(case.lane, case.kind);
    Ok(Some(Shown { editor, case, title, url: article.url, lang: site.lang, leading, needs_notice }))
}

/// The voice for whoever the link was mailed to: theirs if they chose one, else their browser's.
fn spoken(editor: &Editor, asked: Say) -> Say {
    editor.language.map_or(asked, |language| Say::new(language.at_desk()))
}

/// For the holder of the link alone.
fn for_one(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

fn gone(door: Door) -> Result<Response, Error> {
    let (title, said) = ("desk-link-gone", "desk-link-gone-decide");
    let mut response = page(&DonePage { door, title, said, case: None })?;
    *response.status_mut() = StatusCode::GONE;
    Ok(for_one(response))
}

fn drawn(door: Door, token: &str, shown: &Shown, error: Option<String>) -> Result<Response, Error> {
    let reasons = Reason::READY
        .iter()
        .map(|reason| (reason.to_string(), door.say.message(ready::reason_name(*reason))))
        .collect();
    let refused = error.is_some();
    let strokes = change(&shown.case.quote.exact, shown.leading.as_deref());
    let on_page = matches!(shown.case.place, Place::InArticle | Place::OnPage);
    let mut response = page(&DecidePage { door, token, shown, strokes, on_page, reasons, error })?;
    if refused {
        *response.status_mut() = StatusCode::CONFLICT;
    }
    Ok(for_one(response))
}

/// `GET /desk/decide/{token}`
///
/// # Errors
/// 410 where the link has ended; 5xx when the database does not answer.
pub async fn show(
    State(app): State<App>,
    Outside(say): Outside,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let link = Link::read(&app.keys, &token, app.clock.now());
    let (shown, door) = app
        .db
        .read(move |tx| {
            let shown = match link {
                Some(link) => look(tx, link)?,
                None => None,
            };
            let say = shown.as_ref().map_or(say, |shown| spoken(&shown.editor, say));
            Ok::<_, Error>((shown, the_door(tx, say)?))
        })
        .await?;
    match shown {
        Some(shown) => drawn(door, &token, &shown, None),
        None => gone(door),
    }
}

/// What the buttons send.
#[derive(Deserialize)]
pub struct Pressed {
    #[serde(default)]
    r#do: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    message: String,
}

/// Why nothing was decided.
enum Stop {
    Gone,
    Refused(Message),
    Failed(Error),
}

impl From<crate::store::Error> for Stop {
    fn from(error: crate::store::Error) -> Stop {
        Stop::Failed(error.into())
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Failed(error)
    }
}

impl From<Stopped> for Stop {
    fn from(stopped: Stopped) -> Stop {
        match stopped {
            Stopped::Refused(refusal) => Stop::Refused(refusal.said()),
            Stopped::Store(error) => Stop::Failed(error.into()),
        }
    }
}

/// `POST /desk/decide/{token}`: `do=accept`, or `do=decline` with a `reason`; either with a `message`.
///
/// # Errors
/// 409 where somebody decided meanwhile, 410 where the link has ended, 422 for a form without a decision.
pub async fn press(
    State(app): State<App>,
    Outside(say): Outside,
    Path(token): Path<String>,
    Posted(pressed): Posted<Pressed>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let link = Link::read(&app.keys, &token, now);
    let done = app
        .db
        .write(move |tx| {
            let link = link.ok_or(Stop::Gone)?;
            let shown = look(tx, link)?.ok_or(Stop::Gone)?;
            let (command, said) = command(&pressed, &shown)?;
            let actor = Actor::Editor(shown.editor.editor_id);
            decide(tx, link.case_id, Some(link.version), actor, &command, now)?;
            Ok::<_, Stop>((said, spoken(&shown.editor, say)))
        })
        .await;
    let say = done.as_ref().map_or(say, |(_, say)| *say);
    let door = app.db.read(move |tx| the_door(tx, say)).await?;
    match done {
        Ok((said, _)) => {
            let case = link.map(|link| format!("/desk/cases/{}", link.case_id));
            Ok(for_one(page(&DonePage { door, title: "desk-by-mail-done", said, case })?))
        }
        Err(Stop::Gone) => gone(door),
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(why)) => {
            let shown = match link {
                Some(link) => app.db.read(move |tx| look(tx, link)).await?,
                None => None,
            };
            match shown {
                Some(shown) => {
                    let why = door.say.message(why);
                    drawn(door, &token, &shown, Some(why))
                }
                None => gone(door),
            }
        }
    }
}

fn command(pressed: &Pressed, shown: &Shown) -> Result<(Command, &'static str), Stop> {
    let words = pressed.message.trim().replace("\r\n", "\n");
    match pressed.r#do.as_str() {
        "accept" => {
            let wording = shown.leading.clone();
            let said =
                if shown.needs_notice { "desk-by-mail-accepted-notice" } else { "desk-by-mail-accepted" };
            Ok((Command::Accept { wording, notice: shown.needs_notice, message: words }, said))
        }
        "decline" => {
            let ready = pressed.reason.parse().ok().filter(|reason| Reason::READY.contains(reason));
            let reason: Reason = ready.ok_or_else(|| choose(message("desk-by-mail-choose")))?;
            let message = if words.is_empty() {
                ready::message(reason, ready::to_readers(&shown.lang))
            } else {
                ready::fitting(reason, &words)
            };
            Ok((Command::Decline { reason, message }, "desk-by-mail-declined"))
        }
        _ => Err(choose(message("desk-by-mail-press"))),
    }
}

fn choose(said: Message) -> Stop {
    Stop::Failed(Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, said))
}
