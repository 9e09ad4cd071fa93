//! `corrigenda serve`: the server and the worker, until somebody stops them.

use std::io::Write as _;

use anyhow::Context as _;
use axum::Router;
use tokio::net::TcpListener;

use crate::article::fetch::Fetcher;
use crate::config::Config;
use crate::desk;
use crate::dispatch::mail::Mailer;
use crate::dispatch::worker;
use crate::web::{App, server};

/// Runs an install until SIGINT or SIGTERM.
///
/// # Errors
/// When the database or the port cannot be had.
pub async fn serve(config: Config) -> anyhow::Result<()> {
    logs(config.json_logs);
    let listener = listen(&config).await?;
    let app = super::open(config).await?;
    let outward = ways_out(&app)?;
    let mut out = std::io::stdout();
    let erased = crate::dispatch::erasure::catch_up(&app).await?;
    if erased > 0 {
        writeln!(
            out,
            "An older database was brought back: {erased} reports and addresses that readers had erased or taken back are gone again."
        )?;
    }
    if let Some(link) = first_owner(&app).await? {
        writeln!(out, "Nobody belongs to this desk yet. Become its owner here, within a day:\n  {link}")?;
    }
    writeln!(out, "Corrigenda serves {} on {}", app.config.base_url, listener.local_addr()?)?;
    stop_on_signal(&app);
    let router = crate::router::router_of(app.clone(), outward.0.clone());
    run_until_stopped(app, router, listener, outward).await
}

/// Takes the port, so that a wrong one is told before anything else happens.
///
/// # Errors
/// When it is taken, or not to be had.
pub async fn listen(config: &Config) -> anyhow::Result<TcpListener> {
    TcpListener::bind(config.listen).await.with_context(|| {
        format!(
            "{} is not to be had. Is another corrigenda running? Choose another with --listen.",
            config.listen
        )
    })
}

/// The two ways out of the install, made before anything starts so that a wrong setting is told first.
///
/// # Errors
/// When mail or the private hosts are set up wrongly.
pub fn ways_out(app: &App) -> anyhow::Result<(Fetcher, Mailer)> {
    Ok((Fetcher::new(&app.config.private_hosts)?, Mailer::new(&app.config, &app.keys)?))
}

/// Serves and works until `app.stopping`; what is running then is finished first.
///
/// # Errors
/// When the worker panicked.
pub async fn run_until_stopped(
    app: App,
    router: Router,
    listener: TcpListener,
    (fetcher, mailer): (Fetcher, Mailer),
) -> anyhow::Result<()> {
    desk::digest::begin(&app).await?;
    let working = tokio::spawn(worker::run(app.clone(), fetcher, mailer, desk::digest::perform));
    server::serve(listener, router, &app.stopping).await;
    working.await.context("the worker ended badly")
}

/// A link that makes whoever opens it the owner, while there is nobody.
async fn first_owner(app: &App) -> anyhow::Result<Option<String>> {
    let entropy = crate::id::Entropy::fresh();
    let now = app.clock.now();
    let token = app.db.write(move |tx| desk::store::first_owner(tx, entropy, now)).await?;
    Ok(token.map(|token| app.config.address(&format!("/desk/enter/{token}"))))
}

/// Cancels `app.stopping` at SIGINT or SIGTERM.
pub fn stop_on_signal(app: &App) {
    let stopping = app.stopping.clone();
    tokio::spawn(async move {
        wait_for_signal().await;
        tracing::info!("stopping: what is running is finished first");
        stopping.cancel();
        // Somebody who asks twice does not want to wait.
        wait_for_signal().await;
        std::process::exit(130);
    });
}

#[cfg(unix)]
async fn wait_for_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = term.recv() => {}
    }
}

#[cfg(not(unix))]
async fn wait_for_signal() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Starts the logs: for people, or a JSON object a line. `RUST_LOG` chooses what is told.
pub fn logs(json: bool) {
    let wanted = crate::config::environment("RUST_LOG").unwrap_or_else(|| "warn,corrigenda=info".into());
    let logs = tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(wanted))
        .with_writer(std::io::stderr);
    // Set already: only when one process starts two installs.
    let _ = if json { logs.json().try_init() } else { logs.with_target(false).try_init() };
}
