//! What the page shows of a passage, between the revision in which it stood and the newest. Pure.
//!
//! The engine carries the passage and compares words; the rules here say when that may be believed.
//! A page that was replaced by something else, or lost the whole stretch around the passage, has
//! not been put right: it cannot be told.

use corrigenda_anchor::{self as anchor, Carried, Carry, CodePoints, Folded, Quote, Span, Text, fold};

use super::Verdict;

/// How much of the old page must be left, of its visible text, for what is gone to mean anything.
const LEFT: f32 = 0.25;
/// How much of it must be left where the passage stood at one of its ends: what cuts a page short,
/// cuts off its end.
const LEFT_OF_AN_END: f32 = 0.6;
/// How much must be left of all that stood before or after, where what stood right there is gone
/// too: a section was taken out.
const LEFT_BEYOND: f32 = 0.5;
/// How far around a passage its surroundings are looked for when it is gone.
const AROUND: CodePoints = CodePoints(400);
/// Surroundings shorter than this say nothing.
const TELLING: usize = 24;
/// How much of the text right beside a passage tells that a wording was put in there.
const BESIDE: CodePoints = CodePoints(16);

/// What became of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What the page shows.
    pub verdict: Verdict,
    /// Where the passage stands in the new revision, if it reads as it did.
    pub stands: Option<Span>,
    /// Which of the suggestions it reads as, where it was fixed as suggested.
    pub which: Option<usize>,
}

impl Judged {
    const CANNOT_TELL: Judged = Judged { verdict: Verdict::CannotTell, stands: None, which: None };

    /// It stands there as it did.
    #[must_use]
    pub fn unchanged(stands: Option<Span>) -> Judged {
        Judged { verdict: Verdict::Unchanged, stands, which: None }
    }

    fn as_suggested(which: usize) -> Judged {
        Judged { verdict: Verdict::FixedAsSuggested, stands: None, which: Some(which) }
    }
}

/// Two revisions, compared once for all passages of the older one.
pub struct Comparison<'t> {
    old: &'t Text<'t>,
    carry: Carry<'t>,
    /// Both texts without their typography.
    folded: (Folded, Folded),
    /// The share of the old page's visible text that is left.
    left: f32,
}

