//! Who is told what, and when the address is gone.

use corrigenda::case::{Command, Reason};
use corrigenda::notice::NoticeKind;

use crate::both_engines;
use crate::routes::confirm::{leave, link};
use crate::support::http::post_form;
use crate::support::press::{Press, RIGHT};

const EMAIL: &str = "reader@post.example";

/// A report whose reader waits for the answer at [`EMAIL`].
async fn confirmed(press: &Press) -> String {
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let asked = leave(press, &receipt, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    receipt
}

both_engines!(the_answer_comes_in_steps_and_the_address_goes_with_the_last, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = confirmed(&press).await;
    let case = press.accept(&press.case(&receipt).await, true).await;
    press.work().await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1);
    assert!(told[0].text().contains("The page is not changed yet"), "{}", told[0].text());
    assert!(told[0].text().contains("The archive lists it under 1978."));
    assert_eq!(
        told[0].parsed().header_raw("List-Unsubscribe").map(str::trim),
        Some(format!("<https://desk.test{receipt}/unsubscribe>").as_str())
    );

    press.says(RIGHT);
    press.later(60).await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1);
    let text = told[0].text();
    assert!(
        text.contains("it now reads as suggested") && text.contains("[-1987-]") && text.contains("{+1978+}"),
        "{text}"
    );
    assert!(text.contains("when the notice is published"), "{text}");
    assert_eq!(press.count("contacts").await, 1);

    let notice = press.publish(&case, NoticeKind::Correction, "The treaty was signed in 1978.").await;
    press.work().await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1);
    let text = told[0].text();
    assert!(text.contains("The treaty was signed in 1978.") && text.contains(&notice.slug), "{text}");
    assert!(text.contains("your address was deleted"), "{text}");
    assert_eq!(press.count("contacts").await, 0);
    assert_eq!(press.count("jobs").await, 0, "no job keeps the address");
    press.later(600).await;
    assert!(press.relay.take().is_empty());
    let html = crate::support::http::get(&press.router, &receipt).await.text();
    assert!(html.contains("Answered on 4 March 2026") && html.contains(", then deleted"), "{html}");
});

both_engines!(a_decline_is_the_last_word_and_abuse_gets_none, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = confirmed(&press).await;
    press.decline(&press.case(&receipt).await, Reason::QuotedAsSpoken).await;
    press.work().await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1);
    assert!(told[0].text().contains("These are somebody else’s words"), "{}", told[0].text());
    assert!(told[0].text().contains("We asked the archive."));
    assert_eq!(press.count("contacts").await, 0);

    press.test.app.clock.advance_ms(25 * 3_600_000);
    let second = confirmed(&press).await;
    press.decline(&press.case(&second).await, Reason::Abuse).await;
    press.work().await;
    assert!(press.relay.take().is_empty());
    press.later(25 * 60).await;
    assert_eq!(press.count("contacts").await, 0, "nothing will ever be sent there");
});

both_engines!(what_was_taken_back_before_it_was_told_is_not_told, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = confirmed(&press).await;
    let case = press.accept(&press.case(&receipt).await, false).await;
    let at_once = corrigenda::dispatch::worker::run_due(
        &press.test.app,
        &press.fetcher,
        &press.mailer,
        corrigenda::desk::digest::perform,
    )
    .await;
    assert_eq!(at_once.expect("the database answers"), 0, "the desk may still take it back");
    press.decide(&case, Command::Reopen { why: "Too early.".into() }).await;
    press.work().await;
    assert!(press.relay.take().is_empty());
    assert_eq!(press.count("contacts").await, 1, "the answer is still to come");
    press.decline(&press.case(&receipt).await, Reason::Style).await;
    press.work().await;
    assert_eq!(press.relay.take().len(), 1);
});

both_engines!(without_a_relay_letters_wait_untried_and_leave_once_there_is_one, |engine| async move {
    let press = Press::with(engine, false).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    post_form(&press.router, &format!("{receipt}/contact"), &[("email", EMAIL)]).await;
    press.later(24 * 60).await;
    let waiting = press.test.app.db.read(|tx| {
        tx.only(
            "/* test.waiting */ select attempts from jobs where kind = $1",
            corrigenda::params!["mail.send"],
        )?
        .get::<i64>("attempts")
    });
    assert_eq!(waiting.await.expect("a job"), 0);
    let mut config = (*press.test.app.config).clone();
    config.mail = Some(corrigenda::config::Mail {
        relay: format!("smtp://{}", press.relay.address),
        from: "corrections@courier.example".into(),
        ..corrigenda::config::Mail::default()
    });
    let mailer = corrigenda::dispatch::mail::Mailer::new(&config, &press.test.app.keys).expect("a relay");
    corrigenda::dispatch::worker::run_due(
        &press.test.app,
        &press.fetcher,
        &mailer,
        corrigenda::desk::digest::perform,
    )
    .await
    .expect("worked");
    assert_eq!(press.relay.take().len(), 1);
});
