//! `corrigenda article`: what the desk would read of a page.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Subcommand;
use corrigenda_anchor::{Quote, Text};
use serde::{Deserialize, Serialize};

use super::Global;
use crate::article::canonical::on_hosts;
use crate::article::crawl::{self, Progress, Told};
use crate::article::extract::{Extract, extract};
use crate::article::fetch::Fetcher;
use crate::article::store;
use crate::case::placing::locate;

/// What can be asked of articles.
#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "one of these is made in the life of a process")]
pub enum Article {
    /// Read a saved page as the desk would, and print its article.
    ///
    /// For instance, to see why reports on a page are said to stand outside the article:
    ///   curl -s https://courier.example/talks > talks.html && corrigenda article read talks.html
    Read {
        /// The page, as HTML or plain text
        file: PathBuf,
        /// Print JSON: what the page says of itself, its article, and the whole page
        #[arg(long)]
        json: bool,
        /// Also say where each passage of this file stands: a JSON list of {"exact", "prefix", "suffix"}
        #[arg(long, value_name = "FILE")]
        passages: Option<PathBuf>,
    },
    /// Get to know the pages of a site from its sitemaps and feeds, so that the same words are found
    /// in them. Minds robots.txt, one page at a time; what is known already is left out, so a crawl
    /// that was stopped goes on where it was.
    ///
    /// For instance:
    ///   corrigenda article crawl courier --most 5000
    Crawl {
        /// The site's key
        site: String,
        /// A sitemap or feed to begin with, instead of those its robots.txt names. May be repeated
        #[arg(long = "list", value_name = "URL")]
        lists: Vec<String>,
        /// Read at most so many pages
        #[arg(long, value_name = "N", default_value_t = 100_000)]
        most: usize,
        #[command(flatten)]
        global: Global,
    },
}

/// Between two lines of a crawl's progress.
const BETWEEN_LINES: Duration = Duration::from_secs(1);

/// A passage as the file has it.
#[derive(Deserialize)]
struct Passage {
    exact: String,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    suffix: String,
}

/// Where a passage stands.
#[derive(Serialize)]
struct Stands {
    place: &'static str,
    /// What is not sure, in words.
    why: String,
}

#[derive(Serialize)]
struct Read<'a> {
    title: &'a str,
    byline: &'a str,
    section: &'a str,
    lang: &'a str,
    published: &'a str,
    text: &'a str,
    page_text: &'a str,
    passages: Vec<Stands>,
}

pub(super) async fn run(command: Article) -> anyhow::Result<()> {
    match command {
        Article::Read { file, json, passages } => read(&file, json, passages),
        Article::Crawl { site, lists, most, global } => crawl(&site, &lists, most, global).await,
    }
}

async fn crawl(key: &str, lists: &[String], most: usize, global: Global) -> anyhow::Result<()> {
    let app = super::open(global.settings()?).await?;
    let wanted = key.to_owned();
    let site = app.db.read(move |tx| store::site_by_key(tx, &wanted)).await?;
    let site = site.with_context(|| format!("there is no site {key}; see `corrigenda site list`"))?;
    let lists =
        lists.iter().map(|url| Ok(on_hosts(url, &site.hosts)?)).collect::<anyhow::Result<Vec<_>>>()?;
    let fetcher = Fetcher::new(&app.config.private_hosts)?;
    let mut out = std::io::stdout();
    let line = |progress: &Progress, at: &str| {
        let Progress { lists, named, found, known, read, failed, .. } = progress;
        format!(
            "{lists} lists, {found} of {named} pages: {read} read, {known} known before, {failed} without an article. {at}"
        )
    };
    let mut said: Option<Instant> = None;
    let done = crawl::crawl(&app, &fetcher, &site, lists, most, |progress, told| {
        let words = match told {
            Told::Remark(words) => words,
            // A crawl of weeks needs no line for each page.
            Told::Page(at) => {
                if said.is_some_and(|at| at.elapsed() < BETWEEN_LINES) {
                    return;
                }
                said = Some(Instant::now());
                line(progress, &at)
            }
        };
        // A closed pipe ends nothing: what was read is kept.
        let _ = writeln!(std::io::stdout(), "{words}");
    })
    .await?;
    writeln!(out, "{}", line(&done, if done.later.is_none() { "Done." } else { "" }))?;
    if let Some(until) = done.later {
        writeln!(
            out,
            "The site asks to be let alone until {until}. Run the same command then: it goes on from here."
        )?;
    }
    anyhow::ensure!(done.lists > 0, "no list of pages was found; name a sitemap or a feed with --list");
    Ok(())
}

fn read(file: &Path, json: bool, passages: Option<PathBuf>) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let plain = file.extension().is_some_and(|ending| ending == "txt");
    let kind = if plain { "text/plain; charset=utf-8" } else { "text/html" };
    let read = extract(&bytes, kind).map_err(|why| {
        anyhow::anyhow!(
            "{} has no article for the desk: {why}. Such pages can be pushed: see PUT /api/v1/articles in docs/guide/integrators.md",
            file.display()
        )
    })?;
    let stands = match &passages {
        Some(path) => stand(&read, path)?,
        None => Vec::new(),
    };
    let mut out = std::io::stdout();
    if json {
        let Extract { said, text, page_text, .. } = &read;
        let read = Read {
            title: &said.title,
            byline: &said.byline,
            section: &said.section,
            lang: &said.lang,
            published: &said.published,
            text,
            page_text,
            passages: stands,
        };
        writeln!(out, "{}", serde_json::to_string(&read)?)?;
        return Ok(());
    }
    let said = &read.said;
    for (name, value) in [
        ("Title", &said.title),
        ("By", &said.byline),
        ("Section", &said.section),
        ("Language", &said.lang),
        ("Published", &said.published),
    ] {
        if !value.is_empty() {
            writeln!(out, "{name}: {value}")?;
        }
    }
    writeln!(out, "\n{}", read.text)?;
    for stands in stands {
        writeln!(out, "{}\t{}", stands.place, stands.why)?;
    }
    Ok(())
}

fn stand(read: &Extract, path: &Path) -> anyhow::Result<Vec<Stands>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let passages: Vec<Passage> = serde_json::from_str(&text).with_context(|| {
        format!("{} is not a JSON list of {{\"exact\", \"prefix\", \"suffix\"}}", path.display())
    })?;
    let (article, page) = (Text::new(read.text.as_str()), Text::new(read.page_text.as_str()));
    let stands = |passage: Passage| {
        let quote = Quote::new(passage.exact).between(passage.prefix, passage.suffix);
        let (place, answer) = locate(&article, &page, &quote, None);
        Stands { place: place.word(), why: answer.err().map(|orphan| orphan.to_string()).unwrap_or_default() }
    };
    Ok(passages.into_iter().map(stands).collect())
}
