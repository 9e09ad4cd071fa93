//! Where an editor reads a passage on its page.

use corrigenda_anchor::Text;

use super::evidence::text_of;
use crate::article;
use crate::case::{Case, fragment};
use crate::store::{Error, Tx};

/// The page's address, at the passage where it is known where that stands.
///
/// # Errors
/// See [`Error`].
pub fn page_link(tx: &mut Tx<'_>, case: &Case, address: &str) -> Result<String, Error> {
    let (Some(span), Some(revision_id)) = (case.span, case.revision_id) else {
        return Ok(address.to_owned());
    };
    Ok(match article::store::revision_by_id(tx, revision_id)? {
        Some(revision) => fragment::link(address, &Text::new(text_of(&revision, case.place)), span),
        None => address.to_owned(),
    })
}
