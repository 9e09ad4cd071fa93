//! `corrigenda bench notices`: what a page asks about itself, beside a route that says hello, over the
//! same sockets in the same run.

use std::io::Write as _;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use clap::Args;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::fill::{house, place};
use super::luck::Luck;
use super::paper::SITES;
use crate::clock::{Clock, Timestamp};
use crate::config::Settings;
use crate::id::secret_hash;
use crate::params;
use crate::store::bulk::Bulk;
use crate::store::{Db, Error, Place};
use crate::web::{App, server};

/// How much.
#[derive(Args)]
pub struct Notices {
    /// Pages with a notice each
    #[arg(long, default_value_t = 100_000)]
    pages: usize,
    /// Connections that ask at once
    #[arg(long, default_value_t = 32)]
    connections: usize,
    /// Seconds of each round; the two routes take turns
    #[arg(long, default_value_t = 2)]
    seconds: u64,
    /// Rounds of each
    #[arg(long, default_value_t = 5)]
    rounds: usize,
}

/// Least share of the plain route's requests per second.
const GOAL: f64 = 0.7;

impl Notices {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("bench.db").to_string_lossy().into_owned();
        let now = Clock::System.now();
        let at = place(&file);
        let pages = self.pages;
        tokio::task::spawn_blocking(move || fill(&at, pages, now)).await??;
        let settings = Settings {
            base_url: Some("https://desk.example".into()),
            database_url: Some(file),
            ..Settings::default()
        };
        let app = App::open(settings.checked()?, Clock::System).await?;
        let stopping = app.stopping.clone();
        // A route of the server says hello with all that the server does for each of its routes; a bare one stands
        // outside of that.
        let hello = Router::new().route("/hello", get(|| async { "hello" }));
        let router = crate::router::router_with(app, hello).route("/bare", get(|| async { "hello" }));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn({
            let stopping = stopping.clone();
            async move { server::serve(listener, router, &stopping).await }
        });

        let (bare, hello) = (vec![asking("/bare", "")], vec![asking("/hello", "")]);
        let notices = self.questions();
        let mut out = std::io::stderr();
        writeln!(out, "{} pages; every one asked once, so that the process is warm", self.pages)?;
        let mut warming = TcpStream::connect(address).await?;
        let mut buffer = Vec::new();
        for question in &notices {
            ask(&mut warming, question, &mut buffer).await?;
        }
        let mut taken = [Vec::new(), Vec::new(), Vec::new()];
        for _ in 0..self.rounds {
            for (questions, taken) in [&bare, &hello, &notices].into_iter().zip(&mut taken) {
                taken.push(self.round(address, questions).await?);
            }
        }
        let [bare, plain, ours] = taken.map(|mut rates| {
            rates.sort_by(f64::total_cmp);
            rates[rates.len() / 2]
        });
        let share = ours / plain;
        writeln!(
            std::io::stdout(),
            "hello: {plain:.0} requests a second; notices of a page: {ours:.0}; share {:.0}% (goal: at least {:.0}%); \
             of a bare hello outside the server's layers, {bare:.0}: {:.0}%",
            share * 100.0,
            GOAL * 100.0,
            ours / bare * 100.0
        )?;
        stopping.cancel();
        serving.await?;
        anyhow::ensure!(
            share >= GOAL,
            "Notices are served at less than {:.0}% of a plain route.",
            GOAL * 100.0
        );
        Ok(())
    }

    /// Every page's question, in no order.
    fn questions(&self) -> Vec<Vec<u8>> {
        let key = SITES[0].0;
        let mut questions: Vec<Vec<u8>> = (0..self.pages)
            .map(|n| {
                let path = format!("/api/v1/sites/{key}/notices?url=https%3A%2F%2F{key}.example%2F{n}");
                asking(&path, &format!("origin: https://{key}.example\r\naccept-encoding: gzip, br\r\n"))
            })
            .collect();
        let mut luck = Luck::of(7, 3, 1);
        for n in (1..questions.len()).rev() {
            questions.swap(n, luck.below(n + 1));
        }
        questions
    }

    /// Requests a second that all connections together got answered.
    async fn round(&self, address: std::net::SocketAddr, questions: &[Vec<u8>]) -> anyhow::Result<f64> {
        let questions: std::sync::Arc<[Vec<u8>]> = questions.into();
        let (began, until) = (Instant::now(), Duration::from_secs(self.seconds));
        let mut asking = tokio::task::JoinSet::new();
        for connection in 0..self.connections {
            let questions = questions.clone();
            let mut n = connection * questions.len() / self.connections;
            asking.spawn(async move {
                let mut stream = TcpStream::connect(address).await?;
                stream.set_nodelay(true)?;
                let (mut answered, mut buffer) = (0_u64, Vec::new());
                while began.elapsed() < until {
                    ask(&mut stream, &questions[n % questions.len()], &mut buffer).await?;
                    (answered, n) = (answered + 1, n + 1);
                }
                Ok::<_, anyhow::Error>(answered)
            });
        }
        let mut all = 0;
        while let Some(answered) = asking.join_next().await {
            all += answered??;
        }
        Ok(all as f64 / began.elapsed().as_secs_f64())
    }
}

