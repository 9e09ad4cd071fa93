//! Sites, articles and revisions as the database keeps them.

use corrigenda::article::revision::Reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::{LookOutcome, Origin, Said, SiteId, Validators, store};
use corrigenda::params;
use corrigenda::store::{Error, Tx};

use crate::both_engines;
use crate::support::{NOW, TestApp};

fn site(tx: &mut Tx<'_>, key: &str) -> Result<SiteId, Error> {
    let site = NewSite::checked(key, "Courier", "en", &format!("https://{key}.test/"), &["www.courier.test"]);
    store::insert_site(tx, &site.expect("a right site"), NOW)
}

fn reading(text: &str) -> Reading {
    Reading { title: "T".into(), text: text.into(), page_text: "p".into(), origin: Origin::Fetched }
}

both_engines!(a_site_comes_back_as_it_was_set_up, |engine| async move {
    let test = TestApp::new(engine).await;
    let db = &test.app.db;
    let site_id = db.write(|tx| site(tx, "courier")).await.expect("a site");
    db.write(|tx| site(tx, "almanac")).await.expect("another");
    let (by_key, by_id, all, none) = db
        .read(move |tx| {
            let by_key = store::site_by_key(tx, "courier")?.expect("there");
            let by_id = store::site_by_id(tx, site_id)?.expect("there");
            Ok::<_, Error>((by_key, by_id, store::sites(tx)?, store::site_by_key(tx, "other")?))
        })
        .await
        .expect("read");
    assert_eq!(by_key, by_id);
    assert_eq!(by_key.hosts, ["courier.test", "www.courier.test"]);
    assert_eq!(all.iter().map(|site| site.key.as_str()).collect::<Vec<_>>(), ["almanac", "courier"]);
    assert_eq!(none, None);
    assert!(matches!(db.write(|tx| site(tx, "courier")).await, Err(Error::Constraint(_))));
});

both_engines!(an_address_has_one_article_and_an_article_several_addresses, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            let (courier, almanac) = (site(tx, "courier")?, site(tx, "almanac")?);
            let url = "https://courier.test/a";
            let first = store::join_or_insert(tx, courier, url, NOW)?;
            assert_eq!(store::join_or_insert(tx, courier, url, NOW.plus_ms(5))?, first);
            assert_ne!(store::join_or_insert(tx, almanac, url, NOW)?, first, "sites do not share");
            store::insert_alias(tx, courier, "https://courier.test/amp/a", first)?;
            assert_eq!(store::join_or_insert(tx, courier, "https://courier.test/amp/a", NOW)?, first);
            let second = store::join_or_insert(tx, courier, "https://courier.test/b", NOW)?;
            store::insert_alias(tx, courier, "https://courier.test/b", first)?;
            assert_eq!(
                store::by_alias(tx, courier, "https://courier.test/b")?,
                Some(second),
                "stays whose it is"
            );
            store::lead_to(tx, second, first)?;
            assert_eq!(store::by_alias(tx, courier, "https://courier.test/b")?, Some(first));
            let article = store::article_by_id(tx, first)?.expect("there");
            assert_eq!((article.url.as_str(), article.title.as_str(), article.look_outcome), (url, "", None));
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(a_text_is_kept_once_until_it_changes_and_again_when_it_comes_back, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            let courier = site(tx, "courier")?;
            let article_id = store::join_or_insert(tx, courier, "https://courier.test/a", NOW)?;
            assert_eq!(store::newest_revision(tx, article_id)?, None);
            let (one, new) = store::insert_revision_if_new(tx, article_id, &reading("one"), NOW)?;
            assert!(new);
            let later = NOW.plus_ms(1000);
            assert_eq!(
                store::insert_revision_if_new(tx, article_id, &reading("one"), later)?,
                (one.clone(), false)
            );
            let (two, new) = store::insert_revision_if_new(tx, article_id, &reading("two"), later)?;
            assert!(new && two.seen_at == later && two.text == "two" && two.page_text == "p");
            let (back, new) = store::insert_revision_if_new(tx, article_id, &reading("one"), later)?;
            assert!(new && back.hash == one.hash && back.revision_id != one.revision_id);
            assert_eq!(store::newest_revision(tx, article_id)?, Some(back));
            assert_eq!(store::revision_by_id(tx, one.revision_id)?, Some(one));
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(looks_are_written_down_and_due_in_their_order, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            let courier = site(tx, "courier")?;
            let [a, b, c] = ["a", "b", "c"].map(|path| format!("https://courier.test/{path}"));
            let a = store::join_or_insert(tx, courier, &a, NOW)?;
            let b = store::join_or_insert(tx, courier, &b, NOW)?;
            let _never = store::join_or_insert(tx, courier, &c, NOW)?;
            store::look_at(tx, a, Some(NOW.plus_ms(20)))?;
            store::look_at(tx, b, Some(NOW.plus_ms(10)))?;
            assert_eq!(store::next_due(tx)?, Some(NOW.plus_ms(10)));
            assert_eq!(store::take_due(tx, NOW.plus_ms(9), NOW.plus_ms(50), 9)?, []);
            assert_eq!(store::take_due(tx, NOW.plus_ms(20), NOW.plus_ms(50), 1)?, [b], "the longest due");
            assert_eq!(store::take_due(tx, NOW.plus_ms(20), NOW.plus_ms(60), 9)?, [a], "b was taken");
            assert_eq!(store::take_due(tx, NOW.plus_ms(50), NOW.plus_ms(99), 9)?, [b], "it is due again");
            store::look_at(tx, b, None)?;
            assert_eq!(store::next_due(tx)?, Some(NOW.plus_ms(60)));

            let seen = Validators { etag: "\"1\"".into(), last_modified: String::new() };
            store::looked(tx, a, LookOutcome::Read, Some(&seen), NOW)?;
            store::looked(tx, a, LookOutcome::Unreachable, None, NOW.plus_ms(1))?;
            store::looked(tx, a, LookOutcome::Gone, None, NOW.plus_ms(2))?;
            let article = store::article_by_id(tx, a)?.expect("there");
            assert_eq!((article.failures, article.look_outcome), (2, Some(LookOutcome::Gone)));
            assert_eq!(article.looked_at, Some(NOW.plus_ms(2)));
            let sql = "/* test.validators */ select etag from articles where article_id = $1";
            assert_eq!(tx.only(sql, params![a])?.get::<String>("etag")?, seen.etag);
            store::looked(tx, a, LookOutcome::Unchanged, None, NOW.plus_ms(3))?;
            assert_eq!(store::article_by_id(tx, a)?.expect("there").failures, 0);
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(what_a_page_stops_saying_stays_known, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            let courier = site(tx, "courier")?;
            let id = store::join_or_insert(tx, courier, "https://courier.test/a", NOW)?;
            let title = |title: &str| Said { title: title.into(), ..Said::default() };
            store::set_said(tx, id, &Said { byline: "Ines Aldery".into(), ..title("Ferry") })?;
            store::set_said(tx, id, &title("Ferry to run"))?;
            let article = store::article_by_id(tx, id)?.expect("there");
            assert_eq!((article.title.as_str(), article.byline.as_str()), ("Ferry to run", "Ines Aldery"));
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});
