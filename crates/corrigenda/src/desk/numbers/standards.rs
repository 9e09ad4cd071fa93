//! The standards report: the figures of a period, and which points of which code they answer. Pure.

use serde::Serialize;

use super::{Bar, Report, percent};
use crate::desk::marks::notice_name;
use crate::language::{Message, Say, message};
use crate::notice::NoticeKind;
use crate::notice::policy::Channel;
use crate::words;

/// What was published in a period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published {
    /// Notices by kind, every kind.
    pub kinds: Vec<(NoticeKind, i64)>,
    /// How many of all were amended since.
    pub amended: i64,
    /// How many of all were withdrawn since.
    pub withdrawn: i64,
    /// How many of all were told in each place.
    pub channels: Vec<(Channel, i64)>,
    /// How many hours each took from the decision, in order.
    pub hours: Vec<i64>,
}

impl Published {
    /// How many there are.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.kinds.iter().map(|(_, n)| n).sum()
    }

    /// The hours from the decision that half of them did not exceed; `None` of none.
    #[must_use]
    pub fn median_hours(&self) -> Option<i64> {
        self.hours.get(self.hours.len().checked_sub(1)? / 2).copied()
    }

    /// The share that stood within so many hours of the decision, in percent.
    #[must_use]
    pub fn within(&self, hours: i64) -> i64 {
        let in_time = self.hours.iter().filter(|taken| **taken < hours).count();
        percent(in_time as i64, self.hours.len() as i64)
    }
}

words! {
    /// Whose point it is.
    Code {
        /// The Journalism Trust Initiative (CEN CWA 17493:2019).
        Jti = "jti",
        /// The code of principles of the International Fact-Checking Network.
        Ifcn = "ifcn",
        /// The Editors' Code that IPSO enforces.
        Ipso = "ipso",
    }
}

impl Code {
    /// Its name.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Code::Jti => message("desk-code-jti"),
            Code::Ifcn => message("desk-code-ifcn"),
            Code::Ipso => message("desk-code-ipso"),
        }
    }
}

/// Where a point stands in its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A section.
    Section(&'static str),
    /// Two sections.
    Sections(&'static str, &'static str),
    /// A principle.
    Principle(&'static str),
    /// All principles from one to another.
    Principles(&'static str, &'static str),
    /// A clause.
    Clause(&'static str),
}

impl Place {
    /// As it is quoted.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Place::Section(n) => message("desk-place-section").with("n", n),
            Place::Sections(one, other) => {
                message("desk-place-sections").with("one", one).with("other", other)
            }
            Place::Principle(n) => message("desk-place-principle").with("n", n),
            Place::Principles(first, last) => {
                message("desk-place-principles").with("first", first).with("last", last)
            }
            Place::Clause(n) => message("desk-place-clause").with("n", n),
        }
    }
}

/// A point of a code, and what of this report answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Whose.
    pub code: Code,
    /// Where it stands.
    pub place: Place,
    /// What it asks for, in our words: the message that says it.
    pub asks: &'static str,
    /// What answers it here, as a message; `None` where nothing of this does.
    pub answered: Option<&'static str>,
}

const fn answered(code: Code, place: Place, asks: &'static str, by: &'static str) -> Point {
    Point { code, place, asks, answered: Some(by) }
}

const fn open(code: Code, place: Place, asks: &'static str) -> Point {
    Point { code, place, asks, answered: None }
}

