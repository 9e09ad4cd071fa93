//! The markup a page or a source file is made of, and where in it each character of its text
//! stands: so that words can be put in place of others and everything around them stays. Pure.

pub mod store;

use std::ops::Range;

use dom_query::Document;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::extract::is_block;

/// A text with the place of each of its characters in the markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapped {
    /// The text: blocks with one newline between, runs of white space as one space.
    pub text: String,
    /// For each code point of it the bytes it stands in; of a newline, the tags between two blocks.
    pub at: Vec<Range<usize>>,
}

impl Mapped {
    fn push(&mut self, c: char, at: Range<usize>) {
        if !c.is_whitespace() {
            self.text.push(c);
            self.at.push(at);
        } else if self.text.ends_with(' ') {
            // One space for all of them.
            if let Some(last) = self.at.last_mut() {
                last.end = at.end;
            }
        } else if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
            self.at.push(at);
        }
    }

    /// A block ends or begins at these bytes.
    fn boundary(&mut self, at: Range<usize>) {
        if self.text.ends_with(' ') {
            self.text.pop();
            self.at.pop();
        }
        if self.text.ends_with('\n') {
            if let Some(last) = self.at.last_mut() {
                last.end = at.end;
            }
        } else {
            self.text.push('\n');
            self.at.push(at);
        }
    }
}

/// The text of a page, script and style left out, furniture left in.
#[must_use]
pub fn of_html(html: &str) -> Mapped {
    let mut mapped = Mapped::default();
    let mut at = 0;
    // What is opened and closed nowhere: it is searched for once, however often it is opened.
    let mut endless: Vec<String> = Vec::new();
    while at < html.len() {
        let next = html[at..].find('<').map_or(html.len(), |found| at + found);
        characters(html, at..next, &mut mapped);
        if next == html.len() {
            break;
        }
        let end = end_of_tag(html, next);
        let name = tag_name(&html[next..end]);
        at = end;
        match name.as_deref() {
            None if end == next + 1 => mapped.push('<', next..end),
            None => {}
            Some(name)
                if matches!(name, "script" | "style" | "noscript" | "template" | "textarea" | "title") =>
            {
                if !html[next..].starts_with("</") && !endless.iter().any(|known| known == name) {
                    match closing(html, end, name) {
                        Some(found) => at = end_of_tag(html, found),
                        None => endless.push(name.to_owned()),
                    }
                }
                mapped.boundary(next..at);
            }
            Some("br") => mapped.push(' ', next..end),
            Some(name) if is_block(name) => mapped.boundary(next..end),
            Some(_) => {}
        }
    }
    mapped
}

