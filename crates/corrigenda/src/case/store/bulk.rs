//! Several cases decided at once: one transaction, and each that can't be is said with its reason.

use super::{Stopped, by_id, decide, wordings};
use crate::case::{Actor, Case, CaseId, Command, EditorId, Lane, Reason, Sight, State, lifecycle};
use crate::clock::Timestamp;
use crate::language::message;
use crate::params;
use crate::row_id;
use crate::store::{Error, Tx};

row_id! {
    /// Several cases decided at once.
    BatchId
}

/// The most that are decided at once.
pub const MOST: usize = 200;

/// What is done to every case of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// The wording that leads on each.
    Accept,
    /// All for one reason.
    Decline {
        /// Why.
        reason: Reason,
        /// What the readers are told beside it; may be empty.
        message: String,
    },
}

impl Deed {
    /// The word it is stored as.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Deed::Accept => "accept",
            Deed::Decline { .. } => "decline",
        }
    }
}

/// What would become of one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The case.
    pub case: Case,
    /// The wording that leads on it.
    pub leading: Option<String>,
    /// Why not; `None` where it can be.
    pub refused: Option<String>,
}

/// One of a batch, afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Dealt {
    /// The case as it stands now.
    pub case: Case,
    /// Why it was not decided; empty where it was.
    pub refused: String,
    /// It stands as it was decided, and can be taken back.
    pub stands: bool,
}

/// A batch, afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// What was done: `accept`, `decline`.
    pub what: String,
    /// By whom.
    pub editor_id: EditorId,
    /// When.
    pub at: Timestamp,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// Each of them.
    pub dealt: Vec<Dealt>,
}

/// What is asked of each case; a reason where nothing can be.
fn command(case: &Case, leading: Option<&str>, deed: &Deed) -> Result<Command, String> {
    match deed {
        Deed::Decline { reason, message } => {
            Ok(Command::Decline { reason: *reason, message: message.clone() })
        }
        Deed::Accept => match leading {
            Some(wording) => Ok(Command::Accept {
                wording: Some(wording.to_owned()),
                notice: case.lane != Lane::Typo,
                message: String::new(),
            }),
            None => Err(message("desk-refused-no-words").english()),
        },
    }
}

fn leading(tx: &mut Tx<'_>, case: &Case) -> Result<Option<String>, Error> {
    Ok(wordings(tx, case)?.into_iter().next().map(|wording| wording.passage_as_it_should_read))
}

/// What a deed would do to each of these cases; those that may not be seen are left out.
///
/// # Errors
/// See [`Error`].
pub fn plan(tx: &mut Tx<'_>, picked: &[CaseId], deed: &Deed, sight: &Sight) -> Result<Vec<Planned>, Error> {
    let mut planned = Vec::new();
    for case_id in picked.iter().take(MOST) {
        let Some(case) = by_id(tx, *case_id)?.filter(|case| sight.sees(case)) else { continue };
        let leading = leading(tx, &case)?;
        let refused = match command(&case, leading.as_deref(), deed) {
            Ok(command) => {
                let decided = lifecycle::decide(&case.standing(), &command, Actor::Editor(EditorId(0)));
                decided.err().map(|refusal| refusal.to_string())
            }
            Err(why) => Some(why),
        };
        planned.push(Planned { case, leading, refused });
    }
    Ok(planned)
}

/// Decides them, each as it was seen: what changed since then is refused and said.
///
/// # Errors
/// See [`Error`].
pub fn deal(
    tx: &mut Tx<'_>,
    picked: &[(CaseId, i64)],
    deed: &Deed,
    (editor, sight): (EditorId, &Sight),
    now: Timestamp,
) -> Result<BatchId, Error> {
    let batch_id: BatchId = tx
        .only(
            "/* bulk.insert */ insert into batches (what, editor_id, at) values ($1, $2, $3) returning batch_id",
            params![deed.word(), editor, now],
        )?
        .get("batch_id")?;
    let mut cases = Vec::new();
    for (case_id, seen) in picked.iter().take(MOST) {
        if let Some(case) = by_id(tx, *case_id)?.filter(|case| sight.sees(case)) {
            cases.push((case, *seen));
        }
    }
    // Two editors who decide many at once hold the articles in one order.
    cases.sort_by_key(|(case, _)| (case.article_id, case.case_id));
    cases.dedup_by_key(|(case, _)| case.case_id);
    for (case, seen) in cases {
        let leading = leading(tx, &case)?;
        let done = match command(&case, leading.as_deref(), deed) {
            Ok(command) => match decide(tx, case.case_id, Some(seen), Actor::Editor(editor), &command, now) {
                Ok(case) => Ok(case.version),
                Err(Stopped::Refused(refusal)) => Err(refusal.to_string()),
                Err(Stopped::Store(error)) => return Err(error),
            },
            Err(why) => Err(why),
        };
        let (version, refused) = match done {
            Ok(version) => (version, String::new()),
            Err(why) => (0, why),
        };
        tx.execute(
            "/* bulk.dealt */ insert into batch_cases (batch_id, case_id, version, refused) values ($1, $2, $3, $4)",
            params![batch_id, case.case_id, version, refused],
        )?;
    }
    Ok(batch_id)
}

