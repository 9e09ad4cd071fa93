//! The accuracy report: what readers found, how fast it was decided and put right; pure but for its store.

pub mod chart;
pub mod csv;
pub mod standards;
pub mod store;

use std::collections::BTreeMap;

use crate::case::numbers::scale;
use crate::case::numbers::sum::{Axis, Fact, how_it_came};
use crate::case::{Cause, Lane};
use crate::clock::Timestamp;
use crate::desk::when::span;
use crate::language::{Message, Say, message};

/// The period asked for: whole months, the current one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// How many months.
    pub months: i64,
    /// The first, `2026-01`.
    pub first: String,
    /// The last.
    pub last: String,
}

/// The periods that can be asked for, in months, and the messages that name them.
pub const PERIODS: &[(i64, &str)] = &[
    (1, "desk-period-1"),
    (3, "desk-period-3"),
    (6, "desk-period-6"),
    (12, "desk-period-12"),
    (24, "desk-period-24"),
];

impl Asked {
    /// So many months that end with the one of that moment; three where the number means nothing.
    #[must_use]
    pub fn new(months: &str, now: Timestamp) -> Asked {
        let months = months.parse().ok().filter(|n| PERIODS.iter().any(|(known, _)| known == n)).unwrap_or(3);
        let last = number_of(now);
        Asked { months, first: named(last - months + 1), last: named(last) }
    }

    /// The period in words.
    #[must_use]
    pub fn said(&self) -> Message {
        message("desk-period-from-to")
            .with("first", month_said(&self.first))
            .with("last", month_said(&self.last))
    }

    /// From when until when it is, in UTC.
    #[must_use]
    pub fn ends(&self) -> (Timestamp, Timestamp) {
        let begins = |number: i64| {
            Timestamp::from_rfc3339(&format!("{}-01T00:00:00Z", named(number))).unwrap_or(Timestamp(0))
        };
        let first = numbered(&self.first);
        (begins(first), begins(first + self.months))
    }

    /// The period of the same length before this one.
    #[must_use]
    pub fn before(&self) -> Asked {
        let first = numbered(&self.first);
        Asked { months: self.months, first: named(first - self.months), last: named(first - 1) }
    }
}

/// Months counted from year 0.
fn number_of(at: Timestamp) -> i64 {
    numbered(&at.rfc3339()[..7])
}

fn numbered(month: &str) -> i64 {
    let (year, number) = month.split_once('-').unwrap_or(("0", "1"));
    year.parse::<i64>().unwrap_or(0) * 12 + number.parse::<i64>().unwrap_or(1) - 1
}

fn named(number: i64) -> String {
    format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1)
}

/// One number of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// By what it was added up.
    pub axis: Axis,
    /// Of which section, author or week.
    pub name: String,
    /// In which lane.
    pub lane: Lane,
    /// Of what.
    pub fact: Fact,
    /// Of a duration: its step.
    pub step: i64,
    /// The number.
    pub n: i64,
}

/// A bar: what it stands for, how long it is in percent, and its number as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What.
    pub name: String,
    /// As what it was counted; `None` where it stands for a time or a month.
    pub fact: Option<Fact>,
    /// From 0 to 100.
    pub percent: i64,
    /// As it is read.
    pub said: String,
    /// As a spreadsheet takes it.
    pub value: i64,
    /// Of all of its kind, in percent; `None` where the value is a share itself.
    pub share: Option<i64>,
}

/// A row of the table by section or author.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standard {
    /// Section or author.
    pub name: String,
    /// How many cases.
    pub cases: i64,
    /// How many reports.
    pub reports: i64,
    /// How many decided.
    pub decided: i64,
    /// How many accepted.
    pub upheld: i64,
    /// Median minutes to the decision.
    pub to_decision: Option<i64>,
    /// Median minutes to the page.
    pub to_fix: Option<i64>,
    /// With a notice, of those that should have one.
    pub noticed: (i64, i64),
}

/// The whole report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Everything together.
    pub all: Standard,
    /// 90th percentile of the minutes to the decision, and to the page.
    pub slow: (Option<i64>, Option<i64>),
    /// The chart of each lane.
    pub charts: Vec<chart::Chart>,
    /// What was wrong.
    pub kinds: Vec<Bar>,
    /// How it came about, where somebody said; the rest last.
    pub causes: Vec<Bar>,
    /// Share fixed within a time.
    pub fixed: Vec<Bar>,
    /// How many in a hundred accepted are not fixed.
    pub unfixed: i64,
    /// Share with a notice, by month.
    pub notices: Vec<Bar>,
    /// Accepted and not fixed, by how long.
    pub ageing: Vec<Bar>,
    /// By section, in the order of their names.
    pub sections: Vec<Standard>,
    /// By author, in the order of their names: never a league.
    pub authors: Vec<Standard>,
}

