//! Places of a text that change by themselves: a counter, a clock, a trial of two headlines. They
//! are learned from look to look, and a change to nothing else is no news.
//!
//! A place is known by the lines around it, a counter by the words around its digits. It is taken
//! for one that changes by itself when it changed at [`COUNTS`] looks in a row in nothing but its
//! digits, or came back [`RETURNS`] times to what it had said before. Whatever touches a passage that
//! a case rests on is news, always: the old words that return to a page are no trial of headlines.

pub mod store;

use corrigenda_anchor::{Carry, Span, Text, fold};
use serde::{Deserialize, Serialize};

use crate::id::secret_hash;

/// Changes of nothing but digits, at looks in a row, that make a counter.
const COUNTS: u32 = 3;
/// Returns to words seen before that make a trial.
const RETURNS: u32 = 2;
/// Places remembered of one article; the oldest give way.
const MOST: usize = 32;
/// Words remembered of one place.
const VARIANTS: usize = 8;
/// Longest line that may be a counter, in characters.
const LONGEST_COUNTER: usize = 120;
/// Lines compared one by one; two texts that differ in more are not compared so.
const MOST_LINES: usize = 400;

/// The places of one article, as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Spots(Vec<Spot>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Spot {
    /// The lines around it, hashed.
    at: String,
    /// What it said, hashed, the newest last.
    said: Vec<String>,
    /// Looks in a row at which nothing but digits changed.
    counted: u32,
    /// How often it came back to something it had said.
    returned: u32,
}

impl Spot {
    fn by_itself(&self) -> bool {
        self.counted >= COUNTS || self.returned >= RETURNS
    }
}

/// The passages that cases of an article rest on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Heeds {
    /// As they stood.
    pub passages: Vec<String>,
    /// One of them stands outside the article: the whole page is to be kept.
    pub whole_page: bool,
}

impl Heeds {
    /// Whether one of the passages came, went, or stands more or less often than it did.
    #[must_use]
    pub fn moved(&self, before: &str, now: &str) -> bool {
        if !self.whole_page || before == now {
            return false;
        }
        let (before, now) = (fold(before), fold(now));
        let count = |page: &str, words: &str| page.matches(words).count();
        self.passages
            .iter()
            .map(|words| folded(words))
            .filter(|words| !words.is_empty())
            .any(|words| count(before.as_str(), &words) != count(now.as_str(), &words))
    }
}

/// What a new text says beside the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Nothing that is not said by itself.
    None,
    /// Something changed that somebody changed.
    Text,
}

/// Compares the text of two looks, one after the other; also what is known of its places then.
#[must_use]
pub fn weigh(before: &str, now: &str, spots: &Spots, heeds: &Heeds) -> (News, Spots) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), now.split('\n').collect());
    let Some(changes) = changes(&old, &new) else { return (News::Text, Spots::default()) };
    let heeded: Vec<String> = heeds.passages.iter().map(|words| folded(words)).collect();
    let mut known = spots.0.clone();
    let mut news = News::None;
    let mut seen = Vec::new();
    for change in &changes {
        let at = change.place();
        // Several lines of one table change at one look: that counts once.
        let counted = seen.iter().any(|spot: &Spot| spot.at == at);
        if !counted {
            let found = known.iter().position(|spot| spot.at == at);
            let mut spot = found.map_or_else(|| Spot::new(at.clone(), &change.was), |at| known.remove(at));
            spot.says(&change.was, &change.now);
            seen.push(spot);
        }
        let by_itself = seen.iter().any(|spot| spot.at == at && spot.by_itself());
        let touched = heeded.iter().any(|words| touches(words, change));
        if touched || !by_itself {
            news = News::Text;
        }
    }
    // What did not change at this look is no counter.
    for spot in &mut known {
        spot.counted = if spot.counted >= COUNTS { spot.counted } else { 0 };
    }
    known.extend(seen);
    let first = known.len().saturating_sub(MOST);
    (news, Spots(known.split_off(first)))
}

impl Spot {
    fn new(at: String, was: &str) -> Spot {
        Spot { at, said: vec![short_hash(was)], counted: 0, returned: 0 }
    }

