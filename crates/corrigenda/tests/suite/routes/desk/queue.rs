//! `/desk`: the queue and its filters.

use axum::http::StatusCode;
use corrigenda::case::{Command, Lane, Reason};
use corrigenda::desk::people::Role;

use super::{HOSTILE, signed_in};
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(an_empty_desk_says_that_nothing_waits, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    mara.get("/desk").await.says("Nothing waits on you.").says("Queue (0), Corrigenda");
    mara.get("/desk?q=ropewalk").await.says("No case matches these filters.").says("“ropewalk”");
});

both_engines!(a_row_shows_the_change_in_its_place_and_who_stands_behind_it, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    for _ in 0..2 {
        newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    }
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1979 and renewed")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    mara.get("/desk")
        .await
        .says("in <del>1987</del><ins>1978</ins> and renewed")
        .says("<b>3</b><span>readers</span>")
        .says("2 wordings")
        .says("<b dir=\"auto\">Envoys agree the outline of a fishing pact</b>")
        .says(&format!("href=\"/desk/cases/{}\"", case.case_id))
        .says("All <span class=\"num\">1</span>")
        .is_silent_about("Nothing waits on you.");
});

both_engines!(filters_show_what_they_say_and_pages_follow_each_other, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let typo = newsroom.write(&letter("a shared season", "a shraed season")).await;
    let fact = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let closed = newsroom.write(&letter("the Treaty of Lisk", "the Treaty of Lesk")).await;
    let decline = Command::Decline { reason: Reason::CorrectAsPublished, message: String::new() };
    newsroom.mara(&closed, decline).await.expect("declined");
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let row = |case: &corrigenda::case::Case| format!("id=\"case-{}\"", case.case_id);

    let open = mara.get("/desk").await;
    open.says(&row(&typo)).says(&row(&fact)).is_silent_about(&row(&closed));
    let shut = mara.get("/desk?state=closed").await;
    shut.says(&row(&closed)).says("Declined").is_silent_about(&row(&fact));
    let found = mara.get("/desk?q=RENEWED").await;
    found.says(&row(&fact)).is_silent_about(&row(&typo)).says("value=\"RENEWED\"");
    let lane = mara.get(&format!("/desk?lane={}", typo.lane)).await;
    lane.says(&row(&typo)).says("aria-current=\"page\"");
    let waiting = mara.get("/desk?order=waiting-longest").await;
    let (first, second) = (waiting.body.find(&row(&typo)), waiting.body.find(&row(&fact)));
    assert!(first.is_some() && first < second);
    let beyond = mara.get(&format!("/desk?after={}.1", typo.case_id)).await;
    beyond.says("No case matches these filters.");
});

both_engines!(the_legal_lane_is_hidden_from_contributors_everywhere, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let case =
        newsroom.mara(&case, Command::Move { lane: Lane::Legal, why: String::new() }).await.expect("moved");
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let mut ines = signed_in(&newsroom.test, "Ines Aldery", Role::Contributor).await;
    let row = format!("id=\"case-{}\"", case.case_id);
    mara.get("/desk").await.says(&row).says("lane-legal");
    for path in ["/desk", "/desk?lane=legal", "/desk?state=any", "/desk?q=1978"] {
        ines.get(path).await.is_silent_about(&row);
    }
    let path = format!("/desk/cases/{}", case.case_id);
    assert_eq!(mara.get(&path).await.status, StatusCode::OK);
    assert_eq!(ines.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ines.post(&format!("{path}/note"), &[("text", "hello")]).await.status, StatusCode::NOT_FOUND);
});

both_engines!(whatever_readers_write_is_text_on_every_page, |engine: Engine| async move {
    let page = format!("One.\nBefore {HOSTILE} after.\nThree.");
    let newsroom = Newsroom::with(engine, &page).await;
    let said = Letter {
        exact: HOSTILE,
        prefix: "Before ",
        suffix: " after",
        suggestion: Some("\"><svg onload=alert(2)>\u{202E}"),
        comment: HOSTILE,
        source: "javascript:alert(3)\" onclick=\"alert(4)",
    };
    let case = newsroom.write(&said).await;
    let mut mara = signed_in(&newsroom.test, "<b>Mara</b> \"Brandt\"", Role::Owner).await;
    let path = format!("/desk/cases/{}", case.case_id);
    mara.post(&format!("{path}/note"), &[("text", HOSTILE)]).await.location();
    for path in ["/desk".to_owned(), path.clone(), format!("/desk?q={}", "%3Cscript%3Ealert(1)")] {
        let answer = mara.get(&path).await;
        for raw in ["<script>alert", "<img src=x", "<svg onload", "<b>Mara", "\u{202E}", "href=\"javascript"]
        {
            answer.is_silent_about(raw);
        }
        // An attribute that a quote opened would stand before the end of its tag.
        answer.is_silent_about("\" onclick=\"").is_silent_about("alert(4)\">");
    }
    mara.get(&path)
        .await
        .says("Contains markup")
        .says("<span class=\"ctl\">RLO</span>")
        .says("links are never made clickable");
    mara.get("/desk").await.says("Contains markup, shown as text");
});

both_engines!(the_desk_tells_what_its_answers_took_and_the_door_does_not, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let told = mara.get("/desk").await.headers.get("server-timing").cloned().expect("the time it took");
    let told = told.to_str().expect("text").strip_prefix("desk;dur=").expect("milliseconds").to_owned();
    assert!(told.parse::<f64>().expect("a number") >= 0.0);
    assert!(!mara.another().get("/desk/sign-in").await.headers.contains_key("server-timing"));
});
