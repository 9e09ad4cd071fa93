//! A desk without a database: whatever editors and readers do, no report is lost.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::article::{Place, RevisionId};
use crate::case::tests::a_case;
use crate::case::{Actor, Command, EditorId, Reason, Standing, lifecycle};
use crate::clock::Timestamp;
use crate::report::AsideId;
use corrigenda_anchor::CodePoints;

const MARA: Actor = Actor::Editor(EditorId(1));

fn span(start: usize, end: usize) -> Span {
    Span::new(CodePoints(start), CodePoints(end))
}

fn case(number: i64, at: Option<Span>) -> Case {
    let quote = Quote::new(format!("words of case {number}"));
    Case { case_id: CaseId(number), span: at, quote, readers: 0, ..a_case() }
}

#[test]
fn only_cases_about_the_same_words_are_merged() {
    let (a, b) = (case(1, Some(span(10, 20))), case(2, Some(span(15, 30))));
    assert_eq!(may_go(How::Merge, &a, &b), Ok(()));
    let apart = case(3, Some(span(40, 50)));
    assert_eq!(may_go(How::Merge, &a, &apart), Err(Refusal::ApartOnThePage(CaseId(1), CaseId(3))));
    assert_eq!(may_go(How::Move, &a, &apart), Ok(()));
    let elsewhere = Case { revision_id: Some(RevisionId(9)), ..b.clone() };
    assert_eq!(may_go(How::Merge, &a, &elsewhere), Err(Refusal::ApartOnThePage(CaseId(1), CaseId(2))));
    let same_words = Case { quote: a.quote.clone(), ..elsewhere };
    assert_eq!(may_go(How::Merge, &a, &same_words), Ok(()));
    assert_eq!(may_go(How::Merge, &a, &a), Err(Refusal::SameCase));
    let legal = Case { lane: Lane::Legal, ..b.clone() };
    assert_eq!(may_go(How::Move, &a, &legal), Err(Refusal::LegalApart));
    let accepted = Case { state: State::Accepted, ..b.clone() };
    assert_eq!(may_go(How::Merge, &a, &accepted), Ok(()));
    assert!(matches!(may_go(How::Merge, &accepted, &a), Err(Refusal::GivesNothing { .. })));
    let fixed = Case { state: State::Fixed, ..b };
    assert!(matches!(may_go(How::Merge, &a, &fixed), Err(Refusal::TakesNothing { .. })));
}

#[test]
fn a_passage_grows_to_hold_the_other_and_stays_where_it_is_settled() {
    let (a, b) = (case(1, Some(span(10, 20))), case(2, Some(span(15, 30))));
    assert_eq!(grows(&a, &b), Some(span(10, 30)));
    assert_eq!(offset(&a, &b), Some(-5));
    assert_eq!(grows(&case(3, Some(span(16, 20))), &b), None);
    assert_eq!(grows(&case(3, Some(span(0, 4000))), &b), None);
    assert_eq!(grows(&a, &Case { state: State::Accepted, ..b }), None);
}

#[test]
fn whoever_comes_back_is_called_what_they_were() {
    let joined = |n: i64| CaseEvent::Joined { report: ReportId(n), number: n, place: Place::InArticle };
    let line = |n: i64| Happened { event_id: EventId(n), at: Timestamp(0), actor: MARA, event: joined(n) };
    let numbered =
        numbered(&[line(1), line(2)], &[(ReportId(9), None), (ReportId(2), None), (ReportId(8), None)]);
    let numbers: Vec<i64> = numbered.iter().map(|taken| taken.number).collect();
    assert_eq!(numbers, [3, 2, 4]);
}

/// Everything the store keeps, in maps.
#[derive(Default, Clone)]
struct Desk {
    cases: BTreeMap<CaseId, (Case, Vec<Happened>)>,
    on: BTreeMap<ReportId, CaseId>,
    withdrawn: Vec<ReportId>,
    /// Which reports are put aside, and with which others.
    aside: BTreeMap<ReportId, AsideId>,
    asides: i64,
    lines: i64,
}

impl Desk {
    fn happen(&mut self, case_id: CaseId, events: Vec<CaseEvent>, actor: Actor) {
        for event in events {
            self.lines += 1;
            let line = Happened { event_id: EventId(self.lines), at: Timestamp(self.lines), actor, event };
            let (case, history) = self.cases.get_mut(&case_id).expect("a case of the model");
            let standing = case.standing().after(&line.event, actor, line.at);
            *case = case.clone().with(standing);
            history.push(line);
        }
    }

