//! A notice in public words: what its kind is called, where it stands, how long it took.

use super::NoticeKind;
use super::compare::Compared;
use super::store::{Came, Entry};
use crate::article::Site;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::language::{Language, Say};

impl NoticeKind {
    /// What one of these is called.
    #[must_use]
    pub fn label(self, say: &Say) -> String {
        say.t(match self {
            NoticeKind::Correction => "correction",
            NoticeKind::Clarification => "clarification",
            NoticeKind::EditorsNote => "editors-note",
            NoticeKind::Update => "update",
            NoticeKind::Retraction => "retraction",
        })
    }

    /// What several of these are called.
    #[must_use]
    pub fn plural(self, say: &Say) -> String {
        say.t(match self {
            NoticeKind::Correction => "corrections",
            NoticeKind::Clarification => "clarifications",
            NoticeKind::EditorsNote => "editors-notes",
            NoticeKind::Update => "updates",
            NoticeKind::Retraction => "retractions",
        })
    }
}

/// Speaks the language of a site. The public record is in it for everybody: one address has one
/// text, and any cache may keep it.
#[must_use]
pub fn say(site: &Site) -> Say {
    Say::new(Language::of_site(&site.lang))
}

/// The address of a site's log on this install.
#[must_use]
pub fn log_path(site_key: &str) -> String {
    format!("/{site_key}/corrections")
}

/// The path of a site's rules for corrections.
#[must_use]
pub fn policy_path(site_key: &str) -> String {
    format!("/{site_key}/corrections/policy")
}

/// The path of the history of the article at that address.
#[must_use]
pub fn history_path(site_key: &str, url: &str) -> String {
    let url: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    format!("/{site_key}/history?url={url}")
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
    pub fn how_it_came(&self, say: &Say) -> Option<String> {
        let came = self.came.filter(|came| came.readers > 0)?;
        let who = say.t1("came-reported", "n", came.readers);
        Some(match came.took(say) {
            Some(time) => say.joined(who, time),
            None => who,
        })
    }
}

impl Came {
    /// How long it took from the first report to the fixed page: `fixed in 19 minutes`.
    #[must_use]
    pub fn took(&self, say: &Say) -> Option<String> {
        let minutes = (self.fixed_at?.0 - self.reported_at.0) / 60_000;
        Some(match minutes {
            ..1 => say.t("fixed-at-once"),
            1..120 => say.t1("fixed-minutes", "n", minutes),
            120..2_880 => say.t1("fixed-hours", "n", minutes / 60),
            _ => say.t1("fixed-days", "n", minutes / 1_440),
        })
    }

    /// `by a reader`, `by 7 readers`.
    #[must_use]
    pub fn by_whom(&self, say: &Say) -> String {
        say.t1("came-by", "n", self.readers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_it_took_is_told_in_the_unit_people_would_use() {
        let took = |language, minutes: i64| {
            let fixed_at = Some(Timestamp(minutes * 60_000));
            Came { reported_at: Timestamp(0), readers: 1, fixed_at }.took(&Say::new(language))
        };
        for (language, minutes, said) in [
            (Language::English, 0, "fixed in less than a minute"),
            (Language::English, 1, "fixed in 1 minute"),
            (Language::English, 119, "fixed in 119 minutes"),
            (Language::English, 120, "fixed in 2 hours"),
            (Language::English, 2_880, "fixed in 2 days"),
            (Language::Ukrainian, 21, "виправлено за 21 хвилину"),
            (Language::Polish, 22, "poprawione w 22 minuty"),
            (Language::Arabic, 2, "صُوِّب في دقيقتين"),
            (Language::Arabic, 11, "صُوِّب في 11 دقيقة"),
            (Language::Japanese, 19, "19分で修正"),
        ] {
            assert_eq!(took(language, minutes).as_deref(), Some(said));
        }
        let open = Came { reported_at: Timestamp(0), readers: 1, fixed_at: None };
        assert_eq!(open.took(&Say::new(Language::English)), None);
    }
}
