//! What stands where an article should: an offer to subscribe, or the empty place that a script fills.

use dom_query::{Document, NodeRef};

/// Parts of the names that sites and those who sell walls give to them.
const WALLS: &[&str] =
    &["paywall", "regwall", "pay-wall", "subscription-wall", "subscriber-wall", "metered-wall"];
/// Letters of an offer that is made to somebody: an empty box may be filled another time.
const OFFERED: usize = 20;
/// Boxes whose text is read; hostile pages have thousands, one in another.
const READ: usize = 20;
/// Where scripts draw their pages.
const SHELLS: &str = "#root, #app, #__next, #__nuxt, #___gatsby, app-root, [ng-app], [data-reactroot]";

/// Whether an offer to pay or to sign in stands on the page, to be read.
pub(super) fn stands(page: &Document) -> bool {
    let boxes = page.select("div, section, aside, dialog, form");
    boxes.nodes().iter().filter(|node| is_wall(node)).take(READ).any(|node| letters(node) >= OFFERED)
}

fn is_wall(node: &NodeRef<'_>) -> bool {
    let Some(element) = node.element_ref() else { return false };
    let hidden = element.attrs.iter().any(|attr| {
        let value = attr.value.replace(' ', "").to_ascii_lowercase();
        match &*attr.name.local {
            "hidden" => true,
            "aria-hidden" => value == "true",
            "style" => value.contains("display:none"),
            _ => false,
        }
    });
    let named = element.attrs.iter().filter(|attr| matches!(&*attr.name.local, "class" | "id")).any(|attr| {
        let names = attr.value.to_ascii_lowercase().replace('_', "-");
        // "no-paywall", "paywall-free" say that there is none.
        names.split_ascii_whitespace().any(|name| {
            let none = name.starts_with("no-") || name.contains("-no-") || name.contains("free");
            !none && WALLS.iter().any(|wall| name.contains(wall))
        })
    });
    named && !hidden
}

/// Whether the place in which a script draws the page is empty.
pub(super) fn is_shell(page: &Document) -> bool {
    page.select(SHELLS).nodes().iter().take(READ).any(|node| letters(node) == 0)
}

fn letters(node: &NodeRef<'_>) -> usize {
    node.text().chars().filter(|c| c.is_alphanumeric()).count()
}
