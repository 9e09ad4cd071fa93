//! Letters to readers as the desk shows them. They are written elsewhere; whoever puts the house
//! together hands the desk a way to see one.

use crate::article::Site;
use crate::language::Say;
use crate::notice::letters::Wordings;

/// A letter as it would arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Its subject.
    pub subject: String,
    /// Its plain text.
    pub text: String,
    /// The same in HTML.
    pub html: String,
}

/// Draws a letter by its word, with an example in it; `None` for one there is not.
#[derive(Debug, Clone, Copy)]
pub struct Drawer(pub fn(&str, Say, &Site, &Wordings) -> Option<Drawn>);
