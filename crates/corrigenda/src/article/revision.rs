//! A text on its way to become a revision: what tells it from the one before, and when a page's
//! new text is not to be believed.

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use super::{Origin, Revision};
use crate::id::hex;

/// A text as it was just read or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The headline; may be empty.
    pub title: String,
    /// The article without furniture, normalised.
    pub text: String,
    /// The whole page, normalised; empty where only the text was sent.
    pub page_text: String,
    /// How it became known.
    pub origin: Origin,
}

impl Reading {
    /// SHA-256 of `text`, U+0000, `page_text`, in hex.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.text.as_bytes());
        hash.update([0]);
        hash.update(self.page_text.as_bytes());
        hex(&hash.finalize())
    }
}

/// True when two texts tell one story: at least half of the shorter one's blocks, by length, stand
/// in the other.
#[must_use]
pub fn same_story(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let known: HashSet<&str> = long.split('\n').collect();
    let shared: usize = short.split('\n').filter(|block| known.contains(block)).map(str::len).sum();
    shared * 2 >= short.len() && !short.is_empty()
}

/// True when the page, which had an article, now answers with something short under another
/// headline that has nothing of it: a wall, a consent page or an error page that says 200.
#[must_use]
pub fn is_wall(before: &Revision, now: &Reading) -> bool {
    now.title != before.title
        && now.text.len() < 600
        && now.text.len() * 4 < before.text.len()
        && !same_story(&before.text, &now.text)
}

#[cfg(test)]
mod tests {
    use super::super::{ArticleId, RevisionId};
    use super::*;
    use crate::clock::Timestamp;

    fn reading(title: &str, text: &str) -> Reading {
        Reading { title: title.into(), text: text.into(), page_text: String::new(), origin: Origin::Fetched }
    }

    fn revision(title: &str, text: &str) -> Revision {
        Revision {
            revision_id: RevisionId(1),
            article_id: ArticleId(1),
            hash: String::new(),
            title: title.into(),
            text: text.into(),
            page_text: String::new(),
            origin: Origin::Fetched,
            seen_at: Timestamp(0),
        }
    }

    #[test]
    fn the_hash_tells_which_text_the_words_stand_in() {
        let one = reading("T", "a");
        let other = Reading { text: String::new(), page_text: "a".into(), ..one.clone() };
        assert_ne!(one.hash(), other.hash());
        assert_eq!(one.hash(), reading("another title", "a").hash());
        assert_eq!(one.hash().len(), 64);
    }

    #[test]
    fn a_story_is_known_again_by_its_blocks() {
        let story = "The harbour opened on Monday.\nIt cost 4 million.\nThe mayor cut the ribbon.";
        assert!(same_story(
            story,
            "The harbour opened on Monday.\nIt cost 5 million.\nThe mayor cut the ribbon."
        ));
        assert!(same_story(story, "Kurier\nThe harbour opened on Monday."));
        assert!(!same_story(story, "Sign in to read on."));
        assert!(!same_story(story, ""));
    }

    #[test]
    fn a_wall_is_told_from_an_article_that_was_cut() {
        let before = revision("Harbour opens", &"The harbour opened on Monday after two years.\n".repeat(20));
        assert!(is_wall(
            &before,
            &reading("Before you continue", "We and our 900 friends value your privacy.")
        ));
        let withdrawn = reading("Harbour opens", "This article was withdrawn.");
        assert!(!is_wall(&before, &withdrawn), "under its own headline it is the article");
        let cut = reading("Harbour opens late", "The harbour opened on Monday after two years.");
        assert!(!is_wall(&before, &cut));
    }
}
