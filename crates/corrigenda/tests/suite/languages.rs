//! Every language says everything: the files of messages against each other, against the rules of
//! each language, and against the code and pages that ask for them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use corrigenda::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use icu_plurals::PluralRules;

/// What one message asks for.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Asked {
    /// Places that are filled whatever the plural.
    always: BTreeSet<String>,
    /// Places that are filled in some form, or choose one.
    ever: BTreeSet<String>,
    /// Numbers that choose a form; a form for one or two may say the number as a word.
    choosing: BTreeSet<String>,
    /// The forms that are offered wherever a number chooses.
    forms: Vec<BTreeSet<String>>,
}

fn crate_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Where the words are kept, and the languages they are said in.
struct Book {
    /// The files of one language, each with its name.
    files: fn(Language) -> Vec<(String, String)>,
    languages: &'static [Language],
}

/// What readers see.
const READERS: Book = Book {
    files: |language| {
        let name = format!("locales/{}.ftl", language.word());
        vec![(name.clone(), fs::read_to_string(crate_file(&name)).expect("a file of messages"))]
    },
    languages: Language::ALL,
};

/// What the desk sees.
const DESK: Book = Book {
    files: |language| {
        let folder = format!("locales/desk/{}", language.word());
        let entries = fs::read_dir(crate_file(&folder)).expect("a folder of messages");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
            .collect();
        names.sort();
        let text = |name: &String| fs::read_to_string(crate_file(&format!("{folder}/{name}")));
        names.iter().map(|name| (name.clone(), text(name).expect("a file of messages"))).collect()
    },
    languages: Language::AT_DESK,
};

/// Each book in each of its languages.
fn books() -> impl Iterator<Item = (&'static Book, Language)> {
    [&READERS, &DESK]
        .into_iter()
        .flat_map(|book| book.languages.iter().map(move |language| (book, *language)))
}

fn messages(book: &Book, language: Language) -> BTreeMap<String, Asked> {
    let mut out = BTreeMap::new();
    for (file, text) in (book.files)(language) {
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{language}, {file}: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut asked = Asked::default();
            let pattern = message.value.as_ref().expect("a message says something");
            asked.always = read(pattern, &mut asked);
            let before = out.insert(message.id.name.to_owned(), asked);
            assert!(before.is_none(), "{language} has {} twice", message.id.name);
        }
    }
    out
}

#[test]
fn the_desks_messages_are_named_as_such_and_stand_in_the_same_files() {
    let files = |language| (DESK.files)(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    for language in Language::AT_DESK {
        assert_eq!(files(*language), files(Language::English), "{language}");
    }
    for (book, named) in [(&READERS, false), (&DESK, true)] {
        for name in messages(book, Language::English).keys() {
            assert_eq!(name.starts_with("desk-"), named, "{name}");
        }
    }
}

/// Reads a pattern; the places it always fills.
fn read(pattern: &Pattern<&str>, asked: &mut Asked) -> BTreeSet<String> {
    let mut always = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                always.insert(id.name.to_owned());
            }
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                asked.ever.insert(id.name.to_owned());
                asked.choosing.insert(id.name.to_owned());
                let mut common: Option<BTreeSet<String>> = None;
                let mut forms = BTreeSet::new();
                for variant in variants {
                    if let VariantKey::Identifier { name } = variant.key {
                        forms.insert(name.to_owned());
                    }
                    let here = read(&variant.value, asked);
                    common = Some(match common {
                        Some(so_far) => so_far.intersection(&here).cloned().collect(),
                        None => here,
                    });
                }
                asked.forms.push(forms);
                always.extend(common.unwrap_or_default());
            }
            other => panic!("messages hold places and plurals only: {other:?}"),
        }
    }
    asked.ever.extend(always.iter().cloned());
    always
}

