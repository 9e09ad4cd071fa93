//! A difference for the terminal: in colours there, and as `[-was-]{+now+}` in a file or a pipe.

use corrigenda_anchor::Piece;

use super::parts::Part;

/// How a stretch is drawn.
#[derive(Clone, Copy)]
struct Pen {
    colour: &'static str,
    open: &'static str,
    close: &'static str,
}

const OUT: Pen = Pen { colour: "\x1b[31;9m", open: "[-", close: "-]" };
const IN: Pen = Pen { colour: "\x1b[32;1m", open: "{+", close: "+}" };
const NOTE: &str = "\x1b[36m";
const PLAIN: &str = "\x1b[0m";

/// Characters of a block shown where it stood; all of it is shown where it stands.
const BEGINNING: usize = 40;

/// The difference, drawn; `all` shows the paragraphs that stayed too.
pub(super) fn drawn(parts: &[Part<'_>], colours: bool, all: bool) -> String {
    let mut drawing = Drawing { colours, lines: vec![Line::default()] };
    for part in parts {
        match part {
            Part::Same(words) => drawing.same(words),
            Part::Out(words) => drawing.with(OUT, words),
            Part::In(words) => drawing.with(IN, words),
            Part::Away { number, words } => {
                let beginning: String = words.chars().take(BEGINNING).collect();
                let more = if beginning.len() < words.len() { "…" } else { "" };
                let words = beginning.trim().replace('\n', " ");
                drawing.note(&format!("[moved away, {number}: {words}{more}]"));
            }
            Part::Here { number, inside } => {
                drawing.note(&format!("[moved here, {number}: "));
                for piece in inside {
                    match piece {
                        Piece::Out(words) => drawing.with(OUT, words),
                        Piece::In(words) => drawing.with(IN, words),
                        piece => drawing.kept(piece.now().unwrap_or_default()),
                    }
                }
                drawing.note("]");
            }
        }
    }
    drawing.finished(all)
}

#[derive(Default)]
struct Line {
    text: String,
    changed: bool,
}

struct Drawing {
    colours: bool,
    lines: Vec<Line>,
}

impl Drawing {
    fn put(&mut self, text: &str, changed: bool) {
        if let Some(line) = self.lines.last_mut() {
            line.text.push_str(text);
            line.changed |= changed;
        }
    }

    fn same(&mut self, words: &str) {
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                self.lines.push(Line::default());
            }
            self.put(&inert(line), false);
        }
    }

    /// What stayed inside something that did not.
    fn kept(&mut self, words: &str) {
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                self.lines.push(Line::default());
            }
            self.put(&inert(line), true);
        }
    }

    /// Each line in marks of its own, so that no colour runs on.
    fn with(&mut self, pen: Pen, words: &str) {
        let (open, close) = if self.colours { (pen.colour, PLAIN) } else { (pen.open, pen.close) };
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                // A newline that came or went cannot be coloured.
                self.put(&format!("{open}⏎{close}"), true);
                self.lines.push(Line::default());
            }
            if !line.is_empty() {
                self.put(&format!("{open}{}{close}", inert(line)), true);
            }
        }
    }

    fn note(&mut self, words: &str) {
        let words = inert(words);
        let words = if self.colours { format!("{NOTE}{words}{PLAIN}") } else { words };
        self.put(&words, true);
    }

    fn finished(self, all: bool) -> String {
        let mut out = String::new();
        let mut skipped = 0;
        for (n, line) in self.lines.iter().enumerate() {
            if line.changed || all {
                skip(&mut out, &mut skipped);
                out.push_str(&line.text);
                if n + 1 < self.lines.len() || !line.text.is_empty() {
                    out.push('\n');
                }
            } else if !line.text.trim().is_empty() {
                skipped += 1;
            }
        }
        skip(&mut out, &mut skipped);
        out
    }
}

fn skip(out: &mut String, skipped: &mut usize) {
    match std::mem::take(skipped) {
        0 => {}
        1 => out.push_str("… 1 paragraph the same\n"),
        n => out.push_str(&format!("… {n} paragraphs the same\n")),
    }
}

/// Without what a terminal would take for a command.
fn inert(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::parts::parts;
    use super::*;
    use corrigenda_anchor::diff;

    fn plain(old: &str, new: &str) -> String {
        drawn(&parts(&diff(old, new)), false, false)
    }

    #[test]
    fn changes_are_marked_and_paragraphs_that_stayed_are_counted() {
        let (old, new) = ("One.\nTwo.\nin 1984 he\nThree.", "One.\nTwo.\nin 1985 he\nThree.");
        assert_eq!(
            plain(old, new),
            "… 2 paragraphs the same\nin [-1984-]{+1985+} he\n… 1 paragraph the same\n"
        );
        assert_eq!(
            drawn(&parts(&diff(old, new)), false, true),
            "One.\nTwo.\nin [-1984-]{+1985+} he\nThree.\n"
        );
    }

    #[test]
    fn colours_end_where_the_words_end() {
        let drawn = drawn(&parts(&diff("in 1984 he", "in 1985 he")), true, false);
        assert_eq!(drawn, "in \x1b[31;9m1984\x1b[0m\x1b[32;1m1985\x1b[0m he\n");
    }

    #[test]
    fn a_text_cannot_command_the_terminal() {
        assert!(!plain("a \x1b[2J b", "a \x1b[2J c").contains('\x1b'));
    }

    #[test]
    fn a_moved_block_is_named_in_both_places() {
        let old = "The bridge was opened in 1984 by the mayor himself.\nIt rained that day.\nNobody came.";
        let new = "It rained that day.\nNobody came.\nThe bridge was opened in 1985 by the mayor himself.";
        let drawn = plain(old, new);
        assert!(drawn.contains("[moved away, 1: The bridge was opened in 1984 by the may…]"), "{drawn}");
        let here = "[moved here, 1: The bridge was opened in [-1984-]{+1985+} by the mayor himself.]";
        assert!(drawn.contains(here), "{drawn}");
    }
}
