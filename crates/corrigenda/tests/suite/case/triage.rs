//! What decisions teach about the cases that wait.

use corrigenda::case::store::{self as cases, Filter, Order};
use corrigenda::case::{CaseId, Command, Reason, Sight};

use super::{Newsroom, PAGE, letter};
use crate::both_engines;

async fn learn(newsroom: &Newsroom, case_id: CaseId) {
    let now = newsroom.test.app.clock.now();
    newsroom.test.app.db.write(move |tx| cases::triage::learn(tx, case_id, now)).await.expect("learned");
}

both_engines!(what_was_declined_makes_its_like_unlikely, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let capital = newsroom.write(&letter("a joint office", "a joint Office")).await;
    let letters = newsroom.write(&letter("the Middle Bank", "the Midlde Bank")).await;
    for words in ["shared season", "fleet the right", "later session"] {
        let case = newsroom.write(&letter(words, &words.replace('s', "S").replace('f', "F"))).await;
        let no = Command::Decline { reason: Reason::Style, message: String::new() };
        newsroom.mara(&case, no).await.expect("declined");
        learn(&newsroom, case.case_id).await;
        learn(&newsroom, case.case_id).await;
    }
    let now = newsroom.test.app.clock.now();
    newsroom.test.app.db.write(move |tx| cases::triage::rescore(tx, 0, now)).await.expect("scored");
    let filter = Filter {
        order: Order::Likely,
        states: vec![corrigenda::case::State::Open],
        sight: Sight::whole(),
        ..Filter::default()
    };
    let page =
        newsroom.test.app.db.read(move |tx| cases::list_queue(tx, &filter, None, 9)).await.expect("a page");
    let ids: Vec<CaseId> = page.cases.iter().map(|listed| listed.case.case_id).collect();
    assert_eq!(ids, [letters.case_id, capital.case_id]);
    let (lessons, likely) = newsroom
        .test
        .app
        .db
        .read(move |tx| {
            Ok::<_, corrigenda::store::Error>((
                cases::triage::lessons(tx, 50)?,
                cases::triage::likely(tx, capital.case_id)?,
            ))
        })
        .await
        .expect("lessons");
    let capitals = lessons.iter().find(|(name, ..)| name == "capital letters only").expect("the trait");
    assert_eq!((capitals.1 < -0.4, capitals.2, capitals.3), (true, 0, 3), "each decision is learned once");
    let (share, why) = likely.expect("the case was described");
    assert!(share < 0.5 && why.iter().any(|why| why == "− capital letters only"), "{share} {why:?}");
});
