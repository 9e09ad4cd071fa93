//! Texts made to be slow: every answer comes in bounded time, and is honest where the bound was met.

use corrigenda_anchor::{Carried, Carry, CodePoints, OrphanReason, Quote, Span, Text, resolve};
use std::time::{Duration, Instant};

/// Far over what is expected, for slow machines and builds without optimisation; a quadratic step would take hours.
const LIMIT: Duration = Duration::from_secs(10);

fn pairs() -> Vec<(&'static str, String, String)> {
    let words = |seed: usize, count: usize| -> String {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 33
        };
        (0..count).map(|_| format!("{} ", ["a", "b", "the", "of", "in", "word"][next() % 6])).collect()
    };
    let numbers = |from: usize| (from..from + 40_000).map(|i| format!("w{i} ")).collect::<String>();
    let backwards = (0..40_000).rev().map(|i| format!("w{i} ")).collect::<String>();
    vec![
        ("one letter only", "a".repeat(200_000), "a".repeat(199_999) + "b"),
        ("one word, and twice as often", "a ".repeat(50_000), "a ".repeat(100_000)),
        ("few words in no order", words(1, 60_000), words(2, 60_000)),
        ("nothing in common", numbers(0), numbers(1_000_000)),
        ("all words backwards", numbers(0), backwards),
        ("newlines only", "\n".repeat(200_000), "\n".repeat(150_000)),
        ("equal lines", "same line\n".repeat(20_000), "same line\n".repeat(19_000) + "other\n"),
        (
            "Han in no order",
            words(3, 40_000).replace("the", "漢").replace("of", "字"),
            words(4, 40_000).replace("the", "漢"),
        ),
        ("marks without a base", "\u{301}".repeat(100_000), "\u{300}".repeat(100_000)),
    ]
}

#[test]
fn carrying_is_bounded_whatever_the_texts() {
    for (name, old, new) in pairs() {
        let (old, new) = (Text::new(old), Text::new(new));
        let clock = Instant::now();
        let carry = Carry::between(&old, &new);
        for at in (0..old.len().0).step_by(old.len().0 / 1_000 + 1) {
            let _ = carry.span(Span::new(CodePoints(at), CodePoints(at + 40)));
        }
        let _ = carry.span(old.whole());
        let took = clock.elapsed();
        eprintln!("{name}: {took:?}");
        assert!(took < LIMIT, "{name} took {took:?}");
    }
}

#[test]
fn resolving_is_bounded_whatever_the_texts() {
    for (name, old, new) in pairs() {
        let (old, new) = (Text::new(old), Text::new(new));
        for length in [1, 40, 2_000, 19_000] {
            let at = CodePoints(old.len().0 / 2);
            let part = |from: CodePoints, to: CodePoints| old.slice(Span::new(from, to)).to_owned();
            let end = at + CodePoints(length);
            let prefix = part(at.saturating_sub(CodePoints(5_000)), at);
            let quote = Quote::new(part(at, end)).between(prefix, part(end, end + CodePoints(5_000)));
            let clock = Instant::now();
            let _ = resolve(&new, &quote.into());
            let took = clock.elapsed();
            eprintln!("{name}, {length}: {took:?}");
            assert!(took < LIMIT, "{name} with a quote of {length} took {took:?}");
        }
    }
}

#[test]
fn where_the_bound_was_met_the_answer_says_so() {
    let (_, old, new) = pairs().swap_remove(2);
    let (old, new) = (Text::new(old), Text::new(new));
    let carry = Carry::between(&old, &new);
    let spans = (0..100).map(|i| Span::new(CodePoints(i * 1_000 + 10), CodePoints(i * 1_000 + 200)));
    assert!(spans.map(|span| carry.span(span)).any(|carried| carried == Carried::CannotTell));
}

#[test]
fn the_same_words_everywhere_are_ambiguous_and_not_a_guess() {
    let page = Text::new("same line\n".repeat(20_000));
    let reason = resolve(&page, &Quote::new("same line").into()).map_err(|orphan| orphan.reason);
    assert!(matches!(reason, Err(OrphanReason::Ambiguous { candidates }) if candidates.len() == 16));
}
