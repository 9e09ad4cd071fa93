//! Changes nobody announced, as rows, and what follows from the desk's answer.

use corrigenda_anchor::{CodePoints, Span};

use super::{Answer, Change, ChangeId, Found, Unannounced, Work};
use crate::article::policy::store::{policy, rules};
use crate::article::store::{article_by_id, list_revisions, newest_revision, revision_by_id};
use crate::article::{ArticleId, RevisionId, SiteId};
use crate::case::store::{Opening, Stopped, by_article, decide, open_by_desk};
use crate::case::substance::Substance;
use crate::case::{Actor, CaseId, Command, EditorId, Lane, Sight, Verdict};
use crate::clock::Timestamp;
use crate::params;
use crate::report::ReportKind;
use crate::store::{Error, Row, Tx};

/// The most that a list shows.
const LISTED: i64 = 200;

/// What there is to compare; `None` where the site does not want it, or nothing is new.
///
/// # Errors
/// See [`Error`].
pub fn work(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Option<Work>, Error> {
    let row = tx.one(
        "/* guard.article */ select site_id, guarded_id from articles where article_id = $1",
        params![article_id],
    )?;
    let Some(row) = row else { return Ok(None) };
    let site_id: SiteId = row.get("site_id")?;
    let Some(since) = policy(tx, site_id)?.guard_since else { return Ok(None) };
    let Some(from) = compared_with(tx, article_id, since, row.get("guarded_id")?)? else { return Ok(None) };
    let Some(newest) = newest_revision(tx, article_id)? else { return Ok(None) };
    let Some(before) = revision_by_id(tx, from)? else { return Ok(None) };
    let (cases, waiting) = (by_article(tx, article_id)?, waiting_of(tx, article_id)?);
    Ok(Some(Work { site_id, before, newest, cases, waiting }))
}

/// Whether there is anything to compare: whether [`work`] would find some.
///
/// # Errors
/// See [`Error`].
pub fn has_work(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<bool, Error> {
    let row = tx.one(
        "/* guard.rules */ select policy, guarded_id from articles
           join sites on sites.site_id = articles.site_id where article_id = $1",
        params![article_id],
    )?;
    let Some(row) = row else { return Ok(false) };
    let Some(since) = rules(&row.get::<String>("policy")?)?.guard_since else { return Ok(false) };
    Ok(compared_with(tx, article_id, since, row.get("guarded_id")?)?.is_some())
}

/// The revision that the newest is compared with; `None` where that is the same one.
fn compared_with(
    tx: &mut Tx<'_>,
    article_id: ArticleId,
    since: i64,
    known: Option<RevisionId>,
) -> Result<Option<RevisionId>, Error> {
    let listed = list_revisions(tx, article_id)?;
    // The text as it stood when the guard was set, or the first that was read since.
    let stood = listed.iter().find(|one| one.seen_at.0 <= since).or(listed.last());
    let from = stood.map(|one| one.revision_id).max(known);
    Ok(from.filter(|from| listed.first().is_some_and(|newest| newest.revision_id != *from)))
}

/// Keeps what was found, unless the newest revision is another by now.
///
/// # Errors
/// See [`Error`].
pub fn looked_through(
    tx: &mut Tx<'_>,
    work: &Work,
    found: &Found,
    newest: RevisionId,
    now: Timestamp,
) -> Result<(), Error> {
    let article_id = work.newest.article_id;
    let first = tx.one(
        "/* guard.looked_through */ update articles set guarded_id = $2
         where article_id = $1 and (guarded_id is null or guarded_id < $2) returning article_id",
        params![article_id, newest],
    )?;
    if first.is_none() {
        return Ok(());
    }
    for change_id in &found.reverted {
        tx.execute(
            "/* guard.reverted */ update unannounced set state = 'reverted', decided_at = $2
             where change_id = $1 and state = 'waiting'",
            params![*change_id, now],
        )?;
    }
    for change in &found.changes {
        let why: Vec<&str> = change.why.iter().map(|why| why.word()).collect();
        tx.execute(
            "/* guard.keep */ insert into unannounced (site_id, article_id, before_id, after_id, span_start, span_end,
               was, now, lead, rest, why, state, seen_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', $12)",
            params![
                work.site_id,
                article_id,
                work.before.revision_id,
                newest,
                i64::try_from(change.span.start.0).unwrap_or(i64::MAX),
                i64::try_from(change.span.end.0).unwrap_or(i64::MAX),
                &change.was,
                &change.now,
                &change.lead,
                &change.rest,
                why.join(" "),
                work.newest.seen_at,
            ],
        )?;
    }
    Ok(())
}

macro_rules! select {
    ($name:literal, $which:literal) => {
        concat!(
            $name,
            " select change_id, unannounced.site_id, unannounced.article_id, title, url, after_id, span_start,
               span_end, was, now, lead, rest, why, state, case_id, decided_by, seen_at
             from unannounced join articles on articles.article_id = unannounced.article_id ",
            $which
        )
    };
}

fn waiting_of(tx: &mut Tx<'_>, article_id: ArticleId) -> Result<Vec<Unannounced>, Error> {
    tx.query(
        select!(
            "/* guard.waiting_of */",
            "where unannounced.article_id = $1 and state = 'waiting' order by change_id limit 200"
        ),
        params![article_id],
    )?
    .iter()
    .map(from_row)
    .collect()
}

/// The changes that wait for an answer, the newest first, up to 200 of those that this sight sees.
///
/// # Errors
/// See [`Error`].
pub fn waiting(tx: &mut Tx<'_>, sight: &Sight) -> Result<Vec<Unannounced>, Error> {
    let mut found: Vec<Unannounced> = Vec::new();
    for (site_id, _) in counts(tx, sight)? {
        let rows = tx.query(
            select!(
                "/* guard.waiting */",
                "where state = 'waiting' and unannounced.site_id = $1 order by change_id desc limit $2"
            ),
            params![site_id, LISTED],
        )?;
        found.extend(rows.iter().map(from_row).collect::<Result<Vec<_>, _>>()?);
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.after_id.0), one.change.span.start));
    found.truncate(usize::try_from(LISTED).unwrap_or(usize::MAX));
    Ok(found)
}

