//! Whether confidence means something: how often answers of a confidence are right, and how many of the living can be
//! anchored before more than so many anchors are false.

use super::{Answer, Case, Sample};
use std::fmt;

/// Where the bins of the curve begin.
const EDGES: [f64; 6] = [0.0, 0.6, 0.8, 0.9, 0.95, 0.99];
/// Bins with fewer answers than this say nothing.
const ENOUGH: f64 = 20.0;

/// Answers of about the same confidence.
#[derive(Clone, Copy, Default)]
pub struct Bin {
    answers: f64,
    promised: f64,
    right: f64,
}

impl Bin {
    fn take(&mut self, confidence: f64, right: bool) {
        self.answers += 1.0;
        self.promised += confidence;
        self.right += f64::from(right);
    }

    /// What was promised and what was kept, in percent.
    fn rates(self) -> (f64, f64) {
        (100.0 * self.promised / self.answers, 100.0 * self.right / self.answers)
    }
}

/// The reliability curve of the anchors that were given, in percent.
pub struct Reliability {
    bins: Vec<(f64, Bin)>,
    gone: Bin,
    /// How far apart promise and truth are, over all anchors.
    pub off: f64,
    /// The same in the worst bin that is large enough to say something.
    pub worst: f64,
    /// Anchors in percent of the living, as many of the surest as can be taken with under 1 % of them false.
    pub living_at_1: f64,
    /// The same with under 0.1 %.
    pub living_at_01: f64,
}

impl Sample {
    /// Measures the answers to the cases that are wanted.
    pub fn reliability(&self, answers: &[Answer], wanted: impl Fn(&Case) -> bool) -> Reliability {
        let mut bins: Vec<(f64, Bin)> = EDGES.iter().map(|&edge| (edge, Bin::default())).collect();
        let (mut gone, mut ranked, mut live) = (Bin::default(), Vec::new(), 0.0);
        for (case, answer) in self.cases.iter().zip(answers).filter(|(case, _)| wanted(case)) {
            let judged = case.judge(answer.span);
            let confidence = f64::from(answer.confidence);
            live += f64::from(case.lives());
            if answer.span.is_some() {
                if let Some((_, bin)) = bins.iter_mut().rfind(|(edge, _)| *edge <= confidence) {
                    bin.take(confidence, judged.correct);
                }
                ranked.push((confidence, judged.elsewhere));
            } else if confidence > 0.0 {
                gone.take(confidence, judged.correct);
            }
        }
        bins.retain(|(_, bin)| bin.answers > 0.0);
        let apart = |bin: Bin| {
            let (promised, kept) = bin.rates();
            (promised - kept).abs()
        };
        let off: f64 = bins.iter().map(|&(_, bin)| apart(bin) * bin.answers).sum();
        let large = bins.iter().filter(|(_, bin)| bin.answers >= ENOUGH);
        Reliability {
            off: off / ranked.len() as f64,
            worst: large.map(|&(_, bin)| apart(bin)).fold(0.0, f64::max),
            living_at_1: 100.0 * surest(&mut ranked, 0.01) / live,
            living_at_01: 100.0 * surest(&mut ranked, 0.001) / live,
            bins,
            gone,
        }
    }
}

/// How many of the surest anchors can be taken before more than the share `most` of them is false.
pub fn surest(ranked: &mut [(f64, bool)], most: f64) -> f64 {
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0));
    let (mut taken, mut wrong, mut best) = (0.0, 0.0, 0.0);
    for equal in ranked.chunk_by(|x, y| x.0.total_cmp(&y.0).is_eq()) {
        taken += equal.len() as f64;
        wrong += equal.iter().filter(|(_, elsewhere)| *elsewhere).count() as f64;
        if wrong <= most * taken {
            best = taken;
        }
    }
    best
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "living anchored with under 1 % / 0.1 % of anchors false: {:.2} % / {:.2} %; confidence off by {:.2} points, \
             {:.2} in the worst bin",
            self.living_at_1, self.living_at_01, self.off, self.worst
        )?;
        let gone = (f64::NAN, self.gone);
        for &(edge, bin) in self.bins.iter().chain(Some(&gone).filter(|_| self.gone.answers > 0.0)) {
            let (promised, kept) = bin.rates();
            let name = if edge.is_nan() { "gone".to_owned() } else { format!("from {edge}") };
            writeln!(
                f,
                "  {name:10} {:5} answers, promised {promised:6.2} %, right {kept:6.2} %",
                bin.answers
            )?;
        }
        Ok(())
    }
}
