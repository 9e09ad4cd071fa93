//! From where a request comes, for lists of sessions and for the audit log.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::desk::people::source::Source;
use crate::web::App;
use crate::web::client::Network;

/// The browser and the network of the request at hand.
pub struct Whence(pub Source);

impl FromRequestParts<App> for Whence {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Whence, Self::Rejection> {
        let Network(network) = Network::from_request_parts(parts, app).await?;
        let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Whence(Source::new(user_agent.unwrap_or_default(), network, &app.keys)))
    }
}
