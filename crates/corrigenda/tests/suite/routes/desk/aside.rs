//! A sender who is blocked, a flood, and what is held before it comes to the desk, through the real door.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use corrigenda::case::{Case, CaseId, Command, Lane, State, store as cases};
use corrigenda::desk::people::Role;
use corrigenda::report::receipt::Receipt;
use corrigenda::report::{self, ReportId, sender};
use corrigenda::router::router;
use corrigenda::store::{Error, secrets};
use serde_json::json;

use super::{PASSWORD, editor, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE};
use crate::support::Engine;
use crate::support::http::{ask, get};
use crate::support::visitor::Visitor;

const BAD: &str = "198.51.100.66:4000";
const GOOD: &str = "192.0.2.1:4000";

const DAY_MS: i64 = 24 * 3_600_000;

impl Newsroom {
    /// Somebody at that address writes; what they got, and the path of the receipt.
    async fn from(&self, peer: &str, exact: &str, suggestion: &str) -> (ReportId, String) {
        let id = uuid::Builder::from_random_bytes(
            corrigenda::id::Entropy::fresh().0[..16].try_into().expect("16 bytes"),
        );
        let body = json!({
            "id": id.into_uuid(), "site": "courier", "url": "https://courier.test/pact", "kind": "correction",
            "quote": { "exact": exact, "prefix": "", "suffix": "" }, "suggestion": suggestion,
            "comment": "I know it.", "website": "",
        });
        let mut request = Request::post("/api/v1/reports")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_string()))
            .expect("a request");
        let peer: SocketAddr = peer.parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = ask(&router(self.test.app.clone()), request).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        let link = answer.json()["receipt"].as_str().expect("a link").to_owned();
        let path = link.strip_prefix("https://desk.test").expect("here").to_owned();
        let receipt: Receipt = path.trim_start_matches("/r/").parse().expect("a receipt");
        let read = self.test.app.db.read(move |tx| report::store::by_receipt_hash(tx, &receipt.hash())).await;
        let report_id = read.expect("an answer").expect("the report").report_id;
        self.follow().await;
        (report_id, path)
    }

    async fn tallied(&self, case: &Case) -> Vec<(String, i64)> {
        let case = self.case(case.case_id).await;
        let read = self.test.app.db.read(move |tx| cases::wordings(tx, &case)).await.expect("wordings");
        read.into_iter().map(|wording| (wording.passage_as_it_should_read, wording.tally)).collect()
    }

    /// In which state the row of the queue has it.
    async fn queued(&self, case_id: CaseId) -> (String, i64) {
        let read = self.test.app.db.read(move |tx| {
            let row = tx.only(
                "/* test.queued */ select state, waits from queue where case_id = $1",
                corrigenda::params![case_id],
            )?;
            Ok::<_, Error>((row.get("state")?, row.get("waits")?))
        });
        read.await.expect("a row")
    }
}

/// Somebody who comes in by the door, whatever the time is.
async fn came_in(newsroom: &Newsroom, name: &str) -> Visitor {
    editor(&newsroom.test, name, Role::Editor).await;
    let email = format!("{}@courier.example", name.split(' ').next().unwrap_or_default().to_lowercase());
    let mut visitor = Visitor::new(&newsroom.test.app);
    let form = [("email", email.as_str()), ("password", PASSWORD), ("next", "")];
    visitor.post("/desk/sign-in", &form).await.location();
    visitor
}

