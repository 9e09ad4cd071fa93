//! What the HTML standard says about elements by their names (13.1.2, 13.2.4, 13.2.6).

/// Have no content.
pub(super) const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
];
/// Contain no markup.
pub(super) const RAW_TEXT: &[&str] =
    &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];
/// Opened again where they were left open.
pub(super) const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// End the paragraph they stand in.
pub(super) const CLOSES_P: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
    "xmp",
];
/// No end tag from within reaches out of these.
pub(super) const SCOPE: &[&str] =
    &["applet", "button", "caption", "marquee", "object", "select", "table", "td", "template", "th"];
/// Parts of a table, and the table.
pub(super) const TABLE_PARTS: &[&str] =
    &["caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"];
/// No end tag of an unknown or inline element reaches out of these.
pub(super) const SPECIAL: &[&str] = &[
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "button",
    "caption",
    "center",
    "colgroup",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "iframe",
    "li",
    "listing",
    "main",
    "marquee",
    "menu",
    "nav",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];
/// Headings; any of them ends any other.
pub(super) const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];

const LIST_ITEM_STOPS: &[&str] = &[
    "applet",
    "article",
    "aside",
    "blockquote",
    "button",
    "caption",
    "center",
    "details",
    "dir",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "listing",
    "main",
    "marquee",
    "menu",
    "nav",
    "object",
    "ol",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "td",
    "template",
    "th",
    "ul",
];
const TABLE: &[&str] = &["table", "template"];

/// The open elements that such a start tag closes, and what it does not reach beyond.
pub(super) fn closed_by_start(name: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    Some(match name {
        "li" => (&["li"], LIST_ITEM_STOPS),
        "dd" | "dt" => (&["dd", "dt"], LIST_ITEM_STOPS),
        "option" => (&["option"], &["optgroup", "select", "table", "template"]),
        "optgroup" => (&["optgroup"], &["select", "table", "template"]),
        "td" | "th" => (&["td", "th"], &["table", "template", "tr"]),
        "tr" => (&["tr", "caption", "colgroup"], TABLE),
        "tbody" | "thead" | "tfoot" | "caption" | "colgroup" => {
            (&["tbody", "thead", "tfoot", "caption", "colgroup"], TABLE)
        }
        "rb" | "rt" | "rp" | "rtc" => {
            (&["rb", "rt", "rp", "rtc"], &["ruby", "p", "div", "table", "td", "th"])
        }
        "button" => {
            (&["button"], &["applet", "caption", "marquee", "object", "table", "td", "template", "th"])
        }
        "nobr" => (&["nobr"], SCOPE),
        _ => return None,
    })
}

/// The lower-case name at the beginning of a tag.
pub(super) fn name(tag: &[u8]) -> String {
    let end = tag.iter().position(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/' | b'>'));
    String::from_utf8_lossy(&tag[..end.unwrap_or(tag.len())]).to_ascii_lowercase()
}

/// True for `h1` to `h6`.
pub(super) fn is_heading(name: &str) -> bool {
    HEADINGS.contains(&name)
}
