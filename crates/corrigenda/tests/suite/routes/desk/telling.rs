//! Around a notice: the house rules while it is written, why it waits, where it was told.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use corrigenda::article::Place;
use corrigenda::case::{Case, Command, Lane};
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

const BLAMES: &str = "Thank you. Due to an editing error the year was wrong.";

both_engines!(
    the_wording_is_checked_for_a_script_and_for_a_form_and_blocks_nothing,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
        newsroom.accept(&case, "in 1978 and renewed").await;
        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
        let path = format!("/desk/cases/{}", case.case_id);
        mara.get(&path).await.says("Retraction").says("Check the wording").is_silent_about("<li>Leave out");

        let checked = mara
            .post(&format!("{path}/notice/hints"), &[("kind", "update"), ("text", BLAMES), ("repeat", "on")])
            .await;
        assert_eq!(checked.status, StatusCode::OK);
        checked.says("Leave out the thanks").says("Leave out whose mistake").says(BLAMES);
        checked.says("value=\"update\" data-ready-from=\"ready-update\" data-name=\"Update\" checked");
        let good = "This article said 1987. The treaty was signed in 1978.";
        let checked = mara
            .post(
                &format!("{path}/notice/hints"),
                &[("kind", "correction"), ("text", good), ("repeat", "on")],
            )
            .await;
        checked.says("Nothing to say against this wording.");

        let asked = Request::post(format!("{path}/notice/hints"))
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("kind=correction&repeat=on&text=It+said+1987.+It+was+not+in+1987+but+in+1978."))
            .expect("a request");
        let answer = mara.send(asked).await;
        let body = axum::body::to_bytes(answer.into_body(), 10_000).await.expect("a body");
        let said: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
        assert!(said["hints"][0].as_str().is_some_and(|hint| hint.contains("once at most")), "{said}");

        let version = newsroom.case(case.case_id).await.version.to_string();
        let form = [("version", version.as_str()), ("kind", "correction"), ("text", BLAMES)];
        mara.post(&format!("{path}/notice"), &form).await.location();
        mara.get("/courier/corrections").await.says("Due to an editing error");
    }
);

