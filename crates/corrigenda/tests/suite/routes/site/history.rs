//! `/{site}/history?url=`: how an article changed, for its readers.

use axum::http::StatusCode;
use corrigenda::article::SiteId;
use corrigenda::article::policy::Openness;
use corrigenda::article::policy::store::{policy, set_policy};
use corrigenda::case::{Command, Lane};
use corrigenda::notice::NoticeKind;
use corrigenda::web::App;

use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::press::{Press, RIGHT};
use crate::support::visitor::Visitor;

const PATH: &str = "/courier/history?url=https%3A%2F%2Fcourier.test%2Fpact";

/// A page that was put right, and then had a paragraph moved up.
async fn scene(engine: Engine) -> Newsroom {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let fixed = PAGE.replace("1987", "1978");
    newsroom.page(&fixed).await;
    let mut lines: Vec<&str> = fixed.lines().collect();
    let last = lines.pop().expect("a last line");
    lines.insert(1, last);
    newsroom.page(&lines.join("\n")).await;
    newsroom
}

async fn open(newsroom: &Newsroom, openness: Openness) {
    set_history(&newsroom.test.app, newsroom.site_id, openness).await;
}

pub(super) async fn set_history(app: &App, site_id: SiteId, openness: Openness) {
    let set = app.db.write(move |tx| {
        let mut rules = policy(tx, site_id)?;
        rules.set_history(openness);
        set_policy(tx, site_id, &rules)
    });
    set.await.expect("set");
}

both_engines!(readers_see_how_an_article_changed_where_its_site_wants_that, |engine| async move {
    let newsroom = scene(engine).await;
    let mut reader = Visitor::new(&newsroom.test.app);
    assert_eq!(reader.get(PATH).await.status, StatusCode::NOT_FOUND, "off until the site says so");
    open(&newsroom, Openness::Open).await;
    let newest = reader.get(PATH).await;
    newest
        .says("Moved here")
        .says("Moved from here")
        .says("How this article changed")
        .is_silent_about("noindex");
    assert!(
        newest.headers.contains_key("etag")
            && newest.headers["cache-control"].to_str().expect("text").starts_with("public")
    );
    let older =
        newest.body.split("&#38;at=").nth(2).and_then(|rest| rest.split('"').next()).expect("an older one");
    let fix = reader.get(&format!("{PATH}&at={older}")).await;
    fix.says("<del>1987</del><ins>1978</ins>").is_silent_about("Moved here");
    for nowhere in [
        "/courier/history?url=https%3A%2F%2Fcourier.test%2Fnone",
        "/nobody/history?url=x",
        "/courier/history",
    ] {
        assert_eq!(reader.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    assert_eq!(reader.get(&format!("{PATH}&at=999")).await.status, StatusCode::NOT_FOUND);
    open(&newsroom, Openness::Unlisted).await;
    let unlisted = reader.get(PATH).await;
    unlisted.says("<meta name=\"robots\" content=\"noindex\">");
    assert_eq!(unlisted.headers["x-robots-tag"], "noindex");
});

both_engines!(a_notice_leads_to_the_history_of_its_article_where_that_is_public, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.accept(&press.case(&receipt).await, true).await;
    let notice = press.publish(&case, NoticeKind::Correction, "The treaty was signed in 1978.").await;
    let page = format!("/courier/corrections/{}", notice.slug);
    let mut reader = Visitor::new(&press.test.app);
    for (openness, leads) in [(Openness::Off, false), (Openness::Unlisted, false), (Openness::Open, true)] {
        set_history(&press.test.app, case.site_id, openness).await;
        let shown = reader.get(&page).await;
        assert_eq!(shown.body.contains("/courier/history?url="), leads, "{openness:?}");
        if leads {
            let path =
                shown.body.split("href=\"/courier/history").nth(1).and_then(|rest| rest.split('"').next());
            let history = reader.get(&format!("/courier/history{}", path.expect("a link"))).await;
            assert_eq!(history.status, StatusCode::OK);
        }
    }
});

both_engines!(what_was_taken_out_for_somebodys_sake_is_not_shown_there, |engine| async move {
    let newsroom = scene(engine).await;
    open(&newsroom, Openness::Open).await;
    let mut reader = Visitor::new(&newsroom.test.app);
    assert_eq!(reader.get(PATH).await.status, StatusCode::OK);
    let case = newsroom.write(&letter("Tomas Verhale", "")).await;
    let to_legal = Command::Move { lane: Lane::Legal, why: String::new() };
    newsroom.mara(&case, to_legal).await.expect("moved");
    assert_eq!(reader.get(PATH).await.status, StatusCode::NOT_FOUND);
});
