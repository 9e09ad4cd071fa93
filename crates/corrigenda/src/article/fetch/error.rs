//! Why a page was not had, in words for an editor.

use std::time::Duration;

use url::Url;

use super::names::NotPublic;
use crate::article::LookOutcome;

/// Why a page was not had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// Neither http nor https.
    #[error("{0}: addresses are not read, only https: and http:")]
    Scheme(String),
    /// A user name or a password stands in the address.
    #[error("the address contains a user name or a password")]
    Credentials,
    /// A port that pages are not served on.
    #[error("port {0} is not read; the operator can list the host and port under private_hosts")]
    Port(u16),
    /// The host is not on the public internet.
    #[error("{host} is {what}; the operator can list it under private_hosts")]
    NotPublic {
        /// As it stands in the address.
        host: String,
        /// What the address belongs to.
        what: &'static str,
    },
    /// 404 or 410.
    #[error("the page is gone: the site says there is nothing at its address")]
    Gone,
    /// Any other status that brings no page.
    #[error("the site answered with status {0}")]
    Status(u16),
    /// The site asks us to come back later.
    #[error("the site answered with status {status} and asks us to come back later")]
    Later {
        /// 429, 503 or the like.
        status: u16,
        /// `Retry-After` as it came.
        retry_after: String,
    },
    /// A redirect to nowhere.
    #[error("the site redirects to something that is no address")]
    BadRedirect,
    /// More redirects than are followed.
    #[error("the site redirects more than {0} times")]
    Redirects(usize),
    /// No page of text.
    #[error("the site answered with {0}, not with a page of text")]
    ContentType(String),
    /// Compressed in a way that was not asked for, or broken.
    #[error("the page came compressed in a way that cannot be read: {0}")]
    Encoding(String),
    /// More bytes on the wire than are read.
    #[error("the page is larger than {0} bytes")]
    TooLarge(usize),
    /// More bytes than are read once they are inflated.
    #[error("the page is larger than {0} bytes once it is inflated")]
    InflatesTooFar(usize),
    /// The time was up.
    #[error("the page did not arrive within {} seconds", .0.as_secs_f32())]
    TooSlow(Duration),
    /// The host has no address, does not answer, or its certificate is not good.
    #[error("{host} cannot be reached: {why}")]
    Unreachable {
        /// As it stands in the address.
        host: String,
        /// The cause as the network says it.
        why: String,
    },
    /// Nothing can be asked for on this machine.
    #[error("no connection can be made from this machine: {0}")]
    Unavailable(String),
}

impl FetchError {
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
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(next) = cause {
        if let Some(NotPublic(what)) = next.downcast_ref() {
            return FetchError::NotPublic { host, what };
        }
        cause = next.source();
    }
    FetchError::Unreachable { host, why: causes(error) }
}

/// The last cause, which names the fault; those before it only say that there was one.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}
