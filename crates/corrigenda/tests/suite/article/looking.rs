//! A look at a page: from the connection to the revision, and what a page cannot talk us into.

use corrigenda::article::fetch::Fetcher;
use corrigenda::article::site::NewSite;
use corrigenda::article::watch::{Look, look};
use corrigenda::article::{ArticleId, LookOutcome, SiteId, store};
use corrigenda::clock::Timestamp;
use corrigenda::store::Error;

use crate::both_engines;
use crate::support::publication::{Publication, Reply};
use crate::support::{Engine, NOW, TestApp};

const STORY: &str = "<p>The ferry to Varland sails through the winter, the council decided on Monday night.</p>\
    <p>It had stopped each year since 1987, when the old boat was crushed by ice at its own quay.</p>";

/// An install whose one site is a publication on this machine.
struct Scene {
    test: TestApp,
    publication: Publication,
    fetcher: Fetcher,
    site_id: SiteId,
}

impl Scene {
    async fn new(engine: Engine) -> Scene {
        let test = TestApp::new(engine).await;
        let publication = Publication::open().await;
        let no_more: &[&str] = &[];
        let site = NewSite::checked("courier", "Courier", "en", &publication.url("/"), no_more);
        let site = site.expect("a right site");
        let site_id = test.app.db.write(move |tx| store::insert_site(tx, &site, NOW)).await.expect("a site");
        let fetcher = Fetcher::new(std::slice::from_ref(&publication.host)).expect("a client");
        Scene { test, publication, fetcher, site_id }
    }

    async fn article(&self, path: &str) -> ArticleId {
        let (site_id, url) = (self.site_id, self.publication.url(path));
        let made = self.test.app.db.write(move |tx| store::join_or_insert(tx, site_id, &url, NOW)).await;
        made.expect("an article")
    }

    async fn look(&self, article_id: ArticleId) -> Look {
        look(&self.test.app, &self.fetcher, article_id).await.expect("the database answers")
    }

    async fn known_by(&self, path: &str) -> Option<ArticleId> {
        let (site_id, url) = (self.site_id, self.publication.url(path));
        self.test.app.db.read(move |tx| store::by_alias(tx, site_id, &url)).await.expect("read")
    }
}

fn page(title: &str, head: &str, body: &str) -> Reply {
    Reply::html(&format!("<!doctype html><title>{title}</title>{head}<article>{body}</article>"))
}

both_engines!(a_page_is_read_kept_and_read_again, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    scene.publication.publish("/ferry", page("Ferry", "", STORY));
    let first = scene.look(article_id).await;
    assert_eq!((first.outcome, first.why.as_str()), (LookOutcome::Read, ""));
    let text = first.revision.clone().expect("a revision").text;
    assert!(text.starts_with("The ferry to Varland sails") && text.contains("\nIt had stopped"), "{text}");

    let again = scene.look(article_id).await;
    assert_eq!((again.outcome, again.revision), (LookOutcome::Unchanged, first.revision.clone()));

    scene.test.app.clock.advance_ms(60_000);
    scene.publication.publish("/ferry", page("Ferry", "", &STORY.replace("1987", "1978")));
    let corrected = scene.look(article_id).await;
    assert_eq!(corrected.outcome, LookOutcome::Read);
    let corrected = corrected.revision.expect("a revision");
    assert!(corrected.text.contains("since 1978"));
    assert_ne!(Some(corrected.revision_id), first.revision.map(|first| first.revision_id));
    let article = scene.test.app.db.read(move |tx| store::article_by_id(tx, article_id)).await.expect("read");
    let article = article.expect("there");
    assert_eq!((article.title.as_str(), article.failures), ("Ferry", 0));
    assert_eq!(article.looked_at, Some(Timestamp(NOW.0 + 60_000)));
});

both_engines!(a_page_that_the_server_calls_unchanged_is_not_read_again, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    scene
        .publication
        .publish("/ferry", Reply::tagged("v1", &format!("<title>F</title><article>{STORY}</article>")));
    let first = scene.look(article_id).await;
    let again = scene.look(article_id).await;
    assert_eq!((again.outcome, again.revision), (LookOutcome::Unchanged, first.revision));
    assert!(scene.publication.asked()[1].to_lowercase().contains("if-none-match: \"v1\""));
});

