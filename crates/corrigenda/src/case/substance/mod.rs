//! What a change of a published text touches: a number, a name, whether something is so, what
//! somebody said, when it was, whose word it is. Plain rules over the difference word by word, each
//! with the reason it gives. What changes only how a thing is said touches nothing.
//!
//! Words that come as sentences of their own touch nothing either: nothing that stood there reads
//! otherwise. Those that go do, where they held one of these.

pub mod stretches;
pub mod words;

use std::collections::{BTreeMap, HashSet};

use corrigenda_anchor::{CodePoints, Span, Text, fold};

use super::speech::{ACCORDING, quoted, spoken};
use crate::language::{Message, message};
use crate::words as named;
use stretches::Stretch;
use words::{
    DATES, ENDINGS, NEGATING_SIGNS, NEGATIONS, NUMBERS, OPPOSITES, SHORT_DATES, SMALL, STANCES, bare,
};

named! {
    /// What a change touches.
    Substance {
        /// How much, how many.
        Number = "number",
        /// Who, or what by its own name.
        Name = "name",
        /// Whether it is so.
        Negation = "negation",
        /// What somebody said.
        Quotation = "quotation",
        /// When.
        Date = "date",
        /// Whose word it is, and how sure.
        Attribution = "attribution",
    }
}

impl Substance {
    /// The reason, in a few words.
    #[must_use]
    pub fn said(self) -> Message {
        message(match self {
            Substance::Number => "desk-substance-number",
            Substance::Name => "desk-substance-name",
            Substance::Negation => "desk-substance-negation",
            Substance::Quotation => "desk-substance-quotation",
            Substance::Date => "desk-substance-date",
            Substance::Attribution => "desk-substance-attribution",
        })
    }
}

/// What both texts of an article tell about words: which are names, and which only begin sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usage {
    /// Words seen with a capital in the midst of a sentence.
    capital: HashSet<String>,
    /// Words seen without one.
    small: HashSet<String>,
    /// So many words have a capital that it says little, as in German.
    nouns: bool,
}

impl Usage {
    /// How words are used in these texts.
    #[must_use]
    pub fn of(texts: &[&str]) -> Usage {
        let mut usage = Usage::default();
        let (mut all, mut capitals) = (0_usize, 0_usize);
        for token in texts.iter().flat_map(|text| tokens(text)) {
            let low = token.word.to_lowercase();
            if !token.first {
                all += 1;
            }
            if !token.capital {
                usage.small.insert(low);
            } else if !token.first {
                capitals += 1;
                usage.capital.insert(low);
            }
        }
        usage.nouns = all > 40 && capitals * 5 > all;
        usage
    }

    /// Whether the word is a name where it stands.
    fn is_name(&self, token: &Token<'_>) -> bool {
        if !token.capital || token.word.chars().count() < 2 || date_of(token.word).is_some() {
            return false;
        }
        let low = token.word.to_lowercase();
        if self.nouns {
            return token.beside && !self.small.contains(&low);
        }
        if token.first { self.capital.contains(&low) && !self.small.contains(&low) } else { true }
    }
}

/// What the change of a stretch touches, each once; nothing where it is only how it is said.
///
/// `was` is the paragraph as it read.
#[must_use]
pub fn touched(was: &str, stretch: &Stretch, usage: &Usage) -> Vec<Substance> {
    let mut found = Vec::new();
    if same(&stretch.was, &stretch.now) || only_adds_sentences(stretch) {
        return found;
    }
    let (old, new) = (Held::of(&stretch.was, usage), Held::of(&stretch.now, usage));
    let gone = stretch.now.trim().is_empty();
    let mut also = |when: bool, what: Substance| {
        if when && !found.contains(&what) {
            found.push(what);
        }
    };
    let dated = old.dates != new.dates;
    also(dated, Substance::Date);
    if old.numbers != new.numbers {
        let years = differing(&old.numbers, &new.numbers).all(is_year);
        also(true, if years || dated { Substance::Date } else { Substance::Number });
    }
    also(names_differ(&old.names, &new.names), Substance::Name);
    also(old.negations != new.negations || turned_round(stretch), Substance::Negation);
    also(old.stances != new.stances, Substance::Attribution);
    also(speech_touched(was, stretch) || gone && !spoken(&stretch.was).is_empty(), Substance::Quotation);
    found
}

