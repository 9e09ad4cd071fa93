//! The link by which somebody ends the mails about what comes in. It says whose they are and how long it
//! works; nothing is stored, since to end them twice ends them once. Pure.

use super::signed;
use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::id::Keys;

/// How long it works, in seconds: a mail program may offer its button for old mails too.
const LASTS_S: i64 = 60 * 24 * 3_600;
/// What its signature is for.
const WHAT: &str = "no digest";

/// What a link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// Whose mails it ends.
    pub editor_id: EditorId,
    /// When it ends itself, in seconds since 1970.
    pub ends_s: i64,
}

impl Quiet {
    /// For a mail that goes out now.
    #[must_use]
    pub fn new(editor_id: EditorId, now: Timestamp) -> Quiet {
        Quiet { editor_id, ends_s: now.0 / 1_000 + LASTS_S }
    }

    /// As it stands in an address.
    #[must_use]
    pub fn token(&self, keys: &Keys) -> String {
        signed::token(keys, WHAT, &[self.editor_id.0, self.ends_s])
    }

    /// Reads one; `None` for what this install did not make, and for one that has ended.
    #[must_use]
    pub fn read(keys: &Keys, token: &str, now: Timestamp) -> Option<Quiet> {
        let [editor_id, ends_s] = signed::read(keys, WHAT, token)?;
        (now.0 / 1_000 < ends_s).then_some(Quiet { editor_id: EditorId(editor_id), ends_s })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_as_it_was_made_and_no_part_of_it_can_be_changed() {
        let keys = Keys::new("install");
        let now = Timestamp(1_772_615_520_000);
        let quiet = Quiet::new(EditorId(3), now);
        let token = quiet.token(&keys);
        assert_eq!(Quiet::read(&keys, &token, now), Some(quiet));
        assert_eq!(Quiet::read(&keys, &token, now.plus_ms(LASTS_S * 1_000)), None, "after sixty days");
        assert_eq!(Quiet::read(&Keys::new("another"), &token, now), None);
        for changed in [token.replacen('3', "4", 1), format!("{token}.0"), String::new()] {
            assert_eq!(Quiet::read(&keys, &changed, now), None, "{changed}");
        }
    }
}
