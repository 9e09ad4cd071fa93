//! A question to the queue in the form the statements take it, and the way each of its lists is looked
//! through: followed, gathered or walked.

use super::statements::{Statements, statements};
use super::{After, Assignee, Filter, Key, Listed};
use crate::case::sought::{MOST_PATTERNS, MOST_WORDS, Sought};
use crate::case::store::from_row;
use crate::case::store::voices::tally_of;
use crate::case::{Case, CaseId, Lane, Sight, State};
use crate::params;
use crate::store::{Error, Row, Tx, Value};
use crate::words;

words! {
    /// A part of a question that may leave few cases.
    Part {
        /// Of a site.
        Site = "site",
        /// Of a section.
        Section = "section",
        /// In a language.
        Lang = "lang",
        /// Of a person, or of nobody.
        Assignee = "assignee",
        /// Of so many readers.
        Readers = "readers",
        /// With a notice due.
        Notice = "notice",
        /// With a word.
        Word = "word",
    }
}

/// Where so few cases match a part of the question they are gathered and sorted; of more, the order's
/// index is walked along.
const GATHERED: i64 = 1_000;

/// The most cases that one page looks at before it says how far it came.
const LOOKED_AT: i64 = 10_000;

/// So many of them first: mostly they fill a page.
pub(super) const FIRST: i64 = 300;

/// The most where words are asked for: each case's are looked up.
const READ: i64 = 2_000;

/// A question in the form the statements take it.
pub(super) struct Question {
    filter: Vec<Value>,
    words: Vec<i64>,
    patterns: Vec<String>,
    /// The parts that may leave few, each with its value.
    parts: Vec<(Part, Value)>,
}

/// Which of the two lists those states stand in.
pub(super) fn waits(states: &[State]) -> Vec<i64> {
    let any = |waiting: bool| states.is_empty() || states.iter().any(|state| state.waits() == waiting);
    [(1, any(true)), (0, any(false))].into_iter().filter(|(_, any)| *any).map(|(waits, _)| waits).collect()
}

/// The part of a question that leaves fewest cases, with its value.
pub(super) type Rarest = (Part, Value);

/// Cases that wait and cases that do not.
const BOTH: i64 = -1;

/// How one list is looked through for a page.
struct Way {
    sql: &'static str,
    /// After which place.
    from: After,
    /// What the statement asks beyond the filter and the place.
    more: [Value; 2],
    /// How far, where that is not the end of the list.
    far: Option<After>,
    /// The order, where it is by number that the cases are followed.
    numbered: Option<Numbered>,
}

/// An order that is that of the cases' numbers.
#[derive(Debug, Clone, Copy)]
enum Numbered {
    /// By number.
    Always,
    /// By weight: what is closed weighs nothing, and its numbers decide.
    Weightless,
}

impl Numbered {
    fn of(key: Key, waits: i64) -> Option<Numbered> {
        match key {
            Key::Number => Some(Numbered::Always),
            Key::Weight if waits == 0 => Some(Numbered::Weightless),
            Key::Weight | Key::Readers | Key::Likely => None,
        }
    }

    /// The number after which a page begins.
    fn from(self, after: After) -> CaseId {
        match self {
            // Whatever weighs something stands above all of these.
            Numbered::Weightless if after.key > 0 => CaseId(i64::MAX),
            Numbered::Weightless if after.key < 0 => CaseId(i64::MIN),
            Numbered::Always | Numbered::Weightless => after.case_id,
        }
    }

    fn after(self, case_id: CaseId) -> After {
        let key = match self {
            Numbered::Always => case_id.0,
            Numbered::Weightless => 0,
        };
        After { key, case_id }
    }
}

/// The rows found, each with its place in the order, and how far was looked when that was not the end.
pub(super) type Looked = (Vec<(After, Listed)>, Option<After>);