impl<'t> Comparison<'t> {
    /// Compares two revisions.
    #[must_use]
    pub fn between(old: &'t Text<'t>, new: &'t Text<'t>) -> Comparison<'t> {
        let carry = Carry::between(old, new);
        let left = left(old, &carry);
        Comparison { old, carry, folded: (fold(old.as_str()), fold(new.as_str())), left }
    }

    /// The map between the two.
    #[must_use]
    pub fn carry(&self) -> &Carry<'t> {
        &self.carry
    }

    /// What became of the passage at `span` of the old revision. `quote` is the passage in its
    /// context; `suggestions` are wordings for all of it, empty where it should go.
    #[must_use]
    pub fn verdict_for(&self, span: Span, quote: &Quote, suggestions: &[&str]) -> Judged {
        let carried = self.carry.span(span);
        let told = self.carry.verdict(span, suggestions);
        match told {
            anchor::Verdict::CannotTell => return Judged::CANNOT_TELL,
            _ if self.left < LEFT && told != anchor::Verdict::Unchanged => return Judged::CANNOT_TELL,
            anchor::Verdict::FixedAsSuggested { which } if !suggestions[which].trim().is_empty() => {
                return Judged::as_suggested(which);
            }
            _ => {}
        }
        if let Some(which) = self.put_in(span, suggestions) {
            return Judged::as_suggested(which);
        }
        match told {
            anchor::Verdict::Unchanged => Judged::unchanged(stands(&carried)),
            // The words are gone from their place: only a page that still has their surroundings,
            // and not the words between them elsewhere, was changed on purpose.
            gone => match self.found_elsewhere(quote) {
                Some(at) => Judged::unchanged(Some(at)),
                None if matches!(carried, Carried::Gone | Carried::Replaced { .. })
                    && !self.surroundings_left(span) =>
                {
                    Judged::CANNOT_TELL
                }
                None => {
                    let which = match gone {
                        anchor::Verdict::FixedAsSuggested { which } => Some(which),
                        _ => None,
                    };
                    Judged { verdict: named(gone), stands: None, which }
                }
            },
        }
    }

    /// Which of the wordings now stands, once, between what stood around the passage, and did
    /// not before. This sees what an alignment of the two texts need not: which of two equal commas
    /// is the new one, or a fix beside other edits.
    fn put_in(&self, span: Span, suggestions: &[&str]) -> Option<usize> {
        let before = Span::new(span.start.saturating_sub(BESIDE), span.start);
        let after = Span::new(span.end, (span.end + BESIDE).min(self.old.len()));
        let (before, after) = (fold(self.old.slice(before)), fold(self.old.slice(after)));
        if visible(before.as_str()) + visible(after.as_str()) < BESIDE.0 {
            return None;
        }
        suggestions.iter().map(|words| fold(words)).position(|words| {
            let words = words.as_str().trim_matches(' ');
            let now = [before.as_str(), words, after.as_str()].concat();
            let mut places = self.folded.1.as_str().match_indices(&now);
            !words.is_empty()
                && places.next().is_some()
                && places.next().is_none()
                && !self.folded.0.as_str().contains(&now)
        })
    }

    /// The passage with its whole context, somewhere in the new text: it was moved with it.
    fn found_elsewhere(&self, quote: &Quote) -> Option<Span> {
        if quote.prefix.trim().is_empty() && quote.suffix.trim().is_empty() {
            return None;
        }
        let page = &self.folded.1;
        let (prefix, exact, suffix) = (fold(&quote.prefix), fold(&quote.exact), fold(&quote.suffix));
        let words = [prefix.as_str(), exact.as_str(), suffix.as_str()].concat();
        let mut places = page.as_str().match_indices(&words);
        let (at, _) = places.next()?;
        if places.next().is_some() {
            return None;
        }
        let start = at + prefix.as_str().len();
        Some(page.unfold(anchor::Bytes(start), anchor::Bytes(start + exact.as_str().len())))
    }

    /// Whether what stood before and after is still there: right beside it, or else most of what
    /// stood on that side at all.
    fn surroundings_left(&self, span: Span) -> bool {
        let near = [
            Span::new(span.start.saturating_sub(AROUND), span.start),
            Span::new(span.end, (span.end + AROUND).min(self.old.len())),
        ];
        let far = [Span::new(CodePoints(0), span.start), Span::new(span.end, self.old.len())];
        let telling = |side: &Span| visible(self.old.slice(*side)) >= TELLING;
        match near.map(|side| telling(&side)) {
            // A text of hardly more than the passage: what is left of the page was weighed already.
            [false, false] => true,
            [true, true] => {
                (0..2).all(|side| self.alive(near[side]) >= LEFT || self.alive(far[side]) >= LEFT_BEYOND)
            }
            [before, _] => self.left >= LEFT_OF_AN_END && self.alive(near[usize::from(!before)]) >= LEFT,
        }
    }

    /// How much of a stretch is left, block by block: a block may have changed whole.
    fn alive(&self, side: Span) -> f32 {
        let blocks = self.old.blocks().filter_map(|block| {
            let part = Span::new(block.start.max(side.start), block.end.min(side.end));
            (block.overlaps(side) && !part.is_empty()).then_some(part)
        });
        let (mut all, mut kept) = (0.0, 0.0);
        for part in blocks {
            let weight = visible(self.old.slice(part)) as f32;
            all += weight;
            kept += weight * share(self.carry.span(part));
        }
        if all == 0.0 { 1.0 } else { kept / all }
    }
}

fn stands(carried: &Carried) -> Option<Span> {
    match *carried {
        Carried::Intact(to)
        | Carried::Changed { to, .. }
        | Carried::Moved { to, .. }
        | Carried::Replaced { by: to } => Some(to),
        Carried::Gone | Carried::CannotTell => None,
    }
}

fn named(verdict: anchor::Verdict) -> Verdict {
    match verdict {
        anchor::Verdict::FixedAsSuggested { .. } => Verdict::FixedAsSuggested,
        anchor::Verdict::FixedOtherwise => Verdict::FixedOtherwise,
        anchor::Verdict::Unchanged => Verdict::Unchanged,
        anchor::Verdict::Removed => Verdict::Removed,
        anchor::Verdict::CannotTell => Verdict::CannotTell,
    }
}

/// The share of the old text's visible characters that is left in the new one.
fn left(old: &Text<'_>, carry: &Carry<'_>) -> f32 {
    let (mut all, mut kept) = (0.0, 0.0);
    for block in old.blocks() {
        let weight = visible(old.slice(block)) as f32;
        all += weight;
        if weight > 0.0 {
            kept += weight * share(carry.span(block));
        }
    }
    if all == 0.0 { 0.0 } else { kept / all }
}

