//! Reports as rows.

use corrigenda_anchor::{CodePoints, Quote, Span};

use super::{AsideId, Placed, Report, ReportId, ReportKind};
use crate::article::{ArticleId, SiteId};
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, FromValue, Row, Tx, Value};

/// Every column of a [`Report`], under the statement's name, from the rows that `which` says.
macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!(
            $name,
            " select report_id, site_id, client_id, article_id, url, kind, exact, prefix, suffix, position_start,
               position_end, suggestion, comment, source, lang, received_at, place, revision_id, span_start,
               span_end, confidence, withdrawn_at, aside_id, erased_at, answered_at, forgotten_at
             from reports ",
            $which
        )
    };
}

/// A report that is about to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReport {
    /// On whose page.
    pub site_id: SiteId,
    /// See [`Report::client_id`].
    pub client_id: String,
    /// Tells a repeat from another body under the same id.
    pub body_hash: String,
    /// See [`super::receipt::Receipt::hash`].
    pub receipt_hash: String,
    /// On which article.
    pub article_id: ArticleId,
    /// The address as sent.
    pub url: String,
    /// Wrong, or unclear.
    pub kind: ReportKind,
    /// The passage in its context.
    pub quote: Quote,
    /// Where the reader's page had it.
    pub position: Option<Span>,
    /// The whole passage as it should read.
    pub suggestion: Option<String>,
    /// Why.
    pub comment: String,
    /// Where one can check.
    pub source: String,
    /// BCP 47.
    pub lang: String,
    /// Who sent it, as a keyed hash whose key turns over.
    pub sender_hash: String,
    /// Now.
    pub received_at: Timestamp,
    /// Put aside from the start: its sender is blocked.
    pub aside: Option<AsideId>,
}

/// What is known of an id that was used before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The report that has the id.
    pub report_id: ReportId,
    /// The hash of what came with it.
    pub body_hash: String,
}

/// Stores a report; `None` when one with this id is there already, perhaps since a moment ago.
///
/// # Errors
/// See [`Error`].
pub fn insert(tx: &mut Tx<'_>, new: &NewReport) -> Result<Option<ReportId>, Error> {
    let (start, end) = ends(new.position);
    tx.one(
        "/* report.insert */ insert into reports (site_id, client_id, body_hash, receipt_hash, article_id, url,
           kind, exact, prefix, suffix, position_start, position_end, suggestion, comment, source, lang,
           sender_hash, received_at, aside_id, place)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'waiting')
         on conflict do nothing returning report_id",
        params![
            new.site_id,
            &new.client_id,
            &new.body_hash,
            &new.receipt_hash,
            new.article_id,
            &new.url,
            new.kind,
            &new.quote.exact,
            &new.quote.prefix,
            &new.quote.suffix,
            start,
            end,
            new.suggestion.as_ref(),
            &new.comment,
            &new.source,
            &new.lang,
            &new.sender_hash,
            new.received_at,
            new.aside,
        ],
    )?
    .map(|row| row.get("report_id"))
    .transpose()
}

/// What was stored under that id before.
///
/// # Errors
/// See [`Error`].
pub fn by_client_id(tx: &mut Tx<'_>, site_id: SiteId, client_id: &str) -> Result<Option<Earlier>, Error> {
    tx.one(
        "/* report.by_client_id */ select report_id, body_hash from reports
         where site_id = $1 and client_id = $2",
        params![site_id, client_id],
    )?
    .map(|row| Ok(Earlier { report_id: row.get("report_id")?, body_hash: row.get("body_hash")? }))
    .transpose()
}

