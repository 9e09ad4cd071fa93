//! What can be done about people and settings: each kind of line of the audit log.

use serde::{Deserialize, Serialize};

use super::Role;
use crate::case::EditorId;
use crate::clock::Timestamp;

/// One thing that was done. The shape is kept in the database: fields are added with a default,
/// never renamed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Deed {
    /// Came in.
    SignedIn {
        /// With what: `password`, `link`, `provider`.
        by: String,
    },
    /// Somebody with the right address and the wrong password or code was turned away.
    TurnedAway {
        /// What was wrong: `password`, `code`.
        over: String,
    },
    /// Left by themselves.
    SignedOut,
    /// Ended every session of theirs.
    SignedOutEverywhere,
    /// Ended one session of theirs.
    SessionEnded {
        /// The browser it was in, in words.
        device: String,
    },
    /// Was asked to the desk.
    Invited {
        /// The address.
        email: String,
        /// As what.
        role: String,
    },
    /// Got a new link to come in with.
    Linked {
        /// It was sent by mail, and not only shown.
        mailed: bool,
    },
    /// Has another role.
    RoleChanged {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// Sees other cases.
    SightChanged {
        /// The keys of the sites; none: every site.
        sites: Option<Vec<String>>,
        /// The legal lane too.
        legal: bool,
    },
    /// Is called otherwise.
    Renamed {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// Has a new password.
    PasswordChanged,
    /// Is asked for a code from now on.
    SecondStepOn,
    /// Is not asked for a code any more.
    SecondStepOff,
    /// Has new recovery codes.
    CodesMade,
    /// Came in with a recovery code.
    CodeUsed {
        /// How many are left.
        left: i64,
    },
    /// An account at the sign-in provider belongs to them from now on.
    Linking {
        /// Whose provider.
        issuer: String,
    },
    /// Left the desk.
    Left,
    /// Is back at the desk.
    CameBack,
    /// Is away, or is here again.
    Away {
        /// Until when, RFC 3339; none: here.
        until: Option<String>,
    },
    /// A setting of the desk is another.
    Set {
        /// Which, in words.
        what: String,
        /// To what, in words.
        to: String,
    },
}

impl Deed {
    /// The word in the `kind` column.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Deed::SignedIn { .. } => "signed_in",
            Deed::TurnedAway { .. } => "turned_away",
            Deed::SignedOut => "signed_out",
            Deed::SignedOutEverywhere => "signed_out_everywhere",
            Deed::SessionEnded { .. } => "session_ended",
            Deed::Invited { .. } => "invited",
            Deed::Linked { .. } => "linked",
            Deed::RoleChanged { .. } => "role_changed",
            Deed::SightChanged { .. } => "sight_changed",
            Deed::Renamed { .. } => "renamed",
            Deed::PasswordChanged => "password_changed",
            Deed::SecondStepOn => "second_step_on",
            Deed::SecondStepOff => "second_step_off",
            Deed::CodesMade => "codes_made",
            Deed::CodeUsed { .. } => "code_used",
            Deed::Linking { .. } => "linking",
            Deed::Left => "left",
            Deed::CameBack => "came_back",
            Deed::Away { .. } => "away",
            Deed::Set { .. } => "set",
        }
    }

    /// What was done, after the name of whom it was done to: “Teo Ostrand was invited as editor”.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Deed::SignedIn { by } => format!("signed in by {by}"),
            Deed::TurnedAway { over } => format!("was turned away at the door: wrong {over}"),
            Deed::SignedOut => "signed out".into(),
            Deed::SignedOutEverywhere => "was signed out everywhere".into(),
            Deed::SessionEnded { device } => format!("was signed out of {device}"),
            Deed::Invited { email, role } => format!("was invited as {role}, {email}"),
            Deed::Linked { mailed: true } => "was mailed a new link to come in with".into(),
            Deed::Linked { mailed: false } => "got a new link to come in with".into(),
            Deed::RoleChanged { from, to } => format!("is {to} now, was {from}"),
            Deed::SightChanged { sites, legal } => {
                let sites = match sites {
                    None => "every site".to_owned(),
                    Some(sites) if sites.is_empty() => "no site".to_owned(),
                    Some(sites) => sites.join(", "),
                };
                format!("sees {sites}, {} the legal lane", if *legal { "with" } else { "without" })
            }
            Deed::Renamed { from, to } => format!("is called {to} now, was {from}"),
            Deed::PasswordChanged => "has a new password".into(),
            Deed::SecondStepOn => "is asked for a code from now on".into(),
            Deed::SecondStepOff => "is not asked for a code any more".into(),
            Deed::CodesMade => "has new recovery codes".into(),
            Deed::CodeUsed { left } => format!("used a recovery code, {left} left"),
            Deed::Linking { issuer } => format!("is linked with an account at {issuer}"),
            Deed::Left => "left the desk".into(),
            Deed::CameBack => "is back at the desk".into(),
            Deed::Away { until: Some(until) } => format!("is away until {until}"),
            Deed::Away { until: None } => "is not away".into(),
            Deed::Set { what, to } => format!("{what}: {to}"),
        }
    }

    /// A change of role.
    #[must_use]
    pub fn role_changed(from: Role, to: Role) -> Deed {
        Deed::RoleChanged { from: from.word().into(), to: to.word().into() }
    }
}

/// A line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its row: a later line has a higher one.
    pub line_id: i64,
    /// When.
    pub at: Timestamp,
    /// Who did it; none: somebody at the server, or at the door.
    pub by: Option<EditorId>,
    /// To whom, where it was a person.
    pub about: Option<EditorId>,
    /// What.
    pub deed: Deed,
    /// From where, in words.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_column_says_what_the_body_says() {
        for deed in [
            Deed::SignedIn { by: "password".into() },
            Deed::role_changed(Role::Editor, Role::Owner),
            Deed::SightChanged { sites: Some(vec!["courier".into()]), legal: false },
            Deed::Left,
        ] {
            let json = serde_json::to_value(&deed).expect("plain values");
            assert_eq!(json["kind"], deed.kind());
            assert_eq!(serde_json::from_value::<Deed>(json).expect("what was written"), deed);
        }
    }

    #[test]
    fn a_deed_reads_as_a_sentence_after_a_name() {
        assert_eq!(Deed::role_changed(Role::Editor, Role::Owner).told(), "is owner now, was editor");
        let sight = Deed::SightChanged { sites: None, legal: false };
        assert_eq!(sight.told(), "sees every site, without the legal lane");
    }
}
