//! `/{site}/corrections`, its feeds, and each notice.

use atom_syndication::Feed;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use corrigenda::article;
use corrigenda::article::policy::Openness;
use corrigenda::case::State;
use corrigenda::clock::Timestamp;
use corrigenda::notice::store as notices;
use corrigenda::notice::{Notice, NoticeKind};
use corrigenda::store::Error;
use serde_json::Value;

use super::history::set_history;
use crate::both_engines;
use crate::support::http::{Answer, ask, get};
use crate::support::press::{MARA, Press, RIGHT, WRONG};

const TEXT: &str =
    "An earlier version of this article said the Treaty of Lisk was signed in 1987. It was signed in 1978.";
const EVIL: &str = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u{202E}x]]>&amp;<!-- \u{7}\u{FFFE} “1978”";

/// A publication with one accepted case and its notice.
async fn published(press: &Press, kind: NoticeKind, text: &str) -> Notice {
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.case(&receipt).await;
    let case = if case.state == State::Open { press.accept(&case, true).await } else { case };
    press.publish(&case, kind, text).await
}

fn path(notice: &Notice) -> String {
    format!("/courier/corrections/{}", notice.slug)
}

/// The JSON inside the notice's page.
fn json_ld(page: &Answer) -> Value {
    let html = page.text();
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("JSON-LD");
    serde_json::from_str(rest.split_once("</script>").expect("an end").0).expect("JSON")
}

both_engines!(a_notice_shows_the_hashes_and_times_of_the_page_before_and_after, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.accept(&press.case(&receipt).await, true).await;
    let early = press.publish(&case, NoticeKind::Correction, TEXT).await;
    let html = get(&press.router, &path(&early)).await.text();
    assert!(!html.contains("SHA-256"), "the page was not seen to be put right: {html}");
    press.says(RIGHT);
    press.later(24 * 60).await;
    let notice = press.publish(&press.case(&receipt).await, NoticeKind::Correction, TEXT).await;
    let revisions = press.test.app.db.read(|tx| {
        let rows =
            tx.query("/* test.revisions */ select hash, seen_at from revisions order by revision_id", &[])?;
        let one = |row: &corrigenda::store::Row| Ok((row.get("hash")?, row.get("seen_at")?));
        rows.iter().map(one).collect::<Result<Vec<(String, Timestamp)>, Error>>()
    });
    let revisions = revisions.await.expect("revisions");
    assert_eq!(revisions.len(), 2);
    let html = get(&press.router, &path(&notice)).await.text();
    for (hash, at) in revisions {
        assert!(html.contains(&format!("title=\"{hash}\"")) && html.contains(&at.rfc3339()), "{html}");
    }
});

both_engines!(
    an_article_in_another_language_than_its_site_is_marked_so_wherever_it_is_shown,
    |engine| async move {
        let press = Press::new(engine).await;
        press.speaks("uk");
        let receipt = press.report(RIGHT, "").await;
        press.work().await;
        let case = press.accept(&press.case(&receipt).await, true).await;
        press.says(RIGHT);
        press.speaks("uk");
        press.later(24 * 60).await;
        let notice = press.publish(&press.case(&receipt).await, NoticeKind::Correction, TEXT).await;
        set_history(&press.test.app, case.site_id, Openness::Open).await;
        let history = format!("/courier/history?url={}", press.url());
        for (path, title) in [
            ("/courier/corrections", "<h3 lang=\"uk\" dir=\"auto\">"),
            (&path(&notice), "<dd lang=\"uk\" dir=\"auto\">"),
            ("/courier/embed/recent", "<h2 lang=\"uk\" dir=\"auto\">"),
            (&history, "<p lang=\"uk\" dir=\"auto\">"),
        ] {
            let html = get(&press.router, path).await.text();
            let (_, after) = html.split_once(title).unwrap_or_else(|| panic!("{path}: {html}"));
            assert!(
                after.split("</a>").next().is_some_and(|it| it.contains("Envoys agree a pact")),
                "{after}"
            );
            for piece in html
                .split("class=\"passage\"")
                .skip(1)
                .filter(|it| it.contains("<del>") || it.contains("<ins>"))
            {
                assert!(piece.starts_with(" lang=\"uk\""), "{path}: {piece}");
            }
        }
        let log = get(&press.router, "/courier/corrections").await.text();
        assert!(
            log.contains("<del>1987</del>") && log.contains(&format!("lang=\"en\" dir=\"auto\">{TEXT}")),
            "{log}"
        );
    }
);

