//! One request at a time to a host, and a pause after it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Mutex as Queue, OwnedMutexGuard};

/// Hosts remembered before those that nobody waits for are forgotten.
const MOST: usize = 1_000;

/// Who may ask which host now. Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<String, Arc<Queue<()>>>>>);

/// A turn: the host's next one begins a pause after this is dropped.
pub(super) struct Turn {
    held: Option<OwnedMutexGuard<()>>,
    pause: Duration,
}

impl Turns {
    /// Waits for a turn at the host.
    pub(super) async fn take(&self, host: &str, pause: Duration) -> Turn {
        let queue = {
            let mut hosts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if hosts.len() >= MOST {
                hosts.retain(|_, queue| Arc::strong_count(queue) > 1);
            }
            hosts.entry(host.to_owned()).or_default().clone()
        };
        Turn { held: Some(queue.lock_owned().await), pause }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let (Some(held), pause) = (self.held.take(), self.pause) else { return };
        if let Ok(runtime) = tokio::runtime::Handle::try_current().map_err(drop)
            && !pause.is_zero()
        {
            runtime.spawn(async move {
                tokio::time::sleep(pause).await;
                drop(held);
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_host_is_asked_one_thing_at_a_time_and_others_meanwhile() {
        let turns = Turns::default();
        let first = turns.take("a.test", Duration::ZERO).await;
        let soon = Duration::from_millis(20);
        let waits = tokio::time::timeout(soon, turns.take("a.test", Duration::ZERO)).await;
        assert!(waits.is_err(), "the first turn is not over");
        turns.take("b.test", Duration::ZERO).await;
        drop(first);
        turns.take("a.test", Duration::ZERO).await;
    }

    #[tokio::test]
    async fn the_next_turn_begins_after_the_pause() {
        let turns = Turns::default();
        drop(turns.take("a.test", Duration::from_millis(200)).await);
        let soon = tokio::time::timeout(Duration::from_millis(20), turns.take("a.test", Duration::ZERO));
        assert!(soon.await.is_err(), "the pause is not over");
        turns.take("a.test", Duration::ZERO).await;
    }

    #[tokio::test]
    async fn hosts_that_nobody_waits_for_are_forgotten() {
        let turns = Turns::default();
        for n in 0..MOST * 2 {
            turns.take(&format!("{n}.test"), Duration::ZERO).await;
        }
        assert!(turns.0.lock().expect("not poisoned").len() <= MOST);
    }
}
