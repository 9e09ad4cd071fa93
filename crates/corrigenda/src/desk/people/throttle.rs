//! How often a password may be tried: by account, so that many machines together get no further,
//! and by network, so that one machine does not go through all accounts.

use std::net::IpAddr;

use crate::clock::Timestamp;
use crate::id::secret_hash;
use crate::web::limits::{Limits, Rate};

/// Ten tries, then one in half a minute.
const ACCOUNT: Rate = Rate { burst: 10, every_ms: 30_000 };
/// Thirty tries, then one in six seconds.
const NETWORK: Rate = Rate { burst: 30, every_ms: 6_000 };

/// Who tried how often, on this node.
#[derive(Debug)]
pub struct Throttle {
    accounts: Limits<String>,
    networks: Limits<IpAddr>,
}

impl Default for Throttle {
    fn default() -> Throttle {
        Throttle { accounts: Limits::new(20_000), networks: Limits::new(20_000) }
    }
}

impl Throttle {
    /// Takes one try. It is taken before the password is looked at, so that tries made at the
    /// same time all count.
    ///
    /// # Errors
    /// Seconds to wait, at least 1.
    pub fn attempt(&self, email: &str, network: IpAddr, now: Timestamp) -> Result<(), u64> {
        let waits = |ms: i64| u64::try_from(ms.div_euclid(1_000) + 1).unwrap_or(1);
        self.networks.take(network, NETWORK, now).map_err(waits)?;
        self.accounts.take(secret_hash(email), ACCOUNT, now).map_err(waits)
    }

    /// The password was right: the account starts afresh.
    pub fn forgive(&self, email: &str) {
        self.accounts.forgive(&secret_hash(email));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_machines_together_get_no_further_than_one() {
        let throttle = Throttle::default();
        let network = |n: u8| IpAddr::from([192, 0, 2, n]);
        for n in 0..10 {
            assert_eq!(throttle.attempt("mara@courier.example", network(n), Timestamp(0)), Ok(()));
        }
        assert_eq!(throttle.attempt("mara@courier.example", network(99), Timestamp(0)), Err(31));
        assert_eq!(throttle.attempt("teo@courier.example", network(99), Timestamp(0)), Ok(()));
        throttle.forgive("mara@courier.example");
        assert_eq!(throttle.attempt("mara@courier.example", network(99), Timestamp(0)), Ok(()));
    }

    #[test]
    fn one_machine_does_not_go_through_all_accounts() {
        let throttle = Throttle::default();
        let network = IpAddr::from([192, 0, 2, 1]);
        let tried = (0..100).filter(|n| throttle.attempt(&format!("{n}@x"), network, Timestamp(0)).is_ok());
        assert_eq!(tried.count(), 30);
    }
}
