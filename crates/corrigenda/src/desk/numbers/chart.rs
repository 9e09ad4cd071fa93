//! Time to decision as lines: one small drawing a lane, all on one scale.

use std::collections::{BTreeMap, BTreeSet};

use super::Number;
use crate::case::Lane;
use crate::case::numbers::scale;
use crate::case::numbers::sum::{Axis, Fact};
use crate::clock::Timestamp;
use crate::desk::marks::lane_name;
use crate::language::{Say, message};

/// The time a decision should take, in minutes.
pub const GOAL: i64 = 60;

/// The drawing of one lane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chart {
    /// The lane.
    pub name: String,
    /// How many cases, as it is read.
    pub cases: String,
    /// The trend in a sentence.
    pub said: String,
    /// The line, as SVG takes it; empty where there are not two points.
    pub points: String,
    /// Where the last point stands.
    pub last: Option<(String, String)>,
    /// The last value, as it is read.
    pub value: String,
    /// The first and the last week.
    pub ends: (String, String),
    /// The marks of the scale: height in the drawing, minutes as they are read.
    pub marks: Vec<(String, String)>,
    /// The height of the goal.
    pub goal: String,
    /// Week and median minutes, for the table behind it.
    pub weeks: Vec<(String, i64)>,
}

/// Weeks with fewer decisions are not drawn: their median is chance.
const FEWEST: i64 = 3;

/// Edges of the drawing, in its own units.
const LEFT: f64 = 34.0;
const RIGHT: f64 = 286.0;
const TOP: f64 = 8.0;
const FOOT: f64 = 130.0;

/// A drawing for each lane that has a week with a decision.
pub(super) fn charts(numbers: &[Number], say: Say) -> Vec<Chart> {
    let weeks: Vec<&Number> = numbers.iter().filter(|number| number.axis == Axis::Week).collect();
    let names: Vec<&str> =
        weeks.iter().map(|number| number.name.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    let lanes: Vec<(Lane, Vec<(String, i64)>)> = Lane::ALL
        .iter()
        .map(|lane| (*lane, medians(&weeks, *lane)))
        .filter(|(_, weeks)| !weeks.is_empty())
        .collect();
    let highest =
        lanes.iter().flat_map(|(_, weeks)| weeks.iter().map(|(_, minutes)| *minutes)).max().unwrap_or(0);
    let top = (highest.max(2 * GOAL) as f64 / GOAL as f64).ceil() as i64 * GOAL;
    lanes
        .into_iter()
        .map(|(lane, medians)| {
            let cases = weeks
                .iter()
                .filter(|number| number.lane == lane && number.fact == Fact::Cases)
                .map(|number| number.n);
            drawn((lane, cases.sum()), medians, &names, top, say)
        })
        .collect()
}

/// The median minutes of each week, in their order.
fn medians(weeks: &[&Number], lane: Lane) -> Vec<(String, i64)> {
    let mut steps: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
    for number in weeks.iter().filter(|number| number.lane == lane && number.fact == Fact::ToDecision) {
        steps.entry(&number.name).or_default().push((number.step, number.n));
    }
    steps.retain(|_, steps| steps.iter().map(|(_, n)| n).sum::<i64>() >= FEWEST);
    let median = |(week, steps): (&str, Vec<(i64, i64)>)| Some((week.to_owned(), scale::at(&steps, 0.5)?));
    steps.into_iter().filter_map(median).collect()
}

fn drawn((lane, cases): (Lane, i64), weeks: Vec<(String, i64)>, names: &[&str], top: i64, say: Say) -> Chart {
    let height = |minutes: i64| format!("{:.1}", FOOT - (FOOT - TOP) * minutes as f64 / top as f64);
    let along = |week: &str| {
        let at = names.iter().position(|name| *name == week).unwrap_or(0) as f64;
        format!("{:.1}", LEFT + (RIGHT - LEFT) * at / (names.len().max(2) - 1) as f64)
    };
    let points: Vec<String> =
        weeks.iter().map(|(week, minutes)| format!("{},{}", along(week), height(*minutes))).collect();
    let (first, last) =
        (weeks.first().cloned().unwrap_or_default(), weeks.last().cloned().unwrap_or_default());
    let day = |week: &str| day(week, say);
    let way = match last.1.cmp(&first.1) {
        std::cmp::Ordering::Less => message("desk-numbers-fell"),
        std::cmp::Ordering::Equal => message("desk-numbers-stayed"),
        std::cmp::Ordering::Greater => message("desk-numbers-rose"),
    };
    Chart {
        name: say.message(lane_name(lane)),
        cases: say.t1("desk-numbers-cases", "n", cases),
        said: say.message(
            way.with("lane", lane_name(lane))
                .with("from", first.1.to_string())
                .with("first", day(&first.0))
                .with("to", last.1.to_string())
                .with("last", day(&last.0)),
        ),
        points: if points.len() > 1 { points.join(" ") } else { String::new() },
        last: Some((along(&last.0), height(last.1))),
        value: last.1.to_string(),
        ends: (
            names.first().map_or_else(String::new, |week| day(week)),
            names.last().map_or_else(String::new, |week| day(week)),
        ),
        marks: [0, top / 2, top].iter().map(|minutes| (height(*minutes), minutes.to_string())).collect(),
        goal: height(GOAL),
        weeks,
    }
}

/// `2 Mar`.
fn day(week: &str, say: Say) -> String {
    const MONTHS: [&str; 12] = [
        "desk-day-jan",
        "desk-day-feb",
        "desk-day-mar",
        "desk-day-apr",
        "desk-day-may",
        "desk-day-jun",
        "desk-day-jul",
        "desk-day-aug",
        "desk-day-sep",
        "desk-day-oct",
        "desk-day-nov",
        "desk-day-dec",
    ];
    let at = Timestamp::from_rfc3339(&format!("{week}T00:00:00Z")).unwrap_or(Timestamp(0)).civil();
    let month = MONTHS.get(usize::from(at.month).saturating_sub(1)).copied().unwrap_or(MONTHS[0]);
    say.t1(month, "day", at.day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_lane_is_drawn_week_by_week_and_said_in_a_sentence() {
        let number = |week: &str, step| Number {
            axis: Axis::Week,
            name: week.into(),
            lane: Lane::Typo,
            fact: Fact::ToDecision,
            step,
            n: 3,
        };
        let numbers = [number("2026-02-16", 22), number("2026-02-23", 60), number("2026-03-02", 12)];
        let english = charts(&numbers, Say::new(Language::English));
        let [typos] = &english[..] else { panic!("one lane has decisions") };
        assert_eq!(typos.points, "34.0,107.6 160.0,69.0 286.0,117.8");
        assert!(typos.said.ends_with("fell from 22 in the week of 16 Feb to 12 in the week of 2 Mar."));
        let ukrainian = charts(&numbers, Say::new(Language::Ukrainian)).remove(0);
        assert!(
            ukrainian.said.ends_with("з 22 (тиждень від 16 лют) до 12 (тиждень від 2 бер)."),
            "{}",
            ukrainian.said
        );
        assert_eq!(typos.marks[2], ("8.0".to_owned(), "120".to_owned()));
    }
}
