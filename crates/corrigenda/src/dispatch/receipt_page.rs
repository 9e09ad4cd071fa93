//! What a receipt shows: how far it came, what the editors say, before and after, what was sent.

use super::{Contact, ContactState, questions, store, words};
use crate::article::{self, Article, Site};
use crate::case::context::BeforeAfter;
use crate::case::reason::OwnReason;
use crate::case::store::Asked;
use crate::case::{self, Case, CaseEvent, CaseId, Happened, State};
use crate::clock::Timestamp;
use crate::language::{Message, Say, message};
use crate::notice;
use crate::notice::compare::Compared;
use crate::report::receipt::Receipt;
use crate::report::{self, Report};
use crate::store::{Error, Tx};

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The message that says what happened.
    pub what: &'static str,
    /// When; `None` while it is still awaited.
    pub at: Option<Timestamp>,
    /// Something came in: the page, the notice.
    pub came_in: bool,
    /// The message with a few words more.
    pub more: Option<&'static str>,
    /// The path of the notice.
    pub link: Option<String>,
}

/// The paragraph before and after the change.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Both, compared.
    pub change: Compared,
    /// When the page was first seen as it was put right, where it was changed again after that.
    pub fixed_at: Option<Timestamp>,
    /// The SHA-256 of the revision before, in hex.
    pub hash_before: String,
    /// That of the one after; empty where nothing of the paragraph is left.
    pub hash_after: String,
}

/// Everything a receipt shows.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Whose.
    pub site: Site,
    /// About which article.
    pub article: Article,
    /// What was sent.
    pub report: Report,
    /// The case it joined.
    pub case: Option<Case>,
    /// The way it went, oldest step first.
    pub steps: Vec<Step>,
    /// What the editors asked this reader, oldest first.
    pub questions: Vec<Asked>,
    /// The paragraph before and after the change.
    pub evidence: Option<Evidence>,
    /// The reason of the decline, where it is one of the site's own.
    pub own_reason: Option<OwnReason>,
    /// The address left for the answer.
    pub contact: Option<Contact>,
    /// When it was known that the last letter did not reach the reader.
    pub came_back: Option<Timestamp>,
    /// Until when the receipt works.
    pub until: Timestamp,
}

/// Gathers what the holder of a receipt may see; `None` where there is no such receipt, or it is
/// too old.
///
/// # Errors
/// See [`Error`].
pub fn by_receipt(tx: &mut Tx<'_>, receipt: &Receipt, now: Timestamp) -> Result<Option<Shown>, Error> {
    let Some(report) = report::store::by_receipt_hash(tx, &receipt.hash())? else { return Ok(None) };
    let until = store::kept_until(report.received_at);
    if now > until {
        return Ok(None);
    }
    let Some(site) = article::store::site_by_id(tx, report.site_id)? else { return Ok(None) };
    let Some(article) = article::store::article_by_id(tx, report.article_id)? else { return Ok(None) };
    let case = match report::store::case_of::<CaseId>(tx, report.report_id)? {
        Some(case_id) => case::store::by_id(tx, case_id)?,
        None => None,
    };
    let events = match &case {
        Some(case) => case::store::events(tx, case.case_id)?,
        None => vec![],
    };
    let evidence = match &case {
        Some(case) if case.state == State::Fixed => evidence(tx, case)?,
        _ => None,
    };
    let contact = store::by_report(tx, report.report_id)?;
    let came_back = store::came_back(tx, report.report_id)?;
    let questions = case::store::asked(tx, report.report_id)?;
    let own_reason = case::store::own_of(tx, case.as_ref().and_then(|case| case.reason))?;
    let steps = steps(&site, &report, case.as_ref(), &events, &questions);
    Ok(Some(Shown {
        site,
        article,
        report,
        case,
        steps,
        questions,
        evidence,
        own_reason,
        contact,
        came_back,
        until,
    }))
}

fn evidence(tx: &mut Tx<'_>, case: &Case) -> Result<Option<Evidence>, Error> {
    let seen = case::store::before_after(tx, case)?.filter(BeforeAfter::changed);
    Ok(seen.map(|seen| Evidence {
        change: Compared::new(&seen.before.text, seen.after.as_ref().map_or("", |after| &after.text)),
        fixed_at: seen.after.as_ref().filter(|_| seen.changed_since).map(|after| after.seen_at),
        hash_before: seen.before.hash,
        hash_after: seen.after.map(|after| after.hash).unwrap_or_default(),
    }))
}

