//! Bringing the schema up to date: forward only, all of it in one transaction.

use sha2::{Digest, Sha256};

use super::{Error, Tx, Value};

/// One step of the schema.
#[derive(Debug)]
pub struct Migration {
    /// Its number; steps run in this order and are never taken back.
    pub number: i64,
    /// Its file's name, for people.
    pub name: &'static str,
    /// Its text, with `{pk}`, `{int}`, `{real}` and `{bytes}` for the types whose names differ.
    pub sql: &'static str,
}

/// Every step, oldest first. A released step is never edited: write the next one.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "0001_the_journey.sql",
        sql: include_str!("../../migrations/0001_the_journey.sql"),
    },
    Migration {
        number: 2,
        name: "0002_the_desk_by_hand.sql",
        sql: include_str!("../../migrations/0002_the_desk_by_hand.sql"),
    },
    Migration { number: 3, name: "0003_people.sql", sql: include_str!("../../migrations/0003_people.sql") },
    Migration {
        number: 4,
        name: "0004_at_a_million.sql",
        sql: include_str!("../../migrations/0004_at_a_million.sql"),
    },
    Migration {
        number: 5,
        name: "0005_the_page.sql",
        sql: include_str!("../../migrations/0005_the_page.sql"),
    },
    Migration { number: 6, name: "0006_readers.sql", sql: include_str!("../../migrations/0006_readers.sql") },
    Migration {
        number: 7,
        name: "0007_the_desk_whole.sql",
        sql: include_str!("../../migrations/0007_the_desk_whole.sql"),
    },
    Migration {
        number: 9,
        name: "0009_the_page_in_public.sql",
        sql: include_str!("../../migrations/0009_the_page_in_public.sql"),
    },
    Migration {
        number: 10,
        name: "0010_sisters.sql",
        sql: include_str!("../../migrations/0010_sisters.sql"),
    },
    Migration {
        number: 11,
        name: "0011_privacy_and_mail.sql",
        sql: include_str!("../../migrations/0011_privacy_and_mail.sql"),
    },
    Migration {
        number: 12,
        name: "0012_notices_told.sql",
        sql: include_str!("../../migrations/0012_notices_told.sql"),
    },
    Migration {
        number: 13,
        name: "0013_the_desk_in_two_languages.sql",
        sql: include_str!("../../migrations/0013_the_desk_in_two_languages.sql"),
    },
    Migration {
        number: 14,
        name: "0014_what_a_million_showed.sql",
        sql: include_str!("../../migrations/0014_what_a_million_showed.sql"),
    },
    Migration {
        number: 15,
        name: "0015_the_watch.sql",
        sql: include_str!("../../migrations/0015_the_watch.sql"),
    },
    Migration {
        number: 16,
        name: "0016_the_queue_reads.sql",
        sql: include_str!("../../migrations/0016_the_queue_reads.sql"),
    },
    Migration {
        number: 17,
        name: "0017_letters_that_come_back.sql",
        sql: include_str!("../../migrations/0017_letters_that_come_back.sql"),
    },
    Migration {
        number: 20,
        name: "0020_what_a_line_is.sql",
        sql: include_str!("../../migrations/0020_what_a_line_is.sql"),
    },
];

const LEDGER: &str = "create table if not exists schema_migrations (
  number     {int} primary key,
  name       text not null,
  sha256     text not null,
  applied_at {int} not null
)";

/// Applies what is missing.
///
/// # Errors
/// [`Error::Migration`] when the database is newer than this binary, or when an applied step is
/// not the one this binary knows.
pub(super) fn up(tx: &mut Tx<'_>, types: &[(&str, &str)], now: i64) -> Result<(), Error> {
    tx.script(&spelled(LEDGER, types))?;
    let applied = tx.query(
        "/* migrate.applied */ select number, name, sha256 from schema_migrations order by number",
        &[],
    )?;
    let mut done = Vec::new();
    for row in &applied {
        let (number, name): (i64, String) = (row.get("number")?, row.get("name")?);
        done.push(number);
        let Some(known) = MIGRATIONS.iter().find(|m| m.number == number) else {
            return Err(Error::Migration(format!(
                "the database was made by a newer corrigenda (step {name}). \
                 Start that version, or restore a backup from before it."
            )));
        };
        if row.get::<String>("sha256")? != sha256(known.sql) {
            return Err(Error::Migration(format!(
                "step {name} of the schema was applied with another text than this corrigenda \
                 carries. Start the version that made the database."
            )));
        }
    }
    for step in MIGRATIONS.iter().filter(|step| !done.contains(&step.number)) {
        tx.script(&spelled(step.sql, types))?;
        tx.execute(
            "/* migrate.record */ insert into schema_migrations (number, name, sha256, applied_at)
             values ($1, $2, $3, $4)",
            &[Value::Int(step.number), step.name.into(), sha256(step.sql).into(), Value::Int(now)],
        )?;
    }
    Ok(())
}

fn spelled(sql: &str, types: &[(&str, &str)]) -> String {
    types.iter().fold(sql.to_owned(), |sql, (word, meaning)| sql.replace(word, meaning))
}

fn sha256(text: &str) -> String {
    crate::id::hex(&Sha256::digest(text.as_bytes()))
}

/// Every table with its columns, `table.column`, in a form that both engines must agree on.
///
/// # Errors
/// See [`Error`].
pub fn columns(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    let sql = if tx.skips_locked() {
        "/* migrate.columns */ select table_name || '.' || column_name as name
         from information_schema.columns where table_schema = current_schema()"
    } else {
        "/* migrate.columns */ select m.name || '.' || c.name as name
         from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'"
    };
    let mut names: Vec<String> =
        tx.query(sql, &[])?.iter().map(|row| row.get("name")).collect::<Result<_, _>>()?;
    names.sort();
    Ok(names)
}
