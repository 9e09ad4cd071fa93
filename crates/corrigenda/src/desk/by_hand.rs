//! What an editor can put together, take apart and take back on a case.

use super::drawn;
use super::gather::Gathered;
use super::marks::{Standing, standing};
use super::voices::label;
use super::when::{Now, when};
use crate::case::by_hand::{How, may_go, numbers, standing_takes};
use crate::case::{CaseId, EventId, history};
use crate::report::ReportId;
use crate::web::inert::{Inert, Run};

/// Another case of the same article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Its number.
    pub case_id: CaseId,
    /// Its passage, the beginning of it.
    pub passage: Vec<Run>,
    /// Where it stands.
    pub standing: Standing,
    /// How many readers.
    pub readers: i64,
    /// It is about the same words, and may be merged into this one.
    pub merges: bool,
    /// It takes single reports of this case.
    pub takes: bool,
}

/// A report that can be sent elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movable {
    /// Which.
    pub report_id: ReportId,
    /// Which reader.
    pub number: i64,
    /// The words they would put in.
    pub label: Vec<Run>,
    /// When they wrote, for people.
    pub when: String,
    /// The reader took it back.
    pub withdrawn: bool,
}

/// A handing over that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// Its line in the history.
    pub event_id: EventId,
    /// What was done, as a sentence.
    pub sentence: String,
    /// When, for people.
    pub when: String,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByHand {
    /// Other cases of the article, those about the same words first.
    pub others: Vec<Other>,
    /// The reports of this case.
    pub reports: Vec<Movable>,
    /// What can be taken back, oldest first.
    pub taken: Vec<HandedOver>,
}

impl ByHand {
    /// Whether some case of the article would take single reports.
    #[must_use]
    pub fn any_takes(&self) -> bool {
        self.others.iter().any(|other| other.takes)
    }
}

/// The most of each that is listed.
const MOST: usize = 100;

/// What can be done by hand with a case.
#[must_use]
pub fn by_hand(gathered: &Gathered, now: &Now) -> ByHand {
    let here = &gathered.case;
    let mut others: Vec<Other> = gathered
        .others
        .iter()
        .map(|case| Other {
            case_id: case.case_id,
            passage: Inert::new(&drawn::beginning(&case.quote.exact, 120)).runs,
            standing: standing(case),
            readers: case.readers,
            merges: may_go(How::Merge, case, here).is_ok(),
            takes: may_go(How::Move, here, case).is_ok(),
        })
        .collect();
    others.sort_by_key(|other| (!other.merges, !other.takes, other.case_id));
    others.truncate(MOST);
    let numbers = numbers(&gathered.events);
    let reports = gathered.reports.iter().take(MOST).map(|report| Movable {
        report_id: report.report_id,
        number: numbers.get(&report.report_id).copied().unwrap_or(0),
        label: Inert::new(&label(report, now.say)).runs,
        when: when(report.received_at, now),
        withdrawn: report.withdrawn_at.is_some(),
    });
    let taken = standing_takes(&gathered.events).into_iter().map(|line| HandedOver {
        event_id: line.event_id,
        sentence: now.say.message(history::told(line, |id| history::name_of(&gathered.names, id))),
        when: when(line.at, now),
    });
    ByHand { others, reports: reports.collect(), taken: taken.collect() }
}
