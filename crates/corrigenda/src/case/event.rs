//! What can happen to a case: each line of its history, and the JSON it is kept as.

use corrigenda_anchor::Quote;
use serde::{Deserialize, Serialize};

use super::by_hand::{Grown, How, Taken};
use super::memory::RememberedId;
use super::{CaseId, Cause, EditorId, EventId, Lane, Reason, Verdict};
use crate::article::{Place, RevisionId};
use crate::clock::Timestamp;
use crate::report::{AsideId, ReportId, ReportKind};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Somebody who wrote in.
    Reader,
    /// A member of the desk.
    Editor(EditorId),
    /// The watch over published pages.
    Watch,
}

impl Actor {
    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Actor::Reader => "reader",
            Actor::Editor(_) => "editor",
            Actor::Watch => "watch",
        }
    }

    /// Which editor, where it was one.
    #[must_use]
    pub fn editor(self) -> Option<EditorId> {
        match self {
            Actor::Editor(id) => Some(id),
            Actor::Reader | Actor::Watch => None,
        }
    }
}

/// One thing that happened. The shape is kept in the database: fields are added with a default,
/// never renamed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseEvent {
    /// A first report opened the case.
    Opened {
        /// Wrong, or unclear.
        #[serde(with = "as_word")]
        about: ReportKind,
        /// How it is worked on.
        #[serde(with = "as_word")]
        lane: Lane,
        /// Why that lane, in few words.
        lane_why: String,
        /// The passage.
        #[serde(with = "as_quote")]
        quote: Quote,
        /// Where it was found.
        #[serde(with = "as_word")]
        place: Place,
        /// Why it was not, in words.
        place_reason: String,
    },
    /// A report joined, the opening one included.
    Joined {
        /// Which.
        report: ReportId,
        /// Which reader of this case, counted from 1 and never given twice.
        number: i64,
        /// Where its passage was found.
        #[serde(with = "as_word")]
        place: Place,
    },
    /// A reader added words to a report.
    Added {
        /// Which.
        report: ReportId,
    },
    /// A reader took a report back.
    Withdrawn {
        /// Which.
        report: ReportId,
        /// It counted until then: it was not put aside.
        #[serde(default = "yes", skip_serializing_if = "is_yes")]
        counted: bool,
    },
    /// The case waits before it comes to the desk.
    Held {
        /// Why, in few words.
        why: String,
    },
    /// It is at the desk now.
    Released {
        /// Why, in few words; empty where an editor let it in.
        why: String,
    },
    /// Reports were put aside: they stay on the case, and count no more.
    PutAside {
        /// With which others.
        aside: AsideId,
        /// Which.
        reports: Vec<ReportId>,
        /// How many of them were not taken back.
        readers: i64,
        /// Why, in few words.
        why: String,
    },
    /// Reports that were put aside count again.
    BroughtBack {
        /// With which others.
        aside: AsideId,
        /// Which.
        reports: Vec<ReportId>,
        /// How many of them were not taken back.
        readers: i64,
    },
    /// A reader changed words beside the passage, and the case took them in.
    Widened {
        /// The passage from now on.
        #[serde(with = "as_quote")]
        quote: Quote,
    },
    /// The page was read (again), and the passage was found or not.
    Placed {
        /// Where.
        #[serde(with = "as_word")]
        place: Place,
        /// Why not, in words.
        place_reason: String,
        /// The passage in the page's own words, where it was found.
        #[serde(with = "as_quote_or_none", default, skip_serializing_if = "Option::is_none")]
        quote: Option<Quote>,
    },
    /// The case was put into another lane.
    Moved {
        /// Which.
        #[serde(with = "as_word")]
        lane: Lane,
        /// Why, in words; may be empty.
        why: String,
    },
    /// The desk said yes.
    Accepted {
        /// The whole passage as it should read; `None` where the words are left to the newsroom.
        wording: Option<String>,
        /// Whether a notice is to be published.
        notice: bool,
        /// What the readers are told; may be empty.
        message: String,
    },
    /// The desk said no.
    Declined {
        /// Why.
        #[serde(with = "as_word")]
        reason: Reason,
        /// What the readers are told beside it; may be empty.
        message: String,
        /// What a reason of the site's own was called then; empty for a ready one.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        named: String,
    },
    /// A decision was taken back, by the desk or because the old words returned.
    Reopened {
        /// Why, in words; may be empty.
        why: String,
    },
    /// The page was seen to show something else than before.
    Saw {
        /// What.
        #[serde(with = "as_word")]
        verdict: Verdict,
        /// In which revision; none where an editor looked, or there was no page to keep.
        revision: Option<RevisionId>,
        /// Which of the suggestions the passage reads as, where the watch saw that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
    /// What was accepted is done on the page.
    Fixed {
        /// How.
        #[serde(with = "as_word")]
        verdict: Verdict,
    },
    /// Something for the desk only.
    Noted {
        /// What.
        text: String,
    },
    /// A notice came out.
    Published {
        /// Its address within the site.
        slug: String,
    },
    /// Somebody said how the error came about.
    Attributed {
        /// How; none: it is not known after all.
        #[serde(with = "as_word_or_none")]
        cause: Option<Cause>,
    },
    /// The desk asked the readers something.
    Asked {
        /// What.
        question: String,
        /// Whom; every reader of the case at that moment where it is none.
        report: Option<ReportId>,
    },
    /// Reports went to another case, by hand.
    Gave {
        /// To which.
        to: CaseId,
        /// How.
        #[serde(with = "as_word")]
        how: How,
        /// Which reports.
        reports: Vec<ReportId>,
        /// How many of them were not taken back.
        readers: i64,
        /// Nothing is left: the case is merged into the other.
        all: bool,
        /// The passage from now on, where it goes back to what it was before.
        #[serde(with = "as_quote_or_none", default, skip_serializing_if = "Option::is_none")]
        quote: Option<Quote>,
        /// The line of this case that took them in, where they go back.
        undoes: Option<EventId>,
    },
    /// Reports came from another case, by hand.
    Took {
        /// From which.
        from: CaseId,
        /// How.
        #[serde(with = "as_word")]
        how: How,
        /// Which, and what they are called here.
        reports: Vec<Taken>,
        /// How many of them were not taken back.
        readers: i64,
        /// The passage from now on, where it grew.
        #[serde(with = "as_quote_or_none", default, skip_serializing_if = "Option::is_none")]
        quote: Option<Quote>,
        /// What it was before that.
        grown: Option<Grown>,
    },
    /// A refusal that was remembered answered by itself.
    Recalled {
        /// Which.
        remembered: RememberedId,
        /// The case it was decided on.
        of: CaseId,
        /// Why.
        #[serde(with = "as_word")]
        reason: Reason,
        /// What the readers are told beside it; may be empty.
        message: String,
        /// As of [`CaseEvent::Declined`].
        #[serde(default, skip_serializing_if = "String::is_empty")]
        named: String,
    },
    /// A reader insists after such an answer.
    Insisted {
        /// About which report.
        report: ReportId,
    },
    /// A reader answered. The words are the reader's own and stand apart, where they can be erased.
    Answered {
        /// Whose report it is about.
        report: ReportId,
    },
    /// Somebody has the case from now on, or nobody has.
    Assigned {
        /// Who.
        to: Option<EditorId>,
        /// By which rule, in words; empty where a person did it.
        why: String,
    },
    /// A decision that waits for somebody who may decide.
    Proposed {
        /// Which.
        proposal: Proposal,
    },
}

