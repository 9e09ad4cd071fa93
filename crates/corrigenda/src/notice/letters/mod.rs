//! The wording of letters, as a site has it: which sentences may be said otherwise, and what may stand
//! in them. Text with named places, and nothing else. Pure.

pub mod store;

use std::collections::HashMap;

use crate::language::{Language, Message, Say, Value, message, raw};
use crate::said_in_english;

/// The longest sentence, in characters.
const LONGEST: usize = 1_000;

/// A letter, and the sentences of ours that it is made of, by the names of their messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentences {
    /// Names it in addresses.
    pub word: &'static str,
    /// As the desk calls it: the name of a message.
    pub name: &'static str,
    /// Its sentences, in their order.
    pub messages: &'static [&'static str],
}

/// Every letter to readers.
pub const LETTERS: &[Sentences] = &[
    Sentences {
        word: "confirm",
        name: "desk-letter-confirm",
        messages: &["mail-confirm-subject", "mail-confirm", "mail-confirm-press", "mail-confirm-not-you"],
    },
    Sentences {
        word: "asked",
        name: "desk-letter-asked",
        messages: &[
            "mail-asked-subject",
            "mail-about",
            "mail-about-page",
            "mail-asked",
            "mail-asked-answer",
            "mail-asked-more",
        ],
    },
    Sentences {
        word: "accepted",
        name: "desk-letter-accepted",
        messages: &[
            "mail-accepted-subject",
            "mail-about",
            "mail-about-page",
            "mail-accepted",
            "mail-receipt",
            "mail-more-page",
        ],
    },
    Sentences {
        word: "declined",
        name: "desk-letter-declined",
        messages: &[
            "mail-declined-subject",
            "mail-about",
            "mail-about-page",
            "mail-declined",
            "mail-receipt",
            "mail-last",
        ],
    },
    Sentences {
        word: "fixed",
        name: "desk-letter-fixed",
        messages: &[
            "mail-fixed-subject",
            "mail-about",
            "mail-about-page",
            "mail-fixed-suggested",
            "mail-fixed-removed",
            "mail-fixed-otherwise",
            "mail-was",
            "mail-now",
            "mail-receipt",
            "mail-more-notice",
            "mail-last",
        ],
    },
    Sentences {
        word: "notice",
        name: "desk-letter-notice",
        messages: &[
            "mail-notice-subject",
            "mail-about",
            "mail-about-page",
            "mail-notice",
            "mail-notice-link",
            "mail-receipt",
            "mail-last",
        ],
    },
];

/// The letter of that word.
#[must_use]
pub fn letter(word: &str) -> Option<&'static Sentences> {
    LETTERS.iter().find(|letter| letter.word == word)
}

/// Whether a site may say that message otherwise.
#[must_use]
pub fn may_be_worded(name: &str) -> bool {
    LETTERS.iter().any(|letter| letter.messages.contains(&name))
}

/// Why a wording is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A place that this sentence has not, and those it has.
    Place(String, Vec<String>),
    /// A brace that begins or ends no place, and the places this sentence has.
    Brace(Vec<String>),
    /// Something that is no text.
    Hidden,
    /// Too long.
    Long(usize),
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to write.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Refusal::Place(place, known) => {
                message("desk-letters-place").with("place", in_braces(place)).with("offered", offered(known))
            }
            Refusal::Brace(known) => message("desk-letters-brace")
                .with("open", "{")
                .with("close", "}")
                .with("example", in_braces("site"))
                .with("offered", offered(known)),
            Refusal::Hidden => message("desk-letters-hidden"),
            // Digits as they are counted, without groups.
            Refusal::Long(length) => message("desk-letters-long")
                .with("length", length.to_string())
                .with("most", LONGEST.to_string()),
        }
    }
}

/// A place as it is written.
#[must_use]
pub fn in_braces(place: &str) -> String {
    format!("{{ ${place} }}")
}

fn offered(known: &[String]) -> Message {
    let named = known.iter().map(|place| Value::Text(in_braces(place)));
    let and = |one: Value, other: Value| {
        Value::from(message("desk-letters-places-and").with("one", one).with("other", other))
    };
    match named.reduce(and) {
        None => message("desk-letters-no-places"),
        Some(places) => message("desk-letters-places").with("places", places),
    }
}

