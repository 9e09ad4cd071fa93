//! What is kept of readers: sealed, gone in time, written down when it went, and erased for good.

use corrigenda::article::SiteId;
use corrigenda::case::Reason;
use corrigenda::config::Retention;
use corrigenda::desk::people::Role;
use corrigenda::dispatch::erasure::{self, ledger};
use corrigenda::report::retention::{Gone, store as retention};
use corrigenda::store::{Error, jobs};

use crate::both_engines;
use crate::routes::confirm::{leave, link};
use crate::routes::desk::signed_in;
use crate::support::http::{get, post_form};
use crate::support::press::{Press, RIGHT};

const EMAIL: &str = "reader@post.example";
const DAY: i64 = 24 * 60;

/// What was deleted on the one site so far.
async fn gone(press: &Press) -> Vec<(Gone, i64)> {
    let lines = press.test.app.db.read(|tx| retention::deletions(tx, "")).await.expect("a record");
    let mut sums: Vec<(Gone, i64)> = Vec::new();
    for line in lines {
        match sums.iter_mut().find(|(what, _)| *what == line.what) {
            Some((_, n)) => *n += line.n,
            None => sums.push((line.what, line.n)),
        }
    }
    sums
}

fn n(gone: &[(Gone, i64)], what: Gone) -> i64 {
    gone.iter().find(|(known, _)| *known == what).map_or(0, |(_, n)| *n)
}

/// Every text of the database that could name a reader, as a dump would show it.
async fn dump(press: &Press) -> String {
    let read = press.test.app.db.read(|tx| {
        let mut all = String::new();
        let mut add = |rows: Vec<corrigenda::store::Row>| -> Result<(), Error> {
            for row in rows {
                all.push_str(&row.get::<String>("a")?);
                all.push('\n');
            }
            Ok(())
        };
        add(tx.query("/* test.contacts */ select email || ' ' || address_hash as a from contacts", &[])?)?;
        add(tx.query("/* test.jobs */ select unique_key || ' ' || body as a from jobs", &[])?)?;
        add(tx.query("/* test.asked */ select address_hash as a from addresses_asked", &[])?)?;
        add(tx.query("/* test.erasures */ select what || ' ' || mark as a from erasures", &[])?)?;
        Ok::<_, Error>(all)
    });
    read.await.expect("a dump")
}

both_engines!(a_dump_shows_no_address_and_no_receipt_even_of_mail_that_waits, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    press.relay.refuse(true);
    assert!(leave(&press, &receipt, EMAIL).await.is_empty(), "the relay takes nothing now");
    let dumped = dump(&press).await;
    assert!(dumped.contains("sealed:") && dumped.contains(" confirm sealed:"), "{dumped}");
    let token = receipt.trim_start_matches("/r/");
    for secret in ["reader", "post.example", token, &token.replace('-', "")] {
        assert!(!dumped.contains(secret), "{secret} in {dumped}");
    }
    press.relay.refuse(false);
    press.later(5).await;
    assert_eq!(press.relay.take()[0].to, [EMAIL]);
});

both_engines!(letters_to_editors_wait_sealed_too, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let mut mara = signed_in(&press.test, "Mara Brandt", Role::Owner).await;
    let mut teo = signed_in(&press.test, "Teo Ostrand", Role::Editor).await;
    teo.post("/desk/settings/mentions", &[("on", "on")]).await.location();
    let form = [("name", "Ines Aldery"), ("email", "ines@post.example"), ("role", "contributor")];
    mara.post("/desk/settings/invite", &form).await.says("/desk/enter/");
    let note = format!("/desk/cases/{}/note", press.case(&receipt).await.case_id);
    mara.post(&note, &[("text", "@Teo Ostrand, was it 1978?")]).await.location();
    let dumped = dump(&press).await;
    assert_eq!(dumped.matches("sealed:").count(), 2, "{dumped}");
    for secret in ["@", "ines", "teo", "/desk/enter/", "desk.test"] {
        assert!(!dumped.contains(secret), "{secret} in {dumped}");
    }
    press.work().await;
    let mut to: Vec<String> = press.relay.take().into_iter().flat_map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, ["ines@post.example", "teo@courier.example"]);
});

