//! Settings: `corrigenda.toml`, then the environment, then flags; the later wins. The only place
//! that reads the environment.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

use crate::store::Place;

/// What an install is told.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address readers and editors use, without a slash at its end.
    pub base_url: Url,
    /// The database.
    pub place: Place,
    /// How many reverse proxies stand in front; so many entries of `X-Forwarded-For`, counted from
    /// the right, are believed. 0: none, the peer is the client.
    pub proxy_hops: usize,
    /// `host:port` or addresses that the fetcher may reach although they are not public.
    pub private_hosts: Vec<String>,
    /// A folder of Hunspell dictionaries, pairs of `.aff` and `.dic`; `None`: spelling is not checked.
    pub dictionaries: Option<PathBuf>,
    /// How mail leaves; `None`: it waits in the job table.
    pub mail: Option<Mail>,
    /// Where editors may sign in beside the desk's own door.
    pub provider: Option<Provider>,
    /// Reports one client may send in a minute, all at once if it likes; 0: as many as it likes.
    pub reports_per_minute: u32,
    /// Seals readers' addresses; `None`: a file beside the database, or what the database holds.
    pub seal_key: Option<String>,
    /// Where erasures are noted outside the database; `None`: see [`Config::ledger`].
    pub erasure_ledger: Option<PathBuf>,
    /// How long what is kept of readers is kept, where a site says nothing else.
    pub retention: Retention,
    /// Logs as JSON lines rather than for people.
    pub json_logs: bool,
}

/// How mail leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `smtp://user:password@host:port`, `smtps://…`; the scheme says whether TLS is used.
    pub relay: String,
    /// The sender, `Corrections <corrections@example.org>`.
    pub from: String,
    /// Where mail that cannot be delivered comes back, `bounces@example.org`; each letter adds a mark of
    /// its own before the @. Empty: it comes back to the sender, and nobody here notices.
    #[serde(default)]
    pub bounces: String,
    /// Keys that letters are signed with, for who has no relay that does it.
    #[serde(default)]
    pub dkim: Vec<Dkim>,
}

/// A key of DKIM (RFC 6376): RSA, or Ed25519 (RFC 8463).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    /// Names the key below `_domainkey.` in DNS.
    pub selector: String,
    /// The file with the private key, PEM.
    pub key: PathBuf,
    /// Whose mail it is; the domain of the sender where nothing is said.
    #[serde(default)]
    pub domain: String,
}

/// How long what is kept of readers is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// Months after the decision that readers' words are kept; 0: with the case, for good.
    pub words_months: u32,
    /// Days that the keyed hash of a sender's network is kept.
    pub sender_days: u32,
    /// Days that a confirmed address waits for its answer at most.
    pub contact_days: u32,
}

impl Default for Retention {
    fn default() -> Retention {
        Retention { words_months: 24, sender_days: 7, contact_days: 365 }
    }
}

impl Retention {
    /// Whether each is within what can be promised and kept.
    ///
    /// # Errors
    /// [`Error::Setting`].
    pub fn checked(self) -> Result<Retention, Error> {
        let wrong = |name, value: u32, why: &str| {
            Err(Error::Setting { name, value: value.to_string(), why: why.into() })
        };
        if self.words_months > 240 {
            return wrong(
                "retention.words_months",
                self.words_months,
                "write 1 to 240 months, or 0 to keep them",
            );
        }
        if !(1..=90).contains(&self.sender_days) {
            return wrong("retention.sender_days", self.sender_days, "write 1 to 90 days");
        }
        if !(7..=365).contains(&self.contact_days) {
            return wrong("retention.contact_days", self.contact_days, "write 7 to 365 days");
        }
        Ok(self)
    }
}

/// An OpenID Connect provider that says who somebody is.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its issuer, as it names itself: `https://login.example.org`.
    pub issuer: Url,
    /// This desk's name there.
    pub client_id: String,
    /// This desk's secret there.
    pub client_secret: String,
    /// What the button calls it; its host where nothing is said.
    #[serde(default)]
    pub name: String,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.issuer.as_str()).finish_non_exhaustive()
    }
}

