//! Around a notice: how its wording reads against the house rules, why it waits, where it was told.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::Posted;
use super::case::{Typed, Wanted, drawn};
use super::decide::{Desk, Next, Stop};
use super::published::of_case;
use super::signed_in::May;
use crate::article;
use crate::case::store::{by_id, decide, passage_now};
use crate::case::{Actor, CaseId, Command};
use crate::desk::people::rights::Decide;
use crate::desk::queue::Asked;
use crate::language::{Message, message};
use crate::notice::policy::Channel;
use crate::notice::store::{self, Delay};
use crate::notice::{NoticeKind, public, wording};
use crate::web::{App, Error};

/// The longest reason for a delay, in characters.
const LONGEST_WHY: usize = 500;

/// What a notice's form carries.
#[derive(Deserialize)]
pub struct Wording {
    kind: String,
    #[serde(default)]
    text: String,
    repeat: Option<String>,
}

/// `POST /desk/cases/{id}/notice/hints`: what the house rules say of the wording. Nothing is kept; as
/// JSON to a script that asks while somebody writes, else the page with everything that was typed.
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not.
pub async fn hints(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    Posted(form): Posted<Wording>,
) -> Result<Response, Error> {
    let kind: NoticeKind = form.kind.parse().map_err(|()| {
        Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-refused-choose-kind"))
    })?;
    let (case_id, sight) = (CaseId(id), may.editor.sight.clone());
    let (was, now, may_repeat, language) = app
        .db
        .read(move |tx| {
            let case = by_id(tx, case_id)?.filter(|case| sight.sees(case)).ok_or_else(Error::not_found)?;
            let now = passage_now(tx, &case)?;
            let site = article::store::site_by_id(tx, case.site_id)?.ok_or_else(Error::not_found)?;
            let language = public::say(&site).language();
            Ok::<_, Error>((case.quote.exact, now, wording::may_repeat(case.place), language))
        })
        .await?;
    let repeat = form.repeat.is_some();
    let hints = wording::hints(language, kind, &form.text, &was, &now, repeat && may_repeat);
    let hints: Vec<Message> = hints.into_iter().map(wording::Hint::said).collect();
    let wants_json = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("application/json"));
    if wants_json {
        let say = may.editor.say();
        let hints: Vec<String> = hints.iter().map(|hint| say.message(hint)).collect();
        return Ok(Json(json!({ "hints": hints })).into_response());
    }
    let typed = Typed {
        kind: Some(kind),
        text: form.text,
        repeat: Some(repeat),
        hints: Some(hints),
        ..Typed::default()
    };
    drawn(&app, Wanted { case_id, editor: may.editor, asked, error: None, typed }).await
}

/// Until when, and why.
#[derive(Deserialize)]
pub struct Waiting {
    #[serde(default)]
    until: String,
    #[serde(default)]
    why: String,
}

/// `POST /desk/cases/{id}/notice/delay`
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn delay(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Waiting>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    let typed = Typed { delaying: true, why: form.why.clone(), ..Typed::default() };
    desk.act(Next::Here("delayed"), typed, move |tx, case, editor| {
        let refuse = |why| Stop::Refused { why: message(why), meanwhile: false };
        if !case.notice_due {
            return Err(refuse("desk-refused-no-delay"));
        }
        let until = editor.zone.end_of_day(form.until.trim()).filter(|until| *until > now);
        let until = until.ok_or_else(|| refuse("desk-refused-delay-until"))?;
        let why: String = form.why.trim().chars().take(LONGEST_WHY).collect();
        if why.is_empty() {
            return Err(refuse("desk-refused-delay-why"));
        }
        let text = format!("The notice waits until {}. {why}", until.plus_ms(-1).day());
        store::set_delay(tx, case.case_id, &Delay { until, why, by: editor.editor_id }, now)?;
        decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &Command::Note { text }, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/notices/{notice}/channels`: `channel`, as often as there are some.
///
/// # Errors
/// As [`delay`].
pub async fn channels(
    State(app): State<App>,
    may: May<Decide>,
    Path((id, notice)): Path<(i64, i64)>,
    Query(asked): Query<Asked>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("told"), Typed::default(), move |tx, case, editor| {
        let notice = of_case(tx, case.case_id, notice)?;
        let ticked =
            |channel: &Channel| fields.iter().any(|(key, value)| key == "channel" && value == channel.word());
        let channels: Vec<Channel> = Channel::ALL.iter().copied().filter(ticked).collect();
        store::set_told(tx, notice, &channels, editor.editor_id, now)?;
        tx.announce("case", case.case_id.0);
        Ok(())
    })
    .await
}
