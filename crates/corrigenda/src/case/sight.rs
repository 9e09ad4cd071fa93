//! Which cases somebody may see: the one question every list, page and live change asks.

use super::{Case, Lane};
use crate::article::SiteId;

/// What of the desk's cases lies open to somebody; by default every site, without the legal lane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sight {
    /// The sites whose cases may be seen; `None`: every site's.
    pub sites: Option<Vec<SiteId>>,
    /// The legal lane too.
    pub legal: bool,
}

impl Sight {
    /// Everything there is.
    #[must_use]
    pub fn whole() -> Sight {
        Sight { sites: None, legal: true }
    }

    /// Whether that case may be seen.
    #[must_use]
    pub fn sees(&self, case: &Case) -> bool {
        self.sees_lane(case.lane) && self.sees_site(case.site_id)
    }

    /// Whether cases of that lane may be seen.
    #[must_use]
    pub fn sees_lane(&self, lane: Lane) -> bool {
        lane != Lane::Legal || self.legal
    }

    /// Whether cases of that site may be seen.
    #[must_use]
    pub fn sees_site(&self, site_id: SiteId) -> bool {
        self.sites.as_ref().is_none_or(|sites| sites.contains(&site_id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::tests::a_case;

    #[test]
    fn a_case_is_seen_by_its_site_and_its_lane() {
        let case = a_case();
        assert!(Sight::whole().sees(&case));
        assert!(Sight { sites: Some(vec![case.site_id]), legal: false }.sees(&case));
        assert!(!Sight { sites: Some(vec![SiteId(9)]), legal: true }.sees(&case));
        assert!(!Sight { sites: Some(vec![]), legal: true }.sees(&case));
        let legal = Case { lane: Lane::Legal, ..case };
        assert!(!Sight { sites: None, legal: false }.sees(&legal));
    }
}