both_engines!(a_page_that_cannot_be_read_leaves_what_was_known, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    scene.publication.publish("/ferry", page("Ferry", "", &STORY.repeat(8)));
    let known = scene.look(article_id).await.revision;
    assert!(known.is_some());
    let deep = "<div>".repeat(20_000);
    let wall = "<p>Before you go on to our pages, tell us whether we may follow you around the web.</p>";
    let cases = [
        (Reply::status("410 Gone"), LookOutcome::Missing, "asked once more before it counts as gone"),
        (Reply::status("410 Gone"), LookOutcome::Gone, "the page is gone"),
        (Reply::status("500 Oops"), LookOutcome::Unreachable, "status 500"),
        (page("Ferry", "", &deep), LookOutcome::Unreadable, "nest deeper than 512 levels"),
        (page("Ferry", "", "<p>Loading</p>"), LookOutcome::Unreadable, "no article on the page"),
        (page("Before you continue", "", wall), LookOutcome::Unreadable, "a wall or an error"),
        (Reply::redirect("http://127.0.0.1/"), LookOutcome::Unreachable, "127.0.0.1 is this machine"),
        (Reply::redirect("/"), LookOutcome::Missing, "front page"),
        (Reply::redirect("/"), LookOutcome::Gone, "front page"),
    ];
    scene.publication.publish("/", page("Courier", "", &STORY.repeat(8)));
    for (n, (reply, outcome, why)) in cases.into_iter().enumerate() {
        scene.publication.publish("/ferry", reply);
        let look = scene.look(article_id).await;
        assert_eq!((look.outcome, look.revision), (outcome, None), "{}", look.why);
        assert!(look.why.contains(why), "{}", look.why);
        let (article, newest) = scene
            .test
            .app
            .db
            .read(move |tx| {
                Ok::<_, Error>((
                    store::article_by_id(tx, article_id)?,
                    store::newest_revision(tx, article_id)?,
                ))
            })
            .await
            .expect("read");
        assert_eq!(newest, known);
        assert_eq!(article.map(|article| article.failures), Some(n as i64 + 1));
    }
});

both_engines!(a_page_that_leads_to_another_site_is_not_ours, |engine| async move {
    let scene = Scene::new(engine).await;
    let other = Publication::open().await;
    other.publish("/ferry", page("Ferry", "", STORY));
    let article_id = scene.article("/ferry").await;
    scene.publication.publish("/ferry", Reply::redirect(&other.url("/ferry")));
    let hosts = [scene.publication.host.clone(), other.host.clone()];
    let fetcher = Fetcher::new(&hosts).expect("a client");
    let look = look(&scene.test.app, &fetcher, article_id).await.expect("the database answers");
    assert_eq!((look.outcome, look.revision), (LookOutcome::Unreadable, None));
    assert_eq!(look.why, format!("the page leads to {}, which is not a host of this site", other.host));
});

