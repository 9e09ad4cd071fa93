//! When a watched page is looked at next.

use crate::clock::Timestamp;

const MINUTE: i64 = 60_000;
/// Between two looks at a page that was just written about or just changed.
const SHORTEST: i64 = 2 * MINUTE;
/// Between two looks at a page on which nothing has happened for days.
const LONGEST: i64 = 6 * 60 * MINUTE;
/// When nothing has happened for this long, a page is quiet.
const QUIET_AFTER: i64 = 14 * 24 * 60 * MINUTE;
/// Between two looks at a quiet page.
const LONGEST_WHEN_QUIET: i64 = 24 * 60 * MINUTE;
/// Until a page that was missing for the first time is asked for again.
const AFTER_MISSING: i64 = 5 * MINUTE;
/// Between two looks at a page that cannot be read.
const LONGEST_AFTER_FAILURES: i64 = 24 * 60 * MINUTE;

/// When to look next: every 2 minutes at first, then at a tenth of the time since something last
/// happened, at most every 6 hours, and once a day when nothing has for a fortnight; twice as long
/// after each look in a row that brought no text, at most a day. `None`: no case waits, there is
/// nothing to know.
///
/// `waiting_since` is the latest change of an open or accepted case of the article, `changed_at`
/// when its text was last seen to change.
#[must_use]
pub fn next_look(
    now: Timestamp,
    waiting_since: Option<Timestamp>,
    changed_at: Option<Timestamp>,
    failures: i64,
) -> Option<Timestamp> {
    let last = waiting_since?.max(changed_at.unwrap_or(Timestamp(i64::MIN)));
    let since = now.0.saturating_sub(last.0);
    let longest = if since > QUIET_AFTER { LONGEST_WHEN_QUIET } else { LONGEST };
    let between = (since / 10).clamp(SHORTEST, longest);
    let patience = 1_i64 << failures.clamp(0, 16);
    Some(now.plus_ms((between * patience).min(LONGEST_AFTER_FAILURES)))
}

/// The same for a page that the last look found missing: soon, to know whether that was a slip.
#[must_use]
pub fn after_missing(now: Timestamp, next: Option<Timestamp>) -> Option<Timestamp> {
    next.map(|next| next.min(now.plus_ms(AFTER_MISSING)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);

    /// Minutes until the next look when something last happened so many minutes ago.
    fn after(minutes_ago: i64, failures: i64) -> i64 {
        let next = next_look(NOW, Some(NOW.plus_ms(-minutes_ago * MINUTE)), None, failures);
        (next.expect("something waits").0 - NOW.0) / MINUTE
    }

    #[test]
    fn looks_come_every_two_minutes_at_first_and_stretch_to_hours() {
        let table = [
            (0, 2),
            (5, 2),
            (20, 2),
            (60, 6),
            (600, 60),
            (1440, 144),
            (10_000, 360),
            (20_000, 360),
            (1_000_000, 1440),
        ];
        for (minutes_ago, until_next) in table {
            assert_eq!(after(minutes_ago, 0), until_next, "{minutes_ago} minutes after");
        }
    }

    #[test]
    fn a_change_of_the_page_makes_it_fresh_again() {
        let old = Some(NOW.plus_ms(-10_000 * MINUTE));
        assert_eq!(next_look(NOW, old, Some(NOW), 0), Some(NOW.plus_ms(2 * MINUTE)));
        assert_eq!(next_look(NOW, Some(NOW), old, 0), Some(NOW.plus_ms(2 * MINUTE)));
    }

    #[test]
    fn failures_back_off_up_to_a_day_whatever_their_number() {
        assert_eq!([1, 2, 3, 4].map(|failures| after(0, failures)), [4, 8, 16, 32]);
        assert_eq!([9, 10, 60, i64::MAX].map(|failures| after(0, failures)), [1024, 1440, 1440, 1440]);
        assert_eq!(after(10_000, 5), 1440);
    }

    #[test]
    fn over_ninety_days_a_page_is_asked_seldom_and_a_fix_is_seen_soon() {
        const DAYS: i64 = 90;
        let simulate = |fixed_on: Option<i64>, closed_after: Option<i64>| {
            let (mut at, mut looks, mut seen) = (NOW, 0, None);
            let fixed_at = fixed_on.map(|minutes| NOW.plus_ms(minutes * MINUTE));
            let mut changed_at = None;
            while at.0 < NOW.0 + DAYS * 24 * 60 * MINUTE {
                looks += 1;
                if seen.is_none() && fixed_at.is_some_and(|fixed| fixed <= at) {
                    (seen, changed_at) = (Some(at), Some(at));
                }
                let over =
                    closed_after.zip(seen).is_some_and(|(minutes, seen)| at.0 > seen.0 + minutes * MINUTE);
                let Some(next) = next_look(at, (!over).then_some(seen.unwrap_or(NOW)), changed_at, 0) else {
                    break;
                };
                at = next;
            }
            let late = fixed_at.zip(seen).map(|(fixed, seen)| (seen.0 - fixed.0) / MINUTE);
            (looks, late)
        };
        let week = Some(7 * 24 * 60);
        let table = [
            ("nobody ever does anything", simulate(None, None)),
            ("fixed after 10 minutes", simulate(Some(10), week)),
            ("fixed after 3 hours", simulate(Some(180), week)),
            ("fixed after 2 days", simulate(Some(2 * 24 * 60), week)),
            ("fixed after 60 days", simulate(Some(60 * 24 * 60), week)),
        ];
        for (what, (looks, late)) in table {
            println!("{what}: {looks} looks in {DAYS} days, seen {late:?} minutes after");
            assert!(looks <= 260, "{what}: {looks}");
            assert!(late.is_none_or(|late| late <= 24 * 60));
        }
        assert!(table[1].1.1.is_some_and(|late| late <= 2) && table[2].1.1.is_some_and(|late| late <= 18));
    }

    #[test]
    fn a_page_that_is_missing_is_asked_for_again_within_minutes() {
        assert_eq!(after_missing(NOW, Some(NOW.plus_ms(LONGEST))), Some(NOW.plus_ms(AFTER_MISSING)));
        assert_eq!(after_missing(NOW, None), None);
    }

    #[test]
    fn nothing_to_know_is_no_look_and_a_clock_set_back_is_not_the_past() {
        assert_eq!(next_look(NOW, None, Some(NOW), 0), None);
        assert_eq!(after(-600, 0), 2);
    }
}
