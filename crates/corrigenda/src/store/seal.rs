//! Sealing: what is written so that a copy of the database alone tells nobody what it says.
//!
//! The key stands beside the database and not in it: in the settings, or in a file beside the SQLite
//! file, made at the first start. On PostgreSQL without a key in the settings it is derived from what
//! the database holds, and [`Seal::is_apart`] says so.

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::{Error, Place};
use crate::id::{Entropy, Keys, hex};

/// What sealed text begins with; no e-mail address and no JSON does.
const MARK: &str = "sealed:";

/// Seals and opens. Cheap to clone.
#[derive(Clone)]
pub struct Seal {
    key: Arc<LessSafeKey>,
    names: Keys,
    apart: bool,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seal").field("apart", &self.apart).finish_non_exhaustive()
    }
}

impl Seal {
    /// From a secret; `apart` where the database does not hold it.
    ///
    /// # Panics
    /// Never: the derived key has the length that the cipher asks for.
    #[must_use]
    pub fn new(secret: &str, apart: bool) -> Seal {
        let names = Keys::new(secret);
        let key = UnboundKey::new(&CHACHA20_POLY1305, &names.sign("seal", &[]))
            .expect("32 bytes are what the cipher asks for");
        Seal { key: Arc::new(LessSafeKey::new(key)), names, apart }
    }

    /// The seal of an install: of the secret in the settings, else of the file beside the database,
    /// else of the install's own key.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the file cannot be read or made.
    pub fn of(place: &Place, configured: Option<&str>, install: &str, new: Entropy) -> Result<Seal, Error> {
        if let Some(secret) = configured {
            return Ok(Seal::new(secret, true));
        }
        match place {
            Place::Sqlite(path) => Ok(Seal::new(&beside(&file(path), new)?, true)),
            Place::Postgres(_) => Ok(Seal::new(install, false)),
        }
    }

    /// Whether a copy of the database lacks the key.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.apart
    }

    /// The text, sealed. The same text is sealed otherwise each time: the number that must never come
    /// twice is drawn here, so that no caller can choose it.
    ///
    /// # Errors
    /// [`Error::Decode`] for a text of gigabytes.
    pub fn seal(&self, text: &str) -> Result<String, Error> {
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(&Entropy::fresh().0[..NONCE_LEN]);
        let mut bytes = text.as_bytes().to_vec();
        self.key
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut bytes)
            .map_err(|_| Error::Decode("too long to be sealed".into()))?;
        Ok(format!("{MARK}{}", URL_SAFE_NO_PAD.encode([&nonce[..], &bytes].concat())))
    }

    /// What was sealed; `None` where another key sealed it, or it was changed. Text that was never
    /// sealed comes back as it is: it was written before there was a seal.
    #[must_use]
    pub fn open(&self, text: &str) -> Option<String> {
        let Some(sealed) = text.strip_prefix(MARK) else { return Some(text.to_owned()) };
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, rest) = bytes.split_at_checked(NONCE_LEN)?;
        let mut rest = rest.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let opened = self.key.open_in_place(nonce, Aad::empty(), &mut rest).ok()?;
        String::from_utf8(opened.to_vec()).ok()
    }

    /// The name by which what is sealed is found again: the same for the same text.
    #[must_use]
    pub fn name(&self, what: &str, text: &str) -> String {
        hex(&self.names.sign("sealed name", &[what, text]))
    }
}

/// The file with the key of an SQLite database.
#[must_use]
pub fn file(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".seal");
    name.into()
}

/// The secret in the file, made now where there is none.
fn beside(path: &Path, new: Entropy) -> Result<String, Error> {
    let failed = |error: std::io::Error| {
        Error::Unavailable(format!("{}, the key of readers' addresses: {error}", path.display()))
    };
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(mut file) => {
            let secret = new.token();
            file.write_all(secret.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
            Ok(secret)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(path).map_err(failed),
        Err(error) => Err(failed(error)),
    }
}

/// Reads the secret; waits a moment for a process that has just made the file and not filled it yet.
fn read(path: &Path) -> std::io::Result<String> {
    for _ in 0..100 {
        let mut secret = String::new();
        fs::File::open(path)?.read_to_string(&mut secret)?;
        let secret = secret.trim();
        if secret.len() >= 40 {
            return Ok(secret.to_owned());
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Err(std::io::Error::new(ErrorKind::InvalidData, "it holds no key of 40 characters"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_by_its_own_key_and_by_no_other() {
        let seal = Seal::new("a secret", true);
        let sealed = seal.seal("reader@post.example").expect("sealed");
        assert!(!sealed.contains("reader"), "{sealed}");
        assert_ne!(sealed, seal.seal("reader@post.example").expect("sealed"), "never the same twice");
        assert_eq!(seal.open(&sealed).as_deref(), Some("reader@post.example"));
        assert_eq!(Seal::new("another", true).open(&sealed), None);
        let middle = sealed.len() / 2;
        let other = if sealed[middle..].starts_with('A') { 'B' } else { 'A' };
        let changed = format!("{}{other}{}", &sealed[..middle], &sealed[middle + 1..]);
        assert_eq!(seal.open(&changed), None, "changed on its way");
        assert_eq!(seal.open("sealed:"), None);
        assert_eq!(seal.open("plain@post.example").as_deref(), Some("plain@post.example"));
        assert_eq!(seal.name("address", "a"), Seal::new("a secret", true).name("address", "a"));
        assert_ne!(seal.name("address", "a"), seal.name("other", "a"));
    }

    #[test]
    fn the_key_of_a_database_file_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::Sqlite(folder.path().join("c.db"));
        let first = Seal::of(&place, None, "install", Entropy([1; 32])).expect("made");
        let again = Seal::of(&place, None, "install", Entropy([2; 32])).expect("read");
        assert!(first.is_apart());
        assert_eq!(again.open(&first.seal("x").expect("sealed")).as_deref(), Some("x"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let meta = fs::metadata(folder.path().join("c.db.seal")).expect("there");
            assert_eq!(meta.permissions().mode() & 0o777, 0o600);
        }
        let shared = Seal::of(&Place::Postgres(String::new()), None, "install", Entropy([3; 32]));
        assert!(!shared.expect("derived").is_apart());
    }
}
