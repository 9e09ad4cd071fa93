//! `/desk/settings/people/…`: who belongs to the desk, and what they may see and do.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Link, Section, refused, the_page};
use crate::article::{Site, SiteId};
use crate::case::{EditorId, Sight};
use crate::clock::Timestamp;
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::people::source::Source;
use crate::desk::people::{Editor, Refusal, Role, checked_email, checked_name};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see, the_frame};
use crate::desk::store;
use crate::id::Entropy;
use crate::language::{Say, message};
use crate::store::seal::Seal;
use crate::store::{Tx, jobs};
use crate::web::{App, Error, page};

/// Who is invited.
#[derive(Deserialize, Default)]
pub struct Invitation {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) email: String,
    #[serde(default)]
    pub(super) role: String,
}

#[derive(Template)]
#[template(path = "mail/invited/subject.txt", escape = "none")]
struct Subject<'a> {
    say: Say,
    desk: &'a str,
}

#[derive(Template)]
#[template(path = "mail/invited/body.txt", escape = "none")]
struct Body<'a> {
    say: Say,
    name: &'a str,
    by: &'a str,
    desk: &'a str,
    link: &'a str,
    new: bool,
}

/// The mail that brings somebody their link.
fn mail_link(
    tx: &mut Tx<'_>,
    seal: &Seal,
    (to, by): (&Editor, &Editor),
    link: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let say = to.say();
    let desk = super::super::the_door(tx, say)?.publication;
    let failed = |error: askama::Error| Error::internal(&error);
    let new = !to.has_password;
    let text = Body { say, name: &to.name, by: &by.name, desk: &desk, link, new }.render().map_err(failed)?;
    let subject = Subject { say, desk: &desk }.render().map_err(failed)?;
    let letter = serde_json::json!({ "to": to.email, "subject": subject.trim(), "text": text });
    Ok(jobs::enqueue_letter(tx, seal, &Entropy::fresh().token(), &letter.to_string(), now.0)?)
}

/// A fresh link for somebody, mailed where mail leaves, and noted.
fn fresh_link(tx: &mut Tx<'_>, app: &App, to: &Editor, by: &Editor, source: &Source) -> Result<Link, Error> {
    let now = app.clock.now();
    let token = store::new_link(tx, to.editor_id, Entropy::fresh(), now)?;
    let address = app.config.address(&format!("/desk/enter/{token}"));
    let mailed = app.config.mail.is_some() && !to.email.is_empty();
    if mailed {
        mail_link(tx, &app.seal, (to, by), &address, now)?;
    }
    let deed = Deed::Linked { mailed };
    store::note(tx, (Some(by.editor_id), Some(to.editor_id)), &deed, source, now)?;
    Ok(Link { name: to.name.clone(), address, mailed: mailed.then(|| to.email.clone()) })
}

