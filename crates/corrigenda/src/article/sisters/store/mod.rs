//! Which run stands in which article: those of the articles that came last each in a row of its own,
//! all others packed together (docs/decisions/0010-sisters-packed.md).

mod packing;

pub use packing::pack_some;

use std::collections::HashMap;

use super::keeping;
use super::packed::{MOST_OF_A_RUN, alone, runs_of, unpack};
use super::{Likeness, asked, kept, likeness, telling};
use crate::article::store::{article_by_id, led_to, newest_revision};
use crate::article::{ArticleId, Revision, SiteId};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Tx, jobs};
use corrigenda_anchor::{Quote, Text};

/// Articles that are read to see what they say.
const READ: usize = 24;
/// One of so many texts asks for packing: each asking would cost more than it finds to do.
const ASKS: u32 = 32;

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
pub fn index(
    tx: &mut Tx<'_>,
    site_id: SiteId,
    article_id: ArticleId,
    text: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let runs = kept(text);
    let Some(first) = runs.first() else { return Ok(()) };
    tx.execute(
        "/* sisters.index */ insert into article_runs (site_id, article_id, runs) values ($1, $2, $3)
         on conflict (site_id, article_id) do update set runs = excluded.runs",
        params![site_id, article_id, alone(&runs)],
    )?;
    // A run's number is as good as a die.
    if first % ASKS == 0 {
        let body = serde_json::json!({ "site_id": site_id.0 }).to_string();
        jobs::enqueue(tx, keeping::PACK, &site_id.0.to_string(), &body, now.0)?;
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
    let asked = asked(words);
    let mut standing: Vec<Vec<i64>> = vec![Vec::new(); asked.len()];
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    // These first: what is packed meanwhile is then found twice rather than never.
    let waiting = tx.query(
        "/* sisters.waiting */ select article_id, runs from article_runs where site_id = $1",
        params![site_id],
    )?;
    for row in &waiting {
        let runs = runs_of(&row.get::<Vec<u8>>("runs")?);
        for (run, articles) in asked.iter().zip(&mut standing) {
            if runs.binary_search(run).is_ok() {
                articles.push(row.get("article_id")?);
            }
        }
    }
    for (run, articles) in asked.iter().zip(&mut standing) {
        // In this order: a segment has one block that may hold the run.
        let blocks = tx.query(
            "/* sisters.by_run */ select blocks.runs from run_segments segments cross join run_blocks blocks
             where segments.site_id = $1 and blocks.site_id = $1 and blocks.segment_id = segments.segment_id
               and blocks.slot = $2 / segments.width",
            params![site_id, i64::from(*run)],
        )?;
        for block in &blocks {
            let bytes: Vec<u8> = block.get("runs")?;
            let until = unpack(&bytes).take_while(|posting| posting.run <= *run);
            articles.extend(until.filter(|posting| posting.run == *run).map(|posting| posting.article_id));
        }
        articles.sort_unstable_by(|a, b| b.cmp(a));
        articles.dedup();
        articles.truncate(MOST_OF_A_RUN);
    }
    Ok(likeliest(standing, but, most))
}

fn likeliest(standing: Vec<Vec<i64>>, but: ArticleId, most: usize) -> Vec<ArticleId> {
    // What each shares, and whether that tells anything.
    let mut shares: HashMap<i64, (f64, bool)> = HashMap::new();
    for articles in standing {
        // A run that few articles have says more than one that stands everywhere; one that more have than
        // are read says nothing by itself.
        let (weight, tells) = (1.0 / (articles.len() as f64 + 2.0), articles.len() <= most);
        for article_id in articles {
            shares
                .entry(article_id)
                .and_modify(|(sum, told)| (*sum, *told) = (*sum + weight, true))
                .or_insert((weight, tells));
        }
    }
    shares.remove(&but.0);
    let told = shares.into_iter().filter(|(_, (_, told))| *told);
    let mut found: Vec<(i64, f64)> = told.map(|(article_id, (weight, _))| (article_id, weight)).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    found.truncate(most);
    found.into_iter().map(|(article_id, _)| ArticleId(article_id)).collect()
}

/// The articles of the site, but for one, that have this passage now, in the same words or nearly;
/// the same first.
///
/// # Errors
/// See [`Error`].
pub fn find(tx: &mut Tx<'_>, site_id: SiteId, but: ArticleId, quote: &Quote) -> Result<Vec<Found>, Error> {
    let mut found = Vec::new();
    let home = led_to(tx, but)?;
    for article_id in candidates(tx, site_id, but, &telling(quote), READ)? {
        let gone = article_by_id(tx, article_id)?.is_none_or(|article| article.site_id != site_id);
        // Another address of one page is the same article, however it was indexed before that was known.
        let leads = led_to(tx, article_id)?;
        if gone || leads != Some(article_id) || leads == home {
            continue;
        }
        let Some(revision) = newest_revision(tx, article_id)? else { continue };
        if let Some(likeness) = likeness(&Text::new(revision.text.as_str()), quote) {
            found.push(Found { revision, likeness });
        }
    }
    found.sort_by_key(|one| !one.likeness.same);
    Ok(found)
}

/// Articles of an install after this one, of all sites, to be made findable again.
///
/// # Errors
/// See [`Error`].
pub fn articles_after(
    tx: &mut Tx<'_>,
    after: ArticleId,
    limit: i64,
) -> Result<Vec<(SiteId, ArticleId)>, Error> {
    tx.query(
        "/* sisters.articles_after */ select site_id, article_id from articles where article_id > $1
         order by article_id limit $2",
        params![after, limit],
    )?
    .iter()
    .map(|row| Ok((row.get("site_id")?, row.get("article_id")?)))
    .collect()
}