both_engines!(the_address_a_page_names_counts_when_it_answers_with_the_same_story, |engine| async move {
    let scene = Scene::new(engine).await;
    let canonical = |to: &str| format!("<link rel=canonical href='{to}'>");
    scene.publication.publish("/ferry/full", page("Ferry", "", STORY));
    scene.publication.publish(
        "/front",
        page("Courier", "", "<p>Crane sold for scrap, and herring back in the sound.</p>"),
    );

    let amp = scene.article("/amp/ferry").await;
    scene.publication.publish("/amp/ferry", page("Ferry", &canonical("/ferry/full?utm_source=amp"), STORY));
    assert_eq!(scene.look(amp).await.outcome, LookOutcome::Read);
    assert_eq!(scene.known_by("/ferry/full").await, Some(amp));
    let kinds = scene.test.app.db.read(move |tx| {
        let newest = store::newest_revision(tx, amp)?.expect("it was read");
        Ok::<_, corrigenda::store::Error>((store::kinds(tx, newest.revision_id)?, newest.text))
    });
    let (kinds, text) = kinds.await.expect("read");
    assert_eq!(kinds.len(), text.lines().count(), "of each line it is kept what it is");
    let own = scene.test.app.db.read(move |tx| store::article_by_id(tx, amp)).await.expect("read");
    assert_eq!(
        own.expect("an article").url,
        scene.publication.url("/ferry/full"),
        "its own address is that one"
    );

    let liar = scene.article("/storm").await;
    for not_it in ["/front", "/nowhere", "https://elsewhere.test/storm", "javascript:alert(1)"] {
        scene.publication.publish("/storm", page("Ferry", &canonical(not_it), STORY));
        scene.look(liar).await;
        assert_eq!(scene.known_by("/storm").await, Some(liar), "{not_it}");
        assert_eq!(scene.known_by(not_it).await, None, "{not_it}");
    }
    let asked = scene.publication.asked().len();
    scene.look(amp).await;
    assert_eq!(scene.publication.asked().len(), asked + 1, "what is known is not asked for again");

    let twin = scene.article("/print/ferry").await;
    scene.publication.publish("/print/ferry", page("Ferry", &canonical("/ferry/full"), STORY));
    scene.look(twin).await;
    assert_eq!(
        scene.known_by("/print/ferry").await,
        Some(amp),
        "what is written from now on joins the article"
    );
});

both_engines!(every_address_of_one_story_is_one_article_and_a_translation_is_its_own, |engine| async move {
    let scene = Scene::new(engine).await;
    let canonical = "<link rel=canonical href='/ferry'><link rel=alternate hreflang=uk href='/uk/ferry'>";
    let ferry = scene.article("/ferry").await;
    scene.publication.publish("/ferry", page("Ferry", canonical, STORY));
    scene.look(ferry).await;
    for path in ["/amp/ferry", "/print/ferry", "/m/ferry", "/ferry?page=all", "/ferry?ref=front&view=1"] {
        let other = scene.article(path).await;
        assert_ne!(other, ferry, "{path} is not known yet");
        scene.publication.publish(path, page("Ferry", canonical, STORY));
        scene.look(other).await;
        assert_eq!(scene.known_by(path).await, Some(ferry), "{path}");
    }
    // A translation that names the original as its own address, as careless templates do.
    let translated = scene.article("/uk/ferry").await;
    let words = "<p>Пором до Варланду ходитиме всю зиму, вирішила рада ввечері в понеділок.</p>\
        <p>Він зупинявся щороку з 1987-го, коли старе судно розчавило кригою біля самого причалу.</p>";
    scene.publication.publish("/uk/ferry", page("Пором", canonical, words));
    scene.look(translated).await;
    assert_eq!(scene.known_by("/uk/ferry").await, Some(translated));
});

both_engines!(a_page_that_is_not_readable_says_why_and_what_to_do, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    let why = async || {
        let read = scene.test.app.db.read(move |tx| store::article_by_id(tx, article_id)).await;
        read.expect("read").expect("an article").look_why
    };
    let wall = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
    for (head, body, said) in [
        (
            "",
            "<div id=root></div><script src=/app.js></script>",
            "where a script draws the page, have the site push its text",
        ),
        (wall, STORY, "have the site push the whole text"),
        (
            "",
            "<article><h1>Ferry</h1><p>The ferry to Varland is to run all winter, the council decided.</p></article>\
             <div class='piano-paywall'>Read on for two crowns a week, and stop whenever you like.</div>",
            "have the site push the whole text",
        ),
    ] {
        scene.publication.publish("/ferry", page("Ferry", head, body));
        assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Unreadable);
        assert!(why().await.contains(said), "{}", why().await);
    }
    scene.publication.publish("/ferry", page("Ferry", "", STORY));
    assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Read);
    assert_eq!(why().await, "");
});

both_engines!(a_redirect_within_the_site_gives_the_article_one_more_address, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/old").await;
    scene.publication.publish("/old", Reply::redirect("/new/"));
    scene.publication.publish("/new/", page("Ferry", "", STORY));
    assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Read);
    assert_eq!(scene.known_by("/new").await, Some(article_id));
});

