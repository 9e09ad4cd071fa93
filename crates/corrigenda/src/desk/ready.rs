//! Ready words: what a decline tells readers, to begin with.

use crate::case::Reason;
use crate::language::{Language, Message, Say, message as said};

/// The reason as the desk offers it.
#[must_use]
pub fn reason_name(reason: Reason) -> Message {
    said(match reason {
        Reason::CorrectAsPublished => "desk-reason-correct",
        Reason::Style => "desk-reason-style",
        Reason::QuotedAsSpoken => "desk-reason-quoted",
        Reason::AlreadyFixed => "desk-reason-fixed",
        Reason::CannotVerify => "desk-reason-unverified",
        Reason::NotOurs => "desk-reason-not-ours",
        Reason::Abuse => "desk-reason-abuse",
        Reason::Own(_) => "desk-reason-own",
    })
}

/// The voice in which the readers of a site of that language are written to: its own, where the desk
/// speaks it.
#[must_use]
pub fn to_readers(lang: &str) -> Say {
    Say::new(Language::of_site(lang).at_desk())
}

/// What the readers are told, ready to be sent or changed.
#[must_use]
pub fn message(reason: Reason, say: Say) -> String {
    let name = match reason {
        Reason::CorrectAsPublished => "desk-ready-correct",
        Reason::Style => "desk-ready-style",
        Reason::QuotedAsSpoken => "desk-ready-quoted",
        Reason::AlreadyFixed => "desk-ready-fixed",
        Reason::CannotVerify => "desk-ready-unverified",
        Reason::NotOurs => "desk-ready-not-ours",
        // Of its own the readers are told what its owners wrote; nothing need be added.
        Reason::Abuse | Reason::Own(_) => return String::new(),
    };
    say.t(name)
}

/// The message as it is sent: the ready words of another reason, left in the form by mistake, give
/// way to those of this one, in the language they are in.
#[must_use]
pub fn fitting(reason: Reason, typed: &str) -> String {
    let typed = typed.trim();
    let left = Language::AT_DESK
        .iter()
        .map(|language| Say::new(*language))
        .find(|say| Reason::READY.iter().any(|other| *other != reason && message(*other, *say) == typed));
    match left {
        Some(say) if !typed.is_empty() => message(reason, say),
        _ => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_words_follow_the_reason_and_own_words_stay() {
        for language in Language::AT_DESK {
            let say = Say::new(*language);
            let right = message(Reason::CorrectAsPublished, say);
            assert_eq!(fitting(Reason::Style, &right), message(Reason::Style, say));
            assert_eq!(fitting(Reason::CorrectAsPublished, &right), right);
            assert_eq!(fitting(Reason::Abuse, &right), "");
        }
        assert_eq!(fitting(Reason::Style, " My own words. "), "My own words.");
        assert_eq!(fitting(Reason::Style, ""), "");
    }

    #[test]
    fn readers_are_written_to_in_the_language_of_their_site() {
        assert_eq!(to_readers("uk-UA").language(), Language::Ukrainian);
        assert_eq!(to_readers("de").language(), Language::English);
    }
}
