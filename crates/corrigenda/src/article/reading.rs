//! Reading a page off the threads that serve requests: two at a time, behind everybody else in the
//! queue for the processor, with an answer in time whatever the page does.

use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

use super::extract::{Extract, Unreadable, extract};

/// From asking for a seat to the answer.
const LONGEST: Duration = Duration::from_secs(10);
/// How far readers step back.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// A page that takes too long keeps its seat until it is done: a thread can't be ended from
/// outside, so this is what bounds how many are lost.
static SEATS: Semaphore = Semaphore::const_new(2);

/// [`extract`], for tasks.
///
/// # Errors
/// See [`Unreadable`]; [`Unreadable::TooSlow`] after 10 s, those spent waiting included.
pub async fn read(bytes: Vec<u8>, content_type: String) -> Result<Extract, Unreadable> {
    let answer = timeout(LONGEST, async move {
        let seat = SEATS.acquire().await.map_err(|_| Unreadable::TooSlow)?;
        let (reply, answer) = oneshot::channel();
        // A thread of its own: one that stepped back may not step forward again, so it serves nobody else.
        let reading = std::thread::Builder::new().name("reading".into()).spawn(move || {
            let _seat = seat;
            step_back();
            // Whoever asked may have given up.
            let _ = reply.send(extract(&bytes, &content_type));
        });
        reading.map_err(|_| Unreadable::Broke)?;
        // No answer: it panicked.
        answer.await.unwrap_or(Err(Unreadable::Broke))
    });
    answer.await.unwrap_or(Err(Unreadable::TooSlow))
}

/// Lets every other thread of this process have the processor first.
#[cfg(target_os = "linux")]
fn step_back() {
    // Forbidden in some containers; then pages are read like everything else.
    let _ = rustix::process::nice(NICE);
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}
