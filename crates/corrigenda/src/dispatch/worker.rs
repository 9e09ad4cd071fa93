//! The worker: takes jobs that are due and does them, a few at a time, on every node.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast};
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
use crate::notice::marks;
use crate::store::jobs::{self, Job};
use crate::store::{Change, Error, Tx};
use crate::web::App;

/// Jobs in hand at once. They mostly wait: for a page, for a relay.
const AT_ONCE: usize = 6;
/// How many of them may ask the sites' own servers, which are given time between two questions: a thousand
/// pages that were changed at once keep no letter and no report waiting.
const ASKING: usize = 4;
/// Jobs done in a row, each taken as the one before ends: one transaction where it would be three. Then
/// what else is due has its turn.
const IN_A_ROW: usize = 16;
/// The longest rest when nothing seems to be due; another node's clock may differ.
const REST: Duration = Duration::from_secs(5);
/// How long one job may take: given up before another node may think this one dead.
const LONGEST: Duration = Duration::from_millis(jobs::LEASE_MS as u64 - 20_000);
/// The kind of job that looks at a page.
const LOOK: &str = "article.look";
/// The kinds of jobs that ask the sites' own servers, and can wait.
const ASKS: [&str; 3] = [LOOK, wake::READ, wake::SUBSCRIBE];
/// When an article is due again whose look failed, in milliseconds; its job tries sooner.
const FAILED_LOOK_MS: i64 = 6 * 3_600_000;

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

/// What the worker does.
#[derive(Debug)]
struct Task {
    what: What,
    leave: Leave,
}

/// Leave to ask the sites' own servers, for what does so; given back when it is dropped.
type Leave = Option<OwnedSemaphorePermit>;

/// The same without the leave.
#[derive(Debug, Clone)]
enum What {
    /// A job.
    Job(Job),
    /// A look at an article that is due. It becomes a job only where it fails: what there is to write down
    /// of it otherwise, when the next one is, it writes itself.
    Look(ArticleId),
}

/// Whether the end of what was done is written down.
enum Ended {
    /// Along with what it did; what was taken with that.
    Written(Option<Task>),
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
    asking: Arc<Semaphore>,
}