    fn open(&mut self, at: Option<Span>) -> CaseId {
        let number = i64::try_from(self.cases.len()).expect("few") + 1;
        let opened = case(number, at);
        let event = CaseEvent::Opened {
            about: opened.kind,
            lane: opened.lane,
            lane_why: String::new(),
            quote: opened.quote.clone(),
            place: opened.place,
            place_reason: String::new(),
        };
        self.lines += 1;
        let line = Happened { event_id: EventId(self.lines), at: Timestamp(0), actor: Actor::Reader, event };
        self.cases.insert(CaseId(number), (opened, vec![line]));
        CaseId(number)
    }

    fn nth(&self, n: usize) -> Option<CaseId> {
        self.cases.keys().nth(n % self.cases.len().max(1)).copied()
    }

    fn case(&self, case_id: CaseId) -> Case {
        self.cases[&case_id].0.clone()
    }

    fn lying(&self, case_id: CaseId) -> Vec<ReportId> {
        self.on.iter().filter(|(_, on)| **on == case_id).map(|(report, _)| *report).collect()
    }

    fn counts(&self, report: ReportId) -> bool {
        !self.withdrawn.contains(&report) && !self.aside.contains_key(&report)
    }

    /// Puts these aside together, as a block or a flood does.
    fn put_aside(&mut self, reports: &[ReportId]) -> Result<(), Refusal> {
        self.asides += 1;
        let aside = AsideId(self.asides);
        let mut on: BTreeMap<CaseId, (Vec<ReportId>, i64)> = BTreeMap::new();
        for report in reports.iter().filter(|report| !self.aside.contains_key(report)) {
            let those = on.entry(self.on[report]).or_default();
            those.0.push(*report);
            those.1 += i64::from(self.counts(*report));
        }
        for (case_id, (reports, readers)) in on {
            self.aside.extend(reports.iter().map(|report| (*report, aside)));
            self.decide(case_id, &Command::PutAside { aside, reports, readers, why: String::new() }, MARA)?;
        }
        Ok(())
    }

    fn bring_back(&mut self, aside: AsideId) -> Result<(), Refusal> {
        let mut on: BTreeMap<CaseId, (Vec<ReportId>, i64)> = BTreeMap::new();
        let theirs: Vec<ReportId> =
            self.aside.iter().filter(|(_, with)| **with == aside).map(|(report, _)| *report).collect();
        for report in theirs {
            self.aside.remove(&report);
            let those = on.entry(self.on[&report]).or_default();
            those.0.push(report);
            those.1 += i64::from(self.counts(report));
        }
        for (case_id, (reports, readers)) in on {
            self.decide(case_id, &Command::BringBack { aside, reports, readers }, MARA)?;
        }
        Ok(())
    }

    fn decide(&mut self, case_id: CaseId, command: &Command, actor: Actor) -> Result<(), Refusal> {
        let events = lifecycle::decide(&self.case(case_id).standing(), command, actor)?;
        self.happen(case_id, events, actor);
        Ok(())
    }

    fn report(&mut self, case_id: CaseId) -> Result<(), Refusal> {
        let report = ReportId(i64::try_from(self.on.len()).expect("few") + 1);
        let number = numbers(&self.cases[&case_id].1).into_values().max().unwrap_or(0) + 1;
        self.decide(case_id, &Command::Join { report, number, place: Place::InArticle }, Actor::Reader)?;
        self.on.insert(report, case_id);
        Ok(())
    }

    fn hand_over(
        &mut self,
        (from, to): (CaseId, CaseId),
        how: How,
        reports: &[ReportId],
        undoes: Option<EventId>,
    ) -> Result<(), Refusal> {
        let all = reports.len() == self.lying(from).len();
        let live = reports.iter().filter(|report| self.counts(**report)).count();
        let readers = i64::try_from(live).expect("few");
        let coming: Vec<_> = reports.iter().map(|report| (*report, None)).collect();
        let gave = CaseEvent::Gave { to, how, reports: reports.to_vec(), readers, all, quote: None, undoes };
        let reports = numbered(&self.cases[&to].1, &coming);
        let took = CaseEvent::Took { from, how, reports, readers, quote: None, grown: None };
        let gave = lifecycle::decide(&self.case(from).standing(), &Command::Give { gave }, MARA)?;
        let took = lifecycle::decide(&self.case(to).standing(), &Command::Take { took }, MARA)?;
        self.on.extend(coming.iter().map(|(report, _)| (*report, to)));
        self.happen(from, gave, MARA);
        self.happen(to, took, MARA);
        Ok(())
    }

    fn take_back(&mut self, case_id: CaseId, n: usize) -> Result<(), Refusal> {
        let history = self.cases[&case_id].1.clone();
        let standing = standing_takes(&history);
        let Some(line) = standing.get(n % standing.len().max(1)) else { return Ok(()) };
        let CaseEvent::Took { from, reports, .. } = &line.event else { return Ok(()) };
        let (holder, origin) = (self.case(case_id), self.case(*from));
        may_return(&holder, &origin, &history, line.event_id, |report| self.on.get(&report).copied())?;
        let reports: Vec<ReportId> = reports.iter().map(|taken| taken.report).collect();
        self.hand_over((case_id, *from), How::Back, &reports, Some(line.event_id))
    }

