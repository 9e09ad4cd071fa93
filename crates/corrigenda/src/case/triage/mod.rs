//! What this desk's decisions teach about the next report: a small logistic model that learns from one
//! decision at a time. It puts likely right and likely not apart, and decides nothing.
//!
//! Its traits have names that people read ([`traits`]), each with one weight in log odds: the whole
//! model is a table, and a score is a sum whose parts can be shown.

pub mod traits;

use std::collections::BTreeMap;

/// The job that learns from one decision.
pub const LEARN: &str = "triage.learn";
/// The job that scores waiting cases again.
pub const SCORE: &str = "triage.score";
/// How long after a decision it is learned from, in milliseconds: it may be taken back at first.
pub const LATER_MS: i64 = 60_000;

/// What is known of one trait.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Trait {
    /// Its part of the log odds, added to what is [expected](expected) of it before anything was decided.
    pub weight: f64,
    /// The sum of its squared steps: the more is known, the smaller the next step.
    pub squares: f64,
    /// How many with it were accepted.
    pub accepted: i64,
    /// How many were declined.
    pub declined: i64,
}

/// The traits that matter to some cases, by name.
pub type Model = BTreeMap<String, Trait>;

/// How far one decision moves a trait that nothing is known of.
const STEP: f64 = 0.35;
/// How strongly every decision pulls a weight back to nothing, so that chance is forgotten.
const FORGET: f64 = 0.002;

/// What is expected of a trait before this desk decided anything, in log odds. Small, so that a few
/// dozen decisions weigh more.
#[must_use]
pub fn expected(name: &str) -> f64 {
    match name {
        "a letter or two" | "a doubled word" => 0.8,
        "spacing only" => 0.4,
        "a number changes" | "a name changes" | "names a source" => 0.3,
        "capital letters only" | "the words change" | "several changes at once" => -0.4,
        "no wording suggested" => -0.5,
        "the page has the suggested words elsewhere" => 0.4,
        "the page repeats the words in question" => -0.4,
        "two readers" => 0.3,
        "three readers and more" => 0.7,
        "in quotation marks" => -0.2,
        "links in the remark" | "mostly capitals" | "markup in the remark" => -0.8,
        _ => 0.0,
    }
}

/// The log odds that the desk accepts a case with these traits.
#[must_use]
pub fn score(model: &Model, traits: &[String]) -> f64 {
    traits.iter().map(|name| part(model, name)).sum()
}

/// What one trait adds to the log odds.
#[must_use]
pub fn part(model: &Model, name: &str) -> f64 {
    expected(name) + model.get(name).map_or(0.0, |known| known.weight)
}

/// Learns from a decision. The traits that were unknown are in the model afterwards.
pub fn learn(model: &mut Model, traits: &[String], accepted: bool) {
    let wrong = f64::from(u8::from(accepted)) - share(score(model, traits));
    for name in traits {
        let known = model.entry(name.clone()).or_default();
        let slope = wrong - FORGET * known.weight;
        known.squares += slope * slope;
        known.weight += STEP * slope / (1.0 + known.squares).sqrt();
        if accepted {
            known.accepted += 1;
        } else {
            known.declined += 1;
        }
    }
}

/// Log odds as a share from 0 to 1.
#[must_use]
pub fn share(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Log odds as the queue keeps them, in thousandths.
#[must_use]
pub fn kept(log_odds: f64) -> i64 {
    (log_odds.clamp(-50.0, 50.0) * 1000.0).round() as i64
}

/// The traits that say most about a score, the strongest first. What stands for single words is left
/// out: it says nothing to people.
#[must_use]
pub fn because(model: &Model, traits: &[String], most: usize) -> Vec<String> {
    let mut parts: Vec<(&String, f64)> =
        traits.iter().filter(|name| !traits::is_word(name)).map(|name| (name, part(model, name))).collect();
    parts.retain(|(_, part)| part.abs() >= 0.1);
    parts.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    parts
        .into_iter()
        .take(most)
        .map(|(name, part)| format!("{} {name}", if part > 0.0 { "+" } else { "−" }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_was_accepted_comes_to_look_likely_and_what_was_declined_not() {
        let mut model = Model::new();
        let (good, bad) = (named(&["section Sport", "kind x"]), named(&["section Letters", "kind x"]));
        for _ in 0..40 {
            learn(&mut model, &good, true);
            learn(&mut model, &bad, false);
        }
        assert!(share(score(&model, &good)) > 0.8 && share(score(&model, &bad)) < 0.2);
        assert!(part(&model, "kind x").abs() < 0.3, "what both have says nothing");
        assert_eq!(because(&model, &good, 1), ["+ section Sport"]);
        assert_eq!((model["kind x"].accepted, model["kind x"].declined), (40, 40));
    }

    #[test]
    fn a_desk_that_changes_its_mind_is_followed() {
        let (mut model, traits) = (Model::new(), named(&["a letter or two"]));
        (0..50).for_each(|_| learn(&mut model, &traits, true));
        let before = score(&model, &traits);
        (0..200).for_each(|_| learn(&mut model, &traits, false));
        assert!(score(&model, &traits) < 0.0 && before > 0.0);
    }

    #[test]
    fn a_score_is_kept_in_bounds() {
        assert_eq!((kept(0.5), kept(1e9), kept(f64::NEG_INFINITY)), (500, 50_000, -50_000));
    }
}
