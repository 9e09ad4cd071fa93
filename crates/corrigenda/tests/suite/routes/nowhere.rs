//! Addresses that are none, and methods that an address does not take.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use corrigenda::router::router;

use crate::both_engines;
use crate::support::TestApp;
use crate::support::http::{ask, get};

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
