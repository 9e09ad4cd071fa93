//! The example newspaper's pages as its newsroom has them: the articles, and what was changed since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};
use std::{fs, io};

use url::Url;

use super::articles::{Article, ArticleError, articles};
use crate::clock::{Clock, Timestamp};

/// The largest body the newsroom may save, in bytes; the long read takes an eighth of it.
pub const BODY_LIMIT: usize = 512 * 1024;

/// The paper: its articles, its changes, and where it and its corrections desk stand.
#[derive(Debug)]
pub struct Paper {
    desk: String,
    own: String,
    articles: Vec<Article>,
    changes: RwLock<BTreeMap<String, Change>>,
    folder: Option<PathBuf>,
    clock: Clock,
    opened: Timestamp,
}

/// The newest thing that happened to an article; no body means that the original is back.
#[derive(Debug, Clone)]
struct Change {
    body: Option<String>,
    at: Timestamp,
}

/// An article as readers get it now.
#[derive(Debug, Clone)]
pub struct Current<'a> {
    /// The article as first published.
    pub article: &'a Article,
    /// The body that is served.
    pub body_html: String,
    /// When the newsroom changed it, if what is served is not the original.
    pub changed: Option<Timestamp>,
    /// Since when this body has been served by this process.
    pub since: Timestamp,
}

/// Why the paper cannot be opened, or a change not kept.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// An address that is not scheme, host and port.
    #[error("`{0}` is not an address like http://127.0.0.1:8080: give scheme, host and port only")]
    Address(String),
    /// An embedded article is malformed.
    #[error(transparent)]
    Article(#[from] ArticleError),
    /// The folder with the changes cannot be read or written.
    #[error("the changed article {path} cannot be kept: {source}")]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The body is empty.
    #[error("The body is empty. Write something, or restore the original.")]
    Empty,
    /// The body is larger than [`BODY_LIMIT`].
    #[error("The body has {size} bytes; {BODY_LIMIT} is the most that the paper takes.")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// There is no article with that slug.
    #[error("There is no article called {0}.")]
    Unknown(String),
}

impl Paper {
    /// Opens the paper with every article as first published.
    ///
    /// `desk_base_url` is where Corrigenda answers, `own_base_url` where the paper itself does;
    /// both are scheme, host and port.
    ///
    /// # Errors
    /// When an address is not one.
    pub fn new(desk_base_url: &str, own_base_url: &str) -> Result<Paper, PaperError> {
        let clock = Clock::System;
        Ok(Paper {
            desk: origin(desk_base_url)?,
            own: origin(own_base_url)?,
            articles: articles()?,
            changes: RwLock::default(),
            folder: None,
            opened: clock.now(),
            clock,
        })
    }

    /// The same paper by another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: Clock) -> Paper {
        self.opened = clock.now();
        self.clock = clock;
        self
    }

    /// Keeps changes as `<slug>.html` in a folder, and takes up those that are there.
    ///
    /// # Errors
    /// When the folder cannot be made or a file in it not be read.
    pub fn keep_changes_in(mut self, folder: PathBuf) -> Result<Paper, PaperError> {
        fs::create_dir_all(&folder).map_err(|source| failed(&folder, source))?;
        let mut kept = BTreeMap::new();
        for article in &self.articles {
            let path = folder.join(format!("{}.html", article.slug));
            match fs::read_to_string(&path) {
                Ok(body) => {
                    check(&body)?;
                    kept.insert(article.slug.clone(), Change { body: Some(body), at: self.opened });
                }
                Err(gone) if gone.kind() == io::ErrorKind::NotFound => {}
                Err(source) => return Err(failed(&path, source)),
            }
        }
        self.changes = RwLock::new(kept);
        self.folder = Some(folder);
        Ok(self)
    }

    /// Where Corrigenda answers, without a slash at the end.
    #[must_use]
    pub fn desk(&self) -> &str {
        &self.desk
    }

    /// Where the paper answers, without a slash at the end.
    #[must_use]
    pub fn own(&self) -> &str {
        &self.own
    }

    /// Every article as first published, the lead first.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// An article as readers get it now.
    #[must_use]
    pub fn current(&self, slug: &str) -> Option<Current<'_>> {
        let article = self.articles.iter().find(|article| article.slug == slug)?;
        let change = self.changes.read().unwrap_or_else(PoisonError::into_inner).get(slug).cloned();
        let since = change.as_ref().map_or(self.opened, |change| change.at);
        Some(match change.and_then(|change| change.body) {
            Some(body_html) => Current { article, body_html, changed: Some(since), since },
            None => Current { article, body_html: article.body_html.clone(), changed: None, since },
        })
    }

    /// Publishes another body for an article; waits for the disk if the paper has a folder.
    ///
    /// # Errors
    /// When the body is empty or too large, the article unknown, or the file not written.
    pub fn save(&self, slug: &str, body: &str) -> Result<(), PaperError> {
        let body = body.replace("\r\n", "\n");
        check(&body)?;
        self.change(slug, Some(body))
    }

    /// Publishes the original again; waits for the disk if the paper has a folder.
    ///
    /// # Errors
    /// When the article is unknown or its file cannot be removed.
    pub fn restore(&self, slug: &str) -> Result<(), PaperError> {
        self.change(slug, None)
    }

    fn change(&self, slug: &str, body: Option<String>) -> Result<(), PaperError> {
        let article = self
            .articles
            .iter()
            .find(|article| article.slug == slug)
            .ok_or_else(|| PaperError::Unknown(slug.to_owned()))?;
        let body = body.filter(|body| *body != article.body_html);
        let mut changes = self.changes.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = &self.folder {
            let path = folder.join(format!("{}.html", article.slug));
            write(&path, body.as_deref()).map_err(|source| failed(&path, source))?;
        }
        changes.insert(article.slug.clone(), Change { body, at: self.clock.now() });
        Ok(())
    }
}