#[test]
fn every_language_has_every_message_with_its_places() {
    let mut findings = Vec::new();
    for (book, language) in books() {
        let english = messages(book, Language::English);
        let here = messages(book, language);
        for name in english.keys().filter(|name| !here.contains_key(*name)) {
            findings.push(format!("{language} lacks {name}"));
        }
        for (name, asked) in &here {
            let Some(meant) = english.get(name) else {
                findings.push(format!("{language} has {name}, which English has not"));
                continue;
            };
            let needed: BTreeSet<String> = meant.always.difference(&meant.choosing).cloned().collect();
            if !needed.is_subset(&asked.always) || !asked.ever.is_subset(&meant.ever) {
                findings.push(format!(
                    "{language}: {name} has {:?} where English has {:?}",
                    asked.ever, meant.ever
                ));
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn wherever_a_number_chooses_the_language_has_all_its_forms() {
    let mut findings = Vec::new();
    for (book, language) in books() {
        let locale = language.tag().parse::<icu_locale_core::Locale>().expect("a tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("plural rules");
        let wanted: BTreeSet<String> =
            rules.categories().map(|category| format!("{category:?}").to_lowercase()).collect();
        for (name, asked) in messages(book, language) {
            for forms in asked.forms.iter().filter(|forms| **forms != wanted) {
                findings.push(format!("{language}: {name} offers {forms:?}, the language has {wanted:?}"));
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// The code and the pages, all in one text.
fn code_and_pages() -> String {
    fn walk(folder: &Path, out: &mut String) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html" || kind == "txt") {
                out.push_str(&fs::read_to_string(&path).expect("UTF-8"));
            }
        }
    }
    let mut all = String::new();
    walk(&crate_file("src"), &mut all);
    walk(&crate_file("templates"), &mut all);
    // The engine's own words come to the desk too.
    walk(&crate_file("../anchor/src"), &mut all);
    all
}

#[test]
fn every_message_is_said_somewhere_and_nothing_else_is() {
    let mut english = messages(&READERS, Language::English);
    english.extend(messages(&DESK, Language::English));
    let all = code_and_pages();
    let unsaid = written_down();
    let quoted: BTreeSet<&str> = all.split('"').collect();
    let mut findings: Vec<String> = english
        .keys()
        .filter(|name| !quoted.contains(name.as_str()))
        .filter(|name| unsaid.get(*name).is_none_or(|words| !words.iter().all(|words| all.contains(words))))
        .map(|name| format!("nobody says {name}"))
        .collect();
    for call in
        ["say.t(\"", "say.t1(\"", "say.t2(\"", "say.t3(\"", "say.around(\"", " message(\"", "(message(\""]
    {
        for rest in all.split(call).skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            if !english.contains_key(name) {
                findings.push(format!("{name} is said and is in no file"));
            }
        }
    }
    for rest in all.split("\"desk-").skip(1) {
        let name = format!("desk-{}", rest.split('"').next().unwrap_or_default());
        let beginning = name.ends_with('-');
        if !beginning && !english.contains_key(&name) {
            findings.push(format!("{name} is named and is in no file"));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// What rules write down in English and the desk says again (`desk-why-…`): nothing names these
/// messages, so their English words have to stand in the code of some rule.
fn written_down() -> BTreeMap<String, Vec<String>> {
    let files = (DESK.files)(Language::English);
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let whys =
        lines.filter_map(|line| line.split_once(" = ")).filter(|(name, _)| name.starts_with("desk-why-"));
    let words = |text: &str| {
        let fixed = text.split("{ $").enumerate().map(|(at, part)| match at {
            0 => part,
            _ => part.split_once(" }").map_or("", |(_, after)| after),
        });
        fixed.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()).collect()
    };
    whys.map(|(name, text)| (name.to_owned(), words(text))).collect()
}

#[test]
fn no_language_is_a_copy_of_another() {
    let text = |book: &Book, language| (book.files)(language).into_iter().map(|(_, text)| text);
    for (book, language) in books().filter(|(_, language)| *language != Language::English) {
        let english: String = text(book, Language::English).collect();
        let text: String = text(book, language).collect();
        let same = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter(|line| {
                line.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 3
            })
            .filter(|line| english.lines().any(|other| other == *line))
            .collect::<Vec<_>>();
        assert!(same.is_empty(), "{language} is left in English: {same:?}");
    }
}

/// What no language puts in other words: the product's name, whole and taken apart by its mark, the
/// name of the zone that clocks are set by, and those of forms of data and of feeds.
const SAME_EVERYWHERE: &[&str] =
    &["Corrigenda", "Corri", "g", "enda", "UTC", "CSV", "JSON", "Atom", "RSS", "Feed", "SHA"];

/// Blocks that a template fills inside a tag, where nothing is read.
const INSIDE_A_TAG: &[&str] =
    &["{% block main_class %}", "{% block log_is_here %}", "{% block write_is_here %}"];

/// The words of a template that are its own: what stands in its text, and in the attributes that people
/// are read. Code of the template, drawings, keys and snippets of code are left out.
fn own_words(html: &str) -> Vec<String> {
    let mut text = html.to_owned();
    for attribute in INSIDE_A_TAG {
        text = without(&text, attribute, "{% endblock %}", "");
    }
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        text = without(&text, open, close, "");
    }
    for (open, close) in
        [("<!", ">"), ("<svg", "</svg>"), ("<kbd", "</kbd>"), ("<code", "</code>"), ("<script", "</script>")]
    {
        text = without(&text, open, close, " ");
    }
    let mut said = String::new();
    for attribute in ["aria-label", "title", "placeholder", "alt", "label"] {
        for rest in text.split(&format!(" {attribute}=\"")).skip(1) {
            said += rest.split('"').next().unwrap_or_default();
            said.push(' ');
        }
    }
    said += &without(&text, "<", ">", " ");
    let said = ["&lt;", "&gt;", "&amp;", "&quot;", "&nbsp;"].iter().fold(said, |s, e| s.replace(e, " "));
    said.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without(text: &str, open: &str, close: &str, instead: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        out.push_str(instead);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    out + rest
}

/// Every template, but for those of the example newspaper, which is written in English.
fn templates() -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![crate_file("templates")], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true if path.ends_with("demo") => {}
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files
}

#[test]
fn no_page_and_no_letter_has_words_of_its_own() {
    let page = "<p title=\"Then\">{{ x }}<svg>no</svg> <kbd>j</kbd>now</p>";
    assert_eq!(own_words(page), ["Then", "now"]);
    let mut findings = Vec::new();
    for path in templates() {
        let name = path.display();
        let words: Vec<String> = own_words(&fs::read_to_string(&path).expect("UTF-8"))
            .into_iter()
            .filter(|word| !SAME_EVERYWHERE.contains(&word.as_str()))
            .collect();
        if !words.is_empty() {
            findings.push(format!("{name}: {words:?}"));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}