both_engines!(a_page_known_only_with_a_slash_is_found, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    scene.publication.publish("/ferry/", page("Ferry", "", STORY));
    assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Read);
});

/// How many revisions are kept.
async fn revisions(scene: &Scene, article_id: ArticleId) -> usize {
    let listed = scene.test.app.db.read(move |tx| store::list_revisions(tx, article_id)).await;
    listed.expect("read").len()
}

both_engines!(what_changes_by_itself_makes_no_revisions, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    let shown = |n: usize, year: &str| {
        let head = if n.is_multiple_of(2) { "The ferry sails all winter" } else { "Winter ferry, at last" };
        let story = STORY.replace("1987", year);
        Reply::html(&format!(
            "<title>Ferry</title><article><h1>{head}</h1><p>Read {} times today</p>{story}</article>\
             <footer>Page drawn in {n} ms</footer>",
            1204 + n
        ))
    };
    for n in 0..10 {
        scene.test.app.clock.advance_ms(120_000);
        scene.publication.publish("/ferry", shown(n, "1987"));
        scene.look(article_id).await;
    }
    let kept = revisions(&scene, article_id).await;
    assert!(kept <= 4, "{kept} revisions of a counter, a trial of headlines and a footer");
    let newest = scene.look(article_id).await.revision.expect("a text");
    assert!(newest.page_text.contains("drawn in 9 ms"), "the page beside the article is the one of today");
    scene.publication.publish("/ferry", shown(10, "1978"));
    let corrected = scene.look(article_id).await;
    assert_eq!(corrected.outcome, LookOutcome::Read);
    assert!(corrected.revision.expect("a revision").text.contains("since 1978"));
    assert_eq!(revisions(&scene, article_id).await, kept + 1);
});

both_engines!(a_page_that_robots_txt_forbids_us_is_not_asked_for, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    scene.publication.publish("/ferry", page("Ferry", "", STORY));
    let robots = |text: &str| Reply::raw("200 OK\r\nContent-Type: text/plain", text.as_bytes());
    scene.publication.publish("/robots.txt", robots("User-agent: Corrigenda\nDisallow: /ferry\n"));
    let look = scene.look(article_id).await;
    assert_eq!(look.outcome, LookOutcome::Unreadable);
    assert!(look.why.contains("does not let “Corrigenda” read this page"), "{}", look.why);
    assert!(look.why.contains("push the text"), "{}", look.why);
    assert_eq!((scene.publication.asked().len(), scene.publication.asked_for_robots()), (0, 1));

    scene.publication.publish("/robots.txt", robots("User-agent: *\nDisallow: /private\n"));
    scene.look(article_id).await;
    assert_eq!(scene.publication.asked_for_robots(), 1, "once a day");
    scene.test.app.clock.advance_ms(24 * 3_600_000);
    assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Read);
    assert_eq!(scene.publication.asked_for_robots(), 2);
});

both_engines!(a_host_that_asks_to_be_let_alone_is, |engine| async move {
    let scene = Scene::new(engine).await;
    let article_id = scene.article("/ferry").await;
    let busy = Reply::raw("429 Too Many Requests\r\nRetry-After: 600\r\nContent-Type: text/html", b"later");
    scene.publication.publish("/ferry", busy);
    let look = scene.look(article_id).await;
    assert_eq!(look.outcome, LookOutcome::Unreachable);
    assert!(look.why.contains("asks us to come back later"), "{}", look.why);
    scene.publication.publish("/ferry", page("Ferry", "", STORY));
    let other = scene.article("/storm").await;
    for held in [article_id, other] {
        let look = scene.look(held).await;
        assert!(look.why.contains("asks to be let alone until 2026-03-04T09:22:00Z"), "{}", look.why);
    }
    assert_eq!(scene.publication.asked().len(), 1);
    scene.test.app.clock.advance_ms(601_000);
    assert_eq!(scene.look(article_id).await.outcome, LookOutcome::Read);
});
