//! What was acknowledged is kept, however the process ends.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use corrigenda::article::fetch::install_tls;
use corrigenda::store::Place;
use serde_json::{Value, json};

use crate::both_engines;
use crate::support::TestDb;

/// Kills on each engine. None lost in 20 means less than one in seven, with 95 % certainty; the
/// senders that run meanwhile make it thousands of acknowledgements.
const KILLS: usize = 20;
/// Senders at once, each waiting for its answer before it goes on.
const SENDERS: usize = 16;

/// The binary as an operator starts it.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(database: &str) -> Server {
        let mut process = corrigenda(database)
            .args(["serve", "--listen", "127.0.0.1:0", "--base-url", "https://desk.test"])
            .args(["--reports-per-minute", "1000000"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        let out = BufReader::new(process.stdout.take().expect("its output"));
        let mut lines = out.lines();
        let serving = lines
            .find_map(|line| line.expect("text").split_once(" on ").map(|(_, at)| at.trim().to_owned()))
            .expect("it says where it serves");
        // Kept reading, or the process would stop at a closed pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Server { process, address: format!("http://{serving}/api/v1/reports") }
    }

    fn kill(mut self) {
        self.process.kill().expect("SIGKILL");
        self.process.wait().expect("it ended");
    }
}

fn corrigenda(database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_corrigenda"));
    command.env("DATABASE_URL", database).env("RUST_LOG", "off");
    command
}

fn report(number: usize) -> Value {
    json!({
        "id": uuid::Uuid::from_u128(number as u128 + 1).to_string(),
        "site": "courier",
        "url": format!("http://127.0.0.1:9/article-{}", number % 7),
        "kind": "correction",
        "quote": { "exact": format!("signed in {number}"), "prefix": "was ", "suffix": " and" },
        "suggestion": "signed in 1978",
    })
}

async fn post(client: &reqwest::Client, address: &str, report: &Value) -> Option<(u16, String)> {
    let answer = client
        .post(address)
        .header("content-type", "application/json")
        .body(report.to_string())
        .send()
        .await
        .ok()?;
    let status = answer.status().as_u16();
    Some((status, answer.text().await.ok()?))
}

both_engines!(an_acknowledged_report_survives_twenty_kills_under_load, |engine| async move {
    install_tls();
    let database = TestDb::new(engine).await;
    let url = match &database.place {
        Place::Sqlite(path) => path.display().to_string(),
        Place::Postgres(url) => url.clone(),
    };
    let added = corrigenda(&url)
        .args(["site", "add", "courier", "--name", "The Courier", "--home", "http://127.0.0.1:9"])
        .stdout(Stdio::null())
        .status()
        .expect("the binary runs");
    assert!(added.success());

    let client = reqwest::Client::new();
    let acknowledged: Arc<Mutex<HashMap<usize, String>>> = Arc::default();
    for round in 0..KILLS {
        let server = Server::start(&url);
        let mut senders = tokio::task::JoinSet::new();
        for sender in 0..SENDERS {
            let (client, address) = (client.clone(), server.address.clone());
            let acknowledged = Arc::clone(&acknowledged);
            senders.spawn(async move {
                for n in 0.. {
                    let number = (round * 10_000 + n) * SENDERS + sender;
                    let Some((status, body)) = post(&client, &address, &report(number)).await else { return };
                    assert_eq!(status, 201, "{body}");
                    acknowledged.lock().expect("unpoisoned").insert(number, body);
                }
            });
        }
        let before = acknowledged.lock().expect("unpoisoned").len();
        // In the middle of the load, at another moment each time.
        while acknowledged.lock().expect("unpoisoned").len() < before + 40 + round * 7 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        server.kill();
        while let Some(ended) = senders.join_next().await {
            ended.expect("every answer was a 201 or none");
        }
    }

    let server = Server::start(&url);
    let acknowledged = std::mem::take(&mut *acknowledged.lock().expect("unpoisoned"));
    assert!(acknowledged.len() > KILLS * 40);
    for (number, receipt) in acknowledged {
        // The same report again is known, and its receipt is the one that was given.
        let again = post(&client, &server.address, &report(number)).await.expect("an answer");
        assert_eq!(again, (200, receipt), "report {number} was acknowledged and is lost");
    }
    server.kill();
});