impl Provider {
    /// What people call it.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { self.issuer.host_str().unwrap_or_default() } else { &self.name }
    }

    /// Whatever tells who somebody is must not be read or changed on its way.
    fn checked(self) -> Result<Provider, Error> {
        let wrong =
            |name, value: &str, why: &str| Err(Error::Setting { name, value: value.into(), why: why.into() });
        let here = matches!(self.issuer.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if self.issuer.scheme() != "https" && !(here && self.issuer.scheme() == "http") {
            return wrong("provider.issuer", self.issuer.as_str(), "write an address with https://");
        }
        if self.client_id.is_empty() {
            return wrong("provider.client_id", "", "write the name that the provider gave this desk");
        }
        Ok(self)
    }
}

/// What was wrong with the settings, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// The file is not what it should be.
    #[error("{0}: {1}")]
    Malformed(PathBuf, Box<toml::de::Error>),
    /// One setting is not what it should be.
    #[error("{name} = {value:?}: {why}")]
    Setting {
        /// As it is spelled in the file.
        name: &'static str,
        /// What it was set to.
        value: String,
        /// What it should be.
        why: String,
    },
}

/// The file's shape; also what the environment and the flags are poured into.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `127.0.0.1:8340`.
    pub listen: Option<String>,
    /// `https://corrections.example.org`.
    pub base_url: Option<String>,
    /// `postgres://…`, or `sqlite:` and a path, or a path.
    pub database_url: Option<String>,
    /// See [`Config::proxy_hops`].
    pub proxy_hops: Option<usize>,
    /// See [`Config::private_hosts`].
    pub private_hosts: Option<Vec<String>>,
    /// See [`Config::dictionaries`].
    pub dictionaries: Option<PathBuf>,
    /// See [`Config::mail`].
    pub mail: Option<Mail>,
    /// See [`Config::provider`].
    pub provider: Option<Provider>,
    /// See [`Config::reports_per_minute`].
    pub reports_per_minute: Option<u32>,
    /// See [`Config::seal_key`].
    pub seal_key: Option<String>,
    /// See [`Config::erasure_ledger`].
    pub erasure_ledger: Option<PathBuf>,
    /// See [`Config::retention`].
    pub retention: Option<Retention>,
    /// `text` or `json`.
    pub logs: Option<String>,
}

