//! The articles of the example newspaper: files with a head of `key: value` lines, embedded.

use std::collections::BTreeMap;

use crate::clock::Timestamp;

/// The files in the order of the front page: the first leads.
const FILES: [&str; 16] = [
    include_str!("../../demo/articles/talks.html"),
    include_str!("../../demo/articles/lisk-treaty.html"),
    include_str!("../../demo/articles/boats-turned-back.html"),
    include_str!("../../demo/articles/dredging.html"),
    include_str!("../../demo/articles/quay-works.html"),
    include_str!("../../demo/articles/ferry-timetable.html"),
    include_str!("../../demo/articles/fog-trains.html"),
    include_str!("../../demo/articles/berth.html"),
    include_str!("../../demo/articles/port-chief.html"),
    include_str!("../../demo/articles/herring.html"),
    include_str!("../../demo/articles/lighthouse.html"),
    include_str!("../../demo/articles/ten-dates.html"),
    include_str!("../../demo/articles/rowing.html"),
    include_str!("../../demo/articles/reading-room.html"),
    include_str!("../../demo/articles/ferry-arabic.html"),
    include_str!("../../demo/articles/foghorn.html"),
];

/// One article as the newsroom wrote it, mistakes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The last part of its address.
    pub slug: String,
    /// The headline.
    pub title: String,
    /// The sentence under the headline.
    pub standfirst: String,
    /// Who wrote it and where, as printed.
    pub byline: String,
    /// Who wrote it, the name alone.
    pub author: String,
    /// Where it stands in the paper.
    pub section: Section,
    /// BCP 47 language of title and body.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// When it was published.
    pub published: Timestamp,
    /// The body: an HTML fragment.
    pub body_html: String,
}

/// A section of the paper, in the order of its navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Abroad.
    World,
    /// The town.
    Harbour,
    /// Trade.
    Business,
    /// History, museums, long reads.
    Culture,
    /// Rowing, mostly.
    Sport,
    /// Pieces in the other languages of the town.
    Languages,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 6] = [
        Section::World,
        Section::Harbour,
        Section::Business,
        Section::Culture,
        Section::Sport,
        Section::Languages,
    ];

    /// Its name, as printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Section::World => "World",
            Section::Harbour => "Harbour",
            Section::Business => "Business",
            Section::Culture => "Culture",
            Section::Sport => "Sport",
            Section::Languages => "Languages",
        }
    }

    /// Its place on the front page, as a fragment of the address.
    #[must_use]
    pub fn anchor(self) -> String {
        self.name().to_lowercase()
    }

    fn named(name: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.name() == name)
    }
}

/// What is wrong with an article's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArticleError {
    /// It does not open with a head.
    #[error("an article opens with a line of ---, its head, and another line of ---")]
    NoHead,
    /// A line of the head is no `key: value`.
    #[error("the line `{0}` of an article's head is not `key: value`")]
    Line(String),
    /// A key is missing.
    #[error("an article's head lacks `{0}`")]
    Missing(&'static str),
    /// A value is not one that its key takes.
    #[error("`{value}` is no {key}")]
    Value {
        /// The key.
        key: &'static str,
        /// What it was given.
        value: String,
    },
}

/// The whole paper, the lead first.
///
/// # Errors
/// When an embedded file is malformed, which the tests would have seen.
pub fn articles() -> Result<Vec<Article>, ArticleError> {
    FILES.into_iter().map(parse).collect()
}

