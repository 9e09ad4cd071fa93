//! Teams and rules as rows, and a new case on its way to whoever should have it.

use super::{by_id, decide, record};
use crate::article::SiteId;
use crate::case::assignment::{About, Rule, RuleId, Team, TeamId, To, next_in_turn};
use crate::case::{Actor, Case, Command, EditorId, Lane};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Row, Tx};

/// Every team, by name.
///
/// # Errors
/// See [`Error`].
pub fn teams(tx: &mut Tx<'_>) -> Result<Vec<Team>, Error> {
    let mut teams = Vec::new();
    for row in tx.query("/* team.all */ select team_id, name from teams order by name, team_id", &[])? {
        let team_id: TeamId = row.get("team_id")?;
        let members = tx
            .query(
                "/* team.members */ select editor_id, turn_at from team_members where team_id = $1
                 order by editor_id",
                params![team_id],
            )?
            .iter()
            .map(|row| Ok((row.get("editor_id")?, row.get("turn_at")?)))
            .collect::<Result<_, Error>>()?;
        teams.push(Team { team_id, name: row.get("name")?, members });
    }
    Ok(teams)
}

/// A team of that name with these people, made or changed. Whoever stays keeps their turn.
///
/// # Errors
/// See [`Error`].
pub fn set_team(tx: &mut Tx<'_>, name: &str, members: &[EditorId], now: Timestamp) -> Result<TeamId, Error> {
    let team_id: TeamId = tx
        .only(
            "/* team.set */ insert into teams (name, created_at) values ($1, $2)
             on conflict (name) do update set name = excluded.name returning team_id",
            params![name, now],
        )?
        .get("team_id")?;
    let known = teams(tx)?.into_iter().find(|team| team.team_id == team_id);
    for (editor, _) in known.iter().flat_map(|team| &team.members).filter(|(id, _)| !members.contains(id)) {
        tx.execute(
            "/* team.without */ delete from team_members where team_id = $1 and editor_id = $2",
            params![team_id, *editor],
        )?;
    }
    for editor in members {
        tx.execute(
            "/* team.with */ insert into team_members (team_id, editor_id, turn_at) values ($1, $2, 0)
             on conflict (team_id, editor_id) do nothing",
            params![team_id, *editor],
        )?;
    }
    Ok(team_id)
}

/// The team ends, and the rules that gave to it.
///
/// # Errors
/// See [`Error`].
pub fn end_team(tx: &mut Tx<'_>, team_id: TeamId) -> Result<(), Error> {
    tx.execute("/* rule.of_team */ delete from assignment_rules where team_id = $1", params![team_id])?;
    tx.execute("/* team.empty */ delete from team_members where team_id = $1", params![team_id])?;
    tx.execute("/* team.end */ delete from teams where team_id = $1", params![team_id])?;
    Ok(())
}

/// Every rule, in the order in which they are asked.
///
/// # Errors
/// See [`Error`].
pub fn rules(tx: &mut Tx<'_>) -> Result<Vec<Rule>, Error> {
    tx.query(
        "/* rule.all */ select rule_id, site_id, section, byline, lang, lane, editor_id, team_id
         from assignment_rules order by rule_id",
        &[],
    )?
    .iter()
    .map(rule)
    .collect()
}

fn rule(row: &Row) -> Result<Rule, Error> {
    let lane: String = row.get("lane")?;
    let to = match (row.get::<Option<EditorId>>("editor_id")?, row.get::<Option<TeamId>>("team_id")?) {
        (Some(person), _) => To::Person(person),
        (None, Some(team)) => To::Team(team),
        (None, None) => return Err(Error::Decode("a rule gives to nobody".into())),
    };
    Ok(Rule {
        rule_id: row.get("rule_id")?,
        site: row.get("site_id")?,
        section: row.get("section")?,
        byline: row.get("byline")?,
        lang: row.get("lang")?,
        lane: if lane.is_empty() { None } else { Some(row.parse("lane")?) },
        to,
    })
}

