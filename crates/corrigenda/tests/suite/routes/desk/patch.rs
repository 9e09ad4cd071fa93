//! `/desk/cases/{id}/patch`: an accepted wording in its page's markup, and as a patch that applies.

use std::process::Command;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use corrigenda::article::policy::store::{policy, set_policy};
use corrigenda::article::site;
use corrigenda::desk::people::Role;
use corrigenda::router::router;
use serde_json::json;

use super::signed_in;
use crate::both_engines;
use crate::case::{Newsroom, PAGE, letter};
use crate::support::Engine;
use crate::support::http::ask;

const SOURCE: &str = "---\ntitle: Envoys agree\n---\n\n# Envoys agree the outline of a fishing pact\n\n\
    The paper sets a shared season for the Middle Bank and a joint office to count the catch.\n\n\
    Both delegations said they were working from the [Treaty of Lisk](/lisk), which was\n*signed by the two \
    governments in 1987* and renewed twice since and which gives each fleet the right\nto shelter in the other’s \
    ports.\n\nA later session has no date yet.\n";

/// The page with its own markup.
fn html() -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Envoys agree the outline of a fishing pact</title></head><body>\
         <article><h1>Envoys agree the outline of a fishing pact</h1>\n<p>{}</p>\n<p class=\"x\">Both delegations said \
         they were working from the <a href=\"/lisk\">Treaty of Lisk</a>, which was <em>signed by the two governments in \
         1987</em> and renewed twice since and which gives each fleet the right to shelter in the other’s ports.</p>\n\
         <p>A later session has no date yet.</p></article></body></html>",
        PAGE.lines().nth(1).expect("a paragraph")
    )
}

/// An accepted case on a page whose site says what its pages are made of.
async fn accepted(engine: Engine, source: Option<&str>) -> Newsroom {
    let newsroom = Newsroom::without_page(engine).await;
    let site_id = newsroom.site_id;
    let set = newsroom.test.app.db.write(move |tx| {
        let mut rules = policy(tx, site_id)?;
        rules.set_sources("content{path}.md").expect("a template");
        set_policy(tx, site_id, &rules)
    });
    set.await.expect("set");
    let push =
        json!({ "site": "courier", "url": "https://courier.test/pact", "html": html(), "source": source });
    let token = site::token(&newsroom.test.app.keys, "courier");
    let request = Request::put("/api/v1/articles")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::from(push.to_string()))
        .expect("a request");
    let pushed = ask(&router(newsroom.test.app.clone()), request).await;
    assert_eq!(pushed.status, 200, "{}", pushed.text());
    let case =
        newsroom.write(&letter("by the two governments in 1987", "by the two governments in 1978")).await;
    newsroom.accept(&case, "by the two governments in 1978").await;
    newsroom
}

/// The file after `tool` has applied the patch to it.
fn applied(tool: &[&str], file: &str, patch: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("content/pact.md");
    std::fs::create_dir_all(at.parent().expect("a folder")).expect("made");
    std::fs::write(&at, file).expect("written");
    std::fs::write(folder.path().join("x.patch"), patch).expect("written");
    let run = |tool: &[&str]| {
        let done =
            Command::new(tool[0]).args(&tool[1..]).current_dir(folder.path()).output().expect("it runs");
        assert!(done.status.success(), "{tool:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    if tool[0] == "git" {
        run(&["git", "init", "-q"]);
    }
    run(tool);
    std::fs::read_to_string(at).expect("the file")
}

both_engines!(a_patch_of_the_file_that_was_sent_applies, |engine| async move {
    let newsroom = accepted(engine, Some(SOURCE)).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    let patch = mara.get("/desk/cases/1/patch").await;
    assert_eq!(patch.status, StatusCode::OK, "{}", patch.body);
    patch.says("--- a/content/pact.md").is_silent_about("-A later session");
    let fixed = SOURCE.replace("1987", "1978");
    assert_eq!(applied(&["git", "apply", "x.patch"], SOURCE, &patch.body), fixed);
    assert_eq!(applied(&["patch", "-p1", "-i", "x.patch"], SOURCE, &patch.body), fixed);
    let page = mara.get("/desk/cases/1").await;
    page.says("&#60;em&#62;signed by the two governments in")
        .says("&#60;a href=&#34;/lisk&#34;&#62;Treaty of Lisk&#60;/a&#62;")
        .says("1978&#60;/em&#62; and renewed twice")
        .says("content/pact.md")
        .is_silent_about("The file itself was not sent");
});

both_engines!(a_file_that_was_not_sent_is_said_to_be_assumed, |engine| async move {
    let newsroom = accepted(engine, None).await;
    let mut mara = signed_in(&newsroom.test, "Mara Brandt", Role::Editor).await;
    mara.get("/desk/cases/1").await.says("The file itself was not sent");
    let patch = mara.get("/desk/cases/1/patch").await;
    let text: Vec<&str> = PAGE.lines().filter(|line| !line.starts_with('“')).collect();
    let file = format!("{}\n", text.join("\n\n"));
    assert_eq!(applied(&["git", "apply", "x.patch"], &file, &patch.body), file.replace("1987", "1978"));
});
