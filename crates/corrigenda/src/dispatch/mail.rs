//! Mail on its way out: a letter becomes a message, and the relay takes it.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::bounce;
use super::dkim::{self, Signer};
use crate::clock::Timestamp;
use crate::config::Config;
use crate::id::{Keys, hex};

/// The kind of job that sends one letter.
pub const JOB: &str = crate::store::jobs::LETTER;
/// How long the relay may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// One mail to one person: the body of a job of the kind [`JOB`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// Our own words, never a reader's.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same in HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Whose address it is, where a reader left it: what comes back is written down there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<i64>,
    /// Where the person can say that there should be no more mail: their receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// The address that ends such mails by a post, where the person has no receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsubscribe: Option<String>,
}

/// Why a letter was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A setting that no mail can leave with.
    #[error("mail.{setting} = {value:?}: {why}")]
    Setting {
        /// Which.
        setting: &'static str,
        /// As it was written, without a password.
        value: String,
        /// What to write instead.
        why: String,
    },
    /// No relay is set.
    #[error("no mail relay is set: write [mail] relay and from into the settings")]
    NoRelay,
    /// The address is none.
    #[error("this is no e-mail address: write one such as name@example.org")]
    Address,
    /// The letter could not be put together.
    #[error("the mail could not be put together: {0}")]
    Message(String),
    /// The relay did not take it.
    #[error("the mail relay did not take it: {0}")]
    Relay(String),
    /// The other side says that nobody has that address: trying again is of no use.
    #[error("nobody has that address: {0}")]
    NoSuchAddress(String),
}

/// Hands letters to the relay; cheap to clone. Without a relay in the settings it sends nothing,
/// and the worker leaves its jobs waiting.
#[derive(Clone)]
pub struct Mailer(Option<Arc<Relay>>);

struct Relay {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// The right side of message ids.
    host: String,
    /// Where undeliverable mail comes back, and the key of its marks.
    bounces: Option<Address>,
    keys: Keys,
    signers: Vec<Signer>,
}

impl Mailer {
    /// From the settings: `smtp://host:port` speaks plainly, `smtp://…?tls=required` begins so and
    /// goes on with TLS (STARTTLS), `smtps://` is TLS from the first byte.
    ///
    /// # Errors
    /// [`Error::Setting`].
    pub fn new(config: &Config, keys: &Keys) -> Result<Mailer, Error> {
        let Some(mail) = &config.mail else { return Ok(Mailer(None)) };
        let from: Mailbox = mail.from.parse().map_err(|_| Error::Setting {
            setting: "from",
            value: mail.from.clone(),
            why: "write a name and an address: Corrections <corrections@example.org>".into(),
        })?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.relay)
            .map_err(|error| Error::Setting {
                setting: "relay",
                value: without_password(&mail.relay),
                why: format!("write smtp://host:port, smtp://host?tls=required or smtps://host ({error})"),
            })?
            .timeout(Some(PATIENCE))
            .build();
        let host = config.base_url.host_str().unwrap_or("localhost").to_owned();
        let bounces = match mail.bounces.trim() {
            "" => None,
            text => Some(text.parse().map_err(|_| Error::Setting {
                setting: "bounces",
                value: text.to_owned(),
                why: "write an address alone: bounces@example.org".into(),
            })?),
        };
        let signers =
            mail.dkim.iter().map(|key| Signer::new(key, from.email.domain())).collect::<Result<_, _>>()?;
        Ok(Mailer(Some(Arc::new(Relay { transport, from, host, bounces, keys: keys.clone(), signers }))))
    }

    /// The records that DNS must hold for the signatures to be believed.
    #[must_use]
    pub fn records(&self) -> Vec<dkim::Record> {
        self.0.iter().flat_map(|relay| relay.signers.iter().map(Signer::record)).collect()
    }

    /// Whether letters can leave.
    #[must_use]
    pub fn is_configured(&self) -> bool {
        self.0.is_some()
    }

    /// Whether the relay answers.
    ///
    /// # Errors
    /// [`Error::NoRelay`], or [`Error::Relay`] with what it said.
    pub async fn check(&self) -> Result<(), Error> {
        let relay = self.0.as_ref().ok_or(Error::NoRelay)?;
        match relay.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::Relay("it greeted, and then did not answer".into())),
            Err(error) => Err(Error::Relay(error.to_string())),
        }
    }

    /// Sends one letter. `nr` is the number of its job: however often a job is tried, its message
    /// has one id, so that a mail program shows it once.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn send(&self, letter: &Letter, nr: i64, at: Timestamp) -> Result<(), Error> {
        let relay = self.0.as_ref().ok_or(Error::NoRelay)?;
        let message = message(letter, &relay.from, &relay.host, nr, at)?;
        let to: Address = letter.to.parse().map_err(|_| Error::Address)?;
        let back = relay.back(letter)?;
        let envelope =
            Envelope::new(Some(back), vec![to]).map_err(|error| Error::Message(error.to_string()))?;
        let bytes = dkim::signed(message, &relay.signers)?;
        let sent = relay.transport.send_raw(&envelope, &bytes).await;
        sent.map(drop).map_err(|error| {
            let said = said(&error);
            let code = error.status().filter(|_| error.is_permanent()).map(|code| code.to_string());
            match code {
                Some(code) if bounce::no_such_address(&code, &said) => Error::NoSuchAddress(said),
                _ => Error::Relay(said),
            }
        })
    }
}

