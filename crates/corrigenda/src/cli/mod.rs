//! The commands of the one binary.

mod anchor;
mod article;
mod backup;
mod bench;
mod bounce;
mod diff;
mod doctor;
mod editor;
mod reader;
mod retention;
mod serve;
mod site;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::clock::Clock;
use crate::config::{self, Config, Mail, Settings};
use crate::web::App;

pub use serve::{logs as serve_logs, run_until_stopped, stop_on_signal, ways_out};

/// What can be asked for.
#[derive(Subcommand)]
pub enum Command {
    /// Try everything: an example newspaper, the desk and the mail outbox, with nothing to install.
    ///
    /// Two servers start on this machine and print three addresses: the newspaper to read, the desk
    /// (with a link that signs you in once), and the outbox that shows the mail readers would get.
    /// Everything lives in a temporary folder that goes when you stop it, unless you name one.
    Demo(crate::demo::Demo),
    /// Run the desk for your own sites.
    ///
    /// At the first start it prints a link that makes you the owner of the desk. Put it behind a
    /// reverse proxy that speaks TLS and say so with --proxy-hops 1.
    Serve(Global),
    /// The publications this install serves.
    #[command(subcommand)]
    Site(site::Site),
    /// The articles of those publications.
    #[command(subcommand)]
    Article(article::Article),
    /// The people of the desk.
    #[command(subcommand)]
    Editor(editor::Editor),
    /// Copy the database into a new file while it is in use (SQLite).
    Backup {
        /// A new file
        file: PathBuf,
        /// Where settings come from
        #[command(flatten)]
        global: Global,
    },
    /// Bring a copy back in the place of the database, and erase again what readers had erased since.
    ///
    /// Stop the server first. The database that is there is kept beside it.
    Restore {
        /// A file that `corrigenda backup` made
        file: PathBuf,
        /// Where settings come from
        #[command(flatten)]
        global: Global,
    },
    /// Take a mail that came back, on standard input: for the mail server to pipe into.
    Bounce {
        /// The address it was delivered to, where the mail server says so
        #[arg(long, value_name = "ADDRESS")]
        recipient: Option<String>,
        /// Print where another machine posts such mail, and the secret it signs with
        #[arg(long)]
        secret: bool,
        /// Where settings come from
        #[command(flatten)]
        global: Global,
    },
    /// The ledger of what readers had erased.
    #[command(subcommand)]
    Erasures(backup::Erasures),
    /// What is kept of one reader: take it out or erase it.
    #[command(subcommand)]
    Reader(reader::Reader),
    /// Delete what readers left here and whose time is over, as the server does daily.
    Retention {
        /// Only say what would go
        #[arg(long)]
        dry_run: bool,
        /// Where settings come from
        #[command(flatten)]
        global: Global,
    },
    /// Show what changed from one text to another, word by word, moved paragraphs as moved.
    ///
    /// Ends with 0 where the two are the same, with 1 where they differ, and with 2 on trouble.
    Diff(diff::Diff),
    /// Answer questions about passages, JSON lines on standard input: for measuring the engine.
    ///
    /// {"id","old_text_id"?,"new_text_id","quote","prefix","suffix","start"} in, {"id","start","end","confidence",
    /// "status","ns"} out; offsets count code points. With an old text the passage is carried, without one it is
    /// looked for.
    Anchor(anchor::Anchor),
    /// Say what is wrong with this install, in words, and what to do about it.
    Doctor(Global),
    /// Measure this machine: an invented paper of any size, and what the desk costs with it.
    #[command(subcommand, hide = true)]
    Bench(bench::Bench),
}

