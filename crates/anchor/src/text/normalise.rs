//! The canonical text of a page: what the server keeps and what the widget counts offsets in.

/// White space as ECMAScript's `\s` has it, but for the byte order mark, which has no width and is no space.
pub(crate) const fn is_space(c: char) -> bool {
    matches!(c,
        '\u{9}'..='\u{d}' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// The canonical text of a page whose blocks are separated by newlines.
///
/// Runs of white space inside a block become one space, blocks are trimmed, empty blocks are dropped, and exactly one
/// newline stands between two blocks, none at the ends. Nothing else is changed: typography is folded for comparing
/// only (see [`fold`](super::fold)). Doing it twice changes nothing.
///
/// White space is what ECMAScript's `\s` matches, without U+FEFF, so that a browser can do the same:
/// `raw.split("\n").map(b => b.replace(/[^\S\uFEFF]+/g, " ").replace(/^ | $/g, "")).filter(Boolean).join("\n")`.
#[must_use]
pub fn normalise(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for block in raw.split('\n') {
        let mut words = block.split(is_space).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(first);
        for word in words {
            out.push(' ');
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn runs_of_white_space_become_one_space_and_blocks_are_trimmed() {
        assert_eq!(normalise("  a\t\u{a0} b \r\n\n \u{3000}\n c  "), "a b\nc");
    }

    #[test]
    fn typography_is_left_alone() {
        assert_eq!(normalise("“so\u{ad}ft”\u{200b} – e\u{301}"), "“so\u{ad}ft”\u{200b} – e\u{301}");
    }

    proptest! {
        #[test]
        fn twice_is_once(raw in "\\PC*[ \\n\\t\u{a0}a-c]{0,20}\\PC*") {
            let once = normalise(&raw);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
