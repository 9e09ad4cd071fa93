//! `corrigenda bench desk`: what an editor waits for, measured on the server with the real router.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use clap::Args;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use tower::ServiceExt as _;
use tracing::field::{Field, Visit};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use super::luck::Luck;
use super::paper::SECTIONS;
use super::tongues::Tongue;
use crate::case::store::Order;
use crate::case::store::queue::{Filter, explained};
use crate::case::{CaseId, Sight};
use crate::clock::{Clock, Stopwatch};
use crate::config::Settings;
use crate::desk::people::source::Source;
use crate::desk::store::begin_session;
use crate::id::Entropy;
use crate::params;
use crate::store::bulk::plan;
use crate::store::{Error, Place, STATEMENTS};
use crate::web::App;

/// On what.
#[derive(Args)]
pub struct Desk {
    /// The database that `bench fill` filled
    #[arg(long, value_name = "PATH|URL")]
    database_url: String,
    /// How often each thing is asked for
    #[arg(long, default_value_t = 100)]
    times: usize,
    /// The seed that the paper was invented from
    #[arg(long, default_value_t = 7)]
    seed: u64,
    /// Show how the engine carries the statements of the queue out
    #[arg(long)]
    plans: bool,
    /// Show which statements the time went to
    #[arg(long)]
    statements: bool,
}

/// Most an action may take at the 99th percentile, in milliseconds.
const LIMIT_MS: f64 = 50.0;
/// Most the accuracy page may take.
const NUMBERS_MS: f64 = 500.0;
/// Most memory the process may hold, in MiB.
const MEMORY_MIB: f64 = 256.0;

struct Desked {
    app: App,
    router: Router,
    cookie: String,
    newest: i64,
    taken: BTreeMap<&'static str, Vec<Taken>>,
}

/// What one answer took, in milliseconds.
#[derive(Clone, Copy)]
struct Taken {
    /// From the question to the last byte.
    waited: f64,
    /// Of that, what this process computed; the rest it waited, for the database or for its turn.
    worked: f64,
}

impl Desk {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let heard = Heard::default();
        if self.statements {
            let only = Targets::new().with_target(STATEMENTS, tracing::Level::TRACE);
            tracing_subscriber::registry().with(heard.clone().with_filter(only)).init();
        }
        let settings = Settings {
            base_url: Some("https://desk.example".into()),
            database_url: Some(self.database_url.clone()),
            ..Settings::default()
        };
        let config = settings.checked()?;
        let place = config.place.clone();
        let app = App::open(config, Clock::System).await?;
        let now = app.clock.now();
        let cookie = app
            .db
            .write(move |tx| {
                begin_session(tx, crate::case::EditorId(1), &Source::default(), Entropy::fresh(), now)
            })
            .await
            .map_err(|error: Error| error)?;
        let newest = app
            .db
            .read(|tx| {
                tx.only("/* bench.newest */ select max(case_id) as newest from cases", params![])?
                    .get::<i64>("newest")
            })
            .await
            .map_err(|error: Error| error)?;
        let router = crate::router::router(app.clone());
        let mut desk =
            Desked { app, router, cookie: format!("__Host-desk={cookie}"), newest, taken: BTreeMap::new() };
        let mut luck = Luck::of(self.seed, 9, 1);
        for _ in 0..self.times {
            desk.pages(&mut luck).await?;
            desk.searches(&mut luck, self.seed).await?;
            desk.case(&mut luck).await?;
        }
        for _ in 0..self.times.div_ceil(10) {
            desk.get("accuracy page, three months", "/desk/accuracy").await?;
            desk.get("accuracy page, a year", "/desk/accuracy?period=12").await?;
        }
        desk.report(&place)?;
        if self.statements {
            heard.report()?;
        }
        if self.plans {
            // The driver of PostgreSQL blocks on a runtime of its own.
            tokio::task::spawn_blocking(move || plans(&place)).await??;
        }
        Ok(())
    }
}

/// The statements that were heard of: how often each was asked, and its milliseconds together.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<BTreeMap<String, (u64, f64)>>>);

/// Statements that are shown, those that took most first.
const SHOWN: usize = 30;

impl<S: tracing::Subscriber> Layer<S> for Heard {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut took = Took::default();
        event.record(&mut took);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (times, ms) = all.entry(took.author).or_default();
        *times += 1;
        *ms += took.ms;
    }
}

/// What is said of one statement.
#[derive(Default)]
struct Took {
    author: String,
    ms: f64,
}

impl Visit for Took {
    fn record_f64(&mut self, _: &Field, value: f64) {
        self.ms = value;
    }

