//! Grapheme clusters: what a reader sees as one character, and no edge may part that nobody chose.

use icu_segmenter::GraphemeClusterSegmenter;

/// Letters of flags that are counted to see where one begins.
const ROW: usize = 512;
/// Code points on either side that are looked at around an edge; no cluster of a language is longer.
const AROUND: usize = 32;

/// Where the clusters of a window begin and end, given what stands before it.
///
/// Flags are pairs of letters and pair up from the start of their row: where an odd number of such letters stands right
/// before the window, its first one belongs to the flag before.
pub(crate) fn clusters(before: &str, window: &str) -> Vec<usize> {
    let letter = |c: &char| ('\u{1f1e6}'..='\u{1f1ff}').contains(c);
    let row = before.chars().rev().take(ROW).take_while(letter).count();
    let half = window.chars().next().filter(|c| row % 2 == 1 && letter(c)).map_or(0, char::len_utf8);
    let rest = GraphemeClusterSegmenter::new().segment_str(&window[half..]).map(|end| half + end);
    let first = (half > 0).then_some(0);
    first.into_iter().chain(rest).collect()
}

/// The start of the cluster that an offset lies in; the offset itself where it parts two.
pub(crate) fn cluster_start(text: &str, at: usize) -> usize {
    around(text, at).map_or(at, |(start, _)| start)
}

/// The end of the cluster that an offset lies in; the offset itself where it parts two.
pub(crate) fn cluster_end(text: &str, at: usize) -> usize {
    around(text, at).map_or(at, |(_, end)| end)
}

/// The cluster that an offset lies inside of.
fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let (before, after) = text.split_at(at);
    let (last, next) = (before.chars().next_back()?, after.chars().next()?);
    let parted = alone(last) && alone(next) && (last, next) != ('\r', '\n');
    if parted { None } else { segmented(text, at) }
}

#[inline(never)]
fn segmented(text: &str, at: usize) -> Option<(usize, usize)> {
    let (before, after) = text.split_at(at);
    let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(AROUND).map_or(text.len(), |(to, _)| at + to);
    let edges = clusters(&text[..from], &text[from..to]);
    let number = edges.partition_point(|edge| from + edge < at);
    let end = from + edges.get(number)?;
    (end > at).then(|| (from + edges[number.saturating_sub(1)], end))
}

/// Whether a character joins with no other of its kind, by a quick look.
const fn alone(c: char) -> bool {
    matches!(c,
        '\0'..='\u{2ff}' | '\u{370}'..='\u{481}' | '\u{48a}'..='\u{590}' | '\u{5d0}'..='\u{5ea}'
        | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}' | '\u{e01}'..='\u{e30}' | '\u{2010}'..='\u{205f}'
        | '\u{2190}'..='\u{2bff}' | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{309b}'..='\u{a66e}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff9d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_inside_a_cluster_goes_to_its_ends() {
        let text = "aé e\u{301}x\r\n👩\u{200d}👩\u{200d}👧!";
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part:?}"));
        assert_eq!(cluster_start(text, at("\u{301}")), at("e\u{301}"));
        assert_eq!(cluster_end(text, at("\u{301}")), at("x"));
        assert_eq!((cluster_start(text, at("\n")), cluster_end(text, at("\n"))), (at("\r"), at("👩")));
        assert_eq!((cluster_start(text, at("👧")), cluster_end(text, at("👧"))), (at("👩"), at("!")));
        assert_eq!((cluster_start(text, at("x")), cluster_end(text, at("x"))), (at("x"), at("x")));
    }

    #[test]
    fn what_is_taken_for_alone_joins_with_nothing_of_its_kind() {
        let all: Vec<char> = ('\0'..=char::MAX).filter(|&c| alone(c) && c != '\r' && c != '\n').collect();
        for pair in all.windows(2) {
            for two in [[pair[0], pair[1]], [pair[1], pair[0]], [pair[1], pair[1]]] {
                let text = String::from_iter(two);
                assert_eq!(clusters("", &text), [0, two[0].len_utf8(), text.len()], "{two:?}");
            }
        }
    }

    #[test]
    fn flags_are_paired_from_the_start_of_their_row() {
        let text = "🇫🇷".repeat(60);
        for flag in (0..text.len()).step_by(8) {
            assert_eq!(cluster_start(&text, flag), flag);
            assert_eq!((cluster_start(&text, flag + 4), cluster_end(&text, flag + 4)), (flag, flag + 8));
        }
    }
}
