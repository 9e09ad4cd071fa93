//! The numbers of a period as rows.

use std::collections::BTreeMap;

use super::standards::Published;
use super::{Asked, Number};
use crate::case::numbers::sum::{Axis, Fact, Named};
use crate::case::store::numbers as rows;
use crate::case::{Lane, Sight};
use crate::notice::NoticeKind;
use crate::notice::policy::Channel;
use crate::params;
use crate::store::{Error, Row, Tx, Value};

/// Accepted cases whose age is read; more are as old as these tell.
pub const MOST_WAITING: i64 = 5_000;

fn seen(sight: &Sight) -> (Value, Value) {
    let sites = match &sight.sites {
        None => String::new(),
        Some(sites) => sites.iter().fold(",".to_owned(), |list, site| format!("{list}{site},")),
    };
    (Value::from(sites), Value::from(sight.legal))
}

/// The numbers of the months, added up over them and over the sites that may be seen.
///
/// # Errors
/// See [`Error`].
pub fn numbers(tx: &mut Tx<'_>, asked: &Asked, sight: &Sight) -> Result<Vec<Number>, Error> {
    let (sites, legal) = seen(sight);
    let rows = tx.query(
        "/* numbers.of_months */ select axis, lane, fact, sums from numbers
         where month >= $1 and month <= $2 and ($3 = '' or $3 like '%,' || site_id || ',%')
           and ($4 = 1 or lane <> 'legal')",
        &[Value::from(&asked.first), Value::from(&asked.last), sites, legal],
    )?;
    let mut together: BTreeMap<[&str; 3], (Axis, Lane, Fact, Named)> = BTreeMap::new();
    for row in &rows {
        let (axis, lane, fact): (Axis, Lane, Fact) =
            (row.parse("axis")?, row.parse("lane")?, row.parse("fact")?);
        let shelf = [axis.word(), lane.word(), fact.word()];
        let (.., named) = together.entry(shelf).or_insert_with(|| (axis, lane, fact, Named::new()));
        for (name, steps) in rows::named(&row.get::<String>("sums")?)? {
            named.entry(name).or_default().extend(steps);
        }
    }
    let mut numbers = Vec::new();
    for (axis, lane, fact, named) in together.into_values() {
        for (name, mut steps) in named {
            steps.sort_unstable();
            let of_step = |same: &[(i64, i64)]| {
                let n = same.iter().map(|(_, n)| n).sum();
                Number { axis, name: name.clone(), lane, fact, step: same[0].0, n }
            };
            numbers.extend(steps.chunk_by(|(a, _), (b, _)| a == b).map(of_step));
        }
    }
    Ok(numbers)
}

/// Of each month the cases that carry a notice, of those that should: `(month, noticed, notable)`.
///
/// # Errors
/// See [`Error`].
pub fn notices(tx: &mut Tx<'_>, asked: &Asked, sight: &Sight) -> Result<Vec<(String, i64, i64)>, Error> {
    let (sites, legal) = seen(sight);
    let rows = tx.query(
        "/* numbers.notices */ select month, fact, sums from numbers
         where month >= $1 and month <= $2 and ($3 = '' or $3 like '%,' || site_id || ',%')
           and ($4 = 1 or lane <> 'legal') and axis = 'section' and fact in ('noticed', 'notable')",
        &[Value::from(&asked.first), Value::from(&asked.last), sites, legal],
    )?;
    let mut months: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for row in &rows {
        let (noticed, notable) = months.entry(row.get("month")?).or_default();
        let kept = if row.parse::<Fact>("fact")? == Fact::Noticed { noticed } else { notable };
        *kept += in_all(row)?;
    }
    Ok(months.into_iter().map(|(month, (noticed, notable))| (month, noticed, notable)).collect())
}

/// All numbers of a row together.
fn in_all(row: &Row) -> Result<i64, Error> {
    Ok(rows::named(&row.get::<String>("sums")?)?.values().flatten().map(|(_, n)| n).sum())
}

