//! `/desk/bulk`: several cases at once, with a summary before and a way back.

use axum::http::StatusCode;
use corrigenda::case::{Case, State};
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};

fn ticked(cases: &[&Case]) -> Vec<(&'static str, String)> {
    cases.iter().map(|case| ("case", format!("{}.{}", case.case_id, case.version))).collect()
}

fn with<'a>(fields: &'a [(&'static str, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).chain(more.iter().copied()).collect()
}

both_engines!(several_are_declined_with_one_reason_and_taken_back_together, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let a = newsroom.write(&letter("a shared season", "a common season")).await;
    let b = newsroom.write(&letter("A later session", "Another session")).await;
    let decided = newsroom.write(&letter("joint office", "common office")).await;
    newsroom.accept(&decided, "common office").await;
    let decided = newsroom.case(decided.case_id).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    mara.get("/desk").await.says("name=\"case\"").says("Select case");

    let three = ticked(&[&a, &b, &decided]);
    let summary = mara.post("/desk/bulk", &with(&three, &[("do", "decline"), ("view", "?lane=typo")])).await;
    assert_eq!(summary.status, StatusCode::OK);
    summary
        .says("Decline 2 ")
        .says("1 cannot be")
        .says("This case is accepted already.")
        .says("href=\"/desk?lane=typo\"");
    assert_eq!(newsroom.case(a.case_id).await.state, State::Open, "a summary does nothing");

    let fields = with(&three, &[("do", "decline"), ("reason", "style"), ("message", "Our style.")]);
    let done = mara.post("/desk/bulk/do", &fields).await;
    let address = done.location().to_owned();
    mara.get(&address).await.says("2 cases declined.").says("1 could not be").says("Undo</button>");
    for case in [&a, &b] {
        let case = newsroom.case(case.case_id).await;
        assert_eq!((case.state, case.message.as_str()), (State::Declined, "Our style."));
    }
    assert_eq!(newsroom.case(decided.case_id).await.state, State::Accepted);

    // One of them is decided anew since: it stays as it is.
    let declined = newsroom.case(b.case_id).await;
    let reopen = corrigenda::case::Command::Reopen { why: String::new() };
    let reopened = newsroom.mara(&declined, reopen).await.expect("open again");
    newsroom.accept(&reopened, "Another session").await;
    newsroom.test.app.clock.advance_ms(3_600_000);
    mara.get(&address).await.says("Open 1 again").is_silent_about("Undo</button>");
    mara.post(&format!("{address}/undo"), &[]).await.location();
    mara.get(&address).await.says("Taken back.");
    assert_eq!(newsroom.case(a.case_id).await.state, State::Open);
    assert_eq!(newsroom.case(b.case_id).await.state, State::Accepted);
});

both_engines!(accepting_several_takes_what_leads_and_says_what_has_no_words, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let a = newsroom.write(&letter("a shared season", "a common season")).await;
    let silent = Letter { exact: "A later session", comment: "Which one?", ..Letter::default() };
    let b = newsroom.write(&silent).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let two = ticked(&[&a, &b]);
    mara.post("/desk/bulk", &with(&two, &[("do", "accept")])).await.says("No reader suggested words.");
    // Meanwhile another wording is decided on: what was seen is not what would be decided.
    newsroom.accept(&a, "a joint season").await;
    let done = mara.post("/desk/bulk/do", &with(&two, &[("do", "accept")])).await;
    mara.get(done.location())
        .await
        .says("0 cases accepted.")
        .says("Meanwhile this case changed")
        .says("No reader suggested words.");
    assert_eq!(newsroom.case(a.case_id).await.wording.as_deref(), Some("a joint season"));
    let nothing = mara.post("/desk/bulk", &[("do", "accept")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
});

both_engines!(wordings_of_different_words_are_accepted_together, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let passage = "in 1987 and renewed twice";
    newsroom.write(&letter(passage, "in 1978 and renewed twice")).await;
    newsroom.write(&letter(passage, "in 1978 and renewed twice")).await;
    newsroom.write(&letter(passage, "in 1979 and renewed twice")).await;
    let case = newsroom.write(&letter(passage, "in 1987 and renewed three times")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let at = format!("/desk/cases/{}", case.case_id);
    let page = mara.get(&at).await;
    page.says("which changes other words").says("#:~:text=in%201987%20and%20renewed%20twice");
    let key = |number: usize| {
        let (before, _) = page.body.split_once(&format!("data-number=\"{number}\"")).expect("a wording");
        let (_, value) = before.rsplit_once("value=\"").expect("a value");
        value.split('"').next().expect("a key").to_owned()
    };
    let version = case.version.to_string();
    let (one, two, three) = (key(1), key(2), key(3));
    let fields = [("version", version.as_str()), ("wording", &one), ("also", &two), ("also", &three)];
    let clash = mara.post(&format!("{at}/accept"), &fields).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    clash.says("Wordings 1 and 2 change the same words.");
    let fields = [("version", version.as_str()), ("wording", &one), ("also", &three), ("notice", "on")];
    mara.post(&format!("{at}/accept"), &fields).await.location();
    let accepted = newsroom.case(case.case_id).await;
    assert_eq!(accepted.wording.as_deref(), Some("in 1978 and renewed three times"));
    mara.get(&at).await.says("Copy the corrected passage").says("data-copy=\"copy-markdown\"");

    let csv = mara.get(&format!("{at}/history/csv")).await;
    csv.says("at,actor,who,kind,said").says("\"Accepted by Mara Brandt: “in 1978 and renewed three times”\"");
    mara.get(&format!("{at}/history/json"))
        .await
        .says("\"kind\":\"accepted\"")
        .says("\"who\":\"Mara Brandt\"");
    mara.get(&format!("{at}/history/txt")).await.says("Accepted by Mara Brandt");
    assert_eq!(mara.get(&format!("{at}/history/pdf")).await.status, StatusCode::NOT_FOUND);
});
