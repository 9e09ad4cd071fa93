//! `POST /desk/cases/{id}/…`: what editors do with a case. Each is a plain form and ends in a
//! redirect to what it led to.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::case::{Typed, Wanted, refused};
use super::signed_in::May;
use super::{Posted, see};
use crate::case::memory;
use crate::case::store::{Stopped, by_id, decide, next_in_queue, passage_now, remember, wordings};
use crate::case::wordings::all_together;
use crate::case::{Actor, Case, CaseId, Cause, Command, Lane, Reason, Refusal, State as CaseState};
use crate::desk::people::Editor;
use crate::desk::people::rights::{Comment, Decide};
use crate::desk::queue::{Asked, View};
use crate::desk::ready;
use crate::desk::store::{mention, wait_for_approval};
use crate::language::{Message, message};
use crate::notice::NoticeKind;
use crate::notice::store::two_person;
use crate::notice::wording::may_repeat;
use crate::store::{Tx, jobs};
use crate::web::{App, Error};

/// Where a form was sent, and by whom: the same for all of them.
pub(super) struct Desk {
    pub app: App,
    pub editor: Editor,
    pub case_id: CaseId,
    pub asked: Asked,
}

/// Why something was not done.
pub(super) enum Stop {
    /// No such case for this editor.
    Gone,
    /// A rule said no; somebody else was faster where the flag is set.
    Refused { why: Message, meanwhile: bool },
    /// The database failed.
    Failed(crate::store::Error),
}

impl From<crate::store::Error> for Stop {
    fn from(error: crate::store::Error) -> Stop {
        Stop::Failed(error)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        let meanwhile = matches!(refusal, Refusal::DecidedMeanwhile { .. } | Refusal::AlreadyDecided(_));
        Stop::Refused { why: refusal.said(), meanwhile }
    }
}

impl From<Stopped> for Stop {
    fn from(stopped: Stopped) -> Stop {
        match stopped {
            Stopped::Refused(refusal) => refusal.into(),
            Stopped::Store(error) => Stop::Failed(error),
        }
    }
}

impl From<crate::notice::store::Stopped> for Stop {
    fn from(stopped: crate::notice::store::Stopped) -> Stop {
        use crate::notice::store::Stopped as Notice;
        match stopped {
            Notice::Case(refusal) => refusal.into(),
            Notice::Store(error) => Stop::Failed(error),
            Notice::Refused(refusal) => Stop::Refused { why: refusal.said(), meanwhile: false },
        }
    }
}

/// Where a thing done leads to.
#[derive(Clone, Copy)]
pub(super) enum Next {
    /// To the next case of the queue, with the way back.
    Following,
    /// To the next case too, for what is not a decision: a word of it there, and one for here where
    /// there is no next.
    Onward(&'static str, &'static str),
    /// Back to this case, with a word of what was done.
    Here(&'static str),
}

impl Desk {
    pub fn new<R>(app: App, may: May<R>, id: i64, asked: Asked) -> Desk {
        Desk { app, editor: may.editor, case_id: CaseId(id), asked }
    }

