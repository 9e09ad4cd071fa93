//! `corrigenda site`: the publications an install serves.

use std::io::Write as _;

use clap::Subcommand;

use super::Global;
use crate::article::site::NewSite;
use crate::article::{hook, site, store};
use crate::config::Config;

/// What can be asked of sites.
#[derive(Subcommand)]
pub enum Site {
    /// Add a publication and print the line to paste into its pages.
    ///
    /// For instance:
    ///   corrigenda site add courier --name "The Harbour Courier" --home https://courier.example
    Add {
        /// Stands in addresses: small letters, digits and hyphens
        key: String,
        /// As its readers know it
        #[arg(long)]
        name: String,
        /// Its front page; the host of this address may be reported on
        #[arg(long, value_name = "URL")]
        home: String,
        /// Another host of the same publication, for instance m.courier.example. May be repeated
        #[arg(long = "host", value_name = "HOST")]
        hosts: Vec<String>,
        /// The language of its pages, for instance en or uk
        #[arg(long, default_value = "en")]
        lang: String,
        #[command(flatten)]
        global: Global,
    },
    /// List the publications with their hosts.
    List {
        #[command(flatten)]
        global: Global,
    },
    /// Print the token with which a CMS may push texts (PUT /api/v1/articles).
    Token {
        /// The site's key
        key: String,
        #[command(flatten)]
        global: Global,
    },
    /// Print where a CMS tells of changed pages, and the secret it signs with (Standard Webhooks).
    Hook {
        /// The site's key
        key: String,
        #[command(flatten)]
        global: Global,
    },
}

pub(super) async fn run(command: Site) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    match command {
        Site::Add { key, name, home, hosts, lang, global } => {
            let app = super::open(global.settings()?).await?;
            let new = NewSite::checked(&key, &name, &lang, &home, &hosts)?;
            let now = app.clock.now();
            let wanted = key.clone();
            let taken = app
                .db
                .write(move |tx| {
                    if store::site_by_key(tx, &wanted)?.is_some() {
                        return Ok::<_, crate::store::Error>(true);
                    }
                    store::insert_site(tx, &new, now)?;
                    Ok(false)
                })
                .await?;
            anyhow::ensure!(!taken, "there is a site {key} already; see `corrigenda site list`");
            writeln!(out, "Added. Paste this into the pages of {name}:\n  {}", embed(&app.config, &key))?;
        }
        Site::List { global } => {
            let app = super::open(global.settings()?).await?;
            let sites = app.db.read(store::sites).await?;
            if sites.is_empty() {
                writeln!(out, "No site yet. Add one: corrigenda site add KEY --name NAME --home URL")?;
            }
            for site in sites {
                writeln!(out, "{}\t{}\t{}\t{}", site.key, site.name, site.lang, site.hosts.join(" "))?;
            }
        }
        Site::Token { key, global } => {
            let app = super::open(global.settings()?).await?;
            let wanted = key.clone();
            let known = app.db.read(move |tx| store::site_by_key(tx, &wanted)).await?;
            anyhow::ensure!(known.is_some(), "there is no site {key}; see `corrigenda site list`");
            writeln!(out, "{}", site::token(&app.keys, &key))?;
        }
        Site::Hook { key, global } => {
            let app = super::open(global.settings()?).await?;
            let wanted = key.clone();
            let known = app.db.read(move |tx| store::site_by_key(tx, &wanted)).await?;
            anyhow::ensure!(known.is_some(), "there is no site {key}; see `corrigenda site list`");
            writeln!(out, "{}", app.config.address(&format!("/api/v1/sites/{key}/changed")))?;
            writeln!(out, "{}", hook::secret(&app.keys, &key))?;
        }
    }
    Ok(())
}

/// The one line that a publisher pastes.
fn embed(config: &Config, key: &str) -> String {
    format!(r#"<script src="{}" data-site="{key}" defer></script>"#, config.address("/widget.js"))
}
