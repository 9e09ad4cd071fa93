//! Reading a page off the threads that serve requests: on no more cores than leave one to them, behind
//! everybody else in the queue for the processor, with an answer in time whatever the page does.

use std::sync::LazyLock;
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

use super::extract::{Extract, Unreadable, extract};

/// For a seat to be free, and then for the answer.
const LONGEST: Duration = Duration::from_secs(10);
/// How far readers step back.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// A page that takes too long keeps its seat until it is done: a thread can't be ended from
/// outside, so this is what bounds how many are lost.
static SEATS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(seats(available_parallelism().map_or(1, usize::from))));

/// Pages that are read at once. Stepping back is not enough where every core reads: a thread that woke
/// beside a reader was seen to wait milliseconds for the scheduler to let it in.
fn seats(cores: usize) -> usize {
    cores.saturating_sub(1).clamp(1, 2)
}

/// [`extract`], for tasks.
///
/// # Errors
/// See [`Unreadable`]; [`Unreadable::TooSlow`] where no seat was free for 10 s, or none came of it in
/// 10 s more.
pub async fn read(bytes: Vec<u8>, content_type: String) -> Result<Extract, Unreadable> {
    let seat = timeout(LONGEST, SEATS.acquire()).await;
    let seat = seat.map_err(|_| Unreadable::TooSlow)?.map_err(|_| Unreadable::TooSlow)?;
    let (reply, answer) = oneshot::channel();
    // A thread of its own: one that stepped back may not step forward again, so it serves nobody else.
    let reading = std::thread::Builder::new().name("reading".into()).spawn(move || {
        let _seat = seat;
        step_back();
        // Whoever asked may have given up.
        let _ = reply.send(extract(&bytes, &content_type));
    });
    reading.map_err(|_| Unreadable::Broke)?;
    match timeout(LONGEST, answer).await {
        Ok(Ok(read)) => read,
        // No answer: it panicked.
        Ok(Err(_)) => Err(Unreadable::Broke),
        Err(_) => Err(Unreadable::TooSlow),
    }
}

/// Lets every other thread of this process have the processor first.
#[cfg(target_os = "linux")]
fn step_back() {
    // Forbidden in some containers; then pages are read like everything else.
    let _ = rustix::process::nice(NICE);
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_leave_a_core_to_others_where_there_are_several() {
        assert_eq!([1, 2, 3, 4, 64].map(seats), [1, 1, 2, 2, 2]);
    }
}