/// Where settings come from; the later wins: file, environment, flags.
#[derive(Args, Clone, Default)]
pub struct Global {
    /// The settings file. Without this flag ./corrigenda.toml is read where it exists.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Where to listen, for instance 127.0.0.1:8340 (also CORRIGENDA_LISTEN)
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// The address that readers and editors use (also CORRIGENDA_BASE_URL)
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// A file for SQLite, or postgres://… (also DATABASE_URL)
    #[arg(long, value_name = "PATH|URL")]
    database_url: Option<String>,
    /// How many reverse proxies stand in front (also CORRIGENDA_PROXY_HOPS)
    #[arg(long, value_name = "N")]
    proxy_hops: Option<usize>,
    /// The relay mail leaves by, for instance smtp://localhost:25 (also CORRIGENDA_MAIL_RELAY)
    #[arg(long, value_name = "URL", requires = "mail_from")]
    mail_relay: Option<String>,
    /// The sender of mail (also CORRIGENDA_MAIL_FROM)
    #[arg(long, value_name = "ADDRESS", requires = "mail_relay")]
    mail_from: Option<String>,
    /// A host, as host:port, that may be read although its address is not public. May be repeated
    /// (also CORRIGENDA_PRIVATE_HOSTS, with commas)
    #[arg(long = "private-host", value_name = "HOST:PORT")]
    private_hosts: Vec<String>,
    /// A folder of Hunspell dictionaries, uk_UA.aff beside uk_UA.dic (also CORRIGENDA_DICTIONARIES)
    #[arg(long, value_name = "FOLDER")]
    dictionaries: Option<PathBuf>,
    /// Reports one client may send in a minute (also CORRIGENDA_REPORTS_PER_MINUTE)
    #[arg(long, value_name = "N")]
    reports_per_minute: Option<u32>,
    /// text or json (also CORRIGENDA_LOGS)
    #[arg(long, value_name = "FORM")]
    logs: Option<String>,
}

impl Global {
    /// The settings of all three sources, checked.
    ///
    /// # Errors
    /// See [`config::Error`].
    pub fn settings(self) -> Result<Config, config::Error> {
        let file = match &self.config {
            Some(path) => Settings::from_file(path, true)?,
            None => Settings::from_file("corrigenda.toml".as_ref(), false)?,
        };
        let environment = Settings::from_environment(config::environment)?;
        let mail =
            self.mail_relay.zip(self.mail_from).map(|(relay, from)| Mail { relay, from, ..Mail::default() });
        let flags = Settings {
            listen: self.listen,
            base_url: self.base_url,
            database_url: self.database_url,
            proxy_hops: self.proxy_hops,
            private_hosts: (!self.private_hosts.is_empty()).then_some(self.private_hosts),
            mail,
            dictionaries: self.dictionaries.clone(),
            reports_per_minute: self.reports_per_minute,
            logs: self.logs,
            ..Settings::default()
        };
        flags.over(environment.over(file)).checked()
    }
}

/// Runs a command to its end.
///
/// # Errors
/// Whatever stopped it, told for people.
pub fn run(command: Command) -> anyhow::Result<ExitCode> {
    crate::article::fetch::install_tls();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let code = runtime.block_on(async {
        match command {
            Command::Demo(demo) => demo.run().await.map(|()| ExitCode::SUCCESS),
            Command::Serve(global) => serve::serve(global.settings()?).await.map(|()| ExitCode::SUCCESS),
            Command::Article(command) => article::run(command).await.map(|()| ExitCode::SUCCESS),
            Command::Site(command) => site::run(command).await.map(|()| ExitCode::SUCCESS),
            Command::Editor(command) => editor::run(command).await.map(|()| ExitCode::SUCCESS),
            Command::Bench(command) => bench::run(command).await.map(|()| ExitCode::SUCCESS),
            Command::Backup { file, global } => {
                backup::backup(file, global).await.map(|()| ExitCode::SUCCESS)
            }
            Command::Restore { file, global } => {
                backup::restore(file, global).await.map(|()| ExitCode::SUCCESS)
            }
            Command::Bounce { recipient, secret, global } => {
                bounce::run(recipient, secret, global).await.map(|()| ExitCode::SUCCESS)
            }
            Command::Erasures(command) => backup::erasures(command).await.map(|()| ExitCode::SUCCESS),
            Command::Reader(command) => reader::run(command).await.map(|()| ExitCode::SUCCESS),
            Command::Retention { dry_run, global } => {
                retention::run(dry_run, global).await.map(|()| ExitCode::SUCCESS)
            }
            Command::Doctor(global) => doctor::run(global.settings()?).await,
            Command::Diff(asked) => Ok(diff::run(&asked)),
            Command::Anchor(asked) => anchor::run(&asked).map(|()| ExitCode::SUCCESS),
        }
    })?;
    Ok(code)
}

/// Opens the install that the settings name.
///
/// # Errors
/// When its database does not open.
pub async fn open(config: Config) -> anyhow::Result<App> {
    Ok(App::open(config, Clock::System).await?)
}
