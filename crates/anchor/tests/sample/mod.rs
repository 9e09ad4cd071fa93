//! The public sample of real edits: reading it, answering it, and scoring the answers as its README says.
//!
//! The folder is named by the environment variable `CORRIGENDA_DATA`; see the chapter `compare` of the crate's documentation.

mod reliability;

#[allow(unused_imports, reason = "the gate measures by scores, the cross-validation by ranks")]
pub use reliability::surest;

use corrigenda_anchor::{Carry, CodePoints, Position, Quote, Selector, Span, Text, resolve};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};

/// One question and its truth.
pub struct Case {
    pub old: String,
    pub new: String,
    /// The page that both revisions are of.
    pub page: String,
    pub stratum: String,
    pub quote: Quote,
    pub start: CodePoints,
    expected: Option<Span>,
    alternatives: Vec<Span>,
    slot: Option<Span>,
}

/// What an engine says: where the passage is, if it lives, and how sure that is.
#[derive(Clone, Copy)]
pub struct Answer {
    pub span: Option<Span>,
    pub confidence: f32,
}

/// The sample as read.
pub struct Sample {
    pub cases: Vec<Case>,
    pub texts: HashMap<String, String>,
    /// How often each stratum occurs in life.
    pub mix: BTreeMap<String, f64>,
}

/// What an engine made of it, in percent.
pub struct Score {
    pub correct: f64,
    pub macro_average: f64,
    pub natural_mix: f64,
    pub natural_false: f64,
    pub exact_edges: f64,
    pub worst_stratum: f64,
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "right {:.2} %, over strata {:.2} % (worst {:.2} %), natural mix {:.2} % (false {:.2} %), exact edges {:.2} %",
            self.correct,
            self.macro_average,
            self.worst_stratum,
            self.natural_mix,
            self.natural_false,
            self.exact_edges
        )
    }
}

/// The folder of the sample; `None`, said aloud, where it is absent.
pub fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("CORRIGENDA_DATA").map_or_else(beside, PathBuf::from).join("anchoring");
    if folder.join("public.jsonl").exists() {
        return Some(folder);
    }
    eprintln!("skipped: no public sample in {}; name its folder in CORRIGENDA_DATA", folder.display());
    None
}

impl Sample {
    pub fn read(folder: &Path) -> Self {
        let text = |path: &Path| {
            std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let json = |line: &str| -> Value {
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))
        };
        let pages: Vec<String> = text(&folder.join("pairs.jsonl"))
            .lines()
            .map(|line| json(line)["path"].as_str().unwrap_or_default().to_owned())
            .collect();
        let cases: Vec<Case> =
            text(&folder.join("public.jsonl")).lines().map(|line| Case::from(&json(line), &pages)).collect();
        let mut texts = HashMap::new();
        for id in cases.iter().flat_map(|case| [&case.old, &case.new]) {
            texts.entry(id.clone()).or_insert_with(|| text(&folder.join(format!("texts/{id}.txt"))));
        }
        let stats = json(&text(&folder.join("stats.json")));
        let mix = stats["natural_mix"].as_object().into_iter().flatten();
        let mix = mix.map(|(stratum, share)| (stratum.clone(), share.as_f64().unwrap_or_default())).collect();
        Self { cases, texts, mix }
    }

    /// Pairs of texts, each with its questions.
    pub fn pairs(&self) -> impl Iterator<Item = &[Case]> {
        self.cases.chunk_by(|x, y| x.old == y.old && x.new == y.new)
    }

    /// Carries every passage from the old text to the new.
    pub fn carry(&self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for pair in self.pairs() {
            let (old, new) = (Text::new(&*self.texts[&pair[0].old]), Text::new(&*self.texts[&pair[0].new]));
            let carry = Carry::between(&old, &new);
            answers.extend(pair.iter().map(|case| {
                let (carried, confidence) = carry.weighed(case.span());
                Answer { span: carried.to(), confidence: confidence.value() }
            }));
        }
        answers
    }

    /// Resolves every quote in the new text alone.
    pub fn resolve(&self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for pair in self.pairs() {
            let new = Text::new(&*self.texts[&pair[0].new]);
            answers.extend(pair.iter().map(|case| match resolve(&new, &case.selector()) {
                Ok(anchor) => Answer { span: Some(anchor.span), confidence: anchor.confidence.value() },
                Err(_) => Answer { span: None, confidence: 0.0 },
            }));
        }
        answers
    }

    /// Every answer that points at some other text, the surest first, each with both texts around it.
    pub fn false_anchors(&self, answers: &[Answer]) -> String {
        let around = |text: &str, span: Span| {
            let text = Text::new(text);
            let part = |from, to| text.slice(Span::new(from, to)).replace('\n', "⏎");
            let (before, after) = (span.start.saturating_sub(CodePoints(60)), span.end + CodePoints(60));
            let passage = part(span.start, span.end);
            format!("{}⟦{passage}⟧{}", part(before, span.start), part(span.end, after.min(text.len())))
        };
        let mut all: Vec<(f32, String)> = Vec::new();
        for (case, answer) in self.cases.iter().zip(answers) {
            let Some(span) = answer.span.filter(|_| case.judge(answer.span).elsewhere) else { continue };
            let (old, new) =
                (around(&self.texts[&case.old], case.span()), around(&self.texts[&case.new], span));
            all.push((
                answer.confidence,
                format!("{:.2} {}\n  {old}\n  {new}", answer.confidence, case.stratum),
            ));
        }
        all.sort_by(|x, y| y.0.total_cmp(&x.0));
        all.into_iter().map(|(_, told)| told + "\n").collect()
    }

    pub fn score(&self, answers: &[Answer]) -> Score {
        let mut strata: BTreeMap<&str, [f64; 3]> = BTreeMap::new();
        let (mut correct, mut exact, mut live) = (0.0, 0.0, 0.0);
        for (case, answer) in self.cases.iter().zip(answers) {
            let [cases, right, wrong] = strata.entry(&case.stratum).or_default();
            *cases += 1.0;
            let judged = case.judge(answer.span);
            *right += f64::from(judged.correct);
            *wrong += f64::from(judged.elsewhere);
            correct += f64::from(judged.correct);
            live += f64::from(case.expected.is_some());
            exact += f64::from(case.expected.is_some() && judged.exact);
        }
        let share = |stratum: &str| self.mix.get(stratum).copied().unwrap_or_default();
        let all: f64 = strata.keys().map(|stratum| share(stratum)).sum();
        let mixed = |which: usize| -> f64 {
            strata.iter().map(|(stratum, counts)| share(stratum) / all * counts[which] / counts[0]).sum()
        };
        let rates = || strata.values().map(|counts| counts[1] / counts[0]);
        Score {
            correct: 100.0 * correct / self.cases.len() as f64,
            macro_average: 100.0 * rates().sum::<f64>() / strata.len() as f64,
            natural_mix: 100.0 * mixed(1),
            natural_false: 100.0 * mixed(2),
            exact_edges: 100.0 * exact / live,
            worst_stratum: 100.0
                * strata.values().filter(|c| c[0] >= 25.0).map(|c| c[1] / c[0]).fold(1.0, f64::min),
        }
    }
}