    fn says(&mut self, was: &str, now: &str) {
        let counts = skeleton(was) == skeleton(now) && now.chars().count() <= LONGEST_COUNTER;
        self.counted = if counts { self.counted.saturating_add(1) } else { 0 };
        let now = short_hash(now);
        if let Some(at) = self.said.iter().position(|said| *said == now) {
            self.returned = self.returned.saturating_add(1);
            self.said.remove(at);
        }
        self.said.push(now);
        if self.said.len() > VARIANTS {
            self.said.remove(0);
        }
    }
}

/// A stretch of lines that differs, between lines that do not.
#[derive(Debug)]
struct Change<'a> {
    above: &'a str,
    below: &'a str,
    /// Which line of several.
    nth: usize,
    was: String,
    now: String,
}

impl Change<'_> {
    /// What it is known by: a counter by the words around its digits, since what stands above may
    /// change by itself too; anything else by the lines around it.
    fn place(&self) -> String {
        let line = skeleton(&self.now);
        if line == skeleton(&self.was) {
            return secret_hash(&format!("counts\n{line}"));
        }
        secret_hash(&format!("{}\n{}\n{}", skeleton(self.above), skeleton(self.below), self.nth))
    }
}

/// Where two texts differ, by their lines; `None` where that would take long to say.
fn changes<'a>(old: &[&'a str], new: &[&'a str]) -> Option<Vec<Change<'a>>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    if a.len() > MOST_LINES || b.len() > MOST_LINES {
        return None;
    }
    let common = kept_lines(a, b);
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (next_i, next_j) in common.into_iter().chain([(a.len(), b.len())]) {
        if i < next_i || j < next_j {
            let line = |at: Option<usize>| at.and_then(|at| old.get(at)).copied().unwrap_or_default();
            let (above, below) = (line((head + i).checked_sub(1)), line(Some(head + next_i)));
            if next_i - i == next_j - j {
                // As many lines as there were: each is a place of its own.
                let lines = a[i..next_i].iter().zip(&b[j..next_j]).enumerate();
                changes.extend(lines.filter(|(_, (was, now))| was != now).map(|(nth, (was, now))| Change {
                    above,
                    below,
                    nth,
                    was: (*was).to_owned(),
                    now: (*now).to_owned(),
                }));
            } else {
                let (was, now) = (a[i..next_i].join("\n"), b[j..next_j].join("\n"));
                changes.push(Change { above, below, nth: 0, was, now });
            }
        }
        (i, j) = (next_i + 1, next_j + 1);
    }
    Some(changes)
}

/// The lines that stayed, as pairs of their numbers, in the order of both.
fn kept_lines(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let (old, new) = (Text::new(a.join("\n")), Text::new(b.join("\n")));
    let blocks = |text: &Text<'_>| text.blocks().collect::<Vec<Span>>();
    let (old_blocks, new_blocks) = (blocks(&old), blocks(&new));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for kept in Carry::between(&old, &new).kept().iter().filter(|kept| !kept.moved) {
        let first = old_blocks.partition_point(|block| block.start < kept.old.start);
        let inside = old_blocks[first..].iter().take_while(|block| kept.old.contains(**block));
        for (i, block) in (first..).zip(inside) {
            let start = kept.new.start + (block.start - kept.old.start);
            let Ok(j) = new_blocks.binary_search_by_key(&start, |block| block.start) else { continue };
            // Typography is forgiven in what was kept, and is a change of a line here.
            if a[i] == b[j] && pairs.last().is_none_or(|&(x, y)| x < i && y < j) {
                pairs.push((i, j));
            }
        }
    }
    pairs
}

/// Whether a change has to do with a passage: it holds it, or is a part of it.
fn touches(passage: &str, change: &Change<'_>) -> bool {
    [&change.was, &change.now].into_iter().map(|words| folded(words)).filter(|words| !words.is_empty()).any(
        |words| {
            words.contains(passage)
                || passage.contains(words.as_str())
                || passage.lines().any(|line| line.trim() == words)
        },
    )
}

