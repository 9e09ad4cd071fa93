//! The one client: what it refuses to reach, what it refuses to swallow, what it gives away.

use std::io::Write as _;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use corrigenda::article::fetch::{Answer, FetchError, Fetched, Fetcher, Limits, Names};
use corrigenda::article::{LookOutcome, Validators};
use url::Url;

use crate::support::publication::{Publication, Reply};

/// Names of a test: each question gets the next answer, the last one for ever.
#[derive(Default)]
struct TestNames {
    answers: Mutex<Vec<Vec<IpAddr>>>,
    asked: AtomicUsize,
}

impl TestNames {
    fn answering(answers: &[&[&str]]) -> Arc<TestNames> {
        let parse = |list: &&[&str]| list.iter().map(|ip| ip.parse().expect("an address")).collect();
        Arc::new(TestNames { answers: Mutex::new(answers.iter().map(parse).collect()), asked: 0.into() })
    }
}

impl Names for TestNames {
    fn look_up(&self, _: &str) -> Answer {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut answers = self.answers.lock().expect("not poisoned");
        let answer = if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() };
        Box::pin(async move { Ok(answer) })
    }
}

fn fetcher(listed: &[&str], names: Arc<TestNames>, limits: Limits) -> Fetcher {
    let listed: Vec<String> = listed.iter().map(|host| (*host).to_owned()).collect();
    Fetcher::with(&listed, names, limits).expect("a client")
}

/// A client that may reach the publication, where every name is this machine.
fn to(publication: &Publication) -> Fetcher {
    fetcher(&[&publication.host], TestNames::answering(&[&["127.0.0.1"]]), Limits::default())
}

async fn get(fetcher: &Fetcher, url: &str) -> Result<Fetched, FetchError> {
    fetcher.get(&Url::parse(url).expect(url), &Validators::default()).await
}

fn not_public(result: &Result<Fetched, FetchError>) -> bool {
    matches!(result, Err(FetchError::NotPublic { .. }))
}

#[tokio::test]
async fn no_literal_address_that_is_not_public_is_reached_in_any_spelling() {
    let names = TestNames::answering(&[&["127.0.0.1"]]);
    let fetcher = fetcher(&[], names.clone(), Limits::default());
    let literals = [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.01/",
        "http://127.0.0.1./",
        "http://①②⑦.⓪.⓪.①/",
        "http://0.0.0.0/",
        "http://0/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "https://192.168.1.1/",
        "https://224.0.0.1/",
    ];
    for url in literals {
        let refused = get(&fetcher, url).await;
        assert!(not_public(&refused), "{url}: {refused:?}");
    }
    assert_eq!(names.asked.load(Ordering::SeqCst), 0, "a literal needs no name");
}

#[tokio::test]
async fn a_name_is_judged_by_every_address_it_has_at_the_moment_of_dialling() {
    for answer in [
        &["127.0.0.1"][..],
        &["::1"],
        &["169.254.169.254"],
        &["::ffff:10.0.0.1"],
        &["93.184.215.14", "10.0.0.1"],
        &["2606:2800:21f::1", "fd00::1"],
    ] {
        let names = TestNames::answering(&[answer]);
        let fetcher = fetcher(&[], names.clone(), Limits::default());
        let refused = get(&fetcher, "http://news.test/a").await;
        assert!(not_public(&refused), "{answer:?}: {refused:?}");
        assert_eq!(names.asked.load(Ordering::SeqCst), 1, "what is checked is what would be dialled");
    }
    let nowhere = fetcher(&[], TestNames::answering(&[&[]]), Limits::default());
    let error = get(&nowhere, "http://news.test/a").await.expect_err("no address");
    assert_eq!(error.outcome(), LookOutcome::Unreachable);
    assert_eq!(error.to_string(), "news.test cannot be reached: the name has no address");
}

