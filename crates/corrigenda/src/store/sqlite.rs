//! SQLite: one writer with group commit, readers on a pool of their own.

use std::path::Path;
use std::sync::Arc;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::broadcast;

use super::pool::{Queue, Work, Workers};
use super::tx::{On, in_order};
use super::{Change, Error, Row, Tx, Value, migrate};

/// Readers beside the writer. More would only queue for the same cores.
const READERS: usize = 4;
/// Most pieces of work in one commit: bounds how long the first of them waits for its answer.
const GROUP: usize = 256;
/// What the type words of a migration mean here.
const TYPES: &[(&str, &str)] = &[
    ("{pk}", "integer primary key"),
    ("{int}", "integer"),
    ("{real}", "real"),
    ("{bytes}", "blob"),
    ("{clustered}", "without rowid"),
];
/// Before 3.51.3 a WAL reset could lose a committed transaction.
const OLDEST: (i32, &str) = (3_051_003, "3.51.3");

pub(super) fn open(
    path: &Path,
    now: i64,
    changes: &broadcast::Sender<Change>,
) -> Result<(Workers, Workers), Error> {
    if rusqlite::version_number() < OLDEST.0 {
        return Err(Error::Unavailable(format!("SQLite {} is older than {}", rusqlite::version(), OLDEST.1)));
    }
    let writer = Connection::open(path)
        .map_err(|error| Error::Unavailable(format!("{} cannot be opened: {error}", path.display())))?;
    writer.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma busy_timeout = 5000; pragma secure_delete = on;
         pragma cache_size = -16000;",
    )?;
    writer.set_prepared_statement_cache_capacity(256);
    // Left without a commit on error: the connection closes and undoes it.
    writer.execute_batch("begin immediate")?;
    migrate::up(&mut Tx::new(On::Sqlite(&writer)), TYPES, now)?;
    writer.execute_batch("commit")?;

    let (writers, queue) = Workers::new();
    let changes = changes.clone();
    std::thread::Builder::new()
        .name("sqlite writer".into())
        .spawn(move || write_loop(&writer, &queue, &changes))
        .map_err(|error| Error::Unavailable(error.to_string()))?;

    let (readers, queue) = Workers::new();
    for n in 0..READERS {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(path, flags)?;
        reader.execute_batch(
            "pragma query_only = on; pragma busy_timeout = 5000; pragma cache_size = -16000;",
        )?;
        reader.set_prepared_statement_cache_capacity(256);
        let queue = queue.clone();
        std::thread::Builder::new()
            .name(format!("sqlite reader {n}"))
            .spawn(move || read_loop(&reader, &queue))
            .map_err(|error| Error::Unavailable(error.to_string()))?;
    }
    Ok((writers, readers))
}

/// Takes what is waiting, does it all in one transaction, and answers each after the commit.
fn write_loop(connection: &Connection, queue: &Queue, changes: &broadcast::Sender<Change>) {
    while let Some(first) = queue.next() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Some(next) = queue.more()
        {
            group.push(next);
        }
        let (committed, announced) = commit(connection, &mut group);
        if committed.is_ok() {
            for change in announced {
                // Nobody listening is no fault.
                let _ = changes.send(change);
            }
        }
        for work in group {
            work.answer(match &committed {
                Ok(()) => Ok(()),
                Err(error) => Err(Error::Unavailable(error.to_string())),
            });
        }
    }
}

fn commit(connection: &Connection, group: &mut [Box<dyn Work>]) -> (Result<(), Error>, Vec<Change>) {
    let mut announced = Vec::new();
    let result = (|| {
        connection.execute_batch("begin immediate")?;
        for work in group.iter_mut() {
            connection.execute_batch("savepoint one")?;
            let mut tx = Tx::new(On::Sqlite(connection));
            if work.run(&mut tx) {
                announced.append(&mut tx.changes);
                connection.execute_batch("release one")?;
            } else {
                connection.execute_batch("rollback to one; release one")?;
            }
        }
        connection.execute_batch("commit")?;
        Ok(())
    })();
    if result.is_err() {
        // Already over when the engine itself rolled back; then this says so and changes nothing.
        let _ = connection.execute_batch("rollback");
    }
    (result, announced)
}

fn read_loop(connection: &Connection, queue: &Queue) {
    while let Some(mut work) = queue.next() {
        let result = (|| {
            connection.execute_batch("begin")?;
            work.run(&mut Tx::new(On::Sqlite(connection)));
            connection.execute_batch("commit")?;
            Ok(())
        })();
        if result.is_err() {
            let _ = connection.execute_batch("rollback");
        }
        work.answer(result);
    }
}

pub(super) fn execute(connection: &Connection, sql: &'static str, params: &[Value]) -> Result<u64, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    Ok(statement.raw_execute()? as u64)
}

pub(super) fn query(connection: &Connection, sql: &'static str, params: &[Value]) -> Result<Vec<Row>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    let names: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let mut values = Vec::with_capacity(names.len());
        for n in 0..names.len() {
            values.push(match row.get_ref(n)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(v) => Value::Int(v),
                ValueRef::Real(v) => Value::Real(v),
                ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
                ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
            });
        }
        out.push(Row { names: Arc::clone(&names), values });
    }
    Ok(out)
}

fn bind(statement: &mut rusqlite::CachedStatement<'_>, params: &[Value]) -> Result<(), Error> {
    for index in 1..=statement.parameter_count() {
        let number = statement.parameter_name(index).and_then(in_order);
        let value = number
            .and_then(|n| params.get(n.wrapping_sub(1)))
            .ok_or_else(|| Error::Sql(format!("parameter {index} of a statement has no value")))?;
        match value {
            Value::Null => statement.raw_bind_parameter(index, rusqlite::types::Null)?,
            Value::Int(v) => statement.raw_bind_parameter(index, v)?,
            Value::Real(v) => statement.raw_bind_parameter(index, v)?,
            Value::Text(v) => statement.raw_bind_parameter(index, v)?,
            Value::Bytes(v) => statement.raw_bind_parameter(index, v)?,
        }
    }
    Ok(())
}
