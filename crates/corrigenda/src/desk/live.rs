//! What changes while somebody looks: cases of a moment, gathered, then told at once.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::time::sleep;

use crate::case::store::{by_id, changed_since};
use crate::case::{Case, CaseId, Sight};
use crate::clock::Timestamp;
use crate::store::{Change, Error};
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

/// Tells every change of a case within sight, until nobody listens, the server stops or
/// [`LONGEST`] has gone by. It begins with what changed since the listener's page was made, so that
/// nothing is lost between that page and this stream; `changes` are listened to from before that.
pub async fn tell(
    app: App,
    sight: Sight,
    since: Option<Timestamp>,
    mut changes: broadcast::Receiver<Change>,
    listener: mpsc::Sender<Vec<Told>>,
) {
    if let Some(since) = since {
        let missed = app.db.read(move |tx| changed_since(tx, since, i64::from(MOST))).await;
        if !pass_on(missed, &sight, &listener).await {
            return;
        }
    }
    let end = sleep(LONGEST);
    tokio::pin!(end);
    loop {
        let mut gathered = BTreeSet::new();
        tokio::select! {
            () = &mut end => return,
            () = app.stopping.cancelled() => return,
            () = listener.closed() => return,
            change = changes.recv() => match change {
                Ok(change) if change.topic == "case" => drop(gathered.insert(change.id)),
                Ok(_) | Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return,
            },
        }
        sleep(GATHER).await;
        while let Ok(change) = changes.try_recv() {
            if change.topic == "case" && gathered.len() < usize::from(MOST) {
                gathered.insert(change.id);
            }
        }
        let read = app.db.read(move |tx| {
            let found: Result<Vec<Option<Case>>, Error> =
                gathered.into_iter().map(|id| by_id(tx, CaseId(id))).collect();
            found.map(|cases| cases.into_iter().flatten().collect())
        });
        if !pass_on(read.await, &sight, &listener).await {
            return;
        }
    }
}

/// Tells the listener of these cases, as far as they are within sight; false when there is nobody
/// to tell any more.
async fn pass_on(read: Result<Vec<Case>, Error>, sight: &Sight, listener: &mpsc::Sender<Vec<Told>>) -> bool {
    let cases = match read {
        Ok(cases) => cases,
        Err(error) => {
            tracing::warn!(%error, "a live change could not be read");
            return false;
        }
    };
    let told: Vec<Told> = cases
        .into_iter()
        .filter(|case| sight.sees(case))
        .map(|case| Told { case_id: case.case_id, version: case.version, readers: case.readers })
        .collect();
    told.is_empty() || listener.send(told).await.is_ok()
}
