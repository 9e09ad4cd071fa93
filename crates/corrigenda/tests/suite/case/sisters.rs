//! The same words in other articles of the site.

use corrigenda::article::policy::store::{policy, set_policy};
use corrigenda::article::revision::Reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::{self, ArticleId, Origin, SiteId};
use corrigenda::case::sisters::{self, SisterState};
use corrigenda::case::{Case, CaseEvent, CaseId, Sight, State, store as cases};
use corrigenda::desk;
use corrigenda::desk::people::Role;
use corrigenda::store::{Error, jobs};

use super::{MARA, Newsroom, PAGE, letter};
use crate::both_engines;
use crate::routes::desk::signed_in;

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

/// A case about the treaty, accepted.
async fn accepted(newsroom: &Newsroom) -> Case {
    let right = "which was signed by the two governments in 1978";
    let case = newsroom.write(&letter("which was signed by the two governments in 1987", right)).await;
    newsroom.accept(&case, right).await
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
    let due = newsroom.test.app.db.read(article::store::next_due).await.expect("read").expect("a look");
    assert!(due <= now.plus_ms(2 * 60_000), "its page is watched, though nobody reported it");
    let states: Vec<SisterState> = list(case.case_id).await.iter().map(|one| one.state).collect();
    assert_eq!(states, [SisterState::Opened, SisterState::Dismissed]);
});

both_engines!(sites_that_both_allow_it_find_each_others_errors, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (home, now) = (newsroom.site_id, newsroom.test.app.clock.now());
    let allow = async |site_id: SiteId, yes: bool| {
        let set = newsroom.test.app.db.write(move |tx| {
            let mut rules = policy(tx, site_id)?;
            rules.looks_elsewhere = yes;
            set_policy(tx, site_id, &rules)
        });
        set.await.expect("set");
    };
    let opened = newsroom.test.app.db.write(move |tx| {
        let hosts = ["varland.test".to_owned()];
        let site = NewSite::checked("varland", "Varland Daily", "en", "https://varland.test/", &hosts).expect("a site");
        let site_id = article::store::insert_site(tx, &site, now)?;
        let article_id = article::store::join_or_insert(tx, site_id, "https://varland.test/pact", now)?;
        let text = "Pact agreed\nThe Treaty of Lisk, which was signed by the two governments in 1987, ran to nine pages.";
        let reading =
            Reading { title: "Pact".into(), text: text.into(), page_text: String::new(), origin: Origin::Pushed };
        article::store::insert_revision_if_new(tx, article_id, &reading, now)?;
        Ok::<_, Error>((site_id, article_id))
    });
    let (other, there) = opened.await.expect("another site");
    let case = accepted(&newsroom).await;
    let case_id = case.case_id;
    let found = async || {
        sisters::look_for(&newsroom.test.app, case_id).await.expect("looked for");
        newsroom.test.app.db.read(move |tx| cases::list_sisters(tx, case_id)).await.expect("read")
    };
    allow(home, true).await;
    assert_eq!(found().await, [], "the other site has to allow it too");
    allow(home, false).await;
    allow(other, true).await;
    assert_eq!(found().await, []);
    allow(home, true).await;
    let told: Vec<(ArticleId, SiteId, String)> =
        found().await.into_iter().map(|one| (one.article_id, one.site_id, one.site_name)).collect();
    assert_eq!(told, [(there, other, "Varland Daily".to_owned())]);

    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let page = format!("/desk/cases/{case_id}");
    mara.get(&page).await.says("Varland Daily");
    let sight = async |sites: Option<Vec<SiteId>>| {
        let set = newsroom.test.app.db.write(move |tx| {
            let sight = Sight { sites, legal: false };
            tx.query("/* test.mara */ select editor_id from editors where name = 'Mara Brandt'", &[])?
                .iter()
                .try_for_each(|row| desk::store::set_sight(tx, row.get("editor_id")?, &sight))
        });
        set.await.expect("set");
    };
    sight(Some(vec![home])).await;
    mara.get(&page).await.is_silent_about("Varland Daily");
    let field = format!("article-{there}");
    let posted = [("do", "open"), (field.as_str(), "on"), ("version", "9")];
    mara.post(&format!("{page}/sisters"), &posted).await;
    let cases = newsroom.test.app.db.read(move |tx| cases::by_article(tx, there)).await.expect("read");
    assert!(cases.is_empty(), "nobody opens a case where they may not look");
    sight(None).await;
    mara.post(&format!("{page}/sisters"), &posted).await;
    let sister = newsroom.case(CaseId(2)).await;
    assert_eq!((sister.site_id, sister.article_id), (other, there));
});

both_engines!(another_address_of_the_page_is_no_sister, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let twin = another(&newsroom, "pact?view=print", PAGE).await;
    let home = newsroom.article_id;
    let led = newsroom.test.app.db.write(move |tx| article::store::lead_to(tx, twin, home));
    led.await.expect("led");
    let case = accepted(&newsroom).await;
    let case_id = case.case_id;
    sisters::look_for(&newsroom.test.app, case_id).await.expect("looked for");
    let found = newsroom.test.app.db.read(move |tx| cases::list_sisters(tx, case_id)).await;
    assert_eq!(found.expect("read"), []);
});
