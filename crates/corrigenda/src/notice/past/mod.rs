//! How an article changed, for its readers, where its site wants that: every text of it that was
//! read, what changed from one to the next, and which notices belong to which change.
//!
//! Never of an article about which somebody asked for removal, reply or privacy: its former texts
//! hold what was taken out for that reason.

pub mod routes;

use corrigenda_anchor::{Piece, Text, diff};

use super::{Notice, NoticeKind};
use crate::article::changes::{Became, changes};
use crate::article::{Article, Listed, Revision, RevisionId};
use crate::case::{Case, Lane, State};
use crate::clock::Timestamp;

/// Paragraphs that stay, shown on each side of one that does not.
const AROUND: usize = 1;
/// Texts listed at most, the newest.
const LISTED: usize = 200;

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// It stays.
    Same(String),
    /// It left.
    Out(String),
    /// It came in.
    In(String),
}

/// A paragraph, or that some are left out here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Paragraphs that stay are left out.
    Left,
    /// A paragraph.
    Paragraph {
        /// The name of the message that says what became of it; none where the stretches do.
        became: Option<&'static str>,
        /// What it consists of.
        stretches: Vec<Stretch>,
    },
}

/// A text in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Which.
    pub revision_id: RevisionId,
    /// When it was seen first.
    pub at: Timestamp,
    /// The notices that came out while it was the newest: kind and address within the site.
    pub notices: Vec<(NoticeKind, String)>,
    /// It is the one that is shown.
    pub shown: bool,
}

/// The history of an article as its readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The article.
    pub article: Article,
    /// Every text, the newest first.
    pub moments: Vec<Moment>,
    /// When the text that is shown was seen.
    pub at: Timestamp,
    /// It is the first.
    pub first: bool,
    /// What changed; all of it where it is the first.
    pub rows: Vec<Row>,
}

/// Whether readers may see it: nobody asked for removal, reply or privacy with good reason.
#[must_use]
pub fn may_be_seen(cases: &[Case]) -> bool {
    !cases.iter().any(|case| case.lane == Lane::Legal && case.state != State::Declined)
}

/// The history with what changed from `earlier` to `later`.
#[must_use]
pub fn past(
    article: Article,
    listed: &[Listed],
    notices: &[Notice],
    later: &Revision,
    earlier: Option<&Revision>,
) -> Past {
    let moment = |(at, one): (usize, &Listed)| {
        let until = at.checked_sub(1).map_or(i64::MAX, |next| listed[next].seen_at.0);
        let within = |notice: &&Notice| (one.seen_at.0..until).contains(&notice.published_at.0);
        let notices =
            notices.iter().filter(within).map(|notice| (notice.kind, notice.slug.clone())).collect();
        let shown = one.revision_id == later.revision_id;
        Moment { revision_id: one.revision_id, at: one.seen_at, notices, shown }
    };
    let rows = match earlier {
        Some(earlier) => compared(&earlier.text, &later.text),
        None => later.text.lines().map(|line| plain(None, line)).collect(),
    };
    Past {
        article,
        moments: listed.iter().enumerate().take(LISTED).map(moment).collect(),
        at: later.seen_at,
        first: earlier.is_none(),
        rows,
    }
}

fn plain(became: Option<&'static str>, text: &str) -> Row {
    Row::Paragraph { became, stretches: vec![Stretch::Same(text.to_owned())] }
}

fn compared(was: &str, now: &str) -> Vec<Row> {
    let (old, new) = (Text::new(was), Text::new(now));
    let told = changes(&old, &new);
    let differs: Vec<usize> = (0..told.len()).filter(|at| told[*at].became != Became::Same).collect();
    let mut rows = Vec::new();
    for (at, one) in told.iter().enumerate() {
        let next = differs.partition_point(|other| *other + AROUND < at);
        if differs.get(next).is_none_or(|other| other.abs_diff(at) > AROUND) {
            if rows.last() != Some(&Row::Left) {
                rows.push(Row::Left);
            }
            continue;
        }
        rows.push(match one.became {
            Became::Same => plain(None, one.now),
            Became::Moved => plain(Some("history-moved-here"), one.now),
            Became::MovedAway => plain(Some("history-moved-away"), one.was),
            Became::Changed => tracked(None, one.was, one.now),
            Became::MovedAndChanged => tracked(Some("history-moved-here"), one.was, one.now),
            Became::Gone => tracked(Some("history-gone"), one.was, ""),
            Became::New => tracked(Some("history-new"), "", one.now),
        });
    }
    if differs.is_empty() { Vec::new() } else { rows }
}

fn tracked(became: Option<&'static str>, was: &str, now: &str) -> Row {
    let stretches = diff(was, now).into_iter().map(|piece| match piece {
        Piece::Same(words) => Stretch::Same(words.to_owned()),
        Piece::Out(words) | Piece::Away { words, .. } => Stretch::Out(words.to_owned()),
        Piece::In(words) | Piece::Here { words, .. } => Stretch::In(words.to_owned()),
    });
    Row::Paragraph { became, stretches: stretches.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAS: &str = "The pact\nIt was signed in 1987.\nNobody came to the quay.\nBoats wait.\nIt rained all day on the harbour, and the last ferry stayed at the quay until the morning.\nThe end.";

    #[test]
    fn what_changed_is_told_word_by_word_and_what_stays_is_left_out() {
        let rows = compared(WAS, &WAS.replace("1987", "1978"));
        assert_eq!(rows.last(), Some(&Row::Left));
        let changed = rows.iter().find_map(|row| match row {
            Row::Paragraph { stretches, .. } if stretches.len() > 1 => Some(stretches.clone()),
            _ => None,
        });
        let changed = changed.expect("a change");
        assert!(
            changed.contains(&Stretch::Out("1987".into())) && changed.contains(&Stretch::In("1978".into()))
        );
        assert!(compared(WAS, WAS).is_empty());
    }

    #[test]
    fn a_paragraph_that_was_moved_is_told_at_both_places() {
        let lines: Vec<&str> = WAS.lines().collect();
        let moved = [lines[0], lines[4], lines[1], lines[2], lines[3], lines[5]].join("\n");
        let told: Vec<_> = compared(WAS, &moved)
            .into_iter()
            .filter_map(|row| match row {
                Row::Paragraph { became, .. } => became,
                Row::Left => None,
            })
            .collect();
        assert_eq!(told, ["history-moved-here", "history-moved-away"]);
    }
}
