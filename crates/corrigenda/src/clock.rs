//! The only place that asks what time it is.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use crate::store::{FromValue, Value};

/// A moment: milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl AsRef<Timestamp> for Timestamp {
    fn as_ref(&self) -> &Timestamp {
        self
    }
}

impl Timestamp {
    /// This moment and so many milliseconds.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms))
    }

    /// RFC 3339 in UTC to the second: `2026-03-04T09:12:00Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.utc().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// As mails and RSS write it (RFC 822 with four digits of the year): `Wed, 04 Mar 2026 09:12:00 +0000`.
    #[must_use]
    pub fn rfc822(self) -> String {
        self.utc().strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
    }

    /// The day, for people: `4 March 2026`.
    #[must_use]
    pub fn day(self) -> String {
        self.utc().strftime("%-d %B %Y").to_string()
    }

    /// The day of the week, for people: `Wednesday`.
    #[must_use]
    pub fn weekday(self) -> String {
        self.utc().strftime("%A").to_string()
    }

    /// The time of day, for people, as newspapers set it: `09.12` (UTC).
    #[must_use]
    pub fn hour(self) -> String {
        self.utc().strftime("%H.%M").to_string()
    }

    /// The moment that a page writes as RFC 3339; `None` where it writes something else.
    #[must_use]
    pub fn from_rfc3339(text: &str) -> Option<Timestamp> {
        text.parse::<jiff::Timestamp>().ok().map(|at| Timestamp(at.as_millisecond()))
    }

    /// The moment by the calendar, in UTC.
    #[must_use]
    pub fn civil(self) -> Civil {
        let at = jiff::tz::Offset::UTC.to_datetime(self.utc());
        let part = |n: i8| u8::try_from(n).unwrap_or_default();
        Civil {
            year: at.year().into(),
            month: part(at.month()),
            day: part(at.day()),
            hour: part(at.hour()),
            minute: part(at.minute()),
        }
    }

    fn utc(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default()
    }
}

/// A moment by the calendar and the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour, from 0.
    pub hour: u8,
    /// The minute, from 0.
    pub minute: u8,
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Value {
        Value::Int(at.0)
    }
}

impl FromValue for Timestamp {
    fn from_value(value: &Value) -> Result<Self, String> {
        i64::from_value(value).map(Timestamp)
    }
}

/// A clock: the machine's, or one that a test sets.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's.
    System,
    /// Stands still until it is moved.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at that moment.
    #[must_use]
    pub fn fixed(at: Timestamp) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match self {
            Clock::System => Timestamp(jiff::Timestamp::now().as_millisecond()),
            Clock::Fixed(at) => Timestamp(at.load(Ordering::Relaxed)),
        }
    }

    /// Moves a fixed clock on; the machine's goes by itself.
    pub fn advance_ms(&self, ms: i64) {
        if let Clock::Fixed(at) = self {
            at.fetch_add(ms, Ordering::Relaxed);
        }
    }
}

/// How long something takes, whatever the clock on the wall does meanwhile.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins to count.
    #[must_use]
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    /// Milliseconds since then.
    #[must_use]
    pub fn ms(self) -> f64 {
        self.0.elapsed().as_secs_f64() * 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_for_machines_and_for_people() {
        let at = Timestamp(1_772_615_520_000);
        assert_eq!(at.rfc3339(), "2026-03-04T09:12:00Z");
        assert_eq!((at.day(), at.hour()), ("4 March 2026".into(), "09.12".into()));
        assert_eq!(at.weekday(), "Wednesday");
    }
}
