//! The file of erasures: a line for each, only ever added to. It names nobody, so it may be copied
//! anywhere; it must be kept elsewhere than the backups that it is to outlive.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::Line;
use crate::clock::Timestamp;
use crate::store::Error;

/// Adds lines, and answers when they are on the disk.
///
/// # Errors
/// [`Error::Unavailable`] when the file takes nothing.
pub fn append(path: &Path, lines: &[Line]) -> Result<(), Error> {
    if lines.is_empty() {
        return Ok(());
    }
    let text: String =
        lines.iter().map(|line| format!("{} {} {}\n", line.what, line.mark, line.at.rfc3339())).collect();
    let written = || {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_data()
    };
    written().map_err(|error| failed(path, &error))
}

/// What is noted; nothing where there is no file yet. A line that broke off is left out.
///
/// # Errors
/// [`Error::Unavailable`] when the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<Line>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text.lines().filter_map(line).collect()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(path, &error)),
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::Unavailable(format!("{}, the ledger of erasures: {error}", path.display()))
}

fn line(text: &str) -> Option<Line> {
    let mut parts = text.split(' ');
    let what = parts.next()?.parse().ok()?;
    let mark = parts.next().filter(|mark| mark.len() == 64)?.to_owned();
    let at = Timestamp::from_rfc3339(parts.next()?)?;
    // Written to the second: whatever happened within it is older.
    Some(Line { what, mark, at: at.plus_ms(999) })
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::*;

    #[test]
    fn what_is_noted_is_read_and_a_line_that_broke_off_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erased");
        assert_eq!(read(&path).expect("no file is no fault"), []);
        let one = Line { what: What::Report, mark: "a".repeat(64), at: Timestamp(1_772_615_520_000) };
        let other = Line { what: What::Address, ..one.clone() };
        append(&path, &[one.clone(), other]).expect("written");
        fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .expect("there")
            .write_all(b"report aaaa")
            .expect("written");
        let read = read(&path).expect("read");
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].what, read[0].mark.as_str()), (What::Report, one.mark.as_str()));
        assert_eq!(read[0].at, one.at.plus_ms(999));
    }
}
