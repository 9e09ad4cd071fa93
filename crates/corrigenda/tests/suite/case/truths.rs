//! How often a verdict is right: against real revision histories, and against pages that try to
//! look like a fix.
//!
//! The histories are the public sample of the anchoring benchmark, read where `CORRIGENDA_DATA`
//! says, and left out aloud where it is absent. The pages are fixtures/verdicts.json.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use corrigenda::article::extract::extract;
use corrigenda::article::revision::{Reading, is_wall};
use corrigenda::article::{ArticleId, Origin, Revision, RevisionId};
use corrigenda::case::Verdict;
use corrigenda::case::verdicts::Comparison;
use corrigenda::clock::Timestamp;
use corrigenda::config::environment;
use corrigenda_anchor::{CodePoints, Quote, Span, Text, describe, fold};
use serde::Deserialize;

/// How verdicts came out, in numbers.
#[derive(Default, Clone)]
struct Tally {
    right: usize,
    /// "Removed" where other words were put in its place, or the other way round: both say that
    /// the words are gone, and nobody is told something false.
    near: usize,
    wrong: usize,
    untold: usize,
}

impl Tally {
    fn count(&mut self, truth: Verdict, told: Verdict) {
        let gone = |verdict| matches!(verdict, Verdict::FixedOtherwise | Verdict::Removed);
        match told {
            _ if told == truth => self.right += 1,
            Verdict::CannotTell => self.untold += 1,
            _ if gone(truth) && gone(told) => self.near += 1,
            _ => self.wrong += 1,
        }
    }

    fn all(&self) -> usize {
        self.right + self.near + self.wrong + self.untold
    }

    fn percent(&self, of: usize) -> f64 {
        100.0 * of as f64 / self.all().max(1) as f64
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:5} asked: right {:6.2} %, gone in another way {:5.2} %, cannot tell {:5.2} %, wrong {:5.2} %",
            self.all(),
            self.percent(self.right),
            self.percent(self.near),
            self.percent(self.untold),
            self.percent(self.wrong)
        )
    }
}

/// One passage of a real history and what became of it.
#[derive(Deserialize)]
struct History {
    old_text_id: String,
    new_text_id: String,
    quote: String,
    kind: String,
    dist: String,
    start: usize,
    expected_start: Option<usize>,
    expected_end: Option<usize>,
    #[serde(default)]
    alts: Vec<(usize, usize)>,
    stratum: String,
    slot: Option<(usize, usize)>,
}

fn histories() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").display().to_string();
    let folder = PathBuf::from(environment("CORRIGENDA_DATA").unwrap_or_else(beside)).join("anchoring");
    if folder.join("public.jsonl").exists() {
        return Some(folder);
    }
    eprintln!("left out: no histories in {}; name their folder in CORRIGENDA_DATA", folder.display());
    None
}

fn span(start: usize, end: usize) -> Span {
    Span::new(CodePoints(start), CodePoints(end))
}

impl History {
    fn at(&self) -> Span {
        span(self.start, self.start + self.quote.chars().count())
    }

    /// Where its own words stand now.
    fn lives(&self) -> Option<(usize, usize)> {
        self.expected_start.zip(self.expected_end)
    }

    fn truth(&self, new: &Text<'_>) -> Verdict {
        match self.lives() {
            Some((start, end)) if same(new.slice(span(start, end)), &self.quote) => Verdict::Unchanged,
            Some(_) => Verdict::FixedOtherwise,
            None if self.slot.is_some() => Verdict::FixedOtherwise,
            None => Verdict::Removed,
        }
    }

    /// How the words read now, each way the truth allows; none where they are gone, or where the
    /// ends of the selection were dragged off so that nobody would suggest words for it.
    fn wordings<'t>(&self, new: &'t Text<'_>) -> Vec<&'t str> {
        if self.kind == "sloppy" || self.kind == "cross" {
            return Vec::new();
        }
        let places = self.lives().into_iter().chain(self.alts.iter().copied());
        places.map(|(start, end)| new.slice(span(start, end))).collect()
    }
}

fn same(a: &str, b: &str) -> bool {
    fold(a).as_str() == fold(b).as_str()
}

