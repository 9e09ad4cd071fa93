//! Reports that are sent to hurt: when many of them are a flood, and for how long a sender is
//! blocked. Pure.
//!
//! Nothing here accuses: a flood is counted, not judged, and somebody at the desk decides. The
//! thresholds are far above what one person does by hand, and above what a wrong headline brings.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{ArticleId, SiteId};
use crate::clock::Timestamp;
use crate::language::{Message, message};
use crate::report::{AsideId, ReportId};
use crate::words;

use super::EditorId;

/// Reports are counted within so long a time, in milliseconds: ten minutes.
pub const WITHIN_MS: i64 = 10 * 60_000;
/// A flood is shown for so long after it came, in milliseconds: an hour.
pub const SHOWN_MS: i64 = 60 * 60_000;
/// Reports of one sender within that time: one a minute, which nobody keeps up who reads.
pub const FROM_ONE: usize = 10;
/// Reports on one page: a wrong headline on the front page of a large paper brings fewer.
pub const ON_ONE_PAGE: usize = 40;
/// Reports on one site, whatever the page.
pub const ON_ONE_SITE: usize = 200;

/// For how long a sender can be blocked, in days.
pub const DAYS: [i64; 3] = [1, 7, 30];

/// Until when somebody blocked now for so many days is blocked; the shortest time where nobody
/// offered that many.
#[must_use]
pub fn until(now: Timestamp, days: i64) -> Timestamp {
    const DAY_MS: i64 = 24 * 3_600_000;
    now.plus_ms(if DAYS.contains(&days) { days } else { DAYS[0] } * DAY_MS)
}

words! {
    /// Why reports were put aside.
    What {
        /// Their sender is blocked.
        Sender = "sender",
        /// They came as a flood.
        Flood = "flood",
    }
}

words! {
    /// What the reports of a flood have in common.
    By {
        /// Their sender.
        Sender = "sender",
        /// Their page.
        Page = "page",
        /// Their site.
        Site = "site",
    }
}

impl By {
    /// How many within [`WITHIN_MS`] are a flood.
    #[must_use]
    pub fn threshold(self) -> usize {
        match self {
            By::Sender => FROM_ONE,
            By::Page => ON_ONE_PAGE,
            By::Site => ON_ONE_SITE,
        }
    }
}

/// A report that came a moment ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Which.
    pub report: ReportId,
    /// Who sent it, as a hash; empty where that was erased.
    pub sender: String,
    /// On which page.
    pub article: ArticleId,
    /// On which site.
    pub site: SiteId,
    /// When.
    pub at: Timestamp,
}

/// Many reports at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flood {
    /// What they have in common.
    pub by: By,
    /// Which, oldest first.
    pub reports: Vec<ReportId>,
    /// On which site.
    pub site: SiteId,
    /// From how many senders.
    pub senders: usize,
    /// On how many pages.
    pub pages: usize,
    /// When the first came.
    pub first: Timestamp,
    /// When the last came.
    pub last: Timestamp,
}

impl Flood {
    /// What happened, in a few words, without its times: `46 reports from one sender on 3 pages`.
    #[must_use]
    pub fn said(&self) -> Message {
        let (reports, senders, pages) = (self.reports.len(), self.senders, self.pages);
        match (senders, pages) {
            (1, 1) => message("desk-why-flood-one-one").with("reports", reports),
            (1, _) => message("desk-why-flood-one-pages").with("reports", reports).with("pages", pages),
            (_, 1) => message("desk-why-flood-senders-one").with("reports", reports).with("senders", senders),
            _ => message("desk-why-flood-senders-pages")
                .with("reports", reports)
                .with("senders", senders)
                .with("pages", pages),
        }
    }
}

/// The floods among what came within [`SHOWN_MS`]; a report belongs to one at most, and to that of
/// its sender before that of its page.
#[must_use]
pub fn floods(arrived: &[Arrived]) -> Vec<Flood> {
    let mut left: Vec<&Arrived> = arrived.iter().collect();
    left.sort_by_key(|one| (one.at, one.report));
    let mut floods = Vec::new();
    for by in By::ALL.iter().copied() {
        let mut together: BTreeMap<(SiteId, String), Vec<&Arrived>> = BTreeMap::new();
        for one in &left {
            let key = match by {
                By::Sender if one.sender.is_empty() => continue,
                By::Sender => one.sender.clone(),
                By::Page => one.article.to_string(),
                By::Site => String::new(),
            };
            together.entry((one.site, key)).or_default().push(one);
        }
        for ((site, _), those) in together {
            let dense = dense(&those, by.threshold());
            let (Some(first), Some(last)) = (dense.first(), dense.last()) else { continue };
            floods.push(Flood {
                by,
                site,
                senders: dense.iter().map(|one| one.sender.as_str()).collect::<BTreeSet<_>>().len(),
                pages: dense.iter().map(|one| one.article).collect::<BTreeSet<_>>().len(),
                first: first.at,
                last: last.at,
                reports: dense.iter().map(|one| one.report).collect(),
            });
        }
        let taken: BTreeSet<ReportId> = floods.iter().flat_map(|flood| flood.reports.clone()).collect();
        left.retain(|one| !taken.contains(&one.report));
    }
    floods
}

