//! `/desk/sign-in`, `/desk/enter`, `/desk/sign-out`: who comes in and who does not.

use axum::http::StatusCode;
use corrigenda::clock::Timestamp;
use corrigenda::desk::people::{IDLE_MS, LINK_MS, Role, SESSION_MS};
use corrigenda::desk::store;
use corrigenda::id::Entropy;

use super::{PASSWORD, desk, editor};
use crate::both_engines;
use crate::support::visitor::Visitor;
use crate::support::{Engine, NOW, TestApp};

both_engines!(the_first_owner_comes_in_by_a_link_that_works_once, |engine: Engine| async move {
    let test = TestApp::new(engine).await;
    let token = test
        .app
        .db
        .write(|tx| store::first_owner(tx, Entropy::fresh(), NOW))
        .await
        .expect("stored")
        .expect("nobody is here yet");
    let path = format!("/desk/enter/{token}");
    let mut owner = Visitor::new(&test.app);

    // Whoever looks at the link uses nothing up.
    for _ in 0..3 {
        let page = owner.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says("choose a password").says("first owner");
    }
    let short = owner
        .post(&path, &[("name", "Mara Brandt"), ("email", "Mara@Courier.example"), ("password", "short")])
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    short.says("fewer than 12 characters").says("value=\"Mara Brandt\"");

    let form = [("name", "Mara Brandt"), ("email", "Mara@Courier.example"), ("password", PASSWORD)];
    assert_eq!(owner.post(&path, &form).await.location(), "/desk");
    owner.get("/desk/settings").await.says("Mara Brandt").says("mara@courier.example");

    let mut late = owner.another();
    assert_eq!(late.get(&path).await.status, StatusCode::GONE);
    assert_eq!(late.post(&path, &form).await.status, StatusCode::GONE);
    let again = test.app.db.write(|tx| store::first_owner(tx, Entropy::fresh(), NOW)).await.expect("stored");
    assert_eq!(again, None);
});

both_engines!(a_start_leaves_the_link_of_an_owner_who_was_invited, |engine: Engine| async move {
    let test = desk(engine).await;
    let first = |now: Timestamp| {
        test.app.db.write(move |tx| {
            Ok::<_, corrigenda::store::Error>(store::first_owner(tx, Entropy::fresh(), now)?.is_some())
        })
    };
    let invited = test.app.db.write(|tx| {
        let owner = store::insert_editor(tx, "Mara Brandt", "mara@courier.example", Role::Owner, NOW)?;
        store::new_link(tx, owner.expect("she is new"), Entropy::fresh(), NOW)
    });
    let link = format!("/desk/enter/{}", invited.await.expect("stored"));
    assert!(!first(NOW).await.expect("asked"), "she has a link");
    let mut mara = Visitor::new(&test.app);
    assert_eq!(mara.get(&link).await.status, StatusCode::OK);
    test.app.clock.advance_ms(LINK_MS);
    assert!(first(test.app.clock.now()).await.expect("asked"), "hers has ended, and she gets another");
});

both_engines!(a_link_ends_after_three_days_and_when_a_newer_one_is_made, |engine: Engine| async move {
    let test = desk(engine).await;
    let teo = editor(&test, "Teo Ostrand", Role::Editor).await;
    let link = |entropy| {
        let db = test.app.db.clone();
        let now = test.app.clock.now();
        async move { db.write(move |tx| store::new_link(tx, teo, entropy, now)).await.expect("stored") }
    };
    let (older, newer) = (link(Entropy::fresh()).await, link(Entropy::fresh()).await);
    let mut visitor = Visitor::new(&test.app);
    assert_eq!(visitor.get(&format!("/desk/enter/{older}")).await.status, StatusCode::GONE);
    assert_eq!(visitor.get(&format!("/desk/enter/{newer}")).await.status, StatusCode::OK);
    test.app.clock.advance_ms(LINK_MS);
    assert_eq!(visitor.get(&format!("/desk/enter/{newer}")).await.status, StatusCode::GONE);
});

both_engines!(
    a_password_opens_the_desk_and_a_wrong_one_says_nothing_about_which,
    |engine: Engine| async move {
        let test = desk(engine).await;
        editor(&test, "Teo Ostrand", Role::Editor).await;
        let mut teo = Visitor::new(&test.app);
        let sent_away = teo.get("/desk/settings").await;
        assert_eq!(sent_away.location(), "/desk/sign-in?next=%2Fdesk%2Fsettings");

        let wrong =
            teo.post("/desk/sign-in", &[("email", "teo@courier.example"), ("password", "wrong")]).await;
        let nobody =
            teo.post("/desk/sign-in", &[("email", "teu@courier.example"), ("password", PASSWORD)]).await;
        for answer in [&wrong, &nobody] {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            answer.says("That e-mail and password do not go together.");
        }
        assert_eq!(teo.cookie, None);

        let form = [("email", " TEO@courier.example"), ("password", PASSWORD), ("next", "/desk/settings")];
        let right = teo.post("/desk/sign-in", &form).await;
        assert_eq!(right.location(), "/desk/settings");
        let set = right.headers["set-cookie"].to_str().expect("text");
        for part in ["__Host-desk=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(set.contains(part), "{part} in {set}");
        }
        teo.get("/desk/settings").await.says("Teo Ostrand");
    }
);

