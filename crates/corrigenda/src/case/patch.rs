//! An accepted wording in the markup that its page or its source file is written in: only the words
//! that change are replaced, and links, emphasis and whatever else stands around them stay. Pure.

use std::ops::Range;

use corrigenda_anchor::{CodePoints, Quote, Selector, Span, Text, resolve};
use similar::TextDiff;

use super::wordings::edits;
use crate::article::markup::Mapped;

/// Markup with a wording in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// All of it.
    pub whole: String,
    /// The inner markup of the blocks that hold the passage, in bytes of `whole`.
    pub blocks: Range<usize>,
}

impl Rewritten {
    /// The blocks that hold the passage.
    #[must_use]
    pub fn inner(&self) -> &str {
        self.whole.get(self.blocks.clone()).unwrap_or_default().trim()
    }
}

/// The markup with the passage worded so; `None` where the passage does not stand in it, or nobody
/// can tell where. `written` writes words as this markup does.
#[must_use]
pub fn rewritten(
    markup: &str,
    mapped: &Mapped,
    quote: &Quote,
    wording: &str,
    written: fn(&str) -> String,
) -> Option<Rewritten> {
    let text = Text::new(mapped.text.as_str());
    let span = resolve(&text, &Selector::from(quote.clone())).ok()?.span;
    let stands = text.slice(span);
    let newline = |at: &usize| mapped.text.as_bytes().get(*at) == Some(&b'\n');
    let mut whole = markup.to_owned();
    let mut grown: isize = 0;
    for edit in edits(&quote.exact, stands, wording).into_iter().rev() {
        let (from, to) = (span.start.0 + edit.span.start.0, span.start.0 + edit.span.end.0);
        let before = whole.len();
        replace(&mut whole, mapped, from..to, &written(&edit.text));
        grown += whole.len() as isize - before as isize;
    }
    let bytes = text.to_bytes(span.start).0..text.to_bytes(span.end).0;
    let starts =
        (0..bytes.start).rev().find(newline).map(|at| text.to_code_points(corrigenda_anchor::Bytes(at)));
    let ends = (bytes.end..mapped.text.len()).find(newline);
    let ends = ends.map(|at| text.to_code_points(corrigenda_anchor::Bytes(at)));
    let start = starts.map_or(0, |CodePoints(at)| mapped.at[at].end);
    let end = ends.map_or(markup.len(), |CodePoints(at)| mapped.at[at].start);
    let end = end.saturating_add_signed(grown);
    Some(Rewritten { whole, blocks: start..end.max(start) })
}

/// Puts words in place of these characters. Each tag between them stays where it is; an element
/// left without anything in it goes.
fn replace(whole: &mut String, mapped: &Mapped, range: Range<usize>, words: &str) {
    let places: Vec<Range<usize>> = range.clone().map(|at| mapped.at[at].clone()).collect();
    let mut at = match (places.first(), range.start.checked_sub(1)) {
        (Some(first), _) => first.start,
        // Between two characters: with the one before, within what is around that.
        (None, Some(before)) => mapped.at[before].end,
        (None, None) => mapped.at.first().map_or(0, |first| first.start),
    };
    let mut done = usize::MAX;
    for (index, place) in places.iter().enumerate().rev() {
        // Several characters of one reference go with it; a boundary of blocks stays.
        let boundary = mapped.text.chars().nth(range.start + index) == Some('\n');
        if boundary || place.start >= done {
            continue;
        }
        done = place.start;
        whole.replace_range(place.clone(), "");
    }
    at = at.min(whole.len());
    whole.insert_str(at, words);
    if words.is_empty() {
        drop_empty(whole, at);
    }
}

/// Takes away inline elements around this place that have nothing in them any more.
fn drop_empty(whole: &mut String, at: usize) {
    const INLINE: &[&str] = &[
        "a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "u",
    ];
    let (Some(open), true) = (whole[..at].rfind('<'), whole[at..].starts_with("</")) else { return };
    let close = at + whole[at..].find('>').map_or(0, |end| end + 1);
    let tag = &whole[open..at];
    let name: String = tag.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
    let closes = whole[at..close].trim_start_matches("</").trim_end_matches('>').trim() == name;
    if tag.ends_with('>') && closes && INLINE.contains(&name.to_ascii_lowercase().as_str()) {
        whole.replace_range(open..close, "");
        drop_empty(whole, open);
    }
}

