//! How fast the same words are found among many articles, and what finding them costs:
//! `TMPDIR=/somewhere/large cargo bench -p corrigenda --bench sisters -- 1000000`, with `postgres://…`
//! after it for that engine: the address of an empty database, or with the path of a file that is to be
//! kept, `….db`. A database that was filled before is only asked. A million takes some 5 GB.
//!
//! Fills a database with articles of made-up words whose frequencies fall like those of a language,
//! each with a paragraph from an agency that ten articles carry; then asks for passages of them, word
//! for word and with a word changed. Prints how long filling and asking took, what asking took on the
//! processor, how many were found, and the size of what they are found by.

use std::path::Path;
use std::time::{Duration, Instant};

use corrigenda::article::revision::Reading;
use corrigenda::article::site::NewSite;
use corrigenda::article::{ArticleId, Origin, SiteId, sisters, store};
use corrigenda::clock::Timestamp;
use corrigenda::params;
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

/// Words of what an agency sent.
const AGENCY: usize = 40;

/// The text of the article of that number, of so many.
fn text(number: u64, of: u64) -> String {
    let mut lines = paragraphs(number.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1, WORDS - AGENCY);
    // Ten articles of the whole have the same.
    lines.extend(paragraphs((number % of.div_ceil(10)).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 2, AGENCY));
    lines.join("\n")
}

fn paragraphs(seed: u64, words: usize) -> Vec<String> {
    let mut dice = Dice(seed);
    let words: Vec<String> = (0..words).map(|_| dice.word()).collect();
    words.chunks(60).map(|paragraph| paragraph.join(" ")).collect()
}

fn percentile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share) as usize]
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let articles: u64 = given.iter().find_map(|word| word.parse().ok()).unwrap_or(2_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let kept = given.iter().find(|word| word.ends_with(".db")).map(std::path::PathBuf::from);
    let file = kept.unwrap_or_else(|| folder.path().join("sisters.db"));
    let place = match given.iter().find(|word| word.starts_with("postgres://")) {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Sqlite(file.clone()),
    };
    let db = Db::open(&place, NOW.0).expect("a database");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(run(&db, articles, &file)).expect("the database answers");
}

async fn run(db: &Db, articles: u64, file: &Path) -> Result<(), Error> {
    let filled =
        db.read(|tx| Ok::<_, Error>(store::site_by_key(tx, "bench")?.map(|site| site.site_id))).await?;
    let site_id = match filled {
        Some(site_id) => site_id,
        None => fill(db, articles).await?,
    };
    for passage in [Passage::WordForWord, Passage::OneWordChanged, Passage::OfAnAgency] {
        ask(db, site_id, articles, passage).await?;
    }
    for table in ["article_runs", "run_blocks"] {
        let bytes = size(db, table, file.exists()).await?;
        println!("{table}: {} MB, {} bytes an article", bytes >> 20, bytes / articles.max(1) as i64);
    }
    if let Ok(file) = std::fs::metadata(file) {
        println!("the whole database: {} MB", file.len() >> 20);
    }
    Ok(())
}

