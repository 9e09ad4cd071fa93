//! Where the passage of a case stands and what became of it there, as its page shows it.

use super::drawn::{Ink, Stroke, strokes};
use super::gather::Gathered;
use super::when::{Now, when};
use crate::article::Place;
use crate::article::extract::Kind;
use crate::case::Case;
use crate::case::context::Moment;
use crate::case::speech::Speech;
use crate::language::Say;

/// The paragraph at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// When it was seen, for people.
    pub when: String,
    /// The SHA-256 of the revision, in hex.
    pub hash: String,
    /// The paragraph, with what left or what came in.
    pub text: Vec<Stroke>,
}

/// What changed on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// When readers wrote.
    pub before: Side,
    /// Now; none where nothing of it is left.
    pub after: Option<Side>,
}

/// What changed on the page between the text readers saw and the one that tells of the case.
#[must_use]
pub fn evidence(gathered: &Gathered, now: &Now) -> Option<Evidence> {
    let both = gathered.evidence.as_ref().filter(|both| both.changed())?;
    let all = strokes(&both.pieces());
    let side = |of: &Moment, text| Side { when: when(of.seen_at, now), hash: of.hash.clone(), text };
    let without = |ink: Ink| all.iter().filter(|stroke| stroke.ink != ink).cloned().collect::<Vec<_>>();
    Some(Evidence {
        before: side(&both.before, without(Ink::In)),
        after: both.after.as_ref().map(|after| side(after, without(Ink::Out))),
    })
}

/// What is to be known of where the passage stands.
#[must_use]
pub fn remarks(gathered: &Gathered, speech: Option<&Speech>, now: &Now) -> Vec<String> {
    let Gathered { case, article, .. } = gathered;
    let (say, mut remarks) = (now.say, place_remarks(case, now.say));
    // Captions and headings are often kept by another system than the text.
    let stands = gathered.surroundings.kind.and_then(|kind| match kind {
        Kind::Paragraph => None,
        Kind::Heading => Some("desk-stands-heading"),
        Kind::Item => Some("desk-stands-item"),
        Kind::Cell => Some("desk-stands-cell"),
        Kind::Caption => Some("desk-stands-caption"),
        Kind::Quotation => Some("desk-stands-quotation"),
    });
    remarks.extend(stands.map(|stands| say.t(stands)));
    let told = !case.place_reason.is_empty() && case.place == Place::CouldNotCheck;
    if let Some(at) = article.looked_at.filter(|_| !told && !article.look_why.is_empty()) {
        let why = say.again(article.look_why.trim_end_matches('.'));
        remarks.push(say.t2("desk-remark-unreadable", "when", when(at, now), "why", why));
    }
    if let Some(speech) = speech {
        remarks.push(match &speech.speaker {
            Some(speaker) => say.t1("desk-remark-speech-of", "speaker", speaker.as_str()),
            None => say.t("desk-remark-speech"),
        });
    }
    remarks
}

fn place_remarks(case: &Case, say: Say) -> Vec<String> {
    let because = |name: &str| {
        let said = say.t(name);
        if case.place_reason.is_empty() { said } else { format!("{said} {}", say.again(&case.place_reason)) }
    };
    match case.place {
        Place::InArticle => vec![],
        Place::OnPage => vec![say.t("desk-remark-outside")],
        Place::NotOnPage => {
            vec![because("desk-remark-not-found")]
        }
        Place::CouldNotCheck => {
            vec![because("desk-remark-unread")]
        }
    }
}
