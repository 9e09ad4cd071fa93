//! How much a case weighs in the queue: one stored number that needs no clock to stay true; pure.
//!
//! Age and freshness grow alike for every case, so that the order between two cases never changes
//! while nothing happens to them: what counts is when, not how long ago.

use super::Lane;
use crate::article::Place;
use crate::clock::Timestamp;

/// What the weight is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Burden {
    /// How many readers.
    pub readers: i64,
    /// The lane.
    pub lane: Lane,
    /// Where the passage was found.
    pub place: Place,
    /// A reader answered what the desk had asked, and nobody acted on it yet.
    pub came_back: bool,
    /// When the first report came.
    pub opened_at: Timestamp,
    /// When the article was published, where that is known.
    pub published_at: Option<Timestamp>,
}

/// One point, in the unit of the stored number.
const POINT: i64 = 1000;
const DAY_MS: i64 = 24 * 3_600_000;
/// An article newer by so long brings a point: it is read now.
const FRESHER_MS: i64 = 2 * DAY_MS;
/// A case that waits longer by so much brings a point.
const OLDER_MS: i64 = 4 * DAY_MS;
/// An article that was older than this when the first reader wrote is as old as this.
const OLD_MS: i64 = 14 * DAY_MS;

/// The weight in thousandths of a point: twice the readers are one point; the legal lane three, a
/// correction one and a half, a reader's answer two; a passage that could not be found costs one.
#[must_use]
pub fn weight(burden: &Burden) -> i64 {
    let opened = burden.opened_at.0;
    let published = burden.published_at.map_or(opened, |at| at.0).clamp(opened - OLD_MS, opened);
    let readers = (burden.readers.clamp(1, 1_000_000) as f64).log2() * POINT as f64;
    let severity = match burden.lane {
        Lane::Legal => 3 * POINT,
        Lane::Correction => 3 * POINT / 2,
        Lane::Typo => 0,
    };
    let lost = if burden.place == Place::NotOnPage { POINT } else { 0 };
    let answered = if burden.came_back { 2 * POINT } else { 0 };
    readers.round() as i64 + severity + answered - lost + points(published, FRESHER_MS)
        - points(opened, OLDER_MS)
}

fn points(ms: i64, each: i64) -> i64 {
    // Divided first: milliseconds since 1970 times a thousand would still fit, but leave no room.
    ms / (each / POINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_772_615_520_000;

    fn burden() -> Burden {
        Burden {
            readers: 1,
            lane: Lane::Typo,
            place: Place::InArticle,
            came_back: false,
            opened_at: Timestamp(NOW),
            published_at: Some(Timestamp(NOW)),
        }
    }

    fn later(ms: i64) -> Burden {
        Burden { opened_at: Timestamp(NOW + ms), published_at: Some(Timestamp(NOW + ms)), ..burden() }
    }

    #[test]
    fn readers_and_severity_weigh() {
        let one = weight(&burden());
        assert_eq!(weight(&Burden { readers: 8, ..burden() }) - one, 3 * POINT);
        assert_eq!(weight(&Burden { lane: Lane::Legal, ..burden() }) - one, 3 * POINT);
        assert_eq!(weight(&Burden { place: Place::NotOnPage, ..burden() }) - one, -POINT);
    }

    #[test]
    fn on_one_article_the_case_that_waits_longer_leads() {
        let second = Burden { opened_at: Timestamp(NOW + DAY_MS), ..burden() };
        assert!(weight(&burden()) > weight(&second));
    }

    #[test]
    fn a_fresh_article_leads_an_old_one_and_very_old_is_old() {
        assert!(weight(&later(DAY_MS)) > weight(&burden()));
        let old =
            |years: i64| Burden { published_at: Some(Timestamp(NOW - years * 365 * DAY_MS)), ..burden() };
        assert_eq!(weight(&old(1)), weight(&old(30)));
        assert!(weight(&old(1)) < weight(&burden()));
    }
}
