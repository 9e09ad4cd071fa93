//! The languages readers are spoken to in: which there are, which one is meant by a tag or a browser,
//! and everything said in them ([`Say`]). The words themselves are in `locales/*.ftl`; those of the desk,
//! which speaks two of them, in `locales/desk/`, under names that begin with `desk-`.

mod bundle;
mod choosing;
mod message;
mod moments;
mod say;
pub mod spelling;

pub use bundle::raw;
pub use choosing::{first_tag, wanted};
pub use message::{Message, Value, message};
pub use say::Say;

use crate::words;

words! {
    /// A language that everything readers see is written in.
    Language {
        /// British English, in which the rest of the program speaks.
        English = "en",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Russian.
        Russian = "ru",
        /// Polish.
        Polish = "pl",
        /// German.
        German = "de",
        /// French.
        French = "fr",
        /// Spanish.
        Spanish = "es",
        /// Portuguese.
        Portuguese = "pt",
        /// Italian.
        Italian = "it",
        /// Arabic.
        Arabic = "ar",
        /// Hebrew.
        Hebrew = "he",
        /// Turkish.
        Turkish = "tr",
        /// Simplified Chinese.
        Chinese = "zh",
        /// Japanese.
        Japanese = "ja",
    }
}

/// Quotation marks: the outer pair, and the pair inside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotes {
    /// Around a quotation.
    pub outer: (&'static str, &'static str),
    /// Around a quotation within one.
    pub inner: (&'static str, &'static str),
}

impl Language {
    /// The language a BCP 47 tag asks for, its region and script apart; `None` where it is none of
    /// ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Language> {
        let first = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match first.as_str() {
            // What Hebrew was called before 1989, and some browsers still call it.
            "iw" => Some(Language::Hebrew),
            word => word.parse().ok(),
        }
    }

    /// The language of a site: its own, English where we do not speak that.
    #[must_use]
    pub fn of_site(tag: &str) -> Language {
        Language::of_tag(tag).unwrap_or(Language::English)
    }

    /// The languages the desk is spoken to in; readers have them all.
    pub const AT_DESK: &[Language] = &[Language::English, Language::Ukrainian];

    /// The language of the desk for somebody who asks for this one.
    #[must_use]
    pub fn at_desk(self) -> Language {
        if Language::AT_DESK.contains(&self) { self } else { Language::English }
    }

    /// Its name in itself, for whoever is to choose it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Ukrainian => "Українська",
            other => other.name(),
        }
    }

    /// The tag for `lang` attributes and headers.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Chinese => "zh-Hans",
            other => other.word(),
        }
    }

    /// Its name in English, for the desk.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Ukrainian => "Ukrainian",
            Language::Russian => "Russian",
            Language::Polish => "Polish",
            Language::German => "German",
            Language::French => "French",
            Language::Spanish => "Spanish",
            Language::Portuguese => "Portuguese",
            Language::Italian => "Italian",
            Language::Arabic => "Arabic",
            Language::Hebrew => "Hebrew",
            Language::Turkish => "Turkish",
            Language::Chinese => "Chinese",
            Language::Japanese => "Japanese",
        }
    }

    /// `rtl` or `ltr`, for `dir` attributes.
    #[must_use]
    pub fn dir(self) -> &'static str {
        if self.runs_leftwards() { "rtl" } else { "ltr" }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn runs_leftwards(self) -> bool {
        matches!(self, Language::Arabic | Language::Hebrew)
    }

    /// The quotation marks of its newspapers.
    #[must_use]
    pub fn quotes(self) -> Quotes {
        let (outer, inner) = match self {
            Language::English | Language::Chinese | Language::Turkish | Language::Portuguese => {
                (("“", "”"), ("‘", "’"))
            }
            Language::Ukrainian | Language::Russian => (("«", "»"), ("„", "“")),
            Language::Polish => (("„", "”"), ("«", "»")),
            Language::German => (("„", "“"), ("‚", "‘")),
            Language::French => (("«\u{a0}", "\u{a0}»"), ("“", "”")),
            Language::Spanish | Language::Italian => (("«", "»"), ("“", "”")),
            Language::Arabic => (("«", "»"), ("“", "”")),
            Language::Hebrew => (("”", "”"), ("’", "’")),
            Language::Japanese => (("「", "」"), ("『", "』")),
        };
        Quotes { outer, inner }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_means_the_language_it_begins_with() {
        for (tag, meant) in [
            ("en-US", Some(Language::English)),
            ("UK", Some(Language::Ukrainian)),
            ("pt-BR", Some(Language::Portuguese)),
            ("zh-Hans-CN", Some(Language::Chinese)),
            ("iw", Some(Language::Hebrew)),
            ("nl", None),
            ("", None),
            ("*", None),
        ] {
            assert_eq!(Language::of_tag(tag), meant, "{tag}");
        }
        assert_eq!(Language::of_site("nl"), Language::English);
    }

    #[test]
    fn the_desk_speaks_two_languages_and_english_to_everybody_else() {
        assert_eq!(Language::Ukrainian.at_desk(), Language::Ukrainian);
        assert_eq!(Language::German.at_desk(), Language::English);
        for language in Language::ALL {
            let spoken = !bundle::at_desk(*language).is_empty();
            assert_eq!(spoken, Language::AT_DESK.contains(language), "{language}");
        }
    }
}
