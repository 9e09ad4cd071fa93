//! `corrigenda retention`: deletes what is due, or says what would go.

use std::io::Write as _;

use super::Global;
use crate::article::store as articles;
use crate::dispatch::retention;
use crate::report::retention::{Deletion, store};
use crate::store::Error;
use crate::web::App;

/// Why a look ends without a change.
enum Over {
    /// It was only a look; what would have gone.
    Look(Vec<Deletion>),
    Failed(Error),
}

impl From<Error> for Over {
    fn from(error: Error) -> Over {
        Over::Failed(error)
    }
}

pub(super) async fn run(dry: bool, global: Global) -> anyhow::Result<()> {
    let app = super::open(global.settings()?).await?;
    let gone = if dry { look(&app).await? } else { sweep(&app).await? };
    let sites = app.db.read(articles::sites).await?;
    let mut out = std::io::stdout();
    for line in &gone {
        let site =
            sites.iter().find(|site| site.site_id == line.site_id).map_or("", |site| site.key.as_str());
        writeln!(out, "{site}\t{}\t{}", line.n, line.what.said().english())?;
    }
    match (gone.is_empty(), dry) {
        (true, _) => writeln!(out, "Nothing is due.")?,
        (false, true) => writeln!(out, "Nothing was deleted: this was a look.")?,
        (false, false) => {}
    }
    Ok(())
}

/// Everything that is due goes; what it was.
async fn sweep(app: &App) -> anyhow::Result<Vec<Deletion>> {
    let mut gone: Vec<Deletion> = Vec::new();
    loop {
        let (install, seal, now) = (app.config.retention, app.seal.clone(), app.clock.now());
        let (more, lines) = app
            .db
            .write(move |tx| {
                let before = store::deletions(tx, "")?;
                let more = retention::sweep(tx, install, &seal, now)?;
                Ok::<_, Error>((more, added(before, store::deletions(tx, "")?)))
            })
            .await?;
        for line in lines {
            match gone.iter_mut().find(|known| known.site_id == line.site_id && known.what == line.what) {
                Some(known) => known.n += line.n,
                None => gone.push(line),
            }
        }
        if !more {
            return Ok(gone);
        }
    }
}

/// The same, in a transaction that is taken back.
async fn look(app: &App) -> anyhow::Result<Vec<Deletion>> {
    let (install, seal, now) = (app.config.retention, app.seal.clone(), app.clock.now());
    let looked = app
        .db
        .write(move |tx| {
            let before = store::deletions(tx, "")?;
            while retention::sweep(tx, install, &seal, now)? {}
            Err::<(), _>(Over::Look(added(before, store::deletions(tx, "")?)))
        })
        .await;
    match looked {
        Err(Over::Look(gone)) => Ok(gone),
        Err(Over::Failed(error)) => Err(error.into()),
        Ok(()) => Ok(Vec::new()),
    }
}

/// What stands in the record now and did not before.
fn added(before: Vec<Deletion>, after: Vec<Deletion>) -> Vec<Deletion> {
    let earlier = |line: &Deletion| {
        let same = |known: &&Deletion| {
            known.day == line.day && known.site_id == line.site_id && known.what == line.what
        };
        before.iter().find(same).map_or(0, |known| known.n)
    };
    let new = after.into_iter().map(|line| Deletion { n: line.n - earlier(&line), ..line });
    new.filter(|line| line.n > 0).collect()
}
