//! Passwords: Argon2id with 19 MiB, two passes, one lane. Two at a time, so that a crowd at the
//! door waits instead of using up the machine's memory.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::id::Entropy;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Checked against when nobody has the address that was typed: the answer takes as long.
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| hash_now("nobody has this password", Entropy([7; 32])).unwrap_or_default());

/// The password could not be hashed; nothing about the password itself.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed: {0}")]
pub struct Error(String);

fn argon() -> Result<Argon2<'static>, Error> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| Error(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str, salt: Entropy) -> Result<String, Error> {
    let hash: PasswordHash = argon()?
        .hash_password_with_salt(password.as_bytes(), &salt.0[..16])
        .map_err(|error| Error(error.to_string()))?;
    Ok(hash.to_string())
}

fn verify_now(password: &str, kept: &str) -> bool {
    let Ok(hash) = PasswordHash::new(kept) else { return false };
    argon().is_ok_and(|argon| argon.verify_password(password.as_bytes(), &hash).is_ok())
}

/// What is kept of a password: a PHC string.
///
/// # Errors
/// [`Error`] when hashing failed.
pub async fn hash(password: String, salt: Entropy) -> Result<String, Error> {
    off_the_threads_of_requests(move || hash_now(&password, salt)).await?
}

/// Whether it is the password of which `kept` is kept. Without one it takes as long, and says no.
///
/// # Errors
/// [`Error`] when hashing failed.
pub async fn verify(password: String, kept: Option<String>) -> Result<bool, Error> {
    off_the_threads_of_requests(move || match kept {
        Some(kept) => verify_now(&password, &kept),
        None => {
            verify_now(&password, &NOBODYS);
            false
        }
    })
    .await
}

async fn off_the_threads_of_requests<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    let _place = AT_ONCE.acquire().await.map_err(|error| Error(error.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let kept = hash("пароль из слов".into(), Entropy::fresh()).await.expect("hashes");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verify("пароль из слов".into(), Some(kept.clone())).await.expect("checks"));
        assert!(!verify("пароль из Слов".into(), Some(kept)).await.expect("checks"));
        assert!(!verify("x".into(), Some("not a hash".into())).await.expect("checks"));
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(!verify("nobody has this password".into(), None).await.expect("checks"));
        assert!(NOBODYS.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    }
}