/// Where the tag that closes this one begins, from there on.
fn closing(html: &str, from: usize, name: &str) -> Option<usize> {
    let mut tags = html[from..].match_indices("</").map(|(at, _)| from + at);
    tags.find(|at| {
        let said = html.as_bytes().get(at + 2..at + 2 + name.len());
        said.is_some_and(|said| said.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Where the tag or comment that begins here ends.
fn end_of_tag(html: &str, at: usize) -> usize {
    let rest = &html[at..];
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(html.len(), |end| at + end + 3);
    }
    let telling = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    if !telling {
        return at + 1;
    }
    let mut quote = None;
    for (offset, c) in rest.char_indices().skip(1) {
        match (quote, c) {
            (None, '>') => return at + offset + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The name of a tag, lower case; none for what is no tag.
fn tag_name(tag: &str) -> Option<String> {
    let inner = tag.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
    let name = &inner[..end];
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| name.to_ascii_lowercase())
}

/// The characters between two tags, references taken for what they stand for.
fn characters(html: &str, range: Range<usize>, mapped: &mut Mapped) {
    let mut at = range.start;
    while let Some(c) = html[at..range.end].chars().next() {
        let reference = (c == '&').then(|| reference(&html[at..range.end])).flatten();
        let (length, stands_for) = reference.unwrap_or((c.len_utf8(), c.to_string()));
        for c in stands_for.chars() {
            mapped.push(c, at..at + length);
        }
        at += length;
    }
}

/// A character reference at the beginning of the text: its length, and what it stands for.
fn reference(text: &str) -> Option<(usize, String)> {
    let end = text.char_indices().take(34).find(|(_, c)| *c == ';')?.0 + 1;
    let name = &text[1..end - 1];
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#') {
        return None;
    }
    let stands_for = Document::fragment(&text[..end]).text().to_string();
    (!stands_for.is_empty() && stands_for != text[..end]).then_some((end, stands_for))
}

/// The text of a Markdown file, front matter left out.
#[must_use]
pub fn of_markdown(source: &str) -> Mapped {
    let mut options = Options::empty();
    options.insert(Options::ENABLE_TABLES);
    options.insert(Options::ENABLE_STRIKETHROUGH);
    options.insert(Options::ENABLE_FOOTNOTES);
    options.insert(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);
    options.insert(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);
    let mut mapped = Mapped::default();
    let mut front_matter = false;
    for (event, at) in Parser::new_ext(source, options).into_offset_iter() {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => front_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => front_matter = false,
            _ if front_matter => {}
            Event::Text(words) => placed(source, &words, at, &mut mapped),
            Event::Code(words) => {
                let inside = source[at.clone()]
                    .find(&*words)
                    .map_or(at.clone(), |found| at.start + found..at.start + found + words.len());
                placed(source, &words, inside, &mut mapped);
            }
            Event::SoftBreak | Event::HardBreak => mapped.push(' ', at),
            Event::Start(
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
            )
            | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image,
            ) => {}
            Event::Start(_) => mapped.boundary(at.start..at.start),
            Event::End(_) => mapped.boundary(at.end..at.end),
            _ => {}
        }
    }
    mapped
}

fn placed(source: &str, words: &str, at: Range<usize>, mapped: &mut Mapped) {
    if source[at.clone()] != *words {
        // A reference: whatever it stands for stands in the whole of it.
        for c in words.chars() {
            mapped.push(c, at.clone());
        }
        return;
    }
    let mut from = at.start;
    for c in words.chars() {
        let escaped = from == at.start && from > 0 && source.as_bytes()[from - 1] == b'\\';
        mapped.push(c, from - usize::from(escaped)..from + c.len_utf8());
        from += c.len_utf8();
    }
}

/// Words as they are written in HTML.
#[must_use]
pub fn html(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words as they are written in Markdown.
#[must_use]
pub fn markdown(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|') {
            out.push('\\');
        }
        out.push(c);
        if c == '\n' {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of the markup the words stand in.
    fn stands<'a>(source: &'a str, mapped: &Mapped, words: &str) -> &'a str {
        let from = mapped.text[..mapped.text.find(words).expect("the words")].chars().count();
        let to = from + words.chars().count() - 1;
        &source[mapped.at[from].start..mapped.at[to].end]
    }

    #[test]
    fn the_text_of_a_page_knows_where_it_stands() {
        let page = "<!doctype html><title>T</title><style>p{}</style><h1>The pact</h1>\n<p>It was <a href=\"x>y\">signed\n  \
            in&nbsp;1987</a> &amp; renewed.</p><!-- <p>no</p> --><p>3 < 4";
        let mapped = of_html(page);
        assert_eq!(mapped.text.trim_matches('\n'), "The pact\nIt was signed in 1987 & renewed.\n3 < 4");
        assert_eq!(mapped.text.chars().count(), mapped.at.len());
        assert_eq!(stands(page, &mapped, "& renewed"), "&amp; renewed");
        assert_eq!(stands(page, &mapped, "signed in 1987"), "signed\n  in&nbsp;1987");
    }

    #[test]
    fn the_text_of_a_source_file_knows_where_it_stands() {
        let source = "---\ntitle: Pact\n---\n# The *pact*\n\nIt was [signed **in 1987**](/x)\nand `renewed` 3 \\* 2.\n\n- One\n- Two\n";
        let mapped = of_markdown(source);
        assert_eq!(
            mapped.text.trim_matches('\n'),
            "The pact\nIt was signed in 1987 and renewed 3 * 2.\nOne\nTwo"
        );
        assert_eq!(stands(source, &mapped, "signed in 1987"), "signed **in 1987");
        assert_eq!(stands(source, &mapped, "renewed"), "renewed");
        assert_eq!(stands(source, &mapped, "* 2"), "\\* 2");
    }

    #[test]
    fn what_is_never_closed_is_looked_for_once() {
        // Four megabytes: searched from each to the end, these would be read a hundred thousand times.
        let page =
            format!("<p>one</p><SCRIPT>two</Script><p>three{}", "<title>and <style>so on ".repeat(160_000));
        let mapped = of_html(&page);
        assert!(mapped.text.trim_start_matches('\n').starts_with("one\n"));
        assert!(!mapped.text.contains("two") && mapped.text.contains("three"));
    }

    #[test]
    fn hostile_markup_ends() {
        for page in
            ["<", "<a", "<!--", "<a href='", "&", "&#x110000;", "<script>", "</script", "<p>&notareference;"]
        {
            let mapped = of_html(page);
            assert_eq!(mapped.text.chars().count(), mapped.at.len(), "{page}");
        }
    }
}
