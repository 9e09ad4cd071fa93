//! `/{site}/write`: the form without selection and without JavaScript.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::article;
use corrigenda::article::site::NewSite;
use corrigenda::config::Settings;
use corrigenda::report::receipt::Receipt;
use corrigenda::report::{Report, ReportKind, store as reports};
use corrigenda::router::router;
use corrigenda_anchor::Quote;

use crate::both_engines;
use crate::support::http::{Answer, ask, get, post_form};
use crate::support::{Engine, NOW, TestApp};

const PAGE: &str = "/courier/write";
const ID: &str = "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01";

async fn desk(engine: Engine, settings: Settings) -> (TestApp, Router) {
    let test = TestApp::with(engine, settings).await;
    let insert = test.app.db.write(|tx| {
        let none: [&str; 0] = [];
        let site =
            NewSite::checked("courier", "The Harbour Courier", "en", "https://courier.example/", &none)
                .expect("a site");
        article::store::insert_site(tx, &site, NOW)
    });
    insert.await.expect("a site");
    let router = router(test.app.clone());
    (test, router)
}

/// A form as a reader fills it in, with some fields otherwise.
fn filled<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("id", ID),
        ("url", "https://courier.example/world/envoys"),
        ("quote", "signed in 1987\r\nand renewed"),
        ("wording", "signed in 1978\r\nand renewed"),
        ("kind", "correction"),
        ("why", "See the <treaty> & \"annex\""),
        ("website", ""),
    ];
    for (name, value) in otherwise {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

async fn kept(test: &TestApp, answer: &Answer) -> Report {
    let receipt: Receipt =
        answer.header("location").strip_prefix("/r/").expect("the receipt").parse().expect("a receipt");
    let found = test.app.db.read(move |tx| reports::by_receipt_hash(tx, &receipt.hash()));
    found.await.expect("an answer").expect("it is kept")
}

fn hidden_id(page: &str) -> &str {
    let (_, rest) = page.split_once("name=\"id\" value=\"").expect("a hidden id");
    rest.split_once('"').expect("its end").0
}

both_engines!(an_empty_form_knows_its_page_and_carries_an_id_of_its_own, |engine| async move {
    let (_test, router) = desk(engine, Settings::default()).await;
    let answer = get(&router, "/courier/write?url=https%3A%2F%2Fcourier.example%2Fa%22%3E%3Cscript%3E").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = answer.text();
    assert!(page.contains("<title>Tell us what is wrong, The Harbour Courier</title>"));
    assert!(page.contains("https://courier.example/a&#34;&#62;&#60;script&#62;\""), "{page}");
    assert!(!page.contains("<script"));
    assert!(page.contains("value=\"correction\" required checked"));
    let other = get(&router, PAGE).await.text();
    assert_ne!(hidden_id(&page), hidden_id(&other));
    assert_eq!(hidden_id(&page).len(), 36);
    assert_eq!(get(&router, "/gazette/write").await.status, StatusCode::NOT_FOUND);
});

both_engines!(a_filled_in_form_is_a_report_and_leads_to_its_receipt, |engine| async move {
    let (test, router) = desk(engine, Settings::default()).await;
    let answer = post_form(&router, PAGE, &filled(&[])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let report = kept(&test, &answer).await;
    assert_eq!(report.quote, Quote::new("signed in 1987\nand renewed"));
    assert_eq!(report.suggestion.as_deref(), Some("signed in 1978\nand renewed"));
    assert_eq!(report.comment, "See the <treaty> & \"annex\"");
    assert_eq!((report.kind, report.client_id.as_str()), (ReportKind::Correction, ID));
    let article_id = report.article_id;
    let waiting = test.app.db.read(move |tx| reports::list_waiting(tx, article_id)).await.expect("reports");
    assert_eq!(waiting, [report]);
});

both_engines!(pressing_twice_is_one_report, |engine| async move {
    let (test, router) = desk(engine, Settings::default()).await;
    let first = post_form(&router, PAGE, &filled(&[])).await;
    let second = post_form(&router, PAGE, &filled(&[])).await;
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    let article_id = kept(&test, &first).await.article_id;
    let waiting = test.app.db.read(move |tx| reports::list_waiting(tx, article_id)).await.expect("reports");
    assert_eq!(waiting.len(), 1);
});

both_engines!(going_back_and_writing_something_else_makes_a_second_report, |engine| async move {
    let (_test, router) = desk(engine, Settings::default()).await;
    let first = post_form(&router, PAGE, &filled(&[])).await;
    let other = filled(&[("why", "Something else")]);
    let asked = post_form(&router, PAGE, &other).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = asked.text();
    assert!(page.contains("Press Send once more"), "{page}");
    assert_ne!(hidden_id(&page), ID);
    let second =
        post_form(&router, PAGE, &filled(&[("why", "Something else"), ("id", hidden_id(&page))])).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    assert_ne!(first.header("location"), second.header("location"));
});

both_engines!(
    a_refused_form_comes_back_with_every_word_and_the_reason_beside_its_field,
    |engine| async move {
        let (_test, router) = desk(engine, Settings::default()).await;
        let long = "ї".repeat(5_001);
        for (field, value, status, near, says) in [
            ("url", "courier.example/a", 422, "url-e", "is not a web address"),
            ("url", "https://herald.example/a", 403, "url-e", "Paste the address of one of its own pages"),
            ("quote", " \n", 422, "quote-e", "The passage is missing"),
            ("quote", &long, 422, "quote-e", "5,000 are the most"),
            ("wording", &long, 422, "wording-e", "This has 5,001 characters"),
            ("why", &long, 422, "why-e", "4,000 are the most"),
            ("kind", "", 422, "kind-e", "Choose whether"),
        ] {
            let answer = post_form(&router, PAGE, &filled(&[(field, value)])).await;
            assert_eq!(answer.status, status, "{field}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
            assert_eq!(answer.header("cache-control"), "no-store");
            let page = answer.text();
            let beside = page
                .split_once(&format!("id=\"{near}\""))
                .map(|(_, rest)| rest.split("</p>").next().expect("some"));
            assert!(beside.is_some_and(|words| words.contains(says)), "{field}: {beside:?}");
            assert!(page.contains(&format!("aria-describedby=\"{near}\"")) || field == "kind", "{field}");
            assert!(page.contains("<title>Not sent yet"), "{field}");
            assert_eq!(hidden_id(&page), ID, "the same report when it is sent again");
            for (name, typed) in filled(&[(field, value)]) {
                let shown = typed
                    .replace("\r\n", "\n")
                    .replace('&', "&#38;")
                    .replace('<', "&#60;")
                    .replace('>', "&#62;")
                    .replace('"', "&#34;");
                assert!(name == "kind" || page.contains(&shown), "{name} is lost when {field} is refused");
            }
        }
    }
);

both_engines!(saying_nothing_is_asked_about_beside_the_words, |engine| async move {
    let (_test, router) = desk(engine, Settings::default()).await;
    let answer = post_form(&router, PAGE, &filled(&[("wording", ""), ("why", "")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("id=\"wording-e\""));
    assert!(answer.text().contains("Say how it should read, or what is wrong or unclear."));
});

both_engines!(a_browser_that_filled_in_the_hidden_field_costs_one_more_press, |engine| async move {
    let (test, router) = desk(engine, Settings::default()).await;
    let answer = post_form(&router, PAGE, &filled(&[("website", "https://me.example")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("A hidden field was filled in") && !page.contains("https://me.example"));
    let sent = post_form(&router, PAGE, &filled(&[("id", hidden_id(&page))])).await;
    assert_eq!(kept(&test, &sent).await.client_id, hidden_id(&page));
});

both_engines!(who_sends_too_much_keeps_the_words_and_is_told_when, |engine| async move {
    let settings = Settings { reports_per_minute: Some(1), ..Settings::default() };
    let (_test, router) = desk(engine, settings).await;
    assert_eq!(post_form(&router, PAGE, &filled(&[])).await.status, StatusCode::SEE_OTHER);
    let answer = post_form(&router, PAGE, &filled(&[])).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "60");
    assert!(answer.text().contains("Wait 60 s") && answer.text().contains("signed in 1987"));
});

both_engines!(what_is_no_form_is_answered_with_a_page, |engine| async move {
    let (_test, router) = desk(engine, Settings::default()).await;
    let huge = "x".repeat(200 * 1024);
    let answer = post_form(&router, PAGE, &filled(&[("why", &huge)])).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("192 KiB"));
    let json = Request::post(PAGE).header(header::CONTENT_TYPE, "application/json").body(Body::from("{}"));
    let answer = ask(&router, json.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(post_form(&router, "/gazette/write", &filled(&[])).await.status, StatusCode::NOT_FOUND);
});

both_engines!(the_language_is_the_browsers_and_the_longest_cyrillic_report_fits, |engine| async move {
    let (test, router) = desk(engine, Settings::default()).await;
    let (quote, wording, why) = ("ї".repeat(5_000), "є".repeat(5_000), "ґ".repeat(4_000));
    let fields = filled(&[("quote", &quote), ("wording", &wording), ("why", &why)]);
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(PAGE)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT_LANGUAGE, "uk-UA,uk;q=0.9")
        .body(Body::from(body));
    let answer = ask(&router, request.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let report = kept(&test, &answer).await;
    assert_eq!((report.lang.as_str(), report.comment), ("uk-UA", why));
});
