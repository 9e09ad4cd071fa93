//! Days as each language writes them.

use std::sync::OnceLock;

use icu_datetime::fieldsets::{E, YMD};
use icu_datetime::input::Date;
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_locale_core::{Locale, locale};

use super::Language;
use crate::clock::Timestamp;

type Gregorian = icu_calendar::Gregorian;

/// The patterns of one language.
struct Patterns {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>>,
    weekday: Option<FixedCalendarDateTimeFormatter<Gregorian, fieldsets::E>>,
}

const LANGUAGES: usize = Language::ALL.len();
static PATTERNS: [OnceLock<Patterns>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];

/// The conventions of a language: its newspapers', where regions differ.
pub(super) fn locale(language: Language) -> Locale {
    match language {
        Language::English => locale!("en-GB"),
        // The digits of the addresses, times and quotations that stand beside them.
        Language::Arabic => locale!("ar-u-nu-latn"),
        other => other.tag().parse().unwrap_or(locale!("en-GB")),
    }
}

fn patterns(language: Language) -> &'static Patterns {
    PATTERNS[language as usize].get_or_init(|| Patterns {
        day: FixedCalendarDateTimeFormatter::try_new(locale(language).into(), YMD::long()).ok(),
        weekday: FixedCalendarDateTimeFormatter::try_new(locale(language).into(), E::long()).ok(),
    })
}

fn date(at: Timestamp) -> Option<Date<Gregorian>> {
    let civil = at.civil();
    Date::try_new_gregorian(civil.year, civil.month, civil.day).ok()
}

/// `4 March 2026`.
pub(super) fn day(language: Language, at: Timestamp) -> String {
    match (&patterns(language).day, date(at)) {
        (Some(pattern), Some(date)) => pattern.format(&date).to_string(),
        _ => at.day(),
    }
}

/// `Wednesday`.
pub(super) fn weekday(language: Language, at: Timestamp) -> String {
    match (&patterns(language).weekday, date(at)) {
        (Some(pattern), Some(date)) => pattern.format(&date).to_string(),
        _ => at.weekday(),
    }
}
