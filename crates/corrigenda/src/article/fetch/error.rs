//! Why a page was not had, in words for an editor.

use std::io;
use std::time::Duration;

use url::Url;

use super::names::NotPublic;
use crate::article::LookOutcome;
use crate::language::{Message, Value, message};
use crate::said_in_english;

/// Why a page was not had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// Neither http nor https.
    Scheme(String),
    /// A user name or a password stands in the address.
    Credentials,
    /// A port that pages are not served on.
    Port(u16),
    /// The host is not on the public internet.
    NotPublic {
        /// As it stands in the address.
        host: String,
        /// What the address belongs to.
        what: &'static str,
    },
    /// 404 or 410.
    Gone,
    /// Any other status that brings no page.
    Status(u16),
    /// The site asks us to come back later.
    Later {
        /// 429, 503 or the like.
        status: u16,
        /// `Retry-After` as it came.
        retry_after: String,
    },
    /// A redirect to nowhere.
    BadRedirect,
    /// More redirects than are followed.
    Redirects(usize),
    /// No page of text.
    ContentType(String),
    /// Compressed in a way that was not asked for, or broken.
    Encoding(String),
    /// More bytes on the wire than are read.
    TooLarge(usize),
    /// More bytes than are read once they are inflated.
    InflatesTooFar(usize),
    /// The time was up.
    TooSlow(Duration),
    /// The host has no address, does not answer, or its certificate is not good.
    Unreachable {
        /// As it stands in the address.
        host: String,
        /// The cause: see [`cause`].
        why: String,
    },
    /// Nothing can be asked for on this machine.
    Unavailable(String),
}

said_in_english!(FetchError);

impl FetchError {
    /// Why, for an editor. It is kept in English and said again in the language of whoever reads it.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            FetchError::Scheme(scheme) => message("desk-why-scheme").with("scheme", scheme),
            FetchError::Credentials => message("desk-why-credentials"),
            FetchError::Port(port) => message("desk-why-port").with("port", port.to_string()),
            FetchError::NotPublic { host, what } => {
                message("desk-why-private").with("host", host).with("what", Value::Again((*what).into()))
            }
            FetchError::Gone => message("desk-why-gone"),
            FetchError::Status(status) => message("desk-why-status").with("status", status.to_string()),
            FetchError::Later { status, .. } => message("desk-why-later").with("status", status.to_string()),
            FetchError::BadRedirect => message("desk-why-bad-redirect"),
            FetchError::Redirects(most) => message("desk-why-redirects").with("times", most.to_string()),
            FetchError::ContentType(kind) => message("desk-why-no-page").with("kind", kind),
            FetchError::Encoding(how) => message("desk-why-encoding").with("how", how),
            FetchError::TooLarge(most) => message("desk-why-too-large").with("bytes", most.to_string()),
            FetchError::InflatesTooFar(most) => message("desk-why-inflates").with("bytes", most.to_string()),
            FetchError::TooSlow(limit) => {
                message("desk-why-too-slow").with("seconds", limit.as_secs_f32().to_string())
            }
            FetchError::Unreachable { host, why } => {
                message("desk-why-unreachable").with("host", host).with("cause", Value::Again(why.clone()))
            }
            FetchError::Unavailable(cause) => message("desk-why-unavailable").with("cause", cause),
        }
    }

    /// What a look that ended so brought.
    #[must_use]
    pub fn outcome(&self) -> LookOutcome {
        match self {
            FetchError::Gone => LookOutcome::Gone,
            FetchError::ContentType(_)
            | FetchError::Encoding(_)
            | FetchError::TooLarge(_)
            | FetchError::InflatesTooFar(_) => LookOutcome::Unreadable,
            _ => LookOutcome::Unreachable,
        }
    }
}

/// The client's error as ours. A refusal by [`Checked`](super::names::Checked) comes back to us
/// wrapped by two libraries.
pub(super) fn unreachable(url: &Url, error: &reqwest::Error) -> FetchError {
    let host = url.host_str().unwrap_or_default().to_owned();
    let mut next: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(one) = next {
        if let Some(NotPublic(what)) = one.downcast_ref() {
            return FetchError::NotPublic { host, what };
        }
        next = one.source();
    }
    FetchError::Unreachable { host, why: cause(error).english() }
}