/// The points about corrections. What a report of a corrections desk cannot show is said to be so.
pub const POINTS: &[Point] = &[
    answered(Code::Jti, Place::Section("14"), "desk-asks-process", "desk-answers-process"),
    answered(Code::Jti, Place::Section("14"), "desk-asks-complain", "desk-answers-complain"),
    answered(Code::Jti, Place::Section("14"), "desk-asks-method", "desk-answers-method"),
    answered(Code::Jti, Place::Section("14"), "desk-asks-systematic", "desk-answers-systematic"),
    answered(Code::Jti, Place::Section("14"), "desk-asks-visible", "desk-answers-visible"),
    open(Code::Jti, Place::Section("14"), "desk-asks-contact"),
    open(Code::Jti, Place::Sections("10", "15"), "desk-asks-before"),
    answered(Code::Ifcn, Place::Principle("5"), "desk-asks-policy", "desk-answers-policy"),
    answered(Code::Ifcn, Place::Principle("5"), "desk-asks-followed", "desk-answers-followed"),
    answered(Code::Ifcn, Place::Principle("5"), "desk-asks-saw", "desk-answers-saw"),
    open(Code::Ifcn, Place::Principles("1", "4"), "desk-asks-fairness"),
    answered(Code::Ipso, Place::Clause("1 (i)"), "desk-asks-care", "desk-answers-care"),
    answered(Code::Ipso, Place::Clause("1 (ii)"), "desk-asks-promptly", "desk-answers-promptly"),
    answered(Code::Ipso, Place::Clause("1 (ii)"), "desk-asks-prominence", "desk-answers-prominence"),
    open(Code::Ipso, Place::Clause("1 (ii)"), "desk-asks-apology"),
];

/// One figure of the report, as a table and a program read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// To what it belongs: `received`, `decided`, `times`, `kinds`, `causes`, `notices`,
    /// `prominence`.
    pub part: &'static str,
    /// What is counted.
    pub name: String,
    /// The number; `None` where there is nothing to count yet.
    pub value: Option<i64>,
    /// In what: `reports`, `cases`, `percent`, `minutes`, `hours`, `notices`.
    pub unit: &'static str,
    /// Of all of its part, in percent; `None` where its part is no whole that it is a share of.
    pub share: Option<i64>,
}

impl Figure {
    /// The unit in words.
    #[must_use]
    pub fn unit_said(&self) -> Message {
        match self.unit {
            "reports" => message("desk-unit-reports"),
            "cases" => message("desk-unit-cases"),
            "minutes" => message("desk-unit-minutes"),
            "hours" => message("desk-unit-hours"),
            "notices" => message("desk-unit-notices"),
            _ => message("desk-unit-percent"),
        }
    }
}

