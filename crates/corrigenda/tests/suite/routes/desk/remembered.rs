//! A refusal that is remembered, from the decline to the reader who insists, and `/desk/remembered`.

use corrigenda::article::revision::Reading;
use corrigenda::article::{self, Origin};
use corrigenda::case::{Case, CaseEvent, State};
use corrigenda::desk::people::Role;
use corrigenda::router::router;
use serde_json::json;

use super::signed_in;
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};
use crate::support::http::{get, post_form};
use crate::support::visitor::Visitor;

const PASSAGE: &str = "a shared season";

/// Declines a case and has the refusal remembered for the article.
async fn declined(newsroom: &Newsroom, mara: &mut Visitor, case: &Case) {
    let version = case.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("reason", "style"),
        ("message", "Shared is our word for it."),
        ("remember", "article"),
        ("days", "30"),
    ];
    mara.post(&format!("/desk/cases/{}/decline", case.case_id), &fields).await.location();
    assert_eq!(newsroom.case(case.case_id).await.state, State::Declined);
}

both_engines!(
    the_next_identical_report_is_answered_by_itself_and_its_reader_may_insist,
    |engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let case = newsroom.write(&letter(PASSAGE, "a common season")).await;
        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
        mara.get(&format!("/desk/cases/{}", case.case_id)).await.says("Remember this refusal");
        declined(&newsroom, &mut mara, &case).await;

        let report = newsroom.post(&letter("a shared  season ", "a common season")).await;
        newsroom.follow().await;
        let answered = newsroom.case_of(report).await;
        assert_ne!(answered.case_id, case.case_id);
        assert_eq!((answered.state, answered.reason), (State::Declined, case_reason()));
        assert_eq!(answered.message, "Shared is our word for it.");
        let second = newsroom.write(&letter(PASSAGE, "a common season")).await;
        assert_eq!(second.case_id, answered.case_id, "the same answer is given on one case");

        // Another wording, and the same with a source, are new to the desk.
        let other = newsroom.write(&letter(PASSAGE, "a joint season")).await;
        assert_eq!(other.state, State::Open);
        let source =
            Letter { source: "The pact, article 2", ..letter("Both delegations", "The two delegations") };
        assert_eq!(newsroom.write(&source).await.state, State::Open);

        let mut reader = Visitor::new(&newsroom.test.app);
        let receipt = newsroom.receipt(report).await;
        let page = reader.get(&receipt).await;
        page.says("It is a matter of style")
            .says("Shared is our word for it.")
            .says("Is it wrong all the same?");
        let insist = reader.post(&receipt, &[("do", "insist"), ("more", "The pact says common.")]).await;
        reader
            .get(insist.location())
            .await
            .says("It is on the editors’ desk again.")
            .is_silent_about("all the same?");
        let back = newsroom.case(answered.case_id).await;
        assert!(back.state == State::Open && back.insisted && back.came_back_at.is_some());
        mara.get(&format!("/desk/cases/{}", back.case_id))
            .await
            .says("Reader insists")
            .says("The pact says common.")
            .says("Declined by itself, as Mara Brandt had it remembered on case");
        let twice = reader.post(&receipt, &[("do", "insist")]).await;
        twice.says("There is no answer here that came by itself.");
    }
);

fn case_reason() -> Option<corrigenda::case::Reason> {
    Some(corrigenda::case::Reason::Style)
}

both_engines!(what_is_remembered_is_listed_expires_and_is_taken_back, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter(PASSAGE, "a common season")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    mara.get("/desk/remembered").await.says("Nothing is remembered.");
    declined(&newsroom, &mut mara, &case).await;
    let list = mara.get("/desk/remembered").await;
    list.says("Envoys agree the outline").says("3 April 2026").says("Revoke");
    let (_, rest) = list.body.split_once("action=\"/desk/remembered/").expect("a form");
    let id = rest.split('/').next().unwrap_or_default().to_owned();
    mara.post(&format!("/desk/remembered/{id}/revoke"), &[]).await.location();
    mara.get("/desk/remembered").await.says("Revoked");
    let open = newsroom.write(&letter(PASSAGE, "a common season")).await;
    assert_eq!(open.state, State::Open);

    declined(&newsroom, &mut mara, &open).await;
    newsroom.test.app.clock.advance_ms(31 * 24 * 3_600_000);
    let late = newsroom.write(&letter(PASSAGE, "a common season")).await;
    assert_eq!(late.state, State::Open, "it expired");
    let events = newsroom.events(late.case_id).await;
    assert!(!events.iter().any(|line| matches!(line.event, CaseEvent::Recalled { .. })));
});

both_engines!(a_case_that_is_opened_again_refuses_no_more, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter(PASSAGE, "a common season")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    declined(&newsroom, &mut mara, &case).await;
    let version = newsroom.case(case.case_id).await.version.to_string();
    mara.post(&format!("/desk/cases/{}/reopen", case.case_id), &[("version", &version)]).await.location();
    mara.get("/desk/remembered").await.says("Revoked");
});