both_engines!(letters_that_an_older_version_left_in_clear_are_sealed, |engine| async move {
    let press = Press::new(engine).await;
    press.relay.refuse(true);
    let body = r#"{"to":"ines@post.example","subject":"Come in","text":"https://desk.test/desk/enter/x"}"#;
    let later = press.test.app.clock.now().plus_ms(60 * 60_000).0;
    let asked = press.test.app.db.write(move |tx| jobs::enqueue(tx, jobs::LETTER, "old", body, later));
    asked.await.expect("asked for");
    corrigenda::dispatch::retention::begin(&press.test.app).await.expect("asked for");
    press.work().await;
    let dumped = dump(&press).await;
    assert!(dumped.contains("old sealed:") && !dumped.contains("ines"), "{dumped}");
    press.relay.refuse(false);
    press.later(61).await;
    assert_eq!(press.relay.take()[0].to, ["ines@post.example"]);
});

both_engines!(words_and_senders_go_when_their_time_is_over_and_it_is_written_down, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "my uncle Rasmus signed it").await;
    press.work().await;
    press.decline(&press.case(&receipt).await, Reason::CannotVerify).await;
    let policy = Retention { words_months: 6, sender_days: 3, contact_days: 30 };
    press
        .test
        .app
        .db
        .write(move |tx| retention::set_policy(tx, SiteId(1), Some(policy)))
        .await
        .expect("a policy");
    corrigenda::dispatch::retention::begin(&press.test.app).await.expect("asked for");
    press.later(4 * DAY).await;
    assert_eq!(gone(&press).await, [(Gone::Sender, 1)]);
    press.later(150 * DAY).await;
    assert_eq!(n(&gone(&press).await, Gone::Words), 0, "not before half a year");
    press.later(40 * DAY).await;
    assert_eq!(n(&gone(&press).await, Gone::Words), 1);
    press.later(2 * DAY).await;
    assert_eq!(n(&gone(&press).await, Gone::Words), 1, "once");
    let html = get(&press.router, &receipt).await.text();
    assert!(!html.contains("Rasmus") && html.contains("the time to keep them was over"), "{html}");
    assert!(html.contains("We found no source"), "what was decided stays");
    let left = press.test.app.db.read(|tx| {
        tx.only(
            "/* test.left */ select (select count(*) from reports where comment <> '' or sender_hash <> '')
               + (select count(*) from cases where search like '%rasmus%')
               + (select count(*) from case_events where body like '%Rasmus%') as n",
            &[],
        )?
        .get::<i64>("n")
    });
    assert_eq!(left.await.expect("a count"), 0);
    assert_eq!(press.case(&receipt).await.readers, 1, "the report stands");
});