/// The way of a report. What was taken back again is left out, but for the taking back itself.
fn steps(
    site: &Site,
    report: &Report,
    case: Option<&Case>,
    events: &[Happened],
    questions: &[Asked],
) -> Vec<Step> {
    let received = Step {
        what: "step-received",
        at: Some(report.received_at),
        came_in: false,
        more: Some(words::found(report.place)),
        link: None,
    };
    let mut steps = Vec::new();
    for happened in events {
        let step = |what, more| Step { what, at: Some(happened.at), came_in: false, more, link: None };
        match &happened.event {
            CaseEvent::Accepted { .. } => steps.push(step("step-accepted", None)),
            CaseEvent::Declined { reason, .. } | CaseEvent::Recalled { reason, .. } => {
                steps.push(step("step-declined", Some(reason.told())))
            }
            CaseEvent::Reopened { .. } | CaseEvent::Insisted { .. } => {
                steps.clear();
                steps.push(step("step-reopened", None));
            }
            CaseEvent::Fixed { verdict } => {
                steps.push(Step { came_in: true, ..step("step-changed", Some(words::fixed(*verdict))) });
            }
            CaseEvent::Published { slug } => steps.push(Step {
                came_in: true,
                link: Some(notice::public::path(&site.key, slug)),
                ..step("step-notice", None)
            }),
            _ => {}
        }
    }
    for asked in questions {
        let what = [("step-asked", Some(asked.at)), ("step-answered", answered_at(asked))];
        for (what, at) in what.into_iter().filter(|(_, at)| at.is_some()) {
            let earlier = steps.iter().filter(|step| step.at <= at).count();
            steps.insert(earlier, Step { what, at, came_in: false, more: None, link: None });
        }
    }
    // A case may have been decided before this reader joined it.
    let earlier = steps.iter().filter(|step| step.at < received.at).count();
    steps.insert(earlier, received);
    // Who took it back is not answered: for them nothing is awaited.
    if report.withdrawn_at.is_some() {
        return steps;
    }
    let awaited = |what, more| Step { what, at: None, came_in: false, more, link: None };
    match case.map(|case| (case.state, case.notice_due)) {
        Some((State::Open, _)) if questions::pending(questions, Some(State::Open)) => {
            steps.push(awaited("step-answer", Some("step-answer-more")));
        }
        // Who was put aside or is held waits like everybody: no reader is shown a suspicion.
        Some((State::Open | State::Held | State::Aside, _)) => {
            steps.push(awaited("step-open", Some("step-open-more")))
        }
        Some((State::Accepted, _)) => {
            steps.push(awaited("step-to-change", Some("step-to-change-more")));
        }
        Some((State::Fixed, true)) => steps.push(awaited("step-notice-follows", None)),
        _ => {}
    }
    steps
}

fn answered_at(asked: &Asked) -> Option<Timestamp> {
    asked.answer.as_ref().map(|(_, at)| *at)
}

impl Shown {
    /// Whether the editors wait for an answer of this reader.
    #[must_use]
    pub fn asked(&self) -> bool {
        self.stands() && questions::pending(&self.questions, self.case.as_ref().map(|case| case.state))
    }

    /// Whether the words were erased.
    #[must_use]
    pub fn erased(&self) -> bool {
        self.report.erased_at.is_some()
    }

    /// When it was taken back, where the words stayed.
    #[must_use]
    pub fn taken_back(&self) -> Option<Timestamp> {
        self.report.withdrawn_at.filter(|_| !self.erased())
    }

