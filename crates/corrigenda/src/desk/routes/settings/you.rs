//! `/desk/settings/…`: what everybody says about themselves.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Section, refused, the_page};
use crate::desk::digest::{self, Rhythm};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Arrive, Enter};
use crate::desk::people::{Refusal, Zone, check_password, checked_name, password};
use crate::desk::routes::signed_in::{May, with_session, without_session};
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, Throttle, see};
use crate::desk::store;
use crate::id::Entropy;
use crate::language::{Language, message};
use crate::web::client::Network;
use crate::web::{App, Error, page};

/// One's own name.
#[derive(Deserialize)]
pub struct Name {
    name: String,
}

/// `POST /desk/settings/name`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn name(
    State(app): State<App>,
    may: May<Enter>,
    Whence(source): Whence,
    Posted(typed): Posted<Name>,
) -> Result<Response, Error> {
    let name = match checked_name(&typed.name) {
        Err(refusal) => return refused(the_page(&app, &may).await?, Section::You, refusal),
        Ok(name) => name,
    };
    let (editor, now) = (may.editor, app.clock.now());
    app.db
        .write(move |tx| {
            store::set_name(tx, editor.editor_id, &name, &editor.email)?;
            let deed = Deed::Renamed { from: editor.name, to: name };
            let whom = Some(editor.editor_id);
            store::note(tx, (whom, whom), &deed, &source, now)
        })
        .await?;
    Ok(see("/desk/settings#you"))
}

/// A checkbox is there or it is not.
#[derive(Deserialize)]
pub struct Shortcuts {
    on: Option<String>,
}

/// `POST /desk/settings/shortcuts`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn shortcuts(
    State(app): State<App>,
    may: May<Enter>,
    Posted(typed): Posted<Shortcuts>,
) -> Result<Response, Error> {
    let editor_id = may.editor.editor_id;
    app.db.write(move |tx| store::set_shortcuts(tx, editor_id, typed.on.is_some())).await?;
    Ok(see("/desk/settings#you"))
}

/// Where one's clock hangs.
#[derive(Deserialize)]
pub struct Clock {
    #[serde(default)]
    zone: String,
}

/// `POST /desk/settings/zone`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn zone(
    State(app): State<App>,
    may: May<Enter>,
    Posted(typed): Posted<Clock>,
) -> Result<Response, Error> {
    let name = typed.zone.trim().to_owned();
    if !name.is_empty() && Zone::known(&name).is_none() {
        return refused(the_page(&app, &may).await?, Section::You, Refusal::Zone);
    }
    let editor_id = may.editor.editor_id;
    app.db.write(move |tx| store::set_zone(tx, editor_id, &name)).await?;
    Ok(see("/desk/settings#you"))
}

/// In which language one is spoken to; empty for the one the browser asks for.
#[derive(Deserialize)]
pub struct Spoken {
    #[serde(default)]
    language: String,
}

/// `POST /desk/settings/language`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn language(
    State(app): State<App>,
    may: May<Enter>,
    Posted(typed): Posted<Spoken>,
) -> Result<Response, Error> {
    let chosen = Language::AT_DESK.iter().copied().find(|language| language.tag() == typed.language);
    if chosen.is_none() && !typed.language.is_empty() {
        return refused(the_page(&app, &may).await?, Section::You, Refusal::Language);
    }
    let editor_id = may.editor.editor_id;
    app.db.write(move |tx| store::set_language(tx, editor_id, chosen)).await?;
    Ok(see("/desk/settings#you"))
}

/// How often one hears by mail.
#[derive(Deserialize)]
pub struct Hearing {
    #[serde(default)]
    rhythm: String,
}

/// `POST /desk/settings/digest`
///
/// # Errors
/// 422 for a rhythm there is not; 5xx when the database does not answer.
pub async fn digest(
    State(app): State<App>,
    may: May<Enter>,
    Posted(typed): Posted<Hearing>,
) -> Result<Response, Error> {
    let rhythm: Rhythm = typed
        .rhythm
        .parse()
        .map_err(|()| Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, message("desk-you-digest-wrong")))?;
    let (editor_id, now) = (may.editor.editor_id, app.clock.now());
    app.db.write(move |tx| digest::store::set_rhythm(tx, editor_id, rhythm, now)).await?;
    Ok(see("/desk/settings#you"))
}

