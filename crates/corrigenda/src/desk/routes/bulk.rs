//! `/desk/bulk`: several cases decided at once, with a summary before and a way back after.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::signed_in::May;
use super::{Posted, see, the_frame};
use crate::case::history::name_of;
use crate::case::store::bulk::{self, BatchId, Deed, MOST};
use crate::case::store::{names, own_reasons};
use crate::case::{Case, CaseId, Lane, Reason, UNDO_MS};
use crate::clock::Timestamp;
use crate::desk::drawn::{self, Ink, Stroke};
use crate::desk::frame::{Frame, Tab};
use crate::desk::people::rights::Decide;
use crate::desk::ready;
use crate::desk::when::{Now, when};
use crate::language::{Say, message};
use crate::web::inert::Run;
use crate::web::{App, Error, page};

/// A form's fields in their order; a tick box may come several times.
type Fields = Vec<(String, String)>;

fn field<'f>(form: &'f Fields, name: &str) -> &'f str {
    form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// The ticked cases, each once, with the version that was on the page where it came with one.
fn picked(form: &Fields) -> Vec<(CaseId, i64)> {
    let mut picked: Vec<(CaseId, i64)> = Vec::new();
    for (_, value) in form.iter().filter(|(key, _)| key == "case") {
        let (case_id, version) = value.split_once('.').unwrap_or((value, "0"));
        if let (Ok(case_id), Ok(version)) = (case_id.parse(), version.parse())
            && !picked.iter().any(|(known, _)| known.0 == case_id)
        {
            picked.push((CaseId(case_id), version));
        }
    }
    picked
}

/// What is to be done; the reason and the words come with the second step.
fn deed(form: &Fields) -> Option<Deed> {
    match field(form, "do") {
        "accept" => Some(Deed::Accept),
        "decline" => {
            let reason = field(form, "reason").parse().unwrap_or(Reason::CorrectAsPublished);
            Some(Deed::Decline { reason, message: ready::fitting(reason, field(form, "message")) })
        }
        _ => None,
    }
}

/// A view of the queue to go back to: nothing but its own query.
fn view(form: &Fields) -> String {
    let view = field(form, "view");
    if view.starts_with('?') && !view.contains(['"', '\\', '\n', '\r']) {
        view.to_owned()
    } else {
        String::new()
    }
}

/// A case as the summary lists it.
struct Row {
    case_id: CaseId,
    version: i64,
    passage: Vec<Stroke>,
    readers: i64,
    why: String,
}

fn row(case: &Case, wording: Option<&str>, why: String) -> Row {
    Row {
        case_id: case.case_id,
        version: case.version,
        passage: drawn::short_change(&case.quote.exact, wording),
        readers: case.readers,
        why,
    }
}

#[derive(Template)]
#[template(path = "desk/bulk.html")]
struct Summary {
    frame: Frame,
    accepts: bool,
    can: Vec<Row>,
    cannot: Vec<Row>,
    readers: i64,
    lane: Option<Lane>,
    view: String,
    reasons: Vec<(Reason, String, String)>,
}

impl Summary {
    /// What the button does, in words.
    fn deed(&self) -> String {
        let (say, n) = (self.frame.say, self.can.len());
        let lane = self.lane.map(|lane| {
            say.t(match lane {
                Lane::Typo => "desk-bulk-lane-typo",
                Lane::Correction => "desk-bulk-lane-correction",
                Lane::Legal => "desk-bulk-lane-legal",
            })
        });
        match (lane, self.accepts) {
            (Some(lane), true) => say.t2("desk-bulk-accept-lane", "n", n, "lane", lane),
            (Some(lane), false) => say.t2("desk-bulk-decline-lane", "n", n, "lane", lane),
            (None, true) => say.t1("desk-bulk-accept", "n", n),
            (None, false) => say.t1("desk-bulk-decline", "n", n),
        }
    }
}

/// `POST /desk/bulk`: what would be done, before it is.
///
/// # Errors
/// 403 for those who do not decide; 422 where nothing was chosen; 5xx when the database does not
/// answer.
pub async fn summary(
    State(app): State<App>,
    may: May<Decide>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let picked = picked(&form);
    let view = view(&form);
    let Some(deed) = deed(&form) else { return Ok(see(&format!("/desk{view}"))) };
    if picked.is_empty() || picked.len() > MOST {
        let said = message("desk-bulk-tick").with("most", MOST);
        return Err(Error::at_desk(StatusCode::UNPROCESSABLE_ENTITY, said));
    }
    let drawn = app
        .db
        .read(move |tx| {
            let cases: Vec<CaseId> = picked.iter().map(|(case_id, _)| *case_id).collect();
            let planned = bulk::plan(tx, &cases, &deed, &may.editor.sight)?;
            let lane = planned.first().map(|planned| planned.case.lane);
            let site = planned.first().map(|planned| planned.case.site_id);
            let site = site.filter(|site| planned.iter().all(|planned| planned.case.site_id == *site));
            let reasons = reasons(tx, may.editor.say(), site)?;
            let one_lane = planned.iter().all(|planned| Some(planned.case.lane) == lane);
            let (mut can, mut cannot, mut readers) = (Vec::new(), Vec::new(), 0);
            for planned in planned {
                let wording = planned.leading.as_deref();
                match planned.refused {
                    None => {
                        readers += planned.case.readers;
                        can.push(row(&planned.case, wording, String::new()));
                    }
                    Some(why) => cannot.push(row(&planned.case, wording, why)),
                }
            }
            Ok::<_, Error>(Summary {
                frame: the_frame(tx, Tab::Queue, may.editor)?,
                accepts: deed == Deed::Accept,
                can,
                cannot,
                readers,
                lane: lane.filter(|_| one_lane),
                view,
                reasons,
            })
        })
        .await?;
    page(&drawn)
}

