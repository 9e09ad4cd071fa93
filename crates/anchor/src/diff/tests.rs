//! Differences as people would have drawn them, in many scripts, and what holds for every difference.

use super::*;
use icu_segmenter::GraphemeClusterSegmenter;
use proptest::prelude::*;

/// A difference on one line: `[-out-]{+in+}`, and `[0>away>0]` `{0<here<0}` for moved block 0.
fn drawn(old: &str, new: &str) -> String {
    let draw = |piece: &Piece<'_>| match *piece {
        Piece::Same(words) => words.to_owned(),
        Piece::Out(words) => format!("[-{words}-]"),
        Piece::In(words) => format!("{{+{words}+}}"),
        Piece::Away { words, block } => format!("[{block}>{words}>{block}]"),
        Piece::Here { words, block } => format!("{{{block}<{words}<{block}}}"),
    };
    diff(old, new).iter().map(draw).collect()
}

/// The difference that `drawn` would draw, from the drawing: what stands in it as old and new.
#[track_caller]
fn check(drawing: &str) {
    let (mut old, mut new) = (String::new(), String::new());
    let mut rest = drawing;
    while let Some(at) = rest.find("[-").into_iter().chain(rest.find("{+")).min() {
        let (same, change) = rest.split_at(at);
        old += same;
        new += same;
        let (close, side) = if change.starts_with("[-") { ("-]", &mut old) } else { ("+}", &mut new) };
        let end = change.find(close).unwrap_or_else(|| panic!("{close} in {change}"));
        *side += &change[2..end];
        rest = &change[end + 2..];
    }
    old += rest;
    new += rest;
    assert_eq!(drawn(&old, &new), drawing);
}

#[test]
fn a_number_is_shown_whole() {
    check("in [-1984-]{+1985+}, he");
    check("It cost [-1,400-]{+1,500+} euros.");
    check("from [-1987-]{+1986+} to [-1990-]{+1991+}");
    check("rose by [-3.5-]{+5.3+} %");
    check("§ [-218a-]{+219a+} StGB");
}

#[test]
fn a_mark_is_a_word_of_its_own() {
    check("He came[-,-]{+;+} she went.");
    check("He came{+,+} and went.");
    check("Was it so[-.-]{+?+}");
}

#[test]
fn a_word_changed_by_a_letter_is_shown_whole() {
    check("the [-goverment-]{+government+} said");
    check("They [-don’t-]{+didn’t+} say");
    check("[-Müller-]{+Muller+} was there");
}

#[test]
fn words_the_same_by_chance_do_not_break_a_change_into_crumbs() {
    check("It was [-a dark and stormy night-]{+the best of all times+}.");
    check("[-the old-]{+a new+} house stood");
    check(
        "He said that [-the members of the board had asked for it-]{+nobody but the mayor of the town knew+}, and left.",
    );
}

#[test]
fn short_changes_with_words_between_them_stay_apart() {
    check("signed in [-1987-]{+1978+} and renewed [-twice-]{+three times+} since");
    check("I have [-3-]{+4+} cats and [-2-]{+5+} dogs.");
}

#[test]
fn what_came_in_stands_between_words_and_sentences() {
    check("One is here. {+Two is here. +}Three is here.");
    check("One is here.{+ Two is here.+}\nThree is here.");
    check("a b{+ c+}");
    check("a [-b -]c");
    check("One.\n{+Two.\n+}Three.");
    check("the road was [-was -]closed");
    check("was [-was -]closed");
    check("the {+very +}old house");
    check("the mayor{+, who had been ill,+} came back");
}

#[test]
fn rewritten_paragraphs_are_told_apart() {
    check(
        "[-Nobody came to see them off-]{+The whole town stood on the quay+}.\n[-It rained hard-]{+A band was playing+}.",
    );
}

#[test]
fn typography_is_shown() {
    check("a [-\"-]{+“+}fine[-\"-]{+”+} day");
    assert_eq!(drawn("ten - twelve", "ten – twelve"), "ten [---]{+–+} twelve");
}

#[test]
fn scripts_without_spaces_are_shown_by_words() {
    check("我们喜欢[-北京-]{+上海+}。");
    check("条約は[-1987-]{+1978+}年に署名された");
    check("这座桥于[-1984-]{+1985+}年开通，它花费了[-四百-]{+五百+}万欧元。");
    check("สะพานเปิดใช้ในปี [-2527-]{+2528+} มีค่าใช้จ่าย");
}

#[test]
fn other_scripts_are_shown_by_words() {
    check("Мост открыли в [-1984-]{+1985+} году.");
    check("افتُتح الجسر عام [-١٩٨٤-]{+١٩٨٥+}.");
    check("पुल [-१९८४-]{+१९८५+} में खोला गया था।");
    check("다리는 [-1984년에-]{+1985년에+} 개통되었다.");
    check("הגשר נפתח בשנת [-1984-]{+1985+}.");
    check("Η γέφυρα άνοιξε το [-1984-]{+1985+}.");
}

