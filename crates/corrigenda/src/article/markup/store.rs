//! The newest markup of articles in the database, packed.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::article::ArticleId;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx};
use crate::words;

/// The largest markup that is kept, in bytes.
const LARGEST: usize = 4 << 20;

words! {
    /// What markup is kept of.
    Kind {
        /// The page.
        Html = "html",
        /// The file it is made of.
        Source = "source",
    }
}

/// Markup as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The markup.
    pub text: String,
    /// When it was read or sent.
    pub kept_at: Timestamp,
}

/// Keeps the markup in place of an older one; what is too large is not kept.
///
/// # Errors
/// See [`Error`].
pub fn keep(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    kind: Kind,
    text: &str,
    now: Timestamp,
) -> Result<(), Error> {
    if text.len() > LARGEST {
        return Ok(());
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    let packed = packed.write_all(text.as_bytes()).and_then(|()| packed.finish());
    let packed = packed.map_err(|error| Error::Decode(format!("markup: {error}")))?;
    tx.execute(
        "/* markup.keep */ insert into kept_markup (article_id, kind, path, packed, kept_at) values ($1, $2, '', $3, $4)
         on conflict (article_id, kind) do update set packed = excluded.packed, kept_at = excluded.kept_at",
        params![article_id, kind, STANDARD.encode(packed), now],
    )
    .map(drop)
}

/// The markup of an article, if it is kept.
///
/// # Errors
/// See [`Error`].
pub fn kept(tx: &mut Tx<'_>, article_id: ArticleId, kind: Kind) -> Result<Option<Kept>, Error> {
    let row = tx.one(
        "/* markup.kept */ select packed, kept_at from kept_markup where article_id = $1 and kind = $2",
        params![article_id, kind],
    )?;
    let Some(row) = row else { return Ok(None) };
    let wrong = |error: &dyn std::fmt::Display| Error::Decode(format!("markup of {article_id}: {error}"));
    let packed = STANDARD.decode(row.get::<String>("packed")?).map_err(|error| wrong(&error))?;
    let mut text = String::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    GzDecoder::new(packed.as_slice()).take(most).read_to_string(&mut text).map_err(|error| wrong(&error))?;
    Ok(Some(Kept { text, kept_at: row.get("kept_at")? }))
}
