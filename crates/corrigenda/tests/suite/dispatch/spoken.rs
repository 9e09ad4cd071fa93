//! In which language whom: the reader's own on everything made for them, the site's on the record.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::notice::NoticeKind;
use serde_json::json;

use crate::both_engines;
use crate::routes::confirm::{leave, link};
use crate::support::http::{Answer, ask, get, post_form};
use crate::support::press::{Press, RIGHT, WRONG};

async fn in_language(press: &Press, path: &str, languages: &str) -> Answer {
    let request = Request::get(path).header(header::ACCEPT_LANGUAGE, languages).body(Body::empty());
    ask(&press.router, request.expect("a request")).await
}

/// A report from a widget that speaks Arabic; the path of its receipt.
async fn arabic(press: &Press) -> String {
    let body = json!({
        "id": "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01", "site": "courier", "url": press.url(),
        "kind": "correction", "quote": { "exact": WRONG }, "suggestion": RIGHT, "lang": "ar",
    });
    let answer = press.post_json("/api/v1/reports", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let link = answer.json()["receipt"].as_str().expect("a link").to_owned();
    link.strip_prefix("https://desk.test").expect("here").to_owned()
}

both_engines!(mails_come_in_the_language_of_the_report_and_turn_no_line, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = arabic(&press).await;
    let asked = leave(&press, &receipt, "reader@post.example").await;
    assert!(asked[0].text().contains("إن لم تكن أنت"), "{}", asked[0].text());
    assert!(asked[0].subject().contains("\u{2068}The Harbour Courier\u{2069}"), "{}", asked[0].subject());
    post_form(&press.router, &link(&asked[0]), &[]).await;
    press.accept(&press.case(&receipt).await, true).await;
    press.work().await;
    let told = press.relay.take();
    let mail = told[0].parsed();
    assert_eq!((mail.text_body_count(), mail.html_body_count()), (1, 1));
    let html = mail.body_html(0).expect("HTML").into_owned();
    assert!(html.contains("dir=\"rtl\"") && html.contains("قبلنا اقتراحك"), "{html}");
    assert!(told[0].text().contains("قبلنا اقتراحك"), "{}", told[0].text());
});

both_engines!(pages_for_one_reader_speak_what_the_browser_asks_for, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = arabic(&press).await;
    let plain = get(&press.router, &receipt).await.text();
    assert!(plain.contains("<html lang=\"ar\" dir=\"rtl\">") && plain.contains("نقرأ الصفحة"), "{plain}");
    let asked = in_language(&press, &receipt, "ja,en;q=0.5").await.text();
    assert!(asked.contains("<html lang=\"ja\" dir=\"ltr\">") && asked.contains("2026年3月4日"), "{asked}");
    let form = in_language(&press, "/courier/write", "uk").await.text();
    assert!(
        form.contains("<html lang=\"uk\" dir=\"ltr\">") && form.contains("Розкажіть, що не так"),
        "{form}"
    );
    let nowhere = in_language(&press, "/courier/nowhere", "de").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.text().contains("Hier ist nichts"), "{}", nowhere.text());
});

both_engines!(a_refusal_is_told_in_the_language_of_the_report, |engine| async move {
    let press = Press::new(engine).await;
    let body = json!({
        "id": "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f02", "site": "courier", "url": press.url(),
        "kind": "correction", "quote": { "exact": " " }, "suggestion": "x", "lang": "pl-PL",
    });
    let refused = press.post_json("/api/v1/reports", &body).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.json()["detail"].as_str().expect("why").contains("Brakuje fragmentu"),
        "{}",
        refused.text()
    );
    assert_eq!(refused.json()["type"], "urn:corrigenda:no-passage");
});

both_engines!(the_record_speaks_the_sites_language_to_everybody, |engine| async move {
    let press = Press::new(engine).await;
    let site = "/* test.site */ update sites set lang = $1 where key = 'courier'";
    let changed = press.test.app.db.write(move |tx| tx.execute(site, corrigenda::params!["fr"]));
    changed.await.expect("a site");
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.accept(&press.case(&receipt).await, true).await;
    let notice = press.publish(&case, NoticeKind::Clarification, "Le traité date de 1978.").await;
    for path in ["/courier/corrections".to_owned(), format!("/courier/corrections/{}", notice.slug)] {
        let page = in_language(&press, &path, "ja").await;
        assert!(page.text().contains("<html lang=\"fr\" dir=\"ltr\">"), "{}", page.text());
        assert!(page.text().contains("Précision") && page.text().contains("4 mars 2026"), "{}", page.text());
        assert!(
            page.header("vary").is_empty() || !page.header("vary").contains("language"),
            "one address, one text"
        );
    }
    let feed = get(&press.router, "/courier/corrections.json").await.json();
    assert_eq!(feed["title"], "The Harbour Courier : corrections et précisions");
    assert_eq!(feed["items"][0]["title"], "Précision : Envoys agree a pact");
});

both_engines!(a_mail_programs_button_ends_all_mail_and_a_visit_ends_none, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let asked = leave(&press, &receipt, "reader@post.example").await;
    post_form(&press.router, &link(&asked[0]), &[]).await;
    press.work().await;
    let unsubscribe = format!("{receipt}/unsubscribe");
    let visited = get(&press.router, &unsubscribe).await;
    assert_eq!((visited.status, visited.header("location")), (StatusCode::SEE_OTHER, receipt.as_str()));
    assert_eq!(press.count("contacts").await, 1);
    for _ in 0..2 {
        let pressed = post_form(&press.router, &unsubscribe, &[("List-Unsubscribe", "One-Click")]).await;
        assert_eq!(pressed.status, StatusCode::NO_CONTENT);
        assert_eq!(press.count("contacts").await, 0);
    }
    press.accept(&press.case(&receipt).await, false).await;
    press.work().await;
    assert!(press.relay.take().is_empty());
});
