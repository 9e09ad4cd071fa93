//! The facts of cases, added up by section, author and week; pure.

use std::collections::BTreeMap;

use super::scale::step;
use crate::case::{Cause, Lane, State};
use crate::clock::Timestamp;
use crate::words;

words! {
    /// By what is added up.
    Axis {
        /// The section of the publication.
        Section = "section",
        /// Who wrote the article.
        Author = "author",
        /// The week of the first report, named by its Monday.
        Week = "week",
    }
}

words! {
    /// What is counted.
    Fact {
        /// Cases.
        Cases = "cases",
        /// Reports on them.
        Reports = "reports",
        /// Decided either way.
        Decided = "decided",
        /// Accepted.
        Upheld = "upheld",
        /// Accepted, and the page was seen to be right.
        Fixed = "fixed",
        /// Accepted in a lane whose cases carry a notice.
        Notable = "notable",
        /// Of those, with a notice that came out.
        Noticed = "noticed",
        /// How long from the first report to the decision, in steps.
        ToDecision = "to_decision",
        /// How long from the first report to the page, in steps.
        ToFix = "to_fix",
        /// Accepted: spelling, grammar, marks.
        Spelling = "kind.spelling",
        /// Accepted: a name.
        Name = "kind.name",
        /// Accepted: a number.
        Number = "kind.number",
        /// Accepted: the meaning turned round.
        Meaning = "kind.meaning",
        /// Accepted: other words.
        Wording = "kind.wording",
        /// Accepted: something is missing or can be read two ways.
        Context = "kind.context",
        /// Accepted: removal, reply or privacy.
        Removal = "kind.removal",
        /// Accepted, by how it came about: typing.
        Typing = "cause.typing",
        /// Editing.
        Editing = "cause.editing",
        /// Agency copy.
        AgencyCopy = "cause.agency_copy",
        /// A source that was misread.
        MisreadSource = "cause.misread_source",
        /// A source that was wrong.
        SourceWrong = "cause.source_wrong",
        /// Translation.
        Translation = "cause.translation",
        /// It was right once.
        OutOfDate = "cause.out_of_date",
        /// Nobody said.
        Unsaid = "cause.unsaid",
    }
}

/// Why a case stands in its lane tells what was wrong.
#[must_use]
pub fn what_was_wrong(lane_why: &str) -> Fact {
    match lane_why {
        "a number changes" => Fact::Number,
        "a name changes" => Fact::Name,
        "a negation changes" => Fact::Meaning,
        "no wording suggested" => Fact::Context,
        "asks for removal, reply or privacy" => Fact::Removal,
        _ if lane_why.contains("is in no dictionary") => Fact::Wording,
        "the words change" | "several changes at once" | "the whole passage should go" => Fact::Wording,
        _ => Fact::Spelling,
    }
}

/// Under which fact a cause is counted.
#[must_use]
pub fn how_it_came(cause: Option<Cause>) -> Fact {
    match cause {
        None => Fact::Unsaid,
        Some(Cause::Typing) => Fact::Typing,
        Some(Cause::Editing) => Fact::Editing,
        Some(Cause::AgencyCopy) => Fact::AgencyCopy,
        Some(Cause::MisreadSource) => Fact::MisreadSource,
        Some(Cause::SourceWrong) => Fact::SourceWrong,
        Some(Cause::Translation) => Fact::Translation,
        Some(Cause::OutOfDate) => Fact::OutOfDate,
    }
}

/// What of a case is counted.
#[derive(Debug, Clone)]
pub struct Counted {
    /// On whose page.
    pub site: i64,
    /// The article's section; may be empty.
    pub section: String,
    /// Its author; may be empty.
    pub author: String,
    /// The lane.
    pub lane: Lane,
    /// The state.
    pub state: State,
    /// Its readers.
    pub readers: i64,
    /// Why it stands in its lane.
    pub lane_why: String,
    /// How it came about, where somebody said.
    pub cause: Option<Cause>,
    /// When the first report came.
    pub opened_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// When the page was seen to be right.
    pub fixed_at: Option<Timestamp>,
    /// Whether a notice came out.
    pub noticed: bool,
}

