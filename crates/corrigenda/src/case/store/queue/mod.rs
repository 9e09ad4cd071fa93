//! The list editors work from. However many cases there are, a page costs one bounded stretch of an
//! index: docs/decisions/0007-the-queue-at-a-million.md.

mod question;
mod shelf;
mod statements;

pub use question::explained;
pub(super) use shelf::keep;
pub use shelf::{JOB, catch_up};

use crate::article::SiteId;
use crate::case::wordings::Tally;
use crate::case::{Case, CaseId, EditorId, Lane, Sight, State};
use crate::params;
use crate::store::{Error, Row, Tx};
use question::{FIRST, Question, waits};
use statements::statements;

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
    /// What its readers say; `None` where that was not counted yet.
    pub tally: Option<Tally>,
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

/// The most cases that are looked at for the one before or after a case: nobody can ask for more of them.
const ALONE: i64 = 20_000;
/// The most cases of one lane and state that are counted.
pub const COUNTED: i64 = 1_000;

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
        let list = (waits, rarest);
        let (mut rows, mut far) =
            question.ask(tx, statements, &list, (key, down), after, (limit + 1, FIRST))?;
        let missing = limit + 1 - i64::try_from(rows.len()).unwrap_or(i64::MAX);
        if far.is_some() && missing > 0 {
            let rest = (missing, question.looked_at() - FIRST);
            let (more, further) = question.ask(tx, statements, &list, (key, down), far, rest)?;
            rows.extend(more);
            far = further;
        }
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