impl Settings {
    /// Reads a file; a missing one is empty unless `required`.
    ///
    /// # Errors
    /// [`Error::Unreadable`], [`Error::Malformed`].
    pub fn from_file(path: &Path, required: bool) -> Result<Settings, Error> {
        match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| Error::Malformed(path.into(), Box::new(error))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !required => {
                Ok(Settings::default())
            }
            Err(error) => Err(Error::Unreadable(path.into(), error)),
        }
    }

    /// Reads the environment: `DATABASE_URL`, and every setting as `CORRIGENDA_…`.
    ///
    /// # Errors
    /// [`Error::Setting`] where a number is none.
    pub fn from_environment(get: impl Fn(&str) -> Option<String>) -> Result<Settings, Error> {
        let mail = get("CORRIGENDA_MAIL_RELAY").map(|relay| Mail {
            relay,
            from: get("CORRIGENDA_MAIL_FROM").unwrap_or_default(),
            bounces: get("CORRIGENDA_MAIL_BOUNCES").unwrap_or_default(),
            dkim: get("CORRIGENDA_MAIL_DKIM_KEY")
                .map(|key| Dkim {
                    selector: get("CORRIGENDA_MAIL_DKIM_SELECTOR").unwrap_or_else(|| "corrigenda".into()),
                    key: key.into(),
                    domain: String::new(),
                })
                .into_iter()
                .collect(),
        });
        let provider = get("CORRIGENDA_PROVIDER_ISSUER")
            .map(|issuer| {
                let issuer = Url::parse(&issuer).map_err(|_| Error::Setting {
                    name: "provider.issuer",
                    value: issuer.clone(),
                    why: "write a whole address, for instance https://login.example.org".into(),
                })?;
                let part = |name| get(name).unwrap_or_default();
                Ok(Provider {
                    issuer,
                    client_id: part("CORRIGENDA_PROVIDER_CLIENT_ID"),
                    client_secret: part("CORRIGENDA_PROVIDER_CLIENT_SECRET"),
                    name: part("CORRIGENDA_PROVIDER_NAME"),
                })
            })
            .transpose()?;
        Ok(Settings {
            provider,
            listen: get("CORRIGENDA_LISTEN"),
            base_url: get("CORRIGENDA_BASE_URL"),
            database_url: get("DATABASE_URL").or_else(|| get("CORRIGENDA_DATABASE_URL")),
            proxy_hops: number("proxy_hops", get("CORRIGENDA_PROXY_HOPS"))?,
            private_hosts: get("CORRIGENDA_PRIVATE_HOSTS")
                .map(|list| list.split(',').map(|host| host.trim().to_owned()).collect()),
            dictionaries: get("CORRIGENDA_DICTIONARIES").map(PathBuf::from),
            mail,
            reports_per_minute: number("reports_per_minute", get("CORRIGENDA_REPORTS_PER_MINUTE"))?,
            seal_key: get("CORRIGENDA_SEAL_KEY"),
            erasure_ledger: get("CORRIGENDA_ERASURE_LEDGER").map(PathBuf::from),
            retention: None,
            logs: get("CORRIGENDA_LOGS"),
        })
    }

    /// These settings where they say something, `under` elsewhere.
    #[must_use]
    pub fn over(self, under: Settings) -> Settings {
        Settings {
            listen: self.listen.or(under.listen),
            base_url: self.base_url.or(under.base_url),
            database_url: self.database_url.or(under.database_url),
            proxy_hops: self.proxy_hops.or(under.proxy_hops),
            private_hosts: self.private_hosts.or(under.private_hosts),
            dictionaries: self.dictionaries.or(under.dictionaries),
            mail: self.mail.or(under.mail),
            provider: self.provider.or(under.provider),
            reports_per_minute: self.reports_per_minute.or(under.reports_per_minute),
            seal_key: self.seal_key.or(under.seal_key),
            erasure_ledger: self.erasure_ledger.or(under.erasure_ledger),
            retention: self.retention.or(under.retention),
            logs: self.logs.or(under.logs),
        }
    }

    /// The settings with what was left open filled in, or what is wrong with them.
    ///
    /// # Errors
    /// [`Error::Setting`].
    pub fn checked(self) -> Result<Config, Error> {
        let listen = self.listen.unwrap_or_else(|| "127.0.0.1:8340".into());
        let listen: SocketAddr = listen.parse().map_err(|_| Error::Setting {
            name: "listen",
            value: listen,
            why: "write an address and a port, for instance 127.0.0.1:8340".into(),
        })?;
        let base_url = self.base_url.unwrap_or_else(|| format!("http://{listen}"));
        let wrong = |value: &str, why: &str| Error::Setting {
            name: "base_url",
            value: value.into(),
            why: why.into(),
        };
        let parsed = Url::parse(&base_url).map_err(|_| {
            wrong(&base_url, "write a whole address, for instance https://corrections.example.org")
        })?;
        if !matches!(parsed.scheme(), "http" | "https") || !matches!(parsed.path(), "" | "/") {
            return Err(wrong(&base_url, "write http:// or https:// and a host, without a path"));
        }
        if self.seal_key.as_ref().is_some_and(|key| key.chars().count() < 32) {
            return Err(Error::Setting {
                name: "seal_key",
                value: "…".into(),
                why: "write 32 characters or more that nobody can guess, for instance of `openssl rand -base64 32`"
                    .into(),
            });
        }
        let json_logs = match self.logs.as_deref() {
            None | Some("text") => false,
            Some("json") => true,
            Some(other) => {
                return Err(Error::Setting {
                    name: "logs",
                    value: other.into(),
                    why: "write text or json".into(),
                });
            }
        };
        Ok(Config {
            listen,
            base_url: parsed,
            place: place(self.database_url.as_deref().unwrap_or("corrigenda.db")),
            proxy_hops: self.proxy_hops.unwrap_or(0),
            private_hosts: self.private_hosts.unwrap_or_default(),
            dictionaries: self.dictionaries,
            mail: self.mail,
            provider: self.provider.map(Provider::checked).transpose()?,
            reports_per_minute: self.reports_per_minute.unwrap_or(10),
            seal_key: self.seal_key,
            erasure_ledger: self.erasure_ledger,
            retention: self.retention.unwrap_or_default().checked()?,
            json_logs,
        })
    }
}

