//! JavaScript libraries on the same cases, where Node is present: `peers.mjs` asks them.

use super::Asked;
use super::sample::{Answer, Sample};
use corrigenda_anchor::{CodePoints, Span};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const LIBRARIES: [&str; 2] = ["approx-string-match@2.0.0", "diff-match-patch@1.0.5"];

/// Installs them below `target/` and asks them; nothing, said aloud, where that cannot be.
pub fn ask(sample: &Sample, folder: &Path) -> Vec<Asked> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("javascript");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/anchor/peers.mjs");
    match run(sample, folder, &target, &script) {
        Ok(asked) => asked,
        Err(error) => {
            println!("\nThe JavaScript libraries could not be asked: {error}");
            Vec::new()
        }
    }
}

fn run(sample: &Sample, folder: &Path, target: &Path, script: &Path) -> std::io::Result<Vec<Asked>> {
    std::fs::create_dir_all(target)?;
    let installed = Command::new("npm")
        .args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(target)
        .args(LIBRARIES)
        .status()?;
    if !installed.success() {
        return Err(std::io::Error::other("npm could not install them"));
    }
    let copy = target.join("peers.mjs");
    std::fs::copy(script, &copy)?;
    let mut node = Command::new("node")
        .arg(&copy)
        .arg(folder.join("texts"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let questions: String = sample.cases.iter().map(question).collect();
    let mut input = node.stdin.take().ok_or_else(|| std::io::Error::other("no way in"))?;
    let writer = std::thread::spawn(move || input.write_all(questions.as_bytes()));
    let output = node.wait_with_output()?;
    writer.join().map_err(|_| std::io::Error::other("the questions were not written"))??;
    if !output.status.success() {
        return Err(std::io::Error::other("node ended badly"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(told).collect())
}

fn question(case: &super::sample::Case) -> String {
    let quote = &case.quote;
    let (old, new, start) = (&case.old, &case.new, case.start.0);
    let line = json!({
        "old": old, "new": new, "quote": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, "start": start,
    });
    format!("{line}\n")
}

/// One library's line: its name, its answers in the order of the questions, and its times in nanoseconds.
fn told(line: &str) -> Option<Asked> {
    let told: Value = serde_json::from_str(line).ok()?;
    let point = |value: &Value| value.as_u64().map(|at| CodePoints(at as usize));
    let answer = |value: &Value| {
        let span = point(&value[0]).zip(point(&value[1])).map(|(start, end)| Span::new(start, end));
        Answer { span, confidence: 1.0 }
    };
    Some(Asked {
        name: told["name"].as_str()?.to_owned(),
        answers: told["answers"].as_array()?.iter().map(answer).collect(),
        times: told["times"].as_array()?.iter().filter_map(Value::as_u64).map(Duration::from_nanos).collect(),
    })
}
