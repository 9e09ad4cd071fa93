//! `/desk/settings/letters`: a site words its letters otherwise, sees them first, and goes back.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::routes::confirm::leave;
use crate::support::press::{Press, RIGHT};

const PAGE: &str = "/desk/settings/letters?lang=en&letter=confirm";
const SET: &str = "/desk/settings/sites/1/letters";

/// The form of the first letter with these words for its first two sentences.
fn form<'a>(subject: &'a str, first: &'a str, what: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("lang", "en"),
        ("letter", "confirm"),
        ("mail-confirm-subject", subject),
        ("mail-confirm", first),
        ("do", what),
    ]
}

both_engines!(own_words_are_seen_first_then_sent_and_taken_back, |engine| async move {
    let press = Press::new(engine).await;
    let mut una = signed_in(&press.test, "Una Lindqvist", Role::Owner).await;
    let page = una.get(PAGE).await;
    page.says("Confirm your address for the answer from { $site }").says("As it would arrive");
    page.says("Confirm your address for the answer from The Harbour Courier");

    let own = form("One press, please: { $site }", "Dear reader of {$site}, <b>thank</b> you.", "look");
    una.post(SET, &own).await.says("not saved yet").says("One press, please: The Harbour Courier");
    una.get(PAGE).await.is_silent_about("One press, please");
    let html = una.post(SET, &form("One press: { $site }", "Dear <b>reader</b>", "html")).await;
    html.says("Dear &#60;b&#62;reader").is_silent_about("<b>reader");
    let policy = html.headers["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.contains("'sha256-") && !policy.contains("unsafe-inline"), "{policy}");

    let saved = una.post(SET, &form("One press, please: { $site }", "Dear reader of {$site}.", "save")).await;
    assert!(saved.location().starts_with("/desk/settings/letters?site=1&lang=en&letter=confirm"));
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let mail = leave(&press, &receipt, "reader@post.example").await.remove(0);
    assert_eq!(mail.subject(), "One press, please: The Harbour Courier");
    let text = mail.text();
    assert!(
        text.starts_with("Dear reader of The Harbour Courier.\n") && text.contains("If it was not you"),
        "{text}"
    );
    una.get("/desk/settings/audit").await.says("Is this your address?").says("own words");

    una.post(SET, &form("", "", "ours")).await.location();
    press.test.app.clock.advance_ms(25 * 3_600_000);
    let second = press.report("signed in 1980", "").await;
    let mail = leave(&press, &second, "reader@post.example").await.remove(0);
    assert_eq!(mail.subject(), "Confirm your address for the answer from The Harbour Courier");
});

both_engines!(a_place_that_is_not_there_is_refused_with_those_that_are, |engine| async move {
    let press = Press::new(engine).await;
    let mut una = signed_in(&press.test, "Una Lindqvist", Role::Owner).await;
    let refused = una.post(SET, &form("To { $reader }", "fine", "save")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("There is no { $reader } in this sentence. It may have { $site }.").says("To { $reader }");
    una.get(PAGE).await.is_silent_about("fine</textarea>");
    let refused = una.post(SET, &form("", "{ $site -> x }", "save")).await;
    refused.says("stands alone");
    let nowhere = una.post("/desk/settings/sites/7/letters", &form("", "", "save")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
});
