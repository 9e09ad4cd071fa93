//! What is known of an article's places, and of the passages that matter in it, in the database.

use super::{Heeds, Spots};
use crate::article::{ArticleId, RevisionId};
use crate::params;
use crate::store::{Error, Tx};

/// What the next look is weighed by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scales {
    /// The places that change by themselves.
    pub spots: Spots,
    /// The passages that matter.
    pub heeds: Heeds,
    /// The hash of the page's bytes as they were read last; empty where there is none.
    pub body_hash: String,
}

/// What the next look at the article is weighed by.
///
/// # Errors
/// See [`Error`].
pub fn scales(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Scales, Error> {
    let row = tx.one(
        "/* spots.scales */ select spots, heeds, body_hash from articles where article_id = $1",
        params![article_id],
    )?;
    let Some(row) = row else { return Ok(Scales::default()) };
    let (spots, heeds): (String, String) = (row.get("spots")?, row.get("heeds")?);
    let wrong = |error: serde_json::Error| Error::Decode(format!("what an article is weighed by: {error}"));
    Ok(Scales {
        spots: serde_json::from_str(&spots).map_err(wrong)?,
        heeds: serde_json::from_str(&heeds).map_err(wrong)?,
        body_hash: row.get("body_hash")?,
    })
}

/// Keeps what a look learned, and the hash of the bytes it read.
///
/// # Errors
/// See [`Error`].
pub fn learned(tx: &mut Tx<'_>, article_id: ArticleId, spots: &Spots, body_hash: &str) -> Result<(), Error> {
    let spots = serde_json::to_string(spots).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* spots.learned */ update articles set spots = $2, body_hash = $3 where article_id = $1",
        params![article_id, spots, body_hash],
    )
    .map(drop)
}

/// Keeps which passages matter.
///
/// # Errors
/// See [`Error`].
pub fn heed(tx: &mut Tx<'_>, article_id: ArticleId, heeds: &Heeds) -> Result<(), Error> {
    let heeds = serde_json::to_string(heeds).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* spots.heed */ update articles set heeds = $2 where article_id = $1 and heeds <> $2",
        params![article_id, heeds],
    )
    .map(drop)
}

/// The page of a revision reads so now, beside the article: only where no case rests on a place
/// there.
///
/// # Errors
/// See [`Error`].
pub fn refresh_page(
    tx: &mut Tx<'_>,
    revision_id: RevisionId,
    page_text: &str,
    hash: &str,
) -> Result<(), Error> {
    tx.execute(
        "/* spots.refresh_page */ update revisions set page_text = $2, hash = $3 where revision_id = $1",
        params![revision_id, page_text, hash],
    )
    .map(drop)
}
