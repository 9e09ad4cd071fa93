//! The reader's private link to the outcome: a token that nobody can guess and that is not stored.
//!
//! It is derived from the install's key, the site and the report's own UUID, so a report that is
//! sent twice gets the same receipt twice, and a copy of the database holds no link that works.

use std::fmt;
use std::str::FromStr;

use crate::id::{Keys, secret_hash};

/// Crockford's base 32: no I, L, O or U, so that a token survives being read out or typed.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 26 characters of 5 bits: 130 random bits.
const LENGTH: usize = 26;

/// A receipt's token. Shown in groups of four; read with or without them.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; LENGTH]);

/// What was typed is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a receipt has {LENGTH} letters and digits; check it against the link you were given")]
pub struct NoReceipt;

impl Receipt {
    /// The receipt of the report with that UUID (lower case, with hyphens) on that site.
    #[must_use]
    pub fn of(keys: &Keys, site_key: &str, client_id: &str) -> Receipt {
        let bits = keys.sign("receipt", &[site_key, client_id]);
        Receipt(std::array::from_fn(|n| {
            let (byte, shift) = (n * 5 / 8, n * 5 % 8);
            let pair = u16::from_be_bytes([bits[byte], bits[byte + 1]]);
            ALPHABET[usize::from(pair >> (11 - shift) & 31)]
        }))
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> String {
        secret_hash(&self.plain())
    }

    /// Where the reader finds it on this install.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/r/{self}")
    }

    fn plain(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, character) in self.plain().chars().enumerate() {
            if n > 0 && n % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(..)")
    }
}

impl FromStr for Receipt {
    type Err = NoReceipt;

    /// Reads what a person may have copied or typed: any case, hyphens and spaces anywhere, O for
    /// 0, I and L for 1.
    fn from_str(text: &str) -> Result<Receipt, NoReceipt> {
        let mut token = [0; LENGTH];
        let mut filled = 0;
        for character in
            text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
        {
            let meant = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = u8::try_from(meant).ok().filter(|byte| ALPHABET.contains(byte));
            let slot = token.get_mut(filled).ok_or(NoReceipt)?;
            *slot = known.ok_or(NoReceipt)?;
            filled += 1;
        }
        if filled == LENGTH { Ok(Receipt(token)) } else { Err(NoReceipt) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01";

    fn one() -> Receipt {
        Receipt::of(&Keys::new("key"), "courier", ID)
    }

    #[test]
    fn the_same_report_has_the_same_receipt_and_another_has_another() {
        assert_eq!(one(), one());
        assert_ne!(one(), Receipt::of(&Keys::new("another key"), "courier", ID));
        assert_ne!(one(), Receipt::of(&Keys::new("key"), "herald", ID));
        assert_ne!(one(), Receipt::of(&Keys::new("key"), "courier", "6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f02"));
    }

    #[test]
    fn it_is_shown_in_groups_of_four_letters_that_are_not_mistaken_for_others() {
        let shown = one().to_string();
        assert_eq!(shown.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 2]);
        assert!(shown.chars().all(|c| c == '-' || ALPHABET.contains(&(c as u8))), "{shown}");
        assert_eq!(one().path(), format!("/r/{shown}"));
        assert_eq!(format!("{:?}", one()), "Receipt(..)", "a secret does not get into a log");
    }

    #[test]
    fn the_bits_are_taken_from_the_left_five_at_a_time() {
        let bits = Keys::new("key").sign("receipt", &["courier", ID]);
        let number = u128::from_be_bytes(bits[..16].try_into().expect("16 bytes"));
        let read: Vec<u8> = (0..25).map(|n| ALPHABET[(number >> (123 - 5 * n) & 31) as usize]).collect();
        assert_eq!(one().0[..25], read);
    }

    #[test]
    fn what_people_make_of_it_is_understood() {
        let shown = one().to_string();
        let plain = shown.replace('-', "");
        for typed in [
            shown.clone(),
            plain.clone(),
            shown.to_lowercase(),
            format!("  {} ", shown.replace('-', " ")),
            shown.replace('-', "\u{2011}"),
            plain.replace('0', "O").replace('1', "l"),
            plain.to_lowercase().replace('0', "o").replace('1', "I"),
        ] {
            assert_eq!(typed.parse(), Ok(one()), "{typed}");
            assert_eq!(typed.parse::<Receipt>().map(|receipt| receipt.hash()), Ok(one().hash()));
        }
    }

    #[test]
    fn what_is_no_receipt_is_refused() {
        let plain = one().to_string().replace('-', "");
        for typed in [
            String::new(),
            "-".repeat(40),
            plain[1..].to_owned(),
            format!("{plain}0"),
            format!("U{}", &plain[1..]),
            format!("é{}", &plain[1..]),
            format!("{}\0", &plain[1..]),
            "0".repeat(100_000),
        ] {
            assert_eq!(typed.parse::<Receipt>(), Err(NoReceipt), "{typed:.40}");
        }
    }
}
