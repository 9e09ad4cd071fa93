//! What hostile and huge pages cost: `cargo bench -p corrigenda --bench hostile`, with a word of a
//! page's name after `--` for those pages alone, with `beside` for what is told last alone.
//!
//! Each page is read by a process of its own, `corrigenda article read`, whose time on the processor
//! and largest memory are printed beside those of an ordinary page. Then the pages are read by a
//! server's own readers, one after another, while it is asked for a page of the desk's public log,
//! and the answer's times are printed beside those of a server that reads nothing. Linux only.

#[path = "../tests/suite/support/hostile.rs"]
mod hostile;

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::Request;
use corrigenda::article::reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::store;
use corrigenda::clock::Clock;
use corrigenda::config::Settings;
use corrigenda::router::router;
use corrigenda::store::Place;
use corrigenda::web::App;
use tower::ServiceExt as _;

/// As much as is read of one page at most, in bytes.
const LARGEST: usize = 8 << 20;
/// What a job may cost.
const MOST_SECONDS: f64 = 2.0;
const MOST_MEGABYTES: f64 = 256.0;
/// How much longer others may wait.
const MOST_TIMES: f64 = 2.0;
/// How often the others' waiting is measured.
const ROUNDS: usize = 5;
/// Pages of each reader in a round.
const STOCK: usize = 120;
/// Clock ticks a second, as `/proc` counts them on every Linux.
const TICKS: f64 = 100.0;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("page.html");
    let chosen = |name: &str| given.is_empty() || given.iter().any(|word| name.contains(word.as_str()));
    let (mut ordinary, mut missed) = (0.0, 0);
    for (name, make) in hostile::pages(LARGEST) {
        if ordinary > 0.0 && !chosen(name) {
            continue;
        }
        std::fs::write(&file, make()).expect("written");
        let Cost { seconds, megabytes, said } = read(&file);
        ordinary = if ordinary == 0.0 { megabytes } else { ordinary };
        let over = seconds > MOST_SECONDS || megabytes - ordinary > MOST_MEGABYTES;
        missed += usize::from(over);
        let mark = if over { "MISSED " } else { "" };
        println!("{mark}{name}: {seconds:.2} s, {megabytes:.0} MB; {said}");
    }
    println!("goal: {MOST_SECONDS} s and {MOST_MEGABYTES} MB over an ordinary page; {missed} missed it");
    if given.is_empty() || given.iter().any(|word| word == "beside") {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(beside(folder.path()));
    }
}

struct Cost {
    seconds: f64,
    megabytes: f64,
    said: String,
}

/// Reads the page in a process of its own.
fn read(file: &Path) -> Cost {
    let child = Command::new(env!("CARGO_BIN_EXE_corrigenda"))
        .args(["article", "read"])
        .arg(file)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let (mut megabytes, proc) = (0.0_f64, format!("/proc/{}", child.id()));
    // Until it is waited for, what it used stands there; its memory only while it runs.
    let seconds = loop {
        let status = std::fs::read_to_string(format!("{proc}/status")).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        megabytes = megabytes.max(peak.unwrap_or_default() / 1024.0);
        let stat = std::fs::read_to_string(format!("{proc}/stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        if fields.first().is_none_or(|state| *state == "Z") {
            let ticks =
                |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
            break (ticks(11) + ticks(12)) / TICKS;
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let ended = child.wait_with_output().expect("it ended");
    let said = match ended.status.code() {
        Some(0) => "read".to_owned(),
        Some(_) => String::from_utf8_lossy(&ended.stderr)
            .chars()
            .take(150)
            .collect::<String>()
            .trim()
            .replace('\n', " "),
        None => format!("ABORTED: {}", ended.status),
    };
    let said = said
        .rsplit("for the desk: ")
        .next()
        .unwrap_or_default()
        .split(". Such pages")
        .next()
        .unwrap_or_default()
        .to_owned();
    Cost { seconds, megabytes, said }
}

/// How long others wait while pages are read.
async fn beside(folder: &Path) {
    let settings = Settings { base_url: Some("https://desk.test".into()), ..Settings::default() };
    let mut config = settings.checked().expect("right settings");
    config.place = Place::Sqlite(folder.join("beside.db"));
    let app = App::open(config, Clock::System).await.expect("a new database opens");
    let now = app.clock.now();
    let no_more: &[&str] = &[];
    let site =
        NewSite::checked("bench", "Bench", "en", "https://bench.test/", no_more).expect("a right site");
    app.db.write(move |tx| store::insert_site(tx, &site, now)).await.expect("a site");
    let router = router(app.clone());
    let ask = async || {
        let mut times = Vec::new();
        let until = Instant::now() + Duration::from_secs(10);
        while Instant::now() < until {
            let request = Request::get("/bench/corrections").body(Body::empty()).expect("a request");
            let began = Instant::now();
            let answer = router.clone().oneshot(request).await.expect("an answer");
            assert!(answer.status().is_success(), "{}", answer.status());
            times.push(began.elapsed());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        times.sort_unstable();
        (times[times.len() / 2], times[times.len() * 99 / 100])
    };
    let pages: Vec<String> = hostile::pages(LARGEST).iter().map(|(_, make)| make()).collect();
    let mut ratios = Vec::new();
    for _ in 0..ROUNDS {
        let alone = ask().await;
        let done = Arc::new(AtomicBool::new(false));
        // Copied before anybody waits: pages come from the network in pieces, not at once.
        let readers = [0, 1].map(|first| {
            let pages = pages.iter().cycle().skip(first).step_by(2).take(STOCK).cloned().collect();
            tokio::spawn(read_on(pages, done.clone()))
        });
        let busy = ask().await;
        done.store(true, Ordering::Relaxed);
        let mut read = 0;
        for reader in readers {
            read += reader.await.expect("read");
        }
        println!(
            "a page of the log: p50 {:.2?}, p99 {:.2?}; while {read} of the pages above were read: p50 {:.2?}, p99 {:.2?}",
            alone.0, alone.1, busy.0, busy.1
        );
        ratios.push(busy.1.as_secs_f64() / alone.1.as_secs_f64());
    }
    ratios.sort_by(f64::total_cmp);
    let middle = ratios[ROUNDS / 2];
    let mark = if middle > MOST_TIMES { "MISSED " } else { "" };
    println!("{mark}goal: a p99 of {MOST_TIMES} times at most; in the middle round it was {middle:.2}");
}

/// Has one page after the other read; how many.
async fn read_on(pages: Vec<String>, done: Arc<AtomicBool>) -> usize {
    let mut read = 0;
    for page in pages {
        // What it says of the page is said above.
        let _ = reading::read(page.into_bytes(), "text/html".into()).await;
        read += 1;
        if done.load(Ordering::Relaxed) {
            return read;
        }
    }
    panic!("the pages were read before the time was over: raise STOCK");
}
