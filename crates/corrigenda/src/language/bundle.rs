//! The words of each language, parsed once, when the first reader asks for them.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use unic_langid::LanguageIdentifier;

use super::{Language, Message, Value, message, moments};

type Bundle = FluentBundle<FluentResource>;

/// How the names of the desk's messages begin.
pub(super) const DESK: &str = "desk-";

const LANGUAGES: usize = Language::ALL.len();
static BUNDLES: [OnceLock<Bundle>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];

/// The file of a language.
#[must_use]
pub(super) fn source(language: Language) -> &'static str {
    macro_rules! file {
        ($tag:literal) => {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $tag, ".ftl"))
        };
    }
    match language {
        Language::English => file!("en"),
        Language::Ukrainian => file!("uk"),
        Language::Russian => file!("ru"),
        Language::Polish => file!("pl"),
        Language::German => file!("de"),
        Language::French => file!("fr"),
        Language::Spanish => file!("es"),
        Language::Portuguese => file!("pt"),
        Language::Italian => file!("it"),
        Language::Arabic => file!("ar"),
        Language::Hebrew => file!("he"),
        Language::Turkish => file!("tr"),
        Language::Chinese => file!("zh"),
        Language::Japanese => file!("ja"),
    }
}

/// What the desk says in a language; nothing in those it does not speak.
#[must_use]
pub(super) fn at_desk(language: Language) -> &'static [&'static str] {
    macro_rules! files {
        ($tag:literal) => {
            &[
                files!($tag, "frame"),
                files!($tag, "queue"),
                files!($tag, "case"),
                files!($tag, "settings"),
                files!($tag, "numbers"),
            ]
        };
        ($tag:literal, $name:literal) => {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/desk/", $tag, "/", $name, ".ftl"))
        };
    }
    match language {
        Language::English => files!("en"),
        Language::Ukrainian => files!("uk"),
        _ => &[],
    }
}

/// A message as its file has it, places and all; `None` for one that takes several lines.
#[must_use]
pub fn raw(language: Language, name: &str) -> Option<&'static str> {
    source(language).lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))
}

