//! A copy of the database while it is in use, and a copy brought back. SQLite alone: PostgreSQL has
//! `pg_dump` and `pg_restore`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, Progress};
use rusqlite::{Connection, OpenFlags};

use super::{Error, Place};

/// Pages copied at a time; writers come in between.
const PAGES: std::ffi::c_int = 1_000;
/// How long to rest between.
const REST: Duration = Duration::from_millis(5);

fn file(place: &Place) -> Result<&Path, Error> {
    match place {
        Place::Sqlite(path) => Ok(path),
        Place::Postgres(_) => Err(Error::Unavailable(
            "this install is on PostgreSQL: copy it with pg_dump and bring it back with pg_restore".into(),
        )),
    }
}

fn open(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
        .map_err(|error| Error::Unavailable(format!("{} cannot be opened: {error}", path.display())))
}

/// Copies the database into a new file, whole and of one moment, while it is served. Blocks.
///
/// # Errors
/// [`Error::Unavailable`] where it is not SQLite, or a file is not to be had or is there already.
pub fn backup(place: &Place, to: &Path) -> Result<(), Error> {
    let from = open(file(place)?)?;
    if to.exists() {
        return Err(Error::Unavailable(format!("{} is there already: name a new file", to.display())));
    }
    let mut copy = Connection::open(to)
        .map_err(|error| Error::Unavailable(format!("{} cannot be made: {error}", to.display())))?;
    Backup::new(&from, &mut copy)?.run_to_completion(PAGES, REST, None::<fn(Progress)>)?;
    sound(&copy, to)
}

/// Puts the copy in the place of the database, which nobody may be serving. What was there is kept
/// beside it, in the file that is returned. The new pages are written through SQLite into the file that
/// is there: a connection that is still closing can do them no harm, as it could to a file put in its place.
///
/// # Errors
/// [`Error::Unavailable`] where the copy is none or a file cannot be written; then what was there stays.
pub fn restore(place: &Place, from: &Path) -> Result<Option<PathBuf>, Error> {
    let database = file(place)?;
    let copy = open(from)?;
    sound(&copy, from)?;
    let kept = if database.exists() { Some(put_aside(database)?) } else { None };
    let mut here = Connection::open(database)?;
    Backup::new(&copy, &mut here)?.run_to_completion(PAGES, REST, None::<fn(Progress)>)?;
    Ok(kept)
}

/// Copies the database beside itself; one that is too broken for that is moved.
fn put_aside(database: &Path) -> Result<PathBuf, Error> {
    let with = |ending: &str| {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let failed = |error: std::io::Error| Error::Unavailable(format!("{}: {error}", database.display()));
    let aside = with(".before-restore");
    match std::fs::remove_file(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    if copied(database, &aside).is_err() {
        std::fs::rename(database, &aside).map_err(failed)?;
        for ending in ["-wal", "-shm"] {
            // What is not there needs not go.
            let _ = std::fs::remove_file(with(ending));
        }
    }
    Ok(aside)
}

fn copied(from: &Path, to: &Path) -> Result<(), Error> {
    let old = open(from)?;
    let mut copy = Connection::open(to)?;
    Ok(Backup::new(&old, &mut copy)?.run_to_completion(PAGES, REST, None::<fn(Progress)>)?)
}

/// Whether it is one of ours, and whole.
fn sound(connection: &Connection, path: &Path) -> Result<(), Error> {
    let wrong = |why: &str| Error::Unavailable(format!("{} {why}", path.display()));
    let check: String = connection
        .query_row("/* backup.check */ pragma integrity_check", [], |row| row.get(0))
        .map_err(|error| wrong(&format!("is no database: {error}")))?;
    if check != "ok" {
        return Err(wrong(&format!("is damaged: {check}")));
    }
    let ours: i64 = connection.query_row(
        "/* backup.ours */ select count(*) from sqlite_schema where name = 'schema_migrations'",
        [],
        |row| row.get(0),
    )?;
    if ours == 0 {
        return Err(wrong("is no database of Corrigenda"));
    }
    Ok(())
}
