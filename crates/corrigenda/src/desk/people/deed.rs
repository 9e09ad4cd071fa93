//! What can be done about people and settings: each kind of line of the audit log.

use serde::{Deserialize, Serialize};

use super::Role;
use super::source::device_said;
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::language::{Message, Value, message};

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

    /// A setting, and what it is now: both are kept in English.
    #[must_use]
    pub fn set(what: &Message, to: impl Into<String>) -> Deed {
        Deed::Set { what: what.english(), to: to.into() }
    }

    /// What was done, with the name of whom it was done to: “Teo Ostrand was invited as editor”.
    #[must_use]
    pub fn said(&self, who: &str) -> Message {
        let noted = |text: &str| Value::Noted(text.to_owned());
        let said = match self {
            Deed::SignedIn { by } => message("desk-deed-signed-in").with("by", named(by)),
            Deed::TurnedAway { over } => message("desk-deed-turned-away").with("over", named(over)),
            Deed::SignedOut => message("desk-deed-signed-out"),
            Deed::SignedOutEverywhere => message("desk-deed-signed-out-everywhere"),
            Deed::SessionEnded { device } => {
                message("desk-deed-session-ended").with("device", device_said(device))
            }
            Deed::Invited { email, role } => {
                message("desk-deed-invited").with("role", named(role)).with("email", email)
            }
            Deed::Linked { mailed: true } => message("desk-deed-linked-mailed"),
            Deed::Linked { mailed: false } => message("desk-deed-linked"),
            Deed::RoleChanged { from, to } => {
                message("desk-deed-role").with("from", named(from)).with("to", named(to))
            }
            Deed::SightChanged { sites, legal } => {
                let sites = match sites {
                    None => message("desk-deed-every-site").into(),
                    Some(sites) if sites.is_empty() => message("desk-deed-no-site").into(),
                    Some(sites) => Value::Text(sites.join(", ")),
                };
                let said = if *legal { message("desk-deed-sight-legal") } else { message("desk-deed-sight") };
                said.with("sites", sites)
            }
            Deed::Renamed { from, to } => message("desk-deed-renamed").with("from", from).with("to", to),
            Deed::PasswordChanged => message("desk-deed-password"),
            Deed::SecondStepOn => message("desk-deed-step-on"),
            Deed::SecondStepOff => message("desk-deed-step-off"),
            Deed::CodesMade => message("desk-deed-codes"),
            Deed::CodeUsed { left } => message("desk-deed-code-used").with("left", *left),
            Deed::Linking { issuer } => message("desk-deed-linking").with("issuer", issuer),
            Deed::Left => message("desk-deed-left"),
            Deed::CameBack => message("desk-deed-back"),
            Deed::Away { until: Some(until) } => message("desk-deed-away").with("until", until),
            Deed::Away { until: None } => message("desk-deed-here"),
            Deed::Set { what, to } => {
                message("desk-deed-set").with("what", noted(what)).with("to", noted(to))
            }
        };
        said.with("who", who)
    }

    /// A change of role.
    #[must_use]
    pub fn role_changed(from: Role, to: Role) -> Deed {
        Deed::RoleChanged { from: from.word().into(), to: to.word().into() }
    }
}

/// A role, a way in, or what was wrong at the door.
fn named(word: &str) -> Value {
    let said = match word {
        "password" => message("desk-set-password"),
        "link" => message("desk-set-link"),
        "provider" => message("desk-set-provider"),
        "code" => message("desk-set-code"),
        "owner" => message("desk-set-owner"),
        "editor" => message("desk-set-editor"),
        "contributor" => message("desk-set-contributor"),
        other => return Value::Text(other.to_owned()),
    };
    said.into()
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
    use crate::language::{Language, Say};

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
    fn a_deed_reads_as_a_sentence_with_a_name() {
        let role = Deed::role_changed(Role::Editor, Role::Owner).said("Teo");
        assert_eq!(role.english(), "Teo is owner now, was editor");
        assert_eq!(Say::new(Language::Ukrainian).message(&role), "Teo: тепер власник, раніше редактор");
        let sight = Deed::SightChanged { sites: None, legal: false };
        assert_eq!(sight.said("Teo").english(), "Teo sees every site, without the legal lane");
    }

    #[test]
    fn a_setting_is_kept_in_english_and_said_in_the_language_of_the_reader() {
        let kept = message("desk-set-kept-to")
            .with("words", message("desk-set-kept-months").with("months", 12_i64))
            .with("senders", 30_i64)
            .with("addresses", 90_i64);
        let deed = Deed::set(&message("desk-set-kept").with("site", "Courier 1984"), kept.english());
        assert_eq!(
            deed.said("").english(),
            "How long Courier 1984 keeps what readers leave: words 12 months, senders 30 days, addresses 90 days"
        );
        let said = Say::new(Language::Ukrainian).message(deed.said(""));
        assert!(said.contains("Courier 1984: слова — місяців: 12, геші відправників — днів: 30"), "{said}");
    }
}