    fn record_str(&mut self, _: &Field, value: &str) {
        value.clone_into(&mut self.author);
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl Heard {
    fn report(&self) -> anyhow::Result<()> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut sorted: Vec<_> = all.iter().collect();
        sorted.sort_by(|(_, (_, a)), (_, (_, b))| b.total_cmp(a));
        let out = &mut std::io::stdout();
        writeln!(out, "\n{:40} {:>8} {:>10} {:>8}", "statement", "times", "ms in all", "ms each")?;
        for (author, (times, ms)) in sorted.into_iter().take(SHOWN) {
            writeln!(out, "{author:40} {times:>8} {ms:>10.1} {:>8.3}", ms / *times as f64)?;
        }
        Ok(())
    }
}

impl Desked {
    async fn pages(&mut self, luck: &mut Luck) -> anyhow::Result<()> {
        let section = SECTIONS[luck.below(SECTIONS.len())];
        let lang = ["en", "uk", "de", "zh", "ar"][luck.below(5)];
        let (site, readers) = (1 + luck.below(3), [2, 5, 20, 100][luck.below(4)]);
        let assignee = 1 + luck.below(12);
        let deep = format!("{}.{}", luck.below(self.newest as usize), luck.below(self.newest as usize));
        for (what, query) in [
            ("first page", String::new()),
            ("order: weight", "order=weight".into()),
            ("order: most readers", "order=most-readers".into()),
            ("order: waiting longest", "order=waiting-longest".into()),
            ("order: likely", "order=likely".into()),
            ("order: unlikely", "order=unlikely".into()),
            ("lane", "lane=legal".into()),
            ("state: new", "state=new".into()),
            ("state: not fixed", "state=not-fixed".into()),
            ("state: notice due", "state=notice-due".into()),
            ("state: closed", "state=closed".into()),
            ("state: any, by weight", "state=any&order=weight".into()),
            ("site", format!("site={site}")),
            ("site, closed, by readers", format!("site={site}&state=closed&order=most-readers")),
            ("section", format!("section={section}")),
            ("section, any state, oldest", format!("section={section}&state=any&order=waiting-longest")),
            ("language", format!("lang={lang}")),
            ("language, closed, lane", format!("lang={lang}&state=closed&lane=legal")),
            ("readers", format!("readers={readers}&state=any")),
            ("assignee", format!("whose={assignee}")),
            ("nobody's", "whose=nobody".into()),
            ("a deep page", format!("state=any&after={deep}")),
            (
                "a deep page, by readers",
                format!(
                    "state=closed&order=most-readers&after={}.{}",
                    luck.below(self.newest as usize),
                    1 + luck.below(9)
                ),
            ),
        ] {
            self.get(what, &format!("/desk?{query}")).await?;
        }
        Ok(())
    }

    async fn searches(&mut self, luck: &mut Luck, seed: u64) -> anyhow::Result<()> {
        let tongues = Tongue::all(seed);
        let any = |luck: &mut Luck| luck.below(5);
        for (what, state, from, to) in [
            ("search: the most common words", "any", 0, 12),
            ("search: common words, waiting", "waiting", 0, 40),
            ("search: middling words", "any", 40, 400),
            ("search: rare words", "any", 2_000, 20_000),
        ] {
            let word = tongues[any(luck)].0.ranked(from + luck.below(to - from));
            self.search(what, state, "", word).await?;
        }
        let tongue = &tongues[any(luck)].0;
        let two = format!("{} {}", tongue.ranked(luck.below(60)), tongue.ranked(60 + luck.below(2_000)));
        self.search("search: two words", "any", "", &two).await?;
        self.search(
            "search: two common words",
            "any",
            "",
            &format!("{} {}", tongue.ranked(luck.below(10)), tongue.ranked(10 + luck.below(30))),
        )
        .await?;
        let pair: String = tongues[3].0.ranked(luck.below(3_000)).chars().take(2).collect();
        self.search("search: two letters of Chinese", "any", "", &pair).await?;
        self.search("search: a word, by weight", "any", "order=weight", tongue.ranked(luck.below(500)))
            .await?;
        self.search(
            "search: a word, oldest, closed",
            "closed",
            "order=waiting-longest",
            tongue.ranked(luck.below(500)),
        )
        .await?;
        self.search("search: nothing there", "any", "", "qqzzqqzz").await
    }

    async fn search(
        &mut self,
        what: &'static str,
        state: &str,
        more: &str,
        words: &str,
    ) -> anyhow::Result<()> {
        let q: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
        self.get(what, &format!("/desk?q={q}&state={state}&{more}")).await
    }

    async fn case(&mut self, luck: &mut Luck) -> anyhow::Result<()> {
        let any = 1 + luck.below(self.newest as usize);
        self.get("case page", &format!("/desk/cases/{any}")).await?;
        self.get(
            "case page, in a view by weight",
            &format!("/desk/cases/{any}?order=weight&state=any&lang=en"),
        )
        .await?;
        let skip = luck.below(500) as i64;
        let open = self
            .app
            .db
            .read(move |tx| {
                let few: i64 = tx
                    .only(
                        "/* bench.few */ select count(*) as n from
                           (select 1 from queue where waits = 1 and state = 'open' limit 500) few",
                        params![],
                    )?
                    .get("n")?;
                let row = tx.one(
                    "/* bench.open */ select cases.case_id, version from queue join cases on cases.case_id = queue.case_id
                     where queue.waits = 1 and queue.state = 'open' order by queue.case_id desc limit 1 offset $1",
                    params![skip % few.max(1)],
                )?;
                row.map(|row| Ok((row.get::<CaseId>("case_id")?, row.get::<i64>("version")?))).transpose()
            })
            .await
            .map_err(|error: Error| error)?;
        if let Some((case, version)) = open {
            let form = format!("version={version}&reason=style&message=&view=");
            self.post("a decision", &format!("/desk/cases/{case}/decline"), form).await?;
        }
        Ok(())
    }