/// What a contributor would decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Proposal {
    /// Yes.
    Accept {
        /// The whole passage as it should read; `None` where the words are left to the newsroom.
        wording: Option<String>,
        /// What the readers would be told; may be empty.
        message: String,
    },
    /// No.
    Decline {
        /// Why.
        #[serde(with = "as_word")]
        reason: Reason,
        /// What the readers would be told beside it; may be empty.
        message: String,
        /// As of [`CaseEvent::Declined`].
        #[serde(default, skip_serializing_if = "String::is_empty")]
        named: String,
    },
}

impl CaseEvent {
    /// The word in the `kind` column.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            CaseEvent::Opened { .. } => "opened",
            CaseEvent::Joined { .. } => "joined",
            CaseEvent::Added { .. } => "added",
            CaseEvent::Withdrawn { .. } => "withdrawn",
            CaseEvent::Held { .. } => "held",
            CaseEvent::Released { .. } => "released",
            CaseEvent::PutAside { .. } => "put_aside",
            CaseEvent::BroughtBack { .. } => "brought_back",
            CaseEvent::Widened { .. } => "widened",
            CaseEvent::Placed { .. } => "placed",
            CaseEvent::Moved { .. } => "moved",
            CaseEvent::Accepted { .. } => "accepted",
            CaseEvent::Declined { .. } => "declined",
            CaseEvent::Reopened { .. } => "reopened",
            CaseEvent::Saw { .. } => "saw",
            CaseEvent::Fixed { .. } => "fixed",
            CaseEvent::Noted { .. } => "noted",
            CaseEvent::Published { .. } => "published",
            CaseEvent::Attributed { .. } => "attributed",
            CaseEvent::Asked { .. } => "asked",
            CaseEvent::Recalled { .. } => "recalled",
            CaseEvent::Insisted { .. } => "insisted",
            CaseEvent::Gave { .. } => "gave",
            CaseEvent::Took { .. } => "took",
            CaseEvent::Answered { .. } => "answered",
            CaseEvent::Assigned { .. } => "assigned",
            CaseEvent::Proposed { .. } => "proposed",
        }
    }

    /// Whether an editor who had the case before their eyes must look again before they decide:
    /// because of another decision, because the passage is another, or because a reader answered. A
    /// join, a look or a note is no such thing.
    #[must_use]
    pub fn unsettles(&self) -> bool {
        match self {
            CaseEvent::Accepted { .. }
            | CaseEvent::Declined { .. }
            | CaseEvent::Reopened { .. }
            | CaseEvent::Fixed { .. }
            | CaseEvent::Widened { .. }
            | CaseEvent::Answered { .. }
            | CaseEvent::Recalled { .. }
            | CaseEvent::Insisted { .. }
            | CaseEvent::PutAside { .. }
            | CaseEvent::BroughtBack { .. }
            | CaseEvent::Gave { .. }
            | CaseEvent::Took { .. } => true,
            CaseEvent::Placed { quote, .. } => quote.is_some(),
            _ => false,
        }
    }

    /// Whether what readers say of the passage is another from then on: who says it, or of which words.
    #[must_use]
    pub fn moves_voices(&self) -> bool {
        match self {
            CaseEvent::Joined { .. }
            | CaseEvent::Withdrawn { .. }
            | CaseEvent::PutAside { .. }
            | CaseEvent::BroughtBack { .. }
            | CaseEvent::Widened { .. }
            | CaseEvent::Gave { .. }
            | CaseEvent::Took { .. } => true,
            CaseEvent::Placed { quote, .. } => quote.is_some(),
            _ => false,
        }
    }

    /// Whether readers of the case are told of it; of a question those who were asked. Abuse is not
    /// answered.
    #[must_use]
    pub fn readers_hear(&self) -> bool {
        match self {
            CaseEvent::Declined { reason, .. } | CaseEvent::Recalled { reason, .. } => {
                *reason != Reason::Abuse
            }
            CaseEvent::Accepted { .. }
            | CaseEvent::Fixed { .. }
            | CaseEvent::Published { .. }
            | CaseEvent::Asked { .. } => true,
            _ => false,
        }
    }
}