/// `POST /desk/settings/invite`: the answer shows the link, this once.
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn invite(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Posted(typed): Posted<Invitation>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let checked = checked_name(&typed.name).and_then(|name| Ok((name, checked_email(&typed.email)?)));
    let made = match checked {
        Err(refusal) => Err(refusal),
        Ok((name, email)) => {
            let role = typed.role.parse().unwrap_or(Role::Contributor);
            let (inviter, outer) = (may.editor.clone(), app.clone());
            app.db
                .write(move |tx| {
                    let Some(invited) = store::insert_editor(tx, &name, &email, role, now)? else {
                        return Ok(Err(Refusal::EmailTaken));
                    };
                    let deed = Deed::Invited { email, role: role.word().into() };
                    store::note(tx, (Some(inviter.editor_id), Some(invited)), &deed, &source, now)?;
                    let invited = store::editor_by_id(tx, invited)?.ok_or_else(Error::not_found)?;
                    Ok::<_, Error>(Ok(fresh_link(tx, &outer, &invited, &inviter, &source)?))
                })
                .await?
        }
    };
    let mut page_ = the_page(&app, &may).await?;
    match made {
        Ok(link) => {
            page_.link = Some(link);
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
pub async fn link(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let (maker, outer) = (may.editor.clone(), app.clone());
    let link = app
        .db
        .write(move |tx| {
            let person = store::editor_by_id(tx, EditorId(id))?.filter(|person| person.left_at.is_none());
            fresh_link(tx, &outer, &person.ok_or_else(Error::not_found)?, &maker, &source)
        })
        .await?;
    let mut page_ = the_page(&app, &may).await?;
    page_.link = Some(link);
    page(&page_)
}

#[derive(Template)]
#[template(path = "desk/person.html")]
struct PersonPage {
    frame: Frame,
    person: Editor,
    sites: Vec<Site>,
    roles: &'static [Role],
    error: Option<String>,
}

impl PersonPage {
    fn sees_site(&self, site: &Site) -> bool {
        self.person.sight.sees_site(site.site_id)
    }

    fn oneself(&self) -> bool {
        self.person.editor_id == self.frame.editor.editor_id
    }
}

async fn one(app: &App, may: &May<Own>, id: i64, error: Option<Refusal>) -> Result<Response, Error> {
    let owner = may.editor.clone();
    let refused = error.is_some();
    let drawn = app
        .db
        .read(move |tx| {
            let person = store::editor_by_id(tx, EditorId(id))?.ok_or_else(Error::not_found)?;
            let say = owner.say();
            Ok::<_, Error>(PersonPage {
                frame: the_frame(tx, Tab::Settings, owner)?,
                person,
                sites: crate::article::store::sites(tx)?,
                roles: Role::ALL,
                error: error.map(|refusal| say.message(refusal.said())),
            })
        })
        .await?;
    let mut response = page(&drawn)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /desk/settings/people/{id}`
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Own>, Path(id): Path<i64>) -> Result<Response, Error> {
    one(&app, &may, id, None).await
}

/// Why nothing was changed.
enum Stop {
    Refused(Refusal),
    Failed(Error),
}

impl From<crate::store::Error> for Stop {
    fn from(error: crate::store::Error) -> Stop {
        Stop::Failed(error.into())
    }
}

/// Does something to a person in one transaction and shows them as they are then.
async fn change<F>(app: &App, may: &May<Own>, id: i64, work: F) -> Result<Response, Error>
where
    F: FnOnce(&mut Tx<'_>, &Editor) -> Result<(), Stop> + Send + 'static,
{
    let done = app.db.write(move |tx| {
        // Two owners must not each take the other's role away at once.
        tx.hold("editors", 0)?;
        let person = store::editor_by_id(tx, EditorId(id))?;
        work(tx, &person.ok_or_else(|| Stop::Failed(Error::not_found()))?)
    });
    match done.await {
        Ok(()) => Ok(see(&format!("/desk/settings/people/{id}"))),
        Err(Stop::Refused(refusal)) => one(app, may, id, Some(refusal)).await,
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// `POST /desk/settings/people/{id}`: role, sites (`site`, as often as there are some, or `every`)
/// and the legal lane.
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let by = Some(may.editor.editor_id);
    change(&app, &may, id, move |tx, person| {
        let about = Some(person.editor_id);
        let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let role: Role = field("role").and_then(|word| word.parse().ok()).unwrap_or(person.role);
        if role != person.role {
            if person.role == Role::Owner && store::is_last_owner(tx, person.editor_id)? {
                return Err(Stop::Refused(Refusal::LastOwner));
            }
            store::set_role(tx, person.editor_id, role)?;
            store::note(tx, (by, about), &Deed::role_changed(person.role, role), &source, now)?;
        }
        let sites = crate::article::store::sites(tx)?;
        let asked: Vec<SiteId> = fields
            .iter()
            .filter(|(key, _)| key == "site")
            .filter_map(|(_, value)| value.parse().ok().map(SiteId))
            .collect();
        let chosen: Vec<&Site> = sites.iter().filter(|site| asked.contains(&site.site_id)).collect();
        let every = field("every").is_some();
        let sight = Sight {
            sites: (!every).then(|| chosen.iter().map(|site| site.site_id).collect()),
            legal: field("legal").is_some(),
        };
        if sight != person.sight {
            store::set_sight(tx, person.editor_id, &sight)?;
            let keys = (!every).then(|| chosen.iter().map(|site| site.key.clone()).collect());
            let deed = Deed::SightChanged { sites: keys, legal: sight.legal };
            store::note(tx, (by, about), &deed, &source, now)?;
        }
        Ok(())
    })
    .await
}

/// `POST /desk/settings/people/{id}/leave`: out at once, and in no more; history keeps the name.
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn leave(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let (now, by) = (app.clock.now(), may.editor.editor_id);
    change(&app, &may, id, move |tx, person| {
        if person.editor_id == by {
            return Err(Stop::Refused(Refusal::Oneself));
        }
        store::set_left(tx, person.editor_id, Some(now))?;
        Ok(store::note(tx, (Some(by), Some(person.editor_id)), &Deed::Left, &source, now)?)
    })
    .await
}

/// `POST /desk/settings/people/{id}/return`
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn back(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let (now, by) = (app.clock.now(), may.editor.editor_id);
    change(&app, &may, id, move |tx, person| {
        store::set_left(tx, person.editor_id, None)?;
        Ok(store::note(tx, (Some(by), Some(person.editor_id)), &Deed::CameBack, &source, now)?)
    })
    .await
}

/// `POST /desk/settings/people/{id}/second-step`: takes it away from somebody who lost their phone
/// and their codes; they are signed out.
///
/// # Errors
/// 403 for all but owners, 404 for nobody; 5xx when the database does not answer.
pub async fn reset_second_step(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let (now, by) = (app.clock.now(), may.editor.editor_id);
    change(&app, &may, id, move |tx, person| {
        if person.editor_id == by {
            return Err(Stop::Refused(Refusal::Oneself));
        }
        store::end_second_step(tx, person.editor_id)?;
        store::end_sessions(tx, person.editor_id)?;
        Ok(store::note(tx, (Some(by), Some(person.editor_id)), &Deed::SecondStepOff, &source, now)?)
    })
    .await
}

/// `POST /desk/settings/second-step-asked`: of which roles a second step is asked (`role`, as often
/// as there are some).
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn ask_second_step(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let roles: Vec<Role> = Role::ALL
        .iter()
        .copied()
        .filter(|role| fields.iter().any(|(key, value)| key == "role" && value == role.word()))
        .collect();
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            store::ask_second_step(tx, &roles)?;
            let names: Vec<&str> = roles.iter().map(|role| role.word()).collect();
            let nobody = || message("desk-set-nobody").english();
            let to = if names.is_empty() { nobody() } else { names.join(", ") };
            let deed = Deed::set(&message("desk-set-step-asked"), to);
            store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)
        })
        .await?;
    Ok(see("/desk/settings#people"))
}
