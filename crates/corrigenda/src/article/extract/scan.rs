//! A look at a page's tags before a tree is built of them.
//!
//! The parser takes time that grows with the square of how deeply elements nest, and a thread
//! can't be stopped from outside. So how deep the tree would be, and how many nodes it would have,
//! is reckoned first, in one pass over the bytes. The reckoning follows the parser's rules for
//! elements that it closes by itself, or real pages would be refused; where it must err it counts
//! too much. What still deceives it is caught by [`tree`](super::tree), which keeps time.

use memchr::{memchr, memmem};

use super::Unreadable;
use super::tags::{self, CLOSES_P, FORMATTING, RAW_TEXT, SCOPE, SPECIAL, TABLE_PARTS, VOID, closed_by_start};

/// Elements within elements, as browsers have it too.
pub(super) const DEEPEST: usize = 512;
/// Elements, those the parser adds by itself included.
pub(super) const MOST_ELEMENTS: usize = 100_000;
/// The depths of all elements together. Who looks from each element to those around it, as the parser and
/// the search for prose do, takes so many steps; a large real page has a tenth of it.
const MOST_STEPS: usize = 8_000_000;
/// Attributes of one element: the parser compares each with all before it.
pub(super) const MOST_ATTRIBUTES: usize = 512;

/// Reckons; an error says what there is too much of.
pub(super) fn check(html: &str) -> Result<(), Unreadable> {
    let mut scan = Scan {
        rest: html.as_bytes(),
        open: Vec::new(),
        formatting: Vec::new(),
        elements: 0,
        steps: 0,
        opaque: 0,
    };
    while let Some(at) = memchr(b'<', scan.rest) {
        scan.rest = &scan.rest[at + 1..];
        scan.markup()?;
    }
    Ok(())
}

struct Scan<'a> {
    rest: &'a [u8],
    /// Names of the elements around the present place.
    open: Vec<String>,
    /// Formatting elements the parser would open again in each new block, each as its whole tag.
    formatting: Vec<&'a [u8]>,
    elements: usize,
    /// See [`MOST_STEPS`].
    steps: usize,
    /// Open elements within which script, style and title are not raw text: svg, math, select.
    opaque: usize,
}

