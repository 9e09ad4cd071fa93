//! Sending a report twice, at once, after a restart, or under an id that is taken.

use super::*;
use corrigenda::clock::Clock;
use corrigenda::web::App;

both_engines!(the_same_report_again_gets_the_same_answer, |engine| async move {
    let desk = Desk::new(engine).await;
    let first = desk.send(&report()).await;
    assert_eq!(first.status, StatusCode::CREATED);
    desk.test.app.clock.advance_ms(9 * 86_400_000);
    let again = desk.send(&report()).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &first.body));
    let mut spelled = report();
    spelled["id"] = json!("6F1C2A100B5E4A539B523F2C8F0F7F01");
    spelled["newer"] = json!({"field": 1});
    let again = desk.send(&spelled).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &first.body));
    assert_eq!(desk.count().await, 1);
});

both_engines!(another_report_under_a_taken_id_is_refused_and_changes_nothing, |engine| async move {
    let desk = Desk::new(engine).await;
    let first = desk.send(&report()).await;
    for (field, other) in [
        ("suggestion", json!("in 1979")),
        ("comment", json!("")),
        ("kind", json!("clarification")),
        ("url", json!("https://courier.example/world/other")),
        ("position", Value::Null),
    ] {
        let mut sent = report();
        sent[field] = other;
        let answer = desk.send(&sent).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(answer.json()["field"], "id");
        assert_eq!(answer.json()["type"], "urn:corrigenda:id-taken");
        assert!(!answer.text().contains(&receipt(&first)), "nobody learns the receipt by guessing an id");
    }
    assert_eq!(desk.by_receipt(&first).await.expect("kept").suggestion.as_deref(), Some("in 1978"));
    assert_eq!(desk.count().await, 1);
});

both_engines!(one_id_on_two_sites_is_two_reports, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut other = report();
    other["site"] = json!("herald");
    other["url"] = json!("https://www.herald.example/a");
    let (first, second) = (desk.send(&report()).await, desk.send(&other).await);
    assert_eq!((first.status, second.status), (StatusCode::CREATED, StatusCode::CREATED));
    assert_ne!(receipt(&first), receipt(&second));
    assert_eq!(desk.count().await, 2);
});

both_engines!(twenty_at_once_are_one_report, |engine| async move {
    let desk = Desk::new(engine).await;
    let tries: Vec<_> = (0..20)
        .map(|_| {
            let router = desk.router.clone();
            tokio::spawn(async move { ask(&router, post(&report())).await })
        })
        .collect();
    let mut answers = Vec::new();
    for one in tries {
        answers.push(one.await.expect("no panic"));
    }
    let new = answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
    let repeated = answers.iter().filter(|answer| answer.status == StatusCode::OK).count();
    assert_eq!((new, repeated), (1, 19));
    assert!(answers.iter().all(|answer| answer.body == answers[0].body));
    assert_eq!(desk.count().await, 1);
});

both_engines!(twenty_reports_on_a_new_page_at_once_are_one_article, |engine| async move {
    let desk = Desk::new(engine).await;
    let tries: Vec<_> = (0..20)
        .map(|n| {
            let router = desk.router.clone();
            tokio::spawn(async move { ask(&router, post(&report_no(n))).await.status })
        })
        .collect();
    for one in tries {
        assert_eq!(one.await.expect("no panic"), StatusCode::CREATED);
    }
    let articles = desk.test.app.db.read(|tx| {
        tx.only("/* test.articles */ select count(distinct article_id) as n from reports", params![])
    });
    assert_eq!(articles.await.expect("an answer").get::<i64>("n").expect("a number"), 1);
    assert_eq!(desk.count().await, 20);
});

both_engines!(a_restart_changes_no_answer, |engine| async move {
    let desk = Desk::new(engine).await;
    let first = desk.send(&report()).await;
    let config = (*desk.test.app.config).clone();
    let Desk { test, router: before } = desk;
    let TestApp { app, database } = test;
    drop((app, before));
    let app = App::open(config, Clock::fixed(NOW.plus_ms(60_000))).await.expect("it opens again");
    let router = router(app.clone());
    let desk = Desk { test: TestApp { app, database }, router };
    let again = desk.send(&report()).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &first.body));
    let mut other = report();
    other["comment"] = json!("Something else.");
    assert_eq!(desk.send(&other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
});
