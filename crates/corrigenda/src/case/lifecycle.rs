//! The lifecycle of a case: `open → accepted → fixed`, `open → declined`, and back from each.
//!
//! Pure: [`decide`] says what a command makes happen, and [`Standing`] adds it up. A case is fixed
//! only after somebody accepted it: an open case whose page was seen to be put right stays open and
//! shows so, and the editor's yes then makes it accepted and fixed at once.

use super::command::{LONGEST_MESSAGE, LONGEST_WORDING};
use super::{Actor, CaseEvent, Command, Proposal, Refusal, Standing, State, Verdict};
use crate::article::RevisionId;

/// Whether a page that shows this has done what was accepted. A page that is gone or can't be read
/// has not: it may come back as it was.
#[must_use]
pub fn is_fix(verdict: Verdict) -> bool {
    match verdict {
        Verdict::FixedAsSuggested | Verdict::FixedOtherwise | Verdict::Removed => true,
        Verdict::Unchanged | Verdict::PageGone | Verdict::CannotTell => false,
    }
}

/// What a command makes happen; nothing where it changes nothing.
///
/// # Errors
/// A [`Refusal`] with the reason, and what to do instead.
pub fn decide(standing: &Standing, command: &Command, actor: Actor) -> Result<Vec<CaseEvent>, Refusal> {
    allowed(command, actor)?;
    let state = standing.state;
    if let (State::Merged, Some(into)) = (state, standing.merged_into)
        && !matches!(command, Command::Take { .. } | Command::Note { .. })
    {
        // Its reports are elsewhere: what the watch or a reader does to them happens there.
        return if matches!(actor, Actor::Editor(_)) { Err(Refusal::Merged(into)) } else { Ok(vec![]) };
    }
    let of_the_desk = matches!(
        command,
        Command::Note { .. } | Command::Assign { .. } | Command::PutAside { .. } | Command::BringBack { .. }
    );
    if state == State::Aside && matches!(actor, Actor::Editor(_)) && !of_the_desk {
        return Err(Refusal::PutAside);
    }
    Ok(match command.clone() {
        Command::Join { report, number, place } => vec![CaseEvent::Joined { report, number, place }],
        Command::Add { report } => vec![CaseEvent::Added { report }],
        Command::Withdraw { counted: true, .. } if standing.readers == 0 => vec![],
        Command::Withdraw { report, counted } => vec![CaseEvent::Withdrawn { report, counted }],
        Command::Hold { .. } if state != State::Open => vec![],
        Command::Hold { why } => vec![CaseEvent::Held { why }],
        Command::Release { .. } if state != State::Held => vec![],
        Command::Release { why } => vec![CaseEvent::Released { why }],
        Command::PutAside { reports, .. } | Command::BringBack { reports, .. } if reports.is_empty() => {
            vec![]
        }
        Command::PutAside { readers, .. } if readers > standing.readers => vec![],
        Command::PutAside { aside, reports, readers, why } => {
            vec![CaseEvent::PutAside { aside, reports, readers, why }]
        }
        Command::BringBack { aside, reports, readers } => {
            vec![CaseEvent::BroughtBack { aside, reports, readers }]
        }
        Command::Widen { quote } if quote == standing.quote || !state.undecided() => vec![],
        Command::Widen { quote } => vec![CaseEvent::Widened { quote }],
        Command::Place { place, place_reason, quote } => {
            let same_quote = quote.as_ref().is_none_or(|quote| *quote == standing.quote);
            let same = place == standing.place && place_reason == standing.place_reason && same_quote;
            if same { vec![] } else { vec![CaseEvent::Placed { place, place_reason, quote }] }
        }
        Command::Move { lane, .. } if lane == standing.lane => vec![],
        Command::Move { lane, why } => {
            short("reason", &why, LONGEST_MESSAGE)?;
            vec![CaseEvent::Moved { lane, why }]
        }
        Command::Accept { wording, notice, message } => {
            undecided(state)?;
            short("message", &message, LONGEST_MESSAGE)?;
            if let Some(words) = &wording {
                short("wording", words, LONGEST_WORDING)?;
                if *words == standing.quote.exact {
                    return Err(Refusal::SameWords);
                }
            }
            let mut events = vec![CaseEvent::Accepted { wording, notice, message }];
            if let Some(verdict) = standing.verdict.filter(|verdict| is_fix(*verdict)) {
                events.push(CaseEvent::Fixed { verdict });
            }
            events
        }
        Command::Decline { reason, message } => {
            undecided(state)?;
            short("message", &message, LONGEST_MESSAGE)?;
            vec![CaseEvent::Declined { reason, message, named: String::new() }]
        }
        Command::Reopen { .. } if state.undecided() => return Err(Refusal::NotDecided),
        Command::Reopen { why } => {
            short("reason", &why, LONGEST_MESSAGE)?;
            vec![CaseEvent::Reopened { why }]
        }
        Command::Saw { verdict, revision, ref words } => saw(standing, verdict, revision, words.as_deref()),
        Command::Note { text } if text.trim().is_empty() => return Err(Refusal::EmptyNote),
        Command::Note { text } => {
            short("note", &text, LONGEST_MESSAGE)?;
            vec![CaseEvent::Noted { text }]
        }
        Command::Ask { question, report } => {
            undecided(state)?;
            short("question", &question, LONGEST_MESSAGE)?;
            if question.trim().is_empty() {
                return Err(Refusal::EmptyQuestion);
            }
            if standing.readers == 0 {
                return Err(Refusal::NobodyToAsk);
            }
            vec![CaseEvent::Asked { question, report }]
        }
        Command::Give { gave } => {
            at_the_desk(state)?;
            undecided_or(state, &[State::Accepted])?;
            vec![gave]
        }
        Command::Take { took } => {
            at_the_desk(state)?;
            undecided_or(state, &[State::Accepted, State::Merged])?;
            vec![took]
        }
        Command::Recall { remembered, of, reason, message } => {
            undecided(state)?;
            vec![CaseEvent::Recalled { remembered, of, reason, message, named: String::new() }]
        }
        Command::Insist { .. } if standing.remembered.is_none() => vec![],
        Command::Insist { report } => vec![CaseEvent::Insisted { report }],
        Command::Answer { report } => vec![CaseEvent::Answered { report }],
        Command::Attribute { .. } if !matches!(state, State::Accepted | State::Fixed) => {
            return Err(Refusal::NothingToExplain(state));
        }
        Command::Attribute { cause } if cause == standing.cause => vec![],
        Command::Attribute { cause } => vec![CaseEvent::Attributed { cause }],
        Command::Publish { slug } => match state {
            State::Accepted | State::Fixed => vec![CaseEvent::Published { slug }],
            _ => return Err(Refusal::NothingToTell(state)),
        },
        Command::Assign { to, .. } if to == standing.assignee => vec![],
        Command::Assign { to, why } => vec![CaseEvent::Assigned { to, why }],
        Command::Propose(proposal) => {
            undecided(state)?;
            let (wording, message) = match &proposal {
                Proposal::Accept { wording, message } => (wording.as_deref(), message),
                Proposal::Decline { message, .. } => (None, message),
            };
            short("message", message, LONGEST_MESSAGE)?;
            short("wording", wording.unwrap_or_default(), LONGEST_WORDING)?;
            if wording == Some(standing.quote.exact.as_str()) {
                return Err(Refusal::SameWords);
            }
            vec![CaseEvent::Proposed { proposal }]
        }
    })
}

