//! Which part of a page is the article.
//!
//! Two witnesses: the page's own structure (`<article>`, `<main>`, `articleBody`) and
//! dom_smoothie, which judges by where the prose is. dom_smoothie only says *where*: the text is
//! always taken from the page itself by [`blocks`], so that what it tidies away, a short last
//! paragraph or a table, is not lost.

use std::collections::{HashMap, HashSet};

use dom_query::{Document, NodeData, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};

use super::furniture::is_one_of;
use super::tags::HEADINGS;
use super::text::{BLOCKS, Block, Scope, blocks};

/// How much may stand between the headline and the article and still belong to it, in bytes.
const LONGEST_HEAD: usize = 800;
/// See [`cost_of_printing`]; a large real page takes a hundredth of it.
const MOST_PRINTING: usize = 4 << 30;
/// Twentieths of the prose that are nearly all of it, and most of it.
const ALL_OF_TWENTY: usize = 19;
const MOST_OF_TWENTY: usize = 13;
/// Headlines looked at: a page has one, or a few.
const MOST_HEADLINES: usize = 1_000;
/// Blocks at an article's beginning among which its headline may be.
const HEAD: usize = 3;
/// Letters below which a link after a label is no headline.
const SHORTEST_HEADLINE: usize = 15;
/// Longest line that may be the label of a group of cards, in bytes.
const LONGEST_LABEL: usize = 80;

/// The blocks of the article.
pub(super) fn main_text(page: &Document) -> Vec<Block> {
    let whole = blocks(&page.root(), Scope::Text);
    let prose = prose(page);
    let found = candidates(page, &whole, &prose).into_iter().find(|root| root.is_article(&prose));
    // Where the prose was taken from several places, the one that most of it came from.
    let most = || around(page, &whole, &prose, MOST_OF_TWENTY).as_ref().map(Candidate::of);
    let Some(root) = found.or_else(|| most().filter(|root| root.is_most_of_it(&prose))) else {
        let told = |block: &&Block| prose.blocks.contains(&block.text);
        let kept: Vec<Block> = whole.iter().filter(told).cloned().collect();
        return if kept.is_empty() { whole } else { kept };
    };
    let article = without_cards(page, root.blocks, &prose);
    with_head(page, &whole, article)
}

/// What dom_smoothie takes for the article.
struct Prose {
    blocks: HashSet<String>,
    bytes: usize,
}

fn prose(page: &Document) -> Prose {
    let mut found = Prose { blocks: HashSet::new(), bytes: 0 };
    if cost_of_printing(page) > MOST_PRINTING {
        return found;
    }
    // It rebuilds the tree as it goes, so it is given its own.
    let config = Config { disable_json_ld: true, ..Config::default() };
    let Ok(mut reader) = Readability::with_document(page.clone(), None, Some(config)) else { return found };
    if reader.parse().is_ok() {
        let content = reader.doc.select_single("#readability-page-1");
        for block in content.nodes().iter().flat_map(|node| blocks(node, Scope::Text)) {
            found.bytes += block.text.len();
            found.blocks.insert(block.text);
        }
    }
    found
}

/// Bytes the serialiser would look at, which dom_smoothie runs although nobody reads what it
/// prints: from each byte that might need escaping it searches to the end of the same text.
fn cost_of_printing(page: &Document) -> usize {
    let of = |text: &str| text.bytes().filter(|byte| matches!(byte, b'&' | 0xC2)).count() * text.len();
    let cost = |node: NodeRef<'_>| {
        node.query_or(0, |inner| match &inner.data {
            NodeData::Text { contents } => of(contents),
            NodeData::Element(element) => element.attrs.iter().map(|attr| of(&attr.value)).sum(),
            _ => 0,
        })
    };
    page.root().descendants_it().map(cost).fold(0, usize::saturating_add)
}

struct Candidate {
    blocks: Vec<Block>,
    bytes: usize,
}

impl Candidate {
    fn of(node: &NodeRef<'_>) -> Candidate {
        let blocks = blocks(node, Scope::Text);
        let bytes = blocks.iter().map(|block| block.text.len()).sum();
        Candidate { blocks, bytes }
    }

