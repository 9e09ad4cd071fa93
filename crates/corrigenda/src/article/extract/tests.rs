//! Whole pages: the table shared with the widget, and saved pages with the text they should give.

use std::fs;
use std::path::{Path, PathBuf};

use dom_query::Document;
use serde::Deserialize;

use super::*;

fn fixtures(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name)
}

#[derive(Deserialize)]
struct Row {
    name: String,
    html: String,
    text: String,
}

#[test]
fn the_text_of_a_page_is_what_the_widget_takes_it_for() {
    let table = fs::read_to_string(fixtures("page_text.json")).expect("the table");
    let table: Vec<Row> = serde_json::from_str(&table).expect("a list of cases");
    assert!(table.len() > 30);
    for row in table {
        let page = Document::from(row.html.as_str());
        let root = ["article", "main, [role=main]", "body"]
            .iter()
            .find_map(|selector| page.select(selector).nodes().first().copied())
            .expect("a body");
        assert_eq!(joined(&blocks(&root, Scope::Text)), row.text, "{}", row.name);
    }
}

#[test]
fn the_article_of_every_saved_page_is_found_whole_and_nothing_beside_it() {
    let mut pages: Vec<PathBuf> = fs::read_dir(fixtures("pages"))
        .expect("saved pages")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.with_extension("txt").exists() && path.extension().is_some_and(|e| e == "html"))
        .collect();
    pages.sort();
    assert!(pages.len() >= 8, "{pages:?}");
    for path in pages {
        let html = fs::read(&path).expect("a page");
        let expected = fs::read_to_string(path.with_extension("txt")).expect("its text");
        let read = extract(&html, "text/html").expect("readable");
        assert_eq!(read.text, expected.trim_end(), "{}", path.display());
        for block in read.text.lines() {
            assert!(read.page_text.contains(block), "{block:?} is on the page of {}", path.display());
        }
        assert!(
            !read.said.title.is_empty() && !read.said.lang.is_empty() || path.ends_with("no_landmarks.html")
        );
    }
}

#[test]
fn what_stands_beside_the_article_is_on_the_page() {
    let html = fs::read(fixtures("pages/newspaper.html")).expect("a page");
    let read = extract(&html, "text/html; charset=utf-8").expect("readable");
    for beside in
        ["Insure your boat", "Crane sold for scrap", "And the price of a ticket?", "Our letters page"]
    {
        assert!(read.page_text.contains(beside) && !read.text.contains(beside), "{beside}");
    }
    assert!(!read.page_text.contains("Not text") && !read.page_text.contains("min-height"));
    assert_eq!(read.canonical, "/harbour/ferry-winter");
    assert_eq!(read.said.published, "2026-03-02T05:30:00Z");
}

#[test]
fn a_page_without_an_article_is_unreadable_in_words() {
    let why = |html: &str| extract(html.as_bytes(), "text/html").expect_err("no article").to_string();
    assert_eq!(
        why(""),
        "there is no article on the page, only 0 letters; where a script draws the page, have the site push its text"
    );
    assert!(why("<p>Loading…</p><script>load()</script>").contains("only 7 letters; where a script"));
    let error = "<title>Page not found | Courier</title><h1>Oh no</h1><p>There is nothing at this address, but \
                 here are the newest stories of the day.</p>";
    assert_eq!(why(error), "the page is an error page: its title is “Page not found | Courier”");
    let wall = "<title>Harbour</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\
                \"isAccessibleForFree\":false}</script><article><p>The harbour opened on Monday, two years late \
                and at twice the price.</p><p>Read on for 9 crowns a month.</p></article>";
    assert!(
        why(wall)
            .starts_with("the page shows only the beginning of the article to those who have not paid; have")
    );
}

#[test]
fn plain_text_is_a_page_too() {
    let read =
        extract(b"The harbour opened on Monday,\ntwo years late,\n\n at twice the price.", "text/plain");
    let read = read.expect("readable");
    assert_eq!(read.text, "The harbour opened on Monday,\ntwo years late,\nat twice the price.");
    assert_eq!(read.text, read.page_text);
}