both_engines!(nobody_is_led_off_the_desk_by_the_sign_in_page, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    let mut teo = Visitor::new(&test.app);
    teo.get("/desk/sign-in?next=https://evil.example/").await.says("name=\"next\" value=\"/desk\"");
    let form = [("email", "teo@courier.example"), ("password", PASSWORD), ("next", "//evil.example/desk")];
    assert_eq!(teo.post("/desk/sign-in", &form).await.location(), "/desk");
});

both_engines!(guessing_is_slowed_down_and_the_right_password_starts_afresh, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    let mut guesser = Visitor::new(&test.app);
    let mut statuses = Vec::new();
    for _ in 0..11 {
        let answer =
            guesser.post("/desk/sign-in", &[("email", "teo@courier.example"), ("password", "guess")]).await;
        statuses.push(answer.status);
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            assert!(answer.headers.contains_key("retry-after"));
            answer.says("Too many tries. Try again in 31 seconds.");
        }
    }
    assert_eq!(statuses.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count(), 10);
    assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS));

    // Not even the right password is looked at now; after the wait it is.
    let right = [("email", "teo@courier.example"), ("password", PASSWORD)];
    assert_eq!(guesser.post("/desk/sign-in", &right).await.status, StatusCode::TOO_MANY_REQUESTS);
    test.app.clock.advance_ms(31_000);
    assert_eq!(guesser.post("/desk/sign-in", &right).await.location(), "/desk");
});

both_engines!(a_session_id_planted_before_sign_in_is_worth_nothing_after_it, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    let planted = "__Host-desk=chosen-by-somebody-else".to_owned();
    let mut teo = Visitor::new(&test.app);
    teo.cookie = Some(planted.clone());
    let right = [("email", "teo@courier.example"), ("password", PASSWORD)];
    teo.post("/desk/sign-in", &right).await.location();
    let first = teo.cookie.clone().expect("a session");
    assert_ne!(first, planted);
    teo.post("/desk/sign-in", &right).await.location();
    assert_ne!(teo.cookie.as_ref(), Some(&first));
    for old in [planted, first] {
        let mut other = teo.another();
        other.cookie = Some(old);
        assert!(other.get("/desk/settings").await.status.is_redirection());
    }
});

both_engines!(a_session_ends_by_itself_by_signing_out_and_by_a_new_password, |engine: Engine| async move {
    let test = desk(engine).await;
    editor(&test, "Teo Ostrand", Role::Editor).await;
    let door = Visitor::new(&test.app);
    let sign_in = async || {
        let mut teo = door.another();
        let right = [("email", "teo@courier.example"), ("password", PASSWORD)];
        assert_eq!(teo.post("/desk/sign-in", &right).await.location(), "/desk");
        teo
    };

    let mut idle = sign_in().await;
    test.app.clock.advance_ms(IDLE_MS - 1);
    assert_eq!(idle.get("/desk/settings").await.status, StatusCode::OK);
    test.app.clock.advance_ms(IDLE_MS);
    assert!(idle.get("/desk/settings").await.status.is_redirection());

    let mut busy = sign_in().await;
    let began = test.app.clock.now();
    while test.app.clock.now() < began.plus_ms(SESSION_MS - IDLE_MS) {
        test.app.clock.advance_ms(IDLE_MS - 1);
        assert_eq!(busy.get("/desk/settings").await.status, StatusCode::OK);
    }
    let rest: Timestamp = began.plus_ms(SESSION_MS);
    test.app.clock.advance_ms(rest.0 - test.app.clock.now().0);
    assert!(busy.get("/desk/settings").await.status.is_redirection());

    let (mut here, mut there) = (sign_in().await, sign_in().await);
    assert_eq!(here.post("/desk/sign-out", &[]).await.location(), "/desk/sign-in");
    assert!(here.get("/desk/settings").await.status.is_redirection());
    assert_eq!(there.get("/desk/settings").await.status, StatusCode::OK);

    let mut here = sign_in().await;
    let before = here.cookie.clone();
    let wrong = here
        .post("/desk/settings/password", &[("current", "not it at all"), ("new", "another good password")])
        .await;
    wrong.says("That is not your current password.");
    here.post("/desk/settings/password", &[("current", PASSWORD), ("new", "another good password")])
        .await
        .says("The password is changed");
    assert_ne!(here.cookie, before);
    assert_eq!(here.get("/desk/settings").await.status, StatusCode::OK);
    assert!(there.get("/desk/settings").await.status.is_redirection());
});