/// One more rule, asked after the others; its number is given here.
///
/// # Errors
/// See [`Error`].
pub fn add_rule(tx: &mut Tx<'_>, rule: &Rule, now: Timestamp) -> Result<RuleId, Error> {
    let (person, team) = match rule.to {
        To::Person(person) => (Some(person), None),
        To::Team(team) => (None, Some(team)),
    };
    tx.only(
        "/* rule.insert */ insert into assignment_rules
           (site_id, section, byline, lang, lane, editor_id, team_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning rule_id",
        params![
            rule.site,
            &rule.section,
            &rule.byline,
            &rule.lang,
            rule.lane.map_or("", Lane::word),
            person,
            team,
            now
        ],
    )?
    .get("rule_id")
}

/// A rule ends; cases that it gave stay where they are.
///
/// # Errors
/// See [`Error`].
pub fn end_rule(tx: &mut Tx<'_>, rule_id: RuleId) -> Result<(), Error> {
    tx.execute("/* rule.end */ delete from assignment_rules where rule_id = $1", params![rule_id])?;
    Ok(())
}

/// Those who are here and would see the case.
fn here(tx: &mut Tx<'_>, site: SiteId, lane: Lane, now: Timestamp) -> Result<Vec<EditorId>, Error> {
    tx.query(
        "/* rule.here */ select e.editor_id from editors e
         where e.left_at is null and (e.away_until is null or e.away_until <= $1)
           and ($2 = 0 or e.sees_legal = 1)
           and (e.every_site = 1
                or exists (select 1 from editor_sites s where s.editor_id = e.editor_id and s.site_id = $3))
         order by e.editor_id",
        params![now, lane == Lane::Legal, site],
    )?
    .iter()
    .map(|row| row.get("editor_id"))
    .collect()
}

/// The next in turn of a team for that case; the turn is theirs then. `None` where nobody of it is
/// here.
///
/// # Errors
/// See [`Error`].
pub fn take_turn(
    tx: &mut Tx<'_>,
    team_id: TeamId,
    case: &Case,
    now: Timestamp,
) -> Result<Option<EditorId>, Error> {
    // Two nodes must not give two cases to the same person in one turn.
    tx.hold("team", team_id.0)?;
    let here = here(tx, case.site_id, case.lane, now)?;
    let Some(team) = teams(tx)?.into_iter().find(|team| team.team_id == team_id) else { return Ok(None) };
    let Some(next) = next_in_turn(&team, &here) else { return Ok(None) };
    // Cases of one moment still go round.
    let last = team.members.iter().map(|(_, turn_at)| turn_at.0).max().unwrap_or(0);
    tx.execute(
        "/* team.turn */ update team_members set turn_at = $3 where team_id = $1 and editor_id = $2",
        params![team_id, next, now.0.max(last + 1)],
    )?;
    Ok(Some(next))
}

/// Gives a case that nobody has to whom the rules say. The first rule that fits and finds somebody
/// here is taken.
///
/// # Errors
/// See [`Error`].
pub(super) fn give_by_rule(tx: &mut Tx<'_>, case: Case, now: Timestamp) -> Result<Case, Error> {
    let rules = rules(tx)?;
    if case.assignee.is_some() || rules.is_empty() {
        return Ok(case);
    }
    let row = tx.only(
        "/* rule.about */ select section, byline, lang from articles where article_id = $1",
        params![case.article_id],
    )?;
    let (section, byline, lang): (String, String, String) =
        (row.get("section")?, row.get("byline")?, row.get("lang")?);
    let about =
        About { site: case.site_id, section: &section, byline: &byline, lang: &lang, lane: case.lane };
    for rule in rules.iter().filter(|rule| rule.fits(about)) {
        let to = match rule.to {
            To::Person(person) => here(tx, case.site_id, case.lane, now)?.contains(&person).then_some(person),
            To::Team(team) => take_turn(tx, team, &case, now)?,
        };
        if to.is_some() {
            let command = Command::Assign { to, why: rule.words() };
            record::unrefused(decide(tx, case.case_id, None, Actor::Watch, &command, now))?;
            return by_id(tx, case.case_id)?
                .ok_or_else(|| Error::Decode("a case that was just given is not there".into()));
        }
    }
    Ok(case)
}
