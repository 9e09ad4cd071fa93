//! `corrigenda editor`: the people of the desk, for the day nobody can come in by the door.

use std::io::Write as _;

use anyhow::Context as _;
use clap::Subcommand;

use super::Global;
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::desk::people::deed::Deed;
use crate::desk::people::source::Source;
use crate::desk::people::{self, Role};
use crate::desk::store;
use crate::id::Entropy;
use crate::store::{Error, Tx};
use crate::web::App;

/// What can be asked about people.
#[derive(Subcommand)]
pub enum Editor {
    /// Everybody who belongs to the desk, or did.
    List {
        #[command(flatten)]
        global: Global,
    },
    /// Add somebody and print a link with which they choose a password.
    #[command(visible_alias = "invite")]
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
    /// Take the second step away from somebody who lost their phone and their codes.
    TotpReset {
        /// Their e-mail
        email: String,
        #[command(flatten)]
        global: Global,
    },
    /// Somebody leaves the desk: they are out at once, and what they did keeps their name.
    Deactivate {
        /// Their e-mail
        email: String,
        #[command(flatten)]
        global: Global,
    },
}

pub(super) async fn run(command: Editor) -> anyhow::Result<()> {
    match command {
        Editor::List { global } => list(&super::open(global.settings()?).await?).await,
        Editor::Add { name, email, role, global } => add(&name, &email, &role, global).await,
        Editor::Reset { email, global } => {
            let app = super::open(global.settings()?).await?;
            let entropy = Entropy::fresh();
            let token = about(&app, &email, move |tx, id, now| {
                store::end_sessions(tx, id)?;
                note(tx, id, &Deed::Linked { mailed: false }, now)?;
                store::new_link(tx, id, entropy, now)
            })
            .await?;
            print_link(&app, &email, &token)
        }
        Editor::TotpReset { email, global } => {
            let app = super::open(global.settings()?).await?;
            about(&app, &email, |tx, id, now| {
                store::end_second_step(tx, id)?;
                store::end_sessions(tx, id)?;
                note(tx, id, &Deed::SecondStepOff, now)
            })
            .await?;
            Ok(writeln!(std::io::stdout(), "{email} signs in with the password alone now.")?)
        }
        Editor::Deactivate { email, global } => {
            let app = super::open(global.settings()?).await?;
            about(&app, &email, |tx, id, now| {
                store::set_left(tx, id, Some(now))?;
                note(tx, id, &Deed::Left, now)
            })
            .await?;
            Ok(writeln!(
                std::io::stdout(),
                "{email} is out, and comes in no more. An owner can take them back."
            )?)
        }
    }
}

fn note(tx: &mut Tx<'_>, about: EditorId, deed: &Deed, now: Timestamp) -> Result<(), Error> {
    store::note(tx, (None, Some(about)), deed, &Source::server(), now)
}

/// Does something about the person with that address.
async fn about<T, F>(app: &App, email: &str, work: F) -> anyhow::Result<T>
where
    T: Send + 'static,
    F: FnOnce(&mut Tx<'_>, EditorId, Timestamp) -> Result<T, Error> + Send + 'static,
{
    let email = people::checked_email(email)?;
    let (now, address) = (app.clock.now(), email.clone());
    let done = app
        .db
        .write(move |tx| {
            let Some((editor, _)) = store::editor_by_email(tx, &address)? else {
                return Ok::<_, Error>(None);
            };
            work(tx, editor.editor_id, now).map(Some)
        })
        .await?;
    done.with_context(|| format!("nobody at the desk has the e-mail {email}"))
}

async fn list(app: &App) -> anyhow::Result<()> {
    let everybody = app.db.read(store::editors).await?;
    let now = app.clock.now();
    let mut out = std::io::stdout();
    for editor in everybody {
        let state = match (editor.left_at, editor.has_password) {
            (Some(left), _) => format!("left {}", left.rfc3339()),
            (None, false) => "invited".to_owned(),
            (None, true) if editor.is_away(now) => "away".to_owned(),
            (None, true) => "here".to_owned(),
        };
        let step = if editor.second_step { ", second step" } else { "" };
        writeln!(out, "{}\t{}\t{}\t{state}{step}", editor.email, editor.role, editor.name)?;
    }
    Ok(())
}

async fn add(name: &str, email: &str, role: &str, global: Global) -> anyhow::Result<()> {
    let (name, email) = (people::checked_name(name)?, people::checked_email(email)?);
    let role: Role = role
        .parse()
        .map_err(|()| anyhow::anyhow!("{role:?} is no role; write owner, editor or contributor"))?;
    let app = super::open(global.settings()?).await?;
    let (now, entropy) = (app.clock.now(), Entropy::fresh());
    let (new, address) = (name.clone(), email.clone());
    let token = app
        .db
        .write(move |tx| {
            let Some(id) = store::insert_editor(tx, &new, &address, role, now)? else {
                return Ok::<_, Error>(None);
            };
            note(tx, id, &Deed::Invited { email: address, role: role.word().into() }, now)?;
            store::new_link(tx, id, entropy, now).map(Some)
        })
        .await?;
    let token = token.with_context(|| {
        format!("{email} belongs to the desk already. A new link: corrigenda editor reset {email}")
    })?;
    print_link(&app, &name, &token)
}

fn print_link(app: &App, whose: &str, token: &str) -> anyhow::Result<()> {
    let link = app.config.address(&format!("/desk/enter/{token}"));
    Ok(writeln!(std::io::stdout(), "For {whose}, once, within three days:\n  {link}")?)
}