impl Report {
    /// How errors came about, for a report to others: where nobody said of any, it says so and leaves
    /// no gap.
    #[must_use]
    pub fn causes_told(&self, say: Say) -> Vec<Bar> {
        if !self.causes.is_empty() || self.all.upheld == 0 {
            return self.causes.clone();
        }
        let unsaid = Number {
            axis: Axis::Section,
            name: String::new(),
            lane: Lane::Correction,
            fact: Fact::Unsaid,
            step: 0,
            n: self.all.upheld,
        };
        let name = (Fact::Unsaid, message("desk-numbers-unsaid"));
        counted(&[&unsaid], &[name], say).into_iter().map(|(_, bar)| bar).collect()
    }
}

/// Adds up what the page shows, to somebody who is spoken to so.
#[must_use]
pub fn report(
    numbers: &[Number],
    notices: &[(String, i64, i64)],
    not_fixed: &[i64],
    now: Timestamp,
    say: Say,
) -> Report {
    let of = |axis: Axis| numbers.iter().filter(move |number| number.axis == axis);
    let all = standard(&say.t("desk-accuracy-all"), of(Axis::Section));
    let steps = |fact: Fact| steps(of(Axis::Section), fact);
    let (to_decision, to_fix) = (steps(Fact::ToDecision), steps(Fact::ToFix));
    let fixed: i64 = to_fix.iter().map(|(_, n)| n).sum();
    Report {
        slow: (scale::at(&to_decision, 0.9), scale::at(&to_fix, 0.9)),
        charts: chart::charts(numbers, say),
        kinds: kinds(&of(Axis::Section).collect::<Vec<_>>(), say),
        causes: causes(&of(Axis::Section).collect::<Vec<_>>(), say),
        // Of all accepted, not only of those that were fixed.
        fixed: WITHIN
            .iter()
            .map(|(name, minutes)| {
                let share =
                    scale::within(&to_fix, *minutes).unwrap_or(0.0) * fixed as f64 / all.upheld.max(1) as f64;
                shared(say.t(name), (share * 100.0).round() as i64, say)
            })
            .collect(),
        unfixed: percent(all.upheld - fixed, all.upheld),
        // Of a month without such facts there is no share.
        notices: notices
            .iter()
            .filter(|(_, _, notable)| *notable > 0)
            .map(|(month, noticed, notable)| {
                shared(say.message(month_said(month)), percent(*noticed, *notable), say)
            })
            .collect(),
        ageing: ageing(not_fixed, now, say),
        sections: by_name(numbers, Axis::Section, say),
        authors: by_name(numbers, Axis::Author, say),
        all,
    }
}

/// Within which times fixes are counted: the message that says it, and minutes.
const WITHIN: &[(&str, i64)] = &[
    ("desk-numbers-within-hour", 60),
    ("desk-numbers-within-hours", 240),
    ("desk-numbers-within-day", 1_440),
    ("desk-numbers-within-days", 4_320),
];

fn standard<'a>(name: &str, numbers: impl Iterator<Item = &'a Number> + Clone) -> Standard {
    let sum =
        |fact: Fact| numbers.clone().filter(|number| number.fact == fact).map(|number| number.n).sum::<i64>();
    Standard {
        name: name.to_owned(),
        cases: sum(Fact::Cases),
        reports: sum(Fact::Reports),
        decided: sum(Fact::Decided),
        upheld: sum(Fact::Upheld),
        to_decision: scale::at(&steps(numbers.clone(), Fact::ToDecision), 0.5),
        to_fix: scale::at(&steps(numbers.clone(), Fact::ToFix), 0.5),
        noticed: (sum(Fact::Noticed), sum(Fact::Notable)),
    }
}

fn by_name(numbers: &[Number], axis: Axis, say: Say) -> Vec<Standard> {
    let mut names: BTreeMap<&str, Vec<&Number>> = BTreeMap::new();
    for number in numbers.iter().filter(|number| number.axis == axis) {
        names.entry(&number.name).or_default().push(number);
    }
    let said = |name: &str| if name.is_empty() { say.t("desk-numbers-unnamed") } else { name.to_owned() };
    names.into_iter().map(|(name, of)| standard(&said(name), of.iter().copied())).collect()
}

/// How often each step was, in their order.
fn steps<'a>(numbers: impl Iterator<Item = &'a Number>, fact: Fact) -> Vec<(i64, i64)> {
    let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
    for number in numbers.filter(|number| number.fact == fact) {
        *steps.entry(number.step).or_default() += number.n;
    }
    steps.into_iter().collect()
}

