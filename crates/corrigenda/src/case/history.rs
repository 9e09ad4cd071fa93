//! A case's history as sentences, for the list of its activity.

use std::collections::HashMap;

use super::by_hand::How;
use super::event::CaseEvent;
use super::{Actor, CaseId, EditorId, Happened, Lane, Proposal, Reason, Verdict};
use crate::article::Place;
use crate::language::{Message, Value, message};

/// One line as a sentence, without its time. `name` knows the names of editors.
#[must_use]
pub fn told(line: &Happened, name: impl Fn(EditorId) -> Message) -> Message {
    let named = |id| Value::from(name(id));
    let who: Value = match line.actor {
        Actor::Editor(id) => named(id),
        Actor::Reader => message("desk-who-reader").into(),
        Actor::Watch => message("desk-who-watch").into(),
    };
    let by = |name: &'static str| message(name).with("who", who.clone());
    // With its reason, where there is one.
    let because = |plain: &'static str, reasoned: &'static str, why: &str| {
        if why.is_empty() {
            message(plain)
        } else {
            message(reasoned).with("why", Value::Again(why.to_owned()))
        }
    };
    let handed = |name: &'static str, case: &CaseId, reports: usize| {
        by(name).with("case", case.to_string()).with("reports", reports)
    };
    match &line.event {
        CaseEvent::Opened { lane, lane_why, .. } => {
            because("desk-was-opened", "desk-was-opened-because", lane_why).with("lane", in_lane(*lane))
        }
        CaseEvent::Joined { number, place, .. } => {
            message("desk-was-reported").with("number", *number).with("found", found(*place))
        }
        CaseEvent::Added { .. } => message("desk-was-added"),
        CaseEvent::Withdrawn { .. } => message("desk-was-withdrawn"),
        CaseEvent::Held { why } => because("desk-was-held", "desk-was-held-because", why),
        CaseEvent::Released { why } => {
            because("desk-was-released-by", "desk-was-released", why).with("who", who)
        }
        CaseEvent::PutAside { reports, why, .. } => {
            because("desk-was-put-aside", "desk-was-put-aside-because", why)
                .with("reports", reports.len())
                .with("who", who)
        }
        CaseEvent::BroughtBack { reports, .. } => by("desk-was-brought-back").with("reports", reports.len()),
        CaseEvent::Widened { .. } => message("desk-was-widened"),
        CaseEvent::Placed { place, place_reason, .. } => {
            because("desk-was-placed", "desk-was-placed-because", place_reason).with("found", found(*place))
        }
        CaseEvent::Moved { lane, why } => because("desk-was-moved", "desk-was-moved-because", why)
            .with("lane", in_lane(*lane))
            .with("who", who),
        CaseEvent::Accepted { wording, .. } => match wording.as_deref() {
            None => by("desk-was-accepted-open"),
            Some("") => by("desk-was-accepted-out"),
            Some(words) => by("desk-was-accepted").with("words", Value::Quoted(clipped(words))),
        },
        CaseEvent::Declined { reason, named, .. } => {
            by("desk-was-declined").with("reason", called(*reason, named))
        }
        CaseEvent::Reopened { why } if why.is_empty() => by("desk-was-reopened"),
        CaseEvent::Reopened { why } => by("desk-was-reopened-because").with("why", reopened_for(line, why)),
        CaseEvent::Saw { words: Some(words), .. } if !words.is_empty() => {
            message("desk-was-checked-words").with("words", Value::Quoted(clipped(words)))
        }
        CaseEvent::Saw { verdict, .. } => match line.actor {
            Actor::Editor(_) => by("desk-was-looked-at"),
            Actor::Reader | Actor::Watch => message("desk-was-checked"),
        }
        .with("verdict", shows(*verdict)),
        CaseEvent::Fixed { verdict } => message("desk-was-fixed").with("verdict", shows(*verdict)),
        CaseEvent::Noted { .. } => by("desk-was-noted"),
        CaseEvent::Published { .. } => by("desk-was-published"),
        CaseEvent::Attributed { cause: Some(cause) } => {
            by("desk-was-attributed").with("cause", Value::Within(Box::new(cause.said())))
        }
        CaseEvent::Attributed { cause: None } => by("desk-was-unattributed"),
        CaseEvent::Asked { question, report } => {
            let one = report.is_some();
            let asked = if one { by("desk-was-asked-one") } else { by("desk-was-asked") };
            asked.with("question", Value::Quoted(clipped(question)))
        }
        CaseEvent::Recalled { of, reason, named, .. } => {
            by("desk-was-recalled").with("case", of.to_string()).with("reason", called(*reason, named))
        }
        CaseEvent::Insisted { .. } => message("desk-was-insisted"),
        CaseEvent::Gave { to, how, reports, .. } => match how {
            How::Merge => by("desk-was-merged-into").with("case", to.to_string()),
            How::Split => handed("desk-was-split-out", to, reports.len()),
            How::Move => handed("desk-was-moved-away", to, reports.len()),
            How::Back => handed("desk-was-given-back", to, reports.len()),
        },
        CaseEvent::Took { from, how, reports, .. } => match how {
            How::Merge => handed("desk-was-merged-here", from, reports.len()),
            How::Split => handed("desk-was-split-here", from, reports.len()),
            How::Move => handed("desk-was-moved-here", from, reports.len()),
            How::Back => handed("desk-was-came-back", from, reports.len()),
        },
        CaseEvent::Answered { .. } => message("desk-was-answered"),
        CaseEvent::Assigned { to: Some(to), why } if why.is_empty() => {
            if line.actor == Actor::Editor(*to) {
                by("desk-was-taken")
            } else {
                by("desk-was-given").with("whom", named(*to))
            }
        }
        CaseEvent::Assigned { to: Some(to), why } => {
            message("desk-was-given-because").with("whom", named(*to)).with("why", Value::Again(why.clone()))
        }
        CaseEvent::Assigned { to: None, .. } => by("desk-was-put-back"),
        CaseEvent::Proposed { proposal } => match proposal {
            Proposal::Accept { wording: Some(words), .. } => {
                by("desk-was-proposed-words").with("words", Value::Quoted(clipped(words)))
            }
            Proposal::Accept { wording: None, .. } => by("desk-was-proposed"),
            Proposal::Decline { reason, named, .. } => {
                by("desk-was-proposed-decline").with("reason", called(*reason, named))
            }
        },
    }
}

