//! What wakes the watch: changed entries of feeds and sitemaps, and a hub that speaks WebSub.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Form;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::{Router, routing::post};
use corrigenda::article::site::NewSite;
use corrigenda::article::wake::store as lists;
use corrigenda::article::wake::{self, ListId, Standing};
use corrigenda::article::{ArticleId, SiteId, store};
use corrigenda::config::Settings;
use corrigenda::id::hex;
use corrigenda::router::router;
use corrigenda::store::{Error, jobs};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::both_engines;
use crate::support::http::{Answer, ask};
use crate::support::publication::{Publication, Reply};
use crate::support::{Engine, NOW, TestApp};
use corrigenda::article::fetch::Fetcher;

/// A hub as the recommendation has it: it takes a subscription, verifies who asked by calling, and
/// signs what it tells.
struct Hub {
    host: String,
    asked: Arc<Mutex<Vec<HashMap<String, String>>>>,
}

impl Hub {
    async fn open() -> Hub {
        let asked: Arc<Mutex<Vec<HashMap<String, String>>>> = Arc::default();
        let kept = asked.clone();
        let take = move |Form(form): Form<HashMap<String, String>>| {
            kept.lock().expect("not poisoned").push(form);
            async { StatusCode::ACCEPTED }
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("bound").to_string();
        tokio::spawn(async move { axum::serve(listener, Router::new().route("/", post(take))).await });
        Hub { host, asked }
    }

    /// The last subscription that was asked for.
    fn last(&self) -> HashMap<String, String> {
        self.asked.lock().expect("not poisoned").last().cloned().expect("somebody asked")
    }

    fn times(&self) -> usize {
        self.asked.lock().expect("not poisoned").len()
    }

    /// Calls the callback of the last subscription, through the desk's own router.
    async fn verify(&self, scene: &Scene, topic: &str, mode: &str) -> Answer {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("hub.mode", mode), ("hub.topic", topic), ("hub.challenge", "c4ll3ng3")])
            .extend_pairs([("hub.lease_seconds", "1000")])
            .finish();
        let path = format!("{}?{query}", self.callback());
        ask(&router(scene.test.app.clone()), Request::get(path).body(Body::empty()).expect("a request")).await
    }

    fn callback(&self) -> String {
        self.last()["hub.callback"].strip_prefix("https://desk.test").expect("the desk's address").to_owned()
    }

    /// Tells the subscriber this, signed with the secret it gave.
    async fn tell(&self, scene: &Scene, body: &str, secret: Option<&str>) -> Answer {
        let last = self.last();
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.unwrap_or(&last["hub.secret"]).as_bytes()).expect("a key");
        mac.update(body.as_bytes());
        let request = Request::post(self.callback())
            .header("x-hub-signature", format!("sha256={}", hex(&mac.finalize().into_bytes())))
            .body(Body::from(body.to_owned()));
        ask(&router(scene.test.app.clone()), request.expect("a request")).await
    }
}

struct Scene {
    test: TestApp,
    fetcher: Fetcher,
    paper: Publication,
    hub: Hub,
    articles: Vec<ArticleId>,
}

impl Scene {
    /// A publication with three articles the desk knows, and a list of them at this path.
    async fn new(engine: Engine, list: &str) -> Scene {
        let (paper, hub) = (Publication::open().await, Hub::open().await);
        let settings = Settings {
            private_hosts: Some(vec![paper.host.clone(), hub.host.clone()]),
            ..Settings::default()
        };
        let test = TestApp::with(engine, settings).await;
        let (host, list) = (paper.host.clone(), paper.url(list));
        let articles = test.app.db.write(move |tx| {
            let home = format!("http://{host}/");
            let site = NewSite::checked("courier", "Courier", "en", &home, std::slice::from_ref(&host));
            let site_id = store::insert_site(tx, &site.expect("a right site"), NOW)?;
            let mut known = Vec::new();
            for path in ["a", "b", "c"] {
                known.push(store::join_or_insert(tx, site_id, &format!("http://{host}/{path}"), NOW)?);
            }
            lists::set_lists(tx, site_id, &[list], NOW)?;
            Ok::<_, Error>(known)
        });
        let articles = articles.await.expect("a site with articles");
        let fetcher = Fetcher::new(&test.app.config.private_hosts).expect("a client");
        Scene { test, fetcher, paper, hub, articles }
    }

    /// Takes the job of that kind, as the worker does before it is done.
    async fn take(&self, kind: &'static str) {
        self.test.app.db.write(move |tx| jobs::forget(tx, kind, "")).await.expect("taken");
    }

    async fn subscribe(&self) {
        self.take(wake::SUBSCRIBE).await;
        wake::subscribe(&self.test.app, &self.fetcher, ListId(1)).await.expect("asked");
    }

    async fn read(&self) {
        self.take(wake::READ).await;
        wake::read(&self.test.app, &self.fetcher, ListId(1)).await.expect("read");
    }

