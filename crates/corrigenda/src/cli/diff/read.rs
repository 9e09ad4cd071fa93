//! The two texts of a comparison, read from where the command line says.

use std::io::Read as _;

use anyhow::{Context as _, bail};

use crate::article::extract::extract;

/// Reads both.
pub(super) fn both(old: &str, new: &str) -> anyhow::Result<(String, String)> {
    if old == "-" && new == "-" {
        bail!("only one of the two texts can come from standard input; name a file for the other");
    }
    Ok((one(old)?, one(new)?))
}

fn one(name: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(name).map(|file| bytes = file)
    };
    read.with_context(|| format!("{} cannot be read", said(name)))?;
    if is_html(name, &bytes) {
        let page = extract(&bytes, "text/html");
        return Ok(page.with_context(|| format!("{} holds no article", said(name)))?.text);
    }
    let text = String::from_utf8(bytes)
        .with_context(|| format!("{} is neither a page nor text in UTF-8; convert it first", said(name)))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn said(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// Whether this is a page: by its name, or by how it begins.
fn is_html(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let beginning = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |words: &str| {
        beginning.get(..words.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(words.as_bytes()))
    };
    [".html", ".htm", ".xhtml"].iter().any(|ending| name.ends_with(ending))
        || begins("<!doctype html")
        || begins("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_name_or_its_beginning() {
        assert!(is_html("a/PAGE.HTML", b""));
        assert!(is_html("-", b"\xef\xbb\xbf \n<!DOCTYPE html><p>"));
        assert!(is_html("-", b"<HTML lang=en>"));
        assert!(!is_html("notes.txt", b"<p> is a paragraph"));
    }
}
