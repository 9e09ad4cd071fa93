//! The stretches of a paragraph that stand between quotation marks.

use std::ops::Range;

/// A stretch with its marks, in characters from the start of the paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The opening mark.
    pub open: usize,
    /// The first character after the closing mark, or the end of the paragraph where none closes:
    /// speech over several paragraphs is opened in each and closed in the last.
    pub after: usize,
    closed: bool,
}

impl Stretch {
    /// The words without their marks.
    pub(super) fn inside(&self) -> Range<usize> {
        self.open + 1..self.after - usize::from(self.closed)
    }
}

/// Which marks close what an opening mark opened.
fn closers(open: char) -> &'static [char] {
    match open {
        '“' | '”' | '‟' => &['”', '‟'],
        '„' => &['“', '”', '„'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '›' => &['‹'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"'],
        '＂' => &['＂'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '\'' => &['\''],
        _ => &[],
    }
}

/// Every stretch between marks, outermost only, in order.
pub(super) fn stretches(chars: &[char]) -> Vec<Stretch> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let closers = closers(chars[at]);
        if closers.is_empty() || !opens(chars, at) {
            at += 1;
            continue;
        }
        match close(chars, at, closers) {
            Some(close) => {
                found.push(Stretch { open: at, after: close + 1, closed: true });
                at = close + 1;
            }
            None if matches!(chars[at], '“' | '„' | '«' | '「') => {
                found.push(Stretch { open: at, after: chars.len(), closed: false });
                at = chars.len();
            }
            None => at += 1,
        }
    }
    found
}

/// A mark that also means an apostrophe, feet or inches opens only where a word begins.
fn opens(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| chars[at]);
    let after = chars.get(at + 1);
    let fresh = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | ':'));
    match chars[at] {
        '"' | '＂' | '\'' | '‘' | '”' => fresh && after.is_some_and(|c| !c.is_whitespace()),
        _ => true,
    }
}

fn close(chars: &[char], open: usize, closers: &[char]) -> Option<usize> {
    let mark = chars[open];
    let mut depth = 0;
    for at in open + 1..chars.len() {
        let c = chars[at];
        if closers.contains(&c) && closes(chars, at) {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        } else if c == mark && matches!(mark, '“' | '«' | '「' | '『' | '‹') {
            depth += 1;
        }
    }
    None
}

/// An apostrophe inside a word closes nothing.
fn closes(chars: &[char], at: usize) -> bool {
    let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    match chars[at] {
        '’' | '\'' => !word(chars.get(at + 1)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(paragraph: &str) -> Vec<String> {
        let chars: Vec<char> = paragraph.chars().collect();
        stretches(&chars).iter().map(|stretch| chars[stretch.inside()].iter().collect()).collect()
    }

    #[test]
    fn each_pair_of_marks_is_one_stretch() {
        assert_eq!(words("“One” and “two”"), ["One", "two"]);
        assert_eq!(words("„eins“ »zwei« „trzy”"), ["eins", "zwei", "trzy"]);
        assert_eq!(words("«зовні «всередині» знов» край"), ["зовні «всередині» знов"]);
        assert_eq!(words("\"a\" b \"c\""), ["a", "c"]);
    }

    #[test]
    fn apostrophes_feet_and_inches_are_no_marks() {
        assert!(words("the dogs’ bowls, it’s 5' 10\" and don't").is_empty());
        assert_eq!(words("‘It’s the dogs’,’ he said"), ["It’s the dogs"]);
    }

    #[test]
    fn an_unclosed_mark_lasts_to_the_end_of_its_paragraph() {
        assert_eq!(words("She said: “One. Two."), ["One. Two."]);
        assert!(words("a stray \" here").is_empty());
    }
}
