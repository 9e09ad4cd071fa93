//! The text of a part of a page: its blocks in document order.

use std::cell::OnceCell;
use std::mem;

use corrigenda_anchor::normalise;
use dom_query::{Document, Element, NodeData, NodeId, NodeRef};
use html5ever::Attribute;

use super::Kind;
use super::furniture::{SECTIONING, around_stories, is_furniture, is_never_text, is_one_of};

/// Elements that stand on lines of their own.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "aside",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether an element of this name stands on lines of its own.
pub(in crate::article) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// How much of a page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Its text without furniture.
    Text,
    /// Everything somebody could read on it.
    Everything,
}

/// One line of a page's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Normalised, never empty.
    pub text: String,
    /// The element it stands in.
    pub within: NodeId,
    /// Bytes of it that are links to other pages.
    pub linked: usize,
}

/// What a line in that element of the page is: the innermost that says so.
pub(super) fn kind(page: &Document, within: NodeId) -> Kind {
    let within = NodeRef::new(within, &page.tree);
    let named = |node: &NodeRef<'_>| {
        Some(match &*node.element_ref()?.name.local {
            "figcaption" | "caption" => Kind::Caption,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
            "li" | "dt" | "dd" => Kind::Item,
            "td" | "th" => Kind::Cell,
            "blockquote" => Kind::Quotation,
            _ => return None,
        })
    };
    named(&within)
        .or_else(|| within.ancestors_it(None).find_map(|node| named(&node)))
        .unwrap_or(Kind::Paragraph)
}

enum Step<'a> {
    Into(NodeRef<'a>),
    Leave { block: bool, link: bool, section: bool },
}

/// The blocks below `root`; `root` itself is not judged.
pub(super) fn blocks(root: &NodeRef<'_>, scope: Scope) -> Vec<Block> {
    let mut lines = Lines { done: Vec::new(), raw: String::new(), linked: 0, within: root.id, links: 0 };
    let is_section = |node: &NodeRef<'_>| is_one_of(node, SECTIONING);
    let mut sections = root.ancestors_it(None).filter(is_section).count() + usize::from(is_section(root));
    let stories = OnceCell::new();
    let mut steps: Vec<Step<'_>> = root.children_it(true).map(Step::Into).collect();
    while let Some(step) = steps.pop() {
        let node = match step {
            Step::Into(node) => node,
            Step::Leave { block, link, section } => {
                lines.links -= usize::from(link);
                sections -= usize::from(section);
                if block {
                    lines.end();
                }
                continue;
            }
        };
        if node.is_text() {
            node.query(|inner| {
                if let NodeData::Text { contents } = &inner.data {
                    lines.words(contents, node.parent().map_or(root.id, |parent| parent.id));
                }
            });
            continue;
        }
        let Some(element) = node.element_ref() else { continue };
        let name = &*element.name.local;
        let block = is_block(name);
        if block {
            lines.end();
        }
        let skipped = match scope {
            Scope::Text => is_furniture(&element, sections > 0, || {
                stories.get_or_init(|| around_stories(root)).contains(&node.id)
            }),
            Scope::Everything => is_never_text(&element),
        };
        if skipped {
            continue;
        }
        let (link, section) = (leads_away(&element), SECTIONING.contains(&name));
        lines.links += usize::from(link);
        sections += usize::from(section);
        steps.push(Step::Leave { block, link, section });
        steps.extend(node.children_it(true).map(Step::Into));
    }
    lines.end();
    lines.done
}

/// A link, but for those to another place of the same page, as headings carry.
fn leads_away(element: &Element) -> bool {
    let to_here =
        |attr: &Attribute| &*attr.name.local == "href" && attr.value.len() > 1 && attr.value.starts_with('#');
    &*element.name.local == "a" && !element.attrs.iter().any(to_here)
}

/// The blocks as one text.
pub(super) fn joined(blocks: &[Block]) -> String {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    texts.join("\n")
}

struct Lines {
    done: Vec<Block>,
    raw: String,
    linked: usize,
    within: NodeId,
    /// Links open around the present place.
    links: usize,
}

impl Lines {
    fn words(&mut self, contents: &str, within: NodeId) {
        if self.raw.is_empty() {
            if contents.bytes().all(|byte| byte.is_ascii_whitespace()) {
                return;
            }
            self.within = within;
        }
        // Only elements break lines: a newline in the source is a space.
        self.raw.extend(contents.chars().map(|c| if c == '\n' { ' ' } else { c }));
        if self.links > 0 {
            self.linked += contents.trim().len();
        }
    }

    fn end(&mut self) {
        let text = normalise(&mem::take(&mut self.raw));
        let linked = mem::take(&mut self.linked);
        if !text.is_empty() {
            self.done.push(Block { text, within: self.within, linked });
        }
    }
}
