//! The numbers of months as rows, and the cases they are counted from.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::CaseId;
use crate::case::numbers::sum::{Counted, Named, Sums, month};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Row, Tx};

/// Cases read at a time.
const AT_ONCE: i64 = 2_000;
/// A change may commit a little after the moment it names.
const LATE_MS: i64 = 60_000;
/// Cases whose changes are looked through for their months; of more, every month is counted.
const CHANGED: i64 = 100_000;

/// The months in which a case changed since the last count; all there are, where none was counted yet.
///
/// # Errors
/// See [`Error`].
pub fn changed_months(tx: &mut Tx<'_>) -> Result<BTreeSet<String>, Error> {
    let last = counted_at(tx)?.map_or(0, |at| at.0 - LATE_MS);
    let rows = tx.query(
        "/* numbers.changed */ select opened_at from cases where changed_at >= $1 limit $2",
        params![last, if last > 0 { CHANGED } else { 0 }],
    )?;
    if last > 0 && rows.len() < usize::try_from(CHANGED).unwrap_or(usize::MAX) {
        return rows.iter().map(|row| Ok(month(row.get("opened_at")?))).collect();
    }
    let ends = tx.only(
        "/* numbers.ends */ select coalesce(min(opened_at), 0) as first, coalesce(max(opened_at), -1) as last from cases",
        params![],
    )?;
    let (mut at, last): (i64, i64) = (ends.get("first")?, ends.get("last")?);
    let mut months = BTreeSet::new();
    while at <= last {
        months.insert(month(Timestamp(at)));
        at += 20 * 24 * 3_600_000;
    }
    if last >= 0 {
        months.insert(month(Timestamp(last)));
    }
    Ok(months)
}

/// When the numbers were counted last.
///
/// # Errors
/// See [`Error`].
pub fn counted_at(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, Error> {
    tx.only("/* numbers.counted_at */ select max(counted_at) as at from numbers_counted", params![])?
        .get("at")
}

/// Hands over the cases of a month after that one, a few; the last of them, `None` where there was none.
///
/// # Errors
/// See [`Error`].
pub fn cases_of(
    tx: &mut Tx<'_>,
    month: &str,
    after: Option<(Timestamp, CaseId)>,
    mut each: impl FnMut(Counted),
) -> Result<Option<(Timestamp, CaseId)>, Error> {
    let Some((from, to)) = ends_of(month) else { return Ok(None) };
    let after = after.unwrap_or((from, CaseId(0)));
    let rows = tx.query(
        "/* numbers.cases */ select cases.case_id, cases.site_id, lane, state, readers, cause, opened_at, decided_at,
           articles.section, articles.byline,
           (select max(at) from case_events e where e.case_id = cases.case_id and kind = 'fixed') as fixed_at,
           (select count(*) from case_events e where e.case_id = cases.case_id and kind = 'published') as noticed,
           (select min(body) from case_events e where e.case_id = cases.case_id and kind = 'opened') as opened
         from cases join articles on articles.article_id = cases.article_id
         where (opened_at, cases.case_id) > ($1, $2) and opened_at >= $1 and opened_at < $3
         order by opened_at, cases.case_id limit $4",
        params![after.0, after.1, to, AT_ONCE],
    )?;
    for row in &rows {
        each(counted(row)?);
    }
    rows.last().map(|row| Ok((row.get("opened_at")?, row.get("case_id")?))).transpose()
}

fn counted(row: &Row) -> Result<Counted, Error> {
    let opened: Option<String> = row.get("opened")?;
    let opened: serde_json::Value = serde_json::from_str(opened.as_deref().unwrap_or("{}"))
        .map_err(|error| Error::Decode(error.to_string()))?;
    Ok(Counted {
        site: row.get("site_id")?,
        section: row.get("section")?,
        author: row.get("byline")?,
        lane: row.parse("lane")?,
        state: row.parse("state")?,
        cause: row.get::<Option<String>>("cause")?.and_then(|word| word.parse().ok()),
        readers: row.get("readers")?,
        lane_why: opened["lane_why"].as_str().unwrap_or_default().to_owned(),
        opened_at: row.get("opened_at")?,
        decided_at: row.get("decided_at")?,
        fixed_at: row.get("fixed_at")?,
        noticed: row.get::<i64>("noticed")? > 0,
    })
}

/// From when until when a month `2026-03` is, in UTC.
fn ends_of(month: &str) -> Option<(Timestamp, Timestamp)> {
    let (year, number) = month.split_once('-')?;
    let (year, number): (i64, i64) = (year.parse().ok()?, number.parse().ok()?);
    let (next_year, next) = if number == 12 { (year + 1, 1) } else { (year, number + 1) };
    let begins =
        |year: i64, month: i64| Timestamp::from_rfc3339(&format!("{year:04}-{month:02}-01T00:00:00Z"));
    begins(year, number).zip(begins(next_year, next))
}

/// Where a row of numbers stands, as it is read: site, axis, lane, fact.
type Kept = (i64, String, String, String);

/// The numbers of a month as they are kept, each row's by where it stands.
///
/// # Errors
/// See [`Error`].
pub fn kept(tx: &mut Tx<'_>, month: &str) -> Result<BTreeMap<Kept, String>, Error> {
    tx.query(
        "/* numbers.kept */ select site_id, axis, lane, fact, sums from numbers where month = $1",
        params![month],
    )?
    .iter()
    .map(|row| {
        let shelf = (row.get("site_id")?, row.get("axis")?, row.get("lane")?, row.get("fact")?);
        Ok((shelf, row.get("sums")?))
    })
    .collect()
}

/// Numbers by their names, as a row has them.
///
/// # Errors
/// [`Error::Decode`] where the row is not what [`keep`] wrote.
pub fn named(sums: &str) -> Result<Named, Error> {
    serde_json::from_str(sums).map_err(|error| Error::Decode(format!("numbers: {error}")))
}

/// Writes the numbers of a month that are others than before, and when it was counted.
///
/// # Errors
/// See [`Error`].
pub fn keep(
    tx: &mut Tx<'_>,
    month: &str,
    before: &BTreeMap<Kept, String>,
    sums: &Sums,
    now: Timestamp,
) -> Result<(), Error> {
    tx.hold("numbers", 0)?;
    let mut gone: BTreeSet<&Kept> = before.keys().collect();
    for ((site, axis, lane, fact), named) in sums.packed() {
        let shelf = (site, axis.to_owned(), lane.to_owned(), fact.to_owned());
        gone.remove(&shelf);
        let text = serde_json::to_string(&named).map_err(|error| Error::Decode(error.to_string()))?;
        if before.get(&shelf) != Some(&text) {
            tx.execute(
                "/* numbers.keep */ insert into numbers (month, site_id, axis, lane, fact, sums)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (month, site_id, axis, lane, fact) do update set sums = excluded.sums",
                params![month, site, axis, lane, fact, &text],
            )?;
        }
    }
    for (site, axis, lane, fact) in gone {
        tx.execute(
            "/* numbers.forget */ delete from numbers
             where month = $1 and site_id = $2 and axis = $3 and lane = $4 and fact = $5",
            params![month, *site, axis, lane, fact],
        )?;
    }
    tx.execute(
        "/* numbers.counted */ insert into numbers_counted (month, counted_at) values ($1, $2)
         on conflict (month) do update set counted_at = excluded.counted_at",
        params![month, now],
    )?;
    Ok(())
}
