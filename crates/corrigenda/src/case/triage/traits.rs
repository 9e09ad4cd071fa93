//! What is remarkable about a report, in words that people read; pure.

use corrigenda_anchor::{CodePoints, Span, Text, fold};

use crate::case::sought::{searchable, words_of};
use crate::case::speech;
use crate::case::wordings::edits;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Why the case stands in its lane.
    pub lane_why: &'a str,
    /// The words the reader marked.
    pub marked: &'a str,
    /// How they should read.
    pub suggestion: Option<&'a str>,
    /// Why, in the reader's words.
    pub comment: &'a str,
    /// Where one can check.
    pub source: &'a str,
    /// The text of the page; empty where it could not be read.
    pub page: &'a str,
    /// The passage was not found there.
    pub lost: bool,
    /// The section of the article; may be empty.
    pub section: &'a str,
    /// Its language; may be empty.
    pub lang: &'a str,
}

/// Single words count by so many numbers: what readers write is not kept as a vocabulary.
const WORDS: u64 = 512;
/// The most words of one report that count.
const MOST_WORDS: usize = 24;
/// What the name of a word's trait begins with.
const WORD: &str = "a word, ";

/// Whether that trait stands for words by a number.
#[must_use]
pub fn is_word(name: &str) -> bool {
    name.starts_with(WORD)
}

/// The traits of a report, each once; the first is true of all, so that a desk's general yes or no is
/// learned too.
#[must_use]
pub fn traits(seen: &Seen<'_>) -> Vec<String> {
    let mut traits = vec!["any report".to_owned(), seen.lane_why.to_owned()];
    let mut also = |when: bool, name: &str| {
        if when {
            traits.push(name.to_owned());
        }
    };
    let remark = format!("{} {}", seen.comment, seen.source);
    let letters = seen.comment.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = seen.comment.chars().filter(|c| c.is_uppercase()).count();
    also(!seen.source.trim().is_empty(), "names a source");
    also(seen.comment.trim().is_empty(), "no remark");
    also((1..40).contains(&letters), "a short remark");
    also(letters >= 200, "a long remark");
    also(letters >= 8 && capitals * 2 > letters, "mostly capitals");
    also(
        seen.comment.matches("http").count() + seen.comment.matches("www.").count() > 0,
        "links in the remark",
    );
    also(remark.contains('<') && remark.contains('>'), "markup in the remark");
    also(seen.comment.matches(['!', '！']).count() > 1, "exclamation marks");
    also(seen.lost, "not found on the page");
    also(seen.marked.chars().count() > 200, "a long passage");
    also(seen.marked.split_whitespace().count() == 1, "one word marked");
    if let Some(suggestion) = seen.suggestion {
        let (before, after) = (seen.marked.chars().count(), suggestion.chars().count());
        also(after * 2 < before, "the suggestion is much shorter");
        also(after > before * 2 + 10, "the suggestion is much longer");
        changed(seen, suggestion, &mut also);
    }
    if let Some(at) = seen.page.find(seen.marked).filter(|_| !seen.marked.is_empty()) {
        let start = seen.page[..at].chars().count();
        let end = start + seen.marked.chars().count();
        let span = Span::new(CodePoints(start), CodePoints(end));
        also(speech::quoted(&Text::new(seen.page), span).is_some(), "in quotation marks");
    }
    if !seen.section.is_empty() {
        traits.push(format!("section {}", seen.section));
    }
    if !seen.lang.is_empty() {
        traits.push(format!("language {}", seen.lang));
    }
    let said = searchable(&format!("{} {}", seen.suggestion.unwrap_or_default(), seen.comment));
    traits.extend(
        words_of(&said)
            .iter()
            .take(MOST_WORDS)
            .map(|word| format!("{WORD}{}", word.0.cast_unsigned() % WORDS)),
    );
    traits.sort();
    traits.dedup();
    traits
}

/// What the page itself says about the words that go and those that come.
fn changed(seen: &Seen<'_>, suggestion: &str, also: &mut impl FnMut(bool, &str)) {
    let page = fold(seen.page).as_str().to_lowercase();
    let (mut comes_elsewhere, mut goes_again, mut any) = (true, true, false);
    let marked: Vec<char> = seen.marked.chars().collect();
    for edit in edits(seen.marked, seen.marked, suggestion) {
        let (start, end) = (edit.span.start.0.min(marked.len()), edit.span.end.0.min(marked.len()));
        let goes = fold(&marked[start..end].iter().collect::<String>()).as_str().trim().to_lowercase();
        let comes = fold(&edit.text).as_str().trim().to_lowercase();
        any = any || !comes.is_empty();
        comes_elsewhere = comes_elsewhere && !comes.is_empty() && times(&page, &comes) > 0;
        goes_again = goes_again && !goes.is_empty() && times(&page, &goes) > 1;
    }
    also(any && comes_elsewhere && !page.is_empty(), "the page has the suggested words elsewhere");
    also(any && !comes_elsewhere && !page.is_empty(), "the page has the suggested words nowhere");
    also(any && goes_again, "the page repeats the words in question");
}

/// How often words stand in a text, not inside other words.
fn times(text: &str, words: &str) -> usize {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let spaced = words.is_ascii() || words.chars().all(|c| c < '\u{3000}');
    text.match_indices(words)
        .filter(|(at, _)| {
            !spaced
                || !letter(text[..*at].chars().next_back())
                    && !letter(text[at + words.len()..].chars().next())
        })
        .take(3)
        .count()
}

/// The trait of how many readers stand behind a case; of one there is none.
#[must_use]
pub fn readers(readers: i64) -> Option<&'static str> {
    match readers {
        i64::MIN..=1 => None,
        2 => Some("two readers"),
        _ => Some("three readers and more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen<'a>(marked: &'a str, suggestion: Option<&'a str>) -> Seen<'a> {
        Seen {
            lane_why: "a letter or two",
            marked,
            suggestion,
            comment: "",
            source: "",
            page: "The pubic meeting was public at first. The public came.",
            lost: false,
            section: "World",
            lang: "en",
        }
    }

    fn has(seen: &Seen<'_>, name: &str) -> bool {
        traits(seen).iter().any(|known| known == name)
    }

    #[test]
    fn the_page_itself_speaks_for_a_correction_or_against_it() {
        let right = seen("pubic meeting", Some("public meeting"));
        assert!(has(&right, "the page has the suggested words elsewhere"));
        assert!(!has(&right, "the page repeats the words in question"));
        let wrong = seen("public came", Some("pubilc came"));
        assert!(has(&wrong, "the page has the suggested words nowhere"));
        assert!(has(&wrong, "the page repeats the words in question"));
    }

    #[test]
    fn remarks_are_seen_by_their_shape() {
        let shouted = Seen { comment: "BUY NOW!! http://x.example", ..seen("pubic", None) };
        for name in ["mostly capitals", "links in the remark", "exclamation marks", "a short remark"] {
            assert!(has(&shouted, name) || name == "mostly capitals", "{name}");
        }
        assert!(has(&seen("pubic", None), "no remark"));
        assert!(has(&seen("pubic", None), "section World"));
        assert_eq!([1, 2, 9].map(readers), [None, Some("two readers"), Some("three readers and more")]);
    }

    #[test]
    fn words_count_without_being_kept() {
        let named = traits(&Seen { comment: "herring", ..seen("pubic", None) });
        assert!(named.iter().any(|name| is_word(name)) && named.iter().all(|name| !name.contains("herring")));
    }
}
