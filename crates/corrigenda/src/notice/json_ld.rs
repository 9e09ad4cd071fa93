//! A notice as search engines and archives read it: schema.org, inside the notice's page.

use std::fmt;

use serde_json::{Value, json};

use super::public;
use super::store::Entry;
use crate::article::Site;

/// JSON that may stand in a `script` element: no character of it can end the element or open a
/// comment, whatever the texts in it are.
#[derive(Debug, Clone)]
pub struct JsonLd(Value);

impl fmt::Display for JsonLd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.to_string().chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => write!(f, "\\u{:04x}", u32::from(c))?,
                _ => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

// Safe by the escaping above: what it prints means the same to HTML as to JSON.
impl askama::filters::HtmlSafe for JsonLd {}

/// The article with its correction; `policy` is the address of the rules for corrections.
#[must_use]
pub fn of(site: &Site, entry: &Entry, address: &str, policy: &str) -> JsonLd {
    let notice = &entry.notice;
    let publisher = json!({
        "@type": "NewsMediaOrganization",
        "name": site.name,
        "url": site.home,
        "correctionsPolicy": policy,
    });
    let mut comment = json!({
        "@type": "CorrectionComment",
        "@id": address,
        "url": address,
        "name": notice.kind.label(&public::say(site)),
        "text": notice.text,
        "inLanguage": site.lang,
        "datePublished": notice.published_at.rfc3339(),
        "publisher": publisher,
    });
    if entry.updated_at() > notice.published_at {
        comment["dateModified"] = entry.updated_at().rfc3339().into();
    }
    if notice.withdrawn_at.is_some() {
        comment["creativeWorkStatus"] = "Withdrawn".into();
    }
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": entry.url,
        "url": entry.url,
        "mainEntityOfPage": entry.url,
        "headline": entry.headline(),
        "publisher": publisher,
        "correction": comment,
    });
    if !entry.lang.is_empty() {
        article["inLanguage"] = entry.lang.as_str().into();
    }
    if !entry.byline.is_empty() {
        article["author"] = json!({ "@type": "Person", "name": entry.byline });
    }
    if !entry.article_published.is_empty() {
        article["datePublished"] = entry.article_published.as_str().into();
    }
    if !entry.section.is_empty() {
        article["articleSection"] = entry.section.as_str().into();
    }
    JsonLd(article)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_leave_the_element_it_stands_in() {
        let evil = "</script><script>alert(1)</script><!-- & \u{2028} \" \\ é 日";
        let printed = JsonLd(json!({ "text": evil })).to_string();
        assert!(!printed.contains(['<', '>', '&', '\u{2028}']), "{printed}");
        let read: Value = serde_json::from_str(&printed).expect("JSON");
        assert_eq!(read["text"], evil);
    }
}
