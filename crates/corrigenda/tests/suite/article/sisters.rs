//! The same words among very many articles: found while they wait, while they are packed and after.

use corrigenda::article::revision::Reading;
use corrigenda::article::sisters::keeping;
use corrigenda::article::sisters::store::{candidates, index, pack_some};
use corrigenda::article::site::NewSite;
use corrigenda::article::{ArticleId, Origin, SiteId, store};
use corrigenda::store::{Error, jobs};

use crate::both_engines;
use crate::support::{NOW, TestApp};

/// Words that only the article of that number has.
fn words(article: i64) -> String {
    (0..8).map(|nth| format!("w{}x{nth}", article * 7 + nth)).collect::<Vec<_>>().join(" ")
}

async fn fill(test: &TestApp, site_id: SiteId, from: i64, to: i64) {
    let filled = test.app.db.write(move |tx| {
        for article in from..to {
            index(tx, site_id, ArticleId(article), &words(article), NOW)?;
        }
        Ok::<_, Error>(())
    });
    filled.await.expect("filled");
}

/// Whether each of these articles is found by its words, and no other.
async fn finds(test: &TestApp, site_id: SiteId, articles: Vec<i64>) {
    for article in articles {
        let found =
            test.app.db.read(move |tx| candidates(tx, site_id, ArticleId(0), &words(article), 9)).await;
        assert_eq!(found.expect("an answer"), [ArticleId(article)]);
    }
}

async fn pack(test: &TestApp, site_id: SiteId) -> bool {
    test.app.db.write(move |tx| pack_some(tx, site_id)).await.expect("packed")
}

both_engines!(an_article_is_found_whatever_is_being_packed, |engine| async move {
    let test = TestApp::new(engine).await;
    let (site_id, other) = (SiteId(1), SiteId(2));
    let some = vec![1, 512, 1024];
    fill(&test, site_id, 1, 1024).await;
    assert!(!pack(&test, site_id).await, "too few to be packed");
    fill(&test, site_id, 1024, 1025).await;
    finds(&test, site_id, some.clone()).await;
    assert!(pack(&test, site_id).await);
    finds(&test, site_id, some.clone()).await;
    fill(&test, other, 1, 2).await;
    let theirs = test.app.db.read(move |tx| candidates(tx, other, ArticleId(0), &words(512), 9)).await;
    assert_eq!(theirs.expect("an answer"), [], "each site has its own");

    // Sixteen times as many become one.
    for nth in 1..16 {
        fill(&test, site_id, nth * 1024 + 1, (nth + 1) * 1024 + 1).await;
        while pack(&test, site_id).await {
            // In the middle of pouring too.
            finds(&test, site_id, vec![7, nth * 1024 + 1]).await;
        }
    }
    finds(&test, site_id, (0..40).map(|nth| nth * 409 + 1).collect()).await;
    // What an article says now is found before it is packed, and what it said is not forgotten.
    let again = test.app.db.write(move |tx| {
        index(tx, site_id, ArticleId(7), "seven other words that nobody used here yet", NOW)
    });
    again.await.expect("kept");
    let found = test
        .app
        .db
        .read(move |tx| candidates(tx, site_id, ArticleId(0), "other words that nobody used here", 9))
        .await;
    assert_eq!(found.expect("an answer"), [ArticleId(7)]);
    finds(&test, site_id, vec![7]).await;
});

both_engines!(articles_of_before_are_made_findable_by_a_job, |engine| async move {
    let test = TestApp::new(engine).await;
    let made = test.app.db.write(move |tx| {
        let no_more: &[&str] = &[];
        let site = NewSite::checked("courier", "Courier", "en", "https://courier.test/", no_more);
        let site_id = store::insert_site(tx, &site.expect("a right site"), NOW)?;
        for article in 1..=130 {
            let article_id =
                store::join_or_insert(tx, site_id, &format!("https://courier.test/{article}"), NOW)?;
            let (title, page_text) = (String::new(), String::new());
            let reading = Reading { title, text: words(article_id.0), page_text, origin: Origin::Pushed };
            store::insert_revision_if_new(tx, article_id, &reading, NOW)?;
        }
        tx.execute("/* test.forget */ delete from article_runs", &[])?;
        Ok::<_, Error>(site_id)
    });
    let site_id = made.await.expect("made");
    keeping::refill(&test.app, ArticleId(0)).await.expect("read anew");
    finds(&test, site_id, vec![1, 100]).await;
    let waiting = test.app.db.read(|tx| jobs::waiting(tx, keeping::REFILL)).await;
    assert_eq!(waiting.expect("counted"), 1, "the rest is asked for");
    keeping::refill(&test.app, ArticleId(100)).await.expect("read anew");
    finds(&test, site_id, vec![101, 130]).await;
    keeping::pack(&test.app, site_id).await.expect("nothing to pack");
});