fn share(carried: Carried) -> f32 {
    match carried {
        Carried::Intact(_) | Carried::Moved { .. } => 1.0,
        Carried::Changed { kept, .. } => kept,
        Carried::Replaced { .. } | Carried::Gone | Carried::CannotTell => 0.0,
    }
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anchor::describe;

    const PAGE: &str = "Envoys agree the outline of a pact\nThe paper sets a shared season for the Middle Bank.\n\
        Both delegations worked from the Treaty of Lisk, which was signed by the two governments in 1987 and \
        renewed twice since, and which gives each fleet the right to shelter.\n“We have agreed how to count \
        fish,” said Tomas Verhale, who leads the Varland side.\nA later session has no date yet.";
    const PASSAGE: &str = "which was signed by the two governments in 1987";
    const RIGHT: &str = "which was signed by the two governments in 1978";

    fn judged(page: &str, passage: &str, new: &str, suggestions: &[&str]) -> Judged {
        let (old, new) = (Text::new(page), Text::new(new));
        let start = page[..page.find(passage).expect("the passage stands on the page")].chars().count();
        let span = Span::new(CodePoints(start), CodePoints(start + passage.chars().count()));
        let quote = describe(&old, span).quote;
        Comparison::between(&old, &new).verdict_for(span, &quote, suggestions)
    }

    fn verdict(new: &str) -> Verdict {
        judged(PAGE, PASSAGE, new, &[RIGHT, ""]).verdict
    }

    #[test]
    fn each_outcome_has_its_verdict() {
        assert_eq!(verdict(PAGE), Verdict::Unchanged);
        assert_eq!(verdict(&PAGE.replace("1987", "1978")), Verdict::FixedAsSuggested);
        assert_eq!(verdict(&PAGE.replace("in 1987", "in the seventies")), Verdict::FixedOtherwise);
        let said = "“We have agreed how to count fish,” said Tomas Verhale, who leads the Varland side.";
        let without = PAGE.replace(&format!("\n{said}"), "");
        assert_eq!(judged(PAGE, said, &without, &["“Fish!”"]).verdict, Verdict::Removed);
    }

    #[test]
    fn a_new_line_above_moves_the_passage_and_changes_nothing() {
        let new = format!("Updated\n{PAGE}");
        let judged = judged(PAGE, PASSAGE, &new, &[RIGHT]);
        assert_eq!(judged.verdict, Verdict::Unchanged);
        let text = Text::new(new.as_str());
        assert_eq!(judged.stands.map(|at| text.slice(at).to_owned()).as_deref(), Some(PASSAGE));
    }

    #[test]
    fn an_error_page_fixes_nothing() {
        for page in [
            "Something went wrong\nPlease try again later.",
            "404\nThe page you look for is not here. Go to the front page.",
            "Sign in to read on\nYou have read your three articles of this month.",
            "",
        ] {
            assert_eq!(verdict(page), Verdict::CannotTell, "{page:?}");
        }
    }

    #[test]
    fn a_page_cut_short_before_the_passage_has_not_removed_it() {
        let teaser: String = PAGE.lines().take(2).collect::<Vec<_>>().join("\n");
        assert_eq!(verdict(&teaser), Verdict::CannotTell);
        assert_eq!(
            verdict(&format!("{teaser}\nSubscribe to read the rest of this article.")),
            Verdict::CannotTell
        );
    }

    #[test]
    fn a_longer_page_cut_short_before_the_passage_has_not_removed_it_either() {
        let paragraph =
            |n: usize| format!("Paragraph {n} tells of the {n}00 boats that left the harbour in year {n}.");
        let page: Vec<String> = (1..=12).map(paragraph).collect();
        let teaser = format!("{}\nSubscribe to read the rest of this article.", page[..8].join("\n"));
        let near_the_end = "the 1000 boats that left the harbour";
        assert_eq!(judged(&page.join("\n"), near_the_end, &teaser, &[""]).verdict, Verdict::CannotTell);
        let without: Vec<&str> =
            page.iter().map(String::as_str).filter(|line| !line.contains("the 1000 boats")).collect();
        assert_eq!(judged(&page.join("\n"), &page[9], &without.join("\n"), &["x"]).verdict, Verdict::Removed);
    }

    #[test]
    fn of_three_equal_sentences_only_the_reported_one_counts() {
        let page = "On Monday the gate was shut.\nIt rained all day.\nOn Tuesday the gate was shut.\n\
            It rained all day.\nOn Wednesday the gate was shut.\nIt rained all day.";
        let middle = "Tuesday the gate was shut.\nIt rained all day.";
        let other = page.replacen("It rained all day.", "It snowed all day.", 1);
        assert_eq!(judged(page, middle, &other, &[]).verdict, Verdict::Unchanged);
        let fixed = page.replace(middle, "Tuesday the gate was shut.\nIt snowed all day.");
        let wanted = ["Tuesday the gate was shut.\nIt snowed all day."];
        assert_eq!(judged(page, middle, &fixed, &wanted).verdict, Verdict::FixedAsSuggested);
    }

    #[test]
    fn a_wish_for_removal_is_fixed_as_suggested_when_the_words_go() {
        let last = "A later session has no date yet.";
        let judged = judged(PAGE, last, &PAGE.replace(&format!("\n{last}"), ""), &["It has a date.", ""]);
        assert_eq!(judged.verdict, Verdict::FixedAsSuggested);
    }

    #[test]
    fn typography_is_no_change() {
        let new = PAGE.replace(['“', '”'], "\"").replace("Treaty of Lisk", "Treaty of\u{a0}Lisk");
        assert_eq!(verdict(&new), Verdict::Unchanged);
    }
}
