//! How fast the same words are found among many articles, and what finding them costs:
//! `cargo bench -p corrigenda --bench sisters -- 20000`, with `postgres://…` after it for that engine.
//!
//! Fills a database with articles of made-up words whose frequencies fall like those of a language,
//! then asks for passages of them, word for word and with a word changed. Prints how long filling
//! and asking took, how many were found, and the size of the postings.

use std::path::Path;
use std::time::{Duration, Instant};

use corrigenda::article::revision::Reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::{ArticleId, Origin, SiteId, sisters, store};
use corrigenda::clock::Timestamp;
use corrigenda::store::{Db, Error, Place};
use corrigenda_anchor::Quote;

const NOW: Timestamp = Timestamp(1_772_615_520_000);
/// Words of an article.
const WORDS: usize = 500;
/// Different words.
const LEXICON: u64 = 60_000;
const QUERIES: usize = 1_000;

/// A generator that gives the same numbers at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A word: the few first ones often, the many last ones seldom.
    fn word(&mut self) -> String {
        let unit = (self.roll() >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = ((LEXICON as f64).powf(unit)) as u64;
        let mut left = rank.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        let mut word = String::new();
        for _ in 0..2 + rank % 3 {
            word.push(b"bdfgklmnprstvz"[(left % 14) as usize] as char);
            left /= 14;
            word.push(b"aeiou"[(left % 5) as usize] as char);
            left /= 5;
        }
        word
    }
}

/// The text of the article of that number.
fn text(number: u64) -> String {
    let mut dice = Dice(number.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1);
    let words: Vec<String> = (0..WORDS).map(|_| dice.word()).collect();
    words.chunks(60).map(|paragraph| paragraph.join(" ")).collect::<Vec<_>>().join("\n")
}

fn percentile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share) as usize]
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let articles: u64 = given.iter().find_map(|word| word.parse().ok()).unwrap_or(2_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("sisters.db");
    let place = match given.iter().find(|word| word.starts_with("postgres://")) {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Sqlite(file.clone()),
    };
    let db = Db::open(&place, NOW.0).expect("a database");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(run(&db, articles, &file)).expect("the database answers");
}

async fn run(db: &Db, articles: u64, file: &Path) -> Result<(), Error> {
    let site_id: SiteId = db
        .write(|tx| {
            let no_more: &[&str] = &[];
            let site = NewSite::checked("bench", "Bench", "en", "https://bench.test/", no_more);
            store::insert_site(tx, &site.expect("a right site"), NOW)
        })
        .await?;
    let (began, size) = (Instant::now(), articles as usize * text(1).len());
    for first in (0..articles).step_by(200) {
        db.write(move |tx| {
            for number in first..(first + 200).min(articles) {
                let url = format!("https://bench.test/{number}");
                let article_id = store::join_or_insert(tx, site_id, &url, NOW)?;
                let text = text(number);
                let reading =
                    Reading { title: String::new(), text, page_text: String::new(), origin: Origin::Pushed };
                store::insert_revision_if_new(tx, article_id, &reading, NOW)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
    }
    let took = began.elapsed();
    println!(
        "{articles} articles, {} MB of text: filled in {took:.1?}, {:.0} a second",
        size >> 20,
        articles as f64 / took.as_secs_f64()
    );
    for (what, changed) in [("word for word", false), ("one word of twelve changed", true)] {
        let (mut times, mut found) = (Vec::with_capacity(QUERIES), 0);
        let mut dice = Dice(7);
        for _ in 0..QUERIES {
            let number = dice.roll() % articles;
            let text = text(number);
            let words: Vec<&str> = text.lines().next().unwrap_or_default().split(' ').collect();
            let mut passage: Vec<&str> = words[20..32].to_vec();
            if changed {
                passage[5] = "quite";
            }
            let quote = Quote::new(passage.join(" "));
            let began = Instant::now();
            let answer = db.read(move |tx| sisters::store::find(tx, site_id, ArticleId(0), &quote)).await?;
            times.push(began.elapsed());
            found += usize::from(answer.iter().any(|one| one.revision.text == text));
        }
        println!(
            "{what}: {found} of {QUERIES} found, p50 {:.2?}, p99 {:.2?}",
            percentile(&mut times, 0.5),
            percentile(&mut times, 0.99)
        );
    }
    if let Ok(file) = std::fs::metadata(file) {
        println!(
            "the whole database: {} MB, {} bytes an article",
            file.len() >> 20,
            file.len() / articles.max(1)
        );
    }
    Ok(())
}