impl Question {
    pub(super) fn new(filter: &Filter) -> Question {
        let sought = Sought::new(&filter.search);
        let states = filter.states.iter().map(|state| format!("{state},")).collect::<String>();
        let states = if states.is_empty() { states } else { format!(",{states}") };
        let assignee = match filter.assignee {
            Assignee::Any => 0,
            Assignee::Nobody => -1,
            Assignee::Only(editor) => editor.0,
        };
        let (section, lang) =
            (filter.section.clone().unwrap_or_default(), filter.lang.clone().unwrap_or_default());
        let mut parts: Vec<(Part, Value)> = Vec::new();
        if let Some(site) = filter.site {
            parts.push((Part::Site, site.into()));
        }
        if !section.is_empty() {
            parts.push((Part::Section, Value::from(&section)));
        }
        if !lang.is_empty() {
            parts.push((Part::Lang, Value::from(&lang)));
        }
        if assignee != 0 {
            parts.push((Part::Assignee, Value::Int(assignee)));
        }
        if filter.readers > 1 {
            parts.push((Part::Readers, Value::Int(filter.readers)));
        }
        if filter.notice_due {
            parts.push((Part::Notice, Value::Int(1)));
        }
        let words: Vec<i64> = sought.words.iter().map(|word| word.0).collect();
        parts.extend(words.iter().map(|word| (Part::Word, Value::Int(*word))));
        Question {
            filter: vec![
                Value::Int(filter.site.map_or(0, |site| site.0)),
                Value::from(filter.lane.map_or("", Lane::word)),
                Value::from(states),
                Value::from(filter.sight.legal),
                Value::from(section),
                Value::from(lang),
                Value::Int(assignee),
                Value::Int(filter.readers),
                Value::from(filter.notice_due),
                Value::from(sites_in(&filter.sight)),
            ],
            words,
            patterns: sought.patterns.iter().map(|pattern| escaped(pattern)).collect(),
            parts,
        }
    }

    /// How many cases one list may look at for a page.
    pub(super) fn looked_at(&self) -> i64 {
        if self.words.is_empty() { LOOKED_AT } else { READ }
    }

    /// The lists to look into, each with the part of the question it is looked through by. The cases of a
    /// word stand together whichever list they are in: those are followed once.
    pub(super) fn lists(
        &self,
        tx: &mut Tx<'_>,
        waits: Vec<i64>,
        key: Key,
    ) -> Result<Vec<(i64, Option<Rarest>)>, Error> {
        let mut lists = Vec::new();
        for waits in waits {
            lists.push((waits, self.rarest(tx, waits, key)?));
        }
        let followed = |(_, rarest): &(i64, Option<Rarest>)| matches!(rarest, Some((Part::Word, _)));
        if key == Key::Number && lists.len() == 2 && lists.iter().all(followed) {
            lists.truncate(1);
            lists[0].0 = BOTH;
        }
        Ok(lists)
    }

    /// One list's part of a page, of so many rows at most and looking at so many cases, and how far it was
    /// looked through where it was not to its end.
    pub(super) fn ask(
        &self,
        tx: &mut Tx<'_>,
        statements: Statements,
        list: &(i64, Option<Rarest>),
        (key, down): (Key, bool),
        after: Option<After>,
        (limit, cases): (i64, i64),
    ) -> Result<Looked, Error> {
        let edge = if down { i64::MAX } else { i64::MIN };
        let after = after.unwrap_or(After { key: edge, case_id: CaseId(edge) });
        let way = self.way(tx, statements, list, (key, down), after, cases)?;
        let mut params = self.filter.clone();
        let (from, limit) = (way.from, Value::Int(limit));
        params.extend([Value::Int(list.0), Value::Int(from.key), from.case_id.into(), limit]);
        params.extend(way.more);
        self.spoken(&mut params);
        let rows = tx.query(way.sql, &params)?;
        let found = rows.iter().map(|row| {
            let (listed, sorted) = (listed(row)?, row.get("sorted")?);
            let case_id = listed.case.case_id;
            let at = way.numbered.map_or(After { key: sorted, case_id }, |numbered| numbered.after(case_id));
            Ok((at, listed))
        });
        Ok((found.collect::<Result<_, Error>>()?, way.far))
    }

    /// Follows the rarest part where its cases stand in the order asked for, gathers them where they do
    /// not, and walks along the order's index where no part is rare.
    fn way(
        &self,
        tx: &mut Tx<'_>,
        statements: Statements,
        (waits, rarest): &(i64, Option<Rarest>),
        (key, down): (Key, bool),
        after: After,
        cases: i64,
    ) -> Result<Way, Error> {
        let waits = *waits;
        let end = if down { i64::MIN } else { i64::MAX };
        let Some((part, value)) = rarest else {
            let far = ahead(tx, statements.ahead, waits, after, cases)?;
            let to = far.unwrap_or(After { key: end, case_id: CaseId(end) });
            let more = [Value::Int(to.key), to.case_id.into()];
            return Ok(Way { sql: statements.walk, from: after, more, far, numbered: None });
        };
        let word = if *part == Part::Word { value.clone() } else { Value::Int(0) };
        let Some((numbered, (sql, ahead))) = Numbered::of(key, waits).zip(part.following(down)) else {
            let more = [Value::from(*part), word];
            return Ok(Way { sql: statements.gather, from: after, more, far: None, numbered: None });
        };
        let from = numbered.from(after);
        let asked = [value.clone(), from.into(), Value::Int(cases), Value::Int(waits)];
        let to = tx.one(ahead, &asked)?.map(|row| row.get::<CaseId>("chosen")).transpose()?;
        Ok(Way {
            sql,
            from: After { key: from.0, case_id: from },
            more: [to.unwrap_or(CaseId(end)).into(), word],
            far: to.map(|to| numbered.after(to)),
            numbered: Some(numbered),
        })
    }

