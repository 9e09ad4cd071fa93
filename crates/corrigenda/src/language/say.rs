//! Speaking one language: messages, days, hours, quotations.

use super::{Language, Message, Value, bundle, moments};
use crate::clock::Timestamp;

/// Says things in one language. Cheap to copy; every page holds one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Say {
    language: Language,
}

/// Stands where a sentence is taken apart around an element.
const HOLE: &str = "\u{E000}";

impl Say {
    /// Speaks that language.
    #[must_use]
    pub fn new(language: Language) -> Say {
        Say { language }
    }

    /// Which one.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// For `lang` attributes.
    #[must_use]
    pub fn lang(self) -> &'static str {
        self.language.tag()
    }

    /// For `dir` attributes.
    #[must_use]
    pub fn dir(self) -> &'static str {
        self.language.dir()
    }

    /// A message without places.
    #[must_use]
    pub fn t(self, name: &str) -> String {
        bundle::format(self.language, name, &[])
    }

    /// A message with one place.
    #[must_use]
    pub fn t1(self, name: &str, place: &'static str, value: impl Into<Value>) -> String {
        bundle::format(self.language, name, &[(place, value.into())])
    }

    /// A message with two places.
    #[must_use]
    pub fn t2(
        self,
        name: &str,
        place: &'static str,
        value: impl Into<Value>,
        other: &'static str,
        second: impl Into<Value>,
    ) -> String {
        bundle::format(self.language, name, &[(place, value.into()), (other, second.into())])
    }

    /// A message that some rule has made.
    #[must_use]
    pub fn message(self, message: &Message) -> String {
        bundle::format(self.language, message.name, &message.values)
    }

    /// What stands before and after the place of a message, for a page that puts an element there.
    #[must_use]
    pub fn around(self, name: &str, place: &'static str) -> (String, String) {
        let whole = self.t1(name, place, HOLE);
        match whole.split_once(HOLE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (whole, String::new()),
        }
    }

    /// A text of any direction, so that it cannot turn the sentence it is put in.
    #[must_use]
    pub fn set_apart(self, text: &str) -> String {
        bundle::set_apart(self.language, text).into_owned()
    }

    /// The day: `4 March 2026`. All times are UTC.
    #[must_use]
    pub fn day(self, at: &Timestamp) -> String {
        moments::day(self.language, *at)
    }

    /// The day of the week: `Wednesday`.
    #[must_use]
    pub fn weekday(self, at: &Timestamp) -> String {
        moments::weekday(self.language, *at)
    }

    /// The time of day: `09.12`.
    #[must_use]
    pub fn hour(self, at: &Timestamp) -> String {
        let civil = at.civil();
        self.t2("hour", "h", format!("{:02}", civil.hour), "m", format!("{:02}", civil.minute))
    }

    /// The day and the time of day: `4 March 2026, 09.12`.
    #[must_use]
    pub fn moment(self, at: &Timestamp) -> String {
        self.t2("moment", "day", self.day(at), "hour", self.hour(at))
    }

    /// A moment as it stands beside another: the time alone on the same day, the day before it else.
    #[must_use]
    pub fn beside(self, at: &Timestamp, other: &Timestamp) -> String {
        if at.day() == other.day() { self.hour(at) } else { self.moment(at) }
    }

    /// Two things said in one line: `Reported by readers, fixed in 19 minutes`.
    #[must_use]
    pub fn joined(self, first: impl Into<Value>, second: impl Into<Value>) -> String {
        self.t2("joined", "first", first, "second", second)
    }

    /// Between quotation marks, the inner kind where the words bring their own.
    #[must_use]
    pub fn quoted(self, words: &str) -> String {
        let quotes = self.language.quotes();
        let own = |(open, close): (&str, &str)| words.contains(open.trim()) || words.contains(close.trim());
        let (open, close) =
            if own(quotes.outer) || words.contains('"') { quotes.inner } else { quotes.outer };
        format!("{open}{}{close}", bundle::set_apart(self.language, words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp(1_772_615_520_000);

    #[test]
    fn a_day_is_written_as_the_languages_newspapers_write_it() {
        for (language, written) in [
            (Language::English, "4 March 2026"),
            (Language::Ukrainian, "4 березня 2026\u{202f}р."),
            (Language::German, "4. März 2026"),
            (Language::Spanish, "4 de marzo de 2026"),
            (Language::Arabic, "4 مارس 2026"),
            (Language::Hebrew, "4 במרץ 2026"),
            (Language::Japanese, "2026年3月4日"),
        ] {
            let said = Say::new(language).day(&AT);
            assert_eq!(said.replace('\u{a0}', "\u{202f}"), written, "{language}");
        }
        assert_eq!(Say::new(Language::English).moment(&AT), "4 March 2026, 09.12");
        assert_eq!(Say::new(Language::French).weekday(&AT), "mercredi");
        assert_eq!(Say::new(Language::Ukrainian).hour(&AT), "09:12");
    }

    #[test]
    fn words_that_go_the_other_way_are_set_apart_and_cannot_break_out() {
        let quoted = |language, words| Say::new(language).quoted(words);
        assert_eq!(quoted(Language::English, "in 1987"), "“in 1987”");
        assert_eq!(quoted(Language::English, "שלום"), "“\u{2068}שלום\u{2069}”");
        assert_eq!(quoted(Language::Arabic, "in 1987"), "«\u{2068}in 1987\u{2069}»");
        assert_eq!(quoted(Language::English, "a\u{2069}\u{202E}b"), "“\u{2068}ab\u{2069}”");
        assert_eq!(quoted(Language::English, "he said “no”"), "‘he said “no”’");
        assert_eq!(quoted(Language::German, "er sagte „nein“"), "‚er sagte „nein“‘");
        assert_eq!(quoted(Language::French, "en 1987"), "«\u{a0}en 1987\u{a0}»");
    }
}
