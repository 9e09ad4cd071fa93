//! `/desk/settings/people`, sessions and the audit log.

use axum::http::StatusCode;
use corrigenda::case::{CaseId, EditorId};
use corrigenda::config::{Mail, Settings};
use corrigenda::desk::people::Role;
use corrigenda::store::jobs;

use super::{PASSWORD, desk, editor, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::visitor::Visitor;
use crate::support::{Engine, NOW, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";

both_engines!(sessions_are_listed_and_ended_one_by_one, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    let form = [("email", "teo@courier.example"), ("password", PASSWORD), ("zone", "Europe/Kyiv")];
    let mut here = Visitor::new(&test.app);
    here.headers = vec![("user-agent", FIREFOX.into())];
    here.post("/desk/sign-in", &form).await.location();
    let mut there = here.another();
    there.post("/desk/sign-in", &form).await.location();

    let page = here.get("/desk/settings").await;
    page.says("Firefox on Linux <span class=\"opt\">(this one)</span>").says("an unknown browser");
    // The browser's zone was offered: 09.12 in UTC is 11.12 in Kyiv.
    page.says("value=\"Europe/Kyiv\"").says(">11.12</time>");
    let (_, rest) = page.body.split_once("/desk/settings/sessions/").expect("another session");
    let name = rest.split('/').next().expect("a name");
    here.post(&format!("/desk/settings/sessions/{name}/end"), &[]).await.location();
    assert!(there.get("/desk").await.status.is_redirection());
    assert_eq!(here.get("/desk").await.status, StatusCode::OK);

    // Nobody ends another's.
    let mut mara = signed_in(&test, "Mara Brandt", Role::Owner).await;
    let page = here.get("/desk/settings").await;
    page.is_silent_about("/desk/settings/sessions/");
    mara.post(&format!("/desk/settings/sessions/{name}/end"), &[]).await.location();
    assert_eq!(here.get("/desk").await.status, StatusCode::OK);
});

both_engines!(an_invitation_is_mailed_and_shown_and_written_down, |engine: Engine| async move {
    let mail = Mail {
        relay: "smtp://127.0.0.1:9".into(),
        from: "Desk <desk@courier.example>".into(),
        ..Mail::default()
    };
    let test = TestApp::with(engine, Settings { mail: Some(mail), ..Settings::default() }).await;
    let mut mara = signed_in(&test, "Mara Brandt", Role::Owner).await;
    let form = [("name", "Ines Aldery"), ("email", "Ines@Courier.example"), ("role", "contributor")];
    let page = mara.post("/desk/settings/invite", &form).await;
    page.says("A link for Ines Aldery.").says("It is on its way to ines@courier.example too.");
    let (_, rest) = page.body.split_once("aria-label=\"One-time link\">").expect("a link");
    let link = rest.split('<').next().expect("an end").to_owned();
    let letters = test.app.db.write(|tx| jobs::claim(tx, NOW.0, 10, &[])).await.expect("jobs");
    let letter = letters.iter().find(|job| job.kind == "mail.send").expect("a letter");
    let letter: serde_json::Value =
        serde_json::from_str(&test.app.seal.open(&letter.body).expect("sealed here")).expect("JSON");
    assert_eq!(letter["to"], "ines@courier.example");
    assert!(letter["text"].as_str().expect("text").contains(&link), "{letter}");
    assert!(letter["text"].as_str().expect("text").contains("Mara Brandt asks you"), "{letter}");

    let path = link.strip_prefix("https://desk.test").expect("here").to_owned();
    let mut ines = Visitor::new(&test.app);
    assert_eq!(ines.post(&path, &[("password", PASSWORD)]).await.location(), "/desk");
    let again = mara.post("/desk/settings/invite", &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    mara.get("/desk/settings/audit")
        .await
        .says("Ines Aldery was invited as contributor, ines@courier.example")
        .says("Ines Aldery was mailed a new link to come in with")
        .says("Ines Aldery signed in by link");
});

both_engines!(roles_and_sight_are_changed_at_once_and_written_down, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Contributor).await;
    let person = "/desk/settings/people/2";
    mara.get(person).await.says("Teo Ostrand").says("The legal lane too");
    mara.post(person, &[("role", "editor"), ("every", "on"), ("legal", "on")]).await.location();
    teo.get("/desk/cases/1").await.says("id=\"accept\"");
    mara.post(person, &[("role", "editor")]).await.location();
    assert_eq!(teo.get("/desk/cases/1").await.status, StatusCode::NOT_FOUND);
    teo.get("/desk").await.is_silent_about("id=\"case-1\"");
    mara.post(person, &[("role", "editor"), ("site", "1")]).await.location();
    assert_eq!(teo.get("/desk/cases/1").await.status, StatusCode::OK);

    let last = mara.post("/desk/settings/people/1", &[("role", "editor"), ("every", "on")]).await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    last.says("only owner");
    let log = mara.get("/desk/settings/audit").await;
    log.says("Teo Ostrand is editor now, was contributor")
        .says("Teo Ostrand sees courier, without the legal lane");
    let csv = mara.get("/desk/settings/audit.csv").await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    csv.says("\"Mara Brandt\",role_changed,\"Teo Ostrand is editor now, was contributor\"");
    let json: serde_json::Value =
        serde_json::from_str(&mara.get("/desk/settings/audit.json").await.body).expect("JSON");
    assert_eq!(json["lines"][0]["deed"]["kind"], "sight_changed");
});