    /// Whether it is neither erased nor taken back.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.report.withdrawn_at.is_none()
    }

    /// When the words went because the time to keep them was over.
    #[must_use]
    pub fn words_gone(&self) -> Option<Timestamp> {
        self.report.forgotten_at.filter(|_| !self.erased())
    }

    /// Whether the answer came by itself, so that the reader may insist.
    #[must_use]
    pub fn may_insist(&self) -> bool {
        self.stands() && self.case.as_ref().is_some_and(|case| case.remembered.is_some())
    }

    /// The message that says what it comes to.
    #[must_use]
    pub fn headline(&self) -> &'static str {
        if self.erased() {
            return "headline-erased";
        }
        if !self.stands() {
            return "headline-withdrawn";
        }
        if self.asked() {
            return "headline-asked";
        }
        let case = self.case.as_ref();
        words::headline(
            case.map(|case| case.state),
            case.and_then(|case| case.reason),
            case.and_then(|case| case.verdict),
        )
    }

    /// What the site's owners wrote as the reason of the decline, in the reader's language where it
    /// is written in it, and the language it is in.
    #[must_use]
    pub fn why_not(&self, say: &Say) -> Option<(&str, &str)> {
        let own = self.own_reason.as_ref().filter(|_| !self.erased())?;
        let tag = say.language().tag();
        let (says, theirs) = own.in_language(tag);
        Some((says, if theirs { tag } else { self.site.lang.as_str() }))
    }

    /// The headline of the article, or its address.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.article.title.is_empty() { &self.article.url } else { &self.article.title }
    }

    /// What the editors say beside the decision, and when they decided.
    #[must_use]
    pub fn said(&self) -> Option<(&str, Timestamp)> {
        let case = self.case.as_ref().filter(|case| !case.message.is_empty())?;
        Some((case.message.as_str(), case.decided_at?))
    }

    /// Whether an address left now would still get an answer.
    #[must_use]
    pub fn answer_to_come(&self) -> bool {
        self.stands()
            && self.case.as_ref().is_none_or(|case| match case.state {
                State::Open | State::Accepted | State::Merged | State::Held | State::Aside => true,
                State::Fixed => case.notice_due,
                State::Declined => false,
            })
    }

    /// Whether the field for an address is shown: a confirmed one stays until it is deleted.
    #[must_use]
    pub fn may_leave_address(&self) -> bool {
        let confirmed = self.contact.as_ref().is_some_and(|contact| contact.state == ContactState::Confirmed);
        self.answer_to_come() && !confirmed
    }

    /// The message with the state of the address; `None` where none was left.
    #[must_use]
    pub fn contact_state(&self) -> Option<&'static str> {
        self.contact.as_ref().map(|contact| match contact.state {
            ContactState::Unconfirmed => "contact-unconfirmed",
            ContactState::Confirmed => "contact-confirmed",
            ContactState::Dead => "contact-dead",
        })
    }
}

/// The longest that can be added at once, in characters, and the longest it all may become.
pub const LONGEST_ADDED: usize = 2_000;
const LONGEST_COMMENT: usize = 8_000;

/// Why something is not added.
#[derive(Debug)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is too long: so many characters.
    TooLong(usize),
    /// There is enough.
    Full,
    /// An editor decided it, or nobody yet.
    NothingToInsist,
    /// It was erased.
    Erased,
    /// The database failed.
    Store(Error),
}

impl From<Error> for Refusal {
    fn from(failure: Error) -> Refusal {
        Refusal::Store(failure)
    }
}

impl Refusal {
    /// The refusal for the reader.
    ///
    /// # Errors
    /// The failure, where it is none of the reader's.
    pub fn said(self) -> Result<Message, Error> {
        Ok(match self {
            Refusal::Empty => message("refused-add-empty"),
            Refusal::TooLong(has) => message("refused-add-long").with("has", has).with("most", LONGEST_ADDED),
            Refusal::Full => message("refused-add-full"),
            Refusal::NothingToInsist => message("refused-insist"),
            Refusal::Erased => message("refused-add-erased"),
            Refusal::Store(failure) => return Err(failure),
        })
    }
}

/// Adds a reader's words to what they sent, and to the history of the case that something was added.
///
/// # Errors
/// [`Refusal`].
pub fn add(tx: &mut Tx<'_>, report: &Report, more: &str, now: Timestamp) -> Result<(), Refusal> {
    let more = more.trim();
    let length = more.chars().count();
    if more.is_empty() {
        return Err(Refusal::Empty);
    }
    if length > LONGEST_ADDED {
        return Err(Refusal::TooLong(length));
    }
    tx.hold("article", report.article_id.0)?;
    let Some(fresh) = report::store::by_id(tx, report.report_id)? else { return Err(Refusal::Erased) };
    if fresh.withdrawn_at.is_some() {
        return Err(Refusal::Erased);
    }
    let comment =
        if fresh.comment.is_empty() { more.to_owned() } else { format!("{}\n\n{more}", fresh.comment) };
    if comment.chars().count() > LONGEST_COMMENT {
        return Err(Refusal::Full);
    }
    Ok(case::store::add(tx, report, &comment, now)?)
}

/// A reader insists after an answer that came by itself, perhaps with a reason: it goes to the desk.
///
/// # Errors
/// [`Refusal`].
pub fn insist(tx: &mut Tx<'_>, report: &Report, why: &str, now: Timestamp) -> Result<(), Refusal> {
    if !why.trim().is_empty() {
        add(tx, report, why, now)?;
    }
    if case::store::insist(tx, report, now)? { Ok(()) } else { Err(Refusal::NothingToInsist) }
}
