//! `/desk/accuracy`: what became of what readers wrote, in numbers.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(
    the_report_counts_what_was_decided_and_counts_again_when_it_is_taken_back,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
        mara.get("/desk/accuracy").await.says("Nobody wrote in these months.");
        let fact = newsroom.write(&letter("in 1987", "in 1978")).await;
        newsroom.write(&letter("a joint office", "a joint ofice")).await;
        newsroom.test.app.clock.advance_ms(30 * 60_000);
        let fact = newsroom.accept(&fact, "in 1978").await;
        mara.get("/desk/accuracy")
            .await
            .says("<dd>2</dd><dd>on 2 cases</dd>")
            .says("<dd>100%</dd><dd>1 of 1 decided</dd>")
            .says("Number or date")
            .says("0 of 1");
        let reopen = corrigenda::case::Command::Reopen { why: String::new() };
        newsroom.mara(&fact, reopen).await.expect("taken back");
        mara.get("/desk/accuracy")
            .await
            .says("January 2026 to March 2026")
            .says("<dd>none yet</dd><dd>0 of 0 decided</dd>")
            .says("<dd>from first report to the page</dd>")
            .is_silent_about("Number or date");
    }
);

both_engines!(tables_are_given_as_csv_and_sections_to_owners_only, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let fact = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.accept(&fact, "in 1978").await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut lev = signed_in(&newsroom.test, "Lev Sorin", Role::Editor).await;
    mara.get("/desk/accuracy.csv?table=kinds").await.says("kind,cases,percent\r\nNumber or date,1,100\r\n");
    mara.get("/desk/accuracy.csv?table=sections").await.says("Not said by the page,1,1,1,1,");
    assert_eq!(lev.get("/desk/accuracy.csv?table=sections").await.status, StatusCode::FORBIDDEN);
    assert_eq!(lev.get("/desk/accuracy.csv?table=nothing").await.status, StatusCode::NOT_FOUND);
    lev.get("/desk/accuracy").await.says("What was wrong").is_silent_about("By section");
    mara.get("/desk/accuracy").await.says("By section");
});

both_engines!(a_view_is_saved_under_a_name_and_forgotten, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    newsroom.write(&letter("a joint office", "a joint ofice")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut lev = signed_in(&newsroom.test, "Lev Sorin", Role::Editor).await;
    mara.get("/desk?lane=typo&order=weight").await.says("Save this view");
    let saved = mara
        .post("/desk/views", &[("name", " My  typos "), ("query", "?lane=typo&order=weight&evil=1")])
        .await;
    assert_eq!(saved.location(), "/desk?lane=typo&order=weight");
    mara.get("/desk").await.says("<a href=\"/desk?lane=typo&#38;order=weight\">My typos</a>");
    lev.get("/desk").await.is_silent_about("My typos");
    mara.get("/desk?lane=typo&order=weight").await.says("Forget this view");
    mara.post("/desk/views/forget", &[("name", "My typos")]).await;
    mara.get("/desk").await.is_silent_about("My typos");
    assert_eq!(mara.post("/desk/views", &[("name", "  ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
});

both_engines!(
    how_an_error_came_about_is_said_with_the_yes_or_later_and_counted,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let first = newsroom.write(&letter("in 1987", "in 1978")).await;
        let second = newsroom.write(&letter("a joint office", "a joint ofice")).await;
        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
        let path = format!("/desk/cases/{}", first.case_id);
        let early = mara.post(&format!("{path}/cause"), &[("cause", "typing")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        early.says("How an error came about is said of an accepted case");
        let version = first.version.to_string();
        let form = [("version", version.as_str()), ("wording", ""), ("cause", "misread_source")];
        mara.post(&format!("{path}/accept"), &form).await.location();
        newsroom.accept(&second, "a joint ofice").await;
        mara.get(&path)
            .await
            .says("How it came about: misread source.")
            .says("said how it came about: misread source");
        mara.get("/desk/accuracy")
            .await
            .says("How it happened")
            .says("Misread source")
            .says("1, 50%")
            .says("Not said");
        let csv = "cause,cases,percent\r\nMisread source,1,50\r\nNot said,1,50\r\n";
        mara.get("/desk/accuracy.csv?table=causes").await.says(csv);
        mara.post(&format!("{path}/cause"), &[("cause", "")]).await.location();
        mara.get("/desk/accuracy").await.is_silent_about("How it happened");
        mara.post(&format!("{path}/cause"), &[("cause", "source_wrong")]).await.location();
        newsroom
            .mara(
                &newsroom.case(first.case_id).await,
                corrigenda::case::Command::Reopen { why: String::new() },
            )
            .await
            .expect("taken back");
        assert_eq!(newsroom.case(first.case_id).await.cause, None, "a case without a decision has no cause");
    }
);