    /// What must be true at every moment.
    fn check(&self) -> Result<(), TestCaseError> {
        for (case_id, (case, history)) in &self.cases {
            prop_assert_eq!(Standing::fold(history), Some(case.standing()), "the sum of its history");
            let lying = self.lying(*case_id);
            let live = lying.iter().filter(|report| self.counts(**report)).count();
            prop_assert_eq!(usize::try_from(case.readers), Ok(live), "readers of case {}", case_id);
            prop_assert_eq!(case.state == State::Merged, case.merged_into.is_some());
            prop_assert_eq!(case.state == State::Aside, case.aside_from.is_some());
            prop_assert!(case.state != State::Aside || live == 0, "somebody speaks for it");
            prop_assert!(case.state != State::Merged || lying.is_empty(), "a merged case holds nothing");
            let called = numbers(history);
            let mut of_those_here: Vec<i64> = lying.iter().map(|report| called[report]).collect();
            of_those_here.sort_unstable();
            of_those_here.dedup();
            prop_assert_eq!(of_those_here.len(), lying.len(), "no two readers are called the same");
            // Whoever follows the merges comes to a case that can answer.
            let (mut at, mut steps) = (*case_id, 0);
            while let Some(next) = self.cases[&at].0.merged_into {
                (at, steps) = (next, steps + 1);
                prop_assert!(steps <= self.cases.len(), "merges lead in a circle");
            }
        }
        Ok(())
    }
}

