//! How well a change of substance is told from one of words alone: against sentences that people
//! really changed, labelled by hand before the rules were run, and against edits of our own writing.
//!
//! The real sentences are read where `CORRIGENDA_DATA` says (see fixtures/guard/sample.json), and
//! left out aloud where it is absent.

use std::fs;
use std::path::{Path, PathBuf};

use corrigenda::case::substance::stretches::stretches;
use corrigenda::case::substance::{Substance, Usage, touched};
use corrigenda::config::environment;
use corrigenda_anchor::{CodePoints, Span, Text};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// What has been reached, in percent; it may not fall below.
const REAL: (f64, f64) = (69.0, 81.0);
const OWN: (f64, f64) = (97.0, 100.0);

/// How answers came out.
#[derive(Default)]
struct Tally {
    /// Asked about, and right so.
    hits: usize,
    /// Asked about for nothing.
    alarms: usize,
    /// Not asked about.
    missed: usize,
    silent: usize,
    /// What went wrong, in words.
    off: Vec<String>,
}

impl Tally {
    fn count(&mut self, truth: bool, told: &[Substance], name: &str) {
        match (truth, told.is_empty()) {
            (true, false) => self.hits += 1,
            (false, true) => self.silent += 1,
            (true, true) => {
                self.missed += 1;
                self.off.push(format!("missed: {name}"));
            }
            (false, false) => {
                self.alarms += 1;
                let why: Vec<&str> = told.iter().map(|one| one.word()).collect();
                self.off.push(format!("for nothing ({}): {name}", why.join(", ")));
            }
        }
    }

    fn precision(&self) -> f64 {
        100.0 * self.hits as f64 / (self.hits + self.alarms).max(1) as f64
    }

    fn recall(&self) -> f64 {
        100.0 * self.hits as f64 / (self.hits + self.missed).max(1) as f64
    }

    /// Prints the figures and fails where one is below what was reached.
    fn hold(&self, what: &str, (precision, recall): (f64, f64)) {
        let said = format!(
            "{what}: {} asked about of {}, precision {:.1} %, recall {:.1} %, silent on {:.1} % of what is only words",
            self.hits + self.alarms,
            self.hits + self.alarms + self.missed + self.silent,
            self.precision(),
            self.recall(),
            100.0 * self.silent as f64 / (self.silent + self.alarms).max(1) as f64
        );
        println!("{said}\n{}", self.off.join("\n"));
        assert!(self.precision() >= precision && self.recall() >= recall, "{said}\n{}", self.off.join("\n"));
    }
}

fn told(was: &str, now: &str, usage: &Usage) -> Vec<Substance> {
    let mut found: Vec<Substance> =
        stretches(was, now).iter().flat_map(|stretch| touched(was, stretch, usage)).collect();
    found.dedup();
    found
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/guard").join(name);
    fs::read_to_string(path).expect("a fixture")
}

#[derive(Deserialize)]
struct Edit {
    was: String,
    now: String,
    why: Vec<String>,
}

#[test]
fn edits_of_our_own_writing_are_told_apart() {
    let edits: Vec<Edit> = serde_json::from_str(&fixture("edits.json")).expect("edits");
    let mut tally = Tally::default();
    let mut reasons = Vec::new();
    for edit in &edits {
        let told = told(&edit.was, &edit.now, &Usage::of(&[&edit.was, &edit.now]));
        tally.count(!edit.why.is_empty(), &told, &format!("{} → {}", edit.was, edit.now));
        let named = |why: &String| told.iter().any(|one| one.word() == why);
        if !told.is_empty() && !edit.why.is_empty() && !edit.why.iter().all(named) {
            reasons.push(format!("{told:?} and not {:?}: {} → {}", edit.why, edit.was, edit.now));
        }
    }
    tally.hold("edits of our own writing", OWN);
    assert!(reasons.is_empty(), "{}", reasons.join("\n"));
}

#[derive(Deserialize)]
struct Sample {
    sentences: Vec<Sentence>,
}

/// A changed sentence of a pair of revisions.
#[derive(Deserialize)]
struct Sentence {
    pair: usize,
    was: (usize, usize),
    now: (usize, usize),
    hash: String,
    label: String,
}

#[derive(Deserialize)]
struct Pair {
    pair: usize,
    old_text_id: String,
    new_text_id: String,
}

fn histories() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").display().to_string();
    let folder = PathBuf::from(environment("CORRIGENDA_DATA").unwrap_or_else(beside)).join("anchoring");
    if folder.join("pairs.jsonl").exists() {
        return Some(folder);
    }
    eprintln!("left out: no histories in {}; name their folder in CORRIGENDA_DATA", folder.display());
    None
}

#[test]
fn sentences_that_people_changed_are_told_apart() {
    let Some(folder) = histories() else { return };
    let read =
        |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let sample: Sample = serde_json::from_str(&fixture("sample.json")).expect("labels");
    let (mut tally, mut other, mut asked_other) = (Tally::default(), 0, 0);
    for line in read(folder.join("pairs.jsonl")).lines() {
        let pair: Pair = serde_json::from_str(line).expect("a pair");
        let sentences: Vec<&Sentence> = sample.sentences.iter().filter(|one| one.pair == pair.pair).collect();
        if sentences.is_empty() {
            continue;
        }
        let text = |id: &str| Text::new(read(folder.join(format!("texts/{id}.txt"))));
        let (old, new) = (text(&pair.old_text_id), text(&pair.new_text_id));
        let usage = Usage::of(&[old.as_str(), new.as_str()]);
        for one in sentences {
            let span = |(from, to): (usize, usize)| Span::new(CodePoints(from), CodePoints(to));
            let (was, now) = (old.slice(span(one.was)), new.slice(span(one.now)));
            let digest = Sha256::digest(format!("{was}\0{now}").as_bytes());
            let hash: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hash, one.hash, "another text than was labelled");
            let told = told(was, now, &usage);
            if one.label == "other" {
                other += 1;
                asked_other += usize::from(!told.is_empty());
                continue;
            }
            tally.count(!one.label.is_empty(), &told, &format!("{was} → {now}"));
        }
    }
    println!("of {other} changes of another substance, {asked_other} are asked about");
    tally.hold("sentences that people changed", REAL);
}
