//! No edge that the engine chose parts a grapheme cluster, in any script.

use corrigenda_anchor::{Carried, Carry, CodePoints, How, Span, Text, describe, resolve};
use icu_segmenter::GraphemeClusterSegmenter;
use proptest::prelude::*;

/// Clusters that are easily parted, between words that are not.
fn page(longest: usize) -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "the mayor ",
        "said ",
        "1984. ",
        "cafe\u{301} ",
        "Z\u{301}\u{323}\u{308}",
        "👩\u{200d}👩\u{200d}👧",
        "👍🏿",
        "👍🏽",
        "🇫🇷",
        "🇺🇦",
        "1\u{fe0f}\u{20e3}",
        "क्ष",
        "स्त्री ",
        "น้ำ",
        "ที่",
        "שָׁלוֹם ",
        "قَالَ ",
        "\u{1112}\u{1161}\u{11ab}",
        "か\u{3099}",
        "漢字",
        "мост ",
        "\r\n",
        "\n",
    ]);
    prop::collection::vec(part, 1..longest).prop_map(|parts| parts.concat())
}

fn edges(text: &str) -> Vec<usize> {
    GraphemeClusterSegmenter::new().segment_str(text).collect()
}

fn span(text: &Text<'_>, a: usize, b: usize) -> Span {
    let edges = edges(text.as_str());
    let at = |x: usize| text.to_code_points(corrigenda_anchor::Bytes(edges[x % edges.len()]));
    Span::new(at(a).min(at(b)), at(a).max(at(b)))
}

fn parts_nothing(text: &Text<'_>, span: Span) -> bool {
    let edges = edges(text.as_str());
    [span.start, span.end].iter().all(|at| edges.contains(&text.to_bytes(*at).0))
}

/// The text with one word out and another in, somewhere.
fn edited(text: &str, at: usize, out: usize, put: &str) -> String {
    let from = text.floor_char_boundary(at % (text.len() + 1));
    let to = text.floor_char_boundary((from + out).min(text.len())).max(from);
    [&text[..from], put, &text[to..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn contexts_are_made_of_whole_clusters(text in page(150), a in any::<usize>(), b in any::<usize>()) {
        let text = Text::new(text);
        // Any edges: those of the passage are the reader's.
        let at = |x: usize| CodePoints(x % (text.len().0 + 1));
        let span = Span::new(at(a).min(at(b)), at(a).max(at(b)));
        let quote = describe(&text, span).quote;
        let (before, after) = (quote.prefix.chars().count(), quote.suffix.chars().count());
        let edges = edges(text.as_str());
        for at in [span.start - CodePoints(before), span.end + CodePoints(after)] {
            prop_assert!(at == span.start || at == span.end || edges.contains(&text.to_bytes(at).0), "{at} in {:?}", text.as_str());
        }
    }

    #[test]
    fn what_is_found_changed_is_found_in_whole_clusters(
        old in page(60), a in any::<usize>(), b in any::<usize>(), at in any::<usize>(), out in 0usize..12, put in page(4),
    ) {
        let new = edited(&old, at, out, &put);
        let (old, new) = (Text::new(old), Text::new(new));
        let span = span(&old, a, b);
        prop_assume!(!old.slice(span).trim().is_empty());
        if let Ok(anchor) = resolve(&new, &describe(&old, span))
            && anchor.how == How::Approximate
        {
            prop_assert!(parts_nothing(&new, anchor.span), "{} of {:?}", anchor.span, new.as_str());
        }
    }

    #[test]
    fn what_is_carried_changed_is_carried_in_whole_clusters(
        old in page(60), a in any::<usize>(), b in any::<usize>(), at in any::<usize>(), out in 0usize..12, put in page(4),
    ) {
        let new = edited(&old, at, out, &put);
        let (old, new) = (Text::new(old), Text::new(new));
        let span = span(&old, a, b);
        prop_assume!(!span.is_empty());
        match Carry::between(&old, &new).span(span) {
            Carried::Changed { to, .. } | Carried::Moved { to, changed: true } | Carried::Replaced { by: to } if !to.is_empty() => {
                prop_assert!(parts_nothing(&new, to), "{to} of {:?}", new.as_str());
            }
            _ => {}
        }
    }
}

/// Found by fuzzing: half a family moved with its joiner, which the found half had to take in.
#[test]
fn what_grew_to_the_very_words_it_had_is_not_called_changed() {
    let old = "“It’s” — naïve… cafe\u{2}\0\0\0\0…p 👩\u{200d}👩\u{200d}👧 It����’s-” — naïve…=cafe\u{2}\0\0\0\0\0\0\0p 👩\u{200d}�“It‹s” — na�fe\u{2}\0\0\0\0\0\0\0p 👩�ve… cafe\u{2}\0\0\0\0\0\0\0�\u{200d}👧 �\u{1}\0\0\0\0\0\0O���� bNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNo3\u{7}\0\0\0\0\0\0\0y else did— naïve⩋ぁ�た�� cafe� old\u{a0}y\r\n\t—가����ᆨ 각";
    let new = "“na�fe\u{2}\0\0\0\0\0\0\0p 👩�ve… �\u{1}\0\0\0\0\0\0O���� bNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNo3\u{7}\0\0\0\0\0\0\0y else did— naïve⩋ぁ�た�� “It’s” the naïve… cafe\u{2}\0\0\0\0…p 👩\u{200d}👩\u{200d}👧 — naïve…=cafe\u{2}\0\0\0\0\0\0\0p 👩\u{200d}�“It‹s” \u{a0}— cafe� old\u{a0}y\r\n\t—가����ᆨ 각";
    let (old, new) = (Text::new(old), Text::new(new));
    let carry = Carry::between(&old, &new);
    let mut moved = 0;
    for start in 0..old.len().0 {
        for end in start + 1..=(start + 12).min(old.len().0) {
            let span = Span::new(CodePoints(start), CodePoints(end));
            match carry.span(span) {
                Carried::Moved { to, changed } => {
                    moved += 1;
                    assert_eq!(changed, new.slice(to) != old.slice(span), "{span:?}");
                }
                Carried::Changed { to, .. } => assert_ne!(new.slice(to), old.slice(span), "{span:?}"),
                _ => {}
            }
        }
    }
    assert!(moved > 0, "something moved");
}
