//! `/desk/articles/{id}`: the history of a page.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;
use serde_json::Value;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

/// A page that was put right, and then had a paragraph moved up.
async fn scene(engine: Engine) -> (Newsroom, String) {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.accept(&case, "in 1978").await;
    let fixed = PAGE.replace("1987", "1978");
    newsroom.page(&fixed).await;
    let mut lines: Vec<&str> = fixed.lines().collect();
    let last = lines.pop().expect("a last line");
    lines.insert(1, last);
    newsroom.page(&lines.join("\n")).await;
    let path = format!("/desk/articles/{}", newsroom.article_id);
    (newsroom, path)
}

both_engines!(a_history_shows_each_change_and_what_belongs_to_it, |engine: Engine| async move {
    let (newsroom, path) = scene(engine).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let newest = mara.get(&path).await;
    newest
        .says("3 revisions kept.")
        .says("Moved here")
        .says("Moved from here")
        .says("Case 1: fixed as suggested")
        .says("Case 1: 1 reader wrote about this text")
        .is_silent_about("<ins>");
    let (_, before) = newest.body.split_once("?at=").expect("revisions");
    let links: Vec<&str> =
        before.split("?at=").map(|rest| rest.split(['"', '&']).next().unwrap_or("")).collect();
    let fix = links.iter().find(|id| **id != links[0]).expect("an older one");
    mara.get(&format!("{path}?at={fix}"))
        .await
        .says("<del>1987</del><ins>1978</ins>")
        .says("1 paragraph stays")
        .is_silent_about("Moved here");
    let side = mara.get(&format!("{path}?at={fix}&view=side")).await;
    side.says("<del>1987</del> and renewed").says("<ins>1978</ins> and renewed").says("history-pair");
    let first = links.last().expect("the first");
    mara.get(&format!("{path}?at={first}")).await.says("The first text, seen").says("in 1987 and renewed");
    let both = mara.get(&format!("{path}?at={}&from={first}", links[0])).await;
    both.says("<del>1987</del><ins>1978</ins>").says("Moved here");
    mara.get("/desk/cases/1").await.says(&format!("href=\"{path}\""));
    newsroom.page(crate::case::PAGE).await;
    let again = mara.get(&path).await;
    again.says("4 revisions kept.").says("Case 1: fixed as suggested");
    for nowhere in ["/desk/articles/999999".to_owned(), format!("{path}?at=999999")] {
        assert_eq!(mara.get(&nowhere).await.status, StatusCode::NOT_FOUND);
    }
});

both_engines!(a_history_can_be_taken_away, |engine: Engine| async move {
    let (newsroom, path) = scene(engine).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let json = mara.get(&format!("{path}/history.json")).await;
    assert!(json.headers["content-disposition"].to_str().expect("plain").starts_with("attachment"));
    let all: Value = serde_json::from_str(&json.body).expect("JSON");
    let texts: Vec<&str> =
        all["revisions"].as_array().expect("a list").iter().filter_map(|one| one["text"].as_str()).collect();
    assert_eq!((texts.len(), texts[0], all["left_out"].as_i64()), (3, PAGE, Some(0)));
    let html = mara.get(&format!("{path}/history.html")).await;
    html.says("<del>1987</del><ins>1978</ins>").says("Moved here").says("fixed as suggested");
    let mut nobody = mara.another();
    for part in ["", "/history.json", "/history.html"] {
        assert!(nobody.get(&format!("{path}{part}")).await.location().starts_with("/desk/sign-in"));
    }
});
