//! The widget's files as they travel: without comments and the white space that parts nothing, which
//! are for whoever reads the source. Pure. It tells strings, templates and expressions from code and
//! renames nothing. It knows our own files, not all of JavaScript: no loop of theirs has an empty
//! statement for a body, and every statement ends in a semicolon or a brace; the journeys run what
//! this makes.

/// A script without comments and without white space that parts nothing.
#[must_use]
pub fn script(text: &str) -> String {
    let mut slim = Slim { out: String::with_capacity(text.len()), depths: vec![] };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = if c.is_whitespace() || rest.starts_with("//") || rest.starts_with("/*") {
            let taken = gap(rest);
            slim.part(&rest[..taken], rest[taken..].chars().next());
            taken
        } else if slim.goes_on_a_template(c) || c == '`' {
            slim.template(rest)
        } else if c == '\'' || c == '"' {
            slim.copy(rest, until(rest, c))
        } else if c == '/' && slim.expects_a_value() {
            slim.copy(rest, expression(rest))
        } else {
            slim.token(c)
        };
        rest = &rest[taken..];
    }
    slim.out.push('\n');
    slim.out
}

struct Slim {
    out: String,
    /// For each template being inside of: how many braces are open in its expression.
    depths: Vec<usize>,
}

impl Slim {
    fn last(&self) -> char {
        self.out.chars().next_back().unwrap_or('\n')
    }

    fn copy(&mut self, rest: &str, bytes: usize) -> usize {
        self.out.push_str(&rest[..bytes]);
        bytes
    }

    /// Where a slash begins a regular expression: a division stands behind a value.
    fn expects_a_value(&self) -> bool {
        "(,=:[!&|?{};\n>".contains(self.last())
    }

    /// What is left of a gap in front of `next`.
    fn part(&mut self, gap: &str, next: Option<char>) {
        let (Some(next), last) = (next, self.last()) else { return };
        let word = |c: char| c.is_alphanumeric() || "_$#\\".contains(c);
        let lines = gap.contains('\n');
        if word(last) && word(next) || last == next && "+-".contains(next) {
            self.out.push(if lines { '\n' } else { ' ' });
        } else if lines && !"\n;{,([=>&|?:".contains(last) && !")]},.?:&|=".contains(next) {
            self.out.push('\n');
        }
    }

    fn token(&mut self, c: char) -> usize {
        match (c, self.depths.last_mut()) {
            ('{', Some(depth)) => *depth += 1,
            ('}', Some(depth)) => *depth -= 1,
            _ => {}
        }
        let needless = matches!((self.last(), c), (';', '}') | (',', '}' | ']' | ')'));
        if needless {
            self.out.pop();
        }
        self.out.push(c);
        c.len_utf8()
    }

    fn goes_on_a_template(&mut self, c: char) -> bool {
        let ends = c == '}' && self.depths.last() == Some(&0);
        if ends {
            self.depths.pop();
        }
        ends
    }

    /// From a backquote, or the brace that ends an expression, to the next of either.
    fn template(&mut self, rest: &str) -> usize {
        let mut before = ' ';
        for (at, c) in rest.char_indices().skip(1) {
            match (before, c) {
                ('\\', _) => before = ' ',
                (_, '`') => return self.copy(rest, at + 1),
                ('$', '{') => {
                    self.depths.push(0);
                    return self.copy(rest, at + 1);
                }
                _ => before = c,
            }
        }
        self.copy(rest, rest.len())
    }
}

/// The length of the white space and the comments at the beginning.
fn gap(text: &str) -> usize {
    let mut rest = text;
    loop {
        let before = rest.len();
        rest = rest.trim_start();
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        }
        if rest.len() == before {
            return text.len() - before;
        }
    }
}

/// The length of a string with its quotes.
fn until(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// The length of a regular expression with its slashes; its flags are words like others.
fn expression(text: &str) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => {}
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return at + 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// A style sheet without comments, indentation, and spaces that part nothing.
#[must_use]
pub fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in without_comments(text).lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A line that ends in a word may go on in the next.
        let parts = out.ends_with([';', '{', '}', ',']) || out.is_empty();
        out.push_str(if parts { "" } else { " " });
        out.push_str(line);
    }
    for (from, to) in [
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" }", "}"),
        (";}", "}"),
        (" > ", ">"),
    ] {
        out = out.replace(from, to);
    }
    out.push('\n');
    out
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
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
        assert_eq!(script(source), "export const f=(a)=>{const el=(a);return'https://x.example/*'};\n");
    }

    #[test]
    fn strings_templates_and_expressions_keep_their_spaces() {
        for (source, slim) in [
            ("const a = `x  // ${ b + `{ ${ c } }` }  y`;", "const a=`x  // ${b+`{ ${c} }`}  y`;\n"),
            (
                "f(/[ /]  \\/ {/gu, 'it\\'s  \"so\"', \"it's  so\")",
                "f(/[ /]  \\/ {/gu,'it\\'s  \"so\"',\"it's  so\")\n",
            ),
            ("const half = (a + b) / 2 / c;", "const half=(a+b)/2/c;\n"),
            ("a + +b - -c++ + d", "a+ +b- -c++ +d\n"),
            ("const o = {\n  a: { b: 1, },\n  'é': [2, 3, ],\n};", "const o={a:{b:1},'é':[2,3]};\n"),
        ] {
            assert_eq!(script(source), slim, "{source}");
        }
    }

    #[test]
    fn a_line_that_ends_a_statement_still_ends_it() {
        for (source, slim) in [
            ("let a = b\nlet c", "let a=b\nlet c\n"),
            ("const f = () => {}\nf()", "const f=()=>{}\nf()\n"),
            ("const x = a\n  ? b\n  : c", "const x=a?b:c\n"),
            ("a\n  .b()\n  .c()", "a.b().c()\n"),
            ("if (a) return;\nelse b();", "if(a)return;else b();\n"),
            ("if (a)\n  b()\nelse\n  c()", "if(a)\nb()\nelse\nc()\n"),
        ] {
            assert_eq!(script(source), slim, "{source}");
        }
    }

    #[test]
    fn a_style_sheet_keeps_the_spaces_that_part_something() {
        let source = "/* parts */\n.a :hover > b,\n.c {\n  margin: calc(1px + 2px) 0;\n  \
                      background: linear-gradient(red,\n    blue) 0\n    no-repeat;\n}\n";
        assert_eq!(
            style(source),
            ".a :hover>b,.c{margin:calc(1px + 2px) 0;background:linear-gradient(red,blue) 0 no-repeat}\n"
        );
    }
}
