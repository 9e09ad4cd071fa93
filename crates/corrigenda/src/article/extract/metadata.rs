//! What a page says of itself: headline, byline, section, language, time, address.

use corrigenda_anchor::normalise;
use dom_query::Document;

use super::json_ld::{self, Ld};
use crate::article::Said;

/// Longest value kept, in characters.
const LONGEST: usize = 300;

/// What the page says, and the address it names as its own.
pub(super) struct Metadata {
    pub said: Said,
    pub canonical: String,
    /// The page says that only those who pay may read it all.
    pub for_payers: bool,
}

pub(super) fn metadata(page: &Document) -> Metadata {
    let ld = json_ld::article(page);
    let first =
        |values: &[String]| values.iter().find(|value| !value.is_empty()).cloned().unwrap_or_default();
    let Ld { headline, author, section, language, published, modified, for_payers } = ld;
    let said = Said {
        title: first(&[
            attribute(page, "meta[property='og:title']", "content"),
            line(&headline),
            item(page, "headline"),
            text(page, "title"),
            text(page, "h1"),
        ]),
        byline: first(&[
            line(&author),
            attribute(page, "meta[name=author]", "content"),
            text(page, "[rel=author]"),
            item(page, "author"),
        ]),
        section: first(&[
            attribute(page, "meta[property='article:section']", "content"),
            line(&section),
            item(page, "articleSection"),
        ]),
        lang: first(&[
            lang(&attribute(page, "html", "lang")),
            lang(&language),
            lang(&item(page, "inLanguage")),
            lang(&attribute(page, "meta[property='og:locale']", "content")),
        ]),
        published: first(&[
            time(&published),
            time(&attribute(page, "meta[property='article:published_time']", "content")),
            time(&attribute(page, "meta[itemprop=datePublished]", "content")),
            time(&attribute(page, "time[itemprop=datePublished]", "datetime")),
            time(&attribute(page, "article time", "datetime")),
            time(&attribute(page, "time", "datetime")),
        ]),
        // A time that does not say what it is the time of is taken for that of publication.
        modified: first(&[
            time(&modified),
            time(&attribute(page, "meta[property='article:modified_time']", "content")),
            time(&attribute(page, "meta[property='og:updated_time']", "content")),
            time(&attribute(page, "meta[itemprop=dateModified]", "content")),
            time(&attribute(page, "time[itemprop=dateModified]", "datetime")),
            time(&attribute(page, "time.dt-updated, time.updated", "datetime")),
        ]),
    };
    let canonical = page.select_single("link[rel~=canonical]").attr("href");
    Metadata { said, canonical: canonical.map(|href| href.trim().to_owned()).unwrap_or_default(), for_payers }
}

fn attribute(page: &Document, selector: &str, name: &str) -> String {
    page.select_single(selector).attr(name).map(|value| line(&value)).unwrap_or_default()
}

/// A property of the page's microdata: what a `meta` says, else what stands there to be read.
fn item(page: &Document, name: &str) -> String {
    let said = attribute(page, &format!("meta[itemprop={name}]"), "content");
    if said.is_empty() { text(page, &format!("[itemprop={name}]")) } else { said }
}

fn text(page: &Document, selector: &str) -> String {
    line(&page.select_single(selector).text())
}

/// As one line of bounded length.
fn line(value: &str) -> String {
    normalise(&value.replace('\n', " ")).chars().take(LONGEST).collect()
}

/// A language tag, or nothing.
fn lang(value: &str) -> String {
    let tag = value.trim().replace('_', "-");
    let fits = (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { tag } else { String::new() }
}

/// A moment in RFC 3339 and UTC, or nothing where the page leaves open which moment it is.
fn time(value: &str) -> String {
    value.trim().parse::<jiff::Timestamp>().map(|at| at.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> Metadata {
        metadata(&Document::from(html))
    }

    #[test]
    fn a_news_page_says_who_wrote_what_when() {
        let page = of(r#"<html lang="uk"><head><title>Гавань відкрито - Кур’єр</title>
            <link rel="alternate canonical" href="/news/1">
            <meta property="og:title" content=" Гавань
              відкрито ">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
              {"@type":["NewsArticle"],"headline":"Інший","author":[{"@type":"Person","name":"Інес Алдері"},
              {"name":"О. Бук"}],"articleSection":["Місто"],"datePublished":"2026-03-04T11:12:00+02:00"}]}</script>"#);
        assert_eq!(
            page.said,
            Said {
                title: "Гавань відкрито".into(),
                byline: "Інес Алдері, О. Бук".into(),
                section: "Місто".into(),
                lang: "uk".into(),
                published: "2026-03-04T09:12:00Z".into(),
                modified: String::new(),
            }
        );
        assert_eq!(page.canonical, "/news/1");
    }

    #[test]
    fn microdata_says_it_too() {
        let page = of(
            "<title>The pact | Courier</title><article itemscope itemtype='https://schema.org/NewsArticle'>
            <meta itemprop=inLanguage content=en-GB><h1 itemprop=headline>The pact</h1>
            <span itemprop=author>Ines Alder</span><a itemprop=articleSection href=/sea>The sea</a>
            <time itemprop=datePublished datetime='2026-03-04T09:00:00Z'>Wednesday</time></article>",
        );
        let said = Said {
            title: "The pact".into(),
            byline: "Ines Alder".into(),
            section: "The sea".into(),
            lang: "en-GB".into(),
            published: "2026-03-04T09:00:00Z".into(),
            modified: String::new(),
        };
        assert_eq!(page.said, said);
    }

    #[test]
    fn when_a_page_was_changed_is_said_in_many_ways() {
        let says = |html: &str| of(html).said.modified;
        let ld = r#"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-04T09:00:00Z",
            "dateModified":"2026-03-05T11:12:00+02:00"}</script>"#;
        for html in [
            ld,
            "<meta property='article:modified_time' content='2026-03-05T09:12:00Z'>",
            "<meta itemprop=dateModified content='2026-03-05T09:12:00+00:00'>",
            "<article><time datetime='2026-03-04T09:00:00Z'>Wednesday</time>, changed on
             <time itemprop=dateModified datetime='2026-03-05T09:12:00Z'>Thursday</time></article>",
            "<p>Changed <time class='dt-updated' datetime='2026-03-05T10:12+01:00'>on Thursday</time>",
        ] {
            assert_eq!(says(html), "2026-03-05T09:12:00Z", "{html}");
        }
        assert_eq!(says("<article><time datetime='2026-03-04T09:00:00Z'>Wednesday</time></article>"), "");
    }

    #[test]
    fn a_plain_page_says_little_and_nothing_is_made_up() {
        let page = of("<title>Notes</title><h1>My notes</h1><time datetime='2026-03'>March</time><p>Text");
        assert_eq!(page.said, Said { title: "Notes".into(), ..Said::default() });
        assert_eq!(page.canonical, "");
        assert!(!page.for_payers);
    }

    #[test]
    fn broken_markup_of_a_page_is_passed_over() {
        let page = of(r#"<script type="application/ld+json">{"@type":"NewsArticle", "headline": </script>
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":7,"author":"A. B.",
              "inLanguage":{"alternateName":"en_GB"},"isAccessibleForFree":"False"}]</script><html lang="?">"#);
        assert_eq!(page.said.byline, "A. B.");
        assert_eq!(page.said.lang, "en-GB");
        assert!(page.for_payers);
    }

    #[test]
    fn a_value_has_a_longest_length() {
        let page = of(&format!("<title>{}</title>", "ї".repeat(5000)));
        assert_eq!(page.said.title.chars().count(), LONGEST);
    }
}
