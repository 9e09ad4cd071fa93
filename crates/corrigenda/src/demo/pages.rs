//! The example newspaper's pages, as its templates take them.

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;

use super::articles::{Article, Section};
use super::paper::{Current, Paper};
use super::words::Words;

/// The key under which Corrigenda knows this paper.
pub const SITE: &str = "courier";

/// Text that goes into a page as markup: the newsroom's own, never a reader's.
struct Markup(String);

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}

/// What every page shows around its own part.
pub(super) struct Frame<'a> {
    desk: &'a str,
    own: &'a str,
    site: &'static str,
    sections: [Section; 6],
    here: Option<Section>,
}

impl<'a> Frame<'a> {
    pub fn of(paper: &'a Paper, here: Option<Section>) -> Frame<'a> {
        let sections = Section::ALL;
        Frame { desk: paper.desk(), own: paper.own(), site: SITE, sections, here }
    }

    fn is_here(&self, section: &Section) -> bool {
        self.here.as_ref() == Some(section)
    }
}

/// The front page: the lead, then every section.
#[derive(Template)]
#[template(path = "demo/front.html")]
pub(super) struct FrontPage<'a> {
    pub frame: Frame<'a>,
    pub lead: &'a Article,
    pub shelves: Vec<(Section, Vec<&'a Article>)>,
}

impl FrontPage<'_> {
    fn moment(&self, article: &Article) -> String {
        Words::for_lang(&article.lang).moment(article.published)
    }
}

/// One article.
#[derive(Template)]
#[template(path = "demo/article.html")]
pub(super) struct ArticlePage<'a> {
    pub frame: Frame<'a>,
    now: &'a Current<'a>,
    words: &'static Words,
    published: String,
    changed: Option<String>,
    url: String,
    write_url: String,
    json_ld: Markup,
    body: Markup,
}

impl<'a> ArticlePage<'a> {
    /// The page of an article as it stands now.
    pub fn of(paper: &'a Paper, now: &'a Current<'a>) -> ArticlePage<'a> {
        let url = format!("{}/{}", paper.own(), now.article.slug);
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("url", &url).finish();
        let words = Words::for_lang(&now.article.lang);
        ArticlePage {
            frame: Frame::of(paper, Some(now.article.section)),
            words,
            published: words.moment(now.article.published),
            changed: now.changed.map(|at| words.moment(at)),
            write_url: format!("{}/{SITE}/write?{query}", paper.desk()),
            json_ld: Markup(json_ld(paper, now, &url)),
            body: Markup(now.body_html.clone()),
            now,
            url,
        }
    }
}

/// The newsroom: an article's body in a form.
#[derive(Template)]
#[template(path = "demo/edit.html")]
pub(super) struct EditPage<'a> {
    pub frame: Frame<'a>,
    pub article: &'a Article,
    pub body: &'a str,
    pub changed: Option<String>,
    pub done: Option<&'static str>,
    pub refused: Option<String>,
}

/// What is answered where there is nothing.
#[derive(Template)]
#[template(path = "demo/missing.html")]
pub(super) struct MissingPage<'a> {
    pub frame: Frame<'a>,
}

/// The article for machines, safe inside a script element.
fn json_ld(paper: &Paper, now: &Current<'_>, url: &str) -> String {
    let article = now.article;
    serde_json::json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.standfirst,
        "inLanguage": article.lang,
        "articleSection": article.section.name(),
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": article.published.rfc3339(),
        "dateModified": now.changed.unwrap_or(article.published).rfc3339(),
        "author": { "@type": "Person", "name": article.author },
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "The Harbour Courier",
            "url": paper.own(),
            "correctionsPolicy": format!("{}/{SITE}/corrections", paper.desk()),
        },
    })
    .to_string()
    .replace('<', "\\u003c")
}
