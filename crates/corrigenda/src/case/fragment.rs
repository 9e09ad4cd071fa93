//! A link that opens a page at a passage: the text fragment `#:~:text=`, which browsers find and
//! highlight by its words. Pure.

use corrigenda_anchor::{CodePoints, Span, Text};

/// A passage longer than this, in characters, is named by its first and last words.
const LONG: usize = 200;
/// So many words stand for the beginning or the end of a long passage.
const ENDS: usize = 5;
/// The most words on either side that tell one of several equal passages from the others.
const MOST_AROUND: usize = 8;

/// The page's address with the passage at `span` of its text. A passage that begins or ends inside
/// a word is widened to whole words, since browsers look for nothing less.
#[must_use]
pub fn link(address: &str, text: &Text<'_>, span: Span) -> String {
    let page = text.as_str();
    let Some((start, end)) = whole_words(page, text, span) else { return address.to_owned() };
    let passage = &page[start..end];
    let joint = if address.contains('#') { "" } else { "#" };
    let words: Vec<&str> = passage.split_whitespace().collect();
    let long = passage.contains('\n') || passage.chars().count() > LONG;
    let named = if long && words.len() > 2 * ENDS {
        let (first, last) = (words[..ENDS].join(" "), words[words.len() - ENDS..].join(" "));
        format!("{},{}", encoded(&first), encoded(&last))
    } else {
        encoded(&words.join(" "))
    };
    let (prefix, suffix) = around(page, start, end);
    let before = if prefix.is_empty() { String::new() } else { format!("{}-,", encoded(&prefix)) };
    let after = if suffix.is_empty() { String::new() } else { format!(",-{}", encoded(&suffix)) };
    format!("{address}{joint}:~:text={before}{named}{after}")
}

/// The passage's bytes, widened to whole words, without space at its ends; `None` where nothing is
/// left of it.
fn whole_words(page: &str, text: &Text<'_>, span: Span) -> Option<(usize, usize)> {
    let before = text.slice(Span::new(CodePoints(0), span.start)).len();
    let until = before + text.slice(span).len();
    let letter = |c: char| c.is_alphanumeric();
    let passage = page.get(before..until)?;
    let trimmed = passage.trim();
    if trimmed.is_empty() {
        return None;
    }
    let mut start = before + (passage.len() - passage.trim_start().len());
    let mut end = start + trimmed.len();
    if trimmed.starts_with(letter) {
        start -= page[..start].chars().rev().take_while(|c| letter(*c)).map(char::len_utf8).sum::<usize>();
    }
    if trimmed.ends_with(letter) {
        end += page[end..].chars().take_while(|c| letter(*c)).map(char::len_utf8).sum::<usize>();
    }
    Some((start, end))
}

/// The words before and after that tell the passage from its equals; empty where it has none.
fn around(page: &str, start: usize, end: usize) -> (String, String) {
    // Browsers compare without regard to case.
    let page_lower = page.to_lowercase();
    let wanted = |words: &str| page_lower.matches(&words.to_lowercase()).count();
    let passage = &page[start..end];
    if wanted(passage) <= 1 {
        return (String::new(), String::new());
    }
    let line_start = page[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = page[end..].find('\n').map_or(page.len(), |at| end + at);
    let (lead, rest) = (&page[line_start..start], &page[end..line_end]);
    let (before, after): (Vec<&str>, Vec<&str>) =
        (lead.split_whitespace().collect(), rest.split_whitespace().collect());
    let mut found = (String::new(), String::new());
    for words in 1..=MOST_AROUND {
        let prefix = before[before.len().saturating_sub(words)..].join(" ");
        let suffix = after[..words.min(after.len())].join(" ");
        let gap = |side: &str, ends: bool| {
            let spaced = if ends { side.ends_with(' ') } else { side.starts_with(' ') };
            if spaced { " " } else { "" }
        };
        let whole = [&prefix, gap(lead, true), passage, gap(rest, false), &suffix].concat();
        found = (prefix, suffix);
        if wanted(&whole) <= 1 {
            break;
        }
    }
    found
}

/// Percent-encoded for a text directive: there the hyphen, the comma and the ampersand mean
/// something, too.
fn encoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(page: &str, passage: &str, nth: usize) -> String {
        let at = page.match_indices(passage).nth(nth).expect("the passage").0;
        let start = CodePoints(page[..at].chars().count());
        let span = Span::new(start, start + CodePoints(passage.chars().count()));
        link("https://courier.example/pact", &Text::new(page), span)
    }

    fn fragment(page: &str, passage: &str, nth: usize) -> String {
        let link = linked(page, passage, nth);
        link.strip_prefix("https://courier.example/pact#:~:text=").expect("a text fragment").to_owned()
    }

    #[test]
    fn words_that_stand_once_are_named_by_themselves() {
        assert_eq!(fragment("It was signed in 1987 here.", "signed in 1987", 0), "signed%20in%201987");
    }

    #[test]
    fn what_means_something_in_a_directive_is_encoded() {
        assert_eq!(fragment("a well-known, R&D fact", "well-known, R&D", 0), "well%2Dknown%2C%20R%26D");
        assert_eq!(fragment("Це є правда.", "правда", 0), "%D0%BF%D1%80%D0%B0%D0%B2%D0%B4%D0%B0");
    }

    #[test]
    fn parts_of_words_are_made_whole() {
        assert_eq!(fragment("a cooperation pact", "operat", 0), "cooperation");
        assert_eq!(fragment("it said “yes” twice", "“yes”", 0), "%E2%80%9Cyes%E2%80%9D");
    }

    #[test]
    fn of_equal_passages_the_words_around_tell_which() {
        let page = "On Monday it rains here.\nOn Tuesday it rains there.";
        assert_eq!(fragment(page, "it rains", 1), "Tuesday-,it%20rains,-there.");
        assert_eq!(fragment(page, "it rains", 0), "Monday-,it%20rains,-here.");
        assert_eq!(fragment("Yes, yes. Then no.", "Yes", 0), "Yes,-%2C");
    }

    #[test]
    fn a_long_passage_is_named_by_its_ends() {
        let page = format!("One two three four five {} six seven eight nine ten.", "word ".repeat(60));
        let named = fragment(&page, page.trim_end_matches('.'), 0);
        assert_eq!(named, "One%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten");
    }

    #[test]
    fn an_address_that_has_a_fragment_keeps_it() {
        let text = Text::new("in 1987");
        let whole = text.whole();
        assert_eq!(link("https://a.example/#top", &text, whole), "https://a.example/#top:~:text=in%201987");
    }
}
