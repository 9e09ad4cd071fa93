//! How much may come in: bytes of a body, characters of a field, reports of one client.

use std::time::Duration;

use crate::report::wire::Sent;
use crate::web::limits::Rate;

/// Bytes of a JSON body. Every field at its limit fits, in any alphabet.
pub const JSON_BYTES: usize = 64 * 1024;
/// Bytes of a form. A form spells a Cyrillic letter with 6 bytes where JSON needs 2.
pub const FORM_BYTES: usize = 3 * JSON_BYTES;
/// How long a body may take to arrive.
pub const ARRIVAL: Duration = Duration::from_secs(20);
/// Clients whose reports are counted at once; 2.5 MiB at most.
pub const CLIENTS: usize = 65_536;

/// Characters (code points) of a passage, and of the words that should replace it.
pub const PASSAGE: usize = 5_000;
/// Characters of what stood before and after the passage.
pub const CONTEXT: usize = 1_000;
/// Characters of the why.
pub const COMMENT: usize = 4_000;
/// Characters of a source.
pub const SOURCE: usize = 2_000;
/// Characters of an address.
pub const URL: usize = crate::article::canonical::LONGEST;
/// Characters of a language tag and of a site's key.
pub const TAG: usize = 40;

/// A field that is longer than it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// Which, as in `quote.exact`.
    pub field: &'static str,
    /// The characters it may have.
    pub most: usize,
    /// The characters it has.
    pub has: usize,
}

/// The first field of a report that is too long.
///
/// # Errors
/// [`TooLong`].
pub fn within(sent: &Sent) -> Result<(), TooLong> {
    let suggestion = sent.suggestion.as_deref().unwrap_or_default();
    for (field, text, most) in [
        ("site", sent.site.as_str(), TAG),
        ("url", &sent.url, URL),
        ("quote.exact", &sent.quote.exact, PASSAGE),
        ("quote.prefix", &sent.quote.prefix, CONTEXT),
        ("quote.suffix", &sent.quote.suffix, CONTEXT),
        ("suggestion", suggestion, PASSAGE),
        ("comment", &sent.comment, COMMENT),
        ("source", &sent.source, SOURCE),
        ("lang", &sent.lang, TAG),
    ] {
        let has = text.chars().count();
        if has > most {
            return Err(TooLong { field, most, has });
        }
    }
    Ok(())
}

/// The rate of one client: as many at once as it may send in a minute, and then one after each
/// such part of a minute. `None`: no limit was wanted.
#[must_use]
pub fn rate(reports_per_minute: u32) -> Option<Rate> {
    let burst = i64::from(reports_per_minute);
    (burst > 0).then(|| Rate { burst, every_ms: (60_000 / burst).max(1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minutes_worth_may_come_at_once() {
        assert_eq!(rate(10), Some(Rate { burst: 10, every_ms: 6_000 }));
        assert_eq!(rate(1_000_000), Some(Rate { burst: 1_000_000, every_ms: 1 }));
        assert_eq!(rate(0), None);
    }
}