both_engines!(whoever_leaves_is_out_at_once_and_stays_in_history, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987 and renewed", "in 1978 and renewed")).await;
    assert_eq!(case.case_id, CaseId(1));
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    teo.post("/desk/cases/1/note", &[("text", "I rang the archive.")]).await.location();
    mara.post("/desk/settings/people/2/leave", &[]).await.location();
    assert!(teo.get("/desk").await.status.is_redirection());
    let form = [("email", "teo@courier.example"), ("password", PASSWORD)];
    let refused = Visitor::new(&newsroom.test.app).post("/desk/sign-in", &form).await;
    refused.says("That e-mail and password do not go together.");
    mara.get("/desk/cases/1").await.says("Teo Ostrand").is_silent_about("value=\"2\"");
    let oneself = mara.post("/desk/settings/people/1/leave", &[]).await;
    oneself.says("You cannot do this to yourself.");
    mara.post("/desk/settings/people/2/return", &[]).await.location();
    assert_eq!(Visitor::new(&newsroom.test.app).post("/desk/sign-in", &form).await.location(), "/desk");
});

both_engines!(the_audit_log_is_paged_without_gaps, |engine: Engine| async move {
    let test = desk(engine).await;
    let mut mara = signed_in(&test, "Mara Brandt", Role::Owner).await;
    assert_eq!(editor(&test, "Teo Ostrand", Role::Editor).await, EditorId(2));
    for n in 0..60 {
        mara.post("/desk/settings/name", &[("name", &format!("Mara {n}"))]).await.location();
    }
    let first = mara.get("/desk/settings/audit").await;
    first.says("is called Mara 59 now").is_silent_about("is called Mara 9 now");
    let (_, rest) = first.body.split_once("/desk/settings/audit?before=").expect("older lines");
    let before = rest.split('"').next().expect("a number");
    let second = mara.get(&format!("/desk/settings/audit?before={before}")).await;
    second.says("is called Mara 9 now").says("is called Mara 0 now").is_silent_about("is called Mara 10 now");
});

#[test]
fn no_statement_changes_a_line_of_the_audit_log() {
    let source = include_str!("../../../../src/desk/store/audit.rs").to_lowercase();
    for verb in ["update audit_lines", "delete from audit_lines"] {
        assert!(!source.contains(verb), "{verb}");
    }
}

both_engines!(times_are_those_of_ones_own_wall_everywhere, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    mara.post("/desk/settings/zone", &[("zone", "Asia/Kolkata")]).await.location();
    // Reported at 09.13 UTC, five and a half hours earlier than on her wall.
    let path = format!("/desk/cases/{}", case.case_id);
    mara.get(&path).await.says(">14.43</time>").is_silent_about(">09.13</time>");
    teo.get(&path).await.says(">09.13</time>").is_silent_about(">14.43</time>");
    mara.get("/desk").await.says("data-shown=\"14.43\"");
});
