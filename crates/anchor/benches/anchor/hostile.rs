//! Texts of 200 000 characters made to be slow.

use super::quickest;
use corrigenda_anchor::{Carry, Text, diff};
use std::hint::black_box;

const LENGTH: usize = 200_000;

fn pairs() -> [(&'static str, String, String); 6] {
    let words = |seed: u64| -> String {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        (0..LENGTH / 3).map(|_| ["a ", "b ", "the ", "of ", "in ", "word "][next() % 6]).collect()
    };
    let numbers = |from: usize| (from..from + LENGTH / 7).map(|i| format!("w{i} ")).collect::<String>();
    let backwards = (0..LENGTH / 7).rev().map(|i| format!("w{i} ")).collect::<String>();
    [
        ("one letter only", "a".repeat(LENGTH), "a".repeat(LENGTH - 1) + "b"),
        ("one word, and twice as often", "a ".repeat(LENGTH / 4), "a ".repeat(LENGTH / 2)),
        ("six words in no order", words(1), words(2)),
        ("nothing in common", numbers(0), numbers(1_000_000)),
        ("all words backwards", numbers(0), backwards),
        ("equal lines", "same line\n".repeat(LENGTH / 10), "same line\n".repeat(LENGTH / 11) + "other\n"),
    ]
}

/// Prints what they take.
pub fn tell() {
    println!("| 200 000 characters made to be slow | carry (goal ≤ 20 ms) | diff |\n|---|---|---|");
    for (name, old, new) in pairs() {
        let (before, after) = (Text::new(&*old), Text::new(&*new));
        let carried = quickest(|| drop(black_box(Carry::between(&before, &after))));
        let drawn = quickest(|| drop(black_box(diff(&old, &new))));
        println!("| {name:34} | {carried:>10.1?} | {drawn:>10.1?} |");
    }
    println!();
}