/// One number's place: site, axis, name, lane, fact, step.
pub type Place = (i64, &'static str, String, &'static str, &'static str, i64);

/// What stands in one row of the numbers of a month: site, axis, lane, fact.
pub type Shelf = (i64, &'static str, &'static str, &'static str);

/// The numbers of one row by name, each step with how often it was.
pub type Named = BTreeMap<String, Vec<(i64, i64)>>;

/// The sums of a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(pub BTreeMap<Place, i64>);

impl Sums {
    /// The sums as they are kept: a few long rows are read in a fraction of the time that a row for
    /// each number takes.
    #[must_use]
    pub fn packed(&self) -> BTreeMap<Shelf, Named> {
        let mut shelves: BTreeMap<Shelf, Named> = BTreeMap::new();
        for ((site, axis, name, lane, fact, step), n) in &self.0 {
            let named = shelves.entry((*site, *axis, *lane, *fact)).or_default();
            match named.get_mut(name) {
                Some(steps) => steps.push((*step, *n)),
                None => drop(named.insert(name.clone(), vec![(*step, *n)])),
            }
        }
        shelves
    }

    /// Adds a case.
    pub fn add(&mut self, case: Counted) {
        // Its reports are counted with the case that has them now, or once they are at the desk.
        if matches!(case.state, State::Merged | State::Held | State::Aside) {
            return;
        }
        let facts = facts(&case);
        let week = monday(case.opened_at);
        for (axis, name) in
            [(Axis::Section, &case.section), (Axis::Author, &case.author), (Axis::Week, &week)]
        {
            for (fact, step, n) in &facts {
                if belongs(axis, *fact) {
                    let place = (case.site, axis.word(), name.clone(), case.lane.word(), fact.word(), *step);
                    *self.0.entry(place).or_default() += n;
                }
            }
        }
    }
}

/// Of authors only what a correction's own page would say, and of weeks what their chart draws.
fn belongs(axis: Axis, fact: Fact) -> bool {
    match axis {
        Axis::Section => true,
        Axis::Author => matches!(fact, Fact::Cases | Fact::Decided | Fact::Upheld),
        Axis::Week => matches!(fact, Fact::Cases | Fact::ToDecision),
    }
}

fn facts(case: &Counted) -> Vec<(Fact, i64, i64)> {
    let upheld = matches!(case.state, State::Accepted | State::Fixed);
    let mut facts = vec![(Fact::Cases, 0, 1), (Fact::Reports, 0, case.readers)];
    if let Some(at) = case.decided_at {
        facts.extend([(Fact::Decided, 0, 1), (Fact::ToDecision, step(at.0 - case.opened_at.0), 1)]);
    }
    if upheld {
        facts.extend([(Fact::Upheld, 0, 1), (what_was_wrong(&case.lane_why), 0, 1)]);
        facts.push((how_it_came(case.cause), 0, 1));
        if case.lane == Lane::Correction {
            facts.push((Fact::Notable, 0, 1));
            if case.noticed {
                facts.push((Fact::Noticed, 0, 1));
            }
        }
    }
    if let Some(at) = case.fixed_at.filter(|_| case.state == State::Fixed) {
        facts.extend([(Fact::Fixed, 0, 1), (Fact::ToFix, step(at.0 - case.opened_at.0), 1)]);
    }
    facts
}

/// The Monday of a moment's week in UTC, `2026-03-02`.
#[must_use]
pub fn monday(at: Timestamp) -> String {
    const DAY: i64 = 24 * 3_600_000;
    let day = at.0.div_euclid(DAY);
    // The first day of 1970 was a Thursday.
    Timestamp((day - (day + 3).rem_euclid(7)) * DAY).rfc3339()[..10].to_owned()
}

/// The month of a moment in UTC, `2026-03`.
#[must_use]
pub fn month(at: Timestamp) -> String {
    at.rfc3339()[..7].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_772_625_600_000);

    fn counted(state: State) -> Counted {
        Counted {
            site: 1,
            section: "World".into(),
            author: "Mara".into(),
            lane: Lane::Correction,
            state,
            readers: 3,
            lane_why: "a number changes".into(),
            cause: Some(Cause::MisreadSource),
            opened_at: NOON,
            decided_at: (state != State::Open).then(|| NOON.plus_ms(20 * 60_000)),
            fixed_at: (state == State::Fixed).then(|| NOON.plus_ms(34 * 60_000)),
            noticed: state == State::Fixed,
        }
    }

    #[test]
    fn a_case_is_counted_once_on_each_axis() {
        let mut sums = Sums::default();
        sums.add(counted(State::Fixed));
        sums.add(counted(State::Open));
        let n = |axis: Axis, name: &str, fact: Fact, step| {
            let place = (1, axis.word(), name.to_owned(), "correction", fact.word(), step);
            sums.0.get(&place).copied().unwrap_or(0)
        };
        assert_eq!(n(Axis::Section, "World", Fact::Cases, 0), 2);
        assert_eq!(n(Axis::Section, "World", Fact::Reports, 0), 6);
        assert_eq!(n(Axis::Section, "World", Fact::Number, 0), 1);
        assert_eq!(n(Axis::Section, "World", Fact::MisreadSource, 0), 1);
        assert_eq!(n(Axis::Author, "Mara", Fact::MisreadSource, 0), 0, "nor are they blamed");
        assert_eq!(n(Axis::Section, "World", Fact::Noticed, 0), 1);
        assert_eq!(n(Axis::Week, "2026-03-02", Fact::ToDecision, 20), 1);
        assert_eq!(n(Axis::Author, "Mara", Fact::Upheld, 0), 1);
        assert_eq!(n(Axis::Author, "Mara", Fact::ToFix, 34), 0, "authors are not raced");
    }

    #[test]
    fn packed_sums_say_every_number_once() {
        let mut sums = Sums::default();
        sums.add(counted(State::Fixed));
        sums.add(Counted { section: "Sea".into(), ..counted(State::Fixed) });
        sums.add(Counted { decided_at: Some(NOON), ..counted(State::Fixed) });
        let packed = sums.packed();
        let shelf = |fact: Fact| &packed[&(1, Axis::Section.word(), "correction", fact.word())];
        assert_eq!(shelf(Fact::ToDecision)["World"], [(0, 1), (20, 1)]);
        assert_eq!(shelf(Fact::ToDecision)["Sea"], [(20, 1)]);
        assert_eq!(shelf(Fact::Reports)["World"], [(0, 6)]);
        let all: usize = packed.values().flat_map(BTreeMap::values).map(Vec::len).sum();
        assert_eq!(all, sums.0.len());
    }

    #[test]
    fn a_week_is_named_by_its_monday() {
        assert_eq!(monday(NOON), "2026-03-02");
        assert_eq!(monday(Timestamp(0)), "1969-12-29");
        assert_eq!(month(NOON), "2026-03");
    }
}
