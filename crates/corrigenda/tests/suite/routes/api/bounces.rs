//! `/api/v1/bounces`: mail that came back, from the relay itself and from a mail server later.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use corrigenda::article::hook;
use corrigenda::case::Reason;
use corrigenda::desk::people::Role;
use corrigenda::dispatch::routes::bounces::SIGNER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::both_engines;
use crate::routes::confirm::{leave, link};
use crate::routes::desk::signed_in;
use crate::support::http::{Answer, ask, get, post_form};
use crate::support::press::{Press, RIGHT};

const EMAIL: &str = "reader@post.example";
const DEAD: &str = "Mail to it came back";

/// What a mail server sends back to the address that the letter named.
fn report(to: &str, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.post.example\r\nTo: {to}\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n boundary=\"=_b\"\r\n\r\n\
         --=_b\r\nContent-Type: text/plain\r\n\r\nI'm sorry to have to inform you.\r\n\
         --=_b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.post.example\r\n\r\n\
         Final-Recipient: rfc822; {EMAIL}\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} unknown\r\n\r\n\
         --=_b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: whatever\r\n\r\n--=_b--\r\n"
    )
}

/// Hands the message over as a mail server on another machine does.
async fn hand_over(press: &Press, message: &str, id: &str, secret: &str) -> Answer {
    let at = (press.test.app.clock.now().0 / 1000).to_string();
    let key = STANDARD.decode(secret.trim_start_matches("whsec_")).expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
    mac.update(format!("{id}.{at}.{message}").as_bytes());
    let request = Request::post("/api/v1/bounces")
        .header("content-type", "message/rfc822")
        .header("webhook-id", id)
        .header("webhook-timestamp", at)
        .header("webhook-signature", format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
        .body(Body::from(message.to_owned()))
        .expect("a request");
    ask(&press.router, request).await
}

both_engines!(an_address_the_other_side_does_not_know_is_dead_at_once, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    press.relay.answer_recipients(Some("550 5.7.1 We take no mail on Sundays\r\n"));
    assert!(leave(&press, &receipt, EMAIL).await.is_empty());
    assert!(!get(&press.router, &receipt).await.text().contains(DEAD), "that says nothing of the address");
    press.relay.answer_recipients(Some("550 5.1.1 No such user here\r\n"));
    press.later(5).await;
    let html = get(&press.router, &receipt).await.text();
    assert!(html.contains(DEAD) && html.contains("name=\"email\""), "{html}");
    press.relay.answer_recipients(None);
    assert_eq!(press.count("jobs").await, 0, "it is not tried again");
    let asked = leave(&press, &receipt, "right@post.example").await;
    assert_eq!(asked.len(), 1, "another address is taken");
    assert!(!get(&press.router, &receipt).await.text().contains(DEAD));
});

both_engines!(mail_that_comes_back_later_is_known_by_where_it_comes_back_to, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let asked = leave(&press, &receipt, EMAIL).await;
    let back = asked[0].from.clone();
    assert!(back.starts_with("bounces+") && back.ends_with("@courier.example"), "{back}");
    post_form(&press.router, &link(&asked[0]), &[]).await;

    let secret = hook::secret(&press.test.app.keys, SIGNER);
    let late = hand_over(&press, &report(&back, "delayed", "4.4.1"), "m1", &secret).await;
    assert_eq!((late.status, late.json()["forever"].as_bool()), (StatusCode::ACCEPTED, Some(false)));
    let forged = hook::secret(&press.test.app.keys, "courier");
    let refused = hand_over(&press, &report(&back, "failed", "5.1.1"), "m2", &forged).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(refused.text().contains("corrigenda bounce --secret"), "{}", refused.text());
    let strange =
        hand_over(&press, &report("bounces+7-00@courier.example", "failed", "5.1.1"), "m3", &secret).await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!get(&press.router, &receipt).await.text().contains(DEAD));

    let taken = hand_over(&press, &report(&back, "failed", "5.1.1"), "m4", &secret).await;
    assert_eq!((taken.status, taken.json()["news"].as_bool()), (StatusCode::ACCEPTED, Some(true)));
    let again = hand_over(&press, &report(&back, "failed", "5.1.1"), "m5", &secret).await;
    assert_eq!(again.json()["news"].as_bool(), Some(false));
    assert!(get(&press.router, &receipt).await.text().contains(DEAD));
    let mut una = signed_in(&press.test, "Una Lindqvist", Role::Owner).await;
    una.get("/desk/cases/1").await.says("Mail to one of them came back.");
    press.accept(&press.case(&receipt).await, false).await;
    press.work().await;
    assert!(press.relay.take().is_empty(), "nothing more goes there");
});

