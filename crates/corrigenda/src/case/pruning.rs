//! Which revisions of an article go.
//!
//! A revision stays while it is among the newest 30 or younger than 90 days, and for good when it
//! is the first, when a case, a report or a verdict rests on it, or when it is the one right before
//! such a one: then it is the other half of a before and after.

use std::collections::HashSet;

use super::store as cases;
use crate::article::{self, ArticleId, Listed, RevisionId};
use crate::clock::Timestamp;
use crate::store::{Error, Tx};

/// The newest stay whatever they say.
const NEWEST: usize = 30;
/// How long any stays, in milliseconds.
const KEPT_MS: i64 = 90 * 24 * 3_600_000;

/// Lets the article's old revisions go that nothing rests on; how many.
///
/// # Errors
/// [`Error`] of the database.
pub fn prune(tx: &mut Tx<'_>, article_id: ArticleId, now: Timestamp) -> Result<usize, Error> {
    let revisions = article::store::list_revisions(tx, article_id)?;
    if revisions.len() <= NEWEST {
        return Ok(0);
    }
    let evidence = cases::evidence_of(tx, article_id)?;
    let going = going(&revisions, &evidence, now);
    for revision_id in &going {
        article::store::delete_revision(tx, *revision_id)?;
    }
    Ok(going.len())
}

/// The revisions that go, of a list with the newest first.
fn going(revisions: &[Listed], evidence: &HashSet<RevisionId>, now: Timestamp) -> Vec<RevisionId> {
    let stays = |at: usize| {
        let rests = |at: usize| revisions.get(at).is_some_and(|one| evidence.contains(&one.revision_id));
        at < NEWEST
            || at + 1 == revisions.len()
            || now.0 - revisions[at].seen_at.0 < KEPT_MS
            || rests(at)
            || at > 0 && rests(at - 1)
    };
    (0..revisions.len()).filter(|at| !stays(*at)).map(|at| revisions[at].revision_id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Origin;

    const DAY: i64 = 24 * 3_600_000;

    /// One revision a day, the newest first, and today is the day of the newest.
    fn daily(days: i64) -> Vec<Listed> {
        let one = |day: i64| Listed {
            revision_id: RevisionId(day),
            title: String::new(),
            origin: Origin::Fetched,
            seen_at: Timestamp(day * DAY),
        };
        (1..=days).rev().map(one).collect()
    }

    fn gone(days: i64, evidence: &[i64]) -> Vec<i64> {
        let evidence = evidence.iter().copied().map(RevisionId).collect();
        let mut gone: Vec<i64> =
            going(&daily(days), &evidence, Timestamp(days * DAY)).iter().map(|id| id.0).collect();
        gone.sort_unstable();
        gone
    }

    #[test]
    fn what_is_older_than_ninety_days_goes_but_for_the_first() {
        assert!(gone(90, &[]).is_empty());
        assert_eq!(gone(95, &[]), [2, 3, 4, 5]);
    }

    #[test]
    fn what_a_case_rests_on_stays_with_the_one_before_it() {
        assert_eq!(gone(95, &[4]), [2, 5]);
    }

    #[test]
    fn a_quiet_article_keeps_its_newest_however_old() {
        let old = daily(31);
        let going = going(&old, &HashSet::new(), Timestamp(1_000 * DAY));
        assert!(going.is_empty(), "the thirty newest and the first");
    }
}
