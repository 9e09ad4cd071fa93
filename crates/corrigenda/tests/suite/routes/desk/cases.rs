//! `/desk/cases/{id}` and what is posted below it.

use axum::http::StatusCode;
use corrigenda::case::{Case, CaseEvent, CaseId, Reason, State};
use corrigenda::desk::people::Role;

use super::signed_in;
use crate::both_engines;
use crate::case::{Letter, Newsroom, PAGE, letter};
use crate::support::visitor::Visitor;
use crate::support::{Engine, NOW};

const PASSAGE: &str = "in 1987 and renewed";

/// A newsroom with two rival wordings on one case, and an editor who is in.
async fn scene(engine: Engine) -> (Newsroom, Case, Visitor) {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let with_reason = Letter {
        comment: "The state archive lists it under 1978.",
        source: "archive.sund.example/lisk",
        ..letter(PASSAGE, "in 1978 and renewed")
    };
    newsroom.write(&with_reason).await;
    newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let case = newsroom.write(&letter(PASSAGE, "in 1979 and renewed")).await;
    let mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    (newsroom, case, mara)
}

fn at(case_id: CaseId, what: &str) -> String {
    format!("/desk/cases/{case_id}{what}")
}

/// The key of the wording with so many readers, as the form has it.
fn key(page: &str, number: usize) -> String {
    let (before, _) = page.split_once(&format!("data-number=\"{number}\"")).expect("a wording");
    let (_, value) = before.rsplit_once("value=\"").expect("a value");
    value.split('"').next().expect("a key").to_owned()
}

both_engines!(a_case_shows_its_evidence_first, |engine: Engine| async move {
    let (_newsroom, case, mut mara) = scene(engine).await;
    mara.get(&at(case.case_id, ""))
        .await
        .says("Both delegations said they were working from the Treaty of Lisk, which was signed")
        .says("<del>1987</del><ins>1978</ins>")
        .says("<b>1978</b><span class=\"slash\">/</span> 2 readers")
        .says("<b>1979</b><span class=\"slash\">/</span> 1 reader")
        .says("The state archive lists it under 1978.")
        .says("archive.sund.example/lisk")
        .says("2 more gave no reason.")
        .says("Reported by reader 3, passage found on the page")
        .is_silent_about("href=\"archive");
    let all = mara.get(&at(case.case_id, "?voices=all")).await;
    all.says("Reader 3").is_silent_about("gave no reason");
    assert_eq!(mara.get("/desk/cases/999999").await.status, StatusCode::NOT_FOUND);
});