impl Relay {
    /// Where this letter comes back if it cannot be delivered: a mark says whose it was (VERP).
    fn back(&self, letter: &Letter) -> Result<Address, Error> {
        let (Some(bounces), Some(contact)) = (&self.bounces, letter.contact) else {
            return Ok(self.bounces.as_ref().unwrap_or(&self.from.email).clone());
        };
        let user = format!("{}+{}", bounces.user(), bounce::mark(&self.keys, contact));
        Address::new(user, bounces.domain()).map_err(|error| Error::Message(error.to_string()))
    }
}

/// The whole of what went wrong: lettre says the kind, and its source what the relay said.
fn said(error: &lettre::transport::smtp::Error) -> String {
    let mut said = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(deeper) = source {
        let more = deeper.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        source = deeper.source();
    }
    one_line(&said)
}

/// An address a person may give us: one that could be delivered to over the internet.
///
/// # Errors
/// [`Error::Address`].
pub fn address(text: &str) -> Result<String, Error> {
    let text = text.trim();
    let address: Address = text.parse().map_err(|_| Error::Address)?;
    let domain = address.domain();
    let named = domain.contains('.') && domain.chars().any(char::is_alphabetic) && !domain.starts_with('[');
    if named && text.len() <= 254 { Ok(address.to_string()) } else { Err(Error::Address) }
}

