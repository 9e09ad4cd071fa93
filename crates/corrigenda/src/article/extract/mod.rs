//! From the bytes of a page to its texts and what it says of itself.

mod charset;
mod furniture;
mod text;

use dom_query::Document;

use super::Said;
use text::{Scope, blocks, joined};

/// What a page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// Headline, byline and the like.
    pub said: Said,
    /// The address the page names as its own (`rel=canonical`), as it is written there; may be empty.
    pub canonical: String,
    /// The article without furniture, normalised.
    pub text: String,
    /// The whole page with its furniture, normalised.
    pub page_text: String,
}

/// Why a page has no text for us, in words for an editor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It took longer than a page may.
    #[error("the page could not be checked in time")]
    TooSlow,
    /// A fault of ours while reading it.
    #[error("the page could not be read because of a fault on our side")]
    Broke,
    /// Nothing to read in it.
    #[error("there is no article on the page, only {0} letters")]
    NoText(usize),
}

/// Letters below which a page has no article.
const FEWEST_LETTERS: usize = 40;

/// Reads a page. Takes a while: see [`reading`](super::reading) for how to call it from a task.
///
/// # Errors
/// See [`Unreadable`].
pub fn extract(bytes: &[u8], content_type: &str) -> Result<Extract, Unreadable> {
    let html = charset::decode(bytes, content_type);
    let page = Document::from(html.as_str());
    let page_text = joined(&blocks(&page.root(), Scope::Everything));
    let text = joined(&blocks(&page.root(), Scope::Text));
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < FEWEST_LETTERS {
        return Err(Unreadable::NoText(letters));
    }
    let said = Said { title: page.select_single("title").text().trim().to_owned(), ..Said::default() };
    Ok(Extract { said, canonical: String::new(), text, page_text })
}