both_engines!(a_notice_is_in_the_log_in_both_feeds_and_at_its_own_address, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    assert_eq!(notice.slug, format!("2026-03-04-envoys-agree-a-pact-{}", notice.case_id));
    let address = format!("https://desk.test{}", path(&notice));

    let log = get(&press.router, "/courier/corrections").await;
    assert_eq!(log.status, StatusCode::OK);
    for part in
        [TEXT, "Envoys agree a pact", "<del>1987</del>", "<ins>1978</ins>", &path(&notice), "Wednesday"]
    {
        assert!(log.text().contains(part), "{part} is not in {}", log.text());
    }

    let one = get(&press.router, &path(&notice)).await;
    assert!(one.text().contains(TEXT) && one.text().contains("by a reader"), "{}", one.text());
    let linked = json_ld(&one);
    assert_eq!(linked["@type"], "NewsArticle");
    assert_eq!(linked["url"], press.url());
    assert_eq!(linked["correction"]["@type"], "CorrectionComment");
    assert_eq!(linked["correction"]["text"], TEXT);
    assert_eq!(linked["correction"]["url"], address);
    assert_eq!(linked["correction"]["datePublished"], notice.published_at.rfc3339());

    let atom = get(&press.router, "/courier/corrections.atom").await;
    assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = Feed::read_from(atom.body.as_slice()).expect("an Atom feed");
    assert_eq!(feed.id(), "https://desk.test/courier/corrections");
    assert_eq!(feed.entries()[0].id(), address);
    let updated = feed.entries()[0].updated().to_rfc3339();
    assert_eq!(updated.replace("+00:00", "Z"), notice.published_at.rfc3339());
    let content = feed.entries()[0].content().and_then(|content| content.value()).expect("a text");
    assert!(content.contains(TEXT) && content.contains("{+1978+}"), "{content}");

    let rss = get(&press.router, "/courier/corrections.rss").await;
    assert_eq!(rss.header("content-type"), "application/rss+xml; charset=utf-8");
    let feed = rss::Channel::read_from(rss.body.as_slice()).expect("an RSS feed");
    assert_eq!(feed.items()[0].guid().map(|guid| guid.value()), Some(address.as_str()));
    assert_eq!(feed.items()[0].pub_date(), Some(notice.published_at.rfc822().as_str()));
    assert!(feed.items()[0].description().is_some_and(|text| text.contains(TEXT)));
    assert!(rss.text().contains("href=\"https://desk.test/courier/corrections.rss\""), "{}", rss.text());

    let json = get(&press.router, "/courier/corrections.json").await;
    assert_eq!(json.header("content-type"), "application/feed+json");
    let feed = json.json();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://desk.test/courier/corrections.json");
    assert_eq!(feed["items"][0]["id"], address);
    assert_eq!(feed["items"][0]["external_url"], press.url());
    assert_eq!(feed["items"][0]["tags"][0], "correction");
});

both_engines!(hostile_words_are_words_on_every_page_and_in_every_feed, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::EditorsNote, EVIL).await;
    for at in ["/courier/corrections".to_owned(), path(&notice)] {
        let html = get(&press.router, &at).await.text();
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{html}");
        assert!(html.contains("&#60;img src=x onerror=alert(2)&#62;"), "{html}");
    }
    assert_eq!(json_ld(&get(&press.router, &path(&notice)).await)["correction"]["text"], EVIL);
    let atom = get(&press.router, "/courier/corrections.atom").await;
    let feed = Feed::read_from(atom.body.as_slice()).expect("an Atom feed all the same");
    let content = feed.entries()[0].content().expect("a content");
    assert_eq!(content.content_type(), Some("text"));
    let text = content.value().expect("a text");
    assert!(text.contains("<script>alert(1)</script>") && !text.contains('\u{7}'), "{text}");
    assert!(!atom.text().contains(['\u{7}', '\u{FFFE}']), "what XML cannot say is left out");
    let rss = get(&press.router, "/courier/corrections.rss").await;
    let feed = rss::Channel::read_from(rss.body.as_slice()).expect("an RSS feed all the same");
    let shown = feed.items()[0].description().expect("a text");
    assert!(
        shown.contains("&lt;img src=x onerror=alert(2)&gt;") && !shown.replace("<br>", "").contains('<'),
        "{shown}"
    );
    let json = get(&press.router, "/courier/corrections.json").await.json();
    assert!(json["items"][0]["content_text"].as_str().is_some_and(|text| text.starts_with(EVIL)));
});

