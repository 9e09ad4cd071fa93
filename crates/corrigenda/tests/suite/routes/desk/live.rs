//! `/desk/live`: what changes is told while somebody looks.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::case::{Command, Lane};
use corrigenda::desk::people::Role;
use tokio::time::timeout;
use tokio_stream::StreamExt;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::visitor::Visitor;

/// An open stream of events.
struct Listening(axum::body::BodyDataStream);

impl Listening {
    async fn at(visitor: &mut Visitor) -> Listening {
        Listening::since(visitor, "").await
    }

    async fn since(visitor: &mut Visitor, query: &str) -> Listening {
        let request = Request::get(format!("/desk/live{query}")).body(Body::empty()).expect("a request");
        let response = visitor.send(request).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        Listening(response.into_body().into_data_stream())
    }

    /// Reads on until somebody says this; panics after ten seconds, or at the end.
    async fn hears(&mut self, wanted: &str) {
        let mut heard = String::new();
        while !heard.contains(wanted) {
            let more = timeout(Duration::from_secs(10), self.0.next()).await;
            let more = more.unwrap_or_else(|_| panic!("{wanted:?} was not told, only {heard:?}"));
            let more = more.expect("the stream goes on").expect("bytes");
            heard.push_str(&String::from_utf8_lossy(&more));
        }
    }

    /// Reads on until the end.
    async fn ends(&mut self) {
        let end = async { while self.0.next().await.is_some() {} };
        timeout(Duration::from_secs(10), end).await.expect("the stream ends");
    }
}

both_engines!(a_new_report_and_a_decision_are_told_to_whoever_listens, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut listening = Listening::at(&mut mara).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    listening.hears(&format!("\"case\":{}", case.case_id)).await;
    let accepted = newsroom.accept(&case, "in 1978 and renewed").await;
    listening.hears(&format!("\"version\":{}", accepted.version)).await;
});

both_engines!(what_changed_between_the_page_and_the_stream_is_told_first, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let old = newsroom.write(&letter("a shared season", "a common season")).await;
    newsroom.test.app.clock.advance_ms(60_000);
    let page_made = newsroom.test.app.clock.now();
    newsroom.test.app.clock.advance_ms(1_000);
    let missed = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    assert!(old.case_id < missed.case_id);
    let mut listening = Listening::since(&mut mara, &format!("?since={}", page_made.0)).await;
    listening.hears(&format!("{{\"case\":{}", missed.case_id)).await;
});

both_engines!(what_a_role_may_not_see_is_not_told_to_it, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let hidden = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let hidden =
        newsroom.mara(&hidden, Command::Move { lane: Lane::Legal, why: String::new() }).await.expect("moved");
    let mut ines = signed_in(&newsroom.test, "Ines Aldery", Role::Contributor).await;
    let mut listening = Listening::at(&mut ines).await;
    newsroom.mara(&hidden, Command::Note { text: "Rang the archive.".into() }).await.expect("noted");
    let seen = newsroom.write(&letter("a shared season", "a common season")).await;
    // The first thing told is of the case that may be seen.
    listening.hears(&format!("data: [{{\"case\":{}", seen.case_id)).await;
});

both_engines!(the_stream_ends_when_the_server_stops, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut listening = Listening::at(&mut mara).await;
    newsroom.test.app.stopping.cancel();
    listening.ends().await;
});

both_engines!(two_editors_on_one_case_see_each_other, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut lev = signed_in(&newsroom.test, "Lev Sorin", Role::Editor).await;
    let mut listening = Listening::at(&mut mara).await;
    let path = format!("/desk/cases/{}/here", case.case_id);
    assert_eq!(mara.post(&path, &[]).await.status, StatusCode::NO_CONTENT, "of oneself nothing is told");
    assert_eq!(lev.post(&path, &[]).await.status, StatusCode::NO_CONTENT);
    listening
        .hears(&format!(
            "event: here\ndata: [{{\"case\":{},\"editor\":2,\"name\":\"Lev Sorin\"}}]",
            case.case_id
        ))
        .await;
    assert_eq!(lev.post("/desk/cases/999/here", &[]).await.status, StatusCode::NOT_FOUND);
});
