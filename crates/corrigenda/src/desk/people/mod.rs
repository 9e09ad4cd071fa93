//! The members of the desk: who may do what, and which names, addresses and passwords will do.

pub mod deed;
pub mod password;
pub mod rights;
pub mod second_step;
pub mod source;
pub mod throttle;
mod zone;

use crate::case::{EditorId, Sight};
use crate::clock::Timestamp;
use crate::language::{Language, Message, Say, message};
use crate::{said_in_english, words};

pub use zone::Zone;

words! {
    /// What a member of the desk may do.
    Role {
        /// Everything, and invites others.
        Owner = "owner",
        /// Decides.
        Editor = "editor",
        /// Comments and proposes; does not decide.
        Contributor = "contributor",
    }
}

impl Role {
    /// As the desk calls it.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Role::Owner => message("desk-role-owner"),
            Role::Editor => message("desk-role-editor"),
            Role::Contributor => message("desk-role-contributor"),
        }
    }

    /// May accept, decline, reopen, change the lane and publish.
    #[must_use]
    pub fn decides(self) -> bool {
        matches!(self, Role::Owner | Role::Editor)
    }
}

/// A member of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    /// Their row.
    pub editor_id: EditorId,
    /// As colleagues know them; empty until the first sign-in of the first owner.
    pub name: String,
    /// Lower case; empty until the first sign-in of the first owner.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// Which cases they see.
    pub sight: Sight,
    /// Whether they have a way in of their own, a password or an account at the provider: whether
    /// they ever came in.
    pub has_password: bool,
    /// Whether a code of their phone is asked for after the password.
    pub second_step: bool,
    /// Single keys work at the desk.
    pub shortcuts: bool,
    /// They want a mail when a note names them.
    pub mention_mail: bool,
    /// In which zone they read times.
    pub zone: Zone,
    /// In which language they chose to be spoken to; `None` for the one their browser asks for.
    pub language: Option<Language>,
    /// Which one their browser asks for, while one is asking.
    pub asks: Language,
    /// They are away until then.
    pub away_until: Option<Timestamp>,
    /// When they left the desk: they come in no more.
    pub left_at: Option<Timestamp>,
    /// When they were invited.
    pub created_at: Timestamp,
}

impl Editor {
    /// Speaks to them.
    #[must_use]
    pub fn say(&self) -> Say {
        Say::new(self.language.unwrap_or(self.asks).at_desk())
    }

    /// Whether nothing should be given to them now.
    #[must_use]
    pub fn is_away(&self, now: Timestamp) -> bool {
        self.away_until.is_some_and(|until| now < until)
    }

    /// Two letters for a small circle.
    #[must_use]
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        let letters: String = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
        if letters.is_empty() { "?".into() } else { letters }
    }
}

/// What was typed will not do, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// See [`SHORTEST_PASSWORD`].
    PasswordTooShort,
    /// See [`LONGEST_PASSWORD`].
    PasswordTooLong,
    /// One character over and over.
    PasswordTooPlain,
    /// Not the one they came in with.
    PasswordWrong,
    /// Nothing was typed, or too much.
    Name,
    /// Not something@somewhere.
    Email,
    /// There is somebody else with that address.
    EmailTaken,
    /// Somebody must be left who can say who belongs here.
    LastOwner,
    /// Nobody takes their own rights away by a slip.
    Oneself,
    /// Not a code that opens now.
    Code,
    /// See [`Zone`].
    Zone,
    /// No date, or one that is over.
    Until,
    /// None that the desk speaks.
    Language,
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to do.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Refusal::PasswordTooShort => "desk-password-short",
            Refusal::PasswordTooLong => "desk-password-long",
            Refusal::PasswordTooPlain => "desk-password-plain",
            Refusal::PasswordWrong => "desk-password-wrong",
            Refusal::Name => "desk-name-wrong",
            Refusal::Email => "desk-email-wrong",
            Refusal::EmailTaken => "desk-email-taken",
            Refusal::LastOwner => "desk-last-owner",
            Refusal::Oneself => "desk-oneself",
            Refusal::Code => "desk-code-wrong",
            Refusal::Zone => "desk-zone-wrong",
            Refusal::Until => "desk-until-wrong",
            Refusal::Language => "desk-language-wrong",
        })
    }
}

/// Code points a password has at least.
pub const SHORTEST_PASSWORD: usize = 12;
/// Code points a password has at most: hashing must stay bounded.
pub const LONGEST_PASSWORD: usize = 256;

