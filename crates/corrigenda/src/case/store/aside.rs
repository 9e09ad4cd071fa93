//! Putting reports aside and bringing them back, as rows: every report stays on its case, with its
//! receipt, and every case says in its history what happened.

use std::collections::BTreeMap;

use super::assignment::give_by_rule;
use super::record::unrefused;
use super::voices::tally_again;
use super::{Stopped, by_id, decide};
use crate::article::{ArticleId, SiteId};
use crate::case::aside::{Arrived, Aside, Blocked, Flood, SHOWN_MS, What, floods, until};
use crate::case::{Actor, Case, CaseId, Command, EditorId, Lane, Refusal, Sight, State};
use crate::clock::Timestamp;
use crate::params;
use crate::report::{self, AsideId, ReportId, sender};
use crate::store::{Error, Tx};

/// The most that is put aside at once; the rest is shown again.
const MOST: i64 = 5_000;
/// The most reports of the last hour that are looked through for floods.
const LOOKED_THROUGH: i64 = 5_000;

/// Why, as the history of each case says it.
fn because(what: What) -> &'static str {
    match what {
        What::Sender => "its sender is blocked",
        What::Flood => "it came with a flood",
    }
}

/// Blocks the sender of a report on that case, and puts aside what they sent on that site on the day
/// of that report. Cases of the legal lane are left as they are. What they send later is known while the key
/// of that day is kept, see [`sender`]: of a report older than yesterday's it is not.
///
/// # Errors
/// [`Stopped::Refused`] with words for the editor, or the database's failure.
pub fn block(
    tx: &mut Tx<'_>,
    case: &Case,
    report_id: ReportId,
    days: i64,
    editor: EditorId,
    now: Timestamp,
) -> Result<AsideId, Stopped> {
    let row = tx
        .one(
            "/* aside.sender */ select sender_hash, received_at from reports where report_id = $1 and case_id = $2",
            params![report_id, case.case_id],
        )?
        .ok_or(Refusal::NotOnThisCase)?;
    let hash: String = row.get("sender_hash")?;
    let day = sender::day(row.get("received_at")?);
    let Some((from, to)) = sender::ends_of(&day).filter(|_| !hash.is_empty()) else {
        return Err(Refusal::NoSender.into());
    };
    if case.lane == Lane::Legal {
        return Err(Refusal::LegalStays.into());
    }
    let theirs: Vec<ReportId> = tx
        .query(
            "/* aside.of_sender */ select report_id from reports
             where received_at >= $3 and received_at < $4 and sender_hash = $2 and site_id = $1 and aside_id is null
             order by report_id limit $5",
            params![case.site_id, &hash, from, to, MOST],
        )?
        .iter()
        .map(|row| row.get("report_id"))
        .collect::<Result<_, Error>>()?;
    // Whoever is not known again is not kept out: what they sent then goes, what they send next comes.
    let until = if sender::store::is_known_again(tx, &day)? { until(now, days) } else { now };
    let why = format!("The sender of a report on case {} is blocked", case.case_id);
    let aside_id = put_aside(tx, (case.site_id, What::Sender, &why), &theirs, editor, now)?;
    tx.execute(
        "/* aside.block */ insert into blocked_senders (aside_id, site_id, sender_hash, day, until_at)
         values ($1, $2, $3, $4, $5)",
        params![aside_id, case.site_id, &hash, &day, until],
    )?;
    Ok(aside_id)
}

