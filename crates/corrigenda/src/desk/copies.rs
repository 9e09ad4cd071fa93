//! The corrected passage in the forms a newsroom pastes it in.

use crate::article::Article;
use crate::article::markup::store::{Kind, kept};
use crate::article::markup::{self, of_html, of_markdown};
use crate::article::policy::store::policy;
use crate::article::store::newest_revision;
use crate::case::Case;
use crate::case::patch::{assumed, in_text, rewritten, unified};
use crate::store::{Error, Tx};

/// The longest paragraphs that are offered to be copied, in bytes.
const LONGEST: usize = 64 << 10;

/// A form, and the passage in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Names it on the page.
    pub id: &'static str,
    /// As the button calls it: the name of a form of text, the same in every language.
    pub name: &'static str,
    /// What is copied.
    pub text: String,
}

/// The passage as plain text, as HTML (in its page's own markup, where that is kept), as Markdown and
/// as a patch; nothing where no words are left.
#[must_use]
pub fn copies(words: &str, patched: &Patched) -> Vec<Copy> {
    if words.trim().is_empty() {
        return vec![];
    }
    let mut copies = vec![
        Copy { id: "copy-plain", name: "desk-copy-plain", text: words.to_owned() },
        Copy {
            id: "copy-html",
            name: "desk-copy-html",
            text: patched.html.clone().unwrap_or_else(|| html(words)),
        },
        Copy { id: "copy-markdown", name: "desk-copy-markdown", text: markup::markdown(words) },
    ];
    if let Some(patch) = &patched.patch {
        copies.push(Copy { id: "copy-patch", name: "desk-copy-patch", text: patch.diff.clone() });
    }
    copies
}

/// The passage in the markup of its own page, and as a patch of the file the page is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Patched {
    /// The paragraphs that hold it, as the page marks them up.
    pub html: Option<String>,
    /// The patch.
    pub patch: Option<Patch>,
}

/// A change to a file of a git repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// Which file.
    pub path: String,
    /// The difference, as `git apply` and `patch` take it.
    pub diff: String,
    /// The file itself is not known here: it is taken to be the page's text, a paragraph a line.
    pub assumes: bool,
}

/// Reads what an accepted wording is put into.
///
/// # Errors
/// See [`Error`].
pub fn patched(tx: &mut Tx<'_>, case: &Case, article: &Article) -> Result<Patched, Error> {
    let Some(wording) = case.wording.as_deref() else { return Ok(Patched::default()) };
    let page = kept(tx, article.article_id, Kind::Html)?;
    let html = page.and_then(|page| {
        let done = rewritten(&page.text, &of_html(&page.text), &case.quote, wording, markup::html)?;
        Some(done.inner().to_owned()).filter(|inner| inner.len() < LONGEST)
    });
    let Some(path) = policy(tx, case.site_id)?.source_of(&article.url) else {
        return Ok(Patched { html, patch: None });
    };
    let patch = match kept(tx, article.article_id, Kind::Source)? {
        Some(file) => {
            let written = if is_markup(&path) { markup::html } else { markup::markdown };
            let mapped = if is_markup(&path) { of_html(&file.text) } else { of_markdown(&file.text) };
            let done = rewritten(&file.text, &mapped, &case.quote, wording, written);
            done.map(|done| (unified(&path, &file.text, &done.whole), false))
        }
        None => {
            let newest = newest_revision(tx, article.article_id)?;
            newest.and_then(|newest| {
                let now = in_text(&newest.text, &case.quote, wording)?;
                Some((unified(&path, &assumed(&newest.text), &assumed(&now)), true))
            })
        }
    };
    let patch = patch.filter(|(diff, _)| !diff.is_empty());
    Ok(Patched { html, patch: patch.map(|(diff, assumes)| Patch { path, diff, assumes }) })
}

fn is_markup(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".xhtml")
}

fn html(words: &str) -> String {
    let escaped = markup::html(words);
    match escaped.contains('\n') {
        true => escaped.split('\n').map(|block| format!("<p>{block}</p>")).collect::<Vec<_>>().join("\n"),
        false => escaped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_shows_the_same_words() {
        let copies = copies("R&D <2%> *now*\nand_then", &Patched::default());
        let texts: Vec<&str> = copies.iter().map(|copy| copy.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "R&D <2%> *now*\nand_then",
                "<p>R&amp;D &lt;2%&gt; *now*</p>\n<p>and_then</p>",
                "R&D \\<2%\\> \\*now\\*\n\nand\\_then"
            ]
        );
        assert!(super::copies(" ", &Patched::default()).is_empty());
    }
}