/// The ready reasons, and those of the site where all the cases are of one.
fn reasons(
    tx: &mut crate::store::Tx<'_>,
    say: Say,
    site: Option<crate::article::SiteId>,
) -> Result<Vec<(Reason, String, String)>, Error> {
    let theirs = match site {
        Some(site) => crate::article::store::site_by_id(tx, site)?.map(|site| site.lang),
        None => None,
    };
    let readers = theirs.map_or(say, |lang| ready::to_readers(&lang));
    let ready = Reason::READY
        .iter()
        .map(|reason| (*reason, say.message(ready::reason_name(*reason)), ready::message(*reason, readers)));
    let own = match site {
        Some(site) => own_reasons(tx, site, false)?,
        None => Vec::new(),
    };
    Ok(ready.chain(own.into_iter().map(|own| (Reason::Own(own.id), own.name, String::new()))).collect())
}

/// `POST /desk/bulk/do`
///
/// # Errors
/// As [`summary`].
pub async fn deal(
    State(app): State<App>,
    may: May<Decide>,
    Posted(form): Posted<Fields>,
) -> Result<Response, Error> {
    let picked = picked(&form);
    let view = view(&form);
    let Some(deed) = deed(&form).filter(|_| !picked.is_empty()) else {
        return Ok(see(&format!("/desk{view}")));
    };
    let now = app.clock.now();
    let batch = app
        .db
        .write(move |tx| bulk::deal(tx, &picked, &deed, (may.editor.editor_id, &may.editor.sight), now))
        .await?;
    Ok(see(&format!("/desk/bulk/{batch}{view}")))
}

#[derive(Template)]
#[template(path = "desk/batch.html")]
struct BatchPage {
    frame: Frame,
    batch_id: BatchId,
    accepted: bool,
    who: String,
    when: String,
    done: Vec<Row>,
    refused: Vec<Row>,
    undone: bool,
    undoable: usize,
    fresh: bool,
}

/// `GET /desk/bulk/{id}`: what was done, what was not and why, and the way back.
///
/// # Errors
/// As [`summary`]; 404 for a batch there is not.
pub async fn show(State(app): State<App>, may: May<Decide>, Path(id): Path<i64>) -> Result<Response, Error> {
    let now = app.clock.now();
    let drawn = app.db.read(move |tx| drawn_batch(tx, may, BatchId(id), now)).await?;
    page(&drawn.ok_or_else(Error::not_found)?)
}

fn drawn_batch(
    tx: &mut crate::store::Tx<'_>,
    may: May<Decide>,
    batch_id: BatchId,
    now: Timestamp,
) -> Result<Option<BatchPage>, Error> {
    let Some(batch) = bulk::batch(tx, batch_id, &may.editor.sight)? else { return Ok(None) };
    let (mut done, mut refused, mut undoable) = (Vec::new(), Vec::new(), 0);
    for dealt in batch.dealt {
        undoable += usize::from(dealt.stands);
        let wording = dealt.case.wording.clone();
        let line = row(&dealt.case, wording.as_deref(), dealt.refused);
        if line.why.is_empty() { done.push(line) } else { refused.push(line) }
    }
    Ok(Some(BatchPage {
        batch_id,
        accepted: batch.what == "accept",
        who: may.editor.say().message(name_of(&names(tx)?, batch.editor_id)),
        when: when(batch.at, &Now::of(now, &may.editor)),
        done,
        refused,
        undone: batch.undone_at.is_some(),
        undoable,
        fresh: now.0 - batch.at.0 <= UNDO_MS,
        frame: the_frame(tx, Tab::Queue, may.editor)?,
    }))
}

/// `POST /desk/bulk/{id}/undo`
///
/// # Errors
/// As [`summary`].
pub async fn undo(State(app): State<App>, may: May<Decide>, Path(id): Path<i64>) -> Result<Response, Error> {
    let now = app.clock.now();
    app.db
        .write(move |tx| bulk::undo(tx, BatchId(id), (may.editor.editor_id, &may.editor.sight), now))
        .await?;
    Ok(see(&format!("/desk/bulk/{id}")))
}