/// Whether everything that stood there stands there, and what came is sentences of their own.
fn only_adds_sentences(stretch: &Stretch) -> bool {
    let (was, now) = (stretch.was.trim(), stretch.now.trim());
    let whole = |text: &str| {
        text.is_empty() || text.ends_with(['.', '!', '?', '…', '”', '»', '"', '。', '！', '？', '」'])
    };
    let after = now.strip_prefix(was).is_some_and(|_| whole(was));
    let before = now.strip_suffix(was).is_some_and(|added| whole(added.trim()));
    stretch.out.is_empty() && (after || before)
}

/// What a sentence holds that may not change in passing.
#[derive(Debug, Default, PartialEq, Eq)]
struct Held {
    numbers: BTreeMap<String, usize>,
    dates: BTreeMap<String, usize>,
    names: BTreeMap<String, usize>,
    negations: usize,
    stances: BTreeMap<&'static str, usize>,
}

impl Held {
    fn of(text: &str, usage: &Usage) -> Held {
        let folded = fold(text);
        let text = without_addresses(folded.as_str());
        let mut held = Held::default();
        for number in numbers(&text) {
            *held.numbers.entry(number).or_default() += 1;
        }
        for token in tokens(&text) {
            let low = token.word.to_lowercase();
            if let Some(date) = date_of(token.word) {
                *held.dates.entry(date.to_owned()).or_default() += 1;
            } else if usage.is_name(&token) {
                *held.names.entry(stem(&low)).or_default() += 1;
            }
            if let Some((_, number)) = SMALL.iter().find(|(word, _)| *word == low) {
                *held.numbers.entry((*number).to_owned()).or_default() += 1;
            } else if let Some(number) = NUMBERS.iter().find(|number| low.starts_with(**number)) {
                *held.numbers.entry((*number).to_owned()).or_default() += 1;
            }
            let negates = NEGATIONS.contains(&low.as_str()) || low.ends_with("n't") || low.starts_with("n'");
            held.negations += usize::from(negates);
            if let Some((_, stance)) = STANCES.iter().find(|(word, _)| *word == low) {
                *held.stances.entry(stance).or_default() += 1;
            }
        }
        let low = text.to_lowercase();
        if ACCORDING.iter().any(|phrase| has_words(&low, phrase)) {
            held.stances.insert("source", 1);
        }
        held.negations += NEGATING_SIGNS.iter().map(|sign| text.matches(sign).count()).sum::<usize>();
        held
    }
}

/// Whether these words stand in the text, and not inside other words.
fn has_words(text: &str, words: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        !letter(text[..at].chars().next_back()) && !letter(text[at + words.len()..].chars().next())
    })
}

/// A word with what stands around it.
struct Token<'t> {
    word: &'t str,
    /// It begins with a capital, or is written in capitals.
    capital: bool,
    /// It begins a sentence, a line or a quotation.
    first: bool,
    /// The word before or after it has a capital too.
    beside: bool,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut before: Option<char> = None;
    let mut rest = text;
    while let Some(at) = rest.find(char::is_alphanumeric) {
        if let Some(c) = rest[..at].chars().rev().find(|c| !c.is_whitespace() && !is_opening(*c)) {
            before = Some(c);
        }
        let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | 'ʼ');
        let word = &rest[at..];
        let end = word.find(|c: char| !inner(c)).unwrap_or(word.len());
        let (whole, after) = word.split_at(end);
        let kept = whole.trim_end_matches(['\'', '’', '-']);
        let kept = kept.strip_suffix("'s").or_else(|| kept.strip_suffix("’s")).unwrap_or(kept);
        let capital = kept.chars().next().is_some_and(char::is_uppercase);
        let first =
            before.is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | '…' | '。' | '！' | '？' | '\n'));
        let near = rest[..at].chars().all(char::is_whitespace);
        if let Some(last) = out.last_mut().filter(|last| near && last.capital && capital) {
            last.beside = true;
            out.push(Token { word: kept, capital, first, beside: true });
        } else {
            out.push(Token { word: kept, capital, first, beside: false });
        }
        before = kept.chars().next_back();
        rest = after;
    }
    out
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '„' | '«' | '"' | '\'' | '‘' | '(' | '[' | '「' | '『' | '—' | '–' | '-' | '*' | '•')
}

/// The numbers in digits, each in one spelling: 1,000 is 1000 and 1 000, 2.5 is 2,5.
fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(|c| c.is_numeric());
    let (mut out, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut parts = vec![String::new()];
        let mut marks = Vec::new();
        while at < chars.len() {
            if digit(at) {
                parts.last_mut().expect("it has one").push(plain_digit(chars[at]));
            } else if digit(at + 1)
                && (matches!(chars[at], '.' | ',' | '\'' | '’')
                    || chars[at] == ' ' && thousand(&chars, at + 1))
            {
                marks.push(chars[at]);
                parts.push(String::new());
            } else {
                break;
            }
            at += 1;
        }
        let grouped = parts.len() > 1
            && parts[1..].iter().all(|part| part.len() == 3)
            && parts[0].len() <= 3
            && marks.iter().all(|mark| *mark == marks[0]);
        out.push(parts.join(if grouped { "" } else { "." }));
    }
    out
}

