//! A difference as a page of its own: nothing to load, nothing to run, readable aloud and in print.

use corrigenda_anchor::Piece;

use super::parts::Part;

/// The page.
pub(super) fn page(parts: &[Part<'_>], old: &str, new: &str) -> String {
    let mut body = Body { html: String::from("<p dir=\"auto\">"), open: Vec::new() };
    let (mut out, mut into, mut moved) = (0, 0, 0);
    for part in parts {
        match part {
            Part::Same(words) => body.text(words),
            Part::Out(words) => {
                out += 1;
                body.del(words);
            }
            Part::In(words) => {
                into += 1;
                body.ins(words);
            }
            Part::Away { number, words } => {
                let id = format!(" id=\"away-{number}\"");
                body.enter(format!("<span class=\"away\"{}>", first(&body.html, &id)), "</span>");
                let link = format!("<a href=\"#here-{number}\">Moved away, {number}:</a> ");
                body.html.push_str(&link);
                body.text(words);
                body.leave();
            }
            Part::Here { number, inside } => {
                moved += 1;
                let id = format!(" id=\"here-{number}\"");
                body.enter(format!("<span class=\"here\"{}>", first(&body.html, &id)), "</span>");
                let link = format!("<a href=\"#away-{number}\">Moved here, {number}:</a> ");
                body.html.push_str(&link);
                for piece in inside {
                    match piece {
                        Piece::Out(words) => body.del(words),
                        Piece::In(words) => body.ins(words),
                        piece => body.text(piece.now().unwrap_or_default()),
                    }
                }
                body.leave();
            }
        }
    }
    body.html.push_str("</p>");
    let text = body.html.replace("<p dir=\"auto\"></p>\n", "");
    let (old, new) = (escaped(old), escaped(new));
    let summary = if (out, into, moved) == (0, 0, 0) {
        "The two texts are the same.".to_owned()
    } else {
        format!("Taken out: {out}. Put in: {into}. Moved: {moved}.")
    };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{old} → {new}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{old} → {new}</h1>\n<p>{summary}</p>\n</header>\n\
         <main lang=\"\">\n{text}\n</main>\n</body>\n</html>\n"
    )
}

const STYLE: &str = include_str!("page.css");

/// The attribute, unless the page has it: a block that is told in several parts is linked to its first.
fn first<'a>(html: &str, id: &'a str) -> &'a str {
    if html.contains(id) { "" } else { id }
}

struct Body {
    html: String,
    /// What is open, and how it is closed: at a newline everything is, and opened again in the next paragraph.
    open: Vec<(String, &'static str)>,
}

impl Body {
    fn enter(&mut self, tag: String, close: &'static str) {
        self.html.push_str(&tag);
        self.open.push((tag, close));
    }

    fn leave(&mut self) {
        if let Some((_, close)) = self.open.pop() {
            self.html.push_str(close);
        }
    }

    fn del(&mut self, words: &str) {
        self.enter("<del>".into(), "</del>");
        self.html.push_str("<span class=\"aloud\">taken out: </span>");
        self.text(words);
        self.html.push_str("<span class=\"aloud\">, end. </span>");
        self.leave();
    }

    fn ins(&mut self, words: &str) {
        self.enter("<ins>".into(), "</ins>");
        self.html.push_str("<span class=\"aloud\">put in: </span>");
        self.text(words);
        self.html.push_str("<span class=\"aloud\">, end. </span>");
        self.leave();
    }

    fn text(&mut self, words: &str) {
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                self.open.iter().rev().for_each(|(_, close)| self.html.push_str(close));
                self.html.push_str("</p>\n<p dir=\"auto\">");
                for (tag, _) in &self.open {
                    // An identifier stands once.
                    let tag = tag.split(" id=").next().unwrap_or_default().trim_end_matches('>');
                    self.html.push_str(tag);
                    self.html.push('>');
                }
            }
            self.html.push_str(&escaped(line));
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && c != '\t' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::parts::parts;
    use super::*;
    use corrigenda_anchor::diff;

    fn drawn(old: &str, new: &str) -> String {
        page(&parts(&diff(old, new)), "old.txt", "new.txt")
    }

    #[test]
    fn changes_are_marked_for_the_eye_and_for_the_ear() {
        let page = drawn("in 1984 he", "in 1985 he");
        let aloud = |words: &str| format!("<span class=\"aloud\">{words}</span>");
        let del = format!("<del>{}1984{}</del>", aloud("taken out: "), aloud(", end. "));
        assert!(page.contains(&del), "{page}");
        assert!(page.contains("Taken out: 1. Put in: 1. Moved: 0."));
        assert!(!page.contains("<script") && !page.contains(" style=") && !page.contains("http"));
    }

    #[test]
    fn a_text_is_text_and_never_a_tag() {
        let page = drawn("a <b onclick=\"x\"> & c", "a <i> & c");
        assert!(!page.contains("<b ") && !page.contains("<i>") && page.contains("&lt;"));
    }

    #[test]
    fn what_reaches_over_paragraphs_is_closed_and_opened_again() {
        let page = drawn("One.\nFour.", "One.\nTwo.\nThree.\nFour.");
        let page = page.split("<main").nth(1).unwrap_or_default();
        for (open, close) in [("<ins>", "</ins>"), ("<p ", "</p>"), ("<del>", "</del>")] {
            assert_eq!(page.matches(open).count(), page.matches(close).count(), "{open} in {page}");
        }
        for paragraph in page.split("<p ").skip(1) {
            assert_eq!(paragraph.matches("<ins>").count(), paragraph.matches("</ins>").count(), "{page}");
        }
    }

    #[test]
    fn a_moved_block_links_to_where_it_stood_and_back() {
        let old = "The bridge was opened in 1984 by the mayor himself.\nIt rained that day.\nNobody came.";
        let new = "It rained that day.\nNobody came.\nThe bridge was opened in 1985 by the mayor himself.";
        let page = drawn(old, new);
        for needed in ["id=\"away-1\"", "id=\"here-1\"", "href=\"#away-1\"", "href=\"#here-1\""] {
            assert_eq!(page.matches(needed).count(), 1, "{needed} in {page}");
        }
    }
}
