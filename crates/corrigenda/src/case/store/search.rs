//! The column that the queue searches: headline, passage and what readers wrote, folded.

use super::by_id;
use crate::article;
use crate::case::CaseId;
use crate::params;
use crate::report::{self, Report};
use crate::store::{Error, Tx};

/// The form in which the column `search` keeps words: folded, lower case.
pub(super) fn searchable(words: &str) -> String {
    corrigenda_anchor::fold(words).as_str().to_lowercase()
}

/// Makes the case findable by what its readers say now, and by nothing else.
pub(super) fn search_again(tx: &mut Tx<'_>, case_id: CaseId) -> Result<(), Error> {
    let Some(case) = by_id(tx, case_id)? else { return Ok(()) };
    let title = article::store::article_by_id(tx, case.article_id)?.map(|article| article.title);
    let words = searchable(&format!("{}\n{}", title.unwrap_or_default(), case.quote.exact));
    tx.execute(
        "/* case.set_search */ update cases set search = $2 where case_id = $1",
        params![case_id, words],
    )?;
    for report in
        report::store::list_by_case(tx, case_id)?.iter().filter(|report| report.withdrawn_at.is_none())
    {
        remember(tx, case_id, report)?;
    }
    Ok(())
}

/// The most that is kept for searching, in characters.
const LONGEST_SEARCH: usize = 8_000;

/// Makes a case findable by what the reader wrote.
pub(super) fn remember(tx: &mut Tx<'_>, case_id: CaseId, report: &Report) -> Result<(), Error> {
    let said = [report.suggestion.as_deref().unwrap_or_default(), &report.comment, &report.source];
    let said: Vec<String> = said.iter().filter(|s| !s.is_empty()).map(|s| searchable(s)).collect();
    if said.is_empty() {
        return Ok(());
    }
    tx.execute(
        "/* case.remember */ update cases set search = substr(search || $2, 1, $3) where case_id = $1",
        params![case_id, format!("\n{}", said.join("\n")), i64::try_from(LONGEST_SEARCH).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}