/// A made-up wrong wording and two ways of putting it right.
fn rewritten(quote: &str) -> Option<[String; 2]> {
    let words: Vec<&str> = quote.split(' ').filter(|word| !word.is_empty()).collect();
    let middle = *words.get(words.len() / 2)?;
    if middle.chars().count() < 2 || quote.contains('\n') {
        return None;
    }
    let other: String = middle.chars().rev().collect();
    let once = quote.replacen(middle, &format!("{other}q"), 1);
    let twice = quote.replacen(middle, &format!("zz{other}"), 1);
    (once != quote).then_some([once, twice])
}

/// Counts by some name of the questions.
#[derive(Default)]
struct Figures(BTreeMap<String, Tally>);

impl Figures {
    fn count(&mut self, names: &[&str], truth: Verdict, told: Verdict) {
        for name in names.iter().chain(&["all"]) {
            self.0.entry((*name).to_owned()).or_default().count(truth, told);
        }
    }
}

#[test]
fn verdicts_on_real_histories_reach_their_figures() {
    let Some(folder) = histories() else { return };
    let read =
        |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = read(folder.join("public.jsonl"));
    let cases: Vec<History> =
        lines.lines().map(|line| serde_json::from_str(line).expect("a case a line")).collect();
    let stats: serde_json::Value =
        serde_json::from_str(&read(folder.join("stats.json"))).expect("its shares");
    let mut figures = Figures::default();
    let verbose = environment("CORRIGENDA_VERDICTS").is_some();
    for pair in cases.chunk_by(|a, b| a.old_text_id == b.old_text_id && a.new_text_id == b.new_text_id) {
        let text_of = |id: &str| read(folder.join(format!("texts/{id}.txt")));
        let (was, now) = (text_of(&pair[0].old_text_id), text_of(&pair[0].new_text_id));
        let (old, new) = (Text::new(was.as_str()), Text::new(now.as_str()));
        let comparison = Comparison::between(&old, &new);
        let mut ask =
            |case: &History, of: &Comparison<'_>, suggestions: &[&str], truth: Verdict, made: bool| {
                let quote = describe(&old, case.at()).quote;
                let told = of.verdict_for(case.at(), &quote, suggestions).verdict;
                let group = if made { "made" } else { case.stratum.as_str() };
                figures.count(&[group, &case.dist, truth.word()], truth, told);
                if verbose && told != truth && told != Verdict::CannotTell {
                    println!("{group}: {truth} taken for {told}: “{}” with {suggestions:?}", case.quote);
                }
            };
        for case in pair {
            let truth = case.truth(&new);
            ask(case, &comparison, &["Quite another wording than this."], truth, false);
            let wordings = case.wordings(&new);
            if truth == Verdict::FixedOtherwise && !wordings.is_empty() {
                ask(case, &comparison, &wordings, Verdict::FixedAsSuggested, false);
            }
        }
        // A fix made for the occasion in the midst of the real edits.
        let lives =
            |case: &&History| case.truth(&new) == Verdict::Unchanged && case.quote.chars().count() < 80;
        for case in pair.iter().filter(lives).step_by(3).take(2) {
            let (Some((start, end)), Some([right, other])) = (case.lives(), rewritten(&case.quote)) else {
                continue;
            };
            let bytes = new.to_bytes(CodePoints(start)).0..new.to_bytes(CodePoints(end)).0;
            let with = |words: &str| [&now[..bytes.start], words, &now[bytes.end..]].concat();
            for (words, suggestions, truth) in [
                (right.as_str(), vec!["Not this.", right.as_str()], Verdict::FixedAsSuggested),
                (other.as_str(), vec![right.as_str()], Verdict::FixedOtherwise),
                ("", vec![right.as_str()], Verdict::Removed),
            ] {
                let page = with(words);
                let page = Text::new(page.as_str());
                ask(case, &Comparison::between(&old, &page), &suggestions, truth, true);
            }
        }
    }
    for (name, tally) in &figures.0 {
        println!("{name:>20} {tally}");
    }
    let share = |stratum: &str| stats["natural_mix"][stratum].as_f64().unwrap_or_default();
    let mixed = |count: fn(&Tally) -> usize| -> f64 {
        let strata = figures.0.iter().filter(|(name, _)| share(name) > 0.0);
        let all: f64 = strata.clone().map(|(name, _)| share(name)).sum();
        strata.map(|(name, tally)| share(name) / all * tally.percent(count(tally))).sum()
    };
    let right = mixed(|tally| tally.right + tally.near);
    let wrong = mixed(|tally| tally.wrong);
    println!("places drawn evenly from the page: right {right:.2} %, wrong {wrong:.2} %");
    let all = &figures.0["all"];
    assert!(right >= RIGHT && wrong <= WRONG, "right {right:.2} %, wrong {wrong:.2} %");
    assert!(all.percent(all.wrong) <= WRONG_OF_ALL, "{all}");
    assert!(all.percent(all.right + all.near) >= RIGHT_OF_ALL, "{all}");
}

