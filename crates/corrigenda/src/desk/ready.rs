//! Ready words: what a decline tells readers, to begin with.

use crate::case::Reason;

/// The reason as the desk offers it.
#[must_use]
pub fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::CorrectAsPublished => "The article is right as it stands",
        Reason::Style => "House style, or a matter of taste",
        Reason::QuotedAsSpoken => "Someone else’s words, quoted as spoken",
        Reason::AlreadyFixed => "Put right before",
        Reason::CannotVerify => "No source we could check",
        Reason::NotOurs => "Not our text",
        Reason::Abuse => "Abuse or advertising, no answer sent",
        Reason::Own(_) => "A reason of the site’s own",
    }
}

/// What the readers are told, ready to be sent or changed.
#[must_use]
pub fn message(reason: Reason) -> &'static str {
    match reason {
        Reason::CorrectAsPublished => {
            "Thank you for writing. We looked at this passage again, and the article is right as it stands."
        }
        Reason::Style => {
            "Thank you for writing. Both ways of putting it are right; this is how our house style has it."
        }
        Reason::QuotedAsSpoken => {
            "Thank you for writing. These are the words of the person quoted, and we leave them as they were spoken."
        }
        Reason::AlreadyFixed => {
            "Thank you for writing. This had been put right just before you wrote; the page you saw was older."
        }
        Reason::CannotVerify => {
            "Thank you for writing. We found no source that says so. If you know of one, write to us again and name it."
        }
        Reason::NotOurs => "Thank you for writing. This text comes from elsewhere and is not ours to change.",
        // Of its own the readers are told what its owners wrote; nothing need be added.
        Reason::Abuse | Reason::Own(_) => "",
    }
}

/// The message as it is sent: the ready words of another reason, left in the form by mistake, give
/// way to those of this one.
#[must_use]
pub fn fitting(reason: Reason, typed: &str) -> String {
    let typed = typed.trim();
    let of_another = Reason::READY.iter().any(|other| *other != reason && message(*other) == typed);
    if of_another && !typed.is_empty() { message(reason).to_owned() } else { typed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_words_follow_the_reason_and_own_words_stay() {
        let right = message(Reason::CorrectAsPublished);
        assert_eq!(fitting(Reason::Style, right), message(Reason::Style));
        assert_eq!(fitting(Reason::CorrectAsPublished, right), right);
        assert_eq!(fitting(Reason::Style, " My own words. "), "My own words.");
        assert_eq!(fitting(Reason::Style, ""), "");
        assert_eq!(fitting(Reason::Abuse, right), "");
    }
}
