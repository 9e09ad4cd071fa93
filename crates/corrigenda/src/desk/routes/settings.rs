//! `/desk/settings`: one's own account, the sites, the people.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::signed_in::{May, with_session, without_session};
use super::{Posted, see, the_frame};
use crate::article::Site;
use crate::case::EditorId;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::password;
use crate::desk::people::rights::{Enter, Own, Power};
use crate::desk::people::{Editor, Refusal, Role, check_password, checked_email, checked_name};
use crate::desk::store;
use crate::id::Entropy;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    frame: Frame,
    sites: Vec<SiteLine>,
    people: Vec<Editor>,
    roles: &'static [Role],
    /// A link that was just made: for whom, and the address. Shown this once.
    link: Option<(String, String)>,
    /// What was wrong, and in which section.
    error: Option<(Section, String)>,
    done: Option<&'static str>,
    typed: Invitation,
}

struct SiteLine {
    site: Site,
    embed: String,
}

/// The parts of the page that have a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    People,
    You,
}

impl SettingsPage {
    fn error_in(&self, section: Section) -> Option<&str> {
        self.error.as_ref().filter(|(at, _)| *at == section).map(|(_, said)| said.as_str())
    }
}

async fn the_page(app: &App, editor: Editor) -> Result<SettingsPage, Error> {
    let (frame, sites, people) = app
        .db
        .read(move |tx| {
            Ok::<_, Error>((
                the_frame(tx, Tab::Settings, editor)?,
                crate::article::store::sites(tx)?,
                store::editors(tx)?,
            ))
        })
        .await?;
    let sites = sites.into_iter().map(|site| SiteLine { embed: embed(app, &site), site }).collect();
    Ok(SettingsPage {
        frame,
        sites,
        people,
        roles: Role::ALL,
        link: None,
        error: None,
        done: None,
        typed: Invitation::default(),
    })
}

/// What a publisher puts before `</body>`.
fn embed(app: &App, site: &Site) -> String {
    format!(
        "<script src=\"{}\" data-site=\"{}\" defer></script>\n\
         <p>Seen a mistake? <a href=\"{}\">Write to us here</a>,\n\
         or highlight the words and press <kbd>Ctrl</kbd> + <kbd>Enter</kbd>.</p>",
        app.config.address("/widget.js"),
        site.key,
        app.config.address(&format!("/{}/write", site.key)),
    )
}

fn refused(mut page_: SettingsPage, section: Section, refusal: Refusal) -> Result<Response, Error> {
    page_.error = Some((section, refusal.to_string()));
    let mut response = page(&page_)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `GET /desk/settings`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Enter>) -> Result<Response, Error> {
    page(&the_page(&app, may.editor).await?)
}

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
    Posted(typed): Posted<Name>,
) -> Result<Response, Error> {
    let editor = may.editor;
    match checked_name(&typed.name) {
        Err(refusal) => refused(the_page(&app, editor).await?, Section::You, refusal),
        Ok(name) => {
            app.db.write(move |tx| store::set_name(tx, editor.editor_id, &name, &editor.email)).await?;
            Ok(see("/desk/settings#you"))
        }
    }
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
    may: May<Enter>,
    axum::Extension(throttle): axum::Extension<std::sync::Arc<super::Throttle>>,
    crate::web::client::Network(network): crate::web::client::Network,
    Posted(typed): Posted<Passwords>,
) -> Result<Response, Error> {
    let editor = may.editor;
    let now = app.clock.now();
    if let Err(refusal) = check_password(&typed.new) {
        return refused(the_page(&app, editor).await?, Section::You, refusal);
    }
    throttle.attempt(&editor.email, network, now).map_err(|seconds| {
        Error::new(StatusCode::TOO_MANY_REQUESTS, "Too many tries. Wait a little and try again.")
            .retry_after_s(seconds)
    })?;
    let editor_id = editor.editor_id;
    let kept = app.db.read(move |tx| store::password_of(tx, editor_id)).await?;
    let failed = |error| Error::internal(&error);
    if !password::verify(typed.current, kept).await.map_err(failed)? {
        return refused(the_page(&app, editor).await?, Section::You, Refusal::PasswordWrong);
    }
    throttle.forgive(&editor.email);
    let kept = password::hash(typed.new, Entropy::fresh()).await.map_err(failed)?;
    let secret = app
        .db
        .write(move |tx| {
            store::set_password(tx, editor_id, &kept)?;
            store::begin_session(tx, editor_id, Entropy::fresh(), now)
        })
        .await?;
    let mut page_ = the_page(&app, editor).await?;
    page_.done = Some("The password is changed, and every other browser is signed out.");
    Ok(with_session(page(&page_)?, &secret, &app))
}

/// `POST /desk/settings/sign-out-everywhere`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn out_everywhere(State(app): State<App>, may: May<Enter>) -> Result<Response, Error> {
    app.db.write(move |tx| store::end_sessions(tx, may.editor.editor_id)).await?;
    Ok(without_session(see("/desk/sign-in"), &app))
}

/// Who is invited.
#[derive(Deserialize, Default)]
pub struct Invitation {
    name: String,
    email: String,
    role: String,
}

/// `POST /desk/settings/invite`: the answer shows the link, this once.
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn invite(
    State(app): State<App>,
    may: May<Own>,
    Posted(typed): Posted<Invitation>,
) -> Result<Response, Error> {
    let editor = may.editor;
    let now = app.clock.now();
    let checked = checked_name(&typed.name).and_then(|name| Ok((name, checked_email(&typed.email)?)));
    let made = match checked {
        Err(refusal) => Err(refusal),
        Ok((name, email)) => {
            let role = typed.role.parse().unwrap_or(Role::Contributor);
            app.db
                .write(move |tx| {
                    let Some(invited) = store::insert_editor(tx, &name, &email, role, now)? else {
                        return Ok(Err(Refusal::EmailTaken));
                    };
                    let token = store::new_link(tx, invited, Entropy::fresh(), now)?;
                    Ok::<_, crate::store::Error>(Ok((name, token)))
                })
                .await?
        }
    };
    let mut page_ = the_page(&app, editor).await?;
    match made {
        Ok((name, token)) => {
            page_.link = Some((name, app.config.address(&format!("/desk/enter/{token}"))));
            page(&page_)
        }
        Err(refusal) => {
            page_.typed = typed;
            refused(page_, Section::People, refusal)
        }
    }
}

/// `POST /desk/settings/people/{id}/link`: a new link for somebody who is here already.
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn link(State(app): State<App>, may: May<Own>, Path(id): Path<i64>) -> Result<Response, Error> {
    let editor = may.editor;
    let now = app.clock.now();
    let made = app
        .db
        .write(move |tx| {
            let Some(person) = store::editor_by_id(tx, EditorId(id))? else { return Ok(None) };
            let token = store::new_link(tx, person.editor_id, Entropy::fresh(), now)?;
            Ok::<_, crate::store::Error>(Some((person.name, token)))
        })
        .await?;
    let (name, token) = made.ok_or_else(Error::not_found)?;
    let mut page_ = the_page(&app, editor).await?;
    page_.link = Some((name, app.config.address(&format!("/desk/enter/{token}"))));
    page(&page_)
}
