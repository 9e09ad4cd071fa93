//! `/desk/changes`: changes of substance that nobody announced.

use axum::http::StatusCode;
use corrigenda::article::policy::store::{policy, set_policy};
use corrigenda::case::guard::{Answer, ChangeId, store as guard};
use corrigenda::case::{Sight, State, Verdict};
use corrigenda::desk::people::Role;
use corrigenda::params;
use corrigenda::store::Error;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

/// A page whose site asks about such changes, or does not.
async fn guarded(engine: Engine, on: bool) -> Newsroom {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (site_id, now) = (newsroom.site_id, newsroom.test.app.clock.now());
    let set = newsroom.test.app.db.write(move |tx| {
        let mut rules = policy(tx, site_id)?;
        rules.guard_since = on.then_some(now.0);
        set_policy(tx, site_id, &rules)
    });
    set.await.expect("set");
    newsroom
}

/// How many changes wait for a word.
async fn waiting(newsroom: &Newsroom) -> usize {
    let read = newsroom.test.app.db.read(|tx| guard::waiting(tx, &Sight::whole()));
    read.await.expect("a list").len()
}

both_engines!(a_changed_number_is_asked_about_and_becomes_a_case_with_its_notice, |engine| async move {
    let newsroom = guarded(engine, true).await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let list = mara.get("/desk/changes").await;
    list.says("A date changed").says("<del>1987</del><ins>1978</ins>").says("Envoys agree the outline");
    mara.get("/desk").await.says("Changes <span class=\"count\">1<span");

    let answered = mara.post("/desk/changes/1", &[("do", "correction")]).await;
    assert_eq!(answered.location(), "/desk/cases/1?said=unannounced");
    let case = newsroom.cases().await.remove(0);
    let case = newsroom.case(case.case_id).await;
    assert_eq!((case.state, case.verdict), (State::Fixed, Some(Verdict::FixedAsSuggested)));
    assert!(case.notice_due && case.quote.exact.contains("in 1987"), "{case:?}");
    let page = mara.get("/desk/cases/1").await;
    page.says("a date changed, without a notice").says("Publish the notice").says("in 1978");
    assert_eq!(waiting(&newsroom).await, 0);
    newsroom.follow().await;
    assert_eq!(newsroom.case(case.case_id).await.state, State::Fixed, "the page still says so");
    let again = mara.post("/desk/changes/1", &[("do", "trivial")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let published = mara
        .post(
            "/desk/cases/1/notice",
            &[
                ("version", &case.version.to_string()),
                ("kind", "correction"),
                ("text", "The treaty was signed in 1978, not in 1987."),
            ],
        )
        .await;
    assert!(published.location().contains("said=published"), "{}", published.location());
});

both_engines!(an_update_is_composed_as_one_and_what_is_trivial_can_be_taken_back, |engine| async move {
    let newsroom = guarded(engine, true).await;
    let next = PAGE.replace("1987", "1978").replace("Tomas Verhale", "Anna Holm");
    newsroom.page(&next).await;
    assert_eq!(waiting(&newsroom).await, 2);
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let answered = mara.post("/desk/changes/1", &[("do", "update")]).await;
    assert_eq!(answered.location(), "/desk/cases/1?said=unannounced");
    let page = mara.get("/desk/cases/1").await;
    page.says("value=\"update\" data-ready-from=\"ready-update\" data-name=\"Update\" checked");

    let trivial = mara.post("/desk/changes/2", &[("do", "trivial")]).await;
    assert_eq!(trivial.location(), "/desk/changes?trivial=2");
    assert_eq!(waiting(&newsroom).await, 0);
    mara.get("/desk/changes?trivial=2").await.says("Undo").says("Nothing waits for a word.");
    mara.post("/desk/changes/2", &[("do", "waiting")]).await;
    assert_eq!(waiting(&newsroom).await, 1);
    assert_eq!(
        mara.post("/desk/changes/2", &[("do", "reverted")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(mara.post("/desk/changes/77", &[("do", "trivial")]).await.status, StatusCode::NOT_FOUND);
});

both_engines!(what_is_only_said_otherwise_and_what_a_case_tells_of_is_silent, |engine| async move {
    let newsroom = guarded(engine, true).await;
    newsroom
        .page(&PAGE.replace("“We have agreed how to count fish,”", "\"We have agreed how to count fish,\""))
        .await;
    newsroom.page(&PAGE.replace("no date yet", "no day so far")).await;
    let more = format!("{PAGE}\nOn Monday 40 boats left Lisk for the Bank, Anna Holm said.");
    newsroom.page(&more).await;
    assert_eq!(waiting(&newsroom).await, 0);
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.accept(&case, "in 1978").await;
    newsroom.page(&more.replace("1987", "1978")).await;
    assert_eq!(waiting(&newsroom).await, 0, "a case tells of it");
    newsroom.page(&more).await;
    assert_eq!(newsroom.case(case.case_id).await.state, State::Open, "the old words are back");
    assert_eq!(waiting(&newsroom).await, 0, "and its case says so");
    newsroom.page("Something went wrong\nTry again in 5 minutes.").await;
    assert_eq!(waiting(&newsroom).await, 0, "a page that was replaced says nothing");
});

both_engines!(a_page_that_stays_another_one_is_guarded_as_it_is, |engine| async move {
    const OTHER: &str = "The swans are back\nForty swans came down on the old dock on Monday.\nThey had left it \
        in 1999, when the cranes were pulled down, and Anna Holm saw the first of them.";
    let newsroom = guarded(engine, true).await;
    newsroom.page(OTHER).await;
    newsroom.page(PAGE).await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    assert_eq!(waiting(&newsroom).await, 1, "what comes back is compared with what stood before");
    newsroom.page(OTHER).await;
    let has_work = async || {
        let article_id = newsroom.article_id;
        newsroom.test.app.db.read(move |tx| guard::has_work(tx, article_id)).await.expect("read")
    };
    assert!(has_work().await);
    newsroom.test.app.clock.advance_ms(25 * 3_600_000);
    newsroom.follow().await;
    assert!(!has_work().await, "it is not compared again and again");
    newsroom.page(&OTHER.replace("1999", "1989")).await;
    assert_eq!(waiting(&newsroom).await, 2);
});

both_engines!(a_change_that_was_taken_back_is_not_asked_about_any_more, |engine| async move {
    let newsroom = guarded(engine, true).await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    assert_eq!(waiting(&newsroom).await, 1);
    newsroom.page(PAGE).await;
    assert_eq!(waiting(&newsroom).await, 0);
    let read = newsroom.test.app.db.read(|tx| guard::by_id(tx, ChangeId(1))).await.expect("read");
    assert_eq!(read.expect("kept").answer, Answer::Reverted);
});

both_engines!(nothing_is_asked_where_the_site_does_not_want_it_and_owners_say_so, |engine| async move {
    let newsroom = guarded(engine, false).await;
    newsroom.page(&PAGE.replace("1987", "1978")).await;
    assert_eq!(waiting(&newsroom).await, 0);
    let mut una = signed_in(&newsroom.test, "Una Lindqvist", Role::Owner).await;
    una.get("/desk").await.is_silent_about("/desk/changes");
    let path = format!("/desk/settings/sites/{}/pages", newsroom.site_id);
    let set =
        una.post(&path, &[("guard", "on"), ("history", "unlisted"), ("sources", "content{path}.md")]).await;
    assert_eq!(set.location(), "/desk/settings#sites");
    una.get("/desk/settings").await.says("name=\"guard\" checked").says("value=\"content{path}.md\"");
    una.get("/desk/settings/audit")
        .await
        .says("Asking about changes without a notice of The Harbour Courier");
    assert_eq!(waiting(&newsroom).await, 0, "what came before is not asked about");
    newsroom.page(&PAGE.replace("1987", "1979")).await;
    assert_eq!(waiting(&newsroom).await, 1, "from the text as it stood then");
    for (field, bad) in [("sources", "/etc/{path}"), ("lists", "https://elsewhere.test/feed")] {
        let refused = una.post(&path, &[(field, bad)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
    }
    // A list that cannot be read says so where it was written down.
    una.post(&path, &[("lists", "https://courier.test/feed")]).await;
    una.get("/desk/settings").await.is_silent_about("it is no feed");
    let ails = newsroom.test.app.db.write(|tx| {
        tx.execute("/* test.ails */ update woken_lists set why = 'it is no feed and no sitemap'", params![])
    });
    assert_eq!(ails.await.map_err(|error: Error| error).expect("written"), 1);
    una.get("/desk/settings").await.says("<b>https://courier.test/feed</b>: it is no feed and no sitemap");
    una.post("/desk/settings/language", &[("language", "uk")]).await.location();
    una.get("/desk/settings").await.says("<b>https://courier.test/feed</b>: це не стрічка й не мапа сайту");
});
