//! `/{site}/embed`: notices in a frame of the publisher's page, and what pages ask about themselves.

use corrigenda::case::State;
use corrigenda::notice::{NoticeKind, store as notices};
use corrigenda::store::Error;

use crate::both_engines;
use crate::support::http::get;
use crate::support::press::{MARA, Press, RIGHT};

const TEXT: &str = "This article said the treaty was signed in 1987. It was signed in 1978.";

async fn published(press: &Press) -> notices::Entry {
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.case(&receipt).await;
    let case = if case.state == State::Open { press.accept(&case, true).await } else { case };
    let notice = press.publish(&case, NoticeKind::Correction, TEXT).await;
    let found = press
        .test
        .app
        .db
        .read(move |tx| notices::by_slug(tx, notice.site_id, &notice.slug))
        .await
        .expect("the database");
    found.expect("a notice")
}

both_engines!(a_frame_shows_the_notices_of_its_page_on_the_sites_hosts_only, |engine| async move {
    let press = Press::new(engine).await;
    let entry = published(&press).await;
    let of_page = format!("/courier/embed?url={}", press.url());
    for path in [of_page.as_str(), "/courier/embed/recent"] {
        let frame = get(&press.router, path).await;
        assert!(frame.text().contains(TEXT), "{}", frame.text());
        assert!(frame.text().contains(&format!("corrections/{}\" target=\"_top\"", entry.notice.slug)));
        let policy = frame.header("content-security-policy");
        assert!(
            policy.contains("frame-ancestors ") && !policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{policy}");
    }
    let log = get(&press.router, "/courier/corrections").await;
    assert!(log.header("content-security-policy").contains("frame-ancestors 'none'"));
    let elsewhere = get(&press.router, "/courier/embed?url=https://elsewhere.example/x").await;
    assert_eq!(elsewhere.status, axum::http::StatusCode::BAD_REQUEST);
    assert!(get(&press.router, "/courier/embed/recent").await.text().contains("Envoys agree a pact"));
});

both_engines!(what_is_kept_ready_is_old_as_soon_as_a_notice_says_so, |engine| async move {
    let press = Press::new(engine).await;
    let asked = format!("/api/v1/sites/courier/notices?url={}", press.url());
    let before = get(&press.router, &asked).await;
    assert_eq!(before.json()["notices"], serde_json::json!([]));
    let entry = published(&press).await;
    let texts = || async {
        let answer = get(&press.router, &asked).await.json();
        answer["notices"].as_array().expect("a list").len()
    };
    // PostgreSQL tells the nodes a moment after the commit.
    let soon = |wanted: usize| async move {
        for _ in 0..200 {
            if texts().await == wanted {
                return true;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        false
    };
    assert!(soon(1).await, "the notice is there");
    let (id, now) = (entry.notice.notice_id, press.test.app.clock.now());
    let withdrawn = press
        .test
        .app
        .db
        .write(move |tx| Ok::<_, Error>(notices::withdraw(tx, id, MARA, "It was 1987.", now).is_ok()))
        .await;
    assert!(withdrawn.expect("written"));
    assert!(soon(0).await, "it is gone");
    // Whatever else is asked beside the address is answered with what is ready for it.
    let strange = get(&press.router, &format!("{asked}&x=1")).await;
    assert_eq!(strange.json(), get(&press.router, &asked).await.json());
    let foreign = get(&press.router, "/api/v1/sites/courier/notices?url=https://elsewhere.example/").await;
    assert_eq!(foreign.status, axum::http::StatusCode::BAD_REQUEST);
});
