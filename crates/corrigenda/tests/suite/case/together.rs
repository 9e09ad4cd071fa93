//! Many at once.

use std::sync::{Arc, Barrier};

use corrigenda::article::{self, Place};
use corrigenda::case::lane::Proposal;
use corrigenda::case::store::{self as cases, Arrival};
use corrigenda::case::{Lane, placing};
use corrigenda::report::Placed;
use corrigenda::store::Error;
use corrigenda_anchor::{Selector, Text, resolve};
use tokio::task::JoinSet;

use super::{Newsroom, PAGE, letter};
use crate::both_engines;
use crate::support::Engine;

/// Connections are opened when first needed: here every writer of PostgreSQL gets one, or else the
/// first that has one would do everything alone.
async fn warm(newsroom: &Newsroom, engine: Engine) {
    const WRITERS: usize = 4;
    if engine == Engine::Sqlite {
        return;
    }
    let all = Arc::new(Barrier::new(WRITERS));
    let mut running = JoinSet::new();
    for _ in 0..WRITERS {
        let (db, all) = (newsroom.test.app.db.clone(), all.clone());
        running.spawn(async move {
            db.write(move |_| {
                all.wait();
                Ok::<_, Error>(())
            })
            .await
        });
    }
    while let Some(done) = running.join_next().await {
        done.expect("no panic").expect("a connection");
    }
}

both_engines!(twenty_reports_that_arrive_at_once_for_one_passage_open_one_case, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut reports = Vec::new();
    for n in 0..20 {
        let report_id = newsroom.post(&letter("in 1987", &format!("in {}", 1900 + n))).await;
        reports.push(newsroom.report(report_id).await);
    }
    let article_id = newsroom.article_id;
    let newest = newsroom.test.app.db.read(move |tx| article::store::newest_revision(tx, article_id)).await;
    let newest = newest.expect("an answer").expect("a page");
    warm(&newsroom, engine).await;
    let mut running = JoinSet::new();
    for report in reports {
        let (db, now, newest) = (newsroom.test.app.db.clone(), newsroom.test.app.clock.now(), newest.clone());
        running.spawn(async move {
            db.write(move |tx| {
                let text = Text::new(newest.text.as_str());
                let anchor = resolve(&text, &Selector::from(report.quote.clone())).expect("on the page");
                let arrival = Arrival {
                    report: &report,
                    placed: Placed {
                        place: Place::InArticle,
                        revision_id: Some(newest.revision_id),
                        span: Some(anchor.span),
                        confidence: Some(1.0),
                    },
                    reason: String::new(),
                    text: Some(&text),
                    changes: None,
                    newest: Some(newest.revision_id),
                    title: "",
                    lane: Proposal { lane: Lane::Correction, why: "a number changes", said: String::new() },
                };
                cases::join_or_open(tx, &arrival, now)
            })
            .await
        });
    }
    while let Some(done) = running.join_next().await {
        done.expect("no panic").expect("joined");
    }
    let found = newsroom.cases().await;
    assert_eq!(found.len(), 1);
    assert_eq!(newsroom.case(found[0].case_id).await.readers, 20);
});

both_engines!(reports_placed_by_several_workers_at_once_join_once_each, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    for n in 0..20 {
        newsroom.post(&letter("in 1987", &format!("in {}", 1900 + n))).await;
    }
    warm(&newsroom, engine).await;
    let mut running = JoinSet::new();
    for _ in 0..8 {
        let (app, article_id) = (newsroom.test.app.clone(), newsroom.article_id);
        running.spawn(async move { placing::follow(&app, article_id).await });
    }
    while let Some(done) = running.join_next().await {
        done.expect("no panic").expect("placed");
    }
    let found = newsroom.cases().await;
    assert_eq!(found.len(), 1);
    let case = newsroom.case(found[0].case_id).await;
    assert_eq!((case.readers, newsroom.to_tell().await), (20, 0));
});