fn bundle(language: Language) -> &'static Bundle {
    BUNDLES[language as usize].get_or_init(|| {
        let identifier: LanguageIdentifier = language.word().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![identifier]);
        // Our own rule sets apart only what could turn a line: see `set_apart`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        for source in std::iter::once(&source(language)).chain(at_desk(language)) {
            // The test of the languages shows every line that does not parse.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// A message in a language; its name where there is none, which the tests do not let happen.
pub(super) fn format(language: Language, name: &str, values: &[(&'static str, Value)]) -> String {
    Sentence { language, apart: true }.format(name, values)
}

/// How a sentence is put together.
#[derive(Clone, Copy)]
pub(super) struct Sentence {
    pub language: Language,
    /// What could turn the sentence is set apart by marks that do not show.
    pub apart: bool,
}

impl Sentence {
    pub(super) fn format(self, name: &str, values: &[(&'static str, Value)]) -> String {
        // A page of any language may have to show what a rule of the desk said.
        let language = if name.starts_with(DESK) { self.language.at_desk() } else { self.language };
        let within = Sentence { language, ..self };
        let bundle = bundle(language);
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (place, value) in values {
            args.set(*place, within.value(value));
        }
        let mut trouble = Vec::new();
        bundle.format_pattern(pattern, Some(&args), &mut trouble).into_owned()
    }

    fn value(self, value: &Value) -> FluentValue<'_> {
        match value {
            Value::Text(text) => FluentValue::from(self.apart(text)),
            Value::Number(number) => FluentValue::from(*number),
            Value::Said(message) => FluentValue::from(self.message(message)),
            Value::Within(message) => FluentValue::from(self.message(message).to_lowercase()),
            Value::Sentences(all) => {
                let said: Vec<String> = all.iter().map(|message| self.message(message) + ".").collect();
                FluentValue::from(said.join(" "))
            }
            Value::Quoted(words) => FluentValue::from(self.quoted(words)),
            Value::Again(written) => FluentValue::from(self.again(written)),
            Value::Noted(noted) => FluentValue::from(self.noted(noted)),
        }
    }

    pub(super) fn message(self, message: &Message) -> String {
        self.format(message.name, &message.values)
    }

    fn apart(self, text: &str) -> Cow<'_, str> {
        let text = if self.apart { set_apart(self.language, text) } else { Cow::Borrowed(text) };
        Cow::Owned(text.into_owned())
    }

    /// See [`Say::quoted`](super::Say::quoted).
    pub(super) fn quoted(self, words: &str) -> String {
        let quotes = self.language.quotes();
        let own = |(open, close): (&str, &str)| words.contains(open.trim()) || words.contains(close.trim());
        let (open, close) =
            if own(quotes.outer) || words.contains('"') { quotes.inner } else { quotes.outer };
        format!("{open}{}{close}", self.apart(words))
    }

    /// See [`Say::again`](super::Say::again).
    pub(super) fn again(self, text: &str) -> String {
        self.known(text).unwrap_or_else(|| self.apart(text).into_owned())
    }

    /// What the audit log holds in English, or a part of it, said in this language.
    fn noted(self, text: &str) -> String {
        let one = |text: &str| noted(text).map(|message| self.message(&message));
        let all = || text.split(", ").map(one).collect::<Option<Vec<_>>>().map(|all| all.join(", "));
        one(text).or_else(all).or_else(|| self.known(text)).unwrap_or_else(|| self.apart(text).into_owned())
    }

    fn known(self, text: &str) -> Option<String> {
        // Several of them, before one whose place would take the rest of the list.
        if text.contains(", ") {
            let parts = text.split(", ").map(|part| Some(self.message(&written(part)?)));
            if let Some(parts) = parts.collect::<Option<Vec<String>>>() {
                return Some(parts.join(", "));
            }
        }
        if let Some(message) = written(text) {
            return Some(self.message(&message));
        }
        // The same as a sentence of its own, which may begin with a capital for that alone.
        if let Some(inside) = text.strip_suffix('.') {
            let lowered = recased(inside, |first| first.to_lowercase().collect());
            let message = written(inside).or_else(|| written(&lowered));
            return message.map(|message| {
                recased(&self.message(&message), |first| first.to_uppercase().collect()) + "."
            });
        }
        None
    }
}

fn recased(text: &str, first: impl Fn(char) -> String) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |one| first(one) + chars.as_str())
}

fn number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Only whole numbers are ever given to a message.
    #[allow(clippy::cast_possible_truncation)]
    let whole = number.value as i64;
    memoizer.with_try_get_threadsafe::<Digits, _, _>((), |digits| digits.write(whole)).ok().flatten()
}

/// A whole number as the language writes it.
pub(super) fn whole(language: Language, number: i64) -> String {
    static DIGITS: [OnceLock<Digits>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];
    let digits = DIGITS[language as usize].get_or_init(|| Digits::of(language));
    digits.write(number).unwrap_or_else(|| number.to_string())
}

/// The beginnings of the names of what rules write down in English, to be said again in the language
/// of whoever reads it.
const WRITTEN: &[&str] = &["desk-why-", "desk-refused-", "desk-substance-", "desk-was-"];

/// The same of what only the audit log holds: its words are too plain to be looked for elsewhere.
const NOTED: &[&str] = &["desk-set-", "desk-letter-"];

/// What rules write down: the words between the places of each message, and the places, in English.
struct Written {
    name: &'static str,
    words: Vec<&'static str>,
    places: Vec<&'static str>,
}

impl Written {
    /// Those whose names begin so.
    fn all(beginnings: &[&str]) -> Vec<Written> {
        let lines = at_desk(Language::English).iter().flat_map(|source| source.lines());
        let mut all: Vec<Written> = lines.filter_map(|line| Written::of(line, beginnings)).collect();
        // What says more of it first: a message that is one place would take everything.
        all.sort_by_key(|one| {
            std::cmp::Reverse((one.places.is_empty(), one.words.iter().map(|word| word.len()).sum::<usize>()))
        });
        all
    }

