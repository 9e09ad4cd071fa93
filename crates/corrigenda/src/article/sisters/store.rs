//! The postings: which run stands in which article.

use std::collections::HashMap;

use super::{Likeness, asked, kept, likeness, telling};
use crate::article::store::{article_by_id, newest_revision};
use crate::article::{ArticleId, Revision, SiteId};
use crate::params;
use crate::store::{Error, Tx};
use corrigenda_anchor::{Quote, Text};

/// Rows written at once.
const AT_ONCE: usize = 8;
/// Articles asked for by one run: one that stands in more says little about any.
const POSTINGS: i64 = 200;
/// Articles that are read to see what they say.
const READ: usize = 24;

/// An article that has the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its newest revision.
    pub revision: Revision,
    /// Where they stand in it.
    pub likeness: Likeness,
}

/// Makes an article findable by its text. What it said before stays findable; whoever finds it
/// reads what it says now.
///
/// # Errors
/// See [`Error`].
pub fn index(tx: &mut Tx<'_>, site_id: SiteId, article_id: ArticleId, text: &str) -> Result<(), Error> {
    for some in kept(text).chunks(AT_ONCE) {
        // The last ones are written as often as fills the statement: that changes nothing.
        let run = |nth: usize| some.get(nth).or(some.last()).copied().unwrap_or_default();
        tx.execute(
            "/* sisters.index */ insert into article_runs (site_id, run, article_id) values
               ($1, $3, $2), ($1, $4, $2), ($1, $5, $2), ($1, $6, $2), ($1, $7, $2), ($1, $8, $2), ($1, $9, $2),
               ($1, $10, $2)
             on conflict (site_id, run, article_id) do nothing",
            params![site_id, article_id, run(0), run(1), run(2), run(3), run(4), run(5), run(6), run(7)],
        )?;
    }
    Ok(())
}

/// The articles of the site, but for one, that share most with these words; at most so many, the
/// likeliest first.
///
/// # Errors
/// See [`Error`].
pub fn candidates(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    but: ArticleId,
    words: &str,
    most: usize,
) -> Result<Vec<ArticleId>, Error> {
    let mut weights: HashMap<ArticleId, f64> = HashMap::new();
    for run in asked(words) {
        let rows = tx.query(
            "/* sisters.by_run */ select article_id from article_runs where site_id = $1 and run = $2
             order by article_id desc limit $3",
            params![site_id, run, POSTINGS],
        )?;
        // A run that few articles have says more than one that stands everywhere.
        let weight = 1.0 / (rows.len() as f64 + 2.0);
        for row in &rows {
            *weights.entry(row.get("article_id")?).or_default() += weight;
        }
    }
    weights.remove(&but);
    let mut found: Vec<(ArticleId, f64)> = weights.into_iter().collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    found.truncate(most);
    Ok(found.into_iter().map(|(article_id, _)| article_id).collect())
}

/// The articles of the site, but for one, that have this passage now, in the same words or nearly;
/// the same first.
///
/// # Errors
/// See [`Error`].
pub fn find(tx: &mut Tx<'_>, site_id: SiteId, but: ArticleId, quote: &Quote) -> Result<Vec<Found>, Error> {
    let mut found = Vec::new();
    for article_id in candidates(tx, site_id, but, &telling(quote), READ)? {
        let gone = article_by_id(tx, article_id)?.is_none_or(|article| article.site_id != site_id);
        let Some(revision) = newest_revision(tx, article_id)?.filter(|_| !gone) else { continue };
        if let Some(likeness) = likeness(&Text::new(revision.text.as_str()), quote) {
            found.push(Found { revision, likeness });
        }
    }
    found.sort_by_key(|one| !one.likeness.same);
    Ok(found)
}
