//! The same words in other articles of the site.

use corrigenda::article::revision::Reading;
use corrigenda::article::{self, ArticleId, Origin};
use corrigenda::case::sisters::{self, SisterState};
use corrigenda::case::{CaseEvent, CaseId, State, store as cases};
use corrigenda::store::{Error, jobs};

use super::{MARA, Newsroom, PAGE, letter};
use crate::both_engines;

/// Another article of the site, with this text.
async fn another(newsroom: &Newsroom, slug: &str, text: &str) -> ArticleId {
    let (site_id, now) = (newsroom.site_id, newsroom.test.app.clock.now());
    let url = format!("https://courier.test/{slug}");
    let reading = Reading {
        title: slug.to_owned(),
        text: text.to_owned(),
        page_text: String::new(),
        origin: Origin::Pushed,
    };
    newsroom
        .test
        .app
        .db
        .write(move |tx| {
            let article_id = article::store::join_or_insert(tx, site_id, &url, now)?;
            article::store::insert_revision_if_new(tx, article_id, &reading, now)?;
            Ok::<_, Error>(article_id)
        })
        .await
        .expect("an article")
}

both_engines!(an_accepted_passage_finds_its_sisters_and_the_desk_opens_cases_for_them, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let same = another(
        &newsroom,
        "explainer",
        "What the treaty says\nThe Treaty of Lisk, “which was signed by the two governments in 1987”, ran to nine \
         pages.\nIt was never printed.",
    )
    .await;
    let near = another(
        &newsroom,
        "boats",
        "Boats turned back\nBoth fleets rely on the Treaty of Lisk, which was signed by both governments in 1987 \
         and renewed twice since.",
    )
    .await;
    another(
        &newsroom,
        "swans",
        "The swans are back\nNobody signed anything, and the harbour was quiet in 1987.",
    )
    .await;
    let report = letter(
        "which was signed by the two governments in 1987",
        "which was signed by the two governments in 1978",
    );
    let case = newsroom.write(&report).await;
    let waiting = |newsroom: &Newsroom| {
        let db = newsroom.test.app.db.clone();
        async move { db.read(|tx| jobs::waiting(tx, sisters::JOB)).await.expect("read") }
    };
    assert_eq!(waiting(&newsroom).await, 0);
    let case = newsroom.accept(&case, "which was signed by the two governments in 1978").await;
    assert_eq!(waiting(&newsroom).await, 1, "they are looked for when the passage is accepted");
    sisters::look_for(&newsroom.test.app, case.case_id).await.expect("looked for");
    sisters::look_for(&newsroom.test.app, case.case_id).await.expect("looking twice changes nothing");

    let list = |case_id: CaseId| {
        let db = newsroom.test.app.db.clone();
        async move { db.read(move |tx| cases::list_sisters(tx, case_id)).await.expect("read") }
    };
    let found = list(case.case_id).await;
    let told: Vec<(ArticleId, bool)> = found.iter().map(|one| (one.article_id, one.same)).collect();
    assert_eq!(told, [(same, true), (near, false)]);
    assert!(found[1].quote.exact.contains("both governments in 1987"), "{:?}", found[1].quote);

    let (of, now) = (case.clone(), newsroom.test.app.clock.now());
    let opened = newsroom
        .test
        .app
        .db
        .write(move |tx| {
            cases::dismiss_sister(tx, of.case_id, near)?;
            let again = cases::open_sister(tx, &of, near, MARA, now)?;
            assert_eq!(again, None, "what was let be is let be");
            cases::open_sister(tx, &of, same, MARA, now)
        })
        .await
        .expect("written")
        .expect("a case");
    let sister = newsroom.case(opened).await;
    assert_eq!((sister.state, sister.article_id, sister.readers), (State::Open, same, 0));
    assert!(sister.quote.exact.contains("signed by the two governments in 1987"));
    let events = newsroom.events(opened).await;
    assert!(
        matches!(&events[..], [line] if matches!(&line.event, CaseEvent::Opened { .. }) && line.actor == MARA)
    );
    let states: Vec<SisterState> = list(case.case_id).await.iter().map(|one| one.state).collect();
    assert_eq!(states, [SisterState::Opened, SisterState::Dismissed]);
});