both_engines!(what_a_reader_has_is_not_sent_again_and_nobody_gets_a_cookie, |engine| async move {
    let press = Press::new(engine).await;
    let first = published(&press, NoticeKind::Correction, TEXT).await;
    let paths = [
        "/courier/corrections".to_owned(),
        path(&first),
        "/courier/corrections.atom".into(),
        "/courier/corrections.json".into(),
        "/courier/corrections.rss".into(),
        "/courier/corrections/policy".into(),
        "/courier/embed/recent".into(),
        format!("/courier/embed?url={}", press.url()),
        format!("/api/v1/sites/courier/notices?url={}", press.url()),
        format!("/api/v1/sites/courier/known?url={}", press.url()),
        "/widget.js".into(),
        "/widget/pinned.json".into(),
    ];
    let mut tags = Vec::new();
    for at in &paths {
        let answer = get(&press.router, at).await;
        assert_eq!(answer.status, StatusCode::OK, "{at}");
        assert!(answer.header("cache-control").starts_with("public, max-age="), "{at}");
        assert!(answer.headers.get("set-cookie").is_none(), "{at}");
        let etag = answer.header("etag").to_owned();
        let again = Request::get(at).header("if-none-match", &etag).body(Body::empty()).expect("a request");
        let again = ask(&press.router, again).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{at}");
        tags.push(etag);
    }
    published(&press, NoticeKind::Clarification, "The rise was over five years, not one: 1978 to 1983.")
        .await;
    assert_ne!(get(&press.router, "/courier/corrections.atom").await.header("etag"), tags[2]);
});

both_engines!(what_is_ready_is_given_out_as_the_routes_would, |engine| async move {
    let press = Press::new(engine).await;
    published(&press, NoticeKind::Correction, TEXT).await;
    let asked = format!("/api/v1/sites/courier/notices?url={}", press.url());
    let own = url::Url::parse(&press.url()).expect("an address").origin().ascii_serialization();
    for origin in [None, Some(own.as_str()), Some("https://evil.test")] {
        let ask_it = |method: &str| {
            let request = Request::builder().method(method).uri(&asked);
            let request =
                origin.into_iter().fold(request, |request, origin| request.header("origin", origin));
            ask(&press.router, request.body(Body::empty()).expect("a request"))
        };
        // Another edition: what was ready is old, and the routes are asked.
        published(&press, NoticeKind::Update, &format!("{TEXT} {origin:?}")).await;
        let (first, ready) = (ask_it("GET").await, ask_it("GET").await);
        assert_eq!(first.body, ready.body, "{origin:?}");
        let (mut routed, mut given) = (first.headers.clone(), ready.headers.clone());
        for headers in [&mut routed, &mut given] {
            headers.remove("content-length");
        }
        // One `Vary` of the compression is for answers that are long enough for it.
        let vary = |headers: &mut axum::http::HeaderMap| {
            let all: Vec<String> =
                headers.get_all("vary").iter().map(|v| v.to_str().expect("text").to_owned()).collect();
            headers.remove("vary");
            all.iter().any(|names| names.contains("origin"))
        };
        assert!(vary(&mut routed) && vary(&mut given), "{origin:?}");
        assert_eq!(routed, given, "{origin:?}");
        assert_eq!(
            given.contains_key("access-control-allow-origin"),
            origin == Some(own.as_str()),
            "{origin:?}"
        );
        let head = ask_it("HEAD").await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    }
});

both_engines!(an_address_that_leads_to_another_article_has_its_notices_at_once, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    let (site_id, to, now) = (notice.site_id, notice.article_id, press.test.app.clock.now());
    let print = format!("{}-in-print", press.url());
    let url = print.clone();
    let made = press.test.app.db.write(move |tx| article::store::join_or_insert(tx, site_id, &url, now));
    let from = made.await.expect("an article");
    let asked = format!("/api/v1/sites/courier/notices?url={print}");
    assert_eq!(get(&press.router, &asked).await.json()["notices"], serde_json::json!([]));
    let led = press.test.app.db.write(move |tx| article::store::lead_to(tx, from, to)).await;
    led.expect("written");
    // A node hears of what was written a moment later.
    for _ in 0..200 {
        if get(&press.router, &asked).await.json()["notices"][0]["text"] == TEXT {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the address has no notices");
});

both_engines!(the_log_is_paged_and_filtered_and_says_what_a_wrong_query_should_be, |engine| async move {
    let press = Press::new(engine).await;
    let mut all = Vec::new();
    for n in 0..45 {
        let kind = if n % 15 == 0 { NoticeKind::Retraction } else { NoticeKind::Correction };
        all.push(published(&press, kind, &format!("Entry number {n} of the log, about 1978.")).await);
    }
    let newest = get(&press.router, "/courier/corrections").await.text();
    assert!(newest.contains("Entry number 44 ") && newest.contains("Entry number 5 "));
    assert!(!newest.contains("Entry number 4 "));
    let (_, rest) = newest.split_once("rel=\"next\" href=\"").expect("older entries");
    let older = rest.split_once('"').expect("an address").0.replace("&#38;", "&").replace("&amp;", "&");
    let older = get(&press.router, &older).await.text();
    assert!(older.contains("Entry number 4 ") && older.contains("Entry number 0 "));
    assert!(!older.contains("Entry number 5 ") && !older.contains("rel=\"next\""));

    let retractions = get(&press.router, "/courier/corrections?kind=retraction").await.text();
    assert_eq!(retractions.matches("Entry number").count(), 3);
    let none = get(&press.router, "/courier/corrections?kind=update").await.text();
    assert!(none.contains("No entry matches."), "{none}");
    let wrong = get(&press.router, "/courier/corrections?kind=lie").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("editors_note"), "{}", wrong.text());
    assert_eq!(get(&press.router, "/courier/corrections?before=x").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(get(&press.router, "/nobody/corrections").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&press.router, "/courier/corrections/nothing").await.status, StatusCode::NOT_FOUND);
    let slugs: std::collections::HashSet<&str> = all.iter().map(|notice| notice.slug.as_str()).collect();
    assert_eq!(slugs.len(), all.len(), "every notice has an address of its own");
});

