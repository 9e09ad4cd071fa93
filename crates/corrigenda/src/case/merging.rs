//! Which reports are about the same error: same article, overlapping passages, compatible intent.

use corrigenda_anchor::{CodePoints, Quote, Span, fold};

use super::{Case, Lane, State};
use crate::article::{Place, RevisionId};

/// A passage longer than this…
const SPRAWLING: CodePoints = CodePoints(600);
/// … and so many times as long as the other is about the article, not about those words.
const TIMES: usize = 10;
/// How far a passage may grow so that one case holds what a reader changed beside it.
pub(super) const WIDEST: CodePoints = CodePoints(300);

/// A report as far as it matters for joining.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming<'a> {
    /// The passage as the reader had it.
    pub quote: &'a Quote,
    /// Where it was found.
    pub place: Place,
    /// In which revision.
    pub revision_id: Option<RevisionId>,
    /// Where in that revision.
    pub span: Option<Span>,
    /// The stretch of the revision that the suggestion changes; `None` without a suggestion.
    pub changes: Option<Span>,
    /// The lane it would open a case in.
    pub lane: Lane,
}

/// How a report joins a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Its words overlap the passage, or are the same where one of the two stands nowhere.
    Inside,
    /// It changes words beside the passage: the passage grows to this stretch of the revision.
    Widened(Span),
}

/// The case that a report joins, if there is one: that with the largest common stretch, then the
/// oldest. `text` is the text the spans count in.
#[must_use]
pub fn choose<'c>(report: &Incoming<'_>, cases: &'c [Case], text: &str) -> Option<(&'c Case, Fit)> {
    cases
        .iter()
        .filter_map(|case| fit(report, case, text).map(|fit| (case, fit)))
        .max_by_key(|(case, _)| (common(report.span, case.span), std::cmp::Reverse(case.case_id)))
}

fn common(a: Option<Span>, b: Option<Span>) -> usize {
    let both = a.zip(b).map(|(a, b)| a.end.min(b.end).0.saturating_sub(a.start.max(b.start).0));
    both.unwrap_or(0)
}

/// Whether, and how, a report joins this case.
#[must_use]
pub fn fit(report: &Incoming<'_>, case: &Case, text: &str) -> Option<Fit> {
    let alive = matches!(case.state, State::Open | State::Accepted | State::Held | State::Aside);
    if !alive || (case.lane == Lane::Legal) != (report.lane == Lane::Legal) {
        return None;
    }
    match (report.span, case.span) {
        (Some(mine), Some(theirs)) => {
            let same_text = report.place == case.place && report.revision_id == case.revision_id;
            if !same_text || !mine.overlaps(theirs) || sprawls(mine, theirs) {
                return None;
            }
            beside(report, case, theirs, text)
        }
        (None, Some(_)) if report.place == Place::InArticle => None,
        _ => same_quote(report.quote, &case.quote).then_some(Fit::Inside),
    }
}

/// One is about a few words, the other about a whole stretch of the article.
pub(super) fn sprawls(a: Span, b: Span) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    long > SPRAWLING && long.0 > short.0.saturating_mul(TIMES)
}

fn beside(report: &Incoming<'_>, case: &Case, passage: Span, text: &str) -> Option<Fit> {
    let Some(changes) = report.changes.filter(|changes| !passage.contains(*changes)) else {
        return Some(Fit::Inside);
    };
    let wide = Span::new(passage.start.min(changes.start), passage.end.max(changes.end));
    let near = wide.len() <= passage.len() + WIDEST;
    let one_block = !text.chars().skip(wide.start.0).take(wide.len().0).any(|c| c == '\n');
    // The words of a case that was decided are settled: they take in nothing more.
    (near && one_block && case.state.undecided()).then_some(Fit::Widened(wide))
}