fn asking(path: &str, more: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: desk.example\r\n{more}\r\n").into_bytes()
}

/// Sends a question and reads its whole answer.
async fn ask(stream: &mut TcpStream, question: &[u8], buffer: &mut Vec<u8>) -> anyhow::Result<()> {
    stream.write_all(question).await?;
    buffer.clear();
    loop {
        anyhow::ensure!(stream.read_buf(buffer).await? > 0, "the server hung up");
        let Some(head) = memchr::memmem::find(buffer, b"\r\n\r\n") else { continue };
        anyhow::ensure!(buffer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer[..head]));
        let length = memchr::memmem::find(&buffer[..head], b"content-length: ")
            .and_then(|at| std::str::from_utf8(&buffer[at + 16..head]).ok())
            .and_then(|rest| rest.split("\r\n").next()?.parse::<usize>().ok());
        let Some(length) = length else { anyhow::bail!("an answer of unknown length") };
        if buffer.len() >= head + 4 + length {
            return Ok(());
        }
    }
}

/// A site whose every page carries a notice.
fn fill(place: &Place, pages: usize, now: Timestamp) -> Result<(), Error> {
    drop(Db::open(place, now.0)?);
    let (mut bulk, indexes) = Bulk::open(place)?;
    house(&mut bulk, now)?;
    let url = |n: usize| format!("https://{}.example/{n}", SITES[0].0);
    let id = |n: usize| n as i64 + 1;
    bulk.load(
        "articles",
        "article_id, site_id, url, title, byline, section, lang, published, first_seen_at, looked_at, look_outcome,
         etag, last_modified, failures",
        (0..pages).map(|n| {
            params![id(n), 1, url(n), format!("Page {n}"), "", "", "en", "", now, now, "read", "", "", 0].to_vec()
        }),
    )?;
    bulk.load(
        "article_aliases",
        "site_id, url, article_id",
        (0..pages).map(|n| params![1, url(n), id(n)].to_vec()),
    )?;
    let exact = "which was signed by the two governments in 1978 and renewed twice since";
    bulk.load(
        "cases",
        "case_id, site_id, article_id, lane, state, kind, exact, prefix, suffix, place, place_reason, readers, wording,
         message, notice_due, verdict, opened_at, attention_at, changed_at, search, passage_hash, version",
        (0..pages).map(|n| {
            params![
                id(n), 1, id(n), "correction", "fixed", "correction", exact, "the Treaty of Lisk, ", ". The text",
                "in_article", "", 1, exact, "", 0, "fixed_as_suggested", now, now, now, "", secret_hash(exact), 3
            ]
            .to_vec()
        }),
    )?;
    bulk.load(
        "notices",
        "site_id, article_id, case_id, kind, slug, text, was, now, exact, prefix, suffix, published_at",
        (0..pages).map(|n| {
            let text = format!("An earlier version of page {n} said that the treaty was signed in 1987. It was signed in 1978.");
            let was = exact.replace("1978", "1987");
            params![1, id(n), id(n), "correction", format!("case-{n}"), text, was, exact, exact, "the Treaty of Lisk, ", ". The text", now]
                .to_vec()
        }),
    )?;
    let counted =
        [("sites", "site_id"), ("articles", "article_id"), ("cases", "case_id"), ("notices", "notice_id")];
    bulk.finish(&indexes, &counted)
}
