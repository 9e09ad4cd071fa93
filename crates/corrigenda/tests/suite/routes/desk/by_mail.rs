//! Editors hear by mail of what comes in, and decide from there: `/desk/decide/{token}`.

use axum::http::StatusCode;
use corrigenda::case::{CaseId, Command, EditorId, Lane, Reason, State};
use corrigenda::desk::digest::{self, Rhythm};
use corrigenda::desk::people::Role;
use corrigenda::desk::store;
use corrigenda::language::Language;

use super::editor;
use super::spoken::english;
use crate::both_engines;
use crate::support::Engine;
use crate::support::http::{get, post_form};
use crate::support::press::{MARA, Press, RIGHT, WRONG};
use crate::support::relay::Mail;

/// A publication with somebody at its desk who hears so often.
async fn listening(engine: Engine, role: Role, rhythm: Rhythm) -> Press {
    let press = Press::new(engine).await;
    assert_eq!(editor(&press.test, "Mara Brandt", role).await, MARA);
    let now = press.test.app.clock.now();
    press
        .test
        .app
        .db
        .write(move |tx| digest::store::set_rhythm(tx, MARA, rhythm, now))
        .await
        .expect("stored");
    press
}

/// A report comes in, and the mail about it.
async fn told(press: &Press) -> (String, Mail) {
    let receipt = press.report(RIGHT, "uncle Rasmus signed it <b>himself</b>").await;
    press.work().await;
    press.later(2).await;
    let mut mails = press.relay.take();
    assert_eq!(mails.len(), 1);
    (receipt, mails.remove(0))
}

/// The path of the link that decides; `None` where the mail has none.
fn link(mail: &Mail) -> Option<String> {
    let text = mail.text();
    let at = text.find("/desk/decide/")?;
    Some(text[at..].split_whitespace().next().expect("an address").to_owned())
}

both_engines!(a_mail_tells_what_came_in_in_the_pages_words_and_then_there_is_silence, |engine| async move {
    let press = listening(engine, Role::Owner, Rhythm::AtOnce).await;
    press.later(10).await;
    assert!(press.relay.take().is_empty(), "nothing came in");
    let (receipt, mail) = told(&press).await;
    assert_eq!(mail.to, ["mara@courier.example"]);
    assert_eq!(mail.subject(), "A case to look at: The Harbour Courier");
    let text = mail.text();
    assert!(text.contains(&format!("“{WRONG}”")) && text.contains("1 reader"), "{text}");
    assert!(text.contains("https://desk.test/desk/cases/1") && text.contains("/desk/settings#you"), "{text}");
    assert!(!text.contains("Rasmus") && !text.contains("1978") && !text.contains("/r/"), "{text}");
    press.later(24 * 60).await;
    assert!(press.relay.take().is_empty(), "once");
    press.decline(&press.case(&receipt).await, Reason::Style).await;
    press.later(60).await;
    assert!(press.relay.take().is_empty(), "what the desk does itself is no news");
});

both_engines!(an_hourly_mail_gathers_and_nobody_hears_of_what_they_may_not_see, |engine| async move {
    let press = listening(engine, Role::Editor, Rhythm::Hourly).await;
    press.report(RIGHT, "").await;
    press.work().await;
    press.later(2).await;
    assert!(press.relay.take().is_empty(), "not yet");
    press.later(60).await;
    assert_eq!(press.relay.take().len(), 1);
    press
        .test
        .app
        .db
        .write(|tx| store::set_sight(tx, MARA, &corrigenda::case::Sight { sites: Some(vec![]), legal: true }))
        .await
        .expect("stored");
    let second = press.report("signed in 1980", "").await;
    press.work().await;
    press.decline(&press.case(&second).await, Reason::Style).await;
    press.test.app.clock.advance_ms(25 * 3_600_000);
    press.report(RIGHT, "").await;
    press.later(120).await;
    assert!(press.relay.take().is_empty(), "of another site");
});