const ID: &str = "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01";
const KEPT: &str = "The editors looked at these words before and kept them.";

/// What a page is told of refusals, in that language.
async fn refused(newsroom: &Newsroom, page: &str, lang: &str) -> serde_json::Value {
    let asked = format!("/api/v1/sites/courier/known?url=https://courier.test/{page}{lang}");
    let answer = get(&router(newsroom.test.app.clone()), &asked).await;
    assert!(answer.header("cache-control").contains("public"));
    let text = answer.text();
    for private in ["Mara", "common", "Wanda"] {
        assert!(!text.contains(private), "{private} in {text}");
    }
    answer.json()["refused"].clone()
}

/// What the form answers to somebody who would say this.
async fn asked_back(newsroom: &Newsroom, quote: &str, wording: &str, why: &str) -> String {
    let form = [
        ("id", ID),
        ("url", "https://courier.test/pact"),
        ("quote", quote),
        ("wording", wording),
        ("kind", "correction"),
        ("why", why),
        ("website", ""),
    ];
    let answer = post_form(&router(newsroom.test.app.clone()), "/courier/write", &form).await;
    assert_eq!(answer.status, axum::http::StatusCode::OK);
    answer.text()
}

both_engines!(what_is_remembered_is_said_before_anything_is_sent, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let letter = Letter { comment: "Wanda from the office says so.", ..letter(PASSAGE, "a common season") };
    let case = newsroom.write(&letter).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    assert_eq!(refused(&newsroom, "pact", "").await, json!([]));
    declined(&newsroom, &mut mara, &case).await;

    let told = refused(&newsroom, "pact", "").await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    assert_eq!(told[0]["quote"]["exact"], PASSAGE);
    assert_eq!(
        told[0]["quote"]["suffix"].as_str().map(|after| after.starts_with(" for the Middle")),
        Some(true)
    );
    assert_eq!(told[0]["why"], "It is a matter of style, and ours differs.");
    assert_eq!(told[0]["message"], "Shared is our word for it.");
    assert_eq!(refused(&newsroom, "pact", "&lang=uk").await[0]["why"], "Це справа стилю, а наш інший.");

    let page = asked_back(&newsroom, "a shared  season", "a common season", "").await;
    for said in [KEPT, "It is a matter of style", "Shared is our word for it.", "Send it all the same"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    // What is new to the desk is asked about as ever: other words, a source, other passages.
    for (quote, wording, why) in [
        (PASSAGE, "a joint season", ""),
        (PASSAGE, "a common season", "https://pact.example/article-2"),
        ("a shared season for the Middle Bank", "a common season for the Middle Bank", ""),
    ] {
        let page = asked_back(&newsroom, quote, wording, why).await;
        assert!(page.contains("Found in paragraph") && !page.contains(KEPT), "{wording}: {page}");
    }

    // It reaches this article; another that says the same is not told.
    let now = newsroom.test.app.clock.now();
    let site_id = newsroom.site_id;
    let other = newsroom.test.app.db.write(move |tx| {
        let other = article::store::join_or_insert(tx, site_id, "https://courier.test/other", now)?;
        let reading = Reading {
            title: "Another".into(),
            text: PAGE.into(),
            page_text: PAGE.into(),
            origin: Origin::Fetched,
        };
        article::store::insert_revision_if_new(tx, other, &reading, now)
    });
    other.await.expect("another article");
    assert_eq!(refused(&newsroom, "other", "").await, json!([]));

    newsroom.test.app.clock.advance_ms(31 * 24 * 3_600_000);
    assert_eq!(refused(&newsroom, "pact", "").await, json!([]), "it expired");
    assert!(!asked_back(&newsroom, PASSAGE, "a common season", "").await.contains(KEPT));
});

both_engines!(nothing_is_said_ahead_of_a_refusal_that_was_revoked_or_is_not_answered, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter(PASSAGE, "a common season")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    declined(&newsroom, &mut mara, &case).await;
    mara.post("/desk/remembered/1/revoke", &[]).await.location();
    assert_eq!(refused(&newsroom, "pact", "").await, json!([]));

    let abuse = newsroom.write(&letter("A later session", "A rotten session")).await;
    let version = abuse.version.to_string();
    let fields = [("version", version.as_str()), ("reason", "abuse"), ("remember", "site"), ("days", "30")];
    mara.post(&format!("/desk/cases/{}/decline", abuse.case_id), &fields).await.location();
    assert_eq!(refused(&newsroom, "pact", "").await, json!([]));

    // What stands on no page is a reader's, and is not told to others.
    let lost = newsroom.write(&letter("words that stand nowhere here", "other words")).await;
    declined(&newsroom, &mut mara, &lost).await;
    newsroom.page(&format!("{PAGE}\nwords that stand nowhere here")).await;
    assert_eq!(refused(&newsroom, "pact", "").await, json!([]));
});
