//! How a case is found: a column with what is said in it, folded, and its words beside it.

use super::by_id;
use crate::article;
use crate::case::CaseId;
use crate::case::sought::{Word, searchable, words_of};
use crate::params;
use crate::report::{self, Report};
use crate::store::{Error, Tx, Value};

/// The most that is kept for searching, in characters.
const LONGEST_SEARCH: usize = 8_000;
/// Words written or taken out by one statement.
const AT_ONCE: usize = 8;

/// Makes the case findable by its headline, its passage and what its readers say now, and by nothing else.
pub(super) fn search_again(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    let Some(case) = by_id(tx, case_id)? else { return Ok(()) };
    let title = article::store::article_by_id(tx, case.article_id)?.map(|article| article.title);
    let mut text = searchable(&format!("{}\n{}", title.unwrap_or_default(), case.quote.exact));
    for report in report::store::list_by_case(tx, case_id)? {
        if report.withdrawn_at.is_none() {
            text.push_str(&said(&report));
        }
    }
    set(tx, case_id, &text)
}

/// Makes a case findable by what the reader wrote.
pub(super) fn remember(tx: &mut Tx<'_>, case_id: CaseId, report: &Report) -> Result<(), Error> {
    let said = said(report);
    if said.is_empty() {
        return Ok(());
    }
    let text = kept(tx, case_id)? + &said;
    set(tx, case_id, &text)
}

/// Writes the words of a case anew, from what is kept for searching.
pub(super) fn find_again(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    let text = searchable(&kept(tx, case_id)?);
    tx.execute(
        "/* case.set_search */ update cases set search = $2 where case_id = $1",
        params![case_id, &text],
    )?;
    let words: Vec<Word> = words_of(&text).into_iter().collect();
    add_words(tx, case_id, &words)
}

/// What a report says beside its passage, each part on a line.
fn said(report: &Report) -> String {
    let said = [report.suggestion.as_deref().unwrap_or_default(), &report.comment, &report.source];
    said.iter().filter(|s| !s.is_empty()).map(|s| format!("\n{}", searchable(s))).collect()
}

fn kept(tx: &mut Tx<'_>, case_id: CaseId) -> Result<String, Error> {
    let row = tx.one("/* case.search */ select search from cases where case_id = $1", params![case_id])?;
    row.map_or(Ok(String::new()), |row| row.get("search"))
}

/// Writes the text down, and the words that are new or gone by it.
fn set(tx: &mut Tx<'_>, case_id: CaseId, text: &str) -> Result<(), Error> {
    let text: String = text.chars().take(LONGEST_SEARCH).collect();
    let (before, now) = (words_of(&kept(tx, case_id)?), words_of(&text));
    tx.execute(
        "/* case.set_search */ update cases set search = $2 where case_id = $1",
        params![case_id, &text],
    )?;
    let gone: Vec<Word> = before.difference(&now).copied().collect();
    remove_words(tx, case_id, &gone)?;
    let new: Vec<Word> = now.difference(&before).copied().collect();
    add_words(tx, case_id, &new)
}

/// Makes a case that was just opened findable by words that its row was inserted with.
pub(super) fn open_words(tx: &mut Tx<'_>, case_id: CaseId, text: &str) -> Result<(), Error> {
    let words: Vec<Word> = words_of(text).into_iter().collect();
    add_words(tx, case_id, &words)
}

/// The case and so many words; the last is said again where there are fewer.
fn spread(case_id: CaseId, words: &[Word]) -> Vec<Value> {
    let last = words.last().map_or(0, |word| word.0);
    let word = |n: usize| Value::Int(words.get(n).map_or(last, |word| word.0));
    std::iter::once(case_id.into()).chain((0..AT_ONCE).map(word)).collect()
}

fn add_words(tx: &mut Tx<'_>, case_id: CaseId, words: &[Word]) -> Result<(), Error> {
    for words in words.chunks(AT_ONCE) {
        tx.execute(
            "/* case.add_words */ insert into case_words (case_id, word)
             values ($1, $2), ($1, $3), ($1, $4), ($1, $5), ($1, $6), ($1, $7), ($1, $8), ($1, $9)
             on conflict (word, case_id) do nothing",
            &spread(case_id, words),
        )?;
    }
    Ok(())
}

fn remove_words(tx: &mut Tx<'_>, case_id: CaseId, words: &[Word]) -> Result<(), Error> {
    for words in words.chunks(AT_ONCE) {
        tx.execute(
            "/* case.remove_words */ delete from case_words
             where case_id = $1 and word in ($2, $3, $4, $5, $6, $7, $8, $9)",
            &spread(case_id, words),
        )?;
    }
    Ok(())
}
