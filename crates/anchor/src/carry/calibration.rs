//! Whether the weights of the evidence hold for pages they were not fitted to.

use super::Carry;
use super::evidence::Evidence;
use crate::text::Text;

#[path = "../../tests/sample/mod.rs"]
#[allow(dead_code, reason = "the gate uses what is not used here")]
mod sample;

const WEIGHTS: usize = 5;
/// Keeps weights small that the cases say little about.
const RIDGE: f64 = 0.02;

/// What was measured of an anchor, a 1 before it, and how it turned out.
struct Measured {
    half: bool,
    evidence: [f64; WEIGHTS],
    right: bool,
    elsewhere: bool,
}

fn measure(sample: &sample::Sample) -> Vec<Measured> {
    let mut all = Vec::new();
    for pair in sample.pairs() {
        let (old, new) = (Text::new(&*sample.texts[&pair[0].old]), Text::new(&*sample.texts[&pair[0].new]));
        let carry = Carry::between(&old, &new);
        for case in pair {
            let span = case.span();
            let (start, end) = (old.to_bytes(span.start).0, old.to_bytes(span.end).0);
            let (carried, found) = carry.place(start, end);
            if let Some(to) = carried.to() {
                let judged = case.judge(Some(to));
                let terms = carry.evidence((start, end), found).terms().map(f64::from);
                let [kept, sentence, around, stretch] = terms;
                let evidence = [1.0, kept, sentence, around, stretch];
                let (right, elsewhere) = (judged.correct, judged.elsewhere);
                all.push(Measured { half: case.half(), evidence, right, elsewhere });
            }
        }
    }
    all
}

fn probability(weights: &[f64; WEIGHTS], evidence: &[f64; WEIGHTS]) -> f64 {
    let odds: f64 = weights.iter().zip(evidence).map(|(weight, term)| weight * term).sum();
    1.0 / (1.0 + (-odds).exp())
}

/// Logistic regression by gradient steps, each along the curvature of its own weight.
fn fit<'m>(cases: impl Iterator<Item = &'m Measured> + Clone) -> [f64; WEIGHTS] {
    let mut weights = [0.0; WEIGHTS];
    for _ in 0..5_000 {
        let (mut slope, mut bend) = ([0.0; WEIGHTS], [RIDGE; WEIGHTS]);
        for case in cases.clone() {
            let promised = probability(&weights, &case.evidence);
            for (k, term) in case.evidence.iter().enumerate() {
                slope[k] += (f64::from(case.right) - promised) * term;
                bend[k] += promised * (1.0 - promised) * term;
            }
        }
        for k in 0..WEIGHTS {
            weights[k] += (slope[k] - RIDGE * weights[k]) / (WEIGHTS as f64 * bend[k]).max(1.0);
        }
    }
    weights
}

/// The mean surprise at how the cases turned out, in bits.
fn surprise<'m>(weights: &[f64; WEIGHTS], cases: impl Iterator<Item = &'m Measured>) -> f64 {
    let mut bits = Vec::new();
    for case in cases {
        let promised = probability(weights, &case.evidence);
        bits.push(-(if case.right { promised } else { 1.0 - promised }).max(1e-9).log2());
    }
    bits.iter().sum::<f64>() / bits.len() as f64
}

#[test]
fn weights_fitted_to_half_of_the_pages_hold_for_the_other_half() {
    let Some(folder) = sample::folder() else { return };
    let measured = measure(&sample::Sample::read(&folder));
    let shipped = Evidence::WEIGHTS.map(f64::from);
    for half in [false, true] {
        let here = || measured.iter().filter(|case| case.half == half);
        let there = || measured.iter().filter(|case| case.half != half);
        let fitted = fit(there());
        let right = there().filter(|case| case.right).count() as f64 / there().count() as f64;
        let blind = [(right / (1.0 - right)).ln(), 0.0, 0.0, 0.0, 0.0];
        let [fitted_bits, shipped_bits, blind_bits] =
            [fitted, shipped, blind].map(|weights| surprise(&weights, here()));
        let mut ranked: Vec<(f64, bool)> =
            here().map(|case| (probability(&fitted, &case.evidence), case.elsewhere)).collect();
        let anchored = 100.0 * sample::surest(&mut ranked, 0.01) / here().count() as f64;
        println!(
            "fitted to {} anchors: {fitted:.2?}; on the {} others {fitted_bits:.4} bits (weights as shipped \
             {shipped_bits:.4}, none {blind_bits:.4}), {anchored:.1} % kept with under 1 % of them false",
            there().count(),
            here().count()
        );
        assert!(fitted_bits < 0.7 * blind_bits && shipped_bits < 0.7 * blind_bits);
        assert!(fitted[1..].iter().all(|&weight| weight > 0.0), "evidence speaks for a place: {fitted:?}");
        assert!(anchored >= 97.0, "{anchored}");
    }
}
