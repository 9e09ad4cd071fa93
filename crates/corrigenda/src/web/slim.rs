//! The widget's files as they travel: without comments and indentation, which are for whoever reads
//! the source. Pure. It knows our own files, not JavaScript: no string of theirs holds `/**`, and no
//! line of a template begins with `//`; the journeys run what this makes.

/// A script without whole-line comments, documentation comments, indentation and empty lines.
#[must_use]
pub fn script(text: &str) -> String {
    lines(&without(text, "/**"), |line| !line.starts_with("//"))
}

/// A style sheet without comments, indentation, and spaces that part nothing.
#[must_use]
pub fn style(text: &str) -> String {
    let mut out = lines(&without(text, "/*"), |_| true);
    for (from, to) in
        [(" {", "{"), ("{ ", "{"), ("; ", ";"), (": ", ":"), (", ", ","), (" }", "}"), (";}", "}")]
    {
        out = out.replace(from, to);
    }
    out
}

fn lines(text: &str, keep: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && keep(line)) {
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The text without the comments that open so, and without the space after each.
fn without(text: &str, opens: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(opens) {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
        rest = rest.strip_prefix(' ').unwrap_or(rest);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_code_and_its_strings() {
        let source = "// What it is.\n\n/**\n * @param {string} a\n */\nexport const f = (a) => {\n  \
                      const el = /** @type {Element} */ (a); // why\n  return 'https://x.example/*';\n};\n";
        assert_eq!(
            script(source),
            "export const f = (a) => {\nconst el = (a); // why\nreturn 'https://x.example/*';\n};\n"
        );
    }

    #[test]
    fn a_style_sheet_keeps_the_spaces_that_part_something() {
        let source = "/* parts */\n.a :hover > b { margin: calc(1px + 2px) 0; color: red; }\n";
        assert_eq!(style(source), ".a :hover > b{margin:calc(1px + 2px) 0;color:red}\n");
    }
}