#[derive(Debug, Clone)]
enum Act {
    Open(usize),
    Report(usize),
    Withdraw(usize),
    Merge(usize, usize),
    Split(usize, u8),
    Move(usize, usize, u8),
    TakeBack(usize, usize),
    Accept(usize),
    Decline(usize),
    Reopen(usize),
    Hold(usize),
    Release(usize),
    PutAside(u16),
    BringBack(usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let n = 0..6_usize;
    let act = prop_oneof![
        2 => n.clone().prop_map(Act::Open),
        4 => n.clone().prop_map(Act::Report),
        1 => n.clone().prop_map(Act::Withdraw),
        3 => (n.clone(), n.clone()).prop_map(|(a, b)| Act::Merge(a, b)),
        2 => (n.clone(), any::<u8>()).prop_map(|(a, some)| Act::Split(a, some)),
        2 => (n.clone(), n.clone(), any::<u8>()).prop_map(|(a, b, some)| Act::Move(a, b, some)),
        4 => (n.clone(), n.clone()).prop_map(|(a, line)| Act::TakeBack(a, line)),
        1 => n.clone().prop_map(Act::Accept),
        1 => n.clone().prop_map(Act::Decline),
        1 => n.clone().prop_map(Act::Reopen),
        1 => n.clone().prop_map(Act::Hold),
        1 => n.clone().prop_map(Act::Release),
        2 => any::<u16>().prop_map(Act::PutAside),
        2 => n.prop_map(Act::BringBack),
    ];
    prop::collection::vec(act, 1..40)
}

fn some(reports: &[ReportId], which: u8) -> Vec<ReportId> {
    reports.iter().enumerate().filter(|(n, _)| which >> (n % 8) & 1 == 1).map(|(_, report)| *report).collect()
}

fn act(desk: &mut Desk, act: &Act) -> Result<(), Refusal> {
    if let Act::Open(at) = act {
        // Every other passage overlaps its neighbours; one in six is nowhere on the page.
        let opened = desk.open((at % 6 != 5).then(|| span(at * 5, at * 5 + 8)));
        return desk.report(opened);
    }
    let (Some(a), Some(_)) = (desk.nth(0), desk.cases.first_key_value()) else { return Ok(()) };
    let pick = |n: &usize| desk.nth(*n).unwrap_or(a);
    match act {
        Act::Open(_) => Ok(()),
        Act::Report(n) => {
            let case = desk.case(pick(n));
            if matches!(case.state, State::Open | State::Accepted | State::Held | State::Aside) {
                desk.report(case.case_id)
            } else {
                Ok(())
            }
        }
        Act::Withdraw(n) => {
            let Some((report, on)) = desk.on.iter().nth(*n).map(|(report, on)| (*report, *on)) else {
                return Ok(());
            };
            if desk.withdrawn.contains(&report) {
                return Ok(());
            }
            desk.decide(
                on,
                &Command::Withdraw { report, counted: !desk.aside.contains_key(&report) },
                Actor::Reader,
            )?;
            desk.withdrawn.push(report);
            Ok(())
        }
        Act::Merge(a, b) => {
            let (from, to) = (pick(a), pick(b));
            may_go(How::Merge, &desk.case(from), &desk.case(to))?;
            let all = desk.lying(from);
            desk.hand_over((from, to), How::Merge, &all, None)
        }
        Act::Split(n, which) => {
            let from = pick(n);
            let (all, case) = (desk.lying(from), desk.case(from));
            let chosen = some(&all, *which);
            if chosen.is_empty() || chosen.len() == all.len() || case.state != State::Open {
                return Ok(());
            }
            let to = desk.open(case.span);
            desk.hand_over((from, to), How::Split, &chosen, None)
        }
        Act::Move(a, b, which) => {
            let (from, to) = (pick(a), pick(b));
            may_go(How::Move, &desk.case(from), &desk.case(to))?;
            let chosen = some(&desk.lying(from), *which);
            if chosen.is_empty() { Ok(()) } else { desk.hand_over((from, to), How::Move, &chosen, None) }
        }
        Act::TakeBack(n, line) => desk.take_back(pick(n), *line),
        Act::Accept(n) => {
            let command = Command::Accept { wording: None, notice: false, message: String::new() };
            desk.decide(pick(n), &command, MARA)
        }
        Act::Decline(n) => {
            let command = Command::Decline { reason: Reason::Style, message: String::new() };
            desk.decide(pick(n), &command, MARA)
        }
        Act::Reopen(n) => desk.decide(pick(n), &Command::Reopen { why: String::new() }, MARA),
        Act::Hold(n) => desk.decide(pick(n), &Command::Hold { why: String::new() }, Actor::Reader),
        Act::Release(n) => desk.decide(pick(n), &Command::Release { why: String::new() }, MARA),
        Act::PutAside(which) => {
            let all: Vec<ReportId> = desk.on.keys().copied().collect();
            let chosen = all.into_iter().enumerate().filter(|(n, _)| which >> (n % 16) & 1 == 1);
            desk.put_aside(&chosen.map(|(_, report)| report).collect::<Vec<_>>())
        }
        Act::BringBack(n) => desk.bring_back(AsideId(i64::try_from(*n).expect("few") + 1)),
    }
}

proptest! {
    #[test]
    fn what_is_put_aside_comes_back_as_it_was(acts in acts(), which in any::<u16>()) {
        let mut desk = Desk::default();
        for step in &acts {
            let _ = act(&mut desk, step);
        }
        let before = desk.clone();
        prop_assert_eq!(act(&mut desk, &Act::PutAside(which)), Ok(()));
        desk.check()?;
        prop_assert_eq!(&desk.on, &before.on, "every report stays on its case");
        prop_assert_eq!(desk.bring_back(AsideId(desk.asides)), Ok(()));
        desk.check()?;
        for (case_id, (case, _)) in &before.cases {
            let now = desk.case(*case_id);
            prop_assert_eq!((now.state, now.readers, now.quote), (case.state, case.readers, case.quote.clone()));
            prop_assert_eq!((now.wording, now.reason), (case.wording.clone(), case.reason));
        }
    }

    #[test]
    fn nothing_that_is_done_by_hand_loses_a_report(acts in acts()) {
        let mut desk = Desk::default();
        for step in &acts {
            let (before, reports) = (desk.on.clone(), desk.on.len());
            let refused = act(&mut desk, step).is_err();
            desk.check()?;
            prop_assert!(desk.on.len() >= reports);
            prop_assert!(!refused || desk.on == before, "a refusal moves nothing: {:?}", step);
        }
    }

    #[test]
    fn what_was_just_done_by_hand_can_be_taken_back(acts in acts(), last in acts()) {
        let mut desk = Desk::default();
        for step in &acts {
            let _ = act(&mut desk, step);
        }
        for step in last.iter().filter(|step| matches!(step, Act::Merge(..) | Act::Split(..) | Act::Move(..))) {
            let before = desk.clone();
            if act(&mut desk, step).is_err() || desk.lines == before.lines {
                continue;
            }
            let newest = |desk: &Desk| {
                let took = |(_, history): &(Case, Vec<Happened>)| {
                    standing_takes(history).last().map(|line| line.event_id)
                };
                desk.cases.iter().max_by_key(|(_, case)| took(case)).map(|(case_id, _)| *case_id)
            };
            let taker = newest(&desk).expect("somebody took something");
            let last = standing_takes(&desk.cases[&taker].1).len() - 1;
            prop_assert_eq!(desk.take_back(taker, last), Ok(()));
            prop_assert_eq!(&desk.on, &before.on, "every report is back on its case");
            desk.check()?;
            for (case_id, (case, _)) in &before.cases {
                let now = desk.case(*case_id);
                prop_assert_eq!((now.state, now.readers, now.merged_into), (case.state, case.readers, case.merged_into));
            }
        }
    }
}
