//! Verdicts on what newsrooms do to a sentence: typography is forgiven, a digit, a name or a negation never is.

use corrigenda_anchor::{Bytes, Carry, Span, Text, Verdict};
use proptest::prelude::*;

/// What became of the words between `[` and `]` in the old text, measured against the suggestions.
#[track_caller]
fn told(old: &str, new: &str, suggestions: &[&str]) -> Verdict {
    let (before, rest) = old.split_once('[').expect("a passage begins");
    let (passage, after) = rest.split_once(']').expect("a passage ends");
    let (old, new) = (Text::new(format!("{before}{passage}{after}")), Text::new(new));
    let at = |byte: usize| old.to_code_points(Bytes(byte));
    let span = Span::new(at(before.len()), at(before.len() + passage.len()));
    Carry::between(&old, &new).verdict(span, suggestions)
}

const TAKEN: Verdict = Verdict::FixedAsSuggested { which: 0 };

#[test]
fn a_change_of_typography_is_no_change() {
    for (old, new) in [
        ("He said [\"it is fine\"] and left.", "He said “it is fine” and left."),
        ("He said [“it is fine”] and left.", "He said «it is fine» and left."),
        ("The years [1939-1945] were hard.", "The years 1939–1945 were hard."),
        ("It costs [100 000] euros.", "It costs 100\u{a0}000 euros."),
        ("And then[... nothing] came.", "And then… nothing came."),
        ("An [e\u{fb03}cient of\u{fb01}ce] it was.", "An efficient office it was."),
        ("In the [cafe\u{301}] we met.", "In the café we met."),
        ("They [don't know] it.", "They don’t know it."),
        ("A [co\u{ad}operative] bank.", "A cooperative bank."),
    ] {
        assert_eq!(told(old, new, &["something else"]), Verdict::Unchanged, "{old} → {new}");
    }
}

#[test]
fn a_suggestion_is_taken_over_in_whatever_typography() {
    for (old, new, suggestion) in [
        ("It was [in 1984] then.", "It was in\u{a0}1985 then.", "in 1985"),
        ("The years [1939-1944] were hard.", "The years 1939–1945 were hard.", "1939-1945"),
        ("In the [bistro] we met.", "In the café we met.", "cafe\u{301}"),
        ("Das [Grundstuck] ist groß.", "Das Grundstück ist groß.", "Grundstück"),
        ("他出生于[1984年]。", "他出生于1985年。", "1985年"),
        ("Он родился [в 1984 году].", "Он родился в 1985 году.", "в 1985 году"),
    ] {
        assert_eq!(told(old, new, &[suggestion]), TAKEN, "{old} → {new}");
    }
}

#[test]
fn a_digit_a_name_or_a_negation_is_never_forgiven() {
    for (old, new, suggestion) in [
        ("It cost [1,400 euros] then.", "It cost 1,500 euros then.", "1,600 euros"),
        ("It cost [14.5 per cent] then.", "It cost 15.4 per cent then.", "15.5 per cent"),
        ("said [Helena Marsh] today.", "said Helene Marsh today.", "Helen Marsh"),
        ("said [Dr Müller] today.", "said Dr Miller today.", "Dr Muller"),
        ("This [is legal] here.", "This is illegal here.", "is not legal"),
        ("He [did say] so.", "He did not say so.", "never said"),
    ] {
        assert_eq!(told(old, new, &[suggestion]), Verdict::FixedOtherwise, "{old} → {new}");
    }
}

#[test]
fn of_several_suggestions_the_one_that_was_taken_is_named() {
    let verdict = told("It was [in 1984] then.", "It was in 1987 then.", &["in 1985", "in 1986", "in 1987"]);
    assert_eq!(verdict, Verdict::FixedAsSuggested { which: 2 });
}

#[test]
fn a_passage_that_went_with_its_paragraph_is_removed() {
    let old = "First comes this.\n[The second paragraph says something wrong.]\nThird comes that.";
    let new = "First comes this.\nThird comes that.";
    assert_eq!(told(old, new, &["The second paragraph is right."]), Verdict::Removed);
    assert_eq!(told(old, new, &[""]), TAKEN);
}

#[test]
fn a_page_that_was_only_moved_about_is_unchanged() {
    let old = "[The mayor called it a triumph for the whole town.] It rained all that day. Nobody else came to see it.";
    let new = "It rained all that day. Nobody else came to see it. The mayor called it a triumph for the whole town.";
    assert_eq!(told(old, new, &["The mayor said nothing."]), Verdict::Unchanged);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_number_is_never_the_suggested_one(was in 1000u32..9999, is in 1000u32..9999, asked in 1000u32..9999) {
        prop_assume!(was != is && is != asked);
        let verdict = told(
            &format!("The bridge was opened in [{was}] by the mayor."),
            &format!("The bridge was opened in {is} by the mayor."),
            &[&asked.to_string()],
        );
        prop_assert_eq!(verdict, Verdict::FixedOtherwise);
    }
}