/// Why a case was reopened: an editor's own words stand as they were written, also where they happen to be
/// some of ours.
fn reopened_for(line: &Happened, why: &str) -> Value {
    let ours = ["desk-why-undone", "desk-why-taken-back"].map(|name| message(name).english());
    let by_a_rule = line.actor.editor().is_none() || ours.iter().any(|ours| why.starts_with(ours.as_str()));
    if by_a_rule { Value::Again(why.to_owned()) } else { Value::from(why) }
}

/// Somebody of the desk, by name.
#[must_use]
pub fn name_of(names: &HashMap<EditorId, String>, id: EditorId) -> Message {
    names
        .get(&id)
        .map_or_else(|| message("desk-who-left"), |name| message("desk-who-name").with("name", name))
}

/// What unsettles a decision among these lines, for whoever decided later.
#[must_use]
pub fn unsettling(lines: &[Happened], names: &HashMap<EditorId, String>) -> Vec<Message> {
    let unsettles = lines.iter().filter(|line| line.event.unsettles());
    unsettles.map(|line| told(line, |id| name_of(names, id))).collect()
}

/// The lane, as sentences have it.
#[must_use]
pub fn in_lane(lane: Lane) -> Message {
    message(match lane {
        Lane::Typo => "desk-in-lane-typo",
        Lane::Correction => "desk-in-lane-correction",
        Lane::Legal => "desk-in-lane-legal",
    })
}

/// What the page shows, as sentences have it.
fn shows(verdict: Verdict) -> Message {
    message(match verdict {
        Verdict::Unchanged => "desk-shows-unchanged",
        Verdict::FixedAsSuggested => "desk-shows-fixed",
        Verdict::FixedOtherwise => "desk-shows-otherwise",
        Verdict::Removed => "desk-shows-removed",
        Verdict::PageGone => "desk-shows-gone",
        Verdict::CannotTell => "desk-shows-cannot-tell",
    })
}

/// A reason as it was called when it was given.
fn called(reason: Reason, named: &str) -> Value {
    if !named.is_empty() {
        return Value::Quoted(named.to_owned());
    }
    message(match reason {
        Reason::CorrectAsPublished => "desk-for-correct",
        Reason::Style => "desk-for-style",
        Reason::QuotedAsSpoken => "desk-for-quoted",
        Reason::AlreadyFixed => "desk-for-fixed",
        Reason::CannotVerify => "desk-for-unverified",
        Reason::NotOurs => "desk-for-not-ours",
        Reason::Abuse => "desk-for-abuse",
        Reason::Own(_) => "desk-for-own",
    })
    .into()
}

fn found(place: Place) -> Message {
    message(match place {
        Place::InArticle => "desk-found-in-article",
        Place::OnPage => "desk-found-on-page",
        Place::NotOnPage => "desk-found-not",
        Place::CouldNotCheck => "desk-found-unread",
    })
}

