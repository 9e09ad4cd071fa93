//! `/{site}/write` where the page was read before: the sentence is found, and shown, before it is sent.

use axum::http::StatusCode;
use corrigenda::article::Place;
use corrigenda::report::receipt::Receipt;
use corrigenda::report::{Report, store as reports};

use crate::both_engines;
use crate::support::http::{Answer, get, post_form};
use crate::support::press::{Press, RIGHT, WRONG};

const PAGE: &str = "/courier/write";
const ID: &str = "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01";

/// A publication whose page was read, since somebody reported it.
async fn read_before(press: &Press) {
    press.report(RIGHT, "").await;
    press.work().await;
}

async fn filled(press: &Press, quote: &str, more: &[(&str, &str)]) -> Answer {
    let url = press.url();
    let mut fields = vec![
        ("id", ID),
        ("url", url.as_str()),
        ("quote", quote),
        ("wording", RIGHT),
        ("kind", "correction"),
        ("why", ""),
        ("website", ""),
    ];
    fields.extend(more);
    post_form(&press.router, PAGE, &fields).await
}

/// The value of a hidden field or of the first radio button of that name.
fn value(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).expect("the field");
    rest.split_once('"').expect("its end").0.to_owned()
}

async fn kept(press: &Press, answer: &Answer) -> Report {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let receipt: Receipt =
        answer.header("location").strip_prefix("/r/").expect("the receipt").parse().expect("a receipt");
    let found = press.test.app.db.read(move |tx| reports::by_receipt_hash(tx, &receipt.hash()));
    found.await.expect("an answer").expect("it is kept")
}

both_engines!(the_sentence_is_shown_in_its_paragraph_before_it_is_sent, |engine| async move {
    let press = Press::new(engine).await;
    read_before(&press).await;
    let asked = filled(&press, &WRONG.replace(' ', "  "), &[]).await;
    assert_eq!((asked.status, asked.header("cache-control")), (StatusCode::OK, "no-store"));
    let page = asked.text();
    assert!(page.contains("Found in paragraph 3."), "{page}");
    assert!(
        page.contains("Both delegations said") && page.contains("<del>1987</del><ins>1978</ins>"),
        "{page}"
    );
    assert!(page.contains("1 reader reported this. Editors are on it."), "{page}");
    assert_eq!(press.count("reports").await, 1, "nothing is sent before the reader has seen it");
    let (place, revision) = (value(&page, "place"), value(&page, "revision"));
    let sent = filled(&press, WRONG, &[("place", &place), ("revision", &revision), ("press", "send")]).await;
    let report = kept(&press, &sent).await;
    assert_eq!(report.quote.exact, WRONG);
    assert!(report.quote.prefix.ends_with("which was ") && report.quote.suffix.starts_with(" and renewed"));
    press.work().await;
    let placed = kept(&press, &sent).await;
    assert_eq!(placed.place, Some(Place::InArticle));
});

both_engines!(a_sentence_as_remembered_brings_rivals_and_none_of_them_is_an_answer, |engine| async move {
    let press = Press::new(engine).await;
    read_before(&press).await;
    let remembered = "the office opens before the herring are back at the Bank";
    let asked = filled(&press, remembered, &[]).await;
    assert_eq!(asked.status, StatusCode::OK);
    let page = asked.text();
    assert!(page.contains("That sentence is not on the page as pasted."), "{page}");
    assert!(page.contains("the office is to be opened before the herring"), "{page}");
    assert!(!page.contains(" checked"), "nothing is chosen for the reader: {page}");
    let sent = filled(&press, remembered, &[("place", "none"), ("press", "send")]).await;
    assert_eq!(kept(&press, &sent).await.quote.exact, remembered);
});