    /// Holds nearly all of the prose and not much that is something else.
    fn is_article(&self, prose: &Prose) -> bool {
        if prose.bytes == 0 {
            return self.bytes > 0;
        }
        self.holds(prose, 9)
    }

    /// The same for most of the prose.
    fn is_most_of_it(&self, prose: &Prose) -> bool {
        prose.bytes > 0 && self.holds(prose, 6)
    }

    fn holds(&self, prose: &Prose, tenths: usize) -> bool {
        let told = |block: &&Block| prose.blocks.contains(&block.text);
        let shared: usize = self.blocks.iter().filter(told).map(|block| block.text.len()).sum();
        let linked: usize = self.blocks.iter().map(|block| block.linked.min(block.text.len())).sum();
        let foreign = self.bytes.saturating_sub(shared).saturating_sub(linked);
        shared * 10 >= prose.bytes * tenths && foreign <= (prose.bytes / 2).max(1500)
    }
}

/// The closest first: an article that outweighs the others, a body that says so, the main part,
/// the smallest part of the page that holds the prose, the page.
fn candidates(page: &Document, whole: &[Block], prose: &Prose) -> Vec<Candidate> {
    let mut found = Vec::new();
    let outermost = |node: &NodeRef<'_>| !node.ancestors_it(None).any(|up| is_one_of(&up, &["article"]));
    let articles: Vec<Candidate> =
        page.select("article").nodes().iter().filter(|node| outermost(node)).map(Candidate::of).collect();
    let all: usize = articles.iter().map(|article| article.bytes).sum();
    found.extend(articles.into_iter().filter(|article| article.bytes * 10 > all * 6));
    for selector in ["main, [role=main]", "[itemprop~=articleBody]"] {
        if let [only] = page.select(selector).nodes() {
            found.push(Candidate::of(only));
        }
    }
    found.extend(around(page, whole, prose, ALL_OF_TWENTY).as_ref().map(Candidate::of));
    found.push(Candidate::of(&page.root()));
    found
}

/// The smallest element that holds so many twentieths of the prose.
fn around<'a>(page: &'a Document, whole: &[Block], prose: &Prose, twentieths: usize) -> Option<NodeRef<'a>> {
    let mut held: HashMap<NodeId, usize> = HashMap::new();
    let mut all = 0;
    for block in whole.iter().filter(|block| prose.blocks.contains(&block.text)) {
        all += block.text.len();
        *held.entry(block.within).or_default() += block.text.len();
    }
    // Each element after those around it: from the last to the first, each is whole when it is added.
    let mut order = vec![page.root()];
    let mut open = order.clone();
    while let Some(node) = open.pop() {
        let children = node.children_it(false).filter(NodeRef::is_element);
        let first = order.len();
        order.extend(children);
        open.extend_from_slice(&order[first..]);
    }
    for node in order.iter().rev() {
        if let (Some(bytes), Some(up)) = (held.get(&node.id).copied(), node.parent()) {
            *held.entry(up.id).or_default() += bytes;
        }
    }
    let mut at = page.root();
    let holds = |node: &NodeRef<'_>| held.get(&node.id).is_some_and(|bytes| bytes * 20 >= all * twentieths);
    while let Some(inner) = at.children_it(false).find(holds) {
        at = inner;
    }
    (all > 0).then_some(at)
}

/// Leaves out cards of other pages: blocks that are such by themselves, and runs of blocks that are not
/// prose and mostly links; and the words that stand over either. An article that would lose much that
/// way is one of links, and is left whole.
fn without_cards(page: &Document, article: Vec<Block>, prose: &Prose) -> Vec<Block> {
    if prose.bytes == 0 {
        return article;
    }
    // A headline may lead to the page itself.
    let headline =
        |nth: usize, block: &Block| nth < HEAD && above(page, block).iter().take(3).any(is_heading);
    let cards: HashSet<usize> = (0..article.len())
        .filter(|nth| is_card(page, &article[*nth]) && !headline(*nth, &article[*nth]))
        .collect();
    let told: Vec<(bool, usize)> = (0..article.len())
        .map(|nth| (prose.blocks.contains(&article[nth].text) && !cards.contains(&nth), nth))
        .collect();
    let mut kept: Vec<Block> = Vec::with_capacity(article.len());
    for run in told.chunk_by(|a, b| a.0 == b.0) {
        let blocks = &article[run[0].1..=run[run.len() - 1].1];
        let linked: usize = blocks.iter().map(|block| block.linked).sum();
        let mostly = blocks.len() > 1 && linked * 2 >= length(blocks);
        if run[0].0 || !mostly && !run.iter().any(|(_, nth)| cards.contains(nth)) {
            kept.extend_from_slice(blocks);
            continue;
        }
        if kept.last().is_some_and(|last| stands_over(page, last, blocks)) {
            kept.pop();
        }
        if !mostly {
            let others = run.iter().filter(|(_, nth)| !cards.contains(nth));
            kept.extend(others.map(|(_, nth)| article[*nth].clone()));
        }
    }
    if length(&kept) * 3 < length(&article) * 2 { article } else { kept }
}

