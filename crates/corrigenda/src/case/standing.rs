//! Where a case stands: the sum of its history, pure.

use corrigenda_anchor::Quote;

use super::memory::RememberedId;
use super::{Actor, Case, CaseEvent, CaseId, Cause, EditorId, Happened, Lane, Reason, State, Verdict};
use crate::article::{Place, RevisionId};
use crate::clock::Timestamp;
use crate::report::ReportKind;

/// Everything about a case that its history tells: what the fold of its events is, and what the
/// row beside them must equal.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// See [`Case::lane`].
    pub lane: Lane,
    /// See [`Case::state`].
    pub state: State,
    /// See [`Case::kind`].
    pub kind: ReportKind,
    /// See [`Case::quote`].
    pub quote: Quote,
    /// See [`Case::place`].
    pub place: Place,
    /// See [`Case::place_reason`].
    pub place_reason: String,
    /// See [`Case::readers`].
    pub readers: i64,
    /// See [`Case::wording`].
    pub wording: Option<String>,
    /// See [`Case::reason`].
    pub reason: Option<Reason>,
    /// See [`Case::cause`].
    pub cause: Option<Cause>,
    /// See [`Case::message`].
    pub message: String,
    /// See [`Case::notice_due`].
    pub notice_due: bool,
    /// See [`Case::decided_at`].
    pub decided_at: Option<Timestamp>,
    /// See [`Case::decided_by`].
    pub decided_by: Option<EditorId>,
    /// See [`Case::assignee`].
    pub assignee: Option<EditorId>,
    /// See [`Case::verdict`].
    pub verdict: Option<Verdict>,
    /// See [`Case::verdict_revision_id`].
    pub verdict_revision_id: Option<RevisionId>,
    /// See [`Case::merged_into`].
    pub merged_into: Option<CaseId>,
    /// See [`Case::aside_from`].
    pub aside_from: Option<State>,
    /// See [`Case::remembered`].
    pub remembered: Option<RememberedId>,
    /// See [`Case::insisted`].
    pub insisted: bool,
    /// See [`Case::asked_at`].
    pub asked_at: Option<Timestamp>,
    /// See [`Case::came_back_at`].
    pub came_back_at: Option<Timestamp>,
    /// See [`Case::version`].
    pub version: i64,
}