#[tokio::test]
async fn only_web_addresses_on_web_ports_without_credentials_are_asked() {
    let publication = Publication::open().await;
    publication.publish("/a", Reply::html("<p>Not for strangers.</p>"));
    let fetcher = fetcher(&[], TestNames::answering(&[&["127.0.0.1"]]), Limits::default());
    let port = publication.host.rsplit(':').next().expect("a port").parse().expect("a number");
    assert_eq!(get(&fetcher, &publication.url("/a")).await, Err(FetchError::Port(port)));
    assert_eq!(get(&fetcher, "http://news.test:22/").await, Err(FetchError::Port(22)));
    assert_eq!(get(&fetcher, "ftp://news.test/").await, Err(FetchError::Scheme("ftp".into())));
    assert_eq!(get(&fetcher, "http://a:b@news.test/").await, Err(FetchError::Credentials));
    assert!(publication.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_is_judged_like_the_first_address() {
    let publication = Publication::open().await;
    let fetcher = to(&publication);
    for target in [
        "http://169.254.169.254/latest/",
        "http://[::1]/",
        "http://127.0.0.1/",
        "//10.0.0.1/",
        "http://internal.test/",
        "https://internal.test/",
    ] {
        publication.publish("/go", Reply::redirect(target));
        let refused = get(&fetcher, &publication.url("/go")).await;
        assert!(not_public(&refused), "{target}: {refused:?}");
    }
    for (target, expected) in [
        ("file:///etc/passwd", FetchError::Scheme("file".into())),
        ("http://a:b@news.test/", FetchError::Credentials),
        ("http://news.test:6379/", FetchError::Port(6379)),
        ("http://[", FetchError::BadRedirect),
    ] {
        publication.publish("/go", Reply::redirect(target));
        assert_eq!(get(&fetcher, &publication.url("/go")).await, Err(expected), "{target}");
    }
    publication.publish("/round", Reply::redirect("/round"));
    assert_eq!(get(&fetcher, &publication.url("/round")).await, Err(FetchError::Redirects(5)));
}

#[tokio::test]
async fn a_listed_host_is_reached_and_redirects_within_it_are_followed() {
    let publication = Publication::open().await;
    publication.publish("/old", Reply::redirect("/new?a=1#part"));
    publication.publish("/new?a=1", Reply::html("<p>The harbour opened.</p>"));
    let Ok(Fetched::Page(page)) = get(&to(&publication), &publication.url("/old")).await else {
        panic!("a page")
    };
    assert_eq!(page.url.as_str(), publication.url("/new?a=1"));
    assert_eq!(page.body, b"<p>The harbour opened.</p>");
    assert_eq!(page.content_type, "text/html; charset=utf-8");
    for request in publication.asked().iter().map(|request| request.to_lowercase()) {
        assert!(request.contains("user-agent: corrigenda/"), "{request}");
        assert!(request.contains("accept-encoding: gzip\r\n"), "{request}");
        for secret in ["cookie:", "authorization:", "referer:", "proxy-"] {
            assert!(!request.contains(secret), "{request}");
        }
    }
}

#[tokio::test]
async fn a_listed_name_may_be_private_on_its_port_alone() {
    let publication = Publication::open().await;
    publication.publish("/", Reply::html("<p>Ours.</p>"));
    let port = publication.host.rsplit(':').next().expect("a port");
    let names = TestNames::answering(&[&["127.0.0.1"]]);
    let fetcher = fetcher(&[&format!("cms.test:{port}")], names, Limits::default());
    assert!(get(&fetcher, &format!("http://cms.test:{port}/")).await.is_ok());
    assert!(not_public(&get(&fetcher, "http://cms.test/").await));
    assert_eq!(get(&fetcher, "http://cms.test:8081/").await, Err(FetchError::Port(8081)));
}

#[tokio::test]
async fn what_is_not_changed_is_not_sent_again() {
    let publication = Publication::open().await;
    publication.publish("/a", Reply::tagged("one", "<p>The harbour opened.</p>"));
    let (fetcher, url) = (to(&publication), Url::parse(&publication.url("/a")).expect("an address"));
    let Ok(Fetched::Page(page)) = fetcher.get(&url, &Validators::default()).await else { panic!("a page") };
    assert_eq!(page.validators.etag, "\"one\"");
    assert_eq!(fetcher.get(&url, &page.validators).await, Ok(Fetched::NotModified));
    publication.publish("/a", Reply::status("304 Not Modified"));
    let unasked = fetcher.get(&url, &Validators::default()).await;
    assert_eq!(unasked, Err(FetchError::Status(304)), "nobody asked whether it changed");
}

#[tokio::test]
async fn statuses_without_a_page_are_told_apart() {
    let publication = Publication::open().await;
    let fetcher = to(&publication);
    for (status, outcome) in [
        ("404 Not Found", LookOutcome::Gone),
        ("410 Gone", LookOutcome::Gone),
        ("401 Unauthorized", LookOutcome::Unreachable),
        ("429 Too Many Requests", LookOutcome::Unreachable),
        ("503 Service Unavailable", LookOutcome::Unreachable),
    ] {
        publication.publish("/a", Reply::status(status));
        let error = get(&fetcher, &publication.url("/a")).await.expect_err(status);
        assert_eq!(error.outcome(), outcome, "{status}");
    }
}

fn zipped(plain: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).expect("into memory");
    encoder.finish().expect("into memory")
}

#[tokio::test]
async fn a_compressed_page_is_inflated_and_a_bomb_is_not() {
    let publication = Publication::open().await;
    let fetcher = to(&publication);
    let head = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";
    publication.publish("/a", Reply::raw(head, &zipped(b"<p>The harbour opened.</p>")));
    let Ok(Fetched::Page(page)) = get(&fetcher, &publication.url("/a")).await else { panic!("a page") };
    assert_eq!(page.body, b"<p>The harbour opened.</p>");
    // A gigabyte of zeros in a megabyte, made of one piece over and over.
    let piece = zipped(&vec![0; 16 << 20]);
    publication.publish("/bomb", Reply::raw(head, &piece.repeat(64)));
    let began = Instant::now();
    assert_eq!(get(&fetcher, &publication.url("/bomb")).await, Err(FetchError::InflatesTooFar(8 << 20)));
    assert!(began.elapsed() < Duration::from_secs(5));
    let brotli = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br";
    publication.publish("/br", Reply::raw(brotli, b"..."));
    assert_eq!(get(&fetcher, &publication.url("/br")).await, Err(FetchError::Encoding("br".into())));
}

#[tokio::test]
async fn what_is_too_large_is_left_whether_it_says_so_or_not() {
    let publication = Publication::open().await;
    let fetcher = to(&publication);
    let large = vec![b'a'; (4 << 20) + 1];
    publication.publish("/silent", Reply::raw("200 OK\r\nContent-Type: text/html", &large));
    assert_eq!(get(&fetcher, &publication.url("/silent")).await, Err(FetchError::TooLarge(4 << 20)));
    let said = "200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999999999";
    publication.publish("/said", Reply::raw(said, b"a").stalling());
    assert_eq!(get(&fetcher, &publication.url("/said")).await, Err(FetchError::TooLarge(4 << 20)));
    publication.publish("/just", Reply::raw("200 OK\r\nContent-Type: text/html", &large[1..]));
    assert!(get(&fetcher, &publication.url("/just")).await.is_ok());
}

#[tokio::test]
async fn what_is_no_text_is_left() {
    let publication = Publication::open().await;
    let fetcher = to(&publication);
    for (kind, taken) in [
        ("text/html", true),
        ("application/xhtml+xml; charset=utf-8", true),
        ("TEXT/PLAIN", true),
        ("application/pdf", false),
        ("image/png", false),
        ("application/octet-stream", false),
    ] {
        publication.publish("/a", Reply::raw(&format!("200 OK\r\nContent-Type: {kind}"), b"text"));
        let answer = get(&fetcher, &publication.url("/a")).await;
        assert_eq!(answer.is_ok(), taken, "{kind}");
        if let Err(error) = answer {
            assert_eq!(error, FetchError::ContentType(kind.into()));
            assert_eq!(error.outcome(), LookOutcome::Unreadable);
        }
    }
}

#[tokio::test]
async fn a_slow_site_is_left_when_the_time_is_up() {
    let publication = Publication::open().await;
    let limits = Limits { total: Duration::from_millis(300), ..Limits::default() };
    let fetcher = fetcher(&[&publication.host], TestNames::answering(&[&["127.0.0.1"]]), limits);
    publication.publish("/drip", Reply::html("<p>").dripping());
    publication.publish("/stall", Reply::html("<p>").stalling());
    for path in ["/drip", "/stall"] {
        let answer = get(&fetcher, &publication.url(path)).await;
        assert_eq!(answer, Err(FetchError::TooSlow(limits.total)), "{path}");
    }
}

#[tokio::test]
async fn nobody_at_the_address_is_unreachable() {
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let host = taken.local_addr().expect("bound").to_string();
    drop(taken);
    let fetcher = fetcher(&[&host], TestNames::answering(&[&["127.0.0.1"]]), Limits::default());
    let error = get(&fetcher, &format!("http://{host}/")).await.expect_err("nobody there");
    assert_eq!(error.outcome(), LookOutcome::Unreachable);
    assert!(error.to_string().starts_with("127.0.0.1 cannot be reached: "), "{error}");
}
