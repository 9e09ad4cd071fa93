//! What a role lets somebody do: the one table behind every address of the desk.
//!
//! A handler names what it needs as a type, `May<Decide>`, and gets the editor only from there; a
//! handler that names nothing has no editor to act for.

use super::Role;

/// What an address of the desk needs of whoever opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Power {
    /// To be signed in, though a second step that the desk asks for may still be missing.
    Arrive,
    /// To look around and to change one's own account.
    Enter,
    /// To write for the desk: notes, questions, proposals; to take a case.
    Comment,
    /// To decide for the newsroom, and to publish.
    Decide,
    /// To say who belongs to the desk, and how it is set up.
    Own,
}

impl Role {
    /// Whether this role has that power.
    #[must_use]
    pub fn may(self, power: Power) -> bool {
        match power {
            Power::Arrive | Power::Enter | Power::Comment => true,
            Power::Decide => self.decides(),
            Power::Own => self == Role::Owner,
        }
    }
}

/// A power as a type, for the signature of a handler.
pub trait Right: Send + Sync + 'static {
    /// Which.
    const POWER: Power;
    /// The message for those who lack it.
    const REFUSED: &'static str;
}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident: $refused:literal),+ $(,)?) => {
        $($(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl Right for $name {
            const POWER: Power = Power::$name;
            const REFUSED: &'static str = $refused;
        })+
    };
}

rights! {
    /// See [`Power::Arrive`].
    Arrive: "desk-may-not-come-in",
    /// See [`Power::Enter`].
    Enter: "desk-may-not-come-in",
    /// See [`Power::Comment`].
    Comment: "desk-may-not-write",
    /// See [`Power::Decide`].
    Decide: "desk-may-not-decide",
    /// See [`Power::Own`].
    Own: "desk-may-not-own",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contributors_comment_editors_decide_and_owners_own() {
        let powers = |role: Role| {
            [Power::Enter, Power::Comment, Power::Decide, Power::Own].map(|power| role.may(power))
        };
        assert_eq!(powers(Role::Contributor), [true, true, false, false]);
        assert_eq!(powers(Role::Editor), [true, true, true, false]);
        assert_eq!(powers(Role::Owner), [true; 4]);
    }
}
