//! `corrigenda bench triage`: how well the model puts likely right and likely not apart, learning as it
//! goes, against reading the newest first.
//!
//! Two sets of reports. Invented: the paper of `bench fill`, whose desk agrees with each kind of slip as
//! often as the paper says. Honest: passages of real pages with two revisions (the public sample of the
//! anchoring benchmark): what people changed there is a report that was right, with the words they put
//! in; a passage they left alone, altered at random (letters swapped, dropped or doubled, a number, a
//! capital, a comma, another word of the page), is one that was not.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use serde::Deserialize;

use super::luck::Luck;
use super::paper::Paper;
use crate::case::State;
use crate::case::lane::propose;
use crate::case::triage::traits::{Seen, readers, traits};
use crate::case::triage::{Model, learn, score};
use crate::clock::Timestamp;

/// On what.
#[derive(Args)]
pub struct Triage {
    /// The folder of the anchoring benchmark's public sample (public.jsonl and texts/)
    #[arg(long, value_name = "FOLDER")]
    sample: Option<PathBuf>,
    /// Invented cases to learn from
    #[arg(long, default_value_t = 6_000)]
    cases: usize,
    /// The same seed gives the same figures
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

/// A report and what the desk said.
struct Judged {
    traits: Vec<String>,
    accepted: bool,
}

/// Waiting reports among which an editor looks for those that are right.
const WAITING: usize = 100;
/// The share of them to be found.
const FOUND: f64 = 0.8;

impl Triage {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let mut out = std::io::stdout();
        writeln!(
            out,
            "{:34} {:>7} {:>7} {:>7} {:>12} {:>12} {:>8} {:>7}",
            "reports", "AUC", "rules", "newest", "newest first", "ranked", "perfect", "saved"
        )?;
        tell(&mut out, "invented", &self.invented())?;
        if let Some(folder) = &self.sample {
            for (name, judged) in honest(folder, self.seed)? {
                tell(&mut out, &name, &judged)?;
            }
        }
        writeln!(
            out,
            "AUC: learning as it goes; rules: without anything learned; newest: in the order they came. Decisions until {:.0} % of the right ones of {WAITING} waiting reports are found.",
            FOUND * 100.0
        )?;
        Ok(())
    }

    fn invented(&self) -> Vec<Judged> {
        // The moment does not matter: the paper hangs from it as a whole.
        let paper = Paper::new(
            self.seed,
            Timestamp(1_772_615_520_000),
            self.cases / 5 + 1,
            self.cases,
            self.cases * 3,
        );
        let case = |n: usize| {
            let case = paper.case(n, 1);
            let page = paper.article(case.article).text;
            let first = &case.readers[0];
            let why = match &case.events[0].2 {
                crate::case::CaseEvent::Opened { lane_why, .. } => lane_why.clone(),
                _ => String::new(),
            };
            let mut traits = traits(&Seen {
                lane_why: &why,
                marked: &case.quote.exact,
                suggestion: first.suggestion.as_deref(),
                comment: &first.comment,
                source: &first.source,
                page: &page,
                lost: false,
                section: case.section,
                lang: case.lang,
            });
            traits.extend(readers(case.readers.len() as i64).map(str::to_owned));
            (case.state != State::Open).then(|| Judged { traits, accepted: case.state != State::Declined })
        };
        (0..self.cases).filter_map(case).collect()
    }
}

fn tell(out: &mut impl std::io::Write, name: &str, judged: &[Judged]) -> anyhow::Result<()> {
    let (mut learned, nothing) = (Model::new(), Model::new());
    let (mut scored, mut by_rules) = (Vec::new(), Vec::new());
    let (mut ranked, mut newest, mut perfect, mut queues) = (0, 0, 0, 0);
    for waiting in judged.chunks(WAITING) {
        let here: Vec<(f64, bool)> =
            waiting.iter().map(|one| (score(&learned, &one.traits), one.accepted)).collect();
        by_rules.extend(waiting.iter().map(|one| (score(&nothing, &one.traits), one.accepted)));
        if waiting.len() == WAITING {
            let mut order = here.clone();
            order.sort_by(|(a, _), (b, _)| b.total_cmp(a));
            ranked += decisions(&order);
            newest += decisions(&here);
            order.sort_by_key(|(_, accepted)| !accepted);
            perfect += decisions(&order);
            queues += 1;
        }
        scored.extend(here);
        waiting.iter().for_each(|one| learn(&mut learned, &one.traits, one.accepted));
    }
    // They come in no order but their own, and so the newest of them are as often right as any.
    let by_age: Vec<(f64, bool)> =
        scored.iter().enumerate().map(|(n, (_, accepted))| (n as f64, *accepted)).collect();
    let mean = |sum: usize| sum as f64 / f64::from(queues.max(1));
    writeln!(
        out,
        "{:34} {:>7.3} {:>7.3} {:>7.3} {:>12.1} {:>12.1} {:>8.1} {:>6.0}%",
        format!("{name} ({})", judged.len()),
        area(&scored),
        area(&by_rules),
        area(&by_age),
        mean(newest),
        mean(ranked),
        mean(perfect),
        100.0 * (1.0 - mean(ranked) / mean(newest).max(1.0))
    )?;
    Ok(())
}

/// How many must be decided in this order until enough of the right ones are found.
fn decisions(order: &[(f64, bool)]) -> usize {
    let right = order.iter().filter(|(_, accepted)| *accepted).count();
    let wanted = (right as f64 * FOUND).ceil() as usize;
    let mut found = 0;
    for (n, (_, accepted)) in order.iter().enumerate() {
        found += usize::from(*accepted);
        if found >= wanted {
            return n + 1;
        }
    }
    order.len()
}

