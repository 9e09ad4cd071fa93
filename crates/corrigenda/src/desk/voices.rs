//! What readers wrote, as the desk shows it: every word inert.

use std::collections::HashMap;

use corrigenda_anchor::{Piece, diff};

use super::drawn::beginning;
use super::when::{Now, when};
use crate::case::Happened;
use crate::case::by_hand::numbers;
use crate::clock::Timestamp;
use crate::language::{Say, Value, message};
use crate::report::{Report, ReportId, ReportKind};
use crate::web::inert::{Inert, Run};

/// What one reader wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Whose report.
    pub report: ReportId,
    /// Counted within the case.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// The words they would put in, in short.
    pub label: Vec<Run>,
    /// What else there is to say about it.
    pub marks: Vec<String>,
    /// Why; empty for no reason given.
    pub comment: Option<Inert>,
    /// Where one can check.
    pub source: Option<Inert>,
    /// Its sender can be blocked: it is neither erased nor put aside.
    pub blockable: bool,
}

/// The readers of a case, and how many gave no reason and are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voices {
    /// Those shown.
    pub shown: Vec<Voice>,
    /// How many were not.
    pub silent: usize,
    /// How many there are.
    pub all: usize,
}

/// Longest list that is shown at once; the reports beyond it are counted.
const MOST: usize = 300;

/// Draws what readers wrote; those without a reason only where all are asked for.
#[must_use]
pub fn voices(reports: &[Report], events: &[Happened], all: bool, now: &Now) -> Voices {
    let numbers = numbers(events);
    let speaks = |report: &&Report| all || !report.comment.is_empty() || !report.source.is_empty();
    let shown: Vec<Voice> =
        reports.iter().filter(speaks).take(MOST).map(|report| voice(report, &numbers, now)).collect();
    Voices { silent: reports.len() - shown.len(), all: reports.len(), shown }
}

fn voice(report: &Report, numbers: &HashMap<ReportId, i64>, now: &Now) -> Voice {
    let mut marks = Vec::new();
    if report.kind == ReportKind::Clarification {
        marks.push(now.say.t("desk-voice-clarification"));
    }
    if report.withdrawn_at.is_some() {
        marks.push(now.say.t("desk-voice-withdrawn"));
    }
    if report.aside.is_some() {
        marks.push(now.say.t("desk-state-aside"));
    }
    let inert = |text: &str| (!text.is_empty()).then(|| Inert::new(text));
    Voice {
        report: report.report_id,
        blockable: report.counts(),
        number: numbers.get(&report.report_id).copied().unwrap_or(0),
        at: report.received_at,
        when: when(report.received_at, now),
        label: Inert::new(&label(report, now.say)).runs,
        marks,
        comment: inert(&report.comment),
        source: inert(&report.source),
    }
}

/// The words a reader would put in; what they would take out, where nothing comes in.
pub(super) fn label(report: &Report, say: Say) -> String {
    let Some(suggestion) = &report.suggestion else { return say.t("desk-voice-no-wording") };
    let (mut comes, mut goes) = (Vec::new(), Vec::new());
    for piece in diff(&report.quote.exact, suggestion) {
        match piece {
            Piece::In(words) | Piece::Here { words, .. } => comes.push(words.trim()),
            Piece::Out(words) | Piece::Away { words, .. } => goes.push(words.trim()),
            Piece::Same(_) => {}
        }
    }
    if !comes.is_empty() {
        beginning(&comes.join(", "), 40)
    } else if !goes.is_empty() {
        let goes = Value::Quoted(beginning(&goes.join(", "), 40));
        say.unmarked(message("desk-voice-without").with("words", goes))
    } else {
        say.t("desk-voice-no-wording")
    }
}

#[cfg(test)]
mod tests {
    use corrigenda_anchor::Quote;

    use super::*;
    use crate::article::{ArticleId, SiteId};

    fn report(suggestion: Option<&str>, comment: &str) -> Report {
        Report {
            report_id: ReportId(7),
            site_id: SiteId(1),
            article_id: ArticleId(1),
            client_id: String::new(),
            url: String::new(),
            kind: ReportKind::Correction,
            quote: Quote { exact: "in 1987 twice".into(), prefix: String::new(), suffix: String::new() },
            position: None,
            suggestion: suggestion.map(Into::into),
            comment: comment.into(),
            source: String::new(),
            lang: "en".into(),
            received_at: Timestamp(0),
            place: None,
            revision_id: None,
            span: None,
            confidence: None,
            withdrawn_at: None,
            aside: None,
            erased_at: None,
            answered_at: None,
            forgotten_at: None,
        }
    }

    #[test]
    fn a_reader_is_labelled_with_the_words_they_would_put_in() {
        let label = |report: &Report| label(report, Say::new(crate::language::Language::English));
        assert_eq!(label(&report(Some("in 1978 twice"), "")), "1978");
        assert_eq!(label(&report(Some("in 1987"), "")), "without “twice”");
        assert_eq!(label(&report(Some("of 1978 once"), "")), "of 1978 once");
        assert_eq!(label(&report(None, "why")), "No wording");
    }

    #[test]
    fn readers_without_a_reason_are_counted_and_shown_when_asked_for() {
        let reports = [report(None, "a reason"), report(Some("in 1978 twice"), "")];
        let few = voices(&reports, &[], false, &Now::utc(Timestamp(0)));
        assert_eq!((few.shown.len(), few.silent, few.all), (1, 1, 2));
        assert_eq!(voices(&reports, &[], true, &Now::utc(Timestamp(0))).shown.len(), 2);
    }
}