/// One line of the history: who, when, what.
#[derive(Debug, Clone, PartialEq)]
pub struct Happened {
    /// Its row.
    pub event_id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What, and why.
    pub event: CaseEvent,
}

fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_yes(flag: &bool) -> bool {
    *flag
}

/// An enum as the word it is stored as everywhere else.
mod as_word {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    pub(super) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        let word = String::deserialize(from)?;
        word.parse().map_err(|_| D::Error::custom(format!("the word {word:?} is not known here")))
    }
}

mod as_word_or_none {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        value.as_ref().map(ToString::to_string).serialize(to)
    }

    /// A word that a later version wrote and this one does not know says nothing here.
    pub(super) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<String>::deserialize(from)?.and_then(|word| word.parse().ok()))
    }
}

/// A quote as the W3C selector's three fields.
mod as_quote {
    use corrigenda_anchor::Quote;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    pub(super) struct Fields {
        exact: String,
        prefix: String,
        suffix: String,
    }

    impl From<&Quote> for Fields {
        fn from(quote: &Quote) -> Fields {
            let Quote { exact, prefix, suffix } = quote.clone();
            Fields { exact, prefix, suffix }
        }
    }

    impl From<Fields> for Quote {
        fn from(fields: Fields) -> Quote {
            let Fields { exact, prefix, suffix } = fields;
            Quote { exact, prefix, suffix }
        }
    }

