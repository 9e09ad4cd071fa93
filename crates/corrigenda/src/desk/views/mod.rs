//! Views of the queue that an editor gave a name.

pub mod store;

use crate::language::{Message, message};
use crate::said_in_english;

/// A view with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What its editor calls it.
    pub name: String,
    /// Its part of an address, `?lane=typo&…`; empty for the queue as it opens.
    pub query: String,
}

/// The most views one editor keeps.
pub const MOST: i64 = 30;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// Why a view was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed, or too much.
    Name,
    /// There are [`MOST`] already.
    TooMany,
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to do.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Refusal::Name => "desk-view-name-wrong",
            Refusal::TooMany => "desk-view-too-many",
        })
    }
}

/// A name as it is kept.
///
/// # Errors
/// [`Refusal::Name`].
pub fn checked_name(name: &str) -> Result<String, Refusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let right = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if right { Ok(name) } else { Err(Refusal::Name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_tidied_or_refused() {
        assert_eq!(checked_name("  My  typos "), Ok("My typos".into()));
        assert_eq!(checked_name(" "), Err(Refusal::Name));
        assert_eq!(checked_name(&"я".repeat(61)), Err(Refusal::Name));
    }
}
