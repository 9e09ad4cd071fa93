//! Times as the desk writes them: ages for what waits, clock times for what happened.

use super::people::{Editor, Zone};
use crate::clock::Timestamp;
use crate::language::{Language, Say};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How long something has waited: `28 min`, `1 h 02`, `5 h`, `1 d`.
#[must_use]
pub fn age(since: Timestamp, now: &Now) -> String {
    span(now.say, now.at.0 - since.0)
}

/// So many milliseconds, short: `28 min`, `1 h 02`, `5 h`, `1 d`.
#[must_use]
pub fn span(say: Say, ms: i64) -> String {
    let ms = ms.max(0);
    match ms {
        MINUTE..HOUR => say.t1("desk-age-minutes", "n", ms / MINUTE),
        HOUR..DAY => match (ms / HOUR, ms % HOUR / MINUTE) {
            (hours, 0) => say.t1("desk-age-hours", "n", hours),
            (hours, minutes) => {
                say.t2("desk-age-hours-minutes", "hours", hours, "minutes", format!("{minutes:02}"))
            }
        },
        DAY.. => say.t1("desk-age-days", "n", ms / DAY),
        _ => say.t("desk-age-now"),
    }
}

/// How long something took, in words for a sentence: `8 minutes`, `3 hours`, `2 days`.
#[must_use]
pub fn took(say: Say, from: Timestamp, to: Timestamp) -> String {
    let ms = (to.0 - from.0).max(0);
    match ms {
        MINUTE..HOUR => say.t1("desk-took-minutes", "n", ms / MINUTE),
        HOUR..DAY => say.t1("desk-took-hours", "n", ms / HOUR),
        DAY.. => say.t1("desk-took-days", "n", ms / DAY),
        _ => say.t("desk-took-no-time"),
    }
}

/// Now, to somebody who reads times in a zone and a language of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The moment.
    pub at: Timestamp,
    /// Speaks to them.
    pub say: Say,
    zone: Zone,
}

impl Now {
    /// That moment to somebody of that zone and language.
    #[must_use]
    pub fn new(at: Timestamp, zone: &Zone, say: Say) -> Now {
        Now { at, say, zone: zone.clone() }
    }

    /// That moment to that editor.
    #[must_use]
    pub fn of(at: Timestamp, editor: &Editor) -> Now {
        Now::new(at, &editor.zone, editor.say())
    }

    /// That moment to nobody in particular.
    #[must_use]
    pub fn utc(at: Timestamp) -> Now {
        Now { at, say: Say::new(Language::English), zone: Zone::default() }
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
    let (say, at, now) = (now.say, now.wall(at), now.wall(now.at));
    match now.0.div_euclid(DAY) - at.0.div_euclid(DAY) {
        0 => say.hour_on_the_wall(at),
        1 => say.t1("desk-yesterday", "hour", say.hour_on_the_wall(at)),
        _ => say.moment_on_the_wall(at),
    }
}

/// A time that a page states, for people; as it stands where it is none.
#[must_use]
pub fn stated(published: &str, now: &Now) -> String {
    match published.parse::<jiff::Timestamp>() {
        Ok(at) => now.say.moment_on_the_wall(now.wall(Timestamp(at.as_millisecond()))),
        Err(_) => published.chars().take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_short_and_exact_where_it_matters() {
        let age_of = |minutes: i64| age(Timestamp(0), &Now::utc(Timestamp(minutes * MINUTE)));
        assert_eq!(age_of(0), "now");
        assert_eq!(age_of(28), "28 min");
        assert_eq!(age_of(62), "1 h 02");
        assert_eq!(age_of(300), "5 h");
        assert_eq!(age_of(24 * 60), "1 d");
        assert_eq!(age(Timestamp(10), &Now::utc(Timestamp(0))), "now");
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
        let took = |language, ms| took(Say::new(language), Timestamp(0), Timestamp(ms));
        assert_eq!(took(Language::English, 8 * MINUTE), "8 minutes");
        assert_eq!(took(Language::English, HOUR), "1 hour");
        assert_eq!(took(Language::English, 5), "less than a minute");
        assert_eq!(took(Language::Ukrainian, 3 * HOUR), "3 години");
    }

    #[test]
    fn a_clock_hangs_in_a_zone_and_speaks_a_language() {
        let now = Timestamp(1_772_615_520_000);
        let kyiv = Now::new(now, &Zone::named("Europe/Kyiv"), Say::new(Language::Ukrainian));
        assert_eq!(when(now, &kyiv), "11:12");
        assert_eq!(when(now.plus_ms(-DAY), &kyiv), "учора об 11:12");
        assert_eq!(age(now.plus_ms(-62 * MINUTE), &kyiv), "1 год 02");
    }
}
