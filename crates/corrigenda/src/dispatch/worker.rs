//! The worker: takes jobs that are due and does them, a few at a time, on every node.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::mail::{self, Letter, Mailer};
use super::{ContactId, bounce, retention, store, tell};
use crate::article::fetch::Fetcher;
use crate::article::sisters::keeping;
use crate::article::wake::{self, ListId};
use crate::article::{self, ArticleId, SiteId};
use crate::case::store::{self as cases, queue};
use crate::case::{CaseId, EventId, numbers, placing, sisters, triage};
use crate::store::jobs::{self, Job};
use crate::store::{Change, Error};
use crate::web::App;

/// Jobs in hand at once. They mostly wait: for a page, for a relay.
const AT_ONCE: usize = 4;
/// The longest rest when nothing seems to be due; another node's clock may differ.
const REST: Duration = Duration::from_secs(5);
/// How long one job may take: given up before another node may think this one dead.
const LONGEST: Duration = Duration::from_millis(jobs::LEASE_MS as u64 - 20_000);
/// How long an article whose look was asked for is not asked for again, in milliseconds.
const LOOK_ASKED_MS: i64 = 10 * 60_000;
/// Most looks asked for at once.
const LOOKS: i64 = 64;

/// Does the jobs of rooms that this one may not know; `None` for a kind that they do not know either.
pub type Others = fn(App, &Job) -> Option<Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>>;

/// Why a letter stays.
const OTHER_KEY: &str =
    "it was sealed with another key: bring back the seal_key, or the file beside the database";

/// Why a job was not done, in words for the operator.
#[derive(Debug)]
pub struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

/// What a job needs to be done; cheap to clone.
#[derive(Clone)]
struct Hands {
    app: App,
    fetcher: Fetcher,
    mailer: Mailer,
    others: Others,
}

/// Works until [`App::stopping`], then finishes what is in hand. Whoever cannot wait for that drops
/// the future: those jobs are done by another node, or after the next start, when their lease is over.
pub async fn run(app: App, fetcher: Fetcher, mailer: Mailer, others: Others) {
    let hands = Hands { app, fetcher, mailer, others };
    if let Err(error) = retention::begin(&hands.app).await {
        tracing::warn!(%error, "what is to be deleted today could not be asked for");
    }
    let mut changes = hands.app.db.changes();
    let mut in_hand = JoinSet::new();
    loop {
        let rest = match hands.take(AT_ONCE - in_hand.len()).await {
            Ok((taken, rest)) => {
                for job in taken {
                    in_hand.spawn(hands.clone().work(job));
                }
                rest
            }
            Err(error) => {
                tracing::warn!(%error, "the worker cannot see its jobs");
                REST
            }
        };
        tokio::select! {
            () = hands.app.stopping.cancelled() => break,
            Some(_) = in_hand.join_next() => {}
            () = woken(&mut changes), if in_hand.len() < AT_ONCE => {}
            () = sleep(rest), if in_hand.len() < AT_ONCE => {}
        }
    }
    while in_hand.join_next().await.is_some() {}
}

/// Does everything that is due at this moment, one after another, and says how much it was. Jobs
/// that fail are due later, and are not waited for.
///
/// # Errors
/// When the database does not answer.
pub async fn run_due(app: &App, fetcher: &Fetcher, mailer: &Mailer, others: Others) -> Result<usize, Error> {
    let hands = Hands { app: app.clone(), fetcher: fetcher.clone(), mailer: mailer.clone(), others };
    let mut done = 0;
    loop {
        let (taken, _) = hands.take(AT_ONCE).await?;
        if taken.is_empty() {
            return Ok(done);
        }
        done += taken.len();
        for job in taken {
            hands.clone().work(job).await;
        }
    }
}