/// A report whose reader waits for the answer, and where mail to them comes back to.
async fn waiting(press: &Press, email: &str) -> (String, String) {
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let asked = leave(press, &receipt, email).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    (receipt, asked[0].from.clone())
}

both_engines!(the_last_letter_is_noticed_too_when_it_comes_back, |engine| async move {
    let press = Press::new(engine).await;
    let (receipt, _) = waiting(&press, EMAIL).await;
    press.decline(&press.case(&receipt).await, Reason::Style).await;
    press.work().await;
    let told = press.relay.take();
    let back = told[0].from.clone();
    assert_eq!(press.count("contacts").await, 0, "the address went with the answer");
    assert!(get(&press.router, &receipt).await.text().contains(", then deleted"));

    let secret = hook::secret(&press.test.app.keys, SIGNER);
    let taken = hand_over(&press, &report(&back, "failed", "5.1.1"), "m1", &secret).await;
    assert_eq!(taken.json()["news"].as_bool(), Some(true), "{}", taken.text());
    let again = hand_over(&press, &report(&back, "failed", "5.1.1"), "m2", &secret).await;
    assert_eq!(again.json()["news"].as_bool(), Some(false));
    let html = get(&press.router, &receipt).await.text();
    assert!(html.contains("came back") && html.contains("the answer stands on this page"), "{html}");
    assert!(!html.contains(", then deleted"), "it was not answered by mail: {html}");
    let everything = get(&press.router, &format!("{receipt}/everything.json")).await.json();
    assert!(everything["report"]["answer_came_back_at"].is_string(), "{everything}");
    let mut una = signed_in(&press.test, "Una Lindqvist", Role::Owner).await;
    una.get("/desk/cases/1").await.says("Mail to one reader came back.");
});

both_engines!(the_last_letter_is_noticed_when_the_relay_knows_no_such_address, |engine| async move {
    let press = Press::new(engine).await;
    let (receipt, _) = waiting(&press, EMAIL).await;
    press.relay.answer_recipients(Some("550 5.1.1 No such user here\r\n"));
    press.decline(&press.case(&receipt).await, Reason::Style).await;
    press.work().await;
    press.later(2).await;
    assert_eq!(press.count("jobs").await, 0, "it is not tried again");
    let html = get(&press.router, &receipt).await.text();
    assert!(html.contains("the answer stands on this page"), "{html}");
});

both_engines!(what_comes_back_late_is_never_counted_against_another_reader, |engine| async move {
    let press = Press::new(engine).await;
    let (first, back) = waiting(&press, EMAIL).await;
    press.decline(&press.case(&first).await, Reason::Style).await;
    press.work().await;
    press.relay.take();
    // The row of the first address is gone; SQLite would give its number to the next.
    let (second, of_second) = waiting(&press, "other@post.example").await;
    assert_ne!(back, of_second);
    let secret = hook::secret(&press.test.app.keys, SIGNER);
    hand_over(&press, &report(&back, "failed", "5.1.1"), "m1", &secret).await;
    assert!(!get(&press.router, &second).await.text().contains(DEAD));
    assert!(get(&press.router, &first).await.text().contains("the answer stands on this page"));
});

both_engines!(what_a_relay_says_is_kept_without_the_address, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let said = async |sql: &'static str| {
        let read = press.test.app.db.read(move |tx| tx.only(sql, &[])?.get::<String>("said"));
        read.await.unwrap_or_else(|error: corrigenda::store::Error| panic!("{error}"))
    };
    press.relay.answer_recipients(Some("450 4.2.1 <reader@post.example>: come back later\r\n"));
    leave(&press, &receipt, EMAIL).await;
    let later = said("/* test.last_error */ select last_error as said from jobs").await;
    assert!(later.contains("come back later") && !later.contains("post.example"), "{later}");
    press.relay.answer_recipients(Some("550 5.1.1 <reader@post.example>: user unknown\r\n"));
    press.later(5).await;
    let never = said("/* test.failure */ select failure as said from contacts").await;
    assert!(never.contains("user unknown") && !never.contains("post.example"), "{never}");
});
