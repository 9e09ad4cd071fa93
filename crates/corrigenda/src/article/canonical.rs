//! Page identity: of the many ways to write a page's address, the one it is known by.

use std::fmt;

use url::{Host, Url};

use crate::language::{Message, message};

/// Longest address accepted, in bytes.
pub const LONGEST: usize = 2048;

/// Parameters that say how the reader came, not which page it is. Their values never matter.
const TRACKING: &[&str] = &[
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_openstat",
    "at_campaign",
    "at_medium",
    "cmpid",
    "dclid",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "oly_anon_id",
    "oly_enc_id",
    "rb_clickid",
    "ref_src",
    "ref_url",
    "s_cid",
    "smid",
    "srsltid",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
    "wickedid",
    "xtor",
    "yclid",
    "ysclid",
    "__hsfp",
    "__hssc",
    "__hstc",
];
/// The same, by how their names begin.
const TRACKING_PREFIXES: &[&str] = &["utm_", "mtm_", "pk_", "hsa_"];

/// Why an address is not taken, in words for whoever sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read as an address.
    NotAnAddress(String),
    /// Neither http nor https.
    Scheme(String),
    /// A user name or a password stands in it.
    Credentials,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// The host is not one of the site's.
    Host(String),
}

impl Refusal {
    /// What is wrong and what to send.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Refusal::NotAnAddress(address) => message("refused-address").with("address", address),
            Refusal::Scheme(scheme) => message("refused-scheme").with("scheme", scheme),
            Refusal::Credentials => message("refused-credentials"),
            Refusal::TooLong => message("refused-long-address"),
            Refusal::Host(host) => message("refused-host").with("host", host),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().english())
    }
}

impl std::error::Error for Refusal {}

/// The canonical form: http or https, lower-case host without a dot at its end, no default port,
/// no fragment, no credentials, no tracking parameters, no slash at the end of the path but for
/// the root, percent-encoding as RFC 3986 (6.2.2) normalises it.
///
/// # Errors
/// [`Refusal`].
pub fn canonical(address: &str) -> Result<Url, Refusal> {
    let address = address.trim();
    if address.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let not_one = || Refusal::NotAnAddress(address.chars().take(100).collect());
    let mut url = Url::parse(address).map_err(|_| not_one())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Refusal::Scheme(url.scheme().into()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Credentials);
    }
    if let Some(Host::Domain(name)) = url.host() {
        let bare = name.trim_end_matches('.').to_owned();
        if bare.is_empty() || bare != name && url.set_host(Some(&bare)).is_err() {
            return Err(not_one());
        }
    }
    url.set_fragment(None);
    let path = percent_normalised(url.path());
    let bare = path.trim_end_matches('/');
    url.set_path(if bare.is_empty() { "/" } else { bare });
    let kept = url.query().map(|query| {
        query.split('&').filter(|pair| !pair.is_empty() && !is_tracking(pair)).collect::<Vec<_>>().join("&")
    });
    url.set_query(kept.as_deref().filter(|query| !query.is_empty()));
    if url.as_str().len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    Ok(url)
}

/// The canonical form of an address that must lie on one of `hosts` (see [`host_of`]).
///
/// # Errors
/// [`Refusal`].
pub fn on_hosts(address: &str, hosts: &[String]) -> Result<Url, Refusal> {
    let url = canonical(address)?;
    let host = host_of(&url);
    if hosts.contains(&host) { Ok(url) } else { Err(Refusal::Host(host)) }
}

/// `host`, or `host:port` where the port is not the scheme's own; lower case.
#[must_use]
pub fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// A host as somebody typed it, in the form of [`host_of`]: `Example.ORG`, `пошта.укр`, `localhost:8080`.
///
/// # Errors
/// [`Refusal::NotAnAddress`] when it is more or less than a host.
pub fn host_name(typed: &str) -> Result<String, Refusal> {
    let typed = typed.trim();
    let not_one = || Refusal::NotAnAddress(typed.chars().take(100).collect());
    if typed.contains(['/', '@', '?', '#', '\\']) {
        return Err(not_one());
    }
    let url = canonical(&format!("https://{typed}")).map_err(|_| not_one())?;
    Ok(host_of(&url))
}

fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// `%7e` is `~`, and `%d0` is `%D0`.
fn percent_normalised(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let byte = rest.get(1..3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let taken = match byte {
            Some(plain @ (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~')) => {
                out.push(char::from(plain));
                3
            }
            Some(_) => {
                out.push_str(&rest[..3].to_ascii_uppercase());
                3
            }
            None => {
                out.push('%');
                1
            }
        };
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> String {
        canonical(address).expect(address).into()
    }

    #[test]
    fn every_spelling_of_a_page_has_one_form() {
        let table = [
            ("https://Example.ORG/News/1", "https://example.org/News/1"),
            ("https://example.org./news", "https://example.org/news"),
            ("https://example.org:443/news", "https://example.org/news"),
            ("http://example.org:80/news", "http://example.org/news"),
            ("https://example.org:8443/news", "https://example.org:8443/news"),
            ("https://example.org/news/", "https://example.org/news"),
            ("https://example.org/news//", "https://example.org/news"),
            ("https://example.org", "https://example.org/"),
            ("https://example.org/?", "https://example.org/"),
            ("https://example.org/news#part-2", "https://example.org/news"),
            ("https://example.org/news#:~:text=words", "https://example.org/news"),
            ("https://example.org/a/../b/./c", "https://example.org/b/c"),
            ("https://example.org/n?utm_source=x&id=7&UTM_Medium=y", "https://example.org/n?id=7"),
            ("https://example.org/n?fbclid=1", "https://example.org/n"),
            ("https://example.org/n?gclid=1&&a=b%26c&_ga=2", "https://example.org/n?a=b%26c"),
            ("https://example.org/n?b=2&a=1", "https://example.org/n?b=2&a=1"),
            ("https://example.org/n?futm_x=1", "https://example.org/n?futm_x=1"),
            ("https://example.org/%7euser/%d0%b0", "https://example.org/~user/%D0%B0"),
            ("https://example.org/новини/", "https://example.org/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"),
            ("https://пошта.укр/a", "https://xn--80a1acn3a.xn--j1amh/a"),
            ("https://example.org/100%", "https://example.org/100%"),
            ("  https://example.org/a \n", "https://example.org/a"),
            ("https:\\\\example.org\\a", "https://example.org/a"),
        ];
        for (sent, known) in table {
            assert_eq!(of(sent), known, "{sent}");
            assert_eq!(of(known), known, "twice is once");
        }
    }

    #[test]
    fn what_is_no_page_of_the_web_is_refused_in_words() {
        assert!(matches!(canonical("example.org/news"), Err(Refusal::NotAnAddress(_))));
        assert!(matches!(canonical(""), Err(Refusal::NotAnAddress(_))));
        assert!(matches!(canonical("https://./x"), Err(Refusal::NotAnAddress(_))));
        assert_eq!(canonical("file:///etc/passwd"), Err(Refusal::Scheme("file".into())));
        assert_eq!(canonical("javascript:alert(1)"), Err(Refusal::Scheme("javascript".into())));
        assert_eq!(canonical("https://a:b@example.org/"), Err(Refusal::Credentials));
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        assert_eq!(canonical(&long), Err(Refusal::TooLong));
    }

    #[test]
    fn a_page_belongs_to_a_site_by_its_host_and_port_alone() {
        let hosts = ["example.org".to_owned(), "localhost:8400".to_owned()];
        let on = |address: &str| on_hosts(address, &hosts).map(|url| url.to_string());
        assert_eq!(on("https://EXAMPLE.org/a"), Ok("https://example.org/a".into()));
        assert_eq!(on("http://localhost:8400/a"), Ok("http://localhost:8400/a".into()));
        assert_eq!(on("http://localhost/a"), Err(Refusal::Host("localhost".into())));
        assert_eq!(on("https://www.example.org/a"), Err(Refusal::Host("www.example.org".into())));
        assert_eq!(on("https://example.org.evil.test/"), Err(Refusal::Host("example.org.evil.test".into())));
        assert_eq!(on("https://evil.test/?example.org"), Err(Refusal::Host("evil.test".into())));
    }

    #[test]
    fn a_host_is_typed_in_many_ways_and_kept_in_one() {
        for (typed, kept) in [
            ("Example.ORG", "example.org"),
            ("example.org:443", "example.org"),
            (" localhost:8080 ", "localhost:8080"),
            ("[::1]:8080", "[::1]:8080"),
        ] {
            assert_eq!(host_name(typed), Ok(kept.into()), "{typed}");
        }
        for wrong in ["", "https://example.org", "example.org/news", "a@example.org", "a b"] {
            assert!(host_name(wrong).is_err(), "{wrong}");
        }
    }
}
