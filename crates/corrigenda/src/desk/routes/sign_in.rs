//! `/desk/sign-in`, `/desk/second-step`, `/desk/sign-out`.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::{May, over_tls, with_session, without_session};
use super::whence::Whence;
use super::{Outside, Posted, Throttle, see, the_door};
use crate::case::EditorId;
use crate::desk::frame::Door;
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::Arrive;
use crate::desk::people::second_step::{SecondStep, recovery_hash};
use crate::desk::people::source::Source;
use crate::desk::people::{Editor, Zone, checked_email, next_page, password};
use crate::desk::store;
use crate::id::{Entropy, Keys};
use crate::language::{Say, message};
use crate::store::Tx;
use crate::web::client::Network;
use crate::web::{App, Error, cookie, page};

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage {
    door: Door,
    error: Option<String>,
    email: String,
    next: String,
    /// What the sign-in provider is called, where there is one, and the way to it.
    provider: Option<(String, String)>,
}

/// The way to the provider, back to that page of the desk.
fn provider(app: &App, next: &str) -> Option<(String, String)> {
    let provider = app.config.provider.as_ref()?;
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Some((provider.called().to_owned(), format!("/desk/provider?next={next}")))
}

#[derive(Template)]
#[template(path = "desk/code.html")]
struct CodePage {
    door: Door,
    error: Option<String>,
    /// Stands for the password that was right.
    step: String,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Wanted {
    next: Option<String>,
}

impl Wanted {
    /// The page; empty where none was named.
    pub(super) fn next(&self) -> &str {
        self.next.as_deref().unwrap_or_default()
    }
}

/// `GET /desk/sign-in`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn form(
    State(app): State<App>,
    Outside(say): Outside,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Error> {
    let door = app.db.read(move |tx| the_door(tx, say)).await?;
    let next = next_page(wanted.next()).to_owned();
    let provider = provider(&app, &next);
    page(&SignInPage { door, error: None, email: String::new(), next, provider })
}

/// What the form carries.
#[derive(Deserialize)]
pub struct Credentials {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
    /// The browser's time zone, where it says.
    #[serde(default)]
    zone: String,
}

/// `POST /desk/sign-in`: a wrong address and a wrong password get the same answer, in the same
/// time. A session the browser brought along ends; the new one has a new id.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn submit(
    State(app): State<App>,
    Extension(throttle): Extension<Arc<Throttle>>,
    Network(network): Network,
    Whence(source): Whence,
    Outside(say): Outside,
    headers: HeaderMap,
    Posted(typed): Posted<Credentials>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let email = checked_email(&typed.email).unwrap_or_default();
    if let Err(seconds) = throttle.attempt(&email, network, now) {
        let said = say.t1("desk-sign-in-often", "time", in_words(say, seconds));
        let mut response = again(&app, say, (StatusCode::TOO_MANY_REQUESTS, said), typed).await?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let asked = email.clone();
    let found = app.db.read(move |tx| store::editor_by_email(tx, &asked)).await?;
    // Whoever left has no password any more: it takes as long, and says no.
    let found = found.filter(|(editor, _)| editor.left_at.is_none());
    let (editor, kept) = found.map_or((None, None), |(editor, kept)| (Some(editor), kept));
    let right =
        password::verify(typed.password.clone(), kept).await.map_err(|error| Error::internal(&error))?;
    let Some(editor) = editor else {
        return again(&app, say, wrong(say), typed).await;
    };
    if !right {
        turned_away(&app, editor.editor_id, "password", source).await?;
        return again(&app, say, wrong(say), typed).await;
    }
    if editor.zone.name().is_empty() && Zone::known(&typed.zone).is_some() {
        let (editor_id, zone) = (editor.editor_id, typed.zone.clone());
        app.db.write(move |tx| store::set_zone(tx, editor_id, &zone)).await?;
    }
    if !editor.second_step {
        throttle.forgive(&email);
    }
    let coming = Coming { editor, by: "password", source, old: cookie::session(&headers, over_tls(&app)) };
    admit(&app, say, coming, next_page(&typed.next)).await
}

fn wrong(say: Say) -> (StatusCode, String) {
    (StatusCode::UNPROCESSABLE_ENTITY, say.t("desk-sign-in-wrong"))
}

async fn turned_away(app: &App, about: EditorId, over: &str, source: Source) -> Result<(), Error> {
    let (now, over) = (app.clock.now(), over.to_owned());
    app.db
        .write(move |tx| store::note(tx, (None, Some(about)), &Deed::TurnedAway { over }, &source, now))
        .await?;
    Ok(())
}

/// Somebody who proved who they are.
pub(super) struct Coming {
    /// Who.
    pub editor: Editor,
    /// With what.
    pub by: &'static str,
    /// From where.
    pub source: Source,
    /// The session their browser brought along: it ends.
    pub old: Option<String>,
}

/// Lets them in, or asks for their code first.
pub(super) async fn admit(app: &App, say: Say, coming: Coming, next: &str) -> Result<Response, Error> {
    let now = app.clock.now();
    if coming.editor.second_step {
        let (editor_id, wanted) = (coming.editor.editor_id, next.to_owned());
        let (step, door) = app
            .db
            .write(move |tx| {
                let step = store::begin_second_step(tx, editor_id, &wanted, Entropy::fresh(), now)?;
                Ok::<_, Error>((step, the_door(tx, say)?))
            })
            .await?;
        return page(&CodePage { door, error: None, step });
    }
    let secret = app.db.write(move |tx| come_in(tx, &coming, now)).await?;
    Ok(with_session(see(next), &secret, app))
}

fn come_in(
    tx: &mut Tx<'_>,
    coming: &Coming,
    now: crate::clock::Timestamp,
) -> Result<String, crate::store::Error> {
    if let Some(old) = &coming.old {
        store::end_session(tx, old)?;
    }
    let whom = Some(coming.editor.editor_id);
    store::note(tx, (whom, whom), &Deed::SignedIn { by: coming.by.into() }, &coming.source, now)?;
    store::begin_session(tx, coming.editor.editor_id, &coming.source, Entropy::fresh(), now)
}

/// What the form of the second step carries.
#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    step: String,
    #[serde(default)]
    code: String,
}

