//! A publication as it is set up: what its key, name, language, home and hosts must be, and the
//! token by which its own systems push texts.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;

use super::canonical::{self, host_name};
use crate::id::Keys;

/// First parts of addresses that are this program's own.
const TAKEN: &[&str] =
    &["api", "assets", "confirm", "desk", "demo", "healthz", "metrics", "r", "readyz", "set-up", "sign-in"];

/// Why a site cannot be set up so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The key stands in addresses.
    #[error("“{0}” cannot be a site's key: write 1 to 40 of a–z, 0–9 and hyphens, beginning with a letter")]
    Key(String),
    /// The key is an address of this program.
    #[error("“{0}” is an address of Corrigenda itself: choose another key")]
    KeyTaken(String),
    /// There is no name.
    #[error("the site needs a name, as its readers know it, of at most 200 characters")]
    Name,
    /// The language is not a BCP 47 tag.
    #[error("“{0}” is not a language: write a tag such as en, uk or pt-BR")]
    Lang(String),
    /// The home or a host is not one.
    #[error(transparent)]
    Address(#[from] canonical::Refusal),
}

/// A site that may be inserted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSite {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) lang: String,
    pub(super) home: String,
    pub(super) hosts: Vec<String>,
}

impl NewSite {
    /// Checks what was typed. The home's own host belongs to the site whether listed or not.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn checked<S: AsRef<str>>(
        key: &str,
        name: &str,
        lang: &str,
        home: &str,
        hosts: &[S],
    ) -> Result<NewSite, Refusal> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !key.starts_with(|c: char| c.is_ascii_lowercase()) || key.len() > 40 || !key.chars().all(plain) {
            return Err(Refusal::Key(key.into()));
        }
        if TAKEN.contains(&key) {
            return Err(Refusal::KeyTaken(key.into()));
        }
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 200 {
            return Err(Refusal::Name);
        }
        let subtag =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if !(2..=8).contains(&lang.split('-').next().map_or(0, str::len)) || !lang.split('-').all(subtag) {
            return Err(Refusal::Lang(lang.into()));
        }
        let home = canonical::canonical(home)?;
        let mut known = vec![canonical::host_of(&home)];
        for host in hosts {
            let host = host_name(host.as_ref())?;
            if !known.contains(&host) {
                known.push(host);
            }
        }
        Ok(NewSite { key: key.into(), name: name.into(), lang: lang.into(), home: home.into(), hosts: known })
    }
}

/// The bearer token with which a site's own systems push texts.
#[must_use]
pub fn token(keys: &Keys, site_key: &str) -> String {
    URL_SAFE_NO_PAD.encode(keys.sign("site-token", &[site_key]))
}

/// True when `given` is the site's token; takes the same time wherever it differs.
#[must_use]
pub fn is_token(keys: &Keys, site_key: &str, given: &str) -> bool {
    token(keys, site_key).as_bytes().ct_eq(given.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_HOSTS: &[&str] = &[];

    #[test]
    fn a_site_is_checked_and_its_hosts_are_kept_in_one_form() {
        let site = NewSite::checked(
            "kurier",
            " Kurier ",
            "uk",
            "https://Kurier.example/",
            &["www.KURIER.example", "kurier.example", "localhost:8400"],
        )
        .expect("right");
        assert_eq!(site.name, "Kurier");
        assert_eq!(site.home, "https://kurier.example/");
        assert_eq!(site.hosts, ["kurier.example", "www.kurier.example", "localhost:8400"]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let of = |key, name, lang, home| NewSite::checked(key, name, lang, home, NO_HOSTS).unwrap_err();
        let home = "https://k.example/";
        assert_eq!(of("Kurier", "K", "uk", home), Refusal::Key("Kurier".into()));
        assert_eq!(of("", "K", "uk", home), Refusal::Key("".into()));
        assert_eq!(of("desk", "K", "uk", home), Refusal::KeyTaken("desk".into()));
        assert_eq!(of("k", " ", "uk", home), Refusal::Name);
        assert_eq!(of("k", "K", "english please", home), Refusal::Lang("english please".into()));
        assert!(matches!(of("k", "K", "uk", "k.example"), Refusal::Address(_)));
        assert!(NewSite::checked("k", "K", "pt-BR", home, &["https://x.example"]).is_err());
    }

    #[test]
    fn a_token_opens_its_own_site_only() {
        let keys = Keys::new("a secret");
        let mine = token(&keys, "a");
        assert_eq!(mine.len(), 43);
        assert!(is_token(&keys, "a", &mine));
        assert!(!is_token(&keys, "b", &mine));
        assert!(!is_token(&keys, "a", ""));
        assert!(!is_token(&Keys::new("another"), "a", &mine));
    }
}
