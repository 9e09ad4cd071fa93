//! A site's own wordings of letters, as rows.

use std::collections::HashMap;

use super::Wordings;
use crate::article::SiteId;
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::language::Language;
use crate::params;
use crate::store::{Error, Tx};

/// What a site says otherwise in that language.
///
/// # Errors
/// See [`Error`].
pub fn wordings(tx: &mut Tx<'_>, site_id: SiteId, language: Language) -> Result<Wordings, Error> {
    let rows = tx.query(
        "/* letter.wordings */ select name, words from letter_wordings where site_id = $1 and lang = $2",
        params![site_id, language.word()],
    )?;
    let pairs: Result<HashMap<_, _>, Error> =
        rows.iter().map(|row| Ok((row.get("name")?, row.get("words")?))).collect();
    pairs.map(Wordings)
}

/// A site says it so from now on; in our words, where there are none.
///
/// # Errors
/// See [`Error`].
pub fn set(
    tx: &mut Tx<'_>,
    (site_id, language, name): (SiteId, Language, &str),
    words: &str,
    by: EditorId,
    now: Timestamp,
) -> Result<(), Error> {
    if words.is_empty() {
        tx.execute(
            "/* letter.reset */ delete from letter_wordings where site_id = $1 and lang = $2 and name = $3",
            params![site_id, language.word(), name],
        )?;
        return Ok(());
    }
    tx.execute(
        "/* letter.set */ insert into letter_wordings (site_id, lang, name, words, changed_at, editor_id)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (site_id, lang, name) do update set words = excluded.words,
           changed_at = excluded.changed_at, editor_id = excluded.editor_id",
        params![site_id, language.word(), name, words, now, by],
    )?;
    Ok(())
}
