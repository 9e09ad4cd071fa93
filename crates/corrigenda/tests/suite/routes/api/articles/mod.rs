//! `PUT /api/v1/articles`.

use axum::body::Body;
use axum::http::Request;
use corrigenda::article::fetch::Fetcher;
use corrigenda::article::site::{self, NewSite};
use corrigenda::article::watch::look;
use corrigenda::article::{ArticleId, LookOutcome, Origin, store};
use corrigenda::router::router;
use corrigenda::store::{Error, jobs};
use serde_json::{Value, json};

use crate::both_engines;
use crate::support::http::{Answer, ask};
use crate::support::{Engine, NOW, TestApp};

async fn install(engine: Engine) -> TestApp {
    let test = TestApp::new(engine).await;
    for key in ["courier", "almanac"] {
        let no_more: &[&str] = &[];
        let site = NewSite::checked(key, key, "en", &format!("https://{key}.test/"), no_more);
        let site = site.expect("a right site");
        test.app.db.write(move |tx| store::insert_site(tx, &site, NOW)).await.expect("a site");
    }
    test
}

async fn put(test: &TestApp, token: &str, body: impl Into<Body>) -> Answer {
    let request = Request::put("/api/v1/articles").header("authorization", format!("Bearer {token}"));
    ask(&router(test.app.clone()), request.body(body.into()).expect("a request")).await
}

async fn push(test: &TestApp, body: Value) -> Answer {
    put(test, &site::token(&test.app.keys, "courier"), body.to_string()).await
}

fn ferry(text: &str) -> Value {
    json!({ "site": "courier", "url": "https://courier.test/ferry/?utm_source=cms", "title": "Ferry",
            "text": text, "lang": "en", "published": "2026-03-04T09:12:00Z" })
}

both_engines!(a_pushed_text_is_kept_and_followed_without_asking_the_page, |engine| async move {
    let test = install(engine).await;
    let first = push(&test, ferry("The ferry  sails.\n\nIt stopped in 1987.")).await;
    assert_eq!(first.status, 201, "{}", first.text());
    assert_eq!(first.json()["changed"], true);
    let again = push(&test, ferry("The ferry sails.\nIt stopped in 1987.")).await;
    assert_eq!((again.status.as_u16(), &again.json()["changed"]), (200, &Value::Bool(false)));
    let corrected = push(&test, ferry("The ferry sails.\nIt stopped in 1978.")).await;
    assert_eq!((corrected.status.as_u16(), &corrected.json()["changed"]), (200, &Value::Bool(true)));
    assert_eq!(first.json()["article"], corrected.json()["article"]);

    let article_id = ArticleId(first.json()["article"].as_i64().expect("a number"));
    let (article, newest, waiting) = test
        .app
        .db
        .write(move |tx| {
            let article = store::article_by_id(tx, article_id)?.expect("there");
            let newest = store::newest_revision(tx, article_id)?.expect("there");
            Ok::<_, Error>((article, newest, jobs::counts(tx)?.0))
        })
        .await
        .expect("read");
    assert_eq!((article.url.as_str(), article.title.as_str()), ("https://courier.test/ferry", "Ferry"));
    assert_eq!(article.published, "2026-03-04T09:12:00Z");
    assert_eq!(
        (newest.text.as_str(), newest.origin),
        ("The ferry sails.\nIt stopped in 1978.", Origin::Pushed)
    );
    assert_eq!(waiting, 1, "one job for the article, however often it is pushed");

    let fetcher = Fetcher::new(&[]).expect("a client");
    let look = look(&test.app, &fetcher, article_id).await.expect("a look");
    assert_eq!(
        (look.outcome, look.revision),
        (LookOutcome::Unchanged, Some(newest)),
        "courier.test does not exist"
    );
});

both_engines!(a_pushed_page_is_read_like_a_fetched_one, |engine| async move {
    let test = install(engine).await;
    let html = "<title>Ferry</title><nav>Home</nav><article><p>The ferry to Varland sails through the winter, \
                the council decided.</p><aside>Letters</aside></article>";
    let pushed =
        push(&test, json!({ "site": "courier", "url": "https://courier.test/f", "html": html })).await;
    assert_eq!(pushed.status, 201, "{}", pushed.text());
    let article_id = ArticleId(pushed.json()["article"].as_i64().expect("a number"));
    let newest = test.app.db.read(move |tx| store::newest_revision(tx, article_id)).await.expect("read");
    let newest = newest.expect("there");
    assert_eq!(newest.text, "The ferry to Varland sails through the winter, the council decided.");
    assert!(newest.page_text.starts_with("Home\n") && newest.page_text.ends_with("\nLetters"));
    assert_eq!(newest.title, "Ferry");
});

#[tokio::test(flavor = "multi_thread")]
async fn only_the_sites_own_token_opens_it_and_nothing_is_told_of_others() {
    let test = install(Engine::Sqlite).await;
    let body = ferry("The ferry sails.").to_string();
    let foreign = site::token(&test.app.keys, "almanac");
    let mut answers = vec![put(&test, "", body.clone()).await, put(&test, &foreign, body.clone()).await];
    let unknown = body.replace("\"courier\"", "\"nowhere\"");
    answers.push(put(&test, &foreign, unknown).await);
    let bare = Request::put("/api/v1/articles").body(Body::from(body)).expect("a request");
    answers.push(ask(&router(test.app.clone()), bare).await);
    for answer in &answers {
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.body, answers[0].body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_push_is_said_with_the_field_at_fault() {
    let test = install(Engine::Sqlite).await;
    let with = |name: &str, value: Value| {
        let mut body = ferry("The ferry sails.");
        body[name] = value;
        body
    };
    let cases = [
        (with("url", json!("https://elsewhere.test/a")), "url", "do not belong to this site"),
        (with("url", json!("ferry")), "url", "not a web address"),
        (with("html", json!("<p>x</p>")), "text", "either text or html"),
        (with("text", Value::Null), "text", "either text or html"),
        (with("text", json!(" \n ")), "text", "There is no text in it"),
        (with("published", json!("yesterday")), "published", "RFC 3339"),
    ];
    for (body, field, detail) in cases {
        let answer = push(&test, body).await;
        let problem = answer.json();
        assert_eq!((answer.status.as_u16(), problem["field"].as_str()), (422, Some(field)), "{problem}");
        assert!(problem["detail"].as_str().is_some_and(|said| said.contains(detail)), "{problem}");
    }
    let deep = json!({ "site": "courier", "url": "https://courier.test/f", "html": "<div>".repeat(9000) });
    let answer = push(&test, deep).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("nest deeper than 512 levels"), "{}", answer.text());
    let malformed = push(&test, json!({ "site": "courier", "adress": "x" })).await;
    assert_eq!(malformed.status, 400);
    assert!(malformed.text().contains("adress"), "{}", malformed.text());
    let token = site::token(&test.app.keys, "courier");
    let large = put(&test, &token, vec![b' '; (8 << 20) + 1]).await;
    assert_eq!(large.status, 413);
    assert!(large.text().contains("8 MB"), "{}", large.text());
}