/// The last day away; empty for being here.
#[derive(Deserialize)]
pub struct Away {
    #[serde(default)]
    until: String,
}

/// `POST /desk/settings/away`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn away(
    State(app): State<App>,
    may: May<Enter>,
    Whence(source): Whence,
    Posted(typed): Posted<Away>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let until = match typed.until.trim() {
        "" => None,
        date => match may.editor.zone.end_of_day(date).filter(|until| *until > now) {
            Some(until) => Some(until),
            None => return refused(the_page(&app, &may).await?, Section::You, Refusal::Until),
        },
    };
    let whom = may.editor.editor_id;
    app.db
        .write(move |tx| {
            store::set_away(tx, whom, until)?;
            let deed = Deed::Away { until: until.map(|until| until.rfc3339()) };
            store::note(tx, (Some(whom), Some(whom)), &deed, &source, now)
        })
        .await?;
    Ok(see("/desk/settings#you"))
}

/// The old and the new.
#[derive(Deserialize)]
pub struct Passwords {
    current: String,
    new: String,
}

/// `POST /desk/settings/password`: every session ends; this browser gets a new one.
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn change_password(
    State(app): State<App>,
    mut may: May<Enter>,
    Extension(throttle): Extension<Arc<Throttle>>,
    Network(network): Network,
    Whence(source): Whence,
    Posted(typed): Posted<Passwords>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    if let Err(refusal) = check_password(&typed.new) {
        return refused(the_page(&app, &may).await?, Section::You, refusal);
    }
    throttle.attempt(&may.editor.email, network, now).map_err(|seconds| {
        Error::at_desk(StatusCode::TOO_MANY_REQUESTS, message("desk-tries")).retry_after_s(seconds)
    })?;
    let editor_id = may.editor.editor_id;
    let kept = app.db.read(move |tx| store::password_of(tx, editor_id)).await?;
    let failed = |error| Error::internal(&error);
    if !password::verify(typed.current, kept).await.map_err(failed)? {
        return refused(the_page(&app, &may).await?, Section::You, Refusal::PasswordWrong);
    }
    throttle.forgive(&may.editor.email);
    let kept = password::hash(typed.new, Entropy::fresh()).await.map_err(failed)?;
    may.secret = app
        .db
        .write(move |tx| {
            store::set_password(tx, editor_id, &kept)?;
            store::note(tx, (Some(editor_id), Some(editor_id)), &Deed::PasswordChanged, &source, now)?;
            store::begin_session(tx, editor_id, &source, Entropy::fresh(), now)
        })
        .await?;
    let mut page_ = the_page(&app, &may).await?;
    page_.done = Some("desk-you-password-changed");
    Ok(with_session(page(&page_)?, &may.secret, &app))
}

/// `POST /desk/settings/sessions/{name}/end`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn end_session(
    State(app): State<App>,
    may: May<Arrive>,
    Whence(source): Whence,
    Path(name): Path<String>,
) -> Result<Response, Error> {
    let (whom, now) = (may.editor.editor_id, app.clock.now());
    app.db
        .write(move |tx| match store::end_named(tx, whom, &name)? {
            Some(device) => {
                store::note(tx, (Some(whom), Some(whom)), &Deed::SessionEnded { device }, &source, now)
            }
            None => Ok(()),
        })
        .await?;
    Ok(see("/desk/settings#you"))
}

/// `POST /desk/settings/sign-out-everywhere`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn out_everywhere(
    State(app): State<App>,
    may: May<Arrive>,
    Whence(source): Whence,
) -> Result<Response, Error> {
    let (whom, now) = (may.editor.editor_id, app.clock.now());
    app.db
        .write(move |tx| {
            store::end_sessions(tx, whom)?;
            store::note(tx, (Some(whom), Some(whom)), &Deed::SignedOutEverywhere, &source, now)
        })
        .await?;
    Ok(without_session(see("/desk/sign-in"), &app))
}