both_engines!(
    one_sender_is_blocked_and_everything_of_theirs_is_put_aside_and_comes_back,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let (honest, honest_receipt) = newsroom.from(GOOD, "in 1987", "in 1978").await;
        let (bad, receipt) = newsroom.from(BAD, "a joint office", "a rotten office").await;
        let (also_bad, _) = newsroom.from(BAD, "in 1987", "in 2001").await;
        let (alone, shared) = (newsroom.case_of(bad).await, newsroom.case_of(also_bad).await);
        assert_eq!((shared.readers, newsroom.tallied(&shared).await.len()), (2, 2));
        let door = router(newsroom.test.app.clone());
        let everything = format!("{receipt}/everything.json");
        let before = (get(&door, &receipt).await.text(), get(&door, &honest_receipt).await.text());
        let exported = get(&door, &everything).await.text();

        let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
        let path = format!("/desk/cases/{}", alone.case_id);
        mara.get(&path).await.says("Block this sender");
        let elsewhere = [("report", honest.to_string()), ("days", "7".into())];
        let elsewhere = elsewhere.each_ref().map(|(name, value)| (*name, value.as_str()));
        let refused = mara.post(&format!("{path}/block"), &elsewhere).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a report of another case");
        let report = bad.to_string();
        let form = [("report", report.as_str()), ("days", "7")];
        mara.post(&format!("{path}/block"), &form).await.location();

        let put = newsroom.case(alone.case_id).await;
        assert_eq!((put.state, put.readers, put.aside_from), (State::Aside, 0, Some(State::Open)));
        assert_eq!(newsroom.queued(alone.case_id).await, ("aside".into(), 0));
        let left = newsroom.case(shared.case_id).await;
        assert_eq!((left.state, left.readers), (State::Open, 1));
        assert_eq!(newsroom.tallied(&shared).await, [("in 1978".to_owned(), 1)]);
        mara.get("/desk").await.is_silent_about("a joint office");
        mara.get("/desk?state=aside").await.says("a joint office");
        mara.get(&path).await.says("put aside by Mara Brandt: its sender is blocked").says("Put aside");
        // Nobody who holds a receipt sees any of it.
        let after = (get(&door, &receipt).await.text(), get(&door, &honest_receipt).await.text());
        assert_eq!(before, after);
        assert_eq!(get(&door, &everything).await.text(), exported);

        // Hashes turn over at midnight; the block does not.
        newsroom.test.app.clock.advance_ms(DAY_MS);
        let (again, again_receipt) = newsroom.from(BAD, "A later session", "A later fight").await;
        let new = newsroom.case_of(again).await;
        assert_eq!((new.state, new.readers), (State::Aside, 0));
        assert!(get(&door, &again_receipt).await.text().contains("<h1>"));
        let (other, _) = newsroom.from("198.51.100.67:4000", "renewed twice", "renewed once").await;
        assert_eq!(newsroom.case_of(other).await.state, State::Open);
        // Who says the same and is not blocked is heard, and the case with them.
        let (second, _) = newsroom.from(GOOD, "a joint office", "a shared office").await;
        let heard = newsroom.case_of(second).await;
        assert_eq!((heard.case_id, heard.state, heard.readers), (alone.case_id, State::Open, 1));

        // Her session did not live so long.
        let mut mara = came_in(&newsroom, "Lev Sorin").await;
        mara.get("/desk/aside").await.says("3 reports on 3 cases").says("Unblock and bring back");
        mara.post("/desk/aside/1/back", &[]).await.location();
        assert_eq!(newsroom.case(new.case_id).await.state, State::Open);
        assert_eq!(newsroom.case(alone.case_id).await.readers, 2);
        assert_eq!(
            (newsroom.case(shared.case_id).await.readers, newsroom.tallied(&shared).await.len()),
            (2, 2)
        );
        assert_eq!(mara.post("/desk/aside/1/back", &[]).await.status, StatusCode::NOT_FOUND);
        let (free, _) = newsroom.from(BAD, "gives each fleet", "gives every fleet").await;
        assert_eq!(newsroom.case_of(free).await.state, State::Open);

        // A block ends by itself too.
        let report = free.to_string();
        let case = newsroom.case_of(free).await.case_id;
        mara.post(&format!("/desk/cases/{case}/block"), &[("report", report.as_str()), ("days", "1")])
            .await
            .location();
        newsroom.test.app.clock.advance_ms(DAY_MS + 1);
        let mut mara = came_in(&newsroom, "Una Lindqvist").await;
        let (later, _) = newsroom.from(BAD, "count the catch", "count all of the catch").await;
        assert_eq!(newsroom.case_of(later).await.state, State::Open);
        mara.get("/desk/aside").await.says("ended");
    }
);

