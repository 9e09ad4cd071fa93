//! Figures and speed on the public sample, beside `memchr::memmem` for scale: `cargo bench -p corrigenda-anchor`.

#[path = "../tests/sample/mod.rs"]
#[allow(dead_code, reason = "the gate and the cross-validation use what is not used here")]
mod sample;

use corrigenda_anchor::{Carry, CodePoints, Span, Text, resolve};
use sample::Sample;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    many_anchors();
    let Some(folder) = sample::folder() else { return };
    let sample = Sample::read(&folder);
    for (name, answers) in [("carry", sample.carry()), ("resolve", sample.resolve())] {
        println!("{name:8} {}\n{}", sample.score(&answers), sample.reliability(&answers, |_| true));
    }
    let (mut pairs, mut anchors, mut searches, mut scans) = (vec![], vec![], vec![], vec![]);
    let (mut bytes, mut scanned) = (0, 0);
    for pair in sample.pairs() {
        let (old, new) = (&*sample.texts[&pair[0].old], &*sample.texts[&pair[0].new]);
        bytes += old.len() + new.len();
        let (old, new) = (Text::new(old), Text::new(new));
        pairs.push(quickest(|| drop(black_box(Carry::between(&old, &new)))));
        let carry = Carry::between(&old, &new);
        for case in pair {
            anchors.push(quickest(|| {
                black_box(carry.span(case.span()));
            }));
            let selector = case.selector();
            searches.push(quickest(|| drop(black_box(resolve(&new, &selector)))));
            scanned += new.as_str().len();
            let words = case.quote.exact.as_bytes();
            scans.push(quickest(|| {
                black_box(memchr::memmem::find_iter(new.as_str().as_bytes(), words).count());
            }));
        }
    }
    tell("carry, a pair", &mut pairs, bytes);
    tell("carry, an anchor after that", &mut anchors, 0);
    tell("resolve, a selector", &mut searches, scanned);
    tell("memmem, all hits", &mut scans, scanned);
}

/// The quickest of a few runs: what is left when the machine does nothing else.
fn quickest(mut run: impl FnMut()) -> Duration {
    (0..5)
        .map(|_| {
            let clock = Instant::now();
            run();
            clock.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn tell(what: &str, times: &mut [Duration], bytes: usize) {
    times.sort_unstable();
    let at = |per_mille: usize| times[(times.len() - 1) * per_mille / 1000];
    let total: Duration = times.iter().sum();
    print!("{what:28} median {:>9.2?}  p99 {:>9.2?}  worst {:>9.2?}", at(500), at(990), at(1000));
    println!(
        "{}",
        if bytes > 0 {
            format!("  {:.0} MB/s", bytes as f64 / total.as_secs_f64() / 1e6)
        } else {
            String::new()
        }
    );
}

/// Ten thousand passages of one long page over one small edit.
fn many_anchors() {
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
        "10 000 anchors of a page of {} kB carried over one edit: {took:.2?}",
        old.as_str().len() / 1000
    );
}