/// The fault, in words for an editor; what the network says itself where we have no word for it.
fn cause(error: &(dyn std::error::Error + 'static)) -> Message {
    let mut found = None;
    let mut next = Some(error);
    while let Some(one) = next {
        let by_kind = one.downcast_ref::<io::Error>().and_then(|fault| by_kind(fault.kind()));
        // The deepest names the fault; those before it only say that there was one.
        found = by_its_words(&one.to_string()).or(by_kind).or(found);
        next = one.source();
    }
    match found {
        Some(name) => message(name),
        None => message("desk-why-network-says").with("words", causes(error)),
    }
}

fn by_kind(kind: io::ErrorKind) -> Option<&'static str> {
    Some(match kind {
        io::ErrorKind::ConnectionRefused => "desk-why-refuses",
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::UnexpectedEof => "desk-why-broke-off",
        io::ErrorKind::TimedOut => "desk-why-no-answer",
        io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::AddrNotAvailable => "desk-why-no-way",
        _ => return None,
    })
}

/// What libraries say that have no kinds of errors to be asked for.
fn by_its_words(said: &str) -> Option<&'static str> {
    const SAID: &[(&str, &str)] = &[
        ("the name has no address", "desk-why-no-name"),
        ("failed to lookup address information", "desk-why-no-name"),
        ("certificate expired", "desk-why-certificate-old"),
        ("certificate not valid for name", "desk-why-certificate-name"),
        ("UnknownIssuer", "desk-why-certificate-issuer"),
        ("invalid peer certificate", "desk-why-certificate"),
        ("received fatal alert", "desk-why-no-secure"),
        ("received corrupt message", "desk-why-no-secure"),
        ("connection closed before message completed", "desk-why-broke-off"),
        ("end of file before message length reached", "desk-why-broke-off"),
        ("peer closed connection", "desk-why-broke-off"),
        ("invalid HTTP", "desk-why-no-http"),
        ("invalid URI", "desk-why-no-http"),
    ];
    SAID.iter().find(|(words, _)| said.contains(words)).map(|(_, name)| *name)
}

/// The last cause, which names the fault; those before it only say that there was one.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Say};

    /// Latin letters that are left when it is said in Ukrainian, but for what is no language's word.
    fn left(written: &str) -> String {
        let names = ["news.test", "private_hosts", "https", "http", "ftp", "image/png", "br", "6to4"];
        let said = Say::new(Language::Ukrainian).again(written);
        let said = names.iter().fold(said, |said, name| said.replace(name, ""));
        said.chars().filter(char::is_ascii_alphabetic).collect()
    }

    #[test]
    fn every_reason_is_said_in_ukrainian_as_it_was_kept() {
        let host = || "news.test".to_owned();
        let because = |words: &str| {
            let why = cause(&io::Error::other(words.to_owned())).english();
            FetchError::Unreachable { host: host(), why }
        };
        let of_kind = |kind: io::ErrorKind| FetchError::Unreachable {
            host: host(),
            why: cause(&io::Error::from(kind)).english(),
        };
        let reasons = [
            FetchError::Scheme("ftp".into()),
            FetchError::Credentials,
            FetchError::Port(8081),
            FetchError::NotPublic { host: host(), what: "a private network" },
            FetchError::Gone,
            FetchError::Status(500),
            FetchError::Later { status: 429, retry_after: "60".into() },
            FetchError::BadRedirect,
            FetchError::Redirects(5),
            FetchError::ContentType("image/png".into()),
            FetchError::Encoding("br".into()),
            FetchError::TooLarge(4 << 20),
            FetchError::InflatesTooFar(8 << 20),
            FetchError::TooSlow(Duration::from_secs(20)),
            FetchError::TooSlow(Duration::from_millis(1500)),
            because("failed to lookup address information: Name or service not known"),
            because("invalid peer certificate: certificate expired: verification time 1 (UNIX)"),
            because("invalid peer certificate: certificate not valid for name \"news.test\""),
            because("invalid peer certificate: UnknownIssuer"),
            because("invalid peer certificate: BadEncoding"),
            because("received fatal alert: HandshakeFailure"),
            because("connection closed before message completed"),
            because("invalid HTTP version parsed"),
            of_kind(io::ErrorKind::ConnectionRefused),
            of_kind(io::ErrorKind::ConnectionReset),
            of_kind(io::ErrorKind::TimedOut),
            of_kind(io::ErrorKind::NetworkUnreachable),
            FetchError::Unavailable("".into()),
        ];
        for reason in reasons {
            let written = reason.to_string();
            assert_eq!(left(&written), "", "{written}");
            let sentence = format!("The page could not be read: {written}.");
            assert_eq!(left(&sentence), "", "{sentence}");
        }
        let strange = because("the moon is in the way");
        assert_eq!(
            strange.to_string(),
            "news.test cannot be reached: the network says “the moon is in the way”"
        );
    }
}