both_engines!(a_flood_is_one_line_with_one_button_and_back, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (honest, _) = newsroom.from(GOOD, "in 1987", "in 1978").await;
    let mut receipts = Vec::new();
    for n in 0..12 {
        let words = ["a joint office", "renewed twice", "count the catch"][n % 3];
        receipts.push(newsroom.from(BAD, words, &format!("{words}, no {n}")).await);
    }
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let mut ida = signed_in(&newsroom.test, "Ida Contri", Role::Contributor).await;
    let line = "Many at once: 12 reports from one sender on one page";
    ida.get("/desk").await.says(line).is_silent_about("Put all of it aside");
    mara.get("/desk").await.says(line).says("Put all of it aside").says("renewed twice");

    let report = receipts[11].0.to_string();
    let form = [("by", "sender"), ("report", report.as_str())];
    let to = mara.post("/desk/floods", &form).await.location().to_owned();
    mara.get(&to)
        .await
        .says("12 reports on 3 cases")
        .is_silent_about("Many at once")
        .is_silent_about(">renewed twice");
    assert_eq!(mara.post("/desk/floods", &form).await.location(), "/desk?said=flood-over");
    for (report, receipt) in &receipts {
        assert_eq!(newsroom.case_of(*report).await.state, State::Aside);
        let page = get(&router(newsroom.test.app.clone()), receipt).await;
        assert_eq!(page.status, StatusCode::OK);
    }
    assert_eq!(newsroom.case_of(honest).await.readers, 1);

    let back = mara.post("/desk/aside/1/back", &[("from", "queue")]).await.location().to_owned();
    mara.get(&back).await.says("Brought back").says(line).says("renewed twice");
    for (report, _) in &receipts {
        let case = newsroom.case_of(*report).await;
        assert_eq!((case.state, case.readers), (State::Open, 4));
    }
});

both_engines!(what_is_claimed_by_law_is_no_flood_however_much_of_it_comes, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut on = Vec::new();
    for n in 0..12 {
        let words = ["a joint office", "renewed twice"][n % 2];
        on.push(newsroom.from(BAD, words, &format!("{words}, no {n}")).await.0);
    }
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    mara.get("/desk").await.says("Many at once: 12 reports");
    for report in &on[..2] {
        let case = newsroom.case_of(*report).await;
        let legal = Command::Move { lane: Lane::Legal, why: String::new() };
        newsroom.mara(&case, legal).await.expect("moved");
    }
    mara.get("/desk").await.says("renewed twice").is_silent_about("Many at once");
});

