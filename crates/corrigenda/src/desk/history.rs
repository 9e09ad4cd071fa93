//! The history of an article as its page shows it: every kept revision, what changed from one to
//! the next, and which reports, verdicts and notices belong to which change.

use corrigenda_anchor::Text;

use super::drawn::{self, Ink, Stroke};
use super::marks::{notice_name, verdict_name};
use super::when::{Now, when};
use crate::article::changes::{Became, changes};
use crate::article::{Article, Listed, Origin, Revision, RevisionId, Site};
use crate::case::store::Fix;
use crate::case::{Case, CaseId};
use crate::clock::Timestamp;
use crate::language::{Message, Say, message};
use crate::notice::Notice;
use crate::notice::past::told_by;

/// Paragraphs that stay, shown on each side of one that does not.
const AROUND: usize = 1;
/// Revisions listed; the oldest beyond them are left to the export.
const LISTED: usize = 200;

/// What belongs to a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belongs {
    /// What, in a few words.
    pub said: String,
    /// Where it is told.
    pub href: String,
    /// It put something right.
    pub comes: bool,
}

/// A revision in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Which.
    pub revision_id: RevisionId,
    /// When it was seen first.
    pub at: Timestamp,
    /// When, for people.
    pub when: String,
    /// How it became known.
    pub how: String,
    /// The headline, where it is another than the one before.
    pub headline: Option<String>,
    /// What belongs to it.
    pub belongs: Vec<Belongs>,
    /// It is the one that is shown.
    pub shown: bool,
}

/// A paragraph of the comparison, or how many that stay are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Paragraphs that read as they did.
    Left(usize),
    /// A paragraph.
    Paragraph(Paragraph),
}

/// What became of a paragraph, beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It stands elsewhere now.
    MovedAway,
    /// It stood elsewhere.
    MovedHere,
    /// It is there no more.
    Gone,
    /// It was not there.
    New,
}

impl Mark {
    /// In a word or two.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Mark::MovedAway => "desk-history-moved-away",
            Mark::MovedHere => "desk-history-moved-here",
            Mark::Gone => "desk-history-gone",
            Mark::New => "desk-history-new",
        })
    }

    /// Whether it belongs to the later of the two texts.
    #[must_use]
    pub fn later(self) -> bool {
        matches!(self, Mark::MovedHere | Mark::New)
    }
}

/// A paragraph of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The class that colours it; may be empty.
    pub class: &'static str,
    /// What became of it, in a word; none where the strokes say it.
    pub mark: Option<Mark>,
    /// Both in one.
    pub both: Vec<Stroke>,
    /// As it read.
    pub was: Vec<Stroke>,
    /// As it reads.
    pub now: Vec<Stroke>,
}

/// The history as it is drawn.
pub struct HistoryPage {
    /// The article.
    pub article: Article,
    /// Headline, or the address.
    pub title: String,
    /// The revisions, the newest first.
    pub moments: Vec<Moment>,
    /// Older ones that are not listed.
    pub older: usize,
    /// When the earlier of the two was seen; none where there is but one.
    pub before: Option<String>,
    /// When the later of the two was seen.
    pub after: String,
    /// The comparison; the whole text where there is nothing to compare with.
    pub rows: Vec<Row>,
    /// Paragraphs that are not as they were.
    pub changed: usize,
    /// The two stand side by side.
    pub side: bool,
    /// The earlier one, where it is not the one before.
    pub from: Option<RevisionId>,
    /// The later one.
    pub at: RevisionId,
}

/// Everything a history is drawn from.
pub struct Gathered {
    /// The article.
    pub article: Article,
    /// Its site.
    pub site: Site,
    /// Every revision, the newest first.
    pub listed: Vec<Listed>,
    /// The later of the two that are compared.
    pub later: Revision,
    /// The earlier, if there is one.
    pub earlier: Option<Revision>,
    /// It is not the one before.
    pub from: Option<RevisionId>,
    /// The cases this editor may see.
    pub cases: Vec<Case>,
    /// What was published.
    pub notices: Vec<Notice>,
    /// What was seen to be put right.
    pub fixes: Vec<Fix>,
}

/// Draws a history.
#[must_use]
pub fn history_page(gathered: Gathered, side: bool, now: &Now) -> HistoryPage {
    let Gathered { article, listed, later, earlier, from, .. } = &gathered;
    let (rows, changed) = match earlier {
        Some(earlier) => compared(&earlier.text, &later.text),
        None => (later.text.lines().map(|line| Row::Paragraph(whole(line))).collect(), 0),
    };
    let moments = listed.iter().take(LISTED).enumerate();
    let moments = moments.map(|(at, one)| moment(&gathered, at, one, now)).collect();
    HistoryPage {
        title: if article.title.is_empty() { article.url.clone() } else { article.title.clone() },
        moments,
        older: listed.len().saturating_sub(LISTED),
        before: earlier.as_ref().map(|earlier| when(earlier.seen_at, now)),
        after: when(later.seen_at, now),
        rows,
        changed,
        side,
        from: *from,
        at: later.revision_id,
        article: gathered.article,
    }
}

fn moment(gathered: &Gathered, at: usize, one: &Listed, now: &Now) -> Moment {
    let before = gathered.listed.get(at + 1);
    let headline = before.is_none_or(|before| before.title != one.title) && !one.title.is_empty();
    Moment {
        revision_id: one.revision_id,
        at: one.seen_at,
        when: when(one.seen_at, now),
        how: match one.origin {
            Origin::Fetched => now.say.t("desk-history-fetched"),
            Origin::Pushed => now.say.t("desk-history-pushed"),
        },
        headline: headline.then(|| one.title.clone()),
        belongs: belongs(gathered, one, now.say),
        shown: one.revision_id == gathered.later.revision_id,
    }
}

