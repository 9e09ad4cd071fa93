//! A notice after it came out: amended or withdrawn, in the open, and never gone.

use super::{Draft, Refusal, Stopped, by_id, found_by};
use crate::article;
use crate::case::{self, Actor, Command, EditorId};
use crate::clock::Timestamp;
use crate::notice::NoticeId;
use crate::params;
use crate::store::{Error, Tx};

/// What a notice said until it was amended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Until when.
    pub at: Timestamp,
    /// What it said.
    pub text: String,
}

/// Puts another text in the place of a notice's. The former one stays readable under it, and the case's
/// history says who did it.
///
/// # Errors
/// [`Stopped`]: it was withdrawn, the text is refused or says what the notice says, the database failed.
pub fn amend(
    tx: &mut Tx<'_>,
    notice_id: NoticeId,
    editor: EditorId,
    text: &str,
    now: Timestamp,
) -> Result<(), Stopped> {
    let found = by_id(tx, notice_id)?.ok_or(Refusal::NoSuchNotice)?;
    tx.hold("article", found.article_id.0)?;
    let notice = by_id(tx, notice_id)?.ok_or(Refusal::NoSuchNotice)?;
    if notice.withdrawn_at.is_some() {
        return Err(Refusal::AlreadyWithdrawn.into());
    }
    let draft =
        Draft { kind: notice.kind, text: text.into(), was: notice.was.clone(), now: notice.now.clone() };
    let draft = draft.checked()?;
    if draft.text == notice.text {
        return Err(Refusal::Unchanged.into());
    }
    tx.execute(
        "/* notice.keep_former */ insert into notice_amendments (notice_id, amended_at, editor_id, text, was, now)
         values ($1, $2, $3, $4, $5, $6)",
        params![notice_id, now, editor, &notice.text, &notice.was, &notice.now],
    )?;
    let headline = article::store::article_by_id(tx, notice.article_id)?.map(|article| article.title);
    tx.execute(
        "/* notice.amend */ update notices set text = $2, amended_at = $3, search = $4 where notice_id = $1",
        params![notice_id, &draft.text, now, found_by(&headline.unwrap_or_default(), &draft)],
    )?;
    let note = Command::Note { text: format!("The notice {} was amended.", notice.slug) };
    case::store::decide(tx, notice.case_id, None, Actor::Editor(editor), &note, now)?;
    tx.announce("notice", notice_id.0);
    Ok(())
}

/// What a notice said before, the newest wording first.
///
/// # Errors
/// See [`Error`].
pub fn amendments(tx: &mut Tx<'_>, notice_id: NoticeId) -> Result<Vec<Amendment>, Error> {
    tx.query(
        "/* notice.amendments */ select amended_at, text from notice_amendments
         where notice_id = $1 order by amendment_id desc limit 50",
        params![notice_id],
    )?
    .iter()
    .map(|row| Ok(Amendment { at: row.get("amended_at")?, text: row.get("text")? }))
    .collect()
}

/// Withdraws a notice: it keeps its address and its text, and says so. The case's history keeps why.
///
/// # Errors
/// [`Stopped`].
pub fn withdraw(
    tx: &mut Tx<'_>,
    notice_id: NoticeId,
    editor: EditorId,
    why: &str,
    now: Timestamp,
) -> Result<(), Stopped> {
    let notice = by_id(tx, notice_id)?.ok_or(Refusal::NoSuchNotice)?;
    tx.hold("article", notice.article_id.0)?;
    let touched = tx.execute(
        "/* notice.withdraw */ update notices set withdrawn_at = $2 where notice_id = $1 and withdrawn_at is null",
        params![notice_id, now],
    )?;
    if touched == 0 {
        return Err(Refusal::AlreadyWithdrawn.into());
    }
    let text = format!("The notice {} was withdrawn. {}", notice.slug, why.trim());
    let note = Command::Note { text: text.trim().to_owned() };
    case::store::decide(tx, notice.case_id, None, Actor::Editor(editor), &note, now)?;
    tx.announce("notice", notice_id.0);
    Ok(())
}