/// Waits until a job was asked for somewhere.
async fn woken(changes: &mut broadcast::Receiver<Change>) {
    loop {
        match changes.recv().await {
            Ok(change) if change.topic == jobs::TOPIC => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}

impl Hands {
    /// The kind of job that cannot be done here, if there is one.
    fn leaving(&self) -> &'static str {
        if self.mailer.is_configured() { "" } else { mail::JOB }
    }

    /// Asks for the looks that are due and takes up to `room` jobs; also how long there will be
    /// nothing more to do.
    async fn take(&self, room: usize) -> Result<(Vec<Job>, Duration), Error> {
        let (now, leaving) = (self.app.clock.now(), self.leaving());
        let limit = i64::try_from(room).unwrap_or(0);
        let (looks, due, old) = self
            .app
            .db
            .read(move |tx| {
                let looks = article::store::due(tx, now, LOOKS)?;
                Ok::<_, Error>((looks, jobs::next_due(tx, leaving)?, store::anything_to_forget(tx, now)?))
            })
            .await?;
        let something = due.is_some_and(|at| at <= now.0);
        if looks.is_empty() && !something && !old {
            let rest = due.map_or(REST, |at| Duration::from_millis(at.abs_diff(now.0)).min(REST));
            return Ok((vec![], rest));
        }
        let taken = self
            .app
            .db
            .write(move |tx| {
                for article_id in &looks {
                    ask_for_a_look(tx, *article_id, now)?;
                }
                if old {
                    store::forget(tx, now)?;
                }
                if limit == 0 { Ok(vec![]) } else { jobs::claim(tx, now.0, limit, leaving) }
            })
            .await?;
        Ok((taken, REST))
    }

    /// Does one job and writes down how it went.
    async fn work(self, job: Job) {
        let outcome = self.attempt(&job).await;
        let (app, now) = (self.app.clone(), self.app.clock.now());
        let kept = app
            .db
            .write(move |tx| match outcome {
                Ok(()) => jobs::done(tx, job.job_id),
                Err(Failure(why)) => {
                    tracing::warn!(job = job.job_id, kind = job.kind, attempts = job.attempts, %why, "a job failed");
                    jobs::failed(tx, &job, &why, now.0)
                }
            })
            .await;
        if let Err(error) = kept {
            tracing::warn!(%error, "how a job went could not be written down; it is done again");
        }
    }

    async fn attempt(&self, job: &Job) -> Result<(), Failure> {
        // A task of its own: a panic ends that task, and dropping the set ends one that takes too long.
        let mut alone = JoinSet::new();
        alone.spawn(self.clone().perform(job.clone()));
        match timeout(LONGEST, alone.join_next()).await {
            Ok(Some(Ok(outcome))) => outcome,
            Ok(Some(Err(error))) => Err(Failure(format!("it panicked: {error}"))),
            Ok(None) => Err(Failure("it was never begun".into())),
            Err(_) => Err(Failure(format!("it took longer than {} s", LONGEST.as_secs()))),
        }
    }

    async fn perform(self, job: Job) -> Result<(), Failure> {
        let Hands { app, fetcher, mailer, others } = &self;
        match job.kind.as_str() {
            "report.place" => placing::place(app, fetcher, article(&job)?).await?,
            "article.follow" => placing::follow(app, article(&job)?).await?,
            "article.look" => placing::look(app, fetcher, article(&job)?).await?,
            wake::READ => wake::read(app, fetcher, ListId(number(&job, "list_id")?)).await?,
            wake::SUBSCRIBE => wake::subscribe(app, fetcher, ListId(number(&job, "list_id")?)).await?,
            numbers::JOB => numbers::recount(&app.db, app.clock.now()).await?,
            triage::LEARN => {
                let (case_id, now) = (CaseId(number(&job, "case_id")?), app.clock.now());
                app.db.write(move |tx| cases::triage::learn(tx, case_id, now)).await?;
            }
            triage::SCORE => {
                let (after, now) = (number(&job, "after")?, app.clock.now());
                app.db.write(move |tx| cases::triage::rescore(tx, after, now)).await?;
            }
            queue::JOB => {
                let (after, now) = (number(&job, "after")?, app.clock.now());
                app.db.write(move |tx| queue::catch_up(tx, after, now)).await?;
            }
            keeping::PACK => keeping::pack(app, SiteId(number(&job, "site_id")?)).await?,
            keeping::REFILL => keeping::refill(app, ArticleId(number(&job, "after")?)).await?,
            sisters::JOB => sisters::look_for(app, CaseId(number(&job, "case_id")?)).await?,
            retention::JOB => retention::run(app).await?,
            tell::JOB => tell::tell(app, EventId(number(&job, "event_id")?)).await?,
            mail::JOB => {
                let body = app.seal.open(&job.body).ok_or_else(|| Failure(OTHER_KEY.into()))?;
                let letter: Letter = serde_json::from_str(&body)?;
                match (mailer.send(&letter, job.job_id, app.clock.now()).await, letter.contact) {
                    (Err(mail::Error::NoSuchAddress(why)), Some(contact)) => {
                        bounce::dead(app, ContactId(contact), &why).await?;
                    }
                    (sent, _) => sent?,
                }
            }
            other => match others(app.clone(), &job) {
                Some(doing) => doing.await?,
                None => return Err(Failure(format!("this version knows no job called {other}"))),
            },
        }
        Ok(())
    }
}

fn article(job: &Job) -> Result<ArticleId, Failure> {
    number(job, "article_id").map(ArticleId)
}

fn number(job: &Job, field: &str) -> Result<i64, Failure> {
    let body: serde_json::Value = serde_json::from_str(&job.body)?;
    body[field].as_i64().ok_or_else(|| Failure(format!("its body has no number {field}: {}", job.body)))
}

/// The look itself says when the next one is; until then it is not asked for twice.
fn ask_for_a_look(
    tx: &mut crate::store::Tx<'_>,
    article_id: ArticleId,
    now: crate::clock::Timestamp,
) -> Result<(), Error> {
    let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
    jobs::enqueue(tx, "article.look", &article_id.to_string(), &body, now.0)?;
    article::store::look_at(tx, article_id, Some(now.plus_ms(LOOK_ASKED_MS)))
}
