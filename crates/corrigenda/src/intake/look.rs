//! What a form is answered with before it is kept: where the sentence stands, and what is known of that
//! place already. It asks nothing of the network: a page that was not read yet is read by [`super::reading`].

use corrigenda_anchor::{Piece, Span, Text, diff};

use super::finding::{self, Found};
use super::form::Typed;
use crate::article::{self, ArticleId, Revision, Site, canonical};
use crate::case;
use crate::case::lane::propose;
use crate::case::memory::Saying;
use crate::clock::Timestamp;
use crate::notice;
use crate::notice::known::{Known, Why};
use crate::report::wire::Sent;
use crate::store::{self, Tx};

/// Characters of the paragraph shown on either side of a place.
const AROUND: usize = 240;

/// The site of a form, and what we have of the page it names.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The site.
    pub site: Site,
    /// The article, where the page is known as one.
    pub article_id: Option<ArticleId>,
    /// Whether somebody tried to read the page, whatever came of it.
    pub tried: bool,
    /// The headline; empty where the page is not known.
    pub headline: String,
    /// The language of the article, as its page says; empty where it is not known.
    pub lang: String,
    /// The newest text of the article, where it was ever read.
    pub revision: Option<Revision>,
    /// What is reported there, and what was put right.
    pub known: Known,
}

/// Looks up the page that a form names; `None` for a site there is not.
///
/// # Errors
/// See [`store::Error`].
pub fn look(tx: &mut Tx<'_>, key: &str, url: &str, now: Timestamp) -> Result<Option<Looked>, store::Error> {
    let Some(site) = article::store::site_by_key(tx, key)? else { return Ok(None) };
    let article_id = match canonical::on_hosts(url, &site.hosts) {
        Ok(address) => article::store::by_alias(tx, site.site_id, address.as_str())?,
        Err(_) => None,
    };
    let mut looked = Looked {
        site,
        article_id,
        tried: false,
        headline: String::new(),
        lang: String::new(),
        revision: None,
        known: Known::default(),
    };
    if let Some(article_id) = article_id {
        if let Some(article) = article::store::article_by_id(tx, article_id)? {
            looked.tried = article.look_outcome.is_some();
            (looked.headline, looked.lang) = (article.title, article.lang);
        }
        looked.revision = article::store::newest_revision(tx, article_id)?.filter(|it| !it.text.is_empty());
        looked.known = notice::store::known(tx, article_id, now)?;
    }
    Ok(Some(looked))
}

/// Why the desk would answer no by itself: somebody asked for the same before, and that it said no is
/// remembered. The rule is the one that answers after sending.
///
/// # Errors
/// See [`store::Error`].
pub fn refused(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    sent: &Sent,
    now: Timestamp,
) -> Result<Option<Why>, store::Error> {
    let suggestion = sent.suggestion.as_deref().filter(|words| words.trim() != sent.quote.exact.trim());
    let lane = propose(&sent.quote.exact, suggestion, &sent.comment).lane;
    let saying = Saying { exact: &sent.quote.exact, suggestion, source: &sent.source, lane };
    match case::store::refusing(tx, article_id, &saying, now)? {
        Some(remembered) => notice::store::why(tx, &remembered),
        None => Ok(None),
    }
}

/// What the reader is asked before the report is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The revision the places are in.
    pub revision: i64,
    /// The message that asks; `None` where the one place is shown.
    pub asks: Option<&'static str>,
    /// The places, the likeliest first.
    pub places: Vec<Place>,
    /// Readers who reported the one place, and since when.
    pub reported: Option<(i64, Timestamp)>,
    /// When the words were put right, and what the page says now.
    pub corrected: Option<(Timestamp, String)>,
    /// Why the words of the one place stay, where the desk would answer so by itself.
    pub refused: Option<Why>,
}

/// A place in its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As the form carries it.
    pub written: String,
    paragraph: usize,
    /// What stands before it.
    pub before: String,
    /// The words, and how they would read.
    pub pieces: Vec<Change>,
    /// What stands after it.
    pub after: String,
}

impl Offer {
    /// The one place where the words stand, as the form carries it.
    #[must_use]
    pub fn only(&self) -> Option<&str> {
        self.places.first().filter(|_| self.asks.is_none()).map(|place| place.written.as_str())
    }
}

impl Place {
    /// The paragraph it is in, from 1.
    #[must_use]
    pub fn nth(&self) -> usize {
        self.paragraph
    }
}

/// A stretch of the words at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It stays.
    Same(String),
    /// It goes.
    Out(String),
    /// It comes.
    In(String),
}

/// What to ask about a form whose page we have read.
#[must_use]
pub fn offer(typed: &Typed, revision: &Revision, known: &Known) -> Offer {
    let text = Text::new(revision.text.as_str());
    let (asks, places) = match finding::find(&text, &typed.quote) {
        Found::One(place) => (None, vec![place]),
        Found::Several(places) => (Some("write-several"), places),
        Found::Near(places) => (Some("write-near"), places),
        Found::Nowhere => (Some("write-nowhere"), vec![]),
    };
    let wording = typed.wording.trim();
    let reported = places.first().filter(|_| asks.is_none()).and_then(|place| reported(&text, *place, known));
    Offer {
        revision: revision.revision_id.0,
        asks,
        places: places.iter().map(|place| shown(&text, *place, asks.is_none().then_some(wording))).collect(),
        reported,
        corrected: corrected(&text, typed, known),
        refused: None,
    }
}

fn reported(text: &Text<'_>, place: Span, known: &Known) -> Option<(i64, Timestamp)> {
    let over = |other: &Span| other.start < place.end && place.start < other.end;
    known
        .reported
        .iter()
        .find(|one| finding::places(text, &one.quote.exact).iter().any(over))
        .map(|one| (one.readers, one.since))
}

/// A reader with an old copy of the page quotes words that are no longer there.
fn corrected(text: &Text<'_>, typed: &Typed, known: &Known) -> Option<(Timestamp, String)> {
    let quoted = typed.quote.trim();
    let gone = |exact: &str| {
        finding::places(text, exact).is_empty()
            && (!finding::places(&Text::new(quoted), exact).is_empty() || finding::is_like(quoted, exact))
    };
    known.corrected.iter().find(|one| gone(&one.quote.exact)).map(|one| (one.at, one.now.clone()))
}

fn shown(text: &Text<'_>, place: Span, wording: Option<&str>) -> Place {
    let block = text.blocks().find(|block| block.start <= place.start && place.start < block.end);
    let block = block.unwrap_or_else(|| text.whole());
    let before: Vec<char> = text.slice(Span::new(block.start, place.start)).chars().collect();
    let cut = before.len().saturating_sub(AROUND);
    let lead = if cut > 0 { "…" } else { "" };
    let rest = text.slice(Span::new(place.end, block.end.max(place.end)));
    let after: String = rest.chars().take(AROUND).collect();
    let tail = if after.len() < rest.len() { "…" } else { "" };
    let words = text.slice(place);
    let pieces = match wording.filter(|wording| !wording.is_empty()) {
        None => vec![Change::Same(words.to_owned())],
        Some(wording) => diff(words, wording)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same(words) => Change::Same(words.into()),
                Piece::Out(words) | Piece::Away { words, .. } => Change::Out(words.into()),
                Piece::In(words) | Piece::Here { words, .. } => Change::In(words.into()),
            })
            .collect(),
    };
    Place {
        written: finding::written(place),
        paragraph: finding::paragraph(text, place),
        before: format!("{lead}{}", before[cut..].iter().collect::<String>()),
        pieces,
        after: format!("{after}{tail}"),
    }
}
