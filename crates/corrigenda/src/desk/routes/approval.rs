//! The two-person rule: of which notices, and the second person's yes or no.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::case::Typed;
use super::decide::{Desk, Next, Stop};
use super::signed_in::May;
use super::whence::Whence;
use super::{Posted, see};
use crate::article::SiteId;
use crate::case::store::decide;
use crate::case::{Actor, Command};
use crate::desk::people::deed::Deed;
use crate::desk::people::rights::{Decide, Own};
use crate::desk::queue::Asked;
use crate::desk::store;
use crate::notice::NoticeKind;
use crate::web::{App, Error};

fn stop(why: &str) -> Stop {
    Stop::Refused { why: why.into(), meanwhile: false }
}

/// `POST /desk/cases/{id}/notice/approve`: publishes what waits.
///
/// # Errors
/// 403 for those who do not decide, 404 for a case there is not; 5xx when the database does not
/// answer.
pub async fn approve(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("published"), Typed::default(), move |tx, case, editor| {
        let waiting = store::waiting_notice(tx, case.case_id)?;
        let waiting = waiting.ok_or_else(|| stop("No notice of this case waits for approval any more."))?;
        if waiting.by == editor.editor_id {
            return Err(stop("You wrote this notice yourself: somebody else has to approve it."));
        }
        crate::notice::store::publish(tx, case.case_id, None, editor.editor_id, &waiting.draft, now)?;
        Ok(store::end_waiting(tx, case.case_id)?)
    })
    .await
}

/// Why not; empty when its writer takes it back.
#[derive(Deserialize)]
pub struct Why {
    #[serde(default)]
    why: String,
}

/// `POST /desk/cases/{id}/notice/back`: it is not published so.
///
/// # Errors
/// As [`approve`].
pub async fn back(
    State(app): State<App>,
    may: May<Decide>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
    Posted(form): Posted<Why>,
) -> Result<Response, Error> {
    let desk = Desk::new(app, may, id, asked);
    let now = desk.app.clock.now();
    desk.act(Next::Here("noted"), Typed::default(), move |tx, case, editor| {
        let waiting = store::waiting_notice(tx, case.case_id)?;
        let waiting = waiting.ok_or_else(|| stop("No notice of this case waits for approval any more."))?;
        store::end_waiting(tx, case.case_id)?;
        let why = form.why.trim();
        let text = format!("The notice was sent back. {why}\n“{}”", waiting.draft.text);
        let note = Command::Note { text };
        decide(tx, case.case_id, None, Actor::Editor(editor.editor_id), &note, now)?;
        Ok(())
    })
    .await
}

/// `POST /desk/settings/sites/{id}/two-person`: the kinds of notices that need two (`kind`, as often
/// as there are some).
///
/// # Errors
/// 403 for all but owners, 404 for a site there is not; 5xx when the database does not answer.
pub async fn set(
    State(app): State<App>,
    may: May<Own>,
    Whence(source): Whence,
    Path(id): Path<i64>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let now = app.clock.now();
    let kinds: Vec<NoticeKind> = NoticeKind::ALL
        .iter()
        .copied()
        .filter(|kind| fields.iter().any(|(key, value)| key == "kind" && value == kind.word()))
        .collect();
    app.db
        .write(move |tx| {
            let site = crate::article::store::site_by_id(tx, SiteId(id))?.ok_or_else(Error::not_found)?;
            store::set_two_person(tx, site.site_id, &kinds)?;
            let names: Vec<&str> = kinds.iter().map(|kind| crate::desk::marks::notice_name(*kind)).collect();
            let to = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
            let deed = Deed::Set { what: format!("Notices of {} that need two people", site.name), to };
            Ok::<_, Error>(store::note(tx, (Some(may.editor.editor_id), None), &deed, &source, now)?)
        })
        .await?;
    Ok(see("/desk/settings#sites"))
}
