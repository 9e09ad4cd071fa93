//! `POST /api/v1/reports`, by what it promises: nothing lost, nothing twice, refusals that say
//! why, and neither origins nor clients that are somebody else.

mod bodies;
mod clients;
mod origins;
mod refusals;
mod repeats;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::article::site::NewSite;
use corrigenda::article::{self, Place};
use corrigenda::config::Settings;
use corrigenda::params;
use corrigenda::report::receipt::Receipt;
use corrigenda::report::{Report, store as reports};
use corrigenda::router::router;
use corrigenda::store::{self, jobs};
use corrigenda_anchor::{CodePoints, Quote, Span};
use serde_json::{Value, json};

use crate::both_engines;
use crate::support::http::{Answer, ask};
use crate::support::{Engine, NOW, TestApp};

/// An install with two publications.
struct Desk {
    test: TestApp,
    router: Router,
}

impl Desk {
    async fn with(engine: Engine, settings: Settings) -> Desk {
        let test = TestApp::with(engine, settings).await;
        test.app
            .db
            .write(|tx| {
                for (key, hosts) in
                    [("courier", vec!["localhost:8080"]), ("herald", vec!["www.herald.example"])]
                {
                    let home = format!("https://{key}.example/");
                    let site = NewSite::checked(key, key, "en", &home, &hosts).expect("a site");
                    article::store::insert_site(tx, &site, NOW)?;
                }
                Ok::<_, store::Error>(())
            })
            .await
            .expect("two sites");
        let router = router(test.app.clone());
        Desk { test, router }
    }

    async fn new(engine: Engine) -> Desk {
        Desk::with(engine, Settings::default()).await
    }

    async fn send(&self, report: &Value) -> Answer {
        ask(&self.router, post(report)).await
    }

    /// The only report there is of that receipt.
    async fn by_receipt(&self, answer: &Answer) -> Option<Report> {
        let receipt: Receipt = receipt(answer).parse().expect("a receipt");
        self.test
            .app
            .db
            .read(move |tx| reports::by_receipt_hash(tx, &receipt.hash()))
            .await
            .expect("an answer")
    }

    async fn count(&self) -> i64 {
        let row = self
            .test
            .app
            .db
            .read(|tx| tx.only("/* test.reports */ select count(*) as n from reports", params![]));
        row.await.expect("an answer").get("n").expect("a number")
    }
}

/// A report that is let in.
fn report() -> Value {
    json!({
        "id": "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01", "site": "courier",
        "url": "https://courier.example/world/envoys?utm_source=mail#top", "kind": "correction",
        "quote": {"exact": "in 1987", "prefix": "was signed ", "suffix": " and renewed"},
        "position": {"start": 120, "end": 127}, "suggestion": "in 1978", "comment": "See the treaty.",
        "source": "https://treaties.example/lisk", "lang": "en-GB", "website": "",
    })
}

/// The same under another id.
fn report_no(n: u32) -> Value {
    let mut report = report();
    report["id"] = json!(format!("6f1c2a10-0b5e-4a53-9b52-{n:012x}"));
    report
}

fn post(report: &Value) -> Request<Body> {
    Request::post("/api/v1/reports")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(report.to_string()))
        .expect("a request")
}

fn receipt(answer: &Answer) -> String {
    let link = answer.json()["receipt"].as_str().expect("a link").to_owned();
    link.strip_prefix("https://desk.test/r/").expect("an absolute link").to_owned()
}

both_engines!(a_report_is_kept_with_the_job_that_places_it_before_it_is_answered, |engine| async move {
    let desk = Desk::new(engine).await;
    let answer = desk.send(&report()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(answer.json()["id"], report()["id"]);
    assert_eq!(answer.header("cache-control"), "no-store");
    let kept = desk.by_receipt(&answer).await.expect("it is kept");
    assert_eq!(kept.quote, Quote::new("in 1987").between("was signed ", " and renewed"));
    assert_eq!(kept.position, Some(Span::new(CodePoints(120), CodePoints(127))));
    assert_eq!(kept.suggestion.as_deref(), Some("in 1978"));
    assert_eq!((kept.comment.as_str(), kept.lang.as_str()), ("See the treaty.", "en-GB"));
    assert_eq!((kept.received_at, kept.place), (NOW, None::<Place>));
    assert_eq!(kept.url, report()["url"], "as it was sent");
    let (article, waiting, job) = desk
        .test
        .app
        .db
        .write(move |tx| {
            Ok::<_, store::Error>((
                article::store::article_by_id(tx, kept.article_id)?.expect("an article"),
                reports::list_waiting(tx, kept.article_id)?.len(),
                jobs::claim(tx, NOW.0, 9, &[])?,
            ))
        })
        .await
        .expect("an answer");
    assert_eq!(article.url, "https://courier.example/world/envoys", "by its canonical address");
    assert_eq!(waiting, 1);
    assert_eq!(job.len(), 1);
    assert_eq!(job[0].kind, "report.place");
    assert_eq!(job[0].body, format!("{{\"article_id\":{}}}", article.article_id));
});

both_engines!(what_a_reader_wrote_is_kept_in_every_script_and_to_the_letter, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut sent = report();
    sent["quote"]["exact"] = json!("  «Ґанок»\u{a0}— \u{202e}٣٤٥\u{202c} 🪢\u{7}\t\r\n");
    sent["comment"] = json!("a\u{0}b <script>alert(1)</script> '; drop table reports; --");
    let kept = desk.by_receipt(&desk.send(&sent).await).await.expect("it is kept");
    assert_eq!(kept.quote.exact, sent["quote"]["exact"]);
    assert_eq!(kept.comment, "a\u{fffd}b <script>alert(1)</script> '; drop table reports; --");
});

both_engines!(a_suggestion_that_changes_nothing_is_none_and_an_empty_one_removes, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut same = report_no(1);
    same["suggestion"] = json!(" in 1987");
    assert_eq!(desk.by_receipt(&desk.send(&same).await).await.expect("kept").suggestion, None);
    let mut empty = report_no(2);
    empty["suggestion"] = json!("");
    assert_eq!(
        desk.by_receipt(&desk.send(&empty).await).await.expect("kept").suggestion.as_deref(),
        Some("")
    );
});

both_engines!(a_report_is_announced_once_it_is_kept, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut heard = desk.test.app.db.changes();
    // The listener of PostgreSQL connects on its own thread; until it does, it hears nothing.
    for n in 0.. {
        desk.send(&report_no(n)).await;
        let wait = std::time::Duration::from_millis(200);
        let report = async {
            loop {
                let change = heard.recv().await.expect("not lagging");
                if change.topic == "report" {
                    return change.id;
                }
            }
        };
        if let Ok(id) = tokio::time::timeout(wait, report).await {
            assert!(id > 0);
            return;
        }
    }
});
