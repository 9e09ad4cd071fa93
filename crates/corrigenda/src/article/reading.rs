//! Reading a page off the threads that serve requests: two at a time, with an answer in time
//! whatever the page does.

use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::extract::{Extract, Unreadable, extract};

/// From asking for a seat to the answer.
const LONGEST: Duration = Duration::from_secs(10);

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
        let reading = tokio::task::spawn_blocking(move || {
            let _seat = seat;
            extract(&bytes, &content_type)
        });
        reading.await.unwrap_or(Err(Unreadable::Broke))
    });
    answer.await.unwrap_or(Err(Unreadable::TooSlow))
}
