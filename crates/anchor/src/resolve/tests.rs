//! What resolving finds, and what it refuses to guess.

use super::*;
use crate::selector::{Position, Quote};

fn found(page: &str, quote: Quote) -> Result<String, OrphanReason> {
    let text = Text::new(page);
    resolve(&text, &quote.into())
        .map(|anchor| text.slice(anchor.span).to_owned())
        .map_err(|orphan| orphan.reason)
}

#[test]
fn context_decides_between_twins() {
    let text = Text::new("the red door. the blue door. the green door.");
    let anchor = resolve(&text, &Quote::new("door").between("the blue ", ". the green").into());
    assert_eq!(anchor.map(|a| a.span.start), Ok(CodePoints(23)));
}

#[test]
fn the_same_sentence_three_times_without_context_is_ambiguous() {
    let reason = found("It rains. It rains. It rains.", Quote::new("It rains."));
    assert!(matches!(reason, Err(OrphanReason::Ambiguous { candidates }) if candidates.len() == 3));
}

#[test]
fn position_decides_where_context_cannot() {
    let text = Text::new("It rains. It rains. It rains.");
    let position = Some(Position { start: CodePoints(10), end: CodePoints(19) });
    let anchor = resolve(&text, &Selector { quote: Quote::new("It rains."), position });
    assert_eq!(anchor.map(|a| a.span.start), Ok(CodePoints(10)));
}

#[test]
fn typography_is_forgiven() {
    assert_eq!(
        found("He said: “It’s\u{a0}late…”", Quote::new("\"It's late...\"")).as_deref(),
        Ok("“It’s\u{a0}late…”")
    );
}

#[test]
fn an_invisible_quote_is_empty() {
    assert_eq!(found("anything", Quote::new(" \u{200b}\n")), Err(OrphanReason::Empty));
}

#[test]
fn a_quote_that_stands_nowhere_is_not_found() {
    assert_eq!(found("anything at all", Quote::new("something else")), Err(OrphanReason::NotFound));
}

const STORY: &str = "The mayor opened the new bridge on Monday.\nIt cost four million euros, twice the estimate.\n\
The opposition asked for an inquiry into the costs.\nThe old bridge is to be torn down in spring.";

fn told(page: &str, exact: &str, prefix: &str, suffix: &str) -> Result<(String, How), OrphanReason> {
    let text = Text::new(page);
    resolve(&text, &Quote::new(exact).between(prefix, suffix).into())
        .map(|anchor| (text.slice(anchor.span).to_owned(), anchor.how))
        .map_err(|orphan| orphan.reason)
}

#[test]
fn a_passage_is_found_around_an_advertisement_on_the_page() {
    let page = STORY.replace("estimate.\n", "estimate.\nSubscribe to our newsletter today!\n");
    let exact = "twice the estimate.\nThe opposition asked";
    let (found, how) = told(&page, exact, "four million euros, ", " for an inquiry").expect("found");
    assert_eq!(how, How::AcrossGap);
    assert_eq!(found, "twice the estimate.\nSubscribe to our newsletter today!\nThe opposition asked");
}

#[test]
fn a_passage_is_found_though_the_page_lacks_a_caption_that_the_quote_has() {
    let exact = "twice the estimate.\nThe bridge, seen from the south.\nThe opposition asked";
    let (found, how) = told(STORY, exact, "four million euros, ", " for an inquiry").expect("found");
    assert_eq!(how, How::AcrossGap);
    assert_eq!(found, "twice the estimate.\nThe opposition asked");
}

#[test]
fn a_changed_passage_is_found_by_what_is_left_of_it() {
    let page = STORY.replace("four million euros, twice", "almost five million euros, twice");
    let (found, how) =
        told(&page, "It cost four million euros", "bridge on Monday.\n", ", twice the estimate.")
            .expect("found");
    assert_eq!((found.as_str(), how), ("It cost almost five million euros", How::Approximate));
}

#[test]
fn a_short_word_between_foreign_words_is_not_the_passage() {
    let found = told(STORY, "the", "completely other words stood here", "and here as well, at some length");
    assert_eq!(found, Err(OrphanReason::NotFound));
}

#[test]
fn a_replaced_passage_is_not_looked_for_elsewhere() {
    let page = STORY.replace("four million", "an unknown number of").replace("spring", "four million years");
    let found =
        told(&page, "four million", "bridge on Monday.\nIt cost ", " euros, twice the estimate.\nThe");
    assert_eq!(found, Err(OrphanReason::NotFound));
}

#[test]
fn a_word_is_not_found_inside_another_word() {
    assert_eq!(told("They were changing it.", "a", "They saw ", " thing."), Err(OrphanReason::NotFound));
}

#[test]
fn a_quote_without_context_is_found_where_it_stands_once() {
    assert!(told(STORY, "inquiry", "", "").is_ok());
    assert!(matches!(told(STORY, "bridge", "", ""), Err(OrphanReason::Ambiguous { .. })));
}

#[test]
fn too_long_a_quote_is_refused_with_the_limit() {
    let reason = told(STORY, &"long ".repeat(5_000), "", "").expect_err("refused");
    assert!(Orphan { reason }.to_string().contains("at most 20000 code points"));
}

#[test]
fn soft_hyphens_all_over_the_page_are_no_obstacle() {
    let page: String = STORY.split("").flat_map(|c| [c, "\u{ad}"]).collect();
    let (_, how) =
        told(&page, "twice the estimate", "four million euros, ", ".\nThe opposition").expect("found");
    assert_eq!(how, How::Folded);
}
