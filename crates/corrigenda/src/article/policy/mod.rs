//! A site's own rules for its pages, set by its owners. Everything is off until they turn it on.

pub mod store;

use serde::{Deserialize, Serialize};

use crate::language::{Message, message};
use crate::{said_in_english, words};

words! {
    /// Whether readers may see how an article changed.
    Openness {
        /// Only the desk.
        Off = "off",
        /// Everybody who has the address; search engines are asked to leave it out.
        Unlisted = "unlisted",
        /// Everybody, search engines too.
        Open = "open",
    }
}

impl Openness {
    /// As the settings offer it.
    #[must_use]
    pub fn said(self) -> Message {
        match self {
            Openness::Off => message("desk-settings-history-off"),
            Openness::Unlisted => message("desk-settings-history-unlisted"),
            Openness::Open => message("desk-settings-history-open"),
        }
    }
}

/// The most lists of one site.
pub const MOST_LISTS: usize = 20;

/// The rules of a site.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Since when changes nobody announced are brought to the desk, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guard_since: Option<i64>,
    /// Which file a page is made of, with `{path}` for the path of its address; empty where the
    /// sources are not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sources: String,
    /// See [`Openness`]; empty is off.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    history: String,
    /// Feeds and sitemaps whose entries wake the watch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<String>,
    /// What is accepted here is looked for in the desk's other sites that say the same, and the other way round.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub looks_elsewhere: bool,
    /// What a newer version keeps here.
    #[serde(flatten)]
    others: serde_json::Map<String, serde_json::Value>,
}

/// Why a rule is not taken, in words for whoever sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The template has no place for the path, or leads out of the repository.
    Sources(String),
    /// Too many lists.
    TooManyLists,
}

said_in_english!(Refusal);

impl Refusal {
    /// Why not, and what to write.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Refusal::Sources(given) => message("desk-settings-sources-wrong")
                .with("given", given)
                .with("path", "{path}")
                .with("example", "content{path}.md"),
            Refusal::TooManyLists => message("desk-settings-lists-many").with("most", MOST_LISTS),
        }
    }
}

impl Policy {
    /// Whether readers may see how articles changed.
    #[must_use]
    pub fn history(&self) -> Openness {
        self.history.parse().unwrap_or(Openness::Off)
    }

    /// They may from now on, or not.
    pub fn set_history(&mut self, openness: Openness) {
        self.history = if openness == Openness::Off { String::new() } else { openness.word().to_owned() };
    }

    /// Pages are made of these files from now on; empty: of none that is known.
    ///
    /// # Errors
    /// [`Refusal::Sources`].
    pub fn set_sources(&mut self, template: &str) -> Result<(), Refusal> {
        let template = template.trim();
        let bad = !template.is_empty()
            && (!template.contains("{path}")
                || template.starts_with('/')
                || template.split('/').any(|part| part == "..")
                || template.chars().any(|c| c.is_control() || c.is_whitespace()));
        if bad {
            return Err(Refusal::Sources(template.to_owned()));
        }
        self.sources = template.to_owned();
        Ok(())
    }

    /// Which file the page at this address is made of.
    #[must_use]
    pub fn source_of(&self, url: &str) -> Option<String> {
        if self.sources.is_empty() {
            return None;
        }
        let url = url::Url::parse(url).ok()?;
        let path = match url.path().trim_end_matches('/') {
            "" => "/index",
            path => path,
        };
        let path = self.sources.replace("{path}", path);
        let path = path.trim_start_matches('/').to_owned();
        (!path.split('/').any(|part| part == ".." || part.is_empty())).then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_made_of_the_file_that_the_template_names() {
        let mut policy = Policy::default();
        assert_eq!(policy.source_of("https://c.test/talks/pact"), None);
        policy.set_sources("content{path}.md").expect("a template");
        assert_eq!(policy.source_of("https://c.test/talks/pact").as_deref(), Some("content/talks/pact.md"));
        assert_eq!(policy.source_of("https://c.test/").as_deref(), Some("content/index.md"));
        for bad in ["content/pact.md", "/etc{path}", "../{path}", "a b{path}"] {
            assert!(policy.set_sources(bad).is_err(), "{bad}");
        }
        assert_eq!(policy.set_sources(" "), Ok(()));
    }

    #[test]
    fn what_another_version_keeps_is_kept() {
        let read: Policy = serde_json::from_str(r#"{"tone":"dry","history":"open"}"#).expect("rules");
        assert_eq!(read.history(), Openness::Open);
        assert!(serde_json::to_string(&read).expect("JSON").contains(r#""tone":"dry""#));
        assert_eq!(serde_json::to_string(&Policy::default()).expect("JSON"), "{}");
    }
}
