//! `corrigenda bounce`: mail that came back, handed over by the mail server.

use std::io::{Read as _, Write as _};

use super::Global;
use crate::article::hook;
use crate::dispatch::{bounce, routes};

/// Reads the message; what is no bounce of ours is told and is no fault, or the mail server would send it
/// back once more.
pub(super) async fn run(recipient: Option<String>, secret: bool, global: Global) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    let config = global.settings()?;
    if secret {
        let app = super::open(config).await?;
        writeln!(out, "{}", app.config.address("/api/v1/bounces"))?;
        writeln!(out, "{}", hook::secret(&app.keys, routes::bounces::SIGNER))?;
        return Ok(());
    }
    let mut bytes = Vec::new();
    std::io::stdin().take(bounce::LARGEST as u64).read_to_end(&mut bytes)?;
    let app = super::open(config).await?;
    match bounce::read(&app.keys, &bytes, recipient.as_deref()) {
        Err(refusal) => writeln!(out, "Nothing was done: {refusal}.")?,
        Ok(read) => match (bounce::take(&app, &read).await?, read.forever) {
            (true, _) => writeln!(out, "The address is dead: {}. Its reader's receipt says so.", read.why)?,
            (false, true) => writeln!(out, "Known already, or deleted since: {}.", read.why)?,
            (false, false) => writeln!(out, "Not for good: {}. Nothing was changed.", read.why)?,
        },
    }
    Ok(())
}