fn is_heading(node: &NodeRef<'_>) -> bool {
    is_one_of(node, HEADINGS)
}

fn length(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| block.text.len()).sum()
}

/// A block that only leads to another page: all of it a link that is no paragraph's, or the words of a
/// label, a colon, and a link that is long enough for a headline.
fn is_card(page: &Document, block: &Block) -> bool {
    if block.linked * 2 < block.text.len() {
        return false;
    }
    if let Some((_, rest)) = block.text.split_once([':', '：'])
        && rest.trim().len().abs_diff(block.linked) <= 2
        && rest.trim().chars().count() >= SHORTEST_HEADLINE
    {
        return true;
    }
    if block.linked * 20 < block.text.len() * 19 {
        return false;
    }
    let up = above(page, block);
    let within_link = up.iter().take_while(|up| !is_one_of(up, &["a"])).any(|up| is_one_of(up, BLOCKS));
    let around = up.iter().find(|up| is_one_of(up, BLOCKS));
    let linked_inside = up.iter().any(|up| is_one_of(up, &["a"])) && within_link;
    linked_inside
        || around.is_some_and(|around| !is_one_of(around, &["p", "h1", "td", "th", "dt", "dd", "pre"]))
}

/// True for a short line that is a heading or lies in the same box as the run after it.
fn stands_over(page: &Document, line: &Block, run: &[Block]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let around_line = above(page, line);
    let is_heading = around_line.iter().take(3).any(|up| is_heading(up) && !is_one_of(up, &["h1"]));
    let around_last: HashSet<NodeId> = above(page, last).iter().map(|up| up.id).collect();
    let shared = above(page, first).into_iter().find(|up| around_last.contains(&up.id));
    let same_box = shared.is_some_and(|shared| around_line.iter().any(|up| up.id == shared.id));
    line.text.len() <= LONGEST_LABEL && (is_heading || same_box && !is_one_of(&around_line[0], &["p"]))
}

/// The elements a block stands in, the innermost first.
fn above<'a>(page: &'a Document, block: &Block) -> Vec<NodeRef<'a>> {
    std::iter::successors(page.tree.get(&block.within), NodeRef::parent).collect()
}

/// The headline, and what stands between it and the article, where they stand outside of it.
fn with_head(page: &Document, whole: &[Block], article: Vec<Block>) -> Vec<Block> {
    let same = |a: &Block, b: &Block| a.within == b.within && a.text == b.text;
    let key = |block: &Block| (block.within, block.text.clone());
    let headlines = page.select("h1");
    let headline = headlines
        .nodes()
        .iter()
        .take(MOST_HEADLINES)
        .filter_map(|h1| blocks(h1, Scope::Text).into_iter().next());
    let Some(first) = article.first().and_then(|first| whole.iter().position(|block| same(block, first)))
    else {
        return article;
    };
    let before: HashMap<_, usize> =
        whole[..first].iter().enumerate().rev().map(|(at, block)| (key(block), at)).collect();
    let Some(head) = headline.filter_map(|h1| before.get(&key(&h1)).copied()).next_back() else {
        return article;
    };
    let between = &whole[head..first];
    let bytes: usize = between.iter().map(|block| block.text.len()).sum();
    let linked: usize = between.iter().map(|block| block.linked).sum();
    if bytes > LONGEST_HEAD || linked * 3 > bytes {
        return article;
    }
    between.iter().cloned().chain(article).collect()
}
