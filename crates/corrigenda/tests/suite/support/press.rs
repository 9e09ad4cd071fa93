//! A publication with a page that is really fetched, readers who really write in, and a relay that
//! really takes mail; only the worker does nothing until it is told to.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, header};
use axum::response::Html;
use axum::{Router, routing::get};
use corrigenda::article;
use corrigenda::article::fetch::Fetcher;
use corrigenda::article::site::NewSite;
use corrigenda::case::{Actor, Case, CaseId, Command, EditorId, Reason, store as cases};
use corrigenda::config::{Mail, Settings};
use corrigenda::dispatch::mail::Mailer;
use corrigenda::dispatch::worker;
use corrigenda::id::Entropy;
use corrigenda::notice::store::{self as notices, Draft};
use corrigenda::notice::{Notice, NoticeKind};
use corrigenda::report;
use corrigenda::report::receipt::Receipt;
use corrigenda::router::router;
use corrigenda::store::Error;
use serde_json::json;

use super::http::{Answer, ask};
use super::relay::Relay;
use super::{Engine, NOW, TestApp};

/// The editor who decides.
pub const MARA: EditorId = EditorId(1);
/// The sentence that is wrong, and how it should read.
pub const WRONG: &str = "signed by the two governments in 1987";
pub const RIGHT: &str = "signed by the two governments in 1978";

/// A publication.
pub struct Press {
    pub test: TestApp,
    pub router: Router,
    pub fetcher: Fetcher,
    pub mailer: Mailer,
    pub relay: Relay,
    /// `127.0.0.1:…`, where the page is.
    pub host: String,
    page: Arc<Mutex<String>>,
}

/// The page with this sentence in it.
fn html(sentence: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Envoys agree a pact</title></head><body><article>
         <h1>Envoys agree a pact</h1>
         <p>The paper sets a shared season for the Middle Bank and a joint office to count the catch, which both
         sides have wanted for eleven years and which neither would pay for alone.</p>
         <p>Both delegations said they were working from the Treaty of Lisk, which was {sentence} and renewed
         twice since and which gives each fleet the right to shelter in the other’s ports.</p>
         <p>A later session has no date yet, but the office is to be opened before the herring come back to the
         Bank, and a ship for the inspectors has been found in the naval yard.</p>
         </article></body></html>"
    )
}

impl Press {
    pub async fn new(engine: Engine) -> Press {
        Press::with(engine, true).await
    }

    /// One that mail leaves, or does not.
    pub async fn with(engine: Engine, mail: bool) -> Press {
        let page = Arc::new(Mutex::new(html(WRONG)));
        let shown = page.clone();
        let paper = Router::new().route(
            "/pact",
            get(move || {
                let html = shown.lock().expect("not poisoned").clone();
                async move { Html(html) }
            }),
        );
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        tokio::spawn(async move { axum::serve(listener, paper).await });
        let relay = Relay::start().await;
        let settings = Settings {
            private_hosts: Some(vec![host.clone()]),
            mail: mail.then(|| Mail {
                relay: format!("smtp://{}", relay.address),
                from: "Corrections <corrections@courier.example>".into(),
                bounces: "bounces@courier.example".into(),
                ..Mail::default()
            }),
            ..Settings::default()
        };
        let test = TestApp::with(engine, settings).await;
        let hosts = [host.clone()];
        test.app
            .db
            .write(move |tx| {
                let home = format!("http://{}/", hosts[0]);
                let site =
                    NewSite::checked("courier", "The Harbour Courier", "en", &home, &hosts).expect("a site");
                article::store::insert_site(tx, &site, NOW)
            })
            .await
            .expect("a site");
        let router = router(test.app.clone());
        let fetcher = Fetcher::new(&test.app.config.private_hosts).expect("a client");
        let mailer = Mailer::new(&test.app.config, &test.app.keys).expect("a relay");
        Press { test, router, fetcher, mailer, relay, host, page }
    }

    pub fn url(&self) -> String {
        format!("http://{}/pact", self.host)
    }

    /// The page is marked as being in that language, as long as it says what it says.
    pub fn speaks(&self, tag: &str) {
        let mut page = self.page.lock().expect("not poisoned");
        *page = page.replace("lang=\"en\"", &format!("lang=\"{tag}\""));
    }

