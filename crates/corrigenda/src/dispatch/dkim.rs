//! Signing letters (DKIM), by lettre; for those whose mail leaves without a relay that signs it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::pkcs8::DecodePrivateKey as _;
use lettre::message::Message;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
};
use lettre::message::header::{HeaderName, HeaderValue};
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding};
use rsa::pkcs8::EncodePublicKey as _;
use rsa::traits::PublicKeyParts as _;

use super::mail::Error;
use crate::config::Dkim;

/// What is signed: all that a mail program shows or acts upon. RFC 8058 asks for the last two.
const HEADERS: &[&str] = &[
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// A key, ready to sign.
pub struct Signer {
    config: DkimConfig,
    record: Record,
}

/// What DNS must hold, so that a signature can be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// `selector._domainkey.example.org`.
    pub name: String,
    /// The text of the record.
    pub text: String,
    /// `rsa` or `ed25519`.
    pub algorithm: &'static str,
}

impl Signer {
    /// Reads the key; `domain` is the sender's.
    ///
    /// # Errors
    /// [`Error::Setting`], which never says what the file holds.
    pub fn new(key: &Dkim, domain: &str) -> Result<Signer, Error> {
        let wrong = |why: &str| Error::Setting {
            setting: "dkim.key",
            value: key.key.display().to_string(),
            why: why.to_owned(),
        };
        let text = std::fs::read_to_string(&key.key)
            .map_err(|error| wrong(&format!("it cannot be read ({error})")))?;
        let domain = if key.domain.is_empty() { domain } else { &key.domain };
        let selector = key.selector.trim();
        if selector.is_empty()
            || !selector.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        {
            return Err(wrong("its selector is no name in DNS: write letters, digits and hyphens"));
        }
        let (private, algorithm, word, public) = read(&text).ok_or_else(|| {
            wrong(
                "it is no private key: make one with `openssl genrsa -out dkim.pem 2048` or \
                 `openssl genpkey -algorithm ed25519 -out dkim.pem`",
            )
        })??;
        let signing = DkimSigningKey::new(&private, algorithm).map_err(|error| wrong(&error.to_string()))?;
        let headers = HEADERS.iter().map(|name| HeaderName::new_from_ascii_str(name)).collect();
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        let record = Record {
            name: format!("{selector}._domainkey.{domain}"),
            text: format!("v=DKIM1; k={word}; p={public}"),
            algorithm: word,
        };
        let config = DkimConfig::new(selector.to_owned(), domain.to_owned(), signing, headers, relaxed);
        Ok(Signer { config, record })
    }

    /// What DNS must hold.
    #[must_use]
    pub fn record(&self) -> Record {
        self.record.clone()
    }
}

/// The private key as lettre reads it, which kind it is, and the public half as DNS holds it.
type Key = (String, DkimSigningAlgorithm, &'static str, String);

/// `None`: no key; an error: one that nobody would believe.
fn read(pem: &str) -> Option<Result<Key, Error>> {
    if let Ok(key) = ed25519_dalek::SigningKey::from_pkcs8_pem(pem) {
        let public = STANDARD.encode(key.verifying_key().as_bytes());
        return Some(Ok((STANDARD.encode(key.to_bytes()), DkimSigningAlgorithm::Ed25519, "ed25519", public)));
    }
    let key = RsaPrivateKey::from_pkcs8_pem(pem).or_else(|_| RsaPrivateKey::from_pkcs1_pem(pem)).ok()?;
    if key.size() < 256 {
        return Some(Err(Error::Setting {
            setting: "dkim.key",
            value: format!("{} bits", key.size() * 8),
            why: "write an RSA key of 2048 bits or more: receivers do not believe shorter ones".into(),
        }));
    }
    let private = key.to_pkcs1_pem(LineEnding::LF).ok()?;
    let public = key.to_public_key().to_public_key_der().ok()?;
    Some(Ok((private.to_string(), DkimSigningAlgorithm::Rsa, "rsa", STANDARD.encode(public.as_bytes()))))
}

/// The message as it goes over the wire, with a signature of each key.
///
/// # Errors
/// [`Error::Message`] where a signature was made and cannot be found, which would be a fault of lettre.
pub fn signed(message: Message, signers: &[Signer]) -> Result<Vec<u8>, Error> {
    let plain = message.formatted();
    // lettre signs the headers of the message alone, and keeps the type of a multipart with its parts.
    let mut whole = message;
    if let Some(lines) = header(&plain, KIND) {
        let kind = lines[KIND.len() + 1..].trim().to_owned();
        let name = HeaderName::new_from_ascii_str(KIND);
        whole.headers_mut().insert_raw(HeaderValue::dangerous_new_pre_encoded(name, kind.clone(), kind));
    }
    // A message holds one header of a name; so each key signs a copy, and its header goes before the rest.
    let mut out = Vec::new();
    for signer in signers {
        let mut copy = whole.clone();
        copy.sign(&signer.config);
        let signature = header(&copy.formatted(), "DKIM-Signature");
        let signature = signature.ok_or_else(|| Error::Message("the signature is missing".into()))?;
        out.extend_from_slice(signature.as_bytes());
    }
    out.extend_from_slice(&plain);
    Ok(out)
}

const KIND: &str = "Content-Type";

/// The first header of that name before the body, with the lines it goes on.
fn header(bytes: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut found = String::new();
    for line in text.split_inclusive("\r\n").take_while(|line| *line != "\r\n") {
        let begins = line.split_once(':').is_some_and(|(before, _)| before.eq_ignore_ascii_case(name))
            && found.is_empty();
        if begins || (line.starts_with([' ', '\t']) && !found.is_empty()) {
            found.push_str(line);
        } else if !found.is_empty() {
            break;
        }
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_holds_no_key_is_told_with_how_to_make_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("dkim.pem");
        let of = |selector: &str| {
            let key = Dkim { selector: selector.into(), key: path.clone(), domain: String::new() };
            Signer::new(&key, "courier.example").err().map(|error| error.to_string()).unwrap_or_default()
        };
        assert!(of("c1").contains("cannot be read"));
        std::fs::write(&path, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n")
            .expect("written");
        let said = of("c1");
        assert!(said.contains("openssl genrsa") && !said.contains("c2VjcmV0"), "{said}");
        assert!(of("c1 ; p=").contains("no name in DNS"));
    }
}
