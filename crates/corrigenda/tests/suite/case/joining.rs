//! Which reports become one case, and what it then says.

use corrigenda::article::Place;
use corrigenda::case::store as cases;
use corrigenda::case::wordings::Wording;
use corrigenda::case::{Case, Command, Lane, State};
use corrigenda::store::Error;
use corrigenda_anchor::Quote;

use super::{Letter, Newsroom, PAGE, letter};
use crate::both_engines;

const PASSAGE: &str = "signed by the two governments in 1987 and renewed twice since";

async fn wordings(newsroom: &Newsroom, case: &Case) -> Vec<Wording> {
    let case = case.clone();
    newsroom.test.app.db.read(move |tx| cases::wordings(tx, &case)).await.expect("wordings")
}

both_engines!(seven_readers_with_rival_wordings_are_one_case_and_none_is_lost, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let right = PASSAGE.replace("1987", "1978");
    let first = newsroom.write(&Letter { source: "archive.sund.example", ..letter(PASSAGE, &right) }).await;
    for (marked, suggestion) in [
        (PASSAGE, right.as_str()),
        ("in 1987", "in 1978"),
        ("in 1987 and renewed", "in 1978 and renewed"),
        ("1987", "1978"),
        ("governments in 1987", "governments in 1979"),
        ("in 1987 and renewed twice since", "in 1987 and renewed three times since"),
    ] {
        newsroom.test.app.clock.advance_ms(180_000);
        let case = newsroom.write(&letter(marked, suggestion)).await;
        assert_eq!(case.case_id, first.case_id, "{marked}");
    }
    let case = newsroom.case(first.case_id).await;
    assert_eq!((case.readers, case.place, case.state), (7, Place::InArticle, State::Open));
    assert_eq!(case.opened_at, first.opened_at);
    let wordings = wordings(&newsroom, &case).await;
    let told: Vec<_> = wordings
        .iter()
        .map(|w| (w.passage_as_it_should_read.as_str(), w.tally, w.with_source, w.touches_other_words))
        .collect();
    assert_eq!(
        told,
        [
            ("signed by the two governments in 1978 and renewed twice since", 5, 1, false),
            ("signed by the two governments in 1979 and renewed twice since", 1, 0, false),
            ("signed by the two governments in 1987 and renewed three times since", 1, 0, true),
        ]
    );
    assert_eq!(wordings[0].first_at, first.opened_at);
});

both_engines!(a_reader_who_changes_words_beside_the_passage_widens_it, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let first = newsroom.write(&letter("1987", "1978")).await;
    assert_eq!(first.quote.exact, "1987");
    let wide = newsroom
        .write(&letter(
            "the two governments in 1987 and renewed twice",
            "both governments in 1987 and renewed thrice",
        ))
        .await;
    assert_eq!(wide.case_id, first.case_id);
    assert_eq!(wide.quote.exact, "the two governments in 1987 and renewed twice");
    let told: Vec<_> =
        wordings(&newsroom, &wide).await.into_iter().map(|w| w.passage_as_it_should_read).collect();
    assert_eq!(
        told,
        ["the two governments in 1978 and renewed twice", "both governments in 1987 and renewed thrice"]
    );
});

both_engines!(of_three_equal_sentences_the_one_that_was_marked_is_the_case, |engine| async move {
    let page = "On Monday the gate was shut.\nIt rained all day.\nOn Tuesday the gate was shut.\n\
                It rained all day.\nOn Wednesday the gate was shut.\nIt rained all day.";
    let newsroom = Newsroom::with(engine, page).await;
    let middle = Letter {
        prefix: "On Tuesday the gate was shut.\n",
        suffix: "\nOn Wednesday the gate",
        ..letter("It rained all day.", "It snowed all day.")
    };
    let case = newsroom.write(&middle).await;
    assert_eq!(
        case.span.map(|span| span.start.0),
        Some(page.match_indices("It rained").nth(1).expect("a second").0)
    );
    // Another reader, whose browser sent no context: nobody can say which of the three is meant.
    let unclear = newsroom.write(&letter("It rained all day.", "It hailed all day.")).await;
    assert_ne!(unclear.case_id, case.case_id);
    assert_eq!((unclear.place, unclear.span), (Place::InArticle, None));
    assert_eq!(
        unclear.place_reason,
        "It stands 3 times on the page; the reader’s context does not tell which."
    );
});

