//! `/desk/enter/{token}`: a one-time link. Looking at it uses nothing up, since mail scanners and
//! previews look at links too.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sign_in::{Coming, admit};
use super::whence::Whence;
use super::{Outside, Posted, the_door};
use crate::desk::frame::Door;
use crate::desk::people::deed::Deed;
use crate::desk::people::password;
use crate::desk::people::{Editor, Refusal, Zone, check_password, checked_email, checked_name};
use crate::desk::store;
use crate::id::Entropy;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/enter.html")]
struct EnterPage<'a> {
    door: Door,
    error: Option<String>,
    token: &'a str,
    /// Nobody knows this person's name yet.
    first: bool,
    name: String,
    email: String,
}

#[derive(Template)]
#[template(path = "desk/link_gone.html")]
struct LinkGonePage {
    door: Door,
}

/// `GET /desk/enter/{token}`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn form(
    State(app): State<App>,
    Outside(say): Outside,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let asked = token.clone();
    let (editor, door) = app
        .db
        .read(move |tx| Ok::<_, Error>((store::look_at_link(tx, &asked, now)?, the_door(tx, say)?)))
        .await?;
    match editor {
        None => gone(door),
        Some(editor) => page(&EnterPage {
            door,
            error: None,
            token: &token,
            first: editor.email.is_empty(),
            name: editor.name,
            email: editor.email,
        }),
    }
}

fn gone(door: Door) -> Result<Response, Error> {
    let mut response = page(&LinkGonePage { door })?;
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

/// What the form carries.
#[derive(Deserialize)]
pub struct Chosen {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    password: String,
    /// The browser's time zone, where it says.
    #[serde(default)]
    zone: String,
}

/// Why nobody came in.
enum Stop {
    Gone,
    Refused(Refusal),
    Failed(crate::store::Error),
}

impl From<crate::store::Error> for Stop {
    fn from(error: crate::store::Error) -> Stop {
        Stop::Failed(error)
    }
}

/// `POST /desk/enter/{token}`: uses the link up, sets the password, signs in (or asks for the code).
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn submit(
    State(app): State<App>,
    Path(token): Path<String>,
    Whence(source): Whence,
    Outside(say): Outside,
    Posted(chosen): Posted<Chosen>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let asked = token.clone();
    let (editor, door) = app
        .db
        .read(move |tx| Ok::<_, Error>((store::look_at_link(tx, &asked, now)?, the_door(tx, say)?)))
        .await?;
    let Some(editor) = editor else { return gone(door) };
    let first = editor.email.is_empty();
    let refused = |refusal: Refusal, door: Door| {
        let mut response = page(&EnterPage {
            door,
            error: Some(say.message(refusal.said())),
            token: &token,
            first,
            name: if first { chosen.name.clone() } else { editor.name.clone() },
            email: if first { chosen.email.clone() } else { editor.email.clone() },
        })?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(response)
    };
    let who = match identity(&editor, &chosen) {
        Ok(who) => who,
        Err(refusal) => return refused(refusal, door),
    };
    let kept = password::hash(chosen.password.clone(), Entropy::fresh())
        .await
        .map_err(|error| Error::internal(&error))?;
    let (asked, zone, from) = (token.clone(), chosen.zone.clone(), source.clone());
    let entered = app
        .db
        .write(move |tx| {
            let editor_id = store::use_link(tx, &asked, now)?.ok_or(Stop::Gone)?;
            if !store::set_name(tx, editor_id, &who.0, &who.1)? {
                return Err(Stop::Refused(Refusal::EmailTaken));
            }
            store::set_password(tx, editor_id, &kept)?;
            let entered = store::editor_by_id(tx, editor_id)?.ok_or(Stop::Gone)?;
            if entered.zone.name().is_empty() && Zone::known(&zone).is_some() {
                store::set_zone(tx, editor_id, &zone)?;
            }
            store::note(tx, (Some(editor_id), Some(editor_id)), &Deed::PasswordChanged, &from, now)?;
            Ok(entered)
        })
        .await;
    match entered {
        // Whoever reads somebody's mail has their link: a second step is asked for all the same.
        Ok(editor) => admit(&app, say, Coming { editor, by: "link", source, old: None }, "/desk").await,
        Err(Stop::Gone) => gone(door),
        Err(Stop::Refused(refusal)) => refused(refusal, door),
        Err(Stop::Failed(error)) => Err(error.into()),
    }
}

/// Name and address: what the desk knows, or what its first owner typed.
fn identity(editor: &Editor, chosen: &Chosen) -> Result<(String, String), Refusal> {
    check_password(&chosen.password)?;
    if editor.email.is_empty() {
        Ok((checked_name(&chosen.name)?, checked_email(&chosen.email)?))
    } else {
        Ok((editor.name.clone(), editor.email.clone()))
    }
}
