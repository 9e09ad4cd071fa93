//! What changed from one revision to another, paragraph by paragraph, for people to read. Pure.
//!
//! Paragraphs are paired by what the engine's map says they have in common, so that one that was
//! moved is known again and not told as gone and new.

use corrigenda_anchor::{Carry, Span, Text};

/// What became of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It reads as it did, in its place.
    Same,
    /// It was changed in its place.
    Changed,
    /// It stood here and stands elsewhere now.
    MovedAway,
    /// It stood elsewhere, and reads as it did.
    Moved,
    /// It stood elsewhere, and was changed.
    MovedAndChanged,
    /// It is gone.
    Gone,
    /// It is new.
    New,
}

/// A paragraph of either revision, in the order in which both can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph<'t> {
    /// What became of it.
    pub became: Became,
    /// Where it stood in the old text; none where it is new.
    pub stood: Option<Span>,
    /// As it read; empty where it is new.
    pub was: &'t str,
    /// As it reads; empty where it is gone or stands elsewhere.
    pub now: &'t str,
}

/// The share of the longer paragraph that two must have in common to be one.
const SHARED: f32 = 0.4;

/// Every paragraph of both, paired.
#[must_use]
pub fn changes<'t>(old: &'t Text<'t>, new: &'t Text<'t>) -> Vec<Paragraph<'t>> {
    let (was, now): (Vec<Span>, Vec<Span>) = (blocks(old), blocks(new));
    let pairs = pairs(old, new, &was, &now);
    let moved = out_of_order(&pairs);
    let mut out = Vec::with_capacity(was.len() + now.len());
    let mut next_old = 0;
    let gone = |out: &mut Vec<Paragraph<'t>>, from: usize, to: usize| {
        for (at, span) in was.iter().enumerate().take(to).skip(from) {
            let elsewhere = pairs.contains(&Some(at));
            let became = if elsewhere { Became::MovedAway } else { Became::Gone };
            out.push(Paragraph { became, stood: Some(*span), was: old.slice(*span), now: "" });
        }
    };
    for (at, span) in now.iter().enumerate() {
        let words = new.slice(*span);
        let Some(from) = pairs[at] else {
            out.push(Paragraph { became: Became::New, stood: None, was: "", now: words });
            continue;
        };
        let before = old.slice(was[from]);
        let became = match (moved[at], before == words) {
            (false, true) => Became::Same,
            (false, false) => Became::Changed,
            (true, true) => Became::Moved,
            (true, false) => Became::MovedAndChanged,
        };
        if !moved[at] {
            gone(&mut out, next_old, from);
            next_old = from + 1;
        }
        out.push(Paragraph { became, stood: Some(was[from]), was: before, now: words });
    }
    gone(&mut out, next_old, was.len());
    out
}

fn blocks(text: &Text<'_>) -> Vec<Span> {
    text.blocks().filter(|block| !block.is_empty()).collect()
}

