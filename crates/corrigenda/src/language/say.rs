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

    /// A message with three places.
    #[must_use]
    pub fn t3(
        self,
        name: &str,
        first: (&'static str, impl Into<Value>),
        second: (&'static str, impl Into<Value>),
        third: (&'static str, impl Into<Value>),
    ) -> String {
        let values = [(first.0, first.1.into()), (second.0, second.1.into()), (third.0, third.1.into())];
        bundle::format(self.language, name, &values)
    }

    /// A message that some rule has made.
    #[must_use]
    pub fn message(self, message: impl AsRef<Message>) -> String {
        let message = message.as_ref();
        bundle::format(self.language, message.name, &message.values)
    }

    /// The same without the marks that set words apart: for what is made harmless to look at only
    /// afterwards, which would show the marks too.
    #[must_use]
    pub fn unmarked(self, message: impl AsRef<Message>) -> String {
        bundle::Sentence { language: self.language, apart: false }.message(message.as_ref())
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

    /// The same for a message that has other places too.
    #[must_use]
    pub fn around_in(self, message: &Message, place: &'static str) -> (String, String) {
        let whole = self.message(message.clone().with(place, HOLE));
        match whole.split_once(HOLE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (whole, String::new()),
        }
    }

    /// A number, in the language's own groups of digits: `1,284`.
    #[must_use]
    pub fn number(self, n: i64) -> String {
        bundle::whole(self.language, n)
    }

    /// What a rule of ours wrote down in English, said in this language; as it stands where it is no
    /// message of the desk, such as what a person wrote.
    #[must_use]
    pub fn again(self, written: &str) -> String {
        bundle::Sentence { language: self.language, apart: true }.again(written)
    }

    /// The forms of a message for each plural, for a script that counts by itself: the name of the
    /// form, and the words with `{count}` where the number goes.
    #[must_use]
    pub fn forms(self, message: &Message, number: &'static str) -> Vec<(&'static str, String)> {
        // A whole number of each form; a language that has fewer says some of them twice.
        [("one", 1_i64), ("few", 2), ("many", 5), ("other", 100)]
            .map(|(form, n)| {
                let counted = message.clone().with(number, n).with("count", "{count}");
                (form, self.message(&counted))
            })
            .to_vec()
    }

    /// A text of any direction, so that it cannot turn the sentence it is put in.
    #[must_use]
    pub fn set_apart(self, text: &str) -> String {
        bundle::set_apart(self.language, text).into_owned()
    }

    /// The day: `4 March 2026`. All times are UTC.
    #[must_use]
    pub fn day(self, at: impl AsRef<Timestamp>) -> String {
        moments::day(self.language, *at.as_ref())
    }

    /// The day of the week: `Wednesday`.
    #[must_use]
    pub fn weekday(self, at: &Timestamp) -> String {
        moments::weekday(self.language, *at)
    }

    /// The time of day: `09.12 UTC`. Whoever reads it may be anywhere, so it says whose clock that is.
    #[must_use]
    pub fn hour(self, at: impl AsRef<Timestamp>) -> String {
        self.t1("in-utc", "time", self.hour_on_the_wall(at))
    }

    /// The time of day on a clock that the reader knows to be their own: `09.12`.
    #[must_use]
    pub fn hour_on_the_wall(self, at: impl AsRef<Timestamp>) -> String {
        let civil = at.as_ref().civil();
        self.t2("hour", "h", format!("{:02}", civil.hour), "m", format!("{:02}", civil.minute))
    }

    /// The day and the time of day: `4 March 2026, 09.12 UTC`, as [`Say::hour`].
    #[must_use]
    pub fn moment(self, at: impl AsRef<Timestamp>) -> String {
        self.t1("in-utc", "time", self.moment_on_the_wall(at))
    }

    /// The same as [`Say::hour_on_the_wall`]: `4 March 2026, 09.12`.
    #[must_use]
    pub fn moment_on_the_wall(self, at: impl AsRef<Timestamp>) -> String {
        let at = at.as_ref();
        self.t2("moment", "day", self.day(at), "hour", self.hour_on_the_wall(at))
    }

    /// A moment as it stands beside another: the time alone on the same day, the day before it else.
    #[must_use]
    pub fn beside(self, at: &Timestamp, other: &Timestamp) -> String {
        if at.day() == other.day() { self.hour(at) } else { self.moment(at) }
    }

    /// So many in a hundred.
    #[must_use]
    pub fn percent(self, n: i64) -> String {
        self.t1("percent", "n", self.number(n))
    }

    /// A span of time, in the unit people would use: `8 minutes`.
    #[must_use]
    pub fn span(self, minutes: i64) -> String {
        match minutes {
            ..1 => self.t("span-short"),
            1..120 => self.t1("span-minutes", "n", minutes),
            120..2_880 => self.t1("span-hours", "n", minutes / 60),
            _ => self.t1("span-days", "n", minutes / 1_440),
        }
    }

    /// Two things said in one line: `Reported by readers, fixed in 19 minutes`.
    #[must_use]
    pub fn joined(self, first: impl Into<Value>, second: impl Into<Value>) -> String {
        self.t2("joined", "first", first, "second", second)
    }

    /// Between quotation marks, the inner kind where the words bring their own.
    #[must_use]
    pub fn quoted(self, words: &str) -> String {
        bundle::Sentence { language: self.language, apart: true }.quoted(words)
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
            let said = Say::new(language).day(AT);
            assert_eq!(said.replace('\u{a0}', "\u{202f}"), written, "{language}");
        }
        assert_eq!(Say::new(Language::English).moment(AT), "4 March 2026, 09.12 UTC");
        assert_eq!(Say::new(Language::English).moment_on_the_wall(AT), "4 March 2026, 09.12");
        for language in Language::ALL {
            let says = |said: String| said.contains("UTC") || said.contains("بالتوقيت العالمي");
            let say = Say::new(*language);
            assert!(says(say.hour(AT)) && says(say.moment(AT)), "{language}");
            assert!(!says(say.hour_on_the_wall(AT)), "{language}");
        }
        assert_eq!(Say::new(Language::French).weekday(&AT), "mercredi");
        assert_eq!(Say::new(Language::Ukrainian).hour(AT), "09:12 UTC");
    }

    #[test]
    fn spans_and_shares_are_written_as_each_language_writes_them() {
        for (language, minutes, span, share) in [
            (Language::English, 0, "less than a minute", "75%"),
            (Language::English, 119, "119 minutes", "75%"),
            (Language::Ukrainian, 180, "3 години", "75 %"),
            (Language::Polish, 5 * 1_440, "5 dni", "75%"),
            (Language::Hebrew, 120, "שעתיים", "75%"),
            (Language::Turkish, 30, "30 dakika", "%75"),
            (Language::Japanese, 300, "5時間", "75%"),
        ] {
            let say = Say::new(language);
            let plain = |said: String| {
                said.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
            };
            assert_eq!(
                (plain(say.span(minutes)).as_str(), plain(say.percent(75)).as_str()),
                (span, share),
                "{language}"
            );
        }
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
