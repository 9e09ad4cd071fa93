//! Getting to know a site from its lists.

use corrigenda::article::crawl::{Progress, crawl};
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
    assert_eq!(done, Progress { lists: 2, found: 4, known: 0, read: 2, failed: 2 });
    assert_eq!(told.len(), 4, "progress after each page");
    assert!(
        !publication.asked().iter().any(|asked| asked.starts_with("GET /private")),
        "robots.txt forbids it"
    );

    let asked = publication.asked().len();
    let again =
        crawl(&test.app, &fetcher, &site, vec![], 100, |_, _| ()).await.expect("the database answers");
    assert_eq!((again.known, again.read), (2, 0), "what is known is not asked for again");
    assert!(publication.asked().len() <= asked + 4, "two lists, and the page that was gone");

    let quote = Quote::new("which was signed by the two governments in 1987");
    let site_id = site.site_id;
    let found = test.app.db.read(move |tx| sisters::store::find(tx, site_id, ArticleId(0), &quote)).await;
    let same: Vec<bool> = found.expect("read").iter().map(|one| one.likeness.same).collect();
    assert_eq!(same, [true, false]);
});
