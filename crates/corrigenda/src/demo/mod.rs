//! `corrigenda demo`: the example newspaper, the desk and the mail outbox, on two origins.

pub mod articles;
pub mod newspaper;
mod outbox;
mod pages;
pub mod paper;
pub mod seeds;
pub mod words;

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use clap::Args;
use serde_json::json;
use tokio::net::TcpListener;
use tower::ServiceExt;
use uuid::Uuid;

use crate::article::site::NewSite;
use crate::article::store as sites;
use crate::clock::Clock;
use crate::config::{Mail, Settings};
use crate::id::Entropy;
use crate::web::{App, server};
use crate::{cli, desk, store};

use newspaper::{Paper, SITE};
use seeds::SeedReport;

/// What the demo can be told.
#[derive(Args)]
pub struct Demo {
    /// Keep everything in this folder and go on from there the next time
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The port of the desk; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 8340)]
    desk_port: u16,
    /// The port of the newspaper; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 8341)]
    paper_port: u16,
    /// A PostgreSQL to use instead of the SQLite file in the folder
    #[arg(long, value_name = "postgres://…")]
    database_url: Option<String>,
}

impl Demo {
    /// Runs the demo until it is stopped.
    ///
    /// # Errors
    /// When a port or the folder is not to be had.
    pub async fn run(self) -> anyhow::Result<()> {
        cli::serve_logs(false);
        // Held until the end: dropping it removes the folder.
        let temporary = if self.data.is_none() { Some(tempfile::tempdir()?) } else { None };
        let folder = match (&self.data, &temporary) {
            (Some(data), _) => data.clone(),
            (None, Some(folder)) => folder.path().to_owned(),
            (None, None) => anyhow::bail!("there is no folder to keep the demo in"),
        };
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("{} cannot be made; name another with --data", folder.display()))?;

        let mail = outbox::Outbox::open(&folder.join("outbox"))?;
        let relay = mail.listen().await?;
        let desk_port = port(self.desk_port, "--desk-port").await?;
        let paper_port = port(self.paper_port, "--paper-port").await?;
        let paper_url = format!("http://{}", paper_port.local_addr()?);
        let settings = Settings {
            listen: Some(desk_port.local_addr()?.to_string()),
            database_url: Some(
                self.database_url.unwrap_or_else(|| folder.join("corrigenda.db").display().to_string()),
            ),
            private_hosts: Some(vec![paper_port.local_addr()?.to_string()]),
            mail: Some(Mail {
                relay: format!("smtp://{relay}"),
                from: "The Harbour Courier <corrections@courier.example>".into(),
                ..Mail::default()
            }),
            reports_per_minute: Some(120),
            ..Settings::default()
        };
        let app = App::open(settings.checked()?, Clock::System).await?;
        let outward = cli::ways_out(&app)?;
        prepare(&app, &paper_url).await?;
        let router = crate::router::router_of(app.clone(), outward.0.clone());
        seed(&router, &paper_url).await?;
        let link = entrance(&app).await?;

        let paper = newspaper(&app, &paper_url, &folder)?;
        let stopping = app.stopping.clone();
        let press = tokio::spawn(async move { server::serve(paper_port, paper, &stopping).await });
        invite(&app, &paper_url, link.as_deref(), self.data.as_deref())?;
        cli::stop_on_signal(&app);
        let pages = router.merge(mail.router());
        cli::run_until_stopped(app, pages, desk_port, outward).await?;
        press.await.context("the newspaper ended badly")
    }
}

async fn port(wanted: u16, flag: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", wanted))
        .await
        .with_context(|| format!("port {wanted} is taken; choose another with {flag}, or 0 for any"))
}

/// The site, once.
async fn prepare(app: &App, paper_url: &str) -> anyhow::Result<()> {
    let now = app.clock.now();
    let hosts: [&str; 0] = [];
    let site = NewSite::checked(SITE, "The Harbour Courier", "en", paper_url, &hosts)?;
    let home = app
        .db
        .write(move |tx| {
            if let Some(known) = sites::site_by_key(tx, SITE)? {
                return Ok::<_, store::Error>(Some(known.home));
            }
            sites::insert_site(tx, &site, now)?;
            Ok(None)
        })
        .await?;
    if let Some(home) = home.filter(|home| home.trim_end_matches('/') != paper_url) {
        anyhow::bail!("the newspaper in this folder is at {home}; start it there again with --paper-port");
    }
    Ok(())
}

/// The reports that stand in the queue at the start, through the same door as everybody's. Their
/// ids are fixed, so that a second start with the same folder adds none.
async fn seed(router: &Router, paper_url: &str) -> anyhow::Result<()> {
    for (number, report) in seeds::first_reports().into_iter().enumerate() {
        let mut request = Request::post("/api/v1/reports")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, paper_url)
            .body(Body::from(report_body(number, &report, paper_url).to_string()))?;
        request.extensions_mut().insert(ConnectInfo(sender(report.reader)));
        let answer = router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let accepted = matches!(answer.status(), StatusCode::CREATED | StatusCode::OK);
        anyhow::ensure!(accepted, "an example report was refused: {}", answer.status());
    }
    Ok(())
}

fn report_body(number: usize, report: &SeedReport, paper_url: &str) -> serde_json::Value {
    json!({
        "id": Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0000 + number as u128),
        "site": SITE,
        "url": format!("{paper_url}/{}", report.slug),
        "kind": report.kind,
        "quote": { "exact": report.exact, "prefix": report.prefix, "suffix": report.suffix },
        "suggestion": report.suggestion,
        "comment": report.comment,
        "source": report.source,
        "lang": report.lang,
    })
}

/// Every reader of the seeds comes from an address of their own, out of those kept for documents.
fn sender(reader: u8) -> SocketAddr {
    SocketAddr::from(([192, 0, 2, reader], 50_000))
}

/// A link that signs in once, while the desk has no owner with a password.
async fn entrance(app: &App) -> anyhow::Result<Option<String>> {
    let now = app.clock.now();
    let entropy = Entropy::fresh();
    let token = app.db.write(move |tx| desk::store::first_owner(tx, entropy, now)).await?;
    Ok(token.map(|token| app.config.address(&format!("/desk/enter/{token}"))))
}

fn newspaper(app: &App, paper_url: &str, folder: &Path) -> anyhow::Result<Router> {
    let paper = Paper::new(&app.config.address(""), paper_url)?.keep_changes_in(folder.join("edits"))?;
    Ok(newspaper::newspaper(Arc::new(paper)))
}

fn invite(app: &App, paper_url: &str, link: Option<&str>, data: Option<&Path>) -> std::io::Result<()> {
    let desk = app.config.address("/desk");
    let outbox = app.config.address("/demo/outbox");
    let kept = match data {
        Some(folder) => format!("Kept in {}.", folder.display()),
        None => "Nothing is kept when you stop it (Ctrl+C); --data DIR keeps it.".into(),
    };
    writeln!(
        std::io::stdout(),
        "
  The newspaper   {paper_url}
  The desk        {}
  The outbox      {outbox}

  To try: open an article, highlight a few words, press Ctrl+Enter (Cmd+Enter on a Mac), change them
  and send. At the desk, open the case and press a to accept it. Then \"Edit this article\" on its page,
  put it right, and watch the desk see it. Publish the notice, and read your receipt as the reader.

  {kept}
",
        link.unwrap_or(&desk),
    )
}
