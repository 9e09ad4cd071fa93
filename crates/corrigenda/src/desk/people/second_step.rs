//! The second step at the door: a code from a phone (RFC 6238), or one of the recovery codes.
//!
//! Nothing secret is stored: the key follows from a seed in the person's row and the install's own
//! key. The time is passed in.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use qrcode::{Color, EcLevel, QrCode};
use totp_rs::{Builder, Secret, Totp};

use crate::case::EditorId;
use crate::clock::Timestamp;
use crate::id::{Entropy, Keys, secret_hash};

/// Codes that may be typed before the password is asked for again.
pub const TRIES: i64 = 5;
/// How long after the password a code is waited for, in milliseconds: ten minutes.
pub const PATIENCE_MS: i64 = 10 * 60_000;
/// How many recovery codes somebody gets.
pub const CODES: usize = 8;

/// Somebody's key.
#[derive(Debug)]
pub struct SecondStep(Totp);

impl SecondStep {
    /// The key that follows from this seed.
    #[must_use]
    pub fn of(keys: &Keys, editor_id: EditorId, seed: &str) -> SecondStep {
        let key = keys.sign("second step", &[&editor_id.to_string(), seed]);
        // 160 bits: what RFC 4226 asks for and every app takes.
        let secret = Secret::from(Box::<[u8]>::from(&key[..20]));
        SecondStep(Builder::new().with_secret(secret).build_noncompliant())
    }

    /// The key for typing into an app, in groups of four.
    #[must_use]
    pub fn key(&self) -> String {
        in_fours(&self.base32())
    }

    fn base32(&self) -> String {
        base32(self.0.secret().as_ref(), b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    }

    /// The address that an app reads from the QR code.
    #[must_use]
    pub fn address(&self, desk: &str, email: &str) -> String {
        let part = |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
        let desk = part(&desk.replace(':', " ")).replace('+', "%20");
        format!("otpauth://totp/{desk}:{}?secret={}&issuer={desk}", part(email), self.base32())
    }

    /// The time step whose code this is, if it is one of now, just before or just after, and no code
    /// of that step or a later one was used before.
    #[must_use]
    pub fn check(&self, code: &str, used: i64, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let seconds = u64::try_from(now.0.div_euclid(1_000)).ok()?;
        let step = i64::try_from(self.0.check(&digits, seconds)?).ok()?;
        (step > used).then_some(step)
    }

    /// The code of that moment, as the app shows it.
    #[must_use]
    pub fn code(&self, at: Timestamp) -> String {
        let seconds = u64::try_from(at.0.div_euclid(1_000)).unwrap_or_default();
        self.0.generate(seconds).to_string()
    }
}

/// A fresh seed.
#[must_use]
pub fn seed(entropy: Entropy) -> String {
    URL_SAFE_NO_PAD.encode(&entropy.0[..16])
}

/// Whether that may be a seed of ours.
#[must_use]
pub fn is_seed(text: &str) -> bool {
    URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 16)
}

/// A recovery code of 80 bits, as it is shown this once.
#[must_use]
pub fn recovery_code(entropy: Entropy) -> String {
    in_fours(&base32(&entropy.0[..10], b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
}

/// What is kept of a recovery code, however it was typed; `None` for what cannot be one.
#[must_use]
pub fn recovery_hash(typed: &str) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    (plain.len() == 16).then(|| secret_hash(&plain))
}

/// A QR code: how many modules wide with its quiet border, and the path of its dark ones. `None` for
/// more text than one holds.
#[must_use]
pub fn drawn(text: &str) -> Option<(usize, String)> {
    use std::fmt::Write;
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (n, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let _ = write!(path, "M{} {}h1v1h-1z", n % width + QUIET, n / width + QUIET);
        }
    }
    Some((width + 2 * QUIET, path))
}

fn in_fours(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for (n, letter) in text.chars().enumerate() {
        if n > 0 && n % 4 == 0 {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}

/// Base 32 over that alphabet, for whole groups of five bits.
fn base32(bytes: &[u8], alphabet: &[u8; 32]) -> String {
    let (mut held, mut bits, mut out) = (0_u32, 0, String::new());
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(alphabet[(held >> bits & 31) as usize]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_772_615_520_000);

    fn step() -> SecondStep {
        SecondStep::of(&Keys::new("a secret"), EditorId(1), "seed")
    }

    #[test]
    fn a_code_of_now_opens_once_and_a_minute_of_drift_is_forgiven() {
        let step = step();
        let used = step.check(&step.code(NOW), 0, NOW).expect("right");
        assert_eq!(used, 1_772_615_520 / 30);
        assert_eq!(step.check(&step.code(NOW), used, NOW), None, "a code is taken once");
        assert!(step.check(&step.code(NOW.plus_ms(-30_000)), 0, NOW).is_some());
        assert!(step.check(&step.code(NOW.plus_ms(30_000)), used, NOW).is_some());
        assert_eq!(step.check(&step.code(NOW.plus_ms(-90_000)), 0, NOW), None);
    }

    #[test]
    fn what_is_no_code_is_refused_and_spaces_do_not_matter() {
        let step = step();
        let code = step.code(NOW);
        assert!(step.check(&format!(" {} {} ", &code[..3], &code[3..]), 0, NOW).is_some());
        for bad in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(step.check(bad, 0, NOW), None, "{bad}");
        }
    }

    #[test]
    fn the_key_follows_from_person_seed_and_install() {
        let key = step().key();
        assert_eq!(key.len(), 39);
        let other =
            |install: &str, id, seed: &str| SecondStep::of(&Keys::new(install), EditorId(id), seed).key();
        assert_ne!(other("b secret", 1, "seed"), key);
        assert_ne!(other("a secret", 2, "seed"), key);
        assert_ne!(other("a secret", 1, "another"), key);
        assert_eq!(other("a secret", 1, "seed"), key);
    }

    #[test]
    fn apps_are_told_where_the_key_belongs() {
        let address = step().address("The Courier: desk", "mara@courier.example");
        assert!(address.starts_with("otpauth://totp/The%20Courier%20%20desk:mara%40courier.example?secret="));
        assert!(address.ends_with("&issuer=The%20Courier%20%20desk"));
        let (width, path) = drawn(&address).expect("short enough");
        assert!(width > 40 && path.len() > 1_000);
        assert!(drawn(&"x".repeat(5_000)).is_none());
    }

    #[test]
    fn base32_is_that_of_rfc_4648() {
        assert_eq!(base32(b"fooba", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), "MZXW6YTB");
    }

    #[test]
    fn a_recovery_code_is_known_however_it_is_typed() {
        let code = recovery_code(Entropy([0x81; 32]));
        assert_eq!(code.len(), 19);
        assert_eq!(recovery_hash(&code), recovery_hash(&code.to_lowercase().replace(' ', "-")));
        assert_eq!(recovery_hash("too short"), None);
    }
}
