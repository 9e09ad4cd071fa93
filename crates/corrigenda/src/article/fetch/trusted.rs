//! Asking a host that the operator named in the settings, such as the sign-in provider: it may stand
//! inside the network. No redirects, and a limit on everything, as for all others.

use std::sync::Arc;
use std::time::Duration;

use super::names::Checked;
use super::{FetchError, Limits, SystemNames, body, client, error, install_tls};
use reqwest::Client;
use url::Url;

/// What one answer may cost.
const LIMITS: Limits = Limits {
    wire: 1 << 20,
    inflated: 1 << 20,
    total: Duration::from_secs(10),
    redirects: 0,
    pause: Duration::ZERO,
};

/// The client.
#[derive(Debug, Clone)]
pub struct Trusted(Client);

impl Trusted {
    /// A client for such hosts.
    ///
    /// # Errors
    /// [`FetchError::Unavailable`] when the system's certificates can't be read.
    pub fn new() -> Result<Trusted, FetchError> {
        install_tls();
        client(Checked { names: Arc::new(SystemNames), public_only: false }).map(Trusted)
    }

    /// Asks, and answers what came back, whatever its status.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn ask(&self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, FetchError> {
        let answered = tokio::time::timeout(LIMITS.total, self.whole(request));
        answered.await.unwrap_or(Err(FetchError::TooSlow(LIMITS.total)))
    }

    async fn whole(&self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, FetchError> {
        let url: Url = request
            .uri()
            .to_string()
            .parse()
            .map_err(|_| FetchError::Unavailable("the address is none".into()))?;
        let request = reqwest::Request::try_from(request)
            .map_err(|error| FetchError::Unavailable(error::causes(&error)))?;
        let answer = self.0.execute(request).await.map_err(|error| error::unreachable(&url, &error))?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = body::read(&url, answer, &LIMITS).await?;
        let mut response = http::Response::new(bytes);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}
