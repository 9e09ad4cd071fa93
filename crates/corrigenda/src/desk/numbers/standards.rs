//! The standards report: the figures of a period, and which points of which code they answer. Pure.

use serde::Serialize;

use super::{Bar, Report, percent};
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
    pub fn name(self) -> &'static str {
        match self {
            Code::Jti => "Journalism Trust Initiative",
            Code::Ifcn => "IFCN code of principles",
            Code::Ipso => "IPSO Editors’ Code",
        }
    }
}

/// A point of a code, and what of this report answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Whose.
    pub code: Code,
    /// Where it stands.
    pub place: &'static str,
    /// What it asks for, in our words.
    pub asks: &'static str,
    /// What answers it here; `None` where nothing of this does.
    pub answered: Option<&'static str>,
}

const fn answered(code: Code, place: &'static str, asks: &'static str, by: &'static str) -> Point {
    Point { code, place, asks, answered: Some(by) }
}

const fn open(code: Code, place: &'static str, asks: &'static str) -> Point {
    Point { code, place, asks, answered: None }
}

/// The points about corrections. What a report of a corrections desk cannot show is said to be so.
pub const POINTS: &[Point] = &[
    answered(
        Code::Jti,
        "§ 14",
        "A structured process that puts inaccuracies right promptly and visibly",
        "Received and decided; times to the decision, the page and the notice",
    ),
    answered(
        Code::Jti,
        "§ 14",
        "A published way for the public to complain",
        "The form, open to everybody without an account; reports received",
    ),
    answered(
        Code::Jti,
        "§ 14",
        "A method for judging claims",
        "The published rules; every refusal gives its reason to the reader",
    ),
    answered(
        Code::Jti,
        "§ 14",
        "A correction as visible as the error",
        "Where notices were told: on the article itself, in print, by alert",
    ),
    open(Code::Jti, "§ 14", "A named contact for complaints"),
    open(Code::Jti, "§ 10, § 15", "Accuracy before publication; external accountability"),
    answered(
        Code::Ifcn,
        "Principle 5",
        "An open corrections policy that is published",
        "The published rules, linked from every public page",
    ),
    answered(
        Code::Ifcn,
        "Principle 5",
        "The policy is followed: corrections are made clearly",
        "Share of upheld facts with a notice; every notice gives what was said and what is right",
    ),
    answered(
        Code::Ifcn,
        "Principle 5",
        "Those who saw the original come to see the correction",
        "Notices on the article and in the feeds; where else they were told",
    ),
    open(Code::Ifcn, "Principles 1 to 4", "Fairness, sources, funding, methods"),
    answered(
        Code::Ipso,
        "Clause 1 (ii)",
        "A significant inaccuracy is corrected promptly",
        "Times to the decision, the page and the notice",
    ),
    answered(
        Code::Ipso,
        "Clause 1 (ii)",
        "…and with due prominence",
        "Where notices were told; whether prominence was due is for an editor to judge",
    ),
    open(Code::Ipso, "Clause 1 (ii)", "…with an apology where that is right"),
];

/// One figure of the report, as a table and a program read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// To what it belongs: `received`, `decided`, `times`, `causes`, `notices`, `prominence`.
    pub part: &'static str,
    /// What is counted.
    pub name: String,
    /// The number; `None` where there is nothing to count yet.
    pub value: Option<i64>,
    /// In what: `reports`, `cases`, `percent`, `minutes`, `hours`, `notices`.
    pub unit: &'static str,
}

/// Every figure, in the order of the page.
#[must_use]
pub fn figures(report: &Report, published: &Published, within_hours: i64) -> Vec<Figure> {
    let all = &report.all;
    let line =
        |part, name: &str, value: Option<i64>, unit| Figure { part, name: name.to_owned(), value, unit };
    let share = |of: i64, from: i64| (from > 0).then(|| percent(of, from));
    let mut lines = vec![
        line("received", "Reports", Some(all.reports), "reports"),
        line("received", "Cases they are about", Some(all.cases), "cases"),
        line("decided", "Decided", Some(all.decided), "cases"),
        line("decided", "Share decided", share(all.decided, all.cases), "percent"),
        line("decided", "Upheld", Some(all.upheld), "cases"),
        line("decided", "Share upheld", share(all.upheld, all.decided), "percent"),
        line(
            "decided",
            "Upheld and not fixed yet",
            share(all.upheld, all.upheld).map(|_| report.unfixed),
            "percent",
        ),
        line("times", "To the decision, median", all.to_decision, "minutes"),
        line("times", "To the decision, nine of ten", report.slow.0, "minutes"),
        line("times", "To the page, median", all.to_fix, "minutes"),
        line("times", "To the page, nine of ten", report.slow.1, "minutes"),
        line("times", "From the decision to the notice, median", published.median_hours(), "hours"),
    ];
    if !published.hours.is_empty() {
        let name = format!("Notices within {within_hours} hours of the decision");
        lines.push(line("times", &name, Some(published.within(within_hours)), "percent"));
    }
    let cause = |bar: &Bar| line("causes", &bar.name, Some(bar.value), "cases");
    lines.extend(report.kinds.iter().map(cause));
    lines.push(line("notices", "Upheld facts with a notice", share(all.noticed.0, all.noticed.1), "percent"));
    let kind = |(kind, n): &(NoticeKind, i64)| {
        line("notices", &crate::desk::marks::notice_name(*kind).english(), Some(*n), "notices")
    };
    lines.extend(published.kinds.iter().map(kind));
    lines.push(line("notices", "Amended since", Some(published.amended), "notices"));
    lines.push(line("notices", "Withdrawn since", Some(published.withdrawn), "notices"));
    let told = |(channel, n): &(Channel, i64)| {
        line("prominence", &channel.said().english(), share(*n, published.all()), "percent")
    };
    lines.extend(published.channels.iter().map(told));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::numbers::Standard;

    #[test]
    fn shares_of_nothing_are_not_figures() {
        let nothing = figures(&Report::default(), &Published::default(), 24);
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
        let lines = figures(&Report { all, ..Report::default() }, &published, 24);
        let of = |name: &str| lines.iter().find(|figure| figure.name == name).expect(name).value;
        assert_eq!((of("In print"), of("Upheld facts with a notice")), (Some(25), Some(75)));
        assert_eq!(of("Notices within 24 hours of the decision"), Some(50));
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