/// What follows from a look at the page. A look that shows what the last one showed is not kept; one
/// that can't tell takes nothing back that was seen to be fixed; a declined case is not looked at.
fn saw(
    standing: &Standing,
    verdict: Verdict,
    revision: Option<RevisionId>,
    words: Option<&str>,
) -> Vec<CaseEvent> {
    let blind = verdict == Verdict::CannotTell && standing.verdict.is_some_and(is_fix);
    if matches!(standing.state, State::Declined | State::Merged | State::Aside)
        || standing.verdict == Some(verdict)
        || blind
    {
        return vec![];
    }
    let mut events = vec![CaseEvent::Saw { verdict, revision, words: words.map(str::to_owned) }];
    match standing.state {
        State::Accepted if is_fix(verdict) => events.push(CaseEvent::Fixed { verdict }),
        State::Fixed if verdict == Verdict::Unchanged => {
            events.push(CaseEvent::Reopened { why: "The page shows the old words again.".into() });
        }
        _ => {}
    }
    events
}

fn allowed(command: &Command, actor: Actor) -> Result<(), Refusal> {
    let who = match command {
        Command::Join { .. }
        | Command::Add { .. }
        | Command::Withdraw { .. }
        | Command::Widen { .. }
        | Command::Answer { .. }
        | Command::Insist { .. } => {
            return match actor {
                Actor::Reader => Ok(()),
                Actor::Editor(_) | Actor::Watch => Err(Refusal::OnlyReaders),
            };
        }
        // Whoever sends the report that cannot be checked, and the look that found it, move their own.
        Command::Hold { .. } => return Ok(()),
        Command::Release { .. } => true,
        // A rule gives a case away in the name of the watch.
        Command::Saw { .. } | Command::Place { .. } | Command::Assign { .. } => {
            !matches!(actor, Actor::Reader)
        }
        _ => matches!(actor, Actor::Editor(_)),
    };
    if who { Ok(()) } else { Err(Refusal::OnlyEditors) }
}