/// What belongs to a revision: the fixes it brought, the notices that tell of them, and the readers who wrote
/// about it.
fn belongs(gathered: &Gathered, one: &Listed, say: Say) -> Vec<Belongs> {
    let of_case = |case_id: CaseId| format!("/desk/cases/{case_id}");
    let mut out = Vec::new();
    for fix in gathered.fixes.iter().filter(|fix| fix.revision_id == one.revision_id) {
        // One that this editor may not see is not told of.
        if gathered.cases.iter().any(|case| case.case_id == fix.case_id) {
            let said = message("desk-history-case")
                .with("case", fix.case_id.to_string())
                .with("verdict", verdict_name(fix.verdict));
            out.push(Belongs { said: say.message(said), href: of_case(fix.case_id), comes: true });
        }
    }
    for notice in &gathered.notices {
        if told_by(notice, &gathered.fixes, &gathered.listed) == Some(one.revision_id) {
            let said = say.message(message("desk-history-notice").with("kind", notice_name(notice.kind)));
            let href = format!("/{}/corrections/{}", gathered.site.key, notice.slug);
            out.push(Belongs { said, href, comes: true });
        }
    }
    for case in gathered.cases.iter().filter(|case| case.first_revision_id == Some(one.revision_id)) {
        let said =
            message("desk-history-wrote").with("case", case.case_id.to_string()).with("n", case.readers);
        let said = say.message(said);
        out.push(Belongs { said, href: of_case(case.case_id), comes: false });
    }
    out
}

fn whole(line: &str) -> Paragraph {
    let text = drawn::change(line, None);
    Paragraph { class: "", mark: None, both: text.clone(), was: text.clone(), now: text }
}

/// The comparison, with what stays left out but for what stands around a change; also how many
/// paragraphs are not as they were.
fn compared(was: &str, now: &str) -> (Vec<Row>, usize) {
    let (old, new) = (Text::new(was), Text::new(now));
    let told = changes(&old, &new);
    let differs: Vec<usize> = (0..told.len()).filter(|at| told[*at].became != Became::Same).collect();
    let near = |at: usize| {
        let next = differs.partition_point(|other| *other + AROUND < at);
        differs.get(next).is_some_and(|other| other.abs_diff(at) <= AROUND)
    };
    let mut rows = Vec::new();
    for (at, one) in told.iter().enumerate() {
        if near(at) {
            rows.push(Row::Paragraph(paragraph(one.became, one.was, one.now)));
        } else if let Some(Row::Left(count)) = rows.last_mut() {
            *count += 1;
        } else {
            rows.push(Row::Left(1));
        }
    }
    (rows, differs.len())
}

fn paragraph(became: Became, was: &str, now: &str) -> Paragraph {
    let (class, mark) = match became {
        Became::Same => ("stays", None),
        Became::Changed => ("", None),
        Became::MovedAway => ("moved away", Some(Mark::MovedAway)),
        Became::Moved | Became::MovedAndChanged => ("moved", Some(Mark::MovedHere)),
        Became::Gone => ("", Some(Mark::Gone)),
        Became::New => ("", Some(Mark::New)),
    };
    let both = match became {
        Became::MovedAway => drawn::change(&drawn::beginning(was, 80), None),
        Became::Moved | Became::Same => drawn::change(now, None),
        _ => drawn::change(was, Some(now)),
    };
    let without = |ink: Ink| both.iter().filter(|stroke| stroke.ink != ink).cloned().collect();
    let (was, now) = match became {
        Became::MovedAway => (both.clone(), Vec::new()),
        Became::Moved => (Vec::new(), both.clone()),
        _ => (without(Ink::In), without(Ink::Out)),
    };
    Paragraph { class, mark, both, was, now }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_left_out_but_for_what_stands_around_a_change() {
        let page: Vec<String> =
            (1..=9).map(|n| format!("Paragraph {n} tells of the {n}00 boats of year {n}.")).collect();
        let was = page.join("\n");
        let now = was.replace("the 500 boats", "the 501 boats");
        let (rows, changed) = compared(&was, &now);
        assert_eq!(changed, 1);
        let lefts: Vec<usize> = rows
            .iter()
            .map(|row| match row {
                Row::Left(count) => *count,
                Row::Paragraph(_) => 0,
            })
            .collect();
        assert_eq!(lefts, [3, 0, 0, 0, 3]);
        let Row::Paragraph(middle) = &rows[2] else { panic!("a paragraph") };
        assert!(middle.was.iter().any(|stroke| stroke.ink == Ink::Out));
        assert!(middle.now.iter().all(|stroke| stroke.ink != Ink::Out));
        assert_eq!(compared(&was, &was), (vec![Row::Left(9)], 0));
    }

    #[test]
    fn a_paragraph_that_moved_is_told_at_both_places() {
        let page =
            ["One boat left the harbour.", "Two boats came back at noon.", "Three stayed out all night."];
        let (rows, changed) = compared(&page.join("\n"), &[page[2], page[0], page[1]].join("\n"));
        assert_eq!(changed, 2);
        let marks: Vec<Option<Mark>> = rows
            .iter()
            .filter_map(|row| match row {
                Row::Paragraph(one) => Some(one.mark),
                Row::Left(_) => None,
            })
            .collect();
        assert_eq!(marks, [Some(Mark::MovedHere), None, None, Some(Mark::MovedAway)]);
    }
}
