//! Which message tells a reader how it stands, what was found. Pure; the words themselves are
//! in `locales/*.ftl`.

use crate::article::Place;
use crate::case::{Reason, State, Verdict};

/// Where a passage was found, for the reader who quoted it; `None`: not looked for yet.
#[must_use]
pub fn found(place: Option<Place>) -> &'static str {
    match place {
        None => "found-waiting",
        Some(Place::InArticle) => "found-article",
        Some(Place::OnPage) => "found-page",
        Some(Place::NotOnPage) => "found-nowhere",
        Some(Place::CouldNotCheck) => "found-unread",
    }
}

/// What the page was seen to say once it was changed.
#[must_use]
pub fn fixed(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::FixedAsSuggested => "fixed-suggested",
        Verdict::Removed => "fixed-removed",
        _ => "fixed-otherwise",
    }
}

/// Where a case stands, as its readers may know it: whoever is held or put aside waits as everybody
/// does, and no reader is shown a suspicion.
#[must_use]
pub fn state(state: State) -> &'static str {
    match state {
        State::Held | State::Aside => State::Open.word(),
        other => other.word(),
    }
}

/// The headline of a receipt.
#[must_use]
pub fn headline(state: Option<State>, reason: Option<Reason>, verdict: Option<Verdict>) -> &'static str {
    match (state, reason, verdict) {
        (None, ..) => "headline-reading",
        (Some(State::Open | State::Merged | State::Held | State::Aside), ..) => "headline-open",
        (Some(State::Accepted), ..) => "headline-accepted",
        (Some(State::Fixed), _, Some(Verdict::FixedAsSuggested)) => "headline-suggested",
        (Some(State::Fixed), _, Some(Verdict::Removed)) => "headline-removed",
        (Some(State::Fixed), ..) => "headline-changed",
        (Some(State::Declined), Some(reason), _) => reason.told(),
        (Some(State::Declined), None, _) => "declined-plainly",
    }
}
