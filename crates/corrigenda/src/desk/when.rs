//! Times as the desk writes them: ages for what waits, clock times for what happened.

use super::people::Zone;
use crate::clock::Timestamp;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How long something has waited: `28 min`, `1 h 02`, `5 h`, `1 d`.
#[must_use]
pub fn age(since: Timestamp, now: Timestamp) -> String {
    let ms = (now.0 - since.0).max(0);
    match ms {
        MINUTE..HOUR => format!("{} min", ms / MINUTE),
        HOUR..DAY => match (ms / HOUR, ms % HOUR / MINUTE) {
            (hours, 0) => format!("{hours} h"),
            (hours, minutes) => format!("{hours} h {minutes:02}"),
        },
        DAY.. => format!("{} d", ms / DAY),
        _ => "now".to_owned(),
    }
}

/// How long something took, in words for a sentence: `8 minutes`, `3 hours`, `2 days`.
#[must_use]
pub fn took(from: Timestamp, to: Timestamp) -> String {
    let ms = (to.0 - from.0).max(0);
    let counted = |n: i64, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    match ms {
        MINUTE..HOUR => counted(ms / MINUTE, "minute"),
        HOUR..DAY => counted(ms / HOUR, "hour"),
        DAY.. => counted(ms / DAY, "day"),
        _ => "less than a minute".to_owned(),
    }
}

/// Now, to somebody who reads times in a zone of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The moment.
    pub at: Timestamp,
    zone: Zone,
}

impl Now {
    /// That moment to somebody of that zone.
    #[must_use]
    pub fn new(at: Timestamp, zone: &Zone) -> Now {
        Now { at, zone: zone.clone() }
    }

    /// That moment to nobody in particular.
    #[must_use]
    pub fn utc(at: Timestamp) -> Now {
        Now { at, zone: Zone::default() }
    }

    /// A moment as the clock on their wall shows it.
    #[must_use]
    pub fn wall(&self, at: Timestamp) -> Timestamp {
        self.zone.wall(at)
    }
}

/// When something happened, as seen today: `09.38`, `yesterday 17.40`, `4 March 2026, 09.38`.
#[must_use]
pub fn when(at: Timestamp, now: &Now) -> String {
    let (at, now) = (now.wall(at), now.wall(now.at));
    match now.0.div_euclid(DAY) - at.0.div_euclid(DAY) {
        0 => at.hour(),
        1 => format!("yesterday {}", at.hour()),
        _ => format!("{}, {}", at.day(), at.hour()),
    }
}

/// A time that a page states, for people; as it stands where it is none.
#[must_use]
pub fn stated(published: &str, now: &Now) -> String {
    match published.parse::<jiff::Timestamp>() {
        Ok(at) => {
            let at = now.wall(Timestamp(at.as_millisecond()));
            format!("{}, {}", at.day(), at.hour())
        }
        Err(_) => published.chars().take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_short_and_exact_where_it_matters() {
        let age_of = |minutes: i64| age(Timestamp(0), Timestamp(minutes * MINUTE));
        assert_eq!(age_of(0), "now");
        assert_eq!(age_of(28), "28 min");
        assert_eq!(age_of(62), "1 h 02");
        assert_eq!(age_of(300), "5 h");
        assert_eq!(age_of(24 * 60), "1 d");
        assert_eq!(age(Timestamp(10), Timestamp(0)), "now");
    }

    #[test]
    fn a_time_names_its_day_when_it_is_not_today() {
        let now = Timestamp(1_772_615_520_000);
        assert_eq!(when(now, &Now::utc(now)), "09.12");
        assert_eq!(when(now.plus_ms(-DAY), &Now::utc(now)), "yesterday 09.12");
        assert_eq!(when(now.plus_ms(-2 * DAY), &Now::utc(now)), "2 March 2026, 09.12");
        assert_eq!(stated("2026-03-03T21:40:00Z", &Now::utc(Timestamp(0))), "3 March 2026, 21.40");
        assert_eq!(stated("<b>soon", &Now::utc(Timestamp(0))), "<b>soon");
    }

    #[test]
    fn a_span_of_time_is_said_in_words() {
        assert_eq!(took(Timestamp(0), Timestamp(8 * MINUTE)), "8 minutes");
        assert_eq!(took(Timestamp(0), Timestamp(HOUR)), "1 hour");
        assert_eq!(took(Timestamp(0), Timestamp(5)), "less than a minute");
    }
}