/// Whether a password will do.
///
/// # Errors
/// Why not.
pub fn check_password(password: &str) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < SHORTEST_PASSWORD {
        return Err(Refusal::PasswordTooShort);
    }
    if length > LONGEST_PASSWORD {
        return Err(Refusal::PasswordTooLong);
    }
    let first = password.chars().next();
    if password.chars().all(|c| Some(c) == first) {
        return Err(Refusal::PasswordTooPlain);
    }
    Ok(())
}

/// A name as it is kept.
///
/// # Errors
/// [`Refusal::Name`].
pub fn checked_name(name: &str) -> Result<String, Refusal> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let right = (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if right { Ok(name) } else { Err(Refusal::Name) }
}

/// An address as it is kept: trimmed, lower case.
///
/// # Errors
/// [`Refusal::Email`].
pub fn checked_email(email: &str) -> Result<String, Refusal> {
    let email = email.trim().to_lowercase();
    let right = email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';'))
        && email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@') && !host.starts_with('.')
        });
    if right { Ok(email) } else { Err(Refusal::Email) }
}

/// How long a one-time link works, in milliseconds: three days.
pub const LINK_MS: i64 = 3 * 24 * 3_600_000;
/// A session unused for so long has ended, in milliseconds: 12 hours.
pub const IDLE_MS: i64 = 12 * 3_600_000;
/// No session lasts longer, in milliseconds: 7 days.
pub const SESSION_MS: i64 = 7 * 24 * 3_600_000;
/// How exactly the last use of a session is kept, in milliseconds: one write a minute is enough.
pub const TOUCH_MS: i64 = 60_000;

/// Whether a session still stands.
#[must_use]
pub fn stands(used_at: Timestamp, expires_at: Timestamp, now: Timestamp) -> bool {
    now < expires_at && now < used_at.plus_ms(IDLE_MS)
}

/// Where to go after signing in: a path of the desk on this very host, or the queue.
#[must_use]
pub fn next_page(wanted: &str) -> &str {
    let ours = wanted == "/desk" || wanted.starts_with("/desk/") || wanted.starts_with("/desk?");
    let safe = wanted.chars().all(|c| c.is_ascii_graphic() && c != '\\') && !wanted.contains("//");
    if ours && safe && !wanted.starts_with("/desk/sign-") { wanted } else { "/desk" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_counted_in_characters_of_any_script() {
        assert_eq!(check_password("elevenchars"), Err(Refusal::PasswordTooShort));
        assert_eq!(check_password("двенадцать12"), Ok(()));
        assert_eq!(check_password("correct horse battery staple"), Ok(()));
        assert_eq!(check_password(&"a".repeat(12)), Err(Refusal::PasswordTooPlain));
        assert_eq!(check_password(&"ab".repeat(200)), Err(Refusal::PasswordTooLong));
    }

    #[test]
    fn only_paths_of_the_desk_are_gone_to_after_sign_in() {
        for good in ["/desk", "/desk/cases/12", "/desk?state=closed&q=a%20b"] {
            assert_eq!(next_page(good), good);
        }
        for bad in [
            "https://evil.example/desk",
            "//evil.example",
            "/\\evil.example",
            "/desk//evil.example",
            "/desk/\\evil",
            "/deskevil",
            "/desk/sign-out",
            "/desk\r\nset-cookie: x",
            "javascript:alert(1)",
            "",
        ] {
            assert_eq!(next_page(bad), "/desk", "{bad:?}");
        }
    }

    #[test]
    fn a_session_ends_when_idle_and_in_any_case_after_a_week() {
        let (start, end) = (Timestamp(0), Timestamp(SESSION_MS));
        assert!(stands(start, end, Timestamp(IDLE_MS - 1)));
        assert!(!stands(start, end, Timestamp(IDLE_MS)));
        assert!(!stands(Timestamp(SESSION_MS - 1), end, Timestamp(SESSION_MS)));
    }

    #[test]
    fn contributors_comment_and_do_not_decide() {
        assert!(Role::Owner.decides() && Role::Editor.decides() && !Role::Contributor.decides());
    }

    #[test]
    fn addresses_and_names_are_tidied_or_refused() {
        assert_eq!(checked_email(" Mara@Courier.Example "), Ok("mara@courier.example".into()));
        for bad in ["", "mara", "@x", "a@", "a@b@c", "a b@c", "a@c\r\nBcc: x"] {
            assert_eq!(checked_email(bad), Err(Refusal::Email), "{bad:?}");
        }
        assert_eq!(checked_name("  Mara   Brandt "), Ok("Mara Brandt".into()));
        assert_eq!(checked_name(" "), Err(Refusal::Name));
    }
}
