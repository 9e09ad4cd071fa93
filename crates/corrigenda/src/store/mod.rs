//! The database: two engines, one way of speaking to them.
//!
//! A function of a `store.rs` takes a [`Tx`] and speaks plain SQL with `$1` parameters; it cannot
//! tell which engine answers. [`Db::write`] runs such functions in a transaction and returns only
//! after the commit; [`Db::read`] runs them on a snapshot. On SQLite one writer commits what is
//! waiting in one transaction (docs/decisions/0001-engines-and-sql.md).
//!
//! This folder knows no noun of the story.

mod backup;
pub mod bulk;
mod error;
pub mod jobs;
mod migrate;
mod pool;
mod postgres;
pub mod seal;
pub mod secrets;
mod sqlite;
mod tx;
mod value;

pub use backup::{backup, restore};
pub use error::Error;
pub use migrate::{MIGRATIONS, Migration, columns};
pub use tx::{STATEMENTS, Tx, in_order};
pub use value::{FromValue, Row, Value};

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{broadcast, oneshot};

use pool::{Task, Work, Workers};

/// Which engine, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A file; its folder must exist.
    Sqlite(PathBuf),
    /// A connection string, `postgres://user@host/name`.
    Postgres(String),
}

/// Something was changed by a committed transaction; what, in the words of whoever said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The kind of thing, for instance `case`.
    pub topic: String,
    /// Which one.
    pub id: i64,
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    writers: Workers,
    readers: Workers,
    changes: broadcast::Sender<Change>,
}

impl Db {
    /// Opens the database, brings its schema up to date and starts the threads that serve it.
    /// Blocks; call it before the server starts.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it can't be reached, [`Error::Migration`] when its schema was
    /// made by a newer binary or was changed by hand.
    pub fn open(place: &Place, now: i64) -> Result<Db, Error> {
        let (changes, _) = broadcast::channel(1024);
        let (writers, readers) = match place {
            Place::Sqlite(path) => sqlite::open(path, now, &changes)?,
            Place::Postgres(url) => postgres::open(url, now, &changes)?,
        };
        Ok(Db(Arc::new(Inner { writers, readers, changes })))
    }

    /// Runs `work` in a transaction of its own and answers after the commit. An `Err` undoes it.
    ///
    /// # Errors
    /// What `work` returned, or [`Error`] turned into it when the database failed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        run(&self.0.writers, work).await
    }

    /// Runs `work` on a snapshot; nothing it does may change anything.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        run(&self.0.readers, work).await
    }

    /// Every change announced by a transaction that was committed, on this node or on another.
    #[must_use]
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.0.changes.subscribe()
    }
}

async fn run<T, E, F>(workers: &Workers, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let task: Box<dyn Work> = Box::new(Task::new(work, reply));
    workers.send(task)?;
    match answer.await {
        Ok(result) => result,
        Err(_) => Err(E::from(Error::Unavailable("the work was dropped".into()))),
    }
}