fn kinds(numbers: &[&Number], say: Say) -> Vec<Bar> {
    let kinds = [
        (Fact::Spelling, message("desk-numbers-kind-spelling")),
        (Fact::Name, message("desk-numbers-kind-name")),
        (Fact::Number, message("desk-numbers-kind-number")),
        (Fact::Wording, message("desk-numbers-kind-wording")),
        (Fact::Context, message("desk-numbers-kind-context")),
        (Fact::Meaning, message("desk-numbers-kind-meaning")),
        (Fact::Removal, message("desk-numbers-kind-removal")),
    ];
    counted(numbers, &kinds, say).into_iter().map(|(_, bar)| bar).collect()
}

/// Empty while nobody said of any case how it came about.
fn causes(numbers: &[&Number], say: Say) -> Vec<Bar> {
    let said = Cause::ALL.iter().map(|cause| (how_it_came(Some(*cause)), cause.said()));
    let said: Vec<_> = said.chain([(Fact::Unsaid, message("desk-numbers-unsaid"))]).collect();
    // What is not known is no cause: it stands last, however much it is.
    let (unsaid, mut bars): (Vec<_>, Vec<_>) =
        counted(numbers, &said, say).into_iter().partition(|(fact, _)| *fact == Fact::Unsaid);
    if !bars.is_empty() {
        bars.extend(unsaid);
    }
    bars.into_iter().map(|(_, bar)| bar).collect()
}

/// Those of the facts that there are, the most first, each with its share of them all.
fn counted(numbers: &[&Number], facts: &[(Fact, Message)], say: Say) -> Vec<(Fact, Bar)> {
    let count =
        |fact: Fact| numbers.iter().filter(|number| number.fact == fact).map(|number| number.n).sum::<i64>();
    let mut found: Vec<(Fact, &Message, i64)> =
        facts.iter().map(|(fact, name)| (*fact, name, count(*fact))).filter(|(_, _, n)| *n > 0).collect();
    found.sort_by_key(|(_, _, n)| -n);
    let most = found.first().map_or(1, |(_, _, n)| *n);
    let all: i64 = found.iter().map(|(_, _, n)| n).sum();
    let bar = |(fact, name, n): (Fact, &Message, i64)| {
        let share = percent(n, all);
        let bar = Bar {
            name: say.message(name),
            fact: Some(fact),
            percent: percent(n, most),
            said: say.t2("desk-numbers-and-percent", "n", n, "percent", share),
            value: n,
            share: Some(share),
        };
        (fact, bar)
    };
    found.into_iter().map(bar).collect()
}

fn ageing(not_fixed: &[i64], now: Timestamp, say: Say) -> Vec<Bar> {
    const HOUR: i64 = 3_600_000;
    let ages: Vec<i64> = not_fixed.iter().map(|at| now.0 - at).collect();
    let steps = [
        ("desk-numbers-age-4-hours", 0, 4),
        ("desk-numbers-age-day", 4, 24),
        ("desk-numbers-age-3-days", 24, 72),
        ("desk-numbers-age-14-days", 72, 336),
        ("desk-numbers-age-longer", 336, i64::MAX / HOUR),
    ];
    let counted = steps.map(|(name, from, to)| {
        (name, ages.iter().filter(|age| (from * HOUR..to * HOUR).contains(age)).count() as i64)
    });
    let most = counted.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let bar = |(name, n): (&str, i64)| Bar {
        name: say.t(name),
        fact: None,
        percent: percent(n, most),
        said: say.number(n),
        value: n,
        share: None,
    };
    if most == 0 { Vec::new() } else { counted.map(bar).to_vec() }
}

fn shared(name: String, percent: i64, say: Say) -> Bar {
    let said = say.t1("desk-numbers-percent", "n", percent);
    Bar { name, fact: None, percent, said, value: percent, share: None }
}

/// A share in percent, rounded; 0 of nothing.
#[must_use]
pub fn percent(of: i64, all: i64) -> i64 {
    if all <= 0 { 0 } else { (of as f64 * 100.0 / all as f64).round() as i64 }
}

/// A month for people, such as `March 2026`, from `2026-03`.
fn month_said(month: &str) -> Message {
    let (year, number) = month.split_once('-').unwrap_or((month, ""));
    let number = number.parse::<usize>().unwrap_or(1).clamp(1, MONTHS.len());
    message(MONTHS[number - 1]).with("year", year)
}

/// The messages that name a month of a year.
const MONTHS: [&str; 12] = [
    "desk-month-jan",
    "desk-month-feb",
    "desk-month-mar",
    "desk-month-apr",
    "desk-month-may",
    "desk-month-jun",
    "desk-month-jul",
    "desk-month-aug",
    "desk-month-sep",
    "desk-month-oct",
    "desk-month-nov",
    "desk-month-dec",
];