    /// Does it in one transaction, and leads on; a refusal brings back the page and what was typed.
    pub async fn act<F>(self, next: Next, typed: Typed, work: F) -> Result<Response, Error>
    where
        F: FnOnce(&mut Tx<'_>, &Case, &Editor) -> Result<(), Stop> + Send + 'static,
    {
        let Desk { app, editor, case_id, asked } = self;
        let view = View::new(&asked);
        let (who, filter) = (editor.clone(), view.filter(&editor));
        let done = app
            .db
            .write(move |tx| {
                let case = by_id(tx, case_id)?.filter(|case| who.sight.sees(case)).ok_or(Stop::Gone)?;
                let after = match next {
                    Next::Following | Next::Onward(..) => next_in_queue(tx, &filter, &case)?,
                    Next::Here(_) => None,
                };
                work(tx, &case, &who)?;
                Ok(after)
            })
            .await;
        match done {
            Ok(after) => {
                let query = view.query();
                let joint = if query.is_empty() { '?' } else { '&' };
                Ok(see(&match (next, after) {
                    (Next::Here(said) | Next::Onward(_, said), None) | (Next::Here(said), Some(_)) => {
                        format!("/desk/cases/{case_id}{query}{joint}said={said}")
                    }
                    (Next::Onward(said, _), Some(after)) => {
                        format!("/desk/cases/{after}{query}{joint}said={said}")
                    }
                    (Next::Following, Some(after)) => {
                        format!("/desk/cases/{after}{query}{joint}done={case_id}")
                    }
                    (Next::Following, None) => format!("/desk{query}{joint}done={case_id}"),
                }))
            }
            Err(Stop::Gone) => Err(Error::not_found()),
            Err(Stop::Failed(error)) => Err(error.into()),
            Err(Stop::Refused { why, meanwhile }) => {
                let (status, typed) = if meanwhile {
                    (StatusCode::CONFLICT, as_note(typed))
                } else {
                    (StatusCode::UNPROCESSABLE_ENTITY, typed)
                };
                refused(&app, status, Wanted { case_id, editor, asked, error: Some(why), typed }).await
            }
        }
    }
}

/// Somebody else decided first: what this editor typed is offered as a note.
fn as_note(typed: Typed) -> Typed {
    let own = if typed.wording == "own" { typed.own.trim() } else { "" };
    let parts = [own, typed.message.trim(), typed.question.trim(), typed.text.trim(), typed.note.trim()];
    let note = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    Typed { note, ..Typed::default() }
}

/// What an accepting form carries; `also` may come several times.
struct Accepting {
    version: i64,
    wording: String,
    also: Vec<String>,
    own: String,
    notice: bool,
    cause: Option<Cause>,
    message: String,
}

impl Accepting {
    fn new(form: Vec<(String, String)>) -> Result<Accepting, Error> {
        let field = |name: &str| {
            form.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Ok(Accepting {
            version: field("version")
                .parse()
                .map_err(|_| Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-form-broken")))?,
            wording: field("wording"),
            also: form.iter().filter(|(key, _)| key == "also").map(|(_, value)| value.clone()).collect(),
            own: field("own"),
            notice: form.iter().any(|(key, _)| key == "notice"),
            cause: field("cause").parse().ok(),
            message: field("message"),
        })
    }
}

/// `POST /desk/cases/{id}/accept`
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn accept(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let form = Accepting::new(form)?;
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let typed = Typed {
        wording: form.wording.clone(),
        own: form.own.clone(),
        message: form.message.clone(),
        cause: form.cause,
        ..Typed::default()
    };
    desk.act(Next::Following, typed, move |tx, case, editor| {
        let wording = match form.wording.as_str() {
            "open" => None,
            "own" => Some(form.own.trim().replace("\r\n", "\n")),
            key => Some(suggested(tx, case, key, &form.also)?),
        };
        let command = Command::Accept { wording, notice: form.notice, message: form.message.trim().into() };
        let who = Actor::Editor(editor.editor_id);
        decide(tx, case.case_id, Some(form.version), who, &command, now)?;
        if form.cause.is_some() {
            decide(tx, case.case_id, None, who, &Command::Attribute { cause: form.cause }, now)?;
        }
        Ok(())
    })
    .await
}

/// The wording of that key, the leading one where the form named none, and with it those that were
/// ticked beside it.
fn suggested(tx: &mut Tx<'_>, case: &Case, key: &str, also: &[String]) -> Result<String, Stop> {
    let known = wordings(tx, case)?;
    let first = if key.is_empty() { known.first() } else { known.iter().find(|wording| wording.key == key) };
    let gone = || Stop::Refused { why: message("desk-refused-wording-gone"), meanwhile: false };
    let mut chosen = vec![first.ok_or_else(gone)?];
    for key in also {
        let wording = known.iter().find(|wording| wording.key == *key).ok_or_else(gone)?;
        if !chosen.iter().any(|known| known.key == wording.key) {
            chosen.push(wording);
        }
    }
    all_together(&case.quote.exact, &chosen).map_err(|(a, b)| {
        let number =
            |at: usize| known.iter().position(|wording| wording.key == chosen[at].key).unwrap_or(0) + 1;
        Stop::Refused {
            why: message("desk-refused-wordings-meet").with("first", number(a)).with("second", number(b)),
            meanwhile: false,
        }
    })
}

/// What a declining form carries.
#[derive(Deserialize)]
pub struct Declining {
    version: i64,
    reason: String,
    #[serde(default)]
    message: String,
    /// How far the refusal is to be remembered; empty for not at all.
    #[serde(default)]
    remember: String,
    /// For how many days.
    #[serde(default)]
    days: String,
}

/// `POST /desk/cases/{id}/decline`
///
/// # Errors
/// As [`accept`].
pub async fn decline(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Declining>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let reason: Reason = form.reason.parse().map_err(|()| {
        Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-refused-choose-reason"))
    })?;
    let typed =
        Typed { declining: true, reason: Some(reason), message: form.message.clone(), ..Typed::default() };
    desk.act(Next::Following, typed, move |tx, case, editor| {
        let message = ready::fitting(reason, &form.message);
        let command = Command::Decline { reason, message };
        let declined =
            decide(tx, case.case_id, Some(form.version), Actor::Editor(editor.editor_id), &command, now)?;
        if let Ok(scope) = form.remember.parse() {
            let until = memory::expiry(now, form.days.parse().unwrap_or(0));
            remember(tx, &declined, (scope, until), editor.editor_id, now)?;
        }
        Ok(())
    })
    .await
}

/// What a reopening form carries.
#[derive(Deserialize)]
pub struct Reopening {
    version: i64,
    #[serde(default)]
    why: String,
}

/// `POST /desk/cases/{id}/reopen`
///
/// # Errors
/// As [`accept`].
pub async fn reopen(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Reopening>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let command = Command::Reopen { why: form.why.trim().into() };
    let typed = Typed { why: form.why, ..Typed::default() };
    desk.act(Next::Here("reopened"), typed, move |tx, case, editor| {
        decide(tx, case.case_id, Some(form.version), Actor::Editor(editor.editor_id), &command, now)?;
        Ok(())
    })
    .await
}

/// What the form with the cause carries; empty takes it back.
#[derive(Deserialize)]
pub struct Attributing {
    #[serde(default)]
    cause: String,
}

/// `POST /desk/cases/{id}/cause`
///
/// # Errors
/// As [`accept`].
pub async fn cause(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Attributing>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let command = Command::Attribute { cause: form.cause.parse().ok() };
    desk.act(Next::Here("attributed"), Typed::default(), move |tx, case, editor| {
        decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &command, now)?;
        Ok(())
    })
    .await
}

/// What a note's form carries.
#[derive(Deserialize)]
pub struct Noting {
    #[serde(default)]
    text: String,
}

/// `POST /desk/cases/{id}/note`
///
/// # Errors
/// As [`accept`], but contributors may.
pub async fn note(
    State(app): State<App>,
    may: May<Comment>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Noting>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let text = form.text.trim().replace("\r\n", "\n");
    let (config, seal) = (desk.app.config.clone(), desk.app.seal.clone());
    let command = Command::Note { text: text.clone() };
    let typed = Typed { note: form.text, ..Typed::default() };
    desk.act(Next::Here("noted"), typed, move |tx, case, editor| {
        decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &command, now)?;
        let named = mention(tx, case, &text, editor.editor_id, now)?;
        Ok(super::mentions::mail(tx, (&config, &seal), (case, editor), &named, now)?)
    })
    .await
}

/// What a moving form carries.
#[derive(Deserialize)]
pub struct Moving {
    version: i64,
    lane: String,
}

/// `POST /desk/cases/{id}/lane`
///
/// # Errors
/// As [`accept`].
pub async fn lane(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Moving>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let lane: Lane = form.lane.parse().map_err(|()| {
        Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-refused-choose-lane"))
    })?;
    let command = Command::Move { lane, why: String::new() };
    desk.act(Next::Here("moved"), Typed::default(), move |tx, case, editor| {
        decide(tx, case.case_id, Some(form.version), Actor::Editor(editor.editor_id), &command, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/check`: asks for a look at the page.
///
/// # Errors
/// As [`accept`].
pub async fn check(
    State(app): State<App>,
    may: May<Comment>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("checking"), Typed::default(), move |tx, case, _| {
        let article = case.article_id.to_string();
        let body = format!(r#"{{"article_id":{article}}}"#);
        Ok(jobs::enqueue(tx, "article.look", &article, &body, now.0)?)
    })
    .await
}

/// What a notice's form carries.
#[derive(Deserialize)]
pub struct Publishing {
    version: i64,
    kind: String,
    text: String,
    /// How the error came about; empty leaves what was said before.
    #[serde(default)]
    cause: String,
    /// What was wrong is said again.
    repeat: Option<String>,
}

/// `POST /desk/cases/{id}/notice`
///
/// # Errors
/// As [`accept`].
pub async fn notice(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Publishing>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let kind: NoticeKind = form.kind.parse().map_err(|()| {
        Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-refused-choose-kind"))
    })?;
    let repeat = form.repeat.is_some();
    let typed = Typed { kind: Some(kind), text: form.text.clone(), repeat: Some(repeat), ..Typed::default() };
    let case_id = desk.case_id;
    let two = desk
        .app
        .db
        .read(move |tx| match by_id(tx, case_id)? {
            Some(case) => two_person(tx, case.site_id),
            None => Ok(Vec::new()),
        })
        .await?
        .contains(&kind);
    let next = Next::Here(if two { "waits" } else { "published" });
    desk.act(next, typed, move |tx, case, editor| {
        if let Ok(cause) = form.cause.parse() {
            let command = Command::Attribute { cause: Some(cause) };
            decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &command, now)?;
        }
        let draft = crate::notice::store::Draft {
            kind,
            text: form.text,
            was: if repeat && may_repeat(case.place) { case.quote.exact.clone() } else { String::new() },
            now: passage_now(tx, case)?,
        };
        if !two {
            crate::notice::store::publish(
                tx,
                case.case_id,
                Some(form.version),
                editor.editor_id,
                &draft,
                now,
            )?;
            return Ok(());
        }
        if matches!(case.state, CaseState::Open | CaseState::Declined) {
            return Err(Refusal::NothingToTell(case.state).into());
        }
        let draft = draft.checked().map_err(crate::notice::store::Stopped::from)?;
        Ok(wait_for_approval(tx, case.case_id, &draft, editor.editor_id, now)?)
    })
    .await
}