impl<'a> Scan<'a> {
    /// What stands after a `<`.
    fn markup(&mut self) -> Result<(), Unreadable> {
        match self.rest {
            [b'!', b'-', b'-', ..] => self.rest = after_comment(&self.rest[3..]),
            [b'!' | b'?', ..] => self.rest = after(self.rest, b">"),
            [b'/', letter, ..] if letter.is_ascii_alphabetic() => {
                self.rest = &self.rest[1..];
                let tag = self.tag()?;
                self.end(&tags::name(tag.bytes));
            }
            [b'/', ..] => self.rest = after(self.rest, b">"),
            [letter, ..] if letter.is_ascii_alphabetic() => {
                let tag = self.tag()?;
                self.start(&tag)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn tag(&mut self) -> Result<Tag<'a>, Unreadable> {
        let (tag, rest) = Tag::read(self.rest);
        self.rest = rest;
        if tag.attributes > MOST_ATTRIBUTES {
            Err(Unreadable::TooManyAttributes(MOST_ATTRIBUTES))
        } else {
            Ok(tag)
        }
    }

    fn start(&mut self, tag: &Tag<'a>) -> Result<(), Unreadable> {
        let name = tags::name(tag.bytes);
        if matches!(name.as_str(), "html" | "head" | "body") {
            return Ok(());
        }
        self.elements += 1;
        self.close_implied(&name);
        self.steps += self.open.len();
        let void = VOID.contains(&name.as_str()) || tag.closes_itself && self.opaque > 0;
        if self.elements > MOST_ELEMENTS {
            return Err(Unreadable::TooMany(MOST_ELEMENTS));
        }
        if self.steps > MOST_STEPS {
            return Err(Unreadable::TooManyTooDeep);
        }
        if void {
            return Ok(());
        }
        if self.opaque == 0 && RAW_TEXT.contains(&name.as_str()) {
            self.rest = after_raw_text(self.rest, &name);
            return Ok(());
        }
        if matches!(name.as_str(), "svg" | "math" | "select") {
            self.opaque += 1;
        }
        // The parser itself keeps no more than three that are alike.
        if FORMATTING.contains(&name.as_str())
            && self.formatting.iter().filter(|known| **known == tag.bytes).count() < 3
        {
            self.formatting.push(tag.bytes);
        }
        self.open.push(name);
        if self.open.len() > DEEPEST || self.formatting.len() > DEEPEST {
            return Err(Unreadable::TooDeep(DEEPEST));
        }
        Ok(())
    }

    /// Closes what the parser would close on meeting that start tag.
    fn close_implied(&mut self, name: &str) {
        if CLOSES_P.contains(&name) {
            self.close_to(&["p"], SCOPE);
        }
        if let Some((targets, stops)) = closed_by_start(name) {
            self.close_to(targets, stops);
        }
        if name == "a" {
            self.end("a");
        }
        if tags::is_heading(name) && self.open.last().is_some_and(|last| tags::is_heading(last)) {
            self.close_from(self.open.len() - 1);
        }
    }

    fn end(&mut self, name: &str) {
        if matches!(name, "svg" | "math" | "select") {
            self.opaque = self.opaque.saturating_sub(1);
        }
        if FORMATTING.contains(&name) {
            if let Some(at) = self.formatting.iter().rposition(|tag| tags::name(tag) == name) {
                self.formatting.remove(at);
            }
            let within = self.open.iter().rev().take_while(|open| !SCOPE.contains(&open.as_str()));
            if let Some(up) = within.into_iter().position(|open| open == name) {
                self.open.remove(self.open.len() - 1 - up);
            }
            return;
        }
        match name {
            _ if TABLE_PARTS.contains(&name) => self.close_to(&[name], &["table", "template"]),
            _ if tags::is_heading(name) => self.close_to(tags::HEADINGS, SCOPE),
            _ if SPECIAL.contains(&name) => self.close_to(&[name], SCOPE),
            _ => self.close_to(&[name], SPECIAL),
        }
    }

    /// Closes the innermost of `targets`, with all that is in it, unless one of `stops` is between.
    fn close_to(&mut self, targets: &[&str], stops: &[&str]) {
        for at in (0..self.open.len()).rev() {
            let name = self.open[at].as_str();
            if targets.contains(&name) {
                return self.close_from(at);
            }
            if stops.contains(&name) {
                return;
            }
        }
    }

    fn close_from(&mut self, at: usize) {
        // Formatting that was left open is opened again in what follows: a node each.
        self.elements += self.formatting.len();
        self.open.truncate(at);
    }
}

struct Tag<'a> {
    /// From the name to before the `>`.
    bytes: &'a [u8],
    closes_itself: bool,
    attributes: usize,
}

impl<'a> Tag<'a> {
    /// Reads a tag from its name on; also what stands after it. Quotes count only where a value
    /// may begin.
    fn read(from: &'a [u8]) -> (Tag<'a>, &'a [u8]) {
        let space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
        let mut at = from.iter().position(|b| space(b) || matches!(b, b'/' | b'>')).unwrap_or(from.len());
        let mut attributes = 0;
        loop {
            at += from[at..].iter().take_while(|b| space(b) || **b == b'/').count();
            match from.get(at) {
                None => return (Tag { bytes: from, closes_itself: false, attributes }, &[]),
                Some(b'>') => {
                    let closes_itself = at > 0 && from[at - 1] == b'/';
                    return (Tag { bytes: &from[..at], closes_itself, attributes }, &from[at + 1..]);
                }
                Some(_) => {}
            }
            // An attribute's name, which may begin with an equals sign.
            attributes += 1;
            at += 1;
            at += from[at..].iter().take_while(|b| !space(b) && !matches!(b, b'/' | b'>' | b'=')).count();
            let spaces = from[at..].iter().take_while(|b| space(b)).count();
            if from.get(at + spaces) != Some(&b'=') {
                continue;
            }
            at += spaces + 1;
            at += from[at..].iter().take_while(|b| space(b)).count();
            match from.get(at) {
                Some(quote @ (b'"' | b'\'')) => {
                    at += 1;
                    at = memchr(*quote, &from[at..]).map_or(from.len(), |end| at + end + 1);
                }
                _ => at += from[at..].iter().take_while(|b| !space(b) && **b != b'>').count(),
            }
        }
    }
}

fn after<'a>(from: &'a [u8], what: &[u8]) -> &'a [u8] {
    memmem::find(from, what).map_or(&[], |at| &from[at + what.len()..])
}

/// From behind `<!--`.
fn after_comment(from: &[u8]) -> &[u8] {
    if let [b'>', rest @ ..] | [b'-', b'>', rest @ ..] = from {
        return rest;
    }
    let mut rest = from;
    while let Some(at) = memmem::find(rest, b"--") {
        match &rest[at + 2..] {
            [b'>', after @ ..] | [b'!', b'>', after @ ..] => return after,
            _ => rest = &rest[at + 1..],
        }
    }
    &[]
}

