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
use crate::case::store::Fix;
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
    /// The notices that belong to it: kind and address within the site.
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

/// The change that a notice tells of: that which put its case right, the last before it was published or else
/// the first after; where none was seen, what was the newest text when it came out.
#[must_use]
pub fn told_by(notice: &Notice, fixes: &[Fix], listed: &[Listed]) -> Option<RevisionId> {
    let kept = |fix: &&Fix| {
        fix.case_id == notice.case_id && listed.iter().any(|one| one.revision_id == fix.revision_id)
    };
    let own: Vec<&Fix> = fixes.iter().filter(kept).collect();
    let before = own.iter().rev().find(|fix| fix.at <= notice.published_at);
    if let Some(fix) = before.or(own.first()) {
        return Some(fix.revision_id);
    }
    let newest = listed.iter().find(|one| one.seen_at <= notice.published_at);
    newest.map(|one| one.revision_id)
}

/// The history with what changed from `earlier` to `later`.
#[must_use]
pub fn past(
    article: Article,
    listed: &[Listed],
    (notices, fixes): (&[Notice], &[Fix]),
    later: &Revision,
    earlier: Option<&Revision>,
) -> Past {
    let moment = |one: &Listed| {
        let of_it = |notice: &&Notice| told_by(notice, fixes, listed) == Some(one.revision_id);
        let notices = notices.iter().filter(of_it).map(|notice| (notice.kind, notice.slug.clone())).collect();
        let shown = one.revision_id == later.revision_id;
        Moment { revision_id: one.revision_id, at: one.seen_at, notices, shown }
    };
    let rows = match earlier {
        Some(earlier) => compared(&earlier.text, &later.text),
        None => later.text.lines().map(|line| plain(None, line)).collect(),
    };
    Past {
        article,
        moments: listed.iter().take(LISTED).map(moment).collect(),
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
    use corrigenda_anchor::Quote;

    use super::*;
    use crate::article::{ArticleId, Origin, SiteId};
    use crate::case::{CaseId, Verdict};
    use crate::notice::NoticeId;

    #[test]
    fn a_notice_belongs_to_the_change_that_put_its_case_right() {
        let listed: Vec<Listed> = [(30, 300), (20, 200), (10, 100)]
            .map(|(id, at)| Listed {
                revision_id: RevisionId(id),
                title: String::new(),
                origin: Origin::Fetched,
                seen_at: Timestamp(at),
            })
            .into();
        let notice = |published_at: i64| Notice {
            notice_id: NoticeId(1),
            site_id: SiteId(1),
            article_id: ArticleId(1),
            case_id: CaseId(7),
            kind: NoticeKind::Correction,
            slug: "pact".into(),
            text: String::new(),
            was: String::new(),
            now: String::new(),
            quote: Quote::new("in 1978"),
            published_at: Timestamp(published_at),
            amended_at: None,
            withdrawn_at: None,
        };
        let fix = |case_id: i64, at: i64, revision_id: i64| Fix {
            case_id: CaseId(case_id),
            at: Timestamp(at),
            verdict: Verdict::FixedAsSuggested,
            revision_id: RevisionId(revision_id),
        };
        let belongs = |at: i64, fixes: &[Fix]| told_by(&notice(at), fixes, &listed).map(|id| id.0);
        assert_eq!(belongs(350, &[fix(7, 200, 20)]), Some(20), "though another text came before it was out");
        assert_eq!(belongs(150, &[fix(7, 200, 20)]), Some(20), "it came out before the page was changed");
        assert_eq!(belongs(250, &[fix(7, 200, 20), fix(7, 300, 30)]), Some(20));
        assert_eq!(belongs(350, &[fix(8, 200, 20)]), Some(30), "that was another case");
        assert_eq!(belongs(350, &[fix(7, 90, 9)]), Some(30), "that text is kept no more");
        assert_eq!(belongs(50, &[]), None);
    }

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