fn message(letter: &Letter, from: &Mailbox, host: &str, nr: i64, at: Timestamp) -> Result<Message, Error> {
    let to: Address = letter.to.parse().map_err(|_| Error::Address)?;
    let since_1970 = Duration::from_millis(u64::try_from(at.0).unwrap_or_default());
    let seal = Sha256::digest(format!("{nr} {} {}", letter.to, letter.text));
    let mut message = Message::builder()
        .from(from.clone())
        .to(to.into())
        .subject(one_line(&letter.subject))
        .date(SystemTime::UNIX_EPOCH + since_1970)
        .message_id(Some(format!("<{}@{host}>", &hex(&seal)[..32])))
        .raw_header(plain("Auto-Submitted", "auto-generated"))
        .header(MIME_VERSION_1_0);
    let of_receipt = || letter.receipt.as_ref().map(|receipt| format!("{receipt}/unsubscribe"));
    if let Some(address) = letter.unsubscribe.clone().or_else(of_receipt) {
        // RFC 8058: a mail program that offers a button posts there, without opening a page.
        let unsubscribe = format!("<{}>", one_line(&address));
        message = message
            .raw_header(plain("List-Unsubscribe", &unsubscribe))
            .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let text = letter.text.clone();
    match &letter.html {
        // A boundary of its own making would differ each time the job is tried.
        Some(html) => message.multipart(
            MultiPart::builder()
                .kind(MultiPartKind::Alternative)
                .boundary(&hex(&seal)[32..])
                .singlepart(SinglePart::plain(text))
                .singlepart(SinglePart::html(html.clone())),
        ),
        None => message.header(ContentType::TEXT_PLAIN).body(text),
    }
    .map_err(|error| Error::Message(error.to_string()))
}

fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The text without anything that ends a line or shows nothing: a header cannot be left from it.
#[must_use]
pub fn one_line(text: &str) -> String {
    let visible =
        text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c });
    visible.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_password(relay: &str) -> String {
    match url::Url::parse(relay) {
        Ok(mut url) if url.password().is_some() => {
            let _ = url.set_password(Some("…"));
            url.to_string()
        }
        _ => relay.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use mail_parser::MessageParser;

    use super::*;

    const AT: Timestamp = Timestamp(1_772_615_520_000);

    fn sent(letter: &Letter) -> Vec<u8> {
        let from = "Corrections <corrections@courier.example>".parse().expect("a mailbox");
        message(letter, &from, "desk.example", 7, AT).expect("a message").formatted()
    }

    #[test]
    fn hostile_words_stay_in_the_field_they_were_put_in() {
        let evil = "x\r\nBcc: victim@post.example\r\n\r\n<script>\u{2028}X-Evil: 1\0";
        let letter = Letter {
            to: "reader@post.example".into(),
            subject: evil.into(),
            text: format!("{evil}\r\n.\r\nMAIL FROM:<a@b>"),
            html: None,
            contact: None,
            receipt: Some(format!("https://desk.example/r/x>{evil}")),
            unsubscribe: None,
        };
        let bytes = sent(&letter);
        let parsed = MessageParser::new().parse(&bytes).expect("a mail");
        let names: Vec<&str> = parsed.headers().iter().map(mail_parser::Header::name).collect();
        assert!(parsed.bcc().is_none(), "{names:?}");
        assert!(!names.iter().any(|name| name.eq_ignore_ascii_case("x-evil")), "{names:?}");
        assert_eq!(names.len(), 11, "{names:?}");
        assert_eq!(parsed.subject(), Some("x Bcc: victim@post.example <script> X-Evil: 1"));
        assert_eq!(parsed.parts.len(), 1);
        assert!(parsed.body_text(0).is_some_and(|text| text.contains("MAIL FROM:<a@b>")));
    }

    #[test]
    fn a_letter_says_that_a_machine_wrote_it_and_keeps_its_id_when_tried_again() {
        let letter = Letter {
            to: "reader@post.example".into(),
            subject: "Виправлення".into(),
            text: "Текст — 日本語".into(),
            html: Some("<p>Текст — 日本語</p>".into()),
            contact: None,
            receipt: Some("https://desk.example/r/x".into()),
            unsubscribe: None,
        };
        let bytes = sent(&letter);
        assert_eq!(bytes, sent(&letter));
        let parsed = MessageParser::new().parse(&bytes).expect("a mail");
        assert_eq!(parsed.subject(), Some("Виправлення"));
        assert_eq!(
            parsed.body_text(0).map(|text| text.trim_end().to_owned()).as_deref(),
            Some("Текст — 日本語")
        );
        assert_eq!(parsed.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
        assert_eq!(parsed.html_body_count(), 1);
        assert!(parsed.body_html(0).is_some_and(|html| html.contains("<p>Текст — 日本語</p>")));
        assert_eq!(
            parsed.header_raw("List-Unsubscribe").map(str::trim),
            Some("<https://desk.example/r/x/unsubscribe>")
        );
        assert_eq!(
            parsed.header_raw("List-Unsubscribe-Post").map(str::trim),
            Some("List-Unsubscribe=One-Click")
        );
        assert_eq!(parsed.date().map(|date| date.to_rfc3339()).as_deref(), Some("2026-03-04T09:12:00Z"));
        assert!(parsed.message_id().is_some_and(|id| id.ends_with("@desk.example")));
    }

    #[test]
    fn only_addresses_that_can_be_delivered_to_are_taken() {
        assert_eq!(address(" Reader@Post.example ").ok().as_deref(), Some("Reader@Post.example"));
        for wrong in [
            "",
            "reader",
            "a@localhost",
            "a@127.0.0.1",
            "a@[::1]",
            "a@b.example\r\nBcc: c@d.example",
            "a@b.example, c@d.example",
            "<a@b.example>",
        ] {
            assert!(address(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_wrong_relay_is_named_without_its_password() {
        let settings = |relay: &str, from: &str| {
            let mail = crate::config::Mail { relay: relay.into(), from: from.into(), ..Default::default() };
            let config = crate::config::Settings { mail: Some(mail), ..Default::default() }
                .checked()
                .expect("settings");
            Mailer::new(&config, &Keys::new("install"))
                .err()
                .map(|error| error.to_string())
                .unwrap_or_default()
        };
        let said = settings("http://user:secret@relay.example", "a@b.example");
        assert!(said.contains("smtp://") && !said.contains("secret"), "{said}");
        assert!(
            settings("smtp://relay.example:25", "nobody").contains("Corrections <corrections@example.org>")
        );
        assert_eq!(settings("smtp://127.0.0.1:2525", "a@b.example"), "");
    }
}
