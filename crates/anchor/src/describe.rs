//! From a span of a text to a selector that finds it again.
//!
//! The rule is small on purpose: a browser follows the same one, and `fixtures/selectors.json` holds both to it.
//!
//! 1. For each reach of 32, 64, 128, 256 code points: the prefix is what stands within that reach before the span, the
//!    suffix what stands within it after the span, each cut to whole grapheme clusters (step 3).
//! 2. The first reach at which prefix + exact + suffix occurs once in the text is taken (occurrences may overlap). If
//!    none is unique, the first reach is taken, and the position has to tell the twins apart.
//! 3. A context is cut to whole clusters by segmenting a window (UAX #29, extended grapheme clusters; `Intl.Segmenter`
//!    in a browser): the reach and 32 code points beyond it. Clusters are taken from the passage outwards as long as
//!    their sum stays within the reach.
//! 4. Flags are pairs of letters, and pair up from the start of their row: where an odd number of such letters stands
//!    right before the window (of the 512 nearest), its first one belongs to the flag before, and is a part of its own.

use crate::selector::{Quote, Selector};
use crate::text::{CodePoints, Span, Text, clusters};
use memchr::memmem;

const REACHES: [usize; 4] = [32, 64, 128, 256];
const BEYOND: usize = 32;

/// Describes a span: its words, enough context to tell it from its twins where that is possible, and its position.
///
/// Contexts start at 32 code points a side and double, to at most 256, until prefix + words + suffix stand only once
/// in the text. They never split a grapheme cluster. A span past the end of the text is cut there.
#[must_use]
pub fn describe(text: &Text<'_>, span: Span) -> Selector {
    let span = Span::new(span.start.min(text.len()), span.end.min(text.len()));
    let exact = text.slice(span);
    let mut first = None;
    for reach in REACHES {
        let prefix = before(text, span.start, reach);
        let suffix = after(text, span.end, reach);
        let unique = occurs_once(text.as_str(), &[prefix, exact, suffix].concat());
        let quote = Quote::new(exact).between(prefix, suffix);
        if unique {
            return Selector { quote, position: Some(span.into()) };
        }
        first.get_or_insert(quote);
    }
    Selector { quote: first.unwrap_or_default(), position: Some(span.into()) }
}

fn occurs_once(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let first = memmem::find(text, words);
    first.is_some() && first == memmem::rfind(text, words)
}

fn before<'t>(text: &'t Text<'_>, at: CodePoints, reach: usize) -> &'t str {
    let window = text.slice(Span::new(at.saturating_sub(CodePoints(reach + BEYOND)), at));
    let from = text.to_bytes(at).0 - window.len();
    let (mut start, mut length) = (window.len(), 0);
    for &end in clusters(&text.as_str()[..from], window).iter().rev().skip(1) {
        length += window[end..start].chars().count();
        if length > reach {
            break;
        }
        start = end;
    }
    &window[start..]
}

fn after<'t>(text: &'t Text<'_>, at: CodePoints, reach: usize) -> &'t str {
    let window = text.slice(Span::new(at, at + CodePoints(reach + BEYOND)));
    let (mut end, mut length) = (0, 0);
    for &next in clusters(&text.as_str()[..text.to_bytes(at).0], window).iter().skip(1) {
        length += window[end..next].chars().count();
        if length > reach {
            break;
        }
        end = next;
    }
    &window[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(a: usize, b: usize) -> Span {
        Span::new(CodePoints(a), CodePoints(b))
    }

    #[test]
    fn context_is_up_to_thirty_two_code_points_a_side() {
        let text = Text::new("a".repeat(40) + "HERE" + &"b".repeat(10));
        let quote = describe(&text, span(40, 44)).quote;
        assert_eq!(quote.exact, "HERE");
        assert_eq!(quote.prefix, "a".repeat(32));
        assert_eq!(quote.suffix, "b".repeat(10));
    }

    #[test]
    fn context_grows_until_the_passage_is_told_from_its_twin() {
        let same = "the same forty characters of surroundings";
        let text = Text::new(format!("one {same} HERE {same} end. two {same} HERE {same} end."));
        let at = text.as_str().find("HERE").map(CodePoints).unwrap_or_default();
        let quote = describe(&text, Span::new(at, at + CodePoints(4))).quote;
        assert!(quote.prefix.starts_with("one "), "{quote:?}");
    }

    #[test]
    fn twins_that_no_context_tells_apart_keep_the_short_context() {
        let text = Text::new("ab ".repeat(400));
        let selector = describe(&text, span(600, 602));
        assert_eq!(selector.quote.prefix.len(), 32);
        assert_eq!(selector.position.map(|p| p.start), Some(CodePoints(600)));
    }

    #[test]
    fn a_grapheme_cluster_is_taken_whole_or_not_at_all() {
        let family = "👩‍👩‍👧";
        let text = Text::new(format!("{family}{}X{}{family}", "a".repeat(30), "b".repeat(31)));
        let quote = describe(&text, span(35, 36)).quote;
        assert_eq!(quote.prefix, "a".repeat(30));
        assert_eq!(quote.suffix, "b".repeat(31));
    }

    #[test]
    fn a_span_past_the_end_is_cut_there() {
        let text = Text::new("short");
        assert_eq!(describe(&text, span(2, 99)).quote.exact, "ort");
        assert_eq!(describe(&text, span(50, 99)).quote.exact, "");
    }
}