/// The same words between contexts that do not contradict each other: how passages are told apart
/// when one of them stands nowhere.
#[must_use]
pub fn same_quote(a: &Quote, b: &Quote) -> bool {
    let same = |words: &str| fold(words).as_str().trim_matches(' ').to_owned();
    let exact = same(&a.exact);
    if exact.is_empty() || exact != same(&b.exact) {
        return false;
    }
    let (before, after) = ((same(&a.prefix), same(&b.prefix)), (same(&a.suffix), same(&b.suffix)));
    let ends = |x: &str, y: &str| x.ends_with(y) || y.ends_with(x);
    let begins = |x: &str, y: &str| x.starts_with(y) || y.starts_with(x);
    ends(&before.0, &before.1) && begins(&after.0, &after.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::tests::a_case;

    const TEXT: &str = "It was signed in 1987 and renewed twice since.\nIt rains. It rains. It rains.";

    fn span_of(words: &str) -> Span {
        let at = TEXT.find(words).map(CodePoints).unwrap_or_default();
        Span::new(at, at + CodePoints(words.len()))
    }

    fn case(words: &str) -> Case {
        Case { quote: Quote::new(words), span: Some(span_of(words)), ..a_case() }
    }

    fn report<'a>(quote: &'a Quote, changes: Option<&str>) -> Incoming<'a> {
        Incoming {
            quote,
            place: Place::InArticle,
            revision_id: a_case().revision_id,
            span: Some(span_of(&quote.exact)),
            changes: changes.map(span_of),
            lane: Lane::Correction,
        }
    }

    #[test]
    fn overlapping_words_are_one_error_and_words_that_only_touch_are_two() {
        let quote = Quote::new("1987 and renewed");
        assert_eq!(fit(&report(&quote, Some("1987")), &case("signed in 1987"), TEXT), Some(Fit::Inside));
        let quote = Quote::new(" and renewed");
        assert_eq!(fit(&report(&quote, None), &case("signed in 1987"), TEXT), None);
    }

    #[test]
    fn a_change_beside_the_passage_widens_it_within_its_paragraph() {
        let quote = Quote::new("1987 and renewed twice");
        let wide = fit(&report(&quote, Some("twice")), &case("signed in 1987"), TEXT);
        assert_eq!(wide, Some(Fit::Widened(span_of("signed in 1987 and renewed twice"))));
        let quote = Quote::new("twice since.\nIt rains.");
        assert_eq!(fit(&report(&quote, Some("It rains.")), &case("twice since"), TEXT), None);
    }

    #[test]
    fn a_decided_wording_takes_nothing_more_in() {
        let accepted = Case { state: State::Accepted, ..case("signed in 1987") };
        let quote = Quote::new("1987 and renewed twice");
        assert_eq!(fit(&report(&quote, Some("1987")), &accepted, TEXT), Some(Fit::Inside));
        assert_eq!(fit(&report(&quote, Some("twice")), &accepted, TEXT), None);
        let fixed = Case { state: State::Fixed, ..accepted };
        assert_eq!(fit(&report(&quote, Some("1987")), &fixed, TEXT), None);
    }

    #[test]
    fn a_request_to_remove_is_kept_apart_from_a_correction() {
        let quote = Quote::new("signed in 1987");
        let legal = Incoming { lane: Lane::Legal, ..report(&quote, None) };
        assert_eq!(fit(&legal, &case("signed in 1987"), TEXT), None);
        let typo = Incoming { lane: Lane::Typo, ..report(&quote, None) };
        assert_eq!(fit(&typo, &case("signed in 1987"), TEXT), Some(Fit::Inside));
    }

    #[test]
    fn a_remark_on_the_whole_article_swallows_no_word() {
        let (long, short) = (Span::new(CodePoints(0), CodePoints(4000)), span_of("1987"));
        assert!(sprawls(long, short) && sprawls(short, long));
        assert!(!sprawls(span_of("signed in 1987 and renewed twice"), short));
    }

    #[test]
    fn passages_that_stand_nowhere_join_by_their_words_and_contexts() {
        let a = Quote::new("“it rains”").between("on Monday ", " they said");
        assert!(same_quote(&a, &Quote::new("\"it rains\"")));
        assert!(same_quote(&a, &Quote::new("“it rains”").between("Monday ", " they")));
        assert!(!same_quote(&a, &Quote::new("“it rains”").between("on Tuesday ", " they")));
        assert!(!same_quote(&a, &Quote::new("“it rained”")));
        assert!(!same_quote(&Quote::new(" "), &Quote::new("")));
    }

    #[test]
    fn a_reader_whose_context_does_not_tell_joins_no_passage_that_is_known() {
        let quote = Quote::new("It rains.");
        let unclear = Incoming { span: None, ..report(&quote, None) };
        assert_eq!(fit(&unclear, &case("It rains."), TEXT), None);
        let alike = Case { span: None, ..case("It rains.") };
        assert_eq!(fit(&unclear, &alike, TEXT), Some(Fit::Inside));
    }

    #[test]
    fn of_several_cases_the_one_with_more_in_common_is_joined() {
        let cases = [
            Case { case_id: crate::case::CaseId(1), ..case("1987 and renewed") },
            Case { case_id: crate::case::CaseId(2), ..case("and renewed twice since") },
        ];
        let quote = Quote::new("and renewed twice");
        let chosen = choose(&report(&quote, None), &cases, TEXT).map(|(case, _)| case.case_id);
        assert_eq!(chosen, Some(crate::case::CaseId(2)));
    }
}
