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
use crate::clock::Timestamp;
use crate::store::jobs::{self, Job};
use crate::store::{Change, Error, Tx};
use crate::web::App;

/// Jobs in hand at once. They mostly wait: for a page, for a relay.
const AT_ONCE: usize = 4;
/// Jobs done in a row, each taken as the one before ends: one transaction where it would be three. Then
/// what else is due has its turn.
const IN_A_ROW: usize = 16;
/// The longest rest when nothing seems to be due; another node's clock may differ.
const REST: Duration = Duration::from_secs(5);
/// How long one job may take: given up before another node may think this one dead.
const LONGEST: Duration = Duration::from_millis(jobs::LEASE_MS as u64 - 20_000);
/// The kind of job that looks at a page.
const LOOK: &str = "article.look";
/// How long an article whose look was asked for is not asked for again, in milliseconds.
const LOOK_ASKED_MS: i64 = 10 * 60_000;

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

/// Whether the end of a job that was done is written down.
enum Ended {
    /// Along with what it did; the job that was taken with that.
    Written(Option<Job>),
    /// Not yet.
    Not,
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
        for job in taken {
            done += hands.clone().work(job).await;
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

    /// Takes up to `room` of the jobs and looks that are due; also how long there will be nothing more
    /// to do.
    async fn take(&self, room: usize) -> Result<(Vec<Job>, Duration), Error> {
        if room == 0 {
            return Ok((vec![], REST));
        }
        let (now, leaving) = (self.app.clock.now(), self.leaving());
        let (due, old) = self
            .app
            .db
            .read(move |tx| {
                let look = article::store::next_due(tx)?.map(|at| at.0);
                let due = jobs::next_due(tx, leaving)?.into_iter().chain(look).min();
                Ok::<_, Error>((due, store::anything_to_forget(tx, now)?))
            })
            .await?;
        if due.is_none_or(|at| at > now.0) && !old {
            let rest = due.map_or(REST, |at| Duration::from_millis(at.abs_diff(now.0)).min(REST));
            return Ok((vec![], rest));
        }
        let taken = self
            .app
            .db
            .write(move |tx| {
                if old {
                    store::forget(tx, now)?;
                }
                take_due(tx, room, now, leaving)
            })
            .await?;
        Ok((taken, REST))
    }

    /// Does a job, and those that are due after it; how many.
    async fn work(self, job: Job) -> usize {
        let (mut job, mut done) = (job, 0);
        loop {
            done += 1;
            match self.do_one(job, done < IN_A_ROW).await {
                Some(next) => job = next,
                None => return done,
            }
        }
    }

    /// Does one job and writes down how it went; along with that, takes the next if there is to be one.
    async fn do_one(&self, job: Job, more: bool) -> Option<Job> {
        let outcome = match self.attempt(&job, more).await {
            Ok(Ended::Written(next)) => return next,
            Ok(Ended::Not) => Ok(()),
            Err(why) => Err(why),
        };
        let hands = self.clone();
        let kept = self
            .app
            .db
            .write(move |tx| {
                match outcome {
                    Ok(()) => jobs::done(tx, job.job_id)?,
                    Err(Failure(why)) => {
                        tracing::warn!(job = job.job_id, kind = job.kind, attempts = job.attempts, %why, "a job failed");
                        jobs::failed(tx, &job, &why, hands.app.clock.now().0)?;
                    }
                }
                hands.take_next(tx, more)
            })
            .await;
        kept.unwrap_or_else(|error| {
            tracing::warn!(%error, "how a job went could not be written down; it is done again");
            None
        })
    }

    /// Takes the job to do after one that ends now: by the time it is by then, and none when stopping.
    fn take_next(&self, tx: &mut Tx<'_>, more: bool) -> Result<Option<Job>, Error> {
        let room = usize::from(more && !self.app.stopping.is_cancelled());
        Ok(take_due(tx, room, self.app.clock.now(), self.leaving())?.pop())
    }

    async fn attempt(&self, job: &Job, more: bool) -> Result<Ended, Failure> {
        // A task of its own: a panic ends that task, and dropping the set ends one that takes too long.
        let mut alone = JoinSet::new();
        alone.spawn(self.clone().perform(job.clone(), more));
        match timeout(LONGEST, alone.join_next()).await {
            Ok(Some(Ok(outcome))) => outcome,
            Ok(Some(Err(error))) => Err(Failure(format!("it panicked: {error}"))),
            Ok(None) => Err(Failure("it was never begun".into())),
            Err(_) => Err(Failure(format!("it took longer than {} s", LONGEST.as_secs()))),
        }
    }

    async fn perform(self, job: Job, more: bool) -> Result<Ended, Failure> {
        let Hands { app, fetcher, mailer, others } = &self;
        match job.kind.as_str() {
            "report.place" => placing::place(app, fetcher, article(&job)?).await?,
            "article.follow" => placing::follow(app, article(&job)?).await?,
            LOOK => {
                let (job_id, hands) = (job.job_id, self.clone());
                let end = move |tx: &mut Tx<'_>| {
                    jobs::done(tx, job_id)?;
                    hands.take_next(tx, more)
                };
                if let Some(next) = placing::look_and(app, fetcher, article(&job)?, end).await? {
                    return Ok(Ended::Written(next));
                }
            }
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
                    (sent, _) => {
                        sent.map_err(|error| Failure(bounce::without_addresses(&error.to_string())))?;
                    }
                }
            }
            other => match others(app.clone(), &job) {
                Some(doing) => doing.await?,
                None => return Err(Failure(format!("this version knows no job called {other}"))),
            },
        }
        Ok(Ended::Not)
    }
}

fn article(job: &Job) -> Result<ArticleId, Failure> {
    number(job, "article_id").map(ArticleId)
}

fn number(job: &Job, field: &str) -> Result<i64, Failure> {
    let body: serde_json::Value = serde_json::from_str(&job.body)?;
    body[field].as_i64().ok_or_else(|| Failure(format!("its body has no number {field}: {}", job.body)))
}

/// Takes up to so many jobs that are due, looks among them.
fn take_due(tx: &mut Tx<'_>, room: usize, now: Timestamp, leaving: &str) -> Result<Vec<Job>, Error> {
    if room == 0 {
        return Ok(vec![]);
    }
    let mut taken = jobs::claim(tx, now.0, i64::try_from(room).unwrap_or(0), leaving)?;
    taken.extend(take_looks(tx, room.saturating_sub(taken.len()), now)?);
    Ok(taken)
}

/// Takes up to so many looks that are due. A look itself says when the next one is; until then it is
/// not asked for twice.
fn take_looks(tx: &mut Tx<'_>, room: usize, now: Timestamp) -> Result<Vec<Job>, Error> {
    let (again, limit) = (now.plus_ms(LOOK_ASKED_MS), i64::try_from(room).unwrap_or(0));
    if limit == 0 {
        return Ok(vec![]);
    }
    let mut taken = Vec::new();
    for article_id in article::store::take_due(tx, now, again, limit)? {
        let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
        taken.extend(jobs::take(tx, LOOK, &article_id.to_string(), &body, now.0)?);
    }
    Ok(taken)
}
