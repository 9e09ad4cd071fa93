//! Cases as rows. The row is kept equal to the sum of the case's events by the one function that
//! writes either ([`record`]).

mod aside;
mod asking;
mod assignment;
pub mod bulk;
mod by_hand;
mod evidence;
mod held;
mod joining;
mod memory;
pub mod numbers;
mod opening;
mod own_reasons;
mod page_link;
pub mod queue;
mod reader;
mod record;
mod search;
mod settled;
mod sisters;
pub mod triage;
mod unsaid;
mod voices;

use corrigenda_anchor::{CodePoints, Quote, Span};

use super::{Case, CaseId, Refusal};
use crate::article::ArticleId;
use crate::clock::Timestamp;
use crate::params;
use crate::store::{Error, Row, Tx};

pub use aside::{block, blocked, bring_back, list_asides, put_aside, recent_floods};
pub use asking::{Asked, Unanswered, answer, ask, asked, list_asked, questions};
pub use assignment::{add_rule, end_rule, end_team, rules, set_team, take_turn, teams};
pub use by_hand::{merge, move_to, split, take_back};
pub(in crate::case) use evidence::text_of;
pub use evidence::{Fix, before_after, evidence_of, fixes, passage_now, surroundings};
pub use held::{holds_unverified, release, set_hold_unverified};
pub use joining::{Arrival, join_or_open};
pub use memory::{insist, list_remembered, recalled, refusing, remember, remembered_on, revoke, standing_on};
pub(in crate::case) use opening::{Opening, open_by_desk};
pub use own_reasons::{
    add_own_reason, end_own_reason, move_own_reason, own_of, own_reason, own_reasons, set_own_reason,
};
pub use page_link::page_link;
pub use queue::{After, Assignee, COUNTED, Counts, Filter, Listed, Order, Page};
pub use queue::{catch_up, choices, counts, list_queue, neighbours, newest, next_in_queue};
pub use reader::{add, erase, forget_words};
pub use record::{Moved, Shown, decide, event, events, look, names, record, withdraw};
pub(in crate::case) use record::{live, passage_hash};
pub(in crate::case) use settled::compared;
pub use settled::{Settled, settled};
pub use sisters::{dismiss_sister, keep_sisters, list_sisters, open_sister};
pub use voices::wordings;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Every column of a [`Case`].
macro_rules! columns {
    () => {
        "case_id, cases.site_id, cases.article_id, lane, state, kind, exact, prefix, suffix, place, place_reason,
         first_revision_id, revision_id, span_start, span_end, readers, wording, reason, message, notice_due,
         decided_at, decided_by, assignee_id, verdict, verdict_at, verdict_revision_id, merged_into, aside_from, cause, remembered_id,
         insisted, asked_at,
         came_back_at,
         opened_at, changed_at, version"
    };
}

/// Those columns, under the statement's name, from the rows that `which` says.
macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!($name, " select ", $crate::case::store::columns!(), " from cases ", $which)
    };
}
/// When the page was last seen to show what it shows of a case: at the look that said so, or at a later
/// one that found the page as it was, which is written down once for all cases of the article.
macro_rules! shown {
    () => {
        "case when cases.state in ('open', 'accepted', 'fixed') and cases.verdict_at > cases.changed_at
           and articles.looked_at > cases.verdict_at and articles.look_outcome in ('read', 'unchanged')
           and cases.compared_id =
             (select max(revisions.revision_id) from revisions where revisions.article_id = cases.article_id)
         then articles.looked_at else cases.verdict_at end as shown_at"
    };
}
use columns;
use select;
use shown;

