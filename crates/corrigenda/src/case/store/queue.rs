//! The list editors work from.

use super::search::searchable;
use super::{columns, from_row};
use crate::article::SiteId;
use crate::case::{Case, CaseId, EditorId, Lane, Sight, State};
use crate::params;
use crate::store::{Error, Row, Tx, Value};

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What was opened last first.
    #[default]
    Newest,
    /// What most readers wrote about first, then the newest.
    MostReaders,
    /// What was opened first first.
    WaitingLongest,
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
    /// Accepted with a notice that is not published yet, and nothing else.
    pub notice_due: bool,
    /// A stretch of the headline, the passage or what readers wrote; all where it is empty.
    pub search: String,
    /// In which order.
    pub order: Order,
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

/// Where the last page ended: the next begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// The last case shown.
    pub case_id: CaseId,
    /// Its readers, for [`Order::MostReaders`].
    pub readers: i64,
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
}

/// How many cases stand where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts(Vec<(Lane, State, i64)>);

impl Counts {
    /// How many are in that lane (any where there is none) and in one of those states.
    #[must_use]
    pub fn of(&self, lane: Option<Lane>, states: &[State]) -> i64 {
        let counted =
            self.0.iter().filter(|(l, s, _)| lane.is_none_or(|lane| lane == *l) && states.contains(s));
        counted.map(|(_, _, n)| n).sum()
    }
}

/// Everything but the order: `$1` to `$9` filter, the page begins after case `$10` with `$11` readers.
macro_rules! listed {
    ($name:literal, $after:literal, $order:literal) => {
        concat!(
            $name,
            " select ",
            columns!(),
            ", articles.title, articles.section, articles.lang, articles.url
             from cases join articles on articles.article_id = cases.article_id
             where (cases.site_id = $1 or $1 = 0) and (lane = $2 or $2 = '')
               and ($3 = '' or $3 like '%,' || state || ',%') and ($4 = 1 or lane <> 'legal')
               and (articles.section = $5 or $5 = '') and ($6 = 0 or notice_due = 1)
               and (search like $7 escape '!' or $7 = '')
               and ($8 = '' or $8 like '%,' || cases.site_id || ',%')
               and ($9 = 0 or coalesce(assignee_id, -1) = $9)
               and ",
            $after,
            " order by ",
            $order,
            " limit $12"
        )
    };
}

/// A page of the queue of at most `limit` cases.
///
/// # Errors
/// See [`Error`].
pub fn list_queue(tx: &mut Tx<'_>, filter: &Filter, after: Option<After>, limit: i64) -> Result<Page, Error> {
    // Every order takes the same parameters: where readers do not count, none are too many. The first
    // page begins after a case that no case is before, so that every page is one stretch of an index.
    let sql = match filter.order {
        Order::Newest => {
            listed!("/* case.newest */", "case_id < $10 and readers <= $11", "case_id desc")
        }
        Order::MostReaders => {
            listed!(
                "/* case.most_readers */",
                "(readers, case_id) < ($11, $10)",
                "readers desc, case_id desc"
            )
        }
        Order::WaitingLongest => {
            listed!("/* case.waiting_longest */", "case_id > $10 and readers <= $11", "case_id")
        }
    };
    let mut params = filter_params(filter);
    let first = if filter.order == Order::WaitingLongest { 0 } else { i64::MAX };
    let by_readers = after.filter(|_| filter.order == Order::MostReaders);
    params.push(Value::Int(after.map_or(first, |after| after.case_id.0)));
    params.push(Value::Int(by_readers.map_or(i64::MAX, |after| after.readers)));
    params.push(Value::Int(limit.max(1) + 1));
    let mut cases: Vec<Listed> = tx.query(sql, &params)?.iter().map(listed).collect::<Result<_, _>>()?;
    let more = cases.len() > usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    if more {
        cases.pop();
    }
    let last = cases.last().filter(|_| more);
    let next = last.map(|last| After { case_id: last.case.case_id, readers: last.case.readers });
    Ok(Page { cases, next })
}