/// A line with its numbers left out: what a counter has in common with itself.
fn skeleton(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        let c = if c.is_numeric() { '0' } else { c };
        if !(c == '0' && out.ends_with('0')) {
            out.push(c);
        }
    }
    out
}

fn folded(words: &str) -> String {
    fold(words).as_str().trim_matches(' ').to_owned()
}

fn short_hash(words: &str) -> String {
    let mut hash = secret_hash(words);
    hash.truncate(16);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Envoys agree\nRead 1204 times\nThe treaty was signed in 1987.\nBoats wait.";

    /// The news of each of these texts, read one after the other.
    fn news(texts: &[String], heeded: &[&str]) -> Vec<News> {
        let heeds =
            Heeds { passages: heeded.iter().map(|words| (*words).to_owned()).collect(), whole_page: false };
        let (mut kept, mut spots, mut out) = (texts[0].clone(), Spots::default(), Vec::new());
        for text in &texts[1..] {
            let (news, after) = weigh(&kept, text, &spots, &heeds);
            spots = serde_json::from_str(&serde_json::to_string(&after).expect("plain")).expect("the same");
            kept = if news == News::Text { text.clone() } else { kept };
            out.push(news);
        }
        out
    }

    fn count(n: u32) -> String {
        PAGE.replace("1204", &n.to_string())
    }

    #[test]
    fn a_counter_is_news_twice_and_then_no_more() {
        let texts: Vec<String> = (0..7).map(|n| count(1204 + n * 3)).collect();
        assert_eq!(news(&texts, &[])[..3], [News::Text, News::Text, News::None]);
        assert!(news(&texts, &[])[3..].iter().all(|news| *news == News::None));
    }

    #[test]
    fn an_edit_beside_a_counter_is_news_still() {
        let mut texts: Vec<String> = (0..5).map(|n| count(1204 + n * 3)).collect();
        texts.push(count(1300).replace("1987", "1978"));
        texts.push(count(1310).replace("1987", "1978"));
        let news = news(&texts, &[]);
        assert_eq!(news[2..], [News::None, News::None, News::Text, News::None]);
    }

    #[test]
    fn a_trial_of_headlines_is_seen_through_when_it_has_returned_twice() {
        let (a, b) = (PAGE.to_owned(), PAGE.replace("Envoys agree", "A pact at last"));
        let texts = [&a, &b, &a, &b, &a, &b].map(Clone::clone);
        assert_eq!(news(&texts, &[]), [News::Text, News::Text, News::None, News::None, News::None]);
    }

    #[test]
    fn a_box_that_comes_and_goes_is_a_trial_too() {
        let with = PAGE.replace("\nBoats", "\nSix new boats for sale\nBoats");
        let texts = [PAGE, &with, PAGE, &with, PAGE, &with].map(str::to_owned);
        assert_eq!(news(&texts, &[]).last(), Some(&News::None));
    }

    #[test]
    fn what_touches_a_passage_of_a_case_is_always_news() {
        let (a, b) = (PAGE.to_owned(), PAGE.replace("1987", "1978"));
        let texts: Vec<String> = (0..9).map(|n| if n % 2 == 0 { a.clone() } else { b.clone() }).collect();
        assert!(news(&texts, &["signed in 1987"]).iter().all(|news| *news == News::Text));
        let counted: Vec<String> = (0..7).map(|n| count(1204 + n)).collect();
        assert!(news(&counted, &["Read 1204 times"]).iter().take(2).all(|news| *news == News::Text));
    }

    #[test]
    fn two_edits_of_a_number_are_no_counter_when_looks_lie_between_without_one() {
        let texts = [1, 2, 2, 3, 3, 4, 4, 5].map(|n| PAGE.replace("1987", &format!("198{n}")));
        assert!(news(&texts, &[]).iter().step_by(2).all(|news| *news == News::Text));
    }

    #[test]
    fn texts_that_have_nothing_in_common_are_news_at_once() {
        let long = |c: char| vec![c.to_string(); 1000].join("\n");
        let other: String = (0..1000).map(|n| format!("{n}\n")).collect();
        assert_eq!(weigh(&long('a'), &other, &Spots::default(), &Heeds::default()).0, News::Text);
    }
}