impl Standing {
    /// The sum of a history; `None` unless it begins with the opening of a case.
    #[must_use]
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Happened>) -> Option<Standing> {
        events.into_iter().fold(None, |standing, line| match (standing, &line.event) {
            (None, CaseEvent::Opened { about, lane, quote, place, place_reason, .. }) => {
                Some(Standing::opened(*about, *lane, quote.clone(), *place, place_reason.clone()))
            }
            (None, _) => None,
            (Some(standing), event) => Some(standing.after(event, line.actor, line.at)),
        })
    }

    fn opened(kind: ReportKind, lane: Lane, quote: Quote, place: Place, place_reason: String) -> Standing {
        Standing {
            lane,
            state: State::Open,
            kind,
            quote,
            place,
            place_reason,
            readers: 0,
            wording: None,
            reason: None,
            cause: None,
            message: String::new(),
            notice_due: false,
            decided_at: None,
            decided_by: None,
            assignee: None,
            verdict: None,
            verdict_revision_id: None,
            merged_into: None,
            aside_from: None,
            remembered: None,
            insisted: false,
            asked_at: None,
            came_back_at: None,
            version: 1,
        }
    }

    /// Where the case stands after one more event.
    #[must_use]
    pub fn after(mut self, event: &CaseEvent, actor: Actor, at: Timestamp) -> Standing {
        self.version += 1;
        match event {
            CaseEvent::Opened { .. }
            | CaseEvent::Added { .. }
            | CaseEvent::Noted { .. }
            | CaseEvent::Proposed { .. } => {}
            CaseEvent::Joined { .. } => {
                self.readers += 1;
                self.come_back();
            }
            CaseEvent::Withdrawn { counted, .. } => {
                (self.readers, self.asked_at) = (self.readers - i64::from(*counted), None);
            }
            CaseEvent::Held { .. } => self.state = State::Held,
            CaseEvent::Released { .. } => self.state = State::Open,
            CaseEvent::PutAside { readers, .. } => {
                self.readers -= readers;
                if *readers > 0 && self.readers == 0 && self.state.undecided() {
                    (self.aside_from, self.state) = (Some(self.state), State::Aside);
                }
            }
            CaseEvent::BroughtBack { readers, .. } => {
                self.readers += readers;
                self.come_back();
            }
            CaseEvent::Widened { quote } => self.quote = quote.clone(),
            CaseEvent::Placed { place, place_reason, quote } => {
                self.place = *place;
                self.place_reason.clone_from(place_reason);
                if let Some(quote) = quote {
                    self.quote = quote.clone();
                }
            }
            CaseEvent::Moved { lane, .. } => self.lane = *lane,
            CaseEvent::Accepted { wording, notice, message } => {
                self.state = State::Accepted;
                self.wording.clone_from(wording);
                self.notice_due = *notice;
                self.message.clone_from(message);
                (self.decided_at, self.decided_by) = (Some(at), actor.editor());
                (self.asked_at, self.came_back_at) = (None, None);
            }
            CaseEvent::Declined { reason, message, .. } => {
                self.state = State::Declined;
                self.reason = Some(*reason);
                self.message.clone_from(message);
                (self.decided_at, self.decided_by) = (Some(at), actor.editor());
                (self.asked_at, self.came_back_at) = (None, None);
            }
            CaseEvent::Recalled { remembered, reason, message, .. } => {
                self.state = State::Declined;
                (self.remembered, self.reason) = (Some(*remembered), Some(*reason));
                self.message.clone_from(message);
                (self.decided_at, self.decided_by) = (Some(at), actor.editor());
                (self.asked_at, self.came_back_at) = (None, None);
            }
            CaseEvent::Insisted { .. } => {
                self.open_again();
                (self.insisted, self.came_back_at) = (true, Some(at));
                // Nobody but whoever is put aside says so.
                if self.readers == 0 {
                    (self.aside_from, self.state) = (Some(State::Open), State::Aside);
                }
            }
            CaseEvent::Reopened { .. } => self.open_again(),
            CaseEvent::Saw { verdict, revision, .. } => {
                self.verdict = Some(*verdict);
                self.verdict_revision_id = *revision;
            }
            CaseEvent::Fixed { .. } => self.state = State::Fixed,
            CaseEvent::Published { .. } => self.notice_due = false,
            CaseEvent::Attributed { cause } => self.cause = *cause,
            CaseEvent::Asked { .. } => (self.asked_at, self.came_back_at) = (Some(at), None),
            CaseEvent::Answered { .. } if self.state.undecided() || self.state == State::Aside => {
                (self.asked_at, self.came_back_at) = (None, Some(at));
            }
            CaseEvent::Answered { .. } => {}
            CaseEvent::Assigned { to, .. } => self.assignee = *to,
            CaseEvent::Gave { to, readers, all, quote, .. } => {
                self.readers -= readers;
                if let Some(quote) = quote {
                    self.quote = quote.clone();
                }
                if *all {
                    (self.state, self.merged_into) = (State::Merged, Some(*to));
                    (self.asked_at, self.came_back_at) = (None, None);
                }
            }
            CaseEvent::Took { readers, quote, .. } => {
                self.readers += readers;
                if let Some(quote) = quote {
                    self.quote = quote.clone();
                }
                if self.state == State::Merged {
                    (self.state, self.merged_into) = (State::Open, None);
                }
            }
        }
        self
    }
}

impl Standing {
    /// Somebody speaks for it again.
    fn come_back(&mut self) {
        if self.state == State::Aside && self.readers > 0 {
            self.state = self.aside_from.take().unwrap_or(State::Open);
        }
    }

    fn open_again(&mut self) {
        self.state = State::Open;
        (self.wording, self.reason, self.notice_due) = (None, None, false);
        self.cause = None;
        (self.remembered, self.decided_at, self.decided_by) = (None, None, None);
        self.message.clear();
    }
}

impl Case {
    /// The case as it stands after more of its history.
    #[must_use]
    pub fn with(self, standing: Standing) -> Case {
        let Standing { lane, state, kind, quote, place, place_reason, readers, .. } = standing;
        let Standing { wording, reason, message, notice_due, decided_at, decided_by, .. } = standing;
        let Standing { assignee, verdict, verdict_revision_id, merged_into, aside_from, .. } = standing;
        let Standing { remembered, insisted, asked_at, came_back_at, cause, version, .. } = standing;
        let case = Case { lane, state, kind, quote, place, place_reason, readers, ..self };
        let case = Case { wording, reason, message, notice_due, decided_at, decided_by, ..case };
        let case = Case { remembered, insisted, asked_at, came_back_at, cause, version, ..case };
        Case { assignee, verdict, verdict_revision_id, merged_into, aside_from, ..case }
    }

    /// What the history of this case must add up to.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing {
            lane: self.lane,
            state: self.state,
            kind: self.kind,
            quote: self.quote.clone(),
            place: self.place,
            place_reason: self.place_reason.clone(),
            readers: self.readers,
            wording: self.wording.clone(),
            reason: self.reason,
            cause: self.cause,
            message: self.message.clone(),
            notice_due: self.notice_due,
            decided_at: self.decided_at,
            decided_by: self.decided_by,
            assignee: self.assignee,
            verdict: self.verdict,
            verdict_revision_id: self.verdict_revision_id,
            merged_into: self.merged_into,
            aside_from: self.aside_from,
            remembered: self.remembered,
            insisted: self.insisted,
            asked_at: self.asked_at,
            came_back_at: self.came_back_at,
            version: self.version,
        }
    }
}
