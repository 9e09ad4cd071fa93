//! An operator copies an install, loses it and brings the copy back; readers had something erased or
//! took it back meanwhile. Through the binary, as an operator would.

use std::path::Path;
use std::process::{Command, Output};

use corrigenda::article::{self, site::NewSite};
use corrigenda::clock::Clock;
use corrigenda::config::Settings;
use corrigenda::router::router;
use corrigenda::web::App;
use serde_json::json;

use crate::support::http::{ask, post_form};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_corrigenda"))
        .args(arguments)
        .current_dir(folder)
        .env("DATABASE_URL", folder.join("c.db"))
        .env("CORRIGENDA_LISTEN", "127.0.0.1:0")
        .env("RUST_LOG", "off")
        .output()
        .expect("the binary runs")
}

fn says(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

async fn opened(folder: &Path) -> App {
    let settings =
        Settings { database_url: Some(folder.join("c.db").display().to_string()), ..Settings::default() };
    App::open(settings.checked().expect("settings"), Clock::System).await.expect("an install")
}

/// A reader presses "take it back" on the receipt.
async fn take_back(folder: &Path, link: &str) {
    let router = router(opened(folder).await);
    let at = link.find("/r/").expect("a receipt");
    let answer = post_form(&router, &link[at..], &[("do", "withdraw")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

/// Three readers write in; the links of their receipts.
async fn three_reports(folder: &Path) -> Vec<String> {
    let app = opened(folder).await;
    let now = app.clock.now();
    let site = NewSite::checked("courier", "Courier", "en", "https://courier.example/", &["courier.example"]);
    let site = site.expect("a site");
    app.db.write(move |tx| article::store::insert_site(tx, &site, now)).await.expect("a site");
    let router = router(app);
    let mut links = Vec::new();
    for (n, comment) in ["uncle Rasmus", "aunt Ingrid", "cousin Olaf"].iter().enumerate() {
        let body = json!({
            "id": format!("6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f0{n}"), "site": "courier",
            "url": "https://courier.example/pact", "kind": "correction",
            "quote": { "exact": "in 1987" }, "suggestion": "in 1978", "comment": comment,
        });
        let request = axum::http::Request::post("/api/v1/reports")
            .header("content-type", "application/json")
            .header("origin", "https://courier.example")
            .body(axum::body::Body::from(body.to_string()))
            .expect("a request");
        let answer = ask(&router, request).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        links.push(answer.json()["receipt"].as_str().expect("a link").to_owned());
    }
    links
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_brought_back_without_what_readers_had_erased_or_taken_back_since() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path();
    let links = three_reports(folder).await;

    let exported = says(folder, &["reader", "export", &links[0]]);
    assert!(exported.contains("uncle Rasmus") && !exported.contains("Ingrid"), "{exported}");
    let copied = says(folder, &["backup", "copy.db"]);
    assert!(copied.contains("c.db.seal") && copied.contains("c.db.erased"), "{copied}");
    let twice = run(folder, &["backup", "copy.db"]);
    assert!(String::from_utf8_lossy(&twice.stderr).contains("is there already"), "nothing is overwritten");

    assert!(says(folder, &["reader", "erase", &links[0]]).starts_with("1 reports erased"));
    assert!(!says(folder, &["reader", "export", &links[0]]).contains("Rasmus"));
    let nobody = says(folder, &["reader", "erase", "nobody@post.example"]);
    assert!(nobody.contains("0 reports erased") && nobody.contains("ask for the receipt"), "{nobody}");

    take_back(folder, &links[2]).await;
    let again = says(folder, &["erasures", "apply", "c.db.erased"]);
    assert!(again.starts_with("0 reports"), "what went here is known here: {again}");
    let taken_back = |kept: &str| !kept.contains("\"taken_back_at\": null");
    assert!(taken_back(&says(folder, &["reader", "export", &links[2]])));

    let restored = says(folder, &["restore", "copy.db"]);
    assert!(restored.contains("2 reports and addresses that readers had erased"), "{restored}");
    assert!(!says(folder, &["reader", "export", &links[0]]).contains("Rasmus"), "it did not come back");
    assert!(says(folder, &["reader", "export", &links[1]]).contains("aunt Ingrid"), "the rest did");
    let kept = says(folder, &["reader", "export", &links[2]]);
    assert!(taken_back(&kept) && kept.contains("cousin Olaf"), "{kept}");
    assert!(!taken_back(&says(folder, &["reader", "export", &links[1]])), "nobody else's");
    assert!(folder.join("c.db.before-restore").exists(), "what was there is kept");

    std::fs::write(folder.join("junk.db"), "no database").expect("written");
    let refused = run(folder, &["restore", "junk.db"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is no database"), "{refused:?}");
    assert!(says(folder, &["reader", "export", &links[1]]).contains("aunt Ingrid"), "nothing was touched");

    let look = says(folder, &["retention", "--dry-run"]);
    assert!(look.contains("Nothing is due."), "{look}");
    assert!(
        says(folder, &["erasures", "export", "noted"]).contains("3 erasures noted"),
        "a report, an address, one taken back"
    );
    assert!(says(folder, &["erasures", "apply", "noted"]).contains("0 reports"), "known already");
}