both_engines!(a_chosen_wording_is_accepted_and_the_next_case_opens, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    let other = newsroom.write(&letter("a shared season", "a common season")).await;
    let page = mara.get(&at(case.case_id, "?order=waiting-longest")).await;
    let form = [
        ("version", case.version.to_string()),
        ("wording", key(&page.body, 2)),
        ("notice", "on".to_owned()),
        ("message", "You were right.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = mara.post(&at(case.case_id, "/accept?order=waiting-longest"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let next = format!("{}?order=waiting-longest&done={}", at(other.case_id, ""), case.case_id);
    assert_eq!(answer.location(), next);

    let accepted = newsroom.case(case.case_id).await;
    assert_eq!((accepted.state, accepted.wording.as_deref()), (State::Accepted, Some("in 1979 and renewed")));
    assert!(accepted.notice_due);
    assert_eq!(accepted.message, "You were right.");

    // The way back stands on the page that follows, for a moment.
    let page = mara.get(&next).await;
    page.says(&format!("Case {}: accepted.", case.case_id)).says("Undo");
    let undo = [("version", accepted.version.to_string()), ("why", "Undone at once".to_owned())];
    let undo: Vec<(&str, &str)> = undo.iter().map(|(name, value)| (*name, value.as_str())).collect();
    mara.post(&at(case.case_id, "/reopen"), &undo).await.location();
    assert_eq!(newsroom.case(case.case_id).await.state, State::Open);
    newsroom.test.app.clock.advance_ms(11_000);
    mara.get(&next).await.is_silent_about("Undo</button>");
});

both_engines!(own_words_count_and_words_that_change_nothing_are_sent_back, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    let version = case.version.to_string();
    let same = mara
        .post(
            &at(case.case_id, "/accept"),
            &[
                ("version", &version),
                ("wording", "own"),
                ("own", &case.quote.exact),
                ("message", "Kept words"),
            ],
        )
        .await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    same.says("This wording is the passage as it stands.").says("Kept words");
    let unknown =
        mara.post(&at(case.case_id, "/accept"), &[("version", &version), ("wording", "0123456789ab")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(newsroom.case(case.case_id).await.state, State::Open);

    let fields =
        [("version", version.as_str()), ("wording", "own"), ("own", "in the year 1978 and renewed ")];
    mara.post(&at(case.case_id, "/accept"), &fields).await.location();
    let accepted = newsroom.case(case.case_id).await;
    assert_eq!(accepted.wording.as_deref(), Some("in the year 1978 and renewed"));
    assert!(!accepted.notice_due);
});

both_engines!(no_because_is_said_with_a_reason_and_ready_words, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    let version = case.version.to_string();
    let to_readers = corrigenda::desk::ready::to_readers("en");
    let ready = corrigenda::desk::ready::message(Reason::CorrectAsPublished, to_readers);
    let no_reason = mara.post(&at(case.case_id, "/decline"), &[("version", &version), ("reason", "x")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("version", version.as_str()), ("reason", "quoted_as_spoken"), ("message", ready.as_str())];
    mara.post(&at(case.case_id, "/decline"), &fields).await.location();
    let declined = newsroom.case(case.case_id).await;
    assert_eq!((declined.state, declined.reason), (State::Declined, Some(Reason::QuotedAsSpoken)));
    assert_eq!(declined.message, corrigenda::desk::ready::message(Reason::QuotedAsSpoken, to_readers));
    mara.get(&at(case.case_id, ""))
        .await
        .says("Declined")
        .says("as they were spoken")
        .says("By Mara Brandt")
        .says("Reopen the case");
});

both_engines!(whoever_decides_second_is_shown_the_first_and_keeps_their_words, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    let mut teo = signed_in(&newsroom.test, "Teo Ostrand", Role::Editor).await;
    let version = case.version.to_string();
    let decline = [("version", version.as_str()), ("reason", "style"), ("message", "It is our style.")];
    mara.post(&at(case.case_id, "/decline"), &decline).await.location();

    let accept = [
        ("version", version.as_str()),
        ("wording", "own"),
        ("own", "in the year 1978 and renewed"),
        ("message", "I rang the archive."),
    ];
    let second = teo.post(&at(case.case_id, "/accept"), &accept).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    second
        .says("Declined by Mara Brandt: a matter of style.")
        .says("kept as a note")
        .says("in the year 1978 and renewed\nI rang the archive.</textarea>");
    assert_eq!(newsroom.case(case.case_id).await.state, State::Declined);
});

both_engines!(a_report_that_joins_meanwhile_does_not_stop_a_decision, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let fields = [("version", case.version.to_string()), ("reason", "style".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    mara.post(&at(case.case_id, "/decline"), &fields).await.location();
    assert_eq!(newsroom.case(case.case_id).await.state, State::Declined);
});

both_engines!(contributors_comment_and_are_kept_from_deciding, |engine: Engine| async move {
    let (newsroom, case, _) = scene(engine).await;
    let mut ines = signed_in(&newsroom.test, "Ines Aldery", Role::Contributor).await;
    let page = ines.get(&at(case.case_id, "")).await;
    page.says("Contributors comment").is_silent_about("id=\"accept\"").is_silent_about("id=\"decline\"");
    let version = case.version.to_string();
    let posts: [(&str, &[(&str, &str)]); 5] = [
        ("/accept", &[("version", &version), ("wording", "open")]),
        ("/decline", &[("version", &version), ("reason", "style")]),
        ("/reopen", &[("version", &version)]),
        ("/lane", &[("version", &version), ("lane", "typo")]),
        ("/notice", &[("version", &version), ("kind", "correction"), ("text", "It was 1978.")]),
    ];
    for (what, fields) in posts {
        let answer = ines.post(&at(case.case_id, what), fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
    }
    let noted = ines.post(&at(case.case_id, "/note"), &[("text", "The archive says 1978.")]).await;
    assert_eq!(noted.location(), at(case.case_id, "?said=noted"));
    ines.get(noted.location()).await.says("The archive says 1978.").says("The note is added.");
    let empty = ines.post(&at(case.case_id, "/note"), &[("text", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unchanged = newsroom.case(case.case_id).await;
    assert_eq!((unchanged.state, unchanged.lane), (State::Open, case.lane));
});

both_engines!(check_now_asks_for_a_look_and_the_lane_can_be_changed, |engine: Engine| async move {
    let (newsroom, case, mut mara) = scene(engine).await;
    mara.post(&at(case.case_id, "/check"), &[]).await.location();
    let jobs = newsroom
        .test
        .app
        .db
        .write(|tx| corrigenda::store::jobs::claim(tx, NOW.0 + 3_600_000, 50, &[]))
        .await
        .expect("jobs");
    let look = jobs.iter().find(|job| job.kind == "article.look").expect("a look");
    assert_eq!(look.body, format!("{{\"article_id\":{}}}", case.article_id));

    let fields = [("version", case.version.to_string()), ("lane", "legal".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    mara.post(&at(case.case_id, "/lane"), &fields).await.location();
    mara.get(&at(case.case_id, "")).await.says("lane-legal").says("Moved to the legal lane by Mara Brandt");
});

both_engines!(
    the_page_put_right_is_shown_before_and_after_and_a_notice_follows,
    |engine: Engine| async move {
        let (newsroom, case, mut mara) = scene(engine).await;
        newsroom.accept(&case, "in 1978 and renewed").await;
        newsroom.page(&PAGE.replace("1987", "1978")).await;
        let fixed = newsroom.case(case.case_id).await;
        assert_eq!(fixed.state, State::Fixed);
        mara.get(&at(case.case_id, ""))
            .await
            .says("What changed on the page")
            .says("<del>1987</del>")
            .says("<ins>1978</ins>")
            .says("Notice due")
            .says("Fixed as suggested")
            .says("Publish the notice");

        let version = fixed.version.to_string();
        let empty = [("version", version.as_str()), ("kind", "correction"), ("text", " ")];
        let refused = mara.post(&at(case.case_id, "/notice"), &empty).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = "An earlier version of this article said that the treaty was signed in 1987. It was signed in 1978.";
        let fields = [("version", version.as_str()), ("kind", "clarification"), ("text", text)];
        let answer = mara.post(&at(case.case_id, "/notice"), &fields).await;
        assert_eq!(answer.location(), at(case.case_id, "?said=published"));
        mara.get(answer.location())
            .await
            .says("Notice published")
            .says(text)
            .says("Clarification")
            .says("/courier/corrections/");
        let events = newsroom.events(case.case_id).await;
        assert!(events.iter().any(|line| matches!(line.event, CaseEvent::Published { .. })));
        assert!(!newsroom.case(case.case_id).await.notice_due);
    }
);

both_engines!(quoted_speech_is_marked_with_whoever_spoke, |engine: Engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("agreed how to count fish", "agreed how fish are counted")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    mara.get(&at(case.case_id, ""))
        .await
        .says("Quoted speech, Tomas Verhale.")
        .says("value=\"quoted_as_spoken\" data-ready=\"Thank you for writing. These are the words of the person quoted, and we leave them as they were spoken.\" checked");
});
