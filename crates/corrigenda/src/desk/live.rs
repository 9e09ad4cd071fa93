//! What changes while somebody looks: cases of a moment, gathered, then told at once.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;
use tokio::time::sleep;

use super::people::Role;
use crate::case::CaseId;
use crate::case::store::by_id;
use crate::web::App;

/// How long changes are gathered before they are told.
const GATHER: Duration = Duration::from_millis(300);
/// After this time the stream ends; the browser comes back by itself, and its session is looked
/// at again.
const LONGEST: Duration = Duration::from_secs(15 * 60);
/// Cases told at once; of more, the rest is found by showing the queue.
const MOST: usize = 200;

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

/// Tells every change of a case that the role may see, until nobody listens, the server stops or
/// [`LONGEST`] has gone by.
pub async fn tell(app: App, role: Role, listener: mpsc::Sender<Vec<Told>>) {
    let mut changes = app.db.changes();
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
            if change.topic == "case" && gathered.len() < MOST {
                gathered.insert(change.id);
            }
        }
        let read = app.db.read(move |tx| {
            let mut told = Vec::new();
            for id in gathered {
                if let Some(case) = by_id(tx, CaseId(id))?.filter(|case| role.sees(case.lane)) {
                    let (case_id, version, readers) = (case.case_id, case.version, case.readers);
                    told.push(Told { case_id, version, readers });
                }
            }
            Ok::<_, crate::store::Error>(told)
        });
        let told = match read.await {
            Ok(told) => told,
            Err(error) => {
                tracing::warn!(%error, "a live change could not be read");
                return;
            }
        };
        if !told.is_empty() && listener.send(told).await.is_err() {
            return;
        }
    }
}
