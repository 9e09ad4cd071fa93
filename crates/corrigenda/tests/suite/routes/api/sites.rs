//! `GET /api/v1/sites/{site}/notices` and `…/known`: what a page may know about itself.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::case::{Command, Lane};
use corrigenda::notice::NoticeKind;
use serde_json::json;

use crate::both_engines;
use crate::support::http::{Answer, ask, get};
use crate::support::press::{Press, RIGHT, WRONG};

async fn asked(press: &Press, what: &str) -> Answer {
    get(&press.router, &format!("/api/v1/sites/courier/{what}?url={}%23top", press.url())).await
}

both_engines!(a_reported_passage_is_known_without_a_word_of_its_readers, |engine| async move {
    let press = Press::new(engine).await;
    assert_eq!(
        asked(&press, "known").await.json(),
        json!({ "reported": [], "corrected": [], "refused": [] })
    );
    press.report(RIGHT, "my uncle Rasmus signed it").await;
    let receipt = press.report("signed by the two governments in 1979", "").await;
    press.work().await;
    let answer = asked(&press, "known").await;
    let known = answer.json();
    assert_eq!(known["reported"].as_array().map(Vec::len), Some(1), "{known}");
    assert_eq!(known["reported"][0]["readers"], 2);
    assert_eq!(known["reported"][0]["since"], "2026-03-04T09:12:00Z");
    assert!(known["reported"][0]["quote"]["exact"].as_str().is_some_and(|exact| exact.contains("1987")));
    assert!(
        !answer.text().contains("1978")
            && !answer.text().contains("1979")
            && !answer.text().contains("Rasmus")
    );

    press
        .decide(
            &press.case(&receipt).await,
            Command::Move { lane: Lane::Legal, why: "A letter came.".into() },
        )
        .await;
    assert_eq!(asked(&press, "known").await.json()["reported"], json!([]), "the legal lane is not shown");
});

both_engines!(a_corrected_passage_is_known_by_what_the_page_says_now, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.accept(&press.case(&receipt).await, true).await;
    let notice = press.publish(&case, NoticeKind::Correction, "The treaty was signed in 1978.").await;
    assert_eq!(asked(&press, "known").await.json()["corrected"], json!([]), "not before the page says so");
    press.says("signed by both governments on 3 May 1978");
    press.later(60).await;
    let known = asked(&press, "known").await.json();
    assert_eq!(known["reported"], json!([]), "{known}");
    let corrected = &known["corrected"][0];
    assert!(corrected["quote"]["exact"].as_str().is_some_and(|exact| exact.contains("1987")), "{known}");
    assert!(corrected["now"].as_str().is_some_and(|now| now.contains("3 May 1978")), "{known}");
    assert_eq!(corrected["notice"], format!("https://desk.test/courier/corrections/{}", notice.slug));

    let notices = asked(&press, "notices").await.json();
    assert_eq!(notices["notices"][0]["text"], "The treaty was signed in 1978.");
    assert_eq!(notices["notices"][0]["kind"], "correction");
    assert_eq!(notices["notices"][0]["was"], WRONG);
    let now = "signed by both governments on 3 May 1978";
    assert_eq!(notices["notices"][0]["quote"]["exact"], now, "the mark stands on what the page says");
});

both_engines!(the_sites_own_pages_may_read_it_and_caches_keep_the_answers_apart, |engine| async move {
    let press = Press::new(engine).await;
    for what in ["known", "notices"] {
        let path = format!("/api/v1/sites/courier/{what}?url={}", press.url());
        let own = format!("http://{}", press.host);
        for (origin, allowed) in [(own.as_str(), own.as_str()), ("https://evil.example", ""), ("null", "")] {
            let request =
                Request::get(&path).header(header::ORIGIN, origin).body(Body::empty()).expect("a request");
            let answer = ask(&press.router, request).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.header("access-control-allow-origin"), allowed, "{origin}");
            assert_eq!(answer.header("vary"), "origin");
            assert_eq!(answer.header("cache-control"), "public, max-age=30");
            assert!(answer.headers.get("access-control-allow-credentials").is_none());
        }
        let etag = get(&press.router, &path).await.header("etag").to_owned();
        let again = Request::get(&path)
            .header(header::IF_NONE_MATCH, etag)
            .header(header::ORIGIN, &own)
            .body(Body::empty())
            .expect("a request");
        let again = ask(&press.router, again).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        assert_eq!(
            again.header("access-control-allow-origin"),
            own,
            "or the page could not read what it has"
        );
    }
});

both_engines!(a_page_of_another_site_is_refused_with_what_to_do, |engine| async move {
    let press = Press::new(engine).await;
    for url in ["https://elsewhere.example/x", "javascript:alert(1)", "", "/pact"] {
        let answer = get(&press.router, &format!("/api/v1/sites/courier/known?url={url}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{url}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.json()["field"], "url");
    }
    assert_eq!(get(&press.router, "/api/v1/sites/nobody/known?url=x").await.status, StatusCode::NOT_FOUND);
});
