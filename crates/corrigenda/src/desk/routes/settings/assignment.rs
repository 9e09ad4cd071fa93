//! `/desk/settings/assignment`: teams, and who gets which new case.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::article::{Site, SiteId};
use crate::case::assignment::{Rule, RuleId, Team, TeamId, To};
use crate::case::store as cases;
use crate::case::{EditorId, Lane};
use crate::desk::frame::{Frame, Tab};
use crate::desk::marks;
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Own, Power};
use crate::desk::people::source::Source;
use crate::desk::people::{Editor, checked_name};
use crate::desk::routes::signed_in::May;
use crate::desk::routes::whence::Whence;
use crate::desk::routes::{Posted, see, the_frame};
use crate::desk::store;
use crate::language::{Message, Value, message};
use crate::store::Tx;
use crate::web::{App, Error, page};

#[derive(Template)]
#[template(path = "desk/assignment.html")]
struct AssignmentPage {
    frame: Frame,
    sites: Vec<Site>,
    people: Vec<Editor>,
    teams: Vec<Team>,
    rules: Vec<Rule>,
    lanes: Vec<(&'static str, Message)>,
}

impl AssignmentPage {
    fn name(&self, id: &EditorId) -> String {
        let found = self.people.iter().find(|person| person.editor_id == *id);
        found.map_or_else(|| self.frame.say.t("desk-left-somebody"), |person| person.name.clone())
    }

    fn members(&self, team: &Team) -> String {
        let names: Vec<String> = team.members.iter().map(|(id, _)| self.name(id)).collect();
        names.join(", ")
    }

    fn to(&self, rule: &Rule) -> String {
        match &rule.to {
            To::Person(id) => self.name(id),
            To::Team(id) => {
                let found = self.teams.iter().find(|team| team.team_id == *id);
                found.map(|team| team.name.clone()).unwrap_or_default()
            }
        }
    }

    fn site(&self, rule: &Rule) -> String {
        let found = rule.site.and_then(|id| self.sites.iter().find(|site| site.site_id == id));
        found.map_or_else(|| self.frame.say.t("desk-filter-any"), |site| site.name.clone())
    }

    fn lane(&self, rule: &Rule) -> String {
        let any = || message("desk-filter-any");
        self.frame.say.message(rule.lane.map_or_else(any, marks::lane_name))
    }

    /// The rule in words.
    fn words(&self, rule: &Rule) -> String {
        self.frame.say.again(&rule.words())
    }
}

/// `GET /desk/settings/assignment`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn show(State(app): State<App>, may: May<Own>) -> Result<Response, Error> {
    let drawn = app
        .db
        .read(move |tx| {
            let mut people = store::editors(tx)?;
            people.retain(|person| person.left_at.is_none());
            Ok::<_, Error>(AssignmentPage {
                frame: the_frame(tx, Tab::Settings, may.editor)?,
                sites: crate::article::store::sites(tx)?,
                people,
                teams: cases::teams(tx)?,
                rules: cases::rules(tx)?,
                lanes: Lane::ALL.iter().map(|lane| (lane.word(), marks::lane_name(*lane))).collect(),
            })
        })
        .await?;
    page(&drawn)
}

/// The fields of a form, some of them more than once.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn of(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    fn numbers(&self, name: &str) -> Vec<i64> {
        self.0.iter().filter(|(key, _)| key == name).filter_map(|(_, value)| value.parse().ok()).collect()
    }
}

fn refused(said: Message) -> Error {
    Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, said)
}