    /// The page says this sentence from now on, a minute later.
    pub fn says(&self, sentence: &str) {
        *self.page.lock().expect("not poisoned") = html(sentence);
        self.test.app.clock.advance_ms(60_000);
    }

    /// Does what is due once decisions can no longer be undone, and what that makes due.
    pub async fn work(&self) -> usize {
        self.test.app.clock.advance_ms(corrigenda::case::UNDO_MS);
        worker::run_due(&self.test.app, &self.fetcher, &self.mailer, corrigenda::desk::digest::perform)
            .await
            .expect("the database answers")
    }

    /// Moves the clock on and does what is due then.
    pub async fn later(&self, minutes: i64) {
        self.test.app.clock.advance_ms(minutes * 60_000);
        self.work().await;
    }

    /// A reader reports [`WRONG`]; the path of the receipt.
    pub async fn report(&self, suggestion: &str, comment: &str) -> String {
        let id = uuid::Uuid::from_bytes(Entropy::fresh().0[..16].try_into().expect("16 bytes"));
        let body = json!({
            "id": uuid::Builder::from_random_bytes(*id.as_bytes()).into_uuid(),
            "site": "courier", "url": self.url(), "kind": "correction",
            "quote": { "exact": WRONG, "prefix": "Lisk, which was ", "suffix": " and renewed" },
            "suggestion": suggestion, "comment": comment, "website": "",
        });
        let answer = self.post_json("/api/v1/reports", &body).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["receipt"]
            .as_str()
            .expect("a link")
            .strip_prefix("https://desk.test")
            .expect("here")
            .to_owned()
    }

    /// Posts JSON from the publication's own page.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, format!("http://{}", self.host))
            .body(Body::from(body.to_string()))
            .expect("a request");
        ask(&self.router, request).await
    }

    /// The case of the report with that receipt.
    pub async fn case(&self, receipt: &str) -> Case {
        let receipt: Receipt = receipt.trim_start_matches("/r/").parse().expect("a receipt");
        let read = self.test.app.db.read(move |tx| {
            let report = report::store::by_receipt_hash(tx, &receipt.hash())?.expect("a report");
            let case_id = report::store::case_of::<CaseId>(tx, report.report_id)?.expect("on a case");
            cases::by_id(tx, case_id)
        });
        read.await.expect("an answer").expect("a case")
    }

    /// Mara decides.
    pub async fn decide(&self, case: &Case, command: Command) -> Case {
        let (case_id, now) = (case.case_id, self.test.app.clock.now());
        let decided = self
            .test
            .app
            .db
            .write(move |tx| cases::decide(tx, case_id, None, Actor::Editor(MARA), &command, now));
        decided.await.expect("decided")
    }

    pub async fn accept(&self, case: &Case, notice: bool) -> Case {
        let message = "The archive lists it under 1978.".to_owned();
        self.decide(case, Command::Accept { wording: Some(RIGHT.into()), notice, message }).await
    }

    pub async fn decline(&self, case: &Case, reason: Reason) -> Case {
        self.decide(case, Command::Decline { reason, message: "We asked the archive.".into() }).await
    }

    /// Mara publishes.
    pub async fn publish(&self, case: &Case, kind: NoticeKind, text: &str) -> Notice {
        self.try_publish(case, kind, text).await.expect("published")
    }

    pub async fn try_publish(
        &self,
        case: &Case,
        kind: NoticeKind,
        text: &str,
    ) -> Result<Notice, notices::Stopped> {
        let (case_id, now) = (case.case_id, self.test.app.clock.now());
        let draft = Draft { kind, text: text.into(), was: WRONG.into(), now: RIGHT.into() };
        self.test.app.db.write(move |tx| notices::publish(tx, case_id, None, MARA, &draft, now)).await
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &'static str) -> i64 {
        let sql = match table {
            "contacts" => "/* test.contacts */ select count(*) as n from contacts",
            "reports" => "/* test.reports */ select count(*) as n from reports",
            "case_words" => "/* test.case_words */ select count(*) as n from case_words",
            "jobs" => "/* test.jobs */ select count(*) as n from jobs",
            other => panic!("no table {other} is counted here"),
        };
        let read = self.test.app.db.read(move |tx| tx.only(sql, &[])?.get("n"));
        read.await.unwrap_or_else(|error: Error| panic!("{error}"))
    }
}
