//! What is not taken is refused aloud, with the field that is at fault, and leaves nothing behind.

use super::*;

/// Asserts a refusal: its status, its field, its word, and that it says what to do.
fn refused(answer: &Answer, status: u16, field: Option<&str>, word: &str, what: &str) {
    assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{what}");
    let problem = answer.json();
    assert_eq!(problem["status"], status, "{what}");
    assert_eq!(problem["field"].as_str(), field, "{what}: {problem}");
    assert_eq!(problem["type"], format!("urn:corrigenda:{word}"), "{what}");
    let detail = problem["detail"].as_str().expect("a detail");
    assert!(detail.len() > 20, "{what}: {detail}");
}

both_engines!(every_refusal_names_its_field_and_keeps_nothing, |engine| async move {
    let desk = Desk::new(engine).await;
    let long = |n: usize| json!("ї".repeat(n));
    for (path, wrong, status, word) in [
        ("/id", json!("7"), 422, "malformed"),
        ("/id", Value::Null, 422, "malformed"),
        ("/site", json!("gazette"), 422, "unknown-site"),
        ("/site", long(41), 422, "too-long"),
        ("/url", json!(""), 422, "not-an-address"),
        ("/url", json!("world/envoys"), 422, "not-an-address"),
        ("/url", json!("ftp://courier.example/a"), 422, "not-an-address"),
        ("/url", json!("javascript:alert(1)//courier.example"), 422, "not-an-address"),
        ("/url", json!("https://user:pass@courier.example/a"), 422, "not-an-address"),
        ("/url", json!(format!("https://courier.example/{}", "a".repeat(2048))), 422, "too-long"),
        ("/url", json!("https://herald.example/a"), 403, "host-not-allowed"),
        ("/url", json!("https://courier.example.evil.test/a"), 403, "host-not-allowed"),
        ("/url", json!("https://evilcourier.example/a"), 403, "host-not-allowed"),
        ("/url", json!("https://courier.example:8443/a"), 403, "host-not-allowed"),
        ("/url", json!("http://localhost/a"), 403, "host-not-allowed"),
        ("/kind", json!("retraction"), 422, "malformed"),
        ("/quote", json!([]), 422, "malformed"),
        ("/quote/exact", json!(""), 422, "no-passage"),
        ("/quote/exact", json!(" \n\u{a0}"), 422, "no-passage"),
        ("/quote/exact", long(5_001), 422, "too-long"),
        ("/quote/prefix", long(1_001), 422, "too-long"),
        ("/quote/suffix", long(1_001), 422, "too-long"),
        ("/position/end", json!(120), 422, "malformed"),
        ("/suggestion", long(5_001), 422, "too-long"),
        ("/comment", long(4_001), 422, "too-long"),
        ("/source", long(2_001), 422, "too-long"),
        ("/lang", json!("en_GB"), 422, "not-a-language"),
        ("/lang", json!("en-"), 422, "not-a-language"),
        ("/website", json!("https://pills.test"), 422, "trap"),
    ] {
        let mut sent = report();
        *sent.pointer_mut(path).expect("a field") = wrong.clone();
        let answer = desk.send(&sent).await;
        refused(&answer, status, Some(&path[1..].replace('/', ".")), word, &format!("{path} as {wrong:.60}"));
    }
    assert_eq!(desk.count().await, 0);
    let jobs = desk.test.app.db.read(jobs::counts).await.expect("an answer");
    assert_eq!(jobs, (0, 0));
});

both_engines!(every_field_may_be_as_long_as_it_may_in_an_alphabet_of_three_bytes, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut sent = report();
    for (path, most) in [
        ("/quote/exact", 5_000),
        ("/quote/prefix", 1_000),
        ("/quote/suffix", 1_000),
        ("/suggestion", 5_000),
        ("/comment", 4_000),
        ("/source", 2_000),
    ] {
        *sent.pointer_mut(path).expect("a field") = json!("語".repeat(most));
    }
    sent["suggestion"] = json!("改".repeat(5_000));
    let start = "https://courier.example/";
    sent["url"] = json!(format!("{start}{}", "a".repeat(2048 - start.len())));
    let answer = desk.send(&sent).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(desk.by_receipt(&answer).await.expect("kept").comment.chars().count(), 4_000);
});

both_engines!(who_only_agrees_needs_somebody_to_agree_with, |engine| async move {
    let desk = Desk::new(engine).await;
    for kind in ["correction", "clarification"] {
        let mut agrees = report_no(7);
        for field in ["suggestion", "comment", "source"] {
            agrees[field] = Value::Null;
        }
        agrees["kind"] = json!(kind);
        agrees["url"] = json!(format!("https://courier.example/{kind}"));
        let answer = desk.send(&agrees).await;
        refused(&answer, 422, Some("suggestion"), "says-nothing", kind);
        agrees["suggestion"] = agrees["quote"]["exact"].clone();
        refused(&desk.send(&agrees).await, 422, Some("suggestion"), "says-nothing", kind);

        let mut first = report_no(if kind == "correction" { 1 } else { 2 });
        first["url"] = agrees["url"].clone();
        assert_eq!(desk.send(&first).await.status, StatusCode::CREATED);
        agrees["id"] = report_no(if kind == "correction" { 3 } else { 4 })["id"].clone();
        let answer = desk.send(&agrees).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        assert_eq!(desk.by_receipt(&answer).await.expect("kept").suggestion, None);
    }
});

both_engines!(nobody_is_left_to_agree_with_once_the_first_was_taken_back, |engine| async move {
    let desk = Desk::new(engine).await;
    let first = desk.by_receipt(&desk.send(&report_no(1)).await).await.expect("kept");
    let take_back = desk.test.app.db.write(move |tx| reports::withdraw(tx, first.report_id, NOW));
    take_back.await.expect("taken back");
    let mut agrees = report_no(2);
    for field in ["suggestion", "comment", "source"] {
        agrees[field] = Value::Null;
    }
    refused(&desk.send(&agrees).await, 422, Some("suggestion"), "says-nothing", "taken back");
});

both_engines!(either_of_the_words_a_source_or_a_why_is_enough, |engine| async move {
    let desk = Desk::new(engine).await;
    for (n, kept) in (1..).zip(["suggestion", "comment", "source"]) {
        for kind in ["correction", "clarification"] {
            let mut sent = report_no(n * 2 + u32::from(kind == "correction"));
            for field in ["suggestion", "comment", "source"] {
                if field != kept {
                    sent[field] = Value::Null;
                }
            }
            sent["kind"] = json!(kind);
            sent["url"] = json!(format!("https://courier.example/{kept}/{kind}"));
            let answer = desk.send(&sent).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{kept}, {kind}: {}", answer.text());
        }
    }
});
