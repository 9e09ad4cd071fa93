//! `/desk/cases/{id}/ask`, and the answer that comes through the receipt.

use axum::http::StatusCode;
use corrigenda::case::State;
use corrigenda::case::store as cases;
use corrigenda::desk::people::Role;

use super::{HOSTILE, signed_in};
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::routes::confirm::{leave, link};
use crate::support::http::{get, post_form};
use crate::support::press::{Press, RIGHT};
use crate::support::visitor::Visitor;

const PASSAGE: &str = "in 1987 and renewed";
const QUESTION: &str = "Where did you see it?";

both_engines!(one_reader_is_asked_answers_on_the_receipt_and_the_case_comes_back, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let (first, second) = (
        newsroom.post(&letter(PASSAGE, "in 1978 and renewed")).await,
        newsroom.post(&letter(PASSAGE, "")).await,
    );
    newsroom.follow().await;
    let case = newsroom.case_of(first).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let at = format!("/desk/cases/{}", case.case_id);
    let (version, whom) = (case.version.to_string(), first.to_string());
    let fields = [("version", version.as_str()), ("question", QUESTION), ("whom", &whom)];
    let asked = mara.post(&format!("{at}/ask"), &fields).await;
    mara.get(asked.location())
        .await
        .says("The question is on its way.")
        .says("Waiting for reader")
        .says("Mara Brandt asked one reader: “Where did you see it?”")
        .says("to reader 1")
        .says("No answer yet.");
    let waiting = newsroom.case(case.case_id).await;
    assert!(waiting.state == State::Open && waiting.asked_at.is_some());

    let mut reader = Visitor::new(&newsroom.test.app);
    let other = reader.get(&newsroom.receipt(second).await).await;
    other.says("It is on the editors’ desk.").is_silent_about(QUESTION);
    let receipt = newsroom.receipt(first).await;
    let page = reader.get(&receipt).await;
    page.says("The editors ask you something.").says(QUESTION).says("Send the answer");
    let (_, rest) = page.body.split_once("name=\"question\" value=\"").expect("the question's number");
    let question = rest.split('"').next().unwrap_or_default().to_owned();

    let other = newsroom.receipt(second).await;
    let nobody = reader.post(&other, &[("do", "answer"), ("question", &question), ("answer", "Here")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says("The editors have not asked this here.");
    let empty = reader.post(&receipt, &[("do", "answer"), ("question", &question), ("answer", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("do", "answer"), ("question", &question), ("answer", HOSTILE)];
    let sent = reader.post(&receipt, &fields).await;
    reader.get(sent.location()).await.says("Your answer is with the editors.");
    let twice = reader.post(&receipt, &fields).await;
    twice.says("You answered this already.");

    let back = newsroom.case(case.case_id).await;
    assert!(back.asked_at.is_none() && back.came_back_at.is_some());
    mara.get(&at)
        .await
        .says("Reader answered")
        .says("Reader 1 answered")
        .says("&#60;script&#62;alert(1)&#60;/script&#62;")
        .says("A reader answered")
        .is_silent_about("<script>alert");

    // Whoever decides without having seen the answer is shown it first.
    let late = mara.post(&format!("{at}/decline"), &[("version", &version), ("reason", "style")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("A reader answered.");

    // The words are the reader's own, and go with the rest.
    reader.post(&receipt, &[("do", "erase")]).await.location();
    mara.get(&at).await.says("Erased by the reader.").is_silent_about("alert(1)");
});

both_engines!(everybody_is_asked_but_those_who_took_it_back, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let mut reports = Vec::new();
    for wording in ["in 1978 and renewed", "in 1979 and renewed", ""] {
        reports.push(newsroom.post(&letter(PASSAGE, wording)).await);
    }
    newsroom.follow().await;
    let case = newsroom.case_of(reports[0]).await;
    let gone = newsroom.report(reports[2]).await;
    let now = newsroom.test.app.clock.now();
    newsroom.test.app.db.write(move |tx| cases::withdraw(tx, &gone, now)).await.expect("taken back");
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let ask = format!("/desk/cases/{}/ask", case.case_id);
    let version = newsroom.case(case.case_id).await.version.to_string();
    let whom = reports[2].to_string();
    let gone = mara.post(&ask, &[("version", &version), ("question", QUESTION), ("whom", &whom)]).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    gone.says("That reader took the report back and can&#39;t be asked.").says(QUESTION);
    let stranger = mara.post(&ask, &[("version", &version), ("question", QUESTION), ("whom", "99999")]).await;
    stranger.says("That report is not on this case any more.");

    mara.post(&ask, &[("version", &version), ("question", QUESTION), ("whom", "")]).await.location();
    let mut reader = Visitor::new(&newsroom.test.app);
    for report in &reports[..2] {
        reader.get(&newsroom.receipt(*report).await).await.says(QUESTION);
    }
    reader.get(&newsroom.receipt(reports[2]).await).await.is_silent_about(QUESTION);

    // Once it is decided there is nothing left to answer, and the receipt says so.
    let open = newsroom.case(case.case_id).await;
    newsroom.accept(&open, "in 1978 and renewed").await;
    let page = reader.get(&newsroom.receipt(reports[0]).await).await;
    page.says("You were right.")
        .says("Not answered; it was decided since.")
        .is_silent_about("Send the answer");
});

both_engines!(contributors_ask_nobody, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let case = newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let mut ines = signed_in(&newsroom.test, "Ines Aldery", Role::Contributor).await;
    let version = case.version.to_string();
    let fields = [("version", version.as_str()), ("question", QUESTION)];
    let answer = ines.post(&format!("/desk/cases/{}/ask", case.case_id), &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    ines.get(&format!("/desk/cases/{}", case.case_id)).await.is_silent_about("id=\"ask\"");
});

both_engines!(a_question_goes_by_mail_to_those_who_confirmed_an_address, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let silent = press.report(RIGHT, "").await;
    press.work().await;
    let letters = leave(&press, &receipt, "reader@post.example").await;
    post_form(&press.router, &link(&letters[0]), &[]).await;
    let (case, now) = (press.case(&receipt).await, press.test.app.clock.now());
    let asked = press.test.app.db.write(move |tx| {
        cases::ask(tx, case.case_id, Some(case.version), corrigenda::case::EditorId(1), (QUESTION, None), now)
    });
    asked.await.expect("asked");
    press.work().await;
    let told = press.relay.take();
    assert_eq!(told.len(), 1, "only who left an address");
    assert!(told[0].text().contains(QUESTION) && told[0].text().contains(&receipt), "{}", told[0].text());
    assert_eq!(press.count("contacts").await, 1, "the answer is still to come");
    assert!(get(&press.router, &silent).await.text().contains(QUESTION));
});

both_engines!(after_a_question_the_next_case_opens, |engine| async move {
    let newsroom = Newsroom::with(engine, PAGE).await;
    let other = newsroom.write(&letter("a shared season", "a shraed season")).await;
    let case = newsroom.write(&letter(PASSAGE, "in 1978 and renewed")).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let fields = [("version", case.version.to_string()), ("question", QUESTION.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let asked = mara.post(&format!("/desk/cases/{}/ask", case.case_id), &fields).await;
    assert!(asked.location().starts_with(&format!("/desk/cases/{}?", other.case_id)), "{}", asked.location());
    mara.get(asked.location()).await.says("The question is on its way; that case comes back");
});
