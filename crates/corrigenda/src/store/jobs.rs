//! The one job table: what must happen later, survives a restart, and is tried again.

use super::seal::Seal;
use super::{Error, Row, Tx, Value};
use crate::params;

/// A job to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its row.
    pub job_id: i64,
    /// What to do.
    pub kind: String,
    /// With what: JSON whose shape the kind knows.
    pub body: String,
    /// How often it was begun, this time included.
    pub attempts: i64,
}

/// The topic under which a waiting job is announced.
pub const TOPIC: &str = "job";
/// Attempts after which a job is put aside for the operator.
pub const ATTEMPTS: i64 = 12;
/// How long a node may hold a job before another may think it dead, in milliseconds.
pub const LEASE_MS: i64 = 120_000;

/// Asks for a job. One of the same kind and key that still waits is kept, at the earlier of both
/// times; one that is running is done once more afterwards.
///
/// # Errors
/// See [`Error`].
pub fn enqueue(tx: &mut Tx<'_>, kind: &str, key: &str, body: &str, run_at: i64) -> Result<(), Error> {
    tx.execute(
        "/* jobs.enqueue */ insert into jobs (kind, unique_key, body, run_at, attempts, again, last_error)
         values ($1, $2, $3, $4, 0, 0, '')
         on conflict (kind, unique_key) do update set
           body = excluded.body,
           run_at = case when jobs.leased_until is null and jobs.dead_at is null and jobs.run_at < excluded.run_at
                         then jobs.run_at else excluded.run_at end,
           attempts = case when jobs.dead_at is null then jobs.attempts else 0 end,
           again = case when jobs.leased_until is null then 0 else 1 end,
           dead_at = null",
        params![kind, key, body, run_at],
    )?;
    tx.announce(TOPIC, 0);
    Ok(())
}

/// The kind of job that sends one letter. Whoever writes letters asks for it by [`enqueue_letter`].
pub const LETTER: &str = "mail.send";

/// Asks for a letter to be sent, sealed: what waits names an address, and holds links that confirm,
/// decide or let in.
///
/// # Errors
/// See [`Error`].
pub fn enqueue_letter(tx: &mut Tx<'_>, seal: &Seal, key: &str, body: &str, run_at: i64) -> Result<(), Error> {
    enqueue(tx, LETTER, key, &seal.seal(body)?, run_at)
}

/// Seals the letters that wait in clear: an older version put some of them down so.
///
/// # Errors
/// See [`Error`].
pub fn seal_letters(tx: &mut Tx<'_>, seal: &Seal) -> Result<(), Error> {
    let plain = tx.query(
        // What is sealed begins otherwise than JSON does.
        "/* jobs.plain_letters */ select job_id, body from jobs where kind = $1 and substr(body, 1, 1) = '{' limit 1000",
        params![LETTER],
    )?;
    for row in &plain {
        let (job_id, body): (i64, String) = (row.get("job_id")?, row.get("body")?);
        tx.execute(
            "/* jobs.seal */ update jobs set body = $2 where job_id = $1",
            params![job_id, seal.seal(&body)?],
        )?;
    }
    Ok(())
}

/// Asks for a job and takes it for [`LEASE_MS`] at once; `None` where one of the same kind and key is
/// there already: that is as good.
///
/// # Errors
/// See [`Error`].
pub fn take(tx: &mut Tx<'_>, kind: &str, key: &str, body: &str, now: i64) -> Result<Option<Job>, Error> {
    tx.one(
        "/* jobs.take */ insert into jobs (kind, unique_key, body, run_at, leased_until, attempts, again, last_error)
         values ($1, $2, $3, $4, $5, 1, 0, '') on conflict (kind, unique_key) do nothing
         returning job_id, kind, body, attempts",
        params![kind, key, body, now, now + LEASE_MS],
    )?
    .as_ref()
    .map(from_row)
    .transpose()
}

