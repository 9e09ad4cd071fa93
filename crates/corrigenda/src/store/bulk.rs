//! Filling a database with very many rows at once, for measuring: no guarantees, no transactions, and
//! nothing else may be connected meanwhile.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Duration;

use rusqlite::Connection;

use super::{Error, Place, Row, Value, postgres, sqlite};

/// A connection that fills.
pub struct Bulk(Engine);

enum Engine {
    Sqlite(Connection),
    Postgres(::postgres::Client),
}

/// Rows in one statement (SQLite) or one piece of a copy (PostgreSQL).
const ROWS: usize = 64;

impl Bulk {
    /// Opens a database whose schema is up to date, and takes its secondary indexes away; the
    /// statements that bring them back are for [`Bulk::finish`].
    ///
    /// # Errors
    /// See [`Error`].
    pub fn open(place: &Place) -> Result<(Bulk, Vec<String>), Error> {
        let mut bulk = match place {
            Place::Sqlite(path) => {
                let connection = Connection::open(path)?;
                // Whoever brought the schema up to date may still be closing it, and a journal is not left
                // while anybody else is there: no timeout waits for that.
                let mut tries = 0;
                while let Err(error) = connection.execute_batch("pragma journal_mode = off") {
                    tries += 1;
                    if tries == 50 {
                        return Err(error.into());
                    }
                    std::thread::sleep(Duration::from_millis(100));
                }
                connection.execute_batch(
                    "pragma synchronous = off; pragma foreign_keys = off;
                     pragma locking_mode = exclusive; pragma cache_size = -200000; pragma temp_store = memory;",
                )?;
                Bulk(Engine::Sqlite(connection))
            }
            Place::Postgres(url) => {
                let mut client = postgres::connect(url)?;
                client.batch_execute(
                    "set session_replication_role = replica; set synchronous_commit = off;
                     set maintenance_work_mem = '512MB'",
                )?;
                Bulk(Engine::Postgres(client))
            }
        };
        let indexes = bulk.take_indexes()?;
        Ok((bulk, indexes))
    }

    fn take_indexes(&mut self) -> Result<Vec<String>, Error> {
        match &mut self.0 {
            Engine::Sqlite(connection) => {
                let sql = "/* bulk.indexes */ select name, sql from sqlite_schema
                           where type = 'index' and sql is not null";
                let rows: Vec<Row> = sqlite::query(connection, sql, &[])?;
                for row in &rows {
                    connection.execute_batch(&format!("drop index {}", row.get::<String>("name")?))?;
                }
                rows.iter().map(|row| row.get("sql")).collect()
            }
            Engine::Postgres(client) => {
                let rows = client.query(
                    "/* bulk.indexes */ select indexname::text, indexdef from pg_indexes i
                     where schemaname = current_schema()
                       and not exists (select 1 from pg_constraint c where c.conname = i.indexname)",
                    &[],
                )?;
                let mut statements = Vec::new();
                for row in rows {
                    client.batch_execute(&format!("drop index {}", row.get::<_, String>(0)))?;
                    statements.push(row.get(1));
                }
                Ok(statements)
            }
        }
    }

    /// Puts rows into a table. Their values stand in the order of the columns.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn load(
        &mut self,
        table: &str,
        columns: &str,
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<u64, Error> {
        match &mut self.0 {
            Engine::Sqlite(connection) => load_sqlite(connection, table, columns, rows),
            Engine::Postgres(client) => {
                let copy = format!("copy {table} ({columns}) from stdin");
                let mut to = std::io::BufWriter::with_capacity(1 << 20, client.copy_in(&copy)?);
                let (mut n, mut line) = (0, String::new());
                for row in rows {
                    line.clear();
                    copied(&row, &mut line);
                    to.write_all(line.as_bytes()).map_err(broken)?;
                    n += 1;
                }
                let writer = to.into_inner().map_err(|error| broken(error.into_error()))?;
                writer.finish()?;
                Ok(n)
            }
        }
    }

    /// Brings the indexes back, counts on from the highest numbers, and lets the engine look at what
    /// there is.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn finish(mut self, indexes: &[String], counted: &[(&str, &str)]) -> Result<(), Error> {
        for index in indexes {
            match &mut self.0 {
                Engine::Sqlite(connection) => connection.execute_batch(index)?,
                Engine::Postgres(client) => client.batch_execute(index)?,
            }
        }
        match &mut self.0 {
            Engine::Sqlite(connection) => connection.execute_batch(
                "pragma analysis_limit = 1000; analyze; pragma locking_mode = normal; pragma journal_mode = wal;
                 select 1 from sites;",
            )?,
            Engine::Postgres(client) => {
                for (table, column) in counted {
                    client.batch_execute(&format!(
                        "/* bulk.count_on */ select setval(pg_get_serial_sequence('{table}', '{column}'),
                           (select coalesce(max({column}), 0) + 1 from {table}), false)"
                    ))?;
                }
                client.batch_execute("vacuum analyze")?;
            }
        }
        Ok(())
    }
}