/// The case of that number.
///
/// # Errors
/// See [`Error`].
pub fn by_id(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<Case>, Error> {
    tx.one(select!("/* case.by_id */", "where case_id = $1"), params![case_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// Every case on an article, oldest first.
///
/// # Errors
/// See [`Error`].
pub fn by_article(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Case>, Error> {
    tx.query(select!("/* case.by_article */", "where article_id = $1 order by case_id"), params![article_id])?
        .iter()
        .map(from_row)
        .collect()
}

/// Other cases on an article than one, those that wait first, then the newest, at most `limit` of them.
///
/// # Errors
/// See [`Error`].
pub fn others_of_article(tx: &mut Tx<'_>, case: &Case, limit: i64) -> Result<Vec<Case>, Error> {
    tx.query(
        select!(
            "/* case.others_of_article */",
            "where article_id = $1 and case_id <> $2
             order by case when state in ('open', 'accepted') then 0 else 1 end, case_id desc limit $3"
        ),
        params![case.article_id, case.case_id, limit],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// When the page was last seen to show what it shows of the case; `None` before the first look.
///
/// # Errors
/// See [`Error`].
pub fn shown_at(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<Timestamp>, Error> {
    let row = tx.one(
        concat!(
            "/* case.shown_at */ select ",
            shown!(),
            " from cases join articles on articles.article_id = cases.article_id where case_id = $1"
        ),
        params![case_id],
    )?;
    row.map_or(Ok(None), |row| row.get("shown_at"))
}

/// The cases that changed at that moment or later, the newest first, at most `limit` of them.
///
/// # Errors
/// See [`Error`].
pub fn changed_since(tx: &mut Tx<'_>, at: Timestamp, limit: i64) -> Result<Vec<Case>, Error> {
    tx.query(
        select!("/* case.changed_since */", "where changed_at >= $1 order by changed_at desc limit $2"),
        params![at, limit],
    )?
    .iter()
    .map(from_row)
    .collect()
}

fn from_row(row: &Row) -> Result<Case, Error> {
    let offset = |name: &str| -> Result<Option<CodePoints>, Error> {
        row.get::<Option<i64>>(name)?
            .map(|n| {
                usize::try_from(n)
                    .map(CodePoints)
                    .map_err(|_| Error::Decode(format!("{name}: {n} is below zero")))
            })
            .transpose()
    };
    let verdict: String = row.get("verdict")?;
    let reason: Option<String> = row.get("reason")?;
    let cause: Option<String> = row.get("cause")?;
    let aside_from: Option<String> = row.get("aside_from")?;
    Ok(Case {
        case_id: row.get("case_id")?,
        site_id: row.get("site_id")?,
        article_id: row.get("article_id")?,
        lane: row.parse("lane")?,
        state: row.parse("state")?,
        kind: row.parse("kind")?,
        quote: Quote { exact: row.get("exact")?, prefix: row.get("prefix")?, suffix: row.get("suffix")? },
        place: row.parse("place")?,
        place_reason: row.get("place_reason")?,
        first_revision_id: row.get("first_revision_id")?,
        revision_id: row.get("revision_id")?,
        span: offset("span_start")?.zip(offset("span_end")?).map(|(start, end)| Span::new(start, end)),
        readers: row.get("readers")?,
        wording: row.get("wording")?,
        reason: reason.is_some().then(|| row.parse("reason")).transpose()?,
        cause: cause.and_then(|word| word.parse().ok()),
        message: row.get("message")?,
        notice_due: row.get("notice_due")?,
        decided_at: row.get("decided_at")?,
        decided_by: row.get("decided_by")?,
        assignee: row.get("assignee_id")?,
        verdict: if verdict.is_empty() { None } else { Some(row.parse("verdict")?) },
        verdict_at: row.get("verdict_at")?,
        verdict_revision_id: row.get("verdict_revision_id")?,
        merged_into: row.get("merged_into")?,
        aside_from: aside_from.is_some().then(|| row.parse("aside_from")).transpose()?,
        remembered: row.get("remembered_id")?,
        insisted: row.get("insisted")?,
        asked_at: row.get("asked_at")?,
        came_back_at: row.get("came_back_at")?,
        opened_at: row.get("opened_at")?,
        changed_at: row.get("changed_at")?,
        version: row.get("version")?,
    })
}

/// A span as its two columns.
fn ends(span: Option<Span>) -> (Option<i64>, Option<i64>) {
    let column = |at: CodePoints| i64::try_from(at.0).unwrap_or(i64::MAX);
    (span.map(|span| column(span.start)), span.map(|span| column(span.end)))
}
