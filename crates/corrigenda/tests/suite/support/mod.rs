//! An install for a test: a database of its own on either engine, a clock that stands still.

pub mod hostile;
pub mod http;
pub mod press;
pub mod publication;
pub mod relay;
pub mod visitor;

use std::sync::OnceLock;

use corrigenda::clock::{Clock, Timestamp};
use corrigenda::config::{Config, Settings};
use corrigenda::id::Entropy;
use corrigenda::store::{Db, MIGRATIONS, Place};
use corrigenda::web::App;

/// Wednesday 4 March 2026, 09.12 UTC.
pub const NOW: Timestamp = Timestamp(1_772_615_520_000);

/// Which engine a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Declares a test that runs on both engines: `both_engines!(name, |engine| async move { … })`.
#[macro_export]
macro_rules! both_engines {
    ($(#[$meta:meta])* $name:ident, $body:expr) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                let body = $body;
                body($crate::support::Engine::Sqlite).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                let body = $body;
                body($crate::support::Engine::Postgres).await;
            }
        }
    };
}

/// A database of its own. It goes with the test.
pub struct TestDb {
    pub place: Place,
    /// The folder of the SQLite file, removed on drop.
    _folder: Option<tempfile::TempDir>,
    /// The server that made the database, and its name there.
    made: Option<(String, String)>,
}

impl TestDb {
    /// Makes one.
    pub async fn new(engine: Engine) -> TestDb {
        match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                TestDb {
                    place: Place::Sqlite(folder.path().join("test.db")),
                    _folder: Some(folder),
                    made: None,
                }
            }
            Engine::Postgres => {
                let server = corrigenda::config::environment("CORRIGENDA_TEST_POSTGRES").expect(
                    "CORRIGENDA_TEST_POSTGRES names a PostgreSQL server with a superuser; ./test starts one",
                );
                let name = format!("test_{}", &corrigenda::id::hex(&Entropy::fresh().0)[..16]);
                let template = template(&server);
                say(&server, format!("create database {name} template {template}")).expect("a database");
                let (base, _) = server.rsplit_once('/').expect("a URL with a database");
                let place = Place::Postgres(format!("{base}/{name}"));
                TestDb { place, _folder: None, made: Some((server, name)) }
            }
        }
    }
}

impl TestDb {
    /// How many connections a PostgreSQL server holds to it.
    pub fn connections(&self) -> i64 {
        let (server, name) = self.made.clone().expect("a database on a server");
        let counted = std::thread::spawn(move || {
            let mut client = postgres::Client::connect(&server, postgres::NoTls)?;
            let count = "select count(*) from pg_stat_activity where datname = $1";
            Ok::<i64, postgres::Error>(client.query_one(count, &[&name])?.get(0))
        });
        counted.join().expect("no panic").expect("a number")
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        if let Some((server, name)) = self.made.take() {
            // A server that is gone already has nothing left to clear away.
            let _ = say(&server, format!("drop database {name} with (force)"));
        }
    }
}

/// The name of a database on that server that has the schema and nothing else: copying it is a tenth of
/// the work of making it. It is named by the schema and stays for the next run.
fn template(server: &str) -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let schema: String = MIGRATIONS.iter().map(|migration| migration.sql).collect();
        let name = format!("template_{}", &corrigenda::id::secret_hash(&schema)[..16]);
        let (base, _) = server.rsplit_once('/').expect("a URL with a database");
        let (server, making) = (server.to_owned(), format!("{base}/{name}_making"));
        std::thread::spawn(move || {
            let mut client = postgres::Client::connect(&server, postgres::NoTls).expect("a server");
            // Other processes of the same run make it at the same time.
            client.batch_execute("select pg_advisory_lock(731)").expect("a lock");
            let there =
                client.query("select 1 from pg_database where datname = $1", &[&name]).expect("names");
            if there.is_empty() {
                let making_name = format!("{name}_making");
                client
                    .batch_execute(&format!("drop database if exists {making_name} with (force)"))
                    .expect("dropped");
                client.batch_execute(&format!("create database {making_name}")).expect("a database");
                drop(Db::open(&Place::Postgres(making), NOW.0).expect("the schema"));
                // Who still listens there would keep it from being copied.
                let end = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1";
                client.query(end, &[&making_name]).expect("ended");
                client
                    .batch_execute(&format!("alter database {making_name} rename to {name}"))
                    .expect("a name");
            }
            name
        })
        .join()
        .expect("a template")
    })
}

/// Says one thing to a PostgreSQL server, on a thread where the client may block.
fn say(server: &str, sql: String) -> Result<(), postgres::Error> {
    let server = server.to_owned();
    let said =
        std::thread::spawn(move || postgres::Client::connect(&server, postgres::NoTls)?.batch_execute(&sql));
    said.join().expect("no panic")
}

/// An install without a network: state for handlers, database and clock of its own.
pub struct TestApp {
    pub app: App,
    /// Goes with the test.
    pub database: TestDb,
}

impl TestApp {
    /// Makes one; `settings` over the defaults of a test.
    pub async fn with(engine: Engine, settings: Settings) -> TestApp {
        // What is written down when something breaks is shown with the test that broke.
        let said = tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_test_writer();
        let _ = said.try_init();
        let database = TestDb::new(engine).await;
        let under = Settings {
            base_url: Some("https://desk.test".into()),
            reports_per_minute: Some(1000),
            ..Settings::default()
        };
        let mut config: Config = settings.over(under).checked().expect("settings of a test are right");
        config.place = database.place.clone();
        let app = App::open(config, Clock::fixed(NOW)).await.expect("a new database opens");
        TestApp { app, database }
    }

    /// Makes one with the defaults of a test.
    pub async fn new(engine: Engine) -> TestApp {
        TestApp::with(engine, Settings::default()).await
    }
}
