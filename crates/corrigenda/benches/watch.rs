//! What watching costs: `TMPDIR=/somewhere cargo bench -p corrigenda --bench watch -- 10000 100000`:
//! so many articles, with so many open cases; with `postgres://…` of an empty database after it for
//! that engine.
//!
//! Invents a desk (`corrigenda bench fill`), serves its articles from a process beside as pages of 60 to
//! 80 kB, and has the worker re-read all of them: as pages that answer "not modified", as pages that
//! come again to the byte, plain and compressed, and as pages whose markup differs while their text does
//! not. Prints the time on the processor an article takes, that of the database's own processes apart,
//! and what asking alone takes, with nothing read or written. Linux only.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use corrigenda::article::fetch::Fetcher;
use corrigenda::article::{ArticleId, Validators, store};
use corrigenda::clock::Clock;
use corrigenda::config::Settings;
use corrigenda::dispatch::mail::Mailer;
use corrigenda::dispatch::worker;
use corrigenda::params;
use corrigenda::store::{Error, Place, jobs};
use corrigenda::web::App;
use tokio_util::sync::CancellationToken;

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
/// Clock ticks a second, as `/proc` counts them on every Linux.
const TICKS: f64 = 100.0;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if let [word, folder, ..] = given.as_slice()
        && word == "serve-pages"
    {
        return serve(Path::new(folder));
    }
    let given: Vec<String> = given.into_iter().filter(|word| !word.starts_with("--")).collect();
    let mut numbers = given.iter().filter_map(|word| word.parse::<i64>().ok());
    let (articles, cases) = (numbers.next().unwrap_or(1_000), numbers.next().unwrap_or(10_000));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("watch.db");
    let postgres = given.iter().find(|word| word.starts_with("postgres://"));
    let place = postgres.map_or(Place::Sqlite(file.clone()), |url| Place::Postgres(url.clone()));
    let url = postgres.cloned().unwrap_or_else(|| file.display().to_string());
    let filled = Command::new(env!("CARGO_BIN_EXE_corrigenda"))
        .args(["bench", "fill", "--undecided", "1", "--database-url", &url])
        .args(["--articles", &articles.to_string(), "--cases", &cases.to_string()])
        .args(["--reports", &(cases + cases / 5).to_string()])
        .stderr(Stdio::null())
        .status();
    assert!(filled.expect("the binary runs").success(), "the database is empty and can be filled");
    let pages = folder.path().join("pages");
    std::fs::create_dir(&pages).expect("a folder");
    let mut server = Command::new(std::env::current_exe().expect("this program"))
        .args(["serve-pages".as_ref(), pages.as_os_str()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("a server");
    let mut host = String::new();
    BufReader::new(server.stdout.take().expect("its output")).read_line(&mut host).expect("its address");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let done = runtime.block_on(run(place, &pages, host.trim()));
    let _ = server.kill();
    let _ = server.wait();
    done.expect("the database answers");
}

async fn run(place: Place, pages: &Path, host: &str) -> Result<(), Error> {
    let settings = Settings {
        base_url: Some("https://desk.test".into()),
        private_hosts: Some(vec![host.to_owned()]),
        ..Settings::default()
    };
    let mut config = settings.checked().expect("right settings");
    config.place = place;
    let app = App::open(config, Clock::fixed(Clock::System.now())).await.expect("the database opens");
    let fetcher = Fetcher::new(&app.config.private_hosts).expect("a client");
    let mailer = Mailer::new(&app.config, &app.keys).expect("no mail");
    publish(&app, pages, host).await?;
    // What filling left to do is not what is measured.
    worker::run_due(&app, &fetcher, &mailer, corrigenda::desk::digest::perform).await?;
    let rounds = [
        ("tagged", "read for the first time"),
        ("tagged", "followed"),
        ("tagged", "not modified"),
        ("plain", "the same bytes"),
        ("zipped", "the same bytes, compressed"),
        ("restless", "other bytes, the same text"),
        ("tagged", "not modified again"),
    ];
    for (mode, what) in rounds {
        std::fs::write(pages.join("mode"), mode).expect("written");
        round(&app, &fetcher, &mailer, what).await?;
        if matches!(mode, "plain" | "zipped") || what == "not modified" {
            asking(&app, &fetcher, mode == "tagged").await?;
        }
    }
    Ok(())
}

/// What only asking for the pages costs.
async fn asking(app: &App, fetcher: &Fetcher, tagged: bool) -> Result<(), Error> {
    let urls: Vec<String> = app
        .db
        .read(|tx| {
            let rows = tx.query("/* bench.urls */ select url from articles limit 2000", params![])?;
            rows.iter().map(|row| row.get("url")).collect::<Result<_, Error>>()
        })
        .await?;
    let known =
        Validators { etag: if tagged { "\"1\"".into() } else { String::new() }, ..Validators::default() };
    let here = on_processor("self");
    for url in &urls {
        fetcher.get(&url.parse().expect("an address"), &known).await.expect("a page");
    }
    let each = (on_processor("self") - here) * 1000.0 / urls.len() as f64;
    println!("    of that, asking alone: {each:.3} ms");
    Ok(())
}

/// Gives every article a page of its text on the server.
async fn publish(app: &App, pages: &Path, host: &str) -> Result<(), Error> {
    let ids: Vec<i64> = app
        .db
        .read(|tx| {
            tx.query("/* bench.articles */ select article_id from articles", params![])?
                .iter()
                .map(|row| row.get("article_id"))
                .collect::<Result<_, Error>>()
        })
        .await?;
    for article_id in ids {
        let newest = app.db.read(move |tx| store::newest_revision(tx, ArticleId(article_id))).await?;
        let Some(newest) = newest else { continue };
        let lines: String = newest.text.lines().map(|line| format!("<p>{line}</p>\n")).collect();
        let menu = "<li><a href='/'>A place of the paper</a></li>".repeat(40);
        // What pages carry beside their words: half of it settings, half of it what does not pack well.
        let state: String = (0..1_000_u64)
            .map(|n| {
                format!("{{\"slot\":{n},\"id\":\"{:016x}\"}},", (n ^ article_id as u64).wrapping_mul(GOLDEN))
            })
            .collect();
        let state = format!(
            "<script>var state=[{state}]; {}</script>",
            "collapse(); expand(slot, state);\n".repeat(600)
        );
        let html = format!(
            "<!doctype html><html lang=en><head><title>{}</title>{state}</head><body><nav><ul>{menu}</ul></nav><main><article>\
             <h1>{}</h1>{lines}</article></main><footer>{menu}</footer></body></html>",
            newest.title, newest.title
        );
        std::fs::write(pages.join(article_id.to_string()), html).expect("written");
    }
    let host = host.to_owned();
    app.db
        .write(move |tx| {
            tx.execute(
                "/* bench.host */ insert into site_hosts (site_id, host) select site_id, $1 from sites",
                params![&host],
            )?;
            tx.execute(
                "/* bench.origin */ update revisions set origin = 'fetched' where origin = 'pushed'",
                params![],
            )?;
            tx.execute(
                "/* bench.urls */ update articles set url = 'http://' || $1 || '/' || article_id, next_look_at = null",
                params![&host],
            )?;
            tx.execute("/* bench.aliases */ delete from article_aliases", params![])?;
            tx.execute(
                "/* bench.aliases */ insert into article_aliases (site_id, url, article_id)
                 select site_id, url, article_id from articles",
                params![],
            )
        })
        .await?;
    Ok(())
}

async fn round(app: &App, fetcher: &Fetcher, mailer: &Mailer, what: &str) -> Result<(), Error> {
    let now = app.clock.now();
    let articles = app
        .db
        .write(move |tx| tx.execute("/* bench.due */ update articles set next_look_at = $1", params![now]))
        .await?;
    let (began, here, there) = (Instant::now(), on_processor("self"), databases(app).await?);
    let working = App { stopping: CancellationToken::new(), ..app.clone() };
    let stopping = working.stopping.clone();
    let others = corrigenda::desk::digest::perform;
    let worker = tokio::spawn(worker::run(working, fetcher.clone(), mailer.clone(), others));
    loop {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let next = app.db.read(|tx| Ok::<_, Error>((store::next_due(tx)?, jobs::next_due(tx, "")?))).await?;
        if next.0.is_none_or(|at| at > now) && next.1.is_none_or(|at| at > now.0 + jobs::LEASE_MS) {
            break;
        }
    }
    stopping.cancel();
    worker.await.expect("it ends");
    let (here, there) = (on_processor("self") - here, databases(app).await? - there);
    let each = |seconds: f64| seconds * 1000.0 / articles as f64;
    let outcomes = app
        .db
        .read(|tx| {
            tx.query(
                "/* bench.outcomes */ select look_outcome, count(*) as n from articles group by look_outcome",
                params![],
            )?
            .iter()
            .map(|row| Ok(format!("{} {}", row.get::<i64>("n")?, row.get::<String>("look_outcome")?)))
            .collect::<Result<Vec<_>, Error>>()
        })
        .await?
        .join(", ");
    println!(
        "{what}: {articles} articles in {:.1?}; {:.3} ms of CPU an article here, {:.3} ms in the database's processes; \
         {outcomes}",
        began.elapsed(),
        each(here),
        each(there)
    );
    app.clock.advance_ms(24 * 3_600_000);
    Ok(())
}

/// Seconds a process has had the processor.
fn on_processor(process: &str) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / TICKS
}

