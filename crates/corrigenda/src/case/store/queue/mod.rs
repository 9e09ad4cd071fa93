//! The list editors work from. However many cases there are, a page costs one bounded stretch of an
//! index: docs/decisions/0007-the-queue-at-a-million.md.

mod shelf;
mod statements;

pub(super) use shelf::keep;
pub use shelf::{JOB, catch_up};

use super::from_row;
use crate::article::SiteId;
use crate::case::sought::{MOST_PATTERNS, MOST_WORDS, Sought};
use crate::case::{Case, CaseId, EditorId, Lane, Sight, State};
use crate::params;
use crate::store::{Error, Row, Tx, Value};
use crate::words;
use statements::{Statements, statements};

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

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What was opened last first.
    #[default]
    Newest,
    /// What weighs most first: readers, severity, age, freshness of the article.
    Weight,
    /// What most readers wrote about first, then the newest.
    MostReaders,
    /// What was opened first first.
    WaitingLongest,
    /// What this desk most likely accepts first, by what it decided so far.
    Likely,
    /// What it most likely declines first.
    Unlikely,
}

/// By which column an order sorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Number,
    Weight,
    Readers,
    Likely,
}

impl Order {
    /// Its key, and whether the highest comes first.
    fn key(self) -> (Key, bool) {
        match self {
            Order::Newest => (Key::Number, true),
            Order::WaitingLongest => (Key::Number, false),
            Order::Weight => (Key::Weight, true),
            Order::MostReaders => (Key::Readers, true),
            Order::Likely => (Key::Likely, true),
            Order::Unlikely => (Key::Likely, false),
        }
    }
}

/// Whose cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Assignee {
    /// Everybody's, and nobody's.
    #[default]
    Any,
    /// Cases that nobody has.
    Nobody,
    /// One person's.
    Only(EditorId),
}

/// Which cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Of which site; of every site where there is none.
    pub site: Option<SiteId>,
    /// In which lane.
    pub lane: Option<Lane>,
    /// In which states; in every state where there is none.
    pub states: Vec<State>,
    /// What whoever asks may see.
    pub sight: Sight,
    /// Of whom.
    pub assignee: Assignee,
    /// Of which section of the publication, as its pages say.
    pub section: Option<String>,
    /// In which language, as its pages say.
    pub lang: Option<String>,
    /// Of so many readers and more.
    pub readers: i64,
    /// Accepted with a notice that is not published yet, and nothing else.
    pub notice_due: bool,
    /// Words of the headline, the passage or what readers wrote (see [`crate::case::sought`]); all
    /// where it is empty.
    pub search: String,
    /// In which order.
    pub order: Order,
}

/// Where the last page ended: the next begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct After {
    /// What the order sorts by, of that case.
    pub key: i64,
    /// The last case shown, or looked at.
    pub case_id: CaseId,
}

/// A case as the queue shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The case.
    pub case: Case,
    /// The headline of its article.
    pub title: String,
    /// Its section.
    pub section: String,
    /// Its language, BCP 47; may be empty.
    pub lang: String,
    /// Its address.
    pub url: String,
}

/// One page of the queue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The cases.
    pub cases: Vec<Listed>,
    /// Where the next page begins; `None` on the last one.
    pub next: Option<After>,
    /// The page is not full because so many cases were looked at as one page may cost; more may match
    /// further on.
    pub cut_short: Option<i64>,
}

/// Where so few cases match a part of the question they are gathered and sorted; of more, the order's
/// index is walked along.
const GATHERED: i64 = 1_000;
/// The most cases that one page looks at before it says how far it came.
const LOOKED_AT: i64 = 10_000;
/// The same where words are asked for: each case's are looked up.
const READ: i64 = 3_000;
/// The most cases that are looked at for the one before or after a case: nobody can ask for more of them.
const ALONE: i64 = 20_000;
/// The most cases of one lane and state that are counted.
pub const COUNTED: i64 = 5_000;

/// How many cases stand where; of each lane and state no more than [`COUNTED`] are counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts(Vec<(Lane, State, i64)>);

impl Counts {
    /// How many are in that lane (any where there is none) and in one of those states; at least,
    /// where [`Counts::more`].
    #[must_use]
    pub fn of(&self, lane: Option<Lane>, states: &[State]) -> i64 {
        self.of_those(lane, states).sum()
    }

    /// Whether there are more than [`Counts::of`] says.
    #[must_use]
    pub fn more(&self, lane: Option<Lane>, states: &[State]) -> bool {
        self.of_those(lane, states).any(|n| n >= COUNTED)
    }

    fn of_those<'a>(&'a self, lane: Option<Lane>, states: &'a [State]) -> impl Iterator<Item = i64> + 'a {
        let those =
            move |(l, s, _): &&(Lane, State, i64)| lane.is_none_or(|lane| lane == *l) && states.contains(s);
        self.0.iter().filter(those).map(|(_, _, n)| *n)
    }
}

