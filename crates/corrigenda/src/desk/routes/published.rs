//! What editors do with a notice that came out: amend it, withdraw it. Both stay to be seen.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::Posted;
use super::case::Typed;
use super::decide::{Desk, Next};
use super::signed_in::May;
use crate::desk::people::rights::Decide;
use crate::desk::queue::Asked;
use crate::notice::{NoticeId, store};
use crate::web::{App, Error};

/// What the form carries.
#[derive(Deserialize)]
pub struct Amending {
    text: String,
}

/// What the other form carries.
#[derive(Deserialize)]
pub struct Withdrawing {
    #[serde(default)]
    why: String,
}

/// `POST /desk/cases/{id}/notices/{notice}/amend`
///
/// # Errors
/// When the database does not answer; a refusal is said on the case.
pub async fn amend(
    State(app): State<App>,
    may: May<Decide>,
    Path((id, notice)): Path<(i64, i64)>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Amending>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("amended"), Typed::default(), move |tx, case, editor| {
        let notice = of_case(tx, case.case_id, notice)?;
        store::amend(tx, notice, editor.editor_id, &form.text, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/notices/{notice}/withdraw`
///
/// # Errors
/// As [`amend`].
pub async fn withdraw(
    State(app): State<App>,
    may: May<Decide>,
    Path((id, notice)): Path<(i64, i64)>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Withdrawing>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("withdrawn"), Typed::default(), move |tx, case, editor| {
        let notice = of_case(tx, case.case_id, notice)?;
        store::withdraw(tx, notice, editor.editor_id, &form.why, now)?;
        Ok(())
    })
    .await
}

/// The notice, where it is one of this case: the right to decide was asked for this case alone.
pub(super) fn of_case(
    tx: &mut crate::store::Tx<'_>,
    case_id: crate::case::CaseId,
    notice: i64,
) -> Result<NoticeId, store::Stopped> {
    let own = store::by_case(tx, case_id)?.into_iter().any(|one| one.notice_id == NoticeId(notice));
    if own { Ok(NoticeId(notice)) } else { Err(store::Refusal::NoSuchNotice.into()) }
}