fn undecided(state: State) -> Result<(), Refusal> {
    undecided_or(state, &[])
}

/// Of the rule for two cases ([`super::by_hand::may_go`]) what one case says by itself.
fn at_the_desk(state: State) -> Result<(), Refusal> {
    if state == State::Held { Err(Refusal::AlreadyDecided(state)) } else { Ok(()) }
}

fn undecided_or(state: State, also: &[State]) -> Result<(), Refusal> {
    let may = state.undecided() || also.contains(&state);
    if may { Ok(()) } else { Err(Refusal::AlreadyDecided(state)) }
}

fn short(what: &'static str, text: &str, limit: usize) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length <= limit { Ok(()) } else { Err(Refusal::TooLong { what, length, limit }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Place;
    use crate::case::memory::RememberedId;
    use crate::case::tests::a_case;
    use crate::case::{CaseId, Cause, EditorId, EventId, Happened, Lane, Reason};
    use crate::clock::Timestamp;
    use crate::report::{AsideId, ReportId, ReportKind};
    use corrigenda_anchor::Quote;
    use proptest::prelude::*;

    const MARA: Actor = Actor::Editor(EditorId(1));

    fn open() -> Standing {
        a_case().standing()
    }

    fn accept(wording: &str) -> Command {
        Command::Accept { wording: Some(wording.into()), notice: true, message: String::new() }
    }

    fn seen(verdict: Verdict) -> Command {
        Command::Saw { verdict, revision: Some(RevisionId(2)), words: None }
    }

    /// Where the case stands after the command, by whoever may give it.
    fn then(standing: Standing, command: &Command) -> Standing {
        let actor = match command {
            Command::Join { .. }
            | Command::Withdraw { .. }
            | Command::Widen { .. }
            | Command::Answer { .. }
            | Command::Insist { .. } => Actor::Reader,
            Command::Saw { .. } | Command::Place { .. } => Actor::Watch,
            _ => MARA,
        };
        let events = decide(&standing, command, actor).expect("allowed");
        events.iter().fold(standing, |standing, event| standing.after(event, actor, Timestamp(5)))
    }

    #[test]
    fn accepted_is_fixed_by_each_verdict_that_says_so_and_by_no_other() {
        for verdict in Verdict::ALL.iter().copied() {
            let after = then(then(open(), &accept("in 1978")), &seen(verdict));
            let expected = if is_fix(verdict) { State::Fixed } else { State::Accepted };
            assert_eq!((after.state, after.verdict), (expected, Some(verdict)));
        }
    }

    #[test]
    fn an_open_case_is_never_fixed_by_a_look_alone() {
        for verdict in Verdict::ALL.iter().copied() {
            let after = then(open(), &seen(verdict));
            assert_eq!(after.state, State::Open);
            let accepted = then(after, &accept("in 1978"));
            assert_eq!(accepted.state == State::Fixed, is_fix(verdict), "{verdict}");
        }
    }

    #[test]
    fn a_fixed_case_is_reopened_by_its_old_words_and_not_by_a_page_out_of_reach() {
        let fixed = then(then(open(), &accept("in 1978")), &seen(Verdict::FixedOtherwise));
        assert_eq!(then(fixed.clone(), &seen(Verdict::CannotTell)), fixed);
        assert_eq!(then(fixed.clone(), &seen(Verdict::PageGone)).state, State::Fixed);
        let back = then(then(fixed, &seen(Verdict::PageGone)), &seen(Verdict::Unchanged));
        assert_eq!((back.state, back.wording, back.notice_due), (State::Open, None, false));
    }

    #[test]
    fn a_decision_stands_until_the_case_is_reopened() {
        let declined = then(open(), &Command::Decline { reason: Reason::Style, message: "No.".into() });
        assert_eq!(decide(&declined, &accept("x"), MARA), Err(Refusal::AlreadyDecided(State::Declined)));
        let reopen = Command::Reopen { why: String::new() };
        assert_eq!(decide(&open(), &reopen, MARA), Err(Refusal::NotDecided));
        let again = then(declined, &reopen);
        assert_eq!((again.state, again.reason, again.message.as_str()), (State::Open, None, ""));
    }

    #[test]
    fn a_wording_must_change_the_passage_and_may_remove_it() {
        assert_eq!(decide(&open(), &accept("signed in 1987"), MARA), Err(Refusal::SameWords));
        assert_eq!(then(open(), &accept("")).wording.as_deref(), Some(""));
        let long = accept(&"x".repeat(LONGEST_WORDING + 1));
        assert_eq!(
            decide(&open(), &long, MARA).map_err(|refusal| refusal.to_string()),
            Err("The wording is too long: 20001 characters, and at most 20000 are kept.".into())
        );
    }

    #[test]
    fn everybody_does_their_own_part() {
        for actor in [Actor::Reader, Actor::Watch] {
            assert_eq!(decide(&open(), &accept("x"), actor), Err(Refusal::OnlyEditors));
            let note = Command::Note { text: "x".into() };
            assert_eq!(decide(&open(), &note, actor), Err(Refusal::OnlyEditors));
        }
        let join = Command::Join { report: ReportId(1), number: 1, place: Place::InArticle };
        assert_eq!(decide(&open(), &join, MARA), Err(Refusal::OnlyReaders));
        assert_eq!(decide(&open(), &seen(Verdict::Removed), Actor::Reader), Err(Refusal::OnlyEditors));
    }

    #[test]
    fn a_notice_tells_what_was_accepted() {
        let publish = Command::Publish { slug: "2026-03-04".into() };
        assert_eq!(decide(&open(), &publish, MARA), Err(Refusal::NothingToTell(State::Open)));
        assert!(!then(then(open(), &accept("x")), &publish).notice_due);
    }

    #[test]
    fn a_reader_insists_once_and_only_against_an_answer_that_came_by_itself() {
        let recall = Command::Recall {
            remembered: RememberedId(4),
            of: CaseId(2),
            reason: Reason::Style,
            message: "It is our style.".into(),
        };
        let insist = Command::Insist { report: ReportId(1) };
        let refused = then(open(), &recall);
        assert_eq!((refused.state, refused.reason), (State::Declined, Some(Reason::Style)));
        assert_eq!((refused.remembered, refused.decided_by), (Some(RememberedId(4)), Some(EditorId(1))));
        let back = then(refused, &insist);
        assert_eq!((back.state, back.insisted, back.remembered), (State::Open, true, None));
        assert_eq!(back.came_back_at, Some(Timestamp(5)));
        assert_eq!(then(back.clone(), &insist), back);
        let declined = then(open(), &Command::Decline { reason: Reason::Style, message: String::new() });
        assert_eq!(then(declined.clone(), &insist), declined, "an editor decided this one");
    }

    #[test]
    fn a_case_waits_for_the_reader_until_the_answer_brings_it_back() {
        let ask = Command::Ask { question: "Where did you see it?".into(), report: None };
        let asked = then(open(), &ask);
        assert_eq!((asked.state, asked.asked_at), (State::Open, Some(Timestamp(5))));
        let answered = then(asked.clone(), &Command::Answer { report: ReportId(1) });
        assert_eq!((answered.asked_at, answered.came_back_at), (None, Some(Timestamp(5))));
        let decided = then(answered, &accept("in 1978"));
        assert_eq!((decided.asked_at, decided.came_back_at), (None, None));
        assert_eq!(decide(&decided, &ask, MARA), Err(Refusal::AlreadyDecided(State::Accepted)));
        let nobody = Standing { readers: 0, ..asked };
        assert_eq!(decide(&nobody, &ask, MARA), Err(Refusal::NobodyToAsk));
        let empty = Command::Ask { question: " ".into(), report: None };
        assert_eq!(decide(&open(), &empty, MARA), Err(Refusal::EmptyQuestion));
    }

    fn any_command() -> impl Strategy<Value = Command> {
        let text = prop_oneof![Just(String::new()), Just("signed in 1987".to_owned()), "\\PC{0,12}"];
        let verdict = prop::sample::select(Verdict::ALL);
        let place = prop::sample::select(Place::ALL);
        let revision = prop::option::of((1..9_i64).prop_map(RevisionId));
        let quote = "[a-c]{1,4}".prop_map(Quote::new);
        prop_oneof![
            (1..9_i64, place.clone()).prop_map(|(n, place)| Command::Join {
                report: ReportId(n),
                number: n,
                place
            }),
            (1..9_i64).prop_map(|n| Command::Withdraw { report: ReportId(n), counted: n % 3 > 0 }),
            prop::option::of(prop::sample::select(Cause::ALL)).prop_map(|cause| Command::Attribute { cause }),
            text.clone().prop_map(|why| Command::Hold { why }),
            text.clone().prop_map(|why| Command::Release { why }),
            (1..4_i64, 0..4_i64).prop_map(|(n, readers)| Command::PutAside {
                aside: AsideId(n),
                reports: vec![ReportId(n)],
                readers,
                why: String::new()
            }),
            (1..4_i64, 0..4_i64).prop_map(|(n, readers)| Command::BringBack {
                aside: AsideId(n),
                reports: vec![ReportId(n)],
                readers
            }),
            quote.clone().prop_map(|quote| Command::Widen { quote }),
            (place, text.clone(), prop::option::of(quote))
                .prop_map(|(place, place_reason, quote)| Command::Place { place, place_reason, quote }),
            (prop::sample::select(Lane::ALL), text.clone())
                .prop_map(|(lane, why)| Command::Move { lane, why }),
            (prop::option::of(text.clone()), any::<bool>(), text.clone())
                .prop_map(|(wording, notice, message)| Command::Accept { wording, notice, message }),
            (prop::sample::select(Reason::READY), text.clone())
                .prop_map(|(reason, message)| Command::Decline { reason, message }),
            text.clone().prop_map(|why| Command::Reopen { why }),
            (verdict, revision).prop_map(|(verdict, revision)| Command::Saw {
                verdict,
                revision,
                words: None
            }),
            text.clone().prop_map(|text| Command::Note { text }),
            text.clone().prop_map(|question| Command::Ask { question, report: None }),
            (1..9_i64).prop_map(|n| Command::Answer { report: ReportId(n) }),
            (1..9_i64).prop_map(|n| Command::Insist { report: ReportId(n) }),
            (1..9_i64).prop_map(|n| Command::Recall {
                remembered: RememberedId(n),
                of: CaseId(n),
                reason: Reason::Style,
                message: String::new()
            }),
            text.clone().prop_map(|slug| Command::Publish { slug }),
            (prop::option::of((1..4_i64).prop_map(EditorId)), text.clone())
                .prop_map(|(to, why)| Command::Assign { to, why }),
            (prop::sample::select(Reason::READY), text).prop_map(|(reason, message)| {
                Command::Propose(Proposal::Decline { reason, message, named: String::new() })
            }),
        ]
    }

    fn any_actor() -> impl Strategy<Value = Actor> {
        prop_oneof![
            Just(Actor::Reader),
            Just(Actor::Watch),
            (1..4_i64).prop_map(|n| Actor::Editor(EditorId(n)))
        ]
    }

    fn opened() -> CaseEvent {
        CaseEvent::Opened {
            about: ReportKind::Correction,
            lane: Lane::Correction,
            lane_why: String::new(),
            quote: Quote::new("signed in 1987"),
            place: Place::InArticle,
            place_reason: String::new(),
        }
    }

    proptest! {
        #[test]
        fn no_commands_in_any_order_lead_anywhere_else(
            commands in prop::collection::vec((any_command(), any_actor()), 0..40)
        ) {
            let mut lines: Vec<Happened> = Vec::new();
            let happen = |lines: &mut Vec<Happened>, event, actor| {
                let n = lines.len() as i64 + 1;
                lines.push(Happened { event_id: EventId(n), at: Timestamp(n), actor, event });
            };
            happen(&mut lines, opened(), Actor::Reader);
            for (command, actor) in commands {
                let before = Standing::fold(&lines).expect("a history that begins with the opening");
                let Ok(events) = decide(&before, &command, actor) else { continue };
                let mut standing = before.clone();
                for event in events {
                    // What is kept is what comes back from its JSON.
                    let json = serde_json::to_string(&event).expect("plain values");
                    let event: CaseEvent = serde_json::from_str(&json).expect("what was written");
                    happen(&mut lines, event.clone(), actor);
                    let at = Timestamp(lines.len() as i64);
                    let next = standing.clone().after(&event, actor, at);
                    let step = (standing.state, next.state);
                    let listed = step.0 == step.1
                        || matches!(
                            step,
                            (State::Open | State::Held, State::Accepted | State::Declined | State::Aside)
                                | (State::Open, State::Held)
                                | (State::Aside, State::Held)
                                | (State::Declined, State::Aside)
                                | (State::Accepted, State::Fixed)
                                | (_, State::Open)
                        );
                    prop_assert!(listed, "{step:?} by {event:?}");
                    standing = next;
                }
                prop_assert_eq!(Standing::fold(&lines), Some(standing.clone()));
                prop_assert_eq!(standing.version, lines.len() as i64);
                prop_assert!(standing.readers >= 0);
                prop_assert_eq!(standing.reason.is_some(), standing.state == State::Declined);
                let decided = matches!(standing.state, State::Accepted | State::Fixed | State::Declined);
                prop_assert_eq!(standing.decided_by.is_some(), decided);
                prop_assert!(decided || standing.wording.is_none());
                prop_assert!(
                    standing.cause.is_none() || matches!(standing.state, State::Accepted | State::Fixed)
                );
                prop_assert!(!decided || standing.asked_at.is_none());
                prop_assert_eq!(standing.aside_from.is_some(), standing.state == State::Aside);
                prop_assert!(standing.state != State::Aside || standing.readers == 0);
                prop_assert!(standing.asked_at.is_none() || standing.came_back_at.is_none());
                prop_assert!(standing.remembered.is_none() || standing.state == State::Declined);
            }
        }
    }
}