/// From behind the start tag to its end tag.
fn after_raw_text<'a>(from: &'a [u8], name: &str) -> &'a [u8] {
    let mut rest = from;
    while let Some(at) = memmem::find(rest, b"</") {
        rest = &rest[at + 2..];
        let ends = rest.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric());
        if ends && rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            return after(rest, b">");
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth_is_fine(html: &str) -> bool {
        check(html).is_ok()
    }

    #[test]
    fn what_nests_too_deeply_is_refused() {
        for tag in ["div", "ul><li", "span", "b", "i id=x", "section", "x-y", "table><td", "svg><g", "font"] {
            let deep = format!("<{tag}>").repeat(20_000);
            assert_eq!(check(&deep), Err(Unreadable::TooDeep(DEEPEST)), "{tag}");
        }
        let tricks = [
            "<div><table><td></div>",
            "<span><div></span>",
            "<div a\"b>",
            "<div a='>'>",
            "<div/>",
            "<DIV\n>",
            "<div><!-- --!></div><div>",
            "<p><div>",
            "<li><section>",
            "<select><title><div>",
            "<svg><title><div>",
        ];
        for trick in tricks {
            assert_eq!(check(&trick.repeat(20_000)), Err(Unreadable::TooDeep(DEEPEST)), "{trick}");
        }
    }

    #[test]
    fn what_the_parser_closes_by_itself_does_not_nest() {
        let flat = [
            "<br>",
            "<img src=x>",
            "<p>text",
            "<li>text",
            "<p>text<div>x</div>",
            "<dt>a<dd>b",
            "<option>x",
            "<h2>a</h2>",
            "<p><b>x</p>",
            "<a href=x>text",
            "<input>",
            "<script>'<div>'</script>",
            "<style>a>b{}</style>",
            "<!-- <div> -->",
            "<div><!--></div>-->",
            "<div><!--></div>-->",
            "<title><div></title>",
            "<textarea><div></textarea>",
            "<p>a < b <3",
            "<![CDATA[<div>]]>",
            "<div></div>",
            "<svg><path/><g/></svg>",
            "<i>x</i>",
            "<ruby>x<rp>(<rt>y</ruby>",
            "</div>",
            "<DIV></div>",
            "<script>document.write('</p>')</SCRIPT >",
        ];
        for piece in flat {
            assert!(depth_is_fine(&piece.repeat(5_000)), "{piece}");
        }
        let rows = "<tr><td>1<td>2<tr><th>3".repeat(5_000);
        assert!(depth_is_fine(&format!("<table><tbody>{rows}</table>")));
        let list = "<li>one<ul><li>two<li>three</ul>".repeat(5_000);
        assert!(depth_is_fine(&format!("<ul>{list}</ul>")));
        let options = "<optgroup><option>1<option>2".repeat(5_000);
        assert!(depth_is_fine(&format!("<select>{options}</select>")));
    }

    #[test]
    fn formatting_that_comes_back_in_every_paragraph_is_counted() {
        let open: String = (0..400).map(|n| format!("<b id={n}>")).collect();
        assert_eq!(
            check(&format!("{open}{}", "<p>x".repeat(10_000))),
            Err(Unreadable::TooMany(MOST_ELEMENTS))
        );
        let crossing: String = (0..20_000).map(|n| format!("<div><b id={n}></div>")).collect();
        assert_eq!(check(&crossing), Err(Unreadable::TooMany(MOST_ELEMENTS)));
    }

    #[test]
    fn many_elements_at_the_bottom_are_refused_and_many_near_the_top_are_not() {
        let with = |deep: usize, many: usize| format!("{}{}", "<div>".repeat(deep), "<p>x".repeat(many));
        assert_eq!(check(&with(480, 90_000)), Err(Unreadable::TooManyTooDeep));
        assert!(check(&with(40, 90_000)).is_ok() && check(&with(480, 10_000)).is_ok());
    }

    #[test]
    fn an_element_of_very_many_attributes_is_refused() {
        for tag in ["<p", "</p", "<p/"] {
            let with =
                |many: usize| format!("{tag} {}>", (0..many).map(|n| format!("a{n}=b ")).collect::<String>());
            assert!(check(&with(MOST_ATTRIBUTES)).is_ok(), "{tag}");
            let refused = Err(Unreadable::TooManyAttributes(MOST_ATTRIBUTES));
            assert_eq!(check(&with(MOST_ATTRIBUTES + 1)), refused, "{tag}");
        }
    }

    #[test]
    fn a_page_of_very_many_elements_is_refused() {
        assert!(check(&"<br>".repeat(MOST_ELEMENTS)).is_ok());
        assert_eq!(check(&"<br>".repeat(MOST_ELEMENTS + 1)), Err(Unreadable::TooMany(MOST_ELEMENTS)));
    }
}