/// The report of that receipt; see [`super::receipt::Receipt::hash`].
///
/// # Errors
/// See [`Error`].
pub fn by_receipt_hash(tx: &mut Tx<'_>, receipt_hash: &str) -> Result<Option<Report>, Error> {
    tx.one(select!("/* report.by_receipt_hash */", "where receipt_hash = $1"), params![receipt_hash])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// The report of that row.
///
/// # Errors
/// See [`Error`].
pub fn by_id(tx: &mut Tx<'_>, report_id: ReportId) -> Result<Option<Report>, Error> {
    tx.one(select!("/* report.by_id */", "where report_id = $1"), params![report_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// The article's reports whose page was not read yet, oldest first; those taken back are left out.
///
/// # Errors
/// See [`Error`].
pub fn list_waiting(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Report>, Error> {
    list_in_place(tx, article_id, "waiting")
}

/// The article's reports whose page could not be read when they came, oldest first; those taken
/// back are left out.
///
/// # Errors
/// See [`Error`].
pub fn list_could_not_check(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Report>, Error> {
    list_in_place(tx, article_id, crate::article::Place::CouldNotCheck.word())
}

fn list_in_place(tx: &mut Tx<'_>, article_id: ArticleId, place: &str) -> Result<Vec<Report>, Error> {
    tx.query(
        select!(
            "/* report.list_in_place */",
            "where article_id = $1 and place = $2 and withdrawn_at is null order by report_id"
        ),
        params![article_id, place],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// Every report of a case, oldest first, those taken back included. A case's id is a type of a
/// room to the right of this one, so it comes in as whatever becomes a value.
///
/// # Errors
/// See [`Error`].
pub fn list_by_case(tx: &mut Tx<'_>, case_id: impl Into<Value>) -> Result<Vec<Report>, Error> {
    tx.query(
        select!("/* report.list_by_case */", "where case_id = $1 order by report_id"),
        params![case_id.into()],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// The passages of an article's reports that no page has, as their readers typed them, oldest first, each
/// with the row of its case; those that were erased are left out.
///
/// # Errors
/// See [`Error`].
pub fn list_typed(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<(Option<i64>, Quote)>, Error> {
    tx.query(
        "/* report.list_typed */ select case_id, exact, prefix, suffix from reports
         where article_id = $1 and place not in ('in_article', 'on_page') and exact <> '' order by report_id",
        params![article_id],
    )?
    .iter()
    .map(|row| {
        let quote =
            Quote { exact: row.get("exact")?, prefix: row.get("prefix")?, suffix: row.get("suffix")? };
        Ok((row.get("case_id")?, quote))
    })
    .collect()
}

/// Whether somebody reported anything on this article and did not take it back.
///
/// # Errors
/// See [`Error`].
pub fn any_on(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<bool, Error> {
    Ok(tx
        .one(
            "/* report.any_on */ select report_id from reports
             where article_id = $1 and withdrawn_at is null limit 1",
            params![article_id],
        )?
        .is_some())
}

/// Writes down where the passage was found.
///
/// # Errors
/// See [`Error`].
pub fn set_place(tx: &mut Tx<'_>, report_id: ReportId, placed: &Placed) -> Result<(), Error> {
    let (start, end) = ends(placed.span);
    tx.execute(
        "/* report.set_place */ update reports
         set place = $2, revision_id = $3, span_start = $4, span_end = $5, confidence = $6
         where report_id = $1",
        params![report_id, placed.place, placed.revision_id, start, end, placed.confidence],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// Puts a report on a case.
///
/// # Errors
/// See [`Error`].
pub fn set_case(tx: &mut Tx<'_>, report_id: ReportId, case_id: impl Into<Value>) -> Result<(), Error> {
    tx.execute(
        "/* report.set_case */ update reports set case_id = $2 where report_id = $1",
        params![report_id, case_id.into()],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// The case a report is on, `None` until its page was read: `case_of::<CaseId>(tx, report_id)`.
///
/// # Errors
/// See [`Error`].
pub fn case_of<Id: FromValue>(tx: &mut Tx<'_>, report_id: ReportId) -> Result<Option<Id>, Error> {
    match tx
        .one("/* report.case_of */ select case_id from reports where report_id = $1", params![report_id])?
    {
        Some(row) => row.get("case_id"),
        None => Ok(None),
    }
}

/// Puts a report aside, or lets it count again; it stays on its case.
///
/// # Errors
/// See [`Error`].
pub fn set_aside(tx: &mut Tx<'_>, report_id: ReportId, aside: Option<AsideId>) -> Result<(), Error> {
    tx.execute(
        "/* report.set_aside */ update reports set aside_id = $2 where report_id = $1",
        params![report_id, aside],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// The reader takes it back. It stays on its case; taking back twice keeps the first time.
///
/// # Errors
/// See [`Error`].
pub fn withdraw(tx: &mut Tx<'_>, report_id: ReportId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* report.withdraw */ update reports set withdrawn_at = $2
         where report_id = $1 and withdrawn_at is null",
        params![report_id, now],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// Replaces what the reader says beside the suggestion: they added to it.
///
/// # Errors
/// See [`Error`].
pub fn set_comment(tx: &mut Tx<'_>, report_id: ReportId, comment: &str) -> Result<(), Error> {
    tx.execute(
        "/* report.set_comment */ update reports set comment = $2 where report_id = $1",
        params![report_id, comment],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// Erases what is the reader's own in a report, for good: their wording, reasons and source, and
/// what tells where they came from. The passage stays where it is the page's own words.
///
/// # Errors
/// See [`Error`].
pub fn erase(tx: &mut Tx<'_>, report_id: ReportId) -> Result<(), Error> {
    tx.execute(
        "/* report.erase */ update reports
         set suggestion = null, comment = '', source = '', sender_hash = '', lang = '', body_hash = '',
           exact = case when place in ('in_article', 'on_page') then exact else '' end,
           prefix = case when place in ('in_article', 'on_page') then prefix else '' end,
           suffix = case when place in ('in_article', 'on_page') then suffix else '' end
         where report_id = $1",
        params![report_id],
    )?;
    tx.announce("report", report_id.0);
    Ok(())
}

/// It is erased; once more keeps the first time.
///
/// # Errors
/// See [`Error`].
pub fn set_erased(tx: &mut Tx<'_>, report_id: ReportId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* report.set_erased */ update reports set erased_at = coalesce(erased_at, $2) where report_id = $1",
        params![report_id, now],
    )?;
    Ok(())
}

/// Its last letter is on its way.
///
/// # Errors
/// See [`Error`].
pub fn set_answered(tx: &mut Tx<'_>, report_id: ReportId, now: Timestamp) -> Result<(), Error> {
    tx.execute(
        "/* report.set_answered */ update reports set answered_at = $2 where report_id = $1",
        params![report_id, now],
    )?;
    Ok(())
}

/// Reports that were not erased, with the hash of their receipt, in the order of their rows after
/// that one.
///
/// # Errors
/// See [`Error`].
pub fn receipt_hashes(
    tx: &mut Tx<'_>,
    after: ReportId,
    limit: i64,
) -> Result<Vec<(ReportId, String)>, Error> {
    tx.query(
        "/* report.receipt_hashes */ select report_id, receipt_hash from reports
         where report_id > $1 and erased_at is null order by report_id limit $2",
        params![after, limit],
    )?
    .iter()
    .map(|row| Ok((row.get("report_id")?, row.get("receipt_hash")?)))
    .collect()
}

fn from_row(row: &Row) -> Result<Report, Error> {
    let place: String = row.get("place")?;
    Ok(Report {
        report_id: row.get("report_id")?,
        site_id: row.get("site_id")?,
        client_id: row.get("client_id")?,
        article_id: row.get("article_id")?,
        url: row.get("url")?,
        kind: row.parse("kind")?,
        quote: Quote { exact: row.get("exact")?, prefix: row.get("prefix")?, suffix: row.get("suffix")? },
        position: span(row, "position_start", "position_end")?,
        suggestion: row.get("suggestion")?,
        comment: row.get("comment")?,
        source: row.get("source")?,
        lang: row.get("lang")?,
        received_at: row.get("received_at")?,
        place: if place == "waiting" { None } else { Some(row.parse("place")?) },
        revision_id: row.get("revision_id")?,
        span: span(row, "span_start", "span_end")?,
        confidence: row.get("confidence")?,
        withdrawn_at: row.get("withdrawn_at")?,
        aside: row.get("aside_id")?,
        erased_at: row.get("erased_at")?,
        answered_at: row.get("answered_at")?,
        forgotten_at: row.get("forgotten_at")?,
    })
}

fn ends(span: Option<Span>) -> (Option<i64>, Option<i64>) {
    let column = |offset: CodePoints| i64::try_from(offset.0).unwrap_or(i64::MAX);
    (span.map(|span| column(span.start)), span.map(|span| column(span.end)))
}

fn span(row: &Row, start: &str, end: &str) -> Result<Option<Span>, Error> {
    let offset = |name: &str| -> Result<Option<CodePoints>, Error> {
        row.get::<Option<i64>>(name)?
            .map(|n| {
                usize::try_from(n)
                    .map(CodePoints)
                    .map_err(|_| Error::Decode(format!("{name}: {n} is below zero")))
            })
            .transpose()
    };
    Ok(offset(start)?.zip(offset(end)?).map(|(start, end)| Span::new(start, end)))
}
