//! A page as a tree, built within its limits or not at all.

use std::time::Duration;

use dom_query::{Document, NodeRef};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

use super::Unreadable;
use super::scan::{self, DEEPEST};
use super::spent::spent;

/// Bytes given to the parser between two looks at the clock.
const PIECE: usize = 8 << 10;
/// On the processor, for the whole tree. A large real page takes a tenth of it.
const LONGEST: Duration = Duration::from_secs(1);

/// Builds the tree.
pub(super) fn parse(html: &str) -> Result<Document, Unreadable> {
    scan::check(html)?;
    parse_within(html, LONGEST)
}

fn parse_within(html: &str, longest: Duration) -> Result<Document, Unreadable> {
    let began = spent();
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = parse_document(Document::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        parser.process(StrTendril::from(piece));
        // Nobody asks what is wrong with the markup, and a note of each fault would outweigh the page.
        parser.tokenizer.sink.sink.errors.borrow_mut().clear();
        rest = after;
        if spent().saturating_sub(began) > longest {
            return Err(Unreadable::TooSlow);
        }
    }
    let page = parser.finish();
    // The reckoning before may be deceived; what is done with the tree must not pay for it.
    if depth_exceeds(&page.root(), DEEPEST + 64) {
        return Err(Unreadable::TooDeep(DEEPEST));
    }
    Ok(page)
}

fn depth_exceeds(root: &NodeRef<'_>, most: usize) -> bool {
    let mut open = vec![(*root, 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > most {
            return true;
        }
        open.extend(node.children_it(false).filter(NodeRef::is_element).map(|child| (child, depth + 1)));
    }
    false
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn a_reason_within_a_second(html: &str) -> Unreadable {
        let began = Instant::now();
        let reason = parse(html).err().expect("too much");
        assert!(began.elapsed() < Duration::from_secs(1), "{reason} took {:?}", began.elapsed());
        reason
    }

    #[test]
    fn deep_pages_are_refused_in_no_time_with_a_clear_reason() {
        for tag in ["<div>", "<ul><li>", "<i>", "<blockquote>", "<a href=x><div>"] {
            let reason = a_reason_within_a_second(&tag.repeat(20_000));
            assert_eq!(reason.to_string(), "elements of the page nest deeper than 512 levels");
        }
    }

    #[test]
    fn pages_of_very_many_elements_are_refused_with_a_clear_reason() {
        assert_eq!(parse(&"<i>".repeat(500_000)).err(), Some(Unreadable::TooDeep(DEEPEST)));
        let reason = parse(&"text<br>".repeat(500_000)).err().expect("too much");
        assert_eq!(reason.to_string(), "the page has more than 100000 elements");
    }

    #[test]
    fn a_tree_that_deceived_the_reckoning_is_measured() {
        // In svg a title holds markup; the tag before makes it look like a title of the page.
        let trick = "<svg><foreignObject><p></svg></p></foreignObject><title>";
        let html = format!("{trick}{}", "<div>".repeat(700));
        assert_eq!(scan::check(&html), Ok(()));
        let patient = Duration::from_secs(60);
        assert_eq!(parse_within(&html, patient).err(), Some(Unreadable::TooDeep(DEEPEST)));
        // At this depth the whole would take minutes; what is given up is given up between two pieces.
        let endless = format!("{trick}{}", "<div>".repeat(200_000));
        assert_eq!(parse_within(&endless, Duration::from_millis(50)).err(), Some(Unreadable::TooSlow));
    }

    #[test]
    fn of_a_hundred_thousand_faults_no_note_is_kept() {
        let page = parse(&"<".repeat(100_000)).expect("a tree");
        assert!(page.errors.borrow().len() < PIECE, "{}", page.errors.borrow().len());
    }

    #[test]
    fn a_long_plain_page_is_built() {
        let html = "<p>The harbour opened on Monday, <b>two years</b> late.</p>\n".repeat(3_000);
        assert!(parse(&html).is_ok());
    }
}
