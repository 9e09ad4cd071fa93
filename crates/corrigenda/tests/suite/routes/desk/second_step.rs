//! The second step: at the door, in one's settings, and where the desk asks for it.

use axum::http::StatusCode;
use corrigenda::case::EditorId;
use corrigenda::desk::people::Role;
use corrigenda::desk::people::second_step::SecondStep;
use corrigenda::desk::store;

use super::{PASSWORD, desk, editor, signed_in};
use crate::both_engines;
use crate::support::visitor::{Answer, Visitor};
use crate::support::{Engine, TestApp};

/// What stands in a field of that name.
fn field(answer: &Answer, name: &str) -> String {
    let (_, rest) = answer.body.split_once(&format!("name=\"{name}\" value=\"")).expect("a field");
    rest.split('"').next().expect("a value").to_owned()
}

/// The code their phone shows at this moment.
async fn code(test: &TestApp, whose: EditorId) -> String {
    let seed = test.app.db.read(move |tx| store::second_step(tx, whose)).await.expect("read");
    let (seed, _) = seed.expect("a second step");
    SecondStep::of(&test.app.keys, whose, &seed).code(test.app.clock.now())
}

/// Turns it on in the settings; the recovery codes.
async fn turn_on(test: &TestApp, whose: EditorId, visitor: &mut Visitor) -> Vec<String> {
    let page = visitor.get("/desk/settings/second-step").await;
    let seed = field(&page, "seed");
    page.says("class=\"qr\"").says("Turn it on");
    let right = SecondStep::of(&test.app.keys, whose, &seed).code(test.app.clock.now());
    let on = visitor.post("/desk/settings/second-step", &[("seed", &seed), ("code", &right)]).await;
    on.says("Your recovery codes.").says("It is on");
    let (_, rest) = on.body.split_once("aria-label=\"Recovery codes\">").expect("codes");
    let codes: Vec<String> =
        rest.split("</pre>").next().expect("an end").lines().map(str::to_owned).collect();
    assert_eq!(codes.iter().filter(|code| code.len() == 19).count(), 8);
    test.app.clock.advance_ms(60_000);
    codes
}

/// The password is right; the page that asks for the code.
async fn knock(test: &TestApp) -> (Visitor, String) {
    let mut visitor = Visitor::new(&test.app);
    let form = [("email", "mara@courier.example"), ("password", PASSWORD), ("next", "/desk?state=closed")];
    let asked = visitor.post("/desk/sign-in", &form).await;
    assert_eq!((asked.status, visitor.cookie.is_none()), (StatusCode::OK, true));
    asked.says("Code from your phone");
    (visitor, field(&asked, "step"))
}

async fn scene(engine: Engine) -> (TestApp, EditorId, Vec<String>) {
    let test = desk(engine).await;
    let mut visitor = signed_in(&test, "Mara Brandt", Role::Owner).await;
    let mara = EditorId(1);
    let codes = turn_on(&test, mara, &mut visitor).await;
    (test, mara, codes)
}

both_engines!(the_password_alone_opens_nothing_and_a_code_opens_once, |engine: Engine| async move {
    let (test, mara, _) = scene(engine).await;
    let (mut here, step) = knock(&test).await;
    let wrong = here.post("/desk/second-step", &[("step", &step), ("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("That code does not open the desk now.");
    let right = code(&test, mara).await;
    let form = [("step", step.as_str()), ("code", right.as_str())];
    assert_eq!(here.post("/desk/second-step", &form).await.location(), "/desk?state=closed");
    assert_eq!(here.get("/desk/settings").await.status, StatusCode::OK);

    // Whoever looked over the shoulder has a code that is used up, and a step that is over.
    let (mut there, again) = knock(&test).await;
    let form = [("step", again.as_str()), ("code", right.as_str())];
    assert_eq!(there.post("/desk/second-step", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [("step", step.as_str()), ("code", right.as_str())];
    there.post("/desk/second-step", &form).await.says("Begin again with your password.");
    test.app.clock.advance_ms(30_000);
    let form = [("step", again.clone()), ("code", code(&test, mara).await)];
    let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(there.post("/desk/second-step", &form).await.location(), "/desk?state=closed");
});

both_engines!(codes_are_not_guessed_and_the_wait_is_short, |engine: Engine| async move {
    let (test, mara, _) = scene(engine).await;
    let (mut guesser, step) = knock(&test).await;
    for _ in 0..5 {
        guesser
            .post("/desk/second-step", &[("step", &step), ("code", "000000")])
            .await
            .says("not open the desk");
    }
    let right = code(&test, mara).await;
    let form = [("step", step.as_str()), ("code", right.as_str())];
    guesser.post("/desk/second-step", &form).await.says("too many codes");

    let (mut late, step) = knock(&test).await;
    test.app.clock.advance_ms(10 * 60_000);
    let form = [("step", step), ("code", code(&test, mara).await)];
    let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
    late.post("/desk/second-step", &form).await.says("That took too long");
    assert!(late.cookie.is_none());
});

both_engines!(a_recovery_code_opens_once_and_owners_take_the_step_away, |engine: Engine| async move {
    let (test, mara, codes) = scene(engine).await;
    let typed = codes[0].to_lowercase().replace(' ', "-");
    let (mut here, step) = knock(&test).await;
    let form = [("step", step.as_str()), ("code", typed.as_str())];
    assert_eq!(here.post("/desk/second-step", &form).await.location(), "/desk?state=closed");
    here.get("/desk/settings").await.says("7 recovery codes are left");
    let (mut there, step) = knock(&test).await;
    let form = [("step", step.as_str()), ("code", typed.as_str())];
    assert_eq!(there.post("/desk/second-step", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let mut una = signed_in(&test, "Una Lindqvist", Role::Owner).await;
    una.get(&format!("/desk/settings/people/{mara}")).await.says("Take the second step away");
    una.post(&format!("/desk/settings/people/{mara}/second-step"), &[]).await.location();
    assert!(here.get("/desk/settings").await.status.is_redirection(), "they are signed out");
    let form = [("email", "mara@courier.example"), ("password", PASSWORD)];
    assert_eq!(Visitor::new(&test.app).post("/desk/sign-in", &form).await.location(), "/desk");
    una.get("/desk/settings/audit").await.says("Mara Brandt is not asked for a code any more");
});

both_engines!(whoever_must_have_one_gets_no_further_without, |engine: Engine| async move {
    let test = desk(engine).await;
    let mut mara = signed_in(&test, "Mara Brandt", Role::Owner).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    mara.post("/desk/settings/second-step-asked", &[("role", "owner")]).await.location();
    for path in ["/desk", "/desk/settings", "/desk/settings/audit"] {
        assert_eq!(mara.get(path).await.location(), "/desk/settings/second-step");
    }
    mara.get("/desk/settings/second-step").await.says("This desk asks it of everybody with your role.");
    turn_on(&test, EditorId(1), &mut mara).await;
    assert_eq!(mara.get("/desk/settings").await.status, StatusCode::OK);
    let form = [("email", "teo@courier.example"), ("password", PASSWORD)];
    let mut teo = Visitor::new(&test.app);
    assert_eq!(teo.post("/desk/sign-in", &form).await.location(), "/desk");
    assert_eq!(teo.get("/desk").await.status, StatusCode::OK);
});
