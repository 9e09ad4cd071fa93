//! The lifecycle of a case: `open → accepted → fixed`, `open → declined`, and back from each.
//!
//! Pure: [`decide`] says what a command makes happen, and [`Standing`] adds it up. A case is fixed
//! only after somebody accepted it: an open case whose page was seen to be put right stays open and
//! shows so, and the editor's yes then makes it accepted and fixed at once.

use super::command::{LONGEST_MESSAGE, LONGEST_WORDING};
use super::{Actor, CaseEvent, Command, Refusal, Standing, State, Verdict};
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
    Ok(match command.clone() {
        Command::Join { report, number, place } => vec![CaseEvent::Joined { report, number, place }],
        Command::Add { report } => vec![CaseEvent::Added { report }],
        Command::Withdraw { .. } if standing.readers == 0 => vec![],
        Command::Withdraw { report } => vec![CaseEvent::Withdrawn { report }],
        Command::Widen { quote } if quote == standing.quote || state != State::Open => vec![],
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
            vec![CaseEvent::Declined { reason, message }]
        }
        Command::Reopen { .. } if state == State::Open => return Err(Refusal::NotDecided),
        Command::Reopen { why } => {
            short("reason", &why, LONGEST_MESSAGE)?;
            vec![CaseEvent::Reopened { why }]
        }
        Command::Saw { verdict, revision } => saw(standing, verdict, revision),
        Command::Note { text } if text.trim().is_empty() => return Err(Refusal::EmptyNote),
        Command::Note { text } => {
            short("note", &text, LONGEST_MESSAGE)?;
            vec![CaseEvent::Noted { text }]
        }
        Command::Publish { slug } => match state {
            State::Open | State::Declined => return Err(Refusal::NothingToTell(state)),
            State::Accepted | State::Fixed => vec![CaseEvent::Published { slug }],
        },
    })
}

/// What follows from a look at the page. A look that shows what the last one showed is not kept; a
/// declined case is not looked at.
fn saw(standing: &Standing, verdict: Verdict, revision: Option<RevisionId>) -> Vec<CaseEvent> {
    if standing.state == State::Declined || standing.verdict == Some(verdict) {
        return vec![];
    }
    let mut events = vec![CaseEvent::Saw { verdict, revision }];
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
        Command::Join { .. } | Command::Add { .. } | Command::Withdraw { .. } | Command::Widen { .. } => {
            return match actor {
                Actor::Reader => Ok(()),
                Actor::Editor(_) | Actor::Watch => Err(Refusal::OnlyReaders),
            };
        }
        Command::Saw { .. } | Command::Place { .. } => !matches!(actor, Actor::Reader),
        _ => matches!(actor, Actor::Editor(_)),
    };
    if who { Ok(()) } else { Err(Refusal::OnlyEditors) }
}

fn undecided(state: State) -> Result<(), Refusal> {
    if state == State::Open { Ok(()) } else { Err(Refusal::AlreadyDecided(state)) }
}

fn short(what: &'static str, text: &str, limit: usize) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length <= limit { Ok(()) } else { Err(Refusal::TooLong { what, length, limit }) }
}
