//! Bodies that are no reports: too large, too deep, no text, no JSON, never ending.

use std::convert::Infallible;

use axum::body::Bytes;

use super::*;

fn with_body(kind: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post("/api/v1/reports").header(header::CONTENT_TYPE, kind).body(body.into()).expect("a request")
}

fn problem(answer: &Answer, status: u16, what: &str) {
    assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{what}");
    assert!(answer.json()["detail"].as_str().is_some_and(|detail| detail.len() > 20), "{what}");
}

both_engines!(what_is_no_json_object_is_a_bad_request, |engine| async move {
    let desk = Desk::new(engine).await;
    let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
    let deep_field =
        report().to_string().replacen('{', &format!("{{\"x\":{},", "[".repeat(200) + &"]".repeat(200)), 1);
    let cut = report().to_string()[..100].to_owned();
    for (what, body) in [
        ("nothing", Vec::new()),
        ("a list", b"[]".to_vec()),
        ("null", b"null".to_vec()),
        ("a text", b"\"report\"".to_vec()),
        ("half", cut.into_bytes()),
        ("two", format!("{}{}", report(), report()).into_bytes()),
        ("deep", deep.into_bytes()),
        ("a deep unknown field", deep_field.into_bytes()),
        ("not UTF-8", b"{\"id\": \"\xff\xfe\"}".to_vec()),
        ("UTF-16", report().to_string().encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("half a surrogate pair", report().to_string().replace("in 1978", "\\ud83e").into_bytes()),
        ("a bare NUL", report().to_string().replace("in 1978", "\0").into_bytes()),
        ("a form", b"id=1&site=courier".to_vec()),
    ] {
        problem(&ask(&desk.router, with_body("application/json", body)).await, 400, what);
    }
    assert_eq!(desk.count().await, 0);
});

both_engines!(a_body_over_64_kib_is_refused_before_it_is_read, |engine| async move {
    let desk = Desk::new(engine).await;
    let mut large = report();
    large["padding"] = json!("x".repeat(64 * 1024));
    problem(
        &ask(&desk.router, with_body("application/json", large.to_string())).await,
        413,
        "64 KiB and more",
    );

    // Said to be 1 GiB: the answer comes without a byte having been asked for.
    struct Giant;
    impl axum::body::HttpBody for Giant {
        type Data = Bytes;
        type Error = Infallible;
        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, Infallible>>> {
            panic!("nobody should read this");
        }
        fn size_hint(&self) -> hyper::body::SizeHint {
            hyper::body::SizeHint::with_exact(1 << 30)
        }
    }
    problem(&ask(&desk.router, with_body("application/json", Body::new(Giant))).await, 413, "1 GiB");
});

both_engines!(a_body_of_unknown_length_is_cut_off_at_the_limit, |engine| async move {
    let desk = Desk::new(engine).await;
    let endless =
        tokio_stream::iter(std::iter::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(&[b' '; 4096]))));
    problem(
        &ask(&desk.router, with_body("application/json", Body::from_stream(endless))).await,
        413,
        "endless",
    );
});

both_engines!(a_body_that_breaks_off_is_said_to_have, |engine| async move {
    let desk = Desk::new(engine).await;
    let broken = tokio_stream::iter([Ok(Bytes::from_static(b"{")), Err(std::io::Error::other("gone"))]);
    problem(
        &ask(&desk.router, with_body("application/json", Body::from_stream(broken))).await,
        400,
        "broken",
    );
});

both_engines!(only_plain_json_is_taken, |engine| async move {
    let desk = Desk::new(engine).await;
    for kind in [
        "",
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "text/json",
        "text/plain; application/json",
        "*/*",
    ] {
        problem(&ask(&desk.router, with_body(kind, report().to_string())).await, 415, kind);
    }
    let mut packed = post(&report());
    packed.headers_mut().insert(header::CONTENT_ENCODING, "gzip".parse().expect("a header"));
    problem(&ask(&desk.router, packed).await, 415, "gzip");
    let none = Request::post("/api/v1/reports").body(Body::from(report().to_string())).expect("a request");
    problem(&ask(&desk.router, none).await, 415, "none");
    assert_eq!(desk.count().await, 0);
    let answer = ask(&desk.router, with_body("Application/JSON; charset=utf-8", report().to_string())).await;
    assert_eq!(answer.status, StatusCode::CREATED);
});
