//! Getting to know a site from its lists.

use std::io::Write as _;

use corrigenda::article::crawl::{Progress, Told, crawl};
use corrigenda::article::fetch::Fetcher;
use corrigenda::article::site::NewSite;
use corrigenda::article::{ArticleId, sisters, store};
use corrigenda_anchor::Quote;

use crate::both_engines;
use crate::support::publication::{Publication, Reply};
use crate::support::{NOW, TestApp};

both_engines!(a_site_is_known_from_its_sitemaps_politely_and_once, |engine| async move {
    let test = TestApp::new(engine).await;
    let publication = Publication::open().await;
    let no_more: &[&str] = &[];
    let site =
        NewSite::checked("courier", "Courier", "en", &publication.url("/"), no_more).expect("a right site");
    let site = test
        .app
        .db
        .write(move |tx| {
            let site_id = store::insert_site(tx, &site, NOW)?;
            store::site_by_id(tx, site_id)
        })
        .await
        .expect("a site")
        .expect("there");
    let xml = |body: String| Reply::raw("200 OK\r\nContent-Type: application/xml", body.as_bytes());
    let robots = format!("User-agent: *\nDisallow: /private\nSitemap: {}\n", publication.url("/index.xml"));
    publication.publish("/robots.txt", Reply::raw("200 OK\r\nContent-Type: text/plain", robots.as_bytes()));
    let list = publication.url("/pages.xml");
    publication.publish(
        "/index.xml",
        xml(format!("<sitemapindex><sitemap><loc>{list}</loc></sitemap></sitemapindex>")),
    );
    let paths = ["/pact", "/boats/", "/private/letter", "/gone", "/pact?utm_source=list"];
    let locs: String =
        paths.iter().map(|path| format!("<url><loc>{}</loc></url>", publication.url(path))).collect();
    publication.publish(
        "/pages.xml",
        xml(format!("<urlset>{locs}<url><loc>https://other.test/x</loc></url></urlset>")),
    );
    for (path, year) in [("/pact", 1987), ("/boats", 1988), ("/private/letter", 1989)] {
        publication.publish(path, Reply::html(&format!(
            "<title>T</title><article><p>The Treaty of Lisk, which was signed by the two governments in {year}, is short.</p>\
             <p>Nobody printed it, and the harbour was quiet for a long time after that day.</p></article>"
        )));
    }
    let fetcher = Fetcher::new(std::slice::from_ref(&publication.host)).expect("a client");
    let mut told = Vec::new();
    let done = crawl(&test.app, &fetcher, &site, vec![], 100, |progress, _| told.push(*progress)).await;
    let done = done.expect("the database answers");
    assert_eq!(done, Progress { lists: 2, named: 6, found: 4, read: 2, failed: 2, ..Progress::default() });
    assert_eq!(told.len(), 4, "progress after each page");
    assert!(
        !publication.asked().iter().any(|asked| asked.starts_with("GET /private")),
        "robots.txt forbids it"
    );

    let asked = publication.asked().len();
    let again =
        crawl(&test.app, &fetcher, &site, vec![], 100, |_, _| ()).await.expect("the database answers");
    assert_eq!((again.known, again.read), (2, 0), "what is known is not asked for again");
    assert!(publication.asked().len() <= asked + 3, "two lists and no page");

    let quote = Quote::new("which was signed by the two governments in 1987");
    let site_id = site.site_id;
    let found = test.app.db.read(move |tx| sisters::store::find(tx, site_id, ArticleId(0), &quote)).await;
    let same: Vec<bool> = found.expect("read").iter().map(|one| one.likeness.same).collect();
    assert_eq!(same, [true, false]);
});

