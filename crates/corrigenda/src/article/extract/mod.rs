//! From the bytes of a page to its texts and what it says of itself.

mod charset;
mod furniture;
mod json_ld;
mod main_text;
mod metadata;
mod scan;
mod spent;
mod tags;
mod text;
mod tree;
mod walls;

use super::Said;
use crate::language::{Message, message};
use crate::{said_in_english, words};
pub use charset::decode;
use metadata::{Metadata, metadata};
pub(super) use text::is_block;
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
    /// What each line of the text is, a letter of [`Kind`] for each; empty where nothing tells.
    pub kinds: String,
}

words! {
    /// What a line of an article is.
    Kind {
        /// Running text.
        Paragraph = "p",
        /// A heading of any level.
        Heading = "h",
        /// An item of a list.
        Item = "l",
        /// A cell of a table.
        Cell = "t",
        /// What is said of a picture or a table.
        Caption = "c",
        /// A block of somebody else's words.
        Quotation = "q",
    }
}

impl Kind {
    /// What the line is in which the code point of that number stands.
    #[must_use]
    pub fn at(kinds: &str, text: &str, code_point: usize) -> Option<Kind> {
        let line = text.chars().take(code_point).filter(|c| *c == '\n').count();
        kinds.get(line..=line)?.parse().ok()
    }
}

/// Why a page has no text for us, in words for an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It took longer than a page may.
    TooSlow,
    /// A fault of ours while reading it.
    Broke,
    /// Elements within elements.
    TooDeep(usize),
    /// Elements side by side.
    TooMany(usize),
    /// Many of them, and deeply.
    TooManyTooDeep,
    /// On one element.
    TooManyAttributes(usize),
    /// Nothing to read in it.
    NoText(usize),
    /// A page that says it is none, with a status that says it is.
    ErrorPage(String),
    /// The beginning of an article, and the rest for those who pay.
    Wall,
}

said_in_english!(Unreadable);

impl Unreadable {
    /// Why, for an editor. It is kept in English and said again in the language of whoever reads it.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Unreadable::TooSlow => message("desk-why-not-in-time"),
            Unreadable::Broke => message("desk-why-our-fault"),
            Unreadable::TooDeep(levels) => message("desk-why-too-deep").with("levels", levels.to_string()),
            Unreadable::TooMany(n) => message("desk-why-too-many").with("n", n.to_string()),
            Unreadable::TooManyTooDeep => message("desk-why-too-many-too-deep"),
            Unreadable::TooManyAttributes(n) => {
                message("desk-why-too-many-attributes").with("n", n.to_string())
            }
            Unreadable::NoText(letters) => message("desk-why-no-text").with("letters", letters.to_string()),
            Unreadable::ErrorPage(title) => message("desk-why-error-page").with("title", title),
            Unreadable::Wall => message("desk-why-payers"),
        }
    }
}

/// Letters below which a page has no article.
const FEWEST: usize = 40;
/// Letters below which a page that calls itself an error is one.
const FEWEST_UNDER_AN_ERROR: usize = 600;
/// Letters below which a page for payers is taken for the beginning of one.
const FEWEST_FOR_PAYERS: usize = 1000;

/// Letters below which a page whose own place for a story is empty has none: what stands beside it is a menu.
const FEWEST_IN_A_SHELL: usize = 400;

/// Reads a page. Takes a while: see [`reading`](super::reading) for how to call it from a task.
///
/// # Errors
/// See [`Unreadable`].
pub fn extract(bytes: &[u8], content_type: &str) -> Result<Extract, Unreadable> {
    let text = charset::decode(bytes, content_type);
    if content_type.trim_start().to_ascii_lowercase().starts_with("text/plain") {
        return plain(&text);
    }
    let page = tree::parse(&text)?;
    let page_text = joined(&blocks(&page.root(), Scope::Everything));
    let lines = main_text::main_text(&page);
    let text = joined(&lines);
    let kinds = lines.iter().map(|line| text::kind(&page, line.within).word()).collect();
    let Metadata { said, canonical, for_payers } = metadata(&page);
    let letters = enough(&text)?;
    if letters < FEWEST_UNDER_AN_ERROR && names_an_error(&said.title) {
        return Err(Unreadable::ErrorPage(said.title));
    }
    if letters < FEWEST_FOR_PAYERS && (for_payers || walls::stands(&page)) {
        return Err(Unreadable::Wall);
    }
    if letters < FEWEST_IN_A_SHELL && walls::is_shell(&page) {
        return Err(Unreadable::NoText(letters));
    }
    Ok(Extract { said, canonical, text, page_text, kinds })
}

fn plain(text: &str) -> Result<Extract, Unreadable> {
    let text = corrigenda_anchor::normalise(text);
    enough(&text)?;
    Ok(Extract {
        said: Said::default(),
        canonical: String::new(),
        page_text: text.clone(),
        text,
        kinds: String::new(),
    })
}

fn enough(text: &str) -> Result<usize, Unreadable> {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < FEWEST { Err(Unreadable::NoText(letters)) } else { Ok(letters) }
}

fn names_an_error(title: &str) -> bool {
    const SAYINGS: &[&str] = &[
        "page not found",
        "404 not found",
        "error 404",
        "404 error",
        "access denied",
        "403 forbidden",
        "service unavailable",
        "internal server error",
        "bad gateway",
        "just a moment",
        "attention required",
        "are you a robot",
        "сторінку не знайдено",
        "страница не найдена",
        "seite nicht gefunden",
        "page introuvable",
        "página no encontrada",
        "strona nie została znaleziona",
        "pagina non trovata",
    ];
    let title = title.to_lowercase();
    title.trim() == "404" || SAYINGS.iter().any(|saying| title.contains(saying))
}

#[cfg(test)]
mod tests;