/// Changes something, and writes down that it did.
async fn change<F>(app: &App, may: May<Own>, source: Source, work: F) -> Result<Response, Error>
where
    F: FnOnce(&mut Tx<'_>) -> Result<Deed, Error> + Send + 'static,
{
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            let deed = work(tx)?;
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings/assignment"))
}

fn of_team(name: impl Into<Value>, to: impl Into<String>) -> Deed {
    Deed::set(&message("desk-set-team").with("team", name), to)
}

fn of_rule(to: impl Into<String>) -> Deed {
    Deed::set(&message("desk-set-new-cases"), to)
}

/// `POST /desk/settings/teams`: a team of that name, made or changed (`member`, as often as there
/// are some).
///
/// # Errors
/// 403 for all but owners, 422 for a team without a name or a person; 5xx when the database does not
/// answer.
pub async fn set_team(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (fields, now) = (Fields(fields), app.clock.now());
    let name = checked_name(fields.of("name")).map_err(|refusal| refused(refusal.said()))?;
    change(&app, may, source, move |tx| {
        let known: Vec<Editor> = store::editors(tx)?;
        let members: Vec<EditorId> = fields.numbers("member").into_iter().map(EditorId).collect();
        let here =
            |id: &EditorId| known.iter().any(|person| person.editor_id == *id && person.left_at.is_none());
        if members.is_empty() || !members.iter().all(here) {
            return Err(refused(message("desk-teams-nobody")));
        }
        cases::set_team(tx, &name, &members, now)?;
        let names: Vec<&str> = known
            .iter()
            .filter(|person| members.contains(&person.editor_id))
            .map(|person| person.name.as_str())
            .collect();
        Ok(of_team(name, names.join(", ")))
    })
    .await
}

/// `POST /desk/settings/teams/{id}/end`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn end_team(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    change(&app, may, source, move |tx| {
        let known = cases::teams(tx)?.into_iter().find(|team| team.team_id == TeamId(id));
        cases::end_team(tx, TeamId(id))?;
        Ok(of_team(known.map(|team| team.name).unwrap_or_default(), message("desk-set-ended").english()))
    })
    .await
}

/// `POST /desk/settings/assignment-rules`: one more rule, asked after the others.
///
/// # Errors
/// 403 for all but owners, 422 for a rule that gives to nobody; 5xx when the database does not answer.
pub async fn add_rule(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (fields, now) = (Fields(fields), app.clock.now());
    let text = |name: &str| fields.of(name).chars().take(200).collect::<String>();
    let to = match fields.of("give").split_once('-') {
        Some(("person", id)) => id.parse().ok().map(|id| To::Person(EditorId(id))),
        Some(("team", id)) => id.parse().ok().map(|id| To::Team(TeamId(id))),
        _ => None,
    };
    let to = to.ok_or_else(|| refused(message("desk-assignment-nobody")))?;
    let rule = Rule {
        rule_id: RuleId(0),
        site: fields.of("site").parse().ok().map(SiteId),
        section: text("section"),
        byline: text("byline"),
        lang: text("lang"),
        lane: fields.of("lane").parse().ok(),
        to,
    };
    change(&app, may, source, move |tx| {
        let there = match to {
            To::Person(id) => store::editor_by_id(tx, id)?.is_some_and(|person| person.left_at.is_none()),
            To::Team(id) => cases::teams(tx)?.iter().any(|team| team.team_id == id),
        };
        let site_there = match rule.site {
            Some(site) => crate::article::store::site_by_id(tx, site)?.is_some(),
            None => true,
        };
        if !there || !site_there {
            return Err(refused(message("desk-assignment-gone")));
        }
        cases::add_rule(tx, &rule, now)?;
        Ok(of_rule(rule.words()))
    })
    .await
}

/// `POST /desk/settings/assignment-rules/{id}/end`
///
/// # Errors
/// 403 for all but owners; 5xx when the database does not answer.
pub async fn end_rule(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    change(&app, may, source, move |tx| {
        let known = cases::rules(tx)?.into_iter().find(|rule| rule.rule_id == RuleId(id));
        cases::end_rule(tx, RuleId(id))?;
        let words = known.map(|rule| rule.words()).unwrap_or_default();
        Ok(of_rule(message("desk-set-no-rule").with("rule", words).english()))
    })
    .await
}