both_engines!(
    a_crawl_of_an_index_of_gzip_files_and_a_feed_goes_on_where_it_was_stopped,
    |engine| async move {
        let test = TestApp::new(engine).await;
        let publication = Publication::open().await;
        let no_more: &[&str] = &[];
        let site = NewSite::checked("courier", "Courier", "en", &publication.url("/"), no_more)
            .expect("a right site");
        let site = test.app.db.write(move |tx| {
            let site_id = store::insert_site(tx, &site, NOW)?;
            store::site_by_id(tx, site_id)
        });
        let site = site.await.expect("a site").expect("there");
        let page = |nth: usize| publication.url(&format!("/story/{nth}"));
        for nth in 1..=6 {
            let html = format!(
                "<title>Story {nth}</title><article><p>The harbour opened on day {nth} of the month, two years late.</p>\
             <p>Nobody cut a ribbon, and the boats went out before it was light, as they always had.</p></article>"
            );
            publication.publish(&format!("/story/{nth}"), Reply::html(&html));
        }
        let zipped = |pages: std::ops::RangeInclusive<usize>| {
            let locs: String = pages.map(|nth| format!("<url><loc>{}</loc></url>", page(nth))).collect();
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(format!("<urlset>{locs}</urlset>").as_bytes()).expect("into memory");
            encoder.finish().expect("into memory")
        };
        // Nothing in robots.txt: the index is where it usually is.
        publication.publish("/robots.txt", Reply::status("404 Not Found"));
        publication.publish("/sitemap.xml", Reply::raw(
        "200 OK\r\nContent-Type: application/xml",
        b"<sitemapindex><sitemap><loc>/one.xml.gz</loc></sitemap><sitemap><loc>/two.xml.gz</loc></sitemap>\
          <sitemap><loc>/bomb.xml.gz</loc></sitemap><sitemap><loc>/feed</loc></sitemap></sitemapindex>",
    ));
        for (path, body) in [("/one.xml.gz", zipped(1..=3)), ("/two.xml.gz", zipped(3..=4))] {
            publication.publish(path, Reply::raw("200 OK\r\nContent-Type: application/x-gzip", &body));
        }
        let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        bomb.write_all(&vec![b' '; 60 << 20]).expect("into memory");
        publication.publish(
            "/bomb.xml.gz",
            Reply::raw("200 OK\r\nContent-Type: application/gzip", &bomb.finish().expect("into memory")),
        );
        let feed = format!(
            "<rss><channel><item><link>{}</link></item><item><link>{}</link></item></channel></rss>",
            page(5),
            page(6)
        );
        publication
            .publish("/feed", Reply::raw("200 OK\r\nContent-Type: application/rss+xml", feed.as_bytes()));
        let fetcher = Fetcher::new(std::slice::from_ref(&publication.host)).expect("a client");

        let mut remarks = Vec::new();
        let first =
            crawl(&test.app, &fetcher, &site, vec![], 2, |_, _| ()).await.expect("the database answers");
        assert_eq!((first.read, first.known), (2, 0));
        let asked = publication.asked().len();
        let rest = crawl(&test.app, &fetcher, &site, vec![], 100, |_, told| {
            if let Told::Remark(words) = told {
                remarks.push(words);
            }
        });
        let rest = rest.await.expect("the database answers");
        assert_eq!(rest, Progress { lists: 4, named: 7, found: 6, known: 2, read: 4, ..Progress::default() });
        assert!(matches!(remarks.as_slice(), [bomb] if bomb.contains("once it is inflated")), "{remarks:?}");
        let stories =
            publication.asked().split_off(asked).into_iter().filter(|asked| asked.contains("/story/"));
        assert_eq!(stories.count(), 4, "what is known is not asked for again");

        // A host that asks for an hour's rest is not asked on, and the crawl says until when.
        publication.publish("/feed", Reply::raw("200 OK\r\nContent-Type: text/plain", page(7).as_bytes()));
        publication.publish("/story/7", Reply::raw("429 Too Many Requests\r\nRetry-After: 3600", b""));
        let held =
            crawl(&test.app, &fetcher, &site, vec![], 100, |_, _| ()).await.expect("the database answers");
        assert_eq!(held.later, Some(NOW.plus_ms(3_600_000)));
    }
);