    pub(super) fn serialize<S: Serializer>(quote: &Quote, to: S) -> Result<S::Ok, S::Error> {
        Fields::from(quote).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Quote, D::Error> {
        Fields::deserialize(from).map(Quote::from)
    }
}

mod as_quote_or_none {
    use corrigenda_anchor::Quote;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::as_quote::Fields;

    pub(super) fn serialize<S: Serializer>(quote: &Option<Quote>, to: S) -> Result<S::Ok, S::Error> {
        quote.as_ref().map(Fields::from).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Quote>, D::Error> {
        Ok(Option::<Fields>::deserialize(from)?.map(Quote::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_kept_as_plain_json_and_comes_back() {
        let event =
            CaseEvent::Accepted { wording: Some("in 1978".into()), notice: true, message: "Да.".into() };
        let json = serde_json::to_string(&event).expect("plain values");
        assert_eq!(json, r#"{"kind":"accepted","wording":"in 1978","notice":true,"message":"Да."}"#);
        assert_eq!(serde_json::from_str::<CaseEvent>(&json).expect("what was written"), event);
    }

    #[test]
    fn the_kind_column_says_what_the_body_says() {
        let quote = Quote::new("x").between("a", "b");
        for event in [
            CaseEvent::Opened {
                about: ReportKind::Correction,
                lane: Lane::Typo,
                lane_why: String::new(),
                quote: quote.clone(),
                place: Place::InArticle,
                place_reason: String::new(),
            },
            CaseEvent::Joined { report: ReportId(7), number: 1, place: Place::OnPage },
            CaseEvent::Placed { place: Place::InArticle, place_reason: String::new(), quote: Some(quote) },
            CaseEvent::Withdrawn { report: ReportId(7), counted: true },
            CaseEvent::Withdrawn { report: ReportId(7), counted: false },
            CaseEvent::Attributed { cause: Some(Cause::Typing) },
            CaseEvent::Attributed { cause: None },
            CaseEvent::Held { why: "x".into() },
            CaseEvent::Released { why: String::new() },
            CaseEvent::PutAside {
                aside: AsideId(2),
                reports: vec![ReportId(7)],
                readers: 1,
                why: "x".into(),
            },
            CaseEvent::BroughtBack { aside: AsideId(2), reports: vec![ReportId(7)], readers: 0 },
            CaseEvent::Saw { verdict: Verdict::PageGone, revision: None, words: None },
            CaseEvent::Saw { verdict: Verdict::Unchanged, revision: Some(RevisionId(3)), words: None },
            CaseEvent::Assigned { to: Some(EditorId(3)), why: String::new() },
            CaseEvent::Assigned { to: None, why: String::new() },
            CaseEvent::Proposed {
                proposal: Proposal::Decline {
                    reason: Reason::Style,
                    message: "Да.".into(),
                    named: String::new(),
                },
            },
        ] {
            let json = serde_json::to_value(&event).expect("plain values");
            assert_eq!(json["kind"], event.kind());
            assert_eq!(serde_json::from_value::<CaseEvent>(json).expect("what was written"), event);
        }
    }

    #[test]
    fn abuse_is_not_answered() {
        let declined = |reason| CaseEvent::Declined { reason, message: String::new(), named: String::new() };
        assert!(!declined(Reason::Abuse).readers_hear());
        assert!(declined(Reason::Style).readers_hear());
    }
}
