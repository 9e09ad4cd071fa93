//! A notice in public words: what its kind is called, where it stands, how long it took.

use super::NoticeKind;
use super::compare::Compared;
use super::store::{Came, Entry};
use crate::article::Site;
use crate::clock::Timestamp;
use crate::config::Config;

impl NoticeKind {
    /// What one of these is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            NoticeKind::Correction => "Correction",
            NoticeKind::Clarification => "Clarification",
            NoticeKind::EditorsNote => "Editor’s note",
            NoticeKind::Update => "Update",
            NoticeKind::Retraction => "Retraction",
        }
    }

    /// What several of these are called.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            NoticeKind::Correction => "Corrections",
            NoticeKind::Clarification => "Clarifications",
            NoticeKind::EditorsNote => "Editor’s notes",
            NoticeKind::Update => "Updates",
            NoticeKind::Retraction => "Retractions",
        }
    }
}

/// The address of a site's log on this install.
#[must_use]
pub fn log_path(site_key: &str) -> String {
    format!("/{site_key}/corrections")
}

/// The permanent path of a notice.
#[must_use]
pub fn path(site_key: &str, slug: &str) -> String {
    format!("/{site_key}/corrections/{slug}")
}

/// The permanent address of a notice.
#[must_use]
pub fn address(config: &Config, site: &Site, slug: &str) -> String {
    config.address(&path(&site.key, slug))
}

impl Entry {
    /// The headline, or the address where the page was never read.
    #[must_use]
    pub fn headline(&self) -> &str {
        if self.title.is_empty() { &self.url } else { &self.title }
    }

    /// The passage before and after, where the notice gives either.
    #[must_use]
    pub fn compared(&self) -> Option<Compared> {
        Some(Compared::new(&self.notice.was, &self.notice.now)).filter(|compared| !compared.is_empty())
    }

    /// When it was last touched.
    #[must_use]
    pub fn updated_at(&self) -> Timestamp {
        let moments = [self.notice.amended_at, self.notice.withdrawn_at];
        moments.into_iter().flatten().fold(self.notice.published_at, Timestamp::max)
    }

    /// How it came about, in a few words: `Reported by readers, fixed in 19 minutes`.
    #[must_use]
    pub fn how_it_came(&self) -> Option<String> {
        let came = self.came.filter(|came| came.readers > 0)?;
        let who = if came.readers == 1 { "Reported by a reader" } else { "Reported by readers" };
        Some(match came.took() {
            Some(time) => format!("{who}, fixed in {time}"),
            None => who.to_owned(),
        })
    }
}

impl Came {
    /// How long it took from the first report to the fixed page: `19 minutes`.
    #[must_use]
    pub fn took(&self) -> Option<String> {
        let minutes = (self.fixed_at?.0 - self.reported_at.0) / 60_000;
        let of =
            |n: i64, one: &str, many: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") };
        Some(match minutes {
            ..1 => "less than a minute".to_owned(),
            1..120 => of(minutes, "minute", "minutes"),
            120..2_880 => of(minutes / 60, "hour", "hours"),
            _ => of(minutes / 1_440, "day", "days"),
        })
    }

    /// `by a reader`, `by 7 readers`.
    #[must_use]
    pub fn by_whom(&self) -> String {
        if self.readers == 1 { "by a reader".into() } else { format!("by {} readers", self.readers) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_it_took_is_told_in_the_unit_people_would_use() {
        let took = |minutes: i64| {
            let fixed_at = Some(Timestamp(minutes * 60_000));
            Came { reported_at: Timestamp(0), readers: 1, fixed_at }.took()
        };
        for (minutes, said) in [
            (0, "less than a minute"),
            (1, "1 minute"),
            (19, "19 minutes"),
            (119, "119 minutes"),
            (120, "2 hours"),
            (2_880, "2 days"),
        ] {
            assert_eq!(took(minutes).as_deref(), Some(said));
        }
        assert_eq!(Came { reported_at: Timestamp(0), readers: 1, fixed_at: None }.took(), None);
    }
}
