//! An install for a test: a database of its own on either engine, a clock that stands still.

pub mod http;
pub mod press;
pub mod publication;
pub mod relay;
pub mod visitor;

use corrigenda::clock::{Clock, Timestamp};
use corrigenda::config::{Config, Settings};
use corrigenda::id::Entropy;
use corrigenda::store::Place;
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
                say(&server, format!("create database {name}")).expect("a database");
                let (base, _) = server.rsplit_once('/').expect("a URL with a database");
                let place = Place::Postgres(format!("{base}/{name}"));
                TestDb { place, _folder: None, made: Some((server, name)) }
            }
        }
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
