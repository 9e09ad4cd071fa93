//! Addresses that are none, and methods that an address does not take.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use corrigenda::router::router;

use crate::both_engines;
use crate::support::TestApp;
use crate::support::http::{ask, get};
use crate::support::press::{Press, RIGHT};

both_engines!(an_address_without_a_route_is_answered_for_whom_it_was_asked, |engine| async move {
    let test = TestApp::new(engine).await;
    let router = router(test.app.clone());
    for (path, kind) in [
        ("/nowhere", "text/html; charset=utf-8"),
        ("/desk/nowhere/at/all", "text/html; charset=utf-8"),
        ("/api/v1/nowhere", "application/problem+json"),
    ] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert!(answer.text().contains("There is nothing at this address."), "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
    }
});

both_engines!(a_method_that_an_address_does_not_take_is_refused_in_words, |engine| async move {
    let test = TestApp::new(engine).await;
    let router = router(test.app.clone());
    for (method, path, kind) in [
        ("DELETE", "/courier/corrections", "text/html; charset=utf-8"),
        ("GET", "/api/v1/reports", "application/problem+json"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).expect("a request");
        let answer = ask(&router, request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert!(!answer.header("allow").is_empty(), "{path}");
        assert!(answer.text().contains(method), "{path}");
    }
});

both_engines!(what_is_refused_is_said_in_the_readers_language, |engine| async move {
    let press = Press::new(engine).await;
    let in_german = |method: &str, path: &str, kind: &str, body: String| {
        let request = Request::builder().method(method).uri(path).header("accept-language", "de");
        let request = request.header("content-type", kind).body(Body::from(body)).expect("a request");
        ask(&press.router, request)
    };
    let form = "application/x-www-form-urlencoded";
    for (method, path, kind, length, said) in [
        ("GET", "/courier/corrections?kind=lie", form, 0, "Eine solche Art von Hinweis gibt es nicht."),
        ("GET", "/courier/corrections?before=x", form, 0, "ist die Nummer eines Hinweises"),
        ("GET", "/courier/embed?url=ftp://x", form, 0, "https://"),
        ("DELETE", "/courier/corrections", form, 0, "bedeutet an dieser Adresse nichts"),
        ("POST", "/courier/write", form, 1 << 20, "Kürzen Sie es und senden Sie es noch einmal."),
        ("POST", "/courier/write", "text/plain", 1, "Senden Sie es als"),
        (
            "POST",
            "/api/v1/reports",
            "application/json",
            1 << 20,
            "Kürzen Sie es und senden Sie es noch einmal.",
        ),
        ("POST", "/api/v1/reports", "text/plain", 1, "Senden Sie es als"),
    ] {
        let answer = in_german(method, path, kind, "x".repeat(length)).await;
        assert!(answer.status.is_client_error(), "{path}");
        assert!(answer.text().contains(said), "{path}: {}", answer.text());
        let page = path.starts_with("/courier");
        assert_eq!(answer.text().contains("<html lang=\"de\""), page, "{path}: {}", answer.text());
    }
    let receipt = press.report(RIGHT, "").await;
    let answer = in_german("POST", &receipt, form, "x".repeat(1 << 20)).await;
    assert!(answer.text().contains("Kürzen Sie es"), "{}: {}", answer.status, answer.text());
});

both_engines!(what_the_framework_refuses_is_told_on_a_page_too, |engine| async move {
    let test = TestApp::new(engine).await;
    let router = router(test.app.clone());
    for path in ["/r/%FF", "/courier/corrections/%FF"] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert!(answer.text().contains("Go back and try from there."), "{path}");
    }
});