both_engines!(what_cannot_be_checked_is_held_where_a_site_wants_that, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Owner).await;
    let (at_once, _) = newsroom.from(GOOD, "words that stand nowhere", "other words").await;
    assert_eq!(newsroom.case_of(at_once).await.state, State::Open, "nobody asked for it");

    mara.post("/desk/settings/sites/1/hold", &[("on", "on")]).await.location();
    mara.get("/desk/settings").await.says("name=\"on\" value=\"on\" checked");
    mara.get("/desk/settings/audit").await.says("held until somebody lets them in");
    let (held, receipt) = newsroom.from(GOOD, "nor do these words", "but these").await;
    let case = newsroom.case_of(held).await;
    assert_eq!((case.state, newsroom.queued(case.case_id).await), (State::Held, ("held".into(), 0)));
    mara.get("/desk").await.says("1 case is held").is_silent_about("nor do these words");
    mara.get("/desk?state=held").await.says("nor do these words").says("Release to the queue");
    let page = get(&router(newsroom.test.app.clone()), &receipt).await.text();
    assert!(!page.to_lowercase().contains("held"), "{page}");
    let (found, _) = newsroom.from(GOOD, "in 1987", "in 1978").await;
    assert_eq!(newsroom.case_of(found).await.state, State::Open, "what is on its page is not held");

    // The same sender again lets nothing in; somebody else does.
    newsroom.from(GOOD, "nor do these words", "but these").await;
    assert_eq!(newsroom.case(case.case_id).await.state, State::Held);
    newsroom.from(BAD, "nor do these words", "but these").await;
    assert_eq!(newsroom.case(case.case_id).await.state, State::Open);
    mara.get(&format!("/desk/cases/{}", case.case_id)).await.says("another reader says the same");

    let (one, _) = newsroom.from(GOOD, "these are lost too", "found").await;
    let (two, _) = newsroom.from(GOOD, "and these as well", "found").await;
    let (one, two) = (newsroom.case_of(one).await, newsroom.case_of(two).await);
    let path = format!("/desk/cases/{}", one.case_id);
    mara.get(&path).await.says("since what it says could not be checked");
    mara.post(&format!("{path}/release"), &[]).await.location();
    assert_eq!(newsroom.case(one.case_id).await.state, State::Open);
    let ticked = format!("{}.{}", two.case_id, two.version);
    mara.post("/desk/release", &[("case", ticked.as_str())]).await.location();
    assert_eq!(newsroom.case(two.case_id).await.state, State::Open);
});

/// The hash that a report's sender is kept as.
async fn sender_of(newsroom: &Newsroom, report_id: ReportId) -> String {
    let read = newsroom.test.app.db.read(move |tx| {
        tx.only(
            "/* test.sender */ select sender_hash from reports where report_id = $1",
            corrigenda::params![report_id],
        )?
        .get::<String>("sender_hash")
    });
    read.await.expect("a hash")
}

/// The days whose key a dump would show.
async fn keys_kept(newsroom: &Newsroom) -> Vec<String> {
    let read = newsroom.test.app.db.read(|tx| secrets::names(tx, ""));
    let names = read.await.expect("names");
    names.into_iter().filter(|name| name.contains("sender")).collect()
}

const BAD_NETWORK: &str = "198.51.100.66";
const GOOD_NETWORK: &str = "192.0.2.1";

both_engines!(
    the_key_of_senders_is_one_for_all_nodes_and_gone_after_the_next_day,
    |engine: Engine| async move {
        let newsroom = Newsroom::with(engine, PAGE).await;
        let (first, _) = newsroom.from(BAD, "in 1987", "in 1978").await;
        let (again, _) = newsroom.from(BAD, "a joint office", "an office").await;
        let (other, _) = newsroom.from(GOOD, "in 1987", "in 1978").await;
        let hash = sender_of(&newsroom, first).await;
        assert_eq!(hash, sender_of(&newsroom, again).await, "every router of the test is a node of its own");
        assert_ne!(hash, sender_of(&newsroom, other).await);
        assert_eq!(keys_kept(&newsroom).await, ["sender 2026-03-04"]);
        let key =
            newsroom.test.app.db.read(|tx| sender::store::key_of(tx, "2026-03-04")).await.expect("read");
        assert_eq!(sender::hash(&key.expect("kept today"), BAD_NETWORK), hash);

        newsroom.test.app.clock.advance_ms(DAY_MS);
        let (tomorrow, _) = newsroom.from(BAD, "renewed twice", "renewed once").await;
        assert_ne!(sender_of(&newsroom, tomorrow).await, hash);
        assert_eq!(keys_kept(&newsroom).await, ["sender 2026-03-04", "sender 2026-03-05"]);
        newsroom.test.app.clock.advance_ms(DAY_MS);
        newsroom.from(GOOD, "count the catch", "count fish").await;
        assert_eq!(keys_kept(&newsroom).await, ["sender 2026-03-05", "sender 2026-03-06"]);

        // Nobody writes any more: the daily job sees to it.
        newsroom.test.app.clock.advance_ms(2 * DAY_MS);
        let (install, seal) = (newsroom.test.app.config.retention, newsroom.test.app.seal.clone());
        let now = newsroom.test.app.clock.now();
        let swept = newsroom
            .test
            .app
            .db
            .write(move |tx| corrigenda::dispatch::retention::sweep(tx, install, &seal, now));
        swept.await.expect("swept");
        assert_eq!(keys_kept(&newsroom).await, Vec::<String>::new());
    }
);

