//! The zone in which somebody reads times.

use jiff::tz::TimeZone;

use crate::clock::Timestamp;

/// A time zone by its IANA name; UTC where none was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

impl Default for Zone {
    fn default() -> Zone {
        Zone { name: String::new(), rules: TimeZone::UTC }
    }
}

impl Zone {
    /// The zone of that name; UTC, and nameless, where there is no such zone.
    #[must_use]
    pub fn named(name: &str) -> Zone {
        Zone::known(name).unwrap_or_default()
    }

    /// The zone of that name, if there is one.
    #[must_use]
    pub fn known(name: &str) -> Option<Zone> {
        // Names such as Europe/Kyiv; a path of the file system is none.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
        if name.is_empty() || name.len() > 64 || !name.chars().all(plain) {
            return None;
        }
        let rules = TimeZone::get(name).ok()?;
        Some(Zone { name: name.to_owned(), rules })
    }

    /// As it was chosen; empty for UTC by default.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// That moment as a clock on the wall there shows it, as if the wall were in UTC: what prints a
    /// UTC time prints this one right.
    #[must_use]
    pub fn wall(&self, at: Timestamp) -> Timestamp {
        let moment = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
        at.plus_ms(i64::from(self.rules.to_offset(moment).seconds()) * 1_000)
    }

    /// The moment at which a day of that date ends there: `2026-03-09`. `None` for what is no date.
    #[must_use]
    pub fn end_of_day(&self, date: &str) -> Option<Timestamp> {
        let date: jiff::civil::Date = date.trim().parse().ok()?;
        let next = date.tomorrow().ok()?.to_zoned_datetime(self.rules.clone()).ok()?;
        Some(Timestamp(next.timestamp().as_millisecond()))
    }

    /// The date there at that moment: `2026-03-09`.
    #[must_use]
    pub fn date(&self, at: Timestamp) -> String {
        self.wall(at).rfc3339().chars().take(10).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_shows_the_time_of_its_zone_in_summer_and_in_winter() {
        let kyiv = Zone::named("Europe/Kyiv");
        let winter = Timestamp(1_772_615_520_000);
        assert_eq!(kyiv.wall(winter).hour(), "11.12");
        assert_eq!(kyiv.wall(winter.plus_ms(120 * 86_400_000)).hour(), "12.12");
        assert_eq!(Zone::default().wall(winter), winter);
    }

    #[test]
    fn what_is_no_zone_is_utc() {
        for bad in ["", "Mars/Olympus", "../../etc/passwd", "Europe/Kyiv\n"] {
            assert_eq!(Zone::named(bad), Zone::default(), "{bad:?}");
        }
    }

    #[test]
    fn a_day_ends_at_midnight_on_the_wall() {
        let kyiv = Zone::named("Europe/Kyiv");
        let end = kyiv.end_of_day("2026-03-09").expect("a date");
        assert_eq!(end.rfc3339(), "2026-03-09T22:00:00Z");
        assert_eq!(kyiv.date(end.plus_ms(-1)), "2026-03-09");
        assert_eq!(kyiv.end_of_day("9 March"), None);
    }
}
