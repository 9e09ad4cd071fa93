//! The worker: nothing is lost, nothing is done twice, and one bad job stops nobody.

use std::pin::Pin;
use std::time::Duration;

use corrigenda::article;
use corrigenda::dispatch::worker;
use corrigenda::params;
use corrigenda::store::jobs::Job;
use corrigenda::store::{Error, jobs};
use corrigenda::web::App;

use crate::both_engines;
use crate::routes::confirm::leave;
use crate::support::http::post_form;
use crate::support::press::{Press, RIGHT};

async fn last_error(press: &Press, kind: &'static str) -> (i64, String) {
    let read = press.test.app.db.read(move |tx| {
        let row =
            tx.only("/* test.job */ select attempts, last_error from jobs where kind = $1", params![kind])?;
        Ok::<_, Error>((row.get("attempts")?, row.get("last_error")?))
    });
    read.await.expect("a job")
}

both_engines!(a_letter_the_relay_refuses_is_tried_again_later_with_the_reason_kept, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    press.relay.refuse(true);
    assert!(leave(&press, &receipt, "reader@post.example").await.is_empty());
    let (attempts, why) = last_error(&press, "mail.send").await;
    assert_eq!(attempts, 1);
    assert!(why.contains("452"), "{why}");
    press.relay.refuse(false);
    let at_once =
        worker::run_due(&press.test.app, &press.fetcher, &press.mailer, corrigenda::desk::digest::perform)
            .await;
    assert_eq!(at_once.expect("the database answers"), 0, "not at once");
    press.later(1).await;
    assert_eq!(press.relay.take().len(), 1);
    assert_eq!(press.count("jobs").await, 0);
});

both_engines!(a_job_nobody_can_do_fails_with_a_reason_and_holds_nobody_up, |engine| async move {
    let press = Press::new(engine).await;
    let now = press.test.app.clock.now().0;
    press
        .test
        .app
        .db
        .write(move |tx| {
            jobs::enqueue(tx, "moon.shine", "1", "{}", now - 5)?;
            jobs::enqueue(tx, "article.look", "1", "{}", now - 4)?;
            jobs::enqueue(tx, "mail.send", "1", "not JSON", now - 3)
        })
        .await
        .expect("written");
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    assert_eq!(
        last_error(&press, "moon.shine").await,
        (1, "this version knows no job called moon.shine".into())
    );
    assert!(last_error(&press, "article.look").await.1.contains("no number article_id"));
    assert_eq!(press.case(&receipt).await.readers, 1, "the others were done");
});

/// What is done for one job.
type Work = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// Jobs of a room that the worker does not know: one that takes long, one that takes long and fails, and one that
/// looks at its own lease.
fn of_another_room(app: App, job: &Job) -> Option<Work> {
    let (kind, job_id) = (job.kind.clone(), job.job_id);
    Some(Box::pin(async move {
        match kind.as_str() {
            "test.slow" => app.clock.advance_ms(90_000),
            "test.slow_and_bad" => {
                app.clock.advance_ms(90_000);
                return Err(Error::Unavailable("it took long".into()));
            }
            "test.lease" => {
                let read = app.db.read(move |tx| {
                    tx.only(
                        "/* test.lease */ select leased_until from jobs where job_id = $1",
                        params![job_id],
                    )?
                    .get::<i64>("leased_until")
                });
                let left = read.await? - app.clock.now().0;
                if left < jobs::LEASE_MS {
                    return Err(Error::Unavailable(format!("{left} ms are left of a lease that just began")));
                }
            }
            _ => {}
        }
        Ok(())
    }))
}

