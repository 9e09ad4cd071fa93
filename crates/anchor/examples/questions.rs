//! Answers a list of questions about passages on standard input, one JSON object a line, on standard output.
//!
//! `{"id","lang","old_text_id"?,"new_text_id","quote","prefix","suffix","start"}` in,
//! `{"id","start","end","confidence","status","ns"}` out. The texts are `ID.txt` in the folder that the environment
//! variable `ANCHOR_TEXTS` names. With an old text the passage is carried, without one it is resolved.

use corrigenda_anchor::{Carried, Carry, CodePoints, Position, Quote, Selector, Span, Text, resolve};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::var("ANCHOR_TEXTS")?;
    let questions: Vec<Value> = std::io::stdin()
        .lock()
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect::<Result<_, Box<dyn std::error::Error>>>()?;
    let mut texts: HashMap<String, String> = HashMap::new();
    for question in &questions {
        for key in ["old_text_id", "new_text_id"] {
            if let Some(id) = question[key].as_str()
                && !texts.contains_key(id)
            {
                texts.insert(id.to_owned(), std::fs::read_to_string(format!("{folder}/{id}.txt"))?);
            }
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for group in questions
        .chunk_by(|a, b| a["old_text_id"] == b["old_text_id"] && a["new_text_id"] == b["new_text_id"])
    {
        let clock = Instant::now();
        let new = Text::new(texts[text(&group[0], "new_text_id")].as_str());
        let old = group[0]["old_text_id"].as_str().map(|id| Text::new(texts[id].as_str()));
        let carry = old.as_ref().map(|old| Carry::between(old, &new));
        let mut shared = clock.elapsed().as_nanos();
        for question in group {
            let clock = Instant::now();
            let answer = match &carry {
                Some(carry) => carried(carry, question),
                None => resolved(&new, question),
            };
            let (span, confidence, status) = answer;
            let ns = clock.elapsed().as_nanos() + std::mem::take(&mut shared);
            let line = json!({
                "id": question["id"],
                "start": span.map(|span| span.start.0),
                "end": span.map(|span| span.end.0),
                "confidence": confidence,
                "status": status,
                "ns": ns as u64,
            });
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

type Answer = (Option<Span>, f32, &'static str);

fn text<'q>(question: &'q Value, key: &str) -> &'q str {
    question[key].as_str().unwrap_or_default()
}

fn start(question: &Value) -> CodePoints {
    CodePoints(question["start"].as_u64().unwrap_or_default() as usize)
}

fn carried(carry: &Carry<'_>, question: &Value) -> Answer {
    let start = start(question);
    let span = Span::new(start, start + CodePoints(text(question, "quote").chars().count()));
    let (carried, confidence) = carry.weighed(span);
    let status = match carried {
        Carried::Intact(_) | Carried::Moved { changed: false, .. } => "intact",
        Carried::Changed { .. } | Carried::Moved { changed: true, .. } => "changed",
        Carried::Replaced { .. } | Carried::Gone | Carried::CannotTell => "gone",
    };
    (carried.to(), confidence.value(), status)
}

fn resolved(new: &Text<'_>, question: &Value) -> Answer {
    let quote =
        Quote::new(text(question, "quote")).between(text(question, "prefix"), text(question, "suffix"));
    let start = start(question);
    let end = start + CodePoints(quote.exact.chars().count());
    match resolve(new, &Selector { quote, position: Some(Position { start, end }) }) {
        Ok(anchor) => {
            let same = new.slice(anchor.span) == text(question, "quote");
            (Some(anchor.span), anchor.confidence.value(), if same { "intact" } else { "changed" })
        }
        Err(_) => (None, 1.0, "gone"),
    }
}