    /// A message of one line; those with plurals take several, and nothing writes them down.
    fn of(line: &'static str, beginnings: &[&str]) -> Option<Written> {
        let (name, mut rest) = line.split_once(" = ")?;
        if !beginnings.iter().any(|beginning| name.starts_with(beginning)) {
            return None;
        }
        let (mut words, mut places) = (Vec::new(), Vec::new());
        while let Some((before, after)) = rest.split_once("{ $") {
            let (place, after) = after.split_once(" }")?;
            words.push(before);
            places.push(place);
            rest = after;
        }
        words.push(rest);
        Some(Written { name, words, places })
    }

    /// What fills the places, where the text is this message.
    fn fits<'t>(&self, text: &'t str) -> Option<Vec<&'t str>> {
        let (first, last) = (self.words.first()?, self.words.last()?);
        if self.places.is_empty() {
            return (text == *first).then(Vec::new);
        }
        let mut rest = text.strip_prefix(first)?.strip_suffix(last)?;
        let mut filled = Vec::new();
        for word in &self.words[1..self.words.len() - 1] {
            let (before, after) = rest.split_once(word)?;
            filled.push(before);
            rest = after;
        }
        filled.push(rest);
        Some(filled)
    }
}

/// The message that a rule wrote down as that English text; `None` where none did.
pub(super) fn written(text: &str) -> Option<Message> {
    static ALL: OnceLock<Vec<Written>> = OnceLock::new();
    ALL.get_or_init(|| Written::all(WRITTEN)).iter().find_map(|one| {
        let filled = one.fits(text)?;
        Some(one.places.iter().zip(filled).fold(message(one.name), |message, (place, filled)| {
            // A number chooses the plural that English had no need of.
            match filled.parse::<i64>() {
                // A longer one may be the number of a case, or a name, and is in no groups of digits.
                Ok(number) if number < 1_000 && number.to_string() == filled => message.with(place, number),
                _ => message.with(place, Value::Again(filled.to_owned())),
            }
        }))
    })
}

/// The same of what the audit log holds. What looks like a number may be a name there.
fn noted(text: &str) -> Option<Message> {
    static ALL: OnceLock<Vec<Written>> = OnceLock::new();
    ALL.get_or_init(|| Written::all(NOTED)).iter().find_map(|one| {
        let filled = one.fits(text)?.into_iter().map(|filled| Value::Noted(filled.to_owned()));
        Some(
            one.places
                .iter()
                .zip(filled)
                .fold(message(one.name), |said, (place, filled)| said.with(place, filled)),
        )
    })
}

/// How a language writes numbers.
struct Digits(Option<DecimalFormatter>);

impl Digits {
    fn of(language: Language) -> Digits {
        Digits(DecimalFormatter::try_new(moments::locale(language).into(), Default::default()).ok())
    }

    fn write(&self, number: i64) -> Option<String> {
        Some(self.0.as_ref()?.format(&Decimal::from(number)).to_string())
    }
}

impl intl_memoizer::Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Digits, ()> {
        let language = Language::of_tag(lang.language.as_str()).ok_or(())?;
        Ok(Digits::of(language))
    }
}

/// A text that goes the other way than the sentence it is put in, between marks that keep it from
/// turning what stands around it; any other as it is.
pub(super) fn set_apart(language: Language, text: &str) -> Cow<'_, str> {
    let other_way = |c: char| {
        if language.runs_leftwards() { c.is_alphanumeric() && !leftwards(c) } else { leftwards(c) }
    };
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|c| other_way(c) || turns(c)) {
        // Marks within it would end the outer pair.
        let inside: String = text.chars().filter(|c| !turns(*c)).collect();
        Cow::Owned(format!("\u{2068}{inside}\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn leftwards(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
