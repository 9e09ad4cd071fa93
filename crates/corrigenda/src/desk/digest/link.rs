//! The link that a mail decides by. It says who, which case and as it was when; nothing is stored,
//! since every decision changes the case, and with it the link has ended. Pure.

use super::signed;
use crate::case::{Case, CaseId, EditorId};
use crate::clock::Timestamp;
use crate::id::Keys;

/// How long it works at most, in seconds: seven days.
const LASTS_S: i64 = 7 * 24 * 3_600;
/// What its signature is for.
const WHAT: &str = "decide by mail";

/// What a link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub editor_id: EditorId,
    /// Which case it decides.
    pub case_id: CaseId,
    /// The version of the case it was made for.
    pub version: i64,
    /// When it ends, in seconds since 1970.
    pub ends_s: i64,
}

impl Link {
    /// For this case as it stands now.
    #[must_use]
    pub fn new(editor_id: EditorId, case: &Case, now: Timestamp) -> Link {
        Link { editor_id, case_id: case.case_id, version: case.version, ends_s: now.0 / 1_000 + LASTS_S }
    }

    /// As it stands in an address.
    #[must_use]
    pub fn token(&self, keys: &Keys) -> String {
        signed::token(keys, WHAT, &[self.editor_id.0, self.case_id.0, self.version, self.ends_s])
    }

    /// Reads one; `None` for what this install did not make, and for one that has ended.
    #[must_use]
    pub fn read(keys: &Keys, token: &str, now: Timestamp) -> Option<Link> {
        let [editor_id, case_id, version, ends_s] = signed::read(keys, WHAT, token)?;
        let link = Link { editor_id: EditorId(editor_id), case_id: CaseId(case_id), version, ends_s };
        (now.0 / 1_000 < ends_s).then_some(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_as_it_was_made_and_no_part_of_it_can_be_changed() {
        let keys = Keys::new("install");
        let now = Timestamp(1_772_615_520_000);
        let link =
            Link { editor_id: EditorId(3), case_id: CaseId(7), version: 2, ends_s: now.0 / 1_000 + LASTS_S };
        let token = link.token(&keys);
        assert_eq!(Link::read(&keys, &token, now), Some(link));
        assert_eq!(Link::read(&keys, &token, now.plus_ms(LASTS_S * 1_000)), None, "after a week");
        assert_eq!(Link::read(&Keys::new("another"), &token, now), None);
        for changed in
            [token.replacen('7', "8", 1), token.replacen('3', "1", 1), format!("{token}.0"), String::new()]
        {
            assert_eq!(Link::read(&keys, &changed, now), None, "{changed}");
        }
    }
}
