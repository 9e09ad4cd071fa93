//! A site's own system says that a page changed: signed as Standard Webhooks has it (an id, a time,
//! HMAC-SHA256 over both and the body), so that nobody else can send us looking, and an old call
//! cannot be played again.

pub mod routes;
pub mod store;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::clock::Timestamp;
use crate::id::Keys;

/// How far the time of a call may be from ours, in milliseconds.
pub const TOLERANCE_MS: i64 = 5 * 60_000;
/// Longest id of a call, in bytes.
const LONGEST_ID: usize = 128;

/// Why a call is not heard, in words for whoever wires it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A header is missing or is not what it should be.
    #[error(
        "Send the headers webhook-id (at most 128 characters), webhook-timestamp (seconds since 1970) and webhook-signature."
    )]
    Headers,
    /// The clocks differ, or the call is old.
    #[error(
        "The call's webhook-timestamp is more than five minutes from this server's clock. Sign it when it is sent, and check both clocks."
    )]
    Time,
    /// The signature is not ours.
    #[error(
        "The signature is not right. Sign “id.timestamp.body” with HMAC-SHA256 and the secret that “corrigenda site hook KEY” prints."
    )]
    Signature,
}

/// What a call brings besides its body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call<'a> {
    /// `webhook-id`: the same at every repeat of one call.
    pub id: &'a str,
    /// `webhook-timestamp`: seconds since 1970.
    pub timestamp: &'a str,
    /// `webhook-signature`: one or more, `v1,` and base64 each, with spaces between.
    pub signatures: &'a str,
}

/// The secret of a site's calls, as its own system is given it.
#[must_use]
pub fn secret(keys: &Keys, site_key: &str) -> String {
    format!("whsec_{}", STANDARD.encode(keys.sign("site-hook", &[site_key])))
}

/// Checks that the site's own system made the call, and made it now.
///
/// # Errors
/// [`Refusal`].
pub fn check(
    keys: &Keys,
    site_key: &str,
    call: Call<'_>,
    body: &[u8],
    now: Timestamp,
) -> Result<(), Refusal> {
    if call.id.is_empty() || call.id.len() > LONGEST_ID || call.signatures.is_empty() {
        return Err(Refusal::Headers);
    }
    let at: i64 = call.timestamp.parse().map_err(|_| Refusal::Headers)?;
    if at.checked_mul(1000).is_none_or(|at| at.abs_diff(now.0) > TOLERANCE_MS.unsigned_abs()) {
        return Err(Refusal::Time);
    }
    let signed = |mac: &mut Hmac<Sha256>| {
        mac.update(call.id.as_bytes());
        mac.update(b".");
        mac.update(call.timestamp.as_bytes());
        mac.update(b".");
        mac.update(body);
    };
    let key = keys.sign("site-hook", &[site_key]);
    let right = call.signatures.split(' ').filter_map(|one| one.strip_prefix("v1,")).take(8).any(|one| {
        let (Ok(mut mac), Ok(given)) = (Hmac::<Sha256>::new_from_slice(&key), STANDARD.decode(one)) else {
            return false;
        };
        signed(&mut mac);
        mac.verify_slice(&given).is_ok()
    });
    if right { Ok(()) } else { Err(Refusal::Signature) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);
    const BODY: &[u8] = br#"{"url":"https://courier.test/pact"}"#;

    fn signature(secret: &str, id: &str, at: &str, body: &[u8]) -> String {
        let key = STANDARD.decode(secret.trim_start_matches("whsec_")).expect("base64");
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
        mac.update(&[id.as_bytes(), b".", at.as_bytes(), b".", body].concat());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }

    fn checked(id: &str, at: &str, signatures: &str, body: &[u8]) -> Result<(), Refusal> {
        check(&Keys::new("install"), "courier", Call { id, timestamp: at, signatures }, body, NOW)
    }

    #[test]
    fn a_call_is_heard_when_its_signature_its_time_and_its_body_are_right() {
        let secret = secret(&Keys::new("install"), "courier");
        let right = signature(&secret, "msg_1", "1772615520", BODY);
        assert_eq!(checked("msg_1", "1772615520", &right, BODY), Ok(()));
        assert_eq!(checked("msg_1", "1772615520", &format!("v1a,x {right}"), BODY), Ok(()), "one of several");
        assert_eq!(checked("msg_2", "1772615520", &right, BODY), Err(Refusal::Signature));
        assert_eq!(checked("msg_1", "1772615521", &right, BODY), Err(Refusal::Signature));
        assert_eq!(checked("msg_1", "1772615520", &right, b"{}"), Err(Refusal::Signature));
        let other = super::secret(&Keys::new("install"), "other");
        let of_another = signature(&other, "msg_1", "1772615520", BODY);
        assert_eq!(checked("msg_1", "1772615520", &of_another, BODY), Err(Refusal::Signature));
        assert_eq!(checked("msg_1", "1772615520", "v1,", BODY), Err(Refusal::Signature));
    }

    #[test]
    fn an_old_call_and_one_from_the_future_are_refused_before_anything_is_reckoned() {
        for at in ["1772615219", "1772615821", "0", "-1772615520", "9223372036854775807"] {
            let refused = checked("msg_1", at, "v1,AAAA", BODY);
            assert_eq!(refused, Err(Refusal::Time), "{at}");
        }
        assert_eq!(checked("", "1772615520", "v1,AAAA", BODY), Err(Refusal::Headers));
        assert_eq!(checked("msg_1", "soon", "v1,AAAA", BODY), Err(Refusal::Headers));
        assert_eq!(checked("msg_1", "1772615520", "", BODY), Err(Refusal::Headers));
    }
}