both_engines!(a_withdrawn_notice_keeps_its_address_and_leaves_the_page, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    press.test.app.clock.advance_ms(3_600_000);
    let (id, now) = (notice.notice_id, press.test.app.clock.now());
    let withdraw = || {
        let db = &press.test.app.db;
        db.write(move |tx| {
            Ok::<_, Error>(notices::withdraw(tx, id, MARA, "It was 1987 after all.", now).is_ok())
        })
    };
    assert!(withdraw().await.expect("written"), "the first time");
    assert!(!withdraw().await.expect("written"), "not twice");
    let page = get(&press.router, &path(&notice)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("This notice was withdrawn on 4 March 2026."));
    assert!(page.text().contains(TEXT));
    assert_eq!(json_ld(&page)["correction"]["creativeWorkStatus"], "Withdrawn");
    assert!(get(&press.router, "/courier/corrections").await.text().contains("Withdrawn on"));
    let asked = format!("/api/v1/sites/courier/notices?url={}", press.url());
    assert_eq!(get(&press.router, &asked).await.json()["notices"], serde_json::json!([]));
    let feed = get(&press.router, "/courier/corrections.json").await.json();
    assert_eq!(feed["items"][0]["_corrigenda"]["withdrawn_at"], now.rfc3339());
    assert!(!get(&press.router, "/courier/embed/recent").await.text().contains(TEXT));
});

both_engines!(only_what_was_accepted_is_published_and_only_with_words, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let case = press.case(&receipt).await;
    let early = press.try_publish(&case, NoticeKind::Correction, TEXT).await;
    assert!(early.is_err_and(|refusal| refusal.to_string().contains("accept the case first")));
    let case = press.accept(&case, true).await;
    let empty = press.try_publish(&case, NoticeKind::Correction, "  \n").await;
    assert!(empty.is_err_and(|refusal| refusal.to_string().contains("The notice is empty")));
    let long = press.try_publish(&case, NoticeKind::Correction, &"x".repeat(4_001)).await;
    assert!(long.is_err_and(|refusal| refusal.to_string().contains("at most 4000")));
    assert_eq!(get(&press.router, "/courier/corrections.json").await.json()["items"], serde_json::json!([]));
    let first = press.publish(&case, NoticeKind::Correction, TEXT).await;
    let second =
        press.publish(&case, NoticeKind::Update, "More is known: it was signed on 3 May 1978.").await;
    assert_eq!(second.slug, format!("{}-2", first.slug));
    assert!(!press.case(&receipt).await.notice_due);
    assert_eq!((first.quote.exact.as_str(), first.was.as_str()), (RIGHT, WRONG));
});