/// Replaces the file in one step, so that a crash leaves the old one or the new one.
fn write(path: &Path, body: Option<&str>) -> io::Result<()> {
    let Some(body) = body else {
        return match fs::remove_file(path) {
            Err(gone) if gone.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        };
    };
    let unfinished = path.with_extension("html.part");
    fs::write(&unfinished, body)?;
    fs::rename(&unfinished, path)
}

fn check(body: &str) -> Result<(), PaperError> {
    if body.trim().is_empty() {
        return Err(PaperError::Empty);
    }
    if body.len() > BODY_LIMIT {
        return Err(PaperError::TooLarge { size: body.len() });
    }
    Ok(())
}

fn failed(path: &Path, source: io::Error) -> PaperError {
    PaperError::Folder { path: path.to_owned(), source }
}

/// Scheme, host and port, written as a Content-Security-Policy may hold it.
fn origin(address: &str) -> Result<String, PaperError> {
    let refused = || PaperError::Address(address.to_owned());
    let url = Url::parse(address).map_err(|_| refused())?;
    let bare = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if bare { Ok(url.origin().ascii_serialization()) } else { Err(refused()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Paper {
        Paper::new("http://127.0.0.1:8080", "http://127.0.0.1:8081/").expect("the addresses are good")
    }

    fn body(paper: &Paper, slug: &str) -> String {
        paper.current(slug).expect(slug).body_html
    }

    #[test]
    fn a_saved_body_is_what_readers_get_until_the_original_is_restored() {
        let paper = open();
        let original = body(&paper, "rowing");
        paper.save("rowing", "<p>Two\r\nlines.</p>").expect("it is saved");
        assert_eq!(body(&paper, "rowing"), "<p>Two\nlines.</p>");
        assert!(paper.current("rowing").is_some_and(|now| now.changed.is_some()));
        paper.restore("rowing").expect("it is restored");
        assert_eq!(body(&paper, "rowing"), original);
        assert!(paper.current("rowing").is_some_and(|now| now.changed.is_none()));
    }

    #[test]
    fn restoring_counts_as_a_change_of_the_page() {
        let clock = Clock::fixed(Timestamp(1_772_600_000_000));
        let paper = open().with_clock(clock.clone());
        let opened = paper.current("rowing").map(|now| now.since);
        clock.advance_ms(60_000);
        paper.restore("rowing").expect("it is restored");
        assert!(paper.current("rowing").map(|now| now.since) > opened);
    }

    #[test]
    fn saving_the_original_words_is_no_change() {
        let paper = open();
        paper.save("rowing", &body(&paper, "rowing")).expect("it is saved");
        assert!(paper.current("rowing").is_some_and(|now| now.changed.is_none()));
    }

    #[test]
    fn an_empty_or_huge_body_is_refused_and_nothing_changes() {
        let paper = open();
        let original = body(&paper, "rowing");
        assert!(matches!(paper.save("rowing", " \n"), Err(PaperError::Empty)));
        let huge = "a".repeat(BODY_LIMIT + 1);
        assert!(matches!(paper.save("rowing", &huge), Err(PaperError::TooLarge { .. })));
        assert_eq!(body(&paper, "rowing"), original);
    }

    #[test]
    fn an_unknown_slug_never_becomes_a_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let paper = open().keep_changes_in(folder.path().join("paper")).expect("it opens");
        let refused = paper.save("../outside", "<p>Out.</p>");
        assert!(matches!(refused, Err(PaperError::Unknown(_))));
        assert!(!folder.path().join("outside.html").exists());
    }

    #[test]
    fn changes_in_the_folder_outlive_the_process() {
        let folder = tempfile::tempdir().expect("a folder");
        let opened = || open().keep_changes_in(folder.path().to_owned()).expect("it opens");
        opened().save("rowing", "<p>Kept.</p>").expect("it is saved");
        assert_eq!(body(&opened(), "rowing"), "<p>Kept.</p>");
        opened().restore("rowing").expect("it is restored");
        assert_ne!(body(&opened(), "rowing"), "<p>Kept.</p>");
    }

    #[test]
    fn an_address_is_scheme_host_and_port() {
        for bad in ["", "courier", "ftp://a.example", "http://a.example/desk", "http://u:p@a.example"] {
            assert!(matches!(Paper::new(bad, "http://b.example"), Err(PaperError::Address(_))), "{bad}");
        }
        assert_eq!(open().own(), "http://127.0.0.1:8081");
    }
}