both_engines!(an_address_that_waits_too_long_goes_and_each_kind_of_going_has_its_name, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let asked = leave(&press, &receipt, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    corrigenda::dispatch::retention::begin(&press.test.app).await.expect("asked for");
    press.later(366 * DAY).await;
    assert_eq!(press.count("contacts").await, 0);
    assert_eq!(n(&gone(&press).await, Gone::Unanswered), 1);

    let second = press.report(RIGHT, "").await;
    press.work().await;
    let asked = leave(&press, &second, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    post_form(&press.router, &second, &[("do", "forget")]).await;
    press.later(2 * DAY).await;
    let asked = leave(&press, &second, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    press.decline(&press.case(&second).await, Reason::Style).await;
    press.work().await;
    let third = press.report("signed in 1980", "").await;
    press.later(2 * DAY).await;
    leave(&press, &third, EMAIL).await;
    press.later(8 * DAY).await;
    let gone = gone(&press).await;
    for what in [Gone::Forgotten, Gone::Answered, Gone::Unconfirmed] {
        assert_eq!(n(&gone, what), 1, "{what} of {gone:?}");
    }
});

both_engines!(what_was_erased_is_erased_again_after_an_older_database_comes_back, |engine| async move {
    let press = Press::new(engine).await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("erased");
    let (first, second) =
        (press.report(RIGHT, "uncle Rasmus").await, press.report(RIGHT, "aunt Ingrid").await);
    press.work().await;
    let asked = leave(&press, &second, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;

    // What readers had erased on the install that went down, as its ledger says it.
    let hash = |receipt: &str| {
        let receipt: corrigenda::report::receipt::Receipt =
            receipt.trim_start_matches("/r/").parse().expect("a receipt");
        receipt.hash()
    };
    let now = press.test.app.clock.now();
    let keys = &press.test.app.keys;
    let noted = [
        erasure::Line { what: erasure::What::Report, mark: erasure::mark(keys, &hash(&first)), at: now },
        erasure::Line { what: erasure::What::Contact, mark: erasure::mark(keys, &hash(&second)), at: now },
    ];
    ledger::append(&path, &noted).expect("written");
    let read = ledger::read(&path).expect("read");
    assert_eq!(erasure::apply(&press.test.app, read.clone()).await.expect("applied"), 2);
    assert_eq!(erasure::apply(&press.test.app, read).await.expect("applied"), 0, "once");
    let html = get(&press.router, &first).await.text();
    assert!(html.contains("What you sent was erased.") && !html.contains("Rasmus"), "{html}");
    let html = get(&press.router, &second).await.text();
    assert!(html.contains("aunt Ingrid"), "the other reader had the address deleted, and no more");
    assert_eq!(press.count("contacts").await, 0);
});

both_engines!(what_was_taken_back_stays_so_after_an_older_database_comes_back, |engine| async move {
    let press = Press::new(engine).await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("erased");
    let (first, second) =
        (press.report(RIGHT, "uncle Rasmus").await, press.report(RIGHT, "aunt Ingrid").await);
    press.work().await;
    let asked = leave(&press, &first, EMAIL).await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    post_form(&press.router, &second, &[("do", "withdraw")]).await;
    let once = press.test.app.db.read(erasure::store::all).await.expect("a record");
    press.later(1).await;
    post_form(&press.router, &second, &[("do", "withdraw")]).await;
    let noted = press.test.app.db.read(erasure::store::all).await.expect("a record");
    assert_eq!(noted.iter().map(|line| line.what).collect::<Vec<_>>(), [erasure::What::TakenBack]);
    assert_eq!(noted, once, "whoever presses twice is noted once");

    // The other reader took theirs back on the install that went down.
    let receipt: corrigenda::report::receipt::Receipt =
        first.trim_start_matches("/r/").parse().expect("a receipt");
    let mark = erasure::mark(&press.test.app.keys, &receipt.hash());
    let line = erasure::Line { what: erasure::What::TakenBack, mark, at: press.test.app.clock.now() };
    ledger::append(&path, &[noted, vec![line]].concat()).expect("written");
    let read = ledger::read(&path).expect("read");
    assert_eq!(
        erasure::apply(&press.test.app, read.clone()).await.expect("applied"),
        1,
        "the other was known"
    );
    assert_eq!(erasure::apply(&press.test.app, read).await.expect("applied"), 0, "once");
    assert_eq!(press.case(&first).await.readers, 0);
    assert_eq!(press.count("contacts").await, 0, "nobody is written to about it");
    let html = get(&press.router, &first).await.text();
    assert!(html.contains("You took it back.") && html.contains("uncle Rasmus"), "{html}");
});

both_engines!(an_address_erases_every_report_it_was_left_for, |engine| async move {
    let press = Press::new(engine).await;
    let (first, other) =
        (press.report(RIGHT, "uncle Rasmus").await, press.report(RIGHT, "aunt Ingrid").await);
    press.work().await;
    leave(&press, &first, EMAIL).await;
    leave(&press, &other, "other@post.example").await;
    let erased = erasure::erase_address(&press.test.app, "Reader@POST.example").await.expect("erased");
    assert_eq!(erased, 1);
    assert!(!get(&press.router, &first).await.text().contains("Rasmus"));
    let told = press.test.app.db.read(|tx| {
        let hashed = "/* test.hashed */ select count(*) as n from reports where body_hash <> ''";
        tx.only(hashed, &[])?.get::<i64>("n")
    });
    assert_eq!(told.await.expect("a count"), 1, "short words could be guessed from a hash of them");
    assert!(get(&press.router, &other).await.text().contains("Ingrid"));
    let dumped = dump(&press).await;
    assert!(dumped.contains("address ") && !dumped.contains("post.example"), "{dumped}");
});

both_engines!(the_privacy_page_says_what_the_settings_say, |engine| async move {
    let press = Press::new(engine).await;
    let page = get(&press.router, "/courier/privacy").await;
    assert_eq!(page.status, 200);
    assert!(page.headers.get("set-cookie").is_none() && page.header("cache-control").contains("public"));
    let html = page.text();
    assert!(
        html.contains("kept for 24 months after the decision") && html.contains("kept for 7 days"),
        "{html}"
    );
    assert!(html.contains("kept for 365 days at most"), "{html}");
    let policy = Retention { words_months: 0, sender_days: 1, contact_days: 30 };
    press
        .test
        .app
        .db
        .write(move |tx| retention::set_policy(tx, SiteId(1), Some(policy)))
        .await
        .expect("a policy");
    let html = get(&press.router, "/courier/privacy").await.text();
    assert!(html.contains("with the editors’ record") && html.contains("kept for 1 day."), "{html}");
    assert!(get(&press.router, "/courier/corrections").await.text().contains("/courier/privacy"));
    assert_eq!(get(&press.router, "/nobody/privacy").await.status, 404);
    let silent = Press::with(engine, false).await;
    assert!(get(&silent.router, "/courier/privacy").await.text().contains("No mail leaves from here."));
});