/// How an answer stands to the truth.
pub struct Judged {
    pub correct: bool,
    pub exact: bool,
    /// Some other text was pointed at.
    pub elsewhere: bool,
}

impl Case {
    fn from(value: &Value, pages: &[String]) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let point = |value: &Value| value.as_u64().map(|at| CodePoints(at as usize));
        let span = |value: &Value| Some(Span::new(point(&value[0])?, point(&value[1])?));
        Self {
            old: text("old_text_id"),
            new: text("new_text_id"),
            page: pages[value["pair"].as_u64().unwrap_or_default() as usize].clone(),
            stratum: text("stratum"),
            quote: Quote::new(text("quote")).between(text("prefix"), text("suffix")),
            start: point(&value["start"]).unwrap_or_default(),
            expected: point(&value["expected_start"])
                .zip(point(&value["expected_end"]))
                .map(|(start, end)| Span::new(start, end)),
            alternatives: value["alts"].as_array().into_iter().flatten().filter_map(span).collect(),
            slot: span(&value["slot"]),
        }
    }

    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + CodePoints(self.quote.exact.chars().count()))
    }

    pub fn selector(&self) -> Selector {
        Selector { quote: self.quote.clone(), position: Some(Position::from(self.span())) }
    }

    /// Whether the passage is still there.
    pub fn lives(&self) -> bool {
        self.expected.is_some()
    }

    /// One half of all pages or the other.
    pub fn half(&self) -> bool {
        let hash = self.page.bytes().fold(0u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
        hash.count_ones().is_multiple_of(2)
    }

    pub fn judge(&self, answer: Option<Span>) -> Judged {
        let right = |exact| Judged { correct: true, exact, elsewhere: false };
        match (self.expected, answer) {
            (None, None) => right(true),
            (None, Some(span)) if self.slot.is_some_and(|slot| alike(span, slot) >= 0.5) => right(false),
            (None, Some(_)) => Judged { correct: false, exact: false, elsewhere: true },
            (Some(_), None) => Judged { correct: false, exact: false, elsewhere: false },
            (Some(expected), Some(span)) => {
                let accepted = || std::iter::once(expected).chain(self.alternatives.iter().copied());
                let best = accepted().map(|other| alike(span, other)).fold(0.0, f64::max);
                let close = |other: Span| {
                    span.start.distance(other.start).0 <= 3
                        && span.end.distance(other.end).0 <= 3
                        && alike(span, other) >= 0.6
                };
                if best >= 0.8 || accepted().any(close) {
                    right(accepted().any(|other| other == span))
                } else {
                    Judged { correct: false, exact: false, elsewhere: best == 0.0 }
                }
            }
        }
    }
}

/// What two spans share of what they cover.
fn alike(x: Span, y: Span) -> f64 {
    let shared = x.end.min(y.end).saturating_sub(x.start.max(y.start)).0;
    let covered = x.end.max(y.end).saturating_sub(x.start.min(y.start)).0;
    if covered == 0 { 0.0 } else { shared as f64 / covered as f64 }
}
