//! The sentences of a paragraph that read otherwise than they did. Pure.

use corrigenda_anchor::{CodePoints, Piece, Span, diff};

/// Sentences that belong together because the change runs through all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Where they stood, in code points from the start of the paragraph as it read.
    pub span: Span,
    /// As they read.
    pub was: String,
    /// As they read now.
    pub now: String,
    /// What of `was` went, each run of words with its place in the paragraph.
    pub out: Vec<(Span, String)>,
    /// What of `now` came, each with the place in the paragraph as it read where it came in.
    pub comes: Vec<(Span, String)>,
    /// Words that only stand elsewhere in the paragraph now: they neither went nor came.
    pub moved: bool,
}

/// The changed stretches of a paragraph, in the order of the paragraph as it read.
#[must_use]
pub fn stretches(was: &str, now: &str) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut open = Stretch::default();
    let mut at = 0;
    for piece in diff(was, now) {
        match piece {
            Piece::Same(words) => {
                for sentence in sentences(words) {
                    at += sentence.chars().count();
                    open.was.push_str(sentence);
                    open.now.push_str(sentence);
                    if ends(sentence) {
                        close(&mut found, &mut open, at);
                    }
                }
            }
            Piece::Out(words) => {
                let from = at;
                at += words.chars().count();
                open.was.push_str(words);
                open.out.push((span(from, at), words.to_owned()));
            }
            Piece::In(words) => {
                open.now.push_str(words);
                open.comes.push((span(at, at), words.to_owned()));
            }
            Piece::Away { words, .. } => {
                at += words.chars().count();
                open.was.push_str(words);
                open.moved = true;
            }
            Piece::Here { words, .. } => {
                open.now.push_str(words);
                open.moved = true;
            }
        }
    }
    close(&mut found, &mut open, at);
    found
}

fn span(from: usize, to: usize) -> Span {
    Span::new(CodePoints(from), CodePoints(to))
}

/// Keeps the stretch if anything in it changed, and begins the next one at `at`.
fn close(found: &mut Vec<Stretch>, open: &mut Stretch, at: usize) {
    let mut done = std::mem::take(open);
    open.span = span(at, at);
    done.span = span(done.span.start.0, at);
    if !done.out.is_empty() || !done.comes.is_empty() {
        found.push(done);
    }
}

/// A text cut after the end of each sentence, with the space that follows it.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (one, after) = rest.split_at(end_of_first(rest).unwrap_or(rest.len()));
        rest = after;
        Some(one)
    })
}

/// Whether a piece of [`sentences`] ends with its sentence.
fn ends(piece: &str) -> bool {
    end_of_first(piece) == Some(piece.len())
}

/// Where the first sentence ends, its closing marks and the space after it included.
fn end_of_first(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let wide = matches!(c, '。' | '！' | '？' | '．');
        if !wide && !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        while let Some((_, after)) = chars.peek().copied()
            && matches!(after, '”' | '’' | '»' | '"' | '\'' | ')' | ']' | '」' | '』' | '“' | '.' | '!' | '?')
        {
            chars.next();
        }
        let mut spaces = 0;
        while chars.next_if(|(_, c)| c.is_whitespace()).is_some() {
            spaces += 1;
        }
        let end = chars.peek().map_or(text.len(), |(at, _)| *at);
        if wide || spaces > 0 && !(c == '.' && is_short(&text[..at])) {
            return Some(end);
        }
    }
    None
}

/// Whether the word before a full stop is an initial or an abbreviation such as Mr., Dr. or St.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let letters = word.chars().count();
    letters > 0 && letters <= 2 && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAS: &str = "The gate was shut. Dr. Holm left in 1987, she said. It rained “all day.” Nobody came.";

    #[test]
    fn only_the_sentences_that_changed_are_told_with_their_place() {
        assert!(stretches(WAS, WAS).is_empty());
        let found = stretches(WAS, &WAS.replace("1987", "1978"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].was, "Dr. Holm left in 1987, she said. ");
        assert_eq!(found[0].now, "Dr. Holm left in 1978, she said. ");
        assert_eq!(WAS[found[0].span.start.0..].chars().take(8).collect::<String>(), "Dr. Holm");
        let both = stretches(WAS, &WAS.replace("1987", "1978").replace("Nobody", "Somebody"));
        assert_eq!(both.len(), 2);
        assert_eq!((both[1].was.as_str(), both[1].now.as_str()), ("Nobody came.", "Somebody came."));
    }

    #[test]
    fn a_sentence_that_went_or_came_is_alone() {
        let gone = stretches(WAS, &WAS.replace("It rained “all day.” ", ""));
        assert_eq!(gone.len(), 1);
        assert_eq!(
            gone[0].out.iter().map(|(_, words)| words.trim()).collect::<String>(),
            "It rained “all day.”"
        );
        let came = stretches("門は閉まった。雨だった。", "門は閉まった。風もあった。雨だった。");
        assert_eq!(came.len(), 1);
        assert_eq!(came[0].comes[0].1, "風もあった。");
    }
}