/// Puts reports aside together; those on cases of the legal lane, and those put aside before, stay.
///
/// # Errors
/// See [`Error`].
pub fn put_aside(
    tx: &mut Tx<'_>,
    (site, what, why): (SiteId, What, &str),
    reports: &[ReportId],
    editor: EditorId,
    now: Timestamp,
) -> Result<AsideId, Error> {
    let aside_id: AsideId = tx
        .only(
            "/* aside.insert */ insert into asides (site_id, what, why, editor_id, at)
             values ($1, $2, $3, $4, $5) returning aside_id",
            params![site, what, why, editor, now],
        )?
        .get("aside_id")?;
    hold_articles_of(tx, reports)?;
    let mut on: BTreeMap<CaseId, (Vec<ReportId>, i64)> = BTreeMap::new();
    for report_id in reports {
        let Some(report) = report::store::by_id(tx, *report_id)?.filter(|report| report.aside.is_none())
        else {
            continue;
        };
        let case_id = report::store::case_of::<CaseId>(tx, *report_id)?;
        if let Some(case_id) = case_id {
            if by_id(tx, case_id)?.is_none_or(|case| case.lane == Lane::Legal) {
                continue;
            }
            let those = on.entry(case_id).or_default();
            those.0.push(*report_id);
            those.1 += i64::from(report.counts());
        }
        report::store::set_aside(tx, *report_id, Some(aside_id))?;
    }
    for (case_id, (reports, readers)) in on {
        let command = Command::PutAside { aside: aside_id, reports, readers, why: because(what).into() };
        unrefused(decide(tx, case_id, None, Actor::Editor(editor), &command, now))?;
    }
    Ok(aside_id)
}

/// A report of a blocked sender came to a case: it is put aside there, unless it is a legal matter,
/// which is never silenced.
pub(super) fn put_aside_on_arrival(
    tx: &mut Tx<'_>,
    case_id: CaseId,
    (report_id, aside_id): (ReportId, AsideId),
    now: Timestamp,
) -> Result<(), Error> {
    let row = tx.one(
        "/* aside.by_id */ select what, editor_id, ended_at from asides where aside_id = $1",
        params![aside_id],
    )?;
    let legal = by_id(tx, case_id)?.is_none_or(|case| case.lane == Lane::Legal);
    let Some(row) = row.filter(|_| !legal) else {
        report::store::set_aside(tx, report_id, None)?;
        return tally_again(tx, case_id);
    };
    let (what, editor): (What, EditorId) = (row.parse("what")?, row.get("editor_id")?);
    let why = because(what).into();
    let command = Command::PutAside { aside: aside_id, reports: vec![report_id], readers: 1, why };
    unrefused(decide(tx, case_id, None, Actor::Editor(editor), &command, now)).map(drop)
}

/// Brings back what was put aside together, and ends the block; what came in while it stood comes
/// too. `false` where there is no such, or it was brought back before.
///
/// # Errors
/// See [`Error`].
pub fn bring_back(
    tx: &mut Tx<'_>,
    aside_id: AsideId,
    (editor, sight): (EditorId, &Sight),
    now: Timestamp,
) -> Result<bool, Error> {
    let row = tx.one(
        "/* aside.standing */ select site_id from asides where aside_id = $1 and ended_at is null",
        params![aside_id],
    )?;
    let Some(row) = row else { return Ok(false) };
    if !sight.sees_site(row.get("site_id")?) {
        return Ok(false);
    }
    tx.execute(
        "/* aside.end */ update asides set ended_at = $2 where aside_id = $1",
        params![aside_id, now],
    )?;
    let reports: Vec<ReportId> = tx
        .query(
            "/* aside.reports */ select report_id from reports where aside_id = $1 order by report_id",
            params![aside_id],
        )?
        .iter()
        .map(|row| row.get("report_id"))
        .collect::<Result<_, Error>>()?;
    hold_articles_of(tx, &reports)?;
    let mut on: BTreeMap<CaseId, (Vec<ReportId>, i64)> = BTreeMap::new();
    for report_id in reports {
        report::store::set_aside(tx, report_id, None)?;
        let Some(case_id) = report::store::case_of::<CaseId>(tx, report_id)? else { continue };
        let those = on.entry(case_id).or_default();
        those.0.push(report_id);
        let counts = report::store::by_id(tx, report_id)?.is_some_and(|report| report.counts());
        those.1 += i64::from(counts);
    }
    for (case_id, (reports, readers)) in on {
        let command = Command::BringBack { aside: aside_id, reports, readers };
        let case = unrefused(decide(tx, case_id, None, Actor::Editor(editor), &command, now))?;
        if case.state == State::Open {
            give_by_rule(tx, case, now)?;
        }
    }
    Ok(true)
}

