//! Texts made to be slow: the work is counted, and is bounded whatever the texts; answers are honest where the bound was
//! met. Nothing here looks at a clock: a loaded machine does the same work.

use corrigenda_anchor::{Carried, Carry, CodePoints, OrphanReason, Quote, Span, Text, resolve};

/// Cells of alignments that a comparison may take, whatever the texts, besides one for each of their bytes.
const CELLS: usize = 1 << 20;

/// Words from a short list in no order that repeats.
fn words(seed: usize, count: usize, list: &[&str]) -> String {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    (0..count).map(|_| format!("{} ", list[next() % list.len()])).collect()
}

fn numbers(from: usize, count: usize) -> String {
    (from..from + count).map(|i| format!("w{i} ")).collect()
}

fn pairs() -> Vec<(&'static str, String, String)> {
    let few = ["a", "b", "the", "of", "in", "word"];
    let sentence = "The same sentence stands here again. ";
    let line = |i: usize| format!("Line {} differs from all others.\n", i * 7919 % 20_000);
    let marks: String = ('\u{300}'..='\u{36f}').collect();
    vec![
        ("a million equal letters", "a".repeat(1_000_000), "a".repeat(999_999) + "b"),
        ("one word, and twice as often", "a ".repeat(50_000), "a ".repeat(100_000)),
        ("few words in no order", words(1, 60_000, &few), words(2, 60_000, &few)),
        ("nothing in common", numbers(0, 40_000), numbers(1_000_000, 40_000)),
        ("all words backwards", numbers(0, 40_000), (0..40_000).rev().map(|i| format!("w{i} ")).collect()),
        ("newlines only", "\n".repeat(200_000), "\n".repeat(150_000)),
        ("equal lines", "same line\n".repeat(20_000), "same line\n".repeat(19_000) + "other\n"),
        (
            "all lines in another order",
            (0..20_000).map(|i| format!("Line {i} differs from all others.\n")).collect(),
            (0..20_000).map(line).collect(),
        ),
        (
            "a sentence a hundred thousand times",
            sentence.repeat(100_000),
            sentence.repeat(60_000) + "But not here. " + &sentence.repeat(39_000),
        ),
        (
            "a long line without spaces",
            words(5, 200_000, &few).replace(' ', ""),
            words(6, 200_000, &few).replace(' ', ""),
        ),
        (
            "Han in no order",
            words(3, 40_000, &["漢", "字", "文", "a"]),
            words(4, 40_000, &["漢", "字", "文"]),
        ),
        ("marks upon marks", format!("a{}", marks.repeat(900)), format!("e{}", marks.repeat(1_000))),
        ("marks without a base", "\u{301}".repeat(100_000), "\u{300}".repeat(100_000)),
    ]
}

#[test]
fn the_work_of_a_comparison_is_bounded_whatever_the_texts() {
    for (name, old, new) in pairs() {
        let most = 2 * (old.len() + new.len()) + CELLS;
        let (old, new) = (Text::new(old), Text::new(new));
        let carry = Carry::between(&old, &new);
        assert!(carry.work() <= most, "{name}: {} of {most}", carry.work());
        for at in (0..old.len().0).step_by(old.len().0 / 1_000 + 1) {
            let _ = carry.span(Span::new(CodePoints(at), CodePoints(at + 40)));
        }
        let _ = carry.span(old.whole());
    }
}

#[test]
fn five_megabytes_with_nothing_in_common_are_no_more_work_than_their_length_and_the_bound() {
    let (old, new) = (Text::new(numbers(0, 650_000)), Text::new(numbers(1_000_000, 560_000)));
    assert!(old.as_str().len().min(new.as_str().len()) >= 4_900_000);
    let carry = Carry::between(&old, &new);
    assert!(carry.work() <= 2 * (old.as_str().len() + new.as_str().len()) + CELLS);
    assert_eq!(carry.span(Span::new(CodePoints(1_000), CodePoints(1_400))), Carried::CannotTell);
}

#[test]
fn an_edit_in_a_long_text_is_work_for_the_edit_and_not_for_the_text() {
    let page =
        |extra: &str| format!("{}{extra}{}", words(7, 100_000, &["so", "and", "no"]), numbers(0, 50_000));
    let (old, new) = (Text::new(page("")), Text::new(page("put in ")));
    let carry = Carry::between(&old, &new);
    assert!(carry.work() < 10_000, "{}", carry.work());
}

#[test]
fn resolving_comes_to_an_end_whatever_the_texts() {
    for (name, old, new) in pairs() {
        let (old, new) = (Text::new(old), Text::new(new));
        for length in [1, 40, 2_000, 19_000] {
            let at = CodePoints(old.len().0 / 2);
            let part = |from: CodePoints, to: CodePoints| old.slice(Span::new(from, to)).to_owned();
            let end = at + CodePoints(length);
            let prefix = part(at.saturating_sub(CodePoints(5_000)), at);
            let quote = Quote::new(part(at, end)).between(prefix, part(end, end + CodePoints(5_000)));
            if let Ok(anchor) = resolve(&new, &quote.into()) {
                assert!(new.whole().contains(anchor.span), "{name}: {}", anchor.span);
            }
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
