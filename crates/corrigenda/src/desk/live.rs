//! What changes while somebody looks: cases of a moment, gathered, then told at once.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::time::sleep;

use crate::case::store::{by_id, changed_since};
use crate::case::{Case, CaseId, EditorId, Sight, State};
use crate::clock::Timestamp;
use crate::desk::people::Editor;
use crate::desk::store::editor_by_id;
use crate::store::{Change, Error, Tx};
use crate::web::App;

/// How long changes are gathered before they are told.
const GATHER: Duration = Duration::from_millis(300);
/// After this time the stream ends; the browser comes back by itself, and its session is looked
/// at again.
const LONGEST: Duration = Duration::from_secs(15 * 60);
/// Cases told at once; of more, the rest is found by showing the queue.
const MOST: u8 = 200;

/// One case as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Which.
    pub case_id: CaseId,
    /// Its version.
    pub version: i64,
    /// How many readers.
    pub readers: i64,
}

/// Somebody who has a case open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Which case.
    pub case_id: CaseId,
    /// Who.
    pub editor_id: EditorId,
    /// As colleagues know them.
    pub name: String,
}

/// What a listener hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Cases that changed.
    Cases(Vec<Told>),
    /// Colleagues with a case open.
    Here(Vec<Here>),
}

/// What the topic of "somebody has this case open" begins with; their number follows.
const HERE: &str = "here.";

/// Tells every node that an editor has a case open. Nothing is kept: who does not say so again within
/// a minute has gone.
pub fn announce_here(tx: &mut Tx<'_>, editor_id: EditorId, case_id: CaseId) {
    tx.announce(&format!("{HERE}{editor_id}"), case_id.0);
}

/// What came in during one moment.
#[derive(Default)]
struct Gathered {
    cases: BTreeSet<i64>,
    here: BTreeSet<(i64, i64)>,
}

impl Gathered {
    /// Takes a change up; false for one that nobody at the desk looks for.
    fn take(&mut self, change: &Change) -> bool {
        if change.topic == "case" {
            return self.cases.len() < usize::from(MOST) && self.cases.insert(change.id);
        }
        let Some(editor) = change.topic.strip_prefix(HERE).and_then(|id| id.parse().ok()) else {
            return false;
        };
        self.here.len() < usize::from(MOST) && self.here.insert((editor, change.id))
    }
}

/// Tells every change of a case within sight, and who else has one open, until nobody listens, the server stops or
/// [`LONGEST`] has gone by. It begins with what changed since the listener's page was made, so that
/// nothing is lost between that page and this stream; `changes` are listened to from before that.
pub async fn tell(
    app: App,
    editor: Editor,
    since: Option<Timestamp>,
    mut changes: broadcast::Receiver<Change>,
    listener: mpsc::Sender<News>,
) {
    let Editor { editor_id: me, sight, .. } = editor;
    if let Some(since) = since {
        let missed = app.db.read(move |tx| changed_since(tx, since, i64::from(MOST))).await;
        if !pass_on(missed, &sight, &listener).await {
            return;
        }
    }
    let end = sleep(LONGEST);
    tokio::pin!(end);
    loop {
        let mut gathered = Gathered::default();
        tokio::select! {
            () = &mut end => return,
            () = app.stopping.cancelled() => return,
            () = listener.closed() => return,
            change = changes.recv() => match change {
                Ok(change) if gathered.take(&change) => {}
                Ok(_) | Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return,
            },
        }
        sleep(GATHER).await;
        while let Ok(change) = changes.try_recv() {
            gathered.take(&change);
        }
        let Gathered { cases, here } = gathered;
        let read = app.db.read(move |tx| {
            let found: Result<Vec<Option<Case>>, Error> =
                cases.into_iter().map(|id| by_id(tx, CaseId(id))).collect();
            found.map(|cases| cases.into_iter().flatten().collect())
        });
        if !pass_on(read.await, &sight, &listener).await
            || !pass_here(&app, here, me, &sight, &listener).await
        {
            return;
        }
    }
}

/// Whether a case is, or was, something for the queue. One that is held is not; nor is one that was
/// opened, joined and put aside at once.
fn was_at_the_desk(case: &Case) -> bool {
    match case.state {
        State::Held => false,
        State::Aside => case.version > 3,
        _ => true,
    }
}

/// Tells the listener of these cases, as far as they are within sight; false when there is nobody
/// to tell any more.
async fn pass_on(read: Result<Vec<Case>, Error>, sight: &Sight, listener: &mpsc::Sender<News>) -> bool {
    let cases = match read {
        Ok(cases) => cases,
        Err(error) => {
            tracing::warn!(%error, "a live change could not be read");
            return false;
        }
    };
    let told: Vec<Told> = cases
        .into_iter()
        .filter(|case| sight.sees(case) && was_at_the_desk(case))
        .map(|case| Told { case_id: case.case_id, version: case.version, readers: case.readers })
        .collect();
    told.is_empty() || listener.send(News::Cases(told)).await.is_ok()
}

/// Tells the listener which colleagues have a case open that is within sight.
async fn pass_here(
    app: &App,
    here: BTreeSet<(i64, i64)>,
    me: EditorId,
    sight: &Sight,
    listener: &mpsc::Sender<News>,
) -> bool {
    if here.iter().all(|(editor, _)| *editor == me.0) {
        return true;
    }
    let seen = sight.clone();
    let read = app.db.read(move |tx| {
        let mut told = Vec::new();
        for (editor, case) in here.into_iter().filter(|(editor, _)| *editor != me.0) {
            let case = by_id(tx, CaseId(case))?.filter(|case| seen.sees(case));
            let colleague = editor_by_id(tx, EditorId(editor))?;
            told.extend(case.zip(colleague).map(|(case, colleague)| Here {
                case_id: case.case_id,
                editor_id: colleague.editor_id,
                name: colleague.name,
            }));
        }
        Ok::<_, Error>(told)
    });
    match read.await {
        Ok(told) => told.is_empty() || listener.send(News::Here(told)).await.is_ok(),
        Err(error) => {
            tracing::warn!(%error, "who has a case open could not be read");
            false
        }
    }
}
