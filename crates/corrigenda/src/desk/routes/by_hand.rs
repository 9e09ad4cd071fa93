//! `POST /desk/cases/{id}/merge`, `/split`, `/move`, `/take-back`: what editors put together and
//! take apart.

use axum::extract::{Path, Query, State};
use axum::response::Response;

use super::Posted;
use super::case::Typed;
use super::decide::{Desk, Next, Stop};
use super::signed_in::May;
use crate::case::store::{by_id, merge as merge_cases, move_to, split as split_out, take_back as give_back};
use crate::case::{CaseId, EventId, Sight};
use crate::desk::people::rights::Decide;
use crate::desk::queue::Asked;
use crate::language::message;
use crate::report::ReportId;
use crate::store::Tx;
use crate::web::{App, Error};

/// A form's fields in their order; a tick box may come several times.
type Fields = Vec<(String, String)>;

fn number(form: &Fields, name: &str) -> Option<i64> {
    form.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.parse().ok())
}

fn reports(form: &Fields) -> Vec<ReportId> {
    let ticked = form.iter().filter(|(key, _)| key == "report");
    ticked.filter_map(|(_, value)| value.parse().ok().map(ReportId)).collect()
}

/// The other case a form names; one this editor may not see is none.
fn other(tx: &mut Tx<'_>, form: &Fields, sight: &Sight) -> Result<CaseId, Stop> {
    let case_id = number(form, "case")
        .map(CaseId)
        .ok_or_else(|| Stop::Refused { why: message("desk-refused-choose-case"), meanwhile: false })?;
    let seen = by_id(tx, case_id)?.filter(|case| sight.sees(case));
    seen.map(|case| case.case_id).ok_or_else(|| crate::case::Refusal::NoSuchCase.into())
}

/// `POST /desk/cases/{id}/merge`: the case named in the form goes into this one.
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn merge(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("merged"), Typed::default(), move |tx, case, editor| {
        let from = other(tx, &form, &editor.sight)?;
        merge_cases(tx, (from, case.case_id), number(&form, "version"), editor.editor_id, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/split`: the ticked reports get a case of their own.
///
/// # Errors
/// As [`merge`].
pub async fn split(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("split"), Typed::default(), move |tx, case, editor| {
        let version = number(&form, "version");
        split_out(tx, case.case_id, version, &reports(&form), editor.editor_id, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/move`: the ticked reports go to the case named in the form.
///
/// # Errors
/// As [`merge`].
pub async fn move_reports(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("gave"), Typed::default(), move |tx, case, editor| {
        let to = other(tx, &form, &editor.sight)?;
        let version = number(&form, "version");
        move_to(tx, (case.case_id, to), version, &reports(&form), editor.editor_id, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/cases/{id}/take-back`: what came in at that line of the history goes back.
///
/// # Errors
/// As [`merge`].
pub async fn take_back(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("given-back"), Typed::default(), move |tx, case, editor| {
        let line = EventId(number(&form, "line").unwrap_or(0));
        give_back(tx, case.case_id, line, editor.editor_id, now)?;
        Ok(())
    })
    .await
}