both_engines!(
    what_stands_beside_the_article_is_found_on_the_page_and_what_stands_nowhere_says_so,
    |engine| async move {
        let newsroom = Newsroom::without_page(engine).await;
        newsroom.says(PAGE, &format!("{PAGE}\nOther topics\nRovers leave it late agian")).await;
        let card = newsroom.write(&letter("late agian", "late again")).await;
        assert_eq!((card.place, card.lane), (Place::OnPage, Lane::Typo));
        let nowhere = newsroom.write(&letter("the Treaty of Lund", "the Treaty of Lisk")).await;
        assert_eq!((nowhere.place, nowhere.span), (Place::NotOnPage, None));
        assert_eq!(nowhere.place_reason, "The passage does not stand in this text.");
        assert_eq!(nowhere.quote, Quote::new("the Treaty of Lund"));
        let again = newsroom.write(&letter("the  Treaty of Lund", "the Treaty of Lisk")).await;
        assert_eq!((again.case_id, again.readers), (nowhere.case_id, 2));
        assert_eq!(wordings(&newsroom, &again).await[0].tally, 2);
    }
);

both_engines!(a_request_for_removal_is_kept_apart, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let correction = newsroom.write(&letter("said Tomas Verhale", "said Thomas Verhale")).await;
    let legal = newsroom
        .write(&Letter { exact: "Tomas Verhale", comment: "Please remove my name.", ..Letter::default() })
        .await;
    assert_ne!(legal.case_id, correction.case_id);
    assert_eq!((correction.lane, legal.lane), (Lane::Correction, Lane::Legal));
});

both_engines!(
    a_decided_case_is_joined_while_the_page_still_shows_it_and_a_declined_one_never,
    |engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let first = newsroom.write(&letter("in 1987", "in 1978")).await;
        let accepted = newsroom.accept(&first, "in 1978").await;
        let late = newsroom.write(&letter("1987", "1978")).await;
        assert_eq!((late.case_id, late.state, late.readers), (accepted.case_id, State::Accepted, 2));
        let declined = newsroom.write(&letter("A later session", "A later meeting")).await;
        let command = Command::Decline { reason: corrigenda::case::Reason::Style, message: String::new() };
        newsroom.mara(&declined, command).await.expect("declined");
        let again = newsroom.write(&letter("A later session", "A later meeting")).await;
        assert_ne!(again.case_id, declined.case_id);
        assert_eq!(again.state, State::Open);
    }
);

both_engines!(a_report_taken_back_no_longer_counts, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    newsroom.write(&letter("in 1987", "in 1978")).await;
    let second = newsroom.post(&letter("in 1987", "in 1979")).await;
    newsroom.follow().await;
    let report = newsroom.report(second).await;
    for _ in 0..2 {
        let (report, now) = (report.clone(), newsroom.test.app.clock.now());
        newsroom.test.app.db.write(move |tx| cases::withdraw(tx, &report, now)).await.expect("taken back");
    }
    let case = newsroom.case_of(second).await;
    assert_eq!(case.readers, 1);
    assert_eq!(wordings(&newsroom, &case).await.len(), 1);
});

both_engines!(
    while_the_page_cannot_be_read_reports_wait_on_cases_and_find_their_place_later,
    |engine| async move {
        let newsroom = Newsroom::without_page(engine).await;
        let first = newsroom.write(&letter("in 1987", "in 1978")).await;
        assert_eq!(
            (first.place, first.place_reason.as_str()),
            (Place::CouldNotCheck, "The page was not read yet.")
        );
        let second = newsroom.write(&letter("in 1987", "in 1979")).await;
        assert_eq!((second.case_id, second.readers), (first.case_id, 2));
        newsroom.page(PAGE).await;
        let case = newsroom.case(first.case_id).await;
        assert_eq!((case.place, case.place_reason.as_str(), case.readers), (Place::InArticle, "", 2));
        assert!(case.quote.prefix.ends_with("by the two governments "), "{:?}", case.quote);
        assert_eq!(wordings(&newsroom, &case).await.len(), 2);
        let third = newsroom.write(&letter("1987", "1978")).await;
        assert_eq!((third.case_id, third.readers), (first.case_id, 3));
    }
);

both_engines!(the_passage_stands_in_its_surroundings, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let around = newsroom
        .test
        .app
        .db
        .read(move |tx| Ok::<_, Error>((cases::surroundings(tx, &case)?, cases::before_after(tx, &case)?)))
        .await
        .expect("an answer");
    assert!(around.0.lead.ends_with("the two governments ") && around.0.rest.starts_with(" and renewed"));
    assert!(around.0.block_after.starts_with("“We have agreed"));
    assert!(!around.1.expect("found on the page").changed());
});
