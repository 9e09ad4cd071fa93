//! Each goal and the figure that was reached, speed beside `memchr::memmem`, and the reliability curve.

use super::sample::Sample;
use super::{memory, quantiles, quickest, weighted_median};
use corrigenda_anchor::{Carry, CodePoints, Span, Text, resolve};
use std::hint::black_box;
use std::time::Duration;

const MANY: u32 = 32;

/// Prints the goals and what was reached.
pub fn tell(sample: &Sample) {
    println!("| on the public sample | goal | reached |\n|---|---|---|");
    let row = |what: &str, goal: &str, reached: String| println!("| {what:60} | {goal:>9} | {reached:>9} |");
    let percent = |value: f64| format!("{value:.2} %");
    let carried = sample.carry();
    let (score, curve) = (sample.score(&carried), sample.reliability(&carried, |_| true));
    row("carry: right, all cases", "≥ 98.5 %", percent(score.correct));
    row("- mean of the strata", "≥ 97 %", percent(score.macro_average));
    row("- worst stratum of 25 cases or more", "≥ 90 %", percent(score.worst_stratum));
    row("- right, natural mix", "≥ 99.8 %", percent(score.natural_mix));
    row("- false anchors, natural mix", "≤ 0.05 %", percent(score.natural_false));
    row("- exact edges of the living", "≥ 95 %", percent(score.exact_edges));
    row("- living anchored with under 1 % of anchors false", "≥ 99 %", percent(curve.living_at_1));
    row("- living anchored with under 0.1 % of anchors false", "≥ 95 %", percent(curve.living_at_01));
    let resolved = sample.resolve();
    let (score, others) = (sample.score(&resolved), sample.reliability(&resolved, |_| true));
    row("resolve: right, all cases", "≥ 93 %", percent(score.correct));
    row("- right, natural mix", "≥ 98.5 %", percent(score.natural_mix));
    row("- false anchors, natural mix", "≤ 0.3 %", percent(score.natural_false));
    times(sample, row);
    println!("\nWhat a confidence promises and what it keeps, carry:\n{curve}\nresolve:\n{others}");
}

fn times(sample: &Sample, row: impl Fn(&str, &str, String)) {
    let (mut pairs, mut anchors, mut searches, mut scans) = (vec![], vec![], vec![], vec![]);
    let (mut bytes, mut scanned) = (0, 0);
    let mut largest: (usize, &str, &str) = (0, "", "");
    for pair in sample.pairs() {
        let (old, new) = (&*sample.texts[&pair[0].old], &*sample.texts[&pair[0].new]);
        bytes += old.len() + new.len();
        largest = largest.max((old.len() + new.len(), old, new));
        let (old, new) = (Text::new(old), Text::new(new));
        pairs.push(quickest(|| drop(black_box(Carry::between(&old, &new)))));
        let carry = Carry::between(&old, &new);
        for case in pair {
            // Many times, since a clock takes longer than one.
            let span = case.span();
            let many = quickest(|| {
                for _ in 0..MANY {
                    black_box(carry.span(black_box(span)));
                }
            });
            anchors.push(many / MANY);
            let selector = case.selector();
            searches.push(quickest(|| drop(black_box(resolve(&new, &selector)))));
            scanned += new.as_str().len();
            let words = case.quote.exact.as_bytes();
            scans.push(quickest(|| {
                black_box(memchr::memmem::find_iter(new.as_str().as_bytes(), words).count());
            }));
        }
    }
    let speed = |bytes: usize, times: &[Duration]| {
        format!("{:.0} MB/s", bytes as f64 / times.iter().sum::<Duration>().as_secs_f64() / 1e6)
    };
    let rates = [speed(bytes, &pairs), speed(scanned, &searches), speed(scanned, &scans)];
    let told = |times: &mut Vec<Duration>| quantiles(times).map(|time| format!("{time:.1?}"));
    let shares: Vec<f64> = sample.pairs().flatten().map(|case| share(sample, &case.stratum)).collect();
    let natural = [&anchors, &searches].map(|times| weighted_median(times, &shares));
    let [median, p99, worst] = told(&mut pairs);
    row("carry: a pair of revisions, median", "≤ 50 µs", median);
    row("- p99", "≤ 1 ms", p99);
    row("- worst of the sample", "≤ 20 ms", worst);
    let [median, p99, _] = quantiles(&mut anchors).map(|time| format!("{} ns", time.as_nanos()));
    row(
        "- an anchor after that, median of the natural mix",
        "≤ 200 ns",
        format!("{} ns", natural[0].as_nanos()),
    );
    row("- median of all cases, of which three in four are hard", "≤ 200 ns", median);
    row("- p99", "", p99);
    let [median, p99, worst] = told(&mut searches);
    row("resolve: a selector, median of the natural mix", "≤ 5 µs", format!("{:.1?}", natural[1]));
    row("- median of all cases", "≤ 5 µs", median);
    row("- p99", "≤ 200 µs", p99);
    row("- worst of the sample", "", worst);
    for (what, rate) in
        ["carry, of both texts", "resolve, of the new text", "memchr::memmem, every hit of the quote"]
            .iter()
            .zip(rates)
    {
        row(what, "", rate);
    }
    let (size, old, new) = largest;
    if let Some(peak) = memory::peak(old, new) {
        row(
            &format!("peak memory of the largest pair, {} kB of text", size / 1000),
            "",
            format!("{peak} kB"),
        );
    }
}

/// What one case of a stratum counts for in the natural mix.
fn share(sample: &Sample, stratum: &str) -> f64 {
    let alike = sample.cases.iter().filter(|case| case.stratum == stratum).count();
    sample.mix.get(stratum).copied().unwrap_or_default() / alike as f64
}

/// Ten thousand passages of one long page over one small edit.
pub fn many_anchors() {
    let page: String = (0..3_000)
        .map(|i| format!("Sentence number {i} says something of its own about {}.\n", i * 7919 % 1000))
        .collect();
    let edited = page.replace("number 1500 says", "number 1500 used to say");
    let (old, new) = (Text::new(page), Text::new(edited));
    let took = quickest(|| {
        let carry = Carry::between(&old, &new);
        for i in 0..10_000 {
            let at = CodePoints(i * (old.len().0 - 50) / 10_000);
            black_box(carry.span(Span::new(at, at + CodePoints(40))));
        }
    });
    println!(
        "10 000 anchors of a page of {} kB carried over one edit: {took:.1?} (goal ≤ 5 ms)\n",
        old.as_str().len() / 1000
    );
}