/// What became of a batch; `None` where there is none, or none of its cases may be seen.
///
/// # Errors
/// See [`Error`].
pub fn batch(tx: &mut Tx<'_>, batch_id: BatchId, sight: &Sight) -> Result<Option<Batch>, Error> {
    let Some(row) = tx.one(
        "/* bulk.batch */ select what, editor_id, at, undone_at from batches where batch_id = $1",
        params![batch_id],
    )?
    else {
        return Ok(None);
    };
    let mut dealt = Vec::new();
    for line in tx.query(
        "/* bulk.cases */ select case_id, version, refused from batch_cases where batch_id = $1 order by case_id",
        params![batch_id],
    )? {
        let Some(case) = by_id(tx, line.get("case_id")?)?.filter(|case| sight.sees(case)) else { continue };
        let refused: String = line.get("refused")?;
        let version: i64 = line.get("version")?;
        let stands = refused.is_empty() && still(tx, &case, version)?;
        dealt.push(Dealt { case, refused, stands });
    }
    if dealt.is_empty() {
        return Ok(None);
    }
    Ok(Some(Batch {
        what: row.get("what")?,
        editor_id: row.get("editor_id")?,
        at: row.get("at")?,
        undone_at: row.get("undone_at")?,
        dealt,
    }))
}

/// Whether the decision of that version is the one that stands: nobody decided again since.
fn still(tx: &mut Tx<'_>, case: &Case, version: i64) -> Result<bool, Error> {
    if matches!(case.state, State::Open | State::Merged | State::Held | State::Aside) {
        return Ok(false);
    }
    let since = super::events(tx, case.case_id)?;
    let later = since.get(usize::try_from(version).unwrap_or(usize::MAX)..).unwrap_or_default();
    Ok(!later.iter().any(|line| matches!(line.event.kind(), "reopened" | "accepted" | "declined")))
}

/// Takes a batch back: every case of it that still stands as it was decided is open again. How many.
///
/// # Errors
/// See [`Error`].
pub fn undo(
    tx: &mut Tx<'_>,
    batch_id: BatchId,
    (editor, sight): (EditorId, &Sight),
    now: Timestamp,
) -> Result<usize, Error> {
    let Some(batch) = batch(tx, batch_id, sight)?.filter(|batch| batch.undone_at.is_none()) else {
        return Ok(0);
    };
    let mut stand: Vec<Case> =
        batch.dealt.into_iter().filter(|dealt| dealt.stands).map(|dealt| dealt.case).collect();
    stand.sort_by_key(|case| (case.article_id, case.case_id));
    let others = stand.len().saturating_sub(1);
    let why = match others {
        0 => message("desk-why-taken-back"),
        n => message("desk-why-taken-back-with").with("n", n.to_string()),
    }
    .english();
    let mut back = 0;
    for case in &stand {
        let command = Command::Reopen { why: why.clone() };
        match decide(tx, case.case_id, None, Actor::Editor(editor), &command, now) {
            Ok(_) => back += 1,
            Err(Stopped::Refused(_)) => {}
            Err(Stopped::Store(error)) => return Err(error),
        }
    }
    if back == 0 {
        return Ok(0);
    }
    tx.execute(
        "/* bulk.undone */ update batches set undone_at = $2 where batch_id = $1",
        params![batch_id, now],
    )?;
    Ok(back)
}
