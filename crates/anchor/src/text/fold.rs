//! The form in which texts are compared, with an exact way back to the text as it was written.

use super::Text;
use super::normalise::is_space;
use super::units::{Bytes, CodePoints, Span};
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{CanonicalCombiningClassMapBorrowed, CanonicalCompositionBorrowed};

/// What a single character is compared as; `None` where it is invisible and counts for nothing.
pub(crate) const fn folded_char(c: char) -> Option<char> {
    Some(match c {
        ' '..='&' | '('..='_' | 'a'..='~' => c,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{61c}' => return None,
        '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | 'ʹ' | '‹' | '›' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '「' | '」' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        c if is_space(c) => ' ',
        c => c,
    })
}

/// What a character is spelt as that stands for several: three dots, or letters that were cast as one.
const fn spelt(c: char) -> Option<&'static str> {
    Some(match c {
        '…' => "...",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// One run of the map: from `folded` on, code points of the folded text stand for those of the source from `source`
/// on, one for one, or, where `whole`, all of them together for all up to the next run.
#[derive(Clone, Copy, Debug)]
struct Run {
    folded: u32,
    source: u32,
    whole: bool,
}

/// A text in the form used for comparing: NFC, quotation marks, apostrophes and dashes straight, every white space
/// (newlines too) one plain space, an ellipsis three dots, a ligature its letters, nothing invisible.
///
/// Case, digits and letters are kept: folding never makes two different words or numbers equal.
#[derive(Clone, Debug)]
pub struct Folded {
    text: Text<'static>,
    runs: Vec<Run>,
    source_len: u32,
    /// The plain characters that others became.
    became: String,
    /// Whether anything invisible was dropped, or letters composed or parted.
    joined: bool,
}

/// Folds a text for comparing.
#[must_use]
pub fn fold(text: &str) -> Folded {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let mut fold = Builder::with_room(text.len());
    let mut plain = nfc.is_normalized(text).then(|| fold.characters(text, 0));
    if fold.dropped && !nfc.is_normalized(&fold.out) {
        // Something invisible stood between a letter and its accent.
        fold = Builder::with_room(text.len());
        plain = None;
    }
    let source_len = plain.unwrap_or_else(|| fold.clusters(text, nfc));
    let joined = plain.is_none() || fold.dropped;
    Folded { text: Text::new(fold.out), runs: fold.runs, source_len, became: fold.became, joined }
}

struct Builder {
    out: String,
    folded: u32,
    runs: Vec<Run>,
    spaced: bool,
    dropped: bool,
    became: String,
}

impl Builder {
    fn with_room(bytes: usize) -> Self {
        Self {
            out: String::with_capacity(bytes),
            folded: 0,
            runs: Vec::new(),
            spaced: false,
            dropped: false,
            became: String::new(),
        }
    }

    /// Appends characters that stand for exactly one character each; returns the source offset after them.
    fn characters(&mut self, text: &str, mut source: u32) -> u32 {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let same = plain_head(rest, self.spaced);
            if same > 0 {
                self.mark(source, false);
                self.out.push_str(&rest[..same]);
                self.spaced = rest.as_bytes()[same - 1] == b' ';
                self.folded += same as u32;
                source += same as u32;
                rest = &rest[same..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            match c {
                _ if stays(c) => {
                    self.mark(source, false);
                    self.put(c);
                }
                _ => match (spelt(c), folded_char(c)) {
                    (Some(letters), _) => {
                        self.mark(source, true);
                        if c == '…' {
                            self.became('.');
                        } else {
                            // An accent may follow that belongs to the last of the letters.
                            self.dropped = true;
                        }
                        letters.chars().for_each(|letter| self.put(letter));
                    }
                    (None, None) => {
                        self.dropped = true;
                        self.mark(source, true);
                    }
                    // A second space belongs to the first, whatever invisible thing stands between them.
                    (None, Some(' ')) if self.spaced => self.mark(source, true),
                    (None, Some(plain)) => {
                        self.mark(source, false);
                        self.put(plain);
                        if plain != c && c != '\n' {
                            self.became(plain);
                        }
                    }
                },
            }
            source += 1;
        }
        source
    }

    /// The same for text that is not in NFC: a starter with all that composes onto it is one indivisible cluster.
    fn clusters(&mut self, text: &str, nfc: ComposingNormalizerBorrowed<'_>) -> u32 {
        let classes = CanonicalCombiningClassMapBorrowed::new();
        let composition = CanonicalCompositionBorrowed::new();
        let mut source = 0;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let mut base = first;
            let (mut end, mut seen) = (first.len_utf8(), first.len_utf8());
            for c in rest[end..].chars() {
                seen += c.len_utf8();
                if folded_char(c).is_none() {
                    continue;
                }
                if let Some(both) = composition.compose(base, c) {
                    base = both;
                } else if classes.get_u8(c) == 0 && !begins_with_a_mark(c) {
                    break;
                }
                end = seen;
            }
            let cluster = &rest[..end];
            let length = cluster.chars().count() as u32;
            let mut visible = String::with_capacity(cluster.len());
            for c in cluster.chars().filter(|&c| folded_char(c).is_some()) {
                match spelt(c) {
                    Some(letters) => visible.push_str(letters),
                    None => visible.push(c),
                }
            }
            if visible.is_empty() || (visible == cluster && nfc.is_normalized(cluster)) {
                self.characters(cluster, source);
            } else {
                self.mark(source, true);
                for c in nfc.normalize(&visible).chars().filter_map(folded_char) {
                    if c != ' ' || !self.spaced {
                        self.put(c);
                    }
                }
            }
            source += length;
            rest = &rest[end..];
        }
        source
    }

    fn mark(&mut self, source: u32, whole: bool) {
        if let Some(last) = self.runs.last()
            && !whole
            && !last.whole
            && source - last.source == self.folded - last.folded
        {
            return;
        }
        self.runs.push(Run { folded: self.folded, source, whole });
    }

    fn became(&mut self, plain: char) {
        if !self.became.contains(plain) {
            self.became.push(plain);
        }
    }

    fn put(&mut self, c: char) {
        self.out.push(c);
        self.folded += 1;
        self.spaced = c == ' ';
    }
}

/// How many ASCII characters at the beginning of `text` fold to themselves.
fn plain_head(text: &str, mut spaced: bool) -> usize {
    let same = |byte: &&u8| {
        let second = spaced && **byte == b' ';
        spaced = **byte == b' ';
        matches!(**byte, b' '..=b'_' | b'a'..=b'~') && !second
    };
    text.as_bytes().iter().take_while(same).count()
}

/// Whether a character that counts as a starter is spelt out with marks first (Unicode, `NFD_QC`): what stands before
/// it may change places with them.
const fn begins_with_a_mark(c: char) -> bool {
    matches!(c, '\u{f73}' | '\u{f75}' | '\u{f81}')
}

/// Whether a letter of the scripts that most text is in folds to itself, by one look at its place.
const fn stays(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{2b8}' | '\u{370}'..='\u{5ff}' | '\u{3041}'..='\u{d7a3}')
}

impl Folded {
    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The folded text with its own index.
    pub(crate) fn text(&self) -> &Text<'static> {
        &self.text
    }

    /// Whether these words, plain themselves, may stand for something in the source that was not.
    pub(crate) fn may_hide(&self, words: &str) -> bool {
        self.joined || self.became.chars().any(|plain| words.contains(plain))
    }

    /// Whether nothing visible is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The unfolded span that a range of bytes of the folded text stands for.
    ///
    /// Where a range begins or ends inside something indivisible (three dots that were one ellipsis), all of it is
    /// taken. Invisible characters at the ends are left out.
    #[must_use]
    pub fn unfold(&self, start: Bytes, end: Bytes) -> Span {
        let start = self.text.to_code_points(start).0 as u32;
        let end = self.text.to_code_points(end).0 as u32;
        if start >= end {
            let at = self.source_start(start);
            return Span::new(at, at);
        }
        Span::new(self.source_start(start), self.source_end(end - 1))
    }

    /// Where a code point of the unfolded text went, in bytes of the folded text; one that was dropped is where the
    /// next kept one begins.
    #[must_use]
    pub fn to_folded(&self, at: CodePoints) -> Bytes {
        let at = at.0 as u32;
        let next = self.runs.partition_point(|run| run.source <= at);
        let Some(run) = next.checked_sub(1).map(|i| self.runs[i]) else {
            return Bytes(0);
        };
        let offset = if run.whole && at > run.source { u32::MAX } else { at - run.source };
        let limit = self.runs.get(next).map_or(u32::MAX, |run| run.folded);
        let folded = run.folded.saturating_add(offset).min(limit);
        self.text.to_bytes(CodePoints(folded as usize))
    }

    fn source_start(&self, folded: u32) -> CodePoints {
        let next = self.runs.partition_point(|run| run.folded <= folded);
        let Some(run) = next.checked_sub(1).map(|i| self.runs[i]) else {
            return CodePoints(0);
        };
        if folded as usize >= self.text.len().0 {
            return CodePoints(self.source_len as usize);
        }
        let offset = if run.whole { 0 } else { folded - run.folded };
        CodePoints((run.source + offset) as usize)
    }

    fn source_end(&self, folded: u32) -> CodePoints {
        let next = self.runs.partition_point(|run| run.folded <= folded);
        let Some(run) = next.checked_sub(1).map(|i| self.runs[i]) else {
            return CodePoints(0);
        };
        let end = if run.whole {
            self.runs.get(next).map_or(self.source_len, |run| run.source)
        } else {
            run.source + (folded - run.folded) + 1
        };
        CodePoints(end as usize)
    }
}

/// Whether a character of the scripts that most text is in neither joins with another of them nor is spelt as several.
const fn is_simple(c: char) -> bool {
    matches!(c,
        '\0'..='\u{2af}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2025}'
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}')
}

/// Whether two texts say the same but for typography.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    // Where nothing joins with anything, folding keeps every letter: other letters are other words.
    let simple = |text: &str| text.chars().all(is_simple);
    let letters = |text| str::chars(text).filter(|c| c.is_alphanumeric());
    a == b
        || !(simple(a) && simple(b) && !letters(a).eq(letters(b)))
            && fold(a).as_str().trim_matches(' ') == fold(b).as_str().trim_matches(' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_that_a_starter_is_spelt_out_with_find_their_place_at_once() {
        // Found by fuzzing: a vowel sign that counts as a starter and begins with a mark of a lower class.
        for sign in ['\u{f73}', '\u{f75}', '\u{f81}'] {
            for before in ["a\u{859}", "a", "", "\u{859}"] {
                let text = format!("{before}{sign}b");
                let once = fold(&text);
                assert_eq!(fold(once.as_str()).as_str(), once.as_str(), "{}", text.escape_unicode());
                let nfc = ComposingNormalizerBorrowed::new_nfc();
                assert!(nfc.is_normalized(once.as_str()), "{}", text.escape_unicode());
            }
        }
    }

    fn unfolded<'t>(text: &'t str, part: &str) -> &'t str {
        let folded = fold(text);
        let at = folded.as_str().find(part).unwrap_or_else(|| panic!("{part:?} in {:?}", folded.as_str()));
        let span = folded.unfold(Bytes(at), Bytes(at + part.len()));
        let start = text.char_indices().nth(span.start.0).map_or(text.len(), |(at, _)| at);
        let end = text.char_indices().nth(span.end.0).map_or(text.len(), |(at, _)| at);
        &text[start..end]
    }

    #[test]
    fn typography_folds_and_words_do_not() {
        assert_eq!(fold("“It’s”\u{a0}— naïve…").as_str(), "\"It's\" - naïve...");
        assert!(same_words("co\u{ad}operate", "cooperate"));
        assert!(same_words("cafe\u{301}", "café"));
        assert!(same_words("e\u{fb03}cient \u{fb01}rst", "efficient first"));
        assert_eq!(fold("\u{fb01}\u{301}").as_str(), "fí");
        assert!(!same_words("1984", "1985"));
        assert!(!same_words("Resume", "resume"));
        assert!(!same_words("Müller", "Muller"));
    }

    #[test]
    fn of_simple_characters_every_letter_is_kept() {
        let simple: Vec<char> = ('\0'..=char::MAX).filter(|&c| is_simple(c)).collect();
        let text: String = simple.iter().collect();
        assert!(ComposingNormalizerBorrowed::new_nfc().is_normalized(&text));
        for c in simple.into_iter().filter(|c| c.is_alphanumeric()) {
            assert_eq!((spelt(c), folded_char(c)), (None, Some(c)), "{c:?}");
        }
    }

    #[test]
    fn what_is_passed_over_quickly_is_what_folds_to_itself() {
        for c in ('\0'..=char::MAX).filter(|&c| stays(c)) {
            assert_eq!((folded_char(c), c), (Some(c), c));
        }
    }

    #[test]
    fn every_white_space_folds_to_one_plain_space() {
        assert_eq!(fold("a \u{200b} b\n\u{3000}c").as_str(), "a b c");
        assert_eq!(fold("a \u{2000}\u{2001}b").as_str(), "a b", "spaces that are not in NFC either");
        assert_eq!(fold("…\u{301}\u{323}").as_str(), "...\u{323}\u{301}");
        assert_eq!(fold("a\u{301}\u{200b}\u{323}").as_str(), fold("a\u{323}\u{301}").as_str());
    }

    #[test]
    fn the_way_back_is_exact() {
        let text = "x\u{ad}y “cafe\u{301}”… end";
        assert_eq!(unfolded(text, "xy"), "x\u{ad}y");
        assert_eq!(unfolded(text, "café"), "cafe\u{301}");
        assert_eq!(unfolded(text, ".. end"), "… end");
        assert_eq!(unfolded(text, "end"), "end");
        assert_eq!(unfolded("z\u{200b}\u{301}!", "ź"), "z\u{200b}\u{301}");
        assert_eq!(unfolded("각하 ok", "각"), "각");
    }

    #[test]
    fn an_offset_goes_there_and_back() {
        let text = "a\u{ad}b e\u{301}f";
        let folded = fold(text);
        assert_eq!(folded.as_str(), "ab éf");
        assert_eq!(folded.to_folded(CodePoints(2)), Bytes(1));
        assert_eq!(folded.to_folded(CodePoints(6)), Bytes(5));
        assert_eq!(folded.to_folded(CodePoints(99)), Bytes(6));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[a-cé漢“”…\u{ad}\u{200b}\u{a0}\u{2014} \n]{0,40}") {
            let once = fold(&text);
            let twice = fold(once.as_str());
            prop_assert_eq!(twice.as_str(), once.as_str());
        }

        #[test]
        fn the_whole_unfolds_into_bounds(text in "\\PC*[a“”\u{301}\u{ad}…\u{1100}\u{1161} ]{0,12}\\PC*") {
            let folded = fold(&text);
            let length = text.chars().count();
            for (at, c) in folded.as_str().char_indices() {
                let span = folded.unfold(Bytes(at), Bytes(at + c.len_utf8()));
                prop_assert!(!span.is_empty() && span.end.0 <= length, "{span} of {length}");
            }
        }
    }
}
