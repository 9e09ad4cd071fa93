//! A site's rules for notices: which cases need one, how soon, who approves it, where it is told. Pure.

use serde_json::{Value, json};

use crate::case::Lane;
use crate::language::{Message, message};
use crate::report::ReportKind;
use crate::words;

words! {
    /// Where a notice can be told, beside the public record.
    Channel {
        /// On the article's own page.
        Web = "web",
        /// In the printed issue.
        Print = "print",
        /// By a push message to those who got the wrong one.
        Alert = "alert",
        /// In the newsletter.
        Newsletter = "newsletter",
        /// On social networks.
        Social = "social",
        /// To those who took the article over.
        Syndication = "syndication",
    }
}

impl Channel {
    /// What editors call it.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Channel::Web => "desk-channel-web",
            Channel::Print => "desk-channel-print",
            Channel::Alert => "desk-channel-alert",
            Channel::Newsletter => "desk-channel-newsletter",
            Channel::Social => "desk-channel-social",
            Channel::Syndication => "desk-channel-syndication",
        })
    }
}

/// The rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The lanes and kinds of report whose accepted cases need a notice.
    pub needed: Vec<(Lane, ReportKind)>,
    /// How soon after the decision it should stand, in hours.
    pub within_hours: i64,
    /// The places on the checklist of every notice.
    pub channels: Vec<Channel>,
    /// Only an owner may be the second person.
    pub owner_approves: bool,
    /// The page "how we correct" shows the figures to everybody.
    pub figures_public: bool,
}

impl Default for Policy {
    /// Facts and what is claimed by law need a notice, spelling needs none.
    fn default() -> Policy {
        Policy {
            needed: every_case().into_iter().filter(|(lane, _)| *lane != Lane::Typo).collect(),
            within_hours: 24,
            channels: Channel::ALL.to_vec(),
            owner_approves: false,
            figures_public: false,
        }
    }
}

/// Every lane with every kind of report.
#[must_use]
pub fn every_case() -> Vec<(Lane, ReportKind)> {
    Lane::ALL.iter().flat_map(|lane| ReportKind::ALL.iter().map(|kind| (*lane, *kind))).collect()
}

/// The name of a lane and a kind in a form and in the settings: `correction.clarification`.
#[must_use]
pub fn word((lane, kind): (Lane, ReportKind)) -> String {
    format!("{lane}.{kind}")
}

/// The longest time a notice may take by the rules, in hours: a month.
pub const LONGEST_HOURS: i64 = 31 * 24;

impl Policy {
    /// Whether an accepted case of that lane and kind needs a notice.
    #[must_use]
    pub fn needs(&self, lane: Lane, kind: ReportKind) -> bool {
        self.needed.contains(&(lane, kind))
    }

    /// The rules in a site's settings; what they do not say is as by default.
    #[must_use]
    pub fn read(settings: &str) -> Policy {
        let said = serde_json::from_str::<Value>(settings).unwrap_or_default();
        let said = &said["notices"];
        let default = Policy::default();
        let words = |name: &str| {
            said[name].as_array().map(|list| list.iter().filter_map(Value::as_str).collect::<Vec<_>>())
        };
        Policy {
            needed: words("needed").map_or(default.needed, |list| {
                every_case().into_iter().filter(|case| list.contains(&word(*case).as_str())).collect()
            }),
            within_hours: said["within_hours"].as_i64().unwrap_or(default.within_hours),
            channels: words("channels").map_or(default.channels, |list| {
                Channel::ALL.iter().copied().filter(|channel| list.contains(&channel.word())).collect()
            }),
            owner_approves: said["owner_approves"].as_bool().unwrap_or(default.owner_approves),
            figures_public: said["figures_public"].as_bool().unwrap_or(default.figures_public),
        }
    }

    /// The settings with these rules in them; what else they say stays.
    #[must_use]
    pub fn written(&self, settings: &str) -> String {
        let mut said = serde_json::from_str::<Value>(settings)
            .ok()
            .filter(Value::is_object)
            .unwrap_or_else(|| json!({}));
        said["notices"] = json!({
            "needed": self.needed.iter().map(|case| word(*case)).collect::<Vec<_>>(),
            "within_hours": self.within_hours,
            "channels": self.channels.iter().map(|channel| channel.word()).collect::<Vec<_>>(),
            "owner_approves": self.owner_approves,
            "figures_public": self.figures_public,
        });
        said.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_say_nothing_mean_the_default_and_what_is_written_is_read() {
        assert_eq!(Policy::read("{}"), Policy::default());
        assert_eq!(Policy::read("not JSON"), Policy::default());
        assert!(Policy::default().needs(Lane::Correction, ReportKind::Clarification));
        assert!(!Policy::default().needs(Lane::Typo, ReportKind::Correction));
        let policy = Policy {
            needed: vec![(Lane::Typo, ReportKind::Correction)],
            within_hours: 4,
            channels: vec![Channel::Print],
            owner_approves: true,
            figures_public: true,
        };
        let written = policy.written("{\"other\":1}");
        assert_eq!(Policy::read(&written), policy);
        assert!(written.contains("\"other\":1"), "{written}");
    }
}
