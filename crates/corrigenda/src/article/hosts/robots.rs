//! What a site's robots.txt lets us read (RFC 9309).
//!
//! Ours and not a crate's: the one for it on crates.io brings a parser generator and regular
//! expressions for what are two wildcards, and has not been released for years.

use url::Url;

/// The name we answer to; what a site writes after `User-agent:` to speak to us.
pub const AGENT: &str = "Corrigenda";
/// How much of a robots.txt is read, in bytes (RFC 9309, 2.5).
const LONGEST: usize = 500 << 10;
/// Rules beyond this are not read.
const MOST_RULES: usize = 2_000;

/// One line of a group.
#[derive(Debug, PartialEq, Eq)]
struct Rule<'a> {
    allow: bool,
    path: &'a str,
}

/// As much of a robots.txt as is kept.
#[must_use]
pub fn kept(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST)].to_owned()
}

/// Whether we may read the page. The longest rule that fits decides, and of two as long the one
/// that allows.
#[must_use]
pub fn allows(robots: &str, url: &Url) -> bool {
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    if path == "/robots.txt" {
        return true;
    }
    let fitting = rules(robots).into_iter().filter(|rule| fits(rule.path, &path));
    fitting.max_by_key(|rule| (rule.path.len(), rule.allow)).is_none_or(|rule| rule.allow)
}

/// The rules of every group that names us; those for everybody where none does.
fn rules(robots: &str) -> Vec<Rule<'_>> {
    let (mut ours, mut anybody) = (Vec::new(), Vec::new());
    let mut named = false;
    // Whom the group being read speaks to, and whether its rules have begun.
    let (mut us, mut all, mut begun) = (false, false, false);
    for line in robots.trim_start_matches('\u{feff}').lines() {
        let line = line.split('#').next().unwrap_or_default();
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match key.trim().to_ascii_lowercase().as_str() {
            "user-agent" => {
                if begun {
                    (us, all, begun) = (false, false, false);
                }
                us |= value.split(['/', ' ']).next().is_some_and(|name| name.eq_ignore_ascii_case(AGENT));
                all |= value == "*";
                named |= us;
            }
            word @ ("allow" | "disallow") => {
                begun = true;
                let rule = || Rule { allow: word == "allow", path: value };
                if value.is_empty() || ours.len() + anybody.len() >= MOST_RULES {
                    continue;
                }
                if us {
                    ours.push(rule());
                }
                if all {
                    anybody.push(rule());
                }
            }
            _ => {}
        }
    }
    if named { ours } else { anybody }
}

/// Whether a rule's path fits: `*` stands for anything, `$` at its end for the end.
fn fits(rule: &str, path: &str) -> bool {
    let (rule, to_the_end) = rule.strip_suffix('$').map_or((rule, false), |rule| (rule, true));
    let mut parts = rule.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let mut last = parts.next_back();
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    match last.take() {
        None => !to_the_end || rest.is_empty(),
        Some(last) if to_the_end => rest.ends_with(last),
        Some(last) => rest.contains(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(robots: &str, path: &str) -> bool {
        allows(robots, &Url::parse("https://courier.test").expect("an address").join(path).expect("a path"))
    }

    #[test]
    fn the_longest_rule_that_fits_decides() {
        let robots = "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /*.pdf$\nDisallow: /a/*/print\n\
                      Allow: /same\nDisallow: /same\nDisallow:\n";
        for (path, allowed) in [
            ("/", true),
            ("/news", false),
            ("/newspaper", false),
            ("/news/open/1", true),
            ("/x.pdf", false),
            ("/x.pdf?v=1", true),
            ("/a/7/print/now", false),
            ("/a/print", true),
            ("/same", true),
            ("/robots.txt", true),
        ] {
            assert_eq!(may(robots, path), allowed, "{path}");
        }
    }

    #[test]
    fn a_group_that_names_us_is_ours_alone() {
        let robots = "User-agent: *\nDisallow: /\n\nUser-Agent: other\nUser-agent: corrigenda/2 # us\n\
                      Crawl-delay: 3\nDisallow: /desk\n\nuser-agent: third\nDisallow: /news";
        assert!(may(robots, "/news/1") && !may(robots, "/desk/1"));
        assert!(!may("User-agent: *\nDisallow: /", "/news/1"));
        assert!(may("User-agent: somebody\nDisallow: /", "/news/1"));
        assert!(may("User-agent: Corrigenda\nDisallow:\n\nUser-agent: *\nDisallow: /", "/news/1"));
    }

    #[test]
    fn what_is_no_robots_txt_forbids_nothing() {
        for text in ["", "<html>Disallow: /</html>", "Disallow: /", "\u{feff}", ":::\n*"] {
            assert!(may(text, "/news"), "{text:?}");
        }
        assert!(!may("\u{feff}User-agent: *\nDisallow: /", "/news"));
    }

    #[test]
    fn a_hostile_rule_costs_little() {
        let robots = format!("User-agent: *\nDisallow: /{}b$\n", "*a".repeat(2_000));
        assert!(may(&robots, &format!("/{}", "a".repeat(1_900))));
        assert_eq!(kept(&"ї".repeat(LONGEST)).len(), LONGEST);
    }
}