/// A page of the queue of at most `limit` cases.
///
/// # Errors
/// See [`Error`].
pub fn list_queue(tx: &mut Tx<'_>, filter: &Filter, after: Option<After>, limit: i64) -> Result<Page, Error> {
    let (key, down) = filter.order.key();
    list(tx, filter, (key, down), after, limit.max(1))
}

/// A question in the form the statements take it.
struct Question {
    filter: Vec<Value>,
    words: Vec<i64>,
    patterns: Vec<String>,
    /// The parts that may leave few, each with its value.
    parts: Vec<(Part, Value)>,
}

fn list(
    tx: &mut Tx<'_>,
    filter: &Filter,
    (key, down): (Key, bool),
    after: Option<After>,
    limit: i64,
) -> Result<Page, Error> {
    let question = Question::new(filter);
    let statements = statements(key, down);
    let mut found: Vec<(After, Listed)> = Vec::new();
    let mut looked_to: Option<After> = None;
    for (waits, rarest) in question.lists(tx, waits(&filter.states), key)? {
        let (rows, far) = question.ask(tx, statements, (waits, rarest), (key, down), after, limit + 1)?;
        let beyond = |other: After| {
            if down { far.is_some_and(|far| far > other) } else { far.is_some_and(|far| far < other) }
        };
        if far.is_some() && looked_to.is_none_or(beyond) {
            looked_to = far;
        }
        found.extend(rows);
    }
    found.sort_by(|(a, _), (b, _)| if down { b.cmp(a) } else { a.cmp(b) });
    // Beyond where one of the two lists was left, the other may not go on alone.
    let before = |at: &After| looked_to.is_none_or(|far| if down { *at >= far } else { *at <= far });
    found.retain(|(at, _)| before(at));
    let full = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = if full { found.last().map(|(at, _)| *at) } else { looked_to };
    Ok(Page {
        cases: found.into_iter().map(|(_, listed)| listed).collect(),
        next,
        cut_short: looked_to.filter(|_| !full).map(|_| question.looked_at()),
    })
}

/// Which of the two lists those states stand in.
fn waits(states: &[State]) -> Vec<i64> {
    let any = |waiting: bool| states.is_empty() || states.iter().any(|state| state.waits() == waiting);
    [(1, any(true)), (0, any(false))].into_iter().filter(|(_, any)| *any).map(|(waits, _)| waits).collect()
}

/// The part of a question that leaves fewest cases, with its value.
type Rarest = (Part, Value);
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
type Looked = (Vec<(After, Listed)>, Option<After>);

