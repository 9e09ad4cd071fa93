//! Ids, secrets and the randomness they are made of.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Declares a row's id as a type of its own, so that no two kinds are confused.
#[macro_export]
macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl From<$name> for $crate::store::Value {
            fn from(id: $name) -> Self {
                $crate::store::Value::Int(id.0)
            }
        }
        impl $crate::store::FromValue for $name {
            fn from_value(value: &$crate::store::Value) -> Result<Self, String> {
                <i64 as $crate::store::FromValue>::from_value(value).map($name)
            }
        }
    };
}

/// Declares an enum whose values are words, in the database and on the wire.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of its declaration.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word it is stored and sent as.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(word: &str) -> Result<Self, ()> {
                match word { $($word => Ok($name::$variant),)+ _ => Err(()) }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
        impl From<$name> for $crate::store::Value {
            fn from(value: $name) -> Self {
                $crate::store::Value::from(value.word())
            }
        }
    };
}

/// 256 random bits, passed in wherever something must not be guessed.
#[derive(Clone, Copy)]
pub struct Entropy(pub [u8; 32]);

impl Entropy {
    /// Fresh bits from the operating system.
    ///
    /// # Panics
    /// When the system has no randomness to give: nothing here would be safe then.
    #[must_use]
    pub fn fresh() -> Entropy {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).expect("the system's random source answers");
        Entropy(bits)
    }

    /// As text that may stand in an address: 43 characters.
    #[must_use]
    pub fn token(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

impl fmt::Debug for Entropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entropy(..)")
    }
}

/// What is kept of a secret: its SHA-256. The secrets have 128 random bits and more, so no salt
/// and no slow hash is needed.
#[must_use]
pub fn secret_hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The install's own key, from which every other secret is derived: nothing derived needs to be
/// stored, and the same question always gets the same answer.
#[derive(Clone)]
pub struct Keys(Vec<u8>);

impl Keys {
    /// From the secret that the database keeps.
    #[must_use]
    pub fn new(secret: &str) -> Keys {
        Keys(secret.as_bytes().to_vec())
    }

    /// HMAC-SHA256 of the parts, under a purpose so that no two uses ever meet.
    ///
    /// # Panics
    /// Never: HMAC takes keys of any length.
    #[must_use]
    pub fn sign(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        use hmac::{Hmac, KeyInit, Mac};
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length of key will do");
        for part in std::iter::once(&purpose).chain(parts) {
            // The length before each part: otherwise ("ab", "c") and ("a", "bc") were one message.
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(..)")
    }
}
