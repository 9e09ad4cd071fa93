//! `corrigenda anchor`: answers a list of questions about passages, so that anybody can measure the engine.

use std::collections::HashMap;
use std::io::{BufRead as _, BufWriter, Write};
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::Args;
use corrigenda_anchor::{Carried, Carry, CodePoints, Position, Quote, Selector, Span, Text, resolve};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::config;

/// What is asked of the command.
#[derive(Args)]
pub struct Anchor {
    /// The folder that holds the texts as ID.txt, in UTF-8 (also ANCHOR_TEXTS)
    #[arg(long, value_name = "DIR")]
    texts: Option<PathBuf>,
}

/// A passage that was selected, and the text it is looked for in. Offsets are in code points.
#[derive(Deserialize)]
struct Question {
    id: Value,
    /// Without it the passage is looked for with its words and what stood around them alone.
    old_text_id: Option<String>,
    new_text_id: String,
    quote: String,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    suffix: String,
    /// Where the quote began in the old text.
    start: Option<usize>,
}

#[derive(Serialize)]
struct Answer<'q> {
    id: &'q Value,
    start: Option<usize>,
    end: Option<usize>,
    confidence: f32,
    status: Status,
    /// Nanoseconds; what several answers share is counted to the first of them.
    ns: u64,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Intact,
    Changed,
    Gone,
}

pub(super) fn run(anchor: &Anchor) -> anyhow::Result<()> {
    let folder = anchor.texts.clone().or_else(|| config::environment("ANCHOR_TEXTS").map(PathBuf::from));
    let folder = folder.context("say where the texts are, with --texts DIR or in ANCHOR_TEXTS")?;
    let mut questions = Vec::new();
    for (n, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.with_context(|| format!("line {} of the questions cannot be read", n + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let question: Question =
            serde_json::from_str(&line).with_context(|| format!("line {} is no question", n + 1))?;
        questions.push(question);
    }
    let mut texts = HashMap::new();
    for id in questions.iter().flat_map(|asked| asked.old_text_id.iter().chain([&asked.new_text_id])) {
        if !texts.contains_key(id.as_str()) {
            texts.insert(id.as_str(), text(&folder, id)?);
        }
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    let same =
        |a: &Question, b: &Question| (&a.old_text_id, &a.new_text_id) == (&b.old_text_id, &b.new_text_id);
    for group in questions.chunk_by(same) {
        answer(group, &texts, &mut out)?;
    }
    Ok(out.flush()?)
}

fn text(folder: &std::path::Path, id: &str) -> anyhow::Result<String> {
    if id.is_empty() || id.contains(['/', '\\']) || id.starts_with('.') {
        bail!("{id:?} is no name of a text: write the name of a file in {} without .txt", folder.display());
    }
    let path = folder.join(format!("{id}.txt"));
    std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Answers questions that share their texts.
fn answer(group: &[Question], texts: &HashMap<&str, String>, out: &mut impl Write) -> anyhow::Result<()> {
    let Some(first) = group.first() else { return Ok(()) };
    let clock = Instant::now();
    let new = Text::new(texts[first.new_text_id.as_str()].as_str());
    let old = first.old_text_id.as_deref().map(|id| Text::new(texts[id].as_str()));
    let carry = old.as_ref().map(|old| Carry::between(old, &new));
    let mut shared = clock.elapsed();
    for question in group {
        let clock = Instant::now();
        let (span, confidence, status) = match &carry {
            Some(carry) => carried(carry, question)?,
            None => resolved(&new, question),
        };
        let took = clock.elapsed() + std::mem::take(&mut shared);
        let answer = Answer {
            id: &question.id,
            start: span.map(|span| span.start.0),
            end: span.map(|span| span.end.0),
            confidence,
            status,
            ns: u64::try_from(took.as_nanos()).unwrap_or(u64::MAX),
        };
        serde_json::to_writer(&mut *out, &answer)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn carried(carry: &Carry<'_>, question: &Question) -> anyhow::Result<(Option<Span>, f32, Status)> {
    let start =
        question.start.with_context(|| format!("question {} has an old text and no start", question.id))?;
    let (start, length) = (CodePoints(start), CodePoints(question.quote.chars().count()));
    let (carried, confidence) = carry.weighed(Span::new(start, start + length));
    let status = match carried {
        Carried::Intact(_) | Carried::Moved { changed: false, .. } => Status::Intact,
        Carried::Changed { .. } | Carried::Moved { changed: true, .. } => Status::Changed,
        Carried::Replaced { .. } | Carried::Gone | Carried::CannotTell => Status::Gone,
    };
    Ok((carried.to(), confidence.value(), status))
}

fn resolved(new: &Text<'_>, question: &Question) -> (Option<Span>, f32, Status) {
    let quote =
        Quote::new(question.quote.as_str()).between(question.prefix.as_str(), question.suffix.as_str());
    let length = CodePoints(quote.exact.chars().count());
    let position =
        question.start.map(|start| Position { start: CodePoints(start), end: CodePoints(start) + length });
    match resolve(new, &Selector { quote, position }) {
        Ok(anchor) => {
            let same = new.slice(anchor.span) == question.quote;
            (
                Some(anchor.span),
                anchor.confidence.value(),
                if same { Status::Intact } else { Status::Changed },
            )
        }
        Err(_) => (None, 1.0, Status::Gone),
    }
}
