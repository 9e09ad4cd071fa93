//! Numbers in an address that nobody else can have written there. Pure.

use subtle::ConstantTimeEq as _;

use crate::id::{Keys, hex};

/// Hexadecimal digits of a signature: 160 bits.
const SIGNED: usize = 40;

/// The numbers, and the signature of this install for what they are to do.
#[must_use]
pub fn token(keys: &Keys, what: &str, numbers: &[i64]) -> String {
    let words = numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(".");
    let signature = hex(&keys.sign(what, &[&words]));
    format!("{words}.{}", &signature[..SIGNED])
}

/// The numbers of a token; `None` where this install did not write it for that.
#[must_use]
pub fn read<const N: usize>(keys: &Keys, what: &str, given: &str) -> Option<[i64; N]> {
    let mut parts = given.split('.');
    let mut numbers = [0; N];
    for number in &mut numbers {
        *number = parts.next()?.parse().ok()?;
    }
    let right: bool = token(keys, what, &numbers).as_bytes().ct_eq(given.as_bytes()).into();
    right.then_some(numbers)
}
