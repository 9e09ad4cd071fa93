//! What can go wrong underneath, sorted by what the caller can do about it.

/// A failure of the database or of what it gave back.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not reachable, full, busy or shutting down: worth another try later.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// A named constraint said no.
    #[error("the database refused a duplicate or a missing link: {0}")]
    Constraint(String),
    /// A statement the engine did not accept.
    #[error("the database did not understand a statement: {0}")]
    Sql(String),
    /// A column that held something else than the code expects.
    #[error("the database holds something unexpected: {0}")]
    Decode(String),
    /// The schema is not one this binary can work with.
    #[error("{0}")]
    Migration(String),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::ConstraintViolation) => Error::Constraint(error.to_string()),
            Some(
                Code::DatabaseBusy
                | Code::DatabaseLocked
                | Code::DiskFull
                | Code::ReadOnly
                | Code::CannotOpen
                | Code::SystemIoFailure
                | Code::OutOfMemory,
            ) => Error::Unavailable(error.to_string()),
            _ => Error::Sql(error.to_string()),
        }
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            return Error::Unavailable(describe(&error));
        };
        let said = match db.constraint() {
            Some(name) => format!("{name}: {}", db.message()),
            None => db.message().to_owned(),
        };
        // Classes of the PostgreSQL manual, appendix A.
        match &db.code().code()[..2] {
            "23" => Error::Constraint(said),
            "08" | "40" | "53" | "55" | "57" | "58" => Error::Unavailable(said),
            _ => Error::Sql(said),
        }
    }
}

/// The error with its causes: the driver's own text often stops at "error connecting to server".
fn describe(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        text.push_str(": ");
        text.push_str(&next.to_string());
        cause = next.source();
    }
    text
}