/// Works until [`App::stopping`], then finishes what is in hand. Whoever cannot wait for that drops
/// the future: those jobs are done by another node, or after the next start, when their lease is over.
pub async fn run(app: App, fetcher: Fetcher, mailer: Mailer, others: Others) {
    let hands = Hands { app, fetcher, mailer, others, asking: Arc::new(Semaphore::new(ASKING)) };
    if let Err(error) = retention::begin(&hands.app).await {
        tracing::warn!(%error, "what is to be deleted today could not be asked for");
    }
    let mut changes = hands.app.db.changes();
    let mut in_hand = JoinSet::new();
    loop {
        let rest = match hands.take(AT_ONCE - in_hand.len()).await {
            Ok((taken, rest)) => {
                for task in taken {
                    in_hand.spawn(hands.clone().work(task));
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
    let asking = Arc::new(Semaphore::new(ASKING));
    let hands = Hands { app: app.clone(), fetcher: fetcher.clone(), mailer: mailer.clone(), others, asking };
    let mut done = 0;
    loop {
        let (taken, _) = hands.take(AT_ONCE).await?;
        if taken.is_empty() {
            return Ok(done);
        }
        for task in taken {
            done += hands.clone().work(task).await;
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
    async fn take(&self, room: usize) -> Result<(Vec<Task>, Duration), Error> {
        if room == 0 {
            return Ok((vec![], REST));
        }
        let (now, leaving, hands) = (self.app.clock.now(), self.leaving(), self.clone());
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
                hands.take_due(tx, room, None)
            })
            .await?;
        Ok((taken, REST))
    }

    /// Does something, and what is due after it; how much.
    async fn work(self, task: Task) -> usize {
        let (mut task, mut done) = (task, 0);
        loop {
            done += 1;
            match self.do_one(task, done < IN_A_ROW).await {
                Some(next) => task = next,
                None => return done,
            }
        }
    }

    /// Does one thing and writes down how it went; along with that, takes the next if there is to be one.
    async fn do_one(&self, task: Task, more: bool) -> Option<Task> {
        let Task { what, leave } = task;
        let outcome = match self.attempt(what.clone(), leave, more).await {
            Ok(Ended::Written(next)) => return next,
            Ok(Ended::Not) => Ok(()),
            Err(why) => Err(why),
        };
        let hands = self.clone();
        let kept = self
            .app
            .db
            .write(move |tx| {
                let now = hands.app.clock.now();
                match (what, outcome) {
                    (What::Job(job), Ok(())) => jobs::done(tx, job.job_id)?,
                    (What::Look(_), Ok(())) => {}
                    (What::Job(job), Err(why)) => put_off(tx, &job, &why, now)?,
                    (What::Look(article_id), Err(why)) => {
                        article::store::look_at(tx, article_id, Some(now.plus_ms(FAILED_LOOK_MS)))?;
                        let body = serde_json::json!({ "article_id": article_id.0 }).to_string();
                        if let Some(job) = jobs::take(tx, LOOK, &article_id.to_string(), &body, now.0)? {
                            put_off(tx, &job, &why, now)?;
                        }
                    }
                }
                hands.take_next(tx, None, more)
            })
            .await;
        kept.unwrap_or_else(|error| {
            tracing::warn!(%error, "how a job went could not be written down; it is done again");
            None
        })
    }

    /// Takes what to do after something that ends now, with its leave: by the time it is by then, and nothing
    /// when stopping.
    fn take_next(&self, tx: &mut Tx<'_>, leave: Leave, more: bool) -> Result<Option<Task>, Error> {
        let room = usize::from(more && !self.app.stopping.is_cancelled());
        Ok(self.take_due(tx, room, leave)?.pop())
    }

    /// Takes up to so many of the jobs and looks that are due.
    fn take_due(&self, tx: &mut Tx<'_>, room: usize, leave: Leave) -> Result<Vec<Task>, Error> {
        let size = |room: usize| i64::try_from(room).unwrap_or(0);
        let (now, leaving) = (self.app.clock.now(), self.leaving());
        let mut taken = Vec::new();
        let others = std::iter::from_fn(|| Arc::clone(&self.asking).try_acquire_owned().ok());
        let mut leaves: Vec<OwnedSemaphorePermit> = leave.into_iter().chain(others).take(room).collect();
        if !leaves.is_empty() {
            for job in jobs::claim(tx, now.0, size(leaves.len()), &[leaving])? {
                let leave = if ASKS.contains(&job.kind.as_str()) { leaves.pop() } else { None };
                taken.push(Task { what: What::Job(job), leave });
            }
            leaves.truncate(room - taken.len());
        }
        if !leaves.is_empty() {
            // A look itself says when the next one is. Until then it is taken like a job: due again where its
            // node dies.
            let again = now.plus_ms(jobs::LEASE_MS);
            let looks = article::store::take_due(tx, now, again, size(leaves.len()))?;
            let looks = looks.into_iter().zip(leaves);
            taken.extend(looks.map(|(look, leave)| Task { what: What::Look(look), leave: Some(leave) }));
        }
        if taken.len() < room {
            let [look, read, subscribe] = ASKS;
            let others = jobs::claim(tx, now.0, size(room - taken.len()), &[leaving, look, read, subscribe])?;
            taken.extend(others.into_iter().map(|job| Task { what: What::Job(job), leave: None }));
        }
        Ok(taken)
    }

    async fn attempt(&self, what: What, leave: Leave, more: bool) -> Result<Ended, Failure> {
        // A task of its own: a panic ends that task, and dropping the set ends one that takes too long.
        let mut alone = JoinSet::new();
        let hands = self.clone();
        match what {
            What::Job(job) => alone.spawn(hands.perform(job, leave, more)),
            What::Look(article_id) => alone.spawn(hands.look(article_id, None, leave, more)),
        };
        match timeout(LONGEST, alone.join_next()).await {
            Ok(Some(Ok(outcome))) => outcome,
            Ok(Some(Err(error))) => Err(Failure(format!("it panicked: {error}"))),
            Ok(None) => Err(Failure("it was never begun".into())),
            Err(_) => Err(Failure(format!("it took longer than {} s", LONGEST.as_secs()))),
        }
    }

    /// Looks at an article. Where its page is what it was, the end of the job that asked for that, if one
    /// did, and the taking of the next are one transaction with what is written of it.
    async fn look(
        self,
        article_id: ArticleId,
        asked_by: Option<i64>,
        leave: Leave,
        more: bool,
    ) -> Result<Ended, Failure> {
        let hands = self.clone();
        let end = move |tx: &mut Tx<'_>| {
            if let Some(job_id) = asked_by {
                jobs::done(tx, job_id)?;
            }
            hands.take_next(tx, leave, more)
        };
        let next = placing::look_and(&self.app, &self.fetcher, article_id, end).await?;
        Ok(next.map_or(Ended::Not, Ended::Written))
    }

    async fn perform(self, job: Job, leave: Leave, more: bool) -> Result<Ended, Failure> {
        let Hands { app, fetcher, mailer, others, .. } = &self;
        match job.kind.as_str() {
            "report.place" => placing::place(app, fetcher, article(&job)?).await?,
            "article.follow" => placing::follow(app, article(&job)?).await?,
            LOOK => return self.clone().look(article(&job)?, Some(job.job_id), leave, more).await,
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
            marks::JOB => marks::place(app, article(&job)?).await?,
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

/// A job failed: it is tried again later.
fn put_off(tx: &mut Tx<'_>, job: &Job, Failure(why): &Failure, now: Timestamp) -> Result<(), Error> {
    tracing::warn!(job = job.job_id, kind = job.kind, attempts = job.attempts, %why, "a job failed");
    jobs::failed(tx, job, why, now.0)
}
