//! What became of the cases of a month, added up so that a report of years is read at once.
//!
//! [`scale`] keeps durations, [`sum`] adds cases up. A month is counted anew from its cases whenever
//! one of them changed: what was taken back, merged or reopened is right again by itself.

pub mod scale;
pub mod sum;

use std::collections::BTreeSet;

use crate::case::store::numbers as rows;
use crate::clock::Timestamp;
use crate::store::{Db, Error};

/// The job that counts.
pub const JOB: &str = "numbers.count";

/// Counts the months anew in which a case changed since the last count. Reads beside what goes on, and
/// writes only what is another number than before.
///
/// # Errors
/// See [`Error`].
pub async fn recount(db: &Db, now: Timestamp) -> Result<(), Error> {
    let months: BTreeSet<String> = db.read(rows::changed_months).await?;
    for month in months {
        let counting = month.clone();
        let (before, sums) = db
            .read(move |tx| {
                let mut sums = sum::Sums::default();
                let mut after = None;
                while let Some(last) = rows::cases_of(tx, &counting, after, |case| sums.add(case))? {
                    after = Some(last);
                }
                Ok::<_, Error>((rows::kept(tx, &counting)?, sums))
            })
            .await?;
        db.write(move |tx| rows::keep(tx, &month, &before, &sums, now)).await?;
    }
    Ok(())
}