both_engines!(the_log_is_searched_in_any_script_and_a_search_is_no_pattern, |engine| async move {
    let press = Press::new(engine).await;
    published(&press, NoticeKind::Correction, "Договір ПІДПИСАНО 1978 року.").await;
    published(&press, NoticeKind::Update, "A hundred percent: 100% of it.").await;
    for (query, found) in [
        ("q=%D0%BF%D1%96%D0%B4%D0%BF%D0%B8%D1%81%D0%B0%D0%BD%D0%BE", vec!["1978 року"]),
        ("q=ENVOYS", vec!["1978 року", "A hundred"]),
        ("q=100%25", vec!["A hundred"]),
        ("q=%25", vec!["A hundred"]),
        ("q=_", vec![]),
        ("q=envoys&kind=update", vec!["A hundred"]),
        ("q=nothing+of+the+sort", vec![]),
    ] {
        let page = get(&press.router, &format!("/courier/corrections?{query}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.header("etag").is_empty() && page.header("set-cookie").is_empty());
        let page = page.text();
        for text in ["1978 року", "A hundred"] {
            assert_eq!(page.contains(text), found.contains(&text), "{query}: {text} in {page}");
        }
        assert_eq!(page.contains("No entry matches."), found.is_empty(), "{query}");
    }
});

both_engines!(the_rules_for_corrections_stand_at_an_address_that_the_json_ld_names, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    let policy = "https://desk.test/courier/corrections/policy";
    let linked = json_ld(&get(&press.router, &path(&notice)).await);
    assert_eq!(linked["publisher"]["correctionsPolicy"], policy);
    assert_eq!(linked["correction"]["publisher"]["correctionsPolicy"], policy);
    let page = get(&press.router, "/courier/corrections/policy").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("it does not vanish") && !page.header("etag").is_empty(), "{}", page.text());
    assert_eq!(get(&press.router, "/gazette/corrections/policy").await.status, StatusCode::NOT_FOUND);
});

both_engines!(an_amended_notice_shows_what_it_said_until_then, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    press.test.app.clock.advance_ms(3_600_000);
    let now = press.test.app.clock.now();
    let amend = |text: &'static str| {
        let id = notice.notice_id;
        press.test.app.db.write(move |tx| notices::amend(tx, id, MARA, text, now))
    };
    amend("The Treaty of Lisk was signed in 1978, and not in 1987.").await.expect("amended");
    assert!(amend("The Treaty of Lisk was signed in 1978, and not in 1987. ").await.is_err(), "nothing new");
    assert!(amend(" ").await.is_err());
    let page = get(&press.router, &path(&notice)).await;
    let (now_says, before) = page
        .text()
        .split_once("Until 4 March 2026")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .expect("both");
    assert!(
        now_says.contains("and not in 1987") && before.contains("It was signed in 1978."),
        "{}",
        page.text()
    );
    assert!(json_ld(&page)["correction"]["dateModified"].is_string());
    for path in ["corrections", "corrections.atom", "corrections.rss", "corrections.json", "embed/recent"] {
        let shown = get(&press.router, &format!("/courier/{path}")).await.text();
        assert!(shown.contains("Amended on 4 March 2026"), "{path}: {shown}");
    }
    let feed = get(&press.router, "/courier/corrections.json").await.json();
    assert_eq!(feed["items"][0]["_corrigenda"], serde_json::json!({ "amended_at": now.rfc3339() }));
    let asked = format!("/api/v1/sites/courier/notices?url={}", press.url());
    assert_eq!(get(&press.router, &asked).await.json()["notices"][0]["amended_at"], now.rfc3339());
    let id = notice.notice_id;
    press.test.app.db.write(move |tx| notices::withdraw(tx, id, MARA, "", now)).await.expect("withdrawn");
    assert!(amend("Too late.").await.is_err());
});

both_engines!(a_notice_keeps_its_place_when_the_page_moves_on, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    let article_id = notice.article_id;
    let quote = async || {
        let read = press.test.app.db.read(move |tx| notices::by_article(tx, article_id)).await;
        read.expect("read").remove(0).quote
    };
    assert_eq!(quote().await.exact, RIGHT);
    press.says(RIGHT);
    press.later(30).await;
    press.says("signed, people say, by both of the two governments in 1978");
    press.later(24 * 60).await;
    let moved = quote().await;
    assert!(moved.exact.ends_with("in 1978") && moved.exact != RIGHT, "{moved:?}");
    press.says("forgotten");
    press.later(24 * 60).await;
    assert_eq!(quote().await, moved, "words that are gone may come back");
});

both_engines!(a_mark_is_not_placed_on_words_that_were_not_put_right, |engine| async move {
    let press = Press::new(engine).await;
    let notice = published(&press, NoticeKind::Correction, TEXT).await;
    press.says(&format!("{WRONG}, people say,"));
    press.later(24 * 60).await;
    let article_id = notice.article_id;
    let kept = press.test.app.db.read(move |tx| notices::by_article(tx, article_id)).await;
    assert_eq!(kept.expect("read").remove(0).quote.exact, RIGHT);
    let asked = get(&press.router, &format!("/api/v1/sites/courier/notices?url={}", press.url())).await;
    assert_eq!(asked.json()["notices"][0]["quote"]["exact"], RIGHT, "what is wrong is not told by the mark");
});