both_engines!(a_notice_waits_for_a_reason_and_is_told_in_places_by_name, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    newsroom.accept(&case, "in 1978 and renewed").await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let path = format!("/desk/cases/{}", case.case_id);
    let wait = format!("{path}/notice/delay");
    let no_reason = mara.post(&wait, &[("until", "2099-01-01"), ("why", " ")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    no_reason.says("Say why the notice waits");
    let past = mara.post(&wait, &[("until", "2001-01-01"), ("why", "Legal reads it.")]).await;
    past.says("today or later").says("Legal reads it.");
    mara.post(&wait, &[("until", "2099-01-01"), ("why", "Legal reads it.")]).await.location();
    mara.get(&path).await.says("The notice waits until 1 January 2099, says Mara Brandt: Legal reads it.");

    let version = newsroom.case(case.case_id).await.version.to_string();
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", "It was 1978, not 1987.")];
    mara.post(&format!("{path}/notice"), &form).await.location();
    mara.get(&path).await.says("In print").is_silent_about("says Mara Brandt: Legal");
    let told = format!("{path}/notices/1/channels");
    assert_eq!(mara.post(&told, &[("channel", "print")]).await.location(), format!("{path}?said=told"));
    mara.get(&path).await.says("In print <span class=\"quiet\">Mara Brandt, ");
    assert_eq!(
        mara.post(&format!("{path}/notices/999/channels"), &[("channel", "print")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    mara.post(&told, &[]).await.location();
    mara.get(&path).await.is_silent_about("In print <span class=\"quiet\">Mara Brandt, ");
});

both_engines!(the_rules_of_a_site_say_what_needs_a_notice_and_who_approves, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let typo = newsroom.write(&letter("a joint office", "a joint ofice")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let mut lev = signed_in(&newsroom.test, "Lev Sorin", Role::Editor).await;
    let path = format!("/desk/cases/{}", typo.case_id);
    let word = format!("{}.correction", typo.lane);
    let rules = [
        ("needed", word.as_str()),
        ("hours", "4"),
        ("kind", "retraction"),
        ("approver", "owner"),
        ("channel", "social"),
    ];
    mara.post("/desk/settings/sites/1/notices", &[("hours", "4")]).await.location();
    mara.get(&path).await.says("ask for none here");
    mara.post("/desk/settings/sites/1/notices", &rules).await.location();
    mara.get("/desk/settings/notices").await.says(&format!("value=\"{word}\" checked"));
    let told = mara.get("/courier/corrections/policy").await;
    told.says("Slips of spelling are mended, and a notice says so.").says("within 4 hours");
    told.says("responsible for the desk has approved them: Retractions.").says("here: on social networks.");
    told.is_silent_about("without a notice.</li>\n    <li>A wrong")
        .is_silent_about("a correction says what was wrong");
    mara.get(&path).await.says("rules ask for one here");

    newsroom.accept(&typo, "a joint ofice").await;
    let version = newsroom.case(typo.case_id).await.version.to_string();
    let form =
        [("version", version.as_str()), ("kind", "retraction"), ("text", "This article is retracted.")];
    assert_eq!(teo.post(&format!("{path}/notice"), &form).await.location(), format!("{path}?said=waits"));
    let refused = lev.post(&format!("{path}/notice/approve"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("an owner has to approve it");
    mara.post(&format!("{path}/notice/approve"), &[]).await.location();
    mara.get(&path).await.says("Social networks").is_silent_about("In print");
});

/// Everywhere a notice of the article is shown to everybody.
const SHOWN: &[&str] = &[
    "/courier/corrections",
    "/courier/corrections.atom",
    "/courier/corrections.rss",
    "/courier/corrections.json",
    "/courier/embed/recent",
    "/api/v1/sites/courier/notices?url=https://courier.test/pact",
];

/// Publishes what the composer offers, with these fields beside it, and looks at it everywhere.
async fn told_without(newsroom: &Newsroom, case: &Case, fields: &[(&str, &str)], never: &str) -> String {
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let path = format!("/desk/cases/{}", case.case_id);
    let page = mara.get(&path).await;
    let (_, rest) = page.body.split_once("data-notice required>").expect("a composer");
    let text = rest.split_once("</textarea>").expect("its end").0.to_owned();
    let version = case.version.to_string();
    let form = [&[("version", version.as_str()), ("kind", "correction"), ("text", &text)], fields].concat();
    mara.post(&format!("{path}/notice"), &form).await.location();
    let log = mara.get("/courier/corrections").await;
    let (_, rest) = log.body.split_once("href=\"/courier/corrections/20").expect("a notice");
    let one = format!("/courier/corrections/20{}", rest.split_once('"').expect("an address").0);
    for address in SHOWN.iter().copied().chain([one.as_str()]) {
        mara.get(address).await.is_silent_about(never);
    }
    page.body
}

both_engines!(what_had_to_leave_the_page_by_law_is_not_published_again, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("said Tomas Verhale, who leads the Varland side", "")).await;
    let to_law = Command::Move { lane: Lane::Legal, why: String::new() };
    let case = newsroom.mara(&case, to_law).await.expect("moved");
    let case = newsroom.accept(&case, "").await;
    let page = told_without(&newsroom, &case, &[], "Verhale").await;
    assert!(page.contains("name=\"repeat\" data-repeat") && page.contains("only if needed"), "{page}");
    assert!(page.contains("A passage has been removed from this article."), "{page}");
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Owner).await;
    teo.get("/courier/corrections").await.says("A passage has been removed").is_silent_about("wasnow");
});

both_engines!(what_was_never_found_on_the_page_is_nobodys_earlier_version, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("the minister is a notorious thief", "the minister was cleared")).await;
    assert_eq!(case.place, Place::NotOnPage);
    let case = newsroom.accept(&case, "the minister was cleared").await;
    let page = told_without(&newsroom, &case, &[("repeat", "on")], "notorious").await;
    assert!(page.contains("was not found on the page, so") && !page.contains("name=\"repeat\""), "{page}");
});

both_engines!(a_found_passage_is_repeated_unless_the_editor_says_otherwise, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let case = newsroom.accept(&case, "in 1978 and renewed").await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let path = format!("/desk/cases/{}", case.case_id);
    mara.get(&path).await.says("name=\"repeat\" checked").says("ready-correction-unsaid");
    let hints = [("kind", "correction"), ("text", "It said 1987. It was signed in 1978.")];
    mara.post(&format!("{path}/notice/hints"), &hints).await.says("Leave out the words that were wrong");
    let version = case.version.to_string();
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", "It was signed in 1978.")];
    mara.post(&format!("{path}/notice"), &[&form[..], &[("repeat", "on")]].concat()).await.location();
    mara.get("/courier/corrections").await.says("<del>1987</del>");
});
