//! `/{site}/write` where nothing is known of the page yet: it is read while the reader waits, by those rules
//! alone that hold for every page.

use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use corrigenda::article;
use corrigenda::article::site::NewSite;
use corrigenda::config::Settings;
use corrigenda::router::router;

use crate::both_engines;
use crate::support::http::{Answer, get, post_form};
use crate::support::publication::{Publication, Reply};
use crate::support::{Engine, NOW, TestApp};

const FORM: &str = "/courier/write";
const TALKS: &str = "<!doctype html><html lang=\"en\"><head><title>Envoys agree a pact</title></head><body><article>\
    <h1>Envoys agree a pact</h1>\
    <p>The paper sets a shared season for the Middle Bank and a joint office to count the catch, which both sides \
    have wanted for eleven years and which neither would pay for alone.</p>\
    <p>Both delegations said they were working from the Treaty of Lisk, which was signed by the two governments in \
    1987 and renewed twice since and which gives each fleet the right to shelter in the other’s ports.</p>\
    </article></body></html>";

struct Desk {
    /// Goes with the test.
    _test: TestApp,
    router: Router,
    paper: Publication,
}

impl Desk {
    async fn new(engine: Engine, reports_per_minute: u32) -> Desk {
        let paper = Publication::open().await;
        let settings = Settings {
            private_hosts: Some(vec![paper.host.clone()]),
            reports_per_minute: Some(reports_per_minute),
            ..Settings::default()
        };
        let test = TestApp::with(engine, settings).await;
        let (home, hosts) = (paper.url("/"), [paper.host.clone()]);
        let insert = test.app.db.write(move |tx| {
            let site =
                NewSite::checked("courier", "The Harbour Courier", "en", &home, &hosts).expect("a site");
            article::store::insert_site(tx, &site, NOW)
        });
        insert.await.expect("a site");
        let router = router(test.app.clone());
        paper.publish("/talks", Reply::html(TALKS));
        Desk { _test: test, router, paper }
    }

    async fn post(&self, url: &str, quote: &str, press: &str) -> Answer {
        let id = uuid::Builder::from_random_bytes(
            corrigenda::id::Entropy::fresh().0[..16].try_into().expect("16 bytes"),
        );
        let id = id.into_uuid().to_string();
        let fields = [
            ("id", id.as_str()),
            ("url", url),
            ("quote", quote),
            ("wording", "signed in 1978"),
            ("kind", "correction"),
            ("why", ""),
            ("website", ""),
            ("press", press),
        ];
        post_form(&self.router, FORM, &fields).await
    }
}

both_engines!(a_page_that_nobody_reported_is_read_and_asked_about, |engine| async move {
    let desk = Desk::new(engine, 1000).await;
    let url = desk.paper.url("/talks");
    let encoded: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    assert_eq!(get(&desk.router, &format!("{FORM}?url={encoded}")).await.status, StatusCode::OK);
    assert_eq!(desk.paper.asked().len(), 0, "looking at the form reads nothing");

    let near = desk.post(&url, "it was signed by both governments in 1987", "").await;
    assert_eq!(near.status, StatusCode::OK);
    assert!(near.text().contains("Is it one of these?"), "{}", near.text());
    assert_eq!((desk.paper.asked().len(), desk.paper.asked_for_robots()), (1, 1));
    let found = desk.post(&url, "signed by the two governments in 1987", "").await;
    assert!(found.text().contains("Found in paragraph 3."), "{}", found.text());
    let list = desk.post(&url, "", "choose").await.text();
    assert_eq!(list.matches("type=\"radio\" name=\"quote\"").count(), 3, "{list}");
    assert_eq!(desk.paper.asked().len(), 1, "once");
});

both_engines!(whatever_goes_wrong_with_the_page_the_form_goes_on, |engine| async move {
    let desk = Desk::new(engine, 1000).await;
    desk.paper.publish("/slow", Reply::html(TALKS).stalling());
    desk.paper.publish("/forbidden", Reply::status("403 Forbidden"));
    desk.paper.publish(
        "/robots.txt",
        Reply::raw("200 OK\r\nContent-Type: text/plain", b"User-agent: *\nDisallow: /no"),
    );
    for path in ["/forbidden", "/nothing", "/no/robots"] {
        let sent = desk.post(&desk.paper.url(path), "signed in 1987", "").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.text());
    }
    assert!(desk.paper.asked().iter().all(|asked| !asked.starts_with("GET /no/robots")));
    let forbidden = desk.paper.url("/forbidden");
    let (before, list) = (desk.paper.asked().len(), desk.post(&forbidden, "signed", "choose").await);
    assert_eq!(list.status, StatusCode::OK);
    let list = list.text();
    assert!(
        list.contains("That page could not be read just now.") && list.contains(">\nsigned</textarea>"),
        "{list}"
    );
    assert_eq!(desk.paper.asked().len(), before, "it was tried once, and is not tried for every form");

    let began = Instant::now();
    let sent = desk.post(&desk.paper.url("/slow"), "signed in 1987", "").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let took = began.elapsed();
    assert!(took >= Duration::from_secs(3) && took < Duration::from_secs(8), "{took:?}");
});

both_engines!(a_page_of_another_host_is_not_read_and_nor_is_one_too_many, |engine| async move {
    let desk = Desk::new(engine, 1).await;
    let foreign = Publication::open().await;
    foreign.publish("/talks", Reply::html(TALKS));
    let refused = desk.post(&foreign.url("/talks"), "signed in 1987", "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
    assert_eq!(foreign.asked().len() + foreign.asked_for_robots(), 0);
    // That was the one of this minute.
    for press in ["", "choose"] {
        let late = desk.post(&desk.paper.url("/talks"), "signed in 1987", press).await;
        assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS, "{press}");
        assert!(late.text().contains("signed in 1987"));
    }
    assert_eq!(desk.paper.asked().len() + desk.paper.asked_for_robots(), 0);
});

both_engines!(a_long_article_says_that_its_sentences_are_not_all_listed, |engine| async move {
    let desk = Desk::new(engine, 1000).await;
    let sentence = "The office counts the catch of every boat. ";
    let long = format!("<article><h1>Long</h1><p>{}</p></article>", sentence.repeat(450));
    desk.paper.publish("/long", Reply::html(&long));
    let list = desk.post(&desk.paper.url("/long"), "", "choose").await.text();
    assert_eq!(list.matches("type=\"radio\" name=\"quote\"").count(), 400);
    assert!(list.contains("These are the first 400 sentences."), "{list}");
});
