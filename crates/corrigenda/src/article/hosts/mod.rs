//! Manners towards the hosts whose pages are read: what their robots.txt allows, and when they
//! asked us to come back.

pub mod robots;
pub mod store;

use url::Url;

use super::canonical::host_of;
use super::fetch::{FetchError, Fetched, Fetcher};
use super::{LookOutcome, Validators};
use crate::clock::Timestamp;
use crate::language::{Message, message};
use crate::said_in_english;
use crate::store::Error;
use crate::web::App;

/// How long a robots.txt is good for, in milliseconds (RFC 9309, 2.4).
const ROBOTS_MS: i64 = 24 * 3_600_000;
/// How long until one that could not be had is asked for again.
const ROBOTS_AGAIN_MS: i64 = 3_600_000;
/// The longest a host is let alone because it said so.
const LONGEST_MS: i64 = 24 * 3_600_000;

/// What is known of a host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Host {
    /// Its robots.txt; empty where it has none.
    pub robots: String,
    /// When that was asked for.
    pub robots_at: Option<Timestamp>,
    /// Nothing is asked before.
    pub not_before: Option<Timestamp>,
}

/// Why a page is not asked for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// The host asked to be let alone for a while.
    Until {
        /// Whose page it is.
        host: String,
        /// When it may be asked again.
        until: Timestamp,
    },
    /// Its robots.txt says no.
    Robots(String),
}

said_in_english!(Held);

impl Held {
    /// Why, for an editor. It is kept in English and said again in the language of whoever reads it.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Held::Until { host, until } => {
                message("desk-why-let-alone").with("host", host).with("until", until.rfc3339())
            }
            Held::Robots(host) => message("desk-why-robots").with("host", host).with("agent", robots::AGENT),
        }
    }

    /// What a look that was held back so brought.
    #[must_use]
    pub fn outcome(&self) -> LookOutcome {
        match self {
            Held::Until { .. } => LookOutcome::Unreachable,
            Held::Robots(_) => LookOutcome::Unreadable,
        }
    }
}

/// Whether the page may be asked for now. The host's robots.txt is asked for once a day; a host
/// that fails to answer that question is taken to allow, since the page itself will fail then too.
///
/// # Errors
/// [`Error`] of the database.
pub async fn admit(app: &App, fetcher: &Fetcher, url: &Url) -> Result<Result<(), Held>, Error> {
    let host = host_of(url);
    let known = app.db.read(move |tx| store::by_name(tx, &host)).await?;
    admit_known(app, fetcher, url, known).await
}

/// The same for a host of which this is known.
///
/// # Errors
/// As [`admit`].
pub async fn admit_known(
    app: &App,
    fetcher: &Fetcher,
    url: &Url,
    known: Host,
) -> Result<Result<(), Held>, Error> {
    let (host, now) = (host_of(url), app.clock.now());
    if let Some(until) = known.not_before.filter(|until| *until > now) {
        return Ok(Err(Held::Until { host, until }));
    }
    let fresh = known.robots_at.is_some_and(|at| now.0 - at.0 < ROBOTS_MS);
    let robots = if fresh { known.robots } else { ask_robots(app, fetcher, url, &host, known).await? };
    Ok(if robots::allows(&robots, url) { Ok(()) } else { Err(Held::Robots(host)) })
}

/// Until when a host that answered so asked to be let alone.
#[must_use]
pub fn rest(error: &FetchError, now: Timestamp) -> Option<Timestamp> {
    match error {
        FetchError::Later { retry_after, .. } => not_before(retry_after, now),
        _ => None,
    }
}

/// A host that answered so is let alone for as long as it asked.
///
/// # Errors
/// [`Error`] of the database.
pub async fn heed(app: &App, url: &Url, error: &FetchError) -> Result<(), Error> {
    let Some(until) = rest(error, app.clock.now()) else { return Ok(()) };
    let host = host_of(url);
    app.db.write(move |tx| store::let_alone(tx, &host, until)).await
}

async fn ask_robots(
    app: &App,
    fetcher: &Fetcher,
    url: &Url,
    host: &str,
    known: Host,
) -> Result<String, Error> {
    let mut at = url.clone();
    at.set_path("/robots.txt");
    at.set_query(None);
    let now = app.clock.now();
    let answer = fetcher.get(&at, &Validators::default()).await;
    if let Err(error) = &answer {
        heed(app, &at, error).await?;
    }
    let (robots, asked_at) = match answer {
        Ok(Fetched::Page(page)) if !page.content_type.contains("html") => {
            (robots::kept(&String::from_utf8_lossy(&page.body)), now)
        }
        Ok(_) | Err(FetchError::Gone | FetchError::ContentType(_)) => (String::new(), now),
        Err(FetchError::Status(status)) if status < 500 => (String::new(), now),
        Err(_) => (known.robots, now.plus_ms(ROBOTS_AGAIN_MS - ROBOTS_MS)),
    };
    let (host, kept) = (host.to_owned(), robots.clone());
    app.db.write(move |tx| store::set_robots(tx, &host, &kept, asked_at)).await?;
    Ok(robots)
}

/// Until when a host that answered with `Retry-After` is let alone: seconds, or a date (RFC 9110,
/// 10.2.3). At most a day; `None` where the header says nothing that can be read.
#[must_use]
pub fn not_before(retry_after: &str, now: Timestamp) -> Option<Timestamp> {
    let value = retry_after.trim();
    let at = match value.parse::<u32>() {
        Ok(seconds) => now.plus_ms(i64::from(seconds) * 1000),
        Err(_) => {
            let at = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(value).ok()?;
            Timestamp(at.as_millisecond())
        }
    };
    (at > now).then(|| at.min(now.plus_ms(LONGEST_MS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);

    #[test]
    fn a_host_is_let_alone_as_long_as_it_asks_up_to_a_day() {
        assert_eq!(not_before("120", NOW), Some(NOW.plus_ms(120_000)));
        assert_eq!(not_before("Wed, 04 Mar 2026 10:12:00 GMT", NOW), Some(NOW.plus_ms(3_600_000)));
        assert_eq!(not_before("99999999", NOW), Some(NOW.plus_ms(LONGEST_MS)));
        for nothing in ["", "0", "-5", "soon", "Tue, 03 Mar 2026 10:12:00 GMT"] {
            assert_eq!(not_before(nothing, NOW), None, "{nothing:?}");
        }
    }
}
