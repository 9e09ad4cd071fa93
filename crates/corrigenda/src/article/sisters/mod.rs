//! The same words in other articles: runs of words as numbers, kept for every article, so that a
//! passage finds its like among many (docs/decisions/0006-sisters-by-postings.md, 0010-sisters-packed.md).
//!
//! A text is cut into runs of three words (in scripts written without spaces, of six characters).
//! Of any four runs in a row the one with the smallest number is kept: two texts that share six words
//! in a row then share a kept run, and a text costs two fifths of its runs. A passage asks for all
//! of its runs.

pub mod keeping;
pub mod packed;
pub mod store;

use std::collections::HashMap;

use corrigenda_anchor::{How, Quote, Selector, Span, Text, fold, resolve};

/// Weight of a run: a word weighs two, a character of a script without spaces one.
const RUN: usize = 6;
/// Of so many runs in a row one is kept.
const WINDOW: usize = 4;
/// Runs of a text that are kept at most.
const MOST: usize = 20_000;
/// Runs of a passage that are asked for at most.
pub const MOST_ASKED: usize = 24;
/// What a passage weighs that can be looked for without what stands around it.
const TELLING: usize = 8;
/// Tenths of a passage's words that must stand close together to read nearly the same.
const NEARLY: usize = 7;
/// Words below which nothing reads nearly the same as a passage.
const FEWEST: usize = 4;

/// Where the same words stand in another text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// Where.
    pub span: Span,
    /// They stand there to the letter, but for typography and case.
    pub same: bool,
}

/// The runs of a text that are kept, each once.
#[must_use]
pub fn kept(text: &str) -> Vec<u32> {
    let runs = runs(text);
    let mut kept: Vec<u32> = if runs.len() < WINDOW {
        runs
    } else {
        runs.windows(WINDOW).filter_map(|window| window.iter().min().copied()).collect()
    };
    kept.sort_unstable();
    kept.dedup();
    kept.truncate(MOST);
    kept
}