/// Fills the database.
async fn fill(db: &Db, articles: u64) -> Result<SiteId, Error> {
    let site_id: SiteId = db
        .write(|tx| {
            let no_more: &[&str] = &[];
            let site = NewSite::checked("bench", "Bench", "en", "https://bench.test/", no_more);
            store::insert_site(tx, &site.expect("a right site"), NOW)
        })
        .await?;
    let cpu = on_processor();
    let (mut storing, mut packing, mut longest) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let (mut size, mut began) = (0, Instant::now());
    for first in (0..articles).step_by(200) {
        let texts: Vec<String> =
            (first..(first + 200).min(articles)).map(|number| text(number, articles)).collect();
        size += texts.iter().map(String::len).sum::<usize>();
        let at = Instant::now();
        db.write(move |tx| {
            for (number, text) in (first..).zip(texts) {
                let url = format!("https://bench.test/{number}");
                let article_id = store::join_or_insert(tx, site_id, &url, NOW)?;
                let reading =
                    Reading { title: String::new(), text, page_text: String::new(), origin: Origin::Pushed };
                store::insert_revision_if_new(tx, article_id, &reading, NOW)?;
            }
            Ok::<_, Error>(())
        })
        .await?;
        storing += at.elapsed();
        let at = Instant::now();
        loop {
            let step = Instant::now();
            if !db.write(move |tx| sisters::store::pack_some(tx, site_id)).await? {
                break;
            }
            longest = longest.max(step.elapsed());
        }
        packing += at.elapsed();
        if began.elapsed() > Duration::from_secs(30) {
            println!("… {} articles", first + 200);
            began = Instant::now();
        }
    }
    println!(
        "{articles} articles, {} MB of text: {:.0} a second; stored in {storing:.1?}, packed in {packing:.1?}, the \
         longest step {longest:.1?}",
        size >> 20,
        articles as f64 / (storing + packing).as_secs_f64()
    );
    println!(
        "on the processor, made-up texts included: {:.3} ms an article",
        (on_processor() - cpu) * 1000.0 / articles as f64
    );
    Ok(site_id)
}

/// Seconds this process has had the processor (Linux; elsewhere none).
fn on_processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq)]
enum Passage {
    WordForWord,
    OneWordChanged,
    OfAnAgency,
}

async fn ask(db: &Db, site_id: SiteId, articles: u64, kind: Passage) -> Result<(), Error> {
    let (mut times, mut found, mut sought) = (Vec::with_capacity(QUERIES), 0, 0);
    let (mut dice, mut cpu) = (Dice(7), 0.0);
    for _ in 0..QUERIES {
        let number = dice.roll() % articles;
        let text = text(number, articles);
        let line = match kind {
            Passage::OfAnAgency => text.lines().last(),
            _ => text.lines().next(),
        };
        let words: Vec<&str> = line.unwrap_or_default().split(' ').collect();
        let mut passage: Vec<&str> = words[20..32].to_vec();
        if kind == Passage::OneWordChanged {
            passage[5] = "quite";
        }
        let quote = Quote::new(passage.join(" "));
        let (began, here) = (Instant::now(), on_processor());
        let answer = db.read(move |tx| sisters::store::find(tx, site_id, ArticleId(0), &quote)).await?;
        times.push(began.elapsed());
        cpu += on_processor() - here;
        if kind == Passage::OfAnAgency {
            let tenth = articles.div_ceil(10);
            sought += (0..10).filter(|nth| number % tenth + nth * tenth < articles).count();
            found += answer.iter().filter(|one| one.likeness.same).count();
        } else {
            sought += 1;
            found += usize::from(answer.iter().any(|one| one.revision.text == text));
        }
    }
    let what = match kind {
        Passage::WordForWord => "word for word",
        Passage::OneWordChanged => "one word of twelve changed",
        Passage::OfAnAgency => "in ten articles",
    };
    println!(
        "{what}: {found} of {sought} found, p50 {:.2?}, p99 {:.2?}, longest {:.2?}; {:.2} ms each on the processor",
        percentile(&mut times, 0.5),
        percentile(&mut times, 0.99),
        percentile(&mut times, 1.0),
        cpu * 1000.0 / QUERIES as f64
    );
    Ok(())
}

/// Bytes of a table with its indexes.
async fn size(db: &Db, table: &'static str, sqlite: bool) -> Result<i64, Error> {
    let sql = if sqlite {
        "/* bench.size */ select coalesce(sum(pgsize), 0) as n from dbstat where aggregate = 1 and name in ($1, $2)"
    } else {
        "/* bench.size */ select pg_total_relation_size($1::text::regclass) as n where $2 <> ''"
    };
    let key = format!("sqlite_autoindex_{table}_1");
    db.read(move |tx| tx.only(sql, params![table, &key])?.get("n")).await
}