/// Three digits and no fourth.
fn thousand(chars: &[char], at: usize) -> bool {
    let digit = |at: usize| chars.get(at).is_some_and(|c| c.is_numeric());
    digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3)
}

fn plain_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    }
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse().is_ok_and(|year: u32| (1500..2100).contains(&year))
}

fn date_of(word: &str) -> Option<&'static str> {
    let low = word.to_lowercase();
    let short = SHORT_DATES.iter().find(|(whole, _)| low == *whole);
    let found = short.or_else(|| DATES.iter().find(|(beginning, _)| low.starts_with(beginning)));
    found.map(|(_, date)| *date)
}

/// What stands in one more often than in the other.
fn differing<'a>(
    a: &'a BTreeMap<String, usize>,
    b: &'a BTreeMap<String, usize>,
) -> impl Iterator<Item = &'a str> {
    let more = |a: &'a BTreeMap<String, usize>, b: &'a BTreeMap<String, usize>| {
        a.iter().filter(move |(key, n)| b.get(*key).copied().unwrap_or(0) < **n).map(|(key, _)| key.as_str())
    };
    more(a, b).chain(more(b, a))
}

/// Names that went or came. One that is only said once more or once less is the same name.
fn names_differ(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> bool {
    a.keys().any(|name| !b.contains_key(name)) || b.keys().any(|name| !a.contains_key(name))
}

/// A name without the ending it takes on in a sentence.
fn stem(low: &str) -> String {
    let cyrillic = low.chars().all(|c| matches!(c, '\u{400}'..='\u{4ff}' | '-' | '\'' | '’'));
    let ending = ENDINGS
        .iter()
        .find(|ending| cyrillic && low.strip_suffix(**ending).is_some_and(|stem| stem.chars().count() >= 3));
    ending.and_then(|ending| low.strip_suffix(ending)).unwrap_or(low).to_owned()
}

/// A word that became its opposite by a beginning: legal, illegal.
fn turned_round(stretch: &Stretch) -> bool {
    let words = |runs: &[(Span, String)]| -> Vec<String> {
        let all = runs.iter().flat_map(|(_, words)| words.split_whitespace());
        all.map(bare).filter(|word| word.chars().count() > 3).collect()
    };
    let (out, comes) = (words(&stretch.out), words(&stretch.comes));
    let opposite = |a: &String, b: &String| {
        OPPOSITES.iter().any(|beginning| a.strip_prefix(beginning).is_some_and(|rest| rest == b))
    };
    out.iter().any(|a| comes.iter().any(|b| opposite(a, b) || opposite(b, a)))
}

/// Whether the change reaches into words that somebody said, in more than their typography.
fn speech_touched(was: &str, stretch: &Stretch) -> bool {
    let text = Text::new(was);
    let telling = |words: &str| words.chars().any(char::is_alphanumeric);
    let inside = |at: &Span| {
        let around = Span::new(at.start.saturating_sub(CodePoints(1)), at.end + CodePoints(1));
        quoted(&text, if at.is_empty() { around } else { *at }).is_some()
    };
    stretch.out.iter().chain(&stretch.comes).any(|(at, words)| telling(words) && inside(at))
}

/// Whether two texts differ only in typography, capitals, spaces and marks.
fn same(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        let folded = fold(text);
        let letters: Vec<char> = folded.as_str().chars().collect();
        let number = |at: usize| letters.get(at).is_some_and(|c| c.is_numeric());
        let kept = |at: usize| {
            letters[at].is_alphanumeric()
                // A mark between two digits is part of the number.
                || at > 0 && !letters[at].is_whitespace() && number(at - 1) && number(at + 1)
        };
        let all = (0..letters.len()).filter(|at| kept(*at)).map(|at| letters[at]);
        all.flat_map(char::to_lowercase).collect()
    };
    plain(a) == plain(b)
}

/// A text without web addresses: digits and capitals in them say nothing.
fn without_addresses(text: &str) -> String {
    let address = |word: &&str| word.contains("://") || word.starts_with("www.");
    text.split(' ').filter(|word| !address(word)).collect::<Vec<_>>().join(" ")
}