    /// The articles that are to be looked at, none of them any more.
    async fn woken(&self) -> Vec<ArticleId> {
        let woken = self.test.app.db.write(|tx| {
            let rows =
                tx.query("/* test.woken */ select unique_key from jobs where kind = 'article.look'", &[])?;
            let mut woken = Vec::new();
            for row in &rows {
                let key: String = row.get("unique_key")?;
                woken.push(ArticleId(key.parse().expect("a number")));
            }
            jobs::forget(tx, "article.look", "")?;
            Ok::<_, Error>(woken)
        });
        let mut woken = woken.await.expect("jobs");
        woken.sort_by_key(|id| id.0);
        woken
    }

    async fn standing(&self) -> (Standing, Option<i64>) {
        let list =
            self.test.app.db.read(|tx| lists::by_id(tx, ListId(1))).await.expect("read").expect("a list");
        (list.standing, list.lease_until.map(|until| until.0))
    }

    /// When the job of that kind is due.
    async fn due(&self, kind: &'static str) -> Option<i64> {
        let read = self.test.app.db.read(move |tx| {
            let row =
                tx.one("/* test.due */ select run_at from jobs where kind = $1", corrigenda::params![kind])?;
            row.map(|row| row.get("run_at")).transpose()
        });
        read.await.unwrap_or_else(|error: Error| panic!("{error}"))
    }

    fn feed(&self, said: &[(&str, &str)]) -> String {
        let entries: String = said
            .iter()
            .map(|(path, at)| format!("<entry><link href=\"/{path}\"/><updated>{at}</updated></entry>"))
            .collect();
        let (hub, own) = (&self.hub.host, self.paper.url("/feed"));
        format!(
            "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"hub\" href=\"http://{hub}/\"/>\
             <link rel=\"self\" href=\"{own}\"/>{entries}</feed>"
        )
    }

    fn publish(&self, path: &str, kind: &str, text: &str) {
        let head = format!("200 OK\r\nContent-Type: {kind}");
        self.paper.publish(path, Reply::raw(&head, text.as_bytes()));
    }
}

both_engines!(an_entry_that_says_another_time_wakes_its_article_and_no_other, |engine| async move {
    let scene = Scene::new(engine, "/sitemap.xml").await;
    let sitemap = |said: &[(&str, &str)]| {
        let urls: String = said
            .iter()
            .map(|(path, at)| {
                format!("<url><loc>{}</loc><lastmod>{at}</lastmod></url>", scene.paper.url(path))
            })
            .collect();
        scene.publish(
            "/sitemap.xml",
            "application/xml",
            &format!("<?xml version=\"1.0\"?><urlset>{urls}</urlset>"),
        );
    };
    sitemap(&[("/a", "2026-03-01"), ("/b", "2026-03-01"), ("/unknown", "2026-03-01")]);
    scene.read().await;
    assert_eq!(scene.woken().await, [], "the first reading knows of nothing before");
    scene.read().await;
    assert_eq!(scene.woken().await, []);
    sitemap(&[("/a", "2026-03-01"), ("/b", "2026-03-04"), ("/unknown", "2026-03-04"), ("/c", "2026-03-04")]);
    scene.read().await;
    assert_eq!(scene.woken().await, [scene.articles[1], scene.articles[2]]);
    let next = scene.due(wake::READ).await.expect("it is read again");
    assert_eq!(next, NOW.0 + 5 * 60_000);
    assert_eq!(scene.hub.times(), 0, "a sitemap names no hub");
});

both_engines!(an_index_of_sitemaps_is_read_part_by_part_and_forgets_no_change, |engine| async move {
    let scene = Scene::new(engine, "/index.xml").await;
    let index = |at: &dyn Fn(usize) -> String| {
        let maps: String = (0..22)
            .map(|n| {
                let loc = scene.paper.url(&format!("/map-{n}.xml"));
                format!("<sitemap><loc>{loc}</loc><lastmod>{}</lastmod></sitemap>", at(n))
            })
            .collect();
        scene.publish("/index.xml", "application/xml", &format!("<sitemapindex>{maps}</sitemapindex>"));
    };
    let map = |n: usize, path: &str, at: &str| {
        let url = format!("<url><loc>{}</loc><lastmod>{at}</lastmod></url>", scene.paper.url(path));
        scene.publish(&format!("/map-{n}.xml"), "application/xml", &format!("<urlset>{url}</urlset>"));
    };
    for n in 0..22 {
        map(n, &format!("/other-{n}"), "2026-03-01");
    }
    map(0, "/a", "2026-03-01");
    map(21, "/b", "2026-03-01");
    index(&|_| "2026-03-01".into());
    scene.read().await;
    assert_eq!(scene.woken().await, [], "the first reading knows of nothing before");
    scene.read().await;
    assert_eq!(scene.woken().await, [], "what is beyond the first twenty is read for the first time now");
    let before = scene.paper.asked().len();
    scene.read().await;
    assert_eq!(scene.paper.asked().len(), before + 1, "nothing was changed: the index alone is read");

    map(0, "/a", "2026-03-04");
    map(21, "/b", "2026-03-04");
    index(&|_| "2026-03-04".into());
    scene.read().await;
    assert_eq!(scene.woken().await, [scene.articles[0]], "twenty at a time");
    scene.read().await;
    assert_eq!(scene.woken().await, [scene.articles[1]], "a change that was not read yet is not forgotten");

    map(0, "/a", "2026-03-05");
    scene.paper.publish("/map-0.xml", Reply::raw("503 Busy", b""));
    index(&|n| if n == 0 { "2026-03-05".into() } else { "2026-03-04".into() });
    scene.read().await;
    assert_eq!(scene.woken().await, []);
    map(0, "/a", "2026-03-05");
    scene.read().await;
    assert_eq!(scene.woken().await, [scene.articles[0]], "nor one that could not be read");
});