/// The same for the processes of a database that runs beside.
async fn databases(app: &App) -> Result<f64, Error> {
    if matches!(app.config.place, Place::Sqlite(_)) {
        return Ok(0.0);
    }
    let pids: Vec<i64> = app
        .db
        .read(|tx| {
            let sql =
                "/* bench.processes */ select pid::bigint as pid from pg_stat_activity where pid is not null";
            tx.query(sql, params![])?.iter().map(|row| row.get("pid")).collect::<Result<_, Error>>()
        })
        .await?;
    Ok(pids.iter().map(|pid| on_processor(&pid.to_string())).sum())
}

/// Serves the folder's pages until it is ended; its file `mode` says how.
fn serve(folder: &Path) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        std::thread::spawn(move || answer(&stream, &folder));
    }
}

fn answer(stream: &TcpStream, folder: &Path) {
    static ANSWERS: AtomicU64 = AtomicU64::new(0);
    let (mut lines, mut out) = (BufReader::new(stream).lines().map_while(Result::ok), stream);
    while let Some(request) = lines.next() {
        let heads: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let path = request.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
        let mode = std::fs::read_to_string(folder.join("mode")).unwrap_or_default();
        let asks = heads.iter().any(|head| head.to_ascii_lowercase().starts_with("if-none-match"));
        let mut answer: Vec<u8>;
        match std::fs::read_to_string(folder.join(path)) {
            Err(_) => answer = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_vec(),
            Ok(_) if mode == "tagged" && asks => answer = b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec(),
            Ok(mut page) => {
                if mode == "restless" {
                    let nth = ANSWERS.fetch_add(1, Ordering::Relaxed);
                    page = page.replace("<main>", &format!("<main data-nonce={nth}>"));
                }
                let (body, how) = match mode.as_str() {
                    "zipped" => (zipped(page.as_bytes()), "content-encoding: gzip\r\n"),
                    _ => (page.into_bytes(), ""),
                };
                let head = "HTTP/1.1 200 OK\r\netag: \"1\"\r\ncontent-type: text/html; charset=utf-8\r\n";
                answer = format!("{head}{how}content-length: {}\r\n\r\n", body.len()).into_bytes();
                answer.extend(body);
            }
        }
        if out.write_all(&answer).is_err() {
            return;
        }
    }
}

fn zipped(page: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(page).expect("into memory");
    encoder.finish().expect("into memory")
}
