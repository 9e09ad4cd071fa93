//! What holds for every text.

use corrigenda_anchor::{
    Carried, Carry, CodePoints, Confidence, Piece, Span, Text, describe, diff, fold, normalise, resolve,
};
use proptest::prelude::*;

fn span(text: &Text<'_>, a: usize, b: usize) -> Span {
    let at = |x: usize| CodePoints(x % (text.len().0 + 1));
    Span::new(at(a).min(at(b)), at(a).max(at(b)))
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["one", "two", "three", "zwölf", "十"]).prop_map(str::to_owned)
}

/// Something like prose: words from a small stock, so that texts have much in common.
fn prose() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the ",
        "bridge ",
        "mayor, ",
        "said. ",
        "1984 ",
        "naïve ",
        "“so” ",
        "漢字 ",
        "мост ",
        "x\n",
    ]);
    prop::collection::vec(word, 1..80).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_described_is_found_again(text in prose(), a in any::<usize>(), b in any::<usize>()) {
        let text = Text::new(text);
        let span = span(&text, a, b);
        prop_assume!(!text.slice(span).trim().is_empty());
        let found = resolve(&text, &describe(&text, span)).map(|anchor| anchor.span);
        prop_assert_eq!(found, Ok(span));
    }

    #[test]
    fn through_an_identical_text_every_passage_stays(text in prose(), a in any::<usize>(), b in any::<usize>()) {
        let text = Text::new(text);
        let span = span(&text, a, b);
        prop_assume!(!span.is_empty());
        prop_assert_eq!(Carry::between(&text, &text).span(span), Carried::Intact(span));
    }

    #[test]
    fn what_is_called_intact_reads_the_same(old in prose(), new in prose(), a in any::<usize>(), b in any::<usize>()) {
        let (old, new) = (Text::new(old), Text::new(new));
        let span = span(&old, a, b);
        match Carry::between(&old, &new).span(span) {
            Carried::Intact(to) | Carried::Moved { to, changed: false } => prop_assert_eq!(new.slice(to), old.slice(span)),
            Carried::Changed { to, kept } => {
                prop_assert!(to.end <= new.len() && (0.0..=1.0).contains(&kept));
                prop_assert_ne!(new.slice(to), old.slice(span));
            }
            Carried::Moved { to, changed: true } | Carried::Replaced { by: to } => prop_assert!(to.end <= new.len()),
            Carried::Gone | Carried::CannotTell => {}
        }
    }

    #[test]
    fn passages_never_cross_without_a_move(old in prose(), new in prose(), cuts in prop::array::uniform4(any::<usize>())) {
        let (old, new) = (Text::new(old), Text::new(new));
        let mut cuts = cuts.map(|at| at % (old.len().0 + 1));
        cuts.sort_unstable();
        let carry = Carry::between(&old, &new);
        let stays = |carried: Carried| match carried {
            Carried::Intact(to) | Carried::Changed { to, .. } => Some(to),
            _ => None,
        };
        let first = stays(carry.span(Span::new(CodePoints(cuts[0]), CodePoints(cuts[1]))));
        let second = stays(carry.span(Span::new(CodePoints(cuts[2]), CodePoints(cuts[3]))));
        if let (Some(first), Some(second)) = (first, second) {
            prop_assert!(first.start <= second.start, "{first} before {second}");
        }
    }

    #[test]
    fn carrying_composes(page in prose(), added in prop::collection::vec((any::<usize>(), word()), 2), a in any::<usize>(), b in any::<usize>()) {
        // Text put in outside the passage, twice: in two steps it goes where it goes in one.
        let first = Text::new(page);
        let passage = span(&first, a, b);
        // Which of two newlines is the passage's own where a line is put in between, nobody can say.
        let words = first.slice(passage);
        if passage.len().0 <= 20 || words.trim() != words {
            return Ok(());
        }
        let apart = |text: &Text<'_>, passage: Span, at: usize, word: &str| {
            let lines: Vec<usize> = text.as_str().match_indices('\n').map(|(at, _)| at + 1).chain([0]).collect();
            let at = lines[at % lines.len()];
            let inside = text.to_bytes(passage.start).0 < at && at < text.to_bytes(passage.end).0;
            (!inside).then(|| [&text.as_str()[..at], "Q", word, "Z\n", &text.as_str()[at..]].concat())
        };
        let Some(second) = apart(&first, passage, added[0].0, &added[0].1) else { return Ok(()) };
        let second = Text::new(second);
        let Carried::Intact(there) = Carry::between(&first, &second).span(passage) else {
            return Err(TestCaseError::fail("a line beside a passage leaves it intact"));
        };
        let Some(third) = apart(&second, there, added[1].0, &added[1].1) else { return Ok(()) };
        let third = Text::new(third);
        prop_assert_eq!(Carry::between(&first, &third).span(passage), Carry::between(&second, &third).span(there));
    }

    #[test]
    fn no_two_kept_stretches_overlap_in_either_text(old in prose(), new in prose()) {
        let (old, new) = (Text::new(old), Text::new(new));
        let kept = Carry::between(&old, &new).kept();
        let mut there: Vec<Span> = kept.iter().map(|kept| kept.new).collect();
        there.sort_unstable_by_key(|span| span.start);
        prop_assert!(there.windows(2).all(|pair| pair[0].end <= pair[1].start), "{there:?}");
        prop_assert!(kept.windows(2).all(|pair| pair[0].old.end <= pair[1].old.start));
        let order: Vec<Span> = kept.iter().filter(|kept| !kept.moved).map(|kept| kept.new).collect();
        prop_assert!(order.windows(2).all(|pair| pair[0].end <= pair[1].start), "{order:?}");
    }

    #[test]
    fn confidence_is_given_where_a_place_is_and_only_there(old in prose(), new in prose(), a in any::<usize>(), b in any::<usize>()) {
        let (old, new) = (Text::new(old), Text::new(new));
        let (carried, confidence) = Carry::between(&old, &new).weighed(span(&old, a, b));
        match carried {
            Carried::CannotTell => prop_assert_eq!(confidence, Confidence::NONE),
            _ => prop_assert!(confidence.value() > 0.5 && confidence.value() <= 1.0),
        }
    }

    #[test]
    fn what_was_kept_is_the_same_but_for_typography(old in prose(), new in prose()) {
        let (old, new) = (Text::new(old), Text::new(new));
        for kept in Carry::between(&old, &new).kept() {
            let (x, y) = (fold(old.slice(kept.old)), fold(new.slice(kept.new)));
            prop_assert_eq!(x.as_str().to_lowercase(), y.as_str().to_lowercase());
        }
    }

    #[test]
    fn no_text_makes_anything_panic(old in "\\PC{0,60}[\u{300}\u{ad}\n“ー漢]{0,9}\\PC{0,30}", new in "\\PC{0,90}", a in any::<usize>(), b in any::<usize>()) {
        let _ = normalise(&old);
        let (old, new) = (Text::new(old), Text::new(new));
        let span = span(&old, a, b);
        let selector = describe(&old, span);
        let _ = resolve(&new, &selector);
        let _ = resolve(&old, &selector);
        let _ = Carry::between(&old, &new).span(span);
        let _ = diff(old.as_str(), new.as_str());
    }

    #[test]
    fn a_difference_gives_both_texts_back(old in prose(), new in prose()) {
        let pieces = diff(&old, &new);
        let before: String = pieces.iter().filter_map(Piece::was).collect();
        let after: String = pieces.iter().filter_map(Piece::now).collect();
        prop_assert_eq!(before, old);
        prop_assert_eq!(after, new);
    }
}