/// What became of a code.
enum Outcome {
    /// They are in: the session's secret, and where they wanted to.
    In(String, String, String),
    /// Wrong, and may be tried again.
    Wrong(EditorId),
    /// Too late, or too often.
    Over,
}

/// `POST /desk/second-step`: the code of a phone, or a recovery code.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn second_step(
    State(app): State<App>,
    Extension(throttle): Extension<Arc<Throttle>>,
    Network(network): Network,
    Whence(source): Whence,
    Outside(say): Outside,
    headers: HeaderMap,
    Posted(typed): Posted<Code>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    throttle.attempt(&typed.step, network, now).map_err(|seconds| {
        Error::at_desk(StatusCode::TOO_MANY_REQUESTS, message("desk-codes-often")).retry_after_s(seconds)
    })?;
    let (keys, old, from) = (app.keys.clone(), cookie::session(&headers, over_tls(&app)), source.clone());
    let (step, code) = (typed.step.clone(), typed.code);
    let (outcome, door) = app
        .db
        .write(move |tx| {
            let door = the_door(tx, say)?;
            let Some((editor_id, next)) = store::try_second_step(tx, &step, now)? else {
                return Ok((Outcome::Over, door));
            };
            let editor = store::editor_by_id(tx, editor_id)?.filter(|editor| editor.left_at.is_none());
            let Some(editor) = editor else { return Ok((Outcome::Over, door)) };
            if !opens(tx, &keys, editor_id, &code, &from, now)? {
                return Ok((Outcome::Wrong(editor_id), door));
            }
            store::end_between(tx, &step)?;
            let email = editor.email.clone();
            let coming = Coming { editor, by: "code", source: from, old };
            Ok::<_, crate::store::Error>((Outcome::In(come_in(tx, &coming, now)?, next, email), door))
        })
        .await?;
    let refused = |shown: Result<Response, Error>| {
        shown.map(|mut response| {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            response
        })
    };
    match outcome {
        Outcome::In(secret, next, email) => {
            throttle.forgive(&email);
            Ok(with_session(see(next_page(&next)), &secret, &app))
        }
        Outcome::Wrong(about) => {
            turned_away(&app, about, "code", source).await?;
            let error = Some(say.message(crate::desk::people::Refusal::Code.said()));
            refused(page(&CodePage { door, error, step: typed.step }))
        }
        Outcome::Over => {
            let error = Some(say.t("desk-sign-in-over"));
            let (next, provider) = ("/desk".to_owned(), provider(&app, "/desk"));
            refused(page(&SignInPage { door, error, email: String::new(), next, provider }))
        }
    }
}

/// Whether a code opens the desk to this person; it is used up then.
fn opens(
    tx: &mut Tx<'_>,
    keys: &Keys,
    editor_id: EditorId,
    code: &str,
    source: &Source,
    now: crate::clock::Timestamp,
) -> Result<bool, crate::store::Error> {
    let Some((seed, used)) = store::second_step(tx, editor_id)? else { return Ok(false) };
    if let Some(step) = SecondStep::of(keys, editor_id, &seed).check(code, used, now) {
        return store::use_step(tx, editor_id, step);
    }
    let Some(hash) = recovery_hash(code) else { return Ok(false) };
    let Some(left) = store::use_recovery_code(tx, editor_id, &hash)? else { return Ok(false) };
    store::note(tx, (Some(editor_id), Some(editor_id)), &Deed::CodeUsed { left }, source, now)?;
    Ok(true)
}

async fn again(
    app: &App,
    say: Say,
    (status, said): (StatusCode, String),
    typed: Credentials,
) -> Result<Response, Error> {
    let door = app.db.read(move |tx| the_door(tx, say)).await?;
    let next = next_page(&typed.next).to_owned();
    let mut response = page(&SignInPage {
        door,
        error: Some(said),
        email: typed.email,
        provider: provider(app, &next),
        next,
    })?;
    *response.status_mut() = status;
    Ok(response)
}

fn in_words(say: Say, seconds: u64) -> String {
    match seconds {
        0..=90 => say.t1("desk-in-seconds", "n", seconds),
        _ => say.t1("desk-in-minutes", "n", seconds.div_ceil(60)),
    }
}

/// `POST /desk/sign-out`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn out(
    State(app): State<App>,
    may: May<Arrive>,
    Whence(source): Whence,
) -> Result<Response, Error> {
    let (whom, now) = (Some(may.editor.editor_id), app.clock.now());
    app.db
        .write(move |tx| {
            store::end_session(tx, &may.secret)?;
            store::note(tx, (whom, whom), &Deed::SignedOut, &source, now)
        })
        .await?;
    Ok(without_session(see("/desk/sign-in"), &app))
}
