//! `corrigenda editor`: the people of the desk.

use std::io::Write as _;

use anyhow::Context as _;
use clap::Subcommand;

use super::Global;
use crate::desk::people::{self, Role};
use crate::desk::store;
use crate::id::Entropy;

/// What can be asked about people.
#[derive(Subcommand)]
pub enum Editor {
    /// Add somebody and print a link with which they choose a password.
    Add {
        /// Their name, as colleagues see it
        name: String,
        /// Their e-mail, with which they sign in
        email: String,
        /// owner, editor or contributor
        #[arg(long, default_value = "editor")]
        role: String,
        #[command(flatten)]
        global: Global,
    },
    /// Print a link with which somebody chooses a new password; their sessions end.
    Reset {
        /// Their e-mail
        email: String,
        #[command(flatten)]
        global: Global,
    },
}

pub(super) async fn run(command: Editor) -> anyhow::Result<()> {
    let entropy = Entropy::fresh();
    let (app, token, whose) = match command {
        Editor::Add { name, email, role, global } => {
            let (name, email) = (people::checked_name(&name)?, people::checked_email(&email)?);
            let role: Role = role
                .parse()
                .map_err(|()| anyhow::anyhow!("{role:?} is no role; write owner, editor or contributor"))?;
            let app = super::open(global.settings()?).await?;
            let now = app.clock.now();
            let (new, address) = (name.clone(), email.clone());
            let token = app
                .db
                .write(move |tx| {
                    let added = store::insert_editor(tx, &new, &address, role, now)?;
                    added.map(|id| store::new_link(tx, id, entropy, now)).transpose()
                })
                .await?;
            let token = token.with_context(|| {
                format!("{email} belongs to the desk already. A new link: corrigenda editor reset {email}")
            })?;
            (app, token, name)
        }
        Editor::Reset { email, global } => {
            let email = people::checked_email(&email)?;
            let app = super::open(global.settings()?).await?;
            let now = app.clock.now();
            let address = email.clone();
            let token = app
                .db
                .write(move |tx| {
                    let Some((editor, _)) = store::editor_by_email(tx, &address)? else { return Ok(None) };
                    store::end_sessions(tx, editor.editor_id)?;
                    store::new_link(tx, editor.editor_id, entropy, now).map(Some)
                })
                .await?;
            let token = token.with_context(|| format!("nobody at the desk has the e-mail {email}"))?;
            (app, token, email)
        }
    };
    let link = app.config.address(&format!("/desk/enter/{token}"));
    writeln!(std::io::stdout(), "For {whose}, once, within a day:\n  {link}")?;
    Ok(())
}
