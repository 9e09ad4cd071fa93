//! `/desk/quiet/{token}`: no more mails about what comes in. Looking ends nothing, since programs that
//! scan mail look at links too; the page's button does, and that of a mail program (RFC 8058).

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use super::{Outside, the_door};
use crate::desk::digest::quiet::Quiet;
use crate::desk::digest::{self, Rhythm};
use crate::desk::frame::Door;
use crate::desk::people::Editor;
use crate::desk::store;
use crate::language::{Message, Say, message};
use crate::store::Tx;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/quiet.html")]
struct QuietPage {
    door: Door,
    /// The message that heads it.
    title: &'static str,
    said: Message,
    /// There is something to press.
    asks: bool,
}

/// Whose mails the link ends; `None`: it has ended itself, or they have left.
fn whose(tx: &mut Tx<'_>, quiet: Option<Quiet>) -> Result<Option<Editor>, Error> {
    let Some(quiet) = quiet else { return Ok(None) };
    Ok(store::editor_by_id(tx, quiet.editor_id)?.filter(|editor| editor.left_at.is_none()))
}

/// The door for whoever the link was mailed to: in their language if they chose one, else their browser's.
fn door(tx: &mut Tx<'_>, editor: Option<&Editor>, asked: Say) -> Result<Door, Error> {
    let chosen = editor.and_then(|editor| editor.language);
    Ok(the_door(tx, chosen.map_or(asked, |language| Say::new(language.at_desk())))?)
}

fn drawn(door: Door, title: &'static str, said: Message, asks: bool) -> Result<Response, Error> {
    let mut response = page(&QuietPage { door, title, said, asks })?;
    let name = HeaderName::from_static("x-robots-tag");
    response.headers_mut().insert(name, HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}

fn gone(door: Door) -> Result<Response, Error> {
    let mut response = drawn(door, "desk-link-gone", message("desk-quiet-gone"), false)?;
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

/// `GET /desk/quiet/{token}`
///
/// # Errors
/// 410 where the link has ended; 5xx when the database does not answer.
pub async fn ask(
    State(app): State<App>,
    Outside(say): Outside,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let quiet = Quiet::read(&app.keys, &token, app.clock.now());
    let (editor, door) = app
        .db
        .read(move |tx| {
            let editor = whose(tx, quiet)?;
            let door = door(tx, editor.as_ref(), say)?;
            Ok::<_, Error>((editor, door))
        })
        .await?;
    match editor {
        Some(editor) => drawn(door, "desk-quiet", message("desk-quiet-ask").with("name", editor.name), true),
        None => gone(door),
    }
}

/// `POST /desk/quiet/{token}`
///
/// # Errors
/// As [`ask`].
pub async fn press(
    State(app): State<App>,
    Outside(say): Outside,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let quiet = Quiet::read(&app.keys, &token, now);
    let (done, door) = app
        .db
        .write(move |tx| {
            let editor = whose(tx, quiet)?;
            if let Some(editor) = &editor {
                digest::store::set_rhythm(tx, editor.editor_id, Rhythm::Never, now)?;
            }
            let door = door(tx, editor.as_ref(), say)?;
            Ok::<_, Error>((editor.is_some(), door))
        })
        .await?;
    if done { drawn(door, "desk-quiet", message("desk-quiet-done"), false) } else { gone(door) }
}
