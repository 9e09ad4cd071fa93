//! Many at once.

use corrigenda::case::placing;

use super::{Newsroom, PAGE, letter};
use crate::both_engines;

both_engines!(twenty_placings_at_once_for_one_passage_open_one_case, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut running = tokio::task::JoinSet::new();
    for n in 0..20 {
        let suggestion = format!("in {}", 1900 + n);
        newsroom.post(&letter("in 1987", &suggestion)).await;
        let (app, article_id) = (newsroom.test.app.clone(), newsroom.article_id);
        running.spawn(async move { placing::follow(&app, article_id).await });
    }
    while let Some(done) = running.join_next().await {
        done.expect("no panic").expect("placed");
    }
    newsroom.follow().await;
    let cases = newsroom.cases().await;
    assert_eq!(cases.len(), 1);
    assert_eq!(newsroom.case(cases[0].case_id).await.readers, 20, "every report joined, and once");
});