/// Those that stand, with as many as the threshold, within [`WITHIN_MS`] of each other. They come in
/// the order of their times.
fn dense<'a>(those: &[&'a Arrived], threshold: usize) -> Vec<&'a Arrived> {
    let mut crowded = vec![false; those.len()];
    for start in 0..those.len() {
        let end = start + threshold - 1;
        if those.get(end).is_some_and(|last| last.at.0 - those[start].at.0 < WITHIN_MS) {
            crowded[start..=end].iter_mut().for_each(|flag| *flag = true);
        }
    }
    those.iter().zip(crowded).filter(|(_, crowded)| *crowded).map(|(one, _)| *one).collect()
}

/// A putting aside, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its row.
    pub aside_id: AsideId,
    /// On which site.
    pub site: SiteId,
    /// Of what.
    pub what: What,
    /// What happened, in words.
    pub why: String,
    /// By whom.
    pub by: EditorId,
    /// When.
    pub at: Timestamp,
    /// When it was brought back.
    pub ended_at: Option<Timestamp>,
    /// Until when the sender is blocked; none for a flood.
    pub until: Option<Timestamp>,
    /// How many reports it holds.
    pub reports: i64,
    /// On how many cases.
    pub cases: i64,
}

/// A sender who is blocked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// With what the reports are put aside.
    pub aside: AsideId,
    /// The hash.
    pub sender: String,
    /// Under which day.
    pub day: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrived(report: i64, sender: &str, article: i64, minute: i64) -> Arrived {
        Arrived {
            report: ReportId(report),
            sender: sender.into(),
            article: ArticleId(article),
            site: SiteId(1),
            at: Timestamp(minute * 60_000),
        }
    }

    #[test]
    fn ten_of_one_sender_within_ten_minutes_are_a_flood_and_nine_are_not() {
        let many = |n: i64| (0..n).map(|at| arrived(at, "a", at % 3, at)).collect::<Vec<_>>();
        assert_eq!(floods(&many(9)), []);
        let floods = floods(&many(10));
        assert_eq!(floods.len(), 1);
        assert_eq!(floods[0].said().english(), "10 reports from one sender on 3 pages");
    }

    #[test]
    fn whoever_writes_all_day_is_no_flood() {
        let slow: Vec<Arrived> = (0..50).map(|n| arrived(n, "a", n, n * 2)).collect();
        assert_eq!(floods(&slow), []);
    }

    #[test]
    fn what_came_before_the_flood_is_not_of_it() {
        let mut all = vec![arrived(0, "a", 1, 0)];
        all.extend((1..=12).map(|n| arrived(n, "a", 1, 30)));
        let floods = floods(&all);
        assert_eq!(floods[0].reports.len(), 12);
        assert_eq!(floods[0].first, Timestamp(30 * 60_000));
    }

    #[test]
    fn many_senders_on_one_page_are_a_flood_of_that_page_and_those_of_one_sender_are_counted_once() {
        let mut all: Vec<Arrived> = (0..39).map(|n| arrived(n, &format!("s{n}"), 7, 1)).collect();
        assert_eq!(floods(&all), []);
        all.push(arrived(39, "s39", 7, 2));
        all.extend((40..52).map(|n| arrived(n, "one", 7, 2)));
        let floods = floods(&all);
        let told: Vec<String> = floods.iter().map(|flood| flood.said().english()).collect();
        assert_eq!(
            told,
            ["12 reports from one sender on one page", "40 reports from 40 senders on one page"]
        );
    }

    #[test]
    fn a_sender_whose_mark_was_erased_is_nobody() {
        let all: Vec<Arrived> = (0..20).map(|n| arrived(n, "", n, 0)).collect();
        assert_eq!(floods(&all), []);
    }

    #[test]
    fn a_block_ends() {
        assert_eq!(until(Timestamp(0), 7).0, 7 * 86_400_000);
        assert_eq!(until(Timestamp(0), 4_000).0, 86_400_000);
    }
}
