//! The table: every goal and what was reached, beside other engines in the same run. `cargo bench -p corrigenda-anchor`;
//! with `-- --javascript` the JavaScript libraries are asked too, installed by npm below `target/`.

mod goals;
mod hostile;
mod javascript;
mod memory;
mod peers;
#[allow(dead_code, reason = "the gate on the sample asks for more")]
#[path = "../../tests/sample/mod.rs"]
mod sample;

use sample::{Answer, Sample};
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|argument| argument == memory::ARGUMENT) {
        return memory::measure(&arguments[1..]);
    }
    println!("{}\n", machine());
    hostile::tell();
    goals::many_anchors();
    let Some(folder) = sample::folder() else { return Ok(()) };
    let sample = Sample::read(&folder);
    goals::tell(&sample);
    println!(
        "| {:44} | {:>7} | {:>7} | {:>7} | {:>7} | {:>10} | {:>10} | {:>10} |",
        "engine, both revisions known", "right", "natural", "false", "edges", "median", "p99", "worst"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for peer in peers::PEERS {
        peers::ask(peer, &sample).tell(&sample);
    }
    if arguments.iter().any(|argument| argument == "--javascript") {
        for asked in javascript::ask(&sample, &folder) {
            asked.tell(&sample);
        }
    } else {
        println!("\nThe JavaScript libraries were not asked; `-- --javascript` asks them.");
    }
    Ok(())
}

/// What an engine made of the sample, and the time it took for each pair or passage.
struct Asked {
    name: String,
    answers: Vec<Answer>,
    times: Vec<Duration>,
}

impl Asked {
    fn tell(mut self, sample: &Sample) {
        let score = sample.score(&self.answers);
        let [median, p99, worst] = quantiles(&mut self.times);
        println!(
            "| {:44} | {:>5.1} % | {:>5.1} % | {:>5.2} % | {:>5.1} % | {median:>10.1?} | {p99:>10.1?} | {worst:>10.1?} |",
            self.name, score.correct, score.natural_mix, score.natural_false, score.exact_edges
        );
    }
}

/// The median, the 99th percentile and the worst.
fn quantiles(times: &mut [Duration]) -> [Duration; 3] {
    times.sort_unstable();
    [500, 990, 1000].map(|per_mille| {
        times.get(times.len().saturating_sub(1) * per_mille / 1000).copied().unwrap_or_default()
    })
}

/// The median of times that count for more or less.
fn weighted_median(times: &[Duration], weights: &[f64]) -> Duration {
    let mut all: Vec<(Duration, f64)> = times.iter().copied().zip(weights.iter().copied()).collect();
    all.sort_unstable_by_key(|(time, _)| *time);
    let half = weights.iter().sum::<f64>() / 2.0;
    let mut sum = 0.0;
    let middle = all.iter().find(|(_, weight)| {
        sum += weight;
        sum >= half
    });
    middle.map_or(Duration::ZERO, |(time, _)| *time)
}

/// Runs of which the quickest counts.
const RUNS: usize = 9;

/// The quickest of a few runs: what is left when the machine does nothing else.
fn quickest(mut run: impl FnMut()) -> Duration {
    let once = |run: &mut dyn FnMut()| {
        let clock = Instant::now();
        run();
        clock.elapsed()
    };
    (0..RUNS).map(|_| once(&mut run)).min().unwrap_or_default()
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    format!("{}, {cores} cores, one thread", model.map_or(std::env::consts::ARCH, |(_, model)| model))
}
