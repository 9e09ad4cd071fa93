//! A transaction, whichever engine runs it.

use super::{Change, Error, Row, Value, postgres, sqlite};
use std::time::Instant;

/// A transaction in progress. Statements are static so that each is prepared once a connection.
pub struct Tx<'a> {
    pub(super) on: On<'a>,
    pub(super) changes: Vec<Change>,
}

pub(super) enum On<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(postgres::Session<'a>),
}

impl<'a> Tx<'a> {
    pub(super) fn new(on: On<'a>) -> Self {
        Tx { on, changes: Vec::new() }
    }

    /// Runs a statement that answers no rows; how many rows it touched.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn execute(&mut self, sql: &'static str, params: &[Value]) -> Result<u64, Error> {
        timed(sql, || match &mut self.on {
            On::Sqlite(connection) => sqlite::execute(connection, sql, params),
            On::Postgres(session) => session.execute(sql, params),
        })
    }

    /// Runs a query; all its rows.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn query(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<Row>, Error> {
        timed(sql, || match &mut self.on {
            On::Sqlite(connection) => sqlite::query(connection, sql, params),
            On::Postgres(session) => session.query(sql, params),
        })
    }

    /// Runs a query for at most one row.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn one(&mut self, sql: &'static str, params: &[Value]) -> Result<Option<Row>, Error> {
        Ok(self.query(sql, params)?.into_iter().next())
    }

    /// Runs a query that always answers a row: an insert with `returning`, a count.
    ///
    /// # Errors
    /// [`Error::Decode`] when there was none.
    pub fn only(&mut self, sql: &'static str, params: &[Value]) -> Result<Row, Error> {
        self.one(sql, params)?.ok_or_else(|| Error::Decode(format!("no row from {sql}")))
    }

    /// Holds a named thing until the end of the transaction, so that two nodes do not decide
    /// about it at once. On SQLite the single writer is that already.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn hold(&mut self, what: &str, id: i64) -> Result<(), Error> {
        match &mut self.on {
            On::Sqlite(_) => Ok(()),
            On::Postgres(session) => session
                .query(
                    "/* store.hold */ select pg_advisory_xact_lock(hashtextextended($1, $2))",
                    &[Value::from(what), Value::Int(id)],
                )
                .map(drop),
        }
    }

    /// Tells everybody listening, once this is committed.
    pub fn announce(&mut self, topic: &str, id: i64) {
        let change = Change { topic: topic.to_owned(), id };
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }

    /// Runs several statements without parameters: a migration.
    pub(super) fn script(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.on {
            On::Sqlite(connection) => Ok(connection.execute_batch(sql)?),
            On::Postgres(session) => session.script(sql),
        }
    }

    /// True where several nodes claim rows at once, each past those another has locked:
    /// statements that claim say so there.
    #[must_use]
    pub fn skips_locked(&self) -> bool {
        matches!(self.on, On::Postgres(_))
    }
}

/// What every statement's time is logged as, at the level `trace`: its author and milliseconds.
pub const STATEMENTS: &str = "corrigenda::statements";

/// Does it, and says how long the statement took where somebody listens.
fn timed<T>(sql: &'static str, answer: impl FnOnce() -> T) -> T {
    if !tracing::enabled!(target: STATEMENTS, tracing::Level::TRACE) {
        return answer();
    }
    let began = Instant::now();
    let answer = answer();
    tracing::trace!(target: STATEMENTS, author = author(sql), ms = began.elapsed().as_secs_f64() * 1000.0);
    answer
}

/// The name that a statement is headed with.
fn author(sql: &str) -> &str {
    sql.strip_prefix("/* ").and_then(|rest| rest.split_once(" */")).map_or("nobody", |(author, _)| author)
}

/// The position of each parameter of `sql` in the order SQLite numbers them: there `$2` is a name.
#[must_use]
pub fn in_order(name: &str) -> Option<usize> {
    name.strip_prefix('$')?.parse().ok()
}
