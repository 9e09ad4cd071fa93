//! From bytes to characters, as browsers do it where they agree.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a page its own word about its encoding is looked for (HTML, 13.2.3.2).
const PRESCAN: usize = 1024;

/// The characters of a page. Who is believed, in this order: a byte order mark, the server, the
/// page's own `<meta>`, UTF-8 if it is valid, windows-1252. Nulls are left out, as a parser of HTML leaves
/// them out of a body (13.2.6.4.7), but without a complaint kept for each.
#[must_use]
pub fn decode(bytes: &[u8], content_type: &str) -> String {
    let named = || {
        let label = parameter(content_type, "charset").or_else(|| in_meta(bytes))?;
        Encoding::for_label(label.as_bytes())
    };
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => named().unwrap_or_else(|| match std::str::from_utf8(bytes) {
            Ok(_) => UTF_8,
            Err(_) => WINDOWS_1252,
        }),
    };
    let text = encoding.decode(bytes).0;
    if text.contains('\0') { text.replace('\0', "") } else { text.into_owned() }
}

/// A parameter of a header such as `text/html; charset="utf-8"`.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    header.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case(wanted) && !value.is_empty()).then(|| value.to_owned())
    })
}

/// `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`.
fn in_meta(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let mut rest = without_comments(&head);
    while let Some(at) = rest.find("<meta") {
        let from = rest.split_off(at + "<meta".len());
        let tag = from.split('>').next().unwrap_or_default();
        if let Some(label) = charset_of(tag) {
            // A page that could be scanned as ASCII is not in UTF-16, whatever it says.
            let found = Encoding::for_label(label.as_bytes());
            let wide = found.is_some_and(|found| found == UTF_16BE || found == UTF_16LE);
            return Some(if wide { "utf-8".into() } else { label });
        }
        rest = from;
    }
    None
}

fn charset_of(tag: &str) -> Option<String> {
    let at = tag.find("charset")?;
    let value = tag[at + "charset".len()..].trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let label = value.split(['"', '\'', ';', ' ', '\t', '\n', '\r', '/', '>']).next()?;
    (!label.is_empty()).then(|| label.to_owned())
}

fn without_comments(head: &str) -> String {
    let mut out = String::with_capacity(head.len());
    let mut rest = head;
    while let Some(at) = rest.find("<!--") {
        out.push_str(&rest[..at]);
        match rest[at..].find("-->") {
            Some(end) => rest = &rest[at + end + 3..],
            None => return out,
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_in_the_encoding_that_is_said_best() {
        let table: &[(&[u8], &str, &str)] = &[
            (b"\xef\xbb\xbfcaf\xc3\xa9", "text/html; charset=windows-1252", "café"),
            (b"\xff\xfeI\x04", "text/html", "щ"),
            (b"\xe9t\xe9", "text/html; charset=ISO-8859-1", "été"),
            (b"\xf9", "text/html;Charset=\"windows-1251\"", "щ"),
            (b"\xd9", "text/html; charset=koi8-u", "ы"),
            (b"<meta charset=windows-1251>\xf9", "text/html", "<meta charset=windows-1251>щ"),
            (
                b"<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>\xf9",
                "",
                "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>щ",
            ),
            (b"<!-- <meta charset=koi8-u> -->\xf9", "text/html", "<!-- <meta charset=koi8-u> -->ù"),
            (
                b"<meta charset=windows-1251>\xd1\x89",
                "text/html; charset=utf-8",
                "<meta charset=windows-1251>щ",
            ),
            (b"<meta charset=utf-16>\xd1\x89", "text/html", "<meta charset=utf-16>щ"),
            (
                b"<meta name=x content=y><meta charset=utf-8>\xd1\x89",
                "",
                "<meta name=x content=y><meta charset=utf-8>щ",
            ),
            (b"\xd1\x89", "text/html", "щ"),
            (b"\x93quoted\x94 \xe9", "text/html", "“quoted” é"),
            (b"\xd1\x89", "text/html; charset=nonsense", "щ"),
            (b"in 19\x0087", "text/html", "in 1987"),
            (b"", "", ""),
        ];
        for (bytes, content_type, expected) in table {
            assert_eq!(decode(bytes, content_type), *expected, "{content_type} {bytes:?}");
        }
    }

    #[test]
    fn a_meta_further_in_than_browsers_look_is_not_found() {
        let mut page = vec![b' '; PRESCAN];
        page.extend_from_slice(b"<meta charset=windows-1251>\xf9");
        assert!(decode(&page, "").ends_with('ù'));
    }
}