/// The area under the curve: how often a right one is scored above one that is not.
fn area(scored: &[(f64, bool)]) -> f64 {
    let mut sorted: Vec<&(f64, bool)> = scored.iter().collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut ranks, mut at) = (0.0, 0);
    while at < sorted.len() {
        let end = at + sorted[at..].iter().take_while(|one| one.0 == sorted[at].0).count();
        let rank = (at + end + 1) as f64 / 2.0;
        ranks += rank * sorted[at..end].iter().filter(|one| one.1).count() as f64;
        at = end;
    }
    let right = scored.iter().filter(|one| one.1).count() as f64;
    let wrong = scored.len() as f64 - right;
    if right * wrong == 0.0 { 0.5 } else { (ranks - right * (right + 1.0) / 2.0) / (right * wrong) }
}

/// A line of the sample.
#[derive(Deserialize)]
struct Line {
    lang: String,
    old_text_id: String,
    new_text_id: String,
    quote: String,
    expected_start: Option<usize>,
    expected_end: Option<usize>,
    stratum: String,
    slot: Option<(usize, usize)>,
}

/// The honest set: all of it, and by kind of script.
fn honest(folder: &Path, seed: u64) -> anyhow::Result<Vec<(String, Vec<Judged>)>> {
    let listed = folder.join("public.jsonl");
    let lines =
        std::fs::read_to_string(&listed).with_context(|| format!("{} cannot be read", listed.display()))?;
    let mut texts: HashMap<String, Vec<char>> = HashMap::new();
    let mut judged = Vec::new();
    for (n, line) in lines.lines().enumerate() {
        let line: Line =
            serde_json::from_str(line).with_context(|| format!("line {} of {}", n + 1, listed.display()))?;
        for id in [&line.old_text_id, &line.new_text_id] {
            if !texts.contains_key(id) {
                let path = folder.join("texts").join(format!("{id}.txt"));
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("{} cannot be read", path.display()))?;
                texts.insert(id.clone(), text.chars().collect());
            }
        }
        let mut luck = Luck::of(seed, 11, n as u64);
        let old = &texts[&line.old_text_id];
        let stands = line.slot.or(line.expected_start.zip(line.expected_end));
        let right = line.stratum.starts_with("edited") || line.stratum.starts_with("replaced");
        let (suggestion, accepted) = match stands {
            Some((start, end)) if right => {
                let new = &texts[&line.new_text_id];
                (new[start.min(new.len())..end.min(new.len())].iter().collect::<String>(), true)
            }
            Some(_) if line.stratum.starts_with("same") => (altered(&line.quote, old, &mut luck), false),
            _ => continue,
        };
        if suggestion.trim() == line.quote.trim() {
            continue;
        }
        let page: String = old.iter().collect();
        let seen = Seen {
            lane_why: propose(&line.quote, Some(&suggestion), "").why,
            marked: &line.quote,
            suggestion: Some(&suggestion),
            comment: "",
            source: "",
            page: &page,
            lost: false,
            section: "",
            lang: &line.lang,
        };
        let traits = traits(&seen);
        judged.push((luck.share(), line.lang, Judged { traits, accepted }));
    }
    judged.sort_by(|a, b| a.0.total_cmp(&b.0));
    let dense = |lang: &str| matches!(lang, "zh" | "ja");
    let of = |name: &str, judged: Vec<Judged>| (name.to_owned(), judged);
    let (mut all, mut chinese) = (Vec::new(), Vec::new());
    for (_, lang, one) in judged {
        if dense(&lang) {
            chinese.push(Judged { traits: one.traits.clone(), accepted: one.accepted });
        }
        all.push(one);
    }
    Ok(vec![of("real edits, random alterations", all), of("of these Chinese and Japanese", chinese)])
}

/// The passage, altered by chance.
fn altered(quote: &str, page: &[char], luck: &mut Luck) -> String {
    let mut chars: Vec<char> = quote.chars().collect();
    let at = luck.below(chars.len());
    match luck.below(7) {
        0 if chars.len() > 1 => {
            let at = at.min(chars.len() - 2);
            chars.swap(at, at + 1);
        }
        1 if chars.len() > 2 => drop(chars.remove(at)),
        2 => chars.insert(at, chars[at]),
        3 => chars.push(','),
        4 => {
            let c = chars[at];
            chars[at] =
                if c.is_uppercase() { c.to_lowercase().next() } else { c.to_uppercase().next() }.unwrap_or(c);
        }
        5 => {
            for c in &mut chars {
                if c.is_ascii_digit() {
                    *c = char::from(b'0' + luck.below(10) as u8);
                }
            }
        }
        _ => {
            let from = luck.below(page.len());
            let word: String = page[from..]
                .iter()
                .skip_while(|c| c.is_alphanumeric())
                .skip_while(|c| !c.is_alphanumeric())
                .take_while(|c| c.is_alphanumeric())
                .take(12)
                .collect();
            let words: Vec<&str> = quote.split(' ').collect();
            let goes = luck.below(words.len());
            let put = |(n, old): (usize, &&str)| if n == goes { word.clone() } else { (*old).to_owned() };
            return words.iter().enumerate().map(put).collect::<Vec<_>>().join(" ");
        }
    }
    chars.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_is_one_half_for_chance_and_one_for_perfection() {
        assert_eq!(area(&[(0.1, false), (0.9, true)]), 1.0);
        assert_eq!(area(&[(0.9, false), (0.1, true)]), 0.0);
        assert_eq!(area(&[(0.5, false), (0.5, true)]), 0.5);
    }

    #[test]
    fn decisions_are_counted_until_enough_is_found() {
        let order = [(0.0, false), (0.0, true), (0.0, true), (0.0, false), (0.0, true)];
        assert_eq!(decisions(&order), 5);
        assert_eq!(decisions(&order[..3]), 3);
    }
}