/// The difference of two texts of a file, as `git apply` and `patch` take it.
#[must_use]
pub fn unified(path: &str, was: &str, now: &str) -> String {
    let diff = TextDiff::from_lines(was, now);
    diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}

/// How a source file may look that the page is made of: a paragraph a line, an empty line between.
#[must_use]
pub fn assumed(text: &str) -> String {
    let blocks: Vec<&str> = text.split('\n').collect();
    format!("{}\n", blocks.join("\n\n"))
}

/// Where a wording goes in the text of a page, for [`assumed`].
#[must_use]
pub fn in_text(text: &str, quote: &Quote, wording: &str) -> Option<String> {
    let whole = Text::new(text);
    let Span { start, end } = resolve(&whole, &Selector::from(quote.clone())).ok()?.span;
    let (from, to) = (whole.to_bytes(start).0, whole.to_bytes(end).0);
    Some([&text[..from], wording, &text[to..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::markup::{html, markdown, of_html, of_markdown};

    const PAGE: &str = "<h1>The pact</h1><div class=\"body\"><p class=lead>It was <a href=\"/lisk\">signed <em>in \
        1987</em></a> &amp; renewed <b>twice</b> since.</p><p>Nobody came.</p></div>";

    fn inner(exact: &str, wording: &str) -> String {
        let quote = Quote::new(exact);
        let done = rewritten(PAGE, &of_html(PAGE), &quote, wording, html).expect("it stands there");
        assert!(done.whole.ends_with("<p>Nobody came.</p></div>"), "{}", done.whole);
        done.inner().to_owned()
    }

    #[test]
    fn links_and_emphasis_stay_where_words_stay() {
        assert_eq!(
            inner("signed in 1987 & renewed twice", "signed in 1978 & renewed twice"),
            "It was <a href=\"/lisk\">signed <em>in 1978</em></a> &amp; renewed <b>twice</b> since."
        );
        assert_eq!(
            inner("renewed twice since", "renewed once < twice since"),
            "It was <a href=\"/lisk\">signed <em>in 1987</em></a> &amp; renewed once &lt; <b>twice</b> since."
        );
        assert_eq!(
            inner("in 1987 & renewed twice since", "in 1987 & renewed since"),
            "It was <a href=\"/lisk\">signed <em>in 1987</em></a> &amp; renewed since."
        );
        assert_eq!(
            inner("It was signed in 1987", "They signed it"),
            "They <a href=\"/lisk\">signed <em>it</em></a> &amp; renewed <b>twice</b> since."
        );
    }

    #[test]
    fn what_does_not_stand_there_is_not_put_there() {
        let quote = Quote::new("a passage of quite another page");
        assert_eq!(rewritten(PAGE, &of_html(PAGE), &quote, "x", html), None);
    }

    #[test]
    fn a_source_file_keeps_its_markup_and_becomes_a_patch() {
        let source = "---\ntitle: Pact\n---\n\n# The pact\n\nIt was [signed *in 1987*](/lisk)\nand renewed twice since.\n\nNobody came.\n";
        let quote = Quote::new("signed in 1987 and renewed twice");
        let done =
            rewritten(source, &of_markdown(source), &quote, "signed in 1978 and renewed twice", markdown);
        let done = done.expect("it stands there");
        assert!(done.whole.contains("[signed *in 1978*](/lisk)\nand renewed"), "{}", done.whole);
        let patch = unified("content/pact.md", source, &done.whole);
        assert!(patch.starts_with("--- a/content/pact.md\n+++ b/content/pact.md\n@@ "), "{patch}");
        assert!(
            patch.contains("-It was [signed *in 1987*](/lisk)\n+It was [signed *in 1978*](/lisk)\n"),
            "{patch}"
        );
    }
}
