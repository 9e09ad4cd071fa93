//! `/r/{token}`: what became of what a reader sent.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::case::{CaseEvent, Reason, store as cases};
use corrigenda::notice::NoticeKind;
use serde_json::json;

use crate::both_engines;
use crate::routes::confirm::{leave, link};
use crate::support::http::{ask, get, post_form};
use crate::support::press::{Press, RIGHT};

both_engines!(a_receipt_tells_the_whole_way_from_the_report_to_the_notice, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "See the archive.").await;
    let early = get(&press.router, &receipt).await.text();
    assert!(early.contains("Received. We are reading the page."), "{early}");
    assert!(early.contains("See the archive."));

    press.work().await;
    let open = get(&press.router, &receipt).await.text();
    assert!(open.contains("It is on the editors’ desk.") && open.contains("Found in the article"), "{open}");
    assert!(open.contains("Nothing is decided yet"));

    let case = press.accept(&press.case(&receipt).await, true).await;
    let accepted = get(&press.router, &receipt).await.text();
    assert!(accepted.contains("The archive lists it under 1978."), "{accepted}");
    assert!(accepted.contains("The page is to be changed"));

    press.says(RIGHT);
    press.later(60).await;
    let notice = press.publish(&case, NoticeKind::Correction, "It was signed in 1978.").await;
    let page = get(&press.router, &receipt).await;
    let html = page.text();
    assert!(html.contains("You were right. The page now says so."), "{html}");
    assert!(html.contains("<del>1987</del>") && html.contains("<ins>1978</ins>"), "{html}");
    assert!(html.contains("As suggested"));
    assert!(html.contains(&format!("/courier/corrections/{}", notice.slug)));
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    assert!(page.headers.get("set-cookie").is_none());
});

both_engines!(a_reader_who_joins_late_sees_what_was_decided_before, |engine| async move {
    let press = Press::new(engine).await;
    let first = press.report(RIGHT, "").await;
    press.work().await;
    press.accept(&press.case(&first).await, false).await;
    press.test.app.clock.advance_ms(7_200_000);
    let late = press.report(RIGHT, "").await;
    press.work().await;
    let html = get(&press.router, &late).await.text();
    let (accepted, received) = (html.find("Accepted"), html.find("Received"));
    assert!(accepted.is_some() && accepted < received, "in the order in which it happened: {html}");
});

both_engines!(a_decline_is_told_with_its_reason, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    press.decline(&press.case(&receipt).await, Reason::CorrectAsPublished).await;
    let html = get(&press.router, &receipt).await.text();
    assert!(html.contains("<h1>The article is right as it stands.</h1>"), "{html}");
    assert!(html.contains("We asked the archive."));
    assert!(!html.contains("name=\"email\""), "nothing is left to tell");
});

both_engines!(any_spelling_of_a_receipt_opens_it_and_nothing_else_does, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let plain = receipt.replace('-', "").to_lowercase();
    assert_eq!(get(&press.router, &plain).await.status, StatusCode::OK);
    for unknown in ["/r/x", "/r/0000-0000-0000-0000-0000-0000-00"] {
        let answer = get(&press.router, unknown).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text().contains("No receipt is known by this link."), "{}", answer.text());
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    press.test.app.clock.advance_ms(366 * 24 * 3_600_000);
    assert_eq!(get(&press.router, &receipt).await.status, StatusCode::NOT_FOUND, "after its year");
});

both_engines!(what_a_reader_wrote_is_shown_as_dull_text, |engine| async move {
    let press = Press::new(engine).await;
    let receipt =
        press.report("<b>1978</b>", "<script>alert(1)</script> https://evil.example/x \u{202E}abc").await;
    let html = get(&press.router, &receipt).await.text();
    assert!(!html.contains("<script>alert") && !html.contains("<b>1978"), "{html}");
    assert!(!html.contains("href=\"https://evil.example"), "never a link");
    assert!(html.contains("<span class=\"ctl\">RLO</span>") && html.contains("Contains markup"), "{html}");
});

both_engines!(a_reader_adds_to_a_report_and_the_desk_hears_of_it, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "See the archive.").await;
    press.work().await;
    let added = post_form(&press.router, &receipt, &[("do", "add"), ("more", "Box 12,\r\nletter 3.")]).await;
    assert_eq!(added.header("location"), format!("{receipt}?done=added"));
    let html = get(&press.router, added.header("location")).await.text();
    assert!(
        html.contains("Sent to the desk.") && html.contains("See the archive.\n\nBox 12,\nletter 3."),
        "{html}"
    );
    let case_id = press.case(&receipt).await.case_id;
    let events = press.test.app.db.read(move |tx| cases::events(tx, case_id)).await.expect("events");
    assert!(matches!(events.last().map(|line| &line.event), Some(CaseEvent::Added { .. })), "{events:?}");

    let empty = post_form(&press.router, &receipt, &[("do", "add"), ("more", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "x".repeat(2_001);
    let long = post_form(&press.router, &receipt, &[("do", "add"), ("more", &long)]).await;
    assert!(long.text().contains("2,001 characters") && long.text().contains("xxxx"), "the words come back");
    let strange = post_form(&press.router, &receipt, &[("do", "dance")]).await;
    assert_eq!(strange.status, StatusCode::BAD_REQUEST);
});

both_engines!(erasing_takes_the_words_the_source_and_the_address, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "my uncle Rasmus signed it").await;
    press.work().await;
    let asked = leave(&press, &receipt, "reader@post.example").await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    let case = press.case(&receipt).await;
    assert_eq!(case.readers, 1);
    let erased = post_form(&press.router, &receipt, &[("do", "erase")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER);
    post_form(&press.router, &receipt, &[("do", "erase")]).await;
    let html = get(&press.router, erased.header("location")).await.text();
    assert!(html.contains("What you sent was erased.") && !html.contains("Rasmus"), "{html}");
    assert_eq!(press.count("contacts").await, 0);
    assert_eq!(press.case(&receipt).await.readers, 0);
    let left = press.test.app.db.read(|tx| {
        tx.only(
            "/* test.left */ select
               (select count(*) from reports where comment like '%Rasmus%' or suggestion is not null or sender_hash <> '')
               + (select count(*) from cases where search like '%rasmus%')
               + (select count(*) from case_events where body like '%Rasmus%') as n",
            &[],
        )?
        .get::<i64>("n")
    });
    assert_eq!(left.await.expect("a count"), 0, "nowhere else either");
    let more = post_form(&press.router, &receipt, &[("do", "add"), ("more", "but still")]).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    press.accept(&press.case(&receipt).await, false).await;
    press.work().await;
    assert!(press.relay.take().is_empty(), "nobody is left to tell");
});