#[test]
fn one_endless_paragraph_is_read_in_time_though_each_of_its_signs_could_cost_the_whole() {
    let html = format!("<article><p>{}</p></article>", "Aldery &amp; Lind ".repeat(18_000));
    let began = std::time::Instant::now();
    let read = extract(html.as_bytes(), "text/html").expect("readable");
    assert_eq!(read.text.matches("Aldery & Lind").count(), 18_000);
    assert!(began.elapsed() < std::time::Duration::from_secs(5), "{:?}", began.elapsed());
}

#[test]
fn what_each_line_is_is_told_of_the_article() {
    let page = "<html><body><main><article><h1>The herring is back in the sound</h1>\
        <p>After nine winters the herring is back, and the harbour is loud again from four in the morning.</p>\
        <figure><img src=x><figcaption>The <em>Anna</em> on Monday.</figcaption></figure>\
        <blockquote><p>“Nobody had thought of it any more,” said the harbour master, who counted forty boats.</p></blockquote>\
        <ul><li><p>Forty boats</p></li></ul>\
        <table><caption>The catch</caption><tr><th>Year</th><td>12 tonnes</td></tr></table>\
        <p>What they will be paid for it is not known, and the auction begins on Thursday, an hour late.</p>\
        </article></main></body></html>";
    let read = extract(page.as_bytes(), "text/html; charset=utf-8").expect("readable");
    let told: Vec<(Kind, &str)> = read
        .kinds
        .chars()
        .map(|letter| letter.to_string().parse().expect("a kind"))
        .zip(read.text.lines())
        .collect();
    assert_eq!(told.len(), read.text.lines().count());
    let of =
        |kind: Kind| told.iter().filter(|(one, _)| *one == kind).map(|(_, line)| *line).collect::<Vec<_>>();
    assert_eq!(of(Kind::Caption), ["The Anna on Monday.", "The catch"]);
    assert_eq!(of(Kind::Heading), ["The herring is back in the sound"]);
    assert_eq!(of(Kind::Item), ["Forty boats"]);
    assert_eq!(of(Kind::Cell), ["Year", "12 tonnes"]);
    assert!(of(Kind::Quotation)[0].starts_with("“Nobody had thought"));
    assert_eq!(of(Kind::Paragraph).len(), 2);
    let at = read.text[..read.text.find("on Monday").expect("there")].chars().count();
    assert_eq!(Kind::at(&read.kinds, &read.text, at), Some(Kind::Caption));
    assert_eq!(Kind::at("", &read.text, at), None);
}

#[test]
fn an_offer_instead_of_the_story_and_an_empty_stage_are_no_article() {
    let teaser =
        "<h1>The herring is back</h1><p>After nine winters the herring is back, and the harbour is loud.</p>";
    let offer = "<p>Read on for two crowns a week, and stop whenever you like.</p>";
    let read = |page: &str| extract(format!("<html><body>{page}</body></html>").as_bytes(), "text/html");
    for wall in ["class='article-paywall'", "id=regwall", "class='c-subscription_wall open'"] {
        assert_eq!(
            read(&format!("<article>{teaser}</article><div {wall}>{offer}</div>")),
            Err(Unreadable::Wall),
            "{wall}"
        );
    }
    for none in ["class='paywall' hidden", "class='no-paywall'", "class='paywall' style='display: none'"] {
        assert!(read(&format!("<article>{teaser}</article><div {none}>{offer}</div>")).is_ok(), "{none}");
    }
    assert!(
        read(&format!("<article>{teaser}</article><div class=paywall></div>")).is_ok(),
        "nothing is offered"
    );
    let long =
        "<p>What they will be paid for it is not known, and the auction begins on Thursday.</p>".repeat(20);
    assert!(read(&format!("<article>{teaser}{long}</article><div class=paywall>{offer}</div>")).is_ok());
    let menu = "<header><a href=/>The Harbour Courier</a><p>News of the town and of the sea since 1867, every day.</p></header>";
    assert!(matches!(read(&format!("{menu}<div id=root></div>")), Err(Unreadable::NoText(_))));
    assert!(read(&format!("{menu}<div id=root><article>{teaser}</article></div>")).is_ok());
}
