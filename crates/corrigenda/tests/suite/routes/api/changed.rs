//! `POST /api/v1/sites/{site}/changed`.

use axum::body::Body;
use axum::http::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use corrigenda::article::site::NewSite;
use corrigenda::article::{hook, store};
use corrigenda::router::router;
use corrigenda::store::{Error, jobs};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::both_engines;
use crate::support::http::{Answer, ask};
use crate::support::{Engine, NOW, TestApp};

const KNOWN: &str = "https://courier.test/pact";

async fn install(engine: Engine) -> TestApp {
    let test = TestApp::new(engine).await;
    let no_more: &[&str] = &[];
    let site = NewSite::checked("courier", "Courier", "en", "https://courier.test/", no_more);
    let site = site.expect("a right site");
    test.app
        .db
        .write(move |tx| {
            let site_id = store::insert_site(tx, &site, NOW)?;
            store::join_or_insert(tx, site_id, KNOWN, NOW)
        })
        .await
        .expect("a site with an article");
    test
}

/// A call as a CMS makes it, signed with this secret.
async fn call(test: &TestApp, secret: &str, id: &str, body: &Value) -> Answer {
    let (at, body) = ((test.app.clock.now().0 / 1000).to_string(), body.to_string());
    let key = STANDARD.decode(secret.trim_start_matches("whsec_")).expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
    mac.update(format!("{id}.{at}.{body}").as_bytes());
    let signature = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
    let request = Request::post("/api/v1/sites/courier/changed")
        .header("webhook-id", id)
        .header("webhook-timestamp", at)
        .header("webhook-signature", signature);
    ask(&router(test.app.clone()), request.body(Body::from(body)).expect("a request")).await
}

async fn looks(test: &TestApp) -> i64 {
    test.app.db.read(|tx| jobs::waiting(tx, "article.look")).await.expect("read")
}

both_engines!(a_signed_call_has_the_page_looked_at_now_and_its_copy_does_nothing, |engine| async move {
    let test = install(engine).await;
    let secret = hook::secret(&test.app.keys, "courier");
    let body = json!({ "url": format!("{KNOWN}/?utm_source=cms"), "event": "post.updated" });
    let heard = call(&test, &secret, "msg_1", &body).await;
    assert_eq!(heard.status, 202, "{}", heard.text());
    assert_eq!(heard.json(), json!({ "looked_at": 1, "unknown": 0, "repeated": false }));
    assert_eq!(looks(&test).await, 1);

    test.app.db.write(|tx| jobs::forget(tx, "article.look", "")).await.expect("taken back");
    let copy = call(&test, &secret, "msg_1", &body).await;
    assert_eq!(copy.json(), json!({ "looked_at": 0, "unknown": 0, "repeated": true }));
    assert_eq!(looks(&test).await, 0, "a copy sends nobody looking");

    let many = json!({ "urls": [KNOWN, "https://courier.test/unheard-of"] });
    let heard = call(&test, &secret, "msg_2", &many).await;
    assert_eq!(heard.json(), json!({ "looked_at": 1, "unknown": 1, "repeated": false }));
});

both_engines!(a_call_of_anybody_else_is_not_heard, |engine| async move {
    let test = install(engine).await;
    let body = json!({ "url": KNOWN });
    let others = hook::secret(&test.app.keys, "almanac");
    let refused = call(&test, &others, "msg_1", &body).await;
    assert_eq!(refused.status, 401);
    assert!(refused.text().contains("corrigenda site hook KEY"), "{}", refused.text());
    let bare = Request::post("/api/v1/sites/courier/changed").body(Body::from(body.to_string()));
    assert_eq!(ask(&router(test.app.clone()), bare.expect("a request")).await.status, 401);
    assert_eq!(looks(&test).await, 0);

    let secret = hook::secret(&test.app.keys, "courier");
    for (body, status) in [
        (json!({}), 422),
        (json!({ "url": "https://elsewhere.test/x" }), 422),
        (json!({ "urls": 7 }), 400),
        (json!({ "urls": vec![KNOWN; 501] }), 422),
    ] {
        assert_eq!(call(&test, &secret, "msg_3", &body).await.status.as_u16(), status);
    }
    let heard = test.app.db.write(|tx| hook::store::hear(tx, corrigenda::article::SiteId(1), "msg_3", NOW));
    assert!(heard.await.unwrap_or_else(|error: Error| panic!("{error}")), "what was refused was not heard");
});