/// The wording as it is kept: in one line, with places this sentence has, or nothing, for ours.
///
/// # Errors
/// [`Refusal`].
pub fn checked(name: &str, words: &str) -> Result<String, Refusal> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = words.chars().count();
    if length > LONGEST {
        return Err(Refusal::Long(length));
    }
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    };
    if words.chars().any(hidden) {
        return Err(Refusal::Hidden);
    }
    let known = places(name);
    for piece in pieces(&words) {
        match piece {
            Piece::Text(text) if text.contains(['{', '}']) => return Err(Refusal::Brace(known)),
            Piece::Place(place) if !known.iter().any(|name| name == place) => {
                return Err(Refusal::Place(place.to_owned(), known));
            }
            _ => {}
        }
    }
    Ok(words)
}

/// The places of a sentence of ours.
#[must_use]
pub fn places(name: &str) -> Vec<String> {
    let ours = raw(Language::English, name).unwrap_or_default();
    let mut places: Vec<String> = Vec::new();
    for piece in pieces(ours) {
        if let Piece::Place(place) = piece
            && !places.iter().any(|known| known == place)
        {
            places.push(place.to_owned());
        }
    }
    places
}

/// A stretch of a sentence.
enum Piece<'a> {
    Text(&'a str),
    Place(&'a str),
}

fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        let place = rest[open + 1..].find('}').and_then(|close| {
            let name = rest[open + 1..open + 1 + close].trim().strip_prefix('$')?;
            let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            plain.then_some((name, open + close + 2))
        });
        let Some((name, after)) = place else { break };
        out.push(Piece::Text(&rest[..open]));
        out.push(Piece::Place(name));
        rest = &rest[after..];
    }
    out.push(Piece::Text(rest));
    out
}

/// What a site says otherwise in one language, by the names of the messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wordings(pub HashMap<String, String>);

impl Wordings {
    /// The sentence in the site's own words, or in ours.
    #[must_use]
    pub fn say(&self, say: Say, name: &str, values: &[(&'static str, &str)]) -> String {
        let Some(words) = self.0.get(name) else {
            return match values {
                [] => say.t(name),
                [(place, value)] => say.t1(name, place, *value),
                [(place, value), (other, second), ..] => say.t2(name, place, *value, other, *second),
            };
        };
        let value =
            |place: &str| values.iter().find(|(known, _)| *known == place).map_or("", |(_, value)| *value);
        pieces(words)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Place(place) => say.set_apart(value(place)),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_the_places_of_ours_and_no_others() {
        assert_eq!(places("mail-about"), ["site", "title"]);
        assert_eq!(places("mail-asked"), Vec::<String>::new());
        assert_eq!(
            checked("mail-accepted-subject", " Thank you,\n { $site }  "),
            Ok("Thank you, { $site }".into())
        );
        let refused = |name, words: &str| checked(name, words).expect_err("refused").to_string();
        assert_eq!(
            refused("mail-accepted-subject", "To { $title }"),
            "There is no { $title } in this sentence. It may have { $site }."
        );
        assert!(refused("mail-asked", "{ $site }").contains("It has no places"));
        assert!(refused("mail-about", "{ site }").contains("stands alone"));
        assert!(refused("mail-about", "{ $n -> [one] x *[other] y }").contains("stands alone"));
        assert!(refused("mail-about", "a } b").contains("It may have { $site } and { $title }."));
        assert!(refused("mail-about", "a\u{202E}b").contains("direction"));
        assert!(refused("mail-about", &"x".repeat(1_001)).contains("1001 characters"));
        assert_eq!(checked("mail-about", "  "), Ok(String::new()));
    }

    #[test]
    fn every_sentence_that_may_be_worded_is_one_of_ours_in_every_language() {
        for name in LETTERS.iter().flat_map(|letter| letter.messages) {
            for language in Language::ALL {
                assert!(raw(*language, name).is_some(), "{language}: {name}");
            }
        }
    }

    #[test]
    fn own_words_are_filled_like_ours_and_values_bring_no_places() {
        let english = Say::new(Language::English);
        let own = Wordings(HashMap::from([("mail-about".to_owned(), "{ $title } ({$site})".to_owned())]));
        let values = [("site", "The { $title } Courier"), ("title", "שלום")];
        assert_eq!(own.say(english, "mail-about", &values), "\u{2068}שלום\u{2069} (The { $title } Courier)");
        assert_eq!(
            own.say(english, "mail-accepted-subject", &[("site", "X")]),
            english.t1("mail-accepted-subject", "site", "X")
        );
    }
}