/// Holds the articles of these reports, in one order, so that two who do this do not wait for each
/// other in a circle.
fn hold_articles_of(tx: &mut Tx<'_>, reports: &[ReportId]) -> Result<(), Error> {
    let mut articles: Vec<ArticleId> = Vec::new();
    for report_id in reports {
        articles.extend(report::store::by_id(tx, *report_id)?.map(|report| report.article_id));
    }
    articles.sort_unstable();
    articles.dedup();
    for article_id in articles {
        tx.hold("article", article_id.0)?;
    }
    Ok(())
}

/// The senders who are blocked on a site now.
///
/// # Errors
/// See [`Error`].
pub fn blocked(tx: &mut Tx<'_>, site: SiteId, now: Timestamp) -> Result<Vec<Blocked>, Error> {
    tx.query(
        "/* aside.blocked */ select aside_id, sender_hash, day from blocked_senders join asides using (aside_id)
         where blocked_senders.site_id = $1 and until_at > $2 and ended_at is null order by aside_id",
        params![site, now],
    )?
    .iter()
    .map(|row| {
        Ok(Blocked { aside: row.get("aside_id")?, sender: row.get("sender_hash")?, day: row.get("day")? })
    })
    .collect()
}

/// What was put aside, the newest first: all of it, or what was since a moment.
///
/// # Errors
/// See [`Error`].
pub fn list_asides(
    tx: &mut Tx<'_>,
    since: Timestamp,
    sight: &Sight,
    limit: i64,
) -> Result<Vec<Aside>, Error> {
    let rows = tx.query(
        "/* aside.list */ select aside_id, asides.site_id, what, why, editor_id, at, ended_at, until_at,
           (select count(*) from reports where reports.aside_id = asides.aside_id) as reports,
           (select count(distinct case_id) from reports where reports.aside_id = asides.aside_id) as cases
         from asides left join blocked_senders using (aside_id) where at >= $1 order by aside_id desc limit $2",
        params![since, limit],
    )?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        let aside = Aside {
            aside_id: row.get("aside_id")?,
            site: row.get("site_id")?,
            what: row.parse("what")?,
            why: row.get("why")?,
            by: row.get("editor_id")?,
            at: row.get("at")?,
            ended_at: row.get("ended_at")?,
            until: row.get("until_at")?,
            reports: row.get("reports")?,
            cases: row.get("cases")?,
        };
        if sight.sees_site(aside.site) {
            listed.push(aside);
        }
    }
    Ok(listed)
}

/// The floods of the last hour that somebody who sees so much should know of.
///
/// # Errors
/// See [`Error`].
pub fn recent_floods(tx: &mut Tx<'_>, sight: &Sight, now: Timestamp) -> Result<Vec<Flood>, Error> {
    // Mostly there is none, and then whose cases are legal need not be read.
    if floods(&arrived(tx, sight, now, Legal::Counts)?).is_empty() {
        return Ok(Vec::new());
    }
    Ok(floods(&arrived(tx, sight, now, Legal::Left)?))
}

/// Whether reports on cases of the legal lane, which are never put aside, are read too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Legal {
    Counts,
    Left,
}

fn arrived(tx: &mut Tx<'_>, sight: &Sight, now: Timestamp, legal: Legal) -> Result<Vec<Arrived>, Error> {
    let rows = tx.query(
        "/* aside.arrived */ select report_id, sender_hash, article_id, site_id, received_at from reports
         where received_at >= $1 and withdrawn_at is null and aside_id is null
           and ($3 = 0 or coalesce((select lane from cases where cases.case_id = reports.case_id), '') <> 'legal')
         order by received_at desc limit $2",
        params![now.plus_ms(-SHOWN_MS), LOOKED_THROUGH, legal == Legal::Left],
    )?;
    let arrived = rows.iter().map(|row| {
        Ok(Arrived {
            report: row.get("report_id")?,
            sender: row.get("sender_hash")?,
            article: row.get("article_id")?,
            site: row.get("site_id")?,
            at: row.get("received_at")?,
        })
    });
    let mut arrived = arrived.collect::<Result<Vec<_>, Error>>()?;
    arrived.retain(|one| sight.sees_site(one.site));
    Ok(arrived)
}
