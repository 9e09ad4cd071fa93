//! What became of a passage, measured against what readers suggested for it.

use crate::carry::{Carried, in_word};
use crate::text::{CodePoints, Span, Text, fold, same_words};

/// What the published page shows of a passage that somebody wanted changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It now reads as one of the suggestions does.
    FixedAsSuggested {
        /// Which of the suggestions, counted from 0.
        which: usize,
    },
    /// It was changed, but not as suggested.
    FixedOtherwise,
    /// It reads as it did, typography aside.
    Unchanged,
    /// It is gone, and nothing stands in its place.
    Removed,
    /// It cannot be told.
    CannotTell,
}

/// Compares what became of `passage` with what was suggested for it.
///
/// Typography is forgiven (see [`fold`]); a letter, a digit or a name never is. An empty suggestion asks
/// for the passage to be removed. Of a passage that stayed while words were added beside it this cannot see the words;
/// [`Carry::verdict`](crate::Carry::verdict) can.
#[must_use]
pub fn verdict(passage: &str, suggestions: &[&str], carried: &Carried, new: &Text<'_>) -> Verdict {
    let suggested = |words: &str| suggestions.iter().position(|suggestion| reads_as(words, suggestion));
    match *carried {
        Carried::CannotTell => Verdict::CannotTell,
        Carried::Intact(_) | Carried::Moved { changed: false, .. } => Verdict::Unchanged,
        Carried::Gone => suggested("").map_or(Verdict::Removed, |which| Verdict::FixedAsSuggested { which }),
        Carried::Changed { to, .. } | Carried::Moved { to, changed: true } | Carried::Replaced { by: to } => {
            if reads_as(new.slice(to), passage) {
                return Verdict::Unchanged;
            }
            suggested(new.slice(to))
                .or_else(|| suggestions.iter().position(|words| stands_around(words, to, new)))
                .map_or(Verdict::FixedOtherwise, |which| Verdict::FixedAsSuggested { which })
        }
    }
}

/// Whether words read as a suggestion does, typography aside.
pub(crate) fn reads_as(words: &str, suggestion: &str) -> bool {
    same_words(words, suggestion)
}

/// Whether the suggestion stands on the page, between words, so that it covers all that was changed.
fn stands_around(suggestion: &str, changed: Span, new: &Text<'_>) -> bool {
    let needle = fold(suggestion);
    let needle = needle.as_str().trim_matches(' ');
    if needle.is_empty() {
        return false;
    }
    let reach = CodePoints(suggestion.chars().count() + 1);
    let window = Span::new(changed.start.saturating_sub(reach), changed.end + reach);
    let page = fold(new.slice(window));
    let from = page.to_folded(changed.start - window.start).0;
    let to = page.to_folded(changed.end - window.start).0;
    let free = |inner: Option<char>, outer: Option<char>| {
        !(inner.is_some_and(in_word) && outer.is_some_and(in_word))
    };
    page.as_str().match_indices(needle).any(|(at, _)| {
        let end = at + needle.len();
        let (before, after) = (&page.as_str()[..at], &page.as_str()[end..]);
        at <= from
            && to <= end
            && free(needle.chars().next(), before.chars().next_back())
            && free(needle.chars().next_back(), after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carry::Carry;

    fn told(old: &str, new: &str, passage: &str, suggestions: &[&str]) -> Verdict {
        let (old, new) = (Text::new(old), Text::new(new));
        let at = old.as_str().find(passage).unwrap_or_else(|| panic!("{passage:?} stands in the old text"));
        let span = old.span_of(at, at + passage.len());
        verdict(passage, suggestions, &Carry::between(&old, &new).span(span), &new)
    }

    #[test]
    fn a_suggestion_taken_over_is_named_by_its_number() {
        let verdict =
            told("It cost 40 euros then.", "It cost 45 euros then.", "40 euros", &["50 euros", "45 euros"]);
        assert_eq!(verdict, Verdict::FixedAsSuggested { which: 1 });
    }

    #[test]
    fn a_wrong_digit_is_not_the_suggestion() {
        assert_eq!(told("in 1984 he", "in 1986 he", "in 1984", &["in 1985"]), Verdict::FixedOtherwise);
    }

    #[test]
    fn curly_quotes_are_no_change() {
        assert_eq!(told("a \"fine\" day", "a “fine” day", "\"fine\"", &["“good”"]), Verdict::Unchanged);
    }

    #[test]
    fn the_same_page_is_unchanged() {
        assert_eq!(told("a fine day", "a fine day", "fine", &["good"]), Verdict::Unchanged);
    }

    #[test]
    fn a_removed_passage_is_removed_and_was_perhaps_wanted_so() {
        let (old, new) = ("First one. Second one here. Third one.", "First one. Third one.");
        assert_eq!(told(old, new, "Second one here. ", &["Another"]), Verdict::Removed);
        assert_eq!(told(old, new, "Second one here. ", &[""]), Verdict::FixedAsSuggested { which: 0 });
    }
}
