//! The door's addresses, and what they share: who is asking, how often, and how much.

pub mod reports;
pub mod write;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use tokio_stream::StreamExt;

use super::admit::Refusal;
use super::limits::{self, ARRIVAL, CLIENTS};
use super::reading::Pages;
use crate::article::canonical;
use crate::clock::Timestamp;
use crate::id::{Entropy, Keys, hex};
use crate::language::{self, Language, Say, message};
use crate::report::sender;
use crate::report::wire::Malformed;
use crate::web::limits::Limits;
use crate::web::{App, Error, client};

/// What the door holds: the install, and how much each client has sent.
#[derive(Clone)]
pub struct Door {
    app: App,
    clients: Arc<Limits<u64>>,
    /// The day, and the key that its senders are hashed under.
    today: Arc<Mutex<Option<(String, Keys)>>>,
    pages: Pages,
}

impl Door {
    /// A door nobody has come through yet.
    #[must_use]
    pub fn new(app: App, pages: Pages) -> Door {
        Door { app, clients: Arc::new(Limits::new(CLIENTS)), today: Arc::default(), pages }
    }

    /// Counts one report of whoever is asking, before anything is read of it.
    ///
    /// # Errors
    /// 429 with the time to wait.
    fn count(&self, sender: &Sender, now: Timestamp) -> Result<(), Error> {
        let Some(rate) = limits::rate(self.app.config.reports_per_minute) else { return Ok(()) };
        self.clients.take(sender.client, rate, now).map_err(|wait_ms| {
            let seconds = u64::try_from(wait_ms).unwrap_or_default().div_ceil(1000);
            let detail = message("refused-rate").with("seconds", i64::try_from(seconds).unwrap_or(i64::MAX));
            Error::said(StatusCode::TOO_MANY_REQUESTS, "busy-title", detail)
                .kind("rate-limited")
                .retry_after_s(seconds)
        })
    }

    /// The key of the day: asked of the database by the first who writes on it.
    async fn key_of_today(&self, now: Timestamp) -> Result<Keys, Error> {
        let day = sender::day(now);
        let known = || self.today.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, key)) = known().as_ref().filter(|(known, _)| *known == day) {
            return Ok(key.clone());
        }
        let entropy = Entropy::fresh();
        let key = self.app.db.write(move |tx| sender::store::key_of_today(tx, entropy, now)).await?;
        *known() = Some((day, key.clone()));
        Ok(key)
    }

    /// Who is asking.
    async fn sender(&self, parts: &Parts, now: Timestamp) -> Result<Sender, Error> {
        let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
            return Err(Error::internal(&"the server does not say who is connected"));
        };
        let address = client::address(*peer, &parts.headers, self.app.config.proxy_hops);
        let network = client::network(address).to_string();
        let bits = sender::bits(&self.key_of_today(now).await?, &network);
        let [a, b, c, d, e, f, g, h, ..] = bits;
        Ok(Sender { hash: hex(&bits), network, client: u64::from_le_bytes([a, b, c, d, e, f, g, h]) })
    }
}

/// Who is asking, without saying who.
struct Sender {
    hash: String,
    /// Held only while the request lasts.
    network: String,
    /// The beginning of the hash: enough to count by.
    client: u64,
}

/// Refuses a body that is not said to be of this type, or that is packed.
fn is_type(headers: &HeaderMap, wanted: &str) -> Result<(), Error> {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let bare = sent.split(';').next().unwrap_or_default().trim();
    if bare.eq_ignore_ascii_case(wanted) && !headers.contains_key(header::CONTENT_ENCODING) {
        return Ok(());
    }
    let detail = message("refused-type").with("type", wanted);
    Err(Error::not_understood(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail).kind("media-type"))
}

/// The whole body, of at most so many bytes and within [`ARRIVAL`].
async fn whole(body: Body, most: usize) -> Result<Vec<u8>, Error> {
    let too_large = || {
        let detail = message("refused-large").with("most", most / 1024);
        Error::not_understood(StatusCode::PAYLOAD_TOO_LARGE, detail).kind("too-large")
    };
    // What is said to be too large need not be waited for.
    if body.size_hint().lower() > most as u64 {
        return Err(too_large());
    }
    let mut chunks = body.into_data_stream();
    let read = async {
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.next().await {
            let broke_off = |_| Error::not_understood(StatusCode::BAD_REQUEST, message("refused-broke-off"));
            let chunk = chunk.map_err(broke_off)?;
            if bytes.len() + chunk.len() > most {
                return Err(too_large());
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    };
    tokio::time::timeout(ARRIVAL, read).await.unwrap_or_else(|_| {
        let detail = message("refused-late").with("seconds", ARRIVAL.as_secs().to_string());
        Err(Error::not_understood(StatusCode::REQUEST_TIMEOUT, detail))
    })
}

fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Malformed(Malformed::Json(_)) => StatusCode::BAD_REQUEST,
        Refusal::Origin { .. } | Refusal::Address(canonical::Refusal::Host(_)) => StatusCode::FORBIDDEN,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A refusal for the program that sent the report, in the words of the person before it.
fn told(refusal: &Refusal, say: Say) -> Error {
    let error = Error::new(status(refusal), refusal.said(say)).kind(refusal.word());
    match refusal.field() {
        Some(field) => error.field(field),
        None => error,
    }
}

/// What the browser asks for, as it asks.
fn accepts(headers: &HeaderMap) -> &str {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Speaks the language a report names, else the one the browser asks for.
fn say(lang: &str, headers: &HeaderMap) -> Say {
    Say::new(Language::of_tag(lang).unwrap_or_else(|| language::wanted(accepts(headers), "")))
}
