//! Reader text made harmless to look at: what is invisible becomes visible, what looks like
//! markup is said to. Escaping is the templates' work and is never done here.

/// A stretch of a text for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Characters that show themselves.
    Text(String),
    /// A character that would not, by its usual abbreviation: `RLO`, `ZWSP`, `U+0007`.
    Control(String),
}

/// A text for display, and what should be said about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inert {
    /// The text, in order.
    pub runs: Vec<Run>,
    /// It holds something a browser would take for a tag or a script address.
    pub markup: bool,
    /// It holds characters that turn the direction of what follows.
    pub turned: bool,
}

impl Inert {
    /// Takes a text apart.
    #[must_use]
    pub fn new(text: &str) -> Inert {
        let mut runs = Vec::new();
        let mut plain = String::new();
        let mut turned = false;
        for c in text.chars() {
            turned |= turns(c);
            match name(c) {
                None => plain.push(c),
                Some(name) => {
                    if !plain.is_empty() {
                        runs.push(Run::Text(std::mem::take(&mut plain)));
                    }
                    runs.push(Run::Control(name));
                }
            }
        }
        if !plain.is_empty() {
            runs.push(Run::Text(plain));
        }
        Inert { runs, markup: looks_like_markup(text), turned }
    }

    /// The characters that show themselves, and no others: what a field begins with that somebody is
    /// to go on writing in.
    #[must_use]
    pub fn visible(text: &str) -> String {
        text.chars().filter(|c| name(*c).is_none()).collect()
    }

    /// Whether it is set as code, with the sentence of [`Inert::warning`] under it.
    #[must_use]
    pub fn suspicious(&self) -> bool {
        self.markup || self.turned
    }

    /// The name of the message that is said under it to readers.
    #[must_use]
    pub fn caution(&self) -> Option<&'static str> {
        match (self.markup, self.turned) {
            (true, true) => Some("inert-both"),
            (true, false) => Some("inert-markup"),
            (false, true) => Some("inert-turned"),
            (false, false) => None,
        }
    }

    /// The name of the message that is said under it at the desk.
    #[must_use]
    pub fn warning(&self) -> Option<&'static str> {
        match (self.markup, self.turned) {
            (true, true) => Some("desk-inert-both"),
            (true, false) => Some("desk-inert-markup"),
            (false, true) => Some("desk-inert-turned"),
            (false, false) => None,
        }
    }
}

/// Whether a browser could take something in it for a tag or a script address.
#[must_use]
pub fn looks_like_markup(text: &str) -> bool {
    let opens = |(at, _): (usize, &str)| {
        text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    };
    text.match_indices('<').any(opens) || text.to_ascii_lowercase().contains("javascript:")
}

/// Embeddings, overrides and isolates: they change the order in which what follows is shown.
fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What a character that shows nothing is called; `None` for all others, and for those that
/// ordinary writing needs: line feed, tab, joiners, direction marks, variation selectors.
fn name(c: char) -> Option<String> {
    let known = match c {
        '\n' | '\t' => return None,
        '\u{202A}' => "LRE",
        '\u{202B}' => "RLE",
        '\u{202C}' => "PDF",
        '\u{202D}' => "LRO",
        '\u{202E}' => "RLO",
        '\u{2066}' => "LRI",
        '\u{2067}' => "RLI",
        '\u{2068}' => "FSI",
        '\u{2069}' => "PDI",
        '\u{00AD}' => "SHY",
        '\u{200B}' => "ZWSP",
        '\u{2028}' => "LSEP",
        '\u{2029}' => "PSEP",
        '\u{2060}' => "WJ",
        '\u{FEFF}' => "BOM",
        '\u{180E}' => "MVS",
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "HF",
        '\u{E0000}'..='\u{E007F}' => "TAG",
        '\u{2061}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => {
            return Some(format!("U+{:04X}", u32::from(c)));
        }
        _ if c.is_control() => return Some(format!("U+{:04X}", u32::from(c))),
        _ => return None,
    };
    Some(known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Say};

    fn shown(text: &str) -> String {
        Inert::new(text)
            .runs
            .into_iter()
            .map(|run| match run {
                Run::Text(text) => text,
                Run::Control(name) => format!("[{name}]"),
            })
            .collect()
    }

    #[test]
    fn what_is_invisible_becomes_visible() {
        assert_eq!(shown("a\u{202E}gnp.exe\u{202C}\u{200B}b\u{7}"), "a[RLO]gnp.exe[PDF][ZWSP]b[U+0007]");
        assert_eq!(shown("\u{E0041}\u{FEFF}x\r"), "[TAG][BOM]x[U+000D]");
    }

    #[test]
    fn ordinary_writing_in_any_script_is_left_alone() {
        for text in [
            "جُدِّدت المعاهدة\u{200F} ثلاث",
            "می‌خواهم",
            "👩‍👩‍👧 ❤️",
            "two\nlines\tand a tab",
            "x < y, 3<4 & \"fine\"",
        ] {
            let inert = Inert::new(text);
            assert_eq!(shown(text), text);
            assert_eq!(inert.warning(), None, "{text}");
        }
    }

    #[test]
    fn markup_and_turned_text_are_said_to_be_so() {
        for text in
            ["<b>x", "</p>", "<!-- x", "<?xml", "JavaScript:alert(1)", "a<img src=x onerror=alert(1)>"]
        {
            assert!(Inert::new(text).markup, "{text}");
        }
        assert!(Inert::new("\u{2067}x").turned);
        let said = Inert::new("<b>\u{202E}").warning().map(|name| Say::new(Language::English).t(name));
        assert!(said.is_some_and(|said| said.contains("and a direction override")));
    }
}
