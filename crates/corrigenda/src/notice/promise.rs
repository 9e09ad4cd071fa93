//! What a site's rules for corrections promise to its readers, sentence by sentence. Pure.

use super::NoticeKind;
use super::policy::{Channel, Policy};
use crate::case::Lane;
use crate::config::Retention;
use crate::language::Say;
use crate::report::ReportKind;

/// What is in force on a site.
#[derive(Debug, Clone)]
pub struct InForce {
    /// Its rules for notices.
    pub policy: Policy,
    /// The kinds of notice that a second person approves.
    pub two_person: Vec<NoticeKind>,
    /// How long what readers leave is kept.
    pub retention: Retention,
}

impl InForce {
    /// All of it, as the page of the rules says it.
    #[must_use]
    pub fn sentences(&self, say: Say) -> Vec<String> {
        let needs = |lane, kind| self.policy.needs(lane, kind);
        let choose = |needed, told, quiet| say.t(if needed { told } else { quiet });
        let legal = ReportKind::ALL.iter().any(|kind| needs(Lane::Legal, *kind));
        let mut all = vec![
            choose(needs(Lane::Correction, ReportKind::Correction), "policy-wrong", "policy-wrong-quiet"),
            choose(
                needs(Lane::Correction, ReportKind::Clarification),
                "policy-unclear",
                "policy-unclear-quiet",
            ),
            choose(needs(Lane::Typo, ReportKind::Correction), "policy-typo-told", "policy-typo"),
            choose(legal, "policy-legal", "policy-legal-quiet"),
        ];
        if !self.policy.needed.is_empty() {
            all.push(say.t1("policy-within", "n", self.policy.within_hours));
        }
        let kinds = self.two_person.iter().map(|kind| kind.plural(&say));
        if let Some(kinds) = listed(say, kinds) {
            let approves = if self.policy.owner_approves { "policy-two-owner" } else { "policy-two" };
            all.push(say.t1(approves, "kinds", kinds));
        }
        let places = self.policy.channels.iter().map(|channel| say.t(place(*channel)));
        if let Some(places) = listed(say, places) {
            all.push(say.t1("policy-channels", "places", places));
        }
        all.extend(["policy-quoted", "policy-stays", "policy-tell"].map(|name| say.t(name)));
        all.push(match self.retention.words_months {
            0 => say.t("privacy-words-stay"),
            months => say.t1("privacy-words", "n", months),
        });
        all
    }
}

/// In one line; `None` where there is nothing.
fn listed(say: Say, names: impl Iterator<Item = String>) -> Option<String> {
    names.reduce(|all, name| say.joined(all, name))
}

/// The message that says to readers where that is.
#[must_use]
pub fn place(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "policy-in-web",
        Channel::Print => "policy-in-print",
        Channel::Alert => "policy-in-alert",
        Channel::Newsletter => "policy-in-newsletter",
        Channel::Social => "policy-in-social",
        Channel::Syndication => "policy-in-syndication",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn what_is_promised_is_what_is_in_force() {
        let said = |in_force: &InForce| in_force.sentences(Say::new(Language::English)).join("\n");
        let retention = Retention { words_months: 24, sender_days: 7, contact_days: 365 };
        let usual = InForce { policy: Policy::default(), two_person: vec![], retention };
        let text = said(&usual);
        for part in [
            "mended without a notice",
            "within 24 hours",
            "in print, by push message",
            "kept for 24 months",
            "gets a notice too",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("approved"), "{text}");
        let strict = Policy {
            needed: vec![(Lane::Typo, ReportKind::Correction)],
            within_hours: 1,
            channels: vec![],
            owner_approves: true,
            figures_public: false,
        };
        let two_person = vec![NoticeKind::Correction, NoticeKind::Retraction];
        let retention = Retention { words_months: 0, ..retention };
        let text = said(&InForce { policy: strict, two_person, retention });
        for part in [
            "Slips of spelling are mended, and a notice says so.",
            "ask for no notice about it",
            "done without a notice",
            "within 1 hour.",
            "responsible for the desk has approved them: Corrections, Retractions.",
            "kept with the editors",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("without a notice.\nWhat") && !text.contains("may be told here"), "{text}");
        let none = InForce { policy: Policy { needed: vec![], ..Policy::default() }, ..usual };
        assert!(!said(&none).contains("hours"), "{}", said(&none));
    }
}
