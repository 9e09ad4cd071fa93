//! What stands on a page without being its text. The widget judges by the same rules
//! (widget/text.js); fixtures/page_text.json holds both to them.

use std::collections::HashSet;

use dom_query::{Element, NodeId, NodeRef};

/// Never text for anybody: not shown, not prose, or the page's own controls.
const NEVER: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "math",
    "canvas",
    "video",
    "audio",
    "object",
    "select",
    "textarea",
    "button",
    "input",
    "dialog",
    "rt",
    "rp",
    "head",
    "title",
    "amp-ad",
    "amp-embed",
    "amp-sticky-ad",
    "amp-social-share",
    "amp-sidebar",
    "amp-consent",
];
const ROLES: &[&str] = &[
    "complementary",
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "advertisement",
    "dialog",
    "alertdialog",
];
/// A header or footer within one of these belongs to it, not to the page.
pub(super) const SECTIONING: &[&str] = &["article", "aside", "main", "nav", "section"];
/// Elements whose class or id may call them furniture.
const BOXES: &[&str] = &["div", "section", "article", "ul", "ol", "dl", "form", "figure", "p"];
const CLASSES: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "adverts",
    "advertisement",
    "advertisements",
    "advertising",
    "adslot",
    "adunit",
    "dfp",
    "promo",
    "promos",
    "sponsor",
    "sponsored",
    "related",
    "topics",
    "recommended",
    "recommendations",
    "newsletter",
    "newsletters",
    "share",
    "sharing",
    "social",
    "cookie",
    "cookies",
    "consent",
    "comments",
    "outbrain",
    "taboola",
];
const IDS: &[&str] =
    &["ad", "ads", "advert", "adverts", "advertisement", "advertisements", "adslot", "comments", "disqus"];
/// First parts of class names that say something *about* the article, not what the box is.
const SAID_OF: &[&str] = &[
    "has", "no", "not", "with", "without", "is", "hide", "show", "tag", "category", "post", "format", "type",
];

/// True for elements that are never text, furniture or not.
pub(super) fn is_never_text(element: &Element) -> bool {
    NEVER.contains(&&*element.name.local)
}

/// True for elements that are on the page beside its text. `in_section`: one of [`SECTIONING`] is
/// around it; `holds_the_story`: a box that wraps the headline is the article, whatever its class
/// says of it.
pub(super) fn is_furniture(
    element: &Element,
    in_section: bool,
    holds_the_story: impl FnOnce() -> bool,
) -> bool {
    let name = &*element.name.local;
    if matches!(name, "nav" | "aside") || is_never_text(element) {
        return true;
    }
    let mut class_or_id = false;
    for attr in &element.attrs {
        let value = &*attr.value;
        let furniture = match &*attr.name.local {
            "hidden" => true,
            "aria-hidden" => value == "true",
            "data-corrigenda" => value == "skip",
            "role" => ROLES.contains(&value),
            "style" => hides(value),
            "class" => {
                class_or_id |= is_named(value, CLASSES);
                false
            }
            "id" => {
                class_or_id |= is_named(value, IDS);
                false
            }
            _ => false,
        };
        if furniture {
            return true;
        }
    }
    match name {
        "header" | "footer" => !in_section,
        _ => class_or_id && BOXES.contains(&name) && !holds_the_story(),
    }
}

/// True when one of the names, in one of its parts, is a wanted word: `article-share`, `adSlot`.
fn is_named(names: &str, wanted: &[&str]) -> bool {
    names.split_whitespace().any(|name| {
        let mut spaced = String::with_capacity(name.len() + 4);
        let mut before = ' ';
        for c in name.chars() {
            if before.is_ascii_lowercase() && c.is_ascii_uppercase() {
                spaced.push('-');
            }
            spaced.push(c.to_ascii_lowercase());
            before = c;
        }
        let parts = spaced.split(['-', '_']);
        let said_of = parts.clone().next().is_some_and(|first| SAID_OF.contains(&first));
        // What is said of the article is said in one word: `post-social-share` is a bar of buttons.
        parts.filter(|part| wanted.contains(part)).count() > usize::from(said_of)
    })
}

/// The elements below `root` that wrap a headline or the main part.
pub(super) fn around_stories(root: &NodeRef<'_>) -> HashSet<NodeId> {
    let mut around = HashSet::new();
    for story in root.descendants_it().filter(|node| is_one_of(node, &["h1", "main"])) {
        // What is above one that is known is known.
        let mut up = story.parent();
        while let Some(node) = up.filter(|node| around.insert(node.id)) {
            up = node.parent();
        }
    }
    around
}

pub(super) fn is_one_of(node: &NodeRef<'_>, names: &[&str]) -> bool {
    node.element_ref().is_some_and(|element| names.contains(&&*element.name.local))
}

fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else { return false };
        let value = value.trim().trim_end_matches("!important").trim_end();
        let is = |wanted: (&str, &str)| {
            property.trim().eq_ignore_ascii_case(wanted.0) && value.eq_ignore_ascii_case(wanted.1)
        };
        is(("display", "none")) || is(("visibility", "hidden"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_by_its_whole_parts() {
        for name in [
            "ad",
            "top-ad",
            "adSlot ad",
            "article_share",
            "x RELATED-links",
            "socialShare",
            "post-social-share",
        ] {
            assert!(is_named(name, CLASSES), "{name}");
        }
        for name in
            ["lead", "shared-custody", "has-related", "post-comments", "tag-ads", "advance", "loadable"]
        {
            assert!(!is_named(name, CLASSES), "{name}");
        }
    }

    #[test]
    fn an_inline_style_hides() {
        assert!(hides("color: red; DISPLAY : none"));
        assert!(hides("display:none !important"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display: block; background: url(none)"));
    }
}