both_engines!(taking_back_ends_the_answer_and_leaves_the_words_until_they_are_erased, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "my uncle Rasmus signed it").await;
    press.work().await;
    let asked = leave(&press, &receipt, "reader@post.example").await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    let back = post_form(&press.router, &receipt, &[("do", "withdraw")]).await;
    assert_eq!(back.header("location"), format!("{receipt}?done=withdrawn"));
    let html = get(&press.router, back.header("location")).await.text();
    assert!(html.contains("It is taken back.") && html.contains("You took it back."), "{html}");
    assert!(!html.contains("Nothing is decided yet"), "nothing is awaited: {html}");
    assert!(
        html.contains("Rasmus") && !html.contains("value=\"add\"") && !html.contains("name=\"email\""),
        "{html}"
    );
    assert_eq!((press.case(&receipt).await.readers, press.count("contacts").await), (0, 0));
    press.accept(&press.case(&receipt).await, false).await;
    press.work().await;
    assert!(press.relay.take().is_empty(), "it is not answered");
    post_form(&press.router, &receipt, &[("do", "erase")]).await;
    let html = get(&press.router, &receipt).await.text();
    assert!(html.contains("What you sent was erased.") && !html.contains("Rasmus"), "{html}");
});

both_engines!(the_widget_leaves_an_address_from_the_page_and_from_no_other, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let path = format!("{receipt}/contact");
    let own = format!("http://{}", press.host);
    let preflight = |origin: &str| {
        Request::options(&path)
            .header(header::ORIGIN, origin)
            .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .body(Body::empty())
            .expect("a request")
    };
    let allowed = ask(&press.router, preflight(&own)).await;
    assert_eq!(
        (allowed.status, allowed.header("access-control-allow-origin")),
        (StatusCode::NO_CONTENT, own.as_str())
    );
    let refused = ask(&press.router, preflight("https://evil.example")).await;
    assert_eq!((refused.status, refused.header("access-control-allow-origin")), (StatusCode::FORBIDDEN, ""));

    let taken = press.post_json(&path, &json!({ "email": "reader@post.example" })).await;
    assert_eq!(taken.status, StatusCode::ACCEPTED, "{}", taken.text());
    assert_eq!(taken.json(), json!({ "state": "unconfirmed" }));
    assert_eq!(taken.header("access-control-allow-origin"), own);
    for (body, field) in [(json!({ "email": "nobody" }), "email"), (json!({ "mail": 1 }), "")] {
        let refused = press.post_json(&path, &body).await;
        assert!(refused.status.is_client_error());
        assert_eq!(refused.header("content-type"), "application/problem+json");
        assert_eq!(refused.json()["field"].as_str().unwrap_or_default(), field);
        assert_eq!(refused.header("access-control-allow-origin"), own, "or nobody learns why");
    }
    let forged = Request::post(&path)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ORIGIN, "https://evil.example")
        .body(Body::from("{\"email\":\"other@post.example\"}"))
        .expect("a request");
    assert_eq!(ask(&press.router, forged).await.status, StatusCode::FORBIDDEN);
    press.work().await;
    assert_eq!(press.relay.take().len(), 1);
});

both_engines!(a_reader_takes_away_everything_that_is_kept, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "See the archive.").await;
    leave(&press, &receipt, "reader@post.example").await;
    let answer = get(&press.router, &format!("{receipt}/everything.json")).await;
    assert_eq!(
        (answer.header("cache-control"), answer.header("referrer-policy")),
        ("no-store", "no-referrer")
    );
    assert!(answer.header("content-disposition").starts_with("attachment;"));
    let kept = answer.json();
    assert_eq!(kept["report"]["suggestion"], RIGHT);
    assert_eq!(kept["report"]["comment"], "See the archive.");
    assert_eq!(kept["contact"]["email"], "reader@post.example");
    assert_eq!(kept["outcome"]["state"], "open");
    post_form(&press.router, &receipt, &[("do", "erase")]).await;
    let kept = get(&press.router, &format!("{receipt}/everything.json")).await.text();
    assert!(!kept.contains("archive") && !kept.contains("reader@"), "{kept}");
});
