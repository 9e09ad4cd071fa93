//! `/confirm/{token}`: whose address is it?

use axum::http::StatusCode;
use corrigenda::case::Reason;

use crate::both_engines;
use crate::support::http::{get, post_form};
use crate::support::press::{Press, RIGHT};
use crate::support::relay::Mail;

const EMAIL: &str = "reader@post.example";

/// Leaves an address on a receipt; the mail that asks about it.
pub async fn leave(press: &Press, receipt: &str, email: &str) -> Vec<Mail> {
    let answer = post_form(&press.router, &format!("{receipt}/contact"), &[("email", email)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(answer.header("location"), format!("{receipt}?done=asked"));
    press.work().await;
    press.relay.take()
}

/// The path of the confirmation link in a mail.
pub fn link(mail: &Mail) -> String {
    let text = mail.text();
    let line = text.lines().find(|line| line.contains("/confirm/")).expect("a link");
    line.strip_prefix("https://desk.test").expect("to this install").to_owned()
}

both_engines!(opening_the_link_confirms_nothing_and_the_button_does, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let asked = leave(&press, &receipt, EMAIL).await;
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].to, [EMAIL]);
    let (text, link) = (asked[0].text(), link(&asked[0]));
    assert!(!text.contains("1978") && !text.contains("/r/"), "no reader's word and no receipt: {text}");
    let shown = get(&press.router, &link).await;
    assert_eq!(shown.header("cache-control"), "no-store");
    assert!(shown.text().contains("Is this your address?"));

    press.accept(&press.case(&receipt).await, false).await;
    press.work().await;
    assert!(press.relay.take().is_empty(), "only the question, until somebody answered it");

    let confirmed = post_form(&press.router, &link, &[]).await;
    assert_eq!(confirmed.status, StatusCode::OK);
    assert!(confirmed.text().contains("Your address is confirmed."));
    assert!(
        post_form(&press.router, &link, &[]).await.text().contains("confirmed"),
        "once more changes nothing"
    );
    press.work().await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1, "what was decided meanwhile is told now, once");
    assert_eq!(told[0].subject(), "You were right: The Harbour Courier has accepted your suggestion");
});

both_engines!(an_address_is_asked_once_a_day_however_often_it_is_given, |engine| async move {
    let press = Press::new(engine).await;
    let first = press.report(RIGHT, "").await;
    let asked = leave(&press, &first, EMAIL).await;
    assert_eq!(asked.len(), 1);
    let second = press.report(RIGHT, "the same").await;
    assert!(leave(&press, &second, "READER@post.example").await.is_empty(), "asked today");
    assert!(leave(&press, &first, EMAIL).await.is_empty(), "asked today");
    let page = post_form(&press.router, &link(&asked[0]), &[]).await;
    assert!(page.text().contains("suggestions"), "it is one mailbox: {}", page.text());
    press.decline(&press.case(&first).await, Reason::CorrectAsPublished).await;
    press.work().await;
    assert_eq!(press.relay.take().len(), 1, "one letter to one mailbox");

    let third = press.report("signed in 1980", "").await;
    press.test.app.clock.advance_ms(25 * 3_600_000);
    assert_eq!(leave(&press, &third, EMAIL).await.len(), 1, "another day");
});

both_engines!(a_receipt_asks_few_addresses_a_day, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    for n in 0..3 {
        assert_eq!(leave(&press, &receipt, &format!("reader{n}@post.example")).await.len(), 1);
    }
    let refused =
        post_form(&press.router, &format!("{receipt}/contact"), &[("email", "more@post.example")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Several addresses were given here today."));
    assert!(refused.text().contains("value=\"more@post.example\""), "what was typed comes back");
    assert_eq!(press.count("contacts").await, 1, "one report has one address");
});

both_engines!(a_link_nobody_knows_and_one_too_old_lead_to_words, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let link = link(&leave(&press, &receipt, EMAIL).await[0]);
    press.later(8 * 24 * 60).await;
    assert_eq!(press.count("contacts").await, 0, "nobody confirmed it");
    for gone in [link.as_str(), "/confirm/x"] {
        let answer = get(&press.router, gone).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text().contains("Leave the address again"), "{}", answer.text());
        assert_eq!(post_form(&press.router, gone, &[]).await.status, StatusCode::NOT_FOUND);
    }
});