/// For each paragraph of the new text the one of the old text it was, if any.
fn pairs(old: &Text<'_>, new: &Text<'_>, was: &[Span], now: &[Span]) -> Vec<Option<usize>> {
    let index_of = |blocks: &[Span], at: Span| {
        let index = blocks.partition_point(|block| block.end <= at.start);
        blocks.get(index).filter(|block| block.overlaps(at)).map(|_| index)
    };
    let mut shared: Vec<(usize, usize, usize)> = Vec::new();
    for kept in Carry::between(old, new).kept() {
        if let (Some(i), Some(j)) = (index_of(was, kept.old), index_of(now, kept.new)) {
            // A run over several paragraphs reads the same in both: each meets its like.
            // One that begins with the end of a line belongs to the next.
            let lines = old.slice(kept.old).trim_start_matches('\n').split('\n').enumerate();
            for (line, words) in lines {
                let weight = words.chars().filter(|c| !c.is_whitespace()).count();
                if i + line < was.len() && j + line < now.len() {
                    shared.push((i + line, j + line, weight));
                }
            }
        }
    }
    shared.sort_unstable();
    let mut sums: Vec<(usize, usize, usize)> = Vec::new();
    for (i, j, weight) in shared {
        match sums.last_mut() {
            Some((a, b, sum)) if (*a, *b) == (i, j) => *sum += weight,
            _ => sums.push((i, j, weight)),
        }
    }
    sums.sort_unstable_by_key(|&(i, j, weight)| (std::cmp::Reverse(weight), i.abs_diff(j), i));
    let mut taken = vec![false; was.len()];
    let mut pairs = vec![None; now.len()];
    for (i, j, weight) in sums {
        let longer = visible(old.slice(was[i])).max(visible(new.slice(now[j]))).max(1);
        if !taken[i] && pairs[j].is_none() && weight as f32 >= SHARED * longer as f32 {
            (taken[i], pairs[j]) = (true, Some(i));
        }
    }
    pairs
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Which of the paired paragraphs of the new text stand out of the old order: all but the longest
/// run of them that keeps it.
fn out_of_order(pairs: &[Option<usize>]) -> Vec<bool> {
    // The smallest last old paragraph of a run of each length, and the way back.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut back: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, from) in pairs.iter().enumerate().filter_map(|(at, from)| Some((at, (*from)?))) {
        let length = ends.partition_point(|(end, _)| *end < from);
        back[at] = length.checked_sub(1).map(|before| ends[before].1);
        if length == ends.len() {
            ends.push((from, at));
        } else {
            ends[length] = (from, at);
        }
    }
    let mut moved: Vec<bool> = pairs.iter().map(Option::is_some).collect();
    let mut at = ends.last().map(|(_, at)| *at);
    while let Some(in_order) = at {
        moved[in_order] = false;
        at = back[in_order];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::Became::{Changed, Gone, Moved, MovedAndChanged, MovedAway, New, Same};
    use super::*;

    const PAGE: &str = "Envoys agree the outline of a pact\n\
        The paper sets a shared season for the Middle Bank and a joint office.\n\
        The treaty was signed by the two governments in 1987 and renewed twice since.\n\
        “We have agreed how to count fish,” said Tomas Verhale on Monday.\n\
        A later session has no date yet.";

    fn told(new: &str) -> Vec<(Became, String)> {
        let (old, new) = (Text::new(PAGE), Text::new(new.to_owned()));
        changes(&old, &new)
            .into_iter()
            .map(|one| {
                let words = if one.now.is_empty() { one.was } else { one.now };
                (one.became, words.split(' ').next().unwrap_or_default().to_owned())
            })
            .collect()
    }

    fn became(new: &str) -> Vec<Became> {
        told(new).into_iter().map(|(became, _)| became).collect()
    }

    #[test]
    fn an_edit_is_told_in_its_place() {
        assert_eq!(became(PAGE), [Same; 5]);
        assert_eq!(became(&PAGE.replace("1987", "1978")), [Same, Same, Changed, Same, Same]);
    }

    #[test]
    fn what_is_new_and_what_is_gone_stand_where_they_stand() {
        let lines: Vec<&str> = PAGE.lines().collect();
        let new = [lines[0], "Boats wait in the harbour.", lines[1], lines[3], lines[4]].join("\n");
        assert_eq!(became(&new), [Same, New, Same, Gone, Same, Same]);
        assert_eq!(became(&lines[..3].join("\n")), [Same, Same, Same, Gone, Gone]);
    }

    #[test]
    fn a_paragraph_that_was_moved_is_known_again() {
        let lines: Vec<&str> = PAGE.lines().collect();
        let up = [lines[0], lines[4], lines[1], lines[2], lines[3]].join("\n");
        assert_eq!(became(&up), [Same, Moved, Same, Same, Same, MovedAway]);
        let changed =
            [lines[0], &lines[3].replace("Monday", "Friday"), lines[1], lines[2], lines[4]].join("\n");
        assert_eq!(became(&changed), [Same, MovedAndChanged, Same, Same, MovedAway, Same]);
    }

    #[test]
    fn a_text_that_has_nothing_in_common_is_all_gone_and_new() {
        let new = "Boats wait.\nNobody sails today.";
        let all = became(new);
        assert_eq!(all.iter().filter(|one| **one == New).count(), 2);
        assert_eq!(all.iter().filter(|one| **one == Gone).count(), 5);
    }

    #[test]
    fn both_texts_can_be_read_from_what_is_told() {
        let lines: Vec<&str> = PAGE.lines().collect();
        let other = [lines[3], "In between.", lines[0], &lines[2].replace("1987", "1978")].join("\n");
        let (old, new) = (Text::new(PAGE), Text::new(other.as_str()));
        let told = changes(&old, &new);
        let now: Vec<&str> = told.iter().map(|one| one.now).filter(|words| !words.is_empty()).collect();
        assert_eq!(now.join("\n"), other);
        for line in lines {
            assert!(told.iter().any(|one| one.was == line), "{line}");
        }
    }
}