both_engines!(
    what_follows_a_long_job_has_a_whole_lease_and_what_failed_waits_from_its_end,
    |engine| async move {
        let press = Press::new(engine).await;
        let now = press.test.app.clock.now().0;
        let written = press.test.app.db.write(move |tx| {
            // More than are taken at once: the last is taken when the first ends.
            for (n, kind) in
                ["test.slow", "test.slow_and_bad", "test.idle", "test.idle", "test.lease", "test.lease"]
                    .into_iter()
                    .enumerate()
            {
                jobs::enqueue(tx, kind, &n.to_string(), "{}", now - 10 + n as i64)?;
            }
            Ok::<_, Error>(())
        });
        written.await.expect("written");
        let done = worker::run_due(&press.test.app, &press.fetcher, &press.mailer, of_another_room).await;
        assert!(done.expect("the database answers") >= 6);
        assert_eq!(
            last_error(&press, "test.slow_and_bad").await.0,
            1,
            "tried once: it is not due again at its end"
        );
        let read = press.test.app.db.read(|tx| {
            tx.query("/* test.left */ select kind, last_error, run_at from jobs", params![])?
                .iter()
                .map(|row| Ok((row.get("kind")?, row.get("last_error")?, row.get("run_at")?)))
                .collect::<Result<Vec<(String, String, i64)>, Error>>()
        });
        let left = read.await.expect("read");
        let left: Vec<_> = left.into_iter().filter(|(kind, ..)| kind.starts_with("test.")).collect();
        let [(kind, _, run_at)] = &left[..] else { panic!("{left:?}") };
        assert_eq!(kind, "test.slow_and_bad");
        assert_eq!(*run_at, now + 180_000 + jobs::backoff_ms(1), "counted from its end");
    }
);

both_engines!(a_worker_that_runs_hears_of_jobs_and_stops_when_told, |engine| async move {
    let press = Press::new(engine).await;
    let running = tokio::spawn(worker::run(
        press.test.app.clone(),
        press.fetcher.clone(),
        press.mailer.clone(),
        corrigenda::desk::digest::perform,
    ));
    let receipt = press.report(RIGHT, "").await;
    let path = format!("{receipt}/contact");
    post_form(&press.router, &path, &[("email", "reader@post.example")]).await;
    tokio::time::timeout(Duration::from_secs(30), async {
        // One stays: the daily look for what is to be deleted.
        while press.count("jobs").await > 1 {
            tokio::task::yield_now().await;
        }
    })
    .await
    .expect("everything is done");
    assert_eq!(press.relay.take().len(), 1);
    press.test.app.stopping.cancel();
    tokio::time::timeout(Duration::from_secs(10), running).await.expect("it stops").expect("without a panic");
    assert_eq!(press.case(&receipt).await.readers, 1);
});

both_engines!(
    as_many_jobs_are_claimed_as_were_asked_for_whatever_the_engine_believes_of_their_number,
    |engine| async move {
        let press = Press::new(engine).await;
        let now = press.test.app.clock.now().0;
        let claimed = press.test.app.db.write(move |tx| {
            // One way through a table that is thought to hold one row asks anew for each row what is due.
            jobs::enqueue(tx, "test.first", "1", "{}", now - 9)?;
            tx.execute("/* test.analyze */ analyze jobs", params![])?;
            for n in 0..5 {
                jobs::enqueue(tx, "test.idle", &n.to_string(), "{}", now - n)?;
            }
            Ok::<_, Error>((jobs::claim(tx, now, 1, &[])?.len(), jobs::claim(tx, now, 2, &[])?.len()))
        });
        assert_eq!(claimed.await.expect("claimed"), (1, 2));
    }
);

both_engines!(a_job_that_was_in_hand_when_its_node_died_is_done_after_the_lease, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    let now = press.test.app.clock.now().0;
    let claimed = press.test.app.db.write(move |tx| jobs::claim(tx, now, 9, &[])).await.expect("claimed");
    assert_eq!(claimed.len(), 1);
    assert_eq!(press.work().await, 0, "somebody else has it");
    press.test.app.clock.advance_ms(jobs::LEASE_MS + 1);
    assert!(press.work().await > 0);
    assert_eq!(press.case(&receipt).await.readers, 1);
});

