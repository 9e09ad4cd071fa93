//! What became of a passage that somebody wanted changed, told from both revisions.

use super::{Carried, Carry};
use crate::text::{CodePoints, Span};
use crate::verdict::{Verdict, reads_as, verdict};

impl Carry<'_> {
    /// The verdict on a passage of the old text, measured against what was suggested for it.
    ///
    /// Like [`verdict`](crate::verdict()), and it also sees what was put in right before or after a passage that itself
    /// stayed: a suggestion that only adds words is recognised too.
    #[must_use]
    pub fn verdict(&self, passage: Span, suggestions: &[&str]) -> Verdict {
        let carried = self.span(passage);
        let found = verdict(self.old.slice(passage), suggestions, &carried, self.new);
        match carried {
            Carried::Intact(to) => self.added(to, suggestions).unwrap_or(found),
            _ => found,
        }
    }

    /// The suggestion that the passage with the new words that touch it reads as.
    fn added(&self, to: Span, suggestions: &[&str]) -> Option<Verdict> {
        let (start, end) = (self.new.to_bytes(to.start).0, self.new.to_bytes(to.end).0);
        // Where the kept text before the passage ends, and where the kept text after it begins, in the new text.
        let inside = self.runs.iter().position(|run| run.new_end > start)?;
        let behind = self.runs.iter().rposition(|run| run.new < end)?;
        let before = match self.runs[inside] {
            run if run.new < start => start,
            _ => inside.checked_sub(1).map_or(0, |i| self.runs[i].new_end),
        };
        let after = match self.runs[behind] {
            run if run.new_end > end => end,
            _ => self.runs.get(behind + 1).map_or(self.new.as_str().len(), |run| run.new),
        };
        [(before, end), (start, after), (before, after)]
            .into_iter()
            .filter(|range| *range != (start, end))
            .find_map(|(from, to)| {
                let words = self.new.span_of(from, to);
                if words.len() > CodePoints(LONGEST) {
                    return None;
                }
                let which =
                    suggestions.iter().position(|suggestion| reads_as(self.new.slice(words), suggestion))?;
                Some(Verdict::FixedAsSuggested { which })
            })
    }
}

/// More than this much added is no longer read as a suggestion.
const LONGEST: usize = 20_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn told(old: &str, new: &str, passage: &str, suggestions: &[&str]) -> Verdict {
        let (old, new) = (Text::new(old), Text::new(new));
        let at = old.as_str().find(passage).unwrap_or_else(|| panic!("{passage:?} stands in the old text"));
        Carry::between(&old, &new).verdict(old.span_of(at, at + passage.len()), suggestions)
    }

    #[test]
    fn words_added_beside_the_passage_are_the_suggestion_taken_over() {
        let verdict = told(
            "He met the minister there.",
            "He met the former minister there.",
            "minister",
            &["former minister"],
        );
        assert_eq!(verdict, Verdict::FixedAsSuggested { which: 0 });
        let verdict =
            told("It is in Paris now.", "It is in Paris, Texas now.", "Paris", &["Rome", "Paris, Texas"]);
        assert_eq!(verdict, Verdict::FixedAsSuggested { which: 1 });
    }

    #[test]
    fn words_that_stood_there_before_are_no_fix() {
        let verdict = told(
            "He met the former minister there.",
            "He met the former minister there!",
            "minister",
            &["former minister"],
        );
        assert_eq!(verdict, Verdict::Unchanged);
    }

    #[test]
    fn other_words_added_leave_the_passage_unchanged() {
        let verdict = told(
            "He met the minister there.",
            "He met the late minister there.",
            "minister",
            &["former minister"],
        );
        assert_eq!(verdict, Verdict::Unchanged);
    }
}
