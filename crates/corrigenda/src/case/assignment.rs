//! Who gets a new case: rules from its section, author, language and lane to a person or a team.
//! Pure; whoever is away or could not see the case is not among the people.

use super::{EditorId, Lane};
use crate::article::SiteId;
use crate::clock::Timestamp;
use crate::language::message;
use crate::row_id;

row_id! {
    /// A [`Rule`].
    RuleId
}
row_id! {
    /// A [`Team`].
    TeamId
}

/// People who take turns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its row.
    pub team_id: TeamId,
    /// As the desk calls it.
    pub name: String,
    /// Who belongs to it, and when a case last came to them here.
    pub members: Vec<(EditorId, Timestamp)>,
}

/// To whom a rule gives cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum To {
    /// One person.
    Person(EditorId),
    /// The next in turn.
    Team(TeamId),
}

/// Which cases go to whom. What is empty fits every case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its row.
    pub rule_id: RuleId,
    /// Of this site.
    pub site: Option<SiteId>,
    /// Of this section, as the pages say.
    pub section: String,
    /// By this author: a part of the byline.
    pub byline: String,
    /// In this language or a variety of it: `pt` is also `pt-BR`.
    pub lang: String,
    /// In this lane.
    pub lane: Option<Lane>,
    /// To whom.
    pub to: To,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The case's site.
    pub site: SiteId,
    /// Its article's section.
    pub section: &'a str,
    /// Its article's byline.
    pub byline: &'a str,
    /// Its article's language.
    pub lang: &'a str,
    /// Its lane.
    pub lane: Lane,
}

impl Rule {
    /// Whether the rule is about such a case.
    #[must_use]
    pub fn fits(&self, about: About<'_>) -> bool {
        let same = |wanted: &str, is: &str| wanted.is_empty() || wanted.to_lowercase() == is.to_lowercase();
        let lang = about.lang.to_lowercase();
        let wanted = self.lang.to_lowercase();
        let spoken = wanted.is_empty()
            || lang == wanted
            || lang.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('-'));
        self.site.is_none_or(|site| site == about.site)
            && same(&self.section, about.section)
            && about.byline.to_lowercase().contains(&self.byline.to_lowercase())
            && spoken
            && self.lane.is_none_or(|lane| lane == about.lane)
    }

    /// The rule in words, for the history of a case: `rule for section Sport, language uk`.
    #[must_use]
    pub fn words(&self) -> String {
        let mut parts = Vec::new();
        let mut part = |name: &'static str, what: &str| {
            if !what.is_empty() {
                parts.push(message(name).with("what", what).english());
            }
        };
        part("desk-why-section", &self.section);
        part("desk-why-author", &self.byline);
        part("desk-why-language", &self.lang);
        let lane = self.lane.map(|lane| super::history::in_lane(lane).english());
        part("desk-why-lane", lane.as_deref().unwrap_or_default());
        match parts.is_empty() {
            true => message("desk-why-rule-every").english(),
            false => message("desk-why-rule").with("what", parts.join(", ")).english(),
        }
    }
}

/// The next in turn of those who are here: whoever got a case longest ago.
#[must_use]
pub fn next_in_turn(team: &Team, here: &[EditorId]) -> Option<EditorId> {
    let members = team.members.iter().filter(|(editor, _)| here.contains(editor));
    members.min_by_key(|(editor, turn_at)| (*turn_at, *editor)).map(|(editor, _)| *editor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> Rule {
        Rule {
            rule_id: RuleId(1),
            site: None,
            section: String::new(),
            byline: String::new(),
            lang: String::new(),
            lane: None,
            to: To::Person(EditorId(1)),
        }
    }

    const ABOUT: About<'static> = About {
        site: SiteId(1),
        section: "Sport",
        byline: "Ines Aldery and Teo Ostrand",
        lang: "pt-BR",
        lane: Lane::Typo,
    };

    #[test]
    fn a_rule_fits_by_everything_it_says_and_one_that_says_nothing_fits_all() {
        assert!(rule().fits(ABOUT));
        assert!(
            Rule { section: "sport".into(), byline: "teo ostrand".into(), lang: "pt".into(), ..rule() }
                .fits(ABOUT)
        );
        assert!(!Rule { lang: "p".into(), ..rule() }.fits(ABOUT));
        assert!(!Rule { section: "Spor".into(), ..rule() }.fits(ABOUT));
        assert!(!Rule { site: Some(SiteId(2)), ..rule() }.fits(ABOUT));
        assert!(!Rule { lane: Some(Lane::Legal), ..rule() }.fits(ABOUT));
    }

    #[test]
    fn a_rule_says_what_it_is_for() {
        let sport = Rule { section: "Sport".into(), lane: Some(Lane::Typo), ..rule() };
        assert_eq!(sport.words(), "rule for section Sport, lane typos");
        assert_eq!(rule().words(), "rule for every case");
    }

    #[test]
    fn turns_go_round_and_skip_whoever_is_not_here() {
        let at = |n, t| (EditorId(n), Timestamp(t));
        let team =
            Team { team_id: TeamId(1), name: "Sport".into(), members: vec![at(1, 30), at(2, 10), at(3, 20)] };
        let all = [EditorId(1), EditorId(2), EditorId(3)];
        assert_eq!(next_in_turn(&team, &all), Some(EditorId(2)));
        assert_eq!(next_in_turn(&team, &[EditorId(1), EditorId(3)]), Some(EditorId(3)));
        assert_eq!(next_in_turn(&team, &[]), None);
    }
}
