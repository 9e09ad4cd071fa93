//! What readers are told in our own words: why not, how it stands, what was found. Pure.

use crate::article::Place;
use crate::case::{Reason, State, Verdict};

/// Why a suggestion was not taken up, as a sentence.
#[must_use]
pub fn declined(reason: Reason) -> &'static str {
    match reason {
        Reason::CorrectAsPublished => "The article is right as it stands.",
        Reason::Style => "It is a matter of style, and ours differs.",
        Reason::QuotedAsSpoken => "These are somebody else’s words, quoted as they were spoken.",
        Reason::AlreadyFixed => "It was put right before your report was read.",
        Reason::CannotVerify => "We found no source that confirms it.",
        Reason::NotOurs => "The words are not ours to change.",
        Reason::Abuse => "It was not taken up.",
    }
}

/// Where a passage was found, for the reader who quoted it; `None`: not looked for yet.
#[must_use]
pub fn found(place: Option<Place>) -> &'static str {
    match place {
        None => "We are reading the page",
        Some(Place::InArticle) => "Found in the article",
        Some(Place::OnPage) => "Found on the page, outside the article",
        Some(Place::NotOnPage) => "Not found on the page as we read it; the editors see it all the same",
        Some(Place::CouldNotCheck) => "The page could not be read; the editors see it all the same",
    }
}

/// What the page was seen to say once it was changed.
#[must_use]
pub fn fixed(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::FixedAsSuggested => "As suggested",
        Verdict::Removed => "The words are gone",
        _ => "In other words",
    }
}

/// The headline of a receipt.
#[must_use]
pub fn headline(state: Option<State>, reason: Option<Reason>, verdict: Option<Verdict>) -> &'static str {
    match (state, reason, verdict) {
        (None, ..) => "Received. We are reading the page.",
        (Some(State::Open | State::Merged), ..) => "It is on the editors’ desk.",
        (Some(State::Accepted), ..) => "You were right. The page is not changed yet.",
        (Some(State::Fixed), _, Some(Verdict::FixedAsSuggested)) => "You were right. The page now says so.",
        (Some(State::Fixed), _, Some(Verdict::Removed)) => {
            "You were right. The words are gone from the page."
        }
        (Some(State::Fixed), ..) => "You were right. The page was changed.",
        (Some(State::Declined), Some(reason), _) => declined(reason),
        (Some(State::Declined), None, _) => "It was not taken up.",
    }
}
