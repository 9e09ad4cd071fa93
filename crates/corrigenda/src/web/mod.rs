//! What every door needs of the web: the app they share, errors, headers, cookies, assets.

pub mod assets;
pub mod client;
pub mod cookie;
pub mod error;
pub mod headers;
pub mod inert;
pub mod limits;

use std::sync::Arc;

use axum::response::{Html, IntoResponse, Response};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::config::Config;
use crate::id::Keys;
use crate::store::Db;

pub use error::Error;

/// What a running install holds. Cheap to clone; the state of every route.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The settings.
    pub config: Arc<Config>,
    /// The key everything secret is derived from.
    pub keys: Keys,
    /// Cancelled when the server is to stop: streams end themselves then.
    pub stopping: CancellationToken,
}

/// Draws a template.
///
/// # Errors
/// 500 when it fails, which only a template with a fallible filter can.
pub fn page<T: askama::Template>(template: &T) -> Result<Response, Error> {
    match template.render() {
        Ok(html) => Ok(Html(html).into_response()),
        Err(error) => Err(Error::internal(&error)),
    }
}
