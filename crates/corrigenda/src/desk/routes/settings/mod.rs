//! `/desk/settings`: one's own account, the sites, the people.

pub mod assignment;
pub mod audit;
pub mod letters;
pub mod notices;
pub mod pages;
pub mod people;
pub mod privacy;
pub mod reasons;
pub mod second_step;
pub mod you;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::signed_in::May;
use super::the_frame;
use crate::article::Site;
use crate::article::policy::store::policy;
use crate::article::policy::{Openness, Policy};
use crate::article::wake::store::ailing;
use crate::clock::Timestamp;
use crate::desk::digest::{self, Rhythm};
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::{Enter, Power};
use crate::desk::people::source;
use crate::desk::people::{Editor, Refusal, Role};
use crate::desk::store::{self, Session};
use crate::desk::when::{Now, when};
use crate::language::{Language, Message, Say, Value, message};
use crate::web::{App, Error, assets, page};

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    frame: Frame,
    now: Timestamp,
    sites: Vec<SiteLine>,
    people: Vec<Editor>,
    roles: &'static [Role],
    /// The roles that must have a second step.
    second_step_asked: Vec<Role>,
    sessions: Vec<Session>,
    codes_left: i64,
    /// How often this editor hears by mail, and what there is to choose.
    rhythm: Rhythm,
    rhythms: &'static [Rhythm],
    /// What the desk can be spoken to in.
    languages: &'static [Language],
    /// Whether mail leaves at all.
    mail: bool,
    /// A link that was just made: for whom, the address, and whether it was mailed too. Shown this
    /// once.
    link: Option<Link>,
    /// What was wrong, and in which section.
    error: Option<(Section, String)>,
    /// What was done, as the message that says it.
    done: Option<&'static str>,
    typed: people::Invitation,
}

/// A one-time link that was just made.
pub(super) struct Link {
    /// For whom.
    pub name: String,
    /// The address.
    pub address: String,
    /// Where it was mailed to.
    pub mailed: Option<String>,
}

struct SiteLine {
    site: Site,
    /// First reports that cannot be checked wait.
    holds: bool,
    /// Its own rules for its pages.
    rules: Policy,
    /// Its feeds and sitemaps of which something is wrong, and what.
    ailing: Vec<(String, String)>,
    embed: String,
    /// The script tag that holds on to exactly this widget.
    pinned: String,
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

    /// A moment as this editor's wall shows it.
    fn at(&self, at: &Timestamp) -> String {
        when(*at, &Now::of(self.now, &self.frame.editor))
    }

    fn asked_of(&self, role: &Role) -> bool {
        self.second_step_asked.contains(role)
    }

    /// What somebody sees, in words.
    fn sees(&self, person: &Editor) -> String {
        sees(self.frame.say, person, self.sites.iter().map(|line| &line.site))
    }

    /// The browser of a session, in words.
    fn device(&self, session: &Session) -> String {
        match session.device.as_str() {
            "" => self.frame.say.t("desk-sessions-unknown"),
            device => self.frame.say.message(source::said(device)),
        }
    }
}

/// What somebody sees, in words.
fn sees<'a>(say: Say, person: &Editor, sites: impl Iterator<Item = &'a Site>) -> String {
    let seen: Value = match &person.sight.sites {
        None => message("desk-people-sees-all").into(),
        Some(seen) if seen.is_empty() => message("desk-people-sees-none").into(),
        Some(seen) => {
            let names: Vec<&str> =
                sites.filter(|site| seen.contains(&site.site_id)).map(|site| site.name.as_str()).collect();
            names.join(", ").into()
        }
    };
    if person.sight.legal {
        say.t1("desk-people-sees-legal", "seen", seen)
    } else {
        say.t1("desk-people-sees-these", "seen", seen)
    }
}

/// Everybody with that role.
fn all_of(role: &Role) -> Message {
    match role {
        Role::Owner => message("desk-people-owners"),
        Role::Editor => message("desk-people-editors"),
        Role::Contributor => message("desk-people-contributors"),
    }
}

async fn the_page<R>(app: &App, may: &May<R>) -> Result<SettingsPage, Error> {
    let now = app.clock.now();
    let (editor_id, secret, asks) = (may.editor.editor_id, may.secret.clone(), may.editor.asks);
    let (frame, sites, people, second_step_asked, sessions, codes_left, rhythm) = app
        .db
        .read(move |tx| {
            let mut editor = store::editor_by_id(tx, editor_id)?.ok_or_else(Error::not_found)?;
            editor.asks = asks;
            let mut sites = Vec::new();
            for site in crate::article::store::sites(tx)? {
                let holds = crate::case::store::holds_unverified(tx, site.site_id)?;
                let ailing = ailing(tx, site.site_id)?;
                sites.push((holds, policy(tx, site.site_id)?, ailing, site));
            }
            Ok::<_, Error>((
                the_frame(tx, Tab::Settings, editor)?,
                sites,
                store::editors(tx)?,
                store::second_step_asked(tx)?,
                store::sessions_of(tx, editor_id, &secret, now)?,
                store::recovery_codes_left(tx, editor_id)?,
                digest::store::rhythm_of(tx, editor_id)?,
            ))
        })
        .await?;
    let sites = sites
        .into_iter()
        .map(|(holds, rules, ailing, site)| SiteLine {
            embed: embed(app, &site),
            pinned: pinned(app, &site),
            holds,
            rules,
            ailing,
            site,
        })
        .collect();
    Ok(SettingsPage {
        frame,
        now,
        sites,
        people,
        roles: Role::ALL,
        second_step_asked,
        sessions,
        codes_left,
        rhythm,
        rhythms: Rhythm::ALL,
        languages: Language::AT_DESK,
        mail: app.config.mail.is_some(),
        link: None,
        error: None,
        done: None,
        typed: people::Invitation::default(),
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

/// The same tag for who wants a browser to load nothing but the widget of this day.
fn pinned(app: &App, site: &Site) -> String {
    let pinned = assets::Pinned::here();
    format!(
        "<script src=\"{}\"\n  integrity=\"{}\"\n  crossorigin=\"anonymous\" data-site=\"{}\" defer></script>",
        app.config.address(&pinned.path()),
        pinned.integrity,
        site.key
    )
}

fn refused(mut page_: SettingsPage, section: Section, refusal: Refusal) -> Result<Response, Error> {
    page_.error = Some((section, page_.frame.say.message(refusal.said())));
    let mut response = page(&page_)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `GET /desk/settings`
///
/// # Errors
/// 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Enter>) -> Result<Response, Error> {
    page(&the_page(&app, &may).await?)
}
