//! Which notices need a second person, as rows.

use crate::article::SiteId;
use crate::notice::NoticeKind;
use crate::params;
use crate::store::{Error, Tx};

fn setting(site: SiteId) -> String {
    format!("two_person.{site}")
}

/// The kinds of notices that need a second person on a site.
///
/// # Errors
/// See [`Error`].
pub fn two_person(tx: &mut Tx<'_>, site: SiteId) -> Result<Vec<NoticeKind>, Error> {
    let row = tx.one(
        "/* setting.two_person */ select value from desk_settings where name = $1",
        params![setting(site)],
    )?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let value: String = row.get("value")?;
    let words: Vec<String> =
        serde_json::from_str(&value).map_err(|error| Error::Decode(format!("two_person: {error}")))?;
    Ok(words.iter().filter_map(|word| word.parse().ok()).collect())
}

/// They need one from now on.
///
/// # Errors
/// See [`Error`].
pub fn set_two_person(tx: &mut Tx<'_>, site: SiteId, kinds: &[NoticeKind]) -> Result<(), Error> {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    let value = serde_json::to_string(&words).map_err(|error| Error::Decode(error.to_string()))?;
    tx.execute(
        "/* setting.set_two_person */ insert into desk_settings (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value",
        params![setting(site), value],
    )?;
    Ok(())
}