/// Takes up to `limit` due jobs for [`LEASE_MS`]. Jobs of the kinds `but` stay where they are, untried:
/// what they need is not there. The first four of them count.
///
/// # Errors
/// See [`Error`].
pub fn claim(tx: &mut Tx<'_>, now: i64, limit: i64, but: &[&str]) -> Result<Vec<Job>, Error> {
    let but = |nth: usize| but.get(nth).copied().unwrap_or_default();
    // Several nodes claim at once only on PostgreSQL. What is due is found once, ahead: asked for inside the
    // condition it may be asked again for each row, and past what is locked then that is each time another job.
    let sql = if tx.skips_locked() {
        "/* jobs.claim */ with due as materialized (
           select job_id from jobs where dead_at is null and run_at <= $1 and kind not in ($4, $5, $6, $7)
             and (leased_until is null or leased_until < $1) order by run_at, job_id limit $3
           for update skip locked)
         update jobs set leased_until = $2, attempts = attempts + 1, again = 0
         where job_id in (select job_id from due) returning job_id, kind, body, attempts"
    } else {
        "/* jobs.claim */ with due as materialized (
           select job_id from jobs where dead_at is null and run_at <= $1 and kind not in ($4, $5, $6, $7)
             and (leased_until is null or leased_until < $1) order by run_at, job_id limit $3)
         update jobs set leased_until = $2, attempts = attempts + 1, again = 0
         where job_id in (select job_id from due) returning job_id, kind, body, attempts"
    };
    tx.query(sql, params![now, now + LEASE_MS, limit, but(0), but(1), but(2), but(3)])?
        .iter()
        .map(from_row)
        .collect()
}

fn from_row(row: &Row) -> Result<Job, Error> {
    Ok(Job {
        job_id: row.get("job_id")?,
        kind: row.get("kind")?,
        body: row.get("body")?,
        attempts: row.get("attempts")?,
    })
}

/// The job was done. It stays only if it was asked for again meanwhile.
///
/// # Errors
/// See [`Error`].
pub fn done(tx: &mut Tx<'_>, job_id: i64) -> Result<(), Error> {
    let gone =
        tx.execute("/* jobs.done */ delete from jobs where job_id = $1 and again = 0", params![job_id])?;
    if gone == 0 {
        tx.execute(
            "/* jobs.again */ update jobs set leased_until = null, again = 0, attempts = 0 where job_id = $1",
            params![job_id],
        )?;
    }
    Ok(())
}

/// The job failed: it is tried again later, and put aside after [`ATTEMPTS`].
///
/// # Errors
/// See [`Error`].
pub fn failed(tx: &mut Tx<'_>, job: &Job, error: &str, now: i64) -> Result<(), Error> {
    let dead = (job.attempts >= ATTEMPTS).then_some(now);
    tx.execute(
        "/* jobs.failed */ update jobs set leased_until = null, again = 0, run_at = $2, last_error = $3, dead_at = $4
         where job_id = $1",
        params![job.job_id, now + backoff_ms(job.attempts), error, dead],
    )?;
    Ok(())
}

/// How long to wait after the given number of attempts: 2 s, doubling, at most 6 h.
#[must_use]
pub fn backoff_ms(attempts: i64) -> i64 {
    let doublings = attempts.clamp(1, 14) - 1;
    (2_000_i64 << doublings).min(6 * 3_600_000)
}

/// When the next job that nobody holds is due, those of the kind `leaving` not counted.
///
/// # Errors
/// See [`Error`].
pub fn next_due(tx: &mut Tx<'_>, leaving: &str) -> Result<Option<i64>, Error> {
    tx.only(
        // An index knows each half; together they would be found by reading every job there is.
        "/* jobs.next_due */ select min(due) as due from (
           select * from (select run_at as due from jobs where leased_until is null and dead_at is null
             and kind <> $1 order by run_at limit 1) waiting
           union all
           select * from (select leased_until as due from jobs where leased_until is not null and dead_at is null
             and kind <> $1 order by leased_until limit 1) taken) due",
        params![leaving],
    )?
    .get("due")
}

/// How many jobs of one kind wait.
///
/// # Errors
/// See [`Error`].
pub fn waiting(tx: &mut Tx<'_>, kind: &str) -> Result<i64, Error> {
    tx.only(
        "/* jobs.waiting */ select count(*) as n from jobs where kind = $1 and dead_at is null",
        params![kind],
    )?
    .get("n")
}

/// Takes back the waiting jobs of a kind whose key begins so; one that is running ends as it will.
///
/// # Errors
/// See [`Error`].
pub fn forget(tx: &mut Tx<'_>, kind: &str, key_prefix: &str) -> Result<u64, Error> {
    tx.execute(
        "/* jobs.forget */ delete from jobs where kind = $1 and substr(unique_key, 1, length($2)) = $2
         and leased_until is null",
        params![kind, key_prefix],
    )
}

/// How many jobs wait and how many were given up, for `doctor` and the health page.
///
/// # Errors
/// See [`Error`].
pub fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64), Error> {
    let row = tx.only(
        "/* jobs.counts */ select count(*) as everything, count(dead_at) as dead from jobs",
        &[] as &[Value],
    )?;
    let (everything, dead): (i64, i64) = (row.get("everything")?, row.get("dead")?);
    Ok((everything - dead, dead))
}
