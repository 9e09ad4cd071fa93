//! `corrigenda doctor`: what is wrong with an install, and what to do about it.

use std::io::Write as _;
use std::process::ExitCode;

use crate::article::fetch::Fetcher;
use crate::article::{Validators, store as articles};
use crate::config::Config;
use crate::desk::store as people;
use crate::dispatch::mail::Mailer;
use crate::dispatch::store as contacts;
use crate::store::{self, jobs};
use crate::web::App;

/// What one look found.
enum Finding {
    Good(String),
    /// It works, but somebody should know.
    Note(String),
    /// It does not work: what, and what to do.
    Wrong(String),
}

use Finding::{Good, Note, Wrong};

pub(super) async fn run(config: Config) -> anyhow::Result<ExitCode> {
    let mut healthy = true;
    let app = match super::open(config.clone()).await {
        Ok(app) => {
            tell(&Good(format!("The database opens ({}).", engine(&config))))?;
            app
        }
        Err(error) => {
            tell(&Wrong(format!("{error:#}. Check DATABASE_URL, or that the folder exists and is yours.")))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    for finding in [
        address(&config),
        desk(&app).await?,
        mail(&app).await?,
        waiting(&app).await?,
        sealed(&app).await?,
        ledger(&config),
        bounces(&config),
    ]
    .into_iter()
    .chain(dictionaries(&app).await?)
    .chain(sites(&app).await?)
    {
        healthy &= !matches!(finding, Wrong(_));
        tell(&finding)?;
    }
    if let Ok(mailer) = Mailer::new(&app.config, &app.keys) {
        for record in mailer.records() {
            tell(&Note(format!(
                "Letters are signed (DKIM, {}). DNS must hold this TXT record:\n       {}  TXT  \"{}\"",
                record.algorithm, record.name, record.text
            )))?;
        }
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(finding: &Finding) -> std::io::Result<()> {
    let (mark, text) = match finding {
        Good(text) => ("good ", text),
        Note(text) => ("note ", text),
        Wrong(text) => ("WRONG", text),
    };
    writeln!(std::io::stdout(), "{mark}  {text}")
}

fn engine(config: &Config) -> &'static str {
    match config.place {
        store::Place::Sqlite(_) => "SQLite",
        store::Place::Postgres(_) => "PostgreSQL",
    }
}

fn address(config: &Config) -> Finding {
    let url = &config.base_url;
    if url.scheme() == "http" && !matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")) {
        return Wrong(format!(
            "base_url is {url}: sessions and receipts would travel in the clear. Put a reverse proxy with \
             TLS in front and set base_url to its https address."
        ));
    }
    if url.scheme() == "https" && config.proxy_hops == 0 {
        return Note(format!(
            "base_url is {url}, so a reverse proxy stands in front, but proxy_hops is 0: all readers look \
             like one client to the rate limit. Set proxy_hops to 1."
        ));
    }
    Good(format!("Readers and editors come to {url}."))
}

async fn desk(app: &App) -> anyhow::Result<Finding> {
    let people = app.db.read(people::editors).await?;
    Ok(match people.len() {
        0 => Note("Nobody belongs to the desk. `corrigenda serve` prints a link for its owner.".into()),
        n => Good(format!("{n} at the desk.")),
    })
}

async fn mail(app: &App) -> anyhow::Result<Finding> {
    let Some(mail) = &app.config.mail else {
        return Ok(Note(
            "No mail is set up: readers see answers on their receipt only, and addresses they leave wait \
             unconfirmed. Set mail.relay and mail.from."
                .into(),
        ));
    };
    Ok(match Mailer::new(&app.config, &app.keys) {
        Err(error) => Wrong(format!("mail: {error:#}")),
        Ok(mailer) => match mailer.check().await {
            Ok(()) => Good(format!("The mail relay answers; mail is from {}.", mail.from)),
            Err(error) => Wrong(format!(
                "The mail relay does not answer: {error:#}. Check mail.relay; mail waits and is tried again."
            )),
        },
    })
}

async fn waiting(app: &App) -> anyhow::Result<Finding> {
    let (waiting, dead) = app.db.read(jobs::counts).await?;
    Ok(if dead > 0 {
        Wrong(format!(
            "{dead} jobs were given up after {} attempts; the table jobs has the reason of each in last_error.",
            jobs::ATTEMPTS
        ))
    } else {
        Good(format!("{waiting} jobs wait, none was given up."))
    })
}

/// Which languages spelling is checked in, and which of the sites' are not among them.
async fn dictionaries(app: &App) -> anyhow::Result<Vec<Finding>> {
    let Some(folder) = app.config.dictionaries.clone() else {
        return Ok(vec![Note(
            "No dictionaries are set up: spelling is judged by how near two words are. Set dictionaries to a \
             folder of Hunspell dictionaries, on Debian /usr/share/hunspell."
                .into(),
        )]);
    };
    let sites = app.db.read(articles::sites).await?;
    let spelling = app.spelling.clone();
    Ok(tokio::task::spawn_blocking(move || {
        let names = spelling.listed();
        if names.is_empty() {
            return vec![Wrong(format!(
                "{} holds no pair of .aff and .dic. Put Hunspell dictionaries there, or take dictionaries out.",
                folder.display()
            ))];
        }
        let (good, bad): (Vec<_>, Vec<_>) =
            names.iter().map(|name| (name, spelling.try_out(name))).partition(|(_, tried)| tried.is_ok());
        let good: Vec<&str> = good.iter().map(|(name, _)| name.as_str()).collect();
        let mut findings = vec![Good(format!("Spelling is checked by {}.", good.join(", ")))];
        findings.extend(bad.into_iter().filter_map(|(_, tried)| Some(Wrong(format!("{}.", tried.err()?)))));
        let without = sites.iter().filter(|site| spelling.name_of(&site.lang).is_none());
        findings.extend(without.map(|site| {
            Note(format!("{}: there is no dictionary for its language, {}.", site.key, site.lang))
        }));
        findings
    })
    .await?)
}

/// Whether addresses that were left can still be read, and by whom.
async fn sealed(app: &App) -> anyhow::Result<Finding> {
    let newest = app.db.read(contacts::newest).await?;
    if newest.is_some_and(|contact| contact.address(&app.seal).is_none()) {
        return Ok(Wrong(
            "Readers' addresses were sealed with another key, so no answer reaches them. Bring back seal_key, or \
             the file that ends in .seal beside the database."
                .into(),
        ));
    }
    Ok(if app.seal.is_apart() {
        Good("Readers' addresses are sealed with a key that the database does not hold.".into())
    } else {
        Note(
            "Readers' addresses are sealed with a key that a dump of the database holds too. Set seal_key, the same \
             on every node, to keep it apart."
                .into(),
        )
    })
}

fn bounces(config: &Config) -> Finding {
    match &config.mail {
        Some(mail) if !mail.bounces.is_empty() => Good(format!(
            "Undeliverable mail comes back to {}, with a mark of its letter; pipe it into `corrigenda bounce`.",
            mail.bounces
        )),
        Some(_) => Note(
            "Mail that comes back later is not noticed. Set mail.bounces to an address whose mail, whatever follows \
             a + in it, is piped into `corrigenda bounce`."
                .into(),
        ),
        None => Good("No mail leaves, so none comes back.".into()),
    }
}

fn ledger(config: &Config) -> Finding {
    match config.ledger() {
        Some(path) => Good(format!("What readers erase is noted in {}: a restored backup heeds it.", path.display())),
        None => Note(
            "A backup brought back would bring back what readers had erased since. Set erasure_ledger to a file that \
             outlives the database."
                .into(),
        ),
    }
}

async fn sites(app: &App) -> anyhow::Result<Vec<Finding>> {
    let sites = app.db.read(articles::sites).await?;
    if sites.is_empty() {
        return Ok(vec![Wrong(
            "There is no site. Add one: corrigenda site add KEY --name NAME --home URL".into(),
        )]);
    }
    let fetcher = Fetcher::new(&app.config.private_hosts)?;
    let mut findings = Vec::new();
    for site in sites {
        findings.push(match site.home.parse() {
            Err(_) => Wrong(format!("{}: its front page {:?} is no address.", site.key, site.home)),
            Ok(home) => match fetcher.get(&home, &Validators::default()).await {
                Ok(_) => Good(format!("{}: its front page can be read.", site.key)),
                Err(error) => Wrong(format!(
                    "{}: {} cannot be read: {error}. Reports stay unverified until pages can be read, or \
                     their texts are pushed.",
                    site.key, site.home
                )),
            },
        });
    }
    Ok(findings)
}