impl Config {
    /// Where erasures are noted outside the database: as set, else beside the SQLite file; `None`: in
    /// the database alone, which an older backup brings back without them.
    #[must_use]
    pub fn ledger(&self) -> Option<PathBuf> {
        match (&self.erasure_ledger, &self.place) {
            (Some(path), _) => Some(path.clone()),
            (None, Place::Sqlite(path)) => {
                let mut name = path.as_os_str().to_owned();
                name.push(".erased");
                Some(name.into())
            }
            (None, Place::Postgres(_)) => None,
        }
    }

    /// An address on this install: `base_url` and a path that begins with a slash.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }
}

fn place(text: &str) -> Place {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Place::Postgres(text.to_owned());
    }
    let path = text.strip_prefix("sqlite:").unwrap_or(text);
    Place::Sqlite(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))
}

fn number<T: std::str::FromStr>(name: &'static str, text: Option<String>) -> Result<Option<T>, Error> {
    text.map(|value| {
        value.parse().map_err(|_| Error::Setting { name, value, why: "write a whole number".into() })
    })
    .transpose()
}

/// One variable of the environment of this process.
#[must_use]
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_win_over_the_environment_and_the_environment_over_the_file() {
        let file: Settings = toml::from_str("listen = \"127.0.0.1:1\"\nproxy_hops = 1").expect("valid");
        let environment = Settings::from_environment(|name| {
            (name == "CORRIGENDA_LISTEN").then(|| "127.0.0.1:2".to_owned())
        })
        .expect("valid");
        let flags = Settings { base_url: Some("https://c.example".into()), ..Settings::default() };
        let config = flags.over(environment.over(file)).checked().expect("valid");
        assert_eq!(config.listen.port(), 2);
        assert_eq!(config.proxy_hops, 1);
        assert_eq!(config.address("/desk"), "https://c.example/desk");
    }

    #[test]
    fn a_wrong_setting_is_named_with_what_to_write_instead() {
        let error = Settings { listen: Some("8340".into()), ..Settings::default() }.checked().unwrap_err();
        assert_eq!(
            error.to_string(),
            "listen = \"8340\": write an address and a port, for instance 127.0.0.1:8340"
        );
        assert!(toml::from_str::<Settings>("lisen = \"x\"").is_err());
    }

    #[test]
    fn a_provider_is_asked_over_tls_or_on_this_machine() {
        let of = |issuer: &str| {
            let text =
                format!("[provider]\nissuer = \"{issuer}\"\nclient_id = \"desk\"\nclient_secret = \"s\"");
            toml::from_str::<Settings>(&text).expect("valid").checked().map(|config| config.provider)
        };
        let known = of("https://login.example.org/realm").expect("right").expect("set");
        assert_eq!(known.called(), "login.example.org");
        assert!(!format!("{known:?}").contains("client_secret"), "no secret in a log");
        assert!(of("http://127.0.0.1:9000").is_ok());
        let error = of("http://login.example.org").unwrap_err().to_string();
        assert!(error.contains("write an address with https://"), "{error}");
    }

    #[test]
    fn the_database_is_a_path_or_a_connection_string() {
        assert_eq!(place("a/b.db"), Place::Sqlite("a/b.db".into()));
        assert_eq!(place("sqlite://x.db"), Place::Sqlite("x.db".into()));
        assert!(matches!(place("postgres://localhost/c"), Place::Postgres(_)));
    }
}