#[test]
fn a_character_of_several_code_points_is_shown_whole() {
    check("a [-👩‍👩‍👧-]{+👩‍👩‍👦+} b");
    check("a [-🇫🇷-]{+🇫🇮+} b");
    check("caf[-e-]{+e\u{301}+}".replace("caf[-e-]{+e", "[-cafe-]{+cafe").as_str());
}

#[test]
fn a_sentence_that_changed_places_is_moved() {
    let old =
        "The mayor called it a triumph for the whole town. It rained that day. Nobody else came to see it.";
    let new =
        "It rained that day. Nobody else came to see it. The mayor called it a triumph for the whole town.";
    let pieces = diff(old, new);
    let moved = |piece: &&Piece<'_>| matches!(piece, Piece::Away { .. } | Piece::Here { .. });
    assert_eq!(pieces.iter().filter(moved).count(), 2, "{}", drawn(old, new));
}

#[test]
fn a_moved_paragraph_says_what_was_changed_inside() {
    let old = "The bridge was opened in 1984 by the mayor himself.\nIt rained that day.\nNobody else came to see it.";
    let new = "It rained that day.\nNobody else came to see it.\nThe bridge was opened in 1985 by the mayor himself.";
    let pieces = diff(old, new);
    let inside = inside_block(&pieces, 0);
    assert_eq!(
        inside,
        [
            Piece::Same("The bridge was opened in "),
            Piece::Out("1984"),
            Piece::In("1985"),
            Piece::Same(" by the mayor himself."),
        ],
        "{}",
        drawn(old, new)
    );
    assert_eq!(inside_block(&pieces, 1), []);
}

#[test]
fn equal_texts_are_one_piece() {
    assert_eq!(diff("same\nsame", "same\nsame"), [Piece::Same("same\nsame")]);
    assert_eq!(diff("", ""), []);
}

#[test]
fn an_empty_text_is_all_out_or_all_in() {
    assert_eq!(diff("all of it", ""), [Piece::Out("all of it")]);
    assert_eq!(diff("", "all of it"), [Piece::In("all of it")]);
}

fn whole_characters(text: &str, cuts: impl Iterator<Item = usize>) -> bool {
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(text).collect();
    let mut at = 0;
    cuts.map(|len| {
        at += len;
        at
    })
    .all(|at| ends.contains(&at))
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab 1,漢字é]{0,40}",
        "[a\u{301}\u{200d}👩🇫กำ\u{e31}क\u{94d}ᄀ\u{1161}\r\n \u{ad}]{0,30}",
        "((the|bridge|mayor|was|opened|old|not|1984|1985|，|漢字|“so”)[ ,.\n]){0,60}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_pieces_give_both_texts_back(old in texts(), new in texts()) {
        let pieces = diff(&old, &new);
        let before: String = pieces.iter().filter_map(Piece::was).collect();
        let after: String = pieces.iter().filter_map(Piece::now).collect();
        prop_assert_eq!(&before, &old);
        prop_assert_eq!(&after, &new);
        prop_assert!(whole_characters(&old, pieces.iter().filter_map(Piece::was).map(str::len)), "{pieces:?}");
        prop_assert!(whole_characters(&new, pieces.iter().filter_map(Piece::now).map(str::len)), "{pieces:?}");
    }

    #[test]
    fn no_piece_is_empty_and_no_two_of_a_kind_touch(old in texts(), new in texts()) {
        let pieces = diff(&old, &new);
        prop_assert!(pieces.iter().all(|piece| piece.was().or(piece.now()) != Some("")));
        let kind = |piece: &Piece<'_>| (piece.was().is_some(), piece.now().is_some());
        let plain = |piece: &Piece<'_>| matches!(piece, Piece::Same(_) | Piece::Out(_) | Piece::In(_));
        for pair in pieces.windows(2).filter(|pair| pair.iter().all(plain)) {
            prop_assert_ne!(kind(&pair[0]), kind(&pair[1]), "{:?}", pieces);
        }
    }

    #[test]
    fn what_went_away_is_here(old in texts(), new in texts()) {
        let pieces = diff(&old, &new);
        let mut away: Vec<(usize, &str)> = Vec::new();
        let mut here: Vec<(usize, &str)> = Vec::new();
        for piece in &pieces {
            match *piece {
                Piece::Away { words, block } => away.push((block, words)),
                Piece::Here { words, block } => here.push((block, words)),
                _ => {}
            }
        }
        away.sort_by_key(|(block, _)| *block);
        here.sort_by_key(|(block, _)| *block);
        prop_assert_eq!(away, here);
    }
}