/// Every figure, in the order of the page, with its name said so.
#[must_use]
pub fn figures(report: &Report, published: &Published, within_hours: i64, say: Say) -> Vec<Figure> {
    let all = &report.all;
    let named = |part, name: String, value: Option<i64>, unit| {
        let share = None;
        Figure { part, name, value, unit, share }
    };
    let line = |part, name: &str, value: Option<i64>, unit| named(part, say.t(name), value, unit);
    let share = |of: i64, from: i64| (from > 0).then(|| percent(of, from));
    let mut lines = vec![
        line("received", "desk-figure-reports", Some(all.reports), "reports"),
        line("received", "desk-figure-cases", Some(all.cases), "cases"),
        line("decided", "desk-figure-decided", Some(all.decided), "cases"),
        line("decided", "desk-figure-share-decided", share(all.decided, all.cases), "percent"),
        line("decided", "desk-figure-upheld", Some(all.upheld), "cases"),
        line("decided", "desk-figure-share-upheld", share(all.upheld, all.decided), "percent"),
        line(
            "decided",
            "desk-figure-unfixed",
            share(all.upheld, all.upheld).map(|_| report.unfixed),
            "percent",
        ),
        line("times", "desk-figure-to-decision", all.to_decision, "minutes"),
        line("times", "desk-figure-to-decision-slow", report.slow.0, "minutes"),
        line("times", "desk-figure-to-page", all.to_fix, "minutes"),
        line("times", "desk-figure-to-page-slow", report.slow.1, "minutes"),
        line("times", "desk-figure-to-notice", published.median_hours(), "hours"),
    ];
    if !published.hours.is_empty() {
        let name = say.t1("desk-figure-within", "n", within_hours);
        lines.push(named("times", name, Some(published.within(within_hours)), "percent"));
    }
    let part_of = |part, bar: &Bar| Figure {
        share: bar.share,
        ..named(part, bar.name.clone(), Some(bar.value), "cases")
    };
    lines.extend(report.kinds.iter().map(|bar| part_of("kinds", bar)));
    lines.extend(report.causes_told(say).iter().map(|bar| part_of("causes", bar)));
    lines.push(line("notices", "desk-figure-noticed", share(all.noticed.0, all.noticed.1), "percent"));
    let kind = |(kind, n): &(NoticeKind, i64)| {
        named("notices", say.message(notice_name(*kind)), Some(*n), "notices")
    };
    lines.extend(published.kinds.iter().map(kind));
    lines.push(line("notices", "desk-figure-amended", Some(published.amended), "notices"));
    lines.push(line("notices", "desk-figure-withdrawn", Some(published.withdrawn), "notices"));
    let told = |(channel, n): &(Channel, i64)| {
        named("prominence", say.message(channel.said()), share(*n, published.all()), "percent")
    };
    lines.extend(published.channels.iter().map(told));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::numbers::Standard;
    use crate::language::Language;

    #[test]
    fn shares_of_nothing_are_not_figures() {
        let nothing = figures(&Report::default(), &Published::default(), 24, Say::new(Language::English));
        let of = |name: &str| nothing.iter().find(|figure| figure.name == name).expect(name).value;
        assert_eq!((of("Reports"), of("Share upheld"), of("To the page, median")), (Some(0), None, None));
        assert!(!nothing.iter().any(|figure| figure.name.contains("within")));
    }

    #[test]
    fn times_and_prominence_are_of_the_notices_there_are() {
        let published = Published {
            kinds: vec![(NoticeKind::Correction, 3), (NoticeKind::Retraction, 1)],
            channels: vec![(Channel::Web, 4), (Channel::Print, 1)],
            hours: vec![0, 3, 24, 90],
            ..Published::default()
        };
        assert_eq!((published.all(), published.median_hours(), published.within(24)), (4, Some(3), 50));
        let all = Standard { upheld: 8, decided: 10, noticed: (3, 4), ..Standard::default() };
        let lines =
            figures(&Report { all, ..Report::default() }, &published, 24, Say::new(Language::English));
        let of = |name: &str| lines.iter().find(|figure| figure.name == name).expect(name).value;
        assert_eq!((of("In print"), of("Upheld facts with a notice")), (Some(25), Some(75)));
        assert_eq!(of("Notices within 24 hours of the decision"), Some(50));
    }

    #[test]
    fn causes_stand_beside_kinds_each_with_its_share_and_what_is_not_known_is_said() {
        let bar = |name: &str, n: i64, share: i64| Bar {
            name: name.into(),
            fact: None,
            percent: share,
            said: String::new(),
            value: n,
            share: Some(share),
        };
        let all = Standard { upheld: 4, decided: 4, ..Standard::default() };
        let kinds = vec![bar("Number or date", 4, 100)];
        let causes = vec![bar("Agency copy", 3, 75), bar("Not said", 1, 25)];
        let of = |report: &Report| -> Vec<(&'static str, String, Option<i64>, Option<i64>)> {
            figures(report, &Published::default(), 24, Say::new(Language::English))
                .into_iter()
                .filter(|figure| matches!(figure.part, "kinds" | "causes"))
                .map(|figure| (figure.part, figure.name, figure.value, figure.share))
                .collect()
        };
        let line = |part, name: &str, n, share| (part, name.to_owned(), Some(n), Some(share));
        let mut report = Report { all, kinds, causes, ..Report::default() };
        assert_eq!(
            of(&report),
            [
                line("kinds", "Number or date", 4, 100),
                line("causes", "Agency copy", 3, 75),
                line("causes", "Not said", 1, 25),
            ]
        );
        report.causes.clear();
        assert_eq!(of(&report)[1..], [line("causes", "Not said", 4, 100)]);
        assert_eq!(of(&Report::default()), []);
    }

    #[test]
    fn every_code_has_points_that_are_answered_and_some_that_are_not() {
        for code in Code::ALL {
            let of: Vec<&Point> = POINTS.iter().filter(|point| point.code == *code).collect();
            assert!(of.iter().any(|point| point.answered.is_some()), "{code}");
            assert!(of.iter().any(|point| point.answered.is_none()), "{code} is not answered by one desk");
        }
    }
}
