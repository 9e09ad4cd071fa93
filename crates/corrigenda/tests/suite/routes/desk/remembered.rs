//! A refusal that is remembered, from the decline to the reader who insists, and `/desk/remembered`.

use corrigenda::case::{Case, CaseEvent, State};
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};
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