both_engines!(what_is_nowhere_on_the_page_is_sent_as_it_is, |engine| async move {
    let press = Press::new(engine).await;
    read_before(&press).await;
    let asked = filled(&press, "A mayor was seen on the moon", &[]).await;
    let page = asked.text();
    assert!(page.contains("Nothing like it is on the page as we last read it."), "{page}");
    let sent = filled(&press, "A mayor was seen on the moon", &[("place", &value(&page, "place"))]).await;
    let report = kept(&press, &sent).await;
    assert_eq!(report.quote.exact, "A mayor was seen on the moon");
});

both_engines!(a_place_of_another_text_or_of_none_is_asked_about_again, |engine| async move {
    let press = Press::new(engine).await;
    read_before(&press).await;
    for (place, revision) in [("0-5", "999"), ("5-2", "1"), ("x", "1"), ("0-99999", "1")] {
        let asked = filled(&press, WRONG, &[("place", place), ("revision", revision)]).await;
        assert_eq!(asked.status, StatusCode::OK, "{place}");
        assert!(asked.text().contains("Found in paragraph 3."), "{place}");
    }
    assert_eq!(press.count("reports").await, 1);
});

both_engines!(changing_ones_mind_brings_the_form_back_with_every_word, |engine| async move {
    let press = Press::new(engine).await;
    read_before(&press).await;
    let back = filled(&press, WRONG, &[("press", "change")]).await;
    assert_eq!(back.status, StatusCode::OK);
    let page = back.text();
    assert!(page.contains("<textarea") && page.contains(WRONG) && page.contains(RIGHT), "{page}");
    assert_eq!(value(&page, "id"), ID);
});

both_engines!(
    the_sentences_of_the_article_can_be_stepped_through_and_nothing_typed_is_lost,
    |engine| async move {
        let press = Press::new(engine).await;
        let form = get(&press.router, PAGE).await.text();
        assert!(
            form.contains("Choose the sentence from the article") && !form.contains("choose=1"),
            "{form}"
        );
        let address = press.url();
        let typed = [
            ("id", ID),
            ("url", address.as_str()),
            ("quote", "the office opens"),
            ("wording", "The office opens in May."),
            ("kind", "clarification"),
            ("why", "See the minutes."),
            ("website", ""),
        ];
        let list =
            post_form(&press.router, PAGE, &[&typed[..], &[("press", "choose")]].concat()).await.text();
        assert_eq!(list.matches("type=\"radio\" name=\"quote\"").count(), 4, "{list}");
        assert!(!list.contains("These are the first"), "{list}");
        for (name, words) in typed.iter().filter(|(name, _)| *name != "website") {
            assert_eq!(value(&list, name), *words);
        }
        // A browser sends the hidden field first, and after it what was chosen.
        let taken = [&typed[..], &[("quote", "Envoys agree a pact"), ("press", "take")]].concat();
        let form = post_form(&press.router, PAGE, &taken).await.text();
        assert_eq!(form.matches("Envoys agree a pact</textarea>").count(), 1, "the passage alone: {form}");
        assert!(
            form.contains("The office opens in May.</textarea>") && form.contains("See the minutes."),
            "{form}"
        );
        assert!(form.contains("value=\"clarification\" checked"), "{form}");
        let bare =
            [("id", ID), ("url", address.as_str()), ("quote", "Envoys agree a pact"), ("press", "take")];
        let form = post_form(&press.router, PAGE, &bare).await.text();
        assert_eq!(form.matches("Envoys agree a pact</textarea>").count(), 2, "passage and wording: {form}");
        let nowhere = [("id", ID), ("url", "https://elsewhere.example/"), ("press", "choose")];
        let form = post_form(&press.router, PAGE, &nowhere).await;
        assert!(form.status == StatusCode::FORBIDDEN && form.text().contains("id=\"url-e\""));
    }
);

both_engines!(words_that_were_put_right_meanwhile_are_said_to_be, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    press.accept(&press.case(&receipt).await, false).await;
    press.says(RIGHT);
    press.later(60).await;
    let asked = filled(&press, WRONG, &[]).await;
    let page = asked.text();
    assert!(page.contains("This was put right on 4 March 2026"), "{page}");
    assert!(page.contains("The page now says:") && page.contains("1978"), "{page}");
});