/// What has been reached, in percent: of places drawn evenly from a page, and of all questions,
/// in which the hard ones outnumber what a site would see. It may not fall below.
const RIGHT: f64 = 99.0;
const WRONG: f64 = 0.15;
const RIGHT_OF_ALL: f64 = 95.0;
const WRONG_OF_ALL: f64 = 1.0;

#[derive(Deserialize)]
struct Table {
    pages: BTreeMap<String, Vec<String>>,
    cases: Vec<Row>,
}

/// A page, a passage of it, and what the page is then.
#[derive(Deserialize)]
struct Row {
    name: String,
    page: String,
    passage: String,
    /// Which of several equal passages, from 0.
    #[serde(default)]
    which: usize,
    #[serde(default)]
    suggestions: Vec<String>,
    /// The new text: these edits made to the old one, or
    #[serde(default)]
    edits: Vec<(String, String)>,
    /// these lines, or
    lines: Option<Vec<String>>,
    /// this page as it is answered, with status 200.
    html: Option<String>,
    verdict: String,
}

impl Row {
    /// What a look at the new page leads to, as the watch would judge it.
    fn told(&self, page: &str) -> Verdict {
        let new = match (&self.html, &self.lines) {
            (Some(html), _) => {
                let Ok(read) = extract(html.as_bytes(), "text/html; charset=utf-8") else {
                    return Verdict::CannotTell;
                };
                let now = Reading {
                    title: read.said.title,
                    text: read.text,
                    page_text: read.page_text,
                    origin: Origin::Fetched,
                };
                if is_wall(&revision(page), &now) {
                    return Verdict::CannotTell;
                }
                now.text
            }
            (None, Some(lines)) => lines.join("\n"),
            (None, None) => self.edits.iter().fold(page.to_owned(), |text, (was, now)| {
                assert!(text.contains(was.as_str()), "{}: {was:?} stands on the page", self.name);
                text.replacen(was.as_str(), now, 1)
            }),
        };
        let (old, new) = (Text::new(page), Text::new(new));
        let mut places = page.match_indices(&self.passage);
        let (at, _) = places.nth(self.which).unwrap_or_else(|| panic!("{}: the passage", self.name));
        let start = page[..at].chars().count();
        let at = span(start, start + self.passage.chars().count());
        let suggestions: Vec<&str> = self.suggestions.iter().map(String::as_str).collect();
        let quote: Quote = describe(&old, at).quote;
        Comparison::between(&old, &new).verdict_for(at, &quote, &suggestions).verdict
    }
}

fn revision(text: &str) -> Revision {
    Revision {
        revision_id: RevisionId(1),
        article_id: ArticleId(1),
        hash: String::new(),
        title: text.lines().next().unwrap_or_default().into(),
        text: text.into(),
        page_text: text.into(),
        origin: Origin::Fetched,
        seen_at: Timestamp(0),
    }
}

#[test]
fn pages_that_look_like_a_fix_are_told_from_fixes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/verdicts.json");
    let table: Table =
        serde_json::from_str(&fs::read_to_string(path).expect("the table")).expect("pages and cases");
    let mut tally = Tally::default();
    let mut off = Vec::new();
    for row in &table.cases {
        let page = table.pages.get(&row.page).expect("a page of the table").join("\n");
        let truth: Verdict = row.verdict.parse().expect("a verdict");
        let told = row.told(&page);
        tally.count(truth, told);
        if told != truth {
            off.push(format!("{}: {truth} taken for {told}", row.name));
        }
    }
    println!("{tally}");
    assert!(off.is_empty(), "{tally}\n{}", off.join("\n"));
}