    /// The words and stretches, each at its place among the parameters.
    fn spoken(&self, params: &mut Vec<Value>) {
        params.extend((0..MOST_WORDS).map(|n| Value::Int(self.words.get(n).copied().unwrap_or(0))));
        let pattern = |n: usize| Value::from(self.patterns.get(n).map_or("", String::as_str));
        params.extend((0..MOST_PATTERNS).map(pattern));
    }

    /// The part of the question that leaves fewest cases, where those are few enough to be gathered; of
    /// words that are followed it does not matter how many.
    fn rarest(&self, tx: &mut Tx<'_>, waits: i64, key: Key) -> Result<Option<Rarest>, Error> {
        let mut rarest: Option<(i64, &Rarest)> = None;
        for one in &self.parts {
            let (part, value) = one;
            let followed = Numbered::of(key, waits).is_some() && part.following(true).is_some();
            let any = if followed { LOOKED_AT } else { GATHERED };
            let most = rarest.map_or(any, |(n, _)| (n - 1).min(any));
            if most < 0 {
                break;
            }
            let counted = [value.clone(), Value::Int(waits), Value::Int(most + 1)];
            let n: i64 = tx.only(part.leaves(), &counted)?.get("n")?;
            if n <= most || (followed && *part == Part::Word && rarest.is_none()) {
                rarest = Some((n, one));
            }
        }
        Ok(rarest.map(|(_, rarest)| rarest.clone()))
    }
}

/// The statement and its values that a first page of waiting cases is read by, for measuring how an
/// engine carries it out: walked, or gathered by its first part.
#[must_use]
pub fn explained(filter: &Filter, gathered: bool) -> (&'static str, Vec<Value>) {
    let (key, down) = filter.order.key();
    let (question, statements) = (Question::new(filter), statements(key, down));
    let (from, to) = if down { (i64::MAX, i64::MIN) } else { (i64::MIN, i64::MAX) };
    let mut values = question.filter.clone();
    values.extend([Value::Int(1), Value::Int(from), Value::Int(from), Value::Int(26)]);
    match question.parts.first().filter(|_| gathered) {
        Some((part, value)) => {
            let word = if *part == Part::Word { value.clone() } else { Value::Int(0) };
            values.extend([Value::from(*part), word]);
        }
        None if gathered => values.extend([Part::Notice.into(), Value::Int(0)]),
        None => values.extend([Value::Int(to), Value::Int(to)]),
    }
    question.spoken(&mut values);
    (if gathered { statements.gather } else { statements.walk }, values)
}

/// Where a walk of so many cases from there on ends; `None` where the list ends before.
fn ahead(
    tx: &mut Tx<'_>,
    sql: &'static str,
    waits: i64,
    after: After,
    cases: i64,
) -> Result<Option<After>, Error> {
    let row = tx.one(sql, params![waits, after.key, after.case_id, cases])?;
    row.map(|row| Ok(After { key: row.get("sorted")?, case_id: row.get("chosen")? })).transpose()
}

/// A pattern in which nothing but its ends is wild. Runs of letters have no such marks, but for what
/// a later rule might let through.
fn escaped(pattern: &str) -> String {
    let inner = pattern.trim_matches('%');
    let marks = |c: char| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain(std::iter::once(c));
    format!("%{}%", inner.chars().flat_map(marks).collect::<String>())
}

fn listed(row: &Row) -> Result<Listed, Error> {
    Ok(Listed {
        case: Case { verdict_at: row.get("shown_at")?, ..from_row(row)? },
        title: row.get("title")?,
        section: row.get("section")?,
        lang: row.get("lang")?,
        url: row.get("url")?,
        tally: tally_of(row)?,
    })
}

/// The sites that may be seen as a list to look into; empty where that is every one.
fn sites_in(sight: &Sight) -> String {
    let Some(sites) = &sight.sites else { return String::new() };
    sites.iter().fold(",".to_owned(), |list, site| format!("{list}{site},"))
}