both_engines!(opening_the_link_decides_nothing_and_the_button_does_once, |engine| async move {
    let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
    let (receipt, mail) = told(&press).await;
    let link = link(&mail).expect("a link");
    let page = get(&press.router, &link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!((page.header("cache-control"), page.header("referrer-policy")), ("no-store", "same-origin"));
    let html = page.text();
    assert!(html.contains("<del>1987</del>") && html.contains("<ins>1978</ins>"), "{html}");
    assert_eq!(press.case(&receipt).await.state, State::Open, "a scanner looked");
    let nothing = post_form(&press.router, &link, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(press.case(&receipt).await.state, State::Open);

    let done = post_form(&press.router, &link, &[("do", "accept"), ("message", "The archive has it.")]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let case = press.case(&receipt).await;
    assert_eq!((case.state, case.decided_by), (State::Accepted, Some(MARA)));
    assert_eq!((case.wording.as_deref(), case.message.as_str()), (Some(RIGHT), "The archive has it."));
    assert!(case.notice_due && done.text().contains("a notice is due"), "as the site's rules say");
    for answer in
        [get(&press.router, &link).await, post_form(&press.router, &link, &[("do", "accept")]).await]
    {
        assert_eq!(answer.status, StatusCode::GONE);
        assert!(answer.text().contains("This link has ended"));
    }
    press.decide(&case, Command::Reopen { why: String::new() }).await;
    let again = post_form(&press.router, &link, &[("do", "decline"), ("reason", "style")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "the case is another since");
    assert_eq!(press.case(&receipt).await.state, State::Open);
});

both_engines!(an_editor_who_chose_ukrainian_hears_and_decides_in_ukrainian, |engine| async move {
    let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
    let chosen = Some(Language::Ukrainian);
    press.test.app.db.write(move |tx| store::set_language(tx, MARA, chosen)).await.expect("stored");
    let (_, mail) = told(&press).await;
    assert_eq!(mail.subject(), "1 справа, на яку варто глянути: The Harbour Courier");
    let text = mail.text();
    for said in ["на вас чекає 1 справа у відділі", &format!("«{WRONG}»"), "1 читач", "(Одразу)"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    let link = link(&mail).expect("a link");
    let page = get(&press.router, &link).await.text();
    assert!(page.contains("<html lang=\"uk\"") && page.contains("Уривок, як його змінив би читач"), "{page}");
    assert_eq!(english(&page), Vec::<String>::new());
    let done = post_form(&press.router, &link, &[("do", "decline"), ("reason", "style")]).await.text();
    assert!(done.contains("Справу відхилено. Повернути назад можна у відділі."), "{done}");
    assert_eq!(english(&done), Vec::<String>::new());
});

both_engines!(a_decline_from_a_mail_has_a_reason_and_ready_words, |engine| async move {
    let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
    let (receipt, mail) = told(&press).await;
    let link = link(&mail).expect("a link");
    let form = [("do", "decline"), ("reason", "style")];
    assert_eq!(post_form(&press.router, &link, &form).await.status, StatusCode::OK);
    let case = press.case(&receipt).await;
    assert_eq!((case.state, case.reason), (State::Declined, Some(Reason::Style)));
    assert!(case.message.contains("house style"), "{}", case.message);
});

both_engines!(the_link_has_the_right_of_its_editor_at_that_moment, |engine| async move {
    let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
    let (receipt, mail) = told(&press).await;
    let link = link(&mail).expect("a link");
    let accept = [("do", "accept")];
    let set = |role: Role| press.test.app.db.write(move |tx| store::set_role(tx, MARA, role));
    set(Role::Contributor).await.expect("stored");
    assert_eq!(post_form(&press.router, &link, &accept).await.status, StatusCode::GONE, "decides no more");
    set(Role::Editor).await.expect("stored");
    let now = press.test.app.clock.now();
    let left = |at| press.test.app.db.write(move |tx| store::set_left(tx, MARA, at));
    left(Some(now)).await.expect("stored");
    assert_eq!(post_form(&press.router, &link, &accept).await.status, StatusCode::GONE, "has left");
    left(None).await.expect("stored");
    let asked = |roles: Vec<Role>| press.test.app.db.write(move |tx| store::ask_second_step(tx, &roles));
    asked(vec![Role::Editor]).await.expect("stored");
    assert_eq!(
        post_form(&press.router, &link, &accept).await.status,
        StatusCode::GONE,
        "a mail is no second step"
    );
    asked(vec![]).await.expect("stored");
    let forged = link.replacen("/desk/decide/1.", "/desk/decide/2.", 1);
    assert_ne!(forged, link);
    assert_eq!(post_form(&press.router, &forged, &accept).await.status, StatusCode::GONE);
    press.test.app.clock.advance_ms(8 * 24 * 3_600_000);
    assert_eq!(post_form(&press.router, &link, &accept).await.status, StatusCode::GONE, "after a week");
    assert_eq!(press.case(&receipt).await.state, State::Open);
});

both_engines!(contributors_and_the_legal_lane_get_no_link_that_decides, |engine| async move {
    let press = listening(engine, Role::Contributor, Rhythm::AtOnce).await;
    let (_, mail) = told(&press).await;
    assert_eq!(link(&mail), None);
    assert!(mail.text().contains("/desk/cases/1"));

    let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
    let (receipt, mail) = told(&press).await;
    let link = link(&mail).expect("a link");
    let case = press.case(&receipt).await;
    assert_eq!((case.case_id, MARA), (CaseId(1), EditorId(1)));
    press.decide(&case, Command::Move { lane: Lane::Legal, why: String::new() }).await;
    assert_eq!(get(&press.router, &link).await.status, StatusCode::GONE);
});

both_engines!(
    a_mail_program_ends_the_mails_by_its_button_and_a_look_at_the_link_does_not,
    |engine| async move {
        let press = listening(engine, Role::Editor, Rhythm::AtOnce).await;
        let (_, mail) = told(&press).await;
        let header = |name: &str| mail.parsed().header_raw(name).unwrap_or_default().trim().to_owned();
        assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let header = header("List-Unsubscribe");
        let link = header
            .strip_prefix("<https://desk.test")
            .and_then(|rest| rest.strip_suffix('>'))
            .expect("a link");
        assert!(link.starts_with("/desk/quiet/1."), "{link}");
        let rhythm = || press.test.app.db.read(|tx| digest::store::rhythm_of(tx, MARA));
        let looked = get(&press.router, link).await;
        assert!(looked.text().contains("Mara Brandt, they go on until you press"), "{}", looked.text());
        assert_eq!(rhythm().await.expect("stored"), Rhythm::AtOnce, "only looked at");
        let forged = link.replacen("/1.", "/2.", 1);
        let one_click = [("List-Unsubscribe", "One-Click")];
        assert_eq!(post_form(&press.router, &forged, &one_click).await.status, StatusCode::GONE);
        assert_eq!(rhythm().await.expect("stored"), Rhythm::AtOnce, "forged");
        let pressed = post_form(&press.router, link, &one_click).await;
        assert_eq!((pressed.status, rhythm().await.expect("stored")), (StatusCode::OK, Rhythm::Never));
        press.later(61 * 24 * 60).await;
        assert_eq!(
            post_form(&press.router, link, &one_click).await.status,
            StatusCode::GONE,
            "after sixty days"
        );
    }
);