/// Minutes for people: `34 min`, `1 h 20`, `3 d`.
#[must_use]
pub fn lasting(minutes: Option<i64>, say: Say) -> String {
    match minutes {
        None => say.t("desk-numbers-none"),
        Some(0) => say.t("desk-numbers-at-once"),
        Some(minutes) => span(say, minutes * 60_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);

    fn english() -> Say {
        Say::new(Language::English)
    }

    fn number(name: &str, fact: Fact, step: i64, n: i64) -> Number {
        Number { axis: Axis::Section, name: name.into(), lane: Lane::Correction, fact, step, n }
    }

    #[test]
    fn a_period_ends_with_this_month_and_the_one_before_it_is_as_long() {
        let asked = Asked::new("3", NOW);
        assert_eq!((asked.first.as_str(), asked.last.as_str()), ("2026-01", "2026-03"));
        let before = asked.before();
        assert_eq!((before.first.as_str(), before.last.as_str()), ("2025-10", "2025-12"));
        assert_eq!(Asked::new("7; drop", NOW), asked);
        let (from, to) = asked.ends();
        assert_eq!(
            (from.rfc3339().as_str(), to.rfc3339().as_str()),
            ("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")
        );
    }

    #[test]
    fn shares_are_of_all_that_was_accepted() {
        let numbers = [
            number("World", Fact::Cases, 0, 8),
            number("World", Fact::Decided, 0, 8),
            number("World", Fact::Upheld, 0, 4),
            number("", Fact::Number, 0, 3),
            number("", Fact::Name, 0, 1),
            number("World", Fact::ToFix, 30, 1),
            number("World", Fact::ToFix, 100, 1),
        ];
        let noticed = [("2026-01".into(), 0, 0), ("2026-02".into(), 3, 4)];
        let report = report(&numbers, &noticed, &[NOW.0 - 5 * 3_600_000], NOW, english());
        assert_eq!((report.all.upheld, report.unfixed), (4, 50));
        assert_eq!(report.fixed.iter().map(|bar| bar.percent).collect::<Vec<_>>(), [25, 50, 50, 50]);
        assert_eq!((report.kinds[0].name.as_str(), report.kinds[1].percent), ("Number or date", 33));
        assert_eq!((report.notices[0].name.as_str(), report.notices[0].percent), ("February 2026", 75));
        assert_eq!(report.kinds[1].said, "1, 25%");
        assert_eq!(report.causes, [], "nobody said how any of it came about");
        assert_eq!(report.ageing.iter().map(|bar| bar.value).collect::<Vec<_>>(), [0, 1, 0, 0, 0]);
        assert_eq!(report.sections.len(), 2);
        assert_eq!(report.sections[0].name, "Not said by the page");
    }

    #[test]
    fn what_nobody_explained_stands_last() {
        let numbers = [
            number("World", Fact::Unsaid, 0, 9),
            number("World", Fact::Typing, 0, 2),
            number("Sea", Fact::Typing, 0, 1),
            number("Sea", Fact::SourceWrong, 0, 4),
        ];
        let causes = report(&numbers, &[], &[], NOW, english()).causes;
        let told: Vec<(&str, i64, Option<i64>)> =
            causes.iter().map(|bar| (bar.name.as_str(), bar.value, bar.share)).collect();
        let expected =
            [("Source was wrong", 4, Some(25)), ("Typing", 3, Some(19)), ("Not said", 9, Some(56))];
        assert_eq!(told, expected);
    }

    #[test]
    fn everything_is_said_in_the_language_of_the_reader() {
        let numbers = [number("", Fact::Number, 0, 1_200), number("", Fact::Unsaid, 0, 3)];
        let say = Say::new(Language::Ukrainian);
        let report = report(&numbers, &[("2026-02".into(), 3, 4)], &[NOW.0], NOW, say);
        assert_eq!(
            (report.kinds[0].name.as_str(), report.notices[0].name.as_str()),
            ("Число або дата", "Лютий 2026")
        );
        assert_eq!(report.kinds[0].said.replace('\u{a0}', " "), "1 200, 100%");
        assert_eq!((report.sections[0].name.as_str(), report.causes), ("На сторінці не вказано", vec![]));
        assert_eq!(lasting(Some(80), say), "1 год 20");
    }

    #[test]
    fn durations_are_short() {
        assert_eq!(
            [None, Some(0), Some(34), Some(80)].map(|minutes| lasting(minutes, english())),
            ["none yet", "under 1 min", "34 min", "1 h 20"]
        );
    }
}
