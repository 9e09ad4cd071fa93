//! Why a case is declined: a ready reason that every desk has, or one that a site's owners wrote.

use std::fmt;
use std::str::FromStr;

use crate::row_id;
use crate::store::Value;

row_id! {
    /// A reason of a site's own.
    OwnReasonId
}

/// Why a case is declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The article is right as it stands.
    CorrectAsPublished,
    /// A matter of style.
    Style,
    /// Somebody else's words, quoted as spoken.
    QuotedAsSpoken,
    /// Put right before the report was read.
    AlreadyFixed,
    /// No source that could be checked.
    CannotVerify,
    /// Not this publication's text.
    NotOurs,
    /// Abuse or advertising; nobody is answered.
    Abuse,
    /// As the owners of the site worded it.
    Own(OwnReasonId),
}

impl Reason {
    /// The ready ones, in the order they are offered.
    pub const READY: &[Reason] = &[
        Reason::CorrectAsPublished,
        Reason::Style,
        Reason::QuotedAsSpoken,
        Reason::AlreadyFixed,
        Reason::CannotVerify,
        Reason::NotOurs,
        Reason::Abuse,
    ];

    fn ready_word(self) -> &'static str {
        match self {
            Reason::CorrectAsPublished => "correct_as_published",
            Reason::Style => "style",
            Reason::QuotedAsSpoken => "quoted_as_spoken",
            Reason::AlreadyFixed => "already_fixed",
            Reason::CannotVerify => "cannot_verify",
            Reason::NotOurs => "not_ours",
            Reason::Abuse => "abuse",
            Reason::Own(_) => "own",
        }
    }

    /// The message that tells a reader why not.
    #[must_use]
    pub fn told(self) -> &'static str {
        match self {
            Reason::CorrectAsPublished => "declined-correct",
            Reason::Style => "declined-style",
            Reason::QuotedAsSpoken => "declined-quoted",
            Reason::AlreadyFixed => "declined-fixed",
            Reason::CannotVerify => "declined-unverified",
            Reason::NotOurs => "declined-not-ours",
            // What the site's owners wrote stands beside it.
            Reason::Abuse | Reason::Own(_) => "declined-plainly",
        }
    }

    /// Which of a site's own, where it is one.
    #[must_use]
    pub fn own(self) -> Option<OwnReasonId> {
        match self {
            Reason::Own(id) => Some(id),
            _ => None,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Own(id) => write!(f, "own-{id}"),
            ready => f.write_str(ready.ready_word()),
        }
    }
}

impl FromStr for Reason {
    type Err = ();

    fn from_str(word: &str) -> Result<Reason, ()> {
        if let Some(number) = word.strip_prefix("own-") {
            return number.parse().map(|id| Reason::Own(OwnReasonId(id))).map_err(|_| ());
        }
        Reason::READY.iter().copied().find(|reason| reason.ready_word() == word).ok_or(())
    }
}

impl From<Reason> for Value {
    fn from(reason: Reason) -> Value {
        Value::from(reason.to_string())
    }
}

/// A reason that a site's owners wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnReason {
    /// Its row.
    pub id: OwnReasonId,
    /// As the desk calls it.
    pub name: String,
    /// What readers are told, by language: the site's own under the empty tag, first; others under
    /// the tag of a language we speak.
    pub says: Vec<(String, String)>,
    /// Offered no more, since when; still readable where it was given.
    pub ended: bool,
}

impl OwnReason {
    /// What readers are told in the site's language.
    #[must_use]
    pub fn plainly(&self) -> &str {
        self.in_language("").0
    }

    /// What a reader of that language is told, and whether it is in that language: the site's own
    /// words where none are written in it.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> (&str, bool) {
        let of = |tag: &str| self.says.iter().find(|(lang, _)| lang == tag).map(|(_, says)| says.as_str());
        match of(tag).filter(|_| !tag.is_empty()) {
            Some(says) => (says, true),
            None => (of("").unwrap_or(&self.name), false),
        }
    }
}

/// The longest name of a reason, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest that readers are told, in characters.
pub const LONGEST_SAYS: usize = 600;
/// The most reasons that a site offers at once.
pub const MOST_OFFERED: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_and_its_word_say_the_same() {
        for reason in Reason::READY.iter().copied().chain([Reason::Own(OwnReasonId(12))]) {
            assert_eq!(reason.to_string().parse(), Ok(reason));
        }
        assert_eq!("own-x".parse::<Reason>(), Err(()));
        assert_eq!("own".parse::<Reason>(), Err(()));
    }

    #[test]
    fn a_reader_is_told_in_their_language_where_it_is_written_in_it() {
        let own = OwnReason {
            id: OwnReasonId(1),
            name: "Satire".into(),
            says: vec![(String::new(), "This is satire.".into()), ("de".into(), "Das ist Satire.".into())],
            ended: false,
        };
        assert_eq!(own.in_language("de"), ("Das ist Satire.", true));
        assert_eq!(own.in_language("uk"), ("This is satire.", false));
        assert_eq!(own.plainly(), "This is satire.");
    }
}