/// What was published in the months, on the sites and in the lanes that may be seen.
///
/// # Errors
/// See [`Error`].
pub fn published(tx: &mut Tx<'_>, asked: &Asked, sight: &Sight) -> Result<Published, Error> {
    let (sites, legal) = seen(sight);
    let (from, to) = asked.ends();
    let rows = tx.query(
        "/* numbers.published */ select notices.kind, amended_at, withdrawn_at, published_at, decided_at
         from notices join cases using (case_id)
         where published_at >= $1 and published_at < $2
           and ($3 = '' or $3 like '%,' || notices.site_id || ',%') and ($4 = 1 or lane <> 'legal')",
        &[Value::from(from), Value::from(to), sites.clone(), legal.clone()],
    )?;
    let mut out =
        Published { kinds: NoticeKind::ALL.iter().map(|kind| (*kind, 0)).collect(), ..Published::default() };
    for row in &rows {
        let kind: NoticeKind = row.parse("kind")?;
        for (known, n) in &mut out.kinds {
            *n += i64::from(*known == kind);
        }
        let (amended, withdrawn): (Option<i64>, Option<i64>) =
            (row.get("amended_at")?, row.get("withdrawn_at")?);
        out.amended += i64::from(amended.is_some());
        out.withdrawn += i64::from(withdrawn.is_some());
        let (at, decided): (i64, Option<i64>) = (row.get("published_at")?, row.get("decided_at")?);
        out.hours.extend(decided.map(|decided| (at - decided).max(0) / HOUR_MS));
    }
    out.hours.sort_unstable();
    let told = tx.query(
        "/* numbers.told */ select channel, count(*) as n from notice_channels
           join notices using (notice_id) join cases using (case_id)
         where published_at >= $1 and published_at < $2
           and ($3 = '' or $3 like '%,' || notices.site_id || ',%') and ($4 = 1 or lane <> 'legal')
         group by channel",
        &[Value::from(from), Value::from(to), sites, legal],
    )?;
    for channel in Channel::ALL {
        let row =
            told.iter().find(|row| row.parse::<Channel>("channel").is_ok_and(|found| found == *channel));
        out.channels.push((*channel, row.map_or(Ok(0), |row| row.get("n"))?));
    }
    Ok(out)
}

const HOUR_MS: i64 = 3_600_000;

/// When the cases that are accepted and not fixed yet were decided, the oldest first, at most
/// [`MOST_WAITING`] of them; in milliseconds.
///
/// # Errors
/// See [`Error`].
pub fn not_fixed(tx: &mut Tx<'_>, sight: &Sight) -> Result<Vec<i64>, Error> {
    let (sites, legal) = seen(sight);
    tx.query(
        "/* numbers.not_fixed */ select decided_at from cases where state = 'accepted' and decided_at is not null
           and ($1 = '' or $1 like '%,' || site_id || ',%') and ($2 = 1 or lane <> 'legal')
         order by decided_at limit $3",
        &[sites, legal, Value::Int(MOST_WAITING)],
    )?
    .iter()
    .map(|row| row.get("decided_at"))
    .collect()
}

/// Whether there are more cases than can be counted while somebody waits.
///
/// # Errors
/// See [`Error`].
pub fn many(tx: &mut Tx<'_>, more_than: i64) -> Result<bool, Error> {
    Ok(tx
        .one(
            "/* numbers.many */ select case_id from queue order by case_id limit 1 offset $1",
            params![more_than],
        )?
        .is_some())
}

/// How many cases of the months were decided, and how many of them accepted.
///
/// # Errors
/// See [`Error`].
pub fn decided(tx: &mut Tx<'_>, asked: &Asked, sight: &Sight) -> Result<(i64, i64), Error> {
    let (sites, legal) = seen(sight);
    let rows = tx.query(
        "/* numbers.decided */ select fact, sums from numbers
         where month >= $1 and month <= $2 and ($3 = '' or $3 like '%,' || site_id || ',%')
           and ($4 = 1 or lane <> 'legal') and axis = 'section' and fact in ('decided', 'upheld')",
        &[Value::from(&asked.first), Value::from(&asked.last), sites, legal],
    )?;
    let (mut decided, mut upheld) = (0, 0);
    for row in &rows {
        let kept = if row.parse::<Fact>("fact")? == Fact::Upheld { &mut upheld } else { &mut decided };
        *kept += in_all(row)?;
    }
    Ok((decided, upheld))
}
