//! `corrigenda backup`, `restore` and `erasures`: a copy of everything, brought back without what
//! readers had erased since.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Subcommand;

use super::Global;
use crate::clock::Clock;
use crate::config::Config;
use crate::dispatch::erasure::{self, ledger};
use crate::store::{self, Place, seal};
use crate::web::App;

/// What can be done with the ledger of erasures.
#[derive(Subcommand)]
pub enum Erasures {
    /// Write the ledger into a file, for an install that keeps none beside its database.
    Export {
        /// A new file
        file: PathBuf,
        #[command(flatten)]
        global: Global,
    },
    /// Erase once more what the ledger in a file says was erased: after pg_restore, for instance.
    Apply {
        /// The ledger
        file: PathBuf,
        #[command(flatten)]
        global: Global,
    },
}

pub(super) async fn backup(to: PathBuf, global: Global) -> anyhow::Result<()> {
    let config = global.settings()?;
    let (place, file) = (config.place.clone(), to.clone());
    tokio::task::spawn_blocking(move || store::backup(&place, &file)).await??;
    let mut out = std::io::stdout();
    writeln!(out, "{} holds everything of this moment.", to.display())?;
    if let (Place::Sqlite(path), None) = (&config.place, &config.seal_key) {
        writeln!(
            out,
            "Keep {} elsewhere: without it readers' addresses cannot be read, with it they can.",
            seal::file(path).display()
        )?;
    }
    if let Some(path) = config.ledger() {
        writeln!(out, "Keep the newest {} too: it says what must not come back.", path.display())?;
    }
    Ok(())
}

pub(super) async fn restore(from: PathBuf, global: Global) -> anyhow::Result<()> {
    let config = global.settings()?;
    let listening = tokio::net::TcpListener::bind(config.listen).await;
    let free = listening.with_context(|| {
        format!("something listens on {}. Stop the running corrigenda first.", config.listen)
    })?;
    note_newest(&config).await?;
    let (place, file) = (config.place.clone(), from.clone());
    let kept = tokio::task::spawn_blocking(move || store::restore(&place, &file)).await??;
    let app = super::open(config).await?;
    let gone = erasure::catch_up(&app).await?;
    drop(free);
    let mut out = std::io::stdout();
    writeln!(out, "{} is in place.", from.display())?;
    if let Some(kept) = kept {
        writeln!(out, "What was there before is in {}. Delete it when all is well.", kept.display())?;
    }
    Ok(writeln!(
        out,
        "{gone} reports and addresses that readers had erased or taken back since are gone again."
    )?)
}

/// What the database knows of erasures and the file does not is noted before the database goes.
async fn note_newest(config: &Config) -> anyhow::Result<()> {
    let there = matches!(&config.place, Place::Sqlite(path) if path.exists());
    if !there {
        return Ok(());
    }
    match App::open(config.clone(), Clock::System).await {
        Ok(app) => {
            erasure::catch_up(&app).await?;
        }
        // A database that does not open is what backups are for.
        Err(error) => writeln!(std::io::stderr(), "The database that is there does not open: {error}")?,
    }
    Ok(())
}

pub(super) async fn erasures(command: Erasures) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    match command {
        Erasures::Export { file, global } => {
            let app = super::open(global.settings()?).await?;
            anyhow::ensure!(!file.exists(), "{} is there already: name a new file", file.display());
            let lines = app.db.read(erasure::store::all).await?;
            ledger::append(&file, &lines)?;
            Ok(writeln!(out, "{} erasures noted in {}.", lines.len(), file.display())?)
        }
        Erasures::Apply { file, global } => {
            anyhow::ensure!(Path::new(&file).exists(), "there is no file {}", file.display());
            let app = super::open(global.settings()?).await?;
            let gone = erasure::apply(&app, ledger::read(&file)?).await?;
            Ok(writeln!(out, "{gone} reports and addresses are gone again.")?)
        }
    }
}
