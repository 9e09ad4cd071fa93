//! Editors decide: what is refused, and who was faster.

use corrigenda::case::store::Stopped;
use corrigenda::case::{Command, Reason, Refusal, State};

use super::{Newsroom, PAGE, letter};
use crate::both_engines;

both_engines!(a_decision_on_a_case_decided_meanwhile_is_refused_with_what_happened, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let seen = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.accept(&seen, "in 1978").await;
    let decline = Command::Decline { reason: Reason::CannotVerify, message: String::new() };
    let refused = newsroom.mara(&seen, decline).await.expect_err("somebody was faster");
    assert_eq!(
        refused.to_string(),
        "Meanwhile this case changed: Accepted by somebody who left: “in 1978”. Look again, then decide."
    );
    assert!(matches!(refused, Stopped::Refused(Refusal::DecidedMeanwhile { .. })));
    assert_eq!(newsroom.case(seen.case_id).await.state, State::Accepted);
});

both_engines!(a_reader_who_joins_meanwhile_stands_in_nobodys_way, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let seen = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.write(&letter("1987", "1978")).await;
    let case = newsroom.accept(&seen, "in 1978").await;
    assert_eq!((case.state, case.readers, case.notice_due), (State::Accepted, 2, true));
});

both_engines!(a_wording_for_a_passage_that_grew_meanwhile_is_refused, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let seen = newsroom.write(&letter("in 1987", "in 1978")).await;
    newsroom.write(&letter("in 1987 and renewed twice", "in 1987 and renewed thrice")).await;
    let accept = Command::Accept { wording: Some("in 1978".into()), notice: false, message: String::new() };
    let refused = newsroom.mara(&seen, accept).await.expect_err("the passage is longer now");
    assert!(refused.to_string().contains("The passage took in words beside it"), "{refused}");
});

both_engines!(a_case_is_declined_with_a_reason_reopened_and_decided_again, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "in 1978")).await;
    let decline = Command::Decline { reason: Reason::CannotVerify, message: "We asked.".into() };
    let case = newsroom.mara(&case, decline.clone()).await.expect("declined");
    assert_eq!((case.state, case.reason), (State::Declined, Some(Reason::CannotVerify)));
    assert_eq!(case.message, "We asked.");
    assert!(newsroom.mara(&case, decline).await.is_err());
    let case =
        newsroom.mara(&case, Command::Reopen { why: "A source came in.".into() }).await.expect("reopened");
    assert_eq!((case.state, case.reason, case.decided_by), (State::Open, None, None));
    let case = newsroom.accept(&case, "in 1978").await;
    assert_eq!(newsroom.case(case.case_id).await.state, State::Accepted);
    assert_eq!(newsroom.to_tell().await, 2, "the no and the yes");
});

both_engines!(abuse_is_declined_in_silence, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter("in 1987", "buy now")).await;
    let command = Command::Decline { reason: Reason::Abuse, message: String::new() };
    newsroom.mara(&case, command).await.expect("declined");
    assert_eq!(newsroom.to_tell().await, 0);
});
