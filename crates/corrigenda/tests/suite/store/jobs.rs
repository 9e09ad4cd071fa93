//! The job table, on both engines.

use corrigenda::store::Error;
use corrigenda::store::jobs::{self, ATTEMPTS, LEASE_MS, backoff_ms};

use crate::both_engines;
use crate::support::TestApp;

both_engines!(one_waiting_job_per_key_and_once_more_when_asked_while_it_runs, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            jobs::enqueue(tx, "look", "7", "{}", 10)?;
            jobs::enqueue(tx, "look", "7", "{}", 50)?;
            assert!(jobs::claim(tx, 9, 5, &[])?.is_empty());
            let taken = jobs::claim(tx, 10, 5, &[])?;
            assert_eq!(taken.len(), 1);
            assert!(jobs::claim(tx, 60, 5, &[])?.is_empty(), "held by the first");
            jobs::enqueue(tx, "look", "7", "{}", 20)?;
            jobs::done(tx, taken[0].job_id)?;
            let again = jobs::claim(tx, 60, 5, &[])?;
            assert_eq!(again.len(), 1, "asked for while it ran");
            jobs::done(tx, again[0].job_id)?;
            assert_eq!(jobs::counts(tx)?, (0, 0));
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(a_job_of_a_dead_node_is_taken_over_after_its_lease, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            jobs::enqueue(tx, "mail", "1", "{}", 0)?;
            assert_eq!(jobs::claim(tx, 0, 1, &[])?.len(), 1);
            assert!(jobs::claim(tx, LEASE_MS, 1, &[])?.is_empty());
            assert_eq!(jobs::claim(tx, LEASE_MS + 1, 1, &[])?[0].attempts, 2);
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(a_failing_job_waits_longer_each_time_and_is_put_aside_at_last, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            jobs::enqueue(tx, "mail", "1", "{}", 0)?;
            let mut now = 0;
            for attempt in 1..=ATTEMPTS {
                let job = jobs::claim(tx, now, 1, &[])?.remove(0);
                assert_eq!(job.attempts, attempt);
                jobs::failed(tx, &job, "refused", now)?;
                assert!(jobs::claim(tx, now + backoff_ms(attempt) - 1, 1, &[])?.is_empty());
                now += backoff_ms(attempt);
            }
            assert!(jobs::claim(tx, i64::MAX / 2, 1, &[])?.is_empty());
            assert_eq!(jobs::counts(tx)?, (0, 1));
            assert_eq!(jobs::next_due(tx, "")?, None);
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});

both_engines!(a_kind_that_cannot_be_done_now_waits_untried_and_can_be_taken_back, |engine| async move {
    let test = TestApp::new(engine).await;
    test.app
        .db
        .write(|tx| {
            jobs::enqueue(tx, "mail", "7:a", "{}", 0)?;
            jobs::enqueue(tx, "mail", "77:a", "{}", 0)?;
            assert!(jobs::claim(tx, 5, 9, &["mail"])?.is_empty());
            assert_eq!(jobs::next_due(tx, "mail")?, None);
            assert_eq!(jobs::waiting(tx, "mail")?, 2);
            assert_eq!(jobs::forget(tx, "mail", "7:")?, 1);
            assert_eq!(jobs::claim(tx, 5, 9, &[])?[0].attempts, 1);
            Ok::<_, Error>(())
        })
        .await
        .expect("the story");
});
