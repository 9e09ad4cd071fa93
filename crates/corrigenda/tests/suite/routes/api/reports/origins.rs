//! From which pages a browser may send, and which may read the answer.

use super::*;

/// Origins, and whether they are the courier's. The herald's are of this install too.
const ORIGINS: &[(&str, bool)] = &[
    ("https://courier.example", true),
    ("http://courier.example", true),
    ("http://localhost:8080", true),
    ("https://localhost:8080", true),
    ("null", false),
    ("https://herald.example", false),
    ("https://www.herald.example", false),
    ("https://www.courier.example", false),
    ("https://evilcourier.example", false),
    ("https://courier.example.evil.test", false),
    ("https://courier.exampl", false),
    ("https://courier.example:8443", false),
    ("https://courier.example:443", false),
    ("https://courier.example.", false),
    ("https://COURIER.EXAMPLE", false),
    ("https://courier.example/", false),
    ("https://courier.example@evil.test", false),
    ("https://evil.test/courier.example", false),
    ("https://evil.test#courier.example", false),
    ("https://courier.example,https://evil.test", false),
    ("https://courier.example https://evil.test", false),
    ("http://localhost", false),
    ("http://localhost:80801", false),
    ("http://127.0.0.1:8080", false),
    ("ftp://courier.example", false),
    ("file://", false),
    ("moz-extension://courier.example", false),
    ("courier.example", false),
    ("*", false),
    ("", false),
];

fn with_origin(mut request: Request<Body>, origin: &str) -> Request<Body> {
    request.headers_mut().insert(header::ORIGIN, origin.parse().expect("a header"));
    request
}

fn preflight(origin: &str) -> Request<Body> {
    let request = Request::options("/api/v1/reports")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type");
    with_origin(request.body(Body::empty()).expect("a request"), origin)
}

/// What no answer may ever carry.
fn never_with_credentials(answer: &Answer, origin: &str) {
    assert_eq!(answer.header("access-control-allow-credentials"), "", "{origin}");
    assert_ne!(answer.header("access-control-allow-origin"), "*", "{origin}");
    assert_ne!(answer.header("access-control-allow-origin"), "null", "{origin}");
    let varies = answer.headers.get_all("vary").iter().any(|value| value.as_bytes() == b"origin");
    assert!(varies, "{origin}: {:?}", answer.headers);
}

both_engines!(only_pages_of_the_site_may_send_and_read, |engine| async move {
    let desk = Desk::new(engine).await;
    for (n, (origin, own)) in (0..).zip(ORIGINS) {
        let answer = ask(&desk.router, with_origin(post(&report_no(n)), origin)).await;
        never_with_credentials(&answer, origin);
        if *own {
            assert_eq!(answer.status, StatusCode::CREATED, "{origin}: {}", answer.text());
            assert_eq!(answer.header("access-control-allow-origin"), *origin);
        } else {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin}");
            assert_eq!(answer.json()["type"], "urn:corrigenda:origin-not-allowed");
            let of_the_herald = origin.contains("herald");
            let reads = if of_the_herald { origin } else { "" };
            assert_eq!(answer.header("access-control-allow-origin"), reads, "{origin}");
        }
    }
    let own = ORIGINS.iter().filter(|(_, own)| *own).count();
    assert_eq!(desk.count().await, i64::try_from(own).expect("few"));
});

both_engines!(a_preflight_is_answered_for_pages_of_any_site, |engine| async move {
    let desk = Desk::new(engine).await;
    for (origin, own) in ORIGINS {
        let answer = ask(&desk.router, preflight(origin)).await;
        never_with_credentials(&answer, origin);
        if *own || origin.contains("herald") {
            assert_eq!(answer.status, StatusCode::NO_CONTENT, "{origin}");
            assert_eq!(answer.header("access-control-allow-origin"), *origin);
            assert_eq!(answer.header("access-control-allow-methods"), "POST");
            assert_eq!(answer.header("access-control-allow-headers"), "content-type");
            assert_eq!(answer.header("access-control-max-age"), "86400");
        } else {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin}");
            assert_eq!(answer.header("access-control-allow-origin"), "", "{origin}");
        }
    }
});

both_engines!(a_refusal_can_be_read_by_the_page_that_was_refused, |engine| async move {
    let desk = Desk::with(engine, Settings { reports_per_minute: Some(2), ..Settings::default() }).await;
    let mut wrong = report();
    wrong["kind"] = json!("x");
    let origin = "https://courier.example";
    for status in [422, 422, 429] {
        let answer = ask(&desk.router, with_origin(post(&wrong), origin)).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        assert_eq!(answer.header("access-control-expose-headers"), "retry-after");
    }
    let answer = ask(&desk.router, with_origin(post(&wrong), "https://evil.test")).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
});

both_engines!(two_origins_in_one_request_are_refused, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut request = with_origin(post(&report()), "https://courier.example");
    request.headers_mut().append(header::ORIGIN, "https://courier.example".parse().expect("a header"));
    assert_eq!(ask(&desk.router, request).await.status, StatusCode::FORBIDDEN);
});

both_engines!(a_program_that_is_no_browser_sends_no_origin, |engine| async move {
    let desk = Desk::new(engine).await;
    let answer = desk.send(&report()).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.header("access-control-allow-origin"), "");
    never_with_credentials(&answer, "none");
});
