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

fn messages(language: Language) -> BTreeMap<String, Asked> {
    let path = crate_file(&format!("locales/{}.ftl", language.word()));
    let text = fs::read_to_string(&path).expect("a file of messages");
    let resource =
        parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut out = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut asked = Asked::default();
        let pattern = message.value.as_ref().expect("a message says something");
        asked.always = read(pattern, &mut asked);
        let before = out.insert(message.id.name.to_owned(), asked);
        assert!(before.is_none(), "{language} has {} twice", message.id.name);
    }
    out
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
    let english = messages(Language::English);
    let mut findings = Vec::new();
    for language in Language::ALL {
        let here = messages(*language);
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
    for language in Language::ALL {
        let locale = language.tag().parse::<icu_locale_core::Locale>().expect("a tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("plural rules");
        let wanted: BTreeSet<String> =
            rules.categories().map(|category| format!("{category:?}").to_lowercase()).collect();
        for (name, asked) in messages(*language) {
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
            } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
                out.push_str(&fs::read_to_string(&path).expect("UTF-8"));
            }
        }
    }
    let mut all = String::new();
    walk(&crate_file("src"), &mut all);
    walk(&crate_file("templates"), &mut all);
    all
}

#[test]
fn every_message_is_said_somewhere_and_nothing_else_is() {
    let english = messages(Language::English);
    let all = code_and_pages();
    let mut findings: Vec<String> = english
        .keys()
        .filter(|name| !all.contains(&format!("\"{name}\"")))
        .map(|name| format!("nobody says {name}"))
        .collect();
    for call in ["say.t(\"", "say.t1(\"", "say.t2(\"", "say.around(\"", " message(\"", "(message(\""] {
        for rest in all.split(call).skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            if !english.contains_key(name) {
                findings.push(format!("{name} is said and is in no file"));
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn no_language_is_a_copy_of_another() {
    let text = |language: &Language| {
        fs::read_to_string(crate_file(&format!("locales/{}.ftl", language.word()))).expect("a file")
    };
    let english: Vec<String> = text(&Language::English).lines().map(str::to_owned).collect();
    for language in Language::ALL.iter().filter(|language| **language != Language::English) {
        let text = text(language);
        let same = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter(|line| {
                line.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 3
            })
            .filter(|line| english.iter().any(|other| other == line))
            .collect::<Vec<_>>();
        assert!(same.is_empty(), "{language} is left in English: {same:?}");
    }
}