both_engines!(a_host_that_asks_for_rest_is_asked_for_its_list_no_sooner, |engine| async move {
    let scene = Scene::new(engine, "/sitemap.xml").await;
    scene.paper.publish("/sitemap.xml", Reply::raw("503 Busy\r\nRetry-After: 7200", b""));
    scene.read().await;
    let asked = scene.paper.asked().len();
    scene.test.app.clock.advance_ms(3_600_000);
    scene.read().await;
    assert_eq!(scene.paper.asked().len(), asked, "it is let alone for as long as it asked");
    scene.test.app.clock.advance_ms(3_700_000);
    scene.read().await;
    assert_eq!(scene.paper.asked().len(), asked + 1);
});

both_engines!(a_hub_is_subscribed_to_verified_renewed_and_heard, |engine| async move {
    let scene = Scene::new(engine, "/feed").await;
    scene.publish(
        "/feed",
        "application/atom+xml",
        &scene.feed(&[("a", "2026-03-01T00:00:00Z"), ("b", "2026-03-01T00:00:00Z")]),
    );
    scene.read().await;
    assert!(scene.due(wake::SUBSCRIBE).await.is_some(), "the feed names a hub");
    scene.subscribe().await;
    let asked = scene.hub.last();
    let topic = scene.paper.url("/feed");
    assert_eq!((asked["hub.mode"].as_str(), asked["hub.topic"].as_str()), ("subscribe", topic.as_str()));
    assert!(
        asked["hub.secret"].len() == 64
            && asked["hub.callback"].starts_with("https://desk.test/api/v1/websub/")
    );
    assert_eq!(scene.standing().await.0, Standing::Asked);

    assert_eq!(scene.hub.verify(&scene, "https://elsewhere.test/feed", "subscribe").await.status, 404);
    assert_eq!(scene.hub.verify(&scene, &topic, "unsubscribe").await.status, 404, "nobody asked for that");
    let verified = scene.hub.verify(&scene, &topic, "subscribe").await;
    assert_eq!((verified.status.as_u16(), verified.text().as_str()), (200, "c4ll3ng3"));
    assert_eq!(scene.standing().await, (Standing::Subscribed, Some(NOW.0 + 1_000_000)));
    assert_eq!(scene.due(wake::SUBSCRIBE).await, Some(NOW.0 + 900_000), "before the lease is over");
    assert_eq!(scene.hub.verify(&scene, &topic, "subscribe").await.status, 404, "once is enough");

    let news = scene.feed(&[("b", "2026-03-04T09:00:00Z")]);
    assert_eq!(scene.hub.tell(&scene, &news, Some("a guess")).await.status, 202, "it is not told which");
    assert_eq!(scene.woken().await, [], "nobody else is heard");
    assert_eq!(scene.hub.tell(&scene, &news, None).await.status, 202);
    assert_eq!(scene.woken().await, [scene.articles[1]]);
    assert_eq!(scene.hub.tell(&scene, &news, None).await.status, 202);
    assert_eq!(scene.woken().await, [], "the same news twice is none");

    scene.subscribe().await;
    assert_eq!(scene.hub.times(), 2);
    assert_eq!(scene.standing().await.0, Standing::Subscribed, "it goes on telling until then");
    assert_eq!(scene.hub.verify(&scene, &topic, "subscribe").await.status, 200);
    assert_eq!(scene.hub.verify(&scene, &topic, "denied").await.status, 200);
    assert_eq!(scene.standing().await, (Standing::Denied, None));
});

both_engines!(lists_that_are_taken_away_are_forgotten, |engine| async move {
    let scene = Scene::new(engine, "/feed").await;
    let gone = scene.test.app.db.write(|tx| {
        lists::set_lists(tx, SiteId(1), &[], NOW)?;
        Ok::<_, Error>((lists::by_id(tx, ListId(1))?, jobs::waiting(tx, wake::READ)?))
    });
    assert_eq!(gone.await.expect("done"), (None, 0));
    wake::read(&scene.test.app, &scene.fetcher, ListId(1)).await.expect("nothing to do");
});