fn filter_params(filter: &Filter) -> Vec<Value> {
    let states = filter.states.iter().map(|state| format!("{state},")).collect::<String>();
    vec![
        Value::Int(filter.site.map_or(0, |site| site.0)),
        Value::from(filter.lane.map_or("", Lane::word)),
        Value::from(if states.is_empty() { String::new() } else { format!(",{states}") }),
        Value::from(filter.sight.legal),
        Value::from(filter.section.clone().unwrap_or_default()),
        Value::from(filter.notice_due),
        Value::from(pattern(&filter.search)),
        Value::from(sites_in(&filter.sight)),
        Value::Int(match filter.assignee {
            Assignee::Any => 0,
            Assignee::Nobody => -1,
            Assignee::Only(editor) => editor.0,
        }),
    ]
}

/// The sites that may be seen as a list to look into; empty where that is every one.
fn sites_in(sight: &Sight) -> String {
    let Some(sites) = &sight.sites else { return String::new() };
    sites.iter().fold(",".to_owned(), |list, site| format!("{list}{site},"))
}

/// What is looked for, as a pattern in which nothing but its ends is wild.
fn pattern(search: &str) -> String {
    let words = searchable(search.trim());
    if words.is_empty() {
        return words;
    }
    let escaped: String = words
        .chars()
        .flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain(std::iter::once(c)))
        .collect();
    format!("%{escaped}%")
}

fn listed(row: &Row) -> Result<Listed, Error> {
    Ok(Listed {
        case: from_row(row)?,
        title: row.get("title")?,
        section: row.get("section")?,
        lang: row.get("lang")?,
        url: row.get("url")?,
    })
}

/// The cases before and after one in its queue: `(previous, next)`. The case itself need not be in
/// the queue any more.
///
/// # Errors
/// See [`Error`].
pub fn neighbours(
    tx: &mut Tx<'_>,
    filter: &Filter,
    case: &Case,
) -> Result<(Option<CaseId>, Option<CaseId>), Error> {
    let here = After { case_id: case.case_id, readers: case.readers };
    let first = |page: Page| page.cases.first().map(|listed| listed.case.case_id);
    let next = first(list_queue(tx, filter, Some(here), 1)?);
    let previous = match filter.order {
        Order::Newest => {
            let back = Filter { order: Order::WaitingLongest, ..filter.clone() };
            first(list_queue(tx, &back, Some(here), 1)?)
        }
        Order::WaitingLongest => {
            let back = Filter { order: Order::Newest, ..filter.clone() };
            first(list_queue(tx, &back, Some(here), 1)?)
        }
        Order::MostReaders => {
            let sql =
                listed!("/* case.fewer_readers */", "(readers, case_id) > ($11, $10)", "readers, case_id");
            let mut params = filter_params(filter);
            params.extend([Value::Int(here.case_id.0), Value::Int(here.readers), Value::Int(1)]);
            tx.one(sql, &params)?.as_ref().map(listed).transpose()?.map(|listed| listed.case.case_id)
        }
    };
    Ok((previous, next))
}

/// How many cases of a site (of all where there is none) stand in each lane and state, of those that
/// may be seen.
///
/// # Errors
/// See [`Error`].
pub fn counts(tx: &mut Tx<'_>, site: Option<SiteId>, sight: &Sight) -> Result<Counts, Error> {
    tx.query(
        "/* case.counts */ select site_id, state, lane, count(*) as n from cases
         where (site_id = $1 or $1 = 0) and ($2 = 1 or lane <> 'legal')
           and ($3 = '' or $3 like '%,' || site_id || ',%') group by site_id, state, lane",
        params![site.map_or(0, |site| site.0), sight.legal, sites_in(sight)],
    )?
    .iter()
    .map(|row| Ok((row.parse("lane")?, row.parse("state")?, row.get("n")?)))
    .collect::<Result<_, _>>()
    .map(Counts)
}
