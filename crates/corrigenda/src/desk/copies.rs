//! The corrected passage in the forms a newsroom pastes it in.

/// A form, and the passage in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Names it on the page.
    pub id: &'static str,
    /// As the button calls it.
    pub name: &'static str,
    /// What is copied.
    pub text: String,
}

/// The passage as plain text, as HTML and as Markdown; nothing where no words are left.
#[must_use]
pub fn copies(words: &str) -> Vec<Copy> {
    if words.trim().is_empty() {
        return vec![];
    }
    vec![
        Copy { id: "copy-plain", name: "Plain", text: words.to_owned() },
        Copy { id: "copy-html", name: "HTML", text: html(words) },
        Copy { id: "copy-markdown", name: "Markdown", text: markdown(words) },
    ]
}

fn html(words: &str) -> String {
    let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    match escaped.contains('\n') {
        true => escaped.split('\n').map(|block| format!("<p>{block}</p>")).collect::<Vec<_>>().join("\n"),
        false => escaped,
    }
}

fn markdown(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|') {
            out.push('\\');
        }
        out.push(c);
        if c == '\n' {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_shows_the_same_words() {
        let copies = copies("R&D <2%> *now*\nand_then");
        let texts: Vec<&str> = copies.iter().map(|copy| copy.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "R&D <2%> *now*\nand_then",
                "<p>R&amp;D &lt;2%&gt; *now*</p>\n<p>and_then</p>",
                "R&D \\<2%\\> \\*now\\*\n\nand\\_then"
            ]
        );
        assert!(super::copies(" ").is_empty());
    }
}
