//! What every door needs of the web: the app they share, errors, headers, cookies, assets.

pub mod assets;
pub mod cached;
pub mod client;
pub mod cookie;
pub mod error;
pub mod headers;
pub mod health;
pub mod inert;
pub mod limits;
pub mod origin;
pub mod server;
pub mod slim;

use std::sync::Arc;

use axum::response::{Html, IntoResponse, Response};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::config::Config;
use crate::id::{Entropy, Keys};
use crate::language::spelling::Spelling;
use crate::store::seal::Seal;
use crate::store::{self, Db};

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
    /// The dictionaries, where the operator has some.
    pub spelling: Arc<Spelling>,
    /// The key everything secret is derived from.
    pub keys: Keys,
    /// Seals what a copy of the database must not tell.
    pub seal: Seal,
    /// Cancelled when the server is to stop: streams end themselves then.
    pub stopping: CancellationToken,
}

impl App {
    /// Opens the install that the settings name: database, schema, keys.
    ///
    /// # Errors
    /// When the database does not open.
    pub async fn open(config: Config, clock: Clock) -> Result<App, store::Error> {
        let place = config.place.clone();
        let now = clock.now().0;
        let db = tokio::task::spawn_blocking(move || Db::open(&place, now))
            .await
            .map_err(|panic| store::Error::Unavailable(panic.to_string()))??;
        let entropy = Entropy::fresh();
        let secret = db.write(move |tx| store::secrets::by_name(tx, "install", entropy, now)).await?;
        let keys = Keys::new(&secret);
        let seal = Seal::of(&config.place, config.seal_key.as_deref(), &secret, Entropy::fresh())?;
        let spelling = Arc::new(Spelling::new(config.dictionaries.clone()));
        Ok(App {
            db,
            clock,
            config: Arc::new(config),
            spelling,
            keys,
            seal,
            stopping: CancellationToken::new(),
        })
    }
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
