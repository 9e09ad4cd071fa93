//! Notices that need two people.

use axum::http::StatusCode;
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;

both_engines!(a_notice_of_a_chosen_kind_waits_for_somebody_else, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    newsroom.accept(&case, "in 1978 and renewed").await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    mara.post("/desk/settings/sites/1/notices", &[("kind", "correction")]).await.location();
    mara.get("/desk/settings/audit").await.says("two people for Correction;");

    let path = format!("/desk/cases/{}", case.case_id);
    let version = newsroom.case(case.case_id).await.version.to_string();
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", "It was signed in 1978.")];
    let sent = teo.post(&format!("{path}/notice"), &form).await;
    assert_eq!(sent.location(), format!("{path}?said=waits"));
    teo.get(&path).await.says("It was signed in 1978.").is_silent_about("Approve and publish");
    let own = teo.post(&format!("{path}/notice/approve"), &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.says("somebody else has to approve it");
    mara.get("/courier/corrections").await.is_silent_about("signed in 1978");

    mara.get(&path).await.says("Approve and publish").says("Teo Ostrand");
    mara.post(&format!("{path}/notice/back"), &[("why", "Say what was wrong.")]).await.location();
    mara.get(&path).await.says("Say what was wrong.").is_silent_about("Approve and publish");

    let version = newsroom.case(case.case_id).await.version.to_string();
    let text = "This article said 1987. It was 1978.";
    let form = [("version", version.as_str()), ("kind", "correction"), ("text", text)];
    teo.post(&format!("{path}/notice"), &form).await.location();
    mara.post(&format!("{path}/notice/approve"), &[]).await.location();
    mara.get(&path).await.says("Notice published by Mara Brandt").is_silent_about("Approve and publish");
    assert!(!newsroom.case(case.case_id).await.notice_due);
});