    async fn get(&mut self, what: &'static str, path: &str) -> anyhow::Result<()> {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty())?;
        self.timed(what, request).await
    }

    async fn post(&mut self, what: &'static str, path: &str, form: String) -> anyhow::Result<()> {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "desk.example")
            .header(header::ORIGIN, "https://desk.example")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))?;
        self.timed(what, request).await
    }

    async fn timed(&mut self, what: &'static str, request: Request<Body>) -> anyhow::Result<()> {
        let path = request.uri().to_string();
        let (watch, worked) = (Stopwatch::start(), worked_ms());
        let answer = self.router.clone().oneshot(request).await?;
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 8 << 20).await?;
        let taken = Taken { waited: watch.ms(), worked: worked_ms() - worked };
        anyhow::ensure!(
            status.is_success() || (status.is_redirection() && !path.contains("sign-in")),
            "{path} answered {status}: {}",
            String::from_utf8_lossy(&body).chars().take(400).collect::<String>()
        );
        let all = self.taken.entry(what).or_default();
        all.push(taken);
        Ok(())
    }

    fn report(&self, place: &Place) -> anyhow::Result<()> {
        let engine = match place {
            Place::Sqlite(_) => "SQLite",
            Place::Postgres(_) => "PostgreSQL",
        };
        let mut out = format!(
            "{engine}, {} cases; milliseconds on the server; load of the machine {}\n",
            self.newest,
            load()
        );
        let _ = writeln!(
            out,
            "{:40} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8}   limit",
            "what", "times", "p50", "p99", "max", "work p50", "work p99"
        );
        let mut over = 0;
        for (what, taken) in &self.taken {
            let sorted = |of: fn(&Taken) -> f64| {
                let mut ms: Vec<f64> = taken.iter().map(of).collect();
                ms.sort_by(f64::total_cmp);
                ms
            };
            let (waited, worked) = (sorted(|taken| taken.waited), sorted(|taken| taken.worked));
            let limit = if what.starts_with("accuracy") { NUMBERS_MS } else { LIMIT_MS };
            let kept = at(&waited, 0.99) <= limit;
            over += usize::from(!kept);
            let _ = writeln!(
                out,
                "{what:40} {:>6} {:>8.2} {:>8.2} {:>8.2} {:>8.2} {:>8.2}   {limit:.0}{}",
                waited.len(),
                at(&waited, 0.5),
                at(&waited, 0.99),
                at(&waited, 1.0),
                at(&worked, 0.5),
                at(&worked, 0.99),
                if kept { "" } else { "  OVER" }
            );
        }
        let held = memory_mib().map_or("unknown".into(), |mib| format!("{mib:.0} MiB of {MEMORY_MIB:.0}"));
        let _ = writeln!(out, "memory at its highest: {held}; over their limit: {over}");
        Ok(std::io::stdout().write_all(out.as_bytes())?)
    }
}

/// The value that so large a share does not exceed; `of` is in order and not empty.
fn at(of: &[f64], share: f64) -> f64 {
    of[((of.len() as f64 * share).ceil() as usize).clamp(1, of.len()) - 1]
}

/// What all threads of this process computed so far, in milliseconds, as Linux tells it; on a machine
/// that does other things too, the one figure that they do not touch.
fn worked_ms() -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let told = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("schedstat")).ok());
    told.filter_map(|line| line.split_whitespace().next()?.parse::<f64>().ok()).sum::<f64>() / 1e6
}

/// How many want to compute at once, over the last minute.
fn load() -> String {
    let told = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split_whitespace().next().unwrap_or("unknown").to_owned()
}

/// The most this process ever held, as Linux tells it.
fn memory_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}

/// How the engine carries out what the queue asks of it.
fn plans(place: &Place) -> anyhow::Result<()> {
    let out = &mut std::io::stdout();
    let word = |search: &str| Filter { search: search.into(), sight: Sight::whole(), ..Filter::default() };
    for (what, filter) in [
        (
            "first page, by weight",
            Filter { order: Order::Weight, sight: Sight::whole(), ..Filter::default() },
        ),
        (
            "a language, oldest first",
            Filter {
                order: Order::WaitingLongest,
                lang: Some("zh".into()),
                sight: Sight::whole(),
                ..Filter::default()
            },
        ),
        ("a common word", word("the")),
        ("a rare word", word("harbourqq")),
    ] {
        for gathered in [false, true] {
            let (sql, values) = explained(&filter, gathered);
            writeln!(out, "\n{what}, {}:", if gathered { "gathered" } else { "walked" })?;
            for line in plan(place, sql, &values)? {
                writeln!(out, "  {line}")?;
            }
        }
    }
    Ok(())
}