fn parse(file: &str) -> Result<Article, ArticleError> {
    let (head, body) =
        file.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).ok_or(ArticleError::NoHead)?;
    let head = head
        .lines()
        .map(|line| line.split_once(": ").ok_or_else(|| ArticleError::Line(line.to_owned())))
        .collect::<Result<BTreeMap<_, _>, _>>()?;
    let get = |key| head.get(key).map(|value| (*value).to_owned()).ok_or(ArticleError::Missing(key));

    let section = get("section")?;
    let published = get("published")?;
    let dir = get("dir")?;
    if !matches!(dir.as_str(), "ltr" | "rtl") {
        return Err(ArticleError::Value { key: "dir", value: dir });
    }
    Ok(Article {
        slug: get("slug")?,
        title: get("title")?,
        standfirst: get("standfirst")?,
        byline: get("byline")?,
        author: get("author")?,
        section: Section::named(&section).ok_or(ArticleError::Value { key: "section", value: section })?,
        lang: get("lang")?,
        dir,
        published: published
            .parse::<jiff::Timestamp>()
            .map(|at| Timestamp(at.as_millisecond()))
            .map_err(|_| ArticleError::Value { key: "published", value: published })?,
        body_html: body.to_owned(),
    })
}

/// The words of a fragment, for tests: tags dropped, one entity undone, white space folded.
#[cfg(test)]
pub(super) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            _ => text.push(c),
        }
    }
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn paper() -> Vec<Article> {
        articles().expect("the embedded articles parse")
    }

    fn article(slug: &str) -> Article {
        paper().into_iter().find(|article| article.slug == slug).expect(slug)
    }

    #[test]
    fn every_slug_is_its_own_and_fits_an_address() {
        let paper = paper();
        let slugs: BTreeSet<_> = paper.iter().map(|article| &article.slug).collect();
        assert_eq!(slugs.len(), paper.len());
        assert!(slugs.iter().all(|s| s.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }

    #[test]
    fn every_section_has_an_article() {
        let printed: BTreeSet<_> = paper().iter().map(|article| article.section).collect();
        assert_eq!(printed, Section::ALL.into());
    }

    #[test]
    fn the_long_read_has_ten_thousand_words() {
        let words = plain(&article("lighthouse").body_html).split(' ').count();
        assert!(words >= 10_000, "{words}");
    }

    #[test]
    fn one_piece_runs_from_right_to_left_and_two_more_are_not_english() {
        let langs: BTreeSet<_> = paper().into_iter().map(|a| (a.lang, a.dir)).collect();
        let expected = [("ar", "rtl"), ("en", "ltr"), ("ja", "ltr"), ("uk", "ltr")];
        assert_eq!(langs, expected.map(|(lang, dir)| (lang.into(), dir.into())).into());
    }

    #[test]
    fn a_slot_and_a_card_interrupt_the_report_on_the_talks() {
        let body = article("talks").body_html;
        let (slot, card) = (body.find("hc-ad"), body.find("hc-topics"));
        assert!(slot.is_some() && card.is_some() && slot < card);
        assert!(body.trim_end().ends_with("</p>"));
        assert!(body.contains("[of the agenda]"));
    }

    #[test]
    fn links_inside_the_paper_lead_somewhere() {
        let paper = paper();
        for article in &paper {
            for link in article.body_html.split("href=\"/").skip(1) {
                let slug = link.split('"').next().unwrap_or_default();
                assert!(paper.iter().any(|other| other.slug == slug), "{}: {slug}", article.slug);
            }
        }
    }

    #[test]
    fn no_body_carries_a_script_or_a_style() {
        for article in paper() {
            let banned = ["<script", "<style", "style=", "onclick=", "javascript:"];
            assert!(!banned.iter().any(|word| article.body_html.contains(word)), "{}", article.slug);
        }
    }

    #[test]
    fn a_malformed_file_is_refused_with_the_reason() {
        assert_eq!(parse("<p>No head.</p>"), Err(ArticleError::NoHead));
        assert_eq!(parse("---\nslug\n---\n"), Err(ArticleError::Line("slug".into())));
        let head = "---\nslug: a\nsection: Weather\npublished: 2026-03-03T21:40Z\ndir: ltr\n\
                    title: b\nstandfirst: c\nbyline: d\nauthor: e\n---\n";
        let weather = ArticleError::Value { key: "section", value: "Weather".into() };
        assert_eq!(parse(head), Err(weather));
        assert_eq!(parse(&head.replace("slug: a\n", "")), Err(ArticleError::Missing("slug")));
    }
}
