//! Dictionaries in Hunspell's format, where the operator has them: whether something is a word.
//!
//! A dictionary is read when the first report in its language asks for it, and kept; none costs
//! anything at the start.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use encoding_rs::{Encoding, UTF_8};

/// The largest file that is read, in bytes: the largest dictionaries in use have a fifth of it.
const LARGEST: u64 = 64 << 20;

/// The words of one language.
pub struct Words(spellbook::Dictionary);

impl Words {
    /// Whether the dictionary has that word, as it stands or bent by its rules.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.0.check(&word.replace('\u{2019}', "'"))
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}

/// Why a dictionary cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// A file is too large.
    #[error("{0} is larger than 64 MiB")]
    TooLarge(PathBuf),
    /// A file is no dictionary.
    #[error("{0} is no Hunspell dictionary: {1}")]
    Malformed(PathBuf, String),
}

/// The dictionaries of a folder: pairs of `uk_UA.aff` and `uk_UA.dic`.
#[derive(Debug, Default)]
pub struct Spelling {
    folder: Option<PathBuf>,
    /// By the name of the pair; none where it can't be used.
    read: Mutex<HashMap<String, Option<Arc<Words>>>>,
}

impl Spelling {
    /// Those in that folder; `None`: there are none.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Spelling {
        Spelling { folder, read: Mutex::default() }
    }

    /// The names of the pairs there are, in the order of their letters.
    #[must_use]
    pub fn listed(&self) -> Vec<String> {
        let Some(folder) = &self.folder else { return Vec::new() };
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let name = path.file_stem()?.to_str()?.to_owned();
                let pair = path.extension()? == "dic" && path.with_extension("aff").exists();
                // Rules for hyphens and lists of synonyms lie in the same folder under such names.
                (pair && !name.starts_with("hyph_")).then_some(name)
            })
            .collect();
        names.sort();
        names
    }

    /// Which pair is meant by a language tag: `en-GB` the pair `en_GB`, else `en`, else the first that
    /// begins with `en_`.
    #[must_use]
    pub fn name_of(&self, tag: &str) -> Option<String> {
        pair_of(&self.listed(), tag)
    }

    /// The words of that language; `None` where there is no dictionary of it that can be used. The
    /// first who asks reads it, which takes tenths of a second: not on a thread that serves.
    #[must_use]
    pub fn words(&self, tag: &str) -> Option<Arc<Words>> {
        let folder = self.folder.as_ref()?;
        let language = tag.to_ascii_lowercase().replace('_', "-");
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = read.get(&language) {
            return known.clone();
        }
        let words = self.name_of(tag).and_then(|name| match words_of(folder, &name) {
            Ok(words) => Some(Arc::new(words)),
            Err(error) => {
                tracing::warn!(%error, "a dictionary is not used");
                None
            }
        });
        read.insert(language, words.clone());
        words
    }

    /// Reads a pair, for somebody who wants to know whether it can be used.
    ///
    /// # Errors
    /// [`Error`].
    pub fn try_out(&self, name: &str) -> Result<(), Error> {
        self.folder.as_ref().map_or(Ok(()), |folder| words_of(folder, name).map(drop))
    }
}

fn pair_of(names: &[String], tag: &str) -> Option<String> {
    let wanted = tag.replace('-', "_").to_ascii_lowercase();
    let language = wanted.split('_').next().filter(|language| !language.is_empty())?.to_owned();
    let named = |name: &str| names.iter().find(|known| known.to_ascii_lowercase() == name);
    let region =
        || names.iter().find(|known| known.to_ascii_lowercase().starts_with(&format!("{language}_")));
    named(&wanted).or_else(|| named(&language)).or_else(region).cloned()
}

fn words_of(folder: &Path, name: &str) -> Result<Words, Error> {
    let (rules, list) = (folder.join(format!("{name}.aff")), folder.join(format!("{name}.dic")));
    let (rules_bytes, list_bytes) = (bytes_of(&rules)?, bytes_of(&list)?);
    let encoding = encoding_of(&rules_bytes);
    let (rules_text, list_text) = (encoding.decode(&rules_bytes).0, encoding.decode(&list_bytes).0);
    spellbook::Dictionary::new(&rules_text, &list_text)
        .map(Words)
        .map_err(|error| Error::Malformed(rules, error.to_string()))
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |error| Error::Unreadable(path.to_owned(), error);
    if std::fs::metadata(path).map_err(unreadable)?.len() > LARGEST {
        return Err(Error::TooLarge(path.to_owned()));
    }
    std::fs::read(path).map_err(unreadable)
}

/// The encoding that a `SET` line names; older dictionaries are in those of their time.
fn encoding_of(rules: &[u8]) -> &'static Encoding {
    let text = String::from_utf8_lossy(rules);
    let named = text.lines().find_map(|line| line.trim().strip_prefix("SET "));
    let label = named.unwrap_or_default().trim().to_ascii_lowercase().replace("microsoft-cp", "windows-");
    Encoding::for_label(label.as_bytes()).unwrap_or(UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours() -> Spelling {
        Spelling::new(Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/dictionaries")))
    }

    #[test]
    fn a_word_is_known_as_it_stands_and_as_it_is_bent() {
        let english = ours().words("en").expect("a dictionary");
        for word in ["receive", "received", "receives", "envoys", "Received", "Lisk"] {
            assert!(english.has(word), "{word}");
        }
        for word in ["recieved", "envoi", "lisk"] {
            assert!(!english.has(word), "{word}");
        }
        assert!(ours().words("uk-UA").expect("a dictionary").has("навчання"));
        assert!(ours().words("de").is_none() && Spelling::default().words("en").is_none());
    }

    #[test]
    fn a_tag_means_the_nearest_pair() {
        let names = ["en_AU", "en_GB", "en_US", "eo", "uk_UA"].map(str::to_owned);
        for (tag, pair) in [
            ("en-GB", Some("en_GB")),
            ("en", Some("en_AU")),
            ("en-IE", Some("en_AU")),
            ("eo", Some("eo")),
            ("UK", Some("uk_UA")),
            ("e", None),
            ("", None),
        ] {
            assert_eq!(pair_of(&names, tag).as_deref(), pair, "{tag}");
        }
    }

    #[test]
    fn an_old_encoding_is_read_and_what_is_no_dictionary_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let put =
            |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("written");
        put("de_DE.aff", b"SET ISO8859-1\n");
        put("de_DE.dic", b"1\nB\xFCrger\n");
        put("fr_FR.aff", b"SFX A Y many\n");
        put("fr_FR.dic", b"1\nmot\n");
        let spelling = Spelling::new(Some(folder.path().to_owned()));
        assert_eq!(spelling.listed(), ["de_DE", "fr_FR"]);
        assert!(spelling.words("de").expect("a dictionary").has("Bürger"));
        assert!(spelling.words("fr").is_none());
        assert!(spelling.try_out("fr_FR").unwrap_err().to_string().contains("is no Hunspell dictionary"));
    }
}
