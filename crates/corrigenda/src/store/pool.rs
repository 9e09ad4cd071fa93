//! Threads that own connections, and the queue of work in front of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use super::{Error, Tx};

/// How many pieces of work may wait before callers are told to come back later.
const WAITING: usize = 4096;

/// A piece of work and the way back to whoever asked for it.
pub(super) trait Work: Send {
    /// Does the work; true when it wants to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Tells the caller, once it is known whether the transaction was committed.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
}

pub(super) struct Task<F, T, E> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Task<F, T, E> {
    pub(super) fn new(work: F, reply: oneshot::Sender<Result<T, E>>) -> Self {
        Task { work: Some(work), result: None, reply }
    }
}

impl<F, T, E> Work for Task<F, T, E>
where
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let Some(work) = self.work.take() else { return false };
        // A panic in one caller's work must not take the connection, and with it everybody, down.
        self.result = catch_unwind(AssertUnwindSafe(|| work(tx))).ok();
        matches!(self.result, Some(Ok(_)))
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let result = match (committed, self.result) {
            (Err(error), None | Some(Ok(_))) => Err(E::from(error)),
            (_, Some(result)) => result,
            (Ok(()), None) => Err(E::from(Error::Unavailable("the work panicked".into()))),
        };
        // The caller may have gone away (a closed connection); its work stays done.
        let _ = self.reply.send(result);
    }
}

/// A queue served by one or more threads.
pub(super) struct Workers {
    queue: SyncSender<Box<dyn Work>>,
}

/// The receiving side, shared by the threads of one queue.
#[derive(Clone)]
pub(super) struct Queue(Arc<Mutex<Receiver<Box<dyn Work>>>>);

impl Queue {
    /// The next piece of work; `None` once the database was dropped.
    pub(super) fn next(&self) -> Option<Box<dyn Work>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
    }

    /// One more piece of work, if one is waiting.
    pub(super) fn more(&self) -> Option<Box<dyn Work>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).try_recv().ok()
    }
}

impl Workers {
    pub(super) fn new() -> (Workers, Queue) {
        let (queue, receiver) = sync_channel(WAITING);
        (Workers { queue }, Queue(Arc::new(Mutex::new(receiver))))
    }

    pub(super) fn send(&self, work: Box<dyn Work>) -> Result<(), Error> {
        self.queue.try_send(work).map_err(|error| match error {
            TrySendError::Full(_) => Error::Unavailable(format!("{WAITING} requests are waiting for it")),
            TrySendError::Disconnected(_) => Error::Unavailable("its threads have ended".into()),
        })
    }
}
