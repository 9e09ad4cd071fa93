//! The words of each language, parsed once, when the first reader asks for them.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use unic_langid::LanguageIdentifier;

use super::{Language, Value, moments};

type Bundle = FluentBundle<FluentResource>;

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
        // The test of the languages shows every line that does not parse.
        let resource = match FluentResource::try_new(source(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    })
}

/// A message in a language; its name where there is none, which the tests do not let happen.
pub(super) fn format(language: Language, name: &str, values: &[(&'static str, Value)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
        return name.to_owned();
    };
    let mut args = FluentArgs::with_capacity(values.len());
    for (place, value) in values {
        let value = match value {
            Value::Text(text) => FluentValue::from(set_apart(language, text)),
            Value::Number(number) => FluentValue::from(*number),
        };
        args.set(*place, value);
    }
    let mut trouble = Vec::new();
    bundle.format_pattern(pattern, Some(&args), &mut trouble).into_owned()
}

fn number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Only whole numbers are ever given to a message.
    #[allow(clippy::cast_possible_truncation)]
    let whole = number.value as i64;
    memoizer.with_try_get_threadsafe::<Digits, _, _>((), |digits| digits.write(whole)).ok().flatten()
}

/// How a language writes numbers.
struct Digits(Option<DecimalFormatter>);

impl Digits {
    fn write(&self, number: i64) -> Option<String> {
        Some(self.0.as_ref()?.format(&Decimal::from(number)).to_string())
    }
}

impl intl_memoizer::Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Digits, ()> {
        let language = Language::of_tag(lang.language.as_str()).ok_or(())?;
        let formatter = DecimalFormatter::try_new(moments::locale(language).into(), Default::default());
        Ok(Digits(formatter.ok()))
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