/// The beginning of a long wording.
fn clipped(words: &str) -> String {
    const LONGEST: usize = 120;
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(rest, _)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{EventId, Refusal};
    use crate::clock::Timestamp;
    use crate::language::{Language, Say};
    use crate::report::ReportId;

    fn line(actor: Actor, event: CaseEvent) -> Happened {
        Happened { event_id: EventId(1), at: Timestamp(0), actor, event }
    }

    #[test]
    fn history_reads_as_sentences() {
        let name = |_| message("desk-who-name").with("name", "Mara Brandt");
        let told = |line: &Happened, name: fn(EditorId) -> Message| told(line, name).english();
        let joined = CaseEvent::Joined { report: ReportId(9), number: 1, place: Place::InArticle };
        assert_eq!(
            told(&line(Actor::Reader, joined), name),
            "Reported by reader 1, passage found on the page"
        );
        let saw = CaseEvent::Saw { verdict: Verdict::FixedAsSuggested, revision: None, words: None };
        assert_eq!(told(&line(Actor::Watch, saw), name), "Page checked, fixed as suggested");
        let declined =
            CaseEvent::Declined { reason: Reason::Style, message: String::new(), named: String::new() };
        assert_eq!(
            told(&line(Actor::Editor(EditorId(1)), declined), name),
            "Declined by Mara Brandt: a matter of style"
        );
    }

    #[test]
    fn of_what_happened_meanwhile_only_what_unsettles_a_decision_is_told() {
        let lines = [
            line(Actor::Watch, CaseEvent::Saw { verdict: Verdict::Unchanged, revision: None, words: None }),
            line(
                Actor::Editor(EditorId(2)),
                CaseEvent::Accepted { wording: Some("in 1978".into()), notice: true, message: String::new() },
            ),
        ];
        let names = HashMap::from([(EditorId(2), "Teo Ostrand".to_owned())]);
        let said = |names| Refusal::DecidedMeanwhile { what: unsettling(&lines, names) }.said();
        assert_eq!(
            said(&names).english(),
            "Meanwhile this case changed: Accepted by Teo Ostrand: “in 1978”. Look again, then decide."
        );
        let ukrainian = Say::new(Language::Ukrainian);
        assert_eq!(
            ukrainian.message(said(&HashMap::new())),
            "Тим часом справа змінилася: хтось, хто вже пішов: прийнято «in 1978». Погляньте ще раз і вирішуйте."
        );
    }

    #[test]
    fn what_rules_wrote_down_in_english_is_said_again_in_the_language_of_whoever_reads() {
        let opened = |why: &str| CaseEvent::Opened {
            about: crate::report::ReportKind::Correction,
            lane: Lane::Typo,
            lane_why: why.into(),
            quote: corrigenda_anchor::Quote::default(),
            place: Place::InArticle,
            place_reason: String::new(),
        };
        let said = |why: &str| {
            let told = told(&line(Actor::Reader, opened(why)), |_| message("desk-who-left"));
            Say::new(Language::Ukrainian).message(told)
        };
        assert_eq!(said("a letter or two"), "Відкрито, напрям: описки (одна-дві літери)");
        assert_eq!(
            said("“recieved” is no word, “received” is"),
            "Відкрито, напрям: описки («recieved» — не слово, «received» — слово)"
        );
        assert_eq!(
            said("a number changed, a name changed, without a notice"),
            "Відкрито, напрям: описки (змінилося число, змінилося ім’я, без повідомлення)"
        );
        assert_eq!(said("what a person wrote"), "Відкрито, напрям: описки (what a person wrote)");
    }

    #[test]
    fn what_an_editor_wrote_is_never_said_in_other_words() {
        let said = |actor: Actor, why: &str| {
            let reopened = line(actor, CaseEvent::Reopened { why: why.into() });
            let names = HashMap::from([(EditorId(1), "notice".to_owned())]);
            Say::new(Language::Ukrainian).message(told(&reopened, |id| name_of(&names, id)))
        };
        let mara = Actor::Editor(EditorId(1));
        for theirs in ["section 3 is wrong", "notice", "a number changes"] {
            let told = said(mara, theirs);
            assert!(told.contains(theirs), "{told}");
        }
        for ours in ["Undone at once", "Taken back", "Taken back together with 4 more"] {
            let told = said(mara, ours);
            assert!(!told.contains("Undone") && !told.contains("Taken"), "{told}");
            assert!(told.starts_with("notice"), "nor is a name: {told}");
        }
        let watch = said(Actor::Watch, "The page shows the old words again.");
        assert!(!watch.contains("old words"), "{watch}");
    }
}
