//! Looks at a page that is really fetched, and that fails.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use corrigenda::article::fetch::Fetcher;
use corrigenda::article::revision::Reading;
use corrigenda::article::{self, ArticleId, Origin, Place};
use corrigenda::case::{State, Verdict, placing};
use corrigenda::clock::Timestamp;
use corrigenda::params;
use corrigenda::store::Error;

use super::{Newsroom, PAGE, letter};
use crate::both_engines;
use crate::support::Engine;

/// A newsroom whose article is on a server of this machine.
struct Online {
    newsroom: Newsroom,
    fetcher: Fetcher,
    answer: Arc<Mutex<(StatusCode, String)>>,
}

fn html(text: &str) -> String {
    let (title, rest) = text.split_once('\n').expect("a headline");
    let paragraphs: String = rest.lines().map(|line| format!("<p>{line}</p>\n")).collect();
    format!(
        "<!doctype html><title>{title}</title><body><article><h1>{title}</h1>{paragraphs}</article></body>"
    )
}

impl Online {
    async fn open(engine: Engine) -> Online {
        let answer = Arc::new(Mutex::new((StatusCode::OK, html(PAGE))));
        let shown = answer.clone();
        let page = get(move || {
            let (status, html) = shown.lock().expect("not poisoned").clone();
            async move { (status, Html(html)) }
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        let server = axum::serve(listener, Router::new().route("/pact", page));
        tokio::spawn(async move { server.await });
        let mut newsroom = Newsroom::without_page(engine).await;
        let (site_id, now) = (newsroom.site_id, newsroom.test.app.clock.now());
        let here = host.clone();
        newsroom.article_id = newsroom
            .test
            .app
            .db
            .write(move |tx| {
                tx.execute(
                    "/* test.insert_host */ insert into site_hosts (site_id, host) values ($1, $2)",
                    params![site_id, &here],
                )?;
                article::store::join_or_insert(tx, site_id, &format!("http://{here}/pact"), now)
            })
            .await
            .expect("an article");
        let fetcher = Fetcher::new(&[host]).expect("a client");
        Online { newsroom, fetcher, answer }
    }

    fn answers(&self, status: StatusCode, html: String) {
        *self.answer.lock().expect("not poisoned") = (status, html);
    }

    async fn place(&self) {
        let newsroom = &self.newsroom;
        placing::place(&newsroom.test.app, &self.fetcher, newsroom.article_id).await.expect("placed");
    }

    async fn look(&self) {
        self.newsroom.test.app.clock.advance_ms(120_000);
        let newsroom = &self.newsroom;
        placing::look(&newsroom.test.app, &self.fetcher, newsroom.article_id).await.expect("looked");
    }

    /// When the page is looked at next.
    async fn next_look(&self) -> Option<Timestamp> {
        let ArticleId(article_id) = self.newsroom.article_id;
        let read = self.newsroom.test.app.db.read(move |tx| {
            tx.only(
                "/* test.next_look */ select next_look_at from articles where article_id = $1",
                params![article_id],
            )?
            .get("next_look_at")
        });
        read.await.map_err(|error: Error| error).expect("an article")
    }
}

both_engines!(a_new_report_makes_its_page_be_read_and_watched, |engine| async move {
    let online = Online::open(engine).await;
    let report_id = online.newsroom.post(&letter("in 1987", "in 1978")).await;
    online.place().await;
    let case = online.newsroom.case_of(report_id).await;
    assert_eq!((case.place, case.state), (Place::InArticle, State::Open));
    let now = online.newsroom.test.app.clock.now();
    assert!(online.next_look().await.is_some_and(|at| at > now));
    // A second report within the minute needs no second look: the server may be gone by then.
    online.answers(StatusCode::INTERNAL_SERVER_ERROR, String::new());
    let second = online.newsroom.post(&letter("renewed twice", "renewed three times")).await;
    online.place().await;
    assert_eq!(online.newsroom.case_of(second).await.place, Place::InArticle);
});

both_engines!(a_page_that_fails_loses_no_report_and_finds_them_when_it_is_back, |engine| async move {
    let online = Online::open(engine).await;
    online.answers(StatusCode::INTERNAL_SERVER_ERROR, "<h1>Sorry</h1>".into());
    let report_id = online.newsroom.post(&letter("in 1987", "in 1978")).await;
    online.place().await;
    let case = online.newsroom.case_of(report_id).await;
    assert_eq!((case.place, case.verdict), (Place::CouldNotCheck, Some(Verdict::CannotTell)));
    assert!(case.place_reason.starts_with("The page could not be read: "), "{}", case.place_reason);
    online.answers(StatusCode::OK, html(PAGE));
    online.look().await;
    let case = online.newsroom.case(case.case_id).await;
    assert_eq!((case.place, case.readers), (Place::InArticle, 1));
    assert!(case.span.is_some());
});

both_engines!(an_accepted_case_is_fixed_by_the_page_and_by_no_failure_of_it, |engine| async move {
    let online = Online::open(engine).await;
    let report_id = online.newsroom.post(&letter("in 1987", "in 1978")).await;
    online.place().await;
    let case = online.newsroom.case_of(report_id).await;
    let case = online.newsroom.accept(&case, "in 1978").await;
    for (status, page, verdict) in [
        (StatusCode::OK, html(PAGE), Verdict::Unchanged),
        (StatusCode::SERVICE_UNAVAILABLE, html("Sorry\nWe are being repaired."), Verdict::CannotTell),
        (StatusCode::OK, html("Sorry\nSomething went wrong. Please try again later."), Verdict::CannotTell),
        // Once may be a slip of the site.
        (StatusCode::NOT_FOUND, html("Sorry\nThere is no such page."), Verdict::CannotTell),
        (StatusCode::NOT_FOUND, html("Sorry\nThere is no such page."), Verdict::PageGone),
    ] {
        online.answers(status, page);
        online.look().await;
        let case = online.newsroom.case(case.case_id).await;
        assert_eq!((case.state, case.verdict), (State::Accepted, Some(verdict)), "{status}");
    }
    online.answers(StatusCode::OK, html(&PAGE.replace("1987", "1978")));
    online.look().await;
    let case = online.newsroom.case(case.case_id).await;
    assert_eq!((case.state, case.verdict), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    let later = online.newsroom.test.app.clock.now().plus_ms(8 * 24 * 3_600_000);
    assert!(online.next_look().await.is_some(), "old words may return within days");
    online.newsroom.test.app.clock.advance_ms(later.0 - online.newsroom.test.app.clock.now().0);
    online.look().await;
    assert_eq!(online.next_look().await, None, "after a week nothing is waited for");
});

both_engines!(a_page_that_stays_what_it_was_costs_its_cases_nothing, |engine| async move {
    let online = Online::open(engine).await;
    let report_id = online.newsroom.post(&letter("in 1987", "in 1978")).await;
    online.place().await;
    let case_id = online.newsroom.case_of(report_id).await.case_id;
    let compared = async || {
        let read = online.newsroom.test.app.db.read(move |tx| {
            let row = tx.only(
                "/* test.compared */ select compared_id, verdict_at from cases where case_id = $1",
                params![case_id],
            )?;
            Ok::<_, Error>((
                row.get::<Option<i64>>("compared_id")?,
                row.get::<Option<Timestamp>>("verdict_at")?,
            ))
        });
        read.await.expect("a case")
    };
    let shown_at = async || {
        let read = online.newsroom.test.app.db.read(move |tx| corrigenda::case::store::shown_at(tx, case_id));
        read.await.expect("a case")
    };
    // A word beside the passage: another revision, of which the case has nothing new to say.
    online.answers(StatusCode::OK, html(&PAGE.replace("no date yet", "no date so far")));
    online.look().await;
    online.look().await;
    let then = compared().await;
    assert!(then.0.is_some());
    for _ in 0..3 {
        online.look().await;
        let now = online.newsroom.test.app.clock.now();
        assert_eq!(compared().await, then, "nothing of the case is written");
        assert_eq!(shown_at().await, Some(now), "it was seen all the same");
        assert!(online.next_look().await.is_some_and(|at| at > now));
    }
    // What happens to the case has the page compared once more, and what it shows is seen.
    let case = online.newsroom.case(case_id).await;
    online.newsroom.accept(&case, "in 1978").await;
    online.look().await;
    assert!(compared().await.1 > then.1);
    online.answers(StatusCode::OK, html(&PAGE.replace("in 1987", "in 1978")));
    online.look().await;
    assert_eq!(online.newsroom.case(case_id).await.state, State::Fixed);
    online.look().await;
    online.look().await;
    online.answers(StatusCode::OK, html(PAGE));
    online.look().await;
    assert_ne!(online.newsroom.case(case_id).await.state, State::Fixed, "the old words are back");
});

both_engines!(a_report_that_waits_is_placed_though_the_page_is_what_it_was, |engine| async move {
    let online = Online::open(engine).await;
    online.newsroom.post(&letter("in 1987", "in 1978")).await;
    online.place().await;
    online.look().await;
    online.look().await;
    let second = online.newsroom.post(&letter("renewed twice", "renewed three times")).await;
    online.look().await;
    assert_eq!(online.newsroom.case_of(second).await.place, Place::InArticle);
});

both_engines!(a_page_whose_text_is_sent_is_not_said_to_be_looked_at, |engine| async move {
    let online = Online::open(engine).await;
    let report_id = online.newsroom.post(&letter("in 1987", "in 1978")).await;
    let (article_id, now) = (online.newsroom.article_id, online.newsroom.test.app.clock.now());
    let sent = Reading {
        title: "Envoys agree".into(),
        text: PAGE.into(),
        page_text: String::new(),
        origin: Origin::Pushed,
    };
    let kept = online
        .newsroom
        .test
        .app
        .db
        .write(move |tx| article::store::insert_revision_if_new(tx, article_id, &sent, now));
    kept.await.expect("kept");
    online.newsroom.follow().await;
    assert!(online.newsroom.case_of(report_id).await.span.is_some());
    assert_eq!(online.next_look().await, None, "that system says when it changes");
    online.newsroom.test.app.clock.advance_ms(3 * 3_600_000);
    online.look().await;
    let read =
        online.newsroom.test.app.db.read(move |tx| article::store::article_by_id(tx, article_id)).await;
    assert_eq!(read.expect("read").expect("an article").looked_at, None);
    assert_eq!(online.next_look().await, None);
});