both_engines!(a_block_keeps_its_key_and_that_key_opens_nobody_else, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (bad, _) = newsroom.from(BAD, "a joint office", "a rotten office").await;
    let (good, _) = newsroom.from(GOOD, "in 1987", "in 1978").await;
    let (twice, _) = newsroom.from(GOOD, "renewed twice", "renewed once").await;
    // Blocked in the morning for what came at night.
    newsroom.test.app.clock.advance_ms(DAY_MS);
    let mut mara = came_in(&newsroom, "Mara Brandt").await;
    let case = newsroom.case_of(bad).await.case_id;
    let report = bad.to_string();
    let form = [("report", report.as_str()), ("days", "7")];
    mara.post(&format!("/desk/cases/{case}/block"), &form).await.location();

    newsroom.test.app.clock.advance_ms(2 * DAY_MS);
    let (later, _) = newsroom.from(BAD, "A later session", "A later fight").await;
    assert_eq!(newsroom.case_of(later).await.state, State::Aside, "it stands");
    assert_eq!(keys_kept(&newsroom).await, ["blocked sender 2026-03-04", "sender 2026-03-07"]);
    let key = newsroom.test.app.db.read(|tx| sender::store::key_of(tx, "2026-03-04")).await.expect("read");
    let key = key.expect("kept for the block");
    let (one, two) = (sender_of(&newsroom, good).await, sender_of(&newsroom, twice).await);
    assert_ne!(one, sender::hash(&key, GOOD_NETWORK));
    assert_eq!(one, two, "they are told apart as before");

    // Too late for a block: what they sent goes, and no more is promised.
    let mut mara = came_in(&newsroom, "Lev Sorin").await;
    let case = newsroom.case_of(good).await.case_id;
    let report = good.to_string();
    let form = [("report", report.as_str()), ("days", "7")];
    mara.post(&format!("/desk/cases/{case}/block"), &form).await.location();
    assert_eq!(newsroom.case_of(twice).await.state, State::Aside);
    mara.get("/desk/aside").await.says("ended").says("until");

    newsroom.test.app.clock.advance_ms(8 * DAY_MS);
    newsroom.from(BAD, "count the catch", "count all of the catch").await;
    assert_eq!(keys_kept(&newsroom).await, ["sender 2026-03-15"]);
});

both_engines!(a_block_from_before_each_day_had_a_key_stands_until_it_ends, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (bad, _) = newsroom.from(BAD, "a joint office", "a rotten office").await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let case = newsroom.case_of(bad).await.case_id;
    let report = bad.to_string();
    let form = [("report", report.as_str()), ("days", "7")];
    mara.post(&format!("/desk/cases/{case}/block"), &form).await.location();
    let old = sender::hash_of_before(&newsroom.test.app.keys, "2026-03-02", BAD_NETWORK);
    let set = newsroom.test.app.db.write(move |tx| {
        tx.execute(
            "/* test.old_block */ update blocked_senders set sender_hash = $1, day = '2026-03-02'",
            corrigenda::params![old],
        )
    });
    set.await.expect("an older block");
    let (later, _) = newsroom.from(BAD, "A later session", "A later fight").await;
    assert_eq!(newsroom.case_of(later).await.state, State::Aside);
});
