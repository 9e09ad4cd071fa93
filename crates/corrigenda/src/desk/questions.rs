//! What the desk asked the readers of a case, and what they answered.

use super::gather::Gathered;
use super::when::{Now, when};
use crate::case::EventId;
use crate::case::by_hand::numbers;
use crate::case::history::name_of;
use crate::clock::Timestamp;
use crate::report::ReportId;
use crate::web::inert::{Inert, Run};

/// A question as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    event_id: EventId,
    /// Who asked.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// What.
    pub text: Vec<Run>,
    /// Whom, in words.
    pub whom: String,
    /// What they said, oldest reader first.
    pub answers: Vec<Answer>,
}

/// What one reader said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Counted within the case.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// The words; none where the reader erased them.
    pub words: Option<Inert>,
}

/// A reader who can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Askable {
    /// Whose report.
    pub report_id: ReportId,
    /// Counted within the case.
    pub number: i64,
    /// When they wrote, for people.
    pub when: String,
}

/// Readers who are offered one by one; of more than these all are asked, or none.
const OFFERED: usize = 50;

/// Who can be asked.
#[must_use]
pub fn askable(gathered: &Gathered, now: &Now) -> Vec<Askable> {
    let numbers = numbers(&gathered.events);
    let there = gathered.reports.iter().filter(|report| report.counts());
    there
        .take(OFFERED)
        .map(|report| Askable {
            report_id: report.report_id,
            number: numbers.get(&report.report_id).copied().unwrap_or(0),
            when: when(report.received_at, now),
        })
        .collect()
}

/// The questions with their answers, oldest first.
#[must_use]
pub fn questions(gathered: &Gathered, now: &Now) -> Vec<Question> {
    let numbers = numbers(&gathered.events);
    let number = |report_id: &ReportId| numbers.get(report_id).copied().unwrap_or(0);
    let mut drawn: Vec<Question> = Vec::new();
    for asked in &gathered.questions {
        let answer = asked.answer.as_ref().map(|(words, at)| Answer {
            number: number(&asked.report_id),
            at: *at,
            when: when(*at, now),
            words: (!words.is_empty()).then(|| Inert::new(words)),
        });
        match drawn.last_mut().filter(|question| question.event_id == asked.event_id) {
            Some(question) => {
                question.whom = now.say.t("desk-asked-several");
                question.answers.extend(answer);
            }
            None => drawn.push(Question {
                event_id: asked.event_id,
                who: asked.by.map_or_else(String::new, |id| now.say.message(name_of(&gathered.names, id))),
                at: asked.at,
                when: when(asked.at, now),
                text: Inert::new(&asked.question).runs,
                whom: now.say.t1("desk-asked-reader", "n", number(&asked.report_id)),
                answers: answer.into_iter().collect(),
            }),
        }
    }
    drawn
}