both_engines!(
    a_look_ends_with_what_it_wrote_and_one_whose_node_died_is_done_after_the_lease,
    |engine| async move {
        let press = Press::new(engine).await;
        let receipt = press.report(RIGHT, "").await;
        press.work().await;
        let article_id = press.case(&receipt).await.article_id;
        let looked_at = async || {
            let read = press.test.app.db.read(move |tx| article::store::article_by_id(tx, article_id)).await;
            read.expect("read").and_then(|article| article.looked_at)
        };
        for _ in 0..3 {
            press.test.app.clock.advance_ms(24 * 3_600_000);
            assert!(press.work().await > 0);
            assert_eq!(looked_at().await, Some(press.test.app.clock.now()));
            let waiting = press.test.app.db.read(|tx| jobs::waiting(tx, "article.look")).await;
            assert_eq!(waiting.expect("read"), 0);
        }
        // A node takes the look and dies with it.
        press.test.app.clock.advance_ms(24 * 3_600_000);
        let now = press.test.app.clock.now();
        let taken = press
            .test
            .app
            .db
            .write(move |tx| article::store::take_due(tx, now, now.plus_ms(jobs::LEASE_MS), 9));
        assert_eq!(taken.await.expect("taken"), [article_id]);
        let before = looked_at().await;
        press.work().await;
        assert_eq!(looked_at().await, before, "somebody else has it");
        press.test.app.clock.advance_ms(jobs::LEASE_MS + 1);
        press.work().await;
        assert_eq!(looked_at().await, Some(press.test.app.clock.now()));
    }
);

both_engines!(a_look_that_fails_becomes_a_job_that_says_why, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    let article_id = press.case(&receipt).await.article_id;
    let outcome = async |outcome: &'static str| {
        let written = press.test.app.db.write(move |tx| {
            let sql = "/* test.outcome */ update articles set look_outcome = $2 where article_id = $1";
            tx.execute(sql, params![article_id, outcome])
        });
        assert_eq!(written.await.expect("written"), 1);
    };
    let looked_at = async || {
        let read = press.test.app.db.read(move |tx| article::store::article_by_id(tx, article_id)).await;
        read.expect("read").and_then(|article| article.looked_at)
    };
    outcome("bewitched").await;
    press.test.app.clock.advance_ms(24 * 3_600_000);
    assert!(press.work().await > 0);
    let (attempts, why) = last_error(&press, "article.look").await;
    assert_eq!(attempts, 1);
    assert!(why.contains("bewitched"), "{why}");
    let again = press.test.app.db.read(article::store::next_due).await.expect("read");
    assert!(
        again > Some(press.test.app.clock.now().plus_ms(jobs::backoff_ms(1))),
        "its job tries again sooner"
    );
    outcome("unchanged").await;
    press.test.app.clock.advance_ms(jobs::backoff_ms(1));
    assert!(press.work().await > 0);
    assert_eq!(looked_at().await, Some(press.test.app.clock.now()));
    let waiting = press.test.app.db.read(|tx| jobs::waiting(tx, "article.look")).await;
    assert_eq!(waiting.expect("read"), 0);
});

both_engines!(a_thousand_pages_that_changed_at_once_keep_no_letter_waiting, |engine| async move {
    let press = Press::new(engine).await;
    let receipt = press.report(RIGHT, "").await;
    press.work().await;
    // Sites whose servers answer nothing for as long as this test lasts.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let host = silent.local_addr().expect("an address").to_string();
    let (now, of) = (press.test.app.clock.now(), host.clone());
    let asked = press.test.app.db.write(move |tx| {
        let site_id = article::SiteId(1);
        tx.execute(
            "/* test.host */ insert into site_hosts (site_id, host) values ($1, $2)",
            params![site_id, &of],
        )?;
        for n in 0..20 {
            let article_id = article::store::join_or_insert(tx, site_id, &format!("http://{of}/{n}"), now)?;
            let body = format!("{{\"article_id\":{article_id}}}");
            jobs::enqueue(tx, "article.look", &article_id.to_string(), &body, now.0 - 60_000)?;
        }
        Ok::<_, Error>(())
    });
    asked.await.expect("written");
    let fetcher = article::fetch::Fetcher::new(&[host]).expect("a client");
    let others = corrigenda::desk::digest::perform;
    let running = tokio::spawn(worker::run(press.test.app.clone(), fetcher, press.mailer.clone(), others));
    post_form(&press.router, &format!("{receipt}/contact"), &[("email", "reader@post.example")]).await;
    tokio::time::timeout(Duration::from_secs(30), async {
        while press.relay.take().is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .expect("the letter is sent");
    running.abort();
});
