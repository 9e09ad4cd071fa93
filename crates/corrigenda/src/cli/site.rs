//! `corrigenda site`: the publications an install serves.

use std::io::Write as _;

use clap::Subcommand;

use super::Global;
use crate::article::canonical::on_hosts;
use crate::article::policy::store::{policy, set_policy};
use crate::article::policy::{MOST_LISTS, Policy};
use crate::article::site::NewSite;
use crate::article::wake::store::set_lists;
use crate::article::{hook, site, store};
use crate::config::Config;
use crate::web::App;

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
    /// Set the rules for the pages of a publication, or print them.
    ///
    /// For instance:
    ///   corrigenda site pages courier --guard on --history unlisted --sources content{path}.md
    Pages {
        /// The site's key
        key: String,
        /// Ask the desk about changes of substance that came without a notice
        #[arg(long, value_name = "ON|OFF", value_parser = ["on", "off"])]
        guard: Option<String>,
        /// Whether readers see how articles changed: off, unlisted, open
        #[arg(long, value_name = "HOW", value_parser = ["off", "unlisted", "open"])]
        history: Option<String>,
        /// Which file of a git repository a page is made of, with {path} in it; empty for none
        #[arg(long, value_name = "TEMPLATE")]
        sources: Option<String>,
        /// A feed or sitemap whose entries wake the watch, in place of those there were. May be
        /// repeated; empty for none
        #[arg(long = "list", value_name = "URL")]
        lists: Vec<String>,
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
        Site::Pages { key, guard, history, sources, lists, global } => {
            let app = super::open(global.settings()?).await?;
            let rules = set_pages(&app, key, guard, history, sources, lists).await?;
            writeln!(out, "guard\t{}", if rules.guard_since.is_some() { "on" } else { "off" })?;
            writeln!(out, "history\t{}", rules.history())?;
            writeln!(out, "sources\t{}", rules.sources)?;
            for list in &rules.lists {
                writeln!(out, "list\t{list}")?;
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

/// Sets what was named of a site's rules, and gives all of them.
async fn set_pages(
    app: &App,
    key: String,
    guard: Option<String>,
    history: Option<String>,
    sources: Option<String>,
    lists: Vec<String>,
) -> anyhow::Result<Policy> {
    let wanted = key.clone();
    let known = app.db.read(move |tx| {
        let Some(site) = store::site_by_key(tx, &wanted)? else { return Ok(None) };
        Ok::<_, crate::store::Error>(Some((policy(tx, site.site_id)?, site)))
    });
    let Some((mut rules, site)) = known.await? else {
        anyhow::bail!("there is no site {key}; see `corrigenda site list`")
    };
    if let Some(guard) = guard {
        let since = rules.guard_since.unwrap_or(app.clock.now().0);
        rules.guard_since = (guard == "on").then_some(since);
    }
    if let Some(history) = history.and_then(|word| word.parse().ok()) {
        rules.set_history(history);
    }
    if let Some(sources) = sources {
        rules.set_sources(&sources)?;
    }
    if !lists.is_empty() {
        let named = lists.iter().filter(|list| !list.trim().is_empty());
        rules.lists =
            named.map(|list| Ok(on_hosts(list, &site.hosts)?.into())).collect::<anyhow::Result<_>>()?;
        anyhow::ensure!(rules.lists.len() <= MOST_LISTS, "at most {MOST_LISTS} feeds and sitemaps are kept");
    }
    let kept = rules.clone();
    let now = app.clock.now();
    let set = app.db.write(move |tx| {
        set_lists(tx, site.site_id, &kept.lists, now)?;
        set_policy(tx, site.site_id, &kept)
    });
    set.await?;
    Ok(rules)
}

/// The one line that a publisher pastes.
fn embed(config: &Config, key: &str) -> String {
    format!(r#"<script src="{}" data-site="{key}" defer></script>"#, config.address("/widget.js"))
}