fn load_sqlite(
    connection: &Connection,
    table: &str,
    columns: &str,
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<u64, Error> {
    let width = columns.split(',').count();
    let statement = |rows: usize| {
        let one = format!("({})", vec!["?"; width].join(", "));
        format!("insert into {table} ({columns}) values {}", vec![one; rows].join(", "))
    };
    connection.execute_batch("begin")?;
    let mut many = connection.prepare(&statement(ROWS))?;
    let mut one = connection.prepare(&statement(1))?;
    let mut waiting: Vec<Vec<Value>> = Vec::with_capacity(ROWS);
    let mut n = 0;
    for row in rows {
        waiting.push(row);
        n += 1;
        if waiting.len() == ROWS {
            bind(&mut many, waiting.drain(..).flatten())?;
        }
    }
    for row in waiting {
        bind(&mut one, row)?;
    }
    connection.execute_batch("commit")?;
    Ok(n)
}

fn bind(
    statement: &mut rusqlite::Statement<'_>,
    values: impl IntoIterator<Item = Value>,
) -> Result<(), Error> {
    for (n, value) in values.into_iter().enumerate() {
        match value {
            Value::Null => statement.raw_bind_parameter(n + 1, rusqlite::types::Null)?,
            Value::Int(v) => statement.raw_bind_parameter(n + 1, v)?,
            Value::Real(v) => statement.raw_bind_parameter(n + 1, v)?,
            Value::Text(v) => statement.raw_bind_parameter(n + 1, v)?,
            Value::Bytes(v) => statement.raw_bind_parameter(n + 1, v)?,
        }
    }
    statement.raw_execute()?;
    Ok(())
}

/// A row as `copy` reads it.
fn copied(row: &[Value], line: &mut String) {
    for (n, value) in row.iter().enumerate() {
        if n > 0 {
            line.push('\t');
        }
        match value {
            Value::Null => line.push_str("\\N"),
            Value::Int(v) => drop(write!(line, "{v}")),
            Value::Real(v) => drop(write!(line, "{v}")),
            // A backslash that `copy` takes for one, then the bytes in hex.
            Value::Bytes(v) => drop(write!(line, "\\\\x{}", crate::id::hex(v))),
            Value::Text(v) => {
                for c in v.chars() {
                    match c {
                        '\\' => line.push_str("\\\\"),
                        '\t' => line.push_str("\\t"),
                        '\n' => line.push_str("\\n"),
                        '\r' => line.push_str("\\r"),
                        c => line.push(c),
                    }
                }
            }
        }
    }
    line.push('\n');
}

fn broken(error: std::io::Error) -> Error {
    Error::Unavailable(error.to_string())
}

/// How an engine would carry a statement out, a line for each step.
///
/// # Errors
/// See [`Error`].
pub fn plan(place: &Place, sql: &str, values: &[Value]) -> Result<Vec<String>, Error> {
    match place {
        Place::Sqlite(path) => {
            let connection = Connection::open(path)?;
            let mut statement = connection.prepare(&format!("explain query plan {sql}"))?;
            for n in 1..=statement.parameter_count() {
                let number = statement.parameter_name(n).and_then(super::in_order).unwrap_or(n);
                match values.get(number - 1) {
                    Some(Value::Int(v)) => statement.raw_bind_parameter(n, v)?,
                    Some(Value::Text(v)) => statement.raw_bind_parameter(n, v)?,
                    _ => statement.raw_bind_parameter(n, rusqlite::types::Null)?,
                }
            }
            let mut rows = statement.raw_query();
            let mut lines = Vec::new();
            while let Some(row) = rows.next()? {
                lines.push(row.get(3)?);
            }
            Ok(lines)
        }
        Place::Postgres(url) => {
            let mut client = postgres::connect(url)?;
            let parameters: Vec<&(dyn ::postgres::types::ToSql + Sync)> =
                values.iter().map(|v| v as &(dyn ::postgres::types::ToSql + Sync)).collect();
            let statement = client.prepare(&format!("explain (analyze, costs off) {sql}"))?;
            let used = &parameters[..statement.params().len().min(parameters.len())];
            Ok(client.query(&statement, used)?.iter().map(|row| row.get(0)).collect())
        }
    }
}