/// How many wait, for each site that this sight sees.
///
/// # Errors
/// See [`Error`].
pub fn counts(tx: &mut Tx<'_>, sight: &Sight) -> Result<Vec<(SiteId, i64)>, Error> {
    let rows = tx.query(
        "/* guard.counts */ select site_id, count(*) as n from unannounced where state = 'waiting' group by site_id",
        &[],
    )?;
    let all = rows
        .iter()
        .map(|row| Ok((row.get::<SiteId>("site_id")?, row.get("n")?)))
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(all.into_iter().filter(|(site_id, _)| sight.sees_site(*site_id)).collect())
}

/// The change of that number.
///
/// # Errors
/// See [`Error`].
pub fn by_id(tx: &mut Tx<'_>, change_id: ChangeId) -> Result<Option<Unannounced>, Error> {
    tx.one(select!("/* guard.by_id */", "where change_id = $1"), params![change_id])?
        .as_ref()
        .map(from_row)
        .transpose()
}

/// What the desk said of the change that the case was opened for, if it was.
///
/// # Errors
/// See [`Error`].
pub fn answer_of(tx: &mut Tx<'_>, case_id: CaseId) -> Result<Option<Answer>, Error> {
    tx.one(
        "/* guard.answer_of */ select state from unannounced where case_id = $1 limit 1",
        params![case_id],
    )?
    .map(|row| row.parse("state"))
    .transpose()
}

fn from_row(row: &Row) -> Result<Unannounced, Error> {
    let at = |name: &str| -> Result<CodePoints, Error> {
        Ok(CodePoints(usize::try_from(row.get::<i64>(name)?).unwrap_or(0)))
    };
    let why: String = row.get("why")?;
    Ok(Unannounced {
        change_id: row.get("change_id")?,
        site_id: row.get("site_id")?,
        article_id: row.get("article_id")?,
        title: row.get("title")?,
        url: row.get("url")?,
        after_id: row.get("after_id")?,
        change: Change {
            span: Span::new(at("span_start")?, at("span_end")?),
            was: row.get("was")?,
            now: row.get("now")?,
            lead: row.get("lead")?,
            rest: row.get("rest")?,
            why: why.split(' ').filter_map(|word| word.parse::<Substance>().ok()).collect(),
        },
        answer: row.parse("state")?,
        case_id: row.get("case_id")?,
        decided_by: row.get("decided_by")?,
        seen_at: row.get("seen_at")?,
    })
}

/// The desk answers. A correction and an update get a case that is accepted and fixed at once, with
/// its notice due; it is returned. `None` where the change was answered before, or was trivial.
///
/// # Errors
/// [`Stopped`]: a rule of cases said no, or the database failed.
pub fn answer(
    tx: &mut Tx<'_>,
    change_id: ChangeId,
    answer: Answer,
    editor: EditorId,
    now: Timestamp,
) -> Result<Option<CaseId>, Stopped> {
    let Some(one) = by_id(tx, change_id)? else { return Ok(None) };
    tx.hold("article", one.article_id.0)?;
    let first = tx.one(
        "/* guard.answer */ update unannounced set state = $2, decided_by = $3, decided_at = $4
         where change_id = $1 and state = 'waiting' returning before_id",
        params![change_id, answer, editor, now],
    )?;
    let Some(first) = first else { return Ok(None) };
    if !matches!(answer, Answer::Correction | Answer::Update) {
        return Ok(None);
    }
    let before = revision_by_id(tx, first.get("before_id")?)?;
    let article = article_by_id(tx, one.article_id)?;
    let Some((before, article)) = before.zip(article) else { return Ok(None) };
    let why: Vec<String> = one.change.why.iter().map(|why| why.said().english()).collect();
    let opening = Opening {
        site_id: one.site_id,
        kind: ReportKind::Correction,
        lane: Lane::Correction,
        lane_why: format!("{}, without a notice", why.join(", ")),
        revision: &before,
        span: one.change.span,
        title: &article.title,
    };
    let case_id = open_by_desk(tx, &opening, Actor::Editor(editor), now)?;
    let verdict = if one.change.now.is_empty() { Verdict::Removed } else { Verdict::FixedAsSuggested };
    let saw = Command::Saw { verdict, revision: Some(one.after_id), words: None };
    decide(tx, case_id, None, Actor::Watch, &saw, now)?;
    let accept = Command::Accept { wording: Some(one.change.now), notice: true, message: String::new() };
    decide(tx, case_id, None, Actor::Editor(editor), &accept, now)?;
    tx.execute(
        "/* guard.opened */ update unannounced set case_id = $2 where change_id = $1",
        params![change_id, case_id],
    )?;
    Ok(Some(case_id))
}

/// The desk takes back that a change is trivial.
///
/// # Errors
/// See [`Error`].
pub fn ask_again(tx: &mut Tx<'_>, change_id: ChangeId) -> Result<(), Error> {
    tx.execute(
        "/* guard.ask_again */ update unannounced set state = 'waiting', decided_by = null, decided_at = null
         where change_id = $1 and state = 'trivial'",
        params![change_id],
    )
    .map(drop)
}
