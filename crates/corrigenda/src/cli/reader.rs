//! `corrigenda reader`: what is kept of one reader, taken out or erased, by receipt or by address.

use std::io::Write as _;

use anyhow::Context as _;
use clap::Subcommand;
use serde_json::Value;

use super::Global;
use crate::dispatch::receipt_page::{self, Shown};
use crate::dispatch::{address_hash, erasure, export, mail, store as contacts};
use crate::report::receipt::Receipt;
use crate::web::App;

/// What can be done for a reader who asks.
#[derive(Subcommand)]
pub enum Reader {
    /// Print everything kept about a report, or about all for which an address waits, as JSON.
    Export {
        /// A receipt, or its link, or an e-mail address
        whom: String,
        #[command(flatten)]
        global: Global,
    },
    /// Erase it: the words, the sender, the address. It stays erased when a backup is brought back.
    Erase {
        /// A receipt, or its link, or an e-mail address
        whom: String,
        #[command(flatten)]
        global: Global,
    },
}

/// Who is meant.
enum Whom {
    Receipt(Receipt),
    Address(String),
}

fn whom(text: &str) -> anyhow::Result<Whom> {
    if text.contains('@') && !text.contains("/r/") {
        return Ok(Whom::Address(mail::address(text)?));
    }
    let last = text.rsplit_once("/r/").map_or(text, |(_, last)| last);
    let token = last.split(['/', '?', '#']).next().unwrap_or_default();
    Ok(Whom::Receipt(token.parse()?))
}

pub(super) async fn run(command: Reader) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    match command {
        Reader::Export { whom: text, global } => {
            let app = super::open(global.settings()?).await?;
            let found = find(&app, whom(&text)?).await?;
            let all: Vec<Value> =
                found.iter().map(|(receipt, shown)| export::everything(shown, receipt, &app.seal)).collect();
            Ok(writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?)
        }
        Reader::Erase { whom: text, global } => {
            let app = super::open(global.settings()?).await?;
            let erased = match whom(&text)? {
                Whom::Receipt(receipt) => {
                    let found = find(&app, Whom::Receipt(receipt)).await?;
                    for (_, shown) in &found {
                        erasure::erase(&app, shown).await?;
                    }
                    found.len()
                }
                Whom::Address(email) => erasure::erase_address(&app, &email).await?,
            };
            writeln!(out, "{erased} reports erased.")?;
            if erased == 0 {
                writeln!(
                    out,
                    "No address like that waits for an answer now. Addresses are deleted with the answer, and a \
                     report no longer knows whose it was: ask for the receipt."
                )?;
            }
            Ok(())
        }
    }
}

/// The reports that are meant, as their receipts show them.
async fn find(app: &App, whom: Whom) -> anyhow::Result<Vec<(Receipt, Shown)>> {
    let now = app.clock.now();
    let receipts = match whom {
        Whom::Receipt(receipt) => vec![receipt],
        Whom::Address(email) => {
            let (keys, hash) = (app.keys.clone(), address_hash(&app.seal, &email));
            app.db
                .read(move |tx| {
                    let mut receipts = Vec::new();
                    for contact in contacts::list_by_address(tx, &hash)? {
                        let Some(report) = crate::report::store::by_id(tx, contact.report_id)? else {
                            continue;
                        };
                        if let Some(site) = crate::article::store::site_by_id(tx, report.site_id)? {
                            receipts.push(Receipt::of(&keys, &site.key, &report.client_id));
                        }
                    }
                    Ok::<_, crate::store::Error>(receipts)
                })
                .await?
        }
    };
    let mut found = Vec::new();
    for receipt in receipts {
        let of = receipt.clone();
        let shown = app.db.read(move |tx| receipt_page::by_receipt(tx, &of, now)).await?;
        found.push((receipt, shown.context("no such receipt is known here, or its year is over")?));
    }
    Ok(found)
}