/// The runs that a passage is looked for by, spread over all of it.
#[must_use]
pub fn asked(passage: &str) -> Vec<u32> {
    let mut runs = runs(passage);
    if runs.len() > MOST_ASKED {
        let all = runs.len();
        runs = (0..MOST_ASKED).map(|nth| runs[nth * all / MOST_ASKED]).collect();
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// What a passage is looked for as: itself, or with what stands around it where it says too little.
#[must_use]
pub fn telling(quote: &Quote) -> String {
    let weight: usize = tokens(&fold(&quote.exact).as_str().to_lowercase()).iter().map(|(_, w)| w).sum();
    if weight >= TELLING {
        return quote.exact.clone();
    }
    // The context is cut anywhere: half a word is left out.
    let before = quote.prefix.split_once(' ').map_or("", |(_, rest)| rest);
    let after = quote.suffix.rsplit_once(' ').map_or("", |(rest, _)| rest);
    format!("{before}{}{after}", quote.exact)
}

/// Where a text has the passage, in the same words or nearly; the first such place.
#[must_use]
pub fn likeness(text: &Text<'_>, quote: &Quote) -> Option<Likeness> {
    let wanted = telling(quote);
    let page = fold(text.as_str());
    let (low, needle) = (page.as_str().to_lowercase(), fold(&wanted).as_str().trim().to_lowercase());
    if needle.is_empty() {
        return None;
    }
    // Lower case may move bytes in a few scripts; then only the letter counts.
    if low.len() == page.as_str().len()
        && let Some(at) = low.find(&needle)
    {
        let span = page.unfold(corrigenda_anchor::Bytes(at), corrigenda_anchor::Bytes(at + needle.len()));
        return Some(Likeness { span, same: true });
    }
    if low.len() != page.as_str().len() {
        let found = resolve(text, &Selector::from(Quote::new(wanted))).ok()?;
        return Some(Likeness { span: found.span, same: matches!(found.how, How::Exact | How::Folded) });
    }
    let (start, end) = nearly(&low, &needle)?;
    let span = page.unfold(corrigenda_anchor::Bytes(start), corrigenda_anchor::Bytes(end));
    Some(Likeness { span, same: false })
}

/// The stretch of a text, in bytes, that has most of the words of a passage close together; the
/// first of several.
fn nearly(text: &str, passage: &str) -> Option<(usize, usize)> {
    let wanted = tokens(passage);
    let all = tokens(text);
    if wanted.len() < FEWEST || all.is_empty() {
        return None;
    }
    let mut missing: HashMap<&str, usize> = HashMap::new();
    for (word, _) in &wanted {
        *missing.entry(word).or_default() += 1;
    }
    let reach = (wanted.len() + wanted.len() / 2).min(all.len());
    // How often each word stands in the window, and how much of the passage that covers.
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let (mut covered, mut best) = (0, (0, 0));
    for (at, (word, _)) in all.iter().enumerate() {
        let most = missing.get(word).copied().unwrap_or_default();
        let count = seen.entry(word).or_default();
        *count += 1;
        covered += usize::from(*count <= most);
        if let Some((left, _)) = at.checked_sub(reach).map(|left| all[left]) {
            let count = seen.entry(left).or_default();
            covered -= usize::from(*count <= missing.get(left).copied().unwrap_or_default());
            *count -= 1;
        }
        if covered > best.0 {
            best = (covered, at);
        }
    }
    let (covered, last) = best;
    if covered * 10 < wanted.len() * NEARLY {
        return None;
    }
    let first = (last + 1).saturating_sub(reach);
    let first = (first..=last).find(|at| missing.contains_key(all[*at].0))?;
    let start = all[first].0.as_ptr() as usize - text.as_ptr() as usize;
    let end = all[last].0.as_ptr() as usize - text.as_ptr() as usize + all[last].0.len();
    Some((start, end))
}

/// Every run of a text, in its order.
fn runs(text: &str) -> Vec<u32> {
    let folded = fold(text).as_str().to_lowercase();
    let tokens: Vec<(u64, usize)> =
        tokens(&folded).into_iter().map(|(word, weight)| (number(word), weight)).collect();
    let mut runs = Vec::with_capacity(tokens.len());
    for from in 0..tokens.len() {
        let (mut weight, mut sum) = (0, 0);
        for (token, heavy) in &tokens[from..] {
            sum = stirred(sum ^ *token);
            weight += heavy;
            if weight >= RUN {
                runs.push((sum >> 32) as u32);
                break;
            }
        }
    }
    runs
}

/// A word as a number (FNV-1a). It is kept, so it must be the same in every version; that two words
/// can be made to have the same is no harm, since what is found by them is read.
fn number(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Every bit of the outcome hangs on every bit of what was given (the last step of splitmix64).
fn stirred(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// Words with their weights.
fn tokens(text: &str) -> Vec<(&str, usize)> {
    let mut tokens = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let alone = without_spaces(c);
        if (alone || !c.is_alphanumeric())
            && let Some(from) = begun.take()
        {
            tokens.push((&text[from..at], 2));
        }
        if alone {
            tokens.push((&text[at..at + c.len_utf8()], 1));
        } else if c.is_alphanumeric() && begun.is_none() {
            begun = Some(at);
        }
    }
    if let Some(from) = begun {
        tokens.push((&text[from..], 2));
    }
    tokens
}

/// Letters of scripts that are written without spaces between words: Han, Kana, Thai, Lao, Khmer,
/// Burmese.
fn without_spaces(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
        && c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "Both delegations worked from the Treaty of Lisk, which was signed by the two governments \
        in 1987 and renewed twice since. A later session has no date yet, and nobody has offered a hall.";

    fn shares(passage: &str, text: &str) -> bool {
        let kept = kept(text);
        asked(passage).iter().any(|run| kept.binary_search(run).is_ok())
    }

    #[test]
    fn six_words_in_a_row_always_find_their_text() {
        let words: Vec<&str> = STORY.split(' ').collect();
        for six in words.windows(6) {
            assert!(shares(&six.join(" "), STORY), "{six:?}");
        }
        assert!(!shares("nothing of this stands anywhere in there", STORY));
    }

    #[test]
    fn typography_and_case_make_no_difference() {
        assert!(shares("WHICH WAS SIGNED BY THE TWO GOVERNMENTS", STORY));
        assert!(shares("who said “it’s a fine day” to them", "who said \"it's a fine day\" to them"));
    }

    #[test]
    fn scripts_without_spaces_are_cut_by_characters() {
        let story = "協定は1987年に署名されたリスク条約に基づき、その後二度更新されている。";
        assert!(shares("署名されたリスク条約に基づき", story));
        assert!(!shares("次回の会合の日程はまだ決まっていない", story));
    }

    #[test]
    fn a_short_passage_is_looked_for_with_what_stands_around_it() {
        let quote = Quote::new("in 1987").between("d by the two governments ", " and renewed twice sin");
        assert_eq!(telling(&quote), "by the two governments in 1987 and renewed twice");
        let long = Quote::new("signed by the two governments").between("which was ", " in 1987");
        assert_eq!(telling(&long), long.exact);
    }

    #[test]
    fn the_same_words_and_nearly_the_same_are_told_apart() {
        let quote = Quote::new("which was signed by the two governments in 1987");
        let text = Text::new(STORY);
        let there = likeness(&text, &quote).expect("the same words");
        assert!(there.same);
        assert_eq!(text.slice(there.span), quote.exact);
        let other =
            Text::new("The Treaty of Lisk, which was signed by both governments in 1987, ran to nine pages.");
        let near = likeness(&other, &quote).expect("nearly the same");
        assert!(!near.same && other.slice(near.span).contains("1987"));
        assert_eq!(likeness(&Text::new("A later session has no date yet."), &quote), None);
    }

    #[test]
    fn a_text_of_any_size_costs_little() {
        assert!(kept("").is_empty() && asked("two words").is_empty());
        let long: String = (0..60_000).map(|n| format!("word{n} ")).collect();
        assert_eq!(kept(&long).len(), MOST);
        assert_eq!(asked(&long).len(), MOST_ASKED);
    }
}