impl Question {
    fn new(filter: &Filter) -> Question {
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
    fn looked_at(&self) -> i64 {
        if self.words.is_empty() { LOOKED_AT } else { READ }
    }

    /// The lists to look into, each with the part of the question it is looked through by. The cases of a
    /// word stand together whichever list they are in: those are followed once.
    fn lists(&self, tx: &mut Tx<'_>, waits: Vec<i64>, key: Key) -> Result<Vec<(i64, Option<Rarest>)>, Error> {
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

    /// One list's part of a page, and how far it was looked through where it was not to its end.
    fn ask(
        &self,
        tx: &mut Tx<'_>,
        statements: Statements,
        (waits, rarest): (i64, Option<Rarest>),
        (key, down): (Key, bool),
        after: Option<After>,
        limit: i64,
    ) -> Result<Looked, Error> {
        let edge = if down { i64::MAX } else { i64::MIN };
        let after = after.unwrap_or(After { key: edge, case_id: CaseId(edge) });
        let way = self.way(tx, statements, (waits, rarest), (key, down), after)?;
        let mut params = self.filter.clone();
        let (from, limit) = (way.from, Value::Int(limit));
        params.extend([Value::Int(waits), Value::Int(from.key), from.case_id.into(), limit]);
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
        (waits, rarest): (i64, Option<Rarest>),
        (key, down): (Key, bool),
        after: After,
    ) -> Result<Way, Error> {
        let end = if down { i64::MIN } else { i64::MAX };
        let Some((part, value)) = rarest else {
            let far = ahead(tx, statements.ahead, waits, after, self.looked_at())?;
            let to = far.unwrap_or(After { key: end, case_id: CaseId(end) });
            let more = [Value::Int(to.key), to.case_id.into()];
            return Ok(Way { sql: statements.walk, from: after, more, far, numbered: None });
        };
        let word = if part == Part::Word { value.clone() } else { Value::Int(0) };
        let Some((numbered, (sql, ahead))) = Numbered::of(key, waits).zip(part.following(down)) else {
            let more = [part.into(), word];
            return Ok(Way { sql: statements.gather, from: after, more, far: None, numbered: None });
        };
        let from = numbered.from(after);
        let asked = [value, from.into(), Value::Int(self.looked_at()), Value::Int(waits)];
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
    })
}

/// The cases before and after one in its queue: `(previous, next)`. The case itself need not match
/// the filter any more.
///
/// # Errors
/// See [`Error`].
pub fn neighbours(
    tx: &mut Tx<'_>,
    filter: &Filter,
    case: &Case,
) -> Result<(Option<CaseId>, Option<CaseId>), Error> {
    let Some(here) = stands(tx, filter.order, case)? else { return Ok((None, None)) };
    let (_, down) = filter.order.key();
    Ok((first_from(tx, filter, here, !down)?, first_from(tx, filter, here, down)?))
}

/// The case after one in its queue.
///
/// # Errors
/// See [`Error`].
pub fn next_in_queue(tx: &mut Tx<'_>, filter: &Filter, case: &Case) -> Result<Option<CaseId>, Error> {
    let Some(here) = stands(tx, filter.order, case)? else { return Ok(None) };
    first_from(tx, filter, here, filter.order.key().1)
}

/// Where a case stands in an order.
fn stands(tx: &mut Tx<'_>, order: Order, case: &Case) -> Result<Option<After>, Error> {
    let row = tx.one(
        "/* queue.key */ select weight, readers, likely from queue where case_id = $1",
        params![case.case_id],
    )?;
    let Some(row) = row else { return Ok(None) };
    let key = match order.key().0 {
        Key::Number => case.case_id.0,
        Key::Weight => row.get("weight")?,
        Key::Readers => row.get("readers")?,
        Key::Likely => row.get("likely")?,
    };
    Ok(Some(After { key, case_id: case.case_id }))
}

/// The first case from there on, of as many as are looked at for one that stands alone.
fn first_from(tx: &mut Tx<'_>, filter: &Filter, here: After, down: bool) -> Result<Option<CaseId>, Error> {
    let (mut from, mut looked_at) = (here, 0);
    while looked_at < ALONE {
        let page = list(tx, filter, (filter.order.key().0, down), Some(from), 1)?;
        if let Some(first) = page.cases.first() {
            return Ok(Some(first.case.case_id));
        }
        let Some((next, cases)) = page.next.zip(page.cut_short) else { return Ok(None) };
        (from, looked_at) = (next, looked_at + cases);
    }
    Ok(None)
}

/// The sites that may be seen as a list to look into; empty where that is every one.
fn sites_in(sight: &Sight) -> String {
    let Some(sites) = &sight.sites else { return String::new() };
    sites.iter().fold(",".to_owned(), |list, site| format!("{list}{site},"))
}

/// How many cases of a site (of all where there is none) stand in each lane and state, of those that
/// may be seen.
///
/// # Errors
/// See [`Error`].
pub fn counts(tx: &mut Tx<'_>, site: Option<SiteId>, sight: &Sight) -> Result<Counts, Error> {
    let mut rows = Vec::new();
    match (site, &sight.sites) {
        (Some(site), _) if !sight.sees_site(site) => {}
        (Some(site), _) => rows = tx.query(statements::COUNTED_OF_SITE, params![COUNTED, site])?,
        (None, None) => rows = tx.query(statements::COUNTED, params![COUNTED])?,
        (None, Some(sites)) => {
            for site in sites.iter().copied() {
                rows.extend(tx.query(statements::COUNTED_OF_SITE, params![COUNTED, site])?);
            }
        }
    }
    let mut counted = rows
        .iter()
        .map(|row| Ok((row.parse("lane")?, row.parse("state")?, row.get("n")?)))
        .collect::<Result<Vec<(Lane, State, i64)>, Error>>()?;
    counted.retain(|(lane, ..)| sight.sees_lane(*lane));
    Ok(Counts(counted))
}

/// The highest number of a case; 0 where there is none.
///
/// # Errors
/// See [`Error`].
pub fn newest(tx: &mut Tx<'_>) -> Result<i64, Error> {
    tx.only("/* queue.newest */ select coalesce(max(case_id), 0) as newest from cases", params![])?
        .get("newest")
}

/// The most sections or languages that a filter offers.
const CHOICES: i64 = 200;

/// The sections that cases stand in, and the languages, each in the order of its letters.
///
/// # Errors
/// See [`Error`].
pub fn choices(tx: &mut Tx<'_>) -> Result<(Vec<String>, Vec<String>), Error> {
    let words =
        |rows: Vec<Row>| rows.iter().map(|row| row.get("word")).collect::<Result<Vec<String>, Error>>();
    let sections = words(tx.query(statements::SECTIONS, params![CHOICES])?)?;
    Ok((sections, words(tx.query(statements::LANGS, params![CHOICES])?)?))
}
